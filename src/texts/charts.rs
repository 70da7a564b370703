//! stub
pub struct ChartTexts {}
pub const DA: ChartTexts = ChartTexts {};
pub const EN: ChartTexts = ChartTexts {};
