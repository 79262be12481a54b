//! What the old system has done with sales orders since they were handed over.

use crate::config::Config;

/// What the old system decided about a sales order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub order_id: i64,
    pub is_approved: bool,
    /// Why, as far as it says.
    pub reason: Option<String>,
    /// Who decided.
    pub by: Option<String>,
}

/// The words by which the old system's decisions are known: a status that begins with one, in whatever case.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    pub approved: &'a [String],
    pub rejected: &'a [String],
}

impl<'a> Words<'a> {
    pub fn of(config: &'a Config) -> Self {
        Self { approved: &config.schedules.datapart_approved_words, rejected: &config.schedules.datapart_rejected_words }
    }

    /// `Some(true)`: approved; `None`: not decided yet.
    pub(super) fn read(&self, status: &str) -> Option<bool> {
        let status = status.trim().to_lowercase();
        let begins = |words: &[String]| {
            words.iter().map(|word| word.trim().to_lowercase()).any(|word| !word.is_empty() && status.starts_with(&word))
        };
        match (begins(self.approved), begins(self.rejected)) {
            (_, true) => Some(false),
            (true, false) => Some(true),
            (false, false) => None,
        }
    }

    /// LIKE patterns of all of them, for a text in small letters.
    pub(super) fn patterns(&self) -> Vec<String> {
        [self.approved_patterns(), self.rejected_patterns()].concat()
    }

    pub(super) fn approved_patterns(&self) -> Vec<String> {
        patterns(self.approved)
    }

    pub(super) fn rejected_patterns(&self) -> Vec<String> {
        patterns(self.rejected)
    }
}

fn patterns(words: &[String]) -> Vec<String> {
    let words = words.iter().map(|word| word.trim().to_lowercase()).filter(|word| !word.is_empty());
    words.map(|word| format!("{}%", word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"))).collect()
}

/// What of an order's line has been delivered, when that is not what we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delivery {
    pub order_id: i64,
    pub item_id: i64,
    pub qty_delivered: i32,
    pub qty_backorder: i32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_beginnings_in_whatever_case() {
        let (approved, rejected) = (["approve".to_owned(), " Setuju".to_owned()], ["reject".to_owned(), String::new()]);
        let words = Words { approved: &approved, rejected: &rejected };
        for (status, verdict) in [
            ("Approved", Some(true)),
            ("APPROVE", Some(true)),
            (" approved by spv ", Some(true)),
            ("setuju", Some(true)),
            ("Rejected", Some(false)),
            ("reject", Some(false)),
            ("Waiting For Approval", None),
            ("", None),
        ] {
            assert_eq!(words.read(status), verdict, "{status}");
        }
        assert_eq!(words.patterns(), ["approve%", "setuju%", "reject%"]);
    }
}
