use super::*;
use crate::insight::observations::Kind;
use crate::model::id::Id;

fn seen(kind: Kind, terms: usize, n: usize, unjudged: usize) -> Observation {
    let slots = 1u8..;
    Observation {
        kind,
        subject: Id::new("mat"),
        scale: None,
        terms: slots.take(terms).map(|slot| Term { year: 2026, slot }).collect(),
        n,
        unjudged,
        pupils: Vec::new(),
        cells: Vec::new(),
    }
}

fn say(texts: &ChartTexts, seen: &Observation) -> String {
    let term = |term: Term| format!("8.A {}. termin", term.slot);
    (texts.observation)(seen, &Names { subject: "MAT", scale: None, term: &term })
}

#[test]
fn observations_are_said_in_danish() {
    let said = |kind, terms, n, unjudged| say(&DA, &seen(kind, terms, n, unjudged));
    assert_eq!(
        said(Kind::Standstill { low: 6, high: 3 }, 3, 51, 0),
        "I MAT har 9 af 51 elever samme farve i tre terminer i skalaens ender: 6 rød/orange og 3 \
         meget grøn."
    );
    assert_eq!(
        said(Kind::Standstill { low: 1, high: 0 }, 2, 20, 1),
        "I MAT har 1 af 20 elever samme farve i to terminer i skalaens ender: 1 rød/orange. 1 elev \
         kan ikke sammenlignes over tid."
    );
    assert_eq!(
        said(Kind::Movement(Tally { up: 8, same: 30, down: 4 }), 2, 42, 2),
        "I MAT har vurderingen skiftet farve for 12 af 42 elever fra 8.A 1. termin til 8.A 2. \
         termin: 8 op og 4 ned. 2 elever kan ikke sammenlignes over tid."
    );
    assert_eq!(
        said(Kind::Ends { low: 15, high: 5 }, 1, 49, 0),
        "I MAT, 8.A 1. termin, er 15 af 49 elever vurderet rød/orange og 5 meget grøn."
    );
    assert_eq!(
        said(Kind::Ends { low: 3, high: 0 }, 1, 24, 2),
        "I MAT, 8.A 1. termin, er 3 af 24 elever vurderet rød/orange. 2 elever har ingen vurdering \
         i den termin."
    );
    assert_eq!(
        said(Kind::Missing { missing: 1 }, 1, 1, 0),
        "I MAT mangler 1 af 1 elev en vurdering i 8.A 1. termin."
    );
}

#[test]
fn observations_are_said_in_english() {
    let said = |kind, terms, n| say(&EN, &seen(kind, terms, n, 0));
    assert_eq!(
        said(Kind::Standstill { low: 6, high: 3 }, 3, 51),
        "In MAT, 9 of 51 pupils have had the same colour for 3 terms at the ends of the scale: 6 \
         red/orange and 3 very green."
    );
    assert_eq!(
        said(Kind::Missing { missing: 1 }, 1, 20),
        "In MAT, 1 of 20 pupils lacks a rating in 8.A 1. termin."
    );
}

#[test]
fn rules_name_the_number_of_terms() {
    let still = seen(Kind::Standstill { low: 1, high: 0 }, 3, 9, 0);
    assert_eq!((DA.rule)(&still), "Regel: samme farve i 3 terminer i træk");
    assert_eq!((EN.rule)(&still), "Rule: same colour in 3 terms in a row");
}

#[test]
fn notes_are_short_and_explain_themselves() {
    let note = Note::Unchanged { terms: 4, subjects: Vec::new() };
    assert_eq!((DA.note)(&note, &["MAT"]), "uændret i 4 terminer");
    let fall = Note::Fall { subjects: Vec::new() };
    assert_eq!((DA.note)(&fall, &["DANSK", "MAT"]), "fald i DANSK og MAT");
    assert!((DA.note_rule)(&fall, &["MAT"]).starts_with("MAT: mindst to farver"));
}

#[test]
fn who_a_picture_is_about() {
    assert_eq!((DA.about)("8.A og 8.B", 51), "8.A og 8.B · n = 51");
    let term = Term { year: 2026, slot: 1 };
    let about = |missing, not_enrolled, no_column| {
        (DA.about_term)("8.A", 28, missing, &Gap { term, not_enrolled, no_column }, "8. efterår")
    };
    assert_eq!(about(0, 0, 0), "8.A · n = 28 i 8. efterår");
    assert_eq!(
        about(8, 2, 1),
        "8.A · n = 28 i 8. efterår · 8 uden vurdering · 2 elever gik ikke i klassen da · 1 elev \
         havde ikke faget i skemaet"
    );
}
