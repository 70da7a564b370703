//! When the app breaks down: say so, and hand out what is stored.
//!
//! The words stand in `index.html`, hidden until now, with the way to `redning.html`: a page without
//! the app that saves everything as a file, tries again, or empties this browser. `start.js` shows
//! them as well, when something broke without a word from here.

use wasm_bindgen::JsCast;

use super::download::blob_url;
use crate::store::load;

/// Has a breakdown shown to the user instead of leaving a dead page, with everything that is
/// stored as a download. It uses nothing of the app, since the app is what broke.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        // If even this fails, there is nothing left to try.
        let _ = show();
    }));
}

fn show() -> Option<()> {
    let page = web_sys::window()?.document()?;
    let box_ = page.get_element_by_id("breakdown")?;
    if !box_.has_attribute("hidden") {
        return Some(());
    }
    let dialogs = page.query_selector_all("dialog[open]").ok()?;
    for place in 0..dialogs.length() {
        // Nothing beside an open dialog can be pressed.
        let dialog = dialogs.get(place).and_then(|node| node.dyn_into().ok());
        dialog.iter().for_each(web_sys::HtmlDialogElement::close);
    }
    box_.remove_attribute("hidden").ok()?;
    let link: web_sys::HtmlAnchorElement = page.create_element("a").ok()?.dyn_into().ok()?;
    link.set_text_content(Some(crate::texts::BREAKDOWN_DOWNLOAD));
    link.set_class_name("btn");
    link.set_download("fremdrift-raa-data.json");
    link.set_href(&blob_url(&load::everything(), "application/json")?);
    let ways = box_.query_selector(".btn-row").ok()??;
    ways.append_child(&link).ok()?;
    let first: web_sys::HtmlElement = ways.first_element_child()?.dyn_into().ok()?;
    first.focus().ok()
}
