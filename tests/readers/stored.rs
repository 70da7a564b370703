//! Reading what a browser stored: chunks, the list of them, and copies of everything.

use fremdrift::file::checksum::Checksum;
use fremdrift::file::chunk;
use fremdrift::file::snapshot;
use fremdrift::file::stock::{Inventory, Listed, take_stock};
use fremdrift::model::document::Document;

use crate::files::is_exact;
use crate::memory::reading;

/// What stands between the list, the chunks, and a chunk's name and text in an input of [`stock`].
pub const BETWEEN: char = '\u{1e}';
pub const AFTER_NAME: char = '\u{1f}';

/// The name under which a chunk stands.
const NAME: &str = "k1";

pub fn chunk(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let Ok(found) = reading(text.len(), || chunk::read(NAME, &text)) else { return false };
    let mut document = Document::default();
    found.records.iter().for_each(|(id, record)| document.insert(id.clone(), record.clone()));
    if !is_exact(&document) {
        return true;
    }
    let again = chunk::write(&found.name, found.records.iter());
    assert!(chunk::read(&found.name, &again) == Ok(found.clone()));
    let listed = Listed::of(&again, found.records.values()).expect("a sum of its own");
    let mut list = Inventory::default();
    list.note(&found.name, listed);
    let stock = take_stock([(found.name.clone(), again)], Some(&list));
    assert_eq!(stock.flawed, []);
    assert!(stock.document.records().eq(found.records.iter()));
    true
}

pub fn reseal_chunk(text: &str) -> Option<String> {
    let (start, rest) = text.split_once("\",\"sum\":\"")?;
    let name = start.strip_prefix("{\"chunk\":\"")?;
    let (_, body) = rest.split_once("\",\"records\":")?;
    let sum = Checksum::of(name).and([b'\n']).and(body.strip_suffix('}')?.bytes());
    Some(format!("{start}\",\"sum\":\"{sum}\",\"records\":{body}"))
}

pub fn inventory(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let Some(list) = reading(text.len(), || Inventory::parse(&text)) else { return false };
    assert!(Inventory::parse(&list.to_string()) == Some(list.clone()));
    let stock = take_stock([], Some(&list));
    assert_eq!(stock.flawed.is_empty(), list.is_empty(), "all that is listed is missing");
    true
}

pub fn reseal_inventory(text: &str) -> Option<String> {
    let (_, lines) = text.split_once('\n')?;
    Some(format!("{}\n{lines}", Checksum::of(lines)))
}

/// The list and all chunks, as they are found at start.
pub fn stock(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut parts = text.split(BETWEEN);
    let list = parts.next().and_then(Inventory::parse);
    let named = |part: &str| part.split_once(AFTER_NAME).map(|(a, b)| (a.to_owned(), b.to_owned()));
    let texts: Vec<(String, String)> = parts.filter_map(named).collect();
    let (stood, count) = (texts.clone(), texts.len());
    let stock = reading(text.len(), || take_stock(texts, list.as_ref()));
    for (name, text) in &stood {
        let aside = |text: &String| stock.flawed.iter().any(|one| one.text.as_ref() == Some(text));
        let is_kept = stock.sound.get(name).is_some() || aside(text);
        assert!(is_kept, "what stands under {name:?} is used or set aside");
    }
    assert!(stock.sound.iter().count() + stock.flawed.len() >= usize::from(count > 0));
    count > 0
}

pub fn reseal_stock(text: &str) -> Option<String> {
    let mut parts = text.split(BETWEEN);
    let first = parts.next()?;
    let mut all = vec![reseal_inventory(first).unwrap_or_else(|| first.to_owned())];
    for part in parts {
        let resealed = part
            .split_once(AFTER_NAME)
            .and_then(|(name, text)| Some(format!("{name}{AFTER_NAME}{}", reseal_chunk(text)?)));
        all.push(resealed.unwrap_or_else(|| part.to_owned()));
    }
    Some(all.join(&BETWEEN.to_string()))
}

pub fn snapshot(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let (occasion, of) = reading(text.len(), || snapshot::occasion(&text));
    let Some(document) = reading(text.len(), || snapshot::read(&text)) else { return false };
    let again = snapshot::write(&occasion, &of, &document);
    assert_eq!(snapshot::occasion(&again), (occasion, of));
    assert!(!is_exact(&document) || snapshot::read(&again) == Some(document));
    true
}
