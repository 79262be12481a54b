//! Successful answers: `{"success": true, "data": …}`, lists with `meta`.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpRequest, HttpResponse, Responder, body::BoxBody};
use serde::Serialize;
use utoipa::ToSchema;

/// One thing.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Success<T> {
    #[schema(example = true)]
    pub success: bool,
    pub data: T,
}

impl<T> Success<T> {
    pub fn new(data: T) -> Self {
        Self { success: true, data }
    }
}

/// A page of things.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct List<T> {
    #[schema(example = true)]
    pub success: bool,
    pub data: Vec<T>,
    pub meta: Meta,
}

/// Where a page is in its list.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct Meta {
    #[schema(example = 1)]
    pub page: i64,
    #[schema(example = 20)]
    pub per_page: i64,
    #[schema(example = 4812)]
    pub total: i64,
    #[schema(example = 241)]
    pub total_pages: i64,
}

impl<T> List<T> {
    pub fn new(data: Vec<T>, page: i64, per_page: i64, total: i64) -> Self {
        let total_pages = (total + per_page - 1) / per_page.max(1);
        Self { success: true, data, meta: Meta { page, per_page, total, total_pages } }
    }
}

/// Answers 201 with the thing that was made.
#[derive(Debug)]
pub struct Created<T>(pub T);

fn json(status: StatusCode, body: &impl Serialize) -> HttpResponse {
    HttpResponse::build(status).insert_header((header::CACHE_CONTROL, "no-store")).json(body)
}

impl<T: Serialize> Responder for Success<T> {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        json(StatusCode::OK, &self)
    }
}

impl<T: Serialize> Responder for List<T> {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        json(StatusCode::OK, &self)
    }
}

impl<T: Serialize> Responder for Created<T> {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        json(StatusCode::CREATED, &Success { success: true, data: self.0 })
    }
}

/// JSON that was written before: a cached page, or the first answer to an idempotency key.
#[derive(Clone, Debug)]
pub struct Document {
    pub status: StatusCode,
    pub json: actix_web::web::Bytes,
    /// Set on an answer that is given again.
    pub replayed: bool,
}

impl Document {
    pub fn ok(json: actix_web::web::Bytes) -> Self {
        Self { status: StatusCode::OK, json, replayed: false }
    }
}

impl Responder for Document {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.content_type("application/json").insert_header((header::CACHE_CONTROL, "no-store"));
        if self.replayed {
            response.insert_header(("idempotent-replayed", "true"));
        }
        response.body(self.json)
    }
}
