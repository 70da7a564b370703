//! Whether a pupil was in the class in a term, which decides what an empty cell means.

use chrono::{Days, NaiveDate};

use crate::model::pupil::Membership;
use crate::model::term::Term;

/// What can be expected of a pupil's cells in a term. The form draws by it and everything counts
/// by it, so that they agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Enrolment {
    /// In the class in none of the term: a rating does not count here, and none is missing.
    Outside,
    /// In the class for less than half of the term: a rating counts, but none is missing.
    Optional,
    /// In the class in the middle of the term: a cell without a rating is missing.
    Expected,
}

impl Enrolment {
    /// Returns what can be expected of a pupil with this time in a class, in a term of a year that
    /// has `slots` terms.
    pub fn of(time: &Membership, term: Term, slots: u8) -> Self {
        match Span::of(term, slots) {
            Some(span) if !span.touches(time) => Self::Outside,
            Some(span) if !time.holds_on(span.middle()) => Self::Optional,
            _ => Self::Expected,
        }
    }

    /// Tells whether a cell counts, as rated or as missing.
    pub fn counts(self, rated: bool) -> bool {
        match self {
            Self::Outside => false,
            Self::Optional => rated,
            Self::Expected => true,
        }
    }
}

/// The days of a term: the school year, August to July, in equal parts.
#[derive(Clone, Copy, Debug)]
struct Span {
    first: NaiveDate,
    days: u64,
}

impl Span {
    fn of(term: Term, slots: u8) -> Option<Self> {
        let begin = NaiveDate::from_ymd_opt(term.year, 8, 1)?;
        let days = 366 / u64::from(slots.max(1));
        let first = begin.checked_add_days(Days::new(days * u64::from(term.slot.max(1) - 1)))?;
        Some(Self { first, days })
    }

    fn day(self, number: u64) -> NaiveDate {
        self.first.checked_add_days(Days::new(number)).unwrap_or(self.first)
    }

    fn middle(self) -> NaiveDate {
        self.day(self.days / 2)
    }

    fn touches(self, time: &Membership) -> bool {
        let last = self.day(self.days - 1);
        time.from.is_none_or(|from| from <= last) && time.to.is_none_or(|to| self.first <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(from: &str, to: &str) -> Membership {
        Membership { from: from.parse().ok(), to: to.parse().ok() }
    }

    #[test]
    fn a_year_of_two_terms_is_parted_at_the_end_of_january() {
        let span = |slot, slots| Span::of(Term { year: 2026, slot }, slots).unwrap();
        assert_eq!(span(1, 2).first.to_string(), "2026-08-01");
        assert_eq!(span(1, 2).middle().to_string(), "2026-10-31");
        assert_eq!(span(2, 2).first.to_string(), "2027-01-31");
        assert_eq!(span(2, 2).middle().to_string(), "2027-05-02");
        assert_eq!(span(4, 4).first.to_string(), "2027-05-01");
        assert_eq!(span(1, 1).day(364).to_string(), "2027-07-31");
    }

    #[test]
    fn a_time_in_class_touches_the_terms_it_lies_in() {
        let span = Span::of(Term { year: 2026, slot: 1 }, 2).unwrap();
        assert!(span.touches(&time("", "")));
        assert!(span.touches(&time("2027-01-15", "")));
        assert!(!span.touches(&time("2027-02-01", "")));
        assert!(span.touches(&time("", "2026-08-01")));
        assert!(!span.touches(&time("", "2026-07-31")));
    }

    #[test]
    fn only_who_was_there_in_the_middle_of_a_term_can_be_missing_a_rating() {
        let of = |from, to| Enrolment::of(&time(from, to), Term { year: 2026, slot: 1 }, 2);
        assert_eq!(of("", ""), Enrolment::Expected);
        assert_eq!(of("2026-10-31", ""), Enrolment::Expected);
        assert_eq!(of("2026-11-01", ""), Enrolment::Optional, "came after the middle");
        assert_eq!(of("", "2026-08-14"), Enrolment::Optional, "left in the second week");
        assert_eq!(of("", "2026-07-31"), Enrolment::Outside, "left before the year");
        assert_eq!(of("2027-02-01", ""), Enrolment::Outside, "came in the next term");
        assert!(Enrolment::Optional.counts(true) && !Enrolment::Optional.counts(false));
        assert!(!Enrolment::Outside.counts(true) && Enrolment::Expected.counts(false));
    }
}
