//! What a feature says of its things so that they can be imported.

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::PgConnection;

use super::columns::Column;
use super::row::{Reason, RowReader};
use crate::app::AppState;
use crate::platform::http::ApiResult;

/// What is done when a commit has been committed.
pub type AfterCommit = Box<dyn FnOnce(&AppState) + Send>;

/// A kind of thing that can be imported.
pub trait Importable: 'static {
    /// What a row wants, in its stored form. Equal wishes of the same thing are the same row twice.
    type Wish: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static;
    /// A thing as it is or is to be; serialized it is what people and the audit log are told.
    type State: Clone + PartialEq + Serialize + Send + 'static;

    /// In the order of the template. The first one names the thing.
    const COLUMNS: &'static [Column];
    /// As the audit log calls it: `shop`.
    const ENTITY: &'static str;
    /// As the audit log calls what happens to it: `shop.create`, `shop.update`.
    const CREATE: &'static str;
    const UPDATE: &'static str;

    /// What a row wants. What is wrong with it is told to the reader.
    fn read(row: &mut RowReader<'_>) -> Self::Wish;

    /// The code that names the thing.
    fn code(wish: &Self::Wish) -> &str;

    /// What the thing is to be called, if the row says so.
    fn name(wish: &Self::Wish) -> Option<&str>;

    /// What taking over each of these rows would come to. A constant number of statements. With `locked`, what it rests on stays
    /// so until the transaction ends.
    fn weigh(
        tx: &mut PgConnection,
        wishes: &[(u32, Self::Wish)],
        locked: bool,
    ) -> impl Future<Output = ApiResult<Vec<Verdict<Self::State>>>> + Send;

    /// Makes new things, and changes the ones with these ids. A constant number of statements.
    fn write(
        tx: &mut PgConnection,
        state: &AppState,
        now: DateTime<Utc>,
        new: &[Self::State],
        changed: &[(i64, Self::State, Self::State)],
    ) -> impl Future<Output = ApiResult<Written>> + Send;
}

/// What a row comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict<S> {
    New(S),
    /// There is such a thing. Alike: the row changes nothing.
    Known {
        id: i64,
        before: S,
        after: S,
    },
    Bad(Vec<Reason>),
}

/// What was written.
pub struct Written {
    /// Ids of the new things, in their order.
    pub ids: Vec<i64>,
    pub after_commit: AfterCommit,
}
