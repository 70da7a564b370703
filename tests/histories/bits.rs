//! Sets of edits.

/// A set of small numbers.
#[derive(Clone, Debug, Default)]
pub struct Bits(Vec<u64>);

impl Bits {
    pub fn add(&mut self, number: usize) {
        let place = number / 64;
        if self.0.len() <= place {
            self.0.resize(place + 1, 0);
        }
        self.0[place] |= 1 << (number % 64);
    }

    pub fn has(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|word| word & (1 << (number % 64)) != 0)
    }

    pub fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(mine, its)| *mine |= its);
    }

    pub fn keep(&mut self, holds: impl Fn(usize) -> bool) {
        for (place, word) in self.0.iter_mut().enumerate() {
            let bits = (0..64).filter(|bit| *word & (1 << bit) != 0 && holds(place * 64 + bit));
            *word = bits.fold(0, |sum, bit| sum | 1 << bit);
        }
    }
}
