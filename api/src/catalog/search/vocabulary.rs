//! The words of the catalogue itself: official names and model groups, with how many products have them.

use super::distance::{forgiven, letters, within};

struct Known {
    word: String,
    products: u32,
    letters: u64,
}

/// Every word a product can be found by. Sorted, for prefixes.
#[derive(Default)]
pub struct Vocabulary {
    words: Vec<Known>,
}

/// A known word near a typed one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Near<'a> {
    pub word: &'a str,
    pub distance: usize,
    pub products: u32,
}

impl Vocabulary {
    pub fn new(words: impl IntoIterator<Item = (String, u32)>) -> Self {
        let mut words: Vec<Known> = words.into_iter().map(|(word, products)| Known { letters: letters(&word), word, products }).collect();
        words.sort_by(|a, b| a.word.cmp(&b.word));
        Self { words }
    }

    /// Whether nothing is known: an empty catalogue, or one that has not been read yet.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// How many products have this word.
    pub fn products(&self, word: &str) -> u32 {
        self.words.binary_search_by(|known| known.word.as_str().cmp(word)).map_or(0, |at| self.words[at].products)
    }

    pub(super) fn contains(&self, word: &str) -> bool {
        self.products(word) > 0
    }

    /// Whether a word begins like this.
    pub fn has_prefix(&self, prefix: &str) -> bool {
        let at = self.words.partition_point(|known| known.word.as_str() < prefix);
        self.words.get(at).is_some_and(|known| known.word.starts_with(prefix))
    }

    /// Words of letters only that differ by what is forgiven.
    pub(super) fn near<'a>(&'a self, typed: &'a str) -> impl Iterator<Item = Near<'a>> {
        let (set, limit) = (letters(typed), forgiven(typed.len()));
        self.words
            .iter()
            .filter(move |known| (known.letters ^ set).count_ones() as usize <= 2 * limit && known.word.len() > 2)
            .filter(|known| known.letters >> 26 == 0)
            .filter_map(move |known| {
                within(typed, &known.word, limit).map(|distance| Near { word: &known.word, distance, products: known.products })
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        Vocabulary::new([("brake", 900), ("break", 2), ("belt", 40), ("k59", 600), ("set", 700)].map(|(w, n)| (w.to_owned(), n)))
    }

    #[test]
    fn knows_words_and_their_beginnings() {
        let words = vocabulary();
        assert_eq!(words.products("brake"), 900);
        assert!(!words.contains("bra"));
        assert!(words.has_prefix("bra") && words.has_prefix("k5") && !words.has_prefix("x") && !words.has_prefix("brakes"));
    }

    #[test]
    fn finds_near_words_of_letters() {
        let words = vocabulary();
        let near: Vec<_> = words.near("braek").map(|near| (near.word, near.distance)).collect();
        assert_eq!(near, [("brake", 1), ("break", 1)]);
        assert_eq!(words.near("k5").count(), 0);
        assert_eq!(words.near("k69").count(), 0, "a model group is never a typing error of another");
    }
}
