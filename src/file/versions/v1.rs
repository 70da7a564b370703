//! Version 1 of the file: a flat header and the records. Frozen once it has been released.

use std::collections::HashSet;

use chrono::DateTime;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, IgnoredAny, MapAccess, Visitor};

use crate::file::codec::{Flaw, Reader, Records};
use crate::file::format::Package;
use crate::file::scope::{Scope, Without};
use crate::model::entity::Entity;
use crate::model::id::Id;

/// Reads a file of this version.
pub(super) fn read<'de, D: Deserializer<'de>>(
    reader: &mut Reader,
    json: D,
) -> Result<Package, D::Error> {
    json.deserialize_map(File(reader))
}

struct File<'r>(&'r mut Reader);

impl<'de> Visitor<'de> for File<'_> {
    type Value = Package;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a file")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Package, A::Error> {
        let reader = self.0;
        let mut package = Package::default();
        let mut keys: HashSet<String> = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if keys.contains(&key) {
                return Err(reader.fail_at(&key, Flaw::Duplicate));
            }
            match key.as_str() {
                "app" => package.app = text(reader, &mut map, &key)?,
                "by" => package.by = text(reader, &mut map, &key)?,
                "school" => package.school = text(reader, &mut map, &key)?,
                "demo" => package.demo = value(reader, &mut map, &key)?,
                "saved" => {
                    let text: String = value(reader, &mut map, &key)?;
                    let time = time(&text).ok_or_else(|| reader.fail_at(&key, Flaw::Time))?;
                    package.saved = Some(time);
                }
                "scope" => {
                    let raw: RawScope = value(reader, &mut map, &key)?;
                    package.scope = raw.scope().map_err(|flaw| reader.fail_at(&key, flaw))?;
                }
                "records" => {
                    let records = map.next_value_seed(Records(reader));
                    for (id, record) in reader.within(&key, records)? {
                        package.document.insert(id, record);
                    }
                }
                // A later edition of this version may say more about the file.
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
            keys.insert(key);
        }
        if keys.contains("records") {
            Ok(package)
        } else {
            Err(reader.fail_at("records", Flaw::Missing))
        }
    }
}

fn value<'de, A: MapAccess<'de>, T: DeserializeOwned>(
    reader: &mut Reader,
    map: &mut A,
    key: &str,
) -> Result<T, A::Error> {
    reader.within(key, map.next_value())
}

fn text<'de, A: MapAccess<'de>>(
    reader: &mut Reader,
    map: &mut A,
    key: &str,
) -> Result<String, A::Error> {
    let text: String = value(reader, map, key)?;
    let checked = reader.check_length(&text);
    reader.within(key, checked).map(|()| text)
}

fn time(text: &str) -> Option<u64> {
    u64::try_from(DateTime::parse_from_rfc3339(text).ok()?.timestamp_millis()).ok()
}

#[derive(Deserialize)]
struct RawScope {
    kind: String,
    #[serde(default)]
    classes: Vec<String>,
    pupils: Option<Vec<String>>,
    subjects: Option<Vec<String>>,
    #[serde(default)]
    without: Vec<String>,
}

impl RawScope {
    fn scope(self) -> Result<Scope, Flaw> {
        let classes = match self.kind.as_str() {
            "all" => None,
            "class" => Some(ids(&self.classes)?),
            _ => return Err(Flaw::Word),
        };
        Ok(Scope {
            classes,
            pupils: self.pupils.as_deref().map(ids).transpose()?,
            subjects: self.subjects.as_deref().map(ids).transpose()?,
            without: Without::from_words(self.without.iter().map(String::as_str)),
        })
    }
}

fn ids<E: Entity>(texts: &[String]) -> Result<Vec<Id<E>>, Flaw> {
    texts.iter().map(|text| Id::parse(text).ok_or(Flaw::Address)).collect()
}
