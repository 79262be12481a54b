//! A question as it will be put to the catalogue: text → [`Plan`] is pure, an engine answers it.

use std::fmt;

use super::maker;

/// Where a part sits on the motorcycle: any of front or rear, right or left, upper or lower.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Places(u8);

impl Places {
    pub const NONE: Self = Self(0);
    pub const FRONT: Self = Self(1);
    pub const REAR: Self = Self(2);
    pub const RIGHT: Self = Self(4);
    pub const LEFT: Self = Self(8);
    pub const UPPER: Self = Self(16);
    pub const LOWER: Self = Self(32);

    const ALL: [(Self, &'static str); 6] =
        [(Self::FRONT, "fr"), (Self::REAR, "rr"), (Self::RIGHT, "r"), (Self::LEFT, "l"), (Self::UPPER, "upper"), (Self::LOWER, "lower")];

    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// All of `wanted` are among these.
    pub const fn have(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }

    /// Any of `wanted` is among these.
    pub const fn has_any(self, wanted: Self) -> bool {
        self.0 & wanted.0 != 0
    }

    /// These say the opposite of something in `wanted`, and not it too.
    pub const fn contradict(self, wanted: Self) -> bool {
        let opposite = ((wanted.0 & 0b01_0101) << 1) | ((wanted.0 & 0b10_1010) >> 1);
        let missing = wanted.0 & !self.0;
        let missing_opposite = ((missing & 0b01_0101) << 1) | ((missing & 0b10_1010) >> 1);
        self.0 & opposite & missing_opposite != 0
    }

    /// The maker's words for them.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        Self::ALL.into_iter().filter(move |(place, _)| self.have(*place)).map(|(_, word)| word)
    }
}

/// What to look for: the part number that was typed, or all required terms, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The whole text as one part number or a piece of one, in capitals.
    pub code: Option<String>,
    /// What may be a whole part number among other words, in capitals.
    pub numbers: Vec<String>,
    pub terms: Vec<Term>,
    /// The text with its typing errors put right, when there were any.
    pub corrected: Option<String>,
}

/// Words that belong together, and what they may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What was typed.
    pub typed: String,
    pub kind: Kind,
    /// Any of these, best first.
    pub ways: Vec<Way>,
    /// How many of the first ways are meant for certain; the rest are what it may also be.
    pub meant: usize,
    /// Model groups of motorcycles of the same family: better than any other when there is nothing for the one that was named.
    pub relatives: Vec<String>,
    /// Or this piece of the part number, in capitals.
    pub fragment: Option<String>,
    /// What is not required only makes a product come earlier.
    pub required: bool,
}

impl Default for Term {
    fn default() -> Self {
        Self {
            typed: String::new(),
            kind: Kind::Unknown,
            ways: Vec::new(),
            meant: 0,
            relatives: Vec::new(),
            fragment: None,
            required: true,
        }
    }
}

/// What a term is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// No product and no phrase has it.
    Unknown,
    Number,
    /// Where the part sits.
    Place,
    /// How it is painted, in the maker's paint codes.
    Colour,
    /// A motorcycle.
    Model,
    /// A word of the catalogue.
    Word,
    /// A phrase of the dictionary.
    Phrase,
}

/// One thing that may be meant, in the words of official names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Way {
    /// All of these.
    pub words: Vec<Word>,
    /// Better with these.
    pub extra: Vec<String>,
    /// At this place, if the name tells one.
    pub places: Places,
}

/// A word of an official name, or a model group.
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
}

impl Way {
    /// Exactly these words, as they were typed.
    pub fn of_words(words: Vec<Word>) -> Self {
        Self { words, ..Self::default() }
    }

    /// What the dictionary says in the maker's words: `pad set fr brake` is a pad of a brake, better one that is called a
    /// set, at the front. A phrase of nothing but such words means them.
    pub fn meaning(phrase: &str) -> Option<Self> {
        let words = maker::canonical(super::normalise::words(phrase).iter().map(String::as_str));
        let side = |word: &String| maker::place(word).filter(|_| matches!(word.as_str(), "fr" | "rr" | "r" | "l"));
        let mut way = Self::default();
        for word in &words {
            match side(word) {
                Some(place) => way.places = way.places.and(place),
                None if maker::says_nothing(word) => way.extra.push(word.clone()),
                None => way.words.push(Word::whole(word)),
            }
        }
        if way.words.is_empty() {
            way = Self::of_words(words.into_iter().map(Word::whole).collect());
        }
        (!way.words.is_empty()).then_some(way)
    }

    /// As a phrase for people to read: what it is, then where.
    pub fn phrase(&self) -> String {
        let mut words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.extend(self.extra.iter().map(String::as_str));
        self.places.words().for_each(|place| words.push(place));
        words.join(" ")
    }

    /// Nothing but a place.
    pub fn as_place(&self) -> Option<Places> {
        match self.words.as_slice() {
            [word] if !word.prefix && self.extra.is_empty() => maker::place(&word.text),
            _ => None,
        }
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
            let is_what = term.kind >= Kind::Word;
            (is_what, term.kind == Kind::Phrase, term.typed.split(' ').count(), std::cmp::Reverse(*at))
        };
        (0..self.terms.len()).max_by_key(what)
    }

    /// What to ask when no product has everything, for an engine that can't weigh: all but one term, what says least
    /// first; at last only the head. A motorcycle is given up after everything that is not the part itself.
    pub fn relaxations(&self) -> Vec<Vec<usize>> {
        let (required, Some(head)) = (self.required(), self.head()) else { return Vec::new() };
        let mut order: Vec<usize> = required.iter().copied().filter(|at| *at != head).collect();
        order.sort_by_key(|at| {
            let kind = self.terms[*at].kind;
            (kind == Kind::Model, kind.min(Kind::Model), std::cmp::Reverse(*at))
        });
        let mut asked: Vec<Vec<usize>> =
            order.iter().map(|given_up| required.iter().copied().filter(|at| at != given_up).collect()).collect();
        if required.len() > 2 {
            asked.push(vec![head]);
        }
        asked
    }

    /// Nothing can match.
    pub fn is_empty(&self) -> bool {
        self.code.is_none() && self.terms.is_empty()
    }
}

/// For tests and logs: `code K59A71 · kampas rem[pad brake +set|shoe brake +set] · beat{k25|k44} · 2020?`
impl fmt::Display for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.code.iter().map(|code| format!("code {code}"));
        let parts: Vec<String> = code.chain(self.terms.iter().map(ToString::to_string)).collect();
        f.write_str(&parts.join(" · "))
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = self.words.iter().map(|word| format!("{}{}", word.text, if word.prefix { "*" } else { "" }));
        let extra = self.extra.iter().map(|word| format!("+{word}"));
        let places = self.places.words().map(|word| format!("@{word}"));
        f.write_str(&words.chain(extra).chain(places).collect::<Vec<_>>().join(" "))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ways = self.ways.iter().map(ToString::to_string).collect::<Vec<_>>().join("|");
        match self.kind {
            Kind::Phrase | Kind::Place | Kind::Colour => write!(f, "{}[{ways}]", self.typed)?,
            Kind::Model => write!(f, "{}{{{ways}}}", self.typed)?,
            Kind::Word | Kind::Number => f.write_str(&ways)?,
            Kind::Unknown => write!(f, "{ways}!")?,
        }
        if let Some(fragment) = &self.fragment {
            write!(f, "|#{fragment}")?;
        }
        if self.required { Ok(()) } else { f.write_str("?") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_contradicted_by_its_opposite() {
        let front_right = Places::FRONT.and(Places::RIGHT);
        assert!(front_right.have(Places::FRONT) && !front_right.have(Places::LEFT));
        assert!(Places::REAR.contradict(Places::FRONT) && Places::LEFT.contradict(front_right));
        assert!(!Places::RIGHT.contradict(Places::FRONT), "says nothing of it");
        assert!(!Places::FRONT.and(Places::REAR).contradict(Places::FRONT), "has both");
        assert!(!Places::NONE.contradict(front_right));
    }

    #[test]
    fn a_meaning_is_what_and_where() {
        let said = |phrase: &str| Way::meaning(phrase).map(|way| way.to_string());
        assert_eq!(said("pad set fr brake").unwrap(), "pad brake +set @fr");
        assert_eq!(said("PAD SET,FRONT BRAKE").unwrap(), "pad brake +set @fr");
        assert_eq!(said("headlight assy").unwrap(), "head light +assy");
        assert_eq!(said("fr").unwrap(), "fr", "a place by itself is meant");
        assert_eq!(said("assy").unwrap(), "assy");
        assert_eq!(said("--"), None);
    }
}
