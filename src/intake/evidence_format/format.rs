//! Knows the kinds of files that may be attached, by their first bytes and their ends.

use super::{FormatFault, office, picture};
use crate::code::codes;

/// The largest file that may be attached, in bytes: 25 MB. A virus scanner with its usual settings (ClamAV: 25 MiB) takes
/// it whole, and a scanned decree of a hundred pages fits.
pub const LARGEST_EVIDENCE: usize = 25_000_000;

/// How far from its beginning programs look for the beginning of a PDF, and from its end for the end.
const PDF_REACH: usize = 1_024;
/// The longest comment at the end of a packed file.
const COMMENT: usize = 65_535;
/// How long the last record of a packed file is without its comment.
const LAST_RECORD: usize = 22;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// What programs begin with, for Windows, Linux, macOS, Java and shells.
const PROGRAMS: [&[u8]; 6] =
    [b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xfe\xed\xfa\xcf", b"\xca\xfe\xba\xbe", b"#!"];
/// What packed folders begin with.
const ARCHIVES: [&[u8]; 7] =
    [b"PK\x05\x06", b"PK\x07\x08", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ"];

codes! {
    /// A kind of file that may be attached as evidence. Its code is the end of its name.
    pub enum EvidenceFormat {
        /// Paper, scanned or not.
        Pdf = "pdf",
        /// A picture without loss.
        Png = "png",
        /// A photograph.
        Jpeg = "jpg",
        /// A picture of the web.
        WebP = "webp",
        /// A text of Word 2007 or later.
        Docx = "docx",
        /// A workbook of Excel 2007 or later.
        Xlsx = "xlsx",
        /// Slides of PowerPoint 2007 or later.
        Pptx = "pptx",
        /// A text of LibreOffice.
        Odt = "odt",
        /// A workbook of LibreOffice.
        Ods = "ods",
    }
}

impl EvidenceFormat {
    /// What a file with this content is.
    ///
    /// # Errors
    /// Why it may not be attached.
    pub fn of(bytes: &[u8]) -> Result<EvidenceFormat, FormatFault> {
        if bytes.is_empty() {
            return Err(FormatFault::Empty);
        }
        if bytes.len() > LARGEST_EVIDENCE {
            return Err(FormatFault::TooLarge(bytes.len()));
        }
        let begins = |start: &[u8]| bytes.starts_with(start);
        let format = match () {
            () if begins(b"PK\x03\x04") => office::format(bytes)?,
            () if begins(b"%PDF-") => pdf(bytes)?,
            () if begins(PNG) => picture::png(bytes).map(|()| EvidenceFormat::Png)?,
            () if begins(b"\xff\xd8\xff") => picture::jpeg(bytes).map(|()| EvidenceFormat::Jpeg)?,
            () if begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") => {
                picture::webp(bytes).map(|()| EvidenceFormat::WebP)?
            }
            () => return Err(refusal(bytes)),
        };
        let is_packed = !format.is_packed() && ends_as_zip(bytes);
        let is_paper = format != EvidenceFormat::Pdf && holds_pdf(bytes);
        if is_packed || is_paper { Err(FormatFault::Ambiguous) } else { Ok(format) }
    }

    /// The media type under which a file of this kind is kept and sent.
    pub fn media(self) -> &'static str {
        match self {
            EvidenceFormat::Pdf => "application/pdf",
            EvidenceFormat::Png => "image/png",
            EvidenceFormat::Jpeg => "image/jpeg",
            EvidenceFormat::WebP => "image/webp",
            EvidenceFormat::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            EvidenceFormat::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            EvidenceFormat::Pptx => {
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            }
            EvidenceFormat::Odt => "application/vnd.oasis.opendocument.text",
            EvidenceFormat::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }

    /// The kind with this media type; none where nobody may attach such a file.
    pub fn from_media(media: &str) -> Option<EvidenceFormat> {
        EvidenceFormat::ALL.into_iter().find(|format| format.media() == media)
    }

    /// Whether it is a packed folder inside.
    fn is_packed(self) -> bool {
        match self {
            EvidenceFormat::Docx
            | EvidenceFormat::Xlsx
            | EvidenceFormat::Pptx
            | EvidenceFormat::Odt
            | EvidenceFormat::Ods => true,
            EvidenceFormat::Pdf | EvidenceFormat::Png | EvidenceFormat::Jpeg | EvidenceFormat::WebP => false,
        }
    }
}

/// Paper that has its end.
fn pdf(bytes: &[u8]) -> Result<EvidenceFormat, FormatFault> {
    let tail = &bytes[bytes.len().saturating_sub(PDF_REACH)..];
    if holds(tail, b"%%EOF") { Ok(EvidenceFormat::Pdf) } else { Err(FormatFault::Incomplete) }
}

/// What is said of a file that is of none of the kinds.
fn refusal(bytes: &[u8]) -> FormatFault {
    let begins = |start: &&[u8]| bytes.starts_with(start);
    let words = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let brand = bytes.get(4..12).filter(|kind| kind.starts_with(b"ftyp")).map(|kind| &kind[4..]);
    match () {
        () if begins(&COMPOUND) || begins(&&b"{\\rtf"[..]) => FormatFault::OldOffice,
        () if PROGRAMS.iter().any(begins) => FormatFault::Program,
        () if ARCHIVES.iter().any(begins) => FormatFault::Archive,
        () if holds_pdf(bytes) => FormatFault::Excess,
        () if words.starts_with(b"<") => FormatFault::Markup,
        () => match brand {
            Some(b"heic" | b"heix" | b"hevc" | b"mif1" | b"msf1" | b"avif") => FormatFault::Heic,
            _ => FormatFault::Unsupported,
        },
    }
}

/// Whether programs would find paper in it.
fn holds_pdf(bytes: &[u8]) -> bool {
    holds(&bytes[..bytes.len().min(PDF_REACH)], b"%PDF-")
}

/// Whether programs that unpack would find a folder at its end: the last record of one, and its list right before.
fn ends_as_zip(bytes: &[u8]) -> bool {
    let start = bytes.len().saturating_sub(LAST_RECORD + COMMENT);
    bytes[start..].windows(LAST_RECORD).enumerate().any(|(at, record)| {
        let length = u32::from_le_bytes([record[12], record[13], record[14], record[15]]) as usize;
        let list = (start + at).checked_sub(length).and_then(|list| bytes.get(list..));
        record.starts_with(b"PK\x05\x06") && list.is_some_and(|list| list.starts_with(b"PK\x01\x02"))
    })
}

fn holds(bytes: &[u8], sign: &[u8]) -> bool {
    bytes.windows(sign.len()).any(|window| window == sign)
}
