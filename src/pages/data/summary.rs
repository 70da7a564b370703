//! What is said once files are merged: whose, and what is new where.

use super::incoming::Incoming;
use crate::file::compare::{Counts, Place, Preview, PreviewGroup};
use crate::texts::Texts;
use crate::texts::data::Merged;

/// Says whose files were merged and what came of it, place by place.
pub fn merged(t: &Texts, previews: &[(u32, Preview)], files: &[Incoming]) -> String {
    let texts = &t.data().news;
    let mut places: Vec<(Place, Merged)> = Vec::new();
    for group in previews.iter().flat_map(|(_, preview)| &preview.groups) {
        let at = places.iter().position(|(place, _)| *place == group.place);
        let at = at.unwrap_or_else(|| {
            let merged = Merged { place: place_name(t, group), ..Merged::default() };
            places.push((group.place.clone(), merged));
            places.len() - 1
        });
        if let Some((_, merged)) = places.get_mut(at) {
            add(&mut merged.new, group, |counts| counts.new);
            add(&mut merged.changed, group, |counts| counts.changed);
            add(&mut merged.removed, group, |counts| counts.removed);
        }
    }
    let is_something = |merged: &Merged| {
        [merged.new, merged.changed, merged.removed].iter().flatten().any(|n| *n > 0)
    };
    let places: Vec<Merged> =
        places.into_iter().map(|(_, merged)| merged).filter(is_something).collect();
    let conflicts: usize =
        previews.iter().map(|(_, one)| one.clashes.len() + one.deletions.len()).sum();
    if places.is_empty() && conflicts == 0 {
        return texts.nothing.into();
    }
    let used: Vec<&Incoming> = files.iter().filter(|file| file.document().is_some()).collect();
    let mut who: Vec<String> = Vec::new();
    for name in used.iter().filter_map(|file| file.package()).map(|package| &package.by) {
        if !name.is_empty() && !who.contains(name) {
            who.push(name.clone());
        }
    }
    (texts.merged)(&who, used.len(), &places, conflicts)
}

/// What a place is called.
pub fn place_name(t: &Texts, group: &PreviewGroup) -> String {
    let texts = &t.data().preview;
    match &group.place {
        Place::Setup => texts.setup.to_owned(),
        Place::Other => texts.other.to_owned(),
        Place::Class(_) | Place::Conference(_) if group.name.is_empty() => {
            texts.nameless.to_owned()
        }
        Place::Class(_) | Place::Conference(_) => group.name.clone(),
    }
}

fn add(sums: &mut [usize; 5], group: &PreviewGroup, of: fn(&Counts) -> usize) {
    for (sum, counts) in sums.iter_mut().zip(group.counts()) {
        *sum += of(&counts);
    }
}
