//! Knows the names of sessions and of seats, which say nothing about either.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The same lines for each kind of name: lower-case letters, digits and hyphens, at most 64.
macro_rules! room_ids {
    ($($(#[$about:meta])* $name:ident,)+) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name(String);

        impl $name {
            /// The name as it is written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<$name, String> {
                let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                let fits = (1..=64).contains(&text.len()) && text.chars().all(plain);
                fits.then(|| $name(text.to_owned())).ok_or_else(|| format!(
                    "`{text}` is no name of a session or a seat: lower-case letters, digits and hyphens, at most 64"
                ))
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<$name, String> {
                text.parse()
            }
        }
    )+};
}

room_ids! {
    /// A session, by a random name.
    WorkshopId,
    /// A seat, by a random name; no two seats of any sessions have the same.
    SeatId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_names_are_read() {
        for (text, fits) in [("a1-b", true), ("", false), ("A", false), ("a b", false), ("a/b", false)] {
            assert_eq!(text.parse::<WorkshopId>().is_ok(), fits, "{text}");
        }
        assert!("a".repeat(65).parse::<SeatId>().is_err());
        let id: SeatId = serde_json::from_str("\"a1\"").unwrap();
        assert_eq!((id.as_str(), serde_json::to_string(&id).unwrap()), ("a1", "\"a1\"".to_owned()));
        assert!(serde_json::from_str::<SeatId>("\"A\"").is_err());
    }
}
