//! For which pupils a decision is: chosen class by class, with a search.

use leptos::prelude::*;

use super::title::held;
use crate::model::command::{Command, EditKind};
use crate::model::conference::Conference;
use crate::model::decision::Decision;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::finding::Finding;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::memo::memo;
use crate::ui::names::{Listed, Naming, use_naming};

/// Pupils with their shown names.
type Named = Vec<(Id<Pupil>, String)>;

/// The chosen pupils as chips, and a dialog to choose them in.
#[component]
pub fn PupilPicker(conference: Id<Conference>, id: Id<Decision>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let naming = use_naming();
    let c = &t.conference().decisions;
    let open = RwSignal::new(false);
    let of = id.clone();
    let decision = memo(move || store.get(&of));
    let chosen = memo(move || decision.get().map(|decision| decision.pupils).unwrap_or_default());
    let classes = held(store, &conference);
    let names = memo(move || {
        let classes = classes.get();
        store.with_kind::<Pupil, _>(|document| naming.of_held(document, &classes))
    });
    let set = {
        let id = id.clone();
        move |pupils: Vec<Id<Pupil>>| {
            store.apply(Command::new(
                EditKind::Edit(Decision::KIND),
                [Decision::PUPILS.set(&id, pupils)],
            ));
        }
    };
    let about = conference.clone();
    let lists = memo(move || {
        store.with_kind::<Pupil, _>(|document| offered_in(document, &about, naming, &[]))
    });
    // The pupils of the decision's finding, as long as they are not the chosen ones.
    let offered = memo(move || {
        let finding: Option<Id<Finding>> = decision.get().and_then(|decision| decision.finding);
        let cells = finding
            .and_then(|finding| store.get(&finding))
            .map(|finding| finding.cells)
            .unwrap_or_default();
        // As the dialog offers them: by class and name, and without those who have left.
        let lists = lists.with(|lists| lists.clone());
        let listed = lists.into_iter().flat_map(|(_, list)| list).map(|(pupil, _)| pupil);
        let pupils: Vec<Id<Pupil>> =
            listed.filter(|pupil| cells.iter().any(|cell| cell.pupil == *pupil)).collect();
        let new = pupils.iter().any(|pupil| chosen.with(|chosen| !chosen.contains(pupil)));
        if new { pupils } else { Vec::new() }
    });
    let (take_off, take_all, choose) = (set.clone(), set.clone(), set);
    let chip = move |pupil: Id<Pupil>| {
        let name = names.with(|names| names.get(&pupil).cloned());
        let name = name.unwrap_or_else(|| t.conference().meeting.unknown_pupil.to_owned());
        let take_off = take_off.clone();
        let off = move |_| {
            let mut list = chosen.get_untracked();
            list.retain(|one| *one != pupil);
            take_off(list);
        };
        let label = (c.take_off)(&name);
        view! {
            <button type="button" class="chip" aria-label=label on:click=off>
                {name} " " <span aria-hidden="true">"×"</span>
            </button>
        }
    };
    let all = move |_| {
        let mut list = chosen.get_untracked();
        for pupil in offered.get_untracked() {
            if !list.contains(&pupil) {
                list.push(pupil);
            }
        }
        take_all(list);
    };
    let choose = StoredValue::new(choose);
    view! {
        <div class="field full" role="group" aria-label=c.pupils>
            <span class="help" aria-hidden="true">{c.pupils}</span>
            <div class="cluster">
                {move || chosen.with(Vec::is_empty).then(|| view! { <span class="soft">{c.whole_group}</span> })}
                {move || chosen.get().into_iter().map(chip.clone()).collect_view()}
                <button type="button" class="btn small" on:click=move |_| open.set(true)>{c.choose_pupils}</button>
                <Show when=move || offered.with(|pupils| !pupils.is_empty())>
                    <button type="button" class="btn small quiet" on:click=all.clone()>
                        {move || (c.pupils_of_finding)(offered.with(Vec::len))}
                    </button>
                </Show>
            </div>
        </div>
        <Dialog open title=c.pupils>
            <Picker
                conference=conference.clone()
                chosen
                choose=move |list| choose.with_value(|choose| choose(list))
                close=open
            />
        </Dialog>
    }
}

/// Returns the pupils of a conference's classes, class by class: those who were in it on that day, and
/// whoever has been chosen already.
fn offered_in(
    document: &Document,
    conference: &Id<Conference>,
    naming: Naming,
    chosen: &[Id<Pupil>],
) -> Vec<(String, Named)> {
    let Some(conference) = document.get(conference) else { return Vec::new() };
    let today = time::today();
    let named = conference.held(document, today).into_iter().map(|class| {
        let there = |listed: &Listed| {
            conference.is_about(&listed.time, today) || chosen.contains(&listed.pupil.id)
        };
        let listed = naming.class(document, &class.id).into_iter().filter(there);
        (class.name, listed.map(|listed| (listed.pupil.id, listed.shown)).collect())
    });
    named.collect()
}

/// All pupils of the conference's classes with a tick each.
#[component]
fn Picker(
    conference: Id<Conference>,
    chosen: Memo<Vec<Id<Pupil>>>,
    choose: impl Fn(Vec<Id<Pupil>>) + Clone + Send + Sync + 'static,
    close: RwSignal<bool>,
) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let naming = use_naming();
    let c = &t.conference().decisions;
    let search = RwSignal::new(String::new());
    let lists = store.with_untracked(|document| {
        chosen.with_untracked(|chosen| offered_in(document, &conference, naming, chosen))
    });
    let fits = move |name: &str| {
        search.with(|search| name.to_lowercase().contains(search.trim().to_lowercase().as_str()))
    };
    let names: Vec<String> =
        lists.iter().flat_map(|(_, list)| list.iter().map(|(_, name)| name.clone())).collect();
    let nobody = move || !names.iter().any(|name| fits(name));
    let class = |(class, list): (String, Vec<(Id<Pupil>, String)>)| {
        let all: Vec<String> = list.iter().map(|(_, name)| name.clone()).collect();
        let one = |(pupil, name): (Id<Pupil>, String)| {
            let (choose, mine, shown) = (choose.clone(), pupil.clone(), name.clone());
            let toggle = move |event| {
                let mut list = chosen.get_untracked();
                list.retain(|one| *one != pupil);
                if event_target_checked(&event) {
                    list.push(pupil.clone());
                }
                choose(list);
            };
            view! {
                <label class="check" prop:hidden=move || !fits(&name)>
                    <input
                        type="checkbox"
                        prop:checked=move || chosen.with(|chosen| chosen.contains(&mine))
                        on:change=toggle
                    />
                    <span>{shown}</span>
                </label>
            }
        };
        view! {
            <fieldset class="field" prop:hidden=move || !all.iter().any(|name| fits(name))>
                <legend>{class}</legend>
                <div class="checks">{list.into_iter().map(one).collect_view()}</div>
            </fieldset>
        }
    };
    view! {
        <div class="stack">
            <div class="field">
                <label for="pupil-search">{c.search}</label>
                <input
                    type="search"
                    id="pupil-search"
                    autocomplete="off"
                    prop:value=search
                    on:input=move |event| search.set(event_target_value(&event))
                />
            </div>
            <p class="soft" role="status">{move || nobody().then_some(c.nobody)}</p>
            <div class="two">{lists.into_iter().map(class).collect_view()}</div>
            <div class="btn-row end">
                <button type="button" class="btn main" on:click=move |_| close.set(false)>{t.common().close}</button>
            </div>
        </div>
    }
}
