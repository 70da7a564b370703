//! Fremdrift: a school prepares, holds and follows up its learning conference, in the browser alone.
//!
//! Four layers, each knows only those above it in this list: [`model`], the knowledge
//! ([`insight`], [`file`], [`grid`], [`demo`]), the store over local storage, and the views.

pub mod demo;
pub mod file;
pub mod grid;
pub mod insight;
pub mod model;
pub mod route;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod charts;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(feature = "app")]
pub mod parts;
#[cfg(feature = "app")]
pub mod store;
#[cfg(feature = "app")]
pub mod texts;
#[cfg(feature = "app")]
pub mod ui;
