//! The words of the catalogue itself, in the maker's spelling, with how many products have them.

use super::distance::{Letters, Typed};
use super::maker;

/// A sorted list of words. A word's place in it is its number.
#[derive(Default)]
pub struct WordList {
    words: Vec<Box<str>>,
    products: Vec<u32>,
    /// Words of letters only, which people misspell, by number.
    plain: Vec<(u32, Letters)>,
}

/// Words seen fewer times than this are perhaps errors themselves.
const TRUSTED: u32 = 2;

impl WordList {
    /// `words`: sorted, each once, with how many products have it.
    pub fn new(words: impl IntoIterator<Item = (Box<str>, u32)>) -> Self {
        let (words, products): (Vec<Box<str>>, Vec<u32>) = words.into_iter().unzip();
        let is_plain = |word: &str| word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase());
        let plain = (0..words.len()).filter(|at| products[*at] >= TRUSTED && is_plain(&words[*at]));
        let plain = plain.map(|at| (at as u32, Letters::of(&words[at]))).collect();
        Self { words, products, plain }
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The number of a word.
    pub fn number(&self, word: &str) -> Option<u32> {
        self.words.binary_search_by(|known| (**known).cmp(word)).ok().map(|at| at as u32)
    }

    /// The numbers of the words that begin like this.
    pub fn beginning(&self, prefix: &str) -> std::ops::Range<u32> {
        let first = self.words.partition_point(|known| **known < *prefix);
        let length = self.words[first..].partition_point(|known| known.starts_with(prefix));
        first as u32..(first + length) as u32
    }

    pub fn word(&self, number: u32) -> &str {
        &self.words[number as usize]
    }

    fn products(&self, word: &str) -> u32 {
        self.number(word).map_or(0, |at| self.products[at as usize])
    }
}

/// The words of a catalogue that is kept in pieces.
#[derive(Clone, Default)]
pub struct Vocabulary<'a>(Vec<&'a WordList>);

/// A known word near a typed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Near<'a> {
    pub word: &'a str,
    pub distance: usize,
    pub products: u32,
}

impl<'a> Vocabulary<'a> {
    pub fn new(lists: impl IntoIterator<Item = &'a WordList>) -> Self {
        Self(lists.into_iter().filter(|list| !list.is_empty()).collect())
    }

    /// Whether nothing is known: an empty catalogue, or one that has not been read yet.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many products have this word of the maker's spelling.
    pub fn products(&self, word: &str) -> u32 {
        self.0.iter().map(|list| list.products(word)).sum()
    }

    /// Whether names have this word, however it is spelt.
    pub fn contains(&self, word: &str) -> bool {
        maker::canonical([word]).iter().all(|word| self.products(word) > 0)
    }

    /// Whether a word begins like this.
    pub fn has_prefix(&self, prefix: &str) -> bool {
        self.0.iter().any(|list| !list.beginning(prefix).is_empty())
    }

    /// Words of letters only that differ by what is forgiven.
    pub(super) fn near(&self, typed: &Typed<'_>) -> Vec<Near<'a>> {
        let mut found: Vec<Near<'a>> = Vec::new();
        for list in &self.0 {
            for (at, letters) in &list.plain {
                let word = &*list.words[*at as usize];
                if let Some(distance) = typed.distance(word, letters) {
                    found.push(Near { word, distance, products: list.products[*at as usize] });
                }
            }
        }
        for alias in maker::ALIASES {
            if let Some(distance) = typed.distance(alias, &Letters::of(alias)).filter(|_| self.contains(alias)) {
                found.push(Near { word: alias, distance, products: TRUSTED });
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> WordList {
        WordList::new(
            [("belt", 40), ("brake", 900), ("break", 2), ("head", 9), ("k59", 600), ("light", 9), ("set", 700)].map(|(w, n)| (w.into(), n)),
        )
    }

    #[test]
    fn knows_words_and_their_beginnings() {
        let list = words();
        let words = Vocabulary::new([&list]);
        assert_eq!(words.products("brake"), 900);
        assert!(!words.contains("bra") && words.contains("headlight") && words.contains("brakes"));
        assert!(words.has_prefix("bra") && words.has_prefix("k5") && !words.has_prefix("x") && !words.has_prefix("brakes"));
        assert_eq!(list.beginning("br").map(|at| list.word(at)).collect::<Vec<_>>(), ["brake", "break"]);
        assert!(Vocabulary::new([&WordList::default()]).is_empty());
    }

    #[test]
    fn finds_near_words_of_letters() {
        let list = words();
        let words = Vocabulary::new([&list]);
        let near = |typed: &str| -> Vec<(&str, usize)> {
            words.near(&Typed::of(typed)).into_iter().map(|near| (near.word, near.distance)).collect()
        };
        assert_eq!(near("braek"), [("brake", 1), ("break", 1)]);
        assert_eq!(near("haedlight"), [("headlight", 1)], "a word that names have in pieces");
        assert!(near("k5").is_empty());
        assert!(near("k69").is_empty(), "a model group is never a typing error of another");
    }
}
