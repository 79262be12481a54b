//! What a list asks for → products, with the same few statements for any number of lines.
//!
//! A part number is found when it is one, or the beginning of only one; otherwise the shop chooses among those it
//! begins, those the name beside it finds, or those it nearly is. A name is found when exactly one product has
//! everything that was said; otherwise the shop chooses. A number that is no longer sold is said to be so.

use std::collections::HashMap;

use super::dto::{QuickOrderLine, QuickOrderOut, QuickOrderStatus};
use super::parse::{Meaning, ParsedLine, Wanted};
use crate::app::State;
use crate::catalog::dto::ProductSummary;
use crate::catalog::search::{Lexicon, Plan, Text};
use crate::catalog::{self, CodeHits};
use crate::platform::http::ApiResult;

/// So many to choose from.
const CANDIDATES: usize = 5;

/// A piece of a part number shorter than this is looked for as a word.
const MIN_CODE: usize = 5;

/// The beginning of a part number that was not surely meant as one needs as many characters to stand for the product.
const SURE_BEGINNING: usize = 8;

/// What the catalogue has for a line.
#[derive(Clone, Debug, Default)]
enum Answer {
    #[default]
    Nothing,
    /// There is such a part, but it is not for sale.
    NotForSale,
    One(i64),
    /// Why these, and which.
    Choose(Choice, Vec<i64>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    /// All of them are what was said.
    Several,
    /// None is everything that was said.
    Nearest,
    /// None has this number, some nearly.
    NearCode,
    /// None has this number; these have the name beside it.
    ByName,
}

impl Choice {
    fn message(self) -> &'static str {
        match self {
            Self::Several => "Ada beberapa barang yang cocok. Pilih salah satu.",
            Self::Nearest => "Tidak ada yang persis sama. Pilih yang paling sesuai.",
            Self::NearCode => "Kode ini tidak ada. Mungkin salah satu dari ini?",
            Self::ByName => "Kode ini tidak ada. Barang berikut dicari dari namanya.",
        }
    }
}

/// A line's question on its way.
struct Question<'a> {
    wanted: &'a Wanted,
    /// Its name, or its code as a piece of one.
    plan: Plan,
    /// What to look for as a part number.
    code: Option<String>,
    /// It can hardly be anything else.
    is_code: bool,
    answer: Answer,
}

/// The answer to a list.
pub(super) async fn answer(state: &State, lines: Vec<ParsedLine>) -> ApiResult<QuickOrderOut> {
    let lexicon = catalog::lexicon(state).await?;
    // The same words twice are one question.
    let mut questions: Vec<Question<'_>> = Vec::new();
    let mut asked: HashMap<&Wanted, usize> = HashMap::new();
    let places: Vec<Option<usize>> = lines
        .iter()
        .map(|line| {
            let wanted = line.meaning.wanted()?;
            Some(*asked.entry(wanted).or_insert_with(|| {
                let text = wanted.name.as_deref().or(wanted.code.as_deref()).unwrap_or_default();
                let plan = lexicon.plan(&Text::of(text));
                let code = wanted.code.clone().or_else(|| plan.code.clone().filter(|code| code.len() >= MIN_CODE));
                questions.push(Question { wanted, plan, code, is_code: wanted.code.is_some(), answer: Answer::Nothing });
                questions.len() - 1
            }))
        })
        .collect();

    let mut conn = state.db.acquire().await?;
    by_code(&mut conn, &mut questions).await?;
    by_text(&mut conn, &lexicon, &mut questions).await?;
    by_near_code(&mut conn, &lexicon, &mut questions).await?;

    let mut ids: Vec<i64> = questions.iter().flat_map(|question| question.answer.ids()).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let products: HashMap<i64, ProductSummary> =
        catalog::summaries(&mut conn, state, &ids).await?.into_iter().map(|product| (product.id, product)).collect();
    let answers: Vec<Option<Answer>> = places.iter().map(|place| place.map(|at| questions[at].answer.clone())).collect();
    let lines: Vec<QuickOrderLine> = lines.iter().zip(answers).map(|(line, answer)| told(line, answer, &products)).collect();
    let count = |status| lines.iter().filter(|line| line.status == status).count();
    Ok(QuickOrderOut {
        found: count(QuickOrderStatus::Found),
        choose: count(QuickOrderStatus::Choose),
        unknown: count(QuickOrderStatus::Unknown),
        lines,
    })
}

/// The part numbers, and the words that look like one.
async fn by_code(conn: &mut sqlx::PgConnection, questions: &mut [Question<'_>]) -> ApiResult<()> {
    let mut wanted: Vec<(&mut Question<'_>, String)> =
        questions.iter_mut().filter_map(|question| question.code.clone().map(|code| (question, code))).collect();
    if wanted.is_empty() {
        return Ok(());
    }
    let codes: Vec<String> = wanted.iter().map(|(_, code)| code.clone()).collect();
    let found = catalog::find_codes(conn, &codes, CANDIDATES as i64).await?;
    for ((question, code), hits) in wanted.iter_mut().zip(found) {
        question.answer = of_code(&hits, question.is_code || code.len() >= SURE_BEGINNING);
    }
    Ok(())
}

fn of_code(hits: &CodeHits, is_sure: bool) -> Answer {
    match (hits.exact, hits.beginnings.as_slice()) {
        (Some(id), _) if hits.is_orderable => Answer::One(id),
        (Some(_), []) => Answer::NotForSale,
        // The number without its colour may be an old row beside those that are sold.
        (None, [id]) if is_sure => Answer::One(*id),
        (_, []) => Answer::Nothing,
        (_, ids) => Answer::Choose(Choice::Several, ids.to_vec()),
    }
}

/// What was not found as a part number: its name, or the number as a piece of another.
async fn by_text(conn: &mut sqlx::PgConnection, lexicon: &Lexicon, questions: &mut [Question<'_>]) -> ApiResult<()> {
    let mut open: Vec<&mut Question<'_>> = questions.iter_mut().filter(|question| question.is_open()).collect();
    if open.is_empty() {
        return Ok(());
    }
    let plans: Vec<&Plan> = open.iter().map(|question| &question.plan).collect();
    let found = catalog::find_texts(conn, lexicon, &plans, CANDIDATES).await?;
    for (question, hits) in open.iter_mut().zip(found) {
        let is_name_beside = question.is_code && question.wanted.name.is_some();
        question.answer = match (hits.ids.as_slice(), hits.exact) {
            ([], _) => Answer::Nothing,
            _ if is_name_beside => Answer::Choose(Choice::ByName, hits.ids),
            (_, 0) => Answer::Choose(Choice::Nearest, hits.ids),
            ([id, ..], 1) => Answer::One(*id),
            (ids, exact) => Answer::Choose(Choice::Several, ids.iter().take(exact).copied().collect()),
        };
    }
    Ok(())
}

/// Numbers with a wrong character.
async fn by_near_code(conn: &mut sqlx::PgConnection, lexicon: &Lexicon, questions: &mut [Question<'_>]) -> ApiResult<()> {
    let mut open: Vec<(&mut Question<'_>, String)> = questions
        .iter_mut()
        .filter(|question| question.is_open())
        .filter_map(|question| question.code.clone().filter(|code| code.len() >= SURE_BEGINNING).map(|code| (question, code)))
        .collect();
    if open.is_empty() {
        return Ok(());
    }
    let codes: Vec<String> = open.iter().map(|(_, code)| code.clone()).collect();
    let near = catalog::find_near_codes(conn, lexicon, &codes, CANDIDATES).await?;
    for ((question, _), ids) in open.iter_mut().zip(near) {
        if !ids.is_empty() {
            question.answer = Answer::Choose(Choice::NearCode, ids);
        }
    }
    Ok(())
}

impl Question<'_> {
    /// Nothing has been found yet.
    fn is_open(&self) -> bool {
        matches!(self.answer, Answer::Nothing)
    }
}

impl Answer {
    fn ids(&self) -> &[i64] {
        match self {
            Self::Nothing | Self::NotForSale => &[],
            Self::One(id) => std::slice::from_ref(id),
            Self::Choose(_, ids) => ids,
        }
    }
}

impl Meaning {
    fn wanted(&self) -> Option<&Wanted> {
        match self {
            Self::Item { wanted, .. } => Some(wanted),
            Self::Unclear { wanted, .. } => wanted.as_ref(),
            Self::Ignored(_) => None,
        }
    }
}

/// The line as the shop sees it.
fn told(line: &ParsedLine, answer: Option<Answer>, products: &HashMap<i64, ProductSummary>) -> QuickOrderLine {
    let answer = answer.unwrap_or_default();
    let query = line.meaning.wanted().and_then(|wanted| wanted.code.clone().or_else(|| wanted.name.clone()));
    let mut found: Vec<ProductSummary> = answer.ids().iter().filter_map(|id| products.get(id).cloned()).collect();
    let (status, qty, message, product) = match &line.meaning {
        Meaning::Ignored(why) => (QuickOrderStatus::Ignored, 0, Some(why.message().to_owned()), None),
        Meaning::Unclear { why, .. } => (QuickOrderStatus::Unknown, 0, Some(why.message()), None),
        Meaning::Item { qty, note, .. } => {
            let note = note.map(|note| note.message(*qty));
            match answer {
                Answer::One(_) if !found.is_empty() => (QuickOrderStatus::Found, *qty, note, found.pop()),
                Answer::Choose(choice, _) if !found.is_empty() => {
                    let message = [Some(choice.message().to_owned()), note].into_iter().flatten().collect::<Vec<_>>().join(" ");
                    (QuickOrderStatus::Choose, *qty, Some(message), None)
                }
                Answer::NotForSale => (QuickOrderStatus::Unknown, *qty, Some("Barang ini sedang tidak dijual.".to_owned()), None),
                _ => (QuickOrderStatus::Unknown, *qty, Some("Barang tidak ditemukan.".to_owned()), None),
            }
        }
    };
    QuickOrderLine { line_no: line.line_no, raw: line.raw.clone(), status, qty, query, message, product, candidates: found }
}
