//! Pupils in the order and under the names a class shows them.

use std::cmp::Ordering;
use std::collections::HashMap;

use js_sys::Intl::Collator;
use js_sys::{Array, Function, JsString, Object};
use wasm_bindgen::JsValue;

use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::order::sort_with;
use crate::model::pupil::{Membership, Pupil, latest_class, members, memberships};
use crate::store::{SettingsSignal, use_settings};
use crate::texts::{Texts, use_texts};

/// A pupil as listed in a class.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The number in the list, from 1.
    pub number: usize,
    /// The pupil.
    pub pupil: Pupil,
    /// The pupil's time in the class.
    pub time: Membership,
    /// The name to show: the pupil's own, the alias, or `Elev 7` while names are hidden
    /// and where there is none, as from a file without names.
    pub shown: String,
}

/// How names are shown just now. The pages are made anew when it changes.
#[derive(Clone, Copy)]
pub struct Naming {
    hidden: bool,
    texts: Texts,
}

/// Returns how names are shown.
pub fn use_naming() -> Naming {
    Naming::now(use_settings(), use_texts())
}

impl Naming {
    /// Returns how names are shown with these settings, in the words of these texts.
    pub fn now(settings: SettingsSignal, texts: Texts) -> Self {
        Self { hidden: settings.with_untracked(|s| s.hide_names), texts }
    }

    /// Returns what stands for a pupil while names are hidden, as the class lists them that the pupil
    /// has not left, or left last: `Elev 7`.
    pub fn number(&self, document: &Document, pupil: &Id<Pupil>) -> Option<String> {
        let record = document.record(&pupil.record())?;
        let class = latest_class(memberships(record))?;
        let class = Self { hidden: true, ..*self }.class(document, &class);
        class.into_iter().find(|listed| listed.pupil.id == *pupil).map(|listed| listed.shown)
    }

    /// Returns the pupils who are or were in a class, in Danish alphabetical order.
    pub fn class(&self, document: &Document, class: &Id<Class>) -> Vec<Listed> {
        let mut pupils = members(document, class);
        let order = danish_order();
        sort_with(&mut pupils, |(a, _), (b, _)| {
            order(a.shown_name(), b.shown_name()).then_with(|| a.id.cmp(&b.id))
        });
        let numbered = pupils.into_iter().zip(1..);
        numbered
            .map(|((pupil, time), number)| {
                let shown = if self.hidden || !pupil.has_name() {
                    (self.texts.common().hidden_pupil)(number)
                } else {
                    pupil.shown_name().to_owned()
                };
                Listed { number, pupil, time, shown }
            })
            .collect()
    }

    /// Returns the shown names of the pupils of several classes; where names are hidden, with the
    /// class, since each class counts from one.
    pub fn of_classes(
        &self,
        document: &Document,
        classes: &[Id<Class>],
    ) -> HashMap<Id<Pupil>, String> {
        let classes: Vec<Class> = classes.iter().filter_map(|id| document.get(id)).collect();
        self.of_held(document, &classes)
    }

    /// The same for classes as they were when a conference was held.
    pub fn of_held(&self, document: &Document, classes: &[Class]) -> HashMap<Id<Pupil>, String> {
        let mut names = HashMap::new();
        for class in classes {
            for listed in self.class(document, &class.id) {
                let name = match self.hidden && classes.len() > 1 {
                    true => format!("{} · {}", class.name, listed.shown),
                    false => listed.shown,
                };
                names.entry(listed.pupil.id).or_insert(name);
            }
        }
        names
    }

    /// Tells whether names are hidden.
    pub fn is_hidden(&self) -> bool {
        self.hidden
    }
}

/// Returns the order of the Danish alphabet: Æ Ø Å last, *aa* as Å, numbers by size.
pub fn danish_order() -> impl Fn(&str, &str) -> Ordering {
    let options = Object::new();
    // Setting a property on a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&options, &"numeric".into(), &true.into());
    let locales = Array::of1(&JsString::from("da").into());
    let compare: Function = Collator::new(&locales, &options).compare();
    move |a: &str, b: &str| {
        let sign = compare.call2(&JsValue::UNDEFINED, &a.into(), &b.into()).ok();
        let sign = sign.and_then(|sign| sign.as_f64()).unwrap_or_default();
        sign.partial_cmp(&0.0).unwrap_or(Ordering::Equal)
    }
}
