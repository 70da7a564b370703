//! Makes an input that breaks something smaller, so that one sees what it is about.

/// How often it is tried.
const TRIES: usize = 3_000;

/// Returns a smaller input that still breaks, by leaving pieces out, large ones first.
pub fn shrunk(input: &[u8], breaks: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut small = input.to_vec();
    let mut tries = 0;
    let mut length = small.len() / 2;
    while length > 0 {
        let mut at = 0;
        while at < small.len() && tries < TRIES {
            let end = (at + length).min(small.len());
            let without = [&small[..at], &small[end..]].concat();
            tries += 1;
            if breaks(&without) {
                small = without;
            } else {
                at += length;
            }
        }
        length /= 2;
    }
    small
}

#[test]
fn what_is_left_still_breaks() {
    let breaks = |bytes: &[u8]| bytes.contains(&b'x') && bytes.contains(&b'y');
    assert_eq!(shrunk(b"aaaaaaaaxbbbbbbbybbb", breaks), b"xy");
}
