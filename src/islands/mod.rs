//! Knows the few parts of a page that run in the browser. Each improves a page that works without it.
//!
//! The server renders what stands there before they run; the browser then wakes them where it finds them.

mod answer_fields;
mod answer_queue;
mod answer_sender;
mod autosave;
mod box_filter;
mod condition_ticks;
mod form;
mod form_keeper;
mod form_press;
mod level_effect;
mod level_keys;
mod live_preview;
mod page;
mod page_form;
mod plan_drag;
mod reply;
mod typed_words;
mod unsaved_words;

pub use answer_fields::{BY_CONDITIONS, CONDITION, EVIDENCE_WORDS};
pub use autosave::{Autosave, AutosavePlace, AutosaveWords};
pub use box_filter::{BoxFilter, BoxFilterWords};
pub use condition_ticks::{ConditionTicks, ConditionTicksWords};
pub use level_effect::{LevelEffect, LevelEffectWords};
pub use level_keys::{LevelKeys, LevelKeysWords};
pub use live_preview::LivePreview;
pub use plan_drag::PlanDrag;
pub use reply::{HeldAnswer, PageState, SaveProblems};
pub use unsaved_words::{UnsavedWords, UnsavedWordsTexts};
