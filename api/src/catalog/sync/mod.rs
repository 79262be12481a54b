//! Products follow the old system's part master, except where an admin has decided otherwise.
//!
//! The master is read in batches by its id. Each batch is one short transaction in which its products, their categories and
//! the job's checkpoint move on together, so an interrupted sync goes on where it was and counts nothing twice. The last
//! transaction takes the parts out of sale that the master no longer has, copies the stock, and tells every process.

mod part;
mod store;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use utoipa::ToSchema;

pub(super) use part::Part;
pub use part::SkipReason;

use super::stock::copy;
use crate::jobs::{Run, Stop};
use crate::platform::http::{ApiError, ErrorCode};

/// Parts of one transaction.
const BATCH: i64 = 2_500;
/// Numbers that are named for each reason.
const EXAMPLES: usize = 20;
/// So many parts may vanish from a master of whatever size.
const FEW: i64 = 100;

/// What a product sync did.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
pub struct ProductSync {
    /// Parts of the old system's master that were read.
    #[schema(minimum = 0, example = 56_500)]
    pub parts: i64,
    /// Products that are new.
    #[schema(minimum = 0, example = 312)]
    pub created: i64,
    /// Products that got another number, name, category or price.
    #[schema(minimum = 0, example = 1204)]
    pub updated: i64,
    #[schema(minimum = 0, example = 3)]
    pub activated: i64,
    #[schema(minimum = 0, example = 17)]
    pub deactivated: i64,
    /// Products made here that were found in the old system by their number. They keep what they have.
    #[schema(minimum = 0, example = 0)]
    pub linked: i64,
    /// Products that keep a value of an admin over another one of the old system.
    #[schema(minimum = 0, example = 5)]
    pub overrides_kept: i64,
    /// Parts without a price there, so their products are not shown until they have one.
    #[schema(minimum = 0, example = 4011)]
    pub price_missing: i64,
    #[schema(minimum = 0, example = 1)]
    pub categories_created: i64,
    /// Parts that did not become what they should, by reason.
    pub skipped: Vec<SkippedParts>,
    /// Products whose stock copy was brought up to date.
    #[schema(minimum = 0, example = 950)]
    pub stocks_changed: i64,
    pub synced_at: DateTime<Utc>,
}

/// Parts that were skipped for the same reason.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
pub struct SkippedParts {
    pub reason: SkipReason,
    #[schema(minimum = 1, example = 2)]
    pub count: i64,
    /// Some of their numbers.
    #[schema(example = json!(["0645 5K59A71"]))]
    pub codes: Vec<String>,
}

/// How far a sync is; saved with what it has written.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Checkpoint {
    /// The highest id of the master that is done.
    last_id: i64,
    found: ProductSync,
    skipped: BTreeMap<SkipReason, (i64, Vec<String>)>,
}

impl Checkpoint {
    fn skip(&mut self, reason: SkipReason, code: String) {
        let (count, codes) = self.skipped.entry(reason).or_default();
        *count += 1;
        if codes.len() < EXAMPLES {
            codes.push(code);
        }
    }

    fn result(&self) -> ProductSync {
        let skipped = self
            .skipped
            .iter()
            .map(|(reason, (count, codes))| SkippedParts { reason: *reason, count: *count, codes: codes.clone() })
            .collect();
        ProductSync { skipped, ..self.found.clone() }
    }
}

impl ProductSync {
    fn has_changes(&self) -> bool {
        let changes = [self.created, self.updated, self.activated, self.deactivated, self.categories_created, self.stocks_changed];
        changes.iter().any(|count| *count > 0)
    }
}

/// Brings the products up to date: the work of a `product_sync` job.
pub async fn sync_products(run: &Run) -> Result<(), Stop> {
    let db = &run.state.db;
    let mut checkpoint: Checkpoint = run.checkpoint()?.unwrap_or_default();
    let total = store::count_master(&mut *db.acquire().await?).await?;
    if total == 0 {
        return Err(unavailable("Master barang di sistem lama sedang kosong."));
    }
    run.progress.stage("Membaca barang dari sistem lama", Some(total));
    run.progress.done(checkpoint.found.parts);
    while batch(run, &mut checkpoint).await? {
        run.progress.done(checkpoint.found.parts);
    }
    finish(run, checkpoint).await
}

/// A part as a product would take it over, if the master has it and it can be one.
pub(super) async fn part(conn: &mut PgConnection, id: i64) -> Result<Option<Part>, sqlx::Error> {
    Ok(parts(conn, &[id]).await?.remove(&id))
}

/// The same of many, by their ids.
pub(super) async fn parts(conn: &mut PgConnection, ids: &[i64]) -> Result<HashMap<i64, Part>, sqlx::Error> {
    let rows = store::master_rows(conn, ids).await?;
    Ok(rows.into_iter().filter_map(|row| Part::of(row).ok()).map(|part| (part.id, part)).collect())
}

/// Perhaps the master is being loaded anew: nothing is taken out of sale for that, and it is tried again.
fn unavailable(why: &str) -> Stop {
    ApiError::new(ErrorCode::Unavailable).detail(why).into()
}

/// The next parts of the master. `false`: there are none.
async fn batch(run: &Run, checkpoint: &mut Checkpoint) -> Result<bool, Stop> {
    let now = run.state.clock.now();
    let mut tx = run.begin().await?;
    let rows = store::master_after(&mut tx, checkpoint.last_id, BATCH).await?;
    let Some(last) = rows.last() else { return Ok(false) };
    checkpoint.last_id = last.id;
    checkpoint.found.parts += rows.len() as i64;
    let part::Parts { usable, skipped } = part::parts(rows);
    for (reason, code) in skipped {
        checkpoint.skip(reason, code);
    }
    let parts = store::Columns::of(&usable);
    let found = &mut checkpoint.found;
    found.price_missing += usable.iter().filter(|part| part.price.is_zero()).count() as i64;
    found.categories_created += store::create_categories(&mut tx, &parts).await?;
    found.linked += store::link(&mut tx, &parts, now).await?;
    let switched = store::switch(&mut tx, &parts, now).await?;
    found.activated += switched.activated;
    found.deactivated += switched.deactivated;
    found.updated += store::update(&mut tx, &parts, now).await?;
    // After products have given up their old numbers.
    found.created += store::create(&mut tx, &parts, now).await?;
    found.overrides_kept += store::count_kept(&mut tx, &parts).await?;
    for code in store::codes_taken(&mut tx, &parts).await? {
        checkpoint.skip(SkipReason::CodeTaken, code);
    }
    run.save(&mut tx, checkpoint).await?;
    tx.commit().await?;
    Ok(true)
}

async fn finish(run: &Run, mut checkpoint: Checkpoint) -> Result<(), Stop> {
    let now = run.state.clock.now();
    run.progress.stage("Menyalin stok dari sistem lama", None);
    let mut tx = run.begin().await?;
    let (mapped, vanished) = store::count_vanished(&mut tx).await?;
    if vanished > FEW && vanished * 2 > mapped {
        return Err(unavailable(&format!("Master barang di sistem lama tidak lengkap: {vanished} dari {mapped} barang hilang.")));
    }
    checkpoint.found.deactivated += store::retire_vanished(&mut tx, now).await?;
    checkpoint.found.stocks_changed = copy(&mut tx, now).await?;
    checkpoint.found.synced_at = now;
    let result = checkpoint.result();
    // Of an attempt that was interrupted pages may have been kept that are half old.
    let raised = if result.has_changes() || run.is_resumed() { Some(super::changed(&mut tx, &run.state).await?) } else { None };
    run.complete(&mut tx, &result).await?;
    tx.commit().await?;
    if let Some(raised) = raised {
        raised.committed();
    }
    Ok(())
}
