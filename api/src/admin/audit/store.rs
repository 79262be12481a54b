//! Reading the audit log.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::dto::{AuditActor, AuditEntry, AuditSummary};
use crate::platform::http::{Page, Search, total};

/// What the list is narrowed to.
#[derive(Debug)]
pub struct Filter {
    pub search: Option<Search>,
    pub actor_kind: Option<AuditActor>,
    pub actor_id: Option<i64>,
    pub action: Option<String>,
    pub entity: Option<String>,
    pub entity_id: Option<i64>,
    pub from: Option<DateTime<Utc>>,
    /// The first moment after the last day.
    pub until: Option<DateTime<Utc>>,
    pub before_id: Option<i64>,
}

/// The text that is searched; an index has exactly this expression.
const TEXT: &str = "(' ' || pmov2.search_form(a.actor_name || ' ' || a.action || ' ' || COALESCE(a.before::text, '') || ' ' || COALESCE(a.after::text, '')))";

impl Filter {
    fn push_to(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" WHERE true");
        if let Some(search) = &self.search {
            search.push_to(query, TEXT);
        }
        if let Some(kind) = self.actor_kind {
            query.push(" AND a.actor_kind = ").push_bind(kind.as_str());
        }
        if let Some(id) = self.actor_id {
            query.push(" AND a.actor_id = ").push_bind(id);
        }
        if let Some(action) = &self.action {
            query.push(" AND a.action = ").push_bind(action.clone());
        }
        if let Some(entity) = &self.entity {
            query.push(" AND a.entity = ").push_bind(entity.clone());
        }
        if let Some(id) = self.entity_id {
            query.push(" AND a.entity_id = ").push_bind(id);
        }
        if let Some(from) = self.from {
            query.push(" AND a.at >= ").push_bind(from);
        }
        if let Some(until) = self.until {
            query.push(" AND a.at < ").push_bind(until);
        }
        if let Some(id) = self.before_id {
            query.push(" AND a.id < ").push_bind(id);
        }
    }
}

const SUMMARY: &str = "SELECT a.id, a.at, a.actor_kind, a.actor_id, a.actor_name, a.action, a.entity, a.entity_id, a.ip_address,
    ARRAY(SELECT jsonb_object_keys(a.before) UNION SELECT jsonb_object_keys(a.after) ORDER BY 1) AS fields";

/// The entries that pass the filter, the newest first, and how many there are. Their ids are found first: of what an offset
/// passes over nothing is read.
pub async fn list(conn: &mut PgConnection, filter: &Filter, page: Page) -> Result<(Vec<AuditSummary>, i64), sqlx::Error> {
    let mut query = QueryBuilder::new(SUMMARY);
    query.push(" FROM pmov2.audit_log a WHERE a.id IN (SELECT a.id FROM pmov2.audit_log a");
    filter.push_to(&mut query);
    query.push(" ORDER BY a.id DESC LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows = query.push(") ORDER BY a.id DESC").build_query_as().fetch_all(&mut *conn).await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.audit_log a");
        filter.push_to(query);
    })
    .await?;
    Ok((rows, total))
}

/// Entries that pass the filter and are older than this one, the newest first.
pub async fn export_batch(conn: &mut PgConnection, filter: &Filter, before: i64, most: i64) -> Result<Vec<AuditEntry>, sqlx::Error> {
    let mut query = QueryBuilder::new(SUMMARY);
    query.push(", a.before, a.after, a.request_id FROM pmov2.audit_log a");
    filter.push_to(&mut query);
    query.push(" AND a.id < ").push_bind(before).push(" ORDER BY a.id DESC LIMIT ").push_bind(most);
    query.build_query_as().fetch_all(conn).await
}

pub async fn get(conn: &mut PgConnection, id: i64) -> Result<Option<AuditEntry>, sqlx::Error> {
    QueryBuilder::<Postgres>::new(SUMMARY)
        .push(", a.before, a.after, a.request_id FROM pmov2.audit_log a WHERE a.id = ")
        .push_bind(id)
        .build_query_as()
        .fetch_optional(conn)
        .await
}
