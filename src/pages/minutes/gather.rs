//! What stands on the minutes, gathered from a conference.

use std::collections::HashMap;

use crate::file::minutes::{Body, Minutes};
use crate::model::conference::Conference;
use crate::model::decision::{Decision, DecisionSort};
use crate::model::document::Document;
use crate::model::finding::{Certainty, Finding};
use crate::model::followup::Milestone;
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
    t: &Texts,
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
    minutes.add(c.present, Body::Text(vec![present(document, id, t)]));
    let focus = ["depth", "purpose"]
        .map(|q| hide.hide(Conference::answer(document, id, Step::Focus, q).trim()));
    minutes.add(c.focus, Body::Text(focus.into()));
    let sources = items::<Source>(document, id).into_iter().map(|source| hide.hide(&source.title));
    minutes.add(c.sources, Body::Text(vec![join(sources, "; ")]));
    let findings = items::<Finding>(document, id);
    minutes.add(
        c.findings,
        Body::Numbered(findings.iter().map(|one| finding(one, hide, t)).collect()),
    );
    let names = naming.of_held(document, &conference.held(document, time::today()));
    let decisions = items::<Decision>(document, id);
    let rows = decisions.iter().filter(|decision| !decision.what.trim().is_empty());
    let rows = rows.map(|one| decision(one, &findings, &names, hide, t)).collect();
    minutes.add(c.decisions, Body::Table { heads: c.columns.map(str::to_owned).into(), rows });
    minutes.add(c.follow_up, Body::Text(follow_up(document, conference, hide, t)));
    minutes
}

/// Tells whether decisions of a conference name pupils.
pub fn names_pupils(document: &Document, id: &Id<Conference>) -> bool {
    items::<Decision>(document, id).iter().any(|decision| !decision.pupils.is_empty())
}

fn join(words: impl Iterator<Item = String>, between: &str) -> String {
    words
        .map(|word| word.trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(between)
}

fn present(document: &Document, id: &Id<Conference>, t: &Texts) -> String {
    let people = items::<Participant>(document, id)
        .into_iter()
        .filter(|person| !person.name.trim().is_empty());
    let role = t.conference().preparation.role_name;
    join(people.map(|person| (t.minutes().person)(person.name.trim(), role(person.role))), ", ")
}

/// The finding, how sure the team is of it, and how many cells it rests on.
fn finding(finding: &Finding, hide: &Names, t: &Texts) -> String {
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
    t: &Texts,
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

fn follow_up(document: &Document, conference: &Conference, hide: &Names, t: &Texts) -> Vec<String> {
    let c = t.minutes();
    let date = conference.follow_date.map(t.common().date);
    let owner = conference.follow_owner.trim();
    let meeting = match (date, owner) {
        (Some(date), "") => (c.follow_date)(&date),
        (Some(date), owner) => (c.follow)(&date, owner),
        (None, "") => String::new(),
        (None, owner) => (c.follow_owner)(owner),
    };
    let milestones = items::<Milestone>(document, &conference.id).into_iter().map(|milestone| {
        let date = milestone.due.map(t.common().short_date).unwrap_or_default();
        let what = hide.hide(milestone.what.trim());
        let line = if what.is_empty() && date.is_empty() {
            String::new()
        } else {
            (c.milestone)(&date, &what)
        };
        match hide.hide(milestone.signs.trim()).as_str() {
            "" => line,
            signs => {
                let end = if line.is_empty() || line.ends_with(['.', '!', '?']) { "" } else { "." };
                join([format!("{line}{end}"), (c.signs)(signs)].into_iter(), " ")
            }
        }
    });
    std::iter::once(meeting).chain(milestones).collect()
}
