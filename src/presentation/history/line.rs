//! Knows one thing that changed, in words.

/// One thing that changed: what, and the words themselves where there are some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// What changed.
    pub text: String,
    /// The words that somebody wrote; empty where it is not about words.
    pub quote: String,
}

impl ChangeLine {
    /// A line without words of somebody.
    pub fn plain(text: String) -> ChangeLine {
        ChangeLine { text, quote: String::new() }
    }
}
