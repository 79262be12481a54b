//! One stream, as the client reads it.

use std::collections::BTreeSet;
use std::time::Duration;

use actix_web::body::BoxBody;
use actix_web::http::header::{self, ContentEncoding};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, Responder, get};
use futures_util::Stream;
use futures_util::stream;
use serde::Serialize;

use super::feed::{Feed, News};
use crate::app::State;
use crate::auth::{self, Admin};
use crate::orders::{self, OrderCounts};
use crate::platform::http::ApiResult;

/// A line at least this often, so that both ends and every proxy know that the other is there.
const HEARTBEAT: Duration = Duration::from_secs(15);
/// Milliseconds after which a browser that lost the stream asks for it again.
const RETRY: u32 = 3_000;

/// What changes, as it changes.
///
/// Server-sent events that never end. `orders` comes at once and whenever orders are placed or move: `order_ids` names them
/// (empty: any may have changed), `counts` is how many are in each status now, as in `GET /api/admin/orders/summary` (null when it
/// could not be told). `jobs` comes when long work is queued, moves on or ends: `job_ids` names it (empty: any). What was missed while
/// there was no stream is not told afterwards. A comment comes every 15 seconds. The stream ends with its session, which it
/// does not keep alive.
#[utoipa::path(tag = "admin", operation_id = "stream_events", security(("admin" = []), ("admin_cookie" = [])),
    responses((status = 200, description = "Events.", content_type = "text/event-stream", body = String,
        example = "event: orders\ndata: {\"order_ids\":[6012],\"counts\":{\"pending\":12,\"submitted_to_datapart\":31,\"approved\":4812,\"rejected\":96,\"cancelled\":40,\"total\":4991}}\n\nevent: jobs\ndata: {\"job_ids\":[17]}\n\n")))]
#[get("/api/admin/events")]
pub async fn stream_events(state: State, admin: Admin) -> ApiResult<EventStream> {
    let feed = state.events.listen(admin.user_id, state.config.event_streams as usize)?;
    Ok(EventStream(Teller { state, session_id: admin.session_id, feed }))
}

/// An answer that goes on.
pub struct EventStream(Teller);

impl Responder for EventStream {
    type Body = BoxBody;
    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok()
            .content_type("text/event-stream")
            .insert_header((header::CACHE_CONTROL, "no-store"))
            // Neither we nor a proxy may collect events until a block is full.
            .insert_header(ContentEncoding::Identity)
            .insert_header(("x-accel-buffering", "no"))
            .streaming(self.0.tell())
    }
}

struct Teller {
    state: State,
    session_id: i64,
    feed: Feed,
}

#[derive(Serialize)]
struct OrdersEvent<'a> {
    order_ids: &'a BTreeSet<i64>,
    counts: Option<OrderCounts>,
}

#[derive(Serialize)]
struct JobsEvent<'a> {
    job_ids: &'a BTreeSet<i64>,
}

impl Teller {
    fn tell(self) -> impl Stream<Item = Result<Bytes, actix_web::Error>> {
        stream::unfold((self, true), |(mut teller, is_first)| async move {
            let text = if is_first { teller.greeting().await } else { teller.next().await? };
            Some((Ok(Bytes::from(text)), (teller, false)))
        })
    }

    /// How things stand.
    async fn greeting(&self) -> String {
        format!("retry: {RETRY}\n\n{}", self.orders(&BTreeSet::new()).await)
    }

    /// What is to be said next; `None`: the stream is over.
    async fn next(&mut self) -> Option<String> {
        loop {
            let Some(news) = self.feed.news(HEARTBEAT).await else {
                return self.is_logged_in().await.then(|| ":\n\n".to_owned());
            };
            if news.closing || news.sessions && !self.is_logged_in().await {
                return None;
            }
            let text = self.told(&news).await;
            if !text.is_empty() {
                return Some(text);
            }
        }
    }

    async fn told(&self, news: &News) -> String {
        let mut text = String::new();
        let nothing = BTreeSet::new();
        if news.missed || !news.orders.is_empty() {
            text += &self.orders(if news.missed { &nothing } else { &news.orders }).await;
        }
        if news.missed || !news.jobs.is_empty() {
            text += &event("jobs", &JobsEvent { job_ids: if news.missed { &nothing } else { &news.jobs } });
        }
        text
    }

    async fn orders(&self, order_ids: &BTreeSet<i64>) -> String {
        let counts = async { orders::counts(&mut *self.state.db.acquire().await?).await }.await;
        event("orders", &OrdersEvent { order_ids, counts: counts.ok() })
    }

    /// A database that can't be asked ends no stream.
    async fn is_logged_in(&self) -> bool {
        auth::admin_session_is_open(&self.state.db, self.session_id, self.state.clock.now()).await.unwrap_or(true)
    }
}

fn event(name: &str, data: &impl Serialize) -> String {
    format!("event: {name}\ndata: {}\n\n", serde_json::to_string(data).unwrap_or_default())
}
