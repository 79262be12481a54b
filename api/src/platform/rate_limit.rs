//! Sliding-window limits: exact, in Redis when there is one (shared by all processes), else in this process.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher, RandomState};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::time::Duration;

use deadpool_redis::redis::Script;
use uuid::Uuid;

use super::clock::Clock;
use super::http::{ApiError, ErrorCode};

/// So many in a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// 0 switches the limit off.
    pub limit: u32,
    pub window: Duration,
}

impl Quota {
    pub fn new(limit: u32, seconds: u64) -> Self {
        Self { limit, window: Duration::from_secs(seconds) }
    }
}

/// What a limiter said, for the answer's `RateLimit` headers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    pub allowed: bool,
    pub quota: Quota,
    pub remaining: u32,
    /// Seconds until the oldest request leaves the window, rounded up.
    pub reset: u64,
}

impl Decision {
    /// The 429 of a refused request.
    pub fn refuse(self) -> ApiError {
        ApiError::new(ErrorCode::RateLimited).retry_after(self.reset.max(1))
    }
}

const SHARDS: usize = 16;

/// How long a request waits for Redis before it is counted in this process, unless it is said otherwise.
const REDIS_PATIENCE: Duration = Duration::from_millis(250);
/// How long a Redis that failed is left alone, so that a hanging one does not slow every request.
const REDIS_PAUSE_MS: i64 = 1_000;

type Windows = HashMap<String, VecDeque<i64>>;

/// The limiter of one process.
pub struct RateLimiter {
    clock: Clock,
    redis: Option<deadpool_redis::Pool>,
    redis_patience: Duration,
    redis_is_down: AtomicBool,
    /// Milliseconds of the clock before which a Redis that failed is not asked again.
    ask_redis_after: AtomicI64,
    hasher: RandomState,
    shards: [Mutex<Windows>; SHARDS],
}

/// Counts one request. KEYS[1] the window; ARGV: now and window in ms, limit, a unique member.
const TAKE: &str = r"
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1] - ARGV[2])
local used = redis.call('ZCARD', KEYS[1])
local allowed = 0
if used < tonumber(ARGV[3]) then
    redis.call('ZADD', KEYS[1], ARGV[1], ARGV[4])
    redis.call('PEXPIRE', KEYS[1], ARGV[2])
    allowed = 1
    used = used + 1
end
local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
return {allowed, used, oldest[2]}
";

impl RateLimiter {
    pub fn new(clock: Clock, redis: Option<deadpool_redis::Pool>) -> Self {
        Self {
            clock,
            redis,
            redis_patience: REDIS_PATIENCE,
            redis_is_down: AtomicBool::new(false),
            ask_redis_after: AtomicI64::new(0),
            hasher: RandomState::new(),
            shards: Default::default(),
        }
    }

    /// The same limiter, waiting so long for Redis.
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.redis_patience = patience;
        self
    }

    /// Whether limits are shared by all processes at the moment.
    pub fn is_shared(&self) -> bool {
        self.redis.is_some() && !self.redis_is_down.load(Ordering::Relaxed)
    }

    /// Whether Redis answers now; `None`: there is none. What was gone is used again from then on.
    pub async fn ask_redis(&self) -> Option<bool> {
        let redis = self.redis.as_ref()?;
        let asked = tokio::time::timeout(self.redis_patience, async {
            let mut connection = redis.get().await?;
            let () = deadpool_redis::redis::cmd("PING").query_async(&mut connection).await?;
            anyhow::Ok(())
        });
        let is_up = matches!(asked.await, Ok(Ok(())));
        if is_up {
            self.ask_redis_after.store(0, Ordering::Relaxed);
        }
        if self.redis_is_down.swap(!is_up, Ordering::Relaxed) == is_up {
            match is_up {
                true => tracing::info!("redis is back, limits are shared again"),
                false => tracing::warn!("redis is gone, limits are kept in this process"),
            }
        }
        Some(is_up)
    }

    /// Counts a request under `key` and says whether it is within the quota.
    pub async fn take(&self, key: &str, quota: Quota) -> Decision {
        if quota.limit == 0 {
            return Decision { allowed: true, quota, remaining: u32::MAX, reset: 0 };
        }
        let decision = self.count(key, quota).await;
        let outcome = if decision.allowed { "allowed" } else { "refused" };
        let kept = if self.is_shared() { "redis" } else { "process" };
        metrics::counter!("pmo_limit_decisions_total", "outcome" => outcome, "kept" => kept).increment(1);
        decision
    }

    async fn count(&self, key: &str, quota: Quota) -> Decision {
        let now = self.clock.now().timestamp_millis();
        if let Some(redis) = &self.redis
            && now >= self.ask_redis_after.load(Ordering::Relaxed)
        {
            let taken = tokio::time::timeout(self.redis_patience, self.take_in_redis(redis, key, quota)).await;
            match taken.unwrap_or_else(|_| Err(anyhow::anyhow!("no answer within {:?}", self.redis_patience))) {
                Ok(decision) => {
                    if self.redis_is_down.swap(false, Ordering::Relaxed) {
                        tracing::info!("redis is back, limits are shared again");
                    }
                    return decision;
                }
                Err(error) => {
                    self.ask_redis_after.store(now + REDIS_PAUSE_MS, Ordering::Relaxed);
                    if !self.redis_is_down.swap(true, Ordering::Relaxed) {
                        tracing::warn!(%error, "redis is gone, limits are kept in this process");
                    }
                }
            }
        }
        self.take_here(key, quota)
    }

    /// Like [`Self::take`], but a refusal is the 429 itself.
    pub async fn require(&self, key: &str, quota: Quota) -> Result<Decision, ApiError> {
        let decision = self.take(key, quota).await;
        if decision.allowed { Ok(decision) } else { Err(decision.refuse()) }
    }

    /// Takes everything counted under `key` back, e.g. failed logins after a successful one.
    pub async fn forget(&self, key: &str) {
        if let Some(redis) = &self.redis {
            let forgotten = tokio::time::timeout(self.redis_patience, async {
                let mut connection = redis.get().await?;
                let () = deadpool_redis::redis::cmd("DEL").arg(redis_key(key)).query_async(&mut connection).await?;
                anyhow::Ok(())
            });
            if let Ok(Err(error)) = forgotten.await {
                tracing::debug!(%error, "could not forget a limit in redis");
            }
        }
        if let Ok(mut windows) = self.shard(key).lock() {
            windows.remove(key);
        }
    }

    /// Takes the last request counted under `key` back: it turned out not to be of the kind that is limited.
    pub async fn give_back(&self, key: &str) {
        // Where it was taken: not in a Redis that is left alone.
        if let Some(redis) = &self.redis
            && self.clock.now().timestamp_millis() >= self.ask_redis_after.load(Ordering::Relaxed)
        {
            let popped = tokio::time::timeout(self.redis_patience, async {
                let mut connection = redis.get().await?;
                let () = deadpool_redis::redis::cmd("ZPOPMAX").arg(redis_key(key)).query_async(&mut connection).await?;
                anyhow::Ok(())
            });
            match popped.await.unwrap_or_else(|_| Err(anyhow::anyhow!("no answer within {:?}", self.redis_patience))) {
                Ok(()) => return,
                Err(error) => tracing::debug!(%error, "could not give back to a limit in redis"),
            }
        }
        if let Ok(mut windows) = self.shard(key).lock()
            && let Some(times) = windows.get_mut(key)
        {
            times.pop_back();
        }
    }

    async fn take_in_redis(&self, redis: &deadpool_redis::Pool, key: &str, quota: Quota) -> anyhow::Result<Decision> {
        let now = self.clock.now().timestamp_millis();
        let window = quota.window.as_millis() as i64;
        let mut connection = redis.get().await?;
        let script = Script::new(TAKE);
        let mut call = script.prepare_invoke();
        call.key(redis_key(key)).arg(now).arg(window).arg(quota.limit).arg(Uuid::new_v4().to_string());
        let (allowed, used, oldest): (i64, u32, Option<f64>) = call.invoke_async(&mut connection).await?;
        let reset = (oldest.map_or(now, |ms| ms as i64) + window - now).max(0);
        Ok(Decision { allowed: allowed == 1, quota, remaining: quota.limit.saturating_sub(used), reset: (reset as u64).div_ceil(1_000) })
    }

    fn take_here(&self, key: &str, quota: Quota) -> Decision {
        let now = self.clock.now().timestamp_millis();
        let window = quota.window.as_millis() as i64;
        let Ok(mut windows) = self.shard(key).lock() else {
            return Decision { allowed: true, quota, remaining: 0, reset: 0 };
        };
        // Forget windows nobody uses any more before the map grows without bound.
        if windows.len() > 20_000 {
            windows.retain(|_, times| times.back().is_some_and(|last| now - last < 3_600_000));
        }
        let times = windows.entry(key.to_owned()).or_default();
        while times.front().is_some_and(|oldest| *oldest <= now - window) {
            times.pop_front();
        }
        let allowed = times.len() < quota.limit as usize;
        if allowed {
            times.push_back(now);
        }
        let reset = times.front().map_or(0, |oldest| oldest + window - now).max(0);
        Decision { allowed, quota, remaining: quota.limit.saturating_sub(times.len() as u32), reset: (reset as u64).div_ceil(1_000) }
    }

    fn shard(&self, key: &str) -> &Mutex<Windows> {
        &self.shards[self.hasher.hash_one(key) as usize % SHARDS]
    }
}

fn redis_key(key: &str) -> String {
    format!("pmo:limit:{key}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_window_slides() {
        let clock = Clock::manual("2026-11-22T00:00:00Z".parse().unwrap());
        let limiter = RateLimiter::new(clock.clone(), None);
        let quota = Quota::new(3, 600);
        for remaining in [2, 1, 0] {
            let decision = limiter.take("k", quota).await;
            assert!(decision.allowed);
            assert_eq!(decision.remaining, remaining);
            clock.advance(chrono::Duration::seconds(100));
        }
        let refused = limiter.take("k", quota).await;
        assert!(!refused.allowed);
        assert_eq!(refused.reset, 300, "the first of three leaves the window 600 s after it came");
        clock.advance(chrono::Duration::seconds(300));
        assert!(limiter.take("k", quota).await.allowed);
        assert!(!limiter.take("k", quota).await.allowed);
        assert!(limiter.take("other", quota).await.allowed);
    }

    #[tokio::test]
    async fn what_is_given_back_was_never_taken() {
        let limiter = RateLimiter::new(Clock::system(), None);
        let quota = Quota::new(2, 60);
        limiter.take("k", quota).await;
        for _ in 0..10 {
            assert!(limiter.take("k", quota).await.allowed);
            limiter.give_back("k").await;
        }
        assert_eq!(limiter.take("k", quota).await.remaining, 0);
        limiter.give_back("nobody").await;
    }

    #[tokio::test]
    async fn a_limit_of_zero_is_no_limit() {
        let limiter = RateLimiter::new(Clock::system(), None);
        for _ in 0..100 {
            assert!(limiter.take("k", Quota::new(0, 60)).await.allowed);
        }
    }
}
