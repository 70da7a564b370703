//! What the files to be imported will do, before anything is done.

use std::sync::Arc;

use leptos::prelude::*;

use super::checksum::{ChecksumNote, Guard, GuardDialog};
use super::import_state::{Left, Plan, Task, holds, use_import_state};
use super::incoming::{Content, Incoming};
use super::news;
use super::replace::ReplaceDialog;
use super::summary::{place_name, sorts};
use crate::file::compare::{Counts, Loss, Preview as FilePreview, PreviewGroup, Warning};
use crate::file::format::Package;
use crate::model::class::Class;
use crate::model::erasure::Target;
use crate::model::school::School;
use crate::model::term::year_label;
use crate::route::Route;
use crate::store::files::Caution;
use crate::store::{Space, time};
use crate::texts::use_texts;
use crate::ui::dynamic::dynamic;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
use crate::ui::names::use_naming;
use crate::ui::notices::{Tone, use_notices};
use crate::ui::router::go;

/// The files to be imported, what they will do, and the choice.
#[component]
pub fn Preview() -> impl IntoView {
    let t = use_texts();
    let imports = use_import_state();
    let replacing = RwSignal::new(false);
    let guard = Guard::default();
    let any = memo(move || imports.files.with(|files| !files.is_empty()));
    let good = memo(move || {
        imports.files.with(|files| files.iter().filter_map(Incoming::document).count())
    });
    Effect::new(move |before: Option<(bool, u32)>| {
        let now = (any.get(), imports.stored.get());
        if let Some((true, stored)) = before
            && !now.0
        {
            imports.left.set(Some(if stored != now.1 { Left::Run } else { Left::PutAway }));
        }
        now
    });
    let own_into_demo = move || {
        let real =
            |file: &Incoming| matches!(&file.content, Content::Good(package) if !package.demo);
        imports.store.space() == Space::Demo && imports.files.with(|files| files.iter().any(real))
    };
    let clear = move || view! { <button class="btn" on:click=move |_| imports.files.set(Vec::new())>{t.common().cancel}</button> };
    let choice = move || {
        if good.get() == 0 {
            return view! { <div class="btn-row">{clear()}</div> }.into_any();
        }
        view! {
            <p class="soft">{t.data().preview.help}</p>
            <div class="btn-row">
                <button
                    class="btn main"
                    data-testid="import-merge"
                    on:click=move |_| guard.go(imports.files, move || imports.run(Task::Merge, Caution::Snapshot))
                >
                    {(t.data().preview.merge)(good.get())}
                </button>
                <button class="btn danger" data-testid="import-replace" on:click=move |_| guard.go(imports.files, move || replacing.set(true))>
                    {t.data().preview.replace}
                </button>
                {clear()}
            </div>
        }
        .into_any()
    };
    view! {
        <Show when=move || any.get()>
            <section class="section" aria-labelledby="preview-title">
                <h2 id="preview-title">{t.data().preview.title}</h2>
                <div class="preview" data-testid="import-preview">
                    <Show when=own_into_demo>
                        <div class="banner warn" role="note">
                            <p>{t.data().preview.own_into_demo}</p>
                            <button class="btn small" on:click=move |_| imports.store.open_own()>{t.data().keep.demo_leave}</button>
                        </div>
                    </Show>
                    <For each=move || imports.files.get() key=|file| file.id let:file>
                        <OneFile file/>
                    </For>
                    {choice}
                </div>
            </section>
            <ReplaceDialog open=replacing/>
            <GuardDialog guard/>
        </Show>
    }
}

/// One file: its header, what it will do or why it cannot be used.
#[component]
fn OneFile(file: Incoming) -> impl IntoView {
    let t = use_texts();
    let imports = use_import_state();
    let notices = use_notices();
    let id = file.id;
    let remove = move |_| imports.files.update(|files| files.retain(|file| file.id != id));
    let seal = file.seal;
    let header = file.package().map(|package| {
        view! { <Header package=package.clone()/> <ChecksumNote seal by=package.by.clone()/> }
    });
    let looked_at = file.package().cloned();
    let name = file.name.clone();
    let look = looked_at.map(|package| {
        let look = move |_| match imports.store.open_beside(&name, package.document.clone()) {
            Ok(()) => go(&Route::Home),
            Err(_) => notices.tell(Tone::Error, t.shell().storage.unsaved),
        };
        view! { <button class="btn small" on:click=look>{t.data().preview.look}</button> }
    });
    let content = match &file.content {
        Content::Good(package) => {
            let (demo, school) = (package.demo, package.school.clone());
            view! { <Doubts id demo school/> <WhatHappens id name=file.name.clone()/> }.into_any()
        }
        Content::Newer(package) => {
            let text = if package.is_some() {
                t.data().open.newer
            } else {
                t.data().open.newer_unreadable
            };
            view! { <div class="banner readonly" role="note"><p>{text}</p></div> }.into_any()
        }
        Content::Bad(trouble) => {
            let text = format!("{} {}", trouble.text(t), t.data().open.nothing_changed);
            view! { <div class="banner error" role="note"><p>{text}</p></div> }.into_any()
        }
    };
    let remove_name = format!("{}: {}", t.data().open.drop_file, file.name);
    view! {
        <article class="card">
            <header class="card__head">
                <h3>{file.name.clone()}</h3>
                <div class="btn-row">
                    {look}
                    <button class="btn icon quiet" aria-label=remove_name.clone() title=remove_name on:click=remove>"×"</button>
                </div>
            </header>
            <div class="stack">
                {header}
                {content}
            </div>
        </article>
    }
}

/// Who saved the file, when, and what it holds.
#[component]
fn Header(package: Arc<Package>) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().preview;
    let or_unknown = |text: String| if text.is_empty() { texts.unknown.to_owned() } else { text };
    let saved = package.saved.map(|at| (t.data().moment)(time::local(at))).unwrap_or_default();
    let scope = match &package.scope.classes {
        None => texts.scope_all.to_owned(),
        Some(ids) => {
            let names: Vec<String> = ids
                .iter()
                .filter_map(|id| package.document.get::<Class>(id))
                .map(|class| class.name)
                .collect();
            (texts.scope_classes)(&names.join(", "))
        }
    };
    let facts = [
        (texts.school, or_unknown(package.school.clone())),
        (texts.by, or_unknown(package.by.clone())),
        (texts.saved, or_unknown(saved)),
        (texts.scope, format!("{scope}: {}", holds(t, &package.document))),
    ];
    view! {
        {package.demo.then(|| view! { <p><span class="tag warn">{texts.demo}</span></p> })}
        <dl class="facts">
            {facts.map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> }).collect_view()}
        </dl>
    }
}

/// What to think of before the file is brought in.
#[component]
fn Doubts(id: u32, demo: bool, school: String) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().preview;
    let imports = use_import_state();
    let doubts = move || {
        let mut doubts: Vec<String> = Vec::new();
        if demo && imports.store.space() == Space::Own {
            doubts.push(texts.demo_into_own.into());
        }
        let ours = imports.store.with_record(&School::id().record(), School::name_of);
        if !ours.is_empty()
            && !school.is_empty()
            && ours != school
            && imports.store.space() == Space::Own
        {
            doubts.push((texts.other_school)(&school, &ours));
        }
        imports.plan.with(|plan| {
            let Some(preview) = of_file(plan, id) else { return };
            if preview.future > 0 {
                doubts.push((texts.future)(preview.future));
            }
            doubts.extend(preview.losses.iter().map(|loss| loss_text(loss, t)));
            doubts.extend(preview.warnings.iter().map(|warning| match warning {
                Warning::SameNameClass { name, .. } => (texts.same_class)(name),
            }));
        });
        let one = |text: String| view! { <div class="banner warn" role="note"><p>{text}</p></div> };
        doubts.into_iter().map(one).collect_view()
    };
    view! { <div>{doubts}</div> }
}

/// Says what merging the file will erase of ours for ever.
fn loss_text(loss: &Loss, t: crate::texts::Texts) -> String {
    let texts = &t.data().preview;
    let what = match &loss.erasure.target {
        _ if !loss.name.is_empty() => loss.name.clone(),
        Target::Year(year) => year_label(*year),
        Target::Pupil(_) | Target::Class(_) | Target::Conference(_) => texts.nameless.to_owned(),
    };
    (texts.erases)(&what, loss.erasure.pupils as usize, loss.records)
}

/// What merging the file will do, part by part of the school.
#[component]
fn WhatHappens(id: u32, name: String) -> impl IntoView {
    let t = use_texts();
    let texts = &t.data().preview;
    let imports = use_import_state();
    let naming = use_naming();
    dynamic(move || {
        imports.plan.with(|plan| {
            let preview = of_file(plan, id)?;
            if preview.is_empty() {
                return Some(view! { <p>{texts.empty}</p> }.into_any());
            }
            let says = |group: &&PreviewGroup| {
                group.counts.values().any(|counts| *counts != Counts::default())
            };
            let rows = preview.groups.iter().filter(says).map(|group| row(group, t)).collect_view();
            let merged = &plan.merged;
            let details = preview.groups.iter();
            let details =
                details.filter_map(|group| news::details(group, merged, naming, t)).collect_view();
            let table = view! {
                <div class="table-wrap" tabindex="0" role="region" aria-label=name.clone()>
                    <table class="table wide">
                        <thead>
                            <tr>
                                <th scope="col">{texts.place}</th>
                                {texts.columns.map(|name| view! { <th scope="col" class="num">{name}</th> }).collect_view()}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <div>{details}</div>
                <super::conflicts::Clashes id/>
            };
            Some(table.into_any())
        })
    })
}

fn row(group: &PreviewGroup, t: crate::texts::Texts) -> impl IntoView + use<> {
    let news =
        group.counts.iter().map(|(sort, counts)| (*sort, counts.incoming() + counts.conflict));
    let sorts = sorts(t, news).join(" · ");
    let sum = |of: fn(&Counts) -> usize| group.counts.values().map(of).sum::<usize>();
    let numbers = [
        sum(|c| c.new),
        sum(|c| c.changed),
        sum(|c| c.removed),
        sum(|c| c.conflict),
        sum(|c| c.ours),
        sum(|c| c.unchanged),
    ];
    let cell = |n: usize| view! { <td class="num" class:soft=n == 0>{n}</td> };
    view! {
        <tr>
            <th scope="row">{place_name(t, group)} " " <span class="soft">{sorts}</span></th>
            {numbers.map(cell).collect_view()}
        </tr>
    }
}

/// What one file will do.
pub fn of_file(plan: &Plan, id: u32) -> Option<&FilePreview> {
    plan.previews.iter().find(|(file, _)| *file == id).map(|(_, preview)| preview)
}
