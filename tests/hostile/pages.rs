//! What the pages count and gather, all of it at once.

use chrono::NaiveDate;
use fremdrift::file::compare::{choose, conflicts, deletions};
use fremdrift::file::contents::contents;
use fremdrift::file::scope::{Scope, select};
use fremdrift::insight::filled::{Filled, has_begun};
use fremdrift::insight::group::{Moment, PupilGroup};
use fremdrift::insight::mentions::{Known, adults_of, masked, named, texts_of};
use fremdrift::insight::movement::Movement;
use fremdrift::insight::name_search::{Names, replace};
use fremdrift::insight::notes::{row_notes, well_being};
use fremdrift::insight::observations::observations;
use fremdrift::insight::series::Series;
use fremdrift::insight::shares::Shares;
use fremdrift::insight::small::{is_small, percent};
use fremdrift::insight::standstill::Standstill;
use fremdrift::insight::subject_table::SubjectTable;
use fremdrift::model::class::{Class, classes, level_of_name};
use fremdrift::model::conference::{Conference, conferences, last_for};
use fremdrift::model::deadline::{MILESTONE_MONTHS, form_due, milestone_due, suggestions_due};
use fremdrift::model::decision::{Decision, open_decisions};
use fremdrift::model::document::Document;
use fremdrift::model::erasure::{Target, enforce, erase, erasures, extent, old_classes};
use fremdrift::model::finding::Finding;
use fremdrift::model::followup::{LogEntry, Milestone};
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::item::{self, Item, items};
use fremdrift::model::participant::Participant;
use fremdrift::model::pupil::{Membership, Pupil, is_written_about, members, memberships};
use fremdrift::model::question::questions;
use fremdrift::model::rating::{Cell, comment, rate, rating};
use fremdrift::model::scale::scale;
use fremdrift::model::school::School;
use fremdrift::model::setup::{first_setup, flaw, move_up, scale_use, scales, shift};
use fremdrift::model::sheet::{columns, give, new_form, offered, terms};
use fremdrift::model::source::Source;
use fremdrift::model::stamp::{Clock, ReplicaId};
use fremdrift::model::step::Step;
use fremdrift::model::subject::subjects;
use fremdrift::model::term::{Term, year_label};

use crate::today;

/// Computes what all pages show of a school.
pub fn show_all(document: &Document) {
    let all = classes(document);
    all.iter().for_each(|class| show_class(document, class));
    let ids: Vec<_> = all.iter().map(|class| class.id.clone()).collect();
    // Pictures show a few classes together; a file can bring in any number.
    show_group(document, &PupilGroup::read(document, &ids));
    conferences(document).iter().for_each(|conference| show_conference(document, conference));
    for decision in open_decisions(document) {
        decision.due.map(|due| (due - today()).num_days());
    }
    for scale in scales(document) {
        scale_use(document, &scale.id);
        flaw(document, &scale);
        for value in [scale.min, scale.max, 3.0] {
            let _ = (scale.write(value), scale.tone(value), scale.check(value));
        }
    }
    first_setup(document);
    for subject in subjects(document) {
        shift(document, &subject.id, 1);
    }
    for conflict in conflicts(document) {
        choose(&conflict, 1);
    }
    for deletion in deletions(document) {
        let _ = (deletion.keep(document), deletion.confirm(document));
    }
    School::name_in(document);
    new_form(document);
    let part = select(document, &Scope::of_classes(ids.clone()));
    show_erasing(document, &ids, &part);
}

/// Computes what can be erased, what was, and what a file would hold.
fn show_erasing(document: &Document, classes: &[Id<Class>], part: &Document) {
    let pupils: Vec<Id<Pupil>> = document.all::<Pupil>().map(|pupil| pupil.id).collect();
    let held = contents(part, &Names::of(document, &pupils));
    replace(document, &held.mentions, "eleven");
    erasures(document);
    old_classes(document, today());
    let mut targets: Vec<Target> = classes.iter().cloned().map(Target::Class).collect();
    targets.extend(pupils.into_iter().take(2).map(Target::Pupil));
    targets.push(Target::Year(2026));
    for target in targets {
        extent(document, &target);
        let mut document = document.clone();
        let mut clock = Clock::new(ReplicaId::new("mette", "s1"));
        erase(&mut document, &target, today(), &mut clock, 1);
        assert_eq!(enforce(&mut document), []);
    }
}

fn show_class(document: &Document, class: &Class) {
    level_of_name(&class.name);
    for year in class.years() {
        let _ = (year_label(year), class.name_in(year), class.level_in(year));
    }
    move_up(document, class, today());
    offered(document, class);
    subjects(document).iter().take(1).for_each(|subject| drop(give(document, class, &subject.id)));
    for day in ["1900-01-01", "2026-11-22", "2999-12-31"] {
        let day: NaiveDate = day.parse().unwrap();
        let filled = Filled::now(document, class, day);
        filled.missing();
        percent(filled.rated, filled.cells);
        has_begun(filled.term, filled.slots, day);
    }
    terms(document, class);
    let columns = columns(document, class);
    for (pupil, time) in members(document, &class.id) {
        time.holds_on(today());
        is_written_about(document, &pupil.id);
        let cells = columns.iter().map(|column| {
            let cell = Cell {
                pupil: pupil.id.clone(),
                term: column.term,
                subject: column.subject.clone(),
            };
            let scale = scale(document, &column.scale);
            let _ = rate(&cell, &scale, "3");
            comment(document, &cell);
            rating(document, &cell).and_then(|value| {
                scale.write(value);
                scale.tone(value)
            })
        });
        let tones: Vec<_> = cells.collect();
        row_notes(&columns, &tones, &well_being());
        let group = PupilGroup::from_pupil(document, &pupil.id);
        for member in group.members() {
            for subject in subjects(document) {
                Series::read(document, &group, member, &subject.id).ratings();
            }
        }
        document.record(&pupil.id.record()).into_iter().flat_map(memberships).count();
    }
    show_group(document, &PupilGroup::read(document, std::slice::from_ref(&class.id)));
    select(document, &Scope::of_classes(vec![class.id.clone()]));
}

fn show_group(document: &Document, group: &PupilGroup) {
    let terms: Vec<Term> = group.terms();
    let subjects: Vec<_> = subjects(document).into_iter().map(|subject| subject.id).collect();
    observations(document, group, &subjects, &terms, today());
    for subject in &subjects {
        let table = SubjectTable::of(document, group, subject, &terms);
        let shares = Shares::of(&table);
        is_small(shares.tallest());
        shares.latest();
        Standstill::of(&table.until_latest());
        if let [from, .., to] = terms.as_slice()
            && let Ok(movement) = Movement::of(&table, *from, *to)
        {
            movement.bands();
            movement.groups.iter().for_each(|group| _ = group.matrix());
        }
    }
}

fn show_conference(document: &Document, conference: &Conference) {
    let id = &conference.id;
    for step in Step::ALL {
        Conference::progress(document, id, step);
        Conference::minutes(document, id, step);
        for question in questions(document, id, step) {
            question.answer(document, id);
        }
    }
    for day in [conference.date, conference.follow_date].into_iter().flatten() {
        let _ = (form_due(day), suggestions_due(day));
        let _ = MILESTONE_MONTHS.map(|months| milestone_due(day, months));
        (day - today()).num_days();
    }
    last_for(document, &conference.classes);
    for day in ["1900-01-01", "2026-11-22"] {
        let day: NaiveDate = day.parse().unwrap();
        let classes = conference.held(document, day);
        show_group(document, &PupilGroup::at(document, &Moment { classes, day: Some(day) }));
        conference.is_about(&Membership::default(), day);
        conference.move_to(document, Some(day), today());
    }
    conference.choose_classes(document, conference.classes.clone());
    let known: Vec<Known> = conference
        .classes
        .iter()
        .flat_map(|class| members(document, class))
        .map(|(pupil, _)| Known { name: pupil.name, alias: pupil.alias, shown: "Elev 1".into() })
        .collect();
    let adults = adults_of(document, id);
    named(texts_of(document, id), &known, &adults);
    texts_of(document, id).for_each(|text| drop(masked(text, &known, &adults)));
    for finding in items::<Finding>(document, id) {
        finding.is_interpreted();
        finding.cells.iter().for_each(|cell| _ = rating(document, cell));
    }
    move_items::<Participant>(document, conference);
    move_items::<Source>(document, conference);
    move_items::<Finding>(document, conference);
    move_items::<Decision>(document, conference);
    move_items::<Milestone>(document, conference);
    move_items::<LogEntry>(document, conference);
}

fn move_items<I: Item>(document: &Document, conference: &Conference) {
    for one in items::<I>(document, &conference.id) {
        item::shift::<I>(document, &conference.id, one.id(), 1);
    }
    item::add::<I>(document, &mut IdGenerator::seeded(1), &conference.id, |_| Vec::new());
}
