//! Knows what must hold for every score.

mod mnr;
mod properties;
mod vectors;
