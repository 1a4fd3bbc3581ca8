//! Knows how a PDF is asked for, in a child process with limits; knows nothing of how it is set.

use super::pdf::BUILT;
use crate::document::Document;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};

/// A finished PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: usize,
    /// What the reader should be told; empty is the rule.
    pub warnings: Vec<Warning>,
}

impl Pdf {
    /// The characters that no typeface at hand has; they stand in the file as their codes.
    pub fn lacking(&self) -> Vec<char> {
        let missing = self.warnings.iter().filter_map(|warning| match warning {
            Warning::MissingCharacters { characters } => Some(characters),
            Warning::NotArchival { .. } | Warning::Layout { .. } => None,
        });
        missing.flatten().map(|(character, _)| *character).collect()
    }
}

/// A file that travels inside a PDF.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name, such as `ken-2025.json`.
    pub name: String,
    /// Its content: JSON.
    pub text: String,
    /// What it is, for the list of attachments.
    pub description: String,
    /// The sentence on the cover that says it is there.
    pub notice: String,
}

/// What goes to the printer beside a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintExtras {
    /// A file that travels inside the PDF.
    pub attachment: Option<Attachment>,
    /// Files of the print style that stand in for ours or join them: path, such as `/blocks.typ`, to Typst source.
    pub style: BTreeMap<String, String>,
    /// The files of typefaces that it needs beyond ours.
    #[serde(default)]
    pub faces: Vec<PathBuf>,
}

impl PrintExtras {
    /// Whether there is nothing to send.
    fn is_empty(&self) -> bool {
        self.attachment.is_none() && self.style.is_empty() && self.faces.is_empty()
    }
}

/// Something that came out less well than asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Warning {
    /// Characters that no font of ours has; each stands in the file as `[U+…]`.
    MissingCharacters {
        /// The characters and how often each occurs.
        characters: Vec<(char, usize)>,
    },
    /// The file is a tagged PDF, but neither PDF/UA nor PDF/A.
    NotArchival {
        /// Why not.
        reason: String,
    },
    /// A remark of the typesetter, for designers.
    Layout {
        /// The remark.
        message: String,
    },
}

impl fmt::Display for Warning {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Warning::MissingCharacters { characters } => {
                write!(out, "the fonts lack characters, which stand as their codes:")?;
                characters
                    .iter()
                    .try_for_each(|(c, count)| write!(out, " U+{:04X} ({count}x)", u32::from(*c)))
            }
            Warning::NotArchival { reason } => {
                write!(out, "the file is a tagged PDF but neither PDF/UA nor PDF/A: {reason}")
            }
            Warning::Layout { message } => write!(out, "typesetting: {message}"),
        }
    }
}

/// Why there is no PDF.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum RenderError {
    /// This build has no PDF part.
    #[error("this build has no PDF part: build with the feature `print`, or take HTML, Markdown or JSON")]
    NotBuilt,
    /// The style in `style/print` is wrong.
    #[error("the print style is at fault: {message}")]
    Style {
        /// File, line and reason.
        message: String,
    },
    /// The typesetter gave up on a correct document.
    #[error("the PDF could not be written: {message}")]
    Export {
        /// The reason.
        message: String,
    },
    /// It took too long.
    #[error(
        "the PDF took longer than {seconds} s and was stopped: shorten the longest answers, or try again later"
    )]
    TimedOut {
        /// The limit.
        seconds: u64,
    },
    /// It needed more memory than a worker may use.
    #[error(
        "the PDF needed more than {megabytes} MB of memory and was stopped: shorten the longest answers, or take HTML"
    )]
    TooLarge {
        /// The limit, in units of 1024 × 1024 bytes.
        megabytes: u64,
    },
    /// The process could not be started, or died.
    #[error("the PDF process failed: {message}")]
    Process {
        /// What is known.
        message: String,
    },
}

impl RenderError {
    /// The error as the worker's last line.
    pub(super) fn to_line(&self) -> String {
        serde_json::to_string(&WorkerReport::Failed { error: self.clone() }).unwrap_or_default()
    }
}

/// What a worker says on its standard error, in one line of JSON.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum WorkerReport {
    Done { pages: usize, warnings: Vec<Warning> },
    Failed { error: RenderError },
}

/// What the standard library says before it aborts for want of memory, and what the kernel says when a thread finds none.
const OUT_OF_MEMORY: [&str; 2] = ["memory allocation of", "Cannot allocate memory"];

/// What a worker may use.
#[derive(Clone, Copy, Debug)]
pub struct PrintLimits {
    /// Wall time; then it is killed.
    pub time: Duration,
    /// Address space of a worker, in bytes; the kernel gives no more.
    pub memory: u64,
}

impl Default for PrintLimits {
    fn default() -> Self {
        PrintLimits { time: Duration::from_secs(60), memory: 2 << 30 }
    }
}

/// Makes PDF files, each in a child process: its memory goes back, and a document that breaks it breaks nothing else.
#[derive(Clone, Debug)]
pub struct Printer {
    program: PathBuf,
    limits: PrintLimits,
}

impl Printer {
    /// A printer that starts `program render-worker`; `program` is this very binary.
    pub fn new(program: PathBuf, limits: PrintLimits) -> Printer {
        Printer { program, limits }
    }

    /// Sets `document`. Dropping the future kills the worker.
    ///
    /// # Errors
    /// See [`RenderError`].
    pub async fn print(&self, document: &Document) -> Result<Pdf, RenderError> {
        self.print_with(document, &PrintExtras::default()).await
    }

    /// The same with a file inside it, or in a style of one's own.
    ///
    /// # Errors
    /// See [`RenderError`].
    pub async fn print_with(&self, document: &Document, beside: &PrintExtras) -> Result<Pdf, RenderError> {
        if !BUILT {
            return Err(RenderError::NotBuilt);
        }
        let mut input = serde_json::to_vec(document).map_err(worker_error)?;
        if !beside.is_empty() {
            serde_json::to_writer(&mut input, beside).map_err(worker_error)?;
        }
        let child = self.start()?;
        let seconds = self.limits.time.as_secs();
        let talk = tokio::time::timeout(self.limits.time, exchange(child, input));
        let output = talk.await.map_err(|_| RenderError::TimedOut { seconds })?.map_err(worker_error)?;
        self.read(output)
    }

    fn start(&self) -> Result<Child, RenderError> {
        let mut command = Command::new(&self.program);
        command.args(["render-worker", "--memory", &self.limits.memory.to_string()]).kill_on_drop(true);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().map_err(worker_error)
    }

    /// What a worker made, or why it made nothing. Rust tells of memory it cannot have in words, and then aborts.
    fn read(&self, output: Output) -> Result<Pdf, RenderError> {
        let said = String::from_utf8_lossy(&output.stderr);
        let report = said.lines().rev().find_map(|line| serde_json::from_str(line).ok());
        match report {
            Some(WorkerReport::Done { pages, warnings }) if output.status.success() => {
                Ok(Pdf { bytes: output.stdout, pages, warnings })
            }
            Some(WorkerReport::Failed { error }) => Err(error),
            _ if OUT_OF_MEMORY.iter().any(|words| said.contains(words)) => {
                Err(RenderError::TooLarge { megabytes: self.limits.memory >> 20 })
            }
            _ => Err(worker_error(format!("{}: {}", output.status, last(&said)))),
        }
    }
}

fn worker_error(error: impl fmt::Display) -> RenderError {
    RenderError::Process { message: error.to_string() }
}

/// Writes the document while reading the answer, so that neither pipe can fill up and stop both.
async fn exchange(mut child: Child, input: Vec<u8>) -> std::io::Result<Output> {
    let mut pipe = child.stdin.take();
    let write = async move {
        if let Some(pipe) = &mut pipe {
            // A worker that dies early closes the pipe; its exit says more than that.
            let _ = pipe.write_all(&input).await;
        }
        drop(pipe);
    };
    let ((), output) = tokio::join!(write, child.wait_with_output());
    output
}

/// The end of what a process said, short enough for a message.
fn last(said: &str) -> String {
    let tail: Vec<char> = said.trim().chars().rev().take(400).collect();
    tail.into_iter().rev().collect()
}
