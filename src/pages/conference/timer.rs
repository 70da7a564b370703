//! A clock for the steps at the meeting: how many of the step's minutes are left.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;

use crate::model::conference::Conference;
use crate::model::id::Id;
use crate::model::sorted::SortedMap;
use crate::model::step::Step;
use crate::store::time;
use crate::texts::use_texts;
use crate::ui::memo::memo;

/// How much of a step's time has been used, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Used {
    before: u64,
    /// When it was last started, while it runs.
    since: Option<u64>,
}

impl Used {
    fn at(self, now: u64) -> u64 {
        self.before + self.since.map_or(0, |since| now.saturating_sub(since))
    }

    fn toggled(self, now: u64) -> Self {
        match self.since {
            Some(_) => Self { before: self.at(now), since: None },
            None => Self { since: Some(now), ..self },
        }
    }
}

thread_local! {
    /// The clocks of this visit. They outlive the page of their step and nothing else.
    static CLOCKS: RefCell<SortedMap<(String, u8), Used>> = const { RefCell::new(SortedMap::new()) };
}

/// The clock of one step.
#[component]
pub fn Timer(
    id: Id<Conference>,
    step: Step,
    /// How many minutes the step has.
    minutes: Memo<u16>,
) -> impl IntoView {
    let t = use_texts();
    let c = &t.conference().frame;
    let key = (id.as_str().to_owned(), step.number());
    let used =
        RwSignal::new(CLOCKS.with_borrow(|clocks| clocks.get(&key).copied().unwrap_or_default()));
    let now = RwSignal::new(time::now());
    if let Ok(ticking) = set_interval_with_handle(
        move || {
            if used.with_untracked(|used| used.since.is_some()) {
                now.set(time::now());
            }
        },
        Duration::from_millis(500),
    ) {
        on_cleanup(move || ticking.clear());
    }
    let set = move |to: Used| {
        CLOCKS.with_borrow_mut(|clocks| clocks.insert(key.clone(), to));
        now.set(time::now());
        used.set(to);
    };
    let left = memo(move || {
        let used = i64::try_from(used.get().at(now.get()) / 1000).unwrap_or(i64::MAX);
        i64::from(minutes.get()) * 60 - used
    });
    let shown = move || format!("{}:{:02}", left.get().abs() / 60, left.get().abs() % 60);
    let over = move || left.get() < 0;
    let runs = move || used.get().since.is_some();
    let state = move || {
        if over() {
            "over"
        } else if runs() {
            "running"
        } else {
            "paused"
        }
    };
    let toggle = {
        let set = set.clone();
        move |_| set(used.get_untracked().toggled(time::now()))
    };
    let again = move |_| set(Used::default());
    view! {
        <div class="timer" role="group" aria-label=c.time_left data-state=state>
            <span class="timer__time" role="timer">{shown}</span>
            <span class="timer__label">{move || if over() { c.time_over } else { c.time_left }}</span>
            <button type="button" class="btn small" on:click=toggle>
                {move || if runs() { c.pause } else { c.start }}
            </button>
            <Show when=move || used.get() != Used::default()>
                <button type="button" class="btn small quiet" on:click=again.clone()>{c.again}</button>
            </Show>
        </div>
    }
}
