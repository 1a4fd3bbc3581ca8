//! Knows what must hold for an assessment as a whole, by the real content.

mod editions;
mod progress;
mod samples;
