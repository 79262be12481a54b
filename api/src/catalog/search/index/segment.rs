//! A part of the catalogue made ready for searching: words → products, pieces of part numbers → products. Immutable.
//!
//! Documents are numbered in the order of the list by name, so a number is also a place in that list. What changes often
//! (price, stock, how much is ordered) is not here but beside it, in [`Figures`].

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::codes::Codes;
use crate::catalog::search::language::{Places, WordList, maker, normalise};
use crate::platform::money::Money;

/// A product as the database has it.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: i64,
    pub code: String,
    pub name: String,
    pub category: Option<String>,
    /// Of its picture, if it has one.
    pub image_version: Option<String>,
    pub figures: Figures,
    /// Active and priced.
    pub is_shown: bool,
}

/// What of a product changes often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Hundredths of a Rupiah.
    pub sen: i64,
    /// In stock at the last sync; not negative.
    pub available: i32,
    /// Order lines of the last months.
    pub ordered: i32,
}

impl Figures {
    pub fn new(price: Money, available: i32, ordered: i32) -> Self {
        // numeric(15,2) has at most 15 digits.
        let sen = (Decimal::from(price) * Decimal::ONE_HUNDRED).to_i64().unwrap_or(i64::MAX);
        Self { sen, available, ordered }
    }

    pub fn price(self) -> Money {
        Decimal::new(self.sen, 2).into()
    }
}

/// No category, no model group.
pub const NONE: u16 = u16::MAX;

/// Offsets into a list of lists.
#[derive(Default)]
struct Lists {
    offsets: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// `items[n]` of every list, by counting: `pairs` are (list, item), items of a list in the order of the pairs.
    fn new(lists: usize, pairs: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut offsets = vec![0_u32; lists + 1];
        for (list, _) in pairs.clone() {
            offsets[list as usize + 1] += 1;
        }
        for at in 1..offsets.len() {
            offsets[at] += offsets[at - 1];
        }
        let mut items = vec![0_u32; offsets.last().copied().unwrap_or_default() as usize];
        let mut next = offsets.clone();
        for (list, item) in pairs {
            let at = &mut next[list as usize];
            items[*at as usize] = item;
            *at += 1;
        }
        Self { offsets, items }
    }

    fn get(&self, list: usize) -> &[u32] {
        match self.offsets.get(list..list + 2) {
            Some([from, to]) => &self.items[*from as usize..*to as usize],
            _ => &[],
        }
    }
}

/// What a name says of a product, in numbers.
#[derive(Clone, Copy, Default)]
pub struct Shape {
    /// How many words the name has.
    pub words: u8,
    /// How many of them say what it is.
    pub noun: u8,
    pub places: Places,
    pub category: u16,
    /// The motorcycle, if the part number has a model group.
    pub group: u16,
}

#[derive(Default)]
pub struct Segment {
    ids: Vec<i64>,
    /// Documents by id.
    by_id: Vec<u32>,
    texts: String,
    /// Where code and name of a document begin; its name ends where the next one begins.
    starts: Vec<(u32, u32)>,
    pub codes: Codes,
    pub words: WordList,
    /// Words of a document: those of its name in their order, then what else it may be found by.
    doc_words: Lists,
    /// Whether a word says what something is: it is no number and no place.
    tells: Vec<bool>,
    /// Documents of a word.
    postings: Lists,
    shapes: Vec<Shape>,
    categories: Vec<String>,
    /// Versions of pictures, of the few documents that have one.
    images: HashMap<u32, String>,
    /// Model groups, in small letters like words.
    groups: Vec<String>,
}

impl Segment {
    /// Only rows that are shown belong here.
    pub fn new(mut rows: Vec<Row>) -> (Self, Vec<Figures>) {
        rows.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
        let mut segment = Self { ids: rows.iter().map(|row| row.id).collect(), ..Self::default() };
        segment.by_id = (0..rows.len() as u32).collect();
        segment.by_id.sort_by_key(|doc| rows[*doc as usize].id);
        let keys: Vec<String> = rows.iter().map(|row| normalise::code_key(&row.code)).collect();
        segment.codes = Codes::new(keys.iter().map(String::as_str));

        let (mut numbers, mut texts) = (Numbers::default(), Vec::with_capacity(rows.len()));
        let (mut categories, mut groups) = (Names::default(), Names::default());
        // Many parts have the same name.
        let mut names: HashMap<&str, (maker::Name, Places)> = HashMap::new();
        for (row, key) in rows.iter().zip(&keys) {
            let (name, places) = names.entry(&row.name).or_insert_with(|| {
                let name = maker::Name::of(&row.name);
                let places = name.words.iter().filter_map(|word| maker::place(word)).fold(Places::NONE, Places::and);
                (name, places)
            });
            let group = group_of(key);
            let category = row.category.as_deref().map(|code| categories.number(code));
            segment.shapes.push(Shape {
                words: name.words.len().min(255) as u8,
                noun: name.noun.min(255) as u8,
                places: *places,
                category: category.unwrap_or(NONE),
                group: group.as_deref().map_or(NONE, |group| groups.number(group)),
            });
            let extra = name.also.iter().chain(group.as_ref()).filter(|word| !name.words.contains(word));
            texts.push(name.words.iter().take(255).chain(extra).map(|word| numbers.of(word)).collect::<Vec<u32>>());
            segment.starts.push((segment.texts.len() as u32, (segment.texts.len() + row.code.len()) as u32));
            segment.texts.push_str(&row.code);
            segment.texts.push_str(&row.name);
        }
        segment.texts.shrink_to_fit();
        segment.number_words(numbers, &texts);
        (segment.categories, segment.groups) = (categories.names, groups.names);
        let figures = rows.iter().map(|row| row.figures).collect();
        segment.images = (0..).zip(&rows).filter_map(|(doc, row)| Some((doc, row.image_version.clone()?))).collect();
        (segment, figures)
    }

    /// Words are numbered by their order, so that those with the same beginning are neighbours.
    fn number_words(&mut self, numbers: Numbers, texts: &[Vec<u32>]) {
        let mut seen: Vec<(Box<str>, u32)> = numbers.0.into_iter().collect();
        seen.sort_unstable();
        let mut place = vec![0_u32; seen.len()];
        for (at, (_, first)) in seen.iter().enumerate() {
            place[*first as usize] = at as u32;
        }
        let pairs = || texts.iter().enumerate().flat_map(|(doc, words)| words.iter().map(move |word| (doc as u32, *word)));
        self.doc_words = Lists::new(texts.len(), pairs().map(|(doc, word)| (doc, place[word as usize])));
        let mut found: Vec<(u32, u32)> = pairs().map(|(doc, word)| (place[word as usize], doc)).collect();
        found.sort_unstable();
        // A word that stands twice in a name finds it once.
        found.dedup();
        self.postings = Lists::new(seen.len(), found.iter().copied());
        let tells = |word: &str| word.bytes().all(|b| b.is_ascii_lowercase()) && maker::place(word).is_none();
        self.tells = seen.iter().map(|(word, _)| tells(word)).collect();
        self.words = WordList::new(seen.into_iter().enumerate().map(|(at, (word, _))| (word, self.postings.get(at).len() as u32)));
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn id(&self, doc: u32) -> i64 {
        self.ids[doc as usize]
    }

    /// The document of a product.
    pub fn doc(&self, id: i64) -> Option<u32> {
        self.by_id.binary_search_by_key(&id, |doc| self.ids[*doc as usize]).ok().map(|at| self.by_id[at])
    }

    pub fn code(&self, doc: u32) -> &str {
        let (code, name) = self.starts[doc as usize];
        &self.texts[code as usize..name as usize]
    }

    pub fn name(&self, doc: u32) -> &str {
        let end = self.starts.get(doc as usize + 1).map_or(self.texts.len(), |(next, _)| *next as usize);
        &self.texts[self.starts[doc as usize].1 as usize..end]
    }

    /// Whether a document has what a row says, but for the figures.
    pub fn is_row(&self, doc: u32, row: &Row) -> bool {
        self.code(doc) == row.code
            && self.name(doc) == row.name
            && self.category(doc) == row.category.as_deref()
            && self.image_version(doc) == row.image_version.as_deref()
    }

    pub fn image_version(&self, doc: u32) -> Option<&str> {
        self.images.get(&doc).map(String::as_str)
    }

    pub fn category(&self, doc: u32) -> Option<&str> {
        self.categories.get(usize::from(self.shapes[doc as usize].category)).map(String::as_str)
    }

    pub fn shape(&self, doc: u32) -> Shape {
        self.shapes[doc as usize]
    }

    /// The number of a category here.
    pub fn category_number(&self, code: &str) -> Option<u16> {
        self.categories.iter().position(|known| known == code).map(|at| at as u16)
    }

    pub fn categories(&self) -> &[String] {
        &self.categories
    }

    pub fn groups(&self) -> &[String] {
        &self.groups
    }

    /// The words of a document, those of its name first.
    pub fn words_of(&self, doc: u32) -> &[u32] {
        self.doc_words.get(doc as usize)
    }

    /// Whether a word says what something is.
    pub fn tells(&self, word: u32) -> bool {
        self.tells[word as usize]
    }

    /// The documents that have a word, in their order.
    pub fn with_word(&self, word: u32) -> &[u32] {
        self.postings.get(word as usize)
    }
}

/// The model group of a maker's part number in small letters: capitals 6 to 8 of `06455K59A71`. Standard parts have digits
/// there, or are shorter.
pub fn group_of(key: &str) -> Option<String> {
    let group = key.get(5..8).filter(|_| key.len() >= 10)?;
    group.bytes().any(|b| b.is_ascii_uppercase()).then(|| group.to_ascii_lowercase())
}

/// Words by when they were first seen.
#[derive(Default)]
struct Numbers(HashMap<Box<str>, u32>);

impl Numbers {
    fn of(&mut self, word: &str) -> u32 {
        if let Some(number) = self.0.get(word) {
            return *number;
        }
        let number = self.0.len() as u32;
        self.0.insert(word.into(), number);
        number
    }
}

/// A few names by when they were first seen.
#[derive(Default)]
struct Names {
    names: Vec<String>,
    numbers: HashMap<String, u16>,
}

impl Names {
    fn number(&mut self, name: &str) -> u16 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = u16::try_from(self.names.len()).unwrap_or(NONE);
        if number != NONE {
            self.names.push(name.to_owned());
            self.numbers.insert(name.to_owned(), number);
        }
        number
    }
}
