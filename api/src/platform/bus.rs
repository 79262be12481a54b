//! Notices between the API processes on one database, over PostgreSQL's LISTEN/NOTIFY.
//!
//! A notice is sent in the transaction that makes it true and so arrives exactly when it commits. When the
//! connection is lost notices may be missed: the bus then says it is not live, everybody who caches on its
//! word is told to forget, and caches are bypassed until it is back.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, RwLock};
use std::time::Duration;

use sqlx::postgres::PgListener;
use sqlx::{PgConnection, PgPool};

const CHANNEL: &str = "pmo";

/// What a notice is about; each has one feature that listens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// A cached thing changed: payload `name:epoch`.
    Epoch,
    /// A session, a shop or a user lost its right to be logged in: payload `session:17`, `shop:3`, ….
    Sessions,
    /// There is something new in the outbox.
    Outbox,
    /// A gateway is left alone, or works again: payload its name.
    Gateways,
    /// A gateway has reported what became of a message: payload its name.
    Reports,
    /// Somebody wants a schedule to be run at once: payload its name.
    Schedules,
    /// An order was placed or moved: payload its id.
    Orders,
    /// Long work was queued, moved on or ended: payload its id.
    Jobs,
}

impl Topic {
    const ALL: [Self; 8] =
        [Self::Epoch, Self::Sessions, Self::Outbox, Self::Gateways, Self::Reports, Self::Schedules, Self::Orders, Self::Jobs];

    fn as_str(self) -> &'static str {
        match self {
            Self::Epoch => "epoch",
            Self::Sessions => "sessions",
            Self::Outbox => "outbox",
            Self::Gateways => "gateways",
            Self::Reports => "reports",
            Self::Schedules => "schedules",
            Self::Orders => "orders",
            Self::Jobs => "jobs",
        }
    }
}

type Listener = Box<dyn Fn(Notice<'_>) + Send + Sync>;

/// What a listener hears.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'a> {
    Sent(&'a str),
    /// Notices may have been missed: forget what was cached.
    Missed,
}

/// One process's ear on the channel. Clones share it.
#[derive(Clone)]
pub struct Bus(Arc<Inner>);

struct Inner {
    live: AtomicBool,
    listeners: RwLock<HashMap<Topic, Vec<Listener>>>,
}

impl Default for Bus {
    fn default() -> Self {
        Self(Arc::new(Inner { live: AtomicBool::new(false), listeners: RwLock::default() }))
    }
}

impl Bus {
    /// Whether notices arrive. While they do not, nothing may be served that only a notice would correct.
    pub fn is_live(&self) -> bool {
        self.0.live.load(Ordering::Acquire)
    }

    pub fn subscribe(&self, topic: Topic, listener: impl Fn(Notice<'_>) + Send + Sync + 'static) {
        if let Ok(mut listeners) = self.0.listeners.write() {
            listeners.entry(topic).or_default().push(Box::new(listener));
        }
    }

    /// Tells this process at once, after the commit, so that it reads its own writes; the others hear the notice.
    pub fn deliver(&self, topic: Topic, payload: &str) {
        self.tell(topic, Notice::Sent(payload));
    }

    fn tell(&self, topic: Topic, notice: Notice<'_>) {
        if let Ok(listeners) = self.0.listeners.read() {
            for listener in listeners.get(&topic).into_iter().flatten() {
                listener(notice);
            }
        }
    }

    /// Listens until the pool is closed, reconnecting for ever.
    pub async fn run(self, db: PgPool) {
        while !db.is_closed() {
            if let Err(error) = self.listen(&db).await
                && !db.is_closed()
            {
                tracing::warn!(%error, "the notice channel is down, caches are bypassed");
            }
            self.0.live.store(false, Ordering::Release);
            for topic in Topic::ALL {
                self.tell(topic, Notice::Missed);
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
    }

    async fn listen(&self, db: &PgPool) -> Result<(), sqlx::Error> {
        let mut listener = PgListener::connect_with(db).await?;
        listener.listen(CHANNEL).await?;
        // What changed before we listened was not heard.
        for topic in Topic::ALL {
            self.tell(topic, Notice::Missed);
        }
        self.0.live.store(true, Ordering::Release);
        while let Some(notification) = listener.try_recv().await? {
            let Some((name, payload)) = notification.payload().split_once(' ') else { continue };
            if let Some(topic) = Topic::ALL.into_iter().find(|topic| topic.as_str() == name) {
                self.tell(topic, Notice::Sent(payload));
            }
        }
        Ok(())
    }
}

/// Sends several notices about a topic when the transaction commits.
pub async fn notify_all(tx: &mut PgConnection, topic: Topic, payloads: impl Iterator<Item = String>) -> Result<(), sqlx::Error> {
    let messages: Vec<String> = payloads.map(|payload| format!("{} {payload}", topic.as_str())).collect();
    sqlx::query!("SELECT pg_notify($1, message) FROM unnest($2::text[]) AS message", CHANNEL, &messages).execute(tx).await?;
    Ok(())
}

/// Sends a notice when the transaction commits.
pub async fn notify(tx: &mut PgConnection, topic: Topic, payload: &str) -> Result<(), sqlx::Error> {
    let message = format!("{} {payload}", topic.as_str());
    sqlx::query!("SELECT pg_notify($1, $2)", CHANNEL, message).execute(tx).await?;
    Ok(())
}
