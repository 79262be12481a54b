//! Edits of the back office: the whole editable state with the version it was read in.

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::FutureExt;
use futures_util::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::input::{parse_json, read_json};
use super::{ApiError, ApiResult, ErrorCode};

/// The body of a `PUT`: what is to be, and the `version` the client saw before.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Edit<T> {
    #[serde(flatten)]
    pub fields: T,
    /// As it was read. An older one is refused with 409 `edit_conflict`, and the present state in `data`.
    #[schema(example = 3, minimum = 1)]
    pub version: i32,
}

#[derive(Deserialize, Validate)]
struct Version {
    version: i32,
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Edit<T> {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, ApiResult<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = read_json(request, payload);
        async move {
            let body = body.await?;
            // Each by itself, so that an error names its field.
            let fields = parse_json(&body)?;
            let Version { version } = parse_json(&body)?;
            Ok(Self { fields, version })
        }
        .boxed_local()
    }
}

impl<T> Edit<T> {
    /// Whether somebody has changed the thing since the client read it. `present` is its version now; the caller holds its lock.
    pub fn is_stale(&self, present: i32) -> bool {
        self.version != present
    }
}

/// The 409 of a stale edit, with the thing as it is now.
pub fn conflict(present: &impl Serialize) -> ApiError {
    ApiError::new(ErrorCode::EditConflict).data(present)
}
