//! Keeps the causes that the API logs and never sends, so that a failing test can show them.

use std::fmt::Debug;
use std::sync::{Mutex, Once};

use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;

static ERRORS: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());

struct Keep;

#[derive(Default)]
struct Line {
    request_id: String,
    text: String,
}

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        match field.name() {
            "request_id" => self.request_id = format!("{value:?}").trim_matches('"').to_owned(),
            "message" => self.text.insert_str(0, &format!("{value:?} ")),
            name => self.text.push_str(&format!("{name}={value:?} ")),
        }
    }
}

impl<S: tracing::Subscriber> Layer<S> for Keep {
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        let mut line = Line::default();
        event.record(&mut line);
        ERRORS.lock().unwrap().push((line.request_id, line.text));
    }
}

/// Starts listening; with `TEST_LOG` (e.g. `TEST_LOG=debug`) everything is printed too.
pub(crate) fn init() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let keep = Keep.with_filter(LevelFilter::ERROR);
        let print = std::env::var("TEST_LOG").ok().map(|directives| {
            tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_filter(tracing_subscriber::EnvFilter::new(directives))
        });
        let _ = tracing_subscriber::registry().with(keep).with(print).try_init();
    });
}

/// What was logged as an error under this request id.
pub(crate) fn causes(request_id: &str) -> String {
    let errors = ERRORS.lock().unwrap();
    let found: Vec<_> = errors.iter().filter(|(id, _)| id == request_id).map(|(_, text)| text.as_str()).collect();
    if found.is_empty() { "nothing".to_owned() } else { found.join("\n") }
}
