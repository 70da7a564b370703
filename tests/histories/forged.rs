//! Files that somebody has tampered with.

use std::collections::{BTreeMap, HashSet};

use fremdrift::model::id::RecordId;
use fremdrift::model::record::{Entry, Record, Register};
use fremdrift::model::stamp::{ReplicaId, Stamp};
use serde_json::json;

use crate::acts::Act;
use crate::oracle::Oracle;
use crate::world::File;

/// Who forges, where not under another's name.
pub const STRANGER: &str = "fjende";

/// Returns the file with one register changed: another value under the same stamp, an edit of the far future, one by
/// a stranger, or one under a colleague's name.
pub fn forge(
    mut file: File,
    oracle: &mut Oracle,
    forged: &mut HashSet<ReplicaId>,
    act: Act,
    now: u64,
) -> File {
    let all: Vec<RecordId> = file.document.records().map(|(id, _)| id.clone()).collect();
    let Some(id) = all.get((usize::from(act.a) * 7 + usize::from(act.c)) % all.len().max(1)) else {
        return file;
    };
    let record = file.document.record(id).cloned().unwrap_or_default();
    let count = record.fields().count();
    let Some((field, register)) = record.fields().nth(usize::from(act.c) % count.max(1)) else {
        return file;
    };
    let field: Box<str> = field.into();
    let mut entries = register.entries().to_vec();
    let value = if &*field == "is" {
        json!(act.a.is_multiple_of(2))
    } else {
        json!(format!("forged {}", act.a))
    };
    // Every forgery by a writer of its own, but for those under another's name.
    let stranger = ReplicaId::new(STRANGER, &format!("s{}", oracle.edits.len()));
    let far = now + 400 * 24 * 60 * 60 * 1000;
    forged.insert(stranger.clone());
    match act.b % 5 {
        0 => entries[0].value = value,
        1 => {
            entries = vec![Entry { value, stamp: Stamp { at: far, replica: stranger } }];
            oracle.note(&mut file.known, id, &field, &entries);
        }
        2 => {
            // Beside what stands there, as if neither had known the other.
            let one = Entry { value, stamp: Stamp { at: far, replica: stranger } };
            oracle.note(&mut Default::default(), id, &field, std::slice::from_ref(&one));
            entries.push(one);
        }
        3 => {
            let same = entries[0].stamp.clone();
            entries.push(Entry { value, stamp: same });
        }
        _ => {
            let replica = entries[0].stamp.replica.clone();
            forged.insert(replica.clone());
            entries = vec![Entry { value, stamp: Stamp { at: far, replica } }];
            oracle.note(&mut file.known, id, &field, &entries);
        }
    }
    let mut fields: BTreeMap<Box<str>, Register> =
        record.fields().map(|(name, register)| (name.into(), register.clone())).collect();
    fields.extend(Register::from_entries(entries).map(|register| (field, register)));
    file.document.insert(id.clone(), Record::from_parts(fields, record.seen().clone()));
    file
}
