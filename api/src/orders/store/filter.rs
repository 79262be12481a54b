//! What the back office's list of orders is narrowed to.

use chrono::{DateTime, NaiveDate, Utc};
use rust_decimal::Decimal;
use sqlx::{PgConnection, Postgres, QueryBuilder};

use crate::datapart;
use crate::orders::search::OrderSearch;
use crate::orders::status::OrderStatus;
use crate::platform::clock::day_begins;
use crate::platform::http::Search;
use crate::platform::money::Money;

/// A filter whose words have become ids and numbers: all it needs is the table of orders.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    /// Empty: any.
    pub statuses: Vec<OrderStatus>,
    pub shops: Option<Vec<i64>>,
    pub found: Option<Found>,
    /// First and last business day.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    pub min_total: Option<Money>,
    pub max_total: Option<Money>,
    /// Whether a mapping is missing that keeps a pending order from being approved.
    pub mapping_problem: Option<bool>,
}

/// What a search came to: an order is found by any of these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Found {
    /// LIKE patterns.
    number: Option<String>,
    so_number: Option<String>,
    /// Whole numbers.
    numbers: Vec<String>,
    so_numbers: Vec<String>,
    shops: Vec<i64>,
}

impl Found {
    pub async fn look_up(conn: &mut PgConnection, search: &OrderSearch) -> Result<Self, sqlx::Error> {
        let mut found = Self { number: search.number.clone(), so_number: search.so_number.clone(), ..Self::default() };
        if let Some(running) = search.running {
            let years = sqlx::query_scalar!("SELECT DISTINCT year FROM pmov2.serials").fetch_all(&mut *conn).await?;
            found.numbers = years.iter().map(|year| format!("ORD-{year}-{running:06}")).collect();
            found.so_numbers = years.iter().map(|year| datapart::so_number(*year, running)).collect();
            found.shops =
                sqlx::query_scalar!("SELECT id FROM pmov2.shops WHERE code ~ ('(^|[^0-9])0*' || $1::int || '$') ORDER BY id", running)
                    .fetch_all(&mut *conn)
                    .await?;
        }
        if let Some(words) = &search.shop {
            found.shops = shops(conn, Some(words), None, None).await?;
        }
        Ok(found)
    }

    fn push_to(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" AND (false");
        for (column, pattern) in [("o.order_number", &self.number), ("o.ref_so_number", &self.so_number)] {
            if let Some(pattern) = pattern {
                query.push(" OR ").push(column).push(" LIKE ").push_bind(pattern.clone());
            }
        }
        for (column, numbers) in [("o.order_number", &self.numbers), ("o.ref_so_number", &self.so_numbers)] {
            if !numbers.is_empty() {
                query.push(" OR ").push(column).push(" = ANY(").push_bind(numbers.clone()).push(")");
            }
        }
        if !self.shops.is_empty() {
            query.push(" OR o.shop_id = ANY(").push_bind(self.shops.clone()).push(")");
        }
        query.push(")");
    }
}

/// The shops that these words, this sales person and this city name. A few hundred or thousand: their ids narrow the orders
/// better than a join, whose size the planner has to guess.
pub async fn shops(
    conn: &mut PgConnection,
    words: Option<&Search>,
    sales_id: Option<i64>,
    city: Option<&str>,
) -> Result<Vec<i64>, sqlx::Error> {
    let mut query = QueryBuilder::new("SELECT s.id FROM pmov2.shops s WHERE true");
    if let Some(words) = words {
        words.push_to(&mut query, "s.search_text");
    }
    if let Some(sales_id) = sales_id {
        query.push(" AND s.sales_id = ").push_bind(sales_id);
    }
    if let Some(city) = city {
        query.push(" AND s.city = ").push_bind(city.to_owned());
    }
    query.push(" ORDER BY s.id");
    query.build_query_scalar().persistent(false).fetch_all(conn).await
}

/// A pending order that can't be approved as things are; `approve` names what is missing.
const HAS_MAPPING_PROBLEM: &str = "(o.status = 'pending' AND (
    o.shop_id IN (SELECT s2.id FROM pmov2.shops s2 LEFT JOIN pmov2.sales ON sales.id = s2.sales_id
                  WHERE s2.ref_toko_id IS NULL OR sales.ref_salesman_id IS NULL)
    OR o.id IN (SELECT i.order_id FROM pmov2.products p JOIN pmov2.order_items i ON i.product_id = p.id WHERE p.ref_part_id IS NULL)))";

impl Filter {
    /// Adds the conditions on `pmov2.orders o`.
    pub fn push_to(&self, query: &mut QueryBuilder<Postgres>) {
        query.push(" WHERE true");
        match self.statuses.as_slice() {
            [] => {}
            [one] => {
                query.push(" AND o.status = ").push_bind(one.as_str());
            }
            several => {
                let several: Vec<&str> = several.iter().map(|status| status.as_str()).collect();
                query.push(" AND o.status = ANY(").push_bind(several).push(")");
            }
        }
        match self.shops.as_deref() {
            None => {}
            // Of one shop the index has the orders in their order; of several it has not.
            Some([one]) => {
                query.push(" AND o.shop_id = ").push_bind(*one);
            }
            Some(several) => {
                query.push(" AND o.shop_id = ANY(").push_bind(several.to_vec()).push(")");
            }
        }
        if let Some(found) = &self.found {
            found.push_to(query);
        }
        if let Some(from) = self.from {
            query.push(" AND o.created_at >= ").push_bind(day_begins(from));
        }
        if let Some(until) = self.until() {
            query.push(" AND o.created_at < ").push_bind(until);
        }
        if let Some(min) = self.min_total {
            query.push(" AND o.grand_total >= ").push_bind(Decimal::from(min));
        }
        if let Some(max) = self.max_total {
            query.push(" AND o.grand_total <= ").push_bind(Decimal::from(max));
        }
        match self.mapping_problem {
            Some(true) => {
                query.push(" AND ").push(HAS_MAPPING_PROBLEM);
            }
            Some(false) => {
                query.push(" AND NOT ").push(HAS_MAPPING_PROBLEM);
            }
            None => {}
        }
    }

    /// The first moment after the last day.
    fn until(&self) -> Option<DateTime<Utc>> {
        self.to.and_then(|day| day.succ_opt()).map(day_begins)
    }

    /// Whether the counters of statuses and days can tell how many orders pass.
    pub fn is_counted(&self) -> bool {
        let Self { shops, found, min_total, max_total, mapping_problem, .. } = self;
        shops.is_none() && found.is_none() && min_total.is_none() && max_total.is_none() && mapping_problem.is_none()
    }
}
