//! How a body arrives: no larger than it may be, and no slower.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::web::{Bytes, BytesMut};
use futures_util::StreamExt;
use tokio::time::{Instant, timeout_at};

use super::{ApiError, ApiResult, ErrorCode};

/// How slow a body may be.
#[derive(Clone, Copy, Debug)]
struct Pace {
    /// So long it may take in any case: a phone may lose its network for a moment.
    grace: Duration,
    /// What must arrive in each second beyond that.
    bytes_a_second: u64,
}

/// The slowest mobile networks bring more.
const PACE: Pace = Pace { grace: Duration::from_secs(10), bytes_a_second: 4 * 1024 };

impl Pace {
    /// How long after its beginning the next part of a body must be there.
    fn due(self, received: usize) -> Duration {
        self.grace + Duration::from_millis(received as u64 * 1_000 / self.bytes_a_second)
    }
}

/// The bytes of a body, at most `most`.
pub async fn whole(payload: Payload, most: usize) -> ApiResult<Bytes> {
    read(payload, most, PACE).await
}

async fn read(mut payload: Payload, most: usize, pace: Pace) -> ApiResult<Bytes> {
    let (started, mut bytes) = (Instant::now(), BytesMut::new());
    loop {
        let arrived = timeout_at(started + pace.due(bytes.len()), payload.next()).await;
        let Some(chunk) = arrived.map_err(|_| ErrorCode::RequestTimeout)? else { return Ok(bytes.freeze()) };
        let chunk = chunk.map_err(|error| ApiError::new(ErrorCode::MalformedRequest).cause(anyhow::anyhow!("{error}")))?;
        if bytes.len() + chunk.len() > most {
            return Err(ErrorCode::BodyTooLarge.into());
        }
        bytes.extend_from_slice(&chunk);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::error::PayloadError;
    use futures_util::stream;

    /// `size` bytes after each pause, `count` times.
    async fn arrives(count: usize, size: usize, pause: Duration) -> Result<usize, ErrorCode> {
        let chunks = stream::iter(0..count).then(move |_| async move {
            tokio::time::sleep(pause).await;
            Ok::<_, PayloadError>(Bytes::from(vec![b'x'; size]))
        });
        let payload = Payload::Stream { payload: chunks.boxed_local() };
        let pace = Pace { grace: Duration::from_millis(50), bytes_a_second: 1_000 };
        read(payload, 100_000, pace).await.map(|bytes| bytes.len()).map_err(|error| error.code)
    }

    #[tokio::test]
    async fn a_body_may_be_slow_but_not_trickle() {
        assert_eq!(arrives(0, 0, Duration::ZERO).await, Ok(0));
        assert_eq!(arrives(100, 500, Duration::ZERO).await, Ok(50_000));
        assert_eq!(arrives(20, 5_000, Duration::from_millis(10)).await, Ok(100_000), "slow, but more than it must be");
        assert_eq!(arrives(10_000, 1, Duration::from_millis(10)).await, Err(ErrorCode::RequestTimeout));
        assert_eq!(arrives(1, 1, Duration::from_secs(60)).await, Err(ErrorCode::RequestTimeout));
        assert_eq!(arrives(1_000, 500, Duration::ZERO).await, Err(ErrorCode::BodyTooLarge));
    }

    #[test]
    fn the_larger_the_longer() {
        assert_eq!([0, 4_096, 10 * 1024 * 1024].map(|size| PACE.due(size).as_secs()), [10, 11, 2_570]);
    }
}
