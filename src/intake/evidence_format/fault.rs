//! Knows why a file may not be attached as evidence, and the message that says so; knows no words.

/// Why a file may not be attached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatFault {
    /// It holds nothing.
    Empty,
    /// It has so many bytes, more than [`super::LARGEST_EVIDENCE`].
    TooLarge(usize),
    /// It ends before its end, or a part of it does: something was lost on the way.
    Incomplete,
    /// Something stands before its beginning or behind its end, which no program puts there.
    Excess,
    /// It is two kinds of file at once, so that two programs show two things.
    Ambiguous,
    /// It brings a macro or a program along: the name of the part.
    Macro(String),
    /// It is behind a password.
    Locked,
    /// It unpacks to far more than it has, or has too many parts.
    Bomb,
    /// Its parts contradict each other, or their names lead out of it.
    Malformed,
    /// It is of Office before 2007, which can hide macros, or behind a password, which looks the same.
    OldOffice,
    /// It is a photograph as telephones keep them, which few programs show.
    Heic,
    /// It is a page of the web or a drawing, which can bring scripts along.
    Markup,
    /// It is a program.
    Program,
    /// It is a packed folder.
    Archive,
    /// It is something else.
    Unsupported,
}

impl FormatFault {
    /// The message that says what is wrong and what to do.
    pub fn key(&self) -> &'static str {
        match self {
            FormatFault::Empty => "file-empty",
            FormatFault::TooLarge(_) => "attach-too-large",
            FormatFault::Incomplete => "attach-incomplete",
            FormatFault::Excess => "attach-excess",
            FormatFault::Ambiguous => "attach-ambiguous",
            FormatFault::Macro(_) => "attach-macro",
            FormatFault::Locked => "attach-locked",
            FormatFault::Bomb => "attach-bomb",
            FormatFault::Malformed => "attach-malformed",
            FormatFault::OldOffice => "attach-old-office",
            FormatFault::Heic => "attach-heic",
            FormatFault::Markup => "attach-markup",
            FormatFault::Program => "attach-program",
            FormatFault::Archive => "attach-archive",
            FormatFault::Unsupported => "attach-unsupported",
        }
    }

    /// The part of the file that the message names; empty where it names none.
    pub fn part(&self) -> &str {
        if let FormatFault::Macro(part) = self { part } else { "" }
    }

    /// How many bytes the file has, where the message names that.
    pub fn size(&self) -> usize {
        if let FormatFault::TooLarge(size) = self { *size } else { 0 }
    }
}
