//! The shape of every request and answer: errors, JSON, lists, idempotency, request ids, security headers.

pub mod arrival;
pub mod constraint;
pub mod edit;
pub mod error;
pub mod gate;
pub mod headers;
pub mod idempotency;
pub mod input;
pub mod output;
pub mod page;
pub mod problem;
pub mod raw;
pub mod request;
pub mod search;
pub mod total;

pub use constraint::{Means, OnConstraint};
pub use edit::Edit;
pub use error::{ApiError, ApiResult, ErrorCode, FieldError, Language};
pub use idempotency::IdempotencyKey;
pub use input::{Body, OptionalBody, Path, Query};
pub use output::{Created, Document, List, Meta, Success};
pub use page::{Page, Sort};
pub use raw::RawBody;
pub use search::Search;
pub use total::total;
