//! The audit log on the wire.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

/// Who did something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, sqlx::Type, ToSchema)]
#[serde(rename_all = "snake_case")]
#[sqlx(type_name = "varchar", rename_all = "snake_case")]
pub enum AuditActor {
    /// Somebody of the back office.
    Admin,
    Toko,
    /// PMO itself.
    System,
}

impl AuditActor {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Toko => "toko",
            Self::System => "system",
        }
    }
}

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct AuditQuery {
    /// Words of who did it, what was done, and of the values before and after, in any order.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "TK001")]
    pub search: Option<String>,
    /// Only what admins, shops or the system did.
    #[param(inline)]
    pub actor_kind: Option<AuditActor>,
    /// Only what this one did: a user's id, or with `actor_kind=toko` a shop's.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub actor_id: Option<i64>,
    /// Only this action.
    #[validate(length(max = 60))]
    #[param(max_length = 60, example = "shop.update")]
    pub action: Option<String>,
    /// Only what was done to things of this kind.
    #[validate(length(max = 40))]
    #[param(max_length = 40, example = "shop")]
    pub entity: Option<String>,
    /// With `entity`: only what was done to this thing.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub entity_id: Option<i64>,
    /// First business day (Asia/Jakarta).
    #[param(value_type = Option<String>, format = Date, example = "2026-11-01")]
    pub from: Option<NaiveDate>,
    /// Last business day (Asia/Jakarta).
    #[param(value_type = Option<String>, format = Date, example = "2026-11-30")]
    pub to: Option<NaiveDate>,
    /// Only entries older than this one: to go on from the last entry of a list, however deep, while new ones come in.
    #[validate(range(min = 1))]
    #[param(minimum = 1)]
    pub before_id: Option<i64>,
}

/// What somebody did.
#[derive(Clone, Debug, Serialize, ToSchema, sqlx::FromRow)]
pub struct AuditSummary {
    #[schema(example = 8123)]
    pub id: i64,
    pub at: DateTime<Utc>,
    pub actor_kind: AuditActor,
    #[schema(example = 2)]
    pub actor_id: Option<i64>,
    #[schema(example = "Ibu Rina")]
    pub actor_name: String,
    #[schema(example = "shop.update")]
    pub action: String,
    #[schema(example = "shop")]
    pub entity: String,
    #[schema(example = 17)]
    pub entity_id: Option<i64>,
    /// Names of the fields that were changed.
    #[schema(example = json!(["name", "phone"]))]
    pub fields: Vec<String>,
    #[schema(example = "203.0.113.7")]
    pub ip_address: Option<String>,
}

/// What somebody did, with the values before and after.
#[derive(Clone, Debug, Serialize, ToSchema, sqlx::FromRow)]
pub struct AuditEntry {
    #[serde(flatten)]
    #[sqlx(flatten)]
    pub summary: AuditSummary,
    /// The fields that were changed as they were. Null when the thing was made.
    #[schema(value_type = Option<Object>, example = json!({"name": "Toko Jaya"}))]
    pub before: Option<Value>,
    /// The same fields as they are since. Null when the thing was deleted.
    #[schema(value_type = Option<Object>, example = json!({"name": "Toko Jaya Motor"}))]
    pub after: Option<Value>,
    /// Names the request in the service's log.
    #[schema(example = "01936f5e-8d5c-7c4e-9d1a-2b6f0e9a7c11")]
    pub request_id: Option<String>,
}
