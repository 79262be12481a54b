//! A picture as it is sent: the bytes of a file, as the body of a request.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::platform::http::{ApiError, ErrorCode, arrival, gate};

/// The largest file, in bytes: photos of phones have 3 to 6 MB.
pub(super) const MOST_BYTES: usize = 8 * 1024 * 1024;

const TYPES: [&str; 3] = ["image/jpeg", "image/png", "image/webp"];

/// The bytes of an image.
#[derive(Debug)]
pub struct ImageFile(pub(super) web::Bytes);

impl PartialSchema for ImageFile {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new().schema_type(Type::String).description(Some("The bytes of an image.")).into()
    }
}

impl ToSchema for ImageFile {}

impl FromRequest for ImageFile {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let is_image = TYPES.contains(&request.content_type().to_ascii_lowercase().as_str());
        let payload = payload.take();
        let gate = gate::pass(request);
        async move {
            gate.await;
            if !is_image {
                return Err(ApiError::new(ErrorCode::UnsupportedMediaType).detail("Kirim gambar sebagai JPEG, PNG, atau WebP."));
            }
            match arrival::whole(payload, MOST_BYTES).await {
                Err(error) if error.code == ErrorCode::BodyTooLarge => Err(error.detail("Gambar paling besar 8 MB.")),
                bytes => bytes.map(Self),
            }
        }
        .boxed_local()
    }
}
