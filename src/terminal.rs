//! Knows how words reach the terminal or script that started the program: a reader that has gone away stops nothing.

use std::io::{ErrorKind, Result, Write, stderr, stdout};

/// Writes to the standard output, all at once; a reader that stops reading, such as `head`, is no failure.
///
/// # Errors
/// An output that takes nothing for another reason, such as a full disk.
pub fn print(text: &str) -> Result<()> {
    let mut out = stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}

/// Writes a line to the standard error; where it cannot be written, there is nobody left who could be told.
pub fn warn(line: &str) {
    let _ = stderr().lock().write_all(format!("{line}\n").as_bytes());
}
