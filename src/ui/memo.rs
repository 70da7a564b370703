//! Values that are computed from others, and followed only when they change.

use leptos::prelude::*;

/// Makes a value that is computed when what it reads has changed, and tells those who read it only
/// when it came out otherwise.
///
/// The same as `Memo::new`, which makes all its machinery anew for every closure it is given; here it
/// is made once for every type of value, and the app is smaller to download.
pub fn memo<T>(compute: impl Fn() -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    boxed(Box::new(compute))
}

fn boxed<T>(compute: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| compute())
}
