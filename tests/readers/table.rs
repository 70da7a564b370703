//! The table of readers.

use crate::random::Random;
use crate::{addresses, files, json, seeds, stored, tables};

/// Something that reads what others may have written.
pub struct Reader {
    pub name: &'static str,
    /// Sound inputs, out of which others are made.
    pub seeds: fn() -> Vec<String>,
    /// Makes an input out of nothing but the rules of the form.
    pub make: fn(&mut Random) -> String,
    /// Makes checksums right again, without which nothing else of the input would be looked at.
    pub reseal: fn(&str) -> Option<String>,
    /// Reads, checks what was accepted, and tells whether anything was. A text reader gets what a
    /// browser makes of the bytes.
    pub read: fn(&[u8]) -> bool,
}

/// Every reader.
#[rustfmt::skip]
pub const READERS: &[Reader] = &[
    Reader { name: "file", seeds: seeds::files, make: json::file, reseal: never, read: files::file },
    Reader { name: "records", seeds: seeds::records, make: json::records, reseal: never, read: files::records },
    Reader { name: "chunk", seeds: seeds::chunks, make: json::chunk, reseal: stored::reseal_chunk, read: stored::chunk },
    Reader { name: "list of chunks", seeds: seeds::inventories, make: seeds::any_inventory, reseal: stored::reseal_inventory, read: stored::inventory },
    Reader { name: "stock", seeds: seeds::stocks, make: seeds::any_stock, reseal: stored::reseal_stock, read: stored::stock },
    Reader { name: "snapshot", seeds: seeds::snapshots, make: json::snapshot, reseal: never, read: stored::snapshot },
    Reader { name: "table", seeds: seeds::tables, make: tables::any_table, reseal: never, read: tables::csv },
    Reader { name: "roster", seeds: seeds::tables, make: tables::any_table, reseal: never, read: tables::roster },
    Reader { name: "results", seeds: seeds::tables, make: tables::any_table, reseal: never, read: tables::results },
    Reader { name: "clipboard", seeds: seeds::tables, make: tables::any_table, reseal: never, read: tables::clipboard },
    Reader { name: "typed value", seeds: seeds::typed, make: seeds::any_typed, reseal: never, read: addresses::typed },
    Reader { name: "address", seeds: seeds::addresses, make: seeds::any_address, reseal: never, read: addresses::route },
];

fn never(_: &str) -> Option<String> {
    None
}
