//! Knows why a template is refused, as a message key with its arguments; knows no wording.

/// Why a file cannot serve as a template. Its words are in `locales/<language>/docx.ftl`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the template is refused: {}", self.key())]
pub enum TemplateFault {
    /// Larger than may be read, in megabytes.
    TooLarge {
        /// The limit.
        limit: u64,
    },
    /// One part, or all together, larger than may be unpacked, in megabytes.
    Unpacked {
        /// The limit.
        limit: u64,
    },
    /// The old format of Word, or a file with a password.
    OldOrLocked,
    /// No zip file, or a broken one.
    NotZip,
    /// A zip file without a Word document in it.
    NoDocument,
    /// A part that cannot be read.
    Malformed {
        /// Its name.
        part: String,
    },
    /// Words in a form that only strict programs write.
    Unfamiliar,
    /// Macros.
    Macros {
        /// The part that holds them.
        part: String,
    },
    /// Something that is fetched from elsewhere when the file is opened.
    External {
        /// What it is.
        kind: String,
        /// Where it lies.
        target: String,
    },
    /// An object that another program runs.
    Embedded {
        /// What it is.
        kind: String,
    },
    /// A field that fetches or starts something.
    Field {
        /// Its name.
        field: String,
    },
}

impl TemplateFault {
    /// The key of the message that says what is wrong and what to do.
    pub fn key(&self) -> &'static str {
        match self {
            TemplateFault::TooLarge { .. } => "docx-template-too-large",
            TemplateFault::Unpacked { .. } => "docx-template-unpacked",
            TemplateFault::OldOrLocked => "docx-template-old-or-locked",
            TemplateFault::NotZip => "docx-template-not-zip",
            TemplateFault::NoDocument => "docx-template-no-document",
            TemplateFault::Malformed { .. } => "docx-template-malformed",
            TemplateFault::Unfamiliar => "docx-template-unfamiliar",
            TemplateFault::Macros { .. } => "docx-template-macros",
            TemplateFault::External { .. } => "docx-template-external",
            TemplateFault::Embedded { .. } => "docx-template-embedded",
            TemplateFault::Field { .. } => "docx-template-field",
        }
    }

    /// The arguments of the message.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            TemplateFault::TooLarge { limit } | TemplateFault::Unpacked { limit } => {
                vec![("limit", limit.to_string())]
            }
            TemplateFault::Malformed { part } | TemplateFault::Macros { part } => {
                vec![("part", part.clone())]
            }
            TemplateFault::External { kind, target } => {
                vec![("kind", kind.clone()), ("target", target.clone())]
            }
            TemplateFault::Embedded { kind } => vec![("kind", kind.clone())],
            TemplateFault::Field { field } => vec![("field", field.clone())],
            TemplateFault::OldOrLocked
            | TemplateFault::NotZip
            | TemplateFault::NoDocument
            | TemplateFault::Unfamiliar => Vec::new(),
        }
    }
}
