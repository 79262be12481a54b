//! Meta's WhatsApp Cloud API.
//!
//! It takes free text only from whom has written first, so everything goes by approved templates: the OTP by an
//! authentication template with a button that copies the code, the rest by utility templates with the same facts. Their
//! wording is in `api/docs/messages.md`. There is no idempotency key; our id goes along and comes back with each report.

use reqwest::{Client, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};

use super::failure::{Failure, Outcome};
use super::{Outgoing, Receipt, http};
use crate::config::{Config, Gateway, Secret, Template};
use crate::notify::Kind;

pub(super) struct CloudApi {
    client: Client,
    url: String,
    token: Secret,
    language: String,
    templates: Vec<Template>,
}

#[derive(Deserialize)]
struct Taken {
    messages: Vec<TakenMessage>,
}

#[derive(Deserialize)]
struct TakenMessage {
    id: String,
    message_status: Option<String>,
}

#[derive(Deserialize)]
struct Refused {
    error: GraphError,
}

#[derive(Deserialize)]
struct GraphError {
    code: i64,
    #[serde(default)]
    message: String,
    /// `{"details": "…"}`, as a rule.
    error_data: Option<Value>,
    fbtrace_id: Option<String>,
}

impl CloudApi {
    /// `None`: it is not configured.
    pub fn new(config: &Config, client: &Client) -> Option<Self> {
        let config = &config.whatsapp;
        let (number, token) = (config.cloud_api_phone_number_id.as_deref()?, config.cloud_api_token.clone()?);
        let base = config.cloud_api_url.trim_end_matches('/');
        Some(Self {
            client: client.clone(),
            url: format!("{base}/{}/{number}/messages", config.cloud_api_version),
            token,
            language: config.cloud_api_language.clone(),
            templates: config.cloud_api_templates.clone(),
        })
    }

    pub async fn send(&self, message: &Outgoing<'_>) -> Result<Receipt, Failure> {
        let body = json!({
            "messaging_product": "whatsapp",
            "recipient_type": "individual",
            "to": message.recipient,
            "type": "template",
            "template": self.template(message)?,
            "biz_opaque_callback_data": message.message_id.to_string(),
        });
        let (status, body) = http::ask(self.client.post(&self.url).bearer_auth(self.token.expose()).json(&body)).await?;
        read(status, &body)
    }

    fn template(&self, message: &Outgoing<'_>) -> Result<Value, Failure> {
        let kind = message.kind.as_str();
        let configured = self.templates.iter().find(|template| template.kind == kind);
        let name = configured.map_or_else(|| format!("pmo_{kind}"), |template| template.name.clone());
        let language = configured.and_then(|template| template.language.as_ref()).unwrap_or(&self.language);
        let components = match message.kind {
            Kind::Otp => {
                let code = message.secret.ok_or_else(|| Failure::new(Outcome::OurFault, "an OTP without its code"))?;
                let code = json!([{ "type": "text", "text": code }]);
                json!([
                    { "type": "body", "parameters": code },
                    { "type": "button", "sub_type": "url", "index": "0", "parameters": code },
                ])
            }
            Kind::Test => json!([]),
            _ => {
                let content = message.content.ok_or_else(|| Failure::new(Outcome::OurFault, "a message without facts"))?;
                let parameters: Vec<Value> =
                    content.parameters().iter().map(|text| json!({ "type": "text", "text": parameter(text) })).collect();
                json!([{ "type": "body", "parameters": parameters }])
            }
        };
        Ok(json!({ "name": name, "language": { "code": language }, "components": components }))
    }
}

/// A parameter is never empty and takes no line breaks.
fn parameter(text: &str) -> String {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(500).collect();
    if text.is_empty() { "-".to_owned() } else { text }
}

fn read(status: StatusCode, body: &[u8]) -> Result<Receipt, Failure> {
    if status.is_success() {
        let taken = serde_json::from_slice::<Taken>(body).ok().and_then(|taken| taken.messages.into_iter().next());
        let Some(taken) = taken else {
            return Err(Failure::new(Outcome::Unknown, format!("no message id in the answer: {}", http::excerpt(body))));
        };
        if let Some(held) = taken.message_status.filter(|status| status != "accepted") {
            tracing::warn!(gateway = "cloud_api", status = held, "a message is held back");
        }
        return Ok(Receipt { gateway: Gateway::CloudApi, gateway_message_id: Some(taken.id) });
    }
    match serde_json::from_slice::<Refused>(body) {
        Ok(Refused { error }) => {
            let details = error.error_data.as_ref().and_then(|data| data["details"].as_str()).filter(|details| *details != error.message);
            let mut reason = [Some(error.message.as_str()), details].into_iter().flatten().collect::<Vec<_>>().join(": ");
            if let Some(trace) = error.fbtrace_id {
                reason.push_str(&format!(" (fbtrace_id {trace})"));
            }
            Err(Failure::new(outcome(status, error.code), reason).code(error.code))
        }
        Err(_) => Err(Failure::new(http::by_status(status), http::excerpt(body)).code(status.as_u16())),
    }
}

/// What is to be done about an error of the Graph API.
fn outcome(status: StatusCode, code: i64) -> Outcome {
    match code {
        2 | 4 | 80_007 | 130_429 | 131_000 | 131_016 | 131_057 => Outcome::Retry,
        131_056 => Outcome::SlowDown,
        131_026 | 131_047 | 130_472 | 131_049 | 131_050 | 131_062 | 131_030 | 131_021 => Outcome::Undeliverable,
        100 | 131_008 | 131_009 | 131_051 | 132_000 | 132_001 | 132_005 | 132_007 | 132_008 | 132_012 => Outcome::OurFault,
        131_048 | 131_064 | 368 | 131_031 | 130_497 | 131_042 | 131_045 | 131_037 | 132_015 | 132_016 => Outcome::ChannelStopped,
        0 | 3 | 10 | 190 | 200..=299 | 131_005 => Outcome::ChannelStopped,
        _ => http::by_status(status),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_code_has_its_class() {
        let classes = [
            (Outcome::Retry, vec![2, 4, 80_007, 130_429, 131_000, 131_016, 131_057]),
            (Outcome::SlowDown, vec![131_056]),
            (
                Outcome::ChannelStopped,
                vec![
                    131_048, 131_064, 368, 131_031, 130_497, 131_042, 131_045, 131_037, 132_015, 132_016, 0, 3, 10, 190, 200, 299, 131_005,
                ],
            ),
            (Outcome::Undeliverable, vec![131_026, 131_047, 130_472, 131_049, 131_050, 131_062, 131_030, 131_021]),
            (Outcome::OurFault, vec![100, 131_008, 131_009, 131_051, 132_000, 132_001, 132_005, 132_007, 132_008, 132_012]),
        ];
        for (expected, codes) in classes {
            for code in codes {
                let body = format!(
                    "{{\"error\":{{\"code\":{code},\"message\":\"m\",\"error_data\":{{\"details\":\"d\"}},\"fbtrace_id\":\"t\"}}}}"
                );
                let failure = read(StatusCode::BAD_REQUEST, body.as_bytes()).unwrap_err();
                assert_eq!(
                    (failure.outcome, failure.code, failure.reason.as_str()),
                    (expected, Some(code.to_string()), "m: d (fbtrace_id t)")
                );
            }
        }
    }

    #[test]
    fn a_code_nobody_knows_is_judged_by_its_status() {
        let error = br#"{"error":{"code":987654,"message":"new"}}"#;
        for (status, expected) in
            [(500, Outcome::Retry), (503, Outcome::Retry), (429, Outcome::Retry), (401, Outcome::ChannelStopped), (400, Outcome::OurFault)]
        {
            assert_eq!(read(StatusCode::from_u16(status).unwrap(), error).unwrap_err().outcome, expected, "{status}");
        }
        assert_eq!(read(StatusCode::BAD_GATEWAY, b"<html>").unwrap_err().outcome, Outcome::Retry);
        assert_eq!(read(StatusCode::OK, b"<html>").unwrap_err().outcome, Outcome::Unknown);
        assert_eq!(read(StatusCode::OK, br#"{"messages":[]}"#).unwrap_err().outcome, Outcome::Unknown);
    }

    #[test]
    fn a_parameter_is_one_line_and_not_empty() {
        assert_eq!(parameter("Stock tidak\n\ttersedia.     Maaf"), "Stock tidak tersedia. Maaf");
        assert_eq!(parameter(" \n "), "-");
        assert_eq!(parameter(&"x".repeat(2_000)).len(), 500);
    }
}
