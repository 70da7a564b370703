//! The model: plain Rust that knows nothing of the web.
//!
//! Every thing a school keeps is a [`Record`](record::Record) of registers in one
//! [`Document`](document::Document). A kind of thing (pupil, class, decision …) is a typed view of
//! its record, made by [`record!`](entity), and a few functions that build
//! [`Command`](command::Command)s.

pub mod about;
pub mod class;
pub mod command;
pub mod conference;
pub mod deadline;
pub mod decision;
pub mod deletion;
pub mod document;
pub mod entity;
pub mod erasure;
pub mod finding;
pub mod followup;
pub mod held;
pub mod history;
pub mod id;
mod index;
pub mod item;
pub mod kinds;
pub mod order;
pub mod participant;
pub mod person;
pub mod pupil;
pub mod question;
pub mod rating;
pub mod record;
pub mod scale;
pub mod school;
pub mod setup;
pub mod sheet;
pub mod sorted;
pub mod source;
pub mod stamp;
pub mod step;
pub mod subject;
pub mod term;
pub mod value;
