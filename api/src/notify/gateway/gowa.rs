//! GOWA (go-whatsapp-web-multidevice): a server of one's own in front of ordinary WhatsApp numbers.

use reqwest::{Client, StatusCode};
use serde::Deserialize;
use serde_json::json;

use super::failure::{Failure, Outcome};
use super::{Outgoing, Receipt, http};
use crate::config::{Config, Gateway, Secret};

pub(super) struct Gowa {
    client: Client,
    url: String,
    user: Option<String>,
    password: Option<Secret>,
    device_id: Option<String>,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    code: String,
    #[serde(default)]
    message: String,
    results: Option<Results>,
}

#[derive(Deserialize)]
struct Results {
    message_id: Option<String>,
}

impl Gowa {
    /// `None`: it is not configured.
    pub fn new(config: &Config, client: &Client) -> Option<Self> {
        let config = &config.whatsapp;
        let url = format!("{}/send/message", config.gowa_url.as_deref()?.trim_end_matches('/'));
        Some(Self {
            client: client.clone(),
            url,
            user: config.gowa_user.clone(),
            password: config.gowa_password.clone(),
            device_id: config.gowa_device_id.clone(),
        })
    }

    pub async fn send(&self, message: &Outgoing<'_>) -> Result<Receipt, Failure> {
        let body = json!({ "phone": format!("{}@s.whatsapp.net", message.recipient), "message": message.text });
        let mut request = self.client.post(&self.url).json(&body);
        if let Some(user) = &self.user {
            request = request.basic_auth(user, self.password.as_ref().map(Secret::expose));
        }
        if let Some(device) = &self.device_id {
            request = request.header("x-device-id", device);
        }
        let (status, body) = http::ask(request).await?;
        read(status, &body)
    }
}

fn read(status: StatusCode, body: &[u8]) -> Result<Receipt, Failure> {
    let Ok(answer) = serde_json::from_slice::<Answer>(body) else {
        return Err(Failure::new(http::by_status(status), http::excerpt(body)).code(status.as_u16()));
    };
    if status.is_success() {
        return match answer.results.and_then(|results| results.message_id) {
            Some(id) if answer.code == "SUCCESS" => Ok(Receipt { gateway: Gateway::Gowa, gateway_message_id: Some(id) }),
            _ => Err(Failure::new(Outcome::Unknown, format!("no message id in the answer: {}", http::excerpt(body))).code(answer.code)),
        };
    }
    let reason = if answer.message.is_empty() { http::excerpt(body) } else { answer.message };
    let outcome = outcome(status, &answer.code, &reason);
    let code = if answer.code.is_empty() { status.as_u16().to_string() } else { answer.code };
    Err(Failure::new(outcome, reason).code(code))
}

/// What is to be done about an error: by its code and words, else by its status.
fn outcome(status: StatusCode, code: &str, reason: &str) -> Outcome {
    let said = format!("{code} {reason}").to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    match status.as_u16() {
        401 | 403 => Outcome::ChannelStopped,
        // Nobody has scanned its code, or the phone is off: it may come back by itself.
        _ if says(&["not_logged_in", "not logged in", "not_connected", "not connected", "reconnect", "disconnected"]) => Outcome::Retry,
        404 if says(&["device"]) => Outcome::ChannelStopped,
        400..=499 if says(&["invalid_jid", "not on whatsapp", "not registered", "user not found"]) => Outcome::Undeliverable,
        500 if says(&["invalid_jid", "not on whatsapp"]) => Outcome::Undeliverable,
        _ => http::by_status(status),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_success_has_an_id() {
        let body = br#"{"code":"SUCCESS","message":"ok","results":{"message_id":"3EB0B430B6F8F1D0E053","status":"sent"}}"#;
        assert_eq!(read(StatusCode::OK, body).unwrap().gateway_message_id.as_deref(), Some("3EB0B430B6F8F1D0E053"));
        for body in [r#"{"code":"SUCCESS","results":null}"#, r#"{"code":"QUEUED","results":{"message_id":"3EB0"}}"#, "<html>"] {
            assert_eq!(read(StatusCode::OK, body.as_bytes()).unwrap_err().outcome, Outcome::Unknown, "{body}");
        }
    }

    #[test]
    fn failures_are_sorted() {
        for (status, body, expected) in [
            (500, r#"{"code":"INTERNAL_SERVER_ERROR","message":"panic","results":null}"#, Outcome::Retry),
            (500, r#"{"code":"NOT_LOGGED_IN","message":"you are not logged in"}"#, Outcome::Retry),
            (400, r#"{"code":"VALIDATION_ERROR","message":"phone: cannot be blank"}"#, Outcome::OurFault),
            (400, r#"{"code":"INVALID_JID","message":"your JID is invalid"}"#, Outcome::Undeliverable),
            (400, r#"{"code":"BAD","message":"Phone 628… is not on whatsapp"}"#, Outcome::Undeliverable),
            (401, "Unauthorized", Outcome::ChannelStopped),
            (404, r#"{"code":"DEVICE_NOT_FOUND","message":"device not found"}"#, Outcome::ChannelStopped),
            (502, "<html>", Outcome::Retry),
        ] {
            let failure = read(StatusCode::from_u16(status).unwrap(), body.as_bytes()).unwrap_err();
            assert_eq!(failure.outcome, expected, "{status} {body}");
        }
    }
}
