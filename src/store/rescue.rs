//! When the app breaks down: say so, and hand out what is stored.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsCast;

use super::{keys, load};

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
    let body = page.body()?;
    let box_ = page.create_element("div").ok()?;
    box_.set_class_name("breakdown");
    box_.set_attribute("role", "alertdialog").ok()?;
    let words = page.create_element("p").ok()?;
    words.set_text_content(Some(crate::texts::BREAKDOWN));
    let link: web_sys::HtmlAnchorElement = page.create_element("a").ok()?.dyn_into().ok()?;
    link.set_text_content(Some(crate::texts::BREAKDOWN_DOWNLOAD));
    link.set_class_name("btn main");
    link.set_download("fremdrift-redning.json");
    link.set_href(&crate::ui::download::blob_url(&everything(), "application/json")?);
    box_.append_child(&words).ok()?;
    box_.append_child(&link).ok()?;
    body.prepend_with_node_1(&box_).ok()
}

/// Everything stored under this app's names, as one JSON object of texts.
fn everything() -> String {
    if !load::is_available() {
        return "{}".into();
    }
    let names = load::names_with(&keys::prefix());
    let pairs: std::collections::BTreeMap<String, String> = names
        .into_iter()
        .filter_map(|name| {
            let text = LocalStorage::raw().get_item(&name).ok().flatten()?;
            Some((name, text))
        })
        .collect();
    serde_json::to_string(&pairs).unwrap_or_default()
}
