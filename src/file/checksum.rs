//! Checksums: noticing that a text is not the one that was written.

/// The FNV-1a hash of 64 bits, taken in piece by piece.
///
/// Every step is reversible, so a text with one byte changed never has the checksum it had. It tells
/// accidents, not forgeries. (Fowler, Noll, Vo; the constants are of the hash's definition in
/// *The FNV Non-Cryptographic Hash Algorithm*, IETF draft-eastlake-fnv.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checksum(u64);

impl Default for Checksum {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Checksum {
    /// The number of digits a checksum is written with.
    pub const DIGITS: usize = 16;

    /// Returns the checksum of a text.
    pub fn of(text: &str) -> Self {
        Self::default().and(text.bytes())
    }

    /// Returns the checksum of what was taken in so far and these bytes after it.
    pub fn and(self, bytes: impl IntoIterator<Item = u8>) -> Self {
        const PRIME: u64 = 0x0100_0000_01b3;
        let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        Self(bytes.into_iter().fold(self.0, step))
    }

    /// Returns the checksum that 16 hexadecimal digits spell.
    pub fn parse(digits: &str) -> Option<Self> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let whole = digits.len() == Self::DIGITS && digits.bytes().all(is_digit);
        whole.then(|| u64::from_str_radix(digits, 16).ok()).flatten().map(Self)
    }
}

impl std::fmt::Display for Checksum {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_is_the_hash_it_says_it_is() {
        // The test vectors of the draft.
        assert_eq!(Checksum::of("").to_string(), "cbf29ce484222325");
        assert_eq!(Checksum::of("a").to_string(), "af63dc4c8601ec8c");
        assert_eq!(Checksum::of("foobar").to_string(), "85944171f73967e8");
        assert_eq!(Checksum::parse("85944171f73967e8"), Some(Checksum::of("foobar")));
        for bad in
            ["", "85944171f73967e", "85944171f73967e88", "+5944171f73967e8", "85944171F73967E8"]
        {
            assert_eq!(Checksum::parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn one_changed_bit_is_always_noticed(text: Vec<u8>, place: prop::sample::Index, bit in 0u32..8) {
            prop_assume!(!text.is_empty());
            let mut other = text.clone();
            other[place.index(text.len())] ^= 1u8 << bit;
            let sum = |bytes: Vec<u8>| Checksum::default().and(bytes);
            prop_assert_ne!(sum(text), sum(other));
        }
    }
}
