//! A session's token: the one that was signed is accepted, as its own kind and in time, and nothing else is, however near it
//! comes.

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use pmo_api::platform::security::keys::Keys;
use pmo_api::platform::security::token::{Kind, Minted, Tokens};

const AT: DateTime<Utc> = DateTime::from_timestamp_nanos(1_795_000_000_000_000_000);

static SIGNED: LazyLock<(Tokens, Minted)> = LazyLock::new(|| {
    let tokens = Tokens::new(&Keys::derive("a secret of nobody").unwrap());
    let minted = tokens.mint(Kind::Toko, 17, AT, AT + TimeDelta::days(90)).unwrap();
    (tokens, minted)
});

pub fn holds(input: &[u8]) {
    let (tokens, minted) = &*SIGNED;
    let accepted = |token: &str| tokens.read(Kind::Toko, token, AT);
    assert_eq!(accepted(&minted.token).as_ref(), Some(&minted.jti));
    assert_eq!(tokens.read(Kind::Admin, &minted.token, AT), None);
    assert_eq!(tokens.read(Kind::Toko, &minted.token, AT + TimeDelta::days(90)), None);

    let text = String::from_utf8_lossy(input);
    assert_eq!(accepted(&text), None);
    // The signed one, with the input in the place of one of its three parts, …
    let parts: Vec<&str> = minted.token.split('.').collect();
    for which in 0..3 {
        let mut parts = parts.clone();
        if parts[which] != text {
            parts[which] = &text;
            assert_eq!(accepted(&parts.join(".")), None);
        }
    }
    // … and somewhere within.
    if let [first, second, rest @ ..] = input {
        let (from, length) = (usize::from(*first) % minted.token.len(), usize::from(*second) % 4);
        let to = (from + length).min(minted.token.len());
        let near = format!("{}{}{}", &minted.token[..from], String::from_utf8_lossy(rest), &minted.token[to..]);
        if near != minted.token {
            assert_eq!(accepted(&near), None, "{near}");
        }
    }
}
