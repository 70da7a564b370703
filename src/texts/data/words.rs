//! Names of things, fields and values, for saying what people disagree on.

use crate::texts::conference::steps;

/// Names of things, fields and values. Kinds, fields and words are keyed as they are kept.
pub struct WordTexts {
    /// Kinds of things.
    pub kinds: &'static [(&'static str, &'static str)],
    /// Fields, by kind and field; `*` stands for any kind.
    pub fields: &'static [(&'static str, &'static str)],
    /// Words kept as values, by kind, field and word.
    pub values: &'static [(&'static str, &'static str)],
    /// A pupil that neither copy knows by name.
    pub some_pupil: &'static str,
    /// A name that is not shown just now.
    pub hidden: &'static str,
    /// The comment on a rating.
    pub comment: &'static str,
    /// A class's rating form.
    pub form: &'static str,
    /// The questions of the six steps.
    pub questions: &'static [[&'static str; 3]; 6],
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
    /// The name of a kind of things, as it is kept where there is none.
    pub fn kind<'a>(&self, kind: &'a str) -> &'a str
    where
        'static: 'a,
    {
        find(self.kinds, kind).unwrap_or(kind)
    }

    /// The name of a field.
    pub fn field<'a>(&self, kind: &str, field: &'a str) -> &'a str
    where
        'static: 'a,
    {
        let of_kind = find(self.fields, &format!("{kind}.{field}"));
        of_kind.or_else(|| find(self.fields, &format!("*.{field}"))).unwrap_or(field)
    }

    /// The name of a word kept as a value.
    pub fn value(&self, kind: &str, field: &str, word: &str) -> Option<&'static str> {
        find(self.values, &format!("{kind}.{field}.{word}"))
    }
}

fn find(list: &[(&'static str, &'static str)], key: &str) -> Option<&'static str> {
    list.iter().find(|(name, _)| *name == key).map(|(_, text)| *text)
}

/// Danish.
pub const DA: WordTexts = WordTexts {
    kinds: &[
        ("class", "Klasse"),
        ("conference", "Konference"),
        ("decision", "Beslutning"),
        ("finding", "Fund"),
        ("log", "Logbog"),
        ("milestone", "Milepæl"),
        ("participant", "Deltager"),
        ("pupil", "Elev"),
        ("scale", "Skala"),
        ("school", "Skole"),
        ("source", "Kilde"),
        ("subject", "Fag"),
    ],
    fields: &[
        ("*.is", "findes den?"),
        ("*.name", "navn"),
        ("*.order", "rækkefølge"),
        ("*.title", "overskrift"),
        ("*.text", "tekst"),
        ("*.what", "hvad"),
        ("*.who", "hvem"),
        ("*.due", "frist"),
        ("*.date", "dato"),
        ("*.status", "gjort?"),
        ("*.kind", "type"),
        ("*.sort", "type"),
        ("*.role", "rolle"),
        ("*.why", "hvorfor"),
        ("class.level", "klassetrin"),
        ("class.year", "skoleår"),
        ("class.from", "første skoleår"),
        ("pupil.alias", "visningsnavn"),
        ("pupil.in", "tid i klassen"),
        ("conference.classes", "klasser"),
        ("conference.subjects", "fag"),
        ("conference.held", "hvad klassen hed"),
        ("conference.start", "begynder"),
        ("conference.place", "sted"),
        ("conference.previous", "forrige konference"),
        ("conference.follow-date", "opfølgningens dato"),
        ("conference.follow-owner", "hvem indkalder til opfølgning"),
        ("conference.frame", "minutter til rammen"),
        ("decision.pupils", "elever"),
        ("decision.finding", "fund"),
        ("decision.worked", "virkede det?"),
        ("finding.rule", "regel"),
        ("finding.cells", "felter"),
        ("finding.certainty", "hvor sikre er vi"),
        ("finding.wonder", "undren"),
        ("finding.explanations", "forklaringer"),
        ("finding.tell-apart", "hvad kan skille dem ad"),
        ("scale.min", "mindste værdi"),
        ("scale.max", "største værdi"),
        ("scale.decimals", "decimaler"),
        ("scale.bands", "farver"),
        ("source.ready", "klar?"),
        ("milestone.signs", "tegn på fremgang"),
        ("milestone.reached", "nået?"),
        ("sheet.terms", "antal terminer"),
        ("sheet.subjects", "fag"),
        ("subject.scale", "standardskala"),
        ("subject.retired", "taget ud af brug"),
    ],
    values: &[
        ("decision.status.planned", "planlagt"),
        ("decision.status.done", "gjort"),
        ("decision.status.not-done", "ikke gjort"),
        ("decision.status.unknown", "ved ikke"),
        ("decision.sort.action", "handling"),
        ("decision.sort.know-more", "undersøgelse"),
        ("finding.certainty.open", "ikke drøftet"),
        ("finding.certainty.low", "usikre"),
        ("finding.certainty.medium", "nogenlunde sikre"),
        ("finding.certainty.high", "sikre"),
        ("participant.role.teacher", "lærer"),
        ("participant.role.pedagogue", "pædagog"),
        ("participant.role.leader", "leder"),
        ("participant.role.counsellor", "vejleder"),
        ("participant.role.facilitator", "mødeleder"),
        ("participant.role.secretary", "referent"),
        ("participant.role.other", "andet"),
        ("source.kind.rating-form", "elevvurderingsskema"),
        ("source.kind.test", "test"),
        ("source.kind.marks", "standpunktskarakterer"),
        ("source.kind.observation", "observation"),
        ("source.kind.well-being", "trivselsmåling"),
        ("source.kind.absence", "fravær"),
        ("source.kind.pupil-work", "elevarbejder"),
        ("source.kind.other", "andet"),
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
    kinds: &[
        ("class", "Class"),
        ("conference", "Conference"),
        ("decision", "Decision"),
        ("finding", "Finding"),
        ("log", "Log"),
        ("milestone", "Milestone"),
        ("participant", "Participant"),
        ("pupil", "Pupil"),
        ("scale", "Scale"),
        ("school", "School"),
        ("source", "Source"),
        ("subject", "Subject"),
    ],
    fields: &[
        ("*.is", "does it exist?"),
        ("*.name", "name"),
        ("*.order", "order"),
        ("*.title", "title"),
        ("*.text", "text"),
        ("*.what", "what"),
        ("*.who", "who"),
        ("*.due", "deadline"),
        ("*.date", "date"),
        ("*.status", "done?"),
        ("*.kind", "type"),
        ("*.sort", "type"),
        ("*.role", "role"),
        ("*.why", "why"),
        ("class.level", "level"),
        ("class.year", "school year"),
        ("class.from", "first school year"),
        ("pupil.alias", "display name"),
        ("pupil.in", "time in the class"),
        ("conference.classes", "classes"),
        ("conference.subjects", "subjects"),
        ("conference.held", "what the class was called"),
        ("conference.start", "begins"),
        ("conference.place", "place"),
        ("conference.previous", "previous conference"),
        ("conference.follow-date", "date of the follow-up"),
        ("conference.follow-owner", "who calls the follow-up"),
        ("conference.frame", "minutes for the frame"),
        ("decision.pupils", "pupils"),
        ("decision.finding", "finding"),
        ("decision.worked", "did it work?"),
        ("finding.rule", "rule"),
        ("finding.cells", "cells"),
        ("finding.certainty", "how sure"),
        ("finding.wonder", "what puzzles us"),
        ("finding.explanations", "explanations"),
        ("finding.tell-apart", "what can tell them apart"),
        ("scale.min", "smallest value"),
        ("scale.max", "largest value"),
        ("scale.decimals", "decimals"),
        ("scale.bands", "colours"),
        ("source.ready", "ready?"),
        ("milestone.signs", "signs of progress"),
        ("milestone.reached", "reached?"),
        ("sheet.terms", "number of terms"),
        ("sheet.subjects", "subjects"),
        ("subject.scale", "default scale"),
        ("subject.retired", "out of use"),
    ],
    values: &[
        ("decision.status.planned", "planned"),
        ("decision.status.done", "done"),
        ("decision.status.not-done", "not done"),
        ("decision.status.unknown", "don't know"),
        ("decision.sort.action", "action"),
        ("decision.sort.know-more", "something to find out"),
        ("finding.certainty.open", "not discussed"),
        ("finding.certainty.low", "unsure"),
        ("finding.certainty.medium", "fairly sure"),
        ("finding.certainty.high", "sure"),
        ("participant.role.teacher", "teacher"),
        ("participant.role.pedagogue", "pedagogue"),
        ("participant.role.leader", "leader"),
        ("participant.role.counsellor", "adviser"),
        ("participant.role.facilitator", "facilitator"),
        ("participant.role.secretary", "minute-taker"),
        ("participant.role.other", "other"),
        ("source.kind.rating-form", "rating form"),
        ("source.kind.test", "test"),
        ("source.kind.marks", "term marks"),
        ("source.kind.observation", "observation"),
        ("source.kind.well-being", "well-being survey"),
        ("source.kind.absence", "absence"),
        ("source.kind.pupil-work", "pupils' work"),
        ("source.kind.other", "other"),
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
