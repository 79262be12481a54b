//! A piece of text as words, part numbers, numbers, prices and the signs between them.

use super::codes::{is_code, is_whole_code, spaced_code};
use super::words;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub text: String,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Code,
    Number(u64),
    /// `45.000`: a price, unless pieces follow.
    Grouped(u64),
    Price,
    /// `x`
    Times,
    /// `=`, `:`, `-`, `@`, `,`, `/`
    Mark(char),
    /// `(2)`
    Bracketed(u64),
}

impl Token {
    fn new(text: impl Into<String>, kind: Kind) -> Self {
        Self { text: text.into(), kind }
    }

    /// In small letters, if it is a word.
    pub fn word(&self) -> Option<String> {
        (self.kind == Kind::Word).then(|| self.text.to_ascii_lowercase())
    }

    pub fn number(&self) -> Option<u64> {
        match self.kind {
            Kind::Number(value) => Some(value),
            _ => None,
        }
    }
}

/// Stands before a number that was in brackets; no text has it, control characters were taken out.
const BRACKET: char = '\u{1}';

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    for chunk in brackets(text).split_whitespace() {
        lex(chunk, &mut out);
    }
    join_spaced_codes(&mut out);
    out
}

/// `(2 pcs)` marked as a quantity; other brackets are only for looks: `BATTERY(GTZ6V)`.
fn brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find(['(', '[']) {
        let (before, inside) = (&rest[..open], &rest[open + 1..]);
        out.push_str(before);
        out.push(' ');
        match inside.find([')', ']']) {
            Some(close) => {
                match quantity(&inside[..close]) {
                    Some(value) => out.push_str(&format!("{BRACKET}{value}")),
                    None => out.push_str(&inside[..close]),
                }
                out.push(' ');
                rest = &inside[close + 1..];
            }
            None => rest = inside,
        }
    }
    out.push_str(rest);
    out.replace([')', ']', '(', '['], " ")
}

/// A text that is nothing but a quantity: `2`, `2 pcs`, `2pcs`, `x2`, `dua`.
pub(super) fn quantity(text: &str) -> Option<u64> {
    let mut found = Vec::new();
    text.split_whitespace().for_each(|chunk| lex(chunk, &mut found));
    let words: Vec<&str> = found.iter().filter(|token| token.kind != Kind::Times).map(|token| token.text.as_str()).collect();
    let numbers: Vec<u64> = found.iter().filter_map(Token::number).collect();
    let (value, dozen, rest) = match (numbers.as_slice(), words::number(&words)) {
        ([value], None) => (*value, None, words.get(1..)?),
        ([], Some((value, length, unit))) => (value, unit, words.get(length..)?),
        _ => return None,
    };
    let is_first = found.iter().find(|token| token.kind != Kind::Times).is_some_and(|token| numbers.is_empty() != token.number().is_some());
    let units: Option<Vec<words::Unit>> = rest.iter().map(|word| words::unit(word)).collect();
    let units = units.filter(|units| units.len() <= 1 && is_first)?;
    let is_dozen = units.first().copied().or(dozen) == Some(words::Unit::Dozen);
    Some(if is_dozen { value.saturating_mul(12) } else { value })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn number(digits: &str) -> Token {
    match digits.parse() {
        Ok(value) if digits.len() < 8 => Token::new(digits, Kind::Number(value)),
        _ => Token::new(digits, Kind::Code),
    }
}

/// One chunk without gaps, which may be several tokens: `06455K59A71=5pcs`.
fn lex(chunk: &str, out: &mut Vec<Token>) {
    if let Some(value) = chunk.strip_prefix(BRACKET) {
        out.push(Token::new(value, value.parse().map_or(Kind::Word, Kind::Bracketed)));
        return;
    }
    let chunk = [",--", ",-", ".-"].iter().find_map(|end| chunk.strip_suffix(end)).unwrap_or(chunk);
    if !chunk.contains(|c: char| c.is_alphanumeric()) {
        let mark = chunk.chars().find(|c| matches!(c, '=' | '>' | ':' | '@' | '*' | '-' | '/' | ',' | ';' | '|'));
        out.extend(mark.map(|mark| match mark {
            '*' => Token::new("x", Kind::Times),
            '>' => Token::new("=", Kind::Mark('=')),
            mark => Token::new(mark, Kind::Mark(mark)),
        }));
        return;
    }
    let chunk =
        chunk.trim_matches(['"', '\'', '.', '!', '?', '#', '<']).trim_end_matches([',', ';', '-', '/']).trim_start_matches(['-', '/', ',']);
    if let Some(at) = chunk.find(['=', ':', '|', ';', '@', '*', '>']) {
        if !chunk[..at].is_empty() {
            lex(&chunk[..at], out);
        }
        lex(&chunk[at..=at], out);
        if !chunk[at + 1..].is_empty() {
            lex(&chunk[at + 1..], out);
        }
        return;
    }
    let lower = chunk.to_ascii_lowercase();
    if lower == "x" {
        out.push(Token::new(chunk, Kind::Times));
    } else if let Some(token) = amount(chunk, &lower) {
        out.push(token);
    } else if let Some(at) = splitting_comma(chunk) {
        lex(&chunk[..at], out);
        out.push(Token::new(",", Kind::Mark(',')));
        lex(&chunk[at + 1..], out);
    } else if !glued(chunk, &lower, out) {
        let kind = if is_code(chunk) { Kind::Code } else { Kind::Word };
        if !chunk.is_empty() {
            out.push(Token::new(chunk, kind));
        }
    }
}

/// A number or a price: `5`, `45.000`, `Rp45.000`, `45rb`.
fn amount(chunk: &str, lower: &str) -> Option<Token> {
    if is_digits(chunk) {
        return Some(number(chunk));
    }
    let rupiah = lower.strip_prefix("rp").or_else(|| lower.strip_prefix("idr"));
    if let Some(rest) = rupiah {
        let rest = rest.trim_start_matches('.');
        let is_amount = rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'k' | b'r' | b'b'));
        return is_amount.then(|| Token::new(chunk, Kind::Price));
    }
    let short = ["ribuan", "ribu", "rb", "jt", "juta", "k"].iter().find_map(|unit| lower.strip_suffix(unit));
    if let Some(short) = short {
        let is_number =
            short.starts_with(|c: char| c.is_ascii_digit()) && short.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
        return (is_number && short.len() <= 5).then(|| Token::new(chunk, Kind::Price));
    }
    grouped(chunk).map(|value| Token::new(chunk, Kind::Grouped(value)))
}

/// `45.000`, `1,250,000`, `45.000,00`
fn grouped(chunk: &str) -> Option<u64> {
    let point = chunk.chars().find(|c| matches!(c, '.' | ','))?;
    let other = if point == '.' { ',' } else { '.' };
    let whole = match chunk.split_once(other) {
        Some((whole, cents)) if cents.len() <= 2 && is_digits(cents) => whole,
        Some(_) => return None,
        None => chunk,
    };
    let mut groups = whole.split(point);
    let first = groups.next().filter(|first| is_digits(first) && first.len() <= 3 && !first.starts_with('0'))?;
    let rest: Vec<&str> = groups.collect();
    let is_grouped = !rest.is_empty() && rest.len() <= 3 && rest.iter().all(|group| group.len() == 3 && is_digits(group));
    if is_grouped { format!("{first}{}", rest.concat()).parse().ok() } else { None }
}

/// Where a comma stands between two things, not in a measure: `beat,3`, not `0,8L`.
fn splitting_comma(chunk: &str) -> Option<usize> {
    let after_digits = chunk.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_measure = after_digits.len() < chunk.len()
        && chunk.len() - after_digits.len() <= 3
        && after_digits.strip_prefix(',').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let from = if is_measure { chunk.len() - after_digits.len() + 1 } else { 0 };
    chunk[from..].find(',').map(|at| from + at).filter(|at| *at > 0 && *at + 1 < chunk.len())
}

/// Several things written as one: `5x`, `x5`, `5xbusi`, `2pcs`, `qty3`, `06455K59A71x5`, `06455K59A71-5`.
fn glued(chunk: &str, lower: &str, out: &mut Vec<Token>) -> bool {
    let times = || Token::new("x", Kind::Times);
    let digits = chunk.len() - chunk.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &lower[digits..];
    if digits > 0 && words::unit(rest).is_some() && rest.bytes().all(|b| b.is_ascii_lowercase()) && digits < 8 {
        out.extend([number(&chunk[..digits]), Token::new(rest, Kind::Word)]);
        return true;
    }
    if digits > 0
        && let Some(behind) = rest.strip_prefix('x')
    {
        let behind = &chunk[chunk.len() - behind.len()..];
        let is_dimension = is_digits(behind) && digits < 4 && behind.len() < 4;
        let begins_like_size = behind.starts_with(|c: char| c.is_ascii_digit()) && !is_digits(behind) && !is_code(behind);
        // 23100X... is a part number, 6x20 a screw; `2xl` nobody orders.
        if digits <= 4 && !is_dimension && !begins_like_size && (is_code(behind) || !is_code(chunk)) || (digits >= 8 && is_digits(behind)) {
            out.extend([number(&chunk[..digits]), times()]);
            if !behind.is_empty() {
                lex(behind, out);
            }
            return true;
        }
    }
    if let Some(behind) = lower.strip_prefix('x')
        && is_digits(behind)
        && behind.len() <= 5
    {
        out.extend([times(), number(behind)]);
        return true;
    }
    let letters = lower.len() - lower.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    if letters > 0 && is_digits(&lower[letters..]) && words::announces_quantity(&lower[..letters]) {
        out.extend([Token::new(&lower[..letters], Kind::Word), number(&lower[letters..])]);
        return true;
    }
    for (sign, longest) in [('x', 4), ('-', 3)] {
        if let Some(at) = lower.rfind(sign)
            && let (code, behind) = (&chunk[..at], &chunk[at + 1..])
            && is_digits(behind)
            && behind.len() <= longest
            && !behind.starts_with('0')
            && is_whole_code(code)
        {
            out.extend([
                Token::new(code, Kind::Code),
                if sign == 'x' { times() } else { Token::new("-", Kind::Mark('-')) },
                number(behind),
            ]);
            return true;
        }
    }
    false
}

fn join_spaced_codes(tokens: &mut Vec<Token>) {
    let is_part = |token: &Token| matches!(token.kind, Kind::Word | Kind::Number(_) | Kind::Code);
    let mut at = 0;
    while at < tokens.len() {
        let words: Vec<&str> = tokens[at..].iter().take(4).take_while(|token| is_part(token)).map(|token| token.text.as_str()).collect();
        // Groups of digits are a part number only where nothing was said before them; else rather prices.
        let is_sure = |length: &usize| at <= 1 || tokens[at..at + length].iter().any(|token| token.number().is_none());
        let length = spaced_code(&words).filter(is_sure);
        if let Some(length) = length {
            let text = tokens[at..at + length].iter().map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ");
            tokens.splice(at..at + length, [Token::new(text, Kind::Code)]);
        }
        at += 1;
    }
}
