//! Knows how an empty database becomes a demonstration: one invented country, institutions that disagree, and offices with
//! accounts. What it is made of stands in `questionnaires/demo/`; it is served to one machine only.

mod access;
mod content;
mod set_up;

pub use access::{DemoAccess, DemoProof};
pub use content::{DEMO_LIST, Demo, DemoFault, DemoOffice, DemoSession, DemoStep};
pub use set_up::DemoError;
