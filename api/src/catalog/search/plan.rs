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
    /// Any of these; in each all words. Best first.
    pub ways: Vec<Vec<Word>>,
    /// How many of the first ways are meant for certain; the rest are what it may also be.
    pub meant: usize,
    /// Or this piece of the part number, in capitals.
    pub fragment: Option<String>,
    /// What is not required only makes a product come earlier.
    pub required: bool,
}

/// What a term is.
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

/// More ways than this are not told apart when ranking.
const MAX_PREFERENCES: usize = 4;

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

    /// The same with whole words and what is meant for certain only, if that is not the same.
    pub fn exact_query(&self) -> Option<String> {
        let is_same = self.meant >= self.ways.len() && !self.ways.iter().flatten().any(|word| word.prefix);
        (!is_same && self.meant > 0).then(|| query_of(&self.ways[..self.meant], false))
    }

    /// Each way by itself, best first, if there are several.
    pub fn preferences(&self) -> impl Iterator<Item = String> {
        let several = self.ways.len() > 1 && self.kind == Kind::Phrase;
        self.ways.iter().take(if several { MAX_PREFERENCES } else { 0 }).map(|way| query_of(std::slice::from_ref(way), true))
    }

    /// Says how a part looks, in the maker's paint codes.
    fn is_colour(&self) -> bool {
        let has_digit = |way: &&Vec<Word>| way.iter().any(|word| word.text.bytes().any(|b| b.is_ascii_digit()));
        self.kind == Kind::Phrase && self.ways.iter().filter(has_digit).count() * 2 > self.ways.len()
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

    /// The term that says what the part is: the longest phrase, of equals the first. The others say which one.
    pub fn head(&self) -> Option<usize> {
        let what = |at: &usize| {
            let term = &self.terms[*at];
            (term.kind >= Kind::Word && !term.is_colour(), term.kind == Kind::Phrase, term.typed.split(' ').count(), std::cmp::Reverse(*at))
        };
        (0..self.terms.len()).max_by_key(what)
    }

    /// What to ask when no product has everything: all but one term, what says least first; at last only the head.
    /// A motorcycle is given up after everything that is not the part itself: another one's part does not fit.
    pub fn relaxations(&self) -> Vec<Vec<usize>> {
        let (required, Some(head)) = (self.required(), self.head()) else { return Vec::new() };
        let mut order: Vec<usize> = required.iter().copied().filter(|at| *at != head).collect();
        order.sort_by_key(|at| {
            let kind = self.terms[*at].kind;
            (kind == Kind::Model, kind.min(Kind::Model), std::cmp::Reverse(*at))
        });
        let mut asked = Vec::new();
        for given_up in &order {
            asked.push(required.iter().copied().filter(|at| at != given_up).collect());
        }
        if required.len() > 2 {
            asked.push(vec![head]);
        }
        asked
    }

    /// What brings a product forward beside the required terms, with its weight: terms that were given up or never
    /// required, most telling ones first, and what was meant for certain.
    pub fn boosts(&self, required: &[usize]) -> Vec<(String, i32)> {
        let others = self.terms.iter().enumerate().filter(|(at, _)| !required.contains(at));
        let others = others.map(|(_, term)| (term.query(), 1 + term.kind as i32));
        others.chain(self.terms.iter().filter_map(Term::exact_query).map(|words| (words, 1))).collect()
    }

    /// How a name begins that says first what was asked for, for ILIKE: official names do, `PAD SET,FR BRAKE`.
    pub fn heads(&self) -> Vec<String> {
        let named = self.terms.iter().filter(|term| term.kind >= Kind::Word);
        let mut heads: Vec<String> = named.flat_map(Term::heads).map(|head| format!("{head}%")).collect();
        heads.sort();
        heads.dedup();
        heads
    }

    /// The ways of the term that says what the part is, best first.
    pub fn preferences(&self) -> Vec<String> {
        self.head().map(|at| &self.terms[at]).into_iter().flat_map(Term::preferences).collect()
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
