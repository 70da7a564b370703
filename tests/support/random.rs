//! Random numbers that follow from a seed, quick enough for millions of cases.

/// A xorshift* generator of 64 bits (Marsaglia 2003, Vigna 2016).
#[derive(Clone)]
pub struct Random(u64);

impl Random {
    /// Returns the generator of one case, so that each can be made again without those before it.
    pub fn of(subject: &str, case: usize) -> Self {
        let name = subject.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mut random = Self((name ^ (case as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15)).max(1));
        // The first few numbers of seeds that are alike are alike, too.
        (0..4).for_each(|_| _ = random.next());
        random
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// Returns a number below `end`, and 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        // The upper bits are the better ones.
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// Tells, once in `times`, that it is so.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// Returns how many cases are tried: what the environment says, or the usual number.
pub fn cases(variable: &str, usual: usize) -> usize {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
