//! All keys come from one secret, one derived key per purpose.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::aead::{AES_256_GCM, Aad, NONCE_LEN, Nonce, RandomizedNonceKey};
use aws_lc_rs::hmac;

/// The keys of one installation. Derived from `SECRET_KEY`, never logged.
#[derive(Clone)]
pub struct Keys(Arc<Inner>);

struct Inner {
    otp: hmac::Key,
    session: hmac::Key,
    reset: hmac::Key,
    jwt: [u8; 32],
    sealing: RandomizedNonceKey,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys(…)")
    }
}

impl Keys {
    pub fn derive(secret: &str) -> anyhow::Result<Self> {
        let master = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
        let sub = |label: &str| -> [u8; 32] {
            let tag = hmac::sign(&master, label.as_bytes());
            let mut key = [0; 32];
            key.copy_from_slice(tag.as_ref());
            key
        };
        Ok(Self(Arc::new(Inner {
            otp: hmac::Key::new(hmac::HMAC_SHA256, &sub("otp v1")),
            session: hmac::Key::new(hmac::HMAC_SHA256, &sub("session v1")),
            reset: hmac::Key::new(hmac::HMAC_SHA256, &sub("reset v1")),
            jwt: sub("jwt v1"),
            sealing: RandomizedNonceKey::new(&AES_256_GCM, &sub("sealing v1"))?,
        })))
    }

    /// Keyed hash of an OTP or another short-lived code, bound to whom it was sent.
    pub fn code_hash(&self, recipient: &str, code: &str) -> Vec<u8> {
        hmac::sign(&self.0.otp, format!("{recipient} {code}").as_bytes()).as_ref().to_vec()
    }

    /// Whether `code` is the one that was hashed, in constant time.
    pub fn code_matches(&self, recipient: &str, code: &str, hash: &[u8]) -> bool {
        hmac::verify(&self.0.otp, format!("{recipient} {code}").as_bytes(), hash).is_ok()
    }

    /// Keyed hash under which a session (a token's `jti`) is stored.
    pub fn session_hash(&self, jti: &str) -> [u8; 32] {
        keyed_hash(&self.0.session, jti)
    }

    /// Keyed hash under which the token of a password reset link is stored.
    pub fn reset_hash(&self, token: &str) -> [u8; 32] {
        keyed_hash(&self.0.reset, token)
    }

    pub(super) fn jwt(&self) -> &[u8; 32] {
        &self.0.jwt
    }

    /// Encrypts a secret that has to wait in the database, e.g. an OTP in the outbox.
    pub fn seal(&self, plain: &str) -> anyhow::Result<Vec<u8>> {
        let mut text = plain.as_bytes().to_vec();
        let nonce = self.0.sealing.seal_in_place_append_tag(Aad::empty(), &mut text)?;
        let mut sealed = nonce.as_ref().to_vec();
        sealed.append(&mut text);
        Ok(sealed)
    }

    pub fn unseal(&self, sealed: &[u8]) -> anyhow::Result<String> {
        let (nonce, text) = sealed.split_at_checked(NONCE_LEN).ok_or_else(|| anyhow::anyhow!("sealed value is too short"))?;
        let nonce = Nonce::try_assume_unique_for_key(nonce)?;
        let mut text = text.to_vec();
        Ok(String::from_utf8(self.0.sealing.open_in_place(nonce, Aad::empty(), &mut text)?.to_vec())?)
    }
}

fn keyed_hash(key: &hmac::Key, text: &str) -> [u8; 32] {
    let mut hash = [0; 32];
    hash.copy_from_slice(hmac::sign(key, text.as_bytes()).as_ref());
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_secret_opens_with_the_same_key_only() {
        let keys = Keys::derive("one secret").unwrap();
        let sealed = keys.seal("123456").unwrap();
        assert!(!sealed.windows(6).any(|w| w == b"123456"));
        assert_eq!(keys.unseal(&sealed).unwrap(), "123456");
        assert!(Keys::derive("another secret").unwrap().unseal(&sealed).is_err());
        assert!(keys.unseal(&sealed[..5]).is_err());
    }

    #[test]
    fn a_code_is_bound_to_its_recipient() {
        let keys = Keys::derive("one secret").unwrap();
        let hash = keys.code_hash("6281200000001", "123456");
        assert!(keys.code_matches("6281200000001", "123456", &hash));
        assert!(!keys.code_matches("6281200000002", "123456", &hash));
        assert!(!keys.code_matches("6281200000001", "123457", &hash));
    }
}
