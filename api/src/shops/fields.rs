//! What may be written of a shop: read from the wire, put into its stored form, and compared for the audit log.

use serde::Serialize;

use super::dto::ShopIn;
use crate::platform::http::{ApiError, ApiResult, ErrorCode, FieldError};
use crate::platform::phone::Phone;
use crate::platform::text;

/// The editable state of a shop, in its stored form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Fields {
    pub code: String,
    pub name: String,
    pub phone: String,
    pub address: Option<String>,
    pub city: Option<String>,
    pub province: Option<String>,
    pub sales_id: Option<i64>,
    pub ref_toko_id: Option<i64>,
}

impl Fields {
    /// # Errors
    /// `validation_failed` naming every field that has no stored form.
    pub fn read(written: &ShopIn) -> ApiResult<Self> {
        let mut errors = Vec::new();
        let code = text::code(&written.code);
        if code.is_none() {
            errors.push(FieldError::new("code", "format", "Kode hanya boleh berisi huruf, angka, titik, garis miring, dan tanda hubung."));
        }
        let name = written.name.trim().to_owned();
        if name.is_empty() {
            errors.push(FieldError::new("name", "required", "Wajib diisi."));
        }
        let phone = Phone::parse(&written.phone);
        if phone.is_none() {
            errors.push(FieldError::new("phone", "phone", "Isi dengan nomor WhatsApp Indonesia, misalnya 0812-3456-7890."));
        }
        let (Some(code), Some(phone), true) = (code, phone, errors.is_empty()) else {
            return Err(ApiError::new(ErrorCode::ValidationFailed).errors(errors));
        };
        Ok(Self {
            code,
            name,
            phone: phone.to_string(),
            address: text::filled(written.address.as_deref()),
            city: text::filled(written.city.as_deref()),
            province: text::filled(written.province.as_deref()),
            sales_id: written.sales_id,
            ref_toko_id: written.ref_toko_id,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> ShopIn {
        ShopIn {
            code: " tk301 ".to_owned(),
            name: " Toko Jaya ".to_owned(),
            phone: "0812-0000-0301".to_owned(),
            address: Some("  ".to_owned()),
            city: Some(" Bogor ".to_owned()),
            province: None,
            sales_id: Some(7),
            ref_toko_id: None,
        }
    }

    #[test]
    fn is_put_into_its_stored_form() {
        let fields = Fields::read(&written()).unwrap();
        assert_eq!((fields.code.as_str(), fields.name.as_str(), fields.phone.as_str()), ("TK301", "Toko Jaya", "6281200000301"));
        assert_eq!((fields.address, fields.city.as_deref()), (None, Some("Bogor")));
    }

    #[test]
    fn every_wrong_field_is_named() {
        let wrong = ShopIn { code: "TK 1".to_owned(), name: "  ".to_owned(), phone: "021-555".to_owned(), ..written() };
        let errors = Fields::read(&wrong).unwrap_err().errors;
        assert_eq!(errors.iter().map(|e| e.field.as_str()).collect::<Vec<_>>(), ["code", "name", "phone"]);
    }
}
