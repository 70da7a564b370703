//! Every address leads back to where it came from.

use proptest::prelude::*;

use super::query::Param;
use super::*;
use crate::model::entity::Entity;
use crate::model::subject::Subject;
use crate::model::term::Term;

/// Names as files can have them, those of pages among them.
fn id<E: Entity>() -> impl Strategy<Value = Id<E>> {
    const ODD: [&str; 8] = ["ny", "resultater", "elever", "1", "referat", "..", "-", "a.b.c"];
    let odd = prop::sample::select(&ODD[..]).prop_map(str::to_owned);
    let names = prop_oneof![odd, "[A-Za-z0-9._-]{1,80}"];
    names.prop_filter_map("a name that a thing can have", |name| Id::parse(&name))
}

/// Any page that has an address of its own.
fn route() -> impl Strategy<Value = Route> {
    let tab = prop::sample::select(&[ClassTab::Pupils, ClassTab::Form, ClassTab::Progress][..]);
    let step = prop::sample::select(&Step::ALL[..]);
    prop_oneof![
        Just(Route::Home),
        Just(Route::Classes),
        Just(Route::NewClass),
        Just(Route::Results),
        (id(), tab).prop_map(|(id, tab)| Route::Class(id, tab)),
        id().prop_map(Route::Pupil),
        Just(Route::Conferences),
        (id(), step).prop_map(|(id, step)| Route::Step(id, step)),
        id().prop_map(Route::Minutes),
        Just(Route::Data),
        Just(Route::Settings),
        Just(Route::Help),
    ]
}

fn query() -> impl Strategy<Value = Query> {
    let term = || (2000..2100, 1..=Term::MAX_SLOTS).prop_map(|(year, slot)| Term { year, slot });
    let terms = prop::collection::vec(term(), 0..5);
    let chosen = (
        prop::option::of(id::<Class>()),
        prop::option::of(id::<Subject>()),
        prop::option::of((term(), term())),
        prop::option::of(terms),
    );
    chosen.prop_map(|(class, subject, between, terms)| {
        let mut query = Query::default();
        class.inspect(|class| query.set(Param::Class, class));
        subject.inspect(|subject| query.set(Param::Subject, subject));
        between.inspect(|between| query.set(Param::Between, between));
        terms.inspect(|terms| query.set(Param::Terms, terms));
        query
    })
}

proptest! {
    #[test]
    fn every_page_is_read_back_from_its_address(route in route(), query in query()) {
        let address = Address { route, query };
        prop_assert_eq!(Address::parse(&address.hash()), address);
    }

    #[test]
    fn any_text_leads_somewhere(text in "#?/?(klasser|konferencer|elever|data)?[/?&=%a-z0-9å]{0,30}") {
        let address = Address::parse(&text);
        if address.route != Route::NotFound {
            prop_assert_eq!(Address::parse(&address.hash()), address);
        }
    }
}

#[test]
fn an_address_that_leads_nowhere_says_so() {
    for hash in [
        "#/x",
        "#/konferencer/m1/7",
        "#/konferencer/m1/0",
        "#/klasser/<b>/skema",
        "#/klasser/a/b/c",
    ] {
        assert_eq!(Address::parse(hash).route, Route::NotFound, "{hash}");
    }
    for hash in ["", "#", "#/", "#//", "#/?fag=mat"] {
        assert_eq!(Address::parse(hash).route, Route::Home, "{hash}");
    }
}

#[test]
fn each_section_of_the_menu_begins_with_a_page_of_its_own() {
    let fronts = [
        Section::Home,
        Section::Classes,
        Section::Conferences,
        Section::Data,
        Section::Settings,
        Section::Help,
    ];
    for section in fronts {
        assert_eq!(section.front().section(), Some(section));
    }
}
