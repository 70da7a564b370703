//! What must hold once everyone has everything.

use std::collections::HashSet;

use fremdrift::file::compare::{conflicts, deletions};
use fremdrift::file::merge::merge;
use fremdrift::model::class::Class;
use fremdrift::model::conference::Conference;
use fremdrift::model::deletion::KNEW;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::id::RecordId;
use fremdrift::model::kinds::kind_of;
use fremdrift::model::pupil::Pupil;
use fremdrift::model::record::{EXISTS, Entry, Record};
use fremdrift::model::stamp::Stamp;
use fremdrift::model::value::Value;

use crate::acts::{Act, Kind};
use crate::forged::STRANGER;
use crate::oracle::Edit;
use crate::world::World;

/// Lets the history happen, and says which law it breaks.
pub fn check(kind: Kind, acts: &[Act], devices: usize) -> Result<(), String> {
    let world = World::after(kind, acts, devices)?;
    let end = together(&world, kind)?;
    for place in world.oracle.places() {
        entries(&world, kind, &end, place)?;
    }
    out_of_sight(&world, &end)
}

/// Brings everything to everyone in several orders, with repetitions: the same comes of it.
fn together(world: &World, kind: Kind) -> Result<Document, String> {
    let all: Vec<&Document> = world.devices.iter().map(|device| &device.document).collect();
    let count = all.len();
    let mut ends = Vec::new();
    for order in 0..count + 1 {
        let step = if order % 2 == 0 { 1 } else { count - 1 };
        let mut end = all[order % count].clone();
        for turn in 0..count + order {
            merge(&mut end, all[(order + turn * step) % count]);
            if kind == Kind::Plain
                && let Some(old) = world.files.get(turn * 3 + order)
            {
                merge(&mut end, &old.document);
            }
        }
        for one in &all {
            merge(&mut end, one);
        }
        // Everything at once, after each has had a part.
        if order % 3 == 1 {
            let mut parts = all[count - 1].clone();
            all.iter().for_each(|one| drop(merge(&mut parts, one)));
            merge(&mut end, &parts);
        }
        ends.push(end);
    }
    let end = ends.swap_remove(0);
    for other in &ends {
        // Under a colleague's own name a forger can say that the colleague's later edits have been seen already, in
        // records that both wrote. Nothing in a file tells them apart, so there it depends on who comes first.
        let is_sound = |record: &Record| {
            let mut writers = record.seen().iter().map(|(replica, _)| replica);
            !writers.any(|one| world.forged.contains(one) && one.person() != STRANGER)
        };
        let differing =
            other.records().find(|(id, record)| is_sound(record) && end.record(id) != Some(record));
        if let Some((id, record)) = differing {
            return Err(format!("{id:?} depends on the order: {record:?} or {:?}", end.record(id)));
        }
    }
    if kind == Kind::Plain {
        for file in &world.files {
            if !merge(&mut end.clone(), &file.document).replaced.is_empty() {
                return Err("an old file brings something".into());
            }
        }
    }
    Ok(end)
}

fn is_there(entries: &[Entry], edit: &Edit) -> bool {
    entries.iter().any(|entry| entry.stamp == edit.stamp && entry.value == edit.value)
}

/// In a field stands what nobody has knowingly replaced, and where everybody is honest nothing else.
fn entries(world: &World, kind: Kind, end: &Document, place: usize) -> Result<(), String> {
    let (id, field) = world.oracle.name(place);
    let register = end.record(id).and_then(|record| record.register(field));
    let entries = register.map_or(&[][..], |register| register.entries());
    let known = world.known();
    let live: Vec<&Edit> = world.oracle.live(place, &known).collect();
    for edit in &live {
        let may_be_missing = edit.is_taken_back || world.forged.contains(&edit.stamp.replica);
        if !may_be_missing && !is_there(entries, edit) {
            let Edit { stamp, value, .. } = edit;
            return Err(format!(
                "{id:?} {field}: {value} of {stamp:?} is missing beside {entries:?}"
            ));
        }
    }
    let stamps: HashSet<&Stamp> = live.iter().map(|edit| &edit.stamp).collect();
    let more = entries.iter().find(|entry| !stamps.contains(&entry.stamp));
    match more.filter(|_| kind == Kind::Plain) {
        Some(more) => Err(format!("{id:?} {field}: {more:?} had been replaced")),
        None => Ok(()),
    }
}

/// What went out of sight with a deleted thing, and whoever deleted it did not know, is told.
fn out_of_sight(world: &World, end: &Document) -> Result<(), String> {
    let mut told: HashSet<RecordId> = deletions(end).into_iter().map(|one| one.record).collect();
    told.extend(
        conflicts(end).into_iter().filter(|one| &*one.field == EXISTS).map(|one| one.record),
    );
    for (id, record) in end.records() {
        let is_missed = kind_of(id).is_some_and(|kind| kind.can_be_missed(id));
        let conference = RecordId::new(Conference::KIND, id.chunk(), id.chunk());
        let is_part = *id != conference
            && is_gone(end, &conference)
            && id.kind() != Pupil::KIND
            && id.kind() != Class::KIND;
        if !is_missed || record.value(EXISTS) != &Value::Bool(false) || told.contains(id) || is_part
        {
            continue;
        }
        if is_forged(world, id, record) {
            continue;
        }
        for part in parts(end, id) {
            untold(world, end, id, &part)?;
        }
    }
    Ok(())
}

/// Tells whether a forger had a hand in whether a thing is there. A forged deletion leaves no word of what it knew, so
/// it goes by clocks, also where it is undone and done again; who took it in was told of it.
fn is_forged(world: &World, id: &RecordId, record: &Record) -> bool {
    let latest = record.register(EXISTS).and_then(|register| register.entries().first());
    let mut edits =
        world.oracle.edits.iter().filter(|edit| world.oracle.name(edit.place) == (id, EXISTS));
    let is_it = |edit: &Edit| {
        latest.is_some_and(|entry| entry.stamp == edit.stamp && entry.value == edit.value)
    };
    let mut is_honest = false;
    edits.any(|edit| {
        is_honest |= is_it(edit);
        world.forged.contains(&edit.stamp.replica)
    }) || !is_honest
}

fn is_gone(document: &Document, id: &RecordId) -> bool {
    document.record(id).is_some_and(|record| record.register(EXISTS).is_some() && !record.exists())
}

/// The records that go out of sight with a thing, found without the index that the app finds them by.
fn parts(document: &Document, id: &RecordId) -> Vec<RecordId> {
    let ratings_of = |pupil: &RecordId, rating: &RecordId| {
        rating.kind() == "rating"
            && rating.chunk().rsplit_once('-').is_some_and(|(chunk, _)| chunk == pupil.chunk())
            && rating.local().split_once('.').is_some_and(|(local, _)| local == pupil.local())
    };
    let others = document.records().map(|(other, _)| other);
    let own = id.clone();
    match id.kind() {
        Pupil::KIND => others.filter(|other| ratings_of(id, other)).cloned().collect(),
        Conference::KIND => others.filter(|other| other.chunk() == id.chunk()).cloned().collect(),
        Class::KIND => {
            let is_only_here = |pupil: &RecordId| {
                let record = document.record(pupil);
                let mut classes = record.into_iter().flat_map(|record| record.fields_with("in."));
                let mut is_here = false;
                let is_elsewhere = classes.any(|(class, register)| {
                    let is_in = register.value().as_array().is_some_and(|time| time.len() == 2);
                    is_here |= class == id.local() && is_in;
                    let other = RecordId::new(Class::KIND, "classes", class);
                    class != id.local() && is_in && !is_gone(document, &other)
                });
                is_here && !is_elsewhere
            };
            let pupils: Vec<RecordId> = document
                .of_kind(Pupil::KIND)
                .map(|(id, _)| id.clone())
                .filter(is_only_here)
                .collect();
            let is_part = |other: &&RecordId| {
                other.kind() == "sheet" && other.chunk() == id.local()
                    || pupils.iter().any(|pupil| *other == pupil || ratings_of(pupil, other))
            };
            others.filter(is_part).cloned().chain([own]).collect()
        }
        _ => vec![own],
    }
}

fn untold(world: &World, end: &Document, gone: &RecordId, part: &RecordId) -> Result<(), String> {
    let (oracle, known) = (&world.oracle, world.known());
    let deleted = |edit: &&Edit| {
        let (id, field) = oracle.name(edit.place);
        // Who deletes what is deleted already, having been asked, leaves word alone.
        id == gone
            && (field == EXISTS && edit.value == Value::Bool(false)
                || field == KNEW && edit.value.is_object())
    };
    let deletions: Vec<&Edit> = oracle.edits.iter().filter(deleted).collect();
    if part != gone && is_gone(end, part) {
        return Ok(());
    }
    for place in oracle.places().filter(|place| oracle.name(*place).0 == part) {
        let field = oracle.name(place).1;
        if matches!(field, EXISTS | KNEW) {
            continue;
        }
        for edit in oracle.live(place, &known).filter(|edit| {
            !edit.value.is_null()
                && !edit.is_taken_back
                && !world.forged.contains(&edit.stamp.replica)
        }) {
            let number = oracle.number(place, &edit.stamp).unwrap_or_default();
            // Whoever wrote it after the deletion knew of that; and undoing brings back what was known as it was.
            let is_known = deletions.iter().any(|deletion| {
                let its = oracle.number(deletion.place, &deletion.stamp).unwrap_or_default();
                let mut before = oracle.at(place).iter().filter(|edit| deletion.past.has(**edit));
                let is_back = before.any(|known| oracle.edits[*known].value == edit.value);
                deletion.past.has(number) || edit.past.has(its) || is_back
            });
            if !is_known || gone.kind() == Pupil::KIND {
                let Edit { stamp, value, .. } = edit;
                return Err(format!(
                    "{part:?} {field}: {value} of {stamp:?} went with {gone:?}, untold"
                ));
            }
        }
    }
    Ok(())
}
