//! Sound inputs: parts of the demo school, files of earlier versions, and what lies in `corpus/`.

use fremdrift::file::checksum::Checksum;
use fremdrift::file::chunk;
use fremdrift::file::codec::write_records;
use fremdrift::file::csv::to_csv;
use fremdrift::file::format::{Package, write};
use fremdrift::file::scope::Scope;
use fremdrift::file::snapshot;
use fremdrift::file::stock::{Inventory, Listed};
use fremdrift::model::class::classes;
use fremdrift::model::document::Document;
use fremdrift::model::pupil::members;

use crate::mutate::{TOKENS, UNICODE, VALUES, pick};
use crate::random::Random;
use crate::stored::{AFTER_NAME, BETWEEN};
use crate::{demo_school, json, small_school};

/// Documents of a few records each, those of one kind and some of others beside them.
fn parts() -> Vec<Document> {
    let all: Vec<_> = demo_school().records().collect();
    let part = |start: usize| {
        let mut part = Document::default();
        let near = all[start..].iter().take(4);
        let far = all.iter().skip(start % 37).step_by(211).take(5);
        near.chain(far).for_each(|(id, record)| part.insert((*id).clone(), (*record).clone()));
        part
    };
    (0..40).map(|number| part(number * (all.len() - 4) / 40)).collect()
}

pub fn files() -> Vec<String> {
    let package = |document: Document| {
        let classes = classes(&document).into_iter().map(|class| class.id).collect();
        Package {
            scope: Scope::of_classes(classes),
            by: "Mette".into(),
            saved: Some(1),
            document,
            ..Package::default()
        }
    };
    let golden = ["v1", "v1-without-sum"].map(|name| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/model/golden");
        std::fs::read_to_string(format!("{folder}/{name}.fremdrift.json")).expect("a golden file")
    });
    let parts = parts().into_iter().map(|part| write(&package(part)));
    parts.chain(golden).collect()
}

pub fn records() -> Vec<String> {
    parts().iter().map(|part| write_records(part.records())).collect()
}

pub fn chunks() -> Vec<String> {
    let school = small_school();
    school.chunks().iter().map(|name| chunk::write(name, school.chunk(name))).collect()
}

pub fn inventories() -> Vec<String> {
    let mut list = Inventory::default();
    let school = small_school();
    let empty = list.to_string();
    for name in &school.chunks() {
        let text = chunk::write(name, school.chunk(name));
        let listed = Listed::of(&text, school.chunk(name).map(|(_, record)| record));
        list.note(name, listed.expect("a sum"));
    }
    vec![empty, list.to_string()]
}

pub fn any_inventory(random: &mut Random) -> String {
    let mut lines = String::new();
    for _ in 0..random.below(6) {
        let name = pick(random, &["k1", "k1-2026", "", "a b", "å", "setup"]);
        let sum =
            pick(random, &["41012f0fa69ac12b", "0000000000000000", "41012F0FA69AC12B", "4", ""]);
        let latest = pick(random, VALUES);
        let end = pick(random, &["\n", "\r\n", "", "\n\n", " x\n"]);
        lines.push_str(&format!("{name} {sum} {latest}{end}"));
    }
    format!("{}\n{lines}", Checksum::of(&lines))
}

pub fn stocks() -> Vec<String> {
    let list = inventories().pop().unwrap_or_default();
    let school = small_school();
    let names: Vec<String> = school.chunks().iter().cloned().collect();
    let part = |few: &[String]| {
        let chunk = |name: &String| {
            format!("{BETWEEN}{name}{AFTER_NAME}{}", chunk::write(name, school.chunk(name)))
        };
        list.clone() + &few.iter().map(chunk).collect::<String>()
    };
    names.chunks(3).map(part).collect()
}

pub fn any_stock(random: &mut Random) -> String {
    let mut text = any_inventory(random);
    for _ in 0..random.below(4) {
        let name = pick(random, &["k1", "k2", "setup", "å", ""]);
        text.push_str(&format!("{BETWEEN}{name}{AFTER_NAME}{}", json::chunk(random)));
    }
    text
}

pub fn snapshots() -> Vec<String> {
    let copy = |part: &Document| snapshot::write("merge", "Bos \"fil\".json", part);
    parts().iter().map(copy).chain(records().into_iter().take(3)).collect()
}

pub fn tables() -> Vec<String> {
    let school = demo_school();
    let mut tables = Vec::new();
    for class in classes(school).iter().take(3) {
        let mut rows =
            vec![["Nr.", "Navn", "Klasse", "Dansk efterår", "MAT 1. termin"].map(str::to_owned)];
        let pupils = members(school, &class.id).into_iter().take(8).enumerate();
        rows.extend(pupils.map(|(place, (pupil, _))| {
            let number = (place + 1).to_string();
            [number, pupil.name, class.name.clone(), (place % 5).to_string(), "4,5".into()]
        }));
        tables.push(to_csv(&rows));
        tables.push(rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\r\n"));
        tables.push(rows.iter().map(|row| format!("{}\n", row[1])).collect());
    }
    tables.push("Efternavn;Fornavn;CPR-nr.\r\nNørgaard;Emil;010190-1234\r\nJensen;\"Ida \"\"Id\"\"\";0101901234\r\n".into());
    tables.push("sep=,\nskole,alder,G1,G2,G3\nGP,15,5,6,6\nMS,17,12,13,11\n".into());
    tables
}

pub fn typed() -> Vec<String> {
    let texts = [
        "4",
        "-3,50",
        "2026-11-03",
        "08:30",
        "2026-1",
        "k1.p1",
        "pupil/k1/p1",
        "mette.s1",
        "Jensen, Emma 010190-1234",
    ];
    texts.map(str::to_owned).into()
}

pub fn any_typed(random: &mut Random) -> String {
    any_of(random, &["-", ":", ",", ".", " ", "/", "", "+", "−", "%"])
}

pub fn addresses() -> Vec<String> {
    let texts = [
        "#/klasser/k1/udvikling?fag=mat&mellem=2025-1,2026-2&terminer=2025-1",
        "#/elever/k1.p1",
        "#/konferencer/k1/3?klasse=k1",
        "#/konferencer/k1/referat",
        "#/klasser/ny",
        "#/",
        "#/data?fag=%C3%A5",
    ];
    texts.map(str::to_owned).into()
}

pub fn any_address(random: &mut Random) -> String {
    let ours = [
        "klasser",
        "elever",
        "konferencer",
        "ny",
        "resultater",
        "skema",
        "udvikling",
        "referat",
        "data",
        "3",
        "255",
        "fag=",
        "mellem=2025-1,",
        "terminer=",
    ];
    let mut text = String::from("#/");
    for _ in 0..random.below(6) {
        text.push_str(pick(random, &ours));
        text.push_str(pick(random, &["/", "?", "&", "/", "", "%", "#", "//"]));
        if random.once_in(3) {
            text.push_str(&any_of(random, &["/", "&", "=", ".", "%2", "", ","]));
        }
    }
    text
}

fn any_of(random: &mut Random, between: &[&str]) -> String {
    let mut text = String::new();
    for _ in 0..random.below(5) {
        text.push_str(match random.below(4) {
            0 => pick(random, UNICODE),
            1 => pick(random, TOKENS),
            _ => pick(random, VALUES).trim_matches('"'),
        });
        text.push_str(pick(random, between));
    }
    text
}
