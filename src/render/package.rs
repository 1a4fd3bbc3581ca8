//! Knows how parts become one zip file with the same bytes for the same parts; knows nothing of what they say.

use chrono::{Datelike, NaiveDate};
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The parts of an office document, in the order in which they are written.
#[derive(Clone, Debug, Default)]
pub(super) struct Package {
    parts: Vec<(String, Vec<u8>)>,
}

impl Package {
    /// Adds a part, or replaces the one of that name where it stands.
    pub fn put(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        match self.parts.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = bytes.into(),
            None => self.parts.push((name.to_owned(), bytes.into())),
        }
    }

    /// The part of that name.
    pub fn get(&self, name: &str) -> Option<&[u8]> {
        self.parts.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.as_slice())
    }

    /// The part of that name where it is text.
    pub fn text(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.get(name)?).ok()
    }

    /// Every part with its name.
    pub fn parts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// The file; each part carries `date`, so that the wall clock leaves no trace.
    ///
    /// # Errors
    /// A part whose name no zip file can carry.
    pub fn zip(&self, date: NaiveDate) -> Result<Vec<u8>, ZipError> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().last_modified_time(stamp(date)).unix_permissions(0o644);
        for (name, bytes) in &self.parts {
            let options = options.compression_method(method(name)).compression_level(level(name));
            zip.start_file(name.as_str(), options)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    }
}

/// Pictures and workbooks are packed already, and a file that says its own kind must say it unpacked.
fn method(name: &str) -> CompressionMethod {
    let packed =
        [".png", ".jpg", ".jpeg", ".xlsx"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
    if packed || name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated }
}

/// Letters of a typeface hardly get smaller by what takes long.
fn level(name: &str) -> Option<i64> {
    name.ends_with(".odttf").then_some(1)
}

/// The day as a zip file keeps it: its years go from 1980 to 2107.
fn stamp(date: NaiveDate) -> DateTime {
    let year = u16::try_from(date.year().clamp(1980, 2107)).unwrap_or(1980);
    let (month, day) = (date.month() as u8, date.day() as u8);
    DateTime::from_date_and_time(year, month, day, 0, 0, 0).unwrap_or(DateTime::DEFAULT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_parts_give_the_same_bytes_in_any_year() {
        let mut package = Package::default();
        package.put("a.xml", "<a/>");
        package.put("b.png", "x");
        package.put("a.xml", "<b/>");
        for year in [1899, 1980, 2026, 2500] {
            let date = NaiveDate::from_ymd_opt(year, 2, 28).unwrap();
            assert_eq!(package.zip(date).unwrap(), package.zip(date).unwrap());
        }
        assert_eq!(package.text("a.xml"), Some("<b/>"));
    }
}
