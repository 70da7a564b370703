//! A picture of the ratings on the page.

use std::rc::Rc;

use leptos::prelude::*;

use super::Picture;
use super::drawing::ChartDrawing;
use crate::ui::figure::Figure;
use crate::ui::figure::drawing::State;
use crate::ui::memo::memo;

/// Shows a picture that ECharts draws, in a [`Figure`]. ECharts is loaded when the first picture on the
/// page has a size.
#[component]
pub fn ChartFigure(
    /// The picture; drawn anew whenever it changes, the look included.
    #[prop(into)]
    picture: Signal<Picture>,
    /// What the picture shows.
    #[prop(into)]
    heading: Signal<String>,
    /// Whom it shows, and how many: `8.A og 8.B · n = 51`.
    #[prop(into, default = Signal::stored(String::new()))]
    subtitle: Signal<String>,
    /// What the page around it says, and a saved picture must say by itself.
    #[prop(into, default = Signal::stored(String::new()))]
    about: Signal<String>,
    /// More about the numbers; nothing when empty.
    #[prop(into, default = Signal::stored(String::new()))]
    note: Signal<String>,
    /// How high the drawing is: empty, `low` or `tall`.
    #[prop(default = "")]
    height: &'static str,
) -> impl IntoView {
    let state = RwSignal::new(State::Waiting);
    let drawing = Rc::new(ChartDrawing::new(picture, state));
    let followed = StoredValue::new_local(Rc::clone(&drawing));
    Effect::new(move || {
        picture.track();
        followed.with_value(|drawing| drawing.draw());
    });
    let facts = memo(move || picture.with(|picture| picture.facts.clone()));
    view! { <Figure facts drawing state heading subtitle about note height/> }
}
