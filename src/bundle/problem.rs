//! Knows how to say what is wrong with a data file: where, what, and what to do; knows no rule.

use std::fmt;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content cannot be used as it is.
    Error,
    /// The content can be used; somebody should look.
    Warning,
}

/// The checks that make sure that a file can be read at all.
const READING: [&str; 4] = ["read", "language", "template-parse", "locale-parse"];

/// Something wrong with a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// The name of the check that found it.
    pub check: &'static str,
    /// The file, as a person would look for it.
    pub file: String,
    /// The line, counted from 1, where one can be named.
    pub line: Option<usize>,
    /// What is wrong, without a full stop.
    pub text: String,
    /// What to do about it, as a sentence.
    pub remedy: String,
}

impl Problem {
    /// Whether the content is refused because of it.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Whether a file cannot be read because of it; what is wrong elsewhere may only follow from that.
    pub fn is_unreadable(&self) -> bool {
        READING.contains(&self.check)
    }

    /// The order in which problems are shown: first what cannot be read, then by file and line, errors before warnings.
    pub fn order(&self) -> (bool, &str, usize, Severity, &str, &str) {
        let line = self.line.unwrap_or(0);
        (!self.is_unreadable(), &self.file, line, self.severity, self.check, &self.text)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(out, ":{line}")?;
        }
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(out, ": {severity}[{}]: {}. {}", self.check, self.text, self.remedy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_stands_first() {
        let problem = |check, file: &str, line| Problem {
            severity: Severity::Error,
            check,
            file: file.to_owned(),
            line: Some(line),
            text: "it is so".to_owned(),
            remedy: "Mend it.".to_owned(),
        };
        let mut problems = [
            problem("levels", "a.toml", 9),
            problem("levels", "a.toml", 2),
            problem("read", "z.toml", 1),
            problem("language", "b.toml", 5),
        ];
        problems.sort_by(|a, b| a.order().cmp(&b.order()));
        let order: Vec<(&str, Option<usize>)> =
            problems.iter().map(|one| (one.file.as_str(), one.line)).collect();
        let expected = [("b.toml", 5), ("z.toml", 1), ("a.toml", 2), ("a.toml", 9)];
        assert_eq!(order, expected.map(|(file, line)| (file, Some(line))));
    }

    #[test]
    fn reads_as_file_line_severity_check_text_and_remedy() {
        let mut problem = Problem {
            severity: Severity::Error,
            check: "levels",
            file: "questionnaires/x/items/c01-a.toml".to_owned(),
            line: Some(7),
            text: "level 3 is missing".to_owned(),
            remedy: "Write all five levels.".to_owned(),
        };
        let shown =
            "questionnaires/x/items/c01-a.toml:7: error[levels]: level 3 is missing. Write all five levels.";
        assert_eq!(problem.to_string(), shown);
        problem.line = None;
        assert!(problem.to_string().starts_with("questionnaires/x/items/c01-a.toml: error"));
    }
}
