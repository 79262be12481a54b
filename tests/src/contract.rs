//! Every answer seen in any test is held against the OpenAPI document: the operation, its status, its content
//! type and its body. Object schemas are closed here: a member that the document does not name is an error.

use std::collections::{BTreeSet, HashMap};
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex};

use jsonschema::Validator;
use serde_json::{Map, Value, json};

/// The document of the routes that are served.
pub static DOCUMENT: LazyLock<Value> = LazyLock::new(|| serde_json::to_value(pmo_api::app::document()).unwrap());

static CONTRACT: LazyLock<Contract> = LazyLock::new(|| Contract::of(&DOCUMENT));

pub const METHODS: [&str; 5] = ["get", "post", "put", "delete", "patch"];

/// One operation of the document.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Lower case.
    pub method: String,
    /// With its parameters, as in the document.
    pub path: String,
    pub id: String,
    pub definition: Value,
}

impl Operation {
    /// Called by gateways, who prove by a signature or an address that it is them before anything is read of what they
    /// sent. They can't wait for a limit, and have tests of their own.
    pub fn is_webhook(&self) -> bool {
        self.path.starts_with("/api/webhooks/")
    }
}

/// All operations, in the order of the document.
pub fn operations() -> Vec<Operation> {
    let mut found = Vec::new();
    for (path, item) in DOCUMENT["paths"].as_object().into_iter().flatten() {
        for method in METHODS {
            if let Some(definition) = item.get(method) {
                let id = definition["operationId"].as_str().unwrap_or_default().to_owned();
                found.push(Operation { method: method.to_owned(), path: path.clone(), id, definition: definition.clone() });
            }
        }
    }
    found
}

struct Contract {
    operations: Vec<Operation>,
    /// All component schemas, closed.
    schemas: Value,
    validators: Mutex<HashMap<String, Arc<Validator>>>,
    seen: Mutex<BTreeSet<String>>,
}

/// What is held against the document.
#[derive(Clone, Copy, Debug)]
pub struct Exchange<'a> {
    pub method: &'a str,
    /// Without the query.
    pub path: &'a str,
    pub status: u16,
    pub content_type: Option<&'a str>,
    pub body: &'a [u8],
}

/// What in this exchange is not as the document says.
pub fn check(exchange: &Exchange<'_>) -> Result<(), String> {
    // Health, pages and the document itself are not operations of the API.
    if !exchange.path.starts_with("/api/") || exchange.path == pmo_api::pages::DOCUMENT_PATH {
        return Ok(());
    }
    CONTRACT.check(exchange)
}

impl Contract {
    fn of(document: &Value) -> Self {
        let mut schemas = Map::new();
        for (name, schema) in document["components"]["schemas"].as_object().into_iter().flatten() {
            schemas.insert(name.clone(), closed(schema, document));
        }
        Self { operations: operations(), schemas: Value::Object(schemas), validators: Mutex::default(), seen: Mutex::default() }
    }

    /// The operation of a request. The path with the fewest parameters is meant, whatever methods it takes: so says OpenAPI.
    fn find(&self, method: &str, path: &str) -> Option<&Operation> {
        let method = if method.eq_ignore_ascii_case("head") { "get" } else { method };
        let meant = self.operations.iter().filter(|operation| fits(&operation.path, path));
        let meant = &meant.min_by_key(|operation| operation.path.matches('{').count())?.path;
        self.operations.iter().find(|operation| operation.path == *meant && operation.method.eq_ignore_ascii_case(method))
    }

    fn check(&self, exchange: &Exchange<'_>) -> Result<(), String> {
        let Some(operation) = self.find(exchange.method, exchange.path) else {
            let known = self.operations.iter().any(|operation| fits(&operation.path, exchange.path));
            let expected = if known { 405 } else { 404 };
            if exchange.status != expected {
                return Err(format!("the document has no such operation, so the status should be {expected}"));
            }
            if exchange.method.eq_ignore_ascii_case("head") {
                return Ok(());
            }
            return self.check_body("#/components/schemas/Problem", &json!({"$ref": "#/components/schemas/Problem"}), exchange.body);
        };
        let name = format!("{} {} {}", operation.method.to_uppercase(), operation.path, exchange.status);
        self.record(&name);
        let Some(response) = operation.definition["responses"].get(exchange.status.to_string()) else {
            return Err(format!("the document has no answer {} for {}", exchange.status, operation.id));
        };
        let response = resolve(response, &DOCUMENT);
        let content_type = exchange.content_type.map(|text| text.split(';').next().unwrap_or_default().trim());
        match (response["content"].as_object().filter(|content| !content.is_empty()), content_type) {
            (None, None) => Ok(()),
            (None, Some(_)) if exchange.body.is_empty() => Ok(()),
            (None, Some(found)) => Err(format!("the document says there is no body, but it is {found}")),
            (Some(content), None) => Err(format!("no content type; the document has {:?}", content.keys())),
            (Some(content), Some(found)) => match content.get(found) {
                None => Err(format!("content type {found}; the document has {:?}", content.keys())),
                Some(_) if exchange.method.eq_ignore_ascii_case("head") => Ok(()),
                Some(media) if found.ends_with("json") => self.check_body(&name, &media["schema"], exchange.body),
                Some(_) => Ok(()),
            },
        }
    }

    fn check_body(&self, name: &str, schema: &Value, body: &[u8]) -> Result<(), String> {
        let body: Value = serde_json::from_slice(body).map_err(|error| format!("the body is not JSON: {error}"))?;
        let validator = self.validator(name, schema)?;
        let wrong: Vec<String> = validator.iter_errors(&body).map(|error| format!("  {} {error}", error.instance_path())).collect();
        if wrong.is_empty() { Ok(()) } else { Err(format!("the body is not what the document says of {name}:\n{}", wrong.join("\n"))) }
    }

    fn validator(&self, name: &str, schema: &Value) -> Result<Arc<Validator>, String> {
        if let Some(validator) = self.validators.lock().unwrap().get(name) {
            return Ok(validator.clone());
        }
        // References read #/components/schemas/…: the root of what is compiled has them too.
        let root = json!({
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "allOf": [closed(schema, &DOCUMENT)],
            "components": {"schemas": self.schemas},
        });
        let validator = jsonschema::options()
            .should_validate_formats(true)
            .with_format("decimal", is_decimal)
            .with_format("int32", |_: &str| true)
            .with_format("int64", |_: &str| true)
            .build(&root)
            .map_err(|error| format!("the schema of {name} can't be compiled: {error}"))?;
        let validator = Arc::new(validator);
        self.validators.lock().unwrap().insert(name.to_owned(), validator.clone());
        Ok(validator)
    }

    /// Notes that this answer has been seen, for [`unseen`].
    fn record(&self, name: &str) {
        let mut seen = self.seen.lock().unwrap();
        let first = seen.is_empty();
        if seen.insert(name.to_owned()) {
            let path = seen_path();
            let _ = std::fs::create_dir_all(path.parent().unwrap());
            let file = std::fs::OpenOptions::new().create(true).write(true).append(!first).truncate(first).open(path);
            if let Ok(mut file) = file {
                let _ = writeln!(file, "{name}");
            }
        }
    }
}

/// `target/seen-operations/`: the answers seen by the last run of each test binary, a file for each, one a line.
fn seen_folder() -> PathBuf {
    // target/debug/deps/api-0123456789abcdef, or target/debug/coverage
    let binary = std::env::current_exe().unwrap();
    let folder = binary.parent().unwrap();
    let profile = if folder.ends_with("deps") { folder.parent().unwrap() } else { folder };
    profile.parent().unwrap().join("seen-operations")
}

/// The file of this binary: its name without what the build adds.
fn seen_path() -> PathBuf {
    let binary = std::env::current_exe().unwrap();
    let name = binary.file_stem().unwrap().to_string_lossy().into_owned();
    seen_folder().join(name.rsplit_once('-').map_or(name.as_str(), |(name, _)| name)).with_extension("txt")
}

/// Answers of the document that no test binary saw in its last run, as `METHOD path status`.
pub fn unseen() -> Vec<String> {
    let files = std::fs::read_dir(seen_folder()).into_iter().flatten().flatten();
    let seen: Vec<String> = files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).collect();
    let seen: BTreeSet<&str> = seen.iter().flat_map(|file| file.lines()).collect();
    let mut missing = Vec::new();
    for operation in operations() {
        for status in operation.definition["responses"].as_object().into_iter().flatten().map(|(status, _)| status) {
            let name = format!("{} {} {status}", operation.method.to_uppercase(), operation.path);
            if !seen.contains(name.as_str()) {
                missing.push(name);
            }
        }
    }
    missing
}

/// Whether a path is one of a template: `/api/orders/17` of `/api/orders/{id}`.
fn fits(template: &str, path: &str) -> bool {
    let (mut expected, mut found) = (template.split('/'), path.split('/'));
    loop {
        match (expected.next(), found.next()) {
            (None, None) => return true,
            (Some(expected), Some(found)) if expected.starts_with('{') && !found.is_empty() || expected == found => {}
            _ => return false,
        }
    }
}

/// Money: digits, a point, two digits.
fn is_decimal(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    digits.split_once('.').is_some_and(|(whole, cents)| {
        !whole.is_empty() && cents.len() == 2 && [whole, cents].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// What a `$ref` points at, else the value itself.
pub fn resolve<'a>(value: &'a Value, document: &'a Value) -> &'a Value {
    match value["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => resolve(document.pointer(pointer).unwrap_or_else(|| panic!("{pointer} is not in the document")), document),
        None => value,
    }
}

/// A copy of a schema in which objects take no members but those they name.
fn closed(schema: &Value, document: &Value) -> Value {
    let Some(object) = schema.as_object() else { return schema.clone() };
    let mut copy = with_closed_parts(object, document);
    let names_members =
        ["properties", "allOf", "oneOf", "anyOf"].iter().any(|key| object.contains_key(*key)) && has_properties(schema, document);
    let composed = object.contains_key("allOf")
        || (object.contains_key("properties") && (object.contains_key("oneOf") || object.contains_key("anyOf")));
    if composed && names_members {
        // Members may come from any part, so no part may forbid the members of another.
        for key in ["allOf", "oneOf", "anyOf"] {
            if let Some(parts) = object.get(key).and_then(Value::as_array) {
                copy.insert(key.to_owned(), parts.iter().map(|part| open(part, document)).collect());
            }
        }
        copy.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
    } else if object.contains_key("properties") && !object.contains_key("additionalProperties") {
        copy.insert("additionalProperties".to_owned(), Value::Bool(false));
    }
    Value::Object(copy)
}

/// A copy of a part of a composed schema: references followed, its own members closed, itself open.
fn open(schema: &Value, document: &Value) -> Value {
    let schema = resolve(schema, document);
    let Some(object) = schema.as_object() else { return schema.clone() };
    let mut copy = with_closed_parts(object, document);
    for key in ["allOf", "oneOf", "anyOf"] {
        if let Some(parts) = object.get(key).and_then(Value::as_array) {
            copy.insert(key.to_owned(), parts.iter().map(|part| open(part, document)).collect());
        }
    }
    Value::Object(copy)
}

fn with_closed_parts(object: &Map<String, Value>, document: &Value) -> Map<String, Value> {
    let part = |value: &Value| closed(value, document);
    object
        .iter()
        .map(|(key, value)| {
            let value = match (key.as_str(), value) {
                ("properties" | "patternProperties" | "$defs", Value::Object(members)) => {
                    members.iter().map(|(name, member)| (name.clone(), part(member))).collect()
                }
                ("items" | "additionalProperties", value) => part(value),
                ("oneOf" | "anyOf" | "allOf" | "prefixItems", Value::Array(parts)) => parts.iter().map(part).collect(),
                (_, value) => value.clone(),
            };
            (key.clone(), value)
        })
        .collect()
}

fn has_properties(schema: &Value, document: &Value) -> bool {
    let schema = resolve(schema, document);
    schema.get("properties").is_some()
        || ["allOf", "oneOf", "anyOf"].iter().filter_map(|key| schema[*key].as_array()).flatten().any(|part| has_properties(part, document))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepts(document: &Value, name: &str, body: &Value) -> bool {
        let schemas: Map<String, Value> = document["components"]["schemas"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, schema)| (name.clone(), closed(schema, document)))
            .collect();
        let root = json!({"$ref": format!("#/components/schemas/{name}"), "components": {"schemas": schemas}});
        jsonschema::options().build(&root).unwrap().is_valid(body)
    }

    #[test]
    fn objects_take_no_members_but_their_own_also_when_composed() {
        let document = json!({"components": {"schemas": {
            "Base": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
            "More": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", "properties": {"name": {"type": "string"}}}]},
            "Maybe": {"oneOf": [{"type": "null"}, {"$ref": "#/components/schemas/Base"}]},
            "Free": {"type": "object"},
            "List": {"type": "array", "items": {"$ref": "#/components/schemas/More"}},
        }}});
        assert!(accepts(&document, "Base", &json!({"id": 1})));
        assert!(!accepts(&document, "Base", &json!({"id": 1, "x": 1})));
        assert!(accepts(&document, "More", &json!({"id": 1, "name": "n"})));
        assert!(!accepts(&document, "More", &json!({"id": 1, "name": "n", "x": 1})));
        assert!(!accepts(&document, "More", &json!({"name": "n"})));
        assert!(accepts(&document, "Maybe", &json!(null)));
        assert!(!accepts(&document, "Maybe", &json!({"id": 1, "x": 1})));
        assert!(accepts(&document, "Free", &json!({"x": 1})));
        assert!(!accepts(&document, "List", &json!([{"id": 1, "x": 1}])));
    }

    #[test]
    fn paths_fit_their_templates() {
        assert!(fits("/api/orders/{id}", "/api/orders/17"));
        assert!(!fits("/api/orders/{id}", "/api/orders/"));
        assert!(!fits("/api/orders/{id}", "/api/orders/17/cancel"));
        assert!(!fits("/api/orders", "/api/orders/17"));
    }

    #[test]
    fn money_has_two_decimals() {
        assert!(["0.00", "45000.00", "-1.50"].into_iter().all(is_decimal));
        assert!(["45000", "45000.0", ".00", "1,00", "Rp 1.00"].into_iter().all(|text| !is_decimal(text)));
    }
}
