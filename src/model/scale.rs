//! Scales: which values a rating can take, and their colours.

use super::document::Document;
use super::id::Id;
use super::value::{AtMost, FieldType, Value, decimal, number};
use crate::record;

/// How far a scale may reach: no test has more points.
pub const REACH: std::ops::RangeInclusive<f64> = -10_000.0..=10_000.0;

/// The most decimals a value can have.
const MAX_DECIMALS: u8 = 3;

/// The most bands a scale can have, more than there are colours.
const MAX_BANDS: usize = 20;

record! {
    /// A scale (*skala*): a range, a fineness, and bands of colour.
    pub struct Scale in "scale" at "setup" {
        /// What it is called; empty for the built-in ones, which the texts name.
        name NAME "name": String,
        /// The smallest value.
        min MIN "min": f64 where REACH,
        /// The largest value.
        max MAX "max": f64 where REACH,
        /// How many decimals a value may have, 0 to 3.
        decimals DECIMALS "decimals": u8 where 0..=MAX_DECIMALS,
        /// The bands from the bottom up; the first reaches down to the smallest value.
        bands BANDS "bands": Vec<Band> where AtMost(MAX_BANDS),
    }
}

/// The colour of a band, from 1 (red) to 5 (very green).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tone(u8);

impl Tone {
    /// All tones from red to very green.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// Returns the tone with this number, brought into 1 to 5.
    pub fn new(number: u8) -> Self {
        Self(number.clamp(1, 5))
    }

    /// Its number, 1 (red) to 5 (very green).
    pub fn number(self) -> u8 {
        self.0
    }

    /// Tells whether it is at the end of the scale that worries: red or orange.
    pub fn is_low(self) -> bool {
        self.0 <= 2
    }

    /// Tells whether it is at the end of the scale that is above level: very green.
    pub fn is_high(self) -> bool {
        self.0 == 5
    }
}

/// One band of a scale: from a value upwards, until the next band begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// The smallest value in the band.
    pub from: f64,
    /// Its colour.
    pub tone: Tone,
    /// What it means; empty for the usual meaning of its colour.
    pub label: String,
}

impl FieldType for Band {
    fn read(value: &Value) -> Option<Self> {
        let [from, tone, label] = value.as_array()?.as_slice() else { return None };
        Some(Self {
            from: f64::read(from).filter(|from| REACH.contains(from))?,
            tone: Tone::new(u8::read(tone)?),
            label: label.as_str()?.to_owned(),
        })
    }
    fn write(self) -> Value {
        Value::Array(vec![number(self.from), self.tone.0.into(), self.label.into()])
    }
}

/// Why a text is no value of a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    /// It is not a number.
    NotANumber,
    /// It is outside the scale's range.
    OutOfRange {
        /// The smallest value.
        min: f64,
        /// The largest value.
        max: f64,
    },
    /// It has more decimals than the scale allows.
    TooFine {
        /// How many the scale allows.
        decimals: u8,
    },
}

impl Scale {
    /// The name of the 1–5 scale that every school starts with.
    pub fn five_id() -> Id<Self> {
        Id::new("five")
    }

    /// The name of the scale for averages of marks on the 7-point scale.
    pub fn marks_id() -> Id<Self> {
        Id::new("marks")
    }

    /// The 1–5 scale: one band per value, from red to very green.
    pub fn five() -> Self {
        let bands = Tone::ALL.map(|tone| Band::usual(f64::from(tone.0), tone));
        Self::built_in(Self::five_id(), (1.0, 5.0), 0, bands)
    }

    /// Averages of marks on the Danish 7-point scale (−3 to 12), with two decimals. The bands
    /// begin at 2 (passed), 4, 6 and 9: our choice, which a school can change.
    pub fn marks() -> Self {
        let starts = [-3.0, 2.0, 4.0, 6.0, 9.0];
        let bands = std::array::from_fn(|i| Band::usual(starts[i], Tone::ALL[i]));
        Self::built_in(Self::marks_id(), (-3.0, 12.0), 2, bands)
    }

    /// Returns a scale over a range whose five bands are equally wide.
    pub fn even(id: Id<Self>, name: &str, (min, max): (f64, f64), decimals: u8) -> Self {
        // On a scale of few values each colour gets its values: 1, 2, 3, 4, 5 rather than fifths.
        let step = 10f64.powi(-i32::from(decimals));
        let few = (max - min) / step < 9.0;
        let start = |i: u8| {
            let width = if few { max - min + step } else { max - min };
            round(min + width * f64::from(i) / 5.0, decimals)
        };
        let mut bands: Vec<Band> =
            (0..5).zip(Tone::ALL).map(|(i, tone)| Band::usual(start(i), tone)).collect();
        bands.retain(|band| band.from <= max);
        bands.dedup_by(|next, band| next.from <= band.from);
        Self { id, name: name.to_owned(), min, max, decimals, bands }
    }

    /// Tells whether its bands begin where those of an even scale do, whatever they are called.
    pub fn is_even(&self) -> bool {
        let even = Self::even(self.id.clone(), "", (self.min, self.max), self.decimals);
        let same = |(a, b): (&Band, &Band)| a.from == b.from && a.tone == b.tone;
        even.bands.len() == self.bands.len() && even.bands.iter().zip(&self.bands).all(same)
    }

    fn built_in(id: Id<Self>, (min, max): (f64, f64), decimals: u8, bands: [Band; 5]) -> Self {
        Self { id, name: String::new(), min, max, decimals, bands: bands.into() }
    }

    /// The colour of a value, or `None` when the scale has no bands.
    pub fn tone(&self, value: f64) -> Option<Tone> {
        let band = self.bands.iter().rev().find(|band| value >= band.from);
        band.or(self.bands.first()).map(|band| band.tone)
    }

    /// Returns the value that `text` says, with comma or point, or why it is none; an empty text
    /// is no value and no mistake.
    pub fn parse(&self, text: &str) -> Result<Option<f64>, Refusal> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let value = parse_number(text).ok_or(Refusal::NotANumber)?;
        self.check(value).map(Some)
    }

    /// Returns the value if the scale has it, or why not.
    pub fn check(&self, value: f64) -> Result<f64, Refusal> {
        if !(self.min..=self.max).contains(&value) {
            Err(Refusal::OutOfRange { min: self.min, max: self.max })
        } else if (round(value, self.decimals) - value).abs() > 1e-9 {
            Err(Refusal::TooFine { decimals: self.decimals })
        } else {
            Ok(value)
        }
    }

    /// Writes a value in Danish: `3`, or `5,50` on a scale with decimals. Whole values on a scale
    /// with decimals keep them, so that a column lines up.
    pub fn write(&self, value: f64) -> String {
        let places = usize::from(self.decimals.min(MAX_DECIMALS));
        format!("{value:.places$}").replace('.', ",").replace('-', "\u{2212}")
    }

    /// Tells whether one digit is a whole value, so that a typed digit can move on by itself.
    pub fn is_single_digit(&self) -> bool {
        self.decimals == 0 && self.min >= 0.0 && self.max <= 9.0
    }
}

impl Band {
    fn usual(from: f64, tone: Tone) -> Self {
        Self { from, tone, label: String::new() }
    }
}

/// Returns the scale with this id: as the school keeps it, else the built-in one, else 1–5.
///
/// A built-in one that a file has made impossible is as ever, or every form would refuse every rating.
pub fn scale(document: &Document, id: &Id<Scale>) -> Scale {
    let built_in = || if *id == Scale::marks_id() { Scale::marks() } else { Scale::five() };
    let is_own = ![Scale::five_id(), Scale::marks_id()].contains(id);
    document.get(id).filter(|kept| is_own || kept.min < kept.max).unwrap_or_else(built_in)
}

/// Returns the number a person wrote: comma or point, `-` or `−`, up to nine digits.
pub fn parse_number(text: &str) -> Option<f64> {
    let text = text.trim();
    let unsigned = text.strip_prefix(['-', '\u{2212}', '+']).unwrap_or(text);
    let (whole, decimals) = unsigned.split_once(['.', ',']).unwrap_or((unsigned, ""));
    let size = decimal(whole, decimals).filter(|_| unsigned.len() <= 10)?;
    let is_negative = text.starts_with(['-', '\u{2212}']) && size != 0.0;
    Some(if is_negative { -size } else { size })
}

fn round(value: f64, decimals: u8) -> f64 {
    let factor = 10f64.powi(decimals.into());
    (value * factor).round() / factor
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_scale_takes_whole_numbers_from_one_to_five() {
        let five = Scale::five();
        assert_eq!(five.parse(" 3 "), Ok(Some(3.0)));
        assert_eq!(five.parse(""), Ok(None));
        assert_eq!(five.parse("6"), Err(Refusal::OutOfRange { min: 1.0, max: 5.0 }));
        assert_eq!(five.parse("2,5"), Err(Refusal::TooFine { decimals: 0 }));
        for nonsense in ["x", "1e1", "--1", "1,2,3", ",5", "inf", "NaN", "1 2"] {
            assert_eq!(five.parse(nonsense), Err(Refusal::NotANumber), "{nonsense}");
        }
    }

    #[test]
    fn averages_of_marks_have_two_decimals_with_comma() {
        let marks = Scale::marks();
        assert_eq!(marks.parse("5,50"), Ok(Some(5.5)));
        assert_eq!(marks.parse("4.75"), Ok(Some(4.75)));
        assert_eq!(marks.parse("\u{2212}3"), Ok(Some(-3.0)));
        assert_eq!(marks.parse("5,555"), Err(Refusal::TooFine { decimals: 2 }));
        assert_eq!(marks.write(5.5), "5,50");
        assert_eq!(marks.write(-3.0), "\u{2212}3,00");
    }

    #[test]
    fn a_built_in_scale_that_a_file_made_impossible_is_as_ever() {
        use crate::model::command::{Command, EditKind};
        use crate::model::entity::Entity;
        use crate::model::stamp::{Clock, ReplicaId};

        let five = Scale::five_id();
        let changes =
            [Scale::create(&five), Scale::MIN.set(&five, 5.0), Scale::MAX.set(&five, 1e300)];
        let mut document = Document::default();
        let mut clock = Clock::new(ReplicaId::new("p", "s"));
        document.apply(&Command::new(EditKind::Edit(Scale::KIND), changes), &mut clock, 1);
        assert_eq!(document.get(&five).map(|scale| (scale.min, scale.max)), Some((5.0, 0.0)));
        assert_eq!(scale(&document, &five), Scale::five());
    }

    #[test]
    fn each_value_has_the_colour_of_its_band() {
        let tones: Vec<u8> = [-3.0, 1.99, 2.0, 4.75, 6.0, 8.99, 9.0, 12.0]
            .iter()
            .filter_map(|&value| Scale::marks().tone(value))
            .map(Tone::number)
            .collect();
        assert_eq!(tones, [1, 1, 2, 3, 4, 4, 5, 5]);
        let even = Scale::even(Id::new("x"), "0–20", (0.0, 20.0), 0);
        assert_eq!(even.tone(4.0), Some(Tone(2)));
        assert_eq!(even.tone(20.0), Some(Tone(5)));
    }

    #[test]
    fn even_bands_follow_the_range_and_never_collide() {
        let starts = |min, max, decimals| {
            let even = Scale::even(Id::new("x"), "", (min, max), decimals);
            assert!(even.is_even());
            even.bands.iter().map(|band| band.from).collect::<Vec<_>>()
        };
        assert_eq!(starts(1.0, 5.0, 0), [1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(starts(1.0, 10.0, 0), [1.0, 3.0, 5.0, 6.0, 8.0]);
        assert_eq!(starts(0.0, 100.0, 0), [0.0, 20.0, 40.0, 60.0, 80.0]);
        for (min, max, decimals) in [(0.0, 1.0, 0), (1.0, 3.0, 0), (1.0, 4.0, 0), (0.0, 0.4, 1)] {
            let starts = starts(min, max, decimals);
            assert!(starts.windows(2).all(|pair| pair[0] < pair[1]), "{starts:?}");
            assert!(starts[0] == min && starts.iter().all(|start| *start <= max), "{starts:?}");
        }
        let touched = Scale { bands: Scale::five().bands[..4].to_vec(), ..Scale::five() };
        assert!(Scale::five().is_even() && !touched.is_even() && !Scale::marks().is_even());
    }
}
