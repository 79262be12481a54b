//! Logins and sessions on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, OneOfBuilder, Schema, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};
use validator::Validate;

use super::credentials::{PASSWORD_MAX, PASSWORD_MIN};
use super::session::{Admin, Role};
use super::store::{SessionRow, Shop, User};
use super::totp::TotpState;
use crate::platform::http::{ApiError, ApiResult};

/// Who wants to log in: exactly one of `phone` and `shop_code`.
#[derive(Debug, Deserialize, Validate)]
pub struct RequestOtpIn {
    pub phone: Option<String>,
    pub shop_code: Option<String>,
}

/// The code, and whom it was sent to: exactly one of `phone` and `shop_code`.
#[derive(Debug, Deserialize, Validate)]
pub struct VerifyOtpIn {
    pub phone: Option<String>,
    pub shop_code: Option<String>,
    pub otp: String,
}

impl VerifyOtpIn {
    /// The six digits; people copy blanks along.
    pub fn code(&self) -> ApiResult<String> {
        let code: String = self.otp.chars().filter(|c| !c.is_whitespace()).collect();
        if code.len() == 6 && code.bytes().all(|b| b.is_ascii_digit()) {
            Ok(code)
        } else {
            Err(ApiError::invalid("otp", "otp", "Kode OTP terdiri dari 6 angka."))
        }
    }
}

// By hand, because derived schemas can't say "exactly one of".
fn by_phone_or_code(more: &[(&str, Schema)]) -> RefOr<Schema> {
    let string = |pattern: &str, example: &str, text: &str| {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .pattern(Some(pattern))
            .description(Some(text))
            .examples([serde_json::json!(example)])
            .build()
    };
    let phone =
        string(r"^(\+?62|0)8[1235-9][0-9]{7,10}$", "628123456789", "WhatsApp number; blanks, hyphens, dots and brackets are ignored.");
    let shop_code = string("^[A-Za-z0-9][A-Za-z0-9._/-]{0,19}$", "TK001", "Shop code, in capitals or not.");
    let mut one_of = OneOfBuilder::new();
    for (name, schema, other) in [("phone", phone, "shop_code"), ("shop_code", shop_code, "phone")] {
        let mut object = ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Object))
            .title(Some(format!("by {}", name.replace('_', " "))))
            .property(name, Schema::Object(schema))
            .property(other, Schema::Object(ObjectBuilder::new().schema_type(Type::Null).build()))
            .required(name);
        for (name, schema) in more {
            object = object.property(*name, schema.clone()).required(*name);
        }
        one_of = one_of.item(object);
    }
    RefOr::T(Schema::OneOf(one_of.build()))
}

impl PartialSchema for RequestOtpIn {
    fn schema() -> RefOr<Schema> {
        by_phone_or_code(&[])
    }
}

impl ToSchema for RequestOtpIn {}

impl PartialSchema for VerifyOtpIn {
    fn schema() -> RefOr<Schema> {
        let otp = ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[0-9]{6}$")).examples([serde_json::json!("123456")]);
        by_phone_or_code(&[("otp", Schema::Object(otp.build()))])
    }
}

impl ToSchema for VerifyOtpIn {}

/// The same whether the shop exists or not.
#[derive(Debug, Serialize, ToSchema)]
pub struct OtpSentOut {
    #[schema(example = true)]
    pub success: bool,
    #[schema(example = "OTP telah dikirim ke WhatsApp")]
    pub message: &'static str,
    /// Seconds until the code is no longer valid.
    #[schema(example = 300)]
    pub expires_in: u32,
}

/// A shop that has just logged in.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokoLoginOut {
    #[schema(example = true)]
    pub success: bool,
    /// For `Authorization: Bearer`. Left out when the session is held as a cookie.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, required = false, example = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9…")]
    pub token: Option<String>,
    pub shop: ShopOut,
    /// When the session ends unless it is used.
    #[schema(example = "2025-01-16T10:00:00Z")]
    pub expires_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct ShopOut {
    #[schema(example = 1)]
    pub id: i64,
    #[schema(example = "TK001")]
    pub code: String,
    #[schema(example = "Toko Jaya Motor")]
    pub name: String,
    #[schema(example = "628123456789")]
    pub phone: String,
}

impl From<Shop> for ShopOut {
    fn from(shop: Shop) -> Self {
        Self { id: shop.id, code: shop.code, name: shop.name, phone: shop.phone }
    }
}

/// The shop that is logged in.
#[derive(Debug, Serialize, ToSchema)]
pub struct TokoMeOut {
    #[schema(example = 1)]
    pub id: i64,
    #[schema(example = "TK001")]
    pub code: String,
    #[schema(example = "Toko Jaya Motor")]
    pub name: String,
    #[schema(example = "628123456789")]
    pub phone: String,
    #[schema(example = "Jl. Raya Bogor No. 12")]
    pub address: Option<String>,
    #[schema(example = "Bogor")]
    pub city: Option<String>,
    #[schema(example = "Jawa Barat")]
    pub province: Option<String>,
    pub session: CurrentSession,
}

/// The session that makes this request.
#[derive(Debug, Serialize, ToSchema)]
pub struct CurrentSession {
    #[schema(example = 17)]
    pub id: i64,
    /// When it ends unless it is used.
    #[schema(example = "2025-01-16T10:00:00Z")]
    pub expires_at: DateTime<Utc>,
}

/// A device that is logged in.
#[derive(Debug, Serialize, ToSchema)]
pub struct OpenSession {
    #[schema(example = 17)]
    pub id: i64,
    #[schema(example = "203.0.113.7")]
    pub ip_address: Option<String>,
    #[schema(example = "Mozilla/5.0 (Linux; Android 13; SM-A035F)")]
    pub user_agent: Option<String>,
    /// To the minute: not every request is written down.
    #[schema(example = "2025-01-09T10:00:00Z")]
    pub last_activity: DateTime<Utc>,
    #[schema(example = "2025-01-16T10:00:00Z")]
    pub expires_at: DateTime<Utc>,
    #[schema(example = "2025-01-02T08:15:00Z")]
    pub created_at: DateTime<Utc>,
    /// Whether it is the session that asks.
    pub is_current: bool,
}

impl OpenSession {
    pub(super) fn new(row: SessionRow, current: i64) -> Self {
        Self {
            is_current: row.id == current,
            id: row.id,
            ip_address: row.ip_address,
            user_agent: row.user_agent,
            last_activity: row.last_activity,
            expires_at: row.expires_at,
            created_at: row.created_at,
        }
    }
}

/// It is done.
#[derive(Debug, Serialize, ToSchema)]
pub struct DoneOut {
    #[schema(example = true)]
    pub success: bool,
    /// For the person.
    #[schema(example = "Anda sudah keluar.")]
    pub message: &'static str,
}

impl DoneOut {
    pub(super) fn new(message: &'static str) -> Self {
        Self { success: true, message }
    }
}

#[derive(Deserialize, ToSchema, Validate)]
pub struct AdminLoginIn {
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "admin@pmo.demo", min_length = 1, max_length = 100)]
    pub email: String,
    #[validate(length(min = 1, max = 200))]
    #[schema(example = "demo-pmo-2025", min_length = 1, max_length = 200, format = Password)]
    pub password: String,
    /// Stay logged in for 30 days instead of 2 hours without activity.
    #[serde(default)]
    #[schema(example = false)]
    pub remember: bool,
    /// What the authenticator app shows, or a recovery code: for an account that has a second factor.
    #[validate(length(max = 20))]
    #[schema(example = "123456", max_length = 20)]
    pub totp_code: Option<String>,
}

/// An admin who has just logged in.
#[derive(Debug, Serialize, ToSchema)]
pub struct AdminLoginOut {
    #[schema(example = true)]
    pub success: bool,
    /// For `Authorization: Bearer`. Left out when the session is held as a cookie.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, required = false, example = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9…")]
    pub token: Option<String>,
    pub user: UserOut,
    /// When the session ends unless it is used.
    #[schema(example = "2025-01-16T10:00:00Z")]
    pub expires_at: DateTime<Utc>,
}

#[derive(Debug, Serialize, ToSchema)]
pub struct UserOut {
    #[schema(example = 1)]
    pub id: i64,
    #[schema(example = "Ibu Rina")]
    pub name: String,
    #[schema(example = "admin@pmo.demo")]
    pub email: String,
    pub role: Role,
}

impl From<&Admin> for UserOut {
    fn from(admin: &Admin) -> Self {
        Self { id: admin.user_id, name: admin.name.clone(), email: admin.email.clone(), role: admin.role }
    }
}

impl From<&User> for UserOut {
    fn from(user: &User) -> Self {
        Self { id: user.id, name: user.name.clone(), email: user.email.clone(), role: user.role }
    }
}

/// The admin who is logged in.
#[derive(Debug, Serialize, ToSchema)]
pub struct AdminMeOut {
    #[schema(example = 1)]
    pub id: i64,
    #[schema(example = "Ibu Rina")]
    pub name: String,
    #[schema(example = "admin@pmo.demo")]
    pub email: String,
    pub role: Role,
    pub totp: TotpState,
    pub session: CurrentSession,
}

#[derive(Deserialize, ToSchema, Validate)]
pub struct ChangePasswordIn {
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    pub current_password: String,
    #[validate(length(min = PASSWORD_MIN, max = PASSWORD_MAX))]
    #[schema(min_length = 10, max_length = 200, format = Password)]
    pub new_password: String,
}

#[derive(Deserialize, ToSchema, Validate)]
pub struct ForgotPasswordIn {
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "admin@pmo.demo", min_length = 1, max_length = 100)]
    pub email: String,
}

#[derive(Deserialize, ToSchema, Validate)]
pub struct ResetPasswordIn {
    /// What follows `#token=` in the link.
    #[validate(length(min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, format = Password)]
    pub token: String,
    #[validate(length(min = PASSWORD_MIN, max = PASSWORD_MAX))]
    #[schema(min_length = 10, max_length = 200, format = Password)]
    pub new_password: String,
}

/// A login code that an admin tells a shop.
#[derive(Serialize, ToSchema)]
pub struct LoginCodeOut {
    pub shop: ShopOut,
    /// Entered like a code that was sent. Shown once.
    #[schema(example = "123456")]
    pub code: String,
    #[schema(example = "2025-01-09T10:15:00Z")]
    pub expires_at: DateTime<Utc>,
}
