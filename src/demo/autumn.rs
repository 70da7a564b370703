//! The conference in preparation: in three weeks, about the same two classes in 8th year.

use crate::model::entity::Entity;
use chrono::NaiveTime;

use super::calendar::{minus, school_days_before};
use super::stage::{COUNSELLOR, PEDAGOGUE, Stage, Who};
use crate::model::class::Class;
use crate::model::command::{Command, EditKind};
use crate::model::conference::Conference;
use crate::model::id::Id;
use crate::model::participant::{Participant, Role};
use crate::model::source::{Source, SourceKind};
use crate::model::step::Step;

const FOCUS: [(&str, &str); 2] = [
    (
        "depth",
        "Matematik i 8. klasse: hvordan går det de seks, hvis vurdering var uændret i 7. klasse, \
         og hvad får de tre stærkeste at arbejde med?",
    ),
    (
        "purpose",
        "At afgøre, om forårets beslutninger skal fortsætte, ændres eller stoppe, og at vælge højst to \
         nye.",
    ),
];

const SELECT: [(&str, &str); 1] = [(
    "balance",
    "Karaktererne fra 1. termin er nye for os. Derfor vil vi også se noget, eleverne selv har lavet.",
)];

/// Begins the preparation: who takes part, and the first sources.
pub(super) fn prepare(stage: &mut Stage, classes: &[Id<Class>]) {
    let meeting = stage.calendar.coming_meeting();
    stage.go_to(minus(stage.calendar.today, 4), 13);
    let title = "Læringskonference: matematik på 8. årgang";
    let classes = classes.to_vec();
    let (id, command) =
        Conference::add(&stage.document, &mut stage.id_generator, title, classes, Some(meeting));
    stage.give(Who::Head, &command);
    let frame = [
        Conference::SUBJECTS.set(&id, vec![Id::new("mat")]),
        Conference::START.set(&id, NaiveTime::from_hms_opt(14, 15, 0)),
        Conference::PLACE.set(&id, "Teamrummet ved biblioteket".to_owned()),
    ];
    stage.give(Who::Head, &Command::new(EditKind::Edit(Conference::KIND), frame));
    stage.answer(Who::Head, &id, Step::Focus, &FOCUS);
    let people = [
        (Who::Head.name(), Role::Leader),
        (COUNSELLOR, Role::Facilitator),
        (Who::Maths.name(), Role::Teacher),
        (Who::TeacherA.name(), Role::Teacher),
        (Who::TeacherB.name(), Role::Secretary),
        (PEDAGOGUE, Role::Pedagogue),
    ];
    for (name, role) in people {
        stage.add::<Participant>(Who::Head, &id, |id| {
            vec![Participant::NAME.set(id, name.to_owned()), Participant::ROLE.set(id, role)]
        });
    }
    stage.answer(Who::Maths, &id, Step::Select, &SELECT);
    for (kind, title, why, who, before, ready) in SOURCES {
        let due = school_days_before(meeting, before);
        stage.add::<Source>(Who::Maths, &id, |id| {
            vec![
                Source::KIND_OF.set(id, kind),
                Source::TITLE.set(id, title.to_owned()),
                Source::WHY.set(id, why.to_owned()),
                Source::WHO.set(id, who.to_owned()),
                Source::DUE.set(id, Some(due)),
                Source::READY.set(id, ready),
            ]
        });
    }
}

/// The sources: kind, what, why, who, how many school days before the meeting, and whether it is there.
const SOURCES: [(SourceKind, &str, &str, &str, usize, bool); 4] = [
    (
        SourceKind::Marks,
        "Standpunktskarakterer i matematik, 1. termin",
        "Hvor ligger klasserne på den nye skala?",
        "Jonas Riistoft",
        10,
        true,
    ),
    (
        SourceKind::RatingForm,
        "Elevvurderingsskemaet, de sidste tomme felter",
        "Så alle elever er med",
        "Signe og Bashir",
        4,
        false,
    ),
    (
        SourceKind::PupilWork,
        "En tekstopgave løst af hele årgangen",
        "Hvordan begynder de på opgaven?",
        "Jonas Riistoft",
        4,
        false,
    ),
    (
        SourceKind::Observation,
        "Toves noter fra samtalerne med de seks elever",
        "Hvornår giver matematik mening for dem?",
        COUNSELLOR,
        4,
        false,
    ),
];
