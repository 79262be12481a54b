//! The shape of every request and answer: errors, JSON, lists, idempotency, request ids, security headers.

pub mod error;
pub mod gate;
pub mod headers;
pub mod idempotency;
pub mod input;
pub mod output;
pub mod problem;
pub mod request;

pub use error::{ApiError, ApiResult, ErrorCode, FieldError};
pub use idempotency::IdempotencyKey;
pub use input::{Body, OptionalBody, Path, Query};
pub use output::{Created, Document, List, Meta, Success};
