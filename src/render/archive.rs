//! Knows how files become one ZIP whose bytes depend on nothing but them.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Why there is no archive.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The format refused a file.
    #[error("{0}")]
    Zip(#[from] zip::result::ZipError),
    /// The bytes could not be written.
    #[error("{0}")]
    Write(#[from] std::io::Error),
}

/// The files as one archive, in their order, all dated 1 January 1980. Names are made safe, and unique by a number.
///
/// # Errors
/// Where a file is too large for the format.
pub fn zip(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Result<Vec<u8>, ArchiveError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut taken = BTreeSet::new();
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(free(&name, &mut taken), options)?;
        archive.write_all(&bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The name with nothing that leads elsewhere; the second of the same name is called `name-2.csv`.
fn free(name: &str, taken: &mut BTreeSet<String>) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '-' };
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let (stem, ending): (String, String) =
        (stem.chars().map(safe).collect(), ending.chars().map(safe).collect());
    let mut names = (1..).map(|number: usize| match number {
        1 => format!("{stem}.{ending}"),
        _ => format!("{stem}-{number}.{ending}"),
    });
    let name = names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default();
    taken.insert(name.to_lowercase());
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_nowhere_else_and_are_unique() {
        let mut taken = BTreeSet::new();
        let given = ["costs.csv", "../x/y.csv", "Costs.csv", "costs"].map(|name| free(name, &mut taken));
        assert_eq!(given, ["costs.csv", "---x-y.csv", "Costs-2.csv", "costs.txt"]);
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let files = || [("a.csv".to_owned(), b"a".to_vec()), ("b.csv".to_owned(), vec![7; 10_000])];
        assert_eq!(zip(files()).unwrap(), zip(files()).unwrap());
    }
}
