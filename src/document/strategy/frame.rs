//! Knows the frame of the strategy as texts speak of it: title, period, lead, money, reporting; knows no chapter.

use super::case::Case;
use super::quote;
use crate::assessment::Topic;
use serde::Serialize;

/// The frame. Empty words mean that the country has not decided.
#[derive(Serialize)]
pub(super) struct FrameFacts {
    pub vision: String,
    pub mission: String,
    pub lead: String,
    pub reporting: String,
    /// `2027–2031`; absent while the period is open.
    pub period: Option<String>,
    pub years: usize,
    pub currency: String,
    pub price_year: Option<i32>,
    /// Percentages in words of the language.
    pub inflation: String,
    pub contingency: String,
    pub sources: Vec<String>,
}

/// The frame of this country.
pub(super) fn frame(case: &Case) -> FrameFacts {
    let frame = &case.strategy().frame;
    FrameFacts {
        vision: quote(&frame.vision),
        mission: quote(&frame.mission),
        lead: quote(&frame.lead),
        reporting: quote(&frame.reporting),
        period: period(case),
        years: frame.years().len(),
        currency: quote(&frame.currency),
        price_year: frame.price_year,
        inflation: case.voice.rate(frame.inflation),
        contingency: case.voice.rate(frame.contingency),
        sources: case.register.decided(&Topic::Frame),
    }
}

/// The period in figures: `2027–2031`.
pub(super) fn period(case: &Case) -> Option<String> {
    let years = case.strategy().frame.years();
    let (first, last) = (years.first()?, years.last()?);
    Some(if first == last { first.to_string() } else { format!("{first}–{last}") })
}
