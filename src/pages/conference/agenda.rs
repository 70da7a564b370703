//! The agenda: minutes for each step, and the clock times that follow.

use crate::model::entity::Entity;
use chrono::TimeDelta;
use leptos::prelude::*;

use super::title::clock;
use crate::model::command::{Change, Command, EditKind};
use crate::model::conference::{Conference, MAX_MINUTES, USUAL_FRAME};
use crate::model::document::Document;
use crate::model::id::Id;
use crate::model::step::{Phase, Step};
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::memo::memo;

/// A point of the agenda: the frame of the meeting, or a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Point {
    Frame,
    Step(Step),
}

impl Point {
    /// All points in the order they are taken; the frame opens the meeting.
    const ALL: [Self; 7] = [
        Self::Step(Step::Focus),
        Self::Step(Step::Select),
        Self::Frame,
        Self::Step(Step::Identify),
        Self::Step(Step::Interpret),
        Self::Step(Step::Decide),
        Self::Step(Step::FollowUp),
    ];

    fn phase(self) -> Phase {
        match self {
            Self::Frame => Phase::At,
            Self::Step(step) => step.phase(),
        }
    }

    fn minutes(self, document: &Document, conference: &Conference) -> u16 {
        match self {
            Self::Frame => conference.frame_minutes.unwrap_or(USUAL_FRAME),
            Self::Step(step) => Conference::minutes(document, &conference.id, step),
        }
    }

    fn set(self, id: &Id<Conference>, minutes: u16) -> Change {
        match self {
            Self::Frame => Conference::FRAME_MINUTES.set(id, Some(minutes)),
            Self::Step(step) => Conference::set_minutes(id, step, minutes),
        }
    }
}

/// Returns how many minutes the meeting takes.
pub fn length(document: &Document, conference: &Conference) -> u16 {
    let at = Point::ALL.into_iter().filter(|point| point.phase() == Phase::At);
    at.map(|point| point.minutes(document, conference)).fold(0, u16::saturating_add)
}

/// The agenda as a list in which the minutes can be set.
#[component]
pub fn Agenda(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().preparation;
    // Minutes of every point, and when the meeting begins.
    let of = id.clone();
    let plan = memo(move || {
        let Some(conference) = store.get(&of) else { return ([0; 7], None) };
        let minutes = store.with_untracked(|document| {
            Point::ALL.map(|point| point.minutes(document, &conference))
        });
        (minutes, conference.start)
    });
    let point = move |(place, point): (usize, Point)| {
        let name = match point {
            Point::Frame => c.frame,
            Point::Step(step) => t.common().step(step),
        };
        let when = move || {
            let (minutes, start) = plan.get();
            if point.phase() != Phase::At {
                return (t.conference().frame.phase)(point.phase()).to_owned();
            }
            let before = Point::ALL
                .iter()
                .zip(minutes)
                .take(place)
                .filter(|(point, _)| point.phase() == Phase::At);
            let before: u16 = before.map(|(_, minutes)| minutes).fold(0, u16::saturating_add);
            start.map(|start| clock(start + TimeDelta::minutes(before.into()))).unwrap_or_default()
        };
        let id = id.clone();
        let change = move |event| {
            let typed = event_target_value(&event).trim().parse::<u16>().ok();
            if let Some(minutes) = typed.filter(|minutes| *minutes <= MAX_MINUTES) {
                store.apply(Command::new(
                    EditKind::Edit(Conference::KIND),
                    [point.set(&id, minutes)],
                ));
            }
        };
        view! {
            <li style="align-items: center">
                <input
                    class="input"
                    type="number"
                    inputmode="numeric"
                    min="0"
                    max=MAX_MINUTES.to_string()
                    step="5"
                    aria-label=(c.minutes_for)(name)
                    prop:value=move || plan.with(|(minutes, _)| minutes[place].to_string())
                    on:change=change
                />
                <span>{name}" "<small class="soft">{when}</small></span>
            </li>
        }
    };
    let total = move || {
        let (minutes, start) = plan.get();
        let at =
            Point::ALL.into_iter().zip(minutes).filter(|(point, _)| point.phase() == Phase::At);
        let total: u16 = at.map(|(_, minutes)| minutes).fold(0, u16::saturating_add);
        let hours = start.map(|start| {
            let end = start + TimeDelta::minutes(total.into());
            format!(" {}", (c.from_to)(&clock(start), &clock(end)))
        });
        format!("{}{}", (c.total)(total / 60, total % 60), hours.unwrap_or_default())
    };
    view! {
        <ol class="agenda" aria-label=c.agenda>{Point::ALL.into_iter().enumerate().map(point).collect_view()}</ol>
        <p role="status">{total}</p>
    }
}
