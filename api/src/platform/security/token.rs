//! Session tokens: JWTs that name a session row. Algorithm, issuer, audience and kind are pinned; the row decides.

use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::keys::Keys;

const ISSUER: &str = "pmo-v2";

/// Whose session it is. A token of one kind is never taken for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Toko,
    Admin,
}

impl Kind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Toko => "toko",
            Self::Admin => "admin",
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: String,
    jti: String,
    iat: i64,
    exp: i64,
}

/// A token just made, with the id under which its session is stored.
#[derive(Debug)]
pub struct Minted {
    pub token: String,
    pub jti: String,
}

/// Signs and reads tokens.
#[derive(Clone)]
pub struct Tokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl Tokens {
    pub fn new(keys: &Keys) -> Self {
        Self { encoding: EncodingKey::from_secret(keys.jwt()), decoding: DecodingKey::from_secret(keys.jwt()) }
    }

    /// A token that may be used until `last_use` at the most; its session row may end it sooner.
    pub fn mint(&self, kind: Kind, subject: i64, now: DateTime<Utc>, last_use: DateTime<Utc>) -> anyhow::Result<Minted> {
        let jti = Uuid::new_v4().simple().to_string();
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: kind.as_str().to_owned(),
            sub: subject.to_string(),
            jti: jti.clone(),
            iat: now.timestamp(),
            exp: last_use.timestamp(),
        };
        let token = jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding)?;
        Ok(Minted { token, jti })
    }

    /// The `jti` of a token of this kind, if the token is genuine and not past its last use.
    pub fn read(&self, kind: Kind, token: &str, now: DateTime<Utc>) -> Option<String> {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[kind.as_str()]);
        validation.set_required_spec_claims(&["exp", "iss", "aud"]);
        // Against the application's clock, below.
        validation.validate_exp = false;
        let claims = jsonwebtoken::decode::<Claims>(token, &self.decoding, &validation).ok()?.claims;
        (claims.exp > now.timestamp()).then_some(claims.jti)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;

    fn tokens(secret: &str) -> Tokens {
        Tokens::new(&Keys::derive(secret).unwrap())
    }

    #[test]
    fn a_token_reads_as_its_own_kind_until_its_last_use() {
        let now = Utc::now();
        let tokens = tokens("secret");
        let minted = tokens.mint(Kind::Toko, 1, now, now + Duration::days(90)).unwrap();
        assert_eq!(tokens.read(Kind::Toko, &minted.token, now), Some(minted.jti));
        assert_eq!(tokens.read(Kind::Admin, &minted.token, now), None);
        assert_eq!(tokens.read(Kind::Toko, &minted.token, now + Duration::days(91)), None);
    }

    #[test]
    fn a_foreign_or_unsigned_token_is_no_token() {
        let now = Utc::now();
        let minted = tokens("another").mint(Kind::Toko, 1, now, now + Duration::days(1)).unwrap();
        assert_eq!(tokens("secret").read(Kind::Toko, &minted.token, now), None);
        let payload = minted.token.split('.').nth(1).unwrap();
        // {"alg":"none","typ":"JWT"}
        let unsigned = format!("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.{payload}.");
        assert_eq!(tokens("another").read(Kind::Toko, &unsigned, now), None);
        assert_eq!(tokens("secret").read(Kind::Toko, "x.y.z", now), None);
    }
}
