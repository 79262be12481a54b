//! Signatures and shared secrets of others, compared in constant time.

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::hmac;

/// Whether `header` is `sha256=` and the hexadecimal HMAC-SHA256 of the body under the secret.
pub fn is_signed(secret: &str, body: &[u8], header: Option<&str>) -> bool {
    let Some(tag) = header.and_then(|header| header.strip_prefix("sha256=")).and_then(unhex) else { return false };
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    hmac::verify(&key, body, &tag).is_ok()
}

/// Whether two secrets are the same. Their length may be learned, not their content.
pub fn is_same(one: &str, other: &str) -> bool {
    verify_slices_are_equal(one.as_bytes(), other.as_bytes()).is_ok()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_is_of_this_body_under_this_secret() {
        // printf '{"a":1}' | openssl dgst -sha256 -hmac rahasia
        let right = "sha256=08836e62b4f33c64dcda4ca602ea06519a05339dcda19c9f03451d6097a6083b";
        assert!(is_signed("rahasia", b"{\"a\":1}", Some(right)));
        for wrong in [None, Some(""), Some("sha256="), Some("sha256=zz"), Some("sha256=é"), Some(&right[7..]), Some(&right[..69])] {
            assert!(!is_signed("rahasia", b"{\"a\":1}", wrong), "{wrong:?}");
        }
        assert!(!is_signed("rahasia", b"{\"a\": 1}", Some(right)));
        assert!(!is_signed("another", b"{\"a\":1}", Some(right)));
    }

    #[test]
    fn secrets_are_the_same_or_not() {
        assert!(is_same("abc", "abc"));
        assert!(!is_same("abc", "abd") && !is_same("abc", "abcd") && !is_same("", "a"));
    }
}
