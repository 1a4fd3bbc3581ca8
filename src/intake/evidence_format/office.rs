//! Knows what the packed files of office programs hold, without trusting what they say of themselves: every part is read
//! to its end and counted, and none is kept.

use super::{EvidenceFormat, FormatFault};
use std::io::{self, Cursor, Read};
use zip::ZipArchive;

/// The most parts; a presentation of three hundred slides has two thousand.
const PARTS: usize = 5_000;
/// The most that all parts together may unpack to, in bytes.
const UNPACKED: u64 = 300_000_000;
/// How many times its own size a file may unpack to where that is more than [`SMALL`]; workbooks reach thirty.
const RATIO: u64 = 100;
/// Up to here, in bytes, nobody asks how well a file was packed.
const SMALL: u64 = 10_000_000;
/// The most that a part may hold that says what the file is.
const DESCRIPTION: u64 = 2_000_000;

/// The parts that say what a file is, in small letters.
const TYPES: &str = "[content_types].xml";
const MIMETYPE: &str = "mimetype";
const MANIFEST: &str = "meta-inf/manifest.xml";

/// What the list of types calls the main part, and the folder in which it stands.
const MAIN_PARTS: [(&str, &str, EvidenceFormat); 3] = [
    ("wordprocessingml.document.main+xml", "word/", EvidenceFormat::Docx),
    ("spreadsheetml.sheet.main+xml", "xl/", EvidenceFormat::Xlsx),
    ("presentationml.presentation.main+xml", "ppt/", EvidenceFormat::Pptx),
];

/// Words in the list of types that stand for macros and controls.
const ACTIVE_TYPES: [&str; 4] = ["macroenabled", "vbaproject", "macrosheet", "activex"];
/// Folders, between slashes, in which macros and controls stand.
const ACTIVE_FOLDERS: [&str; 4] = ["/macrosheets/", "/activex/", "/basic/", "/scripts/"];
/// Ends of the names of programs, and of documents with macros, which may lie inside another one.
const ACTIVE_ENDS: [&str; 17] = [
    ".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".xlam", ".pptm", ".potm", ".ppam", ".exe", ".dll", ".js",
    ".vbs", ".bat", ".cmd", ".hta", ".jar",
];

/// What is kept of the parts.
#[derive(Default)]
struct Contents {
    names: Vec<String>,
    types: String,
    mimetype: String,
    manifest: String,
}

/// What a packed file is.
pub(super) fn format(bytes: &[u8]) -> Result<EvidenceFormat, FormatFault> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FormatFault::Incomplete)?;
    let last = bytes.len().checked_sub(22 + zip.comment().len());
    let ends_there = last.is_some_and(|last| bytes[last..].starts_with(b"PK\x05\x06"));
    if zip.offset() != 0 || !ends_there {
        return Err(FormatFault::Excess);
    }
    if zip.len() > PARTS {
        return Err(FormatFault::Bomb);
    }
    if zip.has_duplicate_names() {
        return Err(FormatFault::Malformed);
    }
    let contents = read(&mut zip, bytes.len() as u64)?;
    if let Some(word) = ACTIVE_TYPES.into_iter().find(|word| contents.types.contains(word)) {
        return Err(FormatFault::Macro(word.to_owned()));
    }
    if contents.manifest.contains("encryption-data") {
        return Err(FormatFault::Locked);
    }
    contents.format()
}

/// Reads every part to its end.
fn read(zip: &mut ZipArchive<Cursor<&[u8]>>, packed: u64) -> Result<Contents, FormatFault> {
    let mut contents = Contents::default();
    let mut total = 0;
    for index in 0..zip.len() {
        let is_locked = zip.by_index_raw(index).map_err(|_| FormatFault::Malformed)?.encrypted();
        if is_locked {
            return Err(FormatFault::Locked);
        }
        let part = zip.by_index(index).map_err(|_| FormatFault::Malformed)?;
        let name = part.name().map_err(|_| FormatFault::Malformed)?.replace('\\', "/").to_lowercase();
        check_name(&name)?;
        let kept = match name.as_str() {
            TYPES => Some(&mut contents.types),
            MIMETYPE => Some(&mut contents.mimetype),
            MANIFEST => Some(&mut contents.manifest),
            _ => None,
        };
        total += match kept {
            Some(text) => read_text(part, text)?,
            None => count(part, UNPACKED.saturating_sub(total))?,
        };
        contents.names.push(name);
        if total > UNPACKED || total > SMALL && total / packed.max(1) > RATIO {
            return Err(FormatFault::Bomb);
        }
    }
    Ok(contents)
}

/// Reads a part that says what the file is.
fn read_text(part: impl Read, text: &mut String) -> Result<u64, FormatFault> {
    let mut bytes = Vec::new();
    part.take(DESCRIPTION + 1).read_to_end(&mut bytes).map_err(|_| FormatFault::Incomplete)?;
    if bytes.len() as u64 > DESCRIPTION {
        return Err(FormatFault::Bomb);
    }
    *text = String::from_utf8_lossy(&bytes).to_lowercase();
    Ok(bytes.len() as u64)
}

/// How many bytes a part unpacks to; one more than `room` where it is more.
fn count(part: impl Read, room: u64) -> Result<u64, FormatFault> {
    io::copy(&mut part.take(room + 1), &mut io::sink()).map_err(|_| FormatFault::Incomplete)
}

/// Nothing, where a part of this name leads nowhere else and can do nothing.
fn check_name(name: &str) -> Result<(), FormatFault> {
    if name.starts_with('/') || name.split('/').any(|step| step == "..") {
        return Err(FormatFault::Malformed);
    }
    let last = name.rsplit('/').next().unwrap_or_default();
    let inside = format!("/{name}");
    let is_active = last.starts_with("vbaproject") || last.starts_with("vbadata");
    let stands_among = ACTIVE_FOLDERS.iter().any(|folder| inside.contains(folder));
    let ends_so = ACTIVE_ENDS.iter().any(|end| name.ends_with(end));
    if is_active || stands_among || ends_so { Err(FormatFault::Macro(name.to_owned())) } else { Ok(()) }
}

impl Contents {
    fn format(&self) -> Result<EvidenceFormat, FormatFault> {
        let mains: Vec<_> = MAIN_PARTS.iter().filter(|(main, ..)| self.types.contains(main)).collect();
        let office = match mains[..] {
            [] => None,
            [(_, folder, format)] => {
                let has_main = self.names.iter().any(|name| name.starts_with(folder));
                Some(has_main.then_some(*format).ok_or(FormatFault::Malformed)?)
            }
            _ => return Err(FormatFault::Ambiguous),
        };
        let open = [EvidenceFormat::Odt, EvidenceFormat::Ods];
        let open = open.into_iter().find(|format| format.media() == self.mimetype.trim());
        match (office, open) {
            (Some(_), Some(_)) => Err(FormatFault::Ambiguous),
            (Some(format), None) | (None, Some(format)) => Ok(format),
            (None, None) if self.types.is_empty() && self.mimetype.is_empty() => Err(FormatFault::Archive),
            (None, None) => Err(FormatFault::Unsupported),
        }
    }
}
