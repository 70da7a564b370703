//! Inputs that are kept: made by hand, or broke a reader once. Each is given to every reader.

use std::path::Path;

use crate::run::taken;
use crate::table::READERS;

/// No kept input is longer: it is to be looked at.
const LONGEST: usize = 4096;

/// Returns all kept inputs with their names, in the order of these.
pub fn inputs() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers/corpus");
    let mut inputs: Vec<(String, Vec<u8>)> = std::fs::read_dir(folder)
        .expect("the folder of kept inputs")
        .map(|entry| entry.expect("an entry").path())
        .map(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            (name, std::fs::read(path).expect("a file"))
        })
        .collect();
    inputs.sort();
    inputs
}

#[test]
fn every_kept_input_is_taken_by_every_reader() {
    let inputs = inputs();
    assert!(inputs.len() > 20);
    for (name, bytes) in inputs {
        assert!(bytes.len() <= LONGEST, "{name} is too long to be kept");
        for reader in READERS {
            if let Err(why) = taken(reader, &bytes) {
                panic!("{name}, read as {}: {why}", reader.name);
            }
        }
    }
}
