//! Passwords: argon2id, off the async threads, a bounded number at a time.

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use tokio::sync::Semaphore;
use zxcvbn::{Score, zxcvbn};

/// Each hash takes 19 MiB and some 20 ms of a core; a flood of logins must not take all memory or cores.
static AT_ONCE: Semaphore = Semaphore::const_new(4);

/// What belongs to the trade and the product: words that whoever guesses here tries first.
const NEAR: [&str; 16] = [
    "pmo",
    "pmov2",
    "admin",
    "superadmin",
    "toko",
    "dealer",
    "sales",
    "bengkel",
    "motor",
    "honda",
    "sukucadang",
    "sparepart",
    "katasandi",
    "sandi",
    "rahasia",
    "indonesia",
];

/// Whether it is among the first million that somebody tries who knows lists of leaked passwords and what is known `about` its
/// owner: one of those lists, with a year behind it, letters swapped, keys in a row. How it is composed does not matter.
pub fn is_guessable(password: &str, about: &[&str]) -> bool {
    let about = about.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).filter(|word| word.len() > 2);
    let near: Vec<&str> = about.chain(NEAR).collect();
    zxcvbn(password, &near).score() < Score::Two
}

fn argon2() -> anyhow::Result<Argon2<'static>> {
    // OWASP's minimum: 19 MiB, two passes, one lane.
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|e| anyhow::anyhow!("argon2 parameters: {e}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// A PHC string with a salt of its own.
pub async fn hash(password: String) -> anyhow::Result<String> {
    let _permit = AT_ONCE.acquire().await?;
    tokio::task::spawn_blocking(move || {
        let hash = argon2()?.hash_password(password.as_bytes()).map_err(|e| anyhow::anyhow!("argon2: {e}"))?;
        Ok(hash.to_string())
    })
    .await?
}

/// Whether the password belongs to the hash. `None` takes as long as a wrong password: an unknown account must not answer sooner.
pub async fn verify(password: String, hash: Option<String>) -> anyhow::Result<bool> {
    let _permit = AT_ONCE.acquire().await?;
    tokio::task::spawn_blocking(move || match hash {
        Some(hash) => {
            let parsed = PasswordHash::new(&hash).map_err(|e| anyhow::anyhow!("stored password: {e}"))?;
            Ok(argon2()?.verify_password(password.as_bytes(), &parsed).is_ok())
        }
        None => {
            let _ = argon2()?.hash_password(password.as_bytes());
            Ok(false)
        }
    })
    .await?
}

#[cfg(test)]
mod tests {
    use super::is_guessable;

    #[test]
    fn what_everybody_tries_is_no_password() {
        for known in [
            "1234567890",
            "qwertyuiop",
            "password123",
            "basketball",
            "aaaaaaaaaa",
            "P@ssw0rd123",
            "katasandi2026",
            "sukucadang1",
            "superadmin1",
        ] {
            assert!(is_guessable(known, &[]), "{known}");
        }
        assert!(is_guessable("gunawan1990", &["Rina Gunawan", "rina@dealer.example"]));
        for good in ["kata-sandi-awal", "demo-pmo-2025", "kuda makan soto", "x8#kLm2!pQ", "the password of rina"] {
            assert!(!is_guessable(good, &["Ibu Rina", "rina@dealer.example"]), "{good}");
        }
    }

    #[tokio::test]
    async fn only_the_right_password_verifies() {
        let hash = super::hash("demo-pmo-2025".to_owned()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(super::verify("demo-pmo-2025".to_owned(), Some(hash.clone())).await.unwrap());
        assert!(!super::verify("demo-pmo-2026".to_owned(), Some(hash)).await.unwrap());
        assert!(!super::verify("demo-pmo-2025".to_owned(), None).await.unwrap());
    }
}
