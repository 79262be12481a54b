//! A plan put to one segment: which documents come into question, what each of them lacks, and how well it fits.
//!
//! Every term that a document does not have costs, by what kind of term it is; the documents with the least cost are the
//! answer, and those with a little more follow. What is asked for is found by the postings of the term that says what
//! the part is; whether a document has the other terms is told by its own few words, each of which stands for one bit of
//! the question.

use std::cell::RefCell;

use super::segment::{Figures, NONE, Segment, Shape};
use crate::catalog::search::language::{Kind, Places, Plan, Term};

/// What a document lacks costs so much. Nothing that is merely not said (another place than the one asked for is a
/// contradiction, no place is none) costs more than [`SLIGHT`].
const NO_PHRASE: u8 = 10;
const NO_WORD: u8 = 8;
const NO_HEAD: u8 = 11;
const NO_NUMBER: u8 = 4;
const NO_COLOUR: u8 = 3;
const OTHER_MODEL: u8 = 6;
const ANY_MODEL: u8 = 2;
const RELATIVE: u8 = 4;
const OTHER_PLACE: u8 = 7;
const NO_PLACE: u8 = 2;
const NOT_REQUIRED: u8 = 1;

/// Documents that lack so much more than the best still belong to the answer when the best are few.
pub const SLIGHT: u8 = 2;

/// From here on it is something else than what was asked for.
pub const ANOTHER: u8 = OTHER_MODEL;

/// From here on something that says what the part is was not found.
pub const SERIOUS: u8 = NO_WORD;

/// Bits of a question: one for each word that may be meant, the last one for words that say nothing.
const BITS: usize = 63;
const QUIET: u64 = 1 << 63;

/// One thing that may be meant.
struct Way {
    words: u64,
    extra: u64,
    places: Places,
    meant: bool,
}

struct Asked<'a> {
    term: &'a Term,
    ways: Vec<Way>,
    /// Only for a place: any of these.
    places: Places,
    /// Numbers of model groups.
    relatives: Vec<u16>,
    is_head: bool,
}

/// A document that comes into question.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    pub doc: u32,
    pub cost: u8,
    /// How well it fits, larger is better: what is called what was asked for and nothing else, in the usual meaning, in stock,
    /// often ordered, short, cheap.
    pub rank: u64,
}

/// What words of a segment stand for in the question at hand; all zero between questions.
struct Marks {
    bits: Vec<u64>,
    touched: Vec<u32>,
    seen: Vec<u64>,
}

thread_local! {
    static MARKS: RefCell<Marks> = const { RefCell::new(Marks { bits: Vec::new(), touched: Vec::new(), seen: Vec::new() }) };
}

impl Marks {
    fn ready(&mut self, segment: &Segment) {
        if self.bits.len() < segment.words.len() {
            self.bits.resize(segment.words.len(), 0);
        }
        self.seen.clear();
        self.seen.resize(segment.len().div_ceil(64), 0);
    }

    fn mark(&mut self, word: u32, bits: u64) {
        let place = &mut self.bits[word as usize];
        if *place == 0 {
            self.touched.push(word);
        }
        *place |= bits;
    }

    fn forget(&mut self) {
        for word in self.touched.drain(..) {
            self.bits[word as usize] = 0;
        }
    }

    /// True the first time.
    fn see(&mut self, doc: u32) -> bool {
        let (word, bit) = (doc as usize / 64, 1_u64 << (doc % 64));
        let is_new = self.seen[word] & bit == 0;
        self.seen[word] |= bit;
        is_new
    }
}

/// Whether a part with this model group fits any motorcycle: the group is no motorcycle's that is known.
pub type AnyModel<'a> = &'a dyn Fn(&str) -> bool;

/// The documents of `segment` that come into question for the terms of `plan`, in no order, `is_gone` left out.
pub fn score(segment: &Segment, figures: &[Figures], is_gone: &dyn Fn(u32) -> bool, plan: &Plan, fits_any: AnyModel<'_>) -> Vec<Found> {
    if plan.terms.is_empty() || segment.len() == 0 {
        return Vec::new();
    }
    MARKS.with_borrow_mut(|marks| {
        marks.ready(segment);
        let question = Question::new(segment, plan, fits_any, marks);
        let found = question.answer(figures, is_gone, marks);
        marks.forget();
        found
    })
}

struct Question<'a> {
    segment: &'a Segment,
    asked: Vec<Asked<'a>>,
    /// The words of each bit, as a range of the segment's words.
    words: Vec<std::ops::Range<u32>>,
    /// By model group: fits any motorcycle.
    any_group: Vec<bool>,
}

impl<'a> Question<'a> {
    fn new(segment: &'a Segment, plan: &'a Plan, fits_any: AnyModel<'_>, marks: &mut Marks) -> Self {
        let mut known: Vec<(&str, bool)> = Vec::new();
        let mut words: Vec<std::ops::Range<u32>> = Vec::new();
        let mut bit_of = |text: &'a str, prefix: bool| -> Option<u64> {
            let at = known.iter().position(|word| *word == (text, prefix)).or_else(|| {
                (known.len() < BITS).then(|| {
                    known.push((text, prefix));
                    words.push(match segment.words.number(text) {
                        _ if prefix => segment.words.beginning(text),
                        Some(number) => number..number + 1,
                        None => 0..0,
                    });
                    known.len() - 1
                })
            });
            at.map(|at| 1 << at)
        };
        let head = plan.head();
        let mut asked = Vec::with_capacity(plan.terms.len());
        for (at, term) in plan.terms.iter().enumerate() {
            let mut ways = Vec::with_capacity(term.ways.len());
            let mut places = Places::NONE;
            for (place, way) in term.ways.iter().enumerate() {
                if term.kind == Kind::Place {
                    places = places.and(way.as_place().unwrap_or_default());
                }
                let bits = way.words.iter().map(|word| bit_of(&word.text, word.prefix)).try_fold(0, |all, bit| bit.map(|bit| all | bit));
                let Some(bits) = bits else { continue };
                let extra = way.extra.iter().filter_map(|word| bit_of(word, false)).fold(0, |all, bit| all | bit);
                ways.push(Way { words: bits, extra, places: way.places, meant: place < term.meant });
            }
            let group = |name| segment.groups().iter().position(|known| known == name).map(|at| at as u16);
            let relatives = term.relatives.iter().filter_map(group).collect();
            asked.push(Asked { term, ways, places, relatives, is_head: Some(at) == head });
        }
        for (at, range) in words.iter().enumerate() {
            range.clone().for_each(|word| marks.mark(word, 1 << at));
        }
        for word in ["assy", "comp", "set", "sub", "unit"].iter().filter_map(|word| segment.words.number(word)) {
            marks.mark(word, QUIET);
        }
        let has_model = plan.terms.iter().any(|term| term.kind == Kind::Model);
        let any_group = if has_model { segment.groups().iter().map(|group| fits_any(group)).collect() } else { Vec::new() };
        Self { segment, asked, words, any_group }
    }

    fn answer(&self, figures: &[Figures], is_gone: &dyn Fn(u32) -> bool, marks: &mut Marks) -> Vec<Found> {
        let mut found = Vec::new();
        let mut look = |asked: &Asked<'_>, marks: &mut Marks| {
            self.candidates(asked, |doc| {
                if marks.see(doc) && !is_gone(doc) {
                    found.push(self.weigh(doc, &figures[doc as usize], &marks.bits));
                }
            });
            found.iter().map(|found| found.cost).min()
        };
        let head = self.asked.iter().find(|asked| asked.is_head && asked.term.kind >= Kind::Word);
        let best = head.and_then(|head| look(head, marks));
        // Nothing is called so, or nothing that is has the rest: then what has the rest.
        if best.is_none_or(|cost| cost >= SERIOUS) {
            let others = self.asked.iter().filter(|asked| asked.term.required || head.is_none());
            for asked in others.filter(|asked| head.is_none() || asked.term.kind >= Kind::Word || asked.term.kind == Kind::Number) {
                look(asked, marks);
            }
        }
        found
    }

    /// The documents that have a term, some perhaps twice.
    fn candidates(&self, asked: &Asked<'_>, mut candidate: impl FnMut(u32)) {
        let size = |range: &std::ops::Range<u32>| range.clone().map(|word| self.segment.with_word(word).len()).sum::<usize>();
        for way in &asked.ways {
            let rarest = (0..self.words.len()).filter(|at| way.words & (1 << at) != 0).min_by_key(|at| size(&self.words[*at]));
            for word in rarest.into_iter().flat_map(|at| self.words[at].clone()) {
                self.segment.with_word(word).iter().for_each(|doc| candidate(*doc));
            }
        }
        if let Some(fragment) = &asked.term.fragment {
            self.segment.codes.containing(fragment).into_iter().for_each(candidate);
        }
    }

    fn weigh(&self, doc: u32, figures: &Figures, marks: &[u64]) -> Found {
        let shape = self.segment.shape(doc);
        let words = self.segment.words_of(doc);
        let has = words.iter().fold(0, |has, word| has | marks[*word as usize]);
        let (mut cost, mut named, mut head, mut preference, mut meant) = (0_u8, 0_u64, 0_u64, 0_usize, true);
        for asked in &self.asked {
            let (lacks, by) = self.lacks(asked, has, shape, doc);
            cost = cost.saturating_add(lacks);
            if let Some(at) = by.filter(|_| asked.term.kind >= Kind::Word) {
                let way = &asked.ways[at];
                let bits = has & (way.words | way.extra);
                named |= bits;
                meant &= way.meant && (way.extra == 0 || way.extra & has != 0);
                if asked.is_head {
                    (head, preference) = (bits, at);
                }
            }
        }
        let own = &words[..usize::from(shape.words)];
        let first = own.first().map_or(0, |word| marks[*word as usize]);
        let is_named = own[..usize::from(shape.noun)].iter().all(|word| marks[*word as usize] & (named | QUIET) != 0);
        let unexplained = own.iter().filter(|word| marks[**word as usize] & !QUIET == 0).count();
        let strange = own.iter().filter(|word| marks[**word as usize] == 0 && self.segment.tells(**word)).count();
        let fits = u64::from(first & head != 0) * 4 + u64::from(first & named != 0) * 4 + u64::from(is_named) * 3 + u64::from(meant);
        let rank = fits << 44
            | u64::from(strange == 0) << 41
            | u64::from(figures.available >= 1) << 40
            | u64::from(preference == 0) << 39
            | u64::from(demand(figures.ordered)) << 32
            | (15 - preference.min(15) as u64) << 24
            | (255 - unexplained.min(255) as u64) << 16
            | (255 - u64::from(dearness(figures)));
        Found { doc, cost, rank }
    }

    /// What it costs that the document lacks a term, and which way it has it.
    fn lacks(&self, asked: &Asked<'_>, has: u64, shape: Shape, doc: u32) -> (u8, Option<usize>) {
        let term = asked.term;
        if term.kind == Kind::Place && !asked.places.is_none() {
            return (if term.required { misplaced(shape.places, asked.places, false) } else { 0 }, None);
        }
        let mut best: Option<(u8, usize)> = None;
        for (at, way) in asked.ways.iter().enumerate() {
            if has & way.words == way.words {
                let mut cost = if way.places.is_none() { 0 } else { misplaced(shape.places, way.places, true) };
                // Another size than the one that was typed.
                cost += u8::from(!way.meant && term.kind == Kind::Number);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, at));
                }
                if cost == 0 {
                    break;
                }
            }
        }
        if let Some((cost, at)) = best {
            return (cost, Some(at));
        }
        if term.fragment.as_ref().is_some_and(|fragment| self.segment.codes.key(doc).contains(fragment.as_str())) {
            return (0, None);
        }
        let cost = match term.kind {
            _ if !term.required => NOT_REQUIRED,
            _ if asked.is_head && term.kind >= Kind::Word => NO_HEAD,
            Kind::Phrase => NO_PHRASE,
            Kind::Word => NO_WORD,
            Kind::Model if shape.group == NONE || self.any_group.get(usize::from(shape.group)).is_some_and(|any| *any) => ANY_MODEL,
            Kind::Model if asked.relatives.contains(&shape.group) => RELATIVE,
            Kind::Model => OTHER_MODEL,
            Kind::Place => NO_PLACE,
            Kind::Colour => NO_COLOUR,
            Kind::Number => NO_NUMBER,
            Kind::Unknown => NOT_REQUIRED,
        };
        (cost, None)
    }
}

/// What it costs that a part does not sit where it should. `all`: at each of these places, else at any.
fn misplaced(places: Places, wanted: Places, all: bool) -> u8 {
    if places.have(wanted) || (!all && places.has_any(wanted)) {
        0
    } else if places.contradict(wanted) {
        OTHER_PLACE
    } else {
        NO_PLACE
    }
}

/// How often something is ordered, in eight steps.
fn demand(lines: i32) -> u8 {
    match lines {
        ..=0 => 0,
        1..=2 => 1,
        3..=5 => 2,
        6..=11 => 3,
        12..=24 => 4,
        25..=60 => 5,
        61..=150 => 6,
        _ => 7,
    }
}

/// How dear something is, in steps of a quarter: bottles before drums.
fn dearness(figures: &Figures) -> u8 {
    let rupiah = figures.sen.unsigned_abs() / 100;
    let bits = 64 - rupiah.leading_zeros();
    let quarter = if bits > 2 { (rupiah >> (bits - 3)) & 3 } else { 0 };
    (u64::from(bits) * 4 + quarter).min(255) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::money::Money;

    #[test]
    fn dearer_is_dearer() {
        let step = |rupiah| dearness(&Figures::new(Money::rupiah(rupiah), 0, 0));
        let steps: Vec<u8> = [0, 1, 500, 1_000, 1_200, 50_000, 62_500, 10_000_000, 9_999_999_999_999].map(step).to_vec();
        assert!(steps.is_sorted() && steps[4] < steps[5] && steps[6] < steps[7], "{steps:?}");
        assert!(demand(0) < demand(1) && demand(30) < demand(300));
    }
}
