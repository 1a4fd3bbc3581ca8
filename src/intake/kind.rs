//! Knows what a file is by its first bytes, and how a file that cannot be read is called by its name.

use std::io::Cursor;
use zip::ZipArchive;

/// A kind of file that is read, or the message that names the kind that is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FileKind {
    /// A workbook of Excel 2007 or later.
    Workbook,
    /// Text, whatever is in it.
    Text,
    /// Something else.
    Other(&'static str),
}

/// First bytes that say what a file is.
const BEGINNINGS: [(&[u8], &str); 11] = [
    (b"%PDF", "intake-kind-pdf"),
    (b"\x89PNG", "intake-kind-picture"),
    (b"\xff\xd8\xff", "intake-kind-picture"),
    (b"GIF8", "intake-kind-picture"),
    (b"II*\0", "intake-kind-picture"),
    (b"MM\0*", "intake-kind-picture"),
    (b"{\\rtf", "intake-kind-word"),
    (b"\x1f\x8b", "intake-kind-zip"),
    (b"7z\xbc\xaf\x27\x1c", "intake-kind-zip"),
    (b"Rar!", "intake-kind-zip"),
    (b"SQLite format 3\0", "intake-kind-database"),
];

/// Parts of a ZIP file by which it is known, in small letters.
const PARTS: [(&str, FileKind); 8] = [
    ("xl/workbook.xml", FileKind::Workbook),
    ("xl/workbook.bin", FileKind::Other("intake-kind-xlsb")),
    ("word/", FileKind::Other("intake-kind-word")),
    ("ppt/", FileKind::Other("intake-kind-slides")),
    ("index/", FileKind::Other("intake-kind-numbers")),
    ("xl/", FileKind::Workbook),
    ("mimetype", FileKind::Other("intake-kind-ods")),
    ("", FileKind::Other("intake-kind-zip")),
];

impl FileKind {
    /// The kind of a file.
    pub fn of(bytes: &[u8]) -> FileKind {
        let begins = |beginning: &[u8]| bytes.starts_with(beginning);
        if begins(b"PK\x03\x04") {
            return kind_of_zip(bytes);
        }
        // Old Excel and Word files, and workbooks behind a password, are the same outside; inside, names are UTF-16.
        if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
            let holds = |name: &str| {
                let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
                bytes.windows(name.len()).any(|window| window == name)
            };
            return FileKind::Other(match () {
                () if holds("EncryptedPackage") => "intake-kind-locked",
                () if holds("WordDocument") => "intake-kind-word",
                () if holds("PowerPoint Document") => "intake-kind-slides",
                () => "intake-kind-xls",
            });
        }
        let picture = begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")
            || begins(b"BM") && bytes.get(6..10) == Some(&[0; 4])
            || bytes.get(4..8) == Some(b"ftyp");
        if picture {
            return FileKind::Other("intake-kind-picture");
        }
        match BEGINNINGS.into_iter().find(|(beginning, _)| begins(beginning)) {
            Some((_, key)) => FileKind::Other(key),
            None => marked_up(bytes),
        }
    }
}

/// What a ZIP file holds.
fn kind_of_zip(bytes: &[u8]) -> FileKind {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return FileKind::Other("intake-kind-zip-broken");
    };
    // Some programs write backslashes between the parts of a name, and capitals where they like.
    let plain = |name: &str| name.replace('\\', "/").to_lowercase();
    let names: Vec<String> = archive.file_names().flatten().map(|name| plain(&name)).collect();
    let holds = |part: &str| names.iter().any(|name| name.starts_with(part));
    PARTS.into_iter().find(|(part, _)| holds(part)).map_or(FileKind::Text, |(_, kind)| kind)
}

/// Pages and other markup: they begin with `<`, which no table of findings does.
fn marked_up(bytes: &[u8]) -> FileKind {
    let start = String::from_utf8_lossy(bytes.get(..1_000).unwrap_or(bytes)).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    if !start.starts_with('<') {
        return FileKind::Text;
    }
    FileKind::Other(match start {
        _ if start.contains("<svg") => "intake-kind-picture",
        _ if start.contains("urn:schemas-microsoft-com:office:spreadsheet") => "intake-kind-xls",
        _ if start.contains("progid=\"word.document\"") => "intake-kind-word",
        _ if start.contains("urn:oasis:names:tc:opendocument") => "intake-kind-ods",
        _ => "intake-kind-page",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_first_bytes() {
        let old = |name: &str| {
            let inside: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            [&b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"[..], &[0; 504], &inside].concat()
        };
        for (bytes, key) in [
            (b"%PDF-1.7\n".to_vec(), "pdf"),
            (b"\x89PNG\r\n\x1a\n".to_vec(), "picture"),
            (b"RIFF\0\0\0\0WEBP".to_vec(), "picture"),
            (b"\0\0\0\x18ftypheic".to_vec(), "picture"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "picture"),
            (b"\xef\xbb\xbf<!DOCTYPE html><p>".to_vec(), "page"),
            (b"<html><table>".to_vec(), "page"),
            (b"{\\rtf1 x}".to_vec(), "word"),
            (b"<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:x/>".to_vec(), "word"),
            (b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".to_vec(), "xls"),
            (b"<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>".to_vec(), "ods"),
            (old("Workbook"), "xls"),
            (old("WordDocument"), "word"),
            (old("EncryptedPackage"), "locked"),
            (b"PK\x03\x04cut off".to_vec(), "zip-broken"),
        ] {
            let FileKind::Other(message) = FileKind::of(&bytes) else { panic!("{key} is read") };
            assert_eq!(message, ["intake", "kind", key].join("-"));
        }
        for text in ["item,level", "", "{\"schema\": 2}", "BMI;level", "RIFF"] {
            assert_eq!(FileKind::of(text.as_bytes()), FileKind::Text, "{text}");
        }
    }
}
