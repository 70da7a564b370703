//! Texts as they are shown in narrow places.

/// The beginning of a text, for the name of a button or a message.
pub fn short(text: &str) -> String {
    beginning(text, 60)
}

/// The first so many characters of a text, with a mark where it goes on.
pub fn beginning(text: &str, max_chars: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(max_chars) {
        Some((end, _)) => format!("{} …", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_characters_and_says_so() {
        assert_eq!(beginning(" Ærø og Åbenrå ", 3), "Ærø …");
        assert_eq!(beginning(" Ærø ", 3), "Ærø");
        assert_eq!(beginning("Ærø og", 4), "Ærø …");
    }
}
