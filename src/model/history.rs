//! Undo and redo.

use super::command::{Command, Undo};

/// How many edits can be taken back.
const DEPTH: usize = 200;

/// What can be taken back and done again, in order.
#[derive(Debug, Default)]
pub struct History {
    past: Vec<Undo>,
    future: Vec<Undo>,
}

impl History {
    /// Notes a carried out command. What was undone before it can no longer be done again.
    ///
    /// With `joined`, the edit is one with the last where both set just the same one field, so
    /// that a sentence typed is taken back at once and not letter by letter.
    pub fn push(&mut self, undo: Undo, joined: bool) {
        self.future.clear();
        if joined
            && let Some(last) = self.past.last_mut()
            && is_same_single_field(last, &undo)
        {
            last.undone.extend(undo.undone);
            return;
        }
        self.past.push(undo);
        if self.past.len() > DEPTH {
            self.past.remove(0);
        }
    }

    /// Takes the last edit back: `inverse` turns it into a command, `carry_out` applies that.
    /// Returns the command carried out, or `None` when there is nothing to take back.
    pub fn undo(
        &mut self,
        inverse: &mut dyn FnMut(&Undo) -> Command,
        carry_out: &mut dyn FnMut(&Command) -> Undo,
    ) -> Option<Command> {
        step(&mut self.past, &mut self.future, inverse, carry_out)
    }

    /// Does the last undone edit again; otherwise as [`History::undo`].
    pub fn redo(
        &mut self,
        inverse: &mut dyn FnMut(&Undo) -> Command,
        carry_out: &mut dyn FnMut(&Command) -> Undo,
    ) -> Option<Command> {
        step(&mut self.future, &mut self.past, inverse, carry_out)
    }

    /// The edit that would be taken back next.
    pub fn next_undo(&self) -> Option<&Undo> {
        self.past.last()
    }

    /// The edit that would be done again next.
    pub fn next_redo(&self) -> Option<&Undo> {
        self.future.last()
    }
}

fn step(
    from: &mut Vec<Undo>,
    to: &mut Vec<Undo>,
    inverse: &mut dyn FnMut(&Undo) -> Command,
    carry_out: &mut dyn FnMut(&Command) -> Undo,
) -> Option<Command> {
    let command = inverse(&from.pop()?);
    to.push(carry_out(&command));
    Some(command)
}

fn is_same_single_field(last: &Undo, next: &Undo) -> bool {
    let [one] = next.undone.as_slice() else { return false };
    last.deed == next.deed && last.undone.iter().all(|other| other.back.is_same_field(&one.back))
}
