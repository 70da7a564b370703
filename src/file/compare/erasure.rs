//! What a file says was erased.

use std::borrow::Cow;

use crate::model::document::Document;
use crate::model::erasure::{self, Erasure, Target, covering, erasures};
use crate::model::kinds::title;
use crate::model::sorted::SortedMap;

/// Something of ours that will be erased for ever, since a file says that it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    /// What was erased, when, and how many pupils that was.
    pub erasure: Erasure,
    /// What we call it, or the empty text.
    pub name: String,
    /// How many of our records say something that will be gone.
    pub records: usize,
}

/// Returns what merging the file will erase of ours. What went along with a class or a school year is told
/// with it.
pub(super) fn losses(ours: &Document, theirs: &Document) -> Vec<Loss> {
    let mut new: Vec<Erasure> = erasures(theirs);
    new.retain(|erasure| ours.record(&erasure.target.mark()).is_none());
    if new.is_empty() {
        return Vec::new();
    }
    // Whatever a file says, nothing is told only with what is itself told with something else.
    let is_whole = |target: &Target| {
        new.iter().any(|erasure| erasure.target == *target && erasure.with.is_none())
    };
    let told = |erasure: &Erasure| {
        let with = erasure.with.as_ref().filter(|with| is_whole(with));
        with.unwrap_or(&erasure.target).clone()
    };
    let told: SortedMap<Target, Target> =
        new.iter().map(|erasure| (erasure.target.clone(), told(erasure))).collect();
    let mut records: SortedMap<Target, usize> = SortedMap::new();
    for (id, _) in ours.records().filter(|(_, record)| record.has_values()) {
        if let Some(target) = covering(id).iter().find_map(|target| told.get(target)) {
            *records.entry(target.clone()).or_default() += 1;
        }
    }
    let losses =
        new.into_iter().filter(|erasure| told.get(&erasure.target) == Some(&erasure.target));
    let losses = losses.map(|erasure| {
        let record = erasure.target.record();
        let found = record.and_then(|id| Some((ours.record(&id)?, id)));
        Loss {
            name: found.map(|(record, id)| title(&id, record).to_owned()).unwrap_or_default(),
            records: records.get(&erasure.target).copied().unwrap_or_default(),
            erasure,
        }
    });
    losses.collect()
}

/// Returns a file without what it or we say was erased.
pub(super) fn without_erased<'a>(theirs: &'a Document, ours: &Document) -> Cow<'a, Document> {
    let is_covered = |document: &Document| {
        let mut records = document.records();
        records.any(|(id, one)| erasure::is_erased(&[ours, theirs], id) && one.has_values())
    };
    if !is_covered(theirs) {
        return Cow::Borrowed(theirs);
    }
    let mut theirs = theirs.clone();
    erasure::enforce(&mut theirs);
    erasure::enforce_from(&mut theirs, ours);
    Cow::Owned(theirs)
}
