//! Answers kept as ready JSON, in the process, by the epoch they were read under.
//!
//! The seam for a second level shared by the processes is [`Pages::get_or_load`]: it would look there before loading.

use std::collections::BTreeMap;
use std::time::Duration as StdDuration;

use actix_web::web::Bytes;
use chrono::{DateTime, Duration, Utc};
use moka::future::Cache;

use crate::platform::http::{ApiError, ApiResult};

/// The most that answers may take in memory, in bytes.
const CAPACITY: u64 = 32 * 1024 * 1024;

/// What an entry costs beside its JSON.
const OVERHEAD: usize = 256;

/// An answer as it is sent.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub json: Bytes,
    /// How many things the list has; 0 when it is no list.
    pub total: i64,
}

impl Answer {
    pub fn of(json: Bytes) -> Self {
        Self { json, total: 0 }
    }
}

#[derive(Clone)]
struct Page {
    answer: Answer,
    read_at: DateTime<Utc>,
}

/// Ready answers of this process.
pub(super) struct Pages {
    cache: Cache<String, Page>,
    max_age: Duration,
}

impl Pages {
    pub fn new(seconds: u32) -> Self {
        let cache = Cache::builder()
            .max_capacity(CAPACITY)
            .weigher(|key: &String, page: &Page| u32::try_from(key.len() + page.answer.json.len() + OVERHEAD).unwrap_or(u32::MAX))
            .time_to_live(StdDuration::from_secs(seconds.max(1).into()))
            .build();
        Self { cache, max_age: Duration::seconds(seconds.into()) }
    }

    /// The answer under `key`, or what `load` reads; requests that miss together read once. `None`: it may not be kept.
    /// `read_at`: what `load` reads is so old, if not as old as `now`.
    pub async fn get_or_load(
        &self,
        key: Option<String>,
        now: DateTime<Utc>,
        read_at: DateTime<Utc>,
        load: impl Future<Output = ApiResult<Answer>>,
    ) -> ApiResult<Answer> {
        let Some(key) = key.filter(|_| self.max_age > Duration::zero()) else { return load.await };
        if let Some(page) = self.cache.get(&key).await {
            // By the application's clock, which is not moka's.
            if now - page.read_at < self.max_age {
                metrics::counter!("pmo_cache_requests_total", "cache" => "catalogue", "outcome" => "hit").increment(1);
                return Ok(page.answer);
            }
            self.cache.invalidate(&key).await;
        }
        metrics::counter!("pmo_cache_requests_total", "cache" => "catalogue", "outcome" => "miss").increment(1);
        let page = self.cache.try_get_with(key, async { load.await.map(|answer| Page { answer, read_at }) }).await;
        page.map(|page| page.answer).map_err(ApiError::shared)
    }
}

/// How many products are shown, by category.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub by_category: BTreeMap<String, Count>,
    pub all: Count,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    pub shown: i64,
    /// Of these in stock at the last sync.
    pub in_stock: i64,
}

impl Counts {
    /// The length of the list with this filter.
    pub fn total(&self, category: Option<&str>, in_stock: bool) -> i64 {
        let count = match category {
            Some(code) => self.by_category.get(code).copied().unwrap_or_default(),
            None => self.all,
        };
        if in_stock { count.in_stock } else { count.shown }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::http::ErrorCode;
    use std::sync::atomic::{AtomicU32, Ordering};

    fn key(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    async fn read(pages: &Pages, key: Option<String>, now: DateTime<Utc>, reads: &AtomicU32) -> Bytes {
        let load = async {
            tokio::task::yield_now().await;
            Ok(Answer::of(Bytes::from(reads.fetch_add(1, Ordering::SeqCst).to_string())))
        };
        pages.get_or_load(key, now, now, load).await.unwrap().json
    }

    #[tokio::test]
    async fn an_answer_is_read_once_until_it_is_too_old() {
        let (pages, reads, start) = (Pages::new(300), AtomicU32::new(0), Utc::now());
        assert_eq!(read(&pages, key("a"), start, &reads).await, "0");
        assert_eq!(read(&pages, key("a"), start + Duration::seconds(299), &reads).await, "0");
        assert_eq!(read(&pages, key("a"), start + Duration::seconds(300), &reads).await, "1");
        assert_eq!(read(&pages, key("b"), start, &reads).await, "2");
    }

    #[tokio::test]
    async fn requests_that_miss_together_read_once() {
        let (pages, reads, now) = (Pages::new(300), AtomicU32::new(0), Utc::now());
        futures_util::future::join_all((0..32).map(|_| read(&pages, key("a"), now, &reads))).await;
        assert_eq!(reads.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn without_a_key_or_an_age_nothing_is_kept() {
        let (reads, now) = (AtomicU32::new(0), Utc::now());
        let pages = Pages::new(300);
        read(&pages, None, now, &reads).await;
        read(&pages, None, now, &reads).await;
        let pages = Pages::new(0);
        read(&pages, key("a"), now, &reads).await;
        read(&pages, key("a"), now, &reads).await;
        assert_eq!(reads.load(Ordering::SeqCst), 4);
    }

    #[tokio::test]
    async fn an_error_is_not_kept() {
        let (pages, now) = (Pages::new(300), Utc::now());
        let failed = pages.get_or_load(key("a"), now, now, async { Err(ApiError::new(ErrorCode::Unavailable).retry_after(2)) }).await;
        assert_eq!(failed.unwrap_err().retry_after, Some(2));
        assert_eq!(pages.get_or_load(key("a"), now, now, async { Ok(Answer::of(Bytes::from_static(b"x"))) }).await.unwrap().json, "x");
    }
}
