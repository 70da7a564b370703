//! Reading files and the records in them.

use fremdrift::file::codec::{read_records, write_records};
use fremdrift::file::compare::{conflicts, deletions, preview};
use fremdrift::file::format::{Opened, Package, read, write};
use fremdrift::file::merge::merge;
use fremdrift::file::scope::select;
use fremdrift::file::seal::{Seal, check};
use fremdrift::model::document::Document;
use fremdrift::model::value::Value;

use crate::memory::reading;
use crate::{pages, small_school};

/// When files come in, in milliseconds since 1970.
const NOW: u64 = 1_795_352_700_000;

/// A file, and all that is done with one before and after somebody has said yes.
pub fn file(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    reading(text.len(), || check(&text));
    let package = match reading(text.len(), || read(&text)) {
        Ok(Opened::Current(package)) => package,
        Ok(Opened::Newer { package: Some(package), .. }) => {
            pages::show_all(&package.document);
            return true;
        }
        Ok(Opened::Newer { .. }) | Err(_) => return false,
    };
    let again = write(&package);
    assert_eq!(check(&again), Seal::Right, "what is written has the right sum");
    if !is_exact(&package.document) {
        return true;
    }
    assert!(read(&again) == Ok(Opened::Current(package.clone())), "it is read as it was written");
    taken_in(&package);
    true
}

fn taken_in(package: &Package) {
    let theirs = &package.document;
    let part = select(theirs, &package.scope);
    assert!(part.records().all(|(id, record)| theirs.record(id) == Some(record)));
    let mut ours = small_school().clone();
    let told = preview(&ours, theirs, NOW);
    let report = merge(&mut ours, theirs);
    assert_eq!((told.added, told.changed), (report.added, report.changed));
    assert_eq!(report.replaced.len(), report.added + report.changed);
    let again = merge(&mut ours, theirs);
    assert_eq!((again.added, again.changed), (0, 0), "merging again changes nothing");
    assert!(preview(&ours, theirs, NOW).is_empty());
    let _ = (conflicts(&ours), deletions(&ours));
    let merged = write(&Package { document: ours.clone(), ..Package::default() });
    let Ok(Opened::Current(merged)) = read(&merged) else { panic!("a merged school can be read") };
    assert!(merged.document == ours, "a merged school is read as it was written");
}

/// Records as they stand in a file and in storage, alone.
pub fn records(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let Ok(records) = reading(text.len(), || read_records(&text)) else { return false };
    let mut document = Document::default();
    records.iter().for_each(|(id, record)| document.insert(id.clone(), record.clone()));
    assert!(!is_exact(&document) || read_records(&write_records(records.iter())) == Ok(records));
    true
}

/// Tells whether all numbers are such as come back as they were: whole ones, and others of up to 15 digits that are
/// neither huge nor tiny. `docs/format.md` promises no more.
pub fn is_exact(document: &Document) -> bool {
    fn holds(value: &Value) -> bool {
        match value {
            Value::Number(number) if number.is_f64() => {
                let size = number.as_f64().unwrap_or_default().abs();
                let text = format!("{size:e}");
                let digits = text.split('e').next().unwrap_or_default().len();
                size == 0.0 || digits <= 16 && (1e-20..1e20).contains(&size)
            }
            Value::Array(values) => values.iter().all(holds),
            Value::Object(values) => values.values().all(holds),
            _ => true,
        }
    }
    let registers = document.records().flat_map(|(_, record)| record.fields());
    registers.flat_map(|(_, register)| register.entries()).all(|entry| holds(&entry.value))
}

/// Returns the document that a file holds, for those who compute pages of it.
pub fn document(bytes: &[u8]) -> Option<Document> {
    match read(&String::from_utf8_lossy(bytes)) {
        Ok(Opened::Current(package)) => Some(package.document),
        _ => None,
    }
}
