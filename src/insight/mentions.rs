//! Pupils' names in what people write freely.
//!
//! Names can be hidden, but a sentence such as »Ida og Bo er stille« is written by hand. What is
//! known by name is found here, so that it can be replaced or at least told. Nobody can find
//! every name: a nickname, a surname alone, a slip of the pen stay.

use crate::model::conference::Conference;
use crate::model::document::Document;
use crate::model::entity::Entity;
use crate::model::id::Id;
use crate::model::participant::Participant;
use crate::model::sorted::SortedSet;

/// A pupil as texts may speak of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The name.
    pub name: String,
    /// What is shown instead of a protected name; it may stand in texts.
    pub alias: String,
    /// What is shown while names are hidden.
    pub shown: String,
}

/// A place in a text where a known name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where the name begins, in bytes.
    pub start: usize,
    /// Where it ends, before the *s* of a genitive.
    pub end: usize,
    /// Whom it may mean: places in the list of those who are known.
    pub who: Vec<usize>,
    /// Tells that it is written as names are, with a capital letter: *bo* may be a verb.
    pub capital: bool,
}

/// Fields of a conference that name adults.
pub(super) const ADULTS: [&str; 2] = ["who", "follow-owner"];

/// Returns the places in a text where names of pupils stand: full names and first names as whole
/// words, large or small, also in the genitive. An alias is no name.
pub fn names_in_text(text: &str, known: &[Known]) -> Vec<Mention> {
    let words = words_of(text);
    let names: Vec<Vec<String>> = known.iter().map(|one| folded(&one.name)).collect();
    let aliases: Vec<Vec<String>> = known.iter().map(|one| folded(&one.alias)).collect();
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let whole = names.iter().filter(|name| name.len() > 1);
        let whole = whole.filter_map(|name| run(&words[at..], name)).max();
        let alias = aliases.iter().filter_map(|alias| run(&words[at..], alias)).max();
        if let Some(alias) = alias.filter(|_| whole.is_none()) {
            at += alias;
            continue;
        }
        match mention(&words, at, &names) {
            Some((mention, next)) => {
                mentions.push(mention);
                at = next;
            }
            None => at += 1,
        }
    }
    mentions
}

/// Returns the text with what is shown in place of names. A name that may be a common word, or may
/// be that of an adult who takes part, is left alone; see [`named`].
pub fn masked(text: &str, known: &[Known], adults: &SortedSet<String>) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for mention in names_in_text(text, known) {
        let name = &text[mention.start..mention.end];
        if !mention.capital || is_adult(name, adults) {
            continue;
        }
        let shown: Vec<&str> = mention.who.iter().map(|who| known[*who].shown.as_str()).collect();
        masked.push_str(&text[from..mention.start]);
        masked.push_str(&shown.join(" / "));
        from = mention.end;
    }
    masked.push_str(&text[from..]);
    masked
}

/// Returns the names that stand in texts, each once, and whether [`masked`] replaces it.
pub fn named<'a>(
    texts: impl Iterator<Item = &'a str>,
    known: &[Known],
    adults: &SortedSet<String>,
) -> SortedSet<(String, bool)> {
    let of_text = |text: &'a str| {
        let mentions = names_in_text(text, known).into_iter();
        mentions.map(move |one| {
            let name = &text[one.start..one.end];
            (name.to_owned(), one.capital && !is_adult(name, adults))
        })
    };
    texts.flat_map(of_text).collect()
}

/// Returns everything people have written freely in a conference.
pub fn texts_of<'a>(
    document: &'a Document,
    conference: &'a Id<Conference>,
) -> impl Iterator<Item = &'a str> {
    let records = document.chunk(conference.chunk());
    let own = records.filter(|(id, record)| id.kind() != Participant::KIND && record.exists());
    own.flat_map(|(_, record)| {
        let fields = record.fields().filter(|(name, _)| !ADULTS.contains(name));
        fields.filter_map(|(_, register)| register.value().as_str())
    })
}

/// Returns the words of the names of the adults who take part in a conference.
pub fn adults_of(document: &Document, conference: &Id<Conference>) -> SortedSet<String> {
    let records = document.chunk(conference.chunk()).filter(|(_, record)| record.exists());
    let names = records.flat_map(|(id, record)| {
        let is_person = id.kind() == Participant::KIND;
        record.fields().filter_map(move |(name, register)| {
            let adult = ADULTS.contains(&name) || is_person && name == Participant::NAME.key();
            register.value().as_str().filter(|_| adult)
        })
    });
    names.flat_map(folded).collect()
}

/// Tells whether a name is the first name of one of these adults, and no full name.
pub(super) fn is_adult(name: &str, adults: &SortedSet<String>) -> bool {
    // A full name is the pupil's, even if an adult has the same first name.
    matches!(folded(name).as_slice(), [one] if adults.contains(one))
}

/// A word of a text: where it stands, and in small letters.
struct Word {
    start: usize,
    end: usize,
    small: String,
    /// Tells that it begins with a capital letter.
    is_capital: bool,
    /// Tells that it may go on with a name that the word before begins.
    goes_on: bool,
}

fn words_of(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut begin: Option<usize> = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (place, c) in ends {
        match (c.is_alphabetic(), begin) {
            (true, None) => begin = Some(place),
            (false, Some(start)) => {
                let before = words.last().map_or(0, |word| word.end);
                let goes_on = matches!(text[before..start].trim_matches(' '), "" | "-");
                let (small, is_capital) = (
                    text[start..place].to_lowercase(),
                    text[start..].starts_with(char::is_uppercase),
                );
                words.push(Word { start, end: place, small, is_capital, goes_on });
                begin = None;
            }
            _ => {}
        }
    }
    words
}

/// Returns the words of a name or a text, in small letters.
pub(super) fn folded(name: &str) -> Vec<String> {
    words_of(name).into_iter().map(|word| word.small).collect()
}

/// Tells whether a word is a name's, perhaps in the genitive.
fn is_form_of(word: &str, name: &str) -> bool {
    word.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest == "s")
}

/// How many words at the beginning are a name from first to last, or `None`.
fn run(words: &[Word], name: &[String]) -> Option<usize> {
    let fits = !name.is_empty()
        && words.len() >= name.len()
        && words.iter().zip(name).all(|(word, part)| is_form_of(&word.small, part))
        && words[1..name.len()].iter().all(|word| word.goes_on);
    fits.then_some(name.len())
}

/// Returns the name that begins at a word, with the words of it that follow, and the next word.
fn mention(words: &[Word], at: usize, names: &[Vec<String>]) -> Option<(Mention, usize)> {
    let first = &words[at].small;
    let of = |is: &dyn Fn(&String) -> bool| -> Vec<usize> {
        (0..names.len()).filter(|who| names[*who].first().is_some_and(is)).collect()
    };
    // *Jonas* is Jonas where there is one, and only otherwise Jona's.
    let exact = of(&|name| name == first);
    let mut who = if exact.is_empty() { of(&|name| is_form_of(first, name)) } else { exact };
    if who.is_empty() {
        return None;
    }
    let mut last = at;
    while let Some(next) = words.get(last + 1).filter(|next| next.goes_on) {
        let fits = |who: &&usize| {
            names[**who][1..].iter().any(|part| {
                is_form_of(&next.small, part)
                    || next.small.chars().count() == 1 && part.starts_with(&next.small)
            })
        };
        let kept: Vec<usize> = who.iter().filter(fits).copied().collect();
        if kept.is_empty() {
            break;
        }
        who = kept;
        last += 1;
    }
    // The *s* of a genitive is no part of the name.
    let parts = || who.iter().flat_map(|who| &names[*who]);
    let (word, ends) = (&words[last], |part: &String| words[last].small == *part);
    let genitive = !parts().any(ends) && parts().any(|part| is_form_of(&word.small, part));
    let end = if genitive { word.end - 1 } else { word.end };
    let Word { start, is_capital: capital, .. } = words[at];
    Some((Mention { start, end, who, capital }, last + 1))
}

#[cfg(test)]
mod tests;
