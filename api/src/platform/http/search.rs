//! What people type into the search field of a list, made ready for a column in `pmov2.search_form`.

use sqlx::{Postgres, QueryBuilder};

/// More words than anybody types; each is a condition of its own.
const MOST_WORDS: usize = 8;

/// The words of a search, in the form that the database keeps texts in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Search {
    words: Vec<String>,
}

impl Search {
    /// `None` when nothing is searched for: only blanks and punctuation.
    pub fn read(written: Option<&str>) -> Option<Self> {
        let words: Vec<String> = written?.split_whitespace().map(search_form).filter(|word| !word.is_empty()).take(MOST_WORDS).collect();
        (!words.is_empty()).then_some(Self { words })
    }

    /// Adds ` AND column LIKE …` for each word. `column` is a search text that begins with a blank and has a trigram index.
    ///
    /// A word is found anywhere; one of one or two letters, of which a trigram index knows nothing, only where a word begins.
    pub fn push_to(&self, query: &mut QueryBuilder<Postgres>, column: &'static str) {
        for word in &self.words {
            let pattern = if word.chars().count() < 3 { format!("% {word}%") } else { format!("%{word}%") };
            query.push(" AND ").push(column).push(" LIKE ").push_bind(pattern);
        }
    }
}

const ACCENTED: &str = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
const PLAIN: &str = "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyy";
const DROPPED: &str = r#"-_.,:;/\()[]{}<>+*&#@!?%$^~|='"`"#;

/// As the function `pmov2.search_form` does it.
pub fn search_form(text: &str) -> String {
    let plain = |c: char| ACCENTED.chars().zip(PLAIN.chars()).find(|(accented, _)| *accented == c).map_or(c, |(_, plain)| plain);
    text.chars().filter(|c| !DROPPED.contains(*c)).map(plain).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn is_read_as_people_mean_it() {
        assert_eq!(search_form("PT. Jaya-Motor (Café) 0812-3456"), "pt jayamotor cafe 08123456");
        assert_eq!(Search::read(Some("  TK.001  Jaya ")), Some(Search { words: vec!["tk001".to_owned(), "jaya".to_owned()] }));
        for nothing in [None, Some(""), Some("  "), Some("- %")] {
            assert_eq!(Search::read(nothing), None);
        }
    }

    #[test]
    fn short_words_begin_a_word() {
        let mut query = QueryBuilder::new("SELECT FROM t WHERE true");
        Search::read(Some("tk jaya")).unwrap().push_to(&mut query, "t.search_text");
        assert_eq!(query.sql().as_str(), "SELECT FROM t WHERE true AND t.search_text LIKE $1 AND t.search_text LIKE $2");
    }

    proptest! {
        #[test]
        fn nothing_typed_is_a_wildcard(written in "\\PC{0,40}") {
            for word in Search::read(Some(&written)).into_iter().flat_map(|search| search.words) {
                prop_assert!(!word.contains(['%', '_', '\\']));
            }
        }

        #[test]
        fn the_form_is_stable(written in "[ -~À-ÿ]{0,40}") {
            prop_assert_eq!(search_form(&search_form(&written)), search_form(&written));
        }
    }
}
