//! The versions of the file format, and how an earlier file is brought up to this one.
//!
//! To add a version: write `v2.rs` beside `v1.rs`, which stays as it is; add its case to
//! [`read`], the step from the one before to [`MIGRATIONS`], and a golden file to `tests/model/golden/`.
//! A step must do the same to every copy of a record and keep its stamps, or else copies that were
//! brought up on two computers would no longer merge.

mod v1;

use super::codec::{DecodeError, Reader};
use super::format::Package;

/// Brings a package from one version to the next.
type Migration = fn(Package) -> Package;

/// `MIGRATIONS[0]` leads from version 1 to 2, and so on.
const MIGRATIONS: &[Migration] = &[];

/// Returns what a file of `version` holds, brought up to the current version.
pub(super) fn read(version: u32, text: &str) -> Result<Package, DecodeError> {
    let mut reader = Reader::for_files();
    // One case for each version that a file can have.
    let package = reader.run(text, |reader, json| v1::read(reader, json))?;
    Ok(upgrade(package, version, MIGRATIONS))
}

fn upgrade(package: Package, from: u32, migrations: &[Migration]) -> Package {
    let done = usize::try_from(from).unwrap_or_default().saturating_sub(1);
    migrations.iter().skip(done).fold(package, |package, step| step(package))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_earlier_file_takes_every_step_that_came_after_it() {
        const MIGRATIONS: &[Migration] =
            &[|p| Package { app: p.app + "2", ..p }, |p| Package { app: p.app + "3", ..p }];
        let after = |from| upgrade(Package::default(), from, MIGRATIONS).app;
        assert_eq!([1, 2, 3, 4].map(after), ["23", "3", "", ""]);
    }
}
