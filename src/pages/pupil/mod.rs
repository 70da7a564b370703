//! One pupil.

mod pictures;
mod portrait;
mod table;

use crate::model::rating;
use crate::model::sheet;
use crate::ui::dynamic::dynamic;
use crate::ui::memo::memo;
use leptos::prelude::*;

use crate::model::class::Class;
use crate::model::command::EditKind;
use crate::model::entity::Entity;
use crate::model::id::Id;
use crate::model::pupil::{Membership, Pupil};
use crate::model::scale::Scale;
use crate::model::school::School;
use crate::model::subject::Subject;
use crate::pages::not_found::NotFound;
use crate::route::{ClassTab, Route};
use crate::store::{time, use_store};
use crate::texts::{Texts, use_texts};
use crate::ui::field::{FieldBinding, TextInput};
use crate::ui::head::Head;
use crate::ui::names::use_naming;
use portrait::{ClassPlace, Portrait};

/// One pupil: classes, ratings and pictures, on one sheet of paper.
#[component]
pub fn PupilPage(id: Id<Pupil>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let naming = use_naming();
    let shown = id.clone();
    let portrait = memo(move || {
        for kind in
            [Class::KIND, Pupil::KIND, Subject::KIND, Scale::KIND, sheet::KIND, rating::KIND]
        {
            store.follow_kind(kind);
        }
        store.with_untracked(|document| Portrait::read(document, &shown, naming, t))
    });
    let exists = memo(move || portrait.with(Option::is_some));
    dynamic(move || match exists.get() {
        true => view! { <Page id=id.clone() portrait/> }.into_any(),
        false => view! { <NotFound/> }.into_any(),
    })
}

#[component]
fn Page(id: Id<Pupil>, portrait: Memo<Option<Portrait>>) -> impl IntoView {
    let t = use_texts();
    let hidden = use_naming().is_hidden();
    let name = Signal::derive(move || {
        portrait.with(|p| p.as_ref().map(|p| p.name.clone()).unwrap_or_default())
    });
    let class = portrait.with_untracked(|p| {
        p.as_ref().and_then(|p| p.classes.first().map(|(class, _)| class.clone()))
    });
    let mut crumbs = vec![(t.shell().classes.to_owned(), Some(Route::Classes))];
    let to_class = class.map(|class| (class.name, Some(Route::Class(class.id, ClassTab::Pupils))));
    crumbs.extend(to_class);
    let alias = FieldBinding::new(id.record(), Pupil::ALIAS.key(), EditKind::Edit(Pupil::KIND));
    view! {
        <Head title=name crumbs>
            <span class="head__info">{move || portrait.with(|p| p.as_ref().and_then(|p| place_line(t, p)))}</span>
            <div class="btn-row">
                <Neighbours portrait/>
                <button class="btn" data-testid="print" on:click=move |_| crate::ui::print::page()>
                    {t.common().print}
                </button>
            </div>
        </Head>
        <article class="sheet">
            <Heading portrait/>
            {move || portrait.get().map(|portrait| body(t, portrait))}
            <pictures::PupilPictures id portrait/>
        </article>
        {(!hidden).then(|| view! {
            <section class="section no-print">
                <div class="field small">
                    <label for="alias">{t.pupil().alias}</label>
                    <TextInput id="alias" binding=alias/>
                    <p class="help">{t.pupil().alias_help}</p>
                </div>
            </section>
        })}
    }
}

/// The head of the sheet, which also stands on paper.
#[component]
fn Heading(portrait: Memo<Option<Portrait>>) -> impl IntoView {
    let store = use_store();
    let t = use_texts();
    let school = move || store.with_record(&School::id().record(), School::name_of);
    let name = move || portrait.with(|p| p.as_ref().map(|p| p.name.clone()));
    let classes = move || {
        portrait.with(|p| {
            let classes = p.iter().flat_map(|p| &p.classes);
            classes.map(|(class, time)| class_line(t, class, time)).collect::<Vec<_>>().join(" · ")
        })
    };
    view! {
        <header class="minutes__head">
            <div>
                <h2>{name}</h2>
                <p>{classes}</p>
            </div>
            <p class="minutes__meta">
                {school} <br/> {(t.pupil().printed)(&(t.common().date)(time::today()))}
            </p>
        </header>
    }
}

fn body(t: Texts, portrait: Portrait) -> AnyView {
    if portrait.has_ratings() || !portrait.comments.is_empty() {
        return view! { <table::RatingTable portrait/> }.into_any();
    }
    let form = portrait
        .classes
        .first()
        .map(|(class, _)| Route::Class(class.id.clone(), ClassTab::Form).hash());
    view! {
        <div class="empty">
            <p>{t.pupil().no_ratings}</p>
            {form.map(|href| view! { <a class="btn main" href=href>{t.pupil().to_form}</a> })}
        </div>
    }
    .into_any()
}

/// Links to the pupils before and after, without their names, so that none is on paper.
#[component]
fn Neighbours(portrait: Memo<Option<Portrait>>) -> impl IntoView {
    let t = use_texts();
    let link = move |of: fn(&ClassPlace) -> Option<Id<Pupil>>, text: &'static str| {
        let to = move || portrait.with(|p| p.as_ref().and_then(|p| p.place.as_ref()).and_then(of));
        move || to().map(|id| view! { <a class="btn" href=Route::Pupil(id).hash()>{text}</a> })
    };
    view! {
        <nav class="btn-row no-print" aria-label=t.pupil().neighbours>
            {link(|place| place.previous.clone(), t.pupil().previous)} {link(|place| place.next.clone(), t.pupil().next)}
        </nav>
    }
}

fn place_line(t: Texts, portrait: &Portrait) -> Option<String> {
    let (class, _) = portrait.classes.first()?;
    let place = portrait.place.as_ref()?;
    Some((t.pupil().place)(place.number, place.size, &class.name))
}

/// A class with the pupil's time in it.
fn class_line(t: Texts, class: &Class, time: &Membership) -> String {
    let time = t.pupil().time(t.common(), *time);
    if time.is_empty() { class.name.clone() } else { format!("{} ({time})", class.name) }
}
