//! What a figure asks of that which draws in it.

use std::rc::Rc;

use web_sys::HtmlElement;

/// How far a drawing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It has no size yet, or what draws it is on its way.
    Waiting,
    /// It can be seen.
    Drawn,
    /// It cannot be made.
    Failed,
}

/// A size in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// A drawing as it can be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// An `svg` element that needs nothing of the page: its colours are written out.
    pub svg: String,
    /// How large it is.
    pub size: Size,
}

/// A drawing from when its element is in the page until it is gone. It follows what it draws by itself.
pub trait Drawing {
    /// Draws in an element, as soon as that has a size.
    fn begin(self: Rc<Self>, place: &HtmlElement);

    /// Takes the paper's size before printing (`Some`), and the page's again after. It must have drawn
    /// when it returns, since paper does not wait.
    fn print(&self, size: Option<Size>);

    /// The drawing as it is now, if it is drawn.
    fn sketch(&self) -> Option<Sketch>;

    /// Takes the drawing off the page.
    fn end(&self);
}
