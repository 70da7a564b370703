//! Names of fields and values, for saying what people disagree on.

use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::decision::Decision;
use crate::model::entity::Entity;
use crate::model::finding::Finding;
use crate::model::followup::Milestone;
use crate::model::participant::Participant;
use crate::model::pupil::Pupil;
use crate::model::scale::Scale;
use crate::model::sheet;
use crate::model::source::Source;
use crate::model::subject::Subject;
use crate::texts::conference::steps;

/// Stands for any kind in a list of fields.
const ANY: &str = "*";

/// Names of fields and values. Fields and words are keyed as they are kept.
pub struct WordTexts {
    /// Fields, by kind and field; [`ANY`] stands for any kind.
    pub fields: &'static [(&'static str, &'static str, &'static str)],
    /// Words kept as values, by kind, field and word.
    pub values: &'static [(&'static str, &'static str, &'static str, &'static str)],
    /// A pupil that neither copy knows by name.
    pub some_pupil: &'static str,
    /// A name that is not shown just now.
    pub hidden: &'static str,
    /// The comment on a rating.
    pub comment: &'static str,
    /// A class's rating form.
    pub form: &'static str,
    /// The questions of the six steps, by their names.
    pub questions: &'static [[(&'static str, &'static str); 3]; 6],
    /// An answer in a step, from its number and the question.
    pub answer: fn(&str, &str) -> String,
    /// Minutes of a step, from its number.
    pub minutes: fn(&str) -> String,
    /// Whether a step is done, from its number.
    pub done: fn(&str) -> String,
    /// An empty value.
    pub empty: &'static str,
    /// It exists.
    pub exists: &'static str,
    /// It is deleted.
    pub deleted: &'static str,
    /// True.
    pub yes: &'static str,
    /// False.
    pub no: &'static str,
    /// Several values, how many.
    pub several: fn(usize) -> String,
}

impl WordTexts {
    /// The name of a field.
    pub fn field<'a>(&self, kind: &str, field: &'a str) -> &'a str
    where
        'static: 'a,
    {
        let find =
            |of: &str| self.fields.iter().find(|(kind, name, _)| *kind == of && *name == field);
        find(kind).or_else(|| find(ANY)).map_or(field, |(.., text)| text)
    }

    /// The name of a word kept as a value.
    pub fn value(&self, kind: &str, field: &str, word: &str) -> Option<&'static str> {
        let mut values = self.values.iter();
        values.find(|(of, name, key, _)| (*of, *name, *key) == (kind, field, word)).map(|one| one.3)
    }
}

/// Danish.
pub const DA: WordTexts = WordTexts {
    fields: &[
        (ANY, "is", "findes den?"),
        (ANY, "name", "navn"),
        (ANY, "order", "rækkefølge"),
        (ANY, "title", "overskrift"),
        (ANY, "text", "tekst"),
        (ANY, "what", "hvad"),
        (ANY, "who", "hvem"),
        (ANY, "due", "frist"),
        (ANY, "date", "dato"),
        (ANY, "status", "gjort?"),
        (ANY, "kind", "type"),
        (ANY, "sort", "type"),
        (ANY, "role", "rolle"),
        (ANY, "why", "hvorfor"),
        (Class::KIND, "level", "klassetrin"),
        (Class::KIND, "year", "skoleår"),
        (Class::KIND, "from", "første skoleår"),
        (Pupil::KIND, "alias", "visningsnavn"),
        (Pupil::KIND, "in", "tid i klassen"),
        (Conference::KIND, "classes", "klasser"),
        (Conference::KIND, "subjects", "fag"),
        (Conference::KIND, "held", "hvad klassen hed"),
        (Conference::KIND, "start", "begynder"),
        (Conference::KIND, "place", "sted"),
        (Conference::KIND, "previous", "forrige konference"),
        (Conference::KIND, "follow-date", "opfølgningens dato"),
        (Conference::KIND, "follow-owner", "hvem indkalder til opfølgning"),
        (Conference::KIND, "frame", "minutter til rammen"),
        (Decision::KIND, "pupils", "elever"),
        (Decision::KIND, "finding", "fund"),
        (Decision::KIND, "worked", "virkede det?"),
        (Finding::KIND, "rule", "regel"),
        (Finding::KIND, "cells", "felter"),
        (Finding::KIND, "certainty", "hvor sikre er vi"),
        (Finding::KIND, "wonder", "undren"),
        (Finding::KIND, "explanations", "forklaringer"),
        (Finding::KIND, "tell-apart", "hvad kan skille dem ad"),
        (Scale::KIND, "min", "mindste værdi"),
        (Scale::KIND, "max", "største værdi"),
        (Scale::KIND, "decimals", "decimaler"),
        (Scale::KIND, "bands", "farver"),
        (Source::KIND, "ready", "klar?"),
        (Milestone::KIND, "signs", "tegn på fremgang"),
        (Milestone::KIND, "reached", "nået?"),
        (sheet::KIND, "terms", "antal terminer"),
        (sheet::KIND, "subjects", "fag"),
        (Subject::KIND, "scale", "standardskala"),
        (Subject::KIND, "retired", "taget ud af brug"),
    ],
    values: &[
        (Decision::KIND, "status", "planned", "planlagt"),
        (Decision::KIND, "status", "done", "gjort"),
        (Decision::KIND, "status", "not-done", "ikke gjort"),
        (Decision::KIND, "status", "unknown", "ved ikke"),
        (Decision::KIND, "sort", "action", "handling"),
        (Decision::KIND, "sort", "know-more", "undersøgelse"),
        (Finding::KIND, "certainty", "open", "ikke drøftet"),
        (Finding::KIND, "certainty", "low", "usikre"),
        (Finding::KIND, "certainty", "medium", "nogenlunde sikre"),
        (Finding::KIND, "certainty", "high", "sikre"),
        (Participant::KIND, "role", "teacher", "lærer"),
        (Participant::KIND, "role", "pedagogue", "pædagog"),
        (Participant::KIND, "role", "leader", "leder"),
        (Participant::KIND, "role", "counsellor", "vejleder"),
        (Participant::KIND, "role", "facilitator", "mødeleder"),
        (Participant::KIND, "role", "secretary", "referent"),
        (Participant::KIND, "role", "other", "andet"),
        (Source::KIND, "kind", "rating-form", "elevvurderingsskema"),
        (Source::KIND, "kind", "test", "test"),
        (Source::KIND, "kind", "marks", "standpunktskarakterer"),
        (Source::KIND, "kind", "observation", "observation"),
        (Source::KIND, "kind", "well-being", "trivselsmåling"),
        (Source::KIND, "kind", "absence", "fravær"),
        (Source::KIND, "kind", "pupil-work", "elevarbejder"),
        (Source::KIND, "kind", "other", "andet"),
    ],
    some_pupil: "en elev",
    hidden: "(skjult)",
    comment: "kommentar",
    form: "skema",
    questions: &steps::DA_ASKS,
    answer: |step, question| match question {
        "" => format!("trin {step}, svar"),
        question => format!("trin {step}: {question}"),
    },
    minutes: |step| format!("trin {step}, minutter"),
    done: |step| format!("trin {step}, færdig?"),
    empty: "(tomt)",
    exists: "findes",
    deleted: "slettet",
    yes: "ja",
    no: "nej",
    several: |n| format!("{n} valgt"),
};

/// English.
pub const EN: WordTexts = WordTexts {
    fields: &[
        (ANY, "is", "does it exist?"),
        (ANY, "name", "name"),
        (ANY, "order", "order"),
        (ANY, "title", "title"),
        (ANY, "text", "text"),
        (ANY, "what", "what"),
        (ANY, "who", "who"),
        (ANY, "due", "deadline"),
        (ANY, "date", "date"),
        (ANY, "status", "done?"),
        (ANY, "kind", "type"),
        (ANY, "sort", "type"),
        (ANY, "role", "role"),
        (ANY, "why", "why"),
        (Class::KIND, "level", "level"),
        (Class::KIND, "year", "school year"),
        (Class::KIND, "from", "first school year"),
        (Pupil::KIND, "alias", "display name"),
        (Pupil::KIND, "in", "time in the class"),
        (Conference::KIND, "classes", "classes"),
        (Conference::KIND, "subjects", "subjects"),
        (Conference::KIND, "held", "what the class was called"),
        (Conference::KIND, "start", "begins"),
        (Conference::KIND, "place", "place"),
        (Conference::KIND, "previous", "previous conference"),
        (Conference::KIND, "follow-date", "date of the follow-up"),
        (Conference::KIND, "follow-owner", "who calls the follow-up"),
        (Conference::KIND, "frame", "minutes for the frame"),
        (Decision::KIND, "pupils", "pupils"),
        (Decision::KIND, "finding", "finding"),
        (Decision::KIND, "worked", "did it work?"),
        (Finding::KIND, "rule", "rule"),
        (Finding::KIND, "cells", "cells"),
        (Finding::KIND, "certainty", "how sure"),
        (Finding::KIND, "wonder", "what puzzles us"),
        (Finding::KIND, "explanations", "explanations"),
        (Finding::KIND, "tell-apart", "what can tell them apart"),
        (Scale::KIND, "min", "smallest value"),
        (Scale::KIND, "max", "largest value"),
        (Scale::KIND, "decimals", "decimals"),
        (Scale::KIND, "bands", "colours"),
        (Source::KIND, "ready", "ready?"),
        (Milestone::KIND, "signs", "signs of progress"),
        (Milestone::KIND, "reached", "reached?"),
        (sheet::KIND, "terms", "number of terms"),
        (sheet::KIND, "subjects", "subjects"),
        (Subject::KIND, "scale", "default scale"),
        (Subject::KIND, "retired", "out of use"),
    ],
    values: &[
        (Decision::KIND, "status", "planned", "planned"),
        (Decision::KIND, "status", "done", "done"),
        (Decision::KIND, "status", "not-done", "not done"),
        (Decision::KIND, "status", "unknown", "don't know"),
        (Decision::KIND, "sort", "action", "action"),
        (Decision::KIND, "sort", "know-more", "something to find out"),
        (Finding::KIND, "certainty", "open", "not discussed"),
        (Finding::KIND, "certainty", "low", "unsure"),
        (Finding::KIND, "certainty", "medium", "fairly sure"),
        (Finding::KIND, "certainty", "high", "sure"),
        (Participant::KIND, "role", "teacher", "teacher"),
        (Participant::KIND, "role", "pedagogue", "pedagogue"),
        (Participant::KIND, "role", "leader", "leader"),
        (Participant::KIND, "role", "counsellor", "adviser"),
        (Participant::KIND, "role", "facilitator", "facilitator"),
        (Participant::KIND, "role", "secretary", "minute-taker"),
        (Participant::KIND, "role", "other", "other"),
        (Source::KIND, "kind", "rating-form", "rating form"),
        (Source::KIND, "kind", "test", "test"),
        (Source::KIND, "kind", "marks", "term marks"),
        (Source::KIND, "kind", "observation", "observation"),
        (Source::KIND, "kind", "well-being", "well-being survey"),
        (Source::KIND, "kind", "absence", "absence"),
        (Source::KIND, "kind", "pupil-work", "pupils' work"),
        (Source::KIND, "kind", "other", "other"),
    ],
    some_pupil: "a pupil",
    hidden: "(hidden)",
    comment: "comment",
    form: "rating form",
    questions: &steps::EN_ASKS,
    answer: |step, question| match question {
        "" => format!("step {step}, answer"),
        question => format!("step {step}: {question}"),
    },
    minutes: |step| format!("step {step}, minutes"),
    done: |step| format!("step {step}, done?"),
    empty: "(empty)",
    exists: "exists",
    deleted: "deleted",
    yes: "yes",
    no: "no",
    several: |n| format!("{n} chosen"),
};
