//! The JSON Schema that is published with the app describes what the app writes.

use boon::{Compiler, SchemaIndex, Schemas};
use fremdrift::file::format::{Package, write};
use fremdrift::file::scope::Scope;
use fremdrift::model::document::Document;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::files::package;
use crate::merging::merged;
use crate::replicas::{World, acts, cases};

const SCHEMA: &str = include_str!("../../public/schema/fremdrift-1.schema.json");
const GOLDEN: [&str; 2] = [
    include_str!("golden/v1.fremdrift.json"),
    include_str!("golden/v1-without-sum.fremdrift.json"),
];

struct Schema(Schemas, SchemaIndex);

impl Schema {
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let schema: Value = serde_json::from_str(SCHEMA).unwrap();
        compiler.add_resource("fremdrift-1.schema.json", schema).unwrap();
        compiler.enable_format_assertions();
        let index = compiler.compile("fremdrift-1.schema.json", &mut schemas).unwrap();
        Self(schemas, index)
    }

    fn check(&self, file: &Value) -> Result<(), String> {
        self.0.validate(file, self.1).map_err(|error| error.to_string())
    }
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn what_is_written_follows_the_schema(acts in acts(60)) {
        let schema = Schema::new();
        let world = World::after(&acts);
        let [a, b, c] = world.documents()[..] else { unreachable!() };
        let file = json(&write(&package(merged(&merged(a, b), c))));
        prop_assert_eq!(schema.check(&file), Ok(()));
    }
}

#[test]
fn limit_cases_follow_the_schema() {
    let schema = Schema::new();
    let empty = Package::default();
    let all = Package { scope: Scope::all(), ..package(Document::default()) };
    for package in [empty, all] {
        assert_eq!(schema.check(&json(&write(&package))), Ok(()));
    }
    for golden in GOLDEN {
        assert_eq!(schema.check(&json(golden)), Ok(()));
    }
}

#[test]
fn the_schema_refuses_what_the_app_refuses() {
    let schema = Schema::new();
    let file = |records: Value| json!({"format": "fremdrift", "version": 1, "records": records});
    assert_eq!(schema.check(&file(json!({}))), Ok(()));
    let bad = [
        file(json!([])),
        file(json!({"pupil/k1": {}})),
        file(json!({"a/b/c": {"is": true}})),
        file(json!({"a/b/c": {"is": []}})),
        file(json!({"a/b/c": {"is": [1, "ab", 1]}})),
        file(json!({"a/b/c": {"is": [1, "a.b", -1]}})),
        file(json!({"a/b/c": {"~new": [1, "a.b", 1]}})),
        file(json!({"a/b/c": {"~seen": {"a.b": 1.5}}})),
        json!({"format": "geojson", "version": 1, "records": {}}),
        json!({"format": "fremdrift", "version": 1}),
        json!({"format": "fremdrift", "version": 1, "records": {}, "scope": {"kind": "planet"}}),
        json!({"format": "fremdrift", "version": 1, "records": {}, "saved": "yesterday"}),
        json!({"format": "fremdrift", "version": 1, "records": {}, "sum": "12"}),
    ];
    for file in bad {
        assert!(schema.check(&file).is_err(), "{file}");
    }
}
