//! What the ratings show: plain Rust that knows the model only.
//!
//! A [`PupilGroup`](group::Group) says who is looked at and which columns they have. A
//! [`SubjectTable`](reading::Reading) holds what one subject's cells say, and everything else is
//! counted from it, so that every picture rests on the same reading of gaps and scales:
//!
//! - A gap is a gap, never a zero.
//! - Two scales are never compared, and never counted together.
//! - A pupil counts in a term only when in the class then, as far as the dates tell.
//!
//! Nothing here ranks pupils, classes or teachers, and nothing says why.

pub mod class_list;
pub mod enrolment;
pub mod filled;
pub mod group;
pub mod mentions;
pub mod movement;
pub mod name_search;
pub mod notes;
pub mod observations;
pub mod series;
pub mod shares;
pub mod small;
pub mod standstill;
pub mod subject_table;
