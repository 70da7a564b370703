//! Names, class labels and column headings as people write them.

/// The longest name that is kept, in characters. Longer ones are cut here.
pub const MAX_NAME_CHARS: usize = 120;

/// Makes a name out of one raw cell: composed letters, single plain spaces, nothing invisible, at most
/// [`MAX_NAME_CHARS`] characters. Anything that can be seen is kept verbatim, markup included.
/// Cleaning twice gives the same as cleaning once.
pub fn clean_name(raw: &str) -> String {
    let visible: Vec<char> = raw.chars().filter_map(visible_char).collect();
    let composed: String = compose(&visible);
    let words: Vec<&str> = composed.split_whitespace().collect();
    let cut: String = words.join(" ").chars().take(MAX_NAME_CHARS).collect();
    cut.trim_end().to_owned()
}

fn visible_char(c: char) -> Option<char> {
    if c.is_whitespace() {
        Some(' ')
    } else if c.is_control() || is_invisible(c) {
        None
    } else {
        Some(c)
    }
}

/// Zero-width characters, bidirectional overrides and other characters that only change how their neighbours look.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Joins a letter and the accent after it, as macOS writes file names, into the one character everyone else writes.
fn compose(chars: &[char]) -> String {
    let mut composed = String::with_capacity(chars.len());
    for &c in chars {
        match composed.chars().next_back().and_then(|base| composed_letter(base, c)) {
            Some(letter) => {
                composed.pop();
                composed.push(letter);
            }
            None => composed.push(c),
        }
    }
    composed
}

fn composed_letter(base: char, mark: char) -> Option<char> {
    let (_, pairs) = ACCENTS.iter().find(|(accent, _)| *accent == mark)?;
    let mut letters = pairs.chars();
    while let (Some(plain), Some(accented)) = (letters.next(), letters.next()) {
        if plain == base {
            return Some(accented);
        }
    }
    None
}

/// Each accent with pairs of a plain letter and the same letter with it.
const ACCENTS: [(char, &str); 13] = [
    ('\u{300}', "AÀaàEÈeèIÌiìOÒoòUÙuù"),
    ('\u{301}', "AÁaáCĆcćEÉeéIÍiíLĹlĺNŃnńOÓoóRŔrŕSŚsśUÚuúYÝyýZŹzźÆǼæǽØǾøǿ"),
    ('\u{302}', "AÂaâEÊeêIÎiîOÔoôUÛuû"),
    ('\u{303}', "AÃaãNÑnñOÕoõ"),
    ('\u{304}', "AĀaāEĒeēIĪiīOŌoōUŪuū"),
    ('\u{306}', "AĂaăGĞgğ"),
    ('\u{307}', "IİZŻzż"),
    ('\u{308}', "AÄaäEËeëIÏiïOÖoöUÜuüYŸyÿ"),
    ('\u{30A}', "AÅaåUŮuů"),
    ('\u{30B}', "OŐoőUŰuű"),
    ('\u{30C}', "CČcčDĎdďEĚeěNŇnňRŘrřSŠsšTŤtťZŽzž"),
    ('\u{327}', "CÇcçSŞsşTŢtţ"),
    ('\u{328}', "AĄaąEĘeę"),
];

/// Whether there is any letter, of whatever alphabet.
pub fn has_letter(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// Whether the text is made of letters and what stands between them in names, and of nothing else.
pub fn is_written_like_a_name(text: &str) -> bool {
    has_letter(text) && text.chars().all(belongs_in_a_name)
}

fn belongs_in_a_name(c: char) -> bool {
    c.is_alphabetic()
        || c.is_whitespace()
        || matches!(c, '-' | '‐' | '‑' | '\'' | '’' | '´' | '`' | '.' | '\u{300}'..='\u{36F}')
}

/// Whether a cell is a class as schools write it: `7.A`, `7a`, `10. B`, `9. klasse`.
pub fn is_class_label(text: &str) -> bool {
    class_grade(text).is_some()
}

/// The two sides of the one comma in a name; `None` where there is another number of commas, or no name.
pub fn split_at_comma(cell: &str) -> Option<(&str, &str)> {
    let (before, after) = cell.split_once(',')?;
    (is_written_like_a_name(before) && is_written_like_a_name(after))
        .then_some((before.trim(), after.trim()))
}

/// The grade (0–10) that a class label begins with; `None` where the text is no class label.
pub fn class_grade(text: &str) -> Option<u8> {
    let text = text.trim();
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let grade: u8 = text.strip_suffix(rest)?.parse().ok()?;
    let track = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    (grade <= 10 && is_track(track)).then_some(grade)
}

fn is_track(track: &str) -> bool {
    let mut letters = track.chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some(only), None, _) => only.is_alphabetic(),
        (Some(first), Some(second), None) if first.is_uppercase() && second.is_uppercase() => true,
        _ => matches!(track.to_lowercase().as_str(), "klasse" | "kl" | "kl." | "årgang"),
    }
}

/// What two spellings of a heading have in common: lower case, letters and digits only (`CPR-nr.` → `cprnr`).
pub fn heading_key(raw: &str) -> String {
    clean_name(raw).to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}
