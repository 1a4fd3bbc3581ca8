//! Knows the few parts of a page that run in the browser. Each improves a page that works without it.
//!
//! The server renders what stands there before they run; the browser then wakes them where it finds them.

mod autosave;
mod courier;
mod draft;
mod form;
mod level_effect;
mod level_keys;
mod outbox;
mod page;
mod plan_drag;
mod reply;

pub use autosave::{Autosave, AutosavePlace, AutosaveWords};
pub use level_effect::{LevelEffect, LevelEffectWords};
pub use level_keys::{LevelKeys, LevelKeysWords};
pub use plan_drag::PlanDrag;
pub use reply::{HeldAnswer, PageState, SaveProblems};
