//! Asking a gateway over HTTP, and what it means when there is no answer.

use std::time::Duration;

use reqwest::{Client, RequestBuilder, StatusCode};

use super::failure::{Failure, Outcome};
use crate::config::Config;

/// A host that does not take the connection by then is down.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(3);
/// No gateway has more to say.
const LONGEST_ANSWER: usize = 64 * 1024;

pub(super) fn client(config: &Config) -> anyhow::Result<Client> {
    let client = Client::builder()
        .user_agent(concat!("pmo/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT_TIMEOUT)
        .timeout(Duration::from_secs(config.whatsapp.gateway_timeout_seconds))
        .pool_idle_timeout(Duration::from_secs(30))
        .redirect(reqwest::redirect::Policy::none())
        .build()?;
    Ok(client)
}

/// Sends a request once. A failure to connect is none to send; whatever breaks later leaves it unknown.
pub(super) async fn ask(request: RequestBuilder) -> Result<(StatusCode, Vec<u8>), Failure> {
    let mut response = request.send().await.map_err(unanswered)?;
    let status = response.status();
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(unanswered)? {
        if body.len() + chunk.len() > LONGEST_ANSWER {
            return Err(Failure::new(Outcome::Unknown, "the answer is too long").code(status.as_u16()));
        }
        body.extend_from_slice(&chunk);
    }
    Ok((status, body))
}

fn unanswered(error: reqwest::Error) -> Failure {
    let outcome = match &error {
        error if error.is_connect() => Outcome::Retry,
        error if error.is_builder() => Outcome::OurFault,
        _ => Outcome::Unknown,
    };
    // The address may hold a secret.
    let error = error.without_url();
    let reason = std::iter::successors(Some(&error as &dyn std::error::Error), |error| error.source());
    Failure::new(outcome, reason.map(ToString::to_string).collect::<Vec<_>>().join(": "))
}

/// What an answer shows when it is not what was expected: its beginning, in one line.
pub(super) fn excerpt(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect();
    if text.is_empty() { "nothing".to_owned() } else { text }
}

/// The outcome of an answer that says nothing but its status.
pub(super) fn by_status(status: StatusCode) -> Outcome {
    match status.as_u16() {
        // It says that it took it, but not as what.
        200..=299 => Outcome::Unknown,
        401 | 403 => Outcome::ChannelStopped,
        408 | 425 | 429 | 500.. => Outcome::Retry,
        // Redirected: the address is wrong, and so are all requests.
        300..=399 | 404 | 405 | 410 => Outcome::ChannelStopped,
        _ => Outcome::OurFault,
    }
}
