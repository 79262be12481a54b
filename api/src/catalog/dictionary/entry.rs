//! What becomes of an entry of the dictionary, be it a synonym or a motorcycle: made, changed, deleted, put in or out of
//! force. Each is one transaction with its audit entry, and known to every process once it is committed.

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use serde::Serialize;
use sqlx::PgConnection;

use super::store::Locked;
use crate::admin::audit::{self, Change};
use crate::app::State;
use crate::auth::Admin;
use crate::catalog::dictionary_changed;
use crate::platform::http::idempotency::once;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult, Document, Edit, IdempotencyKey, Success, edit};

/// The editable state of an entry, and where it is kept. Serialized, it is what the audit log knows of it.
pub(super) trait Entry: Clone + PartialEq + Serialize {
    /// As it is shown.
    type Shown: Serialize;
    /// What the audit log calls it.
    const NAME: &'static str;

    async fn shown(conn: &mut PgConnection, id: i64) -> Result<Option<Self::Shown>, sqlx::Error>;
    /// Locked until the transaction ends.
    async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked<Self>>, sqlx::Error>;
    /// The id of the new one.
    async fn insert(&self, tx: &mut PgConnection, now: DateTime<Utc>) -> ApiResult<i64>;
    async fn update(&self, tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<()>;
    async fn set_active(tx: &mut PgConnection, id: i64, is_active: bool, now: DateTime<Utc>) -> Result<(), sqlx::Error>;
    async fn delete(tx: &mut PgConnection, id: i64) -> Result<(), sqlx::Error>;
}

/// Who does it, and where they are.
pub(super) struct By<'a> {
    pub state: &'a State,
    pub admin: &'a Admin,
    pub origin: &'a Origin,
}

pub(super) async fn shown<E: Entry>(conn: &mut PgConnection, id: i64) -> ApiResult<E::Shown> {
    E::shown(conn, id).await?.ok_or_else(ApiError::not_found)
}

/// Makes what `fields` finds in the transaction, once for a key; `input` is what was asked for by it.
pub(super) async fn create<E: Entry>(
    by: By<'_>,
    key: &IdempotencyKey,
    operation: &str,
    input: &impl Serialize,
    fields: impl AsyncFnOnce(&mut PgConnection) -> ApiResult<E>,
) -> ApiResult<Document> {
    let now = by.state.clock.now();
    let mut raised = None;
    let made = once(&by.state.db, &by.admin.actor(), key, operation, input, StatusCode::CREATED, async |tx| {
        let fields = fields(tx).await?;
        let id = fields.insert(tx, now).await?;
        by.record(tx, now, "create", id, None, Some(&fields)).await?;
        let out = shown::<E>(tx, id).await?;
        raised = Some(dictionary_changed(tx, by.state).await?);
        Ok(out)
    })
    .await?;
    if let Some(raised) = raised {
        raised.committed();
    }
    Ok(made)
}

pub(super) async fn update<E: Entry, I>(by: By<'_>, id: i64, body: &Edit<I>, fields: E) -> ApiResult<Success<E::Shown>> {
    let now = by.state.clock.now();
    let mut tx = by.state.db.begin().await?;
    let before = E::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if body.is_stale(before.version) {
        return Err(edit::conflict(&shown::<E>(&mut tx, id).await?));
    }
    if before.fields == fields {
        return shown::<E>(&mut tx, id).await.map(Success::new);
    }
    fields.update(&mut tx, id, now).await?;
    by.record(&mut tx, now, "update", id, Some(&before.fields), Some(&fields)).await?;
    let out = shown::<E>(&mut tx, id).await?;
    by.commit(tx, out).await
}

/// The answer is what it was.
pub(super) async fn delete<E: Entry>(by: By<'_>, id: i64) -> ApiResult<Success<E::Shown>> {
    let now = by.state.clock.now();
    let mut tx = by.state.db.begin().await?;
    let before = E::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    let out = shown::<E>(&mut tx, id).await?;
    E::delete(&mut tx, id).await?;
    by.record_whole(&mut tx, now, "delete", id, &before, None).await?;
    by.commit(tx, out).await
}

pub(super) async fn set_active<E: Entry>(by: By<'_>, id: i64, is_active: bool) -> ApiResult<Success<E::Shown>> {
    let now = by.state.clock.now();
    let mut tx = by.state.db.begin().await?;
    let before = E::lock(&mut tx, id).await?.ok_or_else(ApiError::not_found)?;
    if before.is_active == is_active {
        return shown::<E>(&mut tx, id).await.map(Success::new);
    }
    E::set_active(&mut tx, id, is_active, now).await?;
    let after = Locked { is_active, ..before.clone() };
    by.record_whole(&mut tx, now, if is_active { "activate" } else { "deactivate" }, id, &before, Some(&after)).await?;
    let out = shown::<E>(&mut tx, id).await?;
    by.commit(tx, out).await
}

impl By<'_> {
    /// A change of what can be edited.
    async fn record<E: Entry>(
        &self,
        tx: &mut PgConnection,
        now: DateTime<Utc>,
        what: &str,
        id: i64,
        before: Option<&E>,
        after: Option<&E>,
    ) -> ApiResult<()> {
        let action = format!("{}.{what}", E::NAME);
        audit::record_change(tx, now, self.admin, self.origin, Change { action: &action, entity: E::NAME, id, before, after }).await
    }

    /// A change of whether it is there or in force.
    async fn record_whole<E: Entry>(
        &self,
        tx: &mut PgConnection,
        now: DateTime<Utc>,
        what: &str,
        id: i64,
        before: &Locked<E>,
        after: Option<&Locked<E>>,
    ) -> ApiResult<()> {
        let action = format!("{}.{what}", E::NAME);
        let change = Change { action: &action, entity: E::NAME, id, before: Some(before), after };
        audit::record_change(tx, now, self.admin, self.origin, change).await
    }

    async fn commit<T>(&self, mut tx: sqlx::Transaction<'_, sqlx::Postgres>, out: T) -> ApiResult<Success<T>> {
        let raised = dictionary_changed(&mut tx, self.state).await?;
        tx.commit().await?;
        raised.committed();
        Ok(Success::new(out))
    }
}
