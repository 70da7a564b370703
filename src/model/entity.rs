//! Kinds of things as typed views of their records.

use std::marker::PhantomData;

use super::command::Change;
use super::id::{Id, RecordId};
use super::record::{EXISTS, Record};
use super::value::{FieldType, Value};

/// A kind of thing: what it is called in addresses, where it is kept, how it is read.
pub trait Entity: Sized {
    /// The kind's name in addresses; never change one that has been released.
    const KIND: &'static str;
    /// The storage chunk all things of the kind share, or `None` when the id names it.
    const CHUNK: Option<&'static str>;

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
    types: PhantomData<fn() -> (E, T)>,
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
        Self { key, types: PhantomData }
    }

    /// The field's name in the record.
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// Returns the field's value, or `None` when it is empty or of another type.
    pub fn read(&self, record: &Record) -> Option<T> {
        T::read(record.value(self.key))
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
/// `in "pupil"` names the kind; `in "subject" at "setup"` gives all of the kind one storage chunk.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $Kind:ident in $kind:literal $(at $chunk:literal)? {
            $( $(#[$about:meta])* $name:ident $CONST:ident $key:literal : $type:ty, )*
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
                    $crate::model::entity::Field::new($key);
            )*
        }

        impl $crate::model::entity::Entity for $Kind {
            const KIND: &'static str = $kind;
            const CHUNK: Option<&'static str> = $crate::record!(@chunk $($chunk)?);

            fn read(
                id: $crate::model::id::Id<Self>,
                record: &$crate::model::record::Record,
            ) -> Self {
                Self { id, $( $name: Self::$CONST.read(record).unwrap_or_default(), )* }
            }
        }
    };
    (@chunk $chunk:literal) => { Some($chunk) };
    (@chunk) => { None };
}
