//! All SQL of the dictionary in the back office.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::dto::{
    MissKind, SearchMiss, Synonym, SynonymColumn, SynonymQuery, SynonymSort, VehicleModel, VehicleModelColumn, VehicleModelQuery,
    VehicleModelSort,
};
use super::fields::{ModelFields, SynonymFields};
use crate::admin::entity::{By, Entity, Locked, Step, Told};
use crate::catalog::dictionary_changed;
use crate::platform::http::constraint::Means;
use crate::platform::http::{ApiError, ApiResult, OnConstraint, Page, Search, total};

fn push_filter(query: &mut QueryBuilder<Postgres>, search: Option<&str>, is_active: Option<bool>) {
    query.push(" WHERE true");
    if let Some(search) = Search::read(search) {
        search.push_to(query, "t.search_text");
    }
    if let Some(is_active) = is_active {
        query.push(if is_active { " AND t.is_active" } else { " AND NOT t.is_active" });
    }
}

// --- synonyms -------------------------------------------------------------------------------------------------------

/// The synonyms that pass the filter, and how many there are.
pub async fn synonyms(conn: &mut PgConnection, wanted: &SynonymQuery, page: Page) -> Result<(Vec<Synonym>, i64), sqlx::Error> {
    let mut query =
        QueryBuilder::new("SELECT t.id, t.term, t.means, t.is_active, t.created_at, t.updated_at, t.version FROM pmov2.synonyms t");
    push_filter(&mut query, wanted.search.as_deref(), wanted.is_active);
    let sort = wanted.sort.unwrap_or(SynonymSort::ascending(SynonymColumn::Term));
    let column = |column| match column {
        SynonymColumn::Term => "t.term",
        SynonymColumn::UpdatedAt => "t.updated_at",
    };
    query.push(sort.order_by(column, "t.id")).push(" LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows = query.build_query_as().fetch_all(&mut *conn).await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.synonyms t");
        push_filter(query, wanted.search.as_deref(), wanted.is_active);
    })
    .await?;
    Ok((rows, total))
}

const SYNONYM_CONSTRAINTS: &[(&str, Means)] = &[("synonyms_term_key", Means::Taken("term"))];

pub async fn synonym(conn: &mut PgConnection, id: i64) -> Result<Option<Synonym>, sqlx::Error> {
    sqlx::query_as!(Synonym, "SELECT id, term, means, is_active, created_at, updated_at, version FROM pmov2.synonyms WHERE id = $1", id)
        .fetch_optional(conn)
        .await
}

/// The id of the new one.
pub async fn insert_synonym(tx: &mut PgConnection, fields: &SynonymFields, now: DateTime<Utc>) -> ApiResult<i64> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.synonyms (term, means, created_at, updated_at) VALUES ($1, $2, $3, $3) RETURNING id",
        fields.term,
        &fields.means,
        now
    )
    .fetch_one(tx)
    .await
    .on_constraints(SYNONYM_CONSTRAINTS)
}

impl Entity for SynonymFields {
    type Shown = Synonym;
    const NAME: &'static str = "synonym";

    async fn shown(conn: &mut PgConnection, _: &By<'_>, id: i64) -> ApiResult<Self::Shown> {
        synonym(conn, id).await?.ok_or_else(ApiError::not_found)
    }

    async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked<Self>>, sqlx::Error> {
        let row = sqlx::query!("SELECT term, means, is_active, version FROM pmov2.synonyms WHERE id = $1 FOR UPDATE", id)
            .fetch_optional(tx)
            .await?;
        Ok(row.map(|row| Locked { id, fields: Self { term: row.term, means: row.means }, is_active: row.is_active, version: row.version }))
    }

    async fn update(&self, tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<()> {
        sqlx::query!(
            "UPDATE pmov2.synonyms SET term = $2, means = $3, updated_at = $4, version = version + 1 WHERE id = $1",
            id,
            self.term,
            &self.means,
            now
        )
        .execute(tx)
        .await
        .on_constraints(SYNONYM_CONSTRAINTS)?;
        Ok(())
    }

    async fn set_active(tx: &mut PgConnection, id: i64, is_active: bool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
        sqlx::query!("UPDATE pmov2.synonyms SET is_active = $2, updated_at = $3, version = version + 1 WHERE id = $1", id, is_active, now)
            .execute(tx)
            .await?;
        Ok(())
    }

    async fn delete(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
        sqlx::query!("DELETE FROM pmov2.synonyms WHERE id = $1", id).execute(tx).await?;
        Ok(())
    }

    async fn tell(tx: &mut PgConnection, by: &By<'_>, _: &Step<'_, Self>) -> ApiResult<Told> {
        Ok(Told::Caches(dictionary_changed(tx, by.state).await?))
    }
}

// --- motorcycles ----------------------------------------------------------------------------------------------------

fn in_capitals(mut model: VehicleModel) -> VehicleModel {
    model.codes.iter_mut().for_each(|code| code.make_ascii_uppercase());
    model
}

/// The motorcycles that pass the filter, and how many there are.
pub async fn models(conn: &mut PgConnection, wanted: &VehicleModelQuery, page: Page) -> Result<(Vec<VehicleModel>, i64), sqlx::Error> {
    let mut query = QueryBuilder::new(
        "SELECT t.id, t.name, t.aliases, t.codes, t.is_active, t.created_at, t.updated_at, t.version FROM pmov2.vehicle_models t",
    );
    push_filter(&mut query, wanted.search.as_deref(), wanted.is_active);
    let sort = wanted.sort.unwrap_or(VehicleModelSort::ascending(VehicleModelColumn::Name));
    let column = |column| match column {
        VehicleModelColumn::Name => "t.name",
        VehicleModelColumn::UpdatedAt => "t.updated_at",
    };
    query.push(sort.order_by(column, "t.id")).push(" LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows: Vec<VehicleModel> = query.build_query_as().fetch_all(&mut *conn).await?;
    let total = total(conn, |query| {
        query.push("FROM pmov2.vehicle_models t");
        push_filter(query, wanted.search.as_deref(), wanted.is_active);
    })
    .await?;
    Ok((rows.into_iter().map(in_capitals).collect(), total))
}

const MODEL_CONSTRAINTS: &[(&str, Means)] = &[("vehicle_models_name_key", Means::Taken("name"))];

pub async fn model(conn: &mut PgConnection, id: i64) -> Result<Option<VehicleModel>, sqlx::Error> {
    let row = sqlx::query_as!(
        VehicleModel,
        "SELECT id, name, aliases, codes, is_active, created_at, updated_at, version FROM pmov2.vehicle_models WHERE id = $1",
        id
    )
    .fetch_optional(conn)
    .await?;
    Ok(row.map(in_capitals))
}

/// The id of the new one.
pub async fn insert_model(tx: &mut PgConnection, fields: &ModelFields, now: DateTime<Utc>) -> ApiResult<i64> {
    sqlx::query_scalar!(
        "INSERT INTO pmov2.vehicle_models (name, aliases, codes, created_at, updated_at) VALUES ($1, $2, $3, $4, $4) RETURNING id",
        fields.name,
        &fields.aliases,
        &fields.codes,
        now
    )
    .fetch_one(tx)
    .await
    .on_constraints(MODEL_CONSTRAINTS)
}

impl Entity for ModelFields {
    type Shown = VehicleModel;
    const NAME: &'static str = "vehicle_model";

    async fn shown(conn: &mut PgConnection, _: &By<'_>, id: i64) -> ApiResult<Self::Shown> {
        model(conn, id).await?.ok_or_else(ApiError::not_found)
    }

    async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked<Self>>, sqlx::Error> {
        let row = sqlx::query!("SELECT name, aliases, codes, is_active, version FROM pmov2.vehicle_models WHERE id = $1 FOR UPDATE", id)
            .fetch_optional(tx)
            .await?;
        Ok(row.map(|row| Locked {
            id,
            fields: Self { name: row.name, aliases: row.aliases, codes: row.codes },
            is_active: row.is_active,
            version: row.version,
        }))
    }

    async fn update(&self, tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> ApiResult<()> {
        sqlx::query!(
            "UPDATE pmov2.vehicle_models SET name = $2, aliases = $3, codes = $4, updated_at = $5, version = version + 1 WHERE id = $1",
            id,
            self.name,
            &self.aliases,
            &self.codes,
            now
        )
        .execute(tx)
        .await
        .on_constraints(MODEL_CONSTRAINTS)?;
        Ok(())
    }

    async fn set_active(tx: &mut PgConnection, id: i64, is_active: bool, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
        sqlx::query!(
            "UPDATE pmov2.vehicle_models SET is_active = $2, updated_at = $3, version = version + 1 WHERE id = $1",
            id,
            is_active,
            now
        )
        .execute(tx)
        .await?;
        Ok(())
    }

    async fn delete(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
        sqlx::query!("DELETE FROM pmov2.vehicle_models WHERE id = $1", id).execute(tx).await?;
        Ok(())
    }

    async fn tell(tx: &mut PgConnection, by: &By<'_>, _: &Step<'_, Self>) -> ApiResult<Told> {
        Ok(Told::Caches(dictionary_changed(tx, by.state).await?))
    }
}

// --- what was looked for in vain ------------------------------------------------------------------------------------

/// Misses that nobody has dealt with, those asked most often first, and how many there are.
pub async fn misses(conn: &mut PgConnection, kind: Option<MissKind>, page: Page) -> Result<(Vec<SearchMiss>, i64), sqlx::Error> {
    let filter = |query: &mut QueryBuilder<Postgres>| {
        query.push("FROM pmov2.search_queries WHERE dismissed_at IS NULL AND miss IS NOT NULL");
        if let Some(kind) = kind {
            query.push(" AND miss = ").push_bind(kind.as_str());
        }
    };
    let mut query = QueryBuilder::new("SELECT id, text, miss, searches, found, carted, first_at, last_at ");
    filter(&mut query);
    query.push(" ORDER BY searches DESC, id DESC LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset());
    let rows: Vec<MissRow> = query.build_query_as().fetch_all(&mut *conn).await?;
    Ok((rows.into_iter().map(SearchMiss::from).collect(), total(conn, filter).await?))
}

#[derive(sqlx::FromRow)]
struct MissRow {
    id: i64,
    text: String,
    miss: String,
    searches: i32,
    found: i32,
    carted: i32,
    first_at: DateTime<Utc>,
    last_at: DateTime<Utc>,
}

impl From<MissRow> for SearchMiss {
    fn from(row: MissRow) -> Self {
        Self {
            id: row.id,
            kind: MissKind::of(&row.miss),
            text: row.text,
            searches: row.searches,
            found: row.found,
            carted: row.carted,
            first_at: row.first_at,
            last_at: row.last_at,
        }
    }
}

/// A miss that nobody has dealt with, locked until the transaction ends.
pub async fn lock_miss(tx: &mut PgConnection, id: i64) -> Result<Option<SearchMiss>, sqlx::Error> {
    let row = sqlx::query_as!(
        MissRow,
        r#"SELECT id, text, miss AS "miss!", searches, found, carted, first_at, last_at FROM pmov2.search_queries
           WHERE id = $1 AND dismissed_at IS NULL AND miss IS NOT NULL FOR UPDATE"#,
        id
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(SearchMiss::from))
}

pub async fn dismiss_miss(tx: &mut PgConnection, id: i64, now: DateTime<Utc>) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.search_queries SET dismissed_at = $2 WHERE id = $1", id, now).execute(tx).await?;
    Ok(())
}
