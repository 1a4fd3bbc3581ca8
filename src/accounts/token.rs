//! Knows secrets that are carried in links and cookies, and what is kept of them.

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;

/// A secret of 256 random bits. Whoever has it is let in; it is written nowhere but in the link or cookie that carries it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// What is kept of a token: enough to know it again, too little to make it. SHA-256 in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TokenHash(pub String);

impl Token {
    /// A new one.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn generate() -> Result<Token, getrandom::Error> {
        Ok(Token(random_digits()?))
    }

    /// The token in a link or cookie; none where it cannot be one of ours.
    pub fn read(text: &str) -> Option<Token> {
        let digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
        (text.len() == 64 && text.chars().all(digit)).then(|| Token(text.to_owned()))
    }

    /// As it stands in a link or cookie: 64 hexadecimal digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is kept of it.
    pub fn hash(&self) -> TokenHash {
        TokenHash::of(&self.0)
    }

    /// What only whoever has the token can work out of a text, as hexadecimal digits: HMAC-SHA256.
    pub fn sign(&self, text: &str) -> String {
        #[expect(clippy::expect_used, reason = "HMAC takes a key of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_bytes()).expect("a key of any length");
        mac.update(text.as_bytes());
        hexadecimal(&mac.finalize().into_bytes())
    }
}

impl TokenHash {
    /// What is kept of a text that lets somebody in.
    pub fn of(text: &str) -> TokenHash {
        TokenHash(hexadecimal(&Sha256::digest(text.as_bytes())))
    }
}

/// Never in a log.
impl fmt::Debug for Token {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Token(…)")
    }
}

impl fmt::Display for TokenHash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// 256 random bits as hexadecimal digits.
pub(super) fn random_digits() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes)?;
    Ok(hexadecimal(&bytes))
}

pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_tokens_are_the_same_and_none_shows_itself() {
        let (one, other) = (Token::generate().unwrap(), Token::generate().unwrap());
        assert_ne!(one.as_str(), other.as_str());
        assert_eq!(Token::read(one.as_str()).unwrap().hash(), one.hash());
        assert!(!format!("{one:?}").contains(one.as_str()));
        assert!(!one.hash().0.contains(one.as_str()));
    }

    #[test]
    fn what_a_token_signs_nobody_else_can_sign() {
        let (one, other) = (Token::generate().unwrap(), Token::generate().unwrap());
        assert_eq!(one.sign("a"), one.sign("a"));
        assert!(one.sign("a") != one.sign("b") && one.sign("a") != other.sign("a"));
        assert_eq!(one.sign("a").len(), 64);
    }

    #[test]
    fn only_sixty_four_digits_are_a_token() {
        for text in ["", "abc", &"g".repeat(64), &"A".repeat(64), &"0".repeat(65)] {
            assert_eq!(Token::read(text), None, "{text}");
        }
    }
}
