//! Files: what a school exports, sends by e-mail, and brings in.

pub mod codec;
pub mod csv;
pub mod gradebook;
pub mod merge;
pub mod minutes;
pub mod roster;
pub mod text;
