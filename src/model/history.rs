//! Undo and redo.

use std::collections::HashMap;

use super::command::{EditKind, Undo, Undone};
use super::deletion;
use super::document::Document;
use super::entity::Entity;
use super::erasure;
use super::pupil::Pupil;
use super::record::{EXISTS, Register, values_of};
use super::stamp::{Clock, Stamp};
use super::value::Value;

use crate::model::sorted::SortedSet;

/// How many edits can be taken back.
const DEPTH: usize = 200;

/// An edit less than this many milliseconds after the last in the same field is part of it.
const ONE_THOUGHT: u64 = 3_000;

/// What can be taken back and done again, in order.
///
/// A step knows which edit it wrote and which one stood there before. It is taken back only while its
/// own edit still counts: what somebody else (another tab, a colleague's file) has written since is
/// left alone, and what somebody else had written before comes back as it was.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Undo>,
    future: Vec<Undo>,
    /// Taking back is an edit, too. For each such edit the one whose values it brought back, or
    /// `None` where there had been nothing, so that a step finds its own edit again behind it.
    restored: HashMap<Stamp, Option<Stamp>>,
    /// When the last edit was made; `None` when the next one must not be joined with it.
    last_edit: Option<u64>,
    /// How many edits can no longer be taken back, since there were too many after them.
    given_up: usize,
    /// The sessions in which this person's edits were made here: a tab can begin a new one.
    sessions: SortedSet<Box<str>>,
}

/// What taking back or doing again did.
#[derive(Clone, Debug, PartialEq)]
pub struct Reversal {
    /// What the person had done.
    pub edit_kind: EditKind,
    /// The fields that were written; none when somebody else has written over the whole edit.
    pub written: Undo,
    /// How many fields were left alone, since somebody else has written them meanwhile.
    pub left_alone: usize,
}

impl Reversal {
    /// Tells whether anything is other than before.
    pub fn is_change(&self) -> bool {
        !self.written.undone.is_empty()
    }
}

impl History {
    /// Notes a carried out command; one that changed nothing is no step. What was undone before it
    /// can no longer be done again.
    ///
    /// An edit that follows within three seconds is one with the last where both set just the same
    /// fields and nobody else wrote them in between, so that a sentence typed is taken back at once
    /// and not letter by letter. Of such edits the first value is kept and the last stamp, and nothing
    /// of what lies between.
    pub fn push(&mut self, undo: Undo, document: &Document, now: u64) {
        if undo.undone.is_empty() {
            return;
        }
        self.future.clear();
        self.note_session(undo.undone.first().map_or("", |one| one.written.replica.session()));
        let is_soon = self.last_edit.is_some_and(|last| now.saturating_sub(last) < ONE_THOUGHT);
        self.last_edit = Some(now);
        if is_soon && let Some(mut last) = self.past.pop_if(|last| is_continued(last, &undo)) {
            for (one, next) in last.undone.iter_mut().zip(undo.undone) {
                one.written = next.written;
            }
            // There and back again, 4 over 3 and then 3, is no step; the edits stand for those before.
            if last.undone.iter().all(|one| is_as_before(one, document)) {
                for one in last.undone {
                    self.stands_for(one.written, one.predecessor.as_ref());
                }
            } else {
                self.past.push(last);
            }
            return;
        }
        self.past.push(undo);
        if self.past.len() > DEPTH {
            self.past.remove(0);
            self.given_up += 1;
        }
    }

    /// Takes back the last edit, or returns `None` when there is none. Where somebody else has written
    /// over all of it, nothing is taken back, not even an earlier edit, which nobody asked for.
    pub fn undo(
        &mut self,
        document: &mut Document,
        clock: &mut Clock,
        now: u64,
    ) -> Option<Reversal> {
        let (reversal, back) = self.reverse(Way::Undo, document, clock, now)?;
        if reversal.is_change() {
            self.future.push(back);
        }
        Some(reversal)
    }

    /// Does the last undone edit again, where nobody has written since; otherwise as
    /// [`History::undo`].
    pub fn redo(
        &mut self,
        document: &mut Document,
        clock: &mut Clock,
        now: u64,
    ) -> Option<Reversal> {
        let (reversal, back) = self.reverse(Way::Redo, document, clock, now)?;
        if reversal.is_change() {
            self.past.push(back);
        }
        Some(reversal)
    }

    /// How many edits have been made and not been taken back.
    pub fn position(&self) -> usize {
        self.given_up + self.past.len()
    }

    /// Tells whether a field that once was as in `was` is so again, since all that was written in it
    /// meanwhile has been taken back.
    pub fn is_back_to(&self, now: &Register, was: Option<&Register>) -> bool {
        let origin = |register: &Register| register.stamp().and_then(|stamp| self.origin(stamp));
        // What another file has brought beside it meanwhile may count less, and is there all the same.
        let is_alone = match was {
            Some(was) => now.values() == was.values() && now.entries().len() == was.entries().len(),
            None => now.entries().len() == 1,
        };
        is_alone && origin(now) == was.and_then(origin)
    }

    /// Forgets every step that wrote in something that has been erased, since what stood there before
    /// would come back with it. The others stay.
    pub fn forget_erased(&mut self, document: &Document) {
        let touches = |one: &Undone| erasure::is_erased(&[document], &one.record);
        let stays = |step: &Undo| !step.undone.iter().any(touches);
        let before = self.past.len();
        self.past.retain(stays);
        self.future.retain(stays);
        self.given_up += before - self.past.len();
        self.begin_step();
    }

    /// Lets the next edit be a step of its own, whatever it follows.
    pub fn begin_step(&mut self) {
        self.last_edit = None;
    }

    /// What the next undo is about.
    pub fn next_undo(&self) -> Option<EditKind> {
        self.past.last().map(|step| step.edit_kind)
    }

    /// What the next redo is about.
    pub fn next_redo(&self) -> Option<EditKind> {
        self.future.last().map(|step| step.edit_kind)
    }

    fn reverse(
        &mut self,
        way: Way,
        document: &mut Document,
        clock: &mut Clock,
        now: u64,
    ) -> Option<(Reversal, Undo)> {
        self.last_edit = None;
        let step = match way {
            Way::Undo => self.past.pop()?,
            Way::Redo => self.future.pop()?,
        };
        // A thing that others have begun to work in is not unmade under their hands.
        self.note_session(clock.replica().session());
        let is_own = |session: &str| self.sessions.contains(session);
        let is_shared = step.undone.iter().any(|one| takes_away_from_others(one, document, is_own));
        let (ours, others): (Vec<Undone>, Vec<Undone>) =
            step.undone.into_iter().partition(|one| !is_shared && self.still_counts(one, document));
        let undone = ours.iter().map(|one| {
            let back = document.restore(one, clock, now);
            self.stands_for(back.written.clone(), one.predecessor.as_ref());
            back
        });
        let written = Undo { edit_kind: step.edit_kind, undone: undone.collect() };
        let (edit_kind, left_alone) = (step.edit_kind, others.len());
        Some((Reversal { edit_kind, written: written.clone(), left_alone }, written))
    }

    fn note_session(&mut self, session: &str) {
        if !self.sessions.contains(session) {
            self.sessions.insert(session.into());
        }
    }

    /// Tells whether what a step wrote is what counts now: its own edit, or one that brought it back.
    fn still_counts(&self, one: &Undone, document: &Document) -> bool {
        let register = register(document, one);
        let now = register.and_then(Register::stamp).and_then(|stamp| self.origin(stamp));
        now == self.origin(&one.written) && !erasure::is_erased(&[document], &one.record)
    }

    /// Notes that an edit brought back the values of an earlier one.
    fn stands_for(&mut self, edit: Stamp, earlier: Option<&Stamp>) {
        let origin = earlier.and_then(|stamp| self.origin(stamp));
        self.restored.insert(edit, origin);
    }

    /// The edit whose values an edit holds: its own, unless it took another back.
    fn origin(&self, stamp: &Stamp) -> Option<Stamp> {
        self.restored.get(stamp).cloned().unwrap_or_else(|| Some(stamp.clone()))
    }
}

/// Tells whether going back on an edit would take a thing out of sight in which another session has
/// written something since.
fn takes_away_from_others(
    one: &Undone,
    document: &Document,
    is_own: impl Fn(&str) -> bool,
) -> bool {
    let was_there = one.before.first().is_some_and(|entry| entry.value == Value::Bool(true));
    if &*one.field != EXISTS || was_there {
        return false;
    }
    let ratings = match one.record.kind() {
        Pupil::KIND => deletion::ratings(document, &one.record),
        _ => Vec::new(),
    };
    let parts = deletion::parts(document, &one.record).into_iter().chain(ratings);
    let mut entries =
        parts.flat_map(|(_, record)| record.fields()).flat_map(|(_, register)| register.entries());
    // What had been there before and was deleted may hold work of others from then.
    let is_later = |stamp: &Stamp| one.before.is_empty() || stamp.at > one.written.at;
    entries.any(|entry| {
        let stamp = &entry.stamp;
        !is_own(stamp.replica.session()) && is_later(stamp) && !entry.value.is_null()
    })
}

#[derive(Clone, Copy)]
enum Way {
    Undo,
    Redo,
}

fn register<'a>(document: &'a Document, one: &Undone) -> Option<&'a Register> {
    document.record(&one.record).and_then(|record| record.register(&one.field))
}

/// Tells whether a field says what it said before an edit; one never written says as little as an
/// empty one.
fn is_as_before(one: &Undone, document: &Document) -> bool {
    let now = values_of(register(document, one).map_or(&[], Register::entries));
    let before = values_of(&one.before);
    now == before || before.is_empty() && now == [&Value::Null]
}

/// Tells whether the second of two edits goes on where the first left off, in the same fields.
fn is_continued(last: &Undo, next: &Undo) -> bool {
    let goes_on = |(one, other): (&Undone, &Undone)| {
        one.is_same_field(other) && other.predecessor.as_ref() == Some(&one.written)
    };
    last.edit_kind == next.edit_kind
        && last.undone.len() == next.undone.len()
        && last.undone.iter().zip(&next.undone).all(goes_on)
}

#[cfg(test)]
mod tests;
