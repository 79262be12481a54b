//! The catalogue in the memory of the process, made for finding: every list and every search is answered from here.
//!
//! A [`Snapshot`] never changes; it is one [`Segment`] with nearly everything, a small one with what changed since that
//! was built, the places in the large one that no longer count, and the figures (price, stock, demand) of both. A refresh
//! makes the next snapshot from the rows that changed ([`super::feed`]): a changed price is one number in a copied array,
//! a changed name one row of the small segment.

mod codes;
mod lists;
mod score;
mod search;
mod segment;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::{DateTime, Utc};

pub use lists::Filter;
pub use search::{Answer, Facets, Question};
pub use segment::{Figures, Row, group_of};

use super::language::Vocabulary;
use crate::catalog::dto::ProductSummary;
use crate::catalog::images::{self, Face};
use lists::{Kept, Orders};
use segment::Segment;

/// When this part of the products was changed since the large segment was built, it is built anew.
const STALE_SHARE: usize = 16;

/// …but not for fewer changes than this.
const STALE_ROWS: usize = 2_000;

/// The catalogue as it was at one moment.
pub struct Snapshot {
    base: Arc<Segment>,
    base_figures: Arc<Vec<Figures>>,
    /// One bit for each document of `base` that was changed or removed.
    gone: Arc<Vec<u64>>,
    gone_count: usize,
    delta: Arc<Segment>,
    delta_figures: Arc<Vec<Figures>>,
    /// What `delta` is made of.
    changed: Arc<BTreeMap<i64, Row>>,
    categories: Arc<HashMap<String, String>>,
    orders: Arc<Orders>,
    kept: Kept,
    pub stamp: Stamp,
}

/// What a snapshot has seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// The epoch of the catalogue.
    pub epoch: i64,
    /// The oldest transaction that was not finished: it and later ones may have changes to come.
    pub since: String,
    /// When stock was last read from the old system.
    pub stock_as_of: Option<DateTime<Utc>>,
}

impl Snapshot {
    /// Builds everything. Takes a tenth of a second for 43,000 products: not on a thread that answers requests.
    pub fn new(rows: Vec<Row>, categories: HashMap<String, String>, stamp: Stamp) -> Self {
        let (base, figures) = Segment::new(rows.into_iter().filter(|row| row.is_shown).collect());
        Self {
            gone: Arc::new(vec![0; base.len().div_ceil(64)]),
            gone_count: 0,
            base: Arc::new(base),
            base_figures: Arc::new(figures),
            delta: Arc::default(),
            delta_figures: Arc::default(),
            changed: Arc::default(),
            categories: Arc::new(categories),
            orders: Arc::default(),
            kept: Kept::default(),
            stamp,
        }
    }

    /// The catalogue after these changes; `removed` are ids of products that are no more.
    pub fn with(&self, rows: Vec<Row>, removed: &[i64], categories: HashMap<String, String>, stamp: Stamp) -> Self {
        let mut next = Self {
            base: self.base.clone(),
            base_figures: self.base_figures.clone(),
            gone: self.gone.clone(),
            gone_count: self.gone_count,
            delta: self.delta.clone(),
            delta_figures: self.delta_figures.clone(),
            changed: self.changed.clone(),
            categories: Arc::new(categories),
            orders: self.orders.clone(),
            kept: Kept::default(),
            stamp,
        };
        let (mut is_reworded, mut is_repriced) = (false, false);
        for row in rows {
            let doc = self.base.doc(row.id);
            let is_same = doc.is_some_and(|doc| row.is_shown && !next.is_gone(doc) && self.base.is_row(doc, &row));
            if let Some(doc) = doc.filter(|_| is_same) {
                let known = self.base_figures[doc as usize];
                if known != row.figures {
                    is_repriced |= known.sen != row.figures.sen;
                    Arc::make_mut(&mut next.base_figures)[doc as usize] = row.figures;
                }
                continue;
            }
            next.leave(row.id, doc, &mut is_reworded);
            if row.is_shown {
                is_reworded = true;
                Arc::make_mut(&mut next.changed).insert(row.id, row);
            }
        }
        for id in removed {
            next.leave(*id, self.base.doc(*id), &mut is_reworded);
        }
        if is_reworded {
            let (delta, figures) = Segment::new(next.changed.values().cloned().collect());
            (next.delta, next.delta_figures) = (Arc::new(delta), Arc::new(figures));
        }
        if is_reworded || is_repriced {
            next.orders = Arc::default();
        }
        next
    }

    /// Takes a product out, wherever it is.
    fn leave(&mut self, id: i64, doc: Option<u32>, is_reworded: &mut bool) {
        if let Some(doc) = doc.filter(|doc| !self.is_gone(*doc)) {
            Arc::make_mut(&mut self.gone)[doc as usize / 64] |= 1 << (doc % 64);
            self.gone_count += 1;
            *is_reworded = true;
        }
        if self.changed.contains_key(&id) {
            Arc::make_mut(&mut self.changed).remove(&id);
            *is_reworded = true;
        }
    }

    /// So much has changed that building anew is worth it.
    pub fn is_worn(&self) -> bool {
        self.changed.len().max(self.gone_count) > STALE_ROWS.max(self.base.len() / STALE_SHARE)
    }

    pub fn len(&self) -> usize {
        self.base.len() - self.gone_count + self.delta.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The words of the names.
    pub fn vocabulary(&self) -> Vocabulary<'_> {
        Vocabulary::new([&self.base.words, &self.delta.words])
    }

    /// The name of a category.
    pub fn category_name(&self, code: &str) -> Option<&str> {
        self.categories.get(code).map(String::as_str)
    }

    /// Products as lists show them, in this order; `docs` are of this snapshot.
    pub fn summaries(&self, docs: &[u32]) -> Vec<ProductSummary> {
        docs.iter().map(|doc| self.summary(*doc)).collect()
    }

    fn summary(&self, doc: u32) -> ProductSummary {
        let (segment, doc, figures) = self.at(doc);
        let category = segment.category(doc);
        ProductSummary {
            id: segment.id(doc),
            code: segment.code(doc).to_owned(),
            name: segment.name(doc).to_owned(),
            category: category.map(str::to_owned),
            category_name: category.map(|code| self.category_name(code).unwrap_or(code).to_owned()),
            price: figures.price(),
            available: figures.available,
            in_stock: figures.available >= 1,
            image_url: images::url(Face::Toko, segment.id(doc), segment.image_version(doc)),
        }
    }

    /// The ids of products.
    pub fn ids(&self, docs: &[u32]) -> Vec<i64> {
        docs.iter().map(|doc| self.id(*doc)).collect()
    }

    fn id(&self, doc: u32) -> i64 {
        let (segment, doc, _) = self.at(doc);
        segment.id(doc)
    }

    fn is_gone(&self, doc: u32) -> bool {
        self.gone[doc as usize / 64] & (1 << (doc % 64)) != 0
    }

    /// Numbers of documents go on from the large segment to the small one.
    fn at(&self, doc: u32) -> (&Segment, u32, &Figures) {
        match doc.checked_sub(self.base.len() as u32) {
            None => (&self.base, doc, &self.base_figures[doc as usize]),
            Some(doc) => (&self.delta, doc, &self.delta_figures[doc as usize]),
        }
    }

    /// Where each segment's documents begin.
    fn segments(&self) -> [(&Segment, &[Figures], u32); 2] {
        [(&self.base, &self.base_figures, 0), (&self.delta, &self.delta_figures, self.base.len() as u32)]
    }
}

#[cfg(test)]
mod tests;
