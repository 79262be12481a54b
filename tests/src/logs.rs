//! Keeps the causes that the API logs and never sends, so that a failing test can show them; and counts statements.

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::{Mutex, Once};

use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;

use crate::plans::Listener;

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

/// How many statements were sent to PostgreSQL, by request id.
static STATEMENTS: Mutex<Option<HashMap<String, usize>>> = Mutex::new(None);

struct Count;

/// Kept with the span of a request.
struct RequestId(String);

impl<S: tracing::Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Count {
    fn on_new_span(&self, attributes: &tracing::span::Attributes<'_>, id: &tracing::span::Id, context: Context<'_, S>) {
        let mut line = Line::default();
        attributes.record(&mut line);
        if let Some(span) = context.span(id) {
            span.extensions_mut().insert(RequestId(line.request_id));
        }
    }

    fn on_event(&self, event: &tracing::Event<'_>, context: Context<'_, S>) {
        let span =
            context.event_scope(event).and_then(|scope| scope.from_root().find(|span| span.extensions().get::<RequestId>().is_some()));
        if let Some(span) = span
            && let Some(RequestId(id)) = span.extensions().get::<RequestId>()
        {
            *STATEMENTS.lock().unwrap().get_or_insert_default().entry(id.clone()).or_default() += 1;
        }
    }
}

/// How many statements this request sent to PostgreSQL.
pub fn statements(request_id: &str) -> usize {
    STATEMENTS.lock().unwrap().as_ref().and_then(|counts| counts.get(request_id)).copied().unwrap_or_default()
}

/// Starts listening; with `TEST_LOG` (e.g. `TEST_LOG=debug`) everything is printed too.
pub(crate) fn init() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let keep = Keep.with_filter(LevelFilter::ERROR);
        let is_statement = filter_fn(|data| data.target() == "sqlx::query" || (data.is_span() && data.name() == "request"));
        let count = Count.with_filter(is_statement.with_max_level_hint(LevelFilter::DEBUG));
        let plans = Listener.with_filter(filter_fn(|data| data.target() == Listener::TARGET).with_max_level_hint(LevelFilter::INFO));
        let print = std::env::var("TEST_LOG").ok().map(|directives| {
            tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_filter(tracing_subscriber::EnvFilter::new(directives))
        });
        let _ = tracing_subscriber::registry().with(keep).with(count).with(plans).with(print).try_init();
    });
}

/// What was logged as an error under this request id.
pub(crate) fn causes(request_id: &str) -> String {
    let errors = ERRORS.lock().unwrap();
    let found: Vec<_> = errors.iter().filter(|(id, _)| id == request_id).map(|(_, text)| text.as_str()).collect();
    if found.is_empty() { "nothing".to_owned() } else { found.join("\n") }
}
