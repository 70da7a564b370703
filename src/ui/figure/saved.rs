//! A figure as a file: the drawing with its heading above and its notes below, so that it can be read
//! where it is shown next, without the page around it.

use super::drawing::Sketch;
use super::svg::Element;
use super::theme::ChartTheme;

/// The words around a drawing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// What it shows.
    pub heading: String,
    /// Whom it shows, and how many. What is empty is left out.
    pub lines: Vec<String>,
    /// More about the numbers. What is empty is left out.
    pub notes: Vec<String>,
    /// The numbers in words.
    pub alt: String,
}

/// How much larger the heading is than other text.
const HEADING: f64 = 4.0 / 3.0;

/// From one line of text to the next, in sizes of the text.
const LINE: f64 = 1.4;

/// How wide a letter is, in sizes of the text: wider than most, since text that is cut off is worse
/// than text that breaks early.
const LETTER: f64 = 0.56;

/// Returns the file: SVG that needs nothing but itself.
pub fn file(sketch: &Sketch, caption: &Caption, theme: &ChartTheme) -> String {
    let (size, width) = (theme.size, sketch.size.width);
    let margin = size;
    let mut page = Page { width, margin, y: margin, lines: Vec::new() };
    page.write(&caption.heading, size * HEADING, &theme.ink, "bold");
    for line in &caption.lines {
        page.write(line, size, &theme.soft, "normal");
    }
    let top = page.y + margin / 2.0;
    page.y = top + sketch.size.height + margin / 2.0;
    for note in &caption.notes {
        page.write(note, size, &theme.soft, "normal");
    }
    let (width, height) = (width + 2.0 * margin, (page.y + margin).ceil());
    let ground = Element::new("rect").set("width", width).set("height", height);
    let drawing = Element::new("g").set("transform", format!("translate({margin} {top})"));
    let words = Element::new("g").set("font-family", &theme.font);
    Element::drawing(width, height, &caption.heading, &caption.alt)
        .child(ground.set("fill", &theme.paper))
        .child(page.lines.into_iter().fold(words, Element::child))
        .child(drawing.svg(&sketch.svg))
        .to_string()
}

/// Lines of text under each other.
struct Page {
    width: f64,
    margin: f64,
    /// Where the next line begins.
    y: f64,
    lines: Vec<Element>,
}

impl Page {
    fn write(&mut self, text: &str, size: f64, color: &str, weight: &str) {
        for line in wrapped(text, (self.width / (size * LETTER)) as usize) {
            self.y += size * LINE;
            let line = Element::new("text").text(&line).set("x", self.margin);
            let line = line.set("y", (self.y - size * (LINE - 1.0)).round());
            let line = line.set("font-size", size).set("font-weight", weight).set("fill", color);
            self.lines.push(line);
        }
    }
}

/// Breaks a text into lines of so many letters; a longer word has a line of its own.
fn wrapped(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < letters => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A name for the file made of the heading.
pub fn file_name(heading: &str) -> String {
    let words = heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!("{}.svg", words.collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::figure::drawing::Size;

    fn saved(caption: &Caption) -> String {
        let svg = "<svg width=\"600\" height=\"200\"><path d=\"M0 0\"/></svg>".to_owned();
        let size = Size { width: 600.0, height: 200.0 };
        file(&Sketch { svg, size }, caption, &ChartTheme::default())
    }

    fn caption() -> Caption {
        Caption {
            heading: "Farver i <MAT> & DAN".into(),
            lines: vec![String::new(), "8.A og 8.B · n = 51".into()],
            notes: vec![String::new(), "2 elever er vurderet på to skalaer.".into()],
            alt: "I MAT er 15 af 51 elever vurderet rød".into(),
        }
    }

    #[test]
    fn a_saved_picture_says_what_it_shows_and_how_many() {
        let file = saved(&caption());
        for text in [
            "<title>Farver i &lt;MAT&gt; &amp; DAN</title>",
            "<desc>I MAT er 15 af 51 elever vurderet rød</desc>",
            ">Farver i &lt;MAT&gt; &amp; DAN</text>",
            ">8.A og 8.B · n = 51</text>",
            ">2 elever er vurderet på to skalaer.</text>",
            "<path d=\"M0 0\"/>",
        ] {
            assert!(file.contains(text), "{text} in {file}");
        }
        assert_eq!(file.matches("<text ").count(), 3, "what is empty has no line");
    }

    #[test]
    fn a_saved_picture_needs_nothing_of_the_page() {
        let file = saved(&caption());
        for of_the_page in ["var(", "class=", "currentColor", "href"] {
            assert!(!file.contains(of_the_page), "{of_the_page} in {file}");
        }
        assert!(file.contains("fill=\"#ffffff\""), "{file}");
    }

    #[test]
    fn a_long_note_breaks_and_gets_the_room_it_needs() {
        let height = |file: &str| {
            let rest = file.split_once("height=\"").map(|(_, rest)| rest);
            rest.and_then(|rest| rest.split('"').next()).map(|n| n.parse::<f64>().unwrap()).unwrap()
        };
        let short = saved(&caption());
        let long = Caption { notes: vec!["Langt ord ".repeat(60)], ..caption() };
        let long = saved(&long);
        assert!(long.matches("<text ").count() > 7, "{long}");
        assert!(height(&long) > height(&short) + 100.0);
        let words = wrapped("et langt-ord-alene og to", 8);
        assert_eq!(words, ["et", "langt-ord-alene", "og to"]);
    }

    #[test]
    fn a_file_is_named_after_what_it_shows() {
        assert_eq!(file_name("MAT: 1. termin → 2."), "MAT-1-termin-2.svg");
    }
}
