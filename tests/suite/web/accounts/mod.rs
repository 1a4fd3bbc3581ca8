//! Knows how people come in, what they do with their accounts and those of others, and what is refused.

mod few_reads;
mod journey;
mod links;
mod own;
mod people;
mod provider;
mod secrets;
mod sign_in;
mod soundness;
