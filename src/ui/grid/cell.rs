//! What a cell shows.

use std::borrow::Cow;

use web_sys::Element;

/// What a cell shows. It is plain text, and what else is to be seen of it are attributes that the style
/// sheets know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CellContent {
    /// The text, which is the attribute `data-value` as well.
    pub text: String,
    /// Names and values of the attributes it has.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
}

impl CellContent {
    /// Lets a cell that has shown `before` show this.
    pub(super) fn show(&self, cell: &Element, before: &Self) {
        if self == before {
            return;
        }
        if self.text != before.text {
            cell.set_text_content(Some(&self.text));
            set(cell, "data-value", &self.text);
        }
        for (name, _) in &before.attributes {
            if self.attributes.iter().all(|(kept, _)| kept != name) {
                unset(cell, name);
            }
        }
        for one in self.attributes.iter().filter(|one| !before.attributes.contains(one)) {
            set(cell, one.0, &one.1);
        }
    }
}

/// Sets an attribute whose name is ours and therefore valid.
pub fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Removes an attribute.
pub fn unset(element: &Element, name: &str) {
    let _ = element.remove_attribute(name);
}
