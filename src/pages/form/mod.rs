//! *Skema*: the rating form of a class.

mod cell;
mod column;
mod comment;
mod count;
mod grid;
mod layout;
mod legend;
mod row;
mod source;
mod state;
mod versions;

use crate::model::sheet;
use crate::ui::keyed::For;
use crate::ui::memo::memo;
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
use crate::ui::router::use_route;
use layout::Layout;
use state::{FormState, use_form};

/// The rating form of a class.
#[component]
pub fn Form(id: Id<Class>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let naming = use_naming();
    let shown = id.clone();
    // Everything but the ratings; a rating changes its own cell and nothing else.
    let layout = memo(move || {
        for kind in [Class::KIND, Pupil::KIND, Subject::KIND, Scale::KIND, sheet::KIND] {
            store.follow_kind(kind);
        }
        store.with_untracked(|document| Layout::read(document, &shown, naming, t))
    });
    let state = FormState::provide();
    let made = StoredValue::new(0_u32);
    // Keyed, so that another layout gets elements of its own: those of the cells are changed past the
    // view, which would take them for what they were in the beginning.
    let each = move || {
        let layout = layout.get();
        let found = layout.is_some();
        layout.into_iter().for_each(|layout| state.take_layout(layout));
        made.update_value(|made| *made += 1);
        [(made.get_value(), found)]
    };
    let one = |(_, found): (u32, bool)| {
        if found { view! { <Sheet/> }.into_any() } else { view! { <NotFound/> }.into_any() }
    };
    view! { <For each key=|(made, _)| *made children=one/> }
}

#[component]
fn Sheet() -> impl IntoView {
    let t = use_texts();
    let state = use_form();
    // Runs once the grid is in the page.
    let begins = use_route().take_begins();
    Effect::new(move |_| {
        state.resume();
        if begins {
            state.grid.refocus();
        }
    });
    let layout = state.layout();
    let class = layout.class.clone();
    let empty = layout.rows.is_empty();
    let title = (t.form().title)(&class.name);
    let crumbs =
        vec![(t.shell().classes.to_owned(), Some(Route::Classes)), (class.name.clone(), None)];
    let pupils = Route::Class(class.id.clone(), ClassTab::Pupils);
    view! {
        {(!empty).then(|| view! {
            <button class="skip" on:click=move |_| state.grid.refocus()>{t.form().to_grid}</button>
        })}
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
                <grid::FormGrid/>
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
                <summary id=state::KEYS>{t.form().keys}</summary>
                <p class="help">{t.form().keyboard}</p>
            </details>
        </div>
    }
}
