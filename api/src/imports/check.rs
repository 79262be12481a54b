//! Checking a file: the work of an `import_check` job. Writes nothing but what it found.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::PgConnection;
use utoipa::ToSchema;

use super::columns::{ImportColumns, Layout};
use super::dto::{ImportCounts, RowOutcome};
use super::importable::{Importable, Verdict};
use super::row::{Reason, RowReader};
use super::store::{self, FoundRow};
use crate::admin::audit::differences;
use crate::jobs::{Run, Stop};
use crate::platform::http::{ApiError, ApiResult, ErrorCode};
use crate::platform::table;

/// The names of the columns stand in one of the first rows that say something: there may be a title above.
const HEADER_WITHIN: usize = 20;
/// Rows written at once.
const BATCH: usize = 5_000;

/// What a check found.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
pub struct ImportCheck {
    #[schema(example = 17)]
    pub import_id: i64,
    pub counts: ImportCounts,
}

/// What the job needs to know.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Params {
    pub import_id: i64,
}

/// Checks the file of an import.
pub async fn check(run: &Run) -> Result<(), Stop> {
    let Params { import_id } = run.params()?;
    let file = store::file(&mut *run.state.db.acquire().await?, import_id).await?;
    let (kind, file) = file.ok_or_else(|| ApiError::new(ErrorCode::ImportNotReady))?;
    kind.check(run, import_id, file).await
}

pub(super) async fn check_as<T: Importable>(run: &Run, import_id: i64, file: Vec<u8>) -> Result<(), Stop> {
    run.progress.stage("Membaca berkas", None);
    let sheet = tokio::task::spawn_blocking(move || read::<T>(&file)).await.map_err(ApiError::internal)??;
    let (total, columns) = (sheet.drafts.len() as i64, sheet.columns.clone());
    run.progress.stage("Memeriksa baris", Some(total));
    let mut tx = run.begin().await?;
    let found = weigh::<T>(&mut tx, sheet).await?;
    run.progress.stage("Mencatat hasil", Some(total));
    // Holds up a cancellation, which then finds this check over, or is found here.
    if !store::lock_for_check(&mut tx, import_id).await? {
        return Err(Stop::Lost);
    }
    store::delete_rows(&mut tx, import_id).await?;
    let mut counts = ImportCounts::default();
    for batch in found.chunks(BATCH) {
        store::insert_rows(&mut tx, import_id, batch).await?;
        batch.iter().for_each(|row| counts.add(row.outcome));
        run.progress.done(counts.total);
    }
    store::checked(&mut tx, import_id, &counts, &columns, run.state.clock.now()).await?;
    run.complete(&mut tx, &ImportCheck { import_id, counts }).await?;
    tx.commit().await?;
    Ok(())
}

/// A file whose columns were understood.
struct Sheet<W> {
    columns: ImportColumns,
    drafts: Vec<Draft<W>>,
}

/// A row as it was read.
struct Draft<W> {
    number: u32,
    wish: W,
    reasons: Vec<Reason>,
}

/// # Errors
/// `file_unreadable` with what to do about it.
fn read<T: Importable>(file: &[u8]) -> ApiResult<Sheet<T::Wish>> {
    let unreadable = |message: String| ApiError::new(ErrorCode::FileUnreadable).detail(message);
    let (mut layout, mut looked_at): (Option<Result<Layout, String>>, usize) = (None, 0);
    let mut drafts = Vec::new();
    table::read(file, |row| {
        if let Some(layout) = &layout {
            let Ok(layout) = layout else { return };
            let mut reader = RowReader::new(T::COLUMNS, layout, &row.cells);
            let wish = T::read(&mut reader);
            drafts.push(Draft { number: row.number, wish, reasons: reader.into_reasons() });
        } else if looked_at < HEADER_WITHIN {
            looked_at += 1;
            layout = Layout::read(T::COLUMNS, &row.cells);
        }
    })
    .map_err(|error| unreadable(error.message()))?;
    let names = || T::COLUMNS.iter().map(|column| column.name).collect::<Vec<_>>().join(", ");
    let layout = layout
        .ok_or_else(|| unreadable(format!("Kolom {} tidak ditemukan. Kolom yang dikenal: {}.", T::COLUMNS[0].name, names())))?
        .map_err(unreadable)?;
    if drafts.is_empty() {
        return Err(unreadable("Tidak ada baris di bawah nama kolom.".to_owned()));
    }
    Ok(Sheet { columns: layout.columns, drafts })
}

/// What taking over each row would come to, in the order of the file.
async fn weigh<T: Importable>(tx: &mut PgConnection, sheet: Sheet<T::Wish>) -> ApiResult<Vec<FoundRow>> {
    let mut found: Vec<FoundRow> = sheet.drafts.iter().map(FoundRow::of::<T>).collect();
    // Of those that are to be weighed: by code its place among them, and their places in the file.
    let mut first: HashMap<String, usize> = HashMap::new();
    let (mut wishes, mut places) = (Vec::new(), Vec::new());
    let (mut spoilt, mut spoilt_places) = (Vec::new(), Vec::new());
    for (place, (Draft { number, wish, reasons }, row)) in sheet.drafts.into_iter().zip(&mut found).enumerate() {
        if !reasons.is_empty() {
            row.refuse(reasons);
            if !T::code(&wish).is_empty() {
                spoilt.push((number, wish));
                spoilt_places.push(place);
            }
            continue;
        }
        match first.entry(T::code(&wish).to_owned()) {
            Entry::Vacant(entry) => {
                entry.insert(wishes.len());
                wishes.push((number, wish));
                places.push(place);
            }
            Entry::Occupied(entry) => {
                let (earlier, earlier_wish): &(u32, T::Wish) = &wishes[*entry.get()];
                row.duplicate_of = Some(earlier.cast_signed());
                row.outcome = RowOutcome::Duplicate;
                if *earlier_wish != wish {
                    let message = format!("Kode ini sudah ada di baris {earlier} dengan isi yang berbeda.");
                    row.refuse(vec![Reason::new(T::COLUMNS[0].field, "duplicate", message)]);
                }
            }
        }
    }
    let verdicts = T::weigh(tx, &wishes, false).await?;
    for ((verdict, place), (_, wish)) in verdicts.into_iter().zip(places).zip(&wishes) {
        found[place].judge(&verdict, wish)?;
    }
    // What can't be read in full is weighed by itself, for what else is wrong with it: people want to mend a row once.
    if !spoilt.is_empty() {
        for (verdict, place) in T::weigh(tx, &spoilt, false).await?.into_iter().zip(spoilt_places) {
            if let Verdict::Bad(more) = verdict {
                found[place].add(more);
            }
        }
    }
    let header = |field: &str| {
        let named = sheet.columns.found.iter().find(|column| column.field == field).map(|column| column.header.as_str());
        named.or_else(|| T::COLUMNS.iter().find(|column| column.field == field).map(|column| column.name)).unwrap_or_default().to_owned()
    };
    for reason in found.iter_mut().flat_map(|row| &mut row.reasons) {
        reason.column = header(&reason.field);
    }
    Ok(found)
}

impl FoundRow {
    fn of<T: Importable>(draft: &Draft<T::Wish>) -> Self {
        let code = T::code(&draft.wish);
        Self {
            number: draft.number.cast_signed(),
            outcome: RowOutcome::Bad,
            code: (!code.is_empty()).then(|| code.to_owned()),
            name: T::name(&draft.wish).map(ToOwned::to_owned),
            thing_id: None,
            wish: None,
            before: None,
            after: None,
            duplicate_of: None,
            reasons: Vec::new(),
        }
    }

    fn refuse(&mut self, reasons: Vec<Reason>) {
        self.outcome = RowOutcome::Bad;
        self.reasons = reasons;
    }

    /// Of a column of which nothing has been said yet.
    fn add(&mut self, more: Vec<Reason>) {
        let said: Vec<_> = self.reasons.iter().map(|reason| reason.field.clone()).collect();
        self.reasons.extend(more.into_iter().filter(|reason| !said.contains(&reason.field)));
    }

    fn judge<S: Serialize + PartialEq>(&mut self, verdict: &Verdict<S>, wish: &impl Serialize) -> ApiResult<()> {
        if let Verdict::Bad(reasons) = verdict {
            self.refuse(reasons.clone());
            return Ok(());
        }
        let outcome = Outcome::of(verdict)?;
        (self.outcome, self.thing_id, self.before, self.after) = (outcome.outcome, outcome.thing_id, outcome.before, outcome.after);
        self.wish = Some(crate::jobs::stored(wish)?);
        Ok(())
    }
}

/// What people are told that taking over a row comes to; a commit must come to the same.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Outcome {
    pub outcome: RowOutcome,
    pub thing_id: Option<i64>,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

impl Outcome {
    pub fn of<S: Serialize + PartialEq>(verdict: &Verdict<S>) -> ApiResult<Self> {
        Ok(match verdict {
            Verdict::New(after) => {
                let (before, after) = differences(None, Some(after))?;
                Self { outcome: RowOutcome::New, thing_id: None, before, after }
            }
            Verdict::Known { id, before, after } if before == after => {
                Self { outcome: RowOutcome::Unchanged, thing_id: Some(*id), before: None, after: None }
            }
            Verdict::Known { id, before, after } => {
                let (before, after) = differences(Some(before), Some(after))?;
                Self { outcome: RowOutcome::Changed, thing_id: Some(*id), before, after }
            }
            Verdict::Bad(_) => Self { outcome: RowOutcome::Bad, thing_id: None, before: None, after: None },
        })
    }
}
