//! Names of pupils in what is written in a conference, while names are hidden.

use leptos::prelude::*;

use crate::insight::mentions::{Known, adults_of, masked, named, texts_of};
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::sorted::SortedSet;
use crate::route::Route;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::memo::memo;
use crate::ui::names::{Naming, use_naming};

/// The names that may stand in what is written in a conference.
pub struct Names {
    known: Vec<Known>,
    adults: SortedSet<String>,
    hidden: bool,
}

/// The names that do stand there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Those that are replaced while names are hidden.
    pub replaced: Vec<String>,
    /// Those that may be another word or an adult, and are left.
    pub left: Vec<String>,
    /// Those of pupils who have an alias.
    pub protected: Vec<String>,
}

impl Found {
    /// How many names stand there.
    pub fn count(&self) -> usize {
        self.replaced.len() + self.left.len()
    }
}

impl Names {
    /// Returns the names of the pupils in a conference's classes, and of the adults who take part.
    pub fn read(document: &Document, conference: &Conference, naming: Naming) -> Self {
        let classes = conference.held(document, time::today());
        let shown = naming.of_held(document, &classes);
        let known = shown.into_iter().filter_map(|(id, shown)| {
            let pupil = document.get(&id)?;
            Some(Known { name: pupil.name, alias: pupil.alias, shown })
        });
        let mut known: Vec<Known> = known.collect();
        crate::model::order::sort_with(&mut known, |a, b| {
            (&a.name, &a.shown).cmp(&(&b.name, &b.shown))
        });
        let adults = adults_of(document, &conference.id);
        Self { known, adults, hidden: naming.is_hidden() }
    }

    /// Returns a text as it can be shown: while names are hidden, with a number in their place.
    pub fn hide(&self, text: &str) -> String {
        if self.hidden { masked(text, &self.known, &self.adults) } else { text.to_owned() }
    }

    /// Returns the names that stand in what is written.
    pub fn found(&self, document: &Document, id: &Id<Conference>) -> Found {
        let mut found = Found::default();
        for (name, replaced) in named(texts_of(document, id), &self.known, &self.adults) {
            if replaced { found.replaced.push(name) } else { found.left.push(name) }
        }
        let protected: Vec<Known> =
            self.known.iter().filter(|one| !one.alias.is_empty()).cloned().collect();
        let all = named(texts_of(document, id), &protected, &self.adults);
        found.protected = all.into_iter().filter(|one| one.1).map(|one| one.0).collect();
        found
    }
}

/// Warns on the steps that names stand in what is written while names are hidden. It says how many
/// and not which, since the step may be on a projector.
#[component]
pub fn NamesInText(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let naming = use_naming();
    let minutes = Route::Minutes(id.clone()).hash();
    naming.is_hidden().then(|| {
        let count = memo(move || {
            store.with(|document| {
                let conference = document.get(&id)?;
                Some(Names::read(document, &conference, naming).found(document, &id).count())
            })
        });
        let any = move || count.get().filter(|count| *count > 0);
        move || {
            any().map(|count| {
                view! {
                    <p class="banner warn no-print" role="note">
                        <span>
                            {(t.minutes().names_in_text)(count)} " "
                            <a href=minutes.clone()>{t.minutes().which_names}</a>
                        </span>
                    </p>
                }
            })
        }
    })
}
