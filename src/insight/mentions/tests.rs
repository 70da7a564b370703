use super::*;

use crate::model::sorted::SortedSet;

fn known(names: &[(&str, &str)]) -> Vec<Known> {
    let one = |((name, alias), number): (&(&str, &str), u32)| Known {
        name: (*name).into(),
        alias: (*alias).into(),
        shown: format!("Elev {number}"),
    };
    names.iter().zip(1..).map(one).collect()
}

fn class() -> Vec<Known> {
    known(&[
        ("Anna Lund", ""),
        ("Åse Bro", ""),
        ("Ida Holm", ""),
        ("Ida Marie Kjær", ""),
        ("Bo Riis", ""),
        ("Jonas Lind", ""),
        ("Anna-Sofie Ask", ""),
        ("Sara Vang", "Sol"),
    ])
}

fn found(text: &str) -> Vec<&str> {
    names_in_text(text, &class()).iter().map(|one| &text[one.start..one.end]).collect()
}

fn hide(text: &str) -> String {
    masked(text, &class(), &SortedSet::new())
}

#[test]
fn first_names_and_full_names_are_found_as_whole_words() {
    assert_eq!(found("Vi så på Åse, Jonas Lind og Bo."), ["Åse", "Jonas Lind", "Bo"]);
    assert_eq!(found("Annak, Boris, Idas-lignende? Åsen!"), ["Ida"]);
    assert_eq!(found("Lind og Riis er også steder."), [""; 0]);
    assert_eq!(found(""), [""; 0]);
}

#[test]
fn letters_may_be_large_or_small_and_names_in_the_genitive() {
    assert_eq!(found("ÅSE og åse"), ["ÅSE", "åse"]);
    assert_eq!(found("Annas og Åses bog, Jonas' bog, Ida's bog"), ["Anna", "Åse", "Jonas", "Ida"]);
    assert_eq!(found("Anna Lunds læsning"), ["Anna Lund"]);
    assert_eq!(hide("Åses læsning"), "Elev 2s læsning");
}

#[test]
fn a_name_that_two_pupils_have_means_either_until_it_says_more() {
    assert_eq!(hide("Ida er stille."), "Elev 3 / Elev 4 er stille.");
    assert_eq!(hide("Ida Holm og Ida K. er stille."), "Elev 3 og Elev 4. er stille.");
    assert_eq!(hide("Ida Kjær"), "Elev 4");
    assert_eq!(hide("Anna-Sofie og Anna"), "Elev 7 og Elev 1 / Elev 7");
}

#[test]
fn an_alias_may_stand_in_a_text_but_not_the_name_behind_it() {
    assert_eq!(found("Sol læser. Sara læser."), ["Sara"]);
    let same = known(&[("Ida Holm", "Ida")]);
    assert!(names_in_text("Ida læser", &same).is_empty());
    assert_eq!(names_in_text("Ida Holm læser", &same).len(), 1);
}

#[test]
fn what_may_be_a_common_word_or_an_adult_is_told_but_not_replaced() {
    let adults = folded("Jonas Riistoft").into_iter().collect();
    let text = "De skal bo sammen. Jonas ringer til Jonas Linds far. Bo er med.";
    assert_eq!(
        masked(text, &class(), &adults),
        "De skal bo sammen. Jonas ringer til Elev 6s far. Elev 5 er med."
    );
    let told = named([text].into_iter(), &class(), &adults);
    let left: Vec<&str> = told.iter().filter(|one| !one.1).map(|one| one.0.as_str()).collect();
    assert_eq!(left, ["Jonas", "bo"]);
}

#[test]
fn a_text_without_names_stays_as_it_is() {
    for text in ["", "7.A · 30 %", "Æ ø å – “ord”", "ß İ ǅ"] {
        assert_eq!(hide(text), text);
    }
}
