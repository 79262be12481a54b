//! What happens, as all streams of this process hear it.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::sync::broadcast::{self, Receiver, Sender, error::RecvError, error::TryRecvError};

use crate::platform::bus::{Bus, Notice, Topic};
use crate::platform::http::{ApiError, ApiResult, ErrorCode};

/// Happenings that a slow stream may be behind before it is told that it missed some.
const BACKLOG: usize = 256;
/// What happens so shortly after something else is told together with it.
const TOGETHER: Duration = Duration::from_millis(100);
/// Streams of one admin: browser tabs on some devices. Who opens another one ends the oldest: that a page was left is noticed
/// only when a heartbeat does not get through, and until then its stream may not keep anybody out.
const PER_USER: usize = 12;
/// Seconds after which it makes sense to ask for a stream again.
const RETRY_AFTER: u64 = 30;

#[derive(Clone, Copy, Debug)]
enum Happening {
    Order(i64),
    Job(i64),
    /// Somebody lost the right to be logged in.
    Sessions,
    /// Anything may have happened.
    Missed,
    /// The process is about to stop.
    Closing,
}

impl Happening {
    fn of(topic: Topic, notice: Notice<'_>) -> Self {
        let id = match notice {
            Notice::Sent(payload) => payload.parse().ok(),
            Notice::Missed => None,
        };
        match (topic, id) {
            (Topic::Sessions, _) => Self::Sessions,
            (Topic::Orders, Some(id)) => Self::Order(id),
            (Topic::Jobs, Some(id)) => Self::Job(id),
            _ => Self::Missed,
        }
    }
}

/// The feed of one process, and its open streams.
pub struct Events {
    sender: Sender<Happening>,
    open: Open,
}

/// The streams of each user, the oldest first, and how each is told that it has been replaced.
type Open = Arc<Mutex<HashMap<i64, VecDeque<Arc<Notify>>>>>;

impl Events {
    pub fn new(bus: &Bus) -> Self {
        let (sender, _) = broadcast::channel(BACKLOG);
        for topic in [Topic::Orders, Topic::Jobs, Topic::Sessions] {
            let sender = sender.clone();
            bus.subscribe(topic, move |notice| {
                // An error: nobody listens.
                let _ = sender.send(Happening::of(topic, notice));
            });
        }
        Self { sender, open: Arc::default() }
    }

    /// Ends all streams: a process that stops does not wait for what never ends.
    pub fn close(&self) {
        let _ = self.sender.send(Happening::Closing);
    }

    /// Another stream of a user, in place of the oldest one when there are many.
    ///
    /// # Errors
    /// `service_unavailable` when there are too many of all users together.
    pub(super) fn listen(&self, user_id: i64, most: usize) -> ApiResult<Feed> {
        let too_many = || ApiError::new(ErrorCode::Unavailable).retry_after(RETRY_AFTER);
        let mut open = self.open.lock().map_err(|_| too_many())?;
        let of_all = open.values().map(VecDeque::len).sum::<usize>();
        let replaced = Arc::new(Notify::new());
        match open.get_mut(&user_id).filter(|streams| streams.len() >= PER_USER) {
            Some(streams) => {
                if let Some(oldest) = streams.pop_front() {
                    oldest.notify_one();
                }
            }
            None if of_all >= most => return Err(too_many()),
            None => {}
        }
        open.entry(user_id).or_default().push_back(replaced.clone());
        Ok(Feed { receiver: self.sender.subscribe(), replaced, user_id, open: self.open.clone() })
    }
}

/// What one stream hears. Makes room for another when it is dropped.
pub(super) struct Feed {
    receiver: Receiver<Happening>,
    replaced: Arc<Notify>,
    user_id: i64,
    open: Open,
}

impl Drop for Feed {
    fn drop(&mut self) {
        if let Ok(mut open) = self.open.lock()
            && let Some(streams) = open.get_mut(&self.user_id)
        {
            streams.retain(|stream| !Arc::ptr_eq(stream, &self.replaced));
            if streams.is_empty() {
                open.remove(&self.user_id);
            }
        }
    }
}

/// What happened since the last time.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct News {
    pub orders: BTreeSet<i64>,
    pub jobs: BTreeSet<i64>,
    /// Something may have happened that is not named here.
    pub missed: bool,
    /// Somebody lost the right to be logged in.
    pub sessions: bool,
    /// The stream is to end: the process stops, or a newer stream has its place.
    pub closing: bool,
}

impl News {
    fn add(&mut self, happened: Happening) {
        match happened {
            Happening::Order(id) => {
                self.orders.insert(id);
            }
            Happening::Job(id) => {
                self.jobs.insert(id);
            }
            Happening::Sessions => self.sessions = true,
            Happening::Missed => self.missed = true,
            Happening::Closing => self.closing = true,
        }
    }
}

impl Feed {
    /// Waits until something happens, and then a moment for more. `None`: nothing has for as long as `patience`.
    pub async fn news(&mut self, patience: Duration) -> Option<News> {
        let mut news = News::default();
        let received = tokio::select! {
            biased;
            () = self.replaced.notified() => return Some(News { closing: true, ..news }),
            received = tokio::time::timeout(patience, self.receiver.recv()) => received.ok()?,
        };
        match received {
            Ok(happened) => news.add(happened),
            Err(RecvError::Lagged(_)) => news.missed = true,
            Err(RecvError::Closed) => news.closing = true,
        }
        tokio::time::sleep(TOGETHER).await;
        loop {
            match self.receiver.try_recv() {
                Ok(happened) => news.add(happened),
                Err(TryRecvError::Lagged(_)) => news.missed = true,
                Err(TryRecvError::Empty | TryRecvError::Closed) => return Some(news),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(10);

    #[tokio::test]
    async fn what_happens_together_is_told_together() {
        let bus = Bus::default();
        let events = Events::new(&bus);
        let mut feed = events.listen(1, 10).unwrap();
        for (topic, id) in [(Topic::Orders, "8"), (Topic::Orders, "7"), (Topic::Jobs, "3"), (Topic::Orders, "8"), (Topic::Outbox, "new")] {
            bus.deliver(topic, id);
        }
        let news = feed.news(LONG).await.unwrap();
        assert_eq!(news, News { orders: [7, 8].into(), jobs: [3].into(), ..News::default() });
        bus.deliver(Topic::Sessions, "user:1");
        assert!(feed.news(LONG).await.unwrap().sessions);
        assert_eq!(feed.news(Duration::from_millis(1)).await, None);
        events.close();
        assert!(feed.news(LONG).await.unwrap().closing);
    }

    #[tokio::test]
    async fn a_stream_that_is_too_slow_knows_that_it_missed_something() {
        let bus = Bus::default();
        let events = Events::new(&bus);
        let mut feed = events.listen(1, 10).unwrap();
        for id in 0..2 * BACKLOG {
            bus.deliver(Topic::Orders, &id.to_string());
        }
        assert!(feed.news(LONG).await.unwrap().missed);
    }

    #[tokio::test]
    async fn streams_are_bounded_for_all_and_for_each() {
        let events = Events::new(&Bus::default());
        let feeds: Vec<_> = (0..3).map(|user| events.listen(user, 3).unwrap()).collect();
        assert_eq!(events.listen(9, 3).err().unwrap().code, ErrorCode::Unavailable);
        drop(feeds);
        let mut feeds: VecDeque<_> = (0..PER_USER).map(|_| events.listen(1, PER_USER + 1).unwrap()).collect();
        let other = events.listen(2, PER_USER + 1).unwrap();
        for _ in 0..3 {
            feeds.push_back(events.listen(1, PER_USER + 1).unwrap());
            assert!(feeds.pop_front().unwrap().news(LONG).await.unwrap().closing, "the oldest makes room");
            assert_eq!(events.open.lock().unwrap()[&1].len(), PER_USER);
        }
        assert!(feeds[0].news(Duration::ZERO).await.is_none(), "the others go on");
        drop((feeds, other));
        assert!(events.open.lock().unwrap().is_empty());
    }
}
