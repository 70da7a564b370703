//! Devices, and the files that go between them.

use std::collections::HashSet;

use fremdrift::file::compare::{both, choose, conflicts, deletions};
use fremdrift::file::scope::{Scope, select};
use fremdrift::model::document::Document;
use fremdrift::model::id::{Id, RecordId};
use fremdrift::model::stamp::ReplicaId;

use crate::acts::{self, Act, Kind, What};
use crate::bits::Bits;
use crate::device::Device;
use crate::forged;
use crate::oracle::Oracle;
use crate::replicas::{NOW, school};

const NAMES: [&str; 5] = ["anna", "bo", "carl", "dina", "eli"];
const DAY: i64 = 24 * 60 * 60 * 1000;
/// How far clocks are off: up to ten years, back as well as forth.
const SKEWS: [i64; 8] = [-3_650 * DAY, -DAY, -3_600_000, -50, 0, 3_600_000, DAY, 3_650 * DAY];

/// What lies in an e-mail: it can arrive late, again, or never.
#[derive(Clone)]
pub struct File {
    pub document: Document,
    pub known: Bits,
}

pub struct World {
    pub devices: Vec<Device>,
    pub files: Vec<File>,
    pub oracle: Oracle,
    /// Forgers, and those under whose names they wrote.
    pub forged: HashSet<ReplicaId>,
    now: u64,
}

impl World {
    pub fn after(kind: Kind, acts: &[Act], devices: usize) -> Result<Self, String> {
        let base = school();
        let (mut oracle, mut known) = (Oracle::default(), Bits::default());
        for (id, record) in base.records() {
            for (field, register) in record.fields() {
                oracle.note(&mut known, id, field, register.entries());
            }
        }
        let device = |name: &&'static str| Device::new(name, base.clone(), known.clone());
        let devices = NAMES[..devices].iter().map(device).collect();
        let mut world =
            Self { devices, files: Vec::new(), oracle, forged: HashSet::new(), now: NOW };
        for act in acts {
            world.run(kind, *act)?;
        }
        Ok(world)
    }

    /// What all devices know together.
    pub fn known(&self) -> Bits {
        let mut known = Bits::default();
        self.devices.iter().for_each(|device| known.join(&device.known));
        known
    }

    fn run(&mut self, kind: Kind, act: Act) -> Result<(), String> {
        self.now += 100 + u64::from(act.c) * 60;
        let count = self.devices.len();
        let device = &mut self.devices[usize::from(act.who) % count];
        let now = self.now.saturating_add_signed(device.skew);
        match act.what {
            What::Edit => {
                let own = device.clock.replica().clone();
                let command = acts::command(&device.document, &mut device.ids, &own, act);
                device.apply(&mut self.oracle, &command, now)?;
            }
            What::Undo => device.undo(&mut self.oracle, now),
            What::Redo => device.redo(&mut self.oracle, now),
            What::Settle => settle(device, &mut self.oracle, act, now)?,
            What::Reload => device.reload(),
            What::SetClock => device.skew = SKEWS[usize::from(act.a) % SKEWS.len()],
            What::Send => {
                let class = |name| Id::new(name);
                let scope = match act.a % 5 {
                    0 => Scope::of_classes(vec![class("k1")]),
                    1 => Scope::of_classes(vec![class("k2")]),
                    2 => Scope::of_classes(vec![class("k1"), class("k2")]),
                    _ => Scope::all(),
                };
                let document = select(&device.document, &scope);
                let records: HashSet<&RecordId> = document.records().map(|(id, _)| id).collect();
                let known = self.oracle.within(&device.known, &records);
                self.files.push(File { document, known });
            }
            What::Receive if !self.files.is_empty() => {
                // Mostly what was sent last, sometimes something old.
                let last = self.files.len() - 1;
                let back = if act.a.is_multiple_of(3) {
                    usize::from(act.b)
                } else {
                    usize::from(act.b) % 3
                };
                let file = &self.files[last - back % (last + 1)];
                device.receive(&self.oracle, file, now, act.c.is_multiple_of(2))?;
            }
            What::TakeBack => device.take_back(&mut self.oracle, act.a),
            What::Forge if !self.files.is_empty() && kind == Kind::Forged => {
                let file = self.files[usize::from(act.b) % self.files.len()].clone();
                self.files.push(forged::forge(
                    file,
                    &mut self.oracle,
                    &mut self.forged,
                    act,
                    self.now,
                ));
            }
            What::Receive | What::Forge => {}
        }
        Ok(())
    }
}

/// Settles what people disagree on, one thing of it.
fn settle(device: &mut Device, oracle: &mut Oracle, act: Act, now: u64) -> Result<(), String> {
    let document = &device.document;
    let (open, gone) = (conflicts(document), deletions(document));
    let command = match (open.get(usize::from(act.a) % open.len().max(1)), gone.first()) {
        (Some(conflict), _) if !act.b.is_multiple_of(4) => {
            match both(conflict).filter(|_| act.b % 4 == 1) {
                Some(both) => Some(both),
                None => choose(conflict, usize::from(act.c) % conflict.versions.len()),
            }
        }
        (_, Some(deletion)) if act.c.is_multiple_of(2) => Some(deletion.keep(document)),
        (_, Some(deletion)) => Some(deletion.confirm(document)),
        (_, None) => None,
    };
    command.map_or(Ok(()), |command| device.apply(oracle, &command, now))
}
