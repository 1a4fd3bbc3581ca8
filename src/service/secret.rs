//! Knows a word that lets a program in, and shows it in no log; knows not where it is asked for.

use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// As many characters as a word has at least that nobody can guess.
const SHORTEST: usize = 16;

/// A word that lets a program in.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A word that somebody else chose, however short and with blanks in it.
    ///
    /// # Errors
    /// Nothing, and what cannot be sent.
    pub fn of_others(text: &str) -> Result<Secret, String> {
        let fits = !text.is_empty() && text.chars().all(|c| c == ' ' || c.is_ascii_graphic());
        fits.then(|| Secret(text.to_owned())).ok_or_else(|| "copy it letter by letter".to_owned())
    }

    /// The word itself, for whoever it is meant for.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether this is the word; takes equally long wherever they differ.
    pub fn is(&self, given: &str) -> bool {
        Sha256::digest(self.0.as_bytes()) == Sha256::digest(given.as_bytes())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret(…)")
    }
}

impl FromStr for Secret {
    type Err = String;

    fn from_str(text: &str) -> Result<Secret, String> {
        let fits = text.len() >= SHORTEST && text.chars().all(|c| c.is_ascii_graphic());
        fits.then(|| Secret(text.to_owned())).ok_or_else(|| {
            format!("take at least {SHORTEST} letters and figures without blanks, such as `openssl rand -hex 24` gives")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_long_and_never_shown() {
        for (text, is_good) in
            [("0123456789abcdef", true), ("0123456789abcde", false), ("0123456789 abcdef", false)]
        {
            assert_eq!(text.parse::<Secret>().is_ok(), is_good, "{text}");
        }
        let secret: Secret = "0123456789abcdef".parse().unwrap();
        assert!(secret.is("0123456789abcdef") && !secret.is("0123456789abcdeg") && !secret.is(""));
        assert!(!format!("{secret:?}").contains("0123"));
        for (text, is_good) in [("a b", true), ("", false), ("a\n", false), ("ä", false)] {
            assert_eq!(Secret::of_others(text).is_ok_and(|word| word.reveal() == text), is_good, "{text}");
        }
    }
}
