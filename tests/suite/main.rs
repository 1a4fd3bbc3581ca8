//! Knows which parts the test suite has.

mod mnr;
mod scoring_properties;
mod scoring_vectors;
