//! Knows the results framework: chosen indicators with baseline, targets, values and what is doubtful about them.

mod line;
mod warning;

pub use line::IndicatorLine;
pub use warning::IndicatorWarning;

use crate::assessment::Strategy;
use crate::framework::StrategyKit;
use chrono::NaiveDate;
use line::line;

/// The chosen indicators: cards of the starter set in their order, then the country's own by id. Source: `itu.md` 4.5.
///
/// `as_of` decides what is overdue.
pub fn results(kit: &StrategyKit, strategy: &Strategy, as_of: NaiveDate) -> Vec<IndicatorLine> {
    let chosen = |id: &str| strategy.indicators.get(id).filter(|record| record.chosen);
    let cards = kit.indicators.iter().filter_map(|card| Some((card.id.as_str(), chosen(card.id.as_str())?)));
    let own = strategy.indicators.iter().filter(|(id, record)| {
        record.chosen && !kit.indicators.iter().any(|card| card.id.as_str() == id.as_str())
    });
    let own = own.map(|(id, record)| (id.as_str(), record));
    cards.chain(own).map(|(id, record)| line(kit, (id, record), strategy, as_of)).collect()
}
