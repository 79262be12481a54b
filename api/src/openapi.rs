//! The OpenAPI document: what the operations don't say themselves, and the errors that every one of them can give.

use std::collections::BTreeMap;

use actix_web::dev::ResourceDef;
use utoipa::openapi::path::{Operation, Parameter, ParameterIn};
use utoipa::openapi::schema::{AnyOfBuilder, SchemaType};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{
    Components, ContactBuilder, Content, HeaderBuilder, InfoBuilder, ObjectBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Required,
    ResponseBuilder, Schema, Type,
};

use crate::auth::session::cookie_name;
use crate::platform::http::ErrorCode;
use crate::platform::http::error::{FieldError, Language};
use crate::platform::http::problem::Problem;
use crate::platform::security::token::Kind;

/// Names of the security schemes, for `security(...)` of an operation.
pub const TOKO: &str = "toko";
pub const ADMIN: &str = "admin";

/// The document before the operations are added.
pub fn base() -> OpenApi {
    let mut codes = String::new();
    for code in ErrorCode::ALL {
        codes.push_str(&format!("| `{}` | {} | {} |\n", code.as_str(), code.status(), code.detail(Language::English)));
    }
    let description = format!(
        "B2B ordering of motorcycle parts: registered shops (toko) order, the dealer's back office approves, and the order enters the \
         dealer's old system exactly once.\n\n\
         **Conventions.** Successes are `{{\"success\": true, \"data\": …}}`, lists carry `meta`. Errors are RFC 9457 \
         `application/problem+json`; `code` is stable. Texts for people are Indonesian unless `Accept-Language` prefers English. \
         Money is a decimal string in Rupiah, times are RFC 3339 in UTC, quantities are integers from 1 to 9999.\n\n\
         **Logging in.** `POST /api/auth/verify-otp` and `POST /api/admin/login` return a token for `Authorization: Bearer`. \
         With the header `X-Session: cookie` the token comes as an `HttpOnly` cookie instead and not in the body; unsafe requests \
         that a cookie authenticates must come from the same origin.\n\n\
         **Retrying.** `POST` operations that create take `Idempotency-Key`: the same key and body get the first answer again \
         (`Idempotent-Replayed: true`).\n\n\
         **Limits.** Answers carry `RateLimit-Policy` and `RateLimit`; a 429 says in `Retry-After` when to come back.\n\n\
         ### Error codes\n\n| code | status | meaning |\n| --- | --- | --- |\n{codes}"
    );
    let tags = [
        ("auth", "Login of shops by WhatsApp OTP."),
        ("products", "The catalogue a shop may order from."),
        ("cart", "The shop's one active cart, and checkout."),
        ("orders", "A shop's own orders."),
        ("dealer", "Whom a shop orders from."),
        ("admin auth", "Login of the back office."),
        ("admin orders", "Approving and rejecting orders."),
        ("admin shops", "Shops, and where they are logged in."),
        ("admin sales", "Sales people and their supervisors."),
        ("admin search", "The search dictionary: workshop words, motorcycles, and what was looked for in vain."),
        ("admin users", "The people of the back office, kept by super admins."),
        ("admin settings", "What super admins decide while the service runs."),
        ("admin audit", "Who changed what."),
        ("admin datapart", "What the old system has, to map ours to."),
        ("admin messages", "What was sent to whom, what became of it, and the gateways it went by."),
        ("admin products", "The catalogue as the back office keeps it."),
        ("admin imports", "Files of shops and products: checked row by row, then taken over whole or not at all."),
        ("admin jobs", "Long work: its state, progress and result."),
        ("admin schedules", "What happens by itself, and how it went."),
        ("admin reconciliation", "Whether PMO and the old system say the same."),
        ("admin", "The back office."),
        ("webhooks", "Where gateways report what became of messages."),
        ("operations", "Health of the service."),
    ];
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("PMO V2")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(description))
                .contact(Some(ContactBuilder::new().name(Some("PMO V2")).build()))
                .build(),
        )
        .tags(Some(tags.map(|(name, text)| TagBuilder::new().name(name).description(Some(text)).build())))
        .components(Some(components()))
        .build()
}

fn components() -> Components {
    let mut components = Components::new();
    for (name, kind) in [(TOKO, Kind::Toko), (ADMIN, Kind::Admin)] {
        components.add_security_scheme(name, SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
        // On HTTPS the cookie has the __Host- prefix.
        components.add_security_scheme(
            format!("{name}_cookie"),
            SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::new(cookie_name(kind, true)))),
        );
    }
    let mut schemas: Vec<(String, RefOr<utoipa::openapi::Schema>)> = Vec::new();
    <Problem as utoipa::ToSchema>::schemas(&mut schemas);
    schemas.push((<Problem as utoipa::ToSchema>::name().into(), <Problem as utoipa::PartialSchema>::schema()));
    schemas.push((<FieldError as utoipa::ToSchema>::name().into(), <FieldError as utoipa::PartialSchema>::schema()));
    components.schemas.extend(schemas);
    components
}

/// Adds to every operation the errors it can give by what it is: any of them, one with a body, one behind a login, one with an id.
pub fn finish(mut document: OpenApi) -> OpenApi {
    for (path, item) in &mut document.paths.paths {
        if !path.starts_with("/api/") {
            continue;
        }
        for operation in [&mut item.get, &mut item.post, &mut item.put, &mut item.delete, &mut item.patch].into_iter().flatten() {
            let mut errors: BTreeMap<u16, &str> = BTreeMap::from([
                (400, "The request could not be read."),
                (429, "Too many requests; see `Retry-After`."),
                (500, "Something went wrong on our side."),
                (503, "Busy or not ready; see `Retry-After`."),
            ]);
            describe_empty_parameters(operation);
            if operation.request_body.is_some() {
                errors.extend([
                    (408, "The body did not arrive in time."),
                    (413, "The body is too large."),
                    (415, "The body is not JSON."),
                    (422, "Some fields are not right."),
                ]);
            }
            // A path parameter that can't be read names nothing that exists: that is a 404.
            let judged = |parameter: &RefOr<Parameter>| !matches!(parameter, RefOr::T(parameter) if matches!(parameter.parameter_in, ParameterIn::Path));
            if operation.parameters.as_ref().is_some_and(|parameters| parameters.iter().any(judged)) {
                errors.insert(422, "Some fields are not right.");
            }
            if operation.security.as_ref().is_some_and(|s| !s.is_empty()) {
                errors.extend([(401, "Not logged in, or the session has ended."), (403, "Not allowed, or a cross-site request.")]);
            }
            if path.contains('{') {
                errors.insert(404, "There is no such thing, or it is not yours.");
            }
            for (status, text) in errors {
                add_error(operation, status, text);
            }
            describe_problems(operation);
        }
    }
    document
}

/// An empty parameter is no parameter: where that is not what its schema says anyway, it has to be added.
fn describe_empty_parameters(operation: &mut Operation) {
    for parameter in operation.parameters.iter_mut().flatten() {
        let RefOr::T(parameter) = parameter else { continue };
        let is_optional_query = matches!(parameter.parameter_in, ParameterIn::Query) && matches!(parameter.required, Required::False);
        if is_optional_query
            && !parameter.schema.as_ref().is_some_and(is_any_text)
            && let Some(schema) = parameter.schema.take()
        {
            let nothing = ObjectBuilder::new().schema_type(Type::String).enum_values(Some([""]));
            parameter.schema = Some(RefOr::T(Schema::AnyOf(AnyOfBuilder::new().item(schema).item(nothing).build())));
        }
    }
}

/// A text that may be empty.
fn is_any_text(schema: &RefOr<Schema>) -> bool {
    matches!(schema, RefOr::T(Schema::Object(text))
        if text.schema_type == SchemaType::new(Type::String)
            && text.format.is_none()
            && text.pattern.is_none()
            && text.enum_values.is_none()
            && text.min_length.is_none_or(|least| least == 0))
}

fn add_error(operation: &mut Operation, status: u16, description: &str) {
    operation
        .responses
        .responses
        .entry(status.to_string())
        .or_insert_with(|| RefOr::T(ResponseBuilder::new().description(description).build()));
}

/// Every error answer has the problem's schema; 429 and 503 say when to come back.
fn describe_problems(operation: &mut Operation) {
    for (status, response) in &mut operation.responses.responses {
        let RefOr::T(response) = response else { continue };
        if status.starts_with(['4', '5']) && response.content.is_empty() {
            response.content.insert("application/problem+json".to_owned(), Content::new(Some(Ref::from_schema_name("Problem"))).into());
            if status == "429" || status == "503" {
                let seconds = HeaderBuilder::new()
                    .schema(Some(ObjectBuilder::new().schema_type(Type::Integer)))
                    .description(Some("Seconds until it makes sense to try again."))
                    .build();
                response.headers.insert("Retry-After".to_owned(), seconds.into());
            }
        }
    }
}

/// Which methods each documented path takes: for 405 answers.
#[derive(Clone)]
pub struct PathTable(std::rc::Rc<Vec<(ResourceDef, String)>>);

impl PathTable {
    pub fn of(document: &OpenApi) -> Self {
        let table = document.paths.paths.iter().map(|(path, item)| {
            let methods = [("GET", &item.get), ("POST", &item.post), ("PUT", &item.put), ("DELETE", &item.delete), ("PATCH", &item.patch)];
            let names: Vec<_> = methods.iter().filter(|(_, operation)| operation.is_some()).map(|(name, _)| *name).collect();
            (ResourceDef::new(path.as_str()), names.join(", "))
        });
        Self(std::rc::Rc::new(table.collect()))
    }

    /// The value of `Allow` if the path is known.
    pub fn methods_of(&self, path: &str) -> Option<String> {
        self.0.iter().find(|(definition, _)| definition.is_match(path)).map(|(_, methods)| methods.clone())
    }

    /// Paths like `orders/approve` that could also be read as an `orders/{id}`, and which methods they take.
    pub fn ambiguous(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter_map(|(definition, methods)| {
            let path = definition.pattern().filter(|path| !path.contains('{'))?;
            let readings = self.0.iter().filter(|(other, _)| other.is_match(path)).count();
            (readings > 1).then_some((path, methods.as_str()))
        })
    }
}
