//! What is worth talking about in one row of the form.

use fremdrift::insight::notes::{Note, row_notes, well_being};
use fremdrift::model::id::Id;
use fremdrift::model::scale::{Scale, Tone};
use fremdrift::model::sheet::Column;

use crate::school::{TERMS, mat};

/// The notes of one row: in each term DANSK, MAT and SOC.
fn notes(rows: [&str; 3]) -> Vec<Note> {
    let subjects = ["dansk", "mat", "soc"];
    let (mut columns, mut tones) = (Vec::new(), Vec::new());
    for (place, term) in TERMS.into_iter().enumerate().take(rows[0].len()) {
        for (subject, row) in subjects.iter().zip(rows) {
            columns.push(Column { term, subject: Id::new(*subject), scale: Scale::five_id() });
            let digit = row.chars().nth(place).and_then(|c| c.to_digit(10));
            tones.push(digit.map(|digit| Tone::new(digit as u8)));
        }
    }
    row_notes(&columns, &tones, &well_being())
}

#[test]
fn a_row_says_what_is_worth_talking_about() {
    assert_eq!(notes(["....", "....", "...."]), []);
    assert_eq!(notes(["3333", "3344", "3334"]), [], "the middle may rest");
    let unchanged =
        |terms, subject: &str| Note::Unchanged { terms, subjects: vec![Id::new(subject)] };
    assert_eq!(notes(["3334", "2222", "3333"]), [unchanged(4, "mat")]);
    assert_eq!(notes(["3555", "4334", "4444"]), [unchanged(3, "dansk")]);
    assert_eq!(notes(["22.2", "4334", "3333"]), [], "a gap breaks the row");
    assert_eq!(notes(["222.", "333.", "333."]), [unchanged(3, "dansk")], "a term not yet begun");
    assert_eq!(notes(["222.", "3333", "3333"]), [], "not rated in the latest term");
    assert_eq!(notes(["4", "3", "1"]), [Note::Apart]);
    assert_eq!(notes(["2", "1", "4"]), [Note::Apart]);
    assert_eq!(notes(["5", "2", "3"]), [], "not apart from all");
    assert_eq!(notes([".", ".", "1"]), []);
    let fall = vec![Id::new("dansk")];
    assert_eq!(notes(["42", "33", "33"]), [Note::Fall { subjects: fall }]);
    assert_eq!(notes(["4.2", "333", "333"]), [], "what was before the gap is not the term before");
}

#[test]
fn notes_stop_at_a_change_of_scale() {
    let column = |place: usize, scale| Column { term: TERMS[place], subject: mat(), scale };
    let columns =
        [column(0, Scale::five_id()), column(1, Scale::marks_id()), column(2, Scale::marks_id())];
    let low = Some(Tone::new(1));
    assert_eq!(row_notes(&columns, &[low, low, low], &well_being()), []);
    let high = Some(Tone::new(4));
    assert_eq!(row_notes(&columns[..2], &[high, low], &well_being()), []);
}
