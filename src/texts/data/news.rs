//! What a file brings, thing by thing, and what is said once it is merged.

use super::{count, list};

/// What merging did in one part of the school.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// What the part is called.
    pub place: String,
    /// How many of each sort are new: `6 vurderinger`, `1 kommentar`.
    pub new: Vec<String>,
    /// How many are changed.
    pub changed: Vec<String>,
    /// How many are removed.
    pub removed: Vec<String>,
}

/// Texts about what a file brings.
pub struct NewsTexts {
    /// How many ratings.
    pub count_ratings: fn(usize) -> String,
    /// How many comments.
    pub count_comments: fn(usize) -> String,
    /// How many answers.
    pub count_answers: fn(usize) -> String,
    /// Unfolds what changes in a place, from its name.
    pub see: fn(&str) -> String,
    /// Heading: ratings and comments.
    pub ratings: &'static str,
    /// Heading: answers.
    pub answers: &'static str,
    /// Headings of things: new, changed, removed.
    pub things: [&'static str; 3],
    /// A value that replaces another.
    pub change: fn(&str, &str) -> String,
    /// A value that is taken away.
    pub removal: fn(&str) -> String,
    /// Instead of a text while names are hidden.
    pub hidden: &'static str,
    /// How many more are not listed.
    pub more: fn(usize) -> String,
    /// Said after merging: whose files, what came of it by place, how many conflicts.
    pub merged: fn(&[String], usize, &[Merged], usize) -> String,
    /// Said after merging what was there already.
    pub nothing: &'static str,
}

/// Danish.
pub const DA: NewsTexts = NewsTexts {
    count_ratings: |n| count(n, "vurdering", "vurderinger"),
    count_comments: |n| count(n, "kommentar", "kommentarer"),
    count_answers: |n| count(n, "svar", "svar"),
    see: |place| format!("Se, hvad der ændres: {place}"),
    ratings: "Vurderinger og kommentarer",
    answers: "Svar",
    things: ["Nye", "Ændrede", "Fjernede"],
    change: |before, after| format!("{before} → {after}"),
    removal: |before| format!("{before} fjernes"),
    hidden: "(vises ikke, mens navne er skjult)",
    more: |n| format!("og {n} mere"),
    merged: |who, files, places, conflicts| {
        let whose = match who {
            [] => count(files, "fil", "filer"),
            [one] if files == 1 => format!("filen fra {one}"),
            _ => format!("filer fra {}", list(who, "og")),
        };
        let place = |merged: &Merged| {
            let part = |sorts: &[String], word: &str| {
                (!sorts.is_empty()).then(|| format!("{} {word}", list(sorts, "og")))
            };
            let said = [
                part(&merged.new, "nye"),
                part(&merged.changed, "ændret"),
                part(&merged.removed, "fjernet"),
            ];
            let said: Vec<String> = said.into_iter().flatten().collect();
            format!("{}: {}", merged.place, said.join(", "))
        };
        let more = |n| format!("{n} andre steder");
        let disagree =
            count(conflicts, "sted har I skrevet forskelligt", "steder har I skrevet forskelligt");
        sentence("Flettet", &whose, places, place, more, conflicts, &disagree)
    },
    nothing: "Flettet. Der var ikke noget nyt i skemaer og konferencer.",
};

/// English.
pub const EN: NewsTexts = NewsTexts {
    count_ratings: |n| count(n, "rating", "ratings"),
    count_comments: |n| count(n, "comment", "comments"),
    count_answers: |n| count(n, "answer", "answers"),
    see: |place| format!("See what changes: {place}"),
    ratings: "Ratings and comments",
    answers: "Answers",
    things: ["New", "Changed", "Removed"],
    change: |before, after| format!("{before} → {after}"),
    removal: |before| format!("{before} is removed"),
    hidden: "(not shown while names are hidden)",
    more: |n| format!("and {n} more"),
    merged: |who, files, places, conflicts| {
        let whose = match who {
            [] => count(files, "file", "files"),
            [one] if files == 1 => format!("the file from {one}"),
            _ => format!("files from {}", list(who, "and")),
        };
        let place = |merged: &Merged| {
            let part = |sorts: &[String], word: &str| {
                (!sorts.is_empty()).then(|| format!("{} {word}", list(sorts, "and")))
            };
            let said = [
                part(&merged.new, "new"),
                part(&merged.changed, "changed"),
                part(&merged.removed, "removed"),
            ];
            let said: Vec<String> = said.into_iter().flatten().collect();
            format!("{}: {}", merged.place, said.join(", "))
        };
        let more = |n| format!("{n} other places");
        let disagree = count(
            conflicts,
            "place where you wrote differently",
            "places where you wrote differently",
        );
        sentence("Merged", &whose, places, place, more, conflicts, &disagree)
    },
    nothing: "Merged. There was nothing new in forms and conferences.",
};

/// The most places that are named.
const NAMED: usize = 3;

/// `Flettet: filen fra Bo. 7.A: 6 vurderinger og 1 kommentar nye. 2 steder har I skrevet forskelligt.`
fn sentence(
    verb: &str,
    whose: &str,
    places: &[Merged],
    place: impl Fn(&Merged) -> String,
    more: fn(usize) -> String,
    conflicts: usize,
    disagree: &str,
) -> String {
    let mut said: Vec<String> = places.iter().take(NAMED).map(place).collect();
    said.extend((places.len() > NAMED).then(|| more(places.len() - NAMED)));
    let said = if said.is_empty() { String::new() } else { format!(" {}.", said.join("; ")) };
    let disagree = if conflicts > 0 { format!(" {disagree}.") } else { String::new() };
    format!("{verb}: {whose}.{said}{disagree}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_merging_it_is_said_whose_file_it_was_and_what_is_new_where() {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let place = |name: &str, new: &[&str]| Merged {
            place: name.into(),
            new: words(new),
            ..Merged::default()
        };
        let one = place("7.A", &["6 vurderinger", "1 kommentar"]);
        let said = (DA.merged)(&["Bo".into()], 1, std::slice::from_ref(&one), 0);
        assert_eq!(said, "Flettet: filen fra Bo. 7.A: 6 vurderinger og 1 kommentar nye.");
        let changed = Merged {
            changed: words(&["2 vurderinger"]),
            removed: words(&["1 elev"]),
            ..one.clone()
        };
        let said = (DA.merged)(&["Bo".into(), "Ida".into()], 2, &[changed], 2);
        assert_eq!(
            said,
            "Flettet: filer fra Bo og Ida. 7.A: 6 vurderinger og 1 kommentar nye, 2 vurderinger ændret, 1 elev fjernet. 2 steder har I skrevet forskelligt."
        );
        let many = ["a", "b", "c", "d", "e"].map(|name| place(name, &["1 rating"]));
        let said = (EN.merged)(&[], 1, &many, 0);
        assert_eq!(
            said,
            "Merged: 1 file. a: 1 rating new; b: 1 rating new; c: 1 rating new; 2 other places."
        );
    }
}
