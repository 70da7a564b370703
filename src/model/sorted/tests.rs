//! The standard library's map and set are the law.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{SortedMap, SortedSet};

proptest! {
    #[test]
    fn a_map_does_what_the_standard_one_does(
        first in prop::collection::vec((0u8..40, any::<u16>()), 0..60),
        acts in prop::collection::vec((0u8..6, 0u8..40, any::<u16>()), 0..60),
    ) {
        let mut ours: SortedMap<u8, u16> = first.iter().copied().collect();
        let mut law: BTreeMap<u8, u16> = first.into_iter().collect();
        for (act, key, value) in acts {
            match act {
                0 => prop_assert_eq!(ours.insert(key, value), law.insert(key, value)),
                1 => prop_assert_eq!(ours.remove(&key), law.remove(&key)),
                2 => prop_assert_eq!(ours.entry(key).or_default(), law.entry(key).or_default()),
                3 => prop_assert_eq!(ours.entry(key).or_insert(value), law.entry(key).or_insert(value)),
                4 => prop_assert_eq!(ours.get_mut(&key), law.get_mut(&key)),
                _ => {
                    let more = [(key, value), (value as u8, value)];
                    ours.extend(more);
                    law.extend(more);
                }
            }
            prop_assert_eq!(ours.get(&key), law.get(&key));
            prop_assert_eq!(ours.contains_key(&key), law.contains_key(&key));
        }
        prop_assert_eq!((ours.len(), ours.is_empty()), (law.len(), law.is_empty()));
        prop_assert!(ours.iter().eq(law.iter()));
        prop_assert!((&ours).into_iter().eq(&law));
        prop_assert!(ours.keys().rev().eq(law.keys().rev()));
        prop_assert!(ours.values().eq(law.values()));
        prop_assert!(law.iter().all(|(key, value)| ours[key] == *value));
        prop_assert!(ours.clone().into_values().eq(law.clone().into_values()));
        prop_assert!(ours.into_iter().eq(law));
    }

    #[test]
    fn a_set_does_what_the_standard_one_does(
        first in prop::collection::vec(0u8..40, 0..60),
        acts in prop::collection::vec((0u8..3, 0u8..40), 0..60),
    ) {
        let mut ours: SortedSet<u8> = first.iter().copied().collect();
        let mut law: BTreeSet<u8> = first.into_iter().collect();
        for (act, thing) in acts {
            match act {
                0 => prop_assert_eq!(ours.insert(thing), law.insert(thing)),
                1 => prop_assert_eq!(ours.remove(&thing), law.remove(&thing)),
                _ => {
                    ours.extend([thing, thing / 2]);
                    law.extend([thing, thing / 2]);
                }
            }
            prop_assert_eq!(ours.contains(&thing), law.contains(&thing));
        }
        prop_assert_eq!((ours.len(), ours.is_empty()), (law.len(), law.is_empty()));
        prop_assert!(ours.iter().eq(law.iter()));
        prop_assert!((&ours).into_iter().eq(&law));
        prop_assert!(ours.into_iter().eq(law));
    }
}

#[test]
fn of_two_entries_with_one_key_the_last_stays() {
    let map = SortedMap::from([("b", 1), ("a", 2), ("b", 3)]);
    assert_eq!(map.into_iter().collect::<Vec<_>>(), [("a", 2), ("b", 3)]);
}

#[test]
fn many_entries_in_any_order_are_built_at_once() {
    // Put in one after the other, each in front of all others, it would move 20 000 000 000 entries.
    let map: SortedMap<u32, u32> = (0..200_000).rev().map(|key| (key, key)).collect();
    assert_eq!(map.get(&123_456), Some(&123_456));
    assert_eq!(map.len(), 200_000);
}
