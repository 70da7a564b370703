//! What kinds of things are called, and what an edit of them is called.

use crate::model::class::Class;
use crate::model::command::EditKind;
use crate::model::conference::Conference;
use crate::model::decision::Decision;
use crate::model::entity::Entity;
use crate::model::erasure;
use crate::model::finding::Finding;
use crate::model::followup::{LogEntry, Milestone};
use crate::model::participant::Participant;
use crate::model::person::Person;
use crate::model::pupil::Pupil;
use crate::model::rating;
use crate::model::scale::Scale;
use crate::model::school::School;
use crate::model::sheet;
use crate::model::source::Source;
use crate::model::subject::Subject;

/// What one kind of thing is called.
pub struct KindWords {
    /// The kind's name in addresses.
    pub kind: &'static str,
    /// At the beginning of a line.
    pub title: &'static str,
    /// One of them.
    pub one: &'static str,
    /// Several.
    pub many: &'static str,
    /// Before the name of one: *klassen* 7.A; empty where the name says enough.
    pub named: &'static str,
    /// Making and taking away.
    verbs: &'static Verbs,
}

/// Verbs for making and taking away, as participle and as noun.
struct Verbs {
    add: [&'static str; 2],
    remove: [&'static str; 2],
}

/// What an edit was about, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// What the one thing is called; empty for several, or where it has no name.
    pub name: String,
    /// How many things or cells; 0 where only the kind of edit is told.
    pub count: usize,
}

/// What kinds of things and edits of them are called.
pub struct KindTexts {
    kinds: &'static [KindWords],
    /// A sentence in quotation marks.
    pub quoted: fn(&str) -> String,
    /// An edit in the form that follows "Fortryd: ".
    pub edit: fn(EditKind, &About) -> String,
}

impl KindTexts {
    /// The words for a kind; for one of a later version those for any thing.
    pub fn words(&self, kind: &str) -> &'static KindWords {
        let (known, others) = (self.kinds.iter().find(|words| words.kind == kind), &self.kinds[0]);
        known.unwrap_or(others)
    }

    /// How many there are of a kind: `2 milepæle`.
    pub fn count(&self, kind: &str, n: usize) -> String {
        let words = self.words(kind);
        format!("{n} {}", if n == 1 { words.one } else { words.many })
    }

    /// How many there are of kinds of a later version: `1 anden ting`.
    pub fn count_others(&self, n: usize) -> String {
        self.count(OTHERS, n)
    }
}

/// The key of the words for kinds of a later version.
const OTHERS: &str = "";

macro_rules! words {
    ($($kind:expr, $verbs:ident, $title:literal, $one:literal, $many:literal, $named:literal;)*) => {
        &[$(KindWords {
            kind: $kind,
            title: $title,
            one: $one,
            many: $many,
            named: $named,
            verbs: &$verbs,
        },)*]
    };
}

const OPRETTET: Verbs = Verbs { add: ["oprettet", "oprettelse"], remove: ["slettet", "sletning"] };
const TILFØJET: Verbs =
    Verbs { add: ["tilføjet", "tilføjelse"], remove: ["fjernet", "fjernelse"] };

/// Danish.
pub const DA: KindTexts = KindTexts {
    kinds: words! {
        OTHERS, TILFØJET, "", "anden ting", "andre ting", "";
        Class::KIND, OPRETTET, "Klasse", "klasse", "klasser", "klassen";
        Conference::KIND, OPRETTET, "Konference", "konference", "konferencer", "konferencen";
        Decision::KIND, TILFØJET, "Beslutning", "beslutning", "beslutninger", "beslutningen";
        erasure::KIND, OPRETTET, "Sletning", "sletning", "sletninger", "sletningen";
        Finding::KIND, TILFØJET, "Fund", "fund", "fund", "fundet";
        LogEntry::KIND, TILFØJET, "Logbog", "notat i logbogen", "notater i logbogen", "notatet";
        Milestone::KIND, TILFØJET, "Milepæl", "milepæl", "milepæle", "milepælen";
        Participant::KIND, TILFØJET, "Deltager", "deltager", "deltagere", "deltageren";
        Person::KIND, TILFØJET, "Kollega", "kollega", "kolleger", "";
        Pupil::KIND, TILFØJET, "Elev", "elev", "elever", "";
        rating::KIND, TILFØJET, "Vurdering", "vurdering", "vurderinger", "";
        Scale::KIND, OPRETTET, "Skala", "skala", "skalaer", "skalaen";
        School::KIND, OPRETTET, "Skole", "skole", "skoler", "";
        sheet::KIND, OPRETTET, "Skema", "skema", "skemaer", "skemaet for";
        Source::KIND, TILFØJET, "Kilde", "kilde", "kilder", "kilden";
        Subject::KIND, OPRETTET, "Fag", "fag", "fag", "faget";
    },
    quoted: |text| format!("»{text}«"),
    edit: |edit_kind, about| {
        let words = |kind| DA.words(kind);
        let Verbs { add, remove } = edit_verbs(edit_kind, &DA);
        match edit_kind {
            EditKind::Add(kind) => thing(words(kind), *add, "af", about),
            EditKind::Edit(kind) => thing(words(kind), ["ændret", "ændring"], "af", about),
            EditKind::Remove(kind) => thing(words(kind), *remove, "af", about),
            EditKind::Reorder(kind) => format!("rækkefølge af {} ændret", words(kind).many),
            EditKind::Rate => of("vurdering", "skrevet", "af", about),
            EditKind::ClearRatings => cells(["felt", "felter"], "tømt", "for", about),
            EditKind::PasteRatings => cells(["felt", "felter"], "indsat", "for", about),
            EditKind::Comment => of("kommentar", "skrevet", "om", about),
            EditKind::ImportResults => "resultater indlæst".into(),
            EditKind::Answer => of("svar", "skrevet", "i", about),
            EditKind::ResolveConflict => "forskel afgjort".into(),
        }
    },
};

const CREATED: Verbs = Verbs { add: ["created", "creation"], remove: ["deleted", "deletion"] };
const ADDED: Verbs = Verbs { add: ["added", "addition"], remove: ["removed", "removal"] };

/// English.
pub const EN: KindTexts = KindTexts {
    kinds: words! {
        OTHERS, ADDED, "", "other thing", "other things", "";
        Class::KIND, CREATED, "Class", "class", "classes", "class";
        Conference::KIND, CREATED, "Conference", "conference", "conferences", "the conference";
        Decision::KIND, ADDED, "Decision", "decision", "decisions", "the decision";
        erasure::KIND, CREATED, "Erasure", "erasure", "erasures", "the erasure";
        Finding::KIND, ADDED, "Finding", "finding", "findings", "the finding";
        LogEntry::KIND, ADDED, "Log", "log entry", "log entries", "the log entry";
        Milestone::KIND, ADDED, "Milestone", "milestone", "milestones", "the milestone";
        Participant::KIND, ADDED, "Participant", "participant", "participants", "the participant";
        Person::KIND, ADDED, "Colleague", "colleague", "colleagues", "";
        Pupil::KIND, ADDED, "Pupil", "pupil", "pupils", "";
        rating::KIND, ADDED, "Rating", "rating", "ratings", "";
        Scale::KIND, CREATED, "Scale", "scale", "scales", "the scale";
        School::KIND, CREATED, "School", "school", "schools", "";
        sheet::KIND, CREATED, "Form", "form", "forms", "the form of";
        Source::KIND, ADDED, "Source", "source", "sources", "the source";
        Subject::KIND, CREATED, "Subject", "subject", "subjects", "the subject";
    },
    quoted: |text| format!("“{text}”"),
    edit: |edit_kind, about| {
        let words = |kind| EN.words(kind);
        let Verbs { add, remove } = edit_verbs(edit_kind, &EN);
        match edit_kind {
            EditKind::Add(kind) => thing(words(kind), *add, "of", about),
            EditKind::Edit(kind) => thing(words(kind), ["changed", "change"], "to", about),
            EditKind::Remove(kind) => thing(words(kind), *remove, "of", about),
            EditKind::Reorder(kind) => format!("order of {} changed", words(kind).many),
            EditKind::Rate => of("rating", "entered", "of", about),
            EditKind::ClearRatings => cells(["cell", "cells"], "cleared", "for", about),
            EditKind::PasteRatings => cells(["cell", "cells"], "pasted", "for", about),
            EditKind::Comment => of("comment", "written", "on", about),
            EditKind::ImportResults => "results imported".into(),
            EditKind::Answer => of("answer", "written", "in", about),
            EditKind::ResolveConflict => "difference settled".into(),
        }
    },
};

fn edit_verbs(edit_kind: EditKind, texts: &KindTexts) -> &'static Verbs {
    texts.words(crate::model::about::kind_name(edit_kind).unwrap_or(OTHERS)).verbs
}

/// `ændring af klassen 7.A`, `2 beslutninger ændret`, `beslutning ændret`.
fn thing(words: &KindWords, verb: [&str; 2], of: &str, about: &About) -> String {
    let [done, doing] = verb;
    match about {
        About { name, .. } if !name.is_empty() => format!("{doing} {of} {name}"),
        About { count: 0 | 1, .. } => format!("{} {done}", words.one),
        About { count, .. } => format!("{count} {} {done}", words.many),
    }
}

/// `vurdering af Agnes`, `vurdering skrevet`.
fn of(what: &str, done: &str, of: &str, about: &About) -> String {
    match about.name.as_str() {
        "" => format!("{what} {done}"),
        name => format!("{what} {of} {name}"),
    }
}

/// `3 felter tømt for Agnes`, `12 felter tømt`, `felter tømt`.
fn cells([one, many]: [&str; 2], done: &str, of: &str, about: &About) -> String {
    let cells = match about.count {
        0 => many.to_owned(),
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    };
    match about.name.as_str() {
        "" => format!("{cells} {done}"),
        name => format!("{cells} {done} {of} {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kinds::KINDS;

    #[test]
    fn every_kind_is_called_something_in_both_languages() {
        for texts in [&DA, &EN] {
            for kind in KINDS {
                let words = texts.words(kind.name);
                assert_eq!(words.kind, kind.name);
                assert!(!words.title.is_empty());
            }
            assert_eq!(
                texts.kinds.len(),
                KINDS.len() + 1,
                "and the one for kinds of later versions"
            );
        }
    }

    #[test]
    fn an_edit_says_what_it_was_about() {
        let about = |name: &str, count| About { name: name.into(), count };
        let da = |edit_kind, name, count| (DA.edit)(edit_kind, &about(name, count));
        assert_eq!(da(EditKind::Edit(Pupil::KIND), "Agnes", 1), "ændring af Agnes");
        assert_eq!(da(EditKind::Add(Pupil::KIND), "", 28), "28 elever tilføjet");
        assert_eq!(da(EditKind::Add(Class::KIND), "", 0), "klasse oprettet");
        assert_eq!(da(EditKind::Remove(Class::KIND), "klassen 7.A", 1), "sletning af klassen 7.A");
        assert_eq!(da(EditKind::Reorder(Finding::KIND), "", 2), "rækkefølge af fund ændret");
        assert_eq!(da(EditKind::Rate, "Agnes", 1), "vurdering af Agnes");
        assert_eq!(da(EditKind::Rate, "", 0), "vurdering skrevet");
        assert_eq!(da(EditKind::PasteRatings, "", 12), "12 felter indsat");
        assert_eq!(da(EditKind::ClearRatings, "Agnes", 1), "1 felt tømt for Agnes");
        let en = |edit_kind, name, count| (EN.edit)(edit_kind, &about(name, count));
        assert_eq!(en(EditKind::Edit(Milestone::KIND), "", 1), "milestone changed");
        assert_eq!(en(EditKind::Comment, "Agnes", 1), "comment on Agnes");
        assert_eq!(en(EditKind::Remove("later"), "", 2), "2 other things removed");
    }
}
