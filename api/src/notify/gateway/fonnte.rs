//! fonnte.com: a hosted gateway to ordinary WhatsApp numbers. It answers 200 also when it fails, and writes the keys of its
//! answers in whatever case.

use reqwest::{Client, StatusCode};
use serde_json::Value;

use super::failure::{Failure, Outcome};
use super::{Outgoing, Receipt, http};
use crate::config::{Config, Gateway, Secret};

pub(super) struct Fonnte {
    client: Client,
    url: String,
    token: Secret,
}

impl Fonnte {
    /// `None`: it is not configured.
    pub fn new(config: &Config, client: &Client) -> Option<Self> {
        let config = &config.whatsapp;
        let url = format!("{}/send", config.fonnte_url.trim_end_matches('/'));
        Some(Self { client: client.clone(), url, token: config.fonnte_token.clone()? })
    }

    pub async fn send(&self, message: &Outgoing<'_>) -> Result<Receipt, Failure> {
        let form = [
            ("target", message.recipient),
            ("message", message.text),
            ("countryCode", "62"),
            // A device that is not connected would keep the message until it is: an OTP of yesterday is of no use.
            ("connectOnly", "true"),
        ];
        let request = self.client.post(&self.url).header("authorization", self.token.expose()).form(&form);
        let (status, body) = http::ask(request).await?;
        read(status, &body)
    }
}

/// A member of the answer, however its key is written.
fn member<'a>(answer: &'a Value, name: &str) -> Option<&'a Value> {
    answer.as_object()?.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// An id or a flag as a word: `"80367170"`, `80367170`, or the first of a list of them.
fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Array(values) => values.first().and_then(word),
        _ => None,
    }
}

fn read(status: StatusCode, body: &[u8]) -> Result<Receipt, Failure> {
    let answer: Value = serde_json::from_slice(body).unwrap_or_default();
    match member(&answer, "status").and_then(word).map(|word| word.to_ascii_lowercase()).as_deref() {
        Some("true") if status.is_success() => {
            let id = member(&answer, "id").and_then(word);
            Ok(Receipt { gateway: Gateway::Fonnte, gateway_message_id: id })
        }
        Some("false") => {
            let reason = member(&answer, "reason").and_then(word).unwrap_or_else(|| http::excerpt(body));
            Err(Failure::new(outcome(&reason), reason))
        }
        _ => Err(Failure::new(http::by_status(status), http::excerpt(body)).code(status.as_u16())),
    }
}

/// What is to be done about a reason. It has no codes: the words are what there is.
fn outcome(reason: &str) -> Outcome {
    let reason = reason.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| reason.contains(word));
    if says(&["token", "quota", "expired", "subscription", "package", "unknown user", "banned"]) {
        Outcome::ChannelStopped
    } else if says(&["target", "not registered", "number"]) {
        Outcome::Undeliverable
    } else if says(&["input", "json", "format", "url", "file", "parameter", "required"]) {
        Outcome::OurFault
    } else {
        // A device that is not connected, and whatever is new.
        Outcome::Retry
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_success_may_be_written_in_many_ways() {
        for body in [
            r#"{"detail":"success! message in queue","id":["80367170"],"process":"pending","status":true,"target":["628123456789"]}"#,
            r#"{"Status":"true","ID":[80367170]}"#,
            r#"{"STATUS":true,"Id":"80367170"}"#,
        ] {
            let receipt = read(StatusCode::OK, body.as_bytes()).unwrap();
            assert_eq!(receipt.gateway_message_id.as_deref(), Some("80367170"), "{body}");
        }
    }

    #[test]
    fn a_failure_answers_200_and_is_sorted_by_its_words() {
        for (body, expected) in [
            (r#"{"reason":"token invalid","status":false}"#, Outcome::ChannelStopped),
            (r#"{"Reason":"insufficient quota","Status":false}"#, Outcome::ChannelStopped),
            (r#"{"reason":"target invalid","status":"false"}"#, Outcome::Undeliverable),
            (r#"{"reason":"input invalid","status":false}"#, Outcome::OurFault),
            (r#"{"reason":"request invalid on disconnected device","status":false}"#, Outcome::Retry),
            (r#"{"status":false}"#, Outcome::Retry),
            ("<html>", Outcome::Unknown),
            ("{}", Outcome::Unknown),
        ] {
            assert_eq!(read(StatusCode::OK, body.as_bytes()).unwrap_err().outcome, expected, "{body}");
        }
        assert_eq!(read(StatusCode::BAD_GATEWAY, b"").unwrap_err().outcome, Outcome::Retry);
        assert_eq!(read(StatusCode::INTERNAL_SERVER_ERROR, br#"{"status":true}"#).unwrap_err().outcome, Outcome::Retry);
    }
}
