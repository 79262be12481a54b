//! What the gateways' reports say, each in its own way. Pure.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;

use crate::config::Gateway;

/// What a gateway reports of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Progress {
    Sent,
    Failed,
    Delivered,
    Read,
}

impl Progress {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Delivered => "delivered",
            Self::Read => "read",
        }
    }

    fn of(word: &str) -> Option<Self> {
        match word.to_ascii_lowercase().as_str() {
            "sent" | "server" => Some(Self::Sent),
            "delivered" => Some(Self::Delivered),
            "read" | "played" => Some(Self::Read),
            "failed" | "invalid" | "expired" | "url unreachable" | "error" => Some(Self::Failed),
            _ => None,
        }
    }
}

/// One thing that a report says of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Status {
    /// Our own id, where the gateway gives it back.
    pub message_id: Option<i64>,
    pub gateway_message_id: Option<String>,
    /// A second id under which the gateway speaks of it.
    pub state_id: Option<String>,
    /// `None`: it only ties the two ids together.
    pub progress: Option<Progress>,
    pub at: DateTime<Utc>,
    pub error: Option<String>,
}

/// Reads a report. What it says of other things than our messages is left out.
pub(super) fn statuses(gateway: Gateway, body: &[u8], received_at: DateTime<Utc>) -> Result<Vec<Status>, serde_json::Error> {
    match gateway {
        Gateway::CloudApi => cloud_api(body, received_at),
        Gateway::Gowa => gowa(body, received_at),
        Gateway::Fonnte => fonnte(body, received_at),
        Gateway::Log | Gateway::Smtp => Ok(Vec::new()),
    }
}

#[derive(Deserialize)]
struct CloudApiReport {
    #[serde(default)]
    entry: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    changes: Vec<Change>,
}

#[derive(Deserialize)]
struct Change {
    value: Option<ChangeValue>,
}

#[derive(Deserialize)]
struct ChangeValue {
    #[serde(default)]
    statuses: Vec<CloudApiStatus>,
}

#[derive(Deserialize)]
struct CloudApiStatus {
    id: Option<String>,
    #[serde(default)]
    status: String,
    timestamp: Option<Value>,
    biz_opaque_callback_data: Option<String>,
    #[serde(default)]
    errors: Vec<CloudApiError>,
}

#[derive(Deserialize)]
struct CloudApiError {
    code: Option<i64>,
    title: Option<String>,
    message: Option<String>,
    error_data: Option<Value>,
}

fn cloud_api(body: &[u8], received_at: DateTime<Utc>) -> Result<Vec<Status>, serde_json::Error> {
    let report: CloudApiReport = serde_json::from_slice(body)?;
    let statuses =
        report.entry.into_iter().flat_map(|entry| entry.changes).filter_map(|change| change.value).flat_map(|value| value.statuses);
    Ok(statuses
        .filter_map(|status| {
            let progress = Progress::of(&status.status)?;
            Some(Status {
                message_id: status.biz_opaque_callback_data.and_then(|id| id.parse().ok()),
                gateway_message_id: status.id,
                state_id: None,
                progress: Some(progress),
                at: status.timestamp.as_ref().and_then(unix_time).unwrap_or(received_at),
                error: status.errors.first().map(CloudApiError::words),
            })
        })
        .collect())
}

impl CloudApiError {
    fn words(&self) -> String {
        let details = self.error_data.as_ref().and_then(|data| data["details"].as_str());
        let what = self.title.as_deref().or(self.message.as_deref()).unwrap_or("failed");
        let code = self.code.map(|code| format!("(#{code}) ")).unwrap_or_default();
        match details.filter(|details| *details != what) {
            Some(details) => format!("{code}{what}: {details}"),
            None => format!("{code}{what}"),
        }
    }
}

/// Seconds, as a string or a number.
fn unix_time(value: &Value) -> Option<DateTime<Utc>> {
    let seconds = value.as_i64().or_else(|| value.as_str()?.parse().ok())?;
    DateTime::from_timestamp(seconds, 0)
}

#[derive(Deserialize)]
struct GowaReport {
    #[serde(default)]
    event: String,
    timestamp: Option<DateTime<Utc>>,
    payload: Option<Value>,
}

#[derive(Deserialize)]
struct GowaAck {
    #[serde(default)]
    ids: Vec<String>,
    #[serde(default)]
    receipt_type: String,
    timestamp: Option<DateTime<Utc>>,
}

fn gowa(body: &[u8], received_at: DateTime<Utc>) -> Result<Vec<Status>, serde_json::Error> {
    let report: GowaReport = serde_json::from_slice(body)?;
    if report.event != "message.ack" {
        return Ok(Vec::new());
    }
    let ack: GowaAck = serde_json::from_value(report.payload.unwrap_or_default())?;
    let Some(progress) = Progress::of(&ack.receipt_type) else { return Ok(Vec::new()) };
    let at = report.timestamp.or(ack.timestamp).unwrap_or(received_at);
    Ok(ack
        .ids
        .into_iter()
        .map(|id| Status { message_id: None, gateway_message_id: Some(id), state_id: None, progress: Some(progress), at, error: None })
        .collect())
}

#[derive(Deserialize)]
struct FonnteReport {
    id: Option<Value>,
    stateid: Option<Value>,
    /// What fonnte did: `sent`, `pending`, `invalid`, …
    status: Option<String>,
    /// What WhatsApp did: `sent`, `delivered`, `read`.
    state: Option<String>,
}

fn fonnte(body: &[u8], received_at: DateTime<Utc>) -> Result<Vec<Status>, serde_json::Error> {
    let report: FonnteReport = serde_json::from_slice(body)?;
    let id = |value: Option<Value>| match value {
        Some(Value::String(text)) if !text.is_empty() => Some(text),
        Some(Value::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let (gateway_message_id, state_id) = (id(report.id), id(report.stateid));
    if gateway_message_id.is_none() && state_id.is_none() {
        return Ok(Vec::new());
    }
    // WhatsApp's own word is worth more.
    let state = report.state.as_deref().and_then(Progress::of);
    let status = report.status.as_deref().and_then(Progress::of);
    let progress = state.or(status);
    let error = (progress == Some(Progress::Failed)).then(|| report.state.or(report.status).unwrap_or_default());
    Ok(vec![Status { message_id: None, gateway_message_id, state_id, progress, at: received_at, error }])
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(gateway: Gateway, body: Value) -> Vec<Status> {
        statuses(gateway, body.to_string().as_bytes(), received()).unwrap()
    }

    fn received() -> DateTime<Utc> {
        "2026-11-22T05:00:00Z".parse().unwrap()
    }

    #[test]
    fn metas_batches() {
        let body = json!({"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [
            {"field": "messages", "value": {"messaging_product": "whatsapp", "statuses": [
                {"id": "wamid.A", "status": "delivered", "timestamp": "1795669200", "recipient_id": "628", "biz_opaque_callback_data": "8001"},
                {"id": "wamid.B", "status": "failed", "timestamp": 1795669200, "errors": [
                    {"code": 131026, "title": "Message undeliverable", "error_data": {"details": "not on WhatsApp"}}]},
                {"id": "wamid.C", "status": "warning"}]}},
            {"field": "messages", "value": {"messages": [{"from": "628", "text": {"body": "halo"}}]}},
        ]}]});
        let found = read(Gateway::CloudApi, body);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].message_id, found[0].progress), (Some(8001), Some(Progress::Delivered)));
        assert_eq!(found[0].at, "2026-11-26T05:00:00Z".parse::<DateTime<Utc>>().unwrap());
        assert_eq!((found[1].gateway_message_id.as_deref(), found[1].progress), (Some("wamid.B"), Some(Progress::Failed)));
        assert_eq!(found[1].error.as_deref(), Some("(#131026) Message undeliverable: not on WhatsApp"));
    }

    #[test]
    fn gowas_receipts() {
        let ack = |kind: &str| {
            json!({"event": "message.ack", "device_id": "x", "timestamp": "2026-11-22T04:59:00Z",
            "payload": {"ids": ["3EB0A", "3EB0B"], "chat_id": "628@s.whatsapp.net", "receipt_type": kind}})
        };
        let found = read(Gateway::Gowa, ack("read"));
        assert_eq!(found.len(), 2);
        assert_eq!((found[1].gateway_message_id.as_deref(), found[1].progress), (Some("3EB0B"), Some(Progress::Read)));
        assert!(found[0].at < received());
        assert!(read(Gateway::Gowa, ack("retry")).is_empty());
        assert!(read(Gateway::Gowa, json!({"event": "message", "payload": {"id": "3EB0", "body": "halo"}})).is_empty());
    }

    #[test]
    fn fonntes_two_ids() {
        let one = |body: Value| read(Gateway::Fonnte, body).remove(0);
        let first = one(json!({"device": "628", "id": "80367170", "stateid": "3EB0A", "status": "sent", "state": "sent"}));
        assert_eq!((first.gateway_message_id.as_deref(), first.state_id.as_deref()), (Some("80367170"), Some("3EB0A")));
        let later = one(json!({"device": "628", "stateid": "3EB0A", "state": "delivered"}));
        assert_eq!((later.gateway_message_id, later.progress), (None, Some(Progress::Delivered)));
        assert_eq!(one(json!({"id": 80367170, "status": "invalid"})).error.as_deref(), Some("invalid"));
        assert_eq!(one(json!({"id": "1", "status": "pending"})).progress, None);
        assert!(read(Gateway::Fonnte, json!({"device": "628", "status": "connect"})).is_empty());
    }

    #[test]
    fn what_is_no_report_is_an_error_or_nothing() {
        for gateway in [Gateway::CloudApi, Gateway::Gowa, Gateway::Fonnte] {
            assert!(statuses(gateway, b"<html>", received()).is_err());
            assert!(read(gateway, json!({})).is_empty());
        }
    }
}
