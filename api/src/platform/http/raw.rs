//! A body as it came, for what is signed over its bytes.

use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use futures_util::{FutureExt, TryFutureExt};

use super::{ApiError, arrival};

/// The largest such body, in bytes: Meta's reports come in batches of up to 3 MB.
pub const MAX_RAW: usize = 3 * 1024 * 1024;

/// The bytes of a body of any type, at most [`MAX_RAW`].
#[derive(Debug)]
pub struct RawBody(pub web::Bytes);

impl Deref for RawBody {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl FromRequest for RawBody {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(_: &HttpRequest, payload: &mut Payload) -> Self::Future {
        arrival::whole(payload.take(), MAX_RAW).map_ok(Self).boxed_local()
    }
}
