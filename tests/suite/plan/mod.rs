//! Knows what must hold for every national plan, with the real libraries and any set of answers and decisions.

mod edits;
mod money;
mod objectives;
mod relevance;
mod sample;
mod schedule;
mod starts;
mod words;
