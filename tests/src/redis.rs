//! A Redis database of its own for each test that wants one.

use std::sync::{LazyLock, Mutex};

use tokio::sync::{Semaphore, SemaphorePermit};

/// Redis has 16 databases; 0 is left alone.
static FREE: LazyLock<Mutex<Vec<u8>>> = LazyLock::new(|| Mutex::new((1..=15).collect()));
static LEASES: Semaphore = Semaphore::const_new(15);

/// An empty Redis database that no other test of this process uses meanwhile.
#[derive(Debug)]
pub struct RedisLease {
    number: u8,
    pub url: String,
    _permit: SemaphorePermit<'static>,
}

impl RedisLease {
    pub async fn take() -> Self {
        let server = std::env::var("TEST_REDIS_URL").unwrap_or_default();
        assert!(!server.is_empty(), "TEST_REDIS_URL is not set: run `make test`, or `api/dev/with-services.sh cargo test -p pmo-tests`");
        let permit = LEASES.acquire().await.unwrap();
        let number = FREE.lock().unwrap().pop().unwrap();
        let url = at_database(&server, number);
        let pool = deadpool_redis::Config::from_url(&url).create_pool(Some(deadpool_redis::Runtime::Tokio1)).unwrap();
        let mut connection = pool.get().await.expect("no connection to TEST_REDIS_URL");
        let () = deadpool_redis::redis::cmd("FLUSHDB").query_async(&mut connection).await.unwrap();
        Self { number, url, _permit: permit }
    }

    /// A pool on this database.
    pub fn pool(&self) -> deadpool_redis::Pool {
        deadpool_redis::Config::from_url(&self.url).create_pool(Some(deadpool_redis::Runtime::Tokio1)).unwrap()
    }
}

fn at_database(server: &str, number: u8) -> String {
    let (scheme, rest) = server.split_once("://").unwrap_or(("redis", server));
    let authority = rest.split('/').next().unwrap_or(rest);
    format!("{scheme}://{authority}/{number}")
}

impl Drop for RedisLease {
    fn drop(&mut self) {
        FREE.lock().unwrap().push(self.number);
    }
}
