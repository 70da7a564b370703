//! What happens in a history, as numbers, so that a history can be made smaller by leaving some out.

use fremdrift::model::class::Class;
use fremdrift::model::command::{Command, EditKind};
use fremdrift::model::conference::Conference;
use fremdrift::model::decision::Decision;
use fremdrift::model::document::Document;
use fremdrift::model::entity::Entity;
use fremdrift::model::finding::Finding;
use fremdrift::model::id::{Id, IdGenerator};
use fremdrift::model::item;
use fremdrift::model::person::Person;
use fremdrift::model::stamp::ReplicaId;

use crate::random::Random;
use crate::replicas;

/// What can go wrong in a history.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Everybody is honest, and no merge is taken back.
    Plain,
    /// Merges are taken back.
    TakenBack,
    /// Files are tampered with.
    Forged,
}

/// One thing that happens at one device.
#[derive(Clone, Copy, Debug)]
pub struct Act {
    pub who: u8,
    pub what: What,
    pub a: u8,
    pub b: u8,
    pub c: u8,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    Edit,
    Undo,
    Redo,
    Settle,
    Reload,
    SetClock,
    Send,
    Receive,
    TakeBack,
    Forge,
}

pub fn any(random: &mut Random, kind: Kind) -> Vec<Act> {
    let length = 4 + random.below(50);
    let act = |_| {
        let what = match random.below(30) {
            0..=12 => What::Edit,
            13 | 14 => What::Undo,
            15 => What::Redo,
            16 => What::Settle,
            17 if random.once_in(3) => What::Reload,
            17 => What::SetClock,
            18..=20 => What::Send,
            21 | 22 if kind == Kind::TakenBack => What::TakeBack,
            21 if kind == Kind::Forged => What::Forge,
            _ => What::Receive,
        };
        let number = random.next();
        let [who, a, b, c, ..] = number.to_be_bytes();
        Act { who, what, a, b, c }
    };
    (0..length).map(act).collect()
}

/// Returns the command that an act of editing carries out.
pub fn command(document: &Document, ids: &mut IdGenerator, own: &ReplicaId, act: Act) -> Command {
    let Act { a, b, c, .. } = act;
    let conference = replicas::conference();
    let class: Id<Class> = Id::new(["k1", "k2"][usize::from(a % 2)]);
    match act.a % 24 {
        0 => Conference::remove(&conference),
        1 => Command::new(EditKind::Add(Conference::KIND), [Conference::create(&conference)]),
        2 => Command::new(EditKind::Add(Class::KIND), [Class::create(&class)]),
        3 => {
            let fill = |id: &Id<Decision>| vec![Decision::WHAT.set(id, "Makkerlæsning".into())];
            item::add(document, ids, conference, fill).1
        }
        4 => match item::items::<Finding>(document, &conference).first() {
            Some(first) => item::remove(&first.id),
            None => replicas::command(document, ids, (13, b, c, a)),
        },
        5 => match item::items::<Finding>(document, &conference).last() {
            Some(last) => {
                let text = Finding::TEXT.set(&last.id, format!("Fund {c}"));
                Command::new(EditKind::Edit(Finding::KIND), [text])
            }
            None => replicas::command(document, ids, (13, b, c, a)),
        },
        6 => {
            let name = Person::NAME.set(&Id::new(own.person()), format!("Navn {c}"));
            Command::new(EditKind::Edit(Person::KIND), [name])
        }
        _ => replicas::command(document, ids, (4 + b % 12, a, c, (b / 12).wrapping_add(c))),
    }
}
