//! The name of this process, so that it can be told from others on the same database.

use uuid::Uuid;

/// The machine, the process, and a word of chance: containers have alike names and numbers.
pub fn name() -> String {
    let machine = std::env::var("HOSTNAME").ok().or_else(|| std::fs::read_to_string("/etc/hostname").ok()).unwrap_or_default();
    let machine: String = machine.trim().chars().filter(|c| c.is_ascii_alphanumeric() || "-.".contains(*c)).take(40).collect();
    let machine = if machine.is_empty() { "pmo" } else { &machine };
    let chance = Uuid::new_v4().simple().to_string();
    format!("{machine}-{}-{}", std::process::id(), &chance[..6])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_have_the_same_name() {
        assert_ne!(name(), name());
        assert!(name().len() <= 80);
    }
}
