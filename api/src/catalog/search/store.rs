//! The dictionary's SQL.

use sqlx::PgConnection;

use super::language::VehicleModel;

/// The dictionary's rows that are in force: term and meanings.
pub(super) async fn synonyms(conn: &mut PgConnection) -> Result<Vec<(String, Vec<String>)>, sqlx::Error> {
    let rows = sqlx::query!("SELECT term, means FROM pmov2.synonyms WHERE is_active ORDER BY id").fetch_all(conn).await?;
    Ok(rows.into_iter().map(|row| (row.term, row.means)).collect())
}

/// The same without this one, and without any of this term.
pub(super) async fn synonyms_but(conn: &mut PgConnection, id: Option<i64>, term: &str) -> Result<Vec<(String, Vec<String>)>, sqlx::Error> {
    let rows = sqlx::query!(
        "SELECT term, means FROM pmov2.synonyms WHERE is_active AND id IS DISTINCT FROM $1 AND term <> $2 ORDER BY id",
        id,
        term
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.term, row.means)).collect())
}

/// Motorcycles with their model groups, in the order in which they were entered.
pub(super) async fn models(conn: &mut PgConnection) -> Result<Vec<VehicleModel>, sqlx::Error> {
    sqlx::query_as!(VehicleModel, "SELECT name, aliases, codes FROM pmov2.vehicle_models WHERE is_active ORDER BY id").fetch_all(conn).await
}
