//! Secrets and codes, as pure rules.

use anyhow::anyhow;
use chrono::{DateTime, Utc};
use qrcode::QrCode;
use qrcode::render::svg;
use totp_rs::{Algorithm, Builder, Totp};

/// Seconds that a code of the app is shown.
const STEP: u64 = 30;
/// Steps before and after now whose codes are taken too: phones' clocks are not exact.
const SKEW: u16 = 1;
/// Bytes of a secret, as RFC 4226 recommends.
pub(super) const SECRET_LENGTH: usize = 20;
/// Under which name the app lists the account.
const ISSUER: &str = "PMO V2";

pub(super) const RECOVERY_CODES: usize = 10;
const RECOVERY_LENGTH: usize = 10;
/// Without what looks alike on paper.
const ALPHABET: &[u8; 31] = b"23456789abcdefghjkmnpqrstuvwxyz";

/// What an authenticator app and we both know.
pub(super) struct Secret(Totp);

impl Secret {
    pub fn new(bytes: [u8; SECRET_LENGTH], email: &str) -> anyhow::Result<Self> {
        Self::build(bytes.to_vec(), email)
    }

    /// As it was sealed.
    pub fn from_base32(text: &str) -> anyhow::Result<Self> {
        let secret = totp_rs::Secret::try_from_base32(text).map_err(|error| anyhow!("stored secret: {error:?}"))?;
        Self::build(secret.as_bytes().to_vec(), "")
    }

    fn build(bytes: Vec<u8>, email: &str) -> anyhow::Result<Self> {
        // SHA-1 is what all apps can do; what it lacks does not matter here (RFC 4226, appendix B.2).
        let totp = Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_skew(SKEW)
            .with_step_duration(STEP)
            .with_secret(bytes)
            // A colon would end the issuer's name.
            .with_account_name(email.replace(':', ""))
            .with_issuer(Some(ISSUER))
            .build()
            .map_err(|error| anyhow!("authenticator: {error:?}"))?;
        Ok(Self(totp))
    }

    /// For typing it into the app.
    pub fn base32(&self) -> String {
        self.0.secret().to_base32()
    }

    /// For the app to read: `otpauth://totp/…`.
    pub fn url(&self) -> anyhow::Result<String> {
        self.0.to_url().map_err(|error| anyhow!("authenticator: {error:?}"))
    }

    /// The time step of a code that is good now.
    pub fn step_of(&self, code: &str, now: DateTime<Utc>) -> Option<i64> {
        let time = u64::try_from(now.timestamp()).ok()?;
        self.0.check(code, time).and_then(|step| i64::try_from(step).ok())
    }
}

/// The URL as a picture that a camera reads: black on white, whatever the page looks like.
pub(super) fn qr_svg(url: &str) -> anyhow::Result<String> {
    let code = QrCode::new(url)?;
    Ok(code.render::<svg::Color>().min_dimensions(240, 240).dark_color(svg::Color("#000000")).light_color(svg::Color("#ffffff")).build())
}

/// What somebody typed as the second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Entered {
    /// Six digits.
    Totp(String),
    /// In the form that is hashed.
    Recovery(String),
}

impl Entered {
    /// `None`: it can't be either.
    pub fn read(written: &str) -> Option<Self> {
        let digits: String = written.chars().filter(|c| !c.is_whitespace()).collect();
        if digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_digit()) {
            return Some(Self::Totp(digits));
        }
        recovery(written).map(Self::Recovery)
    }
}

/// A recovery code as it is hashed: small letters and digits, however it was typed.
pub(super) fn recovery(written: &str) -> Option<String> {
    let code: String = written.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_lowercase()).collect();
    (code.len() == RECOVERY_LENGTH && code.bytes().all(|b| ALPHABET.contains(&b))).then_some(code)
}

/// A new recovery code as it is shown: `7kq2m-x9pd4`, 49 bits. `below` picks a number below its argument.
pub(super) fn recovery_code(mut below: impl FnMut(usize) -> usize) -> String {
    let mut code = String::with_capacity(RECOVERY_LENGTH + 1);
    for i in 0..RECOVERY_LENGTH {
        if i == RECOVERY_LENGTH / 2 {
            code.push('-');
        }
        code.push(char::from(ALPHABET[below(ALPHABET.len())]));
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;
    use proptest::prelude::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn codes_are_those_of_rfc_6238() {
        // The last six of the eight digits in its appendix B.
        let secret = Secret::new(*b"12345678901234567890", "rina@pmo.demo").unwrap();
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")] {
            assert_eq!(secret.step_of(code, at(seconds)), Some(seconds / 30), "{seconds}");
        }
    }

    #[test]
    fn a_code_is_good_a_step_early_and_a_step_late() {
        let secret = Secret::new(*b"12345678901234567890", "rina@pmo.demo").unwrap();
        let shown = at(1_234_567_890);
        for (offset, is_good) in [(-31, false), (-30, true), (0, true), (30, true), (59, true), (60, false)] {
            let found = secret.step_of("005924", shown + TimeDelta::seconds(offset));
            assert_eq!(found, is_good.then_some(1_234_567_890 / 30), "{offset} s");
        }
        assert_eq!(secret.step_of("005925", shown), None);
    }

    #[test]
    fn the_secret_comes_back_from_base32() {
        let secret = Secret::new(*b"12345678901234567890", "rina@pmo.demo").unwrap();
        assert_eq!(secret.base32(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        let again = Secret::from_base32(&secret.base32()).unwrap();
        assert_eq!(again.step_of("005924", at(1_234_567_890)), Some(1_234_567_890 / 30));
        assert!(Secret::from_base32("not base32!").is_err());
    }

    #[test]
    fn the_app_reads_issuer_account_and_secret() {
        let secret = Secret::new(*b"12345678901234567890", "rina@pmo.demo").unwrap();
        let url = secret.url().unwrap();
        assert!(url.starts_with("otpauth://totp/PMO%20V2:rina%40pmo.demo?"), "{url}");
        assert!(url.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ") && url.contains("issuer=PMO%20V2"), "{url}");
        let picture = qr_svg(&url).unwrap();
        assert!(picture.contains("<svg") && picture.contains("#000000") && !picture.contains("<script"));
    }

    #[test]
    fn what_is_typed_is_a_code_of_the_app_or_a_recovery_code() {
        assert_eq!(Entered::read(" 123 456 "), Some(Entered::Totp("123456".to_owned())));
        for written in ["7kq2m-x9pd4", "7KQ2M X9PD4", " 7kq2mx9pd4"] {
            assert_eq!(Entered::read(written), Some(Entered::Recovery("7kq2mx9pd4".to_owned())), "{written}");
        }
        for written in ["", "12345", "1234567", "7kq2m-x9pd", "7kq2m-x9pdl", "7kq2m-x9pd0", "7kq2m-x9pdé"] {
            assert_eq!(Entered::read(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn a_recovery_code_that_is_shown_can_be_typed(picks in proptest::collection::vec(0usize..31, RECOVERY_LENGTH)) {
            let mut picks = picks.into_iter();
            let shown = recovery_code(|n| picks.next().unwrap_or(0) % n);
            prop_assert_eq!(shown.len(), 11);
            prop_assert_eq!(recovery(&shown.to_uppercase()), Some(shown.replace('-', "")));
        }
    }
}
