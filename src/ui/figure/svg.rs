//! Drawings of our own: elements of SVG, written as text in which nothing that a person wrote can be
//! anything but text.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::drawing::{Drawing, Size, Sketch, State};

/// An element of SVG with what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

#[derive(Clone, Debug, PartialEq)]
enum Child {
    Element(Element),
    Text(String),
    /// SVG that somebody else has written.
    Svg(String),
}

impl Element {
    /// Returns an empty element such as `g`.
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), children: Vec::new() }
    }

    /// Returns the root of a drawing of this size in pixels, named and described for those who cannot
    /// see it.
    pub fn drawing(width: f64, height: f64, title: &str, description: &str) -> Self {
        Self::new("svg")
            .set("xmlns", "http://www.w3.org/2000/svg")
            .set("width", width)
            .set("height", height)
            .set("viewBox", format!("0 0 {width} {height}"))
            .set("role", "img")
            .child(Self::new("title").text(title))
            .child(Self::new("desc").text(description))
    }

    /// Sets an attribute.
    #[must_use]
    pub fn set(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// Puts an element into this one, after what is there.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    /// Puts text into the element, after what is there.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.children.push(Child::Text(text.to_owned()));
        self
    }

    /// Puts SVG into the element as it is, which must come from a program and not from a person.
    #[must_use]
    pub fn svg(mut self, svg: &str) -> Self {
        self.children.push(Child::Svg(svg.to_owned()));
        self
    }
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(f, " {name}=\"{}\"", escaped(value))?;
        }
        if self.children.is_empty() {
            return f.write_str("/>");
        }
        f.write_str(">")?;
        for child in &self.children {
            match child {
                Child::Element(element) => element.fmt(f)?,
                Child::Text(text) => f.write_str(&escaped(text))?,
                Child::Svg(svg) => f.write_str(svg)?,
            }
        }
        write!(f, "</{}>", self.name)
    }
}

/// Writes text so that it stands for itself. What XML has no way to write is left out: a file with it
/// would not open.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}

/// A drawing of our own in a figure. It scales with its place, on paper as well, since its root has a
/// `viewBox`.
pub struct SvgDrawing {
    sketch: Signal<Sketch>,
    state: RwSignal<State>,
    place: RefCell<Option<HtmlElement>>,
}

impl SvgDrawing {
    /// Returns a drawing that shows a sketch and follows it. Tells in `state` how far it has come.
    pub fn new(sketch: Signal<Sketch>, state: RwSignal<State>) -> Rc<Self> {
        let drawing = Rc::new(Self { sketch, state, place: RefCell::default() });
        let followed = StoredValue::new_local(Rc::clone(&drawing));
        Effect::new(move || {
            sketch.track();
            followed.with_value(|drawing| drawing.draw());
        });
        drawing
    }

    fn draw(&self) {
        if let Some(place) = &*self.place.borrow() {
            self.sketch.with_untracked(|sketch| place.set_inner_html(&sketch.svg));
        }
    }
}

impl Drawing for SvgDrawing {
    fn begin(self: Rc<Self>, place: &HtmlElement) {
        *self.place.borrow_mut() = Some(place.clone());
        self.draw();
        self.state.set(State::Drawn);
    }

    fn print(&self, _: Option<Size>) {
        // In the colours of paper.
        self.draw();
    }

    fn sketch(&self) -> Option<Sketch> {
        self.sketch.try_get_untracked()
    }

    fn end(&self) {
        self.place.take();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_wrote_stays_text() {
        let wild = "</text><script>alert(\"Åse & Bo\")</script>\u{0}\u{b}\u{ffff}";
        let element = Element::new("text").set("data-name", wild).text(wild);
        let safe = "&lt;/text&gt;&lt;script&gt;alert(&quot;Åse &amp; Bo&quot;)&lt;/script&gt;";
        assert_eq!(element.to_string(), format!("<text data-name=\"{safe}\">{safe}</text>"));
    }

    #[test]
    fn a_drawing_says_what_it_is_and_how_large() {
        let drawing = Element::drawing(100.0, 50.5, "Trekant", "Tre sider")
            .child(Element::new("circle").set("r", 4));
        assert_eq!(
            drawing.to_string(),
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50.5\" \
             viewBox=\"0 0 100 50.5\" role=\"img\"><title>Trekant</title><desc>Tre sider</desc>\
             <circle r=\"4\"/></svg>"
        );
    }
}
