//! A table as it is sent: the bytes of a file, as the body of a request.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::platform::http::{ApiError, ErrorCode, arrival, gate};
use crate::platform::table::Unreadable;

/// The largest file, in bytes: 50,000 rows have about 4 MB.
const MOST_BYTES: usize = 10 * 1024 * 1024;

/// What browsers say of a table. What it really is shows in its bytes.
const TYPES: [&str; 4] = [
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.ms-excel",
    "application/octet-stream",
];

/// The bytes of a CSV or XLSX file.
#[derive(Debug)]
pub struct UploadedTable(pub(super) web::Bytes);

impl PartialSchema for UploadedTable {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).description(Some("The bytes of a CSV or XLSX file.")).into()
    }
}

impl ToSchema for UploadedTable {}

impl FromRequest for UploadedTable {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_table = TYPES.contains(&request.content_type().to_ascii_lowercase().as_str());
        let payload = payload.take();
        let gate = gate::pass(request);
        async move {
            gate.await;
            if !is_table {
                return Err(ApiError::new(ErrorCode::UnsupportedMediaType).detail("Kirim berkas CSV atau XLSX."));
            }
            match arrival::whole(payload, MOST_BYTES).await {
                Err(error) if error.code == ErrorCode::BodyTooLarge => Err(error.detail("Berkas paling besar 10 MB.")),
                Ok(bytes) if bytes.is_empty() => Err(ApiError::new(ErrorCode::FileUnreadable).detail(Unreadable::Empty.message())),
                bytes => bytes.map(Self),
            }
        }
        .boxed_local()
    }
}
