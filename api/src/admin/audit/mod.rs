//! The audit log: who changed what in the back office, written in the transaction of the change, never changed or deleted.

mod dto;
mod export;
mod handlers;
mod store;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value};
use sqlx::PgConnection;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::auth::Admin;
use crate::platform::http::request::Origin;
use crate::platform::http::{ApiError, ApiResult};

pub fn routes(config: &mut ServiceConfig) {
    config.service(handlers::list_audit).service(export::export_audit).service(handlers::get_audit_entry);
}

/// What was done to what. `before` and `after` hold the fields that matter, never secrets.
#[derive(Debug)]
pub struct Entry<'a> {
    /// `order.approve`, `admin.login`, …
    pub action: &'a str,
    pub entity: &'a str,
    pub entity_id: Option<i64>,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

/// How a thing was changed: its state before (`None`: it was made) and after (`None`: it was deleted).
#[derive(Debug)]
pub struct Change<'a, T> {
    /// `shop.update`
    pub action: &'a str,
    /// `shop`
    pub entity: &'a str,
    pub id: i64,
    pub before: Option<&'a T>,
    pub after: Option<&'a T>,
}

/// Records the fields that differ. Nothing is recorded when none does.
///
/// `T` is what an admin may know of the thing, serialized to an object; a secret must not be in it.
pub async fn record_change<T: Serialize>(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    admin: &Admin,
    origin: &Origin,
    change: Change<'_, T>,
) -> ApiResult<()> {
    let (before, after) = differences(change.before, change.after)?;
    if before.is_none() && after.is_none() {
        return Ok(());
    }
    let entry = Entry { action: change.action, entity: change.entity, entity_id: Some(change.id), before, after };
    record(tx, now, admin, origin, entry).await
}

/// What was done to one of many things.
#[derive(Debug)]
pub struct Made {
    pub id: i64,
    before: Option<Value>,
    after: Option<Value>,
}

impl Made {
    /// Of its states, as in [`Change`].
    pub fn of<T: Serialize>(id: i64, before: Option<&T>, after: Option<&T>) -> ApiResult<Self> {
        let (before, after) = differences(before, after)?;
        Ok(Self { id, before, after })
    }
}

/// Records the same action on many things, each in an entry of its own, by one statement.
pub async fn record_many(
    tx: &mut PgConnection,
    now: DateTime<Utc>,
    admin: &Admin,
    origin: &Origin,
    action: &str,
    entity: &str,
    made: &[Made],
) -> ApiResult<()> {
    let ids: Vec<i64> = made.iter().map(|made| made.id).collect();
    let before: Vec<Option<Value>> = made.iter().map(|made| made.before.clone()).collect();
    let after: Vec<Option<Value>> = made.iter().map(|made| made.after.clone()).collect();
    sqlx::query!(
        "INSERT INTO pmov2.audit_log (at, actor_kind, actor_id, actor_name, action, entity, entity_id, before, after, ip_address, request_id)
         SELECT $1, 'admin', $2, $3, $4, $5, made.id, made.before, made.after, $6, $7
         FROM unnest($8::bigint[], $9::jsonb[], $10::jsonb[]) AS made (id, before, after)",
        now,
        admin.user_id,
        admin.name,
        action,
        entity,
        origin.ip,
        origin.request_id,
        &ids,
        &before as _,
        &after as _
    )
    .execute(tx)
    .await?;
    Ok(())
}

fn fields<T: Serialize>(state: Option<&T>) -> ApiResult<Option<Fields>> {
    match state.map(serde_json::to_value).transpose().map_err(ApiError::internal)? {
        None => Ok(None),
        Some(Value::Object(fields)) => Ok(Some(fields)),
        Some(_) => Err(ApiError::internal(anyhow::anyhow!("what is audited is no object"))),
    }
}

/// The fields in which two states differ, as an entry has them; of a state that stands alone every field.
pub fn differences<T: Serialize>(before: Option<&T>, after: Option<&T>) -> ApiResult<(Option<Value>, Option<Value>)> {
    Ok(different(fields(before)?, fields(after)?))
}

type Fields = Map<String, Value>;

fn different(before: Option<Fields>, after: Option<Fields>) -> (Option<Value>, Option<Value>) {
    let (Some(mut old), Some(mut new)) = (before.clone(), after.clone()) else {
        return (before.map(Value::Object), after.map(Value::Object));
    };
    let alike: Vec<String> = old.iter().filter(|(name, value)| new.get(*name) == Some(value)).map(|(name, _)| name.clone()).collect();
    for name in &alike {
        old.remove(name);
        new.remove(name);
    }
    let some = |fields: Fields| (!fields.is_empty()).then_some(Value::Object(fields));
    (some(old), some(new))
}

/// Records an admin's action.
pub async fn record(tx: &mut PgConnection, now: DateTime<Utc>, admin: &Admin, origin: &Origin, entry: Entry<'_>) -> ApiResult<()> {
    record_as(tx, now, Actor::user(admin.user_id, &admin.name), origin, entry).await
}

/// Who did something without being logged in to the back office.
#[derive(Clone, Copy, Debug)]
pub struct Actor<'a> {
    kind: &'static str,
    id: i64,
    name: &'a str,
}

impl<'a> Actor<'a> {
    /// A user who is not logged in, e.g. who follows a link that was emailed.
    pub fn user(id: i64, name: &'a str) -> Self {
        Self { kind: "admin", id, name }
    }

    pub fn toko(id: i64, name: &'a str) -> Self {
        Self { kind: "toko", id, name }
    }
}

/// Records what somebody else did.
pub async fn record_as(tx: &mut PgConnection, now: DateTime<Utc>, actor: Actor<'_>, origin: &Origin, entry: Entry<'_>) -> ApiResult<()> {
    sqlx::query!(
        "INSERT INTO pmov2.audit_log (at, actor_kind, actor_id, actor_name, action, entity, entity_id, before, after, ip_address, request_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        now,
        actor.kind,
        actor.id,
        actor.name,
        entry.action,
        entry.entity,
        entry.entity_id,
        entry.before,
        entry.after,
        origin.ip,
        origin.request_id
    )
    .execute(tx)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn map(value: Value) -> Option<Map<String, Value>> {
        value.as_object().cloned()
    }

    #[test]
    fn only_what_changed_is_kept() {
        let before = map(json!({ "name": "Jaya", "city": "Bogor", "sales_id": 1 }));
        let after = map(json!({ "name": "Jaya Motor", "city": "Bogor", "sales_id": null }));
        let kept = different(before.clone(), after);
        assert_eq!(kept, (Some(json!({ "name": "Jaya", "sales_id": 1 })), Some(json!({ "name": "Jaya Motor", "sales_id": null }))));
        assert_eq!(different(before.clone(), before.clone()), (None, None));
        assert_eq!(different(None, before.clone()), (None, before.clone().map(Value::Object)), "what was made is kept whole");
        assert_eq!(different(before.clone(), None), (before.map(Value::Object), None));
    }
}
