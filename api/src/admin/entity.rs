//! What becomes of a thing that the back office keeps, be it a shop, a user or a synonym: made, edited, put in or out of
//! use, deleted. Each step is one transaction with its audit entry, sees the present state behind a lock, and is known to every
//! process once it is committed.

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;

use super::audit::{self, Change};
use crate::app::State;
use crate::auth::{Admin, Ended};
use crate::platform::epoch::Raised;
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Document, Edit, IdempotencyKey, Success, edit};

/// The editable state of a thing, where it is kept, and what is allowed. Serialized, it is what the audit log knows of it.
pub(crate) trait Entity: Clone + PartialEq + Serialize {
    /// As it is answered with.
    type Shown: Serialize;
    /// What the audit log calls it.
    const NAME: &'static str;

    /// # Errors
    /// `not_found`
    async fn shown(conn: &mut PgConnection, by: &By<'_>, id: i64) -> ApiResult<Self::Shown>;
    /// Locked until the transaction ends.
    async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked<Self>>, sqlx::Error>;
    async fn update(&self, tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<()>;
    async fn set_active(tx: &mut PgConnection, id: i64, is_active: bool, now: DateTime<Utc>) -> Result<(), sqlx::Error>;
    async fn delete(tx: &mut PgConnection, id: i64) -> ApiResult<()>;

    /// Refuses a step that may not be taken. Called before it is.
    async fn check(_tx: &mut PgConnection, _by: &By<'_>, _step: &Step<'_, Self>) -> ApiResult<()> {
        Ok(())
    }

    /// Tells whoever has to know. Called when the step is taken, but before a thing is gone.
    async fn tell(tx: &mut PgConnection, by: &By<'_>, step: &Step<'_, Self>) -> ApiResult<Told>;
}

/// A thing whose row is locked until the transaction ends. Serialized, it is what the audit log knows of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Locked<E> {
    #[serde(skip)]
    pub id: i64,
    #[serde(flatten)]
    pub fields: E,
    pub is_active: bool,
    #[serde(skip)]
    pub version: i32,
}

/// What is done to a thing.
#[derive(Debug)]
pub(crate) enum Step<'a, E: Entity> {
    Create(&'a E),
    Update { before: &'a Locked<E>, after: &'a E },
    SetActive { before: &'a Locked<E>, is_active: bool },
    Delete { before: &'a Locked<E>, shown: &'a E::Shown },
}

/// Who does it, and where they are.
pub(crate) struct By<'a> {
    pub state: &'a State,
    pub admin: &'a Admin,
    pub origin: &'a Origin,
}

/// Who is told of a step, once it is committed.
#[must_use = "call `committed` after the commit"]
pub(crate) enum Told {
    Nobody,
    /// The sessions of those whom it concerns.
    Sessions(Ended),
    /// Whoever remembers what depended on it.
    Caches(Raised),
}

impl Told {
    fn committed(self, state: &State) {
        match self {
            Self::Nobody => (),
            Self::Sessions(ended) => ended.committed(&state.bus),
            Self::Caches(raised) => raised.committed(),
        }
    }
}

/// Makes what `fields` finds in the transaction by `insert`, which answers with its id; once for a key. `input` is what was
/// asked for by that key.
pub(crate) async fn create<E: Entity>(
    by: By<'_>,
    key: &IdempotencyKey,
    operation: &str,
    input: &impl Serialize,
    fields: impl AsyncFnOnce(&mut PgConnection) -> ApiResult<E>,
    insert: impl AsyncFnOnce(&mut PgConnection, &E, DateTime<Utc>) -> ApiResult<i64>,
) -> ApiResult<Document> {
    let now = by.state.clock.now();
    let mut told = Told::Nobody;
    let made = once(&by.state.db, &by.admin.actor(), key, operation, input, StatusCode::CREATED, async |tx| {
        let fields = fields(tx).await?;
        let step = Step::Create(&fields);
        E::check(tx, &by, &step).await?;
        let id = insert(tx, &fields, now).await?;
        record::<E, _>(&by, tx, now, "create", id, None, Some(&fields)).await?;
        told = E::tell(tx, &by, &step).await?;
        E::shown(tx, &by, id).await
    })
    .await?;
    told.committed(by.state);
    Ok(made)
}

/// # Errors
/// `edit_conflict`, with the present state, when somebody has changed it since the form was read.
pub(crate) async fn update<E: Entity, I>(by: By<'_>, id: i64, body: &Edit<I>, after: &E) -> ApiResult<Success<E::Shown>> {
    let now = by.state.clock.now();
    let mut tx = by.state.db.begin().await?;
    let before = E::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if body.is_stale(before.version) {
        return Err(edit::conflict(&E::shown(&mut tx, &by, id).await?));
    }
    if before.fields == *after {
        return E::shown(&mut tx, &by, id).await.map(Success::new);
    }
    let step = Step::Update { before: &before, after };
    E::check(&mut tx, &by, &step).await?;
    after.update(&mut tx, id, now).await?;
    record::<E, _>(&by, &mut tx, now, "update", id, Some(&before.fields), Some(after)).await?;
    let told = E::tell(&mut tx, &by, &step).await?;
    let shown = E::shown(&mut tx, &by, id).await?;
    tx.commit().await?;
    told.committed(by.state);
    Ok(Success::new(shown))
}

/// Harmless when it is so already.
pub(crate) async fn set_active<E: Entity>(by: By<'_>, id: i64, is_active: bool) -> ApiResult<Success<E::Shown>> {
    let now = by.state.clock.now();
    let mut tx = by.state.db.begin().await?;
    let before = E::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if before.is_active == is_active {
        return E::shown(&mut tx, &by, id).await.map(Success::new);
    }
    let step = Step::SetActive { before: &before, is_active };
    E::check(&mut tx, &by, &step).await?;
    E::set_active(&mut tx, id, is_active, now).await?;
    let after = Locked { is_active, ..before.clone() };
    record::<E, _>(&by, &mut tx, now, if is_active { "activate" } else { "deactivate" }, id, Some(&before), Some(&after)).await?;
    let told = E::tell(&mut tx, &by, &step).await?;
    let shown = E::shown(&mut tx, &by, id).await?;
    tx.commit().await?;
    told.committed(by.state);
    Ok(Success::new(shown))
}

/// The answer is what it was.
pub(crate) async fn delete<E: Entity>(by: By<'_>, id: i64) -> ApiResult<Success<E::Shown>> {
    let now = by.state.clock.now();
    let mut tx = by.state.db.begin().await?;
    let before = E::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let shown = E::shown(&mut tx, &by, id).await?;
    let step = Step::Delete { before: &before, shown: &shown };
    E::check(&mut tx, &by, &step).await?;
    let told = E::tell(&mut tx, &by, &step).await?;
    E::delete(&mut tx, id).await?;
    record::<E, _>(&by, &mut tx, now, "delete", id, Some(&before), None).await?;
    tx.commit().await?;
    told.committed(by.state);
    Ok(Success::new(shown))
}

async fn record<E: Entity, T: Serialize>(
    by: &By<'_>,
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    what: &str,
    id: i64,
    before: Option<&T>,
    after: Option<&T>,
) -> ApiResult<()> {
    let action = format!("{}.{what}", E::NAME);
    audit::record_change(tx, now, by.admin, by.origin, Change { action: &action, entity: E::NAME, id, before, after }).await
}
