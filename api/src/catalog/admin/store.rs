//! All SQL of products and categories in the back office.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, Postgres, QueryBuilder};

use super::dto::{AdminCategory, Overridable, ProductColumn, ProductSort};
use super::fields::{Fields, State};
use crate::platform::http::{ApiResult, Means, OnConstraint, Page, Search};
use crate::platform::money::Money;

/// What the list is narrowed to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Filter {
    pub search: Option<Search>,
    pub category: Option<String>,
    pub is_active: Option<bool>,
    pub in_stock: Option<bool>,
    pub mapped: Option<bool>,
    pub overridden: Option<bool>,
    pub price_missing: Option<bool>,
}

impl Filter {
    fn push_to(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" WHERE true");
        if let Some(search) = &self.search {
            // The expression of an index.
            search.push_to(query, "(' ' || pmov2.search_form(p.code || ' ' || replace(p.name, ',', ' ')))");
        }
        if let Some(category) = &self.category {
            query.push(" AND p.category = ").push_bind(category.clone());
        }
        let mut either = |wanted: Option<bool>, yes: &'static str, no: &'static str| {
            if let Some(wanted) = wanted {
                query.push(if wanted { yes } else { no });
            }
        };
        either(self.is_active, " AND p.is_active", " AND NOT p.is_active");
        either(self.mapped, " AND p.ref_part_id IS NOT NULL", " AND p.ref_part_id IS NULL");
        either(self.overridden, " AND p.overrides <> '{}'", " AND p.overrides = '{}'");
        either(self.price_missing, " AND p.price = 0", " AND p.price > 0");
        either(
            self.in_stock,
            " AND EXISTS (SELECT FROM pmov2.product_stocks s WHERE s.product_id = p.id AND s.available >= 1)",
            " AND NOT EXISTS (SELECT FROM pmov2.product_stocks s WHERE s.product_id = p.id AND s.available >= 1)",
        );
    }
}

#[derive(Debug, sqlx::FromRow)]
pub struct Row {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub description: Option<String>,
    pub category: Option<String>,
    pub category_name: Option<String>,
    pub price: Money,
    pub available: i32,
    pub is_active: bool,
    pub ref_part_id: Option<i64>,
    pub overrides: Vec<String>,
    pub image_version: Option<String>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i32,
}

const ROWS: &str = "SELECT p.id, p.code, p.name, p.description, p.category, c.name AS category_name, p.price,
        GREATEST(COALESCE(s.available, 0), 0) AS available, p.is_active, p.ref_part_id, p.overrides, p.image_version,
        p.created_at, p.updated_at, p.version
    FROM pmov2.products p
    LEFT JOIN pmov2.categories c ON c.code = p.category
    LEFT JOIN pmov2.product_stocks s ON s.product_id = p.id";

/// The products that pass the filter. Their ids are found first, from an index alone where nothing is filtered: what an offset
/// passes over is never joined. Dynamic, so that each filter gets a plan of its own.
pub async fn list(conn: &mut PgConnection, filter: &Filter, sort: ProductSort, page: Page) -> Result<Vec<Row>, sqlx::Error> {
    let mut query = QueryBuilder::new(ROWS);
    let order_by = sort.order_by(column, "p.id");
    query.push(" WHERE p.id IN (SELECT p.id FROM pmov2.products p");
    filter.push_to(&mut query);
    query.push(&order_by).push(" LIMIT ").push_bind(page.limit()).push(" OFFSET ").push_bind(page.offset()).push(")").push(&order_by);
    query.build_query_as().fetch_all(conn).await
}

/// How many products pass the filter, by looking at each.
pub async fn count(conn: &mut PgConnection, filter: &Filter) -> Result<i64, sqlx::Error> {
    let mut query = QueryBuilder::new("SELECT count(*) FROM pmov2.products p");
    filter.push_to(&mut query);
    query.build_query_scalar().fetch_one(conn).await
}

/// Products that pass the filter, by code, after this one.
pub async fn export_batch(conn: &mut PgConnection, filter: &Filter, after: &str, most: i64) -> Result<Vec<Row>, sqlx::Error> {
    let mut query = QueryBuilder::new(ROWS);
    filter.push_to(&mut query);
    query.push(" AND p.code > ").push_bind(after.to_owned()).push(" ORDER BY p.code LIMIT ").push_bind(most);
    query.build_query_as().fetch_all(conn).await
}

fn column(column: ProductColumn) -> &'static str {
    match column {
        ProductColumn::Code => "p.code",
        ProductColumn::Name => "p.name",
        ProductColumn::Price => "p.price",
        ProductColumn::UpdatedAt => "p.updated_at",
    }
}

pub async fn get(conn: &mut PgConnection, id: i64) -> Result<Option<Row>, sqlx::Error> {
    let mut query = QueryBuilder::new(ROWS);
    query.push(" WHERE p.id = ").push_bind(id);
    query.build_query_as().fetch_optional(conn).await
}

/// A product whose row is locked until the transaction ends.
pub struct Locked {
    pub state: State,
    pub version: i32,
}

pub async fn lock(tx: &mut PgConnection, id: i64) -> Result<Option<Locked>, sqlx::Error> {
    let row = sqlx::query!(
        r#"SELECT code, name, description, category, price AS "price: Money", ref_part_id, is_active, overrides, version
           FROM pmov2.products WHERE id = $1 FOR UPDATE"#,
        id
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Locked {
        state: State {
            fields: Fields {
                code: row.code,
                name: row.name,
                description: row.description,
                category: row.category,
                price: row.price,
                ref_part_id: row.ref_part_id,
            },
            is_active: row.is_active,
            overrides: Overridable::read(&row.overrides),
        },
        version: row.version,
    }))
}

const CONSTRAINTS: &[(&str, Means)] =
    &[("products_code_unique", Means::Taken("code")), ("products_ref_part_id_key", Means::Taken("ref_part_id"))];

fn names(overrides: &[Overridable]) -> Vec<String> {
    overrides.iter().map(|field| field.as_str().to_owned()).collect()
}

/// The new product's id.
pub async fn insert(tx: &mut PgConnection, state: &State, now: DateTime<Utc>) -> ApiResult<i64> {
    let fields = &state.fields;
    sqlx::query_scalar!(
        "INSERT INTO pmov2.products (code, name, description, category, price, ref_part_id, is_active, overrides, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) RETURNING id",
        fields.code,
        fields.name,
        fields.description,
        fields.category,
        fields.price as Money,
        fields.ref_part_id,
        state.is_active,
        &names(&state.overrides),
        now
    )
    .fetch_one(tx)
    .await
    .on_constraints(CONSTRAINTS)
}

pub async fn update(tx: &mut PgConnection, id: i64, state: &State, now: DateTime<Utc>) -> ApiResult<()> {
    let fields = &state.fields;
    sqlx::query!(
        "UPDATE pmov2.products SET code = $2, name = $3, description = $4, category = $5, price = $6, ref_part_id = $7, is_active = $8,
             overrides = $9, updated_at = $10, version = version + 1
         WHERE id = $1",
        id,
        fields.code,
        fields.name,
        fields.description,
        fields.category,
        fields.price as Money,
        fields.ref_part_id,
        state.is_active,
        &names(&state.overrides),
        now
    )
    .execute(tx)
    .await
    .on_constraints(CONSTRAINTS)?;
    Ok(())
}

/// # Errors
/// `in_use` when it was ordered, or is in a cart.
pub async fn delete(tx: &mut PgConnection, id: i64) -> ApiResult<()> {
    sqlx::query!("DELETE FROM pmov2.products WHERE id = $1", id).execute(tx).await.or_in_use()?;
    Ok(())
}

pub async fn has_category(conn: &mut PgConnection, code: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM pmov2.categories WHERE code = $1) AS "exists!""#, code).fetch_one(conn).await
}

/// All categories, by code.
pub async fn categories(conn: &mut PgConnection) -> Result<Vec<AdminCategory>, sqlx::Error> {
    sqlx::query_as!(
        AdminCategory,
        r#"SELECT c.code, c.name, COALESCE(p.count, 0) AS "product_count!", c.version
           FROM pmov2.categories c
           LEFT JOIN (SELECT category, count(*) AS count FROM pmov2.products GROUP BY category) p ON p.category = c.code
           ORDER BY c.code"#
    )
    .fetch_all(conn)
    .await
}

/// A category, its row locked until the transaction ends.
pub async fn lock_category(tx: &mut PgConnection, code: &str) -> Result<Option<AdminCategory>, sqlx::Error> {
    sqlx::query_as!(
        AdminCategory,
        r#"SELECT code, name, (SELECT count(*) FROM pmov2.products WHERE category = $1) AS "product_count!", version
           FROM pmov2.categories WHERE code = $1 FOR UPDATE"#,
        code
    )
    .fetch_optional(tx)
    .await
}

pub async fn insert_category(tx: &mut PgConnection, code: &str, name: &str) -> ApiResult<()> {
    sqlx::query!("INSERT INTO pmov2.categories (code, name) VALUES ($1, $2)", code, name)
        .execute(tx)
        .await
        .on_constraints(&[("categories_pkey", Means::Taken("code"))])?;
    Ok(())
}

pub async fn rename_category(tx: &mut PgConnection, code: &str, name: &str) -> Result<(), sqlx::Error> {
    sqlx::query!("UPDATE pmov2.categories SET name = $2, version = version + 1 WHERE code = $1", code, name).execute(tx).await?;
    Ok(())
}

pub async fn delete_category(tx: &mut PgConnection, code: &str) -> Result<(), sqlx::Error> {
    sqlx::query!("DELETE FROM pmov2.categories WHERE code = $1", code).execute(tx).await?;
    Ok(())
}
