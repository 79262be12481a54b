//! Typed input: JSON bodies, query strings and path parameters that answer bad input with a problem naming the field.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use serde_json::Value;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use super::{ApiError, ErrorCode, FieldError, arrival, gate};

/// The largest JSON body, in bytes. 200 lines of quick order are about 10 kB.
pub const MAX_BODY: usize = 256 * 1024;

/// A JSON body that has been validated.
#[derive(Debug)]
pub struct Body<T>(pub T);

/// A query string that has been validated.
#[derive(Debug)]
pub struct Query<T>(pub T);

/// Path parameters. What does not parse is no thing that exists: 404.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T> Deref for Body<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> Deref for Query<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Body<T> {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let bytes = read_json(request, payload);
        async move { parse_json(&bytes.await?).map(Body) }.boxed_local()
    }
}

/// The bytes of a JSON body, once it is known who calls.
pub(super) fn read_json(request: &HttpRequest, payload: &mut Payload) -> impl Future<Output = Result<web::Bytes, ApiError>> + use<> {
    let content_type = request.content_type().to_ascii_lowercase();
    let payload = payload.take();
    let gate = gate::pass(request);
    async move {
        gate.await;
        let is_json = content_type == "application/json" || (content_type.starts_with("application/") && content_type.ends_with("+json"));
        if !is_json {
            return Err(ErrorCode::UnsupportedMediaType.into());
        }
        arrival::whole(payload, MAX_BODY).await
    }
}

/// Reads and validates a JSON document.
pub fn parse_json<T: DeserializeOwned + Validate>(bytes: &[u8]) -> Result<T, ApiError> {
    // PostgreSQL's text has no NUL; no field of ours means one.
    if contains(bytes, b"\\u0000") {
        return Err(ApiError::new(ErrorCode::MalformedRequest).errors(vec![FieldError::new(
            "body",
            "nul",
            "Karakter NUL tidak diperbolehkan.",
        )]));
    }
    // A string that is skipped is not looked at by the parser.
    let text = std::str::from_utf8(bytes).map_err(|_| ApiError::new(ErrorCode::MalformedRequest))?;
    let mut json = serde_json::Deserializer::from_str(text);
    let value: T = match serde_path_to_error::deserialize(&mut json) {
        Ok(value) => value,
        Err(e) => {
            let is_data = e.inner().classify() == serde_json::error::Category::Data;
            // Nobody who writes integers as such pays for those who don't.
            match is_data.then(|| with_integers::<T>(text)).flatten() {
                Some(value) => return value.validate().map_err(invalid).map(|()| value),
                None => return Err(wrong_type(&e.path().to_string(), is_data, &e.inner().to_string())),
            }
        }
    };
    json.end().map_err(|_| ApiError::new(ErrorCode::MalformedRequest))?;
    value.validate().map_err(invalid)?;
    Ok(value)
}

/// Reads a document again with `17.0` as `17`: to JSON Schema, and to many a client, both are the same integer.
fn with_integers<T: DeserializeOwned>(text: &str) -> Option<T> {
    fn whole(value: &mut Value) {
        match value {
            Value::Number(number) if number.is_f64() => {
                // Beyond 2^53 a float does not say which integer it is.
                if let Some(float) = number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() <= 9_007_199_254_740_992.0) {
                    *value = Value::from(float as i64);
                }
            }
            Value::Array(items) => items.iter_mut().for_each(whole),
            Value::Object(members) => members.values_mut().for_each(whole),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(text).ok()?;
    whole(&mut value);
    serde_json::from_value(value).ok()
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Query<T> {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let query = parse_query(request.query_string()).map(Query);
        gate::pass(request).map(|()| query).boxed_local()
    }
}

fn parse_query<T: DeserializeOwned + Validate>(query: &str) -> Result<T, ApiError> {
    if contains(query.as_bytes(), b"%00") {
        return Err(ApiError::new(ErrorCode::MalformedRequest).errors(vec![FieldError::new(
            "query",
            "nul",
            "Karakter NUL tidak diperbolehkan.",
        )]));
    }
    let query = without_empty(query);
    let pairs = serde_urlencoded::Deserializer::new(form_urlencoded::parse(query.as_bytes()));
    let value: T = serde_path_to_error::deserialize(pairs).map_err(|e| wrong_type(&e.path().to_string(), true, &e.inner().to_string()))?;
    value.validate().map_err(invalid)?;
    Ok(value)
}

/// A form with nothing filled in sends `?search=&status=`: an empty parameter is no parameter.
fn without_empty(query: &str) -> String {
    query.split('&').filter(|pair| pair.split_once('=').is_some_and(|(_, value)| !value.is_empty())).collect::<Vec<_>>().join("&")
}

impl<T: DeserializeOwned + 'static> FromRequest for Path<T> {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let path = web::Path::<T>::from_request(request, payload).into_inner();
        let nul = request.match_info().iter().any(|(_, value)| value.contains('\0') || value.contains("%00"));
        let path = match path {
            Ok(value) if !nul => Ok(Self(value.into_inner())),
            _ => Err(ApiError::not_found()),
        };
        gate::pass(request).map(|()| path).boxed_local()
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.len() >= needle.len() && haystack.windows(needle.len()).any(|window| window == needle)
}

/// Says which field could not be read. serde's own text may quote the rejected value, so only its kind is used.
fn wrong_type(path: &str, is_data: bool, text: &str) -> ApiError {
    let error = ApiError::new(ErrorCode::MalformedRequest);
    if !is_data {
        return error;
    }
    // "missing field `phone`": names our own field, not the value.
    if let Some(field) = text.strip_prefix("missing field `").and_then(|rest| rest.split('`').next()) {
        let field = if path == "." || path.is_empty() { field.to_owned() } else { format!("{path}.{field}") };
        return ApiError::new(ErrorCode::ValidationFailed).errors(vec![FieldError::new(field, "required", "Wajib diisi.")]);
    }
    let field = if path == "." || path.is_empty() || path == "?" { "body" } else { path };
    error.errors(vec![FieldError::new(field, "wrong_type", "Jenis atau bentuk isian ini salah.")])
}

/// The validator's findings in our own words: its text echoes rejected values, a password too.
fn invalid(errors: ValidationErrors) -> ApiError {
    let mut found = Vec::new();
    collect(&errors, "", &mut found);
    found.sort_by(|a, b| a.field.cmp(&b.field));
    ApiError::new(ErrorCode::ValidationFailed).errors(found)
}

fn collect(errors: &ValidationErrors, prefix: &str, found: &mut Vec<FieldError>) {
    for (field, kind) in errors.errors() {
        let path = match (prefix, field.as_ref()) {
            ("", field) => field.to_owned(),
            (prefix, "__all__") => prefix.to_owned(),
            (prefix, field) => format!("{prefix}.{field}"),
        };
        match kind {
            ValidationErrorsKind::Field(failures) => {
                for failure in failures {
                    let number = |name: &str| failure.params.get(name).map(|v| v.to_string().trim_end_matches(".0").to_owned());
                    let message = match (&failure.message, failure.code.as_ref(), number("min"), number("max")) {
                        (Some(own), ..) => own.to_string(),
                        (_, "range", Some(min), Some(max)) => format!("Isi dengan angka {min} sampai {max}."),
                        (_, "range", Some(min), None) => format!("Isi dengan angka paling kecil {min}."),
                        (_, "range", None, Some(max)) => format!("Isi dengan angka paling besar {max}."),
                        (_, "length", Some(min), Some(max)) => format!("Panjangnya harus {min} sampai {max}."),
                        (_, "length", Some(min), None) => format!("Panjangnya paling sedikit {min}."),
                        (_, "length", None, Some(max)) => format!("Panjangnya paling banyak {max}."),
                        (_, "email", ..) => "Alamat email tidak benar.".to_owned(),
                        _ => "Isian ini tidak benar.".to_owned(),
                    };
                    found.push(FieldError::new(path.clone(), failure.code.clone(), message));
                }
            }
            ValidationErrorsKind::Struct(inner) => collect(inner, &path, found),
            ValidationErrorsKind::List(items) => {
                for (i, inner) in items {
                    collect(inner, &format!("{path}[{i}]"), found);
                }
            }
        }
    }
}

/// A JSON body that may be left out altogether; one that is sent must be right.
#[derive(Debug)]
pub struct OptionalBody<T>(pub T);

impl<T> Deref for OptionalBody<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: DeserializeOwned + Validate + Default + 'static> FromRequest for OptionalBody<T> {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let length = request.headers().get(actix_web::http::header::CONTENT_LENGTH).and_then(|v| v.to_str().ok());
        let chunked = request.headers().contains_key(actix_web::http::header::TRANSFER_ENCODING);
        if !chunked && matches!(length, None | Some("0")) {
            return async { Ok(Self(T::default())) }.boxed_local();
        }
        let body = Body::<T>::from_request(request, payload);
        async move { Ok(Self(body.await?.0)) }.boxed_local()
    }
}
