//! `jenis_so`: the order type, pure.

/// The category that decides the order type.
pub const OIL: &str = "OIL";

/// Counts lines, not quantities: more oil lines than others is `Oli Regular`, fewer is `Other`; when equal the line
/// that was put into the cart first decides. `is_oil` is in the order of the lines.
pub fn order_type(is_oil: &[bool]) -> &'static str {
    let oil = is_oil.iter().filter(|oil| **oil).count();
    let other = is_oil.len() - oil;
    let oil_wins = if oil == other { is_oil.first().copied().unwrap_or(false) } else { oil > other };
    if oil_wins { "Oli Regular" } else { "Other" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_majority_of_lines_decides_and_a_tie_goes_to_the_first() {
        assert_eq!(order_type(&[true]), "Oli Regular");
        assert_eq!(order_type(&[false]), "Other");
        assert_eq!(order_type(&[true, true, false]), "Oli Regular");
        assert_eq!(order_type(&[true, false, false]), "Other");
        assert_eq!(order_type(&[true, false]), "Oli Regular");
        assert_eq!(order_type(&[false, true]), "Other");
    }

    proptest! {
        #[test]
        fn only_the_first_line_matters_beside_the_counts(mut lines in prop::collection::vec(any::<bool>(), 1..60)) {
            let before = order_type(&lines);
            lines[1..].sort_unstable();
            prop_assert_eq!(order_type(&lines), before);
        }
    }
}
