//! What the violation of a constraint says about the request, told where it happens.

use super::{ApiError, ApiResult, ErrorCode, FieldError};

/// Turns the violation of a constraint into the answer it means.
pub trait OnConstraint<T> {
    /// Of an `INSERT` or `UPDATE`: by the constraints of the table.
    fn on_constraints(self, meanings: &[(&str, Means)]) -> ApiResult<T>;

    /// Of a `DELETE`: anything that still refers to the row is 409 `in_use`.
    fn or_in_use(self) -> ApiResult<T>;
}

/// What a violated constraint means.
#[derive(Clone, Copy, Debug)]
pub enum Means {
    /// Somebody else has the value of this field: 422, `taken`.
    Taken(&'static str),
    /// What this field refers to does not exist: 422, `unknown`.
    Unknown(&'static str),
}

impl From<Means> for ApiError {
    fn from(means: Means) -> Self {
        let error = match means {
            Means::Taken(field) => FieldError::new(field, "taken", "Nilai ini sudah dipakai oleh data lain."),
            Means::Unknown(field) => FieldError::new(field, "unknown", "Data yang dipilih tidak ada."),
        };
        Self::new(ErrorCode::ValidationFailed).errors(vec![error])
    }
}

impl<T> OnConstraint<T> for Result<T, sqlx::Error> {
    fn on_constraints(self, meanings: &[(&str, Means)]) -> ApiResult<T> {
        self.map_err(|e| {
            let violated = e.as_database_error().and_then(|db| db.constraint());
            match meanings.iter().find(|(name, _)| violated == Some(name)) {
                Some((_, means)) => (*means).into(),
                None => e.into(),
            }
        })
    }

    fn or_in_use(self) -> ApiResult<T> {
        self.map_err(|e| match e.as_database_error() {
            Some(db) if db.is_foreign_key_violation() => ErrorCode::InUse.into(),
            _ => e.into(),
        })
    }
}
