//! Knows how a fault in a template or its facts is told: which file, which line, what is wrong, what to do.

use std::fmt;

/// Why a document could not be put into words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ComposeError {
    /// The file at fault, below the folder of templates; empty where it is the facts.
    pub file: String,
    /// Its line, from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub remedy: String,
}

impl ComposeError {
    /// A fault in `file`; the line is that of the first occurrence of `quote` in its `text`.
    pub(super) fn in_file(file: &str, text: &str, quote: &str, fault: QuotedFault) -> ComposeError {
        let line =
            text.lines().position(|line| !quote.is_empty() && line.contains(quote)).map(|index| index + 1);
        ComposeError { file: file.to_owned(), line, problem: fault.problem, remedy: fault.remedy }
    }

    /// A fault in the facts.
    pub(super) fn in_facts(problem: String, remedy: &str) -> ComposeError {
        ComposeError { file: String::new(), line: None, problem, remedy: remedy.to_owned() }
    }
}

impl fmt::Display for ComposeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ComposeError { file, line, problem, remedy } = self;
        match (file.is_empty(), line) {
            (true, _) => write!(out, "facts: ")?,
            (false, Some(line)) => write!(out, "{file}:{line}: ")?,
            (false, None) => write!(out, "{file}: ")?,
        }
        write!(out, "{problem}. {remedy}")
    }
}

/// What is wrong and what to do, before it is known where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QuotedFault {
    /// Words of the template that lead to the line.
    pub quote: String,
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub remedy: String,
}

impl QuotedFault {
    pub(super) fn new(quote: &str, problem: impl Into<String>, remedy: impl Into<String>) -> QuotedFault {
        QuotedFault { quote: quote.to_owned(), problem: problem.into(), remedy: remedy.into() }
    }
}
