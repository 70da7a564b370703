use super::*;

#[test]
fn utf8_with_and_without_mark() {
    let plain = decode("Åse".as_bytes());
    assert_eq!((plain.text.as_str(), plain.encoding), ("Åse", Encoding::Utf8));
    let marked = decode("\u{FEFF}Åse".as_bytes());
    assert_eq!((marked.text.as_str(), marked.encoding), ("Åse", Encoding::Utf8Bom));
}

#[test]
fn utf16_in_both_orders() {
    let units: Vec<u16> = "\u{FEFF}Bjørg\t😀".encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    assert_eq!(decode(&little).text, "Bjørg\t😀");
    assert_eq!(decode(&little).encoding, Encoding::Utf16Le);
    assert_eq!(decode(&big).text, "Bjørg\t😀");
    assert_eq!(decode(&big).encoding, Encoding::Utf16Be);
}

#[test]
fn half_a_character_at_the_end_is_shown_as_damaged() {
    assert_eq!(decode(b"\xFF\xFEA\x00B").text, "A\u{FFFD}");
}

#[test]
fn windows_1252_is_what_is_not_utf8() {
    let decoded = decode(b"\xC5se Bj\xF8rg \xC6r\xF8 \x80 \x96 \x9F \x81");
    assert_eq!(decoded.text, "Åse Bjørg Ærø € – Ÿ \u{81}");
    assert_eq!(decoded.encoding, Encoding::Windows1252);
}

#[test]
fn windows_1252_has_27_characters_of_its_own() {
    let own = WINDOWS_1252_HIGH.iter().filter(|c| !c.is_control());
    assert_eq!(own.count(), 27);
}

#[test]
fn every_line_end_becomes_the_same() {
    assert_eq!(decode(b"a\r\nb\rc\nd").text, "a\nb\nc\nd");
}

#[test]
fn names_lose_what_cannot_be_seen() {
    assert_eq!(clean_name("  Åse\u{A0}\u{A0}Bjørg\t Ærø-Thygesen \n"), "Åse Bjørg Ærø-Thygesen");
    assert_eq!(clean_name("E\u{200B}m\u{AD}il\u{202E}\u{7} \u{FEFF}"), "Emil");
    assert_eq!(clean_name(&"æ".repeat(500)).chars().count(), MAX_NAME_CHARS);
    assert_eq!(clean_name("<b>&amp;"), "<b>&amp;");
}

#[test]
fn decomposed_letters_are_composed() {
    assert_eq!(clean_name("A\u{30A}se Ha\u{30A}kon Rene\u{301}"), "Åse Håkon René");
}

#[test]
fn class_labels() {
    for label in ["7.A", "7a", "10. B", "0.x", " 9. klasse ", "3 B", "8.Å", "9.XY"] {
        assert!(is_class_label(label), "{label}");
    }
    for other in ["", "7", "7.", "11.A", "A", "7.Bo", "1. Åse", "Åse", "7.A.B", "007.A 1"] {
        assert!(!is_class_label(other), "{other}");
    }
    assert_eq!(class_grade("10.B"), Some(10));
}

#[test]
fn cpr_numbers_are_recognised() {
    for cpr in [
        "010112-1234",
        "0101121234",
        "101121234",
        "010112 1234",
        "010112 – 1234",
        "010112-XXXX",
        "'0101121234",
        "610112-1234",
    ] {
        assert!(is_cpr(cpr), "{cpr}");
    }
    for other in [
        "",
        "12345678",
        "450112-1234",
        "011312-1234",
        "01011212345",
        "010112",
        "Åse",
        "2026",
        "010112/1234",
    ] {
        assert!(!is_cpr(other), "{other}");
    }
}

#[test]
fn cpr_numbers_are_cut_out_of_text() {
    assert_eq!(without_cpr("Emil (010112-1234) 0202131234 N").as_deref(), Some("Emil ()  N"));
    assert_eq!(without_cpr("Emil 7.A"), None);
}

#[test]
fn headings_are_compared_without_punctuation() {
    assert_eq!(heading_key(" CPR-nr. "), "cprnr");
    assert_eq!(heading_key("Løbe nr"), "løbenr");
}
