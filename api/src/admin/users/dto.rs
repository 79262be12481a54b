//! The people of the back office on the wire.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::{Validate, ValidateEmail};

use crate::auth::Role;
use crate::platform::http::page::{Sort, sortable};
use crate::platform::http::{ApiError, ApiResult, ErrorCode, FieldError};

#[derive(Debug, Deserialize, IntoParams, Validate)]
#[into_params(parameter_in = Query)]
pub struct UserQuery {
    /// Words of the name or the email, in any order.
    #[validate(length(max = 100))]
    #[param(max_length = 100, example = "rina")]
    pub search: Option<String>,
    /// Only users of this role.
    #[param(inline)]
    pub role: Option<Role>,
    /// Only active users, or only inactive ones.
    pub is_active: Option<bool>,
    /// `name` unless given.
    #[param(inline)]
    pub sort: Option<UserSort>,
}

sortable! {
    /// What users can be sorted by.
    pub enum UserColumn { Name = "name", Email = "email", CreatedAt = "created_at" }
}
pub type UserSort = Sort<UserColumn>;

/// A user to be made.
#[derive(Deserialize, ToSchema, Validate)]
pub struct NewUserIn {
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "Ibu Rina", min_length = 1, max_length = 100)]
    pub name: String,
    /// Stored in small letters.
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "rina@dealer.example", min_length = 1, max_length = 100)]
    pub email: String,
    pub role: Role,
    /// The first password; the user changes it after logging in.
    #[validate(length(min = 10, max = 200))]
    #[schema(min_length = 10, max_length = 200, format = Password)]
    pub password: String,
}

/// Everything that can be changed of a user.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema, Validate)]
pub struct UserIn {
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "Ibu Rina", min_length = 1, max_length = 100)]
    pub name: String,
    /// Stored in small letters.
    #[validate(length(min = 1, max = 100))]
    #[schema(example = "rina@dealer.example", min_length = 1, max_length = 100)]
    pub email: String,
    pub role: Role,
}

/// The editable state of a user, in its stored form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Fields {
    pub name: String,
    pub email: String,
    pub role: Role,
}

impl Fields {
    /// # Errors
    /// `validation_failed` naming every field that has no stored form.
    pub fn read(name: &str, email: &str, role: Role) -> ApiResult<Self> {
        let (name, email) = (name.trim().to_owned(), email.trim().to_lowercase());
        let mut errors = Vec::new();
        if name.is_empty() {
            errors.push(FieldError::new("name", "required", "Wajib diisi."));
        }
        if !email.validate_email() {
            errors.push(FieldError::new("email", "email", "Alamat email tidak benar."));
        }
        if errors.is_empty() { Ok(Self { name, email, role }) } else { Err(ApiError::new(ErrorCode::ValidationFailed).errors(errors)) }
    }
}

/// Somebody of the back office.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct UserSummary {
    #[schema(example = 2)]
    pub id: i64,
    #[schema(example = "Ibu Rina")]
    pub name: String,
    #[schema(example = "rina@dealer.example")]
    pub email: String,
    pub role: Role,
    pub is_active: bool,
    /// Whether it is the one who asks.
    pub is_self: bool,
    /// Devices that are logged in.
    #[schema(example = 1)]
    pub open_sessions: i64,
    /// When one of them was last used, to the minute.
    pub last_activity: Option<DateTime<Utc>>,
    /// Whether the second factor is on: logging in takes a code, too.
    pub has_totp: bool,
    /// Whether everybody must have one; who has none sets it up before anything else.
    pub totp_required: bool,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    #[schema(example = 3)]
    pub version: i32,
}
