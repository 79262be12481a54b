//! SplitMix64: a few lines whose output never changes, unlike a library's generator, whose sequence may
//! change with its version. Not for secrets.

#[derive(Debug, Clone)]
pub struct Rng(u64);

impl Rng {
    /// A stream of its own for each purpose, so that adding draws to one does not move the others.
    pub fn new(seed: u64, stream: &str) -> Self {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for byte in stream.bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        let mut rng = Self(hash);
        rng.next();
        rng
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0 to `bound` - 1; 0 when `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.next()) * u128::from(bound)) >> 64) as u64
    }

    pub fn index(&mut self, len: usize) -> usize {
        self.below(len as u64) as usize
    }

    /// Both ends included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below((high - low + 1).max(1) as u64) as i64
    }

    pub fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    /// 0 up to, not including, 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// An index with small ones far more likely: of 43,000, one draw in eleven is among the first hundred.
    pub fn skewed_index(&mut self, len: usize) -> usize {
        let u = self.unit();
        // Square roots are exact everywhere, other powers are not.
        (u * u * u.sqrt() * len as f64) as usize
    }

    pub fn pick<T: Copy>(&mut self, from: &[T], or: T) -> T {
        from.get(self.index(from.len())).copied().unwrap_or(or)
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.index(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_fixed_for_ever() {
        let mut rng = Rng::new(1, "parts");
        assert_eq!([rng.next(), rng.next()], [8_289_925_137_127_580_872, 13_163_580_289_559_058_398]);
        assert_ne!(Rng::new(2, "parts").next(), Rng::new(1, "parts").next());
        assert_ne!(Rng::new(1, "shops").next(), Rng::new(1, "parts").next());
    }

    #[test]
    fn draws_stay_in_range() {
        let mut rng = Rng::new(7, "range");
        for _ in 0..10_000 {
            assert!(rng.below(3) < 3);
            assert!((-2..=2).contains(&rng.between(-2, 2)));
            assert!(rng.skewed_index(5) < 5);
        }
        assert_eq!(rng.below(0), 0);
    }
}
