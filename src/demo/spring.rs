//! The finished conference: last spring, about 7.A and 7.B.

use crate::model::entity::Entity;
use chrono::{Datelike, NaiveDate, NaiveTime};

use super::calendar::{day, from_school_day, minus};
use super::spring_lists as lists;
use super::stage::{Stage, Who};
use crate::model::class::Class;
use crate::model::command::{Command, EditKind};
use crate::model::conference::Conference;
use crate::model::decision::{Decision, Status};
use crate::model::followup::{LogEntry, Milestone};
use crate::model::id::Id;
use crate::model::step::Step;

/// What is needed of the conference after the meeting.
pub(super) struct Meeting {
    id: Id<Conference>,
    decisions: lists::Decisions,
    milestone: Id<Milestone>,
}

const FOCUS: [(&str, &str); 3] = [
    (
        "depth",
        "Spredningen i matematik: de elever, hvis vurdering er uændret i flere terminer, både \
         nederst og øverst på skalaen. Dernæst dansk i 7.B, hvor mange ligger lavere end i efteråret.",
    ),
    (
        "purpose",
        "At gå hjem med højst fire beslutninger, som alle i teamet kan huske uden at slå dem op.",
    ),
    (
        "existing",
        "Ja. Vi bruger årgangsteamets tirsdagsmøde, gør det til to timer og aflyser ugens andet \
         teammøde.",
    ),
];

const SELECT: [(&str, &str); 3] = [
    (
        "balance",
        "Skemaet giver overblikket over fire terminer. Elevernes egne løsninger og to besøg i \
         timerne viser, hvordan det ser ud, når de arbejder.",
    ),
    (
        "missing",
        "Vi har ikke spurgt eleverne selv. Fraværet i 7.B er kun talt op til jul, så det lader vi \
         ligge.",
    ),
    (
        "prepare",
        "Alle udfylder skemaet senest fire arbejdsdage før og skriver navnet på to elever, de \
         undrer sig over. Karen samler det hele på to sider.",
    ),
];

const IDENTIFY: [(&str, &str); 3] = [
    (
        "stands-out",
        "Midten har rykket sig: af dem, der begyndte på 3 i matematik, ligger mange nu på 4. Seks \
         elever er stadig vurderet til 1 eller 2, og tre er vurderet til 5 hele vejen.",
    ),
    (
        "agree",
        "I matematik siger skema og elevarbejder det samme. I dansk er det mere blandet: \
         læseprøverne viser et mindre fald end vores egen vurdering.",
    ),
    (
        "challenge",
        "Vi ved meget om midten og for lidt om, hvad der får eleverne i begge ender videre.",
    ),
];

const INTERPRET: [(&str, &str); 3] = [
    (
        "sure",
        "Mest på de seks: tre forskellige kilder peger samme vej. Nogenlunde på dansk i 7.B, hvor \
         vi er få om at vurdere. Mindst på de tre øverste, for skalaen slutter ved 5.",
    ),
    (
        "areas",
        "Det er især tekstopgaver med flere led. I rene regnestykker følger fire af de seks godt \
         med.",
    ),
    (
        "around",
        "7.B havde skiftende vikarer i dansk fra december til marts. Begge klasser flyttede lokale i \
         februar. Det er baggrund og ikke en forklaring.",
    ),
];

const DECIDE: [(&str, &str); 3] = [
    (
        "know-more",
        "Ja, om de seks elever i matematik. Vi kender tallene, men har ikke hørt dem fortælle.",
    ),
    (
        "practice",
        "Hver tekstopgave begynder med, at eleverne to og to siger med egne ord, hvad der spørges \
         om. Det gælder i begge klasser, og Jonas viser det på et teammøde.",
    ),
    ("kept", "I dette referat. Beslutningerne hænger også i teamrummet, uden navne på elever."),
];

const FOLLOW_UP: [(&str, &str); 2] = [
    (
        "how",
        "Ti minutter på teammødet hver anden uge. Først: er det gjort? Derefter: hvad ser vi? \
         Næste konference åbner med beslutningerne herfra.",
    ),
    ("data", "Elevernes løsninger i juni, læseprøven i 7.B og skemaet i 1. termin af 8. klasse."),
];

/// Prepares and holds the conference, up to the plan for its follow-up.
pub(super) fn hold(stage: &mut Stage, classes: &[Id<Class>]) -> Meeting {
    let day = stage.calendar.spring_meeting();
    stage.go_to(minus(day, 28), 10);
    let title = format!("Forårskonference {}, 7. årgang", day.year());
    let classes = classes.to_vec();
    let (id, command) =
        Conference::add(&stage.document, &mut stage.id_generator, &title, classes, Some(day));
    stage.give(Who::Head, &command);
    let frame = [
        Conference::SUBJECTS.set(&id, vec![Id::new("mat"), Id::new("dansk")]),
        Conference::START.set(&id, NaiveTime::from_hms_opt(14, 0, 0)),
        Conference::PLACE.set(&id, "Teamrummet ved biblioteket".to_owned()),
        Conference::FRAME_MINUTES.set(&id, Some(10)),
        Conference::set_minutes(&id, Step::Interpret, 55),
    ];
    stage.give(Who::Head, &Command::new(EditKind::Edit(Conference::KIND), frame));

    stage.answer(Who::Head, &id, Step::Focus, &FOCUS);
    lists::participants(stage, &id);
    finish(stage, &id, Step::Focus);
    stage.go_to(minus(day, 21), 15);
    stage.answer(Who::Head, &id, Step::Select, &SELECT);
    lists::sources(stage, &id, day);
    finish(stage, &id, Step::Select);

    stage.go_to(day, 14);
    let findings = lists::findings(stage, &id);
    stage.answer(Who::TeacherA, &id, Step::Identify, &IDENTIFY);
    finish(stage, &id, Step::Identify);
    lists::interpretations(stage, &findings);
    stage.answer(Who::TeacherA, &id, Step::Interpret, &INTERPRET);
    finish(stage, &id, Step::Interpret);
    let decisions = lists::decisions(stage, &id, &findings);
    stage.answer(Who::TeacherA, &id, Step::Decide, &DECIDE);
    finish(stage, &id, Step::Decide);

    let milestone = lists::milestones(stage, &id);
    stage.answer(Who::Head, &id, Step::FollowUp, &FOLLOW_UP);
    let follow_up = stage.calendar.spring_follow_up();
    let whose = [
        Conference::FOLLOW_DATE.set(&id, Some(follow_up)),
        Conference::FOLLOW_OWNER.set(&id, Who::Head.name().to_owned()),
    ];
    stage.give(Who::Head, &Command::new(EditKind::Edit(Conference::KIND), whose));
    finish(stage, &id, Step::FollowUp);
    Meeting { id, decisions, milestone }
}

/// Follows the decisions until the summer holidays and notes what became of them.
pub(super) fn follow_up(stage: &mut Stage, meeting: &Meeting) {
    let year = stage.calendar.year;
    log(
        stage,
        meeting,
        Who::Maths,
        from_school_day(day(year, 5, 19)),
        "Matematikholdet er i gang. Fem af de seks kom første gang, alle seks anden gang.",
    );
    log(
        stage,
        meeting,
        Who::TeacherB,
        from_school_day(day(year, 6, 3)),
        "Makkerlæsningen kører i 7.B. Eleverne har bedt om at skifte makker hver anden uge.",
    );
    let met = stage.calendar.spring_follow_up();
    log(
        stage,
        meeting,
        Who::Head,
        met,
        "Opfølgning: to beslutninger er gjort. De åbne opgaver kom ikke i gang. I maj var der \
         emneuge og lejrskole. Samtalerne mangler og tages med efter ferien.",
    );
    note_outcomes(stage, meeting);
}

/// Keeps the log in the new school year, as far as it has come.
pub(super) fn keep_log(stage: &mut Stage, meeting: &Meeting) {
    let year = stage.calendar.year;
    let entries = [
        (
            Who::TeacherA,
            from_school_day(day(year, 8, 20)),
            "Nyt skoleår med samme team. Jonas viste på teammødet, hvordan en tekstopgave kan \
             åbnes to og to.",
        ),
        (
            Who::Head,
            from_school_day(day(year, 10, 5)),
            "Tove har holdt to af de seks samtaler. Resten skal have en dato.",
        ),
    ];
    for (who, date, text) in entries {
        if stage.calendar.is_past(date) {
            log(stage, meeting, who, date, text);
        }
    }
}

fn log(stage: &mut Stage, meeting: &Meeting, who: Who, date: NaiveDate, text: &str) {
    stage.go_to(date, 15);
    stage.add::<LogEntry>(who, &meeting.id, |id| {
        vec![
            LogEntry::DATE.set(id, Some(date)),
            LogEntry::TEXT.set(id, text.to_owned()),
            LogEntry::WHO.set(id, who.name().to_owned()),
        ]
    });
}

fn note_outcomes(stage: &mut Stage, meeting: &Meeting) {
    let lists::Decisions { reading, group, open_tasks } = &meeting.decisions;
    let outcomes = [
        (
            reading,
            Status::Done,
            "Ja, så vidt vi kan se: syv af de ni lå i juniprøven igen, hvor de lå i efteråret.",
        ),
        (
            group,
            Status::Done,
            "Ikke til at se endnu: mundtligt kommer de seks længere i opgaven, men skriftligt \
             ligger de, hvor de lå. Holdet mødtes ni gange af tolv.",
        ),
        (open_tasks, Status::NotDone, ""),
    ];
    for (decision, status, worked) in outcomes {
        let mut changes = vec![Decision::STATUS.set(decision, status)];
        if !worked.is_empty() {
            changes.push(Decision::WORKED.set(decision, worked.to_owned()));
        }
        stage.give(Who::Head, &Command::new(EditKind::Edit(Decision::KIND), changes));
    }
    let reached = Milestone::REACHED.set(&meeting.milestone, true);
    stage.give(Who::Head, &Command::new(EditKind::Edit(Milestone::KIND), [reached]));
}

fn finish(stage: &mut Stage, id: &Id<Conference>, step: Step) {
    let done = Conference::set_done(id, step, true);
    stage.give(Who::Head, &Command::new(EditKind::Edit(Conference::KIND), [done]));
}
