//! Indonesian mobile numbers: accepted as people write them, stored as `628…`.

use std::fmt;

/// A mobile number in the stored form `^628[1235-9][0-9]{7,10}$`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// Reads `0812…`, `+62 812-…`, `62812…`, `0062812…`, `812…`; `None` when it is no Indonesian mobile number.
    pub fn parse(written: &str) -> Option<Self> {
        let mut digits = String::with_capacity(16);
        for (i, c) in written.trim().chars().enumerate() {
            match c {
                '0'..='9' => digits.push(c),
                '+' if i == 0 => {}
                ' ' | '-' | '.' | '(' | ')' | '\u{a0}' | '\u{2011}' | '\u{2013}' => {}
                _ => return None,
            }
            if digits.len() > 18 {
                return None;
            }
        }
        let international = digits.strip_prefix("00").unwrap_or(&digits);
        let national = match international.strip_prefix("62") {
            // +62 (0)812…: the zero that is left out abroad, written all the same.
            Some(rest) => rest.strip_prefix('0').unwrap_or(rest),
            None => international.strip_prefix('0').unwrap_or(international),
        };
        let mut bytes = national.bytes();
        let mobile = bytes.next() == Some(b'8')
            && bytes.next().is_some_and(|b| matches!(b, b'1'..=b'3' | b'5'..=b'9'))
            && (9..=12).contains(&national.len());
        mobile.then(|| Self(format!("62{national}")))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// For logs: enough to tell two numbers apart, not enough to call one.
    pub fn masked(&self) -> String {
        format!("{}****{}", &self.0[..5], &self.0[self.0.len() - 3..])
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_the_usual_writings() {
        let writings = [
            "081234567890",
            "+62 812-3456-7890",
            "6281234567890",
            "0062 812 3456 7890",
            "(0812) 3456.7890",
            "+62 (0)812 3456 7890",
            "81234567890",
        ];
        for written in writings {
            assert_eq!(Phone::parse(written).unwrap().as_str(), "6281234567890", "{written}");
        }
    }

    #[test]
    fn refuses_what_is_no_indonesian_mobile_number() {
        for written in ["", "abc", "0215551234", "+1 212 555 0100", "0812", "08123456789012345", "0842345678", "08+12345678", "0812345678a"]
        {
            assert_eq!(Phone::parse(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn the_stored_form_reads_as_itself(rest in "[1235-9][0-9]{7,10}") {
            let stored = format!("628{rest}");
            prop_assert_eq!(Phone::parse(&stored).unwrap().to_string(), stored.clone());
            let local = format!("08{rest}");
            prop_assert_eq!(Phone::parse(&local).unwrap().to_string(), stored);
        }

        #[test]
        fn whatever_is_accepted_has_the_stored_form(written in "\\PC{0,24}") {
            if let Some(phone) = Phone::parse(&written) {
                let tail = phone.as_str().strip_prefix("628").unwrap();
                prop_assert!((8..=11).contains(&tail.len()) && tail.bytes().all(|b| b.is_ascii_digit()));
                prop_assert!(!tail.starts_with(['0', '4']));
            }
        }
    }
}
