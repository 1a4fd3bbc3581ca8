//! Knows how somebody comes in by a provider of sign-ins that an installation trusts (OpenID Connect). Off unless one is
//! named.
//!
//! A provider only says who somebody is: which account is theirs was said before, by whoever was in with it, or by an
//! invitation. What it says of names and addresses is not asked for.

mod address;
mod connection;
mod fetch;
mod flow;

pub use address::ProviderAddress;
pub use connection::{Provider, ProviderError, ProviderSettings};
pub use flow::{ProviderAnswer, ProviderEnd, ProviderOutcome, ProviderWay};
