//! Starts the app in the page.

fn main() {
    #[cfg(feature = "app")]
    fremdrift::app::start();
}
