//! *Referat*: the minutes of a conference on one sheet, to print or to send.

mod gather;
mod written;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::file::minutes::{Answer, Body, Minutes as Sheet, Part};
use crate::model::conference::Conference;
use crate::model::decision::Decision;
use crate::model::id::Id;
use crate::model::step::Step;
use crate::pages::conference::exists;
use crate::pages::conference::privacy::{Found, Names};
use crate::pages::not_found::NotFound;
use crate::route::Route;
use crate::store::{time, use_store};
use crate::texts::use_texts;
use crate::ui::dialog::Dialog;
use crate::ui::dynamic::dynamic;
use crate::ui::head::Head;
use crate::ui::memo::memo;
use crate::ui::names::use_naming;
use crate::ui::notices::use_notices;

/// The minutes.
#[component]
pub fn Minutes(id: Id<Conference>) -> impl IntoView {
    let exists = exists(use_store(), &id);
    dynamic(move || match exists.get() {
        true => view! { <Paper id=id.clone()/> }.into_any(),
        false => view! { <NotFound/> }.into_any(),
    })
}

#[component]
fn Paper(id: Id<Conference>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let notices = use_notices();
    let naming = use_naming();
    let c = t.minutes();
    let of = id.clone();
    let read = memo(move || {
        store.with(|document| {
            let conference = document.get(&of)?;
            let names = Names::read(document, &conference, naming);
            let sheet = gather::gather(document, &conference, naming, &names, t);
            Some((sheet, names.found(document, &of)))
        })
    });
    let sheet = memo(move || read.get().map(|(sheet, _)| sheet));
    let found = memo(move || read.get().map(|(_, found)| found).unwrap_or_default());
    let by_hand = RwSignal::new(false);
    let text =
        move || sheet.with(|sheet| sheet.as_ref().map(Sheet::plain_text).unwrap_or_default());
    let copy = move |_| {
        let text = untrack(text);
        spawn_local(async move {
            // Without https the browser has no clipboard at all, whatever its bindings promise.
            let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
            let there = clipboard.is_ok_and(|clipboard| !clipboard.is_undefined());
            let copied = there
                && JsFuture::from(window().navigator().clipboard().write_text(&text)).await.is_ok();
            if copied {
                notices.ok(c.copied);
            } else {
                by_hand.set(true);
            }
        });
    };
    let title = move || {
        let title = sheet.with(|sheet| sheet.as_ref().map(|sheet| sheet.title.clone()));
        format!("{} · {}", c.title, title.unwrap_or_default())
    };
    let crumbs = vec![
        (t.conference().list.title.to_owned(), Some(Route::Conferences)),
        (
            sheet.get_untracked().map(|sheet| sheet.title).unwrap_or_default(),
            Some(Route::Step(id.clone(), Step::Focus)),
        ),
    ];
    let empty =
        move || sheet.with(|sheet| sheet.as_ref().is_none_or(|sheet| sheet.parts.is_empty()));
    let of = id.clone();
    let decided = memo(move || {
        store.with_kind::<Decision, _>(|document| gather::names_pupils(document, &of))
    });
    let names_any = move || decided.get() || found.with(|found| found.count() > 0);
    let first = Route::Step(id, Step::Focus).hash();
    view! {
        <Head title=Signal::derive(title) crumbs>
            <div class="btn-row">
                <button class="btn main" data-testid="print" on:click=move |_| crate::ui::print::page()>{t.common().print}</button>
                <button class="btn" data-testid="copy-minutes" on:click=copy>{c.copy}</button>
            </div>
        </Head>
        <Show when=names_any><NamesWarning hidden=naming.is_hidden() found/></Show>
        {move || match empty() {
            true => view! {
                <div class="empty">
                    <p>{c.empty}</p>
                    <a class="btn main" href=first.clone()>{c.to_steps}</a>
                </div>
            }
            .into_any(),
            false => sheet.get().map(paper).into_any(),
        }}
        <Dialog open=by_hand title=c.copy_by_hand>
            <ByHand text=untrack(text)/>
        </Dialog>
    }
}

/// Says that pupils are named, or that their names are hidden and what is still to be seen of them.
#[component]
fn NamesWarning(hidden: bool, found: Memo<Found>) -> impl IntoView {
    let t = use_texts();
    let c = t.minutes();
    let list = move |of: fn(&Found) -> &Vec<String>, say: fn(&str) -> String| {
        move || {
            let names = found.with(|found| of(found).join(", "));
            (!names.is_empty()).then(|| view! { <li>{say(&names)}</li> })
        }
    };
    if !hidden {
        let protected = move || {
            let names = found.with(|found| found.protected.join(", "));
            (!names.is_empty()).then(|| view! { <p>{(c.protected)(&names)}</p> })
        };
        return view! {
            <div class="banner no-print" role="note">
                <div><p>{c.names}</p> {protected}</div>
            </div>
        }
        .into_any();
    }
    let any = move || found.with(|found| found.count() > 0);
    view! {
        <div class="banner warn no-print" role="note" data-testid="names-hidden">
            <div>
                <p>{c.names_hidden}</p>
                <Show when=any>
                    <p>{move || (c.names_in_text)(found.with(Found::count))}</p>
                    <details class="fold">
                        <summary>{c.which_names}</summary>
                        <ul>
                            {list(|found| &found.replaced, c.replaced)}
                            {list(|found| &found.left, c.left)}
                        </ul>
                    </details>
                </Show>
            </div>
        </div>
    }
    .into_any()
}

/// The sheet.
fn paper(sheet: Sheet) -> impl IntoView {
    let t = use_texts();
    let meta = sheet.meta.into_iter().map(|line| view! { <span>{line}</span><br/> }).collect_view();
    view! {
        <article class="minutes">
            <header class="minutes__head">
                <div>
                    <h2>{sheet.title}</h2>
                    <p>{sheet.about}</p>
                </div>
                <p class="minutes__meta">{meta}</p>
            </header>
            {sheet.parts.into_iter().map(part).collect_view()}
            <footer class="minutes__foot">{(t.minutes().foot)(&(t.common().date)(time::today()))}</footer>
        </article>
    }
}

/// How wide the columns of the decisions are: what and for whom take the most words.
const WIDTHS: [&str; 5] = ["width: 34%", "width: 15%", "width: 11%", "width: 29%", "width: 11%"];

fn part(part: Part) -> impl IntoView {
    let body = match part.body {
        Body::Text(lines) => lines
            .into_iter()
            .filter(|line| !line.is_empty())
            .map(|line| view! { <p>{line}</p> })
            .collect_view()
            .into_any(),
        Body::Answers(answers) => {
            let one =
                |answer: Answer| view! { <p><b>{answer.question}</b> " " {answer.answer}</p> };
            answers.into_iter().map(one).collect_view().into_any()
        }
        Body::Numbered(lines) => {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! { <ol>{lines}</ol> }.into_any()
        }
        Body::Table { heads, rows } => {
            let head = |(head, width)| view! { <th scope="col" role="columnheader" style=width>{head}</th> };
            // On a phone each row is a card, where every cell has its head beside it; the roles keep it
            // a table for those who cannot see it.
            let cell = |(cell, head): (String, &String)| {
                view! { <td role="cell" data-head=head.clone()>{cell}</td> }
            };
            let row = |cells: Vec<String>| {
                let cells = cells.into_iter().zip(&heads).map(cell).collect_view();
                view! { <tr role="row">{cells}</tr> }
            };
            let rows = rows.into_iter().map(row).collect_view();
            let heads = heads.into_iter().zip(WIDTHS).map(head).collect_view();
            view! {
                <div class="table-wrap" tabindex="0" role="group" aria-label=part.heading.clone()>
                    <table class="table wide" role="table">
                        <thead><tr role="row">{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
            .into_any()
        }
    };
    view! { <section class="minutes__part"><h3>{part.heading}</h3>{body}</section> }
}

/// The text to copy by hand, where the browser does not let us; the dialog opens with it selected.
#[component]
fn ByHand(text: String) -> impl IntoView {
    let t = use_texts();
    view! {
        <div class="field">
            <label for="minutes-text">{t.minutes().copy_help}</label>
            // As a child, not a property: those are set later, and there would be nothing to select yet.
            <textarea id="minutes-text" class="input" rows="14" readonly>{text}</textarea>
        </div>
    }
}
