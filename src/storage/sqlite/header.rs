//! Knows what the first bytes of a file tell before SQLite may open it: whether it is a database of ours, and whether the log
//! beside it can be its own. Knows no table, and touches nothing.

use super::location::neighbour;
use super::schema::APPLICATION;
use crate::storage::StoreError;
use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::Path;

/// How every database of SQLite begins. For this and the places below see <https://www.sqlite.org/fileformat2.html>.
const BEGINNING: &[u8] = b"SQLite format 3\0";
/// How long the header is, with the beginning of the table that follows.
const LENGTH: u64 = 108;
/// Where the number stands by which a program marks its files.
const MARK: usize = 68;
/// Where it stands whether changes are written into a log first.
const WRITING: usize = 18;
/// The smallest page there is, in bytes.
const SMALLEST_PAGE: u32 = 512;

/// Refuses a file of something else, and one beside which the log of another database lies, which SQLite would write into
/// it. A file that is missing, empty or cannot be read is left to whoever opens it.
///
/// # Errors
/// [`StoreError::Foreign`]; [`StoreError::StrayLog`].
pub(super) fn check(path: &Path) -> Result<(), StoreError> {
    let log = neighbour(&fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()), "-wal");
    // Looked at first: a file says that it has a log before it gets one.
    let has_log = fs::metadata(&log).is_ok_and(|about| about.len() > 0);
    let Some(header) = FileHeader::read(path) else { return Ok(()) };
    let marks = if has_log { marks_in_log(&log).unwrap_or_default() } else { Vec::new() };
    if !header.is_ours(&marks) {
        return Err(StoreError::Foreign { path: path.to_owned() });
    }
    match has_log && !header.has_log() {
        true => Err(StoreError::StrayLog { path: path.to_owned() }),
        false => Ok(()),
    }
}

/// The first bytes of a file.
struct FileHeader(Vec<u8>);

impl FileHeader {
    /// Reads them; nothing where there are none.
    fn read(path: &Path) -> Option<FileHeader> {
        let mut bytes = Vec::new();
        let file = path.is_file().then(|| File::open(path))?.ok()?;
        file.take(LENGTH).read_to_end(&mut bytes).ok()?;
        (!bytes.is_empty()).then_some(FileHeader(bytes))
    }

    /// Whether the file bears our mark, here or in the copies of its first page in the log; or holds nothing yet.
    fn is_ours(&self, in_log: &[u32]) -> bool {
        let is_marked = number(&self.0, MARK) == Some(APPLICATION) || in_log.contains(&APPLICATION);
        self.0.starts_with(BEGINNING) && (is_marked || in_log.is_empty() && self.is_blank())
    }

    /// Whether nobody marked the file and no table is in it.
    fn is_blank(&self) -> bool {
        let schema = self.0.get(100..105);
        number(&self.0, MARK) == Some(0)
            && schema.is_some_and(|it| it.starts_with(&[13]) && it.ends_with(&[0, 0]))
    }

    /// Whether changes to the file are written into a log beside it first.
    fn has_log(&self) -> bool {
        self.0.get(WRITING) == Some(&2)
    }
}

/// The marks in the copies of the first page that a log holds, whether they count or not.
fn marks_in_log(log: &Path) -> io::Result<Vec<u32>> {
    let mut log = BufReader::new(File::open(log)?);
    let (mut header, mut frame, mut first) = ([0; 32], [0; 24], [0; MARK + 4]);
    log.read_exact(&mut header)?;
    let mut marks = Vec::new();
    let Some(page) = number(&header, 8).filter(|page| *page >= SMALLEST_PAGE) else { return Ok(marks) };
    while log.read_exact(&mut frame).is_ok() {
        let mut rest = i64::from(page);
        if number(&frame, 0) == Some(1) {
            if log.read_exact(&mut first).is_err() {
                break;
            }
            marks.extend(number(&first, MARK));
            rest = rest.saturating_sub(i64::try_from(first.len()).unwrap_or_default());
        }
        log.seek_relative(rest)?;
    }
    Ok(marks)
}

/// The number of four bytes at this place, the highest first.
fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk::<4>().copied().map(u32::from_be_bytes)
}
