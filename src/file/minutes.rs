//! The minutes of a conference: what stands on them, and how they read as plain text in a mail.
//!
//! The words come in from outside, so this knows no language.

/// What stands on the minutes, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Minutes {
    /// The conference's title.
    pub title: String,
    /// Whom it was about.
    pub about: String,
    /// School and date, a line each.
    pub meta: Vec<String>,
    /// The parts that hold something, in order.
    pub parts: Vec<Part>,
}

/// One part of the minutes.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub body: Body,
}

/// What stands in a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Paragraphs.
    Text(Vec<String>),
    /// Questions with what was answered.
    Answers(Vec<Answer>),
    /// A list in order of priority.
    Numbered(Vec<String>),
    /// A table; cells may be empty.
    Table {
        /// The heads of the columns.
        heads: Vec<String>,
        /// The rows, each as long as the heads.
        rows: Vec<Vec<String>>,
    },
}

/// A question and what was answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// What was asked.
    pub question: String,
    /// What was answered.
    pub answer: String,
}

impl Body {
    fn is_empty(&self) -> bool {
        match self {
            Self::Text(lines) | Self::Numbered(lines) => lines.iter().all(|line| line.is_empty()),
            Self::Answers(answers) => answers.is_empty(),
            Self::Table { rows, .. } => rows.is_empty(),
        }
    }
}

impl Minutes {
    /// Adds a part, unless there is nothing in it.
    pub fn add(&mut self, heading: &str, body: Body) {
        if !body.is_empty() {
            self.parts.push(Part { heading: heading.to_owned(), body });
        }
    }

    /// Returns the minutes as plain text, as they can stand in a mail.
    pub fn plain_text(&self) -> String {
        let head = [&self.title, &self.about].into_iter().chain(&self.meta);
        let head: Vec<&str> = head.map(String::as_str).filter(|line| !line.is_empty()).collect();
        let mut text = head.join("\n");
        text.push('\n');
        for part in &self.parts {
            text.push_str(&format!("\n{}\n", in_capitals(&part.heading)));
            for line in part.body.lines() {
                text.push_str(&line);
                text.push('\n');
            }
        }
        text
    }
}

/// Writes a heading in capitals. Ours have Latin-1's letters only; the capitals of all scripts would be
/// 6 kB more to download.
fn in_capitals(heading: &str) -> String {
    let capital = |letter: char| match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => char::from(letter as u8 - 32),
        other => other,
    };
    heading.chars().map(capital).collect()
}

impl Body {
    fn lines(&self) -> Vec<String> {
        match self {
            Self::Text(lines) => lines.iter().filter(|line| !line.is_empty()).cloned().collect(),
            Self::Answers(answers) => answers
                .iter()
                .flat_map(|one| [one.question.clone(), format!("   {}", one.answer)])
                .collect(),
            Self::Numbered(lines) => {
                lines.iter().zip(1..).map(|(line, number)| format!("{number}. {line}")).collect()
            }
            Self::Table { heads, rows } => rows
                .iter()
                .zip(1..)
                .flat_map(|(row, number)| table_row(heads, row, number))
                .collect(),
        }
    }
}

/// A mail has no tables: the first cell leads, the others follow with the names of their columns.
fn table_row(heads: &[String], row: &[String], number: usize) -> Vec<String> {
    let mut cells = heads.iter().zip(row);
    let first = cells.next().map_or("", |(_, cell)| cell);
    let named = cells.filter(|(_, cell)| !cell.is_empty());
    let named: Vec<String> = named.map(|(head, cell)| format!("{head}: {cell}")).collect();
    let mut lines = vec![format!("{number}. {first}")];
    if !named.is_empty() {
        lines.push(format!("   {}", named.join(" · ")));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn minutes_read_as_plain_text() {
        let mut minutes = Minutes {
            title: "Forår".into(),
            about: String::new(),
            meta: words(&["Sivmoseskolen", "4. maj 2026"]),
            parts: Vec::new(),
        };
        minutes.add("Deltagere", Body::Text(words(&["Karen (leder)", ""])));
        let answer = |question: &str, answer: &str| Answer {
            question: question.into(),
            answer: answer.into(),
        };
        minutes.add("Udvælg data", Body::Answers(vec![answer("Hvad mangler?", "Fravær.")]));
        minutes.add("Fund", Body::Numbered(words(&["Seks står stille", "Flere er stille"])));
        minutes.add("Logbog", Body::Text(words(&[""])));
        minutes.add(
            "Beslutninger",
            Body::Table {
                heads: words(&["Hvad", "Hvem", "Senest"]),
                rows: vec![words(&["Hold", "Jonas", "21.6.2026"]), words(&["Tal sammen", "", ""])],
            },
        );
        let text = "Forår\nSivmoseskolen\n4. maj 2026\n\nDELTAGERE\nKaren (leder)\n\n\
                    UDVÆLG DATA\nHvad mangler?\n   Fravær.\n\nFUND\n1. Seks står stille\n2. Flere er stille\n\nBESLUTNINGER\n1. Hold\n   \
                    Hvem: Jonas · Senest: 21.6.2026\n2. Tal sammen\n";
        assert_eq!(minutes.plain_text(), text);
    }

    #[test]
    fn what_is_empty_is_left_out() {
        let mut minutes = Minutes::default();
        minutes.add("Fund", Body::Numbered(Vec::new()));
        minutes.add("Udvælg data", Body::Answers(Vec::new()));
        minutes.add("Beslutninger", Body::Table { heads: words(&["Hvad"]), rows: Vec::new() });
        assert!(minutes.parts.is_empty());
    }
}
