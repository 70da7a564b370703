//! What stands on the lists of the finished conference.

use crate::model::entity::Entity;
use chrono::NaiveDate;

use super::calendar::{day, from_school_day, minus, school_days_before};
use super::names::{LOWER_IN_DANISH, STILL_HIGH, STILL_LOW};
use super::ratings::term_of;
use super::stage::{COUNSELLOR, PEDAGOGUE, Stage, Who};
use crate::model::command::{Command, EditKind};
use crate::model::conference::Conference;
use crate::model::decision::{Decision, DecisionSort};
use crate::model::finding::{Certainty, Finding};
use crate::model::followup::Milestone;
use crate::model::id::Id;
use crate::model::participant::{Participant, Role};
use crate::model::rating::Cell;
use crate::model::source::{Source, SourceKind};

/// The findings, in the order of priority.
pub(super) struct Findings {
    low: Id<Finding>,
    danish: Id<Finding>,
    high: Id<Finding>,
    impression: Id<Finding>,
}

/// The decisions whose outcome is known.
pub(super) struct Decisions {
    pub reading: Id<Decision>,
    pub group: Id<Decision>,
    pub open_tasks: Id<Decision>,
}

/// Writes down who takes part.
pub(super) fn participants(stage: &mut Stage, conference: &Id<Conference>) {
    let people = [
        (Who::Head.name(), Role::Leader),
        (COUNSELLOR, Role::Facilitator),
        (Who::TeacherA.name(), Role::Secretary),
        (Who::TeacherB.name(), Role::Teacher),
        (Who::Maths.name(), Role::Teacher),
        (PEDAGOGUE, Role::Pedagogue),
        ("Inger Marie Skjoldborre", Role::Counsellor),
    ];
    for (name, role) in people {
        stage.add::<Participant>(Who::Head, conference, |id| {
            vec![Participant::NAME.set(id, name.to_owned()), Participant::ROLE.set(id, role)]
        });
    }
}

/// Chooses the sources, each by a deadline before the meeting.
pub(super) fn sources(stage: &mut Stage, conference: &Id<Conference>, meeting: NaiveDate) {
    let four_before = school_days_before(meeting, 4);
    let two_weeks = minus(meeting, 14);
    let sources = [
        (
            SourceKind::RatingForm,
            "Elevvurderingsskemaet for 6. og 7. klasse",
            "Hvem har rykket sig, og hvem er vurderet uændret?",
            "Signe og Bashir",
            four_before,
        ),
        (
            SourceKind::PupilWork,
            "Elevernes løsninger på to tekstopgaver",
            "Hvor i opgaven går de i stå?",
            Who::Maths.name(),
            four_before,
        ),
        (
            SourceKind::Test,
            "Læseprøverne i 7.B fra september og marts",
            "Viser prøverne det samme fald som vores vurdering?",
            Who::TeacherB.name(),
            two_weeks,
        ),
        (
            SourceKind::Observation,
            "Noter fra to besøg i matematiktimerne",
            "Hvad gør eleverne, når de er færdige eller sidder fast?",
            COUNSELLOR,
            four_before,
        ),
    ];
    for (kind, title, why, who, due) in sources {
        stage.add::<Source>(Who::Head, conference, |id| {
            vec![
                Source::KIND_OF.set(id, kind),
                Source::TITLE.set(id, title.to_owned()),
                Source::WHY.set(id, why.to_owned()),
                Source::WHO.set(id, who.to_owned()),
                Source::DUE.set(id, Some(due)),
                Source::READY.set(id, true),
            ]
        });
    }
}

/// Writes down what stands out: three findings with their cells, and one impression.
pub(super) fn findings(stage: &mut Stage, conference: &Id<Conference>) -> Findings {
    let low = cells(stage, &STILL_LOW, "mat", &[1, 2, 3]);
    let high = cells(stage, &STILL_HIGH, "mat", &[0, 1, 2, 3]);
    let danish = cells(stage, &LOWER_IN_DANISH, "dansk", &[2, 3]);
    let mut add = |text: &str, rule: &str, cells: Vec<Cell>| {
        stage.add::<Finding>(Who::TeacherA, conference, |id| {
            vec![
                Finding::TEXT.set(id, text.to_owned()),
                Finding::RULE.set(id, rule.to_owned()),
                Finding::CELLS.set(id, cells),
            ]
        })
    };
    Findings {
        low: add(
            "Seks elever er vurderet uændret til 1 eller 2 i matematik",
            "MAT: samme vurdering, 1 eller 2, i de seneste tre terminer",
            low,
        ),
        danish: add(
            "Ni elever i 7.B ligger et trin lavere i dansk end i efteråret",
            "DANSK, 7.B: forår lavere end efterår",
            danish,
        ),
        high: add(
            "Tre elever er vurderet til 5 i matematik i alle fire terminer",
            "MAT: 5 i alle fire terminer",
            high,
        ),
        impression: add(
            "Flere er blevet stille, når vi gennemgår noget for hele klassen",
            "",
            vec![],
        ),
    }
}

fn cells(stage: &Stage, names: &[&str], subject: &str, terms: &[usize]) -> Vec<Cell> {
    let year = stage.calendar.year;
    let pupils = stage.pupils(names).into_iter();
    pupils
        .flat_map(|pupil| {
            terms.iter().map(move |term| Cell {
                pupil: pupil.clone(),
                term: term_of(year, *term),
                subject: Id::new(subject),
            })
        })
        .collect()
}

/// Writes down what may lie behind the findings.
pub(super) fn interpretations(stage: &mut Stage, findings: &Findings) {
    let interpretations = [
        (
            &findings.low,
            Certainty::High,
            "Andre begyndte også på 2 og er kommet videre. Hvad er anderledes for de seks?",
            "De mangler måske ord til opgaverne. De er måske holdt op med at spørge. Opgaverne \
             springer måske et trin over.",
            "Lad dem løse den samme opgave mundtligt og skriftligt, og se, hvor de går i stå.",
        ),
        (
            &findings.danish,
            Certainty::Medium,
            "Resten af klassen holdt niveauet eller steg. Hvad skiller dem ad?",
            "Vi lagde måske vægt på noget andet end i efteråret. Færre skriftlige opgaver at vurdere \
             efter. Mindre læsning i vinter.",
            "Den samme læseprøve igen i juni, og en stil læst af to lærere hver for sig.",
        ),
        (
            &findings.high,
            Certainty::Low,
            "Lærer de noget nyt, som skalaen ikke kan vise?",
            "5 er det højeste i skemaet. De får måske mest af det, de kan i forvejen.",
            "Opgaver uden loft: se, hvor langt de når, og hvad de selv siger om dem.",
        ),
        (
            &findings.impression,
            Certainty::Low,
            "Gælder det begge klasser og alle fag?",
            "Alderen. Klassens tone. Måden, vi spørger på.",
            "Tæl, hvem der siger noget, i to timer i hver klasse.",
        ),
    ];
    for (finding, certainty, wonder, explanations, tell_apart) in interpretations {
        let changes = [
            Finding::CERTAINTY.set(finding, certainty),
            Finding::WONDER.set(finding, wonder.to_owned()),
            Finding::EXPLANATIONS.set(finding, explanations.to_owned()),
            Finding::TELL_APART.set(finding, tell_apart.to_owned()),
        ];
        stage.give(Who::TeacherA, &Command::new(EditKind::Edit(Finding::KIND), changes));
    }
}

/// Writes down what was decided.
pub(super) fn decisions(
    stage: &mut Stage,
    conference: &Id<Conference>,
    findings: &Findings,
) -> Decisions {
    let before_follow_up = school_days_before(stage.calendar.spring_follow_up(), 1);
    let open = stage.calendar.open_decision();
    let [low, high, lower] =
        [&STILL_LOW[..], &STILL_HIGH[..], &LOWER_IN_DANISH[..]].map(|names| stage.pupils(names));
    let mut add = |what: &str, sort, who: &str, due, pupils, finding: &Id<Finding>| {
        stage.add::<Decision>(Who::TeacherA, conference, |id| {
            vec![
                Decision::WHAT.set(id, what.to_owned()),
                Decision::SORT.set(id, sort),
                Decision::WHO.set(id, who.to_owned()),
                Decision::DUE.set(id, Some(due)),
                Decision::PUPILS.set(id, pupils),
                Decision::FINDING.set(id, Some(finding.clone())),
            ]
        })
    };
    let group = add(
        "Matematikhold to gange om ugen i seks uger: tekstopgaver, først mundtligt, så skriftligt",
        DecisionSort::Action,
        Who::Maths.name(),
        before_follow_up,
        low.clone(),
        &findings.low,
    );
    add(
        "Tal med hver af de seks: hvornår giver matematik mening, og hvornår går det i stå? Skriv \
         tre linjer pr. elev",
        DecisionSort::KnowMore,
        COUNSELLOR,
        open,
        low,
        &findings.low,
    );
    let reading = add(
        "Makkerlæsning tre gange om ugen i 7.B, og læseprøven igen i juni",
        DecisionSort::Action,
        Who::TeacherB.name(),
        before_follow_up,
        lower,
        &findings.danish,
    );
    let open_tasks = add(
        "En åben opgave om ugen til de tre elever, samlet op hver anden fredag",
        DecisionSort::Action,
        Who::Maths.name(),
        before_follow_up,
        high,
        &findings.high,
    );
    Decisions { reading, group, open_tasks }
}

/// Plans when to look again; returns the first milestone.
pub(super) fn milestones(stage: &mut Stage, conference: &Id<Conference>) -> Id<Milestone> {
    let year = stage.calendar.year;
    let mut add = |what: &str, due, who: Who, signs: &str| {
        stage.add::<Milestone>(Who::Head, conference, |id| {
            vec![
                Milestone::WHAT.set(id, what.to_owned()),
                Milestone::DUE.set(id, Some(due)),
                Milestone::WHO.set(id, who.name().to_owned()),
                Milestone::SIGNS.set(id, signs.to_owned()),
            ]
        })
    };
    let first = add(
        "Hold og makkerlæsning er gennemført, og vi har set på elevernes løsninger",
        school_days_before(day(year, 6, 21), 1),
        Who::Maths,
        "De seks siger med egne ord, hvad en opgave spørger om, før de regner.",
    );
    add(
        "Vi kender de seks elevers egen fortælling og har brugt den i planlægningen",
        from_school_day(day(year, 10, 4)),
        Who::Head,
        "Mindst tre af de seks prøver en opgave med flere led uden at blive bedt om det.",
    );
    first
}
