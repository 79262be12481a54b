//! A question as it will be put to the catalogue: text → [`Plan`] is pure, [`super::store`] puts it into SQL.

use std::fmt;

/// What to look for: the part number that was typed, or all required terms, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The whole text as one part number or a piece of one, in capitals.
    pub code: Option<String>,
    pub terms: Vec<Term>,
}

/// Words that belong together, and what they may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What was typed.
    pub typed: String,
    pub kind: Kind,
    /// Any of these; in each all words.
    pub ways: Vec<Vec<Word>>,
    /// Or this piece of the part number, in capitals.
    pub fragment: Option<String>,
    /// What is not required only makes a product come earlier.
    pub required: bool,
}

/// How much a term says about the part; the first is given up first when nothing matches everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// No product and no phrase has it.
    Unknown,
    Number,
    /// A motorcycle.
    Model,
    /// A word of the catalogue.
    Word,
    /// A phrase of the dictionary.
    Phrase,
}

/// A word of `products.search_vector`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Word {
    pub text: String,
    /// Words that begin like this match too.
    pub prefix: bool,
}

impl Word {
    pub fn whole(text: impl Into<String>) -> Self {
        Self { text: text.into(), prefix: false }
    }

    pub fn beginning(text: impl Into<String>) -> Self {
        Self { text: text.into(), prefix: true }
    }

    /// In the syntax of `to_tsquery`. Words are letters and digits by construction; anything else would be syntax.
    fn query(&self, prefixes: bool) -> String {
        let plain: String = self.text.chars().filter(char::is_ascii_alphanumeric).collect();
        format!("'{plain}'{}", if self.prefix && prefixes { ":*" } else { "" })
    }
}

fn query_of(ways: &[Vec<Word>], prefixes: bool) -> String {
    let ways: Vec<String> = ways
        .iter()
        .map(|way| way.iter().map(|word| word.query(prefixes)).collect::<Vec<_>>().join(" & "))
        .map(|way| format!("({way})"))
        .collect();
    format!("({})", ways.join(" | "))
}

impl Term {
    /// For `to_tsquery('simple', …)`.
    pub fn query(&self) -> String {
        query_of(&self.ways, true)
    }

    /// The same with whole words only, if that is not the same.
    pub fn whole_query(&self) -> Option<String> {
        self.ways.iter().flatten().any(|word| word.prefix).then(|| query_of(&self.ways, false))
    }

    /// The words an official name may begin with when the term is what the part is, not what it is for.
    pub fn heads(&self) -> impl Iterator<Item = &str> {
        let named = matches!(self.kind, Kind::Phrase | Kind::Word);
        self.ways.iter().filter(move |_| named).filter_map(|way| way.first()).map(|word| word.text.as_str())
    }
}

impl Plan {
    /// Terms that a product must match, by place.
    pub fn required(&self) -> Vec<usize> {
        (0..self.terms.len()).filter(|at| self.terms[*at].required).collect()
    }

    /// Which of these terms to give up when no product has them all: what says least, of equals the last. The last one stays.
    pub fn least(&self, required: &[usize]) -> Option<usize> {
        if required.len() < 2 {
            return None;
        }
        required.iter().copied().min_by_key(|at| (self.terms[*at].kind, std::cmp::Reverse(*at)))
    }

    /// Nothing can match.
    pub fn is_empty(&self) -> bool {
        self.code.is_none() && self.terms.is_empty()
    }
}

/// For tests and logs: `code K59A71 · kampas rem[pad set brake|shoe set brake] · beat{k25|k44} · 2020?`
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.iter().map(|code| format!("code {code}"));
        let parts: Vec<String> = code.chain(self.terms.iter().map(ToString::to_string)).collect();
        f.write_str(&parts.join(" · "))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ways = |f: &mut fmt::Formatter<'_>| {
            let way = |way: &Vec<Word>| {
                way.iter().map(|word| format!("{}{}", word.text, if word.prefix { "*" } else { "" })).collect::<Vec<_>>().join(" ")
            };
            f.write_str(&self.ways.iter().map(way).collect::<Vec<_>>().join("|"))
        };
        match self.kind {
            Kind::Phrase => write!(f, "{}[", self.typed).and_then(|()| ways(f)).and_then(|()| f.write_str("]"))?,
            Kind::Model => write!(f, "{}{{", self.typed).and_then(|()| ways(f)).and_then(|()| f.write_str("}"))?,
            Kind::Word | Kind::Number => ways(f)?,
            Kind::Unknown => ways(f).and_then(|()| f.write_str("!"))?,
        }
        if let Some(fragment) = &self.fragment {
            write!(f, "|#{fragment}")?;
        }
        if self.required { Ok(()) } else { f.write_str("?") }
    }
}
