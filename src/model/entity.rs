//! Kinds of things as typed views of their records.

use std::marker::PhantomData;

use super::command::Change;
use super::id::{Id, RecordId};
use super::record::{EXISTS, Record};
use super::value::{FieldType, Value};

/// Which storage chunk the things of a kind are kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// All in this one.
    Fixed(&'static str),
    /// Each in one of its own, which has the thing's name.
    Alone,
    /// Each in the one that its id names.
    Named,
}

/// A kind of thing: what it is called in addresses, where it is kept, how it is read.
pub trait Entity: Sized {
    /// The kind's name in addresses; never change one that has been released.
    const KIND: &'static str;
    /// Which storage chunk things of the kind are kept in.
    const HOME: Home;

    /// Returns the thing as its record tells it; a field that is missing or of another type is
    /// read as empty.
    fn read(id: Id<Self>, record: &Record) -> Self;

    /// Returns the change that brings the thing into existence.
    fn create(id: &Id<Self>) -> Change {
        Change::new(id.record(), EXISTS, Value::Bool(true))
    }

    /// Returns the change that deletes the thing; its fields stay, so that it can come back.
    fn delete(id: &Id<Self>) -> Change {
        Change::new(id.record(), EXISTS, Value::Bool(false))
    }
}

/// A field of the kind `E` that holds a `T`.
pub struct Field<E, T> {
    key: &'static str,
    sound: fn(&T) -> bool,
    kind: PhantomData<fn() -> E>,
}

impl<E, T> Clone for Field<E, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<E, T> Copy for Field<E, T> {}

impl<E: Entity, T: FieldType> Field<E, T> {
    /// Returns the field kept under `key`; never change one that has been released.
    pub const fn new(key: &'static str) -> Self {
        Self::within(key, |_| true)
    }

    /// Returns the field kept under `key`, whose values have limits: what lies beyond them, in a file
    /// that others made, reads as empty.
    pub const fn within(key: &'static str, sound: fn(&T) -> bool) -> Self {
        Self { key, sound, kind: PhantomData }
    }

    /// The field's name in the record.
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// Returns the field's value, or `None` when it is empty, of another type or beyond its limits.
    pub fn read(&self, record: &Record) -> Option<T> {
        T::read(record.value(self.key)).filter(self.sound)
    }

    /// Returns the change that sets the field of one thing.
    pub fn set(&self, id: &Id<E>, value: T) -> Change {
        self.set_at(id.record(), value)
    }

    /// Returns the change that sets the field of the record at `record`.
    pub fn set_at(&self, record: RecordId, value: T) -> Change {
        Change::new(record, self.key, value.write())
    }
}

/// Declares a kind of thing: its struct, its fields as constants, and how it is read.
///
/// ```ignore
/// record! {
///     /// A pupil (*elev*).
///     pub struct Pupil in "pupil" {
///         /// The name as the school writes it.
///         name NAME "name": String,
///     }
/// }
/// ```
/// `in "pupil"` names the kind; `in "subject" at "setup"` gives all of the kind one storage chunk, and
/// `in "conference" at own` each of them one of its own. `level LEVEL "level": u8 where 0..=10` gives a
/// field limits: whatever lies beyond them in a file reads as empty, and stays in its record.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $Kind:ident in $kind:literal $(at $home:tt)? {
            $(
                $(#[$about:meta])*
                $name:ident $CONST:ident $key:literal : $type:ty $(where $limits:expr)?,
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $Kind {
            /// Its name in addresses and references.
            pub id: $crate::model::id::Id<$Kind>,
            $( $(#[$about])* pub $name: $type, )*
        }

        impl $Kind {
            $(
                #[doc = concat!("The field `", $key, "`.")]
                pub const $CONST: $crate::model::entity::Field<$Kind, $type> =
                    $crate::record!(@field $key $(, $type, $limits)?);
            )*
        }

        impl $crate::model::entity::Entity for $Kind {
            const KIND: &'static str = $kind;
            const HOME: $crate::model::entity::Home =
                $crate::record!(@home $($home)?);

            fn read(
                id: $crate::model::id::Id<Self>,
                record: &$crate::model::record::Record,
            ) -> Self {
                Self { id, $( $name: Self::$CONST.read(record).unwrap_or_default(), )* }
            }
        }
    };
    (@field $key:literal) => { $crate::model::entity::Field::new($key) };
    (@field $key:literal, $type:ty, $limits:expr) => {
        $crate::model::entity::Field::within($key, |value: &$type| $limits.contains(value))
    };
    (@home own) => { $crate::model::entity::Home::Alone };
    (@home $chunk:literal) => { $crate::model::entity::Home::Fixed($chunk) };
    (@home) => { $crate::model::entity::Home::Named };
}
