//! The OpenAPI document is complete: what an integrator, Swagger UI and two generated clients need of it.

use std::collections::{BTreeMap, BTreeSet};

use pmo_tests::contract::{self, DOCUMENT, Operation};
use serde_json::{Value, json};

fn responses(operation: &Operation) -> impl Iterator<Item = (&str, &Value)> {
    operation.definition["responses"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(status, response)| (status.as_str(), contract::resolve(response, &DOCUMENT)))
}

fn parameters(operation: &Operation) -> impl Iterator<Item = &Value> {
    operation.definition["parameters"].as_array().into_iter().flatten().map(|parameter| contract::resolve(parameter, &DOCUMENT))
}

fn is_text(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.trim().is_empty())
}

/// Names of the types in a source file that are schemas.
fn schemas_of(source: &str) -> Vec<String> {
    let (mut names, mut is_schema, mut alias) = (Vec::new(), false, None);
    for line in source.lines().map(str::trim) {
        if let Some(renamed) = line.strip_prefix("#[schema(as = ") {
            alias = renamed.split([')', ',']).next().map(str::to_owned);
        } else if line.starts_with("#[derive(") {
            is_schema = line.contains("ToSchema");
        } else if line.starts_with("impl") && line.contains("ToSchema for ") && !line.contains("PartialSchema for ") {
            names.extend(line.split("ToSchema for ").nth(1).and_then(|name| name.split([' ', '<', '{']).next()).map(str::to_owned));
        } else if let Some(named) = line.trim_start_matches("pub ").trim_start_matches("pub(super) ").split_once(' ')
            && ["struct", "enum"].contains(&named.0)
        {
            let name = named.1.split([' ', '<', '(', '{', ';']).next().unwrap_or_default().to_owned();
            let name = alias.take().unwrap_or(name);
            if std::mem::take(&mut is_schema) {
                names.push(name);
            }
        }
    }
    names
}

/// Of two types with one name the document keeps the one that comes last, in silence: so it is the sources that are asked.
#[test]
fn no_two_types_share_a_name() {
    let mut places = BTreeMap::<String, Vec<std::path::PathBuf>>::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../api/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                for name in schemas_of(&std::fs::read_to_string(&path).unwrap()) {
                    places.entry(name).or_default().push(path.clone());
                }
            }
        }
    }
    let known = DOCUMENT["components"]["schemas"].as_object().unwrap();
    let plain = known.keys().filter(|name| !name.contains('_')).count();
    assert!(places.len() * 2 > plain, "only {} types were found in the sources", places.len());
    let shared: Vec<_> = places.into_iter().filter(|(_, places)| places.len() > 1).collect();
    assert!(shared.is_empty(), "one needs another name, #[schema(as = …)]: {shared:#?}");
}

#[test]
fn two_types_with_one_name_are_noticed() {
    let source = "#[derive(Clone, ToSchema)]\n#[schema(as = Other)]\npub enum Kind {\n}\n#[derive(ToSchema)]\nstruct Kind<T>(T);\n\
                  #[derive(Clone)]\nstruct Plain;\nimpl<C: Column> ToSchema for Sort<C> {}";
    assert_eq!(schemas_of(source), ["Other", "Kind", "Sort"]);
}

#[test]
fn it_is_openapi_3_1_with_a_title_and_a_description() {
    assert!(DOCUMENT["openapi"].as_str().unwrap().starts_with("3.1."));
    for member in ["title", "version", "description"] {
        assert!(is_text(&DOCUMENT["info"][member]), "info.{member}");
    }
    for member in DOCUMENT.as_object().unwrap().keys() {
        let known =
            ["openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags", "externalDocs"];
        assert!(known.contains(&member.as_str()), "{member}");
    }
}

#[test]
fn the_committed_document_is_what_the_code_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/openapi.json");
    let Ok(committed) = std::fs::read_to_string(path) else {
        eprintln!("openapi/openapi.json is not there yet");
        return;
    };
    let committed: Value = serde_json::from_str(&committed).expect("openapi/openapi.json is JSON");
    assert!(committed == *DOCUMENT, "openapi/openapi.json is not what the code says: run `make openapi` and commit it");
}

#[test]
fn every_operation_is_named_sorted_and_explained() {
    let tags: BTreeSet<_> = DOCUMENT["tags"].as_array().unwrap().iter().map(|tag| tag["name"].as_str().unwrap()).collect();
    let mut ids = BTreeSet::new();
    for operation in contract::operations() {
        let name = format!("{} {}", operation.method, operation.path);
        assert!(!operation.id.is_empty(), "{name} has no operationId");
        assert!(operation.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_'), "{}: no name for a function", operation.id);
        assert!(ids.insert(operation.id.clone()), "{} twice", operation.id);
        let own: Vec<_> = operation.definition["tags"].as_array().into_iter().flatten().map(|tag| tag.as_str().unwrap()).collect();
        assert!(own.len() == 1 && tags.contains(own[0]), "{name} has the tags {own:?}");
        assert!(is_text(&operation.definition["summary"]), "{name} has no summary");
        assert!(responses(&operation).any(|(status, _)| status.starts_with('2')), "{name} never succeeds");
    }
}

#[test]
fn every_parameter_is_declared_typed_and_explained() {
    for operation in contract::operations() {
        let name = format!("{} {}", operation.method, operation.path);
        let mut in_path = BTreeSet::new();
        for parameter in parameters(&operation) {
            assert!(is_text(&parameter["name"]), "{name}: {parameter}");
            assert!(["path", "query", "header", "cookie"].contains(&parameter["in"].as_str().unwrap()), "{name}: {parameter}");
            assert!(parameter["schema"].is_object(), "{name}: {} has no schema", parameter["name"]);
            assert!(is_text(&parameter["description"]), "{name}: {} has no description", parameter["name"]);
            if parameter["in"] == "path" {
                assert_eq!(parameter["required"], true, "{name}: {}", parameter["name"]);
                in_path.insert(parameter["name"].as_str().unwrap());
            }
        }
        let in_template: BTreeSet<_> =
            operation.path.split('/').filter_map(|part| part.strip_prefix('{').and_then(|part| part.strip_suffix('}'))).collect();
        assert_eq!(in_path, in_template, "{name}");
    }
}

#[test]
fn every_answer_has_a_body_with_a_schema() {
    for operation in contract::operations() {
        for (status, response) in responses(&operation) {
            let name = format!("{} {} {status}", operation.method, operation.path);
            assert!(is_text(&response["description"]), "{name} has no description");
            if status == "304" {
                assert!(response["content"].is_null(), "{name} never has a body");
                continue;
            }
            let content = response["content"].as_object().unwrap_or_else(|| panic!("{name} has no content"));
            if status.starts_with(['4', '5']) {
                assert_eq!(content.keys().collect::<Vec<_>>(), ["application/problem+json"], "{name}");
                assert!(refers_to(&content["application/problem+json"]["schema"], "Problem"), "{name} is no Problem");
            } else {
                assert!(content.values().all(|media| media["schema"].is_object()), "{name} has no schema");
            }
            if ["429", "503"].contains(&status) {
                assert!(response["headers"]["Retry-After"].is_object(), "{name} has no Retry-After");
            }
        }
    }
}

/// Whether a schema is this component, or one made of it.
fn refers_to(schema: &Value, component: &str) -> bool {
    schema["$ref"] == format!("#/components/schemas/{component}")
        || schema["allOf"].as_array().is_some_and(|parts| parts.iter().any(|part| refers_to(part, component)))
}

#[test]
fn every_operation_names_the_errors_of_its_kind() {
    for operation in contract::operations() {
        let statuses: BTreeSet<_> = responses(&operation).map(|(status, _)| status).collect();
        let mut expected = vec!["400", "429", "500", "503"];
        if operation.definition["requestBody"].is_object() {
            expected.extend(["413", "415", "422"]);
        }
        if operation.definition["security"].as_array().is_some_and(|security| !security.is_empty()) {
            expected.extend(["401", "403"]);
        }
        if operation.path.contains('{') {
            expected.push("404");
        }
        for status in expected {
            assert!(statuses.contains(status), "{} {} has no {status}", operation.method, operation.path);
        }
    }
}

#[test]
fn security_names_schemes_that_exist_by_token_and_by_cookie() {
    let schemes = DOCUMENT["components"]["securitySchemes"].as_object().unwrap();
    for operation in contract::operations() {
        let used: BTreeSet<_> = operation.definition["security"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_object)
            .flat_map(|one| one.keys())
            .collect();
        for scheme in &used {
            assert!(schemes.contains_key(*scheme), "{}: {scheme}", operation.id);
        }
        for scheme in ["toko", "admin"] {
            let cookie = format!("{scheme}_cookie");
            assert_eq!(
                used.contains(&scheme.to_owned()),
                used.contains(&cookie),
                "{}: a token and a cookie are both ways in",
                operation.id
            );
        }
    }
}

#[test]
fn what_creates_takes_an_idempotency_key() {
    let placing = ["/api/cart/add", "/api/cart/checkout"];
    let creates = |operation: &&Operation| {
        operation.method == "post"
            && (placing.contains(&operation.path.as_str()) || responses(operation).any(|(status, _)| status == "201"))
    };
    for operation in contract::operations().iter().filter(creates) {
        assert!(
            parameters(operation)
                .any(|parameter| parameter["name"].as_str().is_some_and(|name| name.eq_ignore_ascii_case("idempotency-key"))),
            "{}",
            operation.path
        );
    }
}

/// All schemas with where they are.
fn schemas() -> Vec<(String, Value)> {
    fn walk(at: &str, value: &Value, found: &mut Vec<(String, Value)>) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    let here = format!("{at}/{name}");
                    if name == "schema" && member.is_object() {
                        found.push((here.clone(), member.clone()));
                    }
                    walk(&here, member, found);
                }
            }
            Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| walk(&format!("{at}/{i}"), item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for (name, schema) in DOCUMENT["components"]["schemas"].as_object().into_iter().flatten() {
        found.push((format!("#/components/schemas/{name}"), schema.clone()));
    }
    walk("#/paths", &DOCUMENT["paths"], &mut found);
    found
}

#[test]
fn every_schema_is_a_json_schema_and_its_references_lead_somewhere() {
    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                    found.push(reference.to_owned());
                }
                members.values().for_each(|member| references(member, found));
            }
            Value::Array(items) => items.iter().for_each(|item| references(item, found)),
            _ => {}
        }
    }
    for (at, schema) in schemas() {
        assert!(jsonschema::draft202012::meta::is_valid(&schema), "{at} is no JSON Schema 2020-12: {schema:#}");
    }
    let mut found = Vec::new();
    references(&DOCUMENT, &mut found);
    for reference in &found {
        let pointer = reference.strip_prefix('#').unwrap_or_else(|| panic!("{reference} leaves the document"));
        assert!(DOCUMENT.pointer(pointer).is_some(), "{reference} leads nowhere");
    }
}

/// Generated clients and people both need to know what is in an object.
#[test]
fn every_property_is_typed_and_every_example_is_one() {
    fn walk(at: &str, schema: &Value, wrong: &mut BTreeMap<String, String>) {
        // Most schemas with an example refer to no other: then the components need not be read.
        let components = if schema.to_string().contains("$ref") { &DOCUMENT["components"] } else { &Value::Null };
        let root = json!({"allOf": [schema], "components": components});
        let examples = schema.get("example").into_iter().chain(schema["examples"].as_array().into_iter().flatten());
        for example in examples {
            let validator = jsonschema::options().should_validate_formats(true).build(&root).unwrap();
            if let Err(error) = validator.validate(example) {
                wrong.insert(at.to_owned(), format!("the example {example} is none: {error}"));
            }
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let at = format!("{at}.{name}");
            let typed = ["type", "$ref", "oneOf", "anyOf", "allOf", "enum", "const"].iter().any(|key| property.get(*key).is_some());
            if !typed {
                wrong.insert(at.clone(), "has no type".to_owned());
            }
            let plain = name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
            if !plain {
                wrong.insert(at.clone(), "is not snake_case".to_owned());
            }
            walk(&at, property, wrong);
        }
        if schema["items"].is_object() {
            walk(&format!("{at}[]"), &schema["items"], wrong);
        }
        for key in ["oneOf", "anyOf", "allOf"] {
            schema[key].as_array().into_iter().flatten().for_each(|part| walk(at, part, wrong));
        }
    }
    let mut wrong = BTreeMap::new();
    for (at, schema) in schemas() {
        walk(&at, &schema, &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_error_code_is_listed() {
    let description = DOCUMENT["info"]["description"].as_str().unwrap();
    for code in pmo_api::platform::http::ErrorCode::ALL {
        assert!(description.contains(&format!("`{}`", code.as_str())), "{}", code.as_str());
    }
}
