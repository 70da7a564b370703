//! A file that was changed on its way is never taken for what was saved.

use fremdrift::file::format::{Opened, read, write};
use fremdrift::file::seal::{Seal, check};
use proptest::prelude::*;

use crate::files::package;
use crate::replicas::{World, acts, cases, school};

#[test]
fn no_flipped_bit_of_a_file_goes_unnoticed() {
    let text = write(&package(school()));
    assert_eq!(check(&text), Seal::Right);
    let mut imported = 0;
    for place in (0..text.len()).step_by(3) {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            // What is no longer text is refused before it comes here.
            let Ok(flipped) = String::from_utf8(bytes) else { continue };
            let sum = check(&flipped);
            assert_ne!(sum, Seal::Right, "bit {bit} of byte {place}");
            // Without its key the sum is told to be missing; anywhere else it is wrong.
            if matches!(read(&flipped), Ok(Opened::Current(_))) && sum == Seal::Missing {
                imported += 1;
            }
        }
    }
    assert!(imported <= 2 * 8, "{imported}");
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_file_as_it_was_saved_is_right_in_any_layout(acts in acts(40), places in any::<(usize, u8)>()) {
        let world = World::after(&acts);
        let text = write(&package(world.replicas[0].document.clone()));
        prop_assert_eq!(check(&text), Seal::Right);
        prop_assert_eq!(check(&format!("\u{feff}{}", text.replace('\n', "\r\n"))), Seal::Right);
        // Two bytes changed places, as no single flip does.
        let (place, by) = places;
        let mut bytes = text.clone().into_bytes();
        let one = place % bytes.len();
        let other = (one + usize::from(by)) % bytes.len();
        bytes.swap(one, other);
        // White space that has moved between the parts is but another layout.
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        if let Ok(swapped) = String::from_utf8(bytes)
            && letters(&swapped) != letters(&text)
        {
            prop_assert_ne!(check(&swapped), Seal::Right);
        }
    }
}

#[test]
fn the_example_in_the_description_of_the_format_is_a_file() {
    let description = include_str!("../../docs/format.md");
    let example = description.split("```json\n").nth(1).and_then(|rest| rest.split("```").next());
    let example = example.unwrap();
    assert!(matches!(read(example), Ok(Opened::Current(_))));
    assert_eq!(check(example), Seal::Right);
}
