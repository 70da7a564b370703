//! What the pictures of some classes are about, read once for all of them.

use crate::model::rating;
use crate::model::sheet;
use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::insight::group::{Moment, PupilGroup};
use crate::insight::subject_table::SubjectTable;
use crate::model::class::Class;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::Id;
use crate::model::order::sort_with;
use crate::model::pupil::Pupil;
use crate::model::scale::Scale;
use crate::model::subject::{Subject, subjects};
use crate::model::term::Term;
use crate::route::Route;
use crate::store::use_store;
use crate::texts::{Texts, use_texts};
use crate::ui::names::{Naming, danish_order, use_naming};
use crate::ui::terms::term_name;

/// Some classes, what they are rated in, and how pupils and terms are called.
pub struct Scene {
    /// The pupils and their forms.
    pub group: PupilGroup,
    /// The subjects that any of the forms has, in the school's order.
    pub subjects: Vec<Subject>,
    /// The terms, oldest first.
    pub terms: Vec<Term>,
    /// The pupils' names as shown.
    pub names: HashMap<Id<Pupil>, String>,
    tables: HashMap<Id<Subject>, SubjectTable>,
    term_names: HashMap<Term, String>,
}

/// The scene as it is handed around.
pub type SceneSignal = Memo<Arc<Scene>>;

/// Returns the scene of some classes, read anew when ratings, forms or pupils change, and not when
/// somebody types an answer beside the pictures. Only `focus` subjects are shown, or all if none.
pub fn use_scene(moment: Signal<Moment>, focus: Signal<Vec<Id<Subject>>>) -> SceneSignal {
    let (store, t, naming) = (use_store(), use_texts(), use_naming());
    Memo::new_with_compare(
        move |_| {
            for kind in
                [Class::KIND, Pupil::KIND, Subject::KIND, Scale::KIND, sheet::KIND, rating::KIND]
            {
                store.follow_kind(kind);
            }
            let (moment, focus) = (moment.get(), focus.get());
            Arc::new(
                store.with_untracked(|document| Scene::read(document, &moment, &focus, naming, t)),
            )
        },
        // Whenever it was read anew, something in it has changed.
        |_, _| true,
    )
}

impl Scene {
    fn read(
        document: &Document,
        moment: &Moment,
        focus: &[Id<Subject>],
        naming: Naming,
        t: Texts,
    ) -> Self {
        let group = PupilGroup::at(document, moment);
        let terms = group.terms();
        let has = |subject: &Subject| terms.iter().any(|&term| group.has_column(&subject.id, term));
        let wanted = |subject: &Subject| focus.is_empty() || focus.contains(&subject.id);
        let subjects: Vec<Subject> =
            subjects(document).into_iter().filter(|s| wanted(s) && has(s)).collect();
        let tables = subjects
            .iter()
            .map(|subject| {
                (subject.id.clone(), SubjectTable::of(document, &group, &subject.id, &terms))
            })
            .collect();
        let term_names = terms
            .iter()
            .map(|&term| (term, term_name(document, group.classes(), term, t)))
            .collect();
        let names = naming.of_held(document, &moment.classes);
        Self { group, subjects, terms, names, tables, term_names }
    }

    /// What one subject's cells say.
    pub fn subject_table(&self, subject: &Id<Subject>) -> Option<&SubjectTable> {
        self.tables.get(subject)
    }

    /// How a term is called.
    pub fn term(&self, term: Term) -> String {
        self.term_names.get(&term).cloned().unwrap_or_else(|| term.to_string())
    }

    /// The name of a subject.
    pub fn subject_name(&self, id: &Id<Subject>) -> &str {
        self.subjects.iter().find(|subject| subject.id == *id).map_or("", |subject| &subject.name)
    }

    /// The shown name of a pupil.
    pub fn pupil(&self, id: &Id<Pupil>) -> &str {
        self.names.get(id).map_or("", String::as_str)
    }

    /// The shown name of a pupil, which leads to the pupil's page.
    pub fn pupil_link(&self, id: &Id<Pupil>) -> impl IntoView + use<> {
        view! { <a href=Route::Pupil(id.clone()).hash()>{self.pupil(id).to_owned()}</a> }
    }

    /// Sorts what is about pupils by their shown names, in Danish alphabetical order.
    pub fn sort_by_name<T>(&self, list: &mut Vec<T>, pupil: impl Fn(&T) -> &Id<Pupil>) {
        let order = danish_order();
        sort_with(list, |a, b| order(self.pupil(pupil(a)), self.pupil(pupil(b))));
    }

    /// The names of the classes: `8.A og 8.B`.
    pub fn who(&self, t: Texts) -> String {
        let names: Vec<&str> =
            self.group.classes().iter().map(|class| class.name.as_str()).collect();
        match names.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, rest)) => format!("{} {} {last}", rest.join(", "), t.common().and),
            None => String::new(),
        }
    }

    /// The terms up to the latest in which anybody is rated in a subject.
    pub fn terms_so_far(&self, subject: &Id<Subject>) -> Vec<Term> {
        self.subject_table(subject)
            .map(|table| table.latest_terms(self.terms.len()).to_vec())
            .unwrap_or_default()
    }
}
