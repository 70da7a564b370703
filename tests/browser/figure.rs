//! A figure around a drawing of our own.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use fremdrift::texts::Texts;
use fremdrift::ui::figure::drawing::{Drawing, Size, Sketch, State};
use fremdrift::ui::figure::svg::{Element, SvgDrawing};
use fremdrift::ui::figure::table::Table;
use fremdrift::ui::figure::{Facts, Figure};

const SIZE: Size = Size { width: 100.0, height: 50.0 };

fn sketch(name: &str) -> Sketch {
    let circle = Element::new("circle").set("r", 4).set("data-name", name);
    let root = Element::drawing(SIZE.width, SIZE.height, name, "En cirkel").child(circle);
    Sketch { svg: root.to_string(), size: SIZE }
}

fn facts() -> Facts {
    let table = Table {
        caption: "Tal".into(),
        head: vec!["Navn".into(), "Antal".into()],
        rows: vec![vec!["Åse".into(), "3".into()]],
    };
    Facts { kind: "circle", table, alt: "Åse: 3".into(), n: 3, small: true, columns: 1 }
}

#[wasm_bindgen_test]
async fn a_drawing_of_our_own_has_all_that_a_figure_has_and_follows_what_it_draws() {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    let name = ArcRwSignal::new("<b>Åse</b> & Bo".to_owned());
    let drawn: ArcRwSignal<Option<Sketch>> = ArcRwSignal::new(None);
    let (of, into) = (name.clone(), drawn.clone());
    let handle = mount_to(place.clone(), move || {
        provide_context(Texts::danish());
        let state = RwSignal::new(State::Waiting);
        let drawing = SvgDrawing::new(Signal::derive(move || sketch(&of.get())), state);
        let asked = drawing.clone();
        let asked = StoredValue::new_local(asked);
        Effect::new(move || {
            if state.get() == State::Drawn {
                into.set(asked.with_value(|drawing| drawing.sketch()));
            }
        });
        let facts = Signal::stored(facts());
        view! { <Figure facts drawing state heading=Signal::stored("Cirklen".to_owned())/> }
    });
    leptos::task::tick().await;
    let find = |what: &str| place.query_selector(what).unwrap().unwrap();
    let circle = || find("[data-chart=circle] circle").get_attribute("data-name").unwrap();
    assert_eq!(find("figure").get_attribute("aria-label").unwrap(), "Cirklen");
    assert_eq!(find("[data-chart=circle]").get_attribute("aria-label").unwrap(), "Åse: 3");
    assert_eq!(circle(), "<b>Åse</b> & Bo");
    assert_eq!(find("[data-chart-table] td").text_content().unwrap(), "3");
    assert!(!find("button").has_attribute("disabled"), "it can be saved");
    assert_eq!(drawn.get_untracked(), Some(sketch("<b>Åse</b> & Bo")));
    name.set("Bo".to_owned());
    leptos::task::tick().await;
    assert_eq!(circle(), "Bo");
    drop(handle);
    place.remove();
}
