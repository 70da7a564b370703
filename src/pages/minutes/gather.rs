//! What stands on the minutes, gathered from a conference.

use std::collections::HashMap;

use super::written;
use crate::file::minutes::{Body, Minutes};
use crate::model::conference::Conference;
use crate::model::decision::{Decision, DecisionSort};
use crate::model::document::Document;
use crate::model::finding::{Certainty, Finding};
use crate::model::id::Id;
use crate::model::item::items;
use crate::model::participant::Participant;
use crate::model::pupil::Pupil;
use crate::model::school::School;
use crate::model::source::Source;
use crate::model::step::Step;
use crate::pages::conference::privacy::Names;
use crate::pages::conference::title::{class_names, time_of, title_of};
use crate::store::time;
use crate::texts::Texts;
use crate::ui::names::Naming;

/// Returns the minutes: only what is filled in.
pub fn gather(
    document: &Document,
    conference: &Conference,
    naming: Naming,
    hide: &Names,
    t: Texts,
) -> Minutes {
    let c = t.minutes();
    let school = School::name_in(document);
    let meta = [school, time_of(document, conference, t), hide.hide(&conference.place)];
    let classes = class_names(document, conference, t);
    let mut minutes = Minutes {
        title: hide.hide(&title_of(conference, t)),
        about: if classes.is_empty() { String::new() } else { (c.about)(&classes) },
        meta: meta.into_iter().filter(|line| !line.is_empty()).collect(),
        parts: Vec::new(),
    };
    let id = &conference.id;
    let masked = |text: &str| hide.hide(text);
    let answered = |step| Body::Answers(written::answers(document, id, step, &masked, t));
    minutes.add(c.people, Body::Text(vec![people(document, id, t)]));
    minutes.add(c.focus, answered(Step::Focus));
    let sources = items::<Source>(document, id).into_iter().map(|source| hide.hide(&source.title));
    minutes.add(c.sources, Body::Text(vec![join(sources, "; ")]));
    minutes.add(t.common().step(Step::Select), answered(Step::Select));
    let findings = items::<Finding>(document, id);
    minutes.add(
        c.findings,
        Body::Numbered(findings.iter().map(|one| finding(one, hide, t)).collect()),
    );
    minutes.add(t.common().step(Step::Identify), answered(Step::Identify));
    let mut interpreted = written::answers(document, id, Step::Interpret, &masked, t);
    interpreted.extend(written::interpretations(&findings, &masked, t));
    minutes.add(t.common().step(Step::Interpret), Body::Answers(interpreted));
    let names = naming.of_held(document, &conference.held(document, time::today()));
    let decisions = items::<Decision>(document, id);
    let rows = decisions.iter().filter(|decision| !decision.what.trim().is_empty());
    let rows = rows.map(|one| decision(one, &findings, &names, hide, t)).collect();
    minutes.add(c.decisions, Body::Table { heads: c.columns.map(str::to_owned).into(), rows });
    minutes.add(t.common().step(Step::Decide), answered(Step::Decide));
    let meeting = written::meeting(conference, t);
    let milestones = written::milestones(document, id, &masked, t);
    minutes.add(c.follow_up, Body::Text(std::iter::once(meeting).chain(milestones).collect()));
    minutes.add(t.common().step(Step::FollowUp), answered(Step::FollowUp));
    minutes.add(c.outcomes, Body::Answers(written::outcomes(&decisions, &masked, t)));
    minutes.add(c.log, Body::Text(written::log(document, id, &masked, t)));
    minutes
}

/// Tells whether decisions of a conference name pupils.
pub fn names_pupils(document: &Document, id: &Id<Conference>) -> bool {
    items::<Decision>(document, id).iter().any(|decision| !decision.pupils.is_empty())
}

/// Puts the words that say something one after the other.
pub fn join(words: impl Iterator<Item = String>, between: &str) -> String {
    words
        .map(|word| word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(between)
}

fn people(document: &Document, id: &Id<Conference>, t: Texts) -> String {
    let people = items::<Participant>(document, id)
        .into_iter()
        .filter(|person| !person.name.trim().is_empty());
    let role = t.conference().preparation.role_name;
    join(people.map(|person| (t.minutes().person)(person.name.trim(), role(person.role))), ", ")
}

/// The finding, how sure the team is of it, and how many cells it rests on.
fn finding(finding: &Finding, hide: &Names, t: Texts) -> String {
    let c = &t.conference().meeting;
    let certainty = match finding.certainty {
        Certainty::Open => String::new(),
        sure => (t.minutes().sure)(&(c.certainty_name)(sure).to_lowercase()),
    };
    let basis = match finding.cells.len() {
        0 => t.minutes().impression.to_owned(),
        n => (c.cells)(n),
    };
    let text = match finding.text.trim().trim_end_matches('.') {
        "" => c.finding.to_owned(),
        text => hide.hide(text),
    };
    format!("{text} ({})", join([certainty, basis].into_iter(), ", "))
}

fn decision(
    decision: &Decision,
    findings: &[Finding],
    names: &HashMap<Id<Pupil>, String>,
    hide: &Names,
    t: Texts,
) -> Vec<String> {
    let c = t.minutes();
    let what = hide.hide(decision.what.trim());
    let unknown = || t.conference().meeting.unknown_pupil.to_owned();
    let pupils =
        decision.pupils.iter().map(|pupil| names.get(pupil).cloned().unwrap_or_else(unknown));
    let place = decision
        .finding
        .as_ref()
        .and_then(|id| findings.iter().position(|finding| finding.id == *id));
    vec![
        match decision.sort {
            DecisionSort::KnowMore => (c.know_more)(&what),
            DecisionSort::Action => what,
        },
        decision.who.trim().to_owned(),
        decision.due.map(t.common().short_date).unwrap_or_default(),
        if decision.pupils.is_empty() { c.whole_group.to_owned() } else { join(pupils, ", ") },
        place.map(|place| (c.finding)(place + 1)).unwrap_or_default(),
    ]
}
