//! stub
use crate::model::{id::RecordId, record::Record};
use std::collections::BTreeMap;
pub fn write_records<'a>(_records: impl Iterator<Item = (&'a RecordId, &'a Record)>) -> String { String::new() }
pub fn read_records(_text: &str) -> Result<BTreeMap<RecordId, Record>, ()> { Ok(BTreeMap::new()) }
