//! Settings in their stored form.

use super::{Dealer, Settings};
use crate::config::Gateway;
use crate::notify::{Channel, Kind};
use crate::platform::http::{ApiError, ApiResult, ErrorCode, FieldError};
use crate::platform::phone::Phone;

impl Settings {
    /// # Errors
    /// `validation_failed` naming every field that has no stored form.
    pub(super) fn checked(&self) -> ApiResult<Self> {
        let mut errors = Vec::new();
        for (i, phone) in self.order_notify_phones.iter().enumerate() {
            if Phone::parse(phone).is_none() {
                let text = "Isi dengan nomor WhatsApp Indonesia, misalnya 0812-3456-7890.";
                errors.push(FieldError::new(format!("order_notify_phones[{i}]"), "phone", text));
            }
        }
        for (kind, gateways) in &self.gateway_order {
            let is_kind = kind == "default" || Kind::ALL.iter().any(|known| known.channel() == Channel::Whatsapp && known.as_str() == kind);
            if !is_kind || gateways.contains(&Gateway::Smtp) {
                errors.push(FieldError::new("gateway_order", "unknown", "Ada jenis pesan atau gateway WhatsApp yang tidak dikenal."));
            }
        }
        if !errors.is_empty() {
            return Err(ApiError::new(ErrorCode::ValidationFailed).errors(errors));
        }
        let trimmed = |text: &String| text.trim().to_owned();
        let Dealer { name, address, city, phone } = &self.dealer;
        Ok(Self {
            order_notify_phones: distinct_phones(&self.order_notify_phones),
            dealer: Dealer { name: trimmed(name), address: trimmed(address), city: trimmed(city), phone: trimmed(phone) },
            ..self.clone()
        })
    }
}

/// Numbers in the stored form, each once; what is no number is left out.
pub(super) fn distinct_phones(written: &[String]) -> Vec<String> {
    let mut phones: Vec<String> = Vec::new();
    for phone in written.iter().filter_map(|phone| Phone::parse(phone)) {
        if !phones.iter().any(|known| known == phone.as_str()) {
            phones.push(phone.to_string());
        }
    }
    phones
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_is_told_once() {
        let written = ["0812-3456-7890", "+62 812 3456 7890", "", "6281299990000"].map(String::from);
        assert_eq!(distinct_phones(&written), ["6281234567890", "6281299990000"]);
    }
}
