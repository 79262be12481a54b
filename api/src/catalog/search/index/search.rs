//! A question put to the whole catalogue: part numbers and words, filtered, in order, with what else could be asked.

use std::collections::HashMap;

use super::lists::{Filter, Passes};
use super::score::{ANOTHER, Found, SERIOUS, SLIGHT, score};
use super::{Snapshot, segment::NONE};
use crate::catalog::dto::Sort;
use crate::catalog::search::language::{Dictionary, Plan};

/// What is asked.
pub struct Question<'a> {
    pub plan: &'a Plan,
    /// Says which model groups belong to motorcycles.
    pub dictionary: &'a Dictionary,
    pub filter: &'a Filter<'a>,
    pub sort: Sort,
    pub offset: usize,
    pub limit: usize,
    /// Whether to count what is found by category, stock and motorcycle.
    pub facets: bool,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Answer {
    /// Documents of the page, best first.
    pub docs: Vec<u32>,
    /// How many there are in all.
    pub total: usize,
    /// How many of them, filter or not, have everything that was asked for; they come first.
    pub exact: usize,
    /// Something is what was asked for, filter or not; else this is only what comes nearest.
    pub fits: bool,
    pub facets: Option<Facets>,
}

/// How many there would be with another filter: each counted as if the filter of its own kind was not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// By code, most first.
    pub categories: Vec<(String, usize)>,
    pub in_stock: usize,
    /// By model group in small letters, most first.
    pub groups: Vec<(String, usize)>,
}

/// Fewer than a page: then what nearly fits is shown too.
const FEW: usize = 20;

/// Where documents stand that were found by their part number; those found by words begin at [`Class::WORDS`].
struct Class;

impl Class {
    const EXACT: u8 = 0;
    const BEGINS: u8 = 1;
    const WORDS: u8 = 2;
    /// A few characters are rather a size in a name than the beginning of a part number.
    const BEGINS_SHORT: u8 = 100;
    const CONTAINS: u8 = 101;
}

/// A document in the answer: lower class first, then higher rank.
#[derive(Clone, Copy)]
struct Hit {
    doc: u32,
    class: u8,
    rank: u64,
}

/// Everything that is found, in no order, how much of it has all that was asked for, and whether any is what was asked for.
struct Hits {
    hits: Vec<Hit>,
    exact: usize,
    fits: bool,
}

impl Snapshot {
    pub fn search(&self, question: &Question<'_>) -> Answer {
        let Hits { mut hits, exact, fits } = self.hits(question.plan, question.dictionary);
        let facets = question.facets.then(|| self.facets(&hits, question.filter));
        if question.filter.is_some() {
            let passes = [Passes::new(question.filter, &self.base), Passes::new(question.filter, &self.delta)];
            hits.retain(|hit| {
                let (segment, doc, figures) = self.at(hit.doc);
                passes[usize::from(hit.doc >= self.base.len() as u32)].all(segment, doc, figures)
            });
        }
        let total = hits.len();
        let end = total.min(question.offset.saturating_add(question.limit));
        let docs = if question.offset >= total {
            Vec::new()
        } else if question.sort == Sort::Relevance {
            // Only what stands before the end of the page has to be in order.
            let by_fit = |a: &Hit, b: &Hit| a.class.cmp(&b.class).then(b.rank.cmp(&a.rank)).then_with(|| self.by_name(a.doc, b.doc));
            if end < total {
                hits.select_nth_unstable_by(end, by_fit);
                hits.truncate(end);
            }
            hits.sort_unstable_by(by_fit);
            hits[question.offset..].iter().map(|hit| hit.doc).collect()
        } else {
            let mut docs: Vec<u32> = hits.iter().map(|hit| hit.doc).collect();
            self.sort(&mut docs, question.sort);
            docs[question.offset..end].to_vec()
        };
        Answer { docs, total, exact, fits, facets }
    }

    /// Products whose part number is nearly this one, nearest first.
    pub fn near_code(&self, key: &str, limit: usize) -> Vec<u32> {
        let mut near: Vec<(usize, &str, u32)> = Vec::new();
        for (segment, _, first) in self.segments() {
            let found = segment.codes.near(key).into_iter().filter(|(doc, _)| !self.is_left(doc + first));
            near.extend(found.map(|(doc, errors)| (errors, segment.codes.key(doc), doc + first)));
        }
        near.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| self.by_name(a.2, b.2)));
        near.into_iter().take(limit).map(|(.., doc)| doc).collect()
    }

    fn is_left(&self, doc: u32) -> bool {
        doc < self.base.len() as u32 && self.is_gone(doc)
    }

    fn hits(&self, plan: &Plan, dictionary: &Dictionary) -> Hits {
        let mut hits = plan.code.as_ref().map(|code| self.by_code(code)).unwrap_or_default();
        if let Some(whole) = plan.numbers.iter().find_map(|number| Some(self.by_number(number)).filter(|hits| !hits.is_empty())) {
            hits = whole;
        }
        let words = self.by_words(plan, dictionary);
        let least = words.iter().map(|found| found.cost).min();
        let fits = !hits.is_empty() || least.is_some_and(|least| least < ANOTHER);
        let mut exact = hits.len();
        if let Some(least) = least.filter(|least| hits.is_empty() || *least == 0) {
            let best = words.iter().filter(|found| found.cost == least).count();
            let most = if best < FEW && least < SERIOUS { least.saturating_add(SLIGHT) } else { least };
            let known: HashMap<u32, usize> = hits.iter().enumerate().map(|(at, hit)| (hit.doc, at)).collect();
            for found in words.into_iter().filter(|found| found.cost <= most) {
                let class = Class::WORDS + (found.cost - least);
                match known.get(&found.doc) {
                    Some(at) => {
                        let hit = &mut hits[*at];
                        (hit.class, hit.rank) = (hit.class.min(class), hit.rank.max(found.rank));
                    }
                    None => {
                        exact += usize::from(found.cost == 0);
                        hits.push(Hit { doc: found.doc, class, rank: found.rank });
                    }
                }
            }
        }
        if hits.is_empty()
            && let Some(code) = plan.code.as_ref().filter(|code| code.len() >= 6)
        {
            let near = self.near_code(code, 100);
            hits.extend(near.into_iter().enumerate().map(|(at, doc)| Hit { doc, class: Class::CONTAINS, rank: u64::MAX - at as u64 }));
        }
        Hits { hits, exact, fits }
    }

    /// Products with this very part number.
    fn by_number(&self, number: &str) -> Vec<Hit> {
        let mut hits = self.by_code(number);
        hits.retain(|hit| hit.class == Class::EXACT);
        hits
    }

    fn by_code(&self, code: &str) -> Vec<Hit> {
        let mut hits = Vec::new();
        let begins = if code.len() < 5 { Class::BEGINS_SHORT } else { Class::BEGINS };
        for (segment, figures, first) in self.segments() {
            for doc in segment.codes.containing(code) {
                if self.is_left(doc + first) {
                    continue;
                }
                let key = segment.codes.key(doc);
                let class = match key.strip_prefix(code) {
                    Some("") => Class::EXACT,
                    Some(_) => begins,
                    None => Class::CONTAINS,
                };
                let figures = &figures[doc as usize];
                let rank = u64::from(figures.available >= 1) << 8 | u64::from(figures.ordered.clamp(0, 255).unsigned_abs());
                hits.push(Hit { doc: doc + first, class, rank });
            }
        }
        hits
    }

    fn by_words(&self, plan: &Plan, dictionary: &Dictionary) -> Vec<Found> {
        let mut words = Vec::new();
        let fits_any = |group: &str| !dictionary.is_model_code(group);
        for (segment, figures, first) in self.segments() {
            let is_gone = |doc| self.is_left(doc + first);
            let found = score(segment, figures, &is_gone, plan, &fits_any);
            words.extend(found.into_iter().map(|found| Found { doc: found.doc + first, ..found }));
        }
        words
    }

    /// The same for everything there is.
    pub fn facets_of_all(&self, filter: &Filter<'_>) -> Facets {
        let (docs, _) = self.list(&Filter::default(), Sort::Name, 0, usize::MAX);
        let hits: Vec<Hit> = docs.into_iter().map(|doc| Hit { doc, class: 0, rank: 0 }).collect();
        self.facets(&hits, filter)
    }

    fn facets(&self, hits: &[Hit], filter: &Filter<'_>) -> Facets {
        let (mut categories, mut groups) = (HashMap::<&str, usize>::new(), HashMap::<&str, usize>::new());
        let mut in_stock = 0;
        for (at, (segment, figures, first)) in self.segments().into_iter().enumerate() {
            let passes = Passes::new(filter, segment);
            let (mut of_category, mut of_group) = (vec![0; segment.categories().len()], vec![0; segment.groups().len()]);
            for hit in hits.iter().filter(|hit| usize::from(hit.doc >= self.base.len() as u32) == at) {
                let doc = hit.doc - first;
                let (shape, figures) = (segment.shape(doc), &figures[doc as usize]);
                let (stock, category, group) = (passes.stock(figures), passes.category(segment, doc), passes.group(segment, doc));
                if stock && group && shape.category != NONE {
                    of_category[usize::from(shape.category)] += 1;
                }
                if stock && category && shape.group != NONE {
                    of_group[usize::from(shape.group)] += 1;
                }
                in_stock += usize::from(category && group && figures.available >= 1);
            }
            for (code, count) in segment.categories().iter().zip(of_category) {
                *categories.entry(code).or_default() += count;
            }
            for (code, count) in segment.groups().iter().zip(of_group) {
                *groups.entry(code).or_default() += count;
            }
        }
        Facets { categories: most_first(categories), in_stock, groups: most_first(groups) }
    }
}

fn most_first(counts: HashMap<&str, usize>) -> Vec<(String, usize)> {
    let mut counts: Vec<(String, usize)> =
        counts.into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| (name.to_owned(), count)).collect();
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}
