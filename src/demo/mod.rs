//! A made-up school to look at and to try things on.
//!
//! It is built edit by edit with the commands a person would give, each by one of four made-up
//! colleagues at a time in the past. The same day always gives the same school.

mod autumn;
mod calendar;
mod names;
mod ratings;
mod spring;
mod spring_lists;
mod stage;

use chrono::NaiveDate;

use crate::model::document::Document;
use calendar::Calendar;
use stage::Stage;

/// Returns the demo school as it stands on the day `today`: two classes of 8th year with two and
/// a half years of ratings, last spring's conference, and the next one in preparation.
pub fn school(today: NaiveDate) -> Document {
    let mut stage = Stage::new(Calendar::new(today));
    stage.set_up();
    let groups = ratings::classes(&mut stage);
    let classes = groups.each_ref().map(|group| group.id.clone());
    let meeting = spring::hold(&mut stage, &classes);
    spring::follow_up(&mut stage, &meeting);
    ratings::eighth_year(&mut stage, &groups);
    spring::keep_log(&mut stage, &meeting);
    ratings::this_autumn(&mut stage, &groups);
    autumn::prepare(&mut stage, &classes);
    stage.document
}
