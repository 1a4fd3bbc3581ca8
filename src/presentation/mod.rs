//! Knows what results are called and shown as, once, for page, paper and command line: names, reasons, questions, money
//! and the data of figures; knows no page, no template and no command.

pub mod chart;
mod cited_place;
mod claim;
mod costs;
mod debt;
mod drawing;
mod edition_table;
mod evidence_query;
mod excerpt;
mod figure_numbers;
mod gantt;
mod gap_list;
mod governance;
mod history;
mod intake;
mod label;
mod lacks;
mod level_title;
mod measurement;
mod money;
mod names;
mod no_plan;
mod open_points;
mod own_words;
mod prerequisites;
mod profile;
mod questions;
mod radar;
mod ranks;
mod reasons;
mod rounds;
mod sentences;
mod spread;
mod stage_step;
mod standing;
mod starts;
mod targets;
#[cfg(test)]
mod tests;
mod theory;
mod tipping;
mod told_counts;
mod told_people;

pub use cited_place::cited_place;
pub use claim::Claim;
pub use costs::{costs, funding};
pub use debt::{evidence_there, evidence_to_attach};
pub use drawing::Drawing;
pub use edition_table::{EditionFigure, EditionRow, EditionTable};
pub use evidence_query::EvidenceQuery;
pub use excerpt::{excerpt, is_cut, quote};
pub use figure_numbers::{
    DrawableNumbers, FigureNumber, begins_with_share, counts, measured_numbers, shares,
};
pub use gantt::gantt;
pub use gap_list::listed_gaps;
pub use governance::governance;
pub use history::{ChangeLine, ChangeTeller, answer_of, change_reason, change_text};
pub use intake::{intake_facts, unasked_actions};
pub use label::{Label, every_label, grade, grade_meaning, options};
pub use level_title::level_title;
pub use measurement::{indicator_values, measure, measurement, target_value, unit_measure};
pub use money::{
    MoneyUnit, constant_money, current_money, dollars, dollars_in_words, exact_money, money, rounded_money,
    unit_cost,
};
pub use names::{
    Medium, Names, action_reference, action_references, quarter, span, year_span, years_of_work,
};
pub use no_plan::{no_plan, proposing_frameworks};
pub use open_points::{
    PointKind, SharedPoint, indicator_warning, languages_behind, open_points, page_key, parts_behind,
};
pub use own_words::own_words;
pub use prerequisites::prerequisites;
pub use profile::{profile, profile_alt};
pub use radar::radar;
pub use ranks::{interval, ranks};
pub use rounds::rounds;
pub use sentences::{first_sentence, first_sentences, measuring_parts, sentences};
pub use spread::{round_words, spread, voice_count};
pub use standing::{cap_sentence, short_standing, standing};
pub use starts::first_starts;
pub use targets::targets;
pub use theory::theory;
pub use tipping::{TippingGroup, weight};
pub use told_counts::{FEW, ToldCounts, told_counts};
pub use told_people::{ToldPeople, told_people};
