//! What may be written of a sales person: read from the wire, put into its stored form, and compared for the audit log.

use serde::Serialize;

use super::dto::{Jabatan, SalesIn};
use crate::platform::http::{ApiError, ApiResult, ErrorCode, FieldError};
use crate::platform::phone::Phone;
use crate::platform::text;

/// The editable state of a sales person, in its stored form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Fields {
    pub code: String,
    pub name: String,
    pub phone: Option<String>,
    pub jabatan: Jabatan,
    pub spv_id: Option<i64>,
    pub ref_salesman_id: Option<i64>,
}

impl Fields {
    /// # Errors
    /// `validation_failed` naming every field that has no stored form.
    pub fn read(written: &SalesIn) -> ApiResult<Self> {
        let mut errors = Vec::new();
        let code = text::code(&written.code);
        if code.is_none() {
            errors.push(FieldError::new("code", "format", "Kode hanya boleh berisi huruf, angka, titik, garis miring, dan tanda hubung."));
        }
        let name = written.name.trim().to_owned();
        if name.is_empty() {
            errors.push(FieldError::new("name", "required", "Wajib diisi."));
        }
        let phone = text::filled(written.phone.as_deref()).map(|written| Phone::parse(&written));
        if phone == Some(None) {
            errors.push(FieldError::new("phone", "phone", "Isi dengan nomor HP Indonesia, misalnya 0812-3456-7890."));
        }
        if written.jabatan == Jabatan::Spv && written.spv_id.is_some() {
            errors.push(FieldError::new("spv_id", "not_for_spv", "Seorang SPV tidak dapat memiliki SPV."));
        }
        let (Some(code), true) = (code, errors.is_empty()) else {
            return Err(ApiError::new(ErrorCode::ValidationFailed).errors(errors));
        };
        Ok(Self {
            code,
            name,
            phone: phone.flatten().map(|phone| phone.to_string()),
            jabatan: written.jabatan,
            spv_id: written.spv_id,
            ref_salesman_id: written.ref_salesman_id,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> SalesIn {
        let (code, name) = (" sls1 ".to_owned(), " Budi ".to_owned());
        SalesIn { code, name, phone: Some(" ".to_owned()), jabatan: Jabatan::Sales, spv_id: Some(2), ref_salesman_id: None }
    }

    #[test]
    fn is_put_into_its_stored_form() {
        let fields = Fields::read(&written()).unwrap();
        assert_eq!((fields.code.as_str(), fields.name.as_str(), fields.phone, fields.spv_id), ("SLS1", "Budi", None, Some(2)));
        let phone = Fields::read(&SalesIn { phone: Some("0813-1234-5678".to_owned()), ..written() }).unwrap().phone;
        assert_eq!(phone.as_deref(), Some("6281312345678"));
    }

    #[test]
    fn every_wrong_field_is_named() {
        let wrong = SalesIn { code: "?".to_owned(), name: " ".to_owned(), phone: Some("1".to_owned()), jabatan: Jabatan::Spv, ..written() };
        let errors = Fields::read(&wrong).unwrap_err().errors;
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["code", "name", "phone", "spv_id"]);
    }
}
