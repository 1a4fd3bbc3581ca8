//! Knows how a command ends: with words and an exit code that scripts can rely on.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How a command ended. The numbers are a contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// The content or the findings have problems.
    Problems,
    /// The command line is not understood, or a file cannot be read.
    Usage,
    /// The work could not be carried out.
    Failed,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(match exit {
            Exit::Done => 0,
            Exit::Problems => 1,
            Exit::Usage => 2,
            Exit::Failed => 3,
        })
    }
}

/// What a command has to say once it has ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Output {
    /// The words for the standard output, with their line ends.
    pub text: String,
    /// Advice for the standard error, without a line end; empty where there is none.
    pub advice: String,
    /// How it ended.
    pub exit: Exit,
}

impl Output {
    /// Done, with these words.
    pub fn of(text: String) -> Output {
        Output::with_exit(text, Exit::Done)
    }

    /// Ended like that, with these words.
    pub fn with_exit(text: String, exit: Exit) -> Output {
        Output { text, advice: String::new(), exit }
    }
}

/// Why a command broke off: goes to the standard error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What is wrong and what to do.
    pub text: String,
    /// How it ended.
    pub exit: Exit,
}

impl Failure {
    /// A failure of this kind.
    pub fn new(exit: Exit, text: impl ToString) -> Failure {
        Failure { text: text.to_string(), exit }
    }
}

/// Writes a file whole: beside it first, so that a full disk leaves no half of it behind, nor a crash.
///
/// # Errors
/// What the system says; nothing is left beside it then.
pub fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    let beside = PathBuf::from(beside);
    let written = File::create(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.and_then(|()| std::fs::rename(&beside, path)).inspect_err(|_| {
        let _ = std::fs::remove_file(&beside);
    })
}

/// The ending of the name of a file that is to be written, in small letters: what is typed in capitals means the same.
pub fn ending(file: &Path) -> String {
    file.extension().unwrap_or_default().to_string_lossy().to_lowercase()
}
