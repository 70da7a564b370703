//! The pages, a folder each.

pub mod classes;
pub mod conference;
pub mod conferences;
pub mod data;
pub mod demo;
pub mod form;
pub mod help;
pub mod home;
pub mod minutes;
pub mod not_found;
pub mod pictures;
pub mod progress;
pub mod pupil;
pub mod pupils;
pub mod results;
pub mod settings;
