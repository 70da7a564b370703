//! Choosing classes: one by one, or all of a level.

use leptos::prelude::*;

use crate::model::class::{Class, classes};
use crate::model::id::Id;
use crate::model::sorted::SortedMap;
use crate::store::use_store;
use crate::texts::use_texts;
use crate::ui::keyed::For;
use crate::ui::memo::memo;

/// Ticks for the classes, with a button for each level that has several.
#[component]
pub fn ClassTicks(
    /// What is chosen.
    #[prop(into)]
    legend: String,
    /// The chosen classes.
    chosen: Signal<Vec<Id<Class>>>,
    /// The chosen classes under the names a conference was held with; they are offered as well when
    /// they have been deleted since.
    #[prop(default = Signal::stored(Vec::new()))]
    held: Signal<Vec<Class>>,
    /// Takes the new choice.
    choose: impl Fn(Vec<Id<Class>>) + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let all = memo(move || store.with_kind::<Class, _>(classes));
    let set = choose.clone();
    let level = move |(level, members): (u8, Vec<Id<Class>>)| {
        let (set, mine) = (set.clone(), members.clone());
        let whole = move || chosen.with(|chosen| mine.iter().all(|id| chosen.contains(id)));
        let pressed = whole.clone();
        let toggle = move |_| {
            let was_whole = untrack(&whole);
            let mut list = chosen.get_untracked();
            list.retain(|id| !members.contains(id));
            if !was_whole {
                list.extend(members.iter().cloned());
            }
            set(list);
        };
        view! {
            <button type="button" class="chip" aria-pressed=move || pressed().to_string() on:click=toggle>
                {(t.conference().list.whole_year)(level)}
            </button>
        }
    };
    let levels = move || {
        let mut levels: SortedMap<u8, Vec<Id<Class>>> = SortedMap::new();
        for class in all.get() {
            levels.entry(class.level).or_default().push(class.id);
        }
        levels
            .into_iter()
            .filter(|(_, members)| members.len() > 1)
            .map(level.clone())
            .collect_view()
    };
    let offered = memo(move || {
        let mut offered: Vec<(Class, Option<String>)> =
            all.get().into_iter().map(|class| (class, None)).collect();
        for then in held.get() {
            match offered.iter_mut().find(|(class, _)| class.id == then.id) {
                Some((class, _)) if class.name == then.name => {}
                Some((_, name)) => *name = Some((t.conference().list.then)(&then.name)),
                None => offered.push((then, Some(t.conference().list.deleted.to_owned()))),
            }
        }
        offered
    });
    let one = move |(class, then): (Class, Option<String>)| {
        let (choose, id, mine) = (choose.clone(), class.id.clone(), class.id);
        let toggle = move |event| {
            let mut list = chosen.get_untracked();
            list.retain(|one| *one != id);
            if event_target_checked(&event) {
                list.push(id.clone());
            }
            choose(list);
        };
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&mine))
                    on:change=toggle
                />
                <span>{class.name} {then.map(|then| view! { " " <small class="soft">{then}</small> })}</span>
            </label>
        }
    };
    let key = |(class, then): &(Class, Option<String>)| {
        (class.id.as_str().to_owned(), class.name.clone(), then.clone())
    };
    view! {
        <fieldset class="field">
            <legend>{legend}</legend>
            <div class="chip-row">{levels}</div>
            <div class="cluster" style="gap: .25rem 1.25rem">
                <For each=move || offered.get() key=key children=one/>
            </div>
        </fieldset>
    }
}
