//! Knows what must hold for an assessment as a whole, by the real content.

mod progress;
mod samples;
