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

    /// The order in which problems are shown: by file and line, errors before warnings.
    pub fn order(&self) -> (&str, usize, Severity, &str, &str) {
        (&self.file, self.line.unwrap_or(0), self.severity, self.check, &self.text)
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
