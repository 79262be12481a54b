//! Answers that go on: server-sent events, read one by one.

use std::time::Duration;

use serde_json::Value;

use crate::client::Answer;

/// An open stream of events. Dropping it hangs up.
pub struct Stream {
    /// What came before the first event.
    pub head: Answer,
    response: Option<reqwest::Response>,
    read: String,
}

impl Stream {
    pub(crate) fn new(head: Answer, response: reqwest::Response) -> Self {
        Self { head, response: Some(response), read: String::new() }
    }

    pub(crate) fn ended(head: Answer) -> Self {
        Self { head, response: None, read: String::new() }
    }

    /// The next event: its name and its data. `None`: the stream has ended.
    pub async fn next(&mut self) -> Option<(String, Value)> {
        loop {
            while let Some((block, rest)) = self.read.split_once("\n\n") {
                let (block, rest) = (block.to_owned(), rest.to_owned());
                self.read = rest;
                let line = |name: &str| block.lines().find_map(|line| line.strip_prefix(name)).map(ToOwned::to_owned);
                // A comment, or the time to wait before reconnecting, is no event.
                if let Some(name) = line("event: ") {
                    let data = line("data: ").unwrap_or_else(|| panic!("an event without data: {block}"));
                    return Some((name, serde_json::from_str(&data).unwrap()));
                }
            }
            let chunk = tokio::time::timeout(Duration::from_secs(10), self.response.as_mut()?.chunk()).await.expect("no event in 10 s");
            match chunk {
                Ok(Some(chunk)) => self.read.push_str(std::str::from_utf8(&chunk).unwrap()),
                Ok(None) | Err(_) => return None,
            }
        }
    }

    /// The data of the next event, which must have this name.
    pub async fn expect(&mut self, name: &str) -> Value {
        let (found, data) = self.next().await.unwrap_or_else(|| panic!("the stream ended before {name}"));
        assert_eq!(found, name, "{data}");
        data
    }
}
