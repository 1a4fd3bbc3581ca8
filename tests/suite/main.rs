//! One integration binary; its modules mirror the program.

mod mnr;
mod scoring_properties;
mod scoring_vectors;
