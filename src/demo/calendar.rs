//! The days on which things happen at the demo school.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::model::term::{Year, year_of};

/// The most days without school in a row.
const LONGEST_HOLIDAY: usize = 60;

/// The calendar of the demo school, seen from one day.
pub(super) struct Calendar {
    /// The day the school is looked at.
    pub today: NaiveDate,
    /// The school year that day lies in.
    pub year: Year,
}

impl Calendar {
    pub fn new(today: NaiveDate) -> Self {
        Self { today, year: year_of(today) }
    }

    /// Tells whether the day lies before today.
    pub fn is_past(&self, day: NaiveDate) -> bool {
        day < self.today
    }

    /// When a term was rated: 0 is the autumn two years ago, 4 this autumn.
    pub fn rated(&self, term: usize) -> NaiveDate {
        match term {
            0 => from_school_day(day(self.year - 2, 11, 12)),
            1 => from_school_day(day(self.year - 1, 4, 27)),
            2 => from_school_day(day(self.year - 1, 11, 12)),
            3 => school_days_before(self.spring_meeting(), 5),
            _ => from_school_day(day(self.year, 11, 12)),
        }
    }

    /// The conference of last spring: a Tuesday in the beginning of May, which is never a holiday.
    pub fn spring_meeting(&self) -> NaiveDate {
        let first = day(self.year, 5, 3);
        let late = Weekday::Tue.days_since(first.weekday());
        plus(first, u64::from(late))
    }

    /// The last school day of the school year that ends in the calendar year `year`.
    pub fn last_day_of_school(year: Year) -> NaiveDate {
        school_days_before(day(year, 6, 27), 1)
    }

    /// The follow-up of last spring's conference.
    pub fn spring_follow_up(&self) -> NaiveDate {
        from_school_day(day(self.year, 6, 21))
    }

    /// By when the decision that is still open should have been carried out.
    pub fn open_decision(&self) -> NaiveDate {
        let autumn = from_school_day(day(self.year, 10, 1));
        if self.is_past(autumn) { autumn } else { school_days_before(self.spring_follow_up(), 1) }
    }

    /// The conference in preparation: in three weeks, or once school is well under way again.
    pub fn coming_meeting(&self) -> NaiveDate {
        let soon = plus(self.today, 21);
        let [end, again] = [(6, 27), (8, 24)].map(|(month, of)| day(soon.year(), month, of));
        from_school_day(if soon < end { soon } else { soon.max(again) })
    }
}

/// Returns a day; the first day of 1970 for one that does not exist.
pub(super) fn day(year: Year, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// Returns the day so many days later.
pub(super) fn plus(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

/// Returns the day so many days earlier.
pub(super) fn minus(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// Returns the day itself when it is a school day, else the next one.
pub(super) fn from_school_day(day: NaiveDate) -> NaiveDate {
    let mut days = day.iter_days().take(LONGEST_HOLIDAY);
    days.find(|day| is_school_day(*day)).unwrap_or(day)
}

/// Returns the school day so many school days before another day.
pub(super) fn school_days_before(day: NaiveDate, count: usize) -> NaiveDate {
    let days = (1..).map(|back| minus(day, back)).take(count + LONGEST_HOLIDAY);
    days.filter(|day| is_school_day(*day)).nth(count.saturating_sub(1)).unwrap_or(day)
}

/// Weekends and the long holidays are no school days; the movable feasts are left out.
fn is_school_day(day: NaiveDate) -> bool {
    let holiday = match day.month() {
        1 => day.day() <= 2,
        6 => day.day() >= 27,
        7 => true,
        8 => day.day() <= 9,
        12 => day.day() >= 22,
        _ => false,
    };
    !holiday && !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
