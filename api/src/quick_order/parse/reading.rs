//! What one piece of text asks for: which product, how many.
//!
//! The rules, strongest first. A quantity is: what is said to be one (`qty 3`, `3 pcs`, `x 3`, `3 x`, `= 3`, `(3)`); the
//! number right behind a part number; the last number of the text, unless it belongs to the name (a motorcycle's size,
//! a tyre's rim, `mpx 2`, `12 volt`, a number of four digits); the number at the very beginning. Prices never are.

use super::noise;
use super::tokens::{Kind, Token};
use super::words::{self, Unit};

/// How many, as far as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Amount {
    Unsaid,
    Said(u64),
    /// Two quantities that are not the same.
    Conflict(u64, u64),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub code: Option<String>,
    pub name: String,
    pub amount: Amount,
    /// A number in front that may number the lines, or be the quantity when nothing else is.
    pub leading: Option<u64>,
    /// The quantity counts cartons.
    pub cartons: bool,
}

impl Reading {
    /// There is something to look for.
    pub fn asks(&self) -> bool {
        self.code.is_some() || !self.name.is_empty()
    }
}

/// The tokens of a piece with what is known of them so far.
struct Text {
    tokens: Vec<Token>,
    /// Numbers that are part of the name.
    named: Vec<bool>,
    /// Tokens that are not part of the name.
    used: Vec<bool>,
    cartons: bool,
}

pub(super) fn read(tokens: Vec<Token>) -> Reading {
    let tokens = noise::without(tokens);
    let mut text = Text { named: vec![false; tokens.len()], used: vec![false; tokens.len()], tokens, cartons: false };
    text.name_numbers();
    let explicit = text.explicit();
    let code = text.tokens.iter().position(|token| token.kind == Kind::Code);
    let mut amount = match explicit.split_first() {
        Some((first, rest)) => match rest.iter().find(|other| *other != first) {
            Some(other) => Amount::Conflict(*first, *other),
            None => Amount::Said(*first),
        },
        None => Amount::Unsaid,
    };
    if amount == Amount::Unsaid {
        amount = code
            .and_then(|at| text.behind_code(at))
            .or_else(|| text.last(code.is_some()))
            .or_else(|| text.bracketed())
            .map_or(Amount::Unsaid, Amount::Said);
    }
    if let Amount::Said(value) = amount {
        text.drop_repeated(value);
    }
    let leading = text.leading(amount);
    // `dua busi` can't be a numbering.
    if let (Amount::Unsaid, None, Some((value, _))) = (amount, leading, text.number_word(0)) {
        amount = Amount::Said(text.take(0, value));
    }
    Reading { code: code.map(|at| text.tokens[at].text.clone()), name: text.name(), amount, leading, cartons: text.cartons }
}

impl Text {
    fn word(&self, at: usize) -> Option<String> {
        self.tokens.get(at).and_then(Token::word)
    }

    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn number(&self, at: usize) -> Option<u64> {
        self.tokens.get(at).and_then(Token::number)
    }

    /// A number in words that begins here, with its length. Uses nothing.
    fn number_word(&self, at: usize) -> Option<(u64, usize)> {
        let words: Vec<&str> =
            self.tokens.get(at..)?.iter().take(3).take_while(|token| token.kind == Kind::Word).map(|token| token.text.as_str()).collect();
        words::number(&words).map(|(value, length, _)| (value, length))
    }

    /// A number, in digits or in words, that is not part of the name.
    fn quantity(&self, at: usize) -> Option<(u64, usize)> {
        if self.named.get(at) == Some(&true) || self.used.get(at) == Some(&true) {
            return None;
        }
        self.number(at).map(|value| (value, 1)).or_else(|| self.number_word(at))
    }

    /// Uses the quantity that begins here with its unit; in pieces.
    fn take(&mut self, at: usize, value: u64) -> u64 {
        let length = if self.number(at).is_some() { 1 } else { self.number_word(at).map_or(1, |(_, length)| length) };
        let inner = self.tokens[at..(at + length).min(self.tokens.len())].iter().find_map(|token| {
            let words = [token.text.as_str()];
            words::number(&words).and_then(|(_, _, unit)| unit)
        });
        let behind = self.word(at + length).and_then(|word| words::unit(&word));
        let length = length + usize::from(behind.is_some());
        self.used[at..at + length].fill(true);
        match behind.or(inner) {
            Some(Unit::Dozen) => value.saturating_mul(12),
            Some(Unit::Carton) => {
                self.cartons = true;
                value
            }
            _ => value,
        }
    }

    /// Finds the numbers that are part of the name.
    fn name_numbers(&mut self) {
        let has = |words: &[&str]| self.tokens.iter().any(|token| token.word().is_some_and(|word| words.contains(&word.as_str())));
        let is_tyre = has(&["ban", "tire", "tyre", "tyres"]);
        let mut sized = false;
        let mut sizes = vec![false; self.tokens.len()];
        for at in 0..self.tokens.len() {
            let before = at.checked_sub(1).and_then(|before| self.word(before));
            if before.as_deref().is_some_and(words::is_model) {
                sized = false;
            }
            let Some(value) = self.number(at) else { continue };
            let model = self.tokens[..at].iter().rev().filter_map(Token::word).find(|word| words::is_model(word));
            let is_size = model.is_some_and(|model| words::is_size_of(&model, value)) && !sized;
            let behind = self.word(at + 1);
            let is_part = is_size
                || before.as_deref().is_some_and(|word| words::takes_number(word, value))
                || behind.as_deref().is_some_and(words::is_measure)
                || (self.is_dimension(at) && !(at >= 2 && sizes[at - 2]))
                || is_rim(before.as_deref(), value)
                || (is_tyre && self.is_tyre_size(at, value));
            sized |= is_size;
            sizes[at] = is_size;
            self.named[at] = is_part;
        }
    }

    /// `6 x 20`
    fn is_dimension(&self, at: usize) -> bool {
        let is_small = |at: usize| self.number(at).is_some_and(|value| value < 1_000);
        let times = |at: usize| self.kind(at) == Some(Kind::Times);
        // m6 x 20
        let is_thread =
            |at: usize| self.word(at).and_then(|word| word.strip_prefix('m').map(|size| size.parse::<u8>().is_ok())) == Some(true);
        is_small(at) && ((times(at + 1) && is_small(at + 2)) || (at >= 2 && times(at - 1) && (is_small(at - 2) || is_thread(at - 2))))
    }

    /// `250 17`, `80 90 14`
    fn is_tyre_size(&self, at: usize, value: u64) -> bool {
        let next = self.number(at + 1);
        let goes_on = next.is_some_and(|next| (8..=21).contains(&next) || (60..=100).contains(&next));
        let is_rim = (8..=21).contains(&value) && at > 0 && self.named[at - 1];
        ((60..=350).contains(&value) && goes_on) || is_rim
    }

    /// Quantities that are said to be some, and the tokens that say so.
    fn explicit(&mut self) -> Vec<u64> {
        let mut found = Vec::new();
        let mut rate = None;
        for at in 0..self.tokens.len() {
            match self.tokens[at].kind {
                Kind::Word if self.word(at).is_some_and(|word| words::announces_quantity(&word)) => {
                    let next = at + 1 + usize::from(matches!(self.kind(at + 1), Some(Kind::Mark('=' | ':'))));
                    self.used[at] = true;
                    if let Some((value, _)) = self.quantity(next) {
                        found.push(self.take(next, value));
                    }
                }
                Kind::Times => {
                    let after_number = at > 0 && self.number(at - 1).is_some() && !self.named[at - 1];
                    if let Some((value, _)) = self.quantity(at + 1).filter(|_| !after_number) {
                        found.push(self.take(at + 1, value));
                        self.used[at] = true;
                    }
                }
                Kind::Mark('=' | ':') => {
                    let Some((value, _)) = self.quantity(at + 1) else { continue };
                    // `busi 2 = 31000` is a sum.
                    let is_sum = value >= 1_000 && (0..at).any(|at| self.quantity(at).is_some() || self.used[at]);
                    if is_sum {
                        self.used[at + 1] = true;
                    } else {
                        found.push(self.take(at + 1, value));
                    }
                }
                Kind::Mark('@') => {
                    if let Some((value, _)) = self.quantity(at + 1) {
                        rate = Some((at + 1, value));
                    }
                }
                _ => {
                    let Some((value, length)) = self.quantity(at) else { continue };
                    let behind = self.tokens.get(at + length);
                    let is_counted = behind.and_then(Token::word).is_some_and(|word| words::unit(&word).is_some());
                    let times = behind.is_some_and(|token| token.kind == Kind::Times);
                    let is_multiple = times && self.number(at + length + 1).is_none_or(|next| next >= 1_000);
                    let has_unit = self.number(at).is_none() && self.tokens[at].text.to_ascii_lowercase().starts_with("se");
                    if is_counted || is_multiple || has_unit {
                        // `2 x 15500`: the second is a price.
                        if is_multiple && self.number(at + length + 1).is_some() {
                            self.used[at + length + 1] = true;
                        }
                        let behind = at + length;
                        found.push(self.take(at, value));
                        if is_multiple {
                            self.used[behind] = true;
                        }
                    }
                }
            }
        }
        // `@5` is how many unless somebody says so more clearly; then it is a price.
        if let Some((at, value)) = rate {
            let value = self.take(at, value);
            if found.is_empty() {
                found.push(value);
            }
        }
        found
    }

    /// The number right behind the part number.
    fn behind_code(&mut self, code: usize) -> Option<u64> {
        let at = code + 1 + usize::from(matches!(self.kind(code + 1), Some(Kind::Mark(_))));
        self.named.get_mut(at).map(|named| *named = false)?;
        let (value, _) = self.quantity(at)?;
        // `06455K59A71 2 busi 12`: a word behind it makes no difference; `06455K59A71 12 volt` would, but nobody writes it.
        Some(self.take(at, value))
    }

    /// The number at the end.
    fn last(&mut self, has_code: bool) -> Option<u64> {
        self.drop_sums();
        let end = (0..self.tokens.len())
            .rev()
            .find(|at| !self.used[*at] && !matches!(self.tokens[*at].kind, Kind::Mark(_) | Kind::Bracketed(_)))?;
        for at in [end.checked_sub(2), end.checked_sub(1), Some(end)].into_iter().flatten() {
            if let Some((value, length)) = self.quantity(at)
                && at + length == end + 1
                && at > 0
            {
                let text = &self.tokens[at].text;
                let is_number = self.number(at).is_some();
                // `bearing 6301`, `beat 2020`
                if is_number && !has_code && (text.len() == 4 || (text.len() > 4 && text.starts_with('0'))) {
                    return None;
                }
                return Some(self.take(at, value));
            }
        }
        None
    }

    /// `busi 2 15500 31000`: numbers at the end that are too large beside a quantity are its price and sum.
    fn drop_sums(&mut self) {
        while let Some(end) = (0..self.tokens.len()).rev().find(|at| !self.used[*at])
            && self.number(end).is_some_and(|value| value >= 1_000)
            && (1..end).any(|at| self.quantity(at).is_some_and(|(value, _)| value < 1_000))
        {
            self.used[end] = true;
        }
    }

    /// `busi (2)`. Beside another quantity it explains something: `gir set (428) 2`, `1 set (6 biji)`; in front it numbers.
    fn bracketed(&self) -> Option<u64> {
        self.tokens.iter().skip(1).find_map(|token| match token.kind {
            Kind::Bracketed(value) => Some(value),
            _ => None,
        })
    }

    /// `busi 2 (dua)`, `busi 2 = 2 pcs`: said once more.
    fn drop_repeated(&mut self, said: u64) {
        if let Some(end) =
            (1..self.tokens.len()).rev().find(|at| !self.used[*at] && !matches!(self.tokens[*at].kind, Kind::Mark(_) | Kind::Bracketed(_)))
            && self.quantity(end).is_some_and(|(value, _)| value == said)
        {
            self.take(end, said);
        }
    }

    /// A number in front of everything else.
    fn leading(&mut self, amount: Amount) -> Option<u64> {
        let first = match self.kind(0)? {
            Kind::Bracketed(value) => Some(value).filter(|_| amount == Amount::Unsaid),
            _ => self.number(0),
        };
        let value = first.filter(|_| !self.named[0] && !self.used[0] && self.tokens.len() > 1)?;
        let asks = (1..self.tokens.len()).any(|at| !self.used[at] && matches!(self.tokens[at].kind, Kind::Word | Kind::Code));
        if !asks {
            return None;
        }
        Some(self.take(0, value))
    }

    /// What is left.
    fn name(&self) -> String {
        let mut words: Vec<&Token> = self
            .tokens
            .iter()
            .zip(&self.used)
            .filter(|(token, used)| !**used && !matches!(token.kind, Kind::Mark(_) | Kind::Code | Kind::Bracketed(_)))
            .map(|(token, _)| token)
            .collect();
        let is_rest = |token: &Token| token.kind == Kind::Times || token.word().is_some_and(|word| is_left_over(&word));
        while words.last().is_some_and(|token| is_rest(token)) {
            words.pop();
        }
        let names_code = |token: &Token| {
            token.word().is_some_and(|word| ["kode", "kd", "code", "part", "no", "pn", "p/n", "number", "partno"].contains(&word.as_str()))
        };
        let has_code = self.tokens.iter().any(|token| token.kind == Kind::Code);
        let rest = words.iter().take_while(|token| token.kind == Kind::Times || (has_code && names_code(token))).count();
        words[rest..].iter().map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Rims are named after the width: `80/90 14`, `2.50 17`.
fn is_rim(before: Option<&str>, value: u64) -> bool {
    let is_width = |word: &str| {
        let numbers: Vec<&str> = word.split(['/', '.']).collect();
        numbers.len() == 2 && numbers.iter().all(|number| (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()))
    };
    (8..=21).contains(&value) && before.is_some_and(is_width)
}

/// At the end of a name it means nothing.
fn is_left_over(word: &str) -> bool {
    words::is_talk(word) || words::announces_price(word) || ["pcs", "pc", "bh", "buah", "biji", "btl"].contains(&word)
}
