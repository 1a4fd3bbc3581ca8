//! Knows how a file of settings is read; knows no setting.

use crate::cli::{Exit, Failure};
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FileEntry {
    /// The key.
    pub name: String,
    /// Its line, from 1.
    pub line: usize,
    /// Its value; none where that is a list, a table or a day.
    pub value: Option<String>,
}

/// The file that counts where none is named: the first of these that there is.
pub(super) fn usual_file() -> Option<PathBuf> {
    ["amparo.toml", "/etc/amparo/amparo.toml"].into_iter().map(PathBuf::from).find(|path| path.exists())
}

/// The lines of a file, in their order.
///
/// # Errors
/// A file that cannot be read, or is no TOML.
pub(super) fn entries(path: &Path) -> Result<Vec<FileEntry>, Failure> {
    let text = std::fs::read_to_string(path).map_err(|why| {
        let text = format!(
            "The settings in {} cannot be read: {why}. Run Amparo under the account that may read it, or name \
             another file with --config.",
            path.display()
        );
        Failure::new(Exit::Usage, text)
    })?;
    parse(&text).map_err(|(line, why)| {
        let text = format!("{}, line {line}: it is no TOML ({why}). Write name = value.", path.display());
        Failure::new(Exit::Usage, text)
    })
}

/// The lines, or the number of one that cannot be read with the reason.
fn parse(text: &str) -> Result<Vec<FileEntry>, (usize, String)> {
    let table = DeTable::parse(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        (line_of(text, start), error.message().replace('\n', "; "))
    })?;
    let mut entries = Vec::new();
    for (name, value) in table.get_ref() {
        let line = line_of(text, name.span().start);
        let value = match value.get_ref() {
            DeValue::String(words) => Some(words.to_string()),
            DeValue::Boolean(is) => Some(is.to_string()),
            DeValue::Integer(_) => text.get(value.span()).map(str::to_owned),
            DeValue::Float(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => None,
        };
        entries.push(FileEntry { name: name.get_ref().to_string(), line, value });
    }
    entries.sort_by_key(|entry| entry.line);
    Ok(entries)
}

/// The line in which this byte stands, from 1.
fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_in_their_order_whatever_they_mean() {
        let text =
            "# ours\nlisten = \"127.0.0.1:80\"\n\nbackup-hours = 6\naccounts = true\n[metrics]\nx = 1\n";
        let read: Vec<_> =
            parse(text).unwrap().into_iter().map(|one| (one.name, one.line, one.value)).collect();
        let value = |text: &str| Some(text.to_owned());
        assert_eq!(
            read,
            [
                ("listen".to_owned(), 2, value("127.0.0.1:80")),
                ("backup-hours".to_owned(), 4, value("6")),
                ("accounts".to_owned(), 5, value("true")),
                ("metrics".to_owned(), 6, None),
            ]
        );
    }

    #[test]
    fn what_is_no_toml_is_named_by_its_line() {
        for (text, line) in [("a = 1\nlisten 127.0.0.1\n", 2), ("a = 1\na = 2\n", 2), ("a = \"x\n", 1)] {
            assert_eq!(parse(text).unwrap_err().0, line, "{text}");
        }
    }
}
