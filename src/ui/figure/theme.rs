//! The colours and the type of pictures, as the style sheets have them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, HtmlElement};

/// Colours and type. All colours are as CSS writes them.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartTheme {
    /// The five bands, from red to very green.
    pub bands: [String; 5],
    /// Text on a band.
    pub band_ink: String,
    /// Text and lines.
    pub ink: String,
    /// Text that stands back.
    pub soft: String,
    /// Hairlines.
    pub line: String,
    /// The ground.
    pub paper: String,
    /// What is missing.
    pub empty: String,
    /// The family of type.
    pub font: String,
    /// The size of text in pixels, usually 12.
    pub size: f64,
}

impl Default for ChartTheme {
    /// The light look; the page's own is read from its style sheets.
    fn default() -> Self {
        Self {
            bands: ["#f2a9a1", "#f7c796", "#fae69a", "#cde5b1", "#93c99b"].map(str::to_owned),
            band_ink: "#1c2430".to_owned(),
            ink: "#1c2430".to_owned(),
            soft: "#566072".to_owned(),
            line: "#e4e0d8".to_owned(),
            paper: "#ffffff".to_owned(),
            empty: "#f3f0ea".to_owned(),
            font: "sans-serif".to_owned(),
            size: 12.0,
        }
    }
}

/// The attribute of the page's root that chooses the theme.
const THEME: &str = "data-theme";

impl ChartTheme {
    /// Reads what the page shows now.
    pub fn from_page() -> Self {
        let root = root();
        let style = root.as_ref().and_then(|root| window().get_computed_style(root).ok().flatten());
        let body = document().body();
        let type_of = |body: &HtmlElement| window().get_computed_style(body).ok().flatten();
        let font =
            body.as_ref().and_then(type_of).and_then(|style| property(&style, "font-family"));
        style.map_or_else(Self::default, |style| Self::read(&style, font))
    }

    /// Reads what the page shows on paper, which is always light.
    fn for_paper() -> Self {
        let Some(root) = root() else { return Self::default() };
        let chosen = root.get_attribute(THEME);
        // The style sheets answer at once, before anything is painted. A root that takes no
        // attribute would leave the look as it is, which is no harm.
        let _ = root.set_attribute(THEME, "light");
        let theme = Self::from_page();
        let _ = match chosen {
            Some(theme) => root.set_attribute(THEME, &theme),
            None => root.remove_attribute(THEME),
        };
        theme
    }

    fn read(style: &CssStyleDeclaration, font: Option<String>) -> Self {
        let usual = Self::default();
        let or = |name: &str, usual: String| property(style, name).unwrap_or(usual);
        let size = property(style, "font-size")
            // Reads what stands before the unit.
            .map(|size| js_sys::parse_float(&size) * 0.75)
            .filter(|size| size.is_finite())
            .unwrap_or(usual.size);
        let mut number = 0;
        let bands = usual.bands.map(|band| {
            number += 1;
            or(&format!("--b{number}"), band)
        });
        Self {
            bands,
            band_ink: or("--band-ink", usual.band_ink),
            ink: or("--ink", usual.ink),
            soft: or("--soft", usual.soft),
            line: or("--line", usual.line),
            paper: or("--card", usual.paper),
            empty: or("--empty", usual.empty),
            // Double quotes would end the attribute they stand in when a drawing is saved.
            font: font.map_or(usual.font, |font| font.replace('"', "'")),
            size,
        }
    }
}

fn root() -> Option<HtmlElement> {
    document().document_element()?.dyn_into().ok()
}

fn property(style: &CssStyleDeclaration, name: &str) -> Option<String> {
    let value = style.get_property_value(name).ok()?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

/// The look that pictures are drawn with; provided once, by the app.
#[derive(Clone, Copy)]
pub struct ChartThemeSignal(RwSignal<ChartTheme>);

/// Provides the look and keeps it in step with the page: when the system's colours change and around
/// printing. Returns what reads it anew, for whoever changes the page's own attributes.
pub fn provide_chart_theme() -> impl Fn() + Copy + Send + Sync + 'static {
    let theme = RwSignal::new(ChartTheme::from_page());
    provide_context(ChartThemeSignal(theme));
    let set = move |found: ChartTheme| {
        if theme.try_with_untracked(|old| *old != found).unwrap_or(false) {
            theme.set(found);
        }
    };
    let refresh = move || set(ChartTheme::from_page());
    for (event, paper) in [("beforeprint", true), ("afterprint", false)] {
        let handle = window_event_listener_untyped(event, move |_| {
            set(if paper { ChartTheme::for_paper() } else { ChartTheme::from_page() });
        });
        on_cleanup(move || handle.remove());
    }
    for question in ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"] {
        follow_media(question, refresh);
    }
    refresh
}

/// Calls `act` whenever the answer to a media query changes, for as long as the page is open.
fn follow_media(question: &str, act: impl Fn() + 'static) {
    use wasm_bindgen::closure::Closure;
    let Ok(Some(media)) = window().match_media(question) else { return };
    let listener = Closure::<dyn Fn()>::new(act);
    if media.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref()).is_ok() {
        listener.forget();
        // The browser only keeps a query that somebody holds.
        std::mem::forget(media);
    }
}

/// Returns the look that pictures are drawn with.
pub fn use_chart_theme() -> Signal<ChartTheme> {
    match use_context::<ChartThemeSignal>() {
        Some(ChartThemeSignal(theme)) => theme.into(),
        None => Signal::stored(ChartTheme::default()),
    }
}
