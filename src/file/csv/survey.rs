//! Looks at a text before it is read: how many separators each record has, and whether its quotes are closed.

use crate::model::sorted::SortedMap;

/// What a text looks like when it is divided by one separator.
pub(super) struct Survey {
    /// The number of separators outside quotes, for each record that is not blank.
    counts: Vec<usize>,
    /// The line (from 1) on which a quote opens that is never closed.
    pub(super) unclosed_quote: Option<usize>,
}

/// Where in a cell the reading stands.
#[derive(Clone, Copy, PartialEq)]
enum State {
    Start,
    Bare,
    Quoted,
    /// After a quote inside quotes: either the end, or the first half of a doubled one.
    QuoteEnd,
}

impl Survey {
    pub(super) fn of(text: &str, delimiter: char) -> Survey {
        let mut counts = Vec::new();
        let (mut place, mut count, mut blank) = (State::Start, 0, true);
        let (mut line, mut quote_line) = (1, 1);
        for c in text.chars() {
            place = match (place, c) {
                (State::Quoted, '"') => State::QuoteEnd,
                (State::Quoted, _) => State::Quoted,
                (State::QuoteEnd, '"') => State::Quoted,
                (State::Start, '"') => {
                    quote_line = line;
                    State::Quoted
                }
                (_, '\n') => {
                    if !blank {
                        counts.push(count);
                    }
                    (count, blank) = (0, true);
                    State::Start
                }
                (_, c) if c == delimiter => {
                    count += 1;
                    State::Start
                }
                _ => State::Bare,
            };
            blank &= c == delimiter || c.is_whitespace();
            line += usize::from(c == '\n');
        }
        if !blank {
            counts.push(count);
        }
        Survey { counts, unclosed_quote: (place == State::Quoted).then_some(quote_line) }
    }

    /// How well the separator divides the text, from 0 to 1: the records that have it, and that have it alike.
    fn consistency(&self) -> f64 {
        let divided = || self.counts.iter().copied().filter(|&count| count > 0);
        let usual = most_common(divided());
        let alike = divided().filter(|&count| count == usual).count();
        let present = divided().count();
        if present * 2 < self.counts.len() || present == 0 {
            return 0.0;
        }
        (present + alike) as f64 / (2 * self.counts.len()) as f64
    }
}

/// The separators that are looked for, the safest first: a comma is also a decimal comma.
const CANDIDATES: [char; 3] = ['\t', ';', ','];
/// From this consistency on, the first candidate that has it is taken.
const CONVINCING: f64 = 0.75;

/// Whether a character only divides a text.
pub(super) fn says_nothing(c: char) -> bool {
    c.is_whitespace() || CANDIDATES.contains(&c)
}

/// The separator of a text; `None` where no candidate divides at least half of the records.
pub(super) fn guess_delimiter(text: &str) -> Option<char> {
    let scored = CANDIDATES.map(|candidate| (candidate, Survey::of(text, candidate).consistency()));
    let convincing = scored.iter().find(|(_, score)| *score >= CONVINCING);
    let best = scored.iter().filter(|(_, score)| *score > 0.0).max_by(|a, b| a.1.total_cmp(&b.1));
    convincing.or(best).map(|(delimiter, _)| *delimiter)
}

/// The number that occurs most often, the greatest of several; 0 where there is none.
pub(super) fn most_common(numbers: impl Iterator<Item = usize>) -> usize {
    let mut times = SortedMap::new();
    for number in numbers {
        *times.entry(number).or_insert(0_usize) += 1;
    }
    times.into_iter().max_by_key(|&(_, times)| times).map_or(0, |(number, _)| number)
}
