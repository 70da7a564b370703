//! What is said once files are merged: whose, and what is new where.

use super::incoming::Incoming;
use crate::file::compare::{Counts, Place, Preview, PreviewGroup, Sort};
use crate::model::sorted::SortedMap;
use crate::texts::Texts;
use crate::texts::data::Merged;

/// How many there are of each sort.
type Sums = SortedMap<Sort, usize>;

/// The ways a thing can go: new, changed, removed.
const WAYS: [fn(&Counts) -> usize; 3] = [|one| one.new, |one| one.changed, |one| one.removed];

/// Says whose files were merged and what came of it, place by place.
pub fn merged(t: Texts, previews: &[(u32, Preview)], files: &[Incoming]) -> String {
    let texts = &t.data().news;
    let mut places: Vec<(Place, String, [Sums; 3])> = Vec::new();
    for group in previews.iter().flat_map(|(_, preview)| &preview.groups) {
        let at = places.iter().position(|(place, ..)| *place == group.place);
        let at = at.unwrap_or_else(|| {
            places.push((group.place.clone(), place_name(t, group), Default::default()));
            places.len() - 1
        });
        if let Some((.., sums)) = places.get_mut(at) {
            for (sums, of) in sums.iter_mut().zip(WAYS) {
                for (sort, counts) in &group.counts {
                    *sums.entry(*sort).or_default() += of(counts);
                }
            }
        }
    }
    let said = places.into_iter().map(|(_, name, sums)| {
        let [new, changed, removed] = sums.map(|sums| sorts(t, sums.into_iter()));
        Merged { place: name, new, changed, removed }
    });
    let is_something = |merged: &Merged| {
        [&merged.new, &merged.changed, &merged.removed].into_iter().any(|said| !said.is_empty())
    };
    let places: Vec<Merged> = said.filter(is_something).collect();
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
pub fn place_name(t: Texts, group: &PreviewGroup) -> String {
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

/// Says how many there are of each sort there is some of: `168 vurderinger`, `1 kommentar`.
pub fn sorts(t: Texts, numbers: impl Iterator<Item = (Sort, usize)>) -> Vec<String> {
    let texts = &t.data().news;
    let some = numbers.filter(|(_, n)| *n > 0);
    let said = some.map(|(sort, n)| match sort {
        Sort::Ratings => (texts.count_ratings)(n),
        Sort::Comments => (texts.count_comments)(n),
        Sort::Answers => (texts.count_answers)(n),
        Sort::Things(kind) => t.kinds().count(kind, n),
        Sort::Others => t.kinds().count_others(n),
    });
    said.collect()
}
