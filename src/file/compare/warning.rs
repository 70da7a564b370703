//! What to think of before a file is brought in.

use crate::model::class::{Class, classes};
use crate::model::document::Document;
use crate::model::id::Id;

/// Something that a person should look at; nothing is done about it by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Both have a class of this name, but each made it for itself: merging gives two classes.
    SameNameClass {
        /// Our class.
        ours: Id<Class>,
        /// Theirs.
        theirs: Id<Class>,
        /// The name, as we write it.
        name: String,
    },
}

pub(super) fn warnings(ours: &Document, theirs: &Document) -> Vec<Warning> {
    let shared = |class: &Class, other: &Document| other.record(&class.id.record()).is_some();
    let only_ours: Vec<Class> = classes(ours).into_iter().filter(|c| !shared(c, theirs)).collect();
    let only_theirs = classes(theirs).into_iter().filter(|class| !shared(class, ours));
    let mut warnings = Vec::new();
    for theirs in only_theirs {
        for ours in only_ours.iter().filter(|ours| is_same_name(ours, &theirs)) {
            warnings.push(Warning::SameNameClass {
                ours: ours.id.clone(),
                theirs: theirs.id.clone(),
                name: ours.name.clone(),
            });
        }
    }
    warnings
}

/// Names are compared as of the same year, and `7.A`, `7a` and `7 A` are one name.
fn is_same_name(ours: &Class, theirs: &Class) -> bool {
    let plain = |name: &str| -> String {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    let name = plain(&ours.name);
    !name.is_empty() && name == plain(&theirs.name_in(ours.year))
}
