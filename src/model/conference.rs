//! Learning conferences.

use chrono::{NaiveDate, NaiveTime};

use super::class::Class;
use super::command::{Change, Command, EditKind};
use super::document::Document;
use super::entity::Entity;
use super::finding::Finding;
use super::held;
use super::id::{Id, IdGenerator};
use super::kinds::{KINDS, Kind};
use super::question::questions;
use super::record::Record;
use super::step::{Progress, Step};
use super::subject::Subject;
use super::value::FieldType;
use crate::model::order::sort_with_key;
use crate::record;

record! {
    /// A learning conference (*læringskonference*): a meeting about data, and its six steps.
    pub struct Conference in "conference" at own {
        /// What it is about, in one line.
        title TITLE "title": String,
        /// The classes it is about.
        classes CLASSES "classes": Vec<Id<Class>>,
        /// The subjects its pictures show; none means all.
        subjects SUBJECTS "subjects": Vec<Id<Subject>>,
        /// The day of the meeting.
        date DATE "date": Option<NaiveDate>,
        /// When the meeting begins.
        start START "start": Option<NaiveTime>,
        /// Where it is held.
        place PLACE "place": String,
        /// The conference before it for the same group.
        previous PREVIOUS "previous": Option<Id<Conference>>,
        /// The day of the follow-up meeting.
        follow_date FOLLOW_DATE "follow-date": Option<NaiveDate>,
        /// Whose the follow-up is.
        follow_owner FOLLOW_OWNER "follow-owner": String,
        /// Minutes for the frame at the beginning of the meeting.
        frame_minutes FRAME_MINUTES "frame": Option<u16> where Some(0)..=Some(MAX_MINUTES),
    }
}

/// Begins the name of a field that holds the answer to a question.
const ANSWER: &str = "answer.";

/// Tells whether a field of a conference holds the answer to a question.
pub fn is_answer(field: &str) -> bool {
    field.starts_with(ANSWER)
}

/// The field that holds the answer to a question of a step.
pub fn answer_field(step: Step, question: &str) -> String {
    format!("{ANSWER}{}.{question}", step.number())
}

/// The most minutes a point of the agenda can have: a working day.
pub const MAX_MINUTES: u16 = 480;

/// Minutes for welcome and frame unless the agenda says otherwise.
pub const USUAL_FRAME: u16 = 5;

impl Conference {
    /// Returns the command that makes a conference for classes, following on from the last one
    /// held for any of them.
    pub fn add(
        document: &Document,
        id_generator: &mut IdGenerator,
        title: &str,
        classes: Vec<Id<Class>>,
        date: Option<NaiveDate>,
    ) -> (Id<Self>, Command) {
        let id: Id<Self> = id_generator.id();
        let previous = last_for(document, &classes).map(|conference| conference.id);
        let names = held::names(document, &id, classes.iter(), date);
        let command = Command::new(
            EditKind::Add(Conference::KIND),
            [
                Self::create(&id),
                Self::TITLE.set(&id, title.trim().to_owned()),
                Self::CLASSES.set(&id, classes),
                Self::DATE.set(&id, date),
                Self::PREVIOUS.set(&id, previous),
            ],
        );
        (id, command.and(names))
    }

    /// Returns the command that deletes the conference.
    pub fn remove(id: &Id<Self>) -> Command {
        Command::new(EditKind::Remove(Conference::KIND), [Self::delete(id)])
    }

    /// Returns the command that answers a question of a step.
    pub fn set_answer(id: &Id<Self>, step: Step, question: &str, text: &str) -> Command {
        let field = answer_field(step, question);
        Command::new(EditKind::Answer, [Change::new(id.record(), &field, text.to_owned().write())])
    }

    /// Returns the minutes set aside for a step.
    pub fn minutes(document: &Document, id: &Id<Self>, step: Step) -> u16 {
        let value = document.value(&id.record(), &minutes_field(step));
        let minutes = u16::read(value).filter(|minutes| *minutes <= MAX_MINUTES);
        minutes.unwrap_or_else(|| step.usual_minutes())
    }

    /// Returns the change that sets the minutes for a step.
    pub fn set_minutes(id: &Id<Self>, step: Step, minutes: u16) -> Change {
        Change::new(id.record(), &minutes_field(step), minutes.write())
    }

    /// Returns the change that ticks a step off, or takes the tick away.
    pub fn set_done(id: &Id<Self>, step: Step, done: bool) -> Change {
        Change::new(id.record(), &done_field(step), done.write())
    }

    /// Returns how far a step has come. It is a sign, never a bar: every step can be visited.
    pub fn progress(document: &Document, id: &Id<Self>, step: Step) -> Progress {
        let Some(record) = document.record(&id.record()) else { return Progress::NotStarted };
        if bool::read(record.value(&done_field(step))) == Some(true) {
            return Progress::Done;
        }
        let answered = questions(document, id, step)
            .iter()
            .any(|question| !record.text(&question.field()).is_empty());
        let chunk = id.chunk();
        let stands = |kind: &Kind| {
            let list = format!("{}/{chunk}/", kind.name);
            document.records_with(&list).any(|(_, record)| record.exists())
        };
        let begun = answered
            || KINDS.iter().filter(|kind| kind.step == Some(step)).any(stands)
            || match step {
                Step::Interpret => document.all_in::<Finding>(chunk).any(|f| f.is_interpreted()),
                Step::FollowUp => !record.value(Self::FOLLOW_DATE.key()).is_null(),
                _ => false,
            };
        if begun { Progress::Begun } else { Progress::NotStarted }
    }

    /// Returns the step to go on with on a day, or `None` when the last one is done. Ticking off is
    /// voluntary, so what is furthest along counts; but what follows up is ahead of nothing before the
    /// meeting has been held.
    pub fn next_step(&self, document: &Document, today: NaiveDate) -> Option<Step> {
        let progress = |step: &Step| Self::progress(document, &self.id, *step);
        let is_held = self.date.is_some_and(|date| date <= today);
        let counts = |step: &Step| is_held || *step != Step::FollowUp;
        let reached = Step::ALL
            .into_iter()
            .rev()
            .filter(counts)
            .find(|step| progress(step) != Progress::NotStarted);
        match reached {
            None => Some(Step::Focus),
            Some(step) if progress(&step) == Progress::Done => step.next(),
            begun => begun,
        }
    }
}

/// Tells whether the conference with this record is about classes, and all of them are among these.
pub fn is_only_about(record: &Record, among: impl Fn(&Id<Class>) -> bool) -> bool {
    let classes = Conference::CLASSES.read(record).unwrap_or_default();
    !classes.is_empty() && classes.iter().all(among)
}

fn minutes_field(step: Step) -> String {
    format!("minutes.{}", step.number())
}

fn done_field(step: Step) -> String {
    format!("done.{}", step.number())
}

/// Returns the conferences, the latest first; those without a date before all others.
pub fn conferences(document: &Document) -> Vec<Conference> {
    let mut conferences: Vec<Conference> = document.all().collect();
    let key = |c: &Conference| (c.date.unwrap_or(NaiveDate::MAX), c.id.clone());
    sort_with_key(&mut conferences, |conference| std::cmp::Reverse(key(conference)));
    conferences
}

/// Returns the last conference that was about any of these classes.
pub fn last_for(document: &Document, classes: &[Id<Class>]) -> Option<Conference> {
    conferences(document)
        .into_iter()
        .find(|conference| conference.classes.iter().any(|class| classes.contains(class)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::stamp::{Clock, ReplicaId};

    fn day(date: &str) -> NaiveDate {
        date.parse().unwrap()
    }

    #[test]
    fn what_follows_up_is_not_next_before_the_meeting() {
        let mut document = Document::default();
        let mut clock = Clock::new(ReplicaId::new("anna", "s1"));
        let id: Id<Conference> = Id::new("k1");
        let changes = [
            Conference::create(&id),
            Conference::DATE.set(&id, Some(day("2026-12-10"))),
            Change::new(id.record(), &answer_field(Step::Select, "missing"), "Fravær".into()),
            Conference::FOLLOW_DATE.set(&id, Some(day("2027-01-20"))),
        ];
        document.apply(&Command::new(EditKind::Edit(Conference::KIND), changes), &mut clock, 1);
        let next = |document: &Document, today| {
            document.get(&id).and_then(|conference| conference.next_step(document, day(today)))
        };
        assert_eq!(next(&document, "2026-11-23"), Some(Step::Select));
        assert_eq!(next(&document, "2026-12-10"), Some(Step::FollowUp));
        let done = [Conference::set_done(&id, Step::Select, true)];
        document.apply(&Command::new(EditKind::Edit(Conference::KIND), done), &mut clock, 2);
        assert_eq!(next(&document, "2026-11-23"), Some(Step::Identify));
    }
}
