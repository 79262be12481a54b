//! Lists without a search: the whole catalogue or a part of it, in one of four orders.
//!
//! A list is an array of documents, so a page is a slice of it, the two thousandth like the first, and its length is
//! known. The orders of everything are made when first asked for and kept until a name or a price changes; lists with a
//! filter are made from them and kept as long as their snapshot.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use super::{Figures, Segment, Snapshot};
use crate::catalog::dto::Sort;

/// Which products.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter<'a> {
    pub category: Option<Cow<'a, str>>,
    pub in_stock: bool,
    /// Only parts of these model groups, in small letters.
    pub groups: Option<Vec<String>>,
}

impl Filter<'_> {
    /// Whether it leaves anything out.
    pub fn is_some(&self) -> bool {
        self.category.is_some() || self.in_stock || self.groups.is_some()
    }

    fn owned(&self) -> Filter<'static> {
        Filter {
            category: self.category.as_ref().map(|category| Cow::Owned(category.clone().into_owned())),
            in_stock: self.in_stock,
            groups: self.groups.clone(),
        }
    }
}

/// A filter in the numbers of a segment.
pub(super) struct Passes {
    /// `Some(None)`: no product here has this category.
    category: Option<Option<u16>>,
    in_stock: bool,
    groups: Option<Vec<bool>>,
}

impl Passes {
    pub fn new(filter: &Filter<'_>, segment: &Segment) -> Self {
        let wanted = |groups: &Vec<String>| segment.groups().iter().map(|group| groups.contains(group)).collect();
        Self {
            category: filter.category.as_deref().map(|code| segment.category_number(code)),
            in_stock: filter.in_stock,
            groups: filter.groups.as_ref().map(wanted),
        }
    }

    pub fn category(&self, segment: &Segment, doc: u32) -> bool {
        self.category.is_none_or(|wanted| wanted == Some(segment.shape(doc).category))
    }

    pub fn stock(&self, figures: &Figures) -> bool {
        !self.in_stock || figures.available >= 1
    }

    pub fn group(&self, segment: &Segment, doc: u32) -> bool {
        let group = usize::from(segment.shape(doc).group);
        self.groups.as_ref().is_none_or(|groups| groups.get(group).copied().unwrap_or(false))
    }

    pub fn all(&self, segment: &Segment, doc: u32, figures: &Figures) -> bool {
        self.stock(figures) && self.category(segment, doc) && self.group(segment, doc)
    }
}

/// Documents in an order.
type List = Arc<Vec<u32>>;

/// Everything, by each order.
#[derive(Default)]
pub(super) struct Orders {
    name: OnceLock<List>,
    price: OnceLock<List>,
    code: OnceLock<List>,
}

/// Lists that were asked for.
#[derive(Default)]
pub(super) struct Kept(Mutex<HashMap<(Filter<'static>, Sort), List>>);

/// More lists than this are not kept.
const MOST: usize = 400;

impl Snapshot {
    /// A page of the list, and its length.
    pub fn list(&self, filter: &Filter<'_>, sort: Sort, offset: usize, limit: usize) -> (Vec<u32>, usize) {
        // Descending is ascending from behind.
        let (sort, backwards) = match sort {
            Sort::PriceDesc => (Sort::PriceAsc, true),
            Sort::Relevance => (Sort::Name, false),
            sort => (sort, false),
        };
        let list = if filter.is_some() { self.filtered(filter, sort) } else { self.ordered(sort) };
        let page = list.len().min(offset)..list.len().min(offset.saturating_add(limit));
        let docs = if backwards { list.iter().rev().skip(page.start).take(page.len()).copied().collect() } else { list[page].to_vec() };
        (docs, list.len())
    }

    fn filtered(&self, filter: &Filter<'_>, sort: Sort) -> List {
        let key = (filter.owned(), sort);
        if let Some(list) = self.kept.0.lock().ok().and_then(|kept| kept.get(&key).cloned()) {
            return list;
        }
        let passes = [Passes::new(filter, &self.base), Passes::new(filter, &self.delta)];
        let passes = |doc: &u32| {
            let (segment, local, figures) = self.at(*doc);
            passes[usize::from(*doc >= self.base.len() as u32)].all(segment, local, figures)
        };
        let list = Arc::new(self.ordered(sort).iter().copied().filter(passes).collect::<Vec<u32>>());
        if let Ok(mut kept) = self.kept.0.lock() {
            if kept.len() >= MOST {
                kept.clear();
            }
            kept.insert(key, list.clone());
        }
        list
    }

    /// Every product in this order.
    fn ordered(&self, sort: Sort) -> List {
        let made = |place: &OnceLock<List>, order: &dyn Fn(&u32, &u32) -> Ordering| {
            place
                .get_or_init(|| {
                    let base = (0..self.base.len() as u32).filter(|doc| !self.is_gone(*doc));
                    let mut docs: Vec<u32> = base.chain((0..self.delta.len() as u32).map(|doc| doc + self.base.len() as u32)).collect();
                    docs.sort_by(order);
                    Arc::new(docs)
                })
                .clone()
        };
        match sort {
            Sort::Code => made(&self.orders.code, &|a, b| self.code(*a).cmp(self.code(*b)).then_with(|| self.id(*a).cmp(&self.id(*b)))),
            Sort::PriceAsc | Sort::PriceDesc => {
                made(&self.orders.price, &|a, b| self.sen(*a).cmp(&self.sen(*b)).then_with(|| self.id(*a).cmp(&self.id(*b))))
            }
            Sort::Name | Sort::Relevance => made(&self.orders.name, &|a, b| self.by_name(*a, *b)),
        }
    }

    /// Puts documents into an order other than that of the search.
    pub(super) fn sort(&self, docs: &mut [u32], sort: Sort) {
        match sort {
            Sort::Relevance => {}
            Sort::Name => docs.sort_by(|a, b| self.by_name(*a, *b)),
            Sort::Code => docs.sort_by(|a, b| self.code(*a).cmp(self.code(*b)).then_with(|| self.id(*a).cmp(&self.id(*b)))),
            Sort::PriceAsc => docs.sort_by_key(|doc| (self.sen(*doc), self.id(*doc))),
            Sort::PriceDesc => docs.sort_by_key(|doc| std::cmp::Reverse((self.sen(*doc), self.id(*doc)))),
        }
    }

    /// By name, then by id.
    pub(super) fn by_name(&self, a: u32, b: u32) -> Ordering {
        let first_of_delta = self.base.len() as u32;
        // Within a segment the numbers say it.
        if (a < first_of_delta) == (b < first_of_delta) {
            return a.cmp(&b);
        }
        let name = |doc| {
            let (segment, local, _) = self.at(doc);
            (segment.name(local), segment.id(local))
        };
        name(a).cmp(&name(b))
    }

    fn code(&self, doc: u32) -> &str {
        let (segment, doc, _) = self.at(doc);
        segment.code(doc)
    }

    fn sen(&self, doc: u32) -> i64 {
        self.at(doc).2.sen
    }
}
