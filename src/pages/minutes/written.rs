//! What a team has written in its own words, as it stands on the minutes.

use super::gather::join;
use crate::file::minutes::Answer;
use crate::model::conference::Conference;
use crate::model::decision::{Decision, Status};
use crate::model::document::Document;
use crate::model::finding::Finding;
use crate::model::followup::{LogEntry, Milestone};
use crate::model::id::Id;
use crate::model::item::items;
use crate::model::question::questions;
use crate::model::step::Step;
use crate::texts::Texts;

/// Shows a text as it can be shown just now: without names while they are hidden.
type Masked<'a> = &'a dyn Fn(&str) -> String;

/// Returns the questions of a step that were answered.
pub fn answers(
    document: &Document,
    id: &Id<Conference>,
    step: Step,
    masked: Masked,
    t: Texts,
) -> Vec<Answer> {
    let asked = questions(document, id, step).into_iter();
    let answered = asked.filter_map(|question| {
        let answer = question.answer(document, id).trim();
        let asks = t.conference().question(&question).map_or("", |texts| texts.ask);
        (!answer.is_empty()).then(|| Answer { question: asks.to_owned(), answer: masked(answer) })
    });
    answered.collect()
}

/// Returns what was written about findings to understand them: question and answer, each with the
/// number of its finding.
pub fn interpretations(findings: &[Finding], masked: Masked, t: Texts) -> Vec<Answer> {
    let c = &t.conference().meeting;
    let of_one = |(place, finding): (usize, &Finding)| {
        let fields = [
            (c.wonder, &finding.wonder),
            (c.explanations, &finding.explanations),
            (c.tell_apart, &finding.tell_apart),
        ];
        let number = (t.minutes().finding)(place + 1);
        let written = fields.into_iter().filter(|(_, text)| !text.trim().is_empty());
        let answers = written.map(|(asks, text)| Answer {
            question: format!("{asks} ({number})"),
            answer: masked(text.trim()),
        });
        answers.collect::<Vec<_>>()
    };
    findings.iter().enumerate().flat_map(of_one).collect()
}

/// Returns what became of decisions, as far as somebody has said so: whether it was done, and what the
/// team saw of it.
pub fn outcomes(decisions: &[Decision], masked: Masked, t: Texts) -> Vec<Answer> {
    let told = decisions.iter().filter(|one| !one.what.trim().is_empty());
    let told = told.filter(|one| one.status != Status::Planned || !one.worked.trim().is_empty());
    let answer = |one: &Decision| {
        let status = (t.minutes().outcome)(one.status).to_owned();
        let said = [status, masked(one.worked.trim())].into_iter();
        Answer { question: masked(one.what.trim()), answer: join(said, " ") }
    };
    told.map(answer).collect()
}

/// Says when the follow-up meeting is and who calls it, as far as that is known.
pub fn meeting(conference: &Conference, t: Texts) -> String {
    let c = t.minutes();
    let date = conference.follow_date.map(t.common().date);
    match (date, conference.follow_owner.trim()) {
        (Some(date), "") => (c.follow_date)(&date),
        (Some(date), owner) => (c.follow)(&date, owner),
        (None, "") => String::new(),
        (None, owner) => (c.follow_owner)(owner),
    }
}

/// Returns the milestones that say something; a day alone says nothing.
pub fn milestones(
    document: &Document,
    id: &Id<Conference>,
    masked: Masked,
    t: Texts,
) -> Vec<String> {
    let c = t.minutes();
    let lines = items::<Milestone>(document, id).into_iter().filter_map(|milestone| {
        let date = milestone.due.map(t.common().short_date).unwrap_or_default();
        let (what, signs) = (masked(milestone.what.trim()), masked(milestone.signs.trim()));
        let head = (c.milestone)(&date);
        match (what.as_str(), signs.as_str()) {
            ("", "") => None,
            (what, "") => Some(format!("{head}: {what}")),
            ("", signs) => Some(format!("{head}. {}", (c.signs)(signs))),
            (what, signs) => {
                let end = if what.ends_with(['.', '!', '?']) { "" } else { "." };
                Some(format!("{head}: {what}{end} {}", (c.signs)(signs)))
            }
        }
    });
    lines.collect()
}

/// Returns the log, an entry a line: the day, who wrote, and what happened.
pub fn log(document: &Document, id: &Id<Conference>, masked: Masked, t: Texts) -> Vec<String> {
    let lines = items::<LogEntry>(document, id).into_iter().filter_map(|entry| {
        let text = entry.text.trim();
        let date = entry.date.map(t.common().short_date).unwrap_or_default();
        let head = join([date, entry.who].into_iter(), ", ");
        (!text.is_empty()).then(|| join([head, masked(text)].into_iter(), ": "))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::{Change, Command, EditKind};
    use crate::model::entity::Entity;
    use crate::model::id::IdGenerator;
    use crate::model::item::{Item, add};
    use crate::model::stamp::{Clock, ReplicaId};

    struct Meeting {
        document: Document,
        clock: Clock,
        id_generator: IdGenerator,
        id: Id<Conference>,
    }

    impl Meeting {
        fn new() -> Self {
            let clock = Clock::new(ReplicaId::new("mette", "s1"));
            let (document, id_generator) = (Document::default(), IdGenerator::seeded(1));
            Self { document, clock, id_generator, id: Id::new("c1") }
        }

        fn run(&mut self, command: &Command) {
            self.document.apply(command, &mut self.clock, 1);
        }

        fn add<I: Item>(&mut self, fill: impl FnOnce(&Id<I>) -> Vec<Change>) {
            let (_, command) = add(&self.document, &mut self.id_generator, &self.id, fill);
            self.run(&command);
        }
    }

    fn shown(text: &str) -> String {
        text.replace("Ida", "Elev 3")
    }

    #[test]
    fn what_the_team_made_of_findings_and_decisions_is_told_and_nothing_else() {
        let mut meeting = Meeting::new();
        meeting.add::<Finding>(|id| vec![Finding::TEXT.set(id, "Seks står stille".into())]);
        meeting.add::<Finding>(|id| {
            let wonder = Finding::WONDER.set(id, " Hvorfor Ida? ".into());
            vec![wonder, Finding::TELL_APART.set(id, "En samtale".into())]
        });
        let told = |answers: Vec<Answer>| -> Vec<(String, String)> {
            answers.into_iter().map(|one| (one.question, one.answer)).collect()
        };
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        let findings = items::<Finding>(&meeting.document, &meeting.id);
        assert_eq!(
            told(interpretations(&findings, &shown, Texts::danish())),
            [
                pair("Hvad undrer os? (fund 2)", "Hvorfor Elev 3?"),
                pair("Hvad kan skille forklaringerne ad? (fund 2)", "En samtale"),
            ]
        );
        meeting.add::<Decision>(|id| vec![Decision::WHAT.set(id, "Endnu ikke".into())]);
        meeting.add::<Decision>(|id| {
            let status = Decision::STATUS.set(id, Status::Done);
            vec![Decision::WHAT.set(id, "Hold for Ida".into()), status]
        });
        meeting.add::<Decision>(|id| {
            let worked = Decision::WORKED.set(id, "Ikke endnu".into());
            let status = Decision::STATUS.set(id, Status::NotDone);
            vec![Decision::WHAT.set(id, "Samtaler".into()), status, worked]
        });
        let decisions = items::<Decision>(&meeting.document, &meeting.id);
        assert_eq!(
            told(outcomes(&decisions, &shown, Texts::danish())),
            [pair("Hold for Elev 3", "Gjort."), pair("Samtaler", "Ikke gjort. Ikke endnu")]
        );
    }

    #[test]
    fn a_milestone_that_says_nothing_is_left_out() {
        let mut meeting = Meeting::new();
        let day = "2027-05-04".parse().ok();
        meeting.add::<Milestone>(|_| Vec::new());
        meeting.add::<Milestone>(|id| vec![Milestone::DUE.set(id, day)]);
        meeting.add::<Milestone>(|id| {
            vec![Milestone::DUE.set(id, day), Milestone::WHAT.set(id, "Holdet kører".into())]
        });
        meeting.add::<Milestone>(|id| {
            let signs = Milestone::SIGNS.set(id, "Ida læser selv".into());
            vec![Milestone::WHAT.set(id, "Fri læsning".into()), signs]
        });
        meeting.add::<Milestone>(|id| vec![Milestone::SIGNS.set(id, "Ro".into())]);
        let lines = milestones(&meeting.document, &meeting.id, &shown, Texts::danish());
        assert_eq!(
            lines,
            [
                "Milepæl 4.5.2027: Holdet kører",
                "Milepæl: Fri læsning. Tegn: Elev 3 læser selv",
                "Milepæl. Tegn: Ro",
            ]
        );
    }

    #[test]
    fn the_log_is_told_entry_by_entry() {
        let mut meeting = Meeting::new();
        meeting.add::<LogEntry>(|id| {
            let text = LogEntry::TEXT.set(id, "Ida er med igen.".into());
            vec![LogEntry::DATE.set(id, "2027-02-01".parse().ok()), text]
        });
        meeting.add::<LogEntry>(|id| vec![LogEntry::WHO.set(id, "Bo".into())]);
        meeting.add::<LogEntry>(|id| {
            let day = LogEntry::DATE.set(id, "2027-03-01".parse().ok());
            let text = LogEntry::TEXT.set(id, "Holdet er slut.".into());
            vec![day, LogEntry::WHO.set(id, "Bo".into()), text]
        });
        let lines = log(&meeting.document, &meeting.id, &shown, Texts::danish());
        assert_eq!(lines, ["1.2.2027: Elev 3 er med igen.", "1.3.2027, Bo: Holdet er slut."]);
    }

    #[test]
    fn only_questions_that_were_answered_are_told() {
        let mut meeting = Meeting::new();
        let id = meeting.id.clone();
        meeting.run(&Command::new(EditKind::Add(Conference::KIND), [Conference::create(&id)]));
        meeting.run(&Conference::set_answer(&id, Step::Select, "missing", " Idas fravær "));
        meeting.run(&Conference::set_answer(&id, Step::Select, "prepare", "  "));
        let answers = answers(&meeting.document, &id, Step::Select, &shown, Texts::danish());
        let [one] = &answers[..] else { panic!("one answer") };
        assert_eq!(one.answer, "Elev 3s fravær");
        assert_eq!(one.question, "Hvad mangler I viden om?");
    }
}
