//! Days that follow from the day of a meeting. Weekends are skipped, and for milestones the summer
//! holidays; other holidays are the school's own and not known here, so every day is a suggestion.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

/// How many working days before the meeting the rating form is to be filled in.
pub const FORM_DAYS: u32 = 4;

/// How many months after the meeting the team looks at how it goes.
pub const MILESTONE_MONTHS: [u32; 2] = [2, 5];

/// Returns the working day that lies so many working days before a day.
pub fn working_days_before(day: NaiveDate, count: u32) -> NaiveDate {
    let mut left = count;
    let mut at = day;
    while left > 0 {
        let Some(before) = at.pred_opt() else { return at };
        at = before;
        if is_working_day(at) {
            left -= 1;
        }
    }
    at
}

/// Returns the day by which the rating form is to be filled in.
pub fn form_due(meeting: NaiveDate) -> NaiveDate {
    working_days_before(meeting, FORM_DAYS)
}

/// Returns the day by which colleagues suggest sources of their own: two weeks before the meeting,
/// or the Friday before where that is a weekend.
pub fn suggestions_due(meeting: NaiveDate) -> NaiveDate {
    let day = meeting.checked_sub_days(Days::new(14)).unwrap_or(meeting);
    if is_working_day(day) { day } else { working_days_before(day, 1) }
}

/// Returns the day so many months after the meeting, or the next working day outside the summer
/// holidays where that is none.
pub fn milestone_due(meeting: NaiveDate, months: u32) -> NaiveDate {
    let day = meeting.checked_add_months(Months::new(months)).unwrap_or(meeting);
    let mut days = day.iter_days().take(LONGEST_BREAK);
    days.find(|day| is_working_day(*day) && !is_summer(*day)).unwrap_or(day)
}

/// More days than the summer holidays and the weekend after them have.
const LONGEST_BREAK: usize = 60;

/// Danish schools are closed from the last days of June until about the tenth of August.
fn is_summer(day: NaiveDate) -> bool {
    match day.month() {
        6 => day.day() >= 27,
        7 => true,
        8 => day.day() <= 9,
        _ => false,
    }
}

fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn the_form_is_due_four_working_days_before() {
        // A Friday looks back within its week, a Tuesday across a weekend.
        assert_eq!(form_due(day("2026-11-06")), day("2026-11-02"));
        assert_eq!(form_due(day("2026-11-03")), day("2026-10-28"));
        // A meeting on a Sunday counts from the Friday before.
        assert_eq!(form_due(day("2026-11-08")), day("2026-11-03"));
        assert_eq!(working_days_before(day("2026-11-03"), 0), day("2026-11-03"));
    }

    #[test]
    fn suggestions_are_due_two_weeks_before() {
        assert_eq!(suggestions_due(day("2026-11-03")), day("2026-10-20"));
        assert_eq!(suggestions_due(day("2026-11-08")), day("2026-10-23"));
    }

    #[test]
    fn milestones_fall_on_working_days() {
        assert_eq!(milestone_due(day("2026-11-03"), 2), day("2027-01-04"));
        assert_eq!(milestone_due(day("2026-11-03"), 5), day("2027-04-05"));
        // There is no 31st of February.
        assert_eq!(milestone_due(day("2026-12-31"), 2), day("2027-03-01"));
        // Nobody is at school in July.
        assert_eq!(milestone_due(day("2026-05-05"), 2), day("2026-08-10"));
    }
}
