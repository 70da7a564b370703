//! Views that follow what they read.

use leptos::prelude::*;

/// Makes a view that is made anew when what it reads has changed.
///
/// The same as giving the closure itself for a view, for which Leptos makes all its machinery anew;
/// here it is made once, and the app is smaller to download. Not needed where a closure stands as
/// `{move || …}` among the children of an element: there the macro does as much.
pub fn dynamic<V: IntoView + 'static>(mut view: impl FnMut() -> V + Send + 'static) -> AnyView {
    boxed(Box::new(move || view().into_any()))
}

fn boxed(view: Box<dyn FnMut() -> AnyView + Send>) -> AnyView {
    view.into_any()
}
