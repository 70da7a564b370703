//! A copy of everything as it is kept in the browser: what it was taken before, and the records.
//!
//! The first line says the occasion and what it was about, as two texts in JSON. Copies of earlier
//! versions are the records alone.

use super::codec::{push_text, read_records, write_records};
use crate::model::document::Document;
use crate::model::erasure;

/// Returns the text of a copy.
pub fn write(occasion: &str, of: &str, document: &Document) -> String {
    let mut text = String::from("[");
    push_text(&mut text, occasion);
    text.push(',');
    push_text(&mut text, of);
    text.push_str("]\n");
    text.push_str(&write_records(document.records()));
    text
}

/// Returns the occasion of a copy and what it was about; nothing where it does not say.
pub fn occasion(text: &str) -> (String, String) {
    let line = text.lines().next().filter(|line| line.starts_with('['));
    line.and_then(|line| serde_json::from_str(line).ok()).unwrap_or_default()
}

/// Returns what a copy holds, or `None` when it cannot be read.
pub fn read(text: &str) -> Option<Document> {
    let records = match text.strip_prefix('[') {
        Some(_) => text.split_once('\n')?.1,
        None => text,
    };
    let mut document = Document::default();
    read_records(records).ok()?.into_iter().for_each(|(id, record)| document.insert(id, record));
    Some(document)
}

/// Returns a copy's text without what the marks in a document say was erased, or `None` when it cannot be
/// read and so cannot be cleaned. The marks go into it, so that putting it back brings nothing back.
pub fn without_erased(text: &str, marks: &Document) -> Option<String> {
    let mut document = read(text)?;
    if erasure::carry_over(marks, &mut document).is_empty() {
        return Some(text.to_owned());
    }
    let (occasion, of) = occasion(text);
    Some(write(&occasion, &of, &document))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_says_what_it_was_taken_before() {
        let school = crate::demo::school("2026-11-22".parse().unwrap());
        let text = write("merge", "Bos \"fil\"\n[x].json", &school);
        assert_eq!(occasion(&text), ("merge".into(), "Bos \"fil\"\n[x].json".into()));
        assert!(read(&text) == Some(school.clone()));
        let old = write_records(school.records());
        assert_eq!(occasion(&old), Default::default());
        assert!(read(&old) == Some(school));
        assert_eq!(read("["), None);
        assert_eq!(read(&text[..text.len() - 2]), None);
    }
}
