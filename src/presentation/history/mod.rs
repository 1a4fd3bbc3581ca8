//! Knows how it is told what changed in an assessment: what a change is about, what it changed, and why; knows no page and
//! no log.

mod about;
mod answers;
mod decisions;
mod line;
mod teller;

pub use answers::answer_of;
pub use line::ChangeLine;
pub use teller::{ChangeTeller, change_reason, change_text};
