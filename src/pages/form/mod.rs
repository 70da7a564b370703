//! *Skema*: the rating form of a class.

mod block;
mod cell;
mod column;
mod comment;
mod count;
mod edit;
mod editor;
mod grid;
mod keys;
mod layout;
mod legend;
mod place;
mod row;
mod state;

use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::entity::Entity;
use crate::model::id::Id;
use crate::model::pupil::Pupil;
use crate::model::scale::Scale;
use crate::model::subject::Subject;
use crate::pages::not_found::NotFound;
use crate::route::{ClassTab, Route};
use crate::store::{MoveAfter, use_settings, use_store};
use crate::texts::use_texts;
use crate::ui::class_tabs::ClassTabs;
use crate::ui::head::Head;
use crate::ui::names::use_naming;
use crate::ui::print;
use layout::Layout;
use state::FormState;

/// The rating form of a class.
#[component]
pub fn Form(id: Id<Class>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let naming = use_naming();
    let shown = id.clone();
    // Everything but the ratings; a rating changes its own cell and nothing else.
    let layout = Memo::new(move |_| {
        for kind in [Class::KIND, Pupil::KIND, Subject::KIND, Scale::KIND, "sheet"] {
            store.follow_kind(kind);
        }
        store.peek(|document| Layout::read(document, &shown, naming, t))
    });
    move || match layout.get() {
        None => view! { <NotFound/> }.into_any(),
        Some(layout) => view! { <Sheet layout/> }.into_any(),
    }
}

#[component]
fn Sheet(layout: Layout) -> impl IntoView {
    let t = use_texts();
    let class = layout.class.clone();
    let empty = layout.rows.is_empty();
    let title = (t.form().title)(&class.name);
    let crumbs =
        vec![(t.shell().classes.to_owned(), Some(Route::Classes)), (class.name.clone(), None)];
    let state = FormState::provide(layout);
    let pupils = Route::Class(class.id.clone(), ClassTab::Pupils);
    view! {
        <Head title crumbs>
            <count::FilledLine/>
            <div class="btn-row">
                <button class="btn" on:click=move |_| state.comment_here()>{t.form().comment}</button>
                <button class="btn" data-testid="print" on:click=move |_| print::page()>{t.common().print}</button>
            </div>
        </Head>
        <ClassTabs id=class.id.clone() current=ClassTab::Form/>
        {if empty {
            view! {
                <div class="empty">
                    <p class="empty__title">{t.form().no_pupils}</p>
                    <a class="btn main" href=pupils.hash()>{t.form().to_pupils}</a>
                </div>
            }
            .into_any()
        } else {
            view! {
                <Tools/>
                <grid::Grid/>
                <legend::Legend/>
                <comment::CommentDialog/>
                <column::ColumnDialog/>
            }
            .into_any()
        }}
    }
}

/// Where the focus goes after a number, and a word on the keyboard.
#[component]
fn Tools() -> impl IntoView {
    let t = use_texts();
    let settings = use_settings();
    let now = settings.memo(|s| s.move_after);
    let choice = move |to: MoveAfter, name: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="move-after"
                    prop:checked=move || now.get() == to
                    on:change=move |_| settings.update(|s| s.move_after = to)
                />
                {name}
            </label>
        }
    };
    view! {
        <div class="form-tools no-print">
            <div class="cluster" role="radiogroup" aria-labelledby="move-after">
                <span id="move-after" class="soft">{t.form().move_after}</span>
                <div class="segmented">
                    {choice(MoveAfter::Down, t.form().move_down)} {choice(MoveAfter::Right, t.form().move_right)}
                    {choice(MoveAfter::Stay, t.form().move_stay)}
                </div>
            </div>
            <details class="fold">
                <summary>{t.form().keys}</summary>
                <p class="help">{t.form().keyboard}</p>
            </details>
        </div>
    }
}
