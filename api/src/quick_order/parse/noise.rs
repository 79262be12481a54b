//! What is said beside the item and its quantity: prices, greetings.

use super::tokens::{Kind, Token};
use super::words;

/// The tokens without prices, and without what people say to each other at both ends.
pub(super) fn without(tokens: Vec<Token>) -> Vec<Token> {
    without_talk(without_prices(with_model_x(tokens)))
}

/// `supra x 125`: the x is the motorcycle's.
fn with_model_x(mut tokens: Vec<Token>) -> Vec<Token> {
    for at in 1..tokens.len() {
        let is_models = matches!(tokens[at - 1].word().as_deref(), Some("supra" | "fit"));
        if !is_models {
            continue;
        }
        if tokens[at].kind == Kind::Times {
            // `supra x125` too.
            tokens[at].kind = Kind::Word;
        }
    }
    tokens
}

/// Without prices and what announces them.
fn without_prices(tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut tokens = tokens.into_iter().peekable();
    while let Some(mut token) = tokens.next() {
        let before = out.last().map(|token| (token.kind, token.word()));
        let is_announced = matches!(&before, Some((_, Some(word))) if words::announces_price(word));
        let is_rate = matches!(before, Some((Kind::Mark('@'), _)));
        let counts = tokens.peek().and_then(Token::word).is_some_and(|word| words::unit(&word).is_some());
        let is_price = match token.kind {
            Kind::Price => true,
            Kind::Grouped(value) => {
                token.kind = if counts { Kind::Number(value) } else { token.kind };
                !counts
            }
            Kind::Number(value) => (is_announced || is_rate) && value >= 500 && !counts,
            _ => false,
        };
        if !is_price {
            out.push(token);
            continue;
        }
        while out.last().is_some_and(|token| {
            matches!(token.kind, Kind::Mark('@' | '=' | ':' | '/' | '-')) || token.word().is_some_and(|word| words::announces_price(&word))
        }) {
            out.pop();
        }
    }
    out
}

/// Without greetings and requests at both ends: `tolong kirim busi 2 ya pak`.
fn without_talk(mut tokens: Vec<Token>) -> Vec<Token> {
    let is_talk = |token: &Token| match token.kind {
        Kind::Word => words::is_talk(&token.text.to_ascii_lowercase()),
        Kind::Mark(mark) => mark != '@' && mark != '=' && mark != ':',
        _ => false,
    };
    while tokens.last().is_some_and(is_talk) {
        tokens.pop();
    }
    let talk = tokens.iter().take_while(|token| is_talk(token)).count();
    // `bos mesin 2` begins with a part, `pagi bos busi 2` does not.
    let begins_with_part = talk == 1 && tokens[0].word().is_some_and(|word| words::is_also_part(&word));
    if !begins_with_part {
        tokens.drain(..talk);
    }
    tokens
}
