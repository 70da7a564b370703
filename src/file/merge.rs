//! stub
use crate::model::document::Document;
pub fn merge(_into: &mut Document, _from: &Document) {}
