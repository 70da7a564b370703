//! A piece of what is stored: some records, with the piece's own name and a checksum.
//!
//! ```json
//! {"chunk":"k1-2026","sum":"85944171f73967e8","records":{…}}
//! ```
//! So a piece that stands under another's name, or is not as it was written, is noticed when it is
//! read. Pieces written before there were names and checksums are `{"records":{…}}`.

use std::collections::BTreeMap;

use super::checksum::Checksum;
use super::codec::{read_records, write_records};
use crate::model::id::RecordId;
use crate::model::record::Record;

/// A piece that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Chunk {
    /// Its own name.
    pub name: String,
    /// Its records, all of which belong in it.
    pub records: BTreeMap<RecordId, Record>,
}

/// Why a piece could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkError {
    /// It is not what was written: emptied, cut off, or altered.
    Altered,
    /// Its records belong in several pieces.
    Mixed,
}

const BEGIN: &str = "{\"chunk\":\"";
const SUM: &str = "\",\"sum\":\"";
const RECORDS: &str = "\",\"records\":";

/// Returns the text of a piece.
pub fn write<'a>(name: &str, records: impl Iterator<Item = (&'a RecordId, &'a Record)>) -> String {
    let whole = write_records(records);
    let body = body(&whole);
    format!("{BEGIN}{name}{SUM}{}{RECORDS}{body}}}", checksum(name, body))
}

/// Returns the piece that stands under a name.
pub fn read(name: &str, text: &str) -> Result<Chunk, ChunkError> {
    let (name, sound) = match header(text) {
        Some((own, sum, body)) => (own, sum == checksum(own, body)),
        // Written before there were checksums.
        None => (name, text.starts_with("{\"records\":")),
    };
    let records = read_records(text).ok().filter(|_| sound).ok_or(ChunkError::Altered)?;
    // A piece without a name of its own is what its records say it is.
    let home = records.keys().next().map_or(name, RecordId::chunk).to_owned();
    if records.keys().any(|id| id.chunk() != home) || header(text).is_some() && home != name {
        return Err(ChunkError::Mixed);
    }
    Ok(Chunk { name: home, records })
}

/// Returns the checksum that a piece was written with.
pub fn sum_of(text: &str) -> Option<Checksum> {
    header(text).map(|(_, sum, _)| sum)
}

/// The latest time that any of the records has seen, in milliseconds since 1970.
pub fn latest<'a>(records: impl Iterator<Item = &'a Record>) -> u64 {
    records.flat_map(|record| record.seen().iter()).map(|(_, at)| at).max().unwrap_or_default()
}

fn body(whole: &str) -> &str {
    whole.strip_prefix("{\"records\":").and_then(|rest| rest.strip_suffix('}')).unwrap_or("{}")
}

fn header(text: &str) -> Option<(&str, Checksum, &str)> {
    let (name, rest) = text.strip_prefix(BEGIN)?.split_once(SUM)?;
    let (digits, rest) = rest.split_once(RECORDS)?;
    Some((name, Checksum::parse(digits)?, rest.strip_suffix('}')?))
}

fn checksum(name: &str, body: &str) -> Checksum {
    Checksum::of(name).and([b'\n']).and(body.bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::demo;
    use crate::model::document::Document;

    fn demo_school() -> Document {
        demo::school("2026-11-22".parse().unwrap())
    }

    #[test]
    fn a_piece_is_read_as_it_was_written() {
        let document = demo_school();
        for name in document.chunks() {
            let text = write(&name, document.chunk(&name));
            let chunk = read(&name, &text).unwrap();
            assert_eq!(chunk.name, name);
            assert!(chunk.records.iter().eq(document.chunk(&name)));
            assert!(sum_of(&text).is_some());
        }
    }

    #[test]
    fn a_piece_says_where_it_belongs() {
        let document = demo_school();
        let text = write("classes", document.chunk("classes"));
        assert_eq!(read("setup", &text).map(|chunk| chunk.name), Ok("classes".to_owned()));
        let old = write_records(document.chunk("classes"));
        assert_eq!(read("setup", &old).map(|chunk| chunk.name), Ok("classes".to_owned()));
    }

    #[test]
    fn a_piece_of_earlier_versions_is_read() {
        let document = demo_school();
        let old = write_records(document.chunk("setup"));
        let chunk = read("setup", &old).unwrap();
        assert!(chunk.records.iter().eq(document.chunk("setup")));
        assert_eq!(sum_of(&old), None);
    }

    #[test]
    fn what_was_altered_is_noticed() {
        let document = demo_school();
        let text = write("setup", document.chunk("setup"));
        for bad in ["", "{}", "null", &text[..text.len() - 3], &text.replace("MAT", "MAD")] {
            assert_eq!(read("setup", bad), Err(ChunkError::Altered), "{bad}");
        }
        let renamed = text.replace("\"chunk\":\"setup\"", "\"chunk\":\"classes\"");
        assert_eq!(read("classes", &renamed), Err(ChunkError::Altered));
        let mixed = write_records(document.records());
        assert_eq!(read("setup", &mixed), Err(ChunkError::Mixed));
    }

    #[test]
    fn every_flipped_bit_of_a_piece_is_noticed() {
        let document = demo_school();
        let text = write("setup", document.chunk("setup"));
        for place in 0..text.len() {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << (place % 7);
            let Ok(flipped) = String::from_utf8(bytes) else { continue };
            assert!(read("setup", &flipped).is_err(), "byte {place}");
        }
    }
}
