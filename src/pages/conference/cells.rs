//! The cells that a finding rests on, as a small table: pupils down, terms across.

use leptos::prelude::*;

use crate::insight::small::is_small;
use crate::model::class::Class;
use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::finding::Finding;
use crate::model::id::Id;
use crate::model::order::sort_with;
use crate::model::pupil::Pupil;
use crate::model::rating::{Cell, rating};
use crate::model::scale::{Scale, scale};
use crate::model::sheet::Sheet;
use crate::model::sorted::SortedSet;
use crate::model::subject::Subject;
use crate::model::term::Term;
use crate::store::{time, use_store};
use crate::texts::{Texts, use_texts};
use crate::ui::dialog::Dialog;
use crate::ui::memo::memo;
use crate::ui::names::{Naming, danish_order, use_naming};
use crate::ui::terms::term_name;

/// A button that shows the cells of a finding.
#[component]
pub fn SeeCells(conference: Id<Conference>, id: Id<Finding>) -> impl IntoView {
    let t = use_texts();
    let store = use_store();
    let c = &t.conference().meeting;
    let open = RwSignal::new(false);
    let of = id.clone();
    let count = memo(move || store.get(&of).map_or(0, |finding| finding.cells.len()));
    let body = move || {
        let finding = store.get(&id)?;
        let conference = store.get(&conference)?;
        let table = store.with(|document| {
            let classes = conference.held(document, time::today());
            table(document, &classes, &finding.cells, use_naming(), t)
        });
        let rule = (!finding.rule.is_empty())
            .then(|| view! { <p class="rule">{(c.rule)(&finding.rule)}</p> });
        Some(view! {
            <p>{finding.text}</p>
            {rule}
            {table}
        })
    };
    view! {
        <button type="button" class="chip" on:click=move |_| open.set(true)>
            {move || (c.see_cells)(count.get())}
        </button>
        <Dialog open title=c.finding>{body.clone()}</Dialog>
    }
}

/// Returns a class that the pupil's cell in that school year belongs to, to name term and scale.
fn class_of(document: &Document, classes: &[Class], pupil: &Id<Pupil>) -> Option<Class> {
    let record = document.record(&pupil.record())?;
    let mine: Vec<Id<Class>> =
        crate::model::pupil::memberships(record).map(|(class, _)| class).collect();
    let shared = classes.iter().find(|class| mine.contains(&class.id)).cloned();
    shared.or_else(|| document.get(mine.first()?))
}

fn scale_of(document: &Document, class: Option<&Class>, cell: &Cell) -> Scale {
    let column = class.and_then(|class| {
        let sheet = Sheet::read(document, &class.id, cell.term.year);
        sheet.columns().find(|column| column.term == cell.term && column.subject == cell.subject)
    });
    scale(document, &column.map_or(Scale::five_id(), |column| column.scale))
}

fn table(
    document: &Document,
    classes: &[Class],
    cells: &[Cell],
    naming: Naming,
    t: Texts,
) -> AnyView {
    let c = &t.conference().meeting;
    let names = naming.of_held(document, classes);
    let name =
        |pupil: &Id<Pupil>| names.get(pupil).cloned().unwrap_or_else(|| c.unknown_pupil.to_owned());
    let terms: SortedSet<Term> = cells.iter().map(|cell| cell.term).collect();
    let rows: SortedSet<(Id<Pupil>, Id<Subject>)> =
        cells.iter().map(|cell| (cell.pupil.clone(), cell.subject.clone())).collect();
    let pupils: SortedSet<&Id<Pupil>> = rows.iter().map(|(pupil, _)| pupil).collect();
    let few = is_small(pupils.len());
    let mut rows: Vec<(String, Id<Pupil>, Id<Subject>)> =
        rows.into_iter().map(|(pupil, subject)| (name(&pupil), pupil, subject)).collect();
    let order = danish_order();
    sort_with(&mut rows, |a, b| order(&a.0, &b.0).then_with(|| (&a.1, &a.2).cmp(&(&b.1, &b.2))));
    let heads = terms.iter().map(|term| {
        let name = term_name(document, classes, *term, t);
        view! { <th scope="col" class="num">{name}</th> }
    });
    let heads = heads.collect_view();
    let row = |(name, pupil, subject): (String, Id<Pupil>, Id<Subject>)| {
        let class = class_of(document, classes, &pupil);
        let values = terms.iter().map(|term| {
            let cell = Cell { pupil: pupil.clone(), term: *term, subject: subject.clone() };
            let meant = cells.contains(&cell);
            match rating(document, &cell).filter(|_| meant) {
                Some(value) => {
                    let scale = scale_of(document, class.as_ref(), &cell);
                    let band = scale.tone(value).map(|tone| tone.number());
                    view! { <td class="num"><span class="band" data-band=band>{scale.write(value)}</span></td> }
                        .into_any()
                }
                None if meant => view! { <td class="num"><span class="vh">{c.no_value}</span>"·"</td> }.into_any(),
                None => view! { <td></td> }.into_any(),
            }
        });
        let values = values.collect_view();
        let subject = document.get(&subject).map(|subject| subject.name);
        view! { <tr><th scope="row">{name}</th><td>{subject}</td>{values}</tr> }
    };
    view! {
        {few.then(|| view! { <p class="chart__note">{c.few_pupils}</p> })}
        <div class="table-wrap" tabindex="0" role="group" aria-label=(c.see_cells)(cells.len())>
            <table class="table">
                <thead>
                    <tr><th scope="col">{c.pupil}</th><th scope="col">{c.subject}</th>{heads}</tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
