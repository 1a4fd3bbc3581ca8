//! Knows what results are called and shown as, once, for page, paper and command line: names, reasons, questions, money
//! and the data of figures; knows no page, no template and no command.

pub mod chart;
mod costs;
mod drawing;
mod excerpt;
mod gantt;
mod governance;
mod intake;
mod label;
mod money;
mod names;
mod prerequisites;
mod profile;
mod questions;
mod radar;
mod ranks;
mod reasons;
mod rounds;
#[cfg(test)]
mod tests;
mod theory;
mod tipping;

pub use costs::costs;
pub use drawing::Drawing;
pub use excerpt::{excerpt, is_cut, quote};
pub use gantt::gantt;
pub use governance::governance;
pub use intake::intake_facts;
pub use label::{Label, every_label, grade, grade_meaning, options};
pub use money::{constant_money, current_money, dollars, exact_money, money};
pub use names::{Medium, Names, quarter, span};
pub use prerequisites::prerequisites;
pub use profile::profile;
pub use radar::radar;
pub use ranks::{interval, ranks};
pub use rounds::rounds;
pub use theory::theory;
pub use tipping::{TippingGroup, weight};
