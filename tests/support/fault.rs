//! The line by which a test tells `cargo xtask faults` what was tried.

/// Prints what one kind of fault came to, in the form that `xtask/src/faults.rs` gathers.
pub fn tell(name: &str, tried: usize, bad: usize, note: &str) {
    println!("FAULT name={} tried={tried} bad={bad} note={note}", name.replace(' ', "-"));
}
