//! Knows the frame of the strategy as texts speak of it: title, period, lead, money, reporting; knows no chapter.

use super::case::Case;
use super::quote;
use crate::assessment::Topic;
use crate::framework::Text;
use crate::presentation::year_span;
use schemars::JsonSchema;
use serde::Serialize;

/// The frame. Empty words mean that the country has not decided.
#[derive(Serialize, JsonSchema)]
pub(super) struct FrameFacts {
    /// The vision.
    pub vision: String,
    /// The mission.
    pub mission: String,
    /// The institution that leads the strategy.
    pub lead: String,
    /// The same inside a sentence, with the article that it takes: `the Ministry of Justice`.
    pub leader: String,
    /// The same at the beginning of one, before its verb: `The Ministry of Justice`.
    pub leader_opening: String,
    /// Who owes what the strategy as a whole still lacks: that institution, or that none is named yet; for drafting
    /// notes.
    pub owner: String,
    /// Who keeps the statistics of the country, for drafting notes: the institution on record, else what it usually is.
    pub statistics_office: String,
    /// Who speaks with the depositaries of treaties; the same.
    pub foreign_ministry: String,
    /// Who drafts laws; the same.
    pub justice_ministry: String,
    /// Who makes the budget; the same.
    pub finance_ministry: String,
    /// Who reports to whom and when.
    pub reporting: String,
    /// `2027–2031`; absent while the period is open.
    pub period: Option<String>,
    /// How many years the period has; 0 while it is open.
    pub years: usize,
    /// The code of the currency: `KES`.
    pub currency: String,
    /// The year whose prices are meant.
    pub price_year: Option<i32>,
    /// The yearly inflation that costs are raised by, in percent.
    pub inflation: String,
    /// What is added to costs for the unforeseen, in percent.
    pub contingency: String,
    pub sources: Vec<String>,
}

/// The frame of this country.
pub(super) fn frame(case: &Case) -> FrameFacts {
    let frame = &case.strategy().frame;
    let lead = quote(&frame.lead);
    FrameFacts {
        vision: quote(&frame.vision),
        mission: quote(&frame.mission),
        owner: if lead.is_empty() { case.voice.say("owner-strategy-lead") } else { lead.clone() },
        statistics_office: office(case, "office-statistics"),
        foreign_ministry: office(case, "office-foreign-affairs"),
        justice_ministry: office(case, "office-justice"),
        finance_ministry: office(case, "office-finance"),
        leader_opening: case.voice.subject(&lead),
        leader: case.voice.institution(&lead),
        lead,
        reporting: quote(&frame.reporting),
        period: period(case),
        years: frame.years().len(),
        currency: quote(&frame.currency),
        price_year: frame.price_year,
        inflation: case.voice.rate(frame.inflation),
        contingency: case.voice.rate(frame.contingency),
        sources: case.register.entry_of(&Topic::Frame),
    }
}

/// The institution on record that is of this kind; the kind itself where none is.
fn office(case: &Case, kind: &str) -> String {
    let kind = case.voice.say(kind);
    let known = case.institutions().of_kind(&Text::from(kind.as_str()), case.voice.language());
    known.map(str::to_owned).unwrap_or(kind)
}

/// The period in figures: `2027–2031`.
pub(super) fn period(case: &Case) -> Option<String> {
    let years = case.strategy().frame.years();
    Some(year_span(&case.voice, *years.first()?, *years.last()?))
}
