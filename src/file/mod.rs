//! Files: what a school exports, sends by e-mail, and brings in.
//!
//! [`format`] is the whole file, [`codec`] the records in it (and in local storage), [`scope`] what
//! goes into it and [`contents`] what that is; [`seal`] tells whether it came through whole, [`compare`]
//! what bringing it in will do, and [`merge`] does it.
//! [`chunk`] is a piece of what a browser stores, [`stock`] tells whether all pieces are there and whole.
//! [`csv`], [`roster`], [`gradebook`] and [`results`] read what other programs write; [`minutes`] is
//! a conference as plain text.

pub mod checksum;
pub mod chunk;
pub mod codec;
pub mod compare;
pub mod contents;
pub mod csv;
pub mod format;
pub mod gradebook;
pub mod journal;
pub mod merge;
pub mod minutes;
pub mod results;
pub mod roster;
pub mod scope;
pub mod seal;
pub mod snapshot;
pub mod stock;
pub mod text;
mod versions;
