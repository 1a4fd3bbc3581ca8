//! Knows files of each kind, and those that look like one, as people and those who mean harm send them.

use super::{EvidenceFormat, FormatFault, LARGEST_EVIDENCE};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const WORD: &[u8] = b"<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.\
    openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
const MACROS: &[u8] = b"<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.\
    ms-word.document.macroEnabled.main+xml\"/></Types>";
const SHEET: &[u8] = b"<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.\
    spreadsheetml.sheet.main+xml\"/></Types>";
const SLIDES: &[u8] = b"<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.\
    presentationml.presentation.main+xml\"/></Types>";
const TYPES: &str = "[Content_Types].xml";
const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n";
const PICTURE: &[u8] = include_bytes!("../../../tests/cases/emblem.png");
const PHOTOGRAPH: &[u8] = include_bytes!("../../../tests/cases/pictures/sideways.jpg");
const WEB: &[u8] = include_bytes!("../../../tests/cases/pictures/web.webp");

/// A packed file of these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A text of Word with one more part.
fn word_with(name: &str, content: &[u8]) -> Vec<u8> {
    packed(&[(TYPES, WORD), ("word/document.xml", b"<w:document/>"), (name, content)])
}

fn open_document(mimetype: &str) -> Vec<u8> {
    packed(&[("mimetype", mimetype.as_bytes()), ("content.xml", b"<office:document-content/>")])
}

fn joined(parts: &[&[u8]]) -> Vec<u8> {
    parts.concat()
}

#[test]
fn what_may_be_attached_is_known_by_its_content() {
    for (bytes, expected) in [
        (PDF.to_vec(), EvidenceFormat::Pdf),
        (PICTURE.to_vec(), EvidenceFormat::Png),
        (PHOTOGRAPH.to_vec(), EvidenceFormat::Jpeg),
        // Telephones put a second picture behind the first.
        (joined(&[PHOTOGRAPH, PHOTOGRAPH]), EvidenceFormat::Jpeg),
        (WEB.to_vec(), EvidenceFormat::WebP),
        (word_with("word/styles.xml", b"<w:styles/>"), EvidenceFormat::Docx),
        (packed(&[(TYPES, SHEET), ("xl/workbook.xml", b"<workbook/>")]), EvidenceFormat::Xlsx),
        (packed(&[(TYPES, SLIDES), ("ppt/presentation.xml", b"<p/>")]), EvidenceFormat::Pptx),
        (open_document("application/vnd.oasis.opendocument.text"), EvidenceFormat::Odt),
        (open_document("application/vnd.oasis.opendocument.spreadsheet"), EvidenceFormat::Ods),
        (include_bytes!("../../../tests/cases/templates/google.docx").to_vec(), EvidenceFormat::Docx),
        (include_bytes!("../../../tests/cases/templates/libreoffice.docx").to_vec(), EvidenceFormat::Docx),
        (include_bytes!("../../../tests/cases/templates/word-online.docx").to_vec(), EvidenceFormat::Docx),
        (
            include_bytes!("../../../tests/cases/tables/spanish-of-libreoffice.xlsx").to_vec(),
            EvidenceFormat::Xlsx,
        ),
    ] {
        let found = EvidenceFormat::of(&bytes);
        assert_eq!(found, Ok(expected), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
        assert_eq!(EvidenceFormat::from_media(expected.media()), Some(expected));
    }
}

#[test]
fn what_may_not_be_attached_is_called_by_its_name() {
    for (case, bytes, expected) in [
        ("nothing", Vec::new(), FormatFault::Empty),
        ("30 MB", vec![b'%'; 30_000_000], FormatFault::TooLarge(30_000_000)),
        ("one byte too many", vec![0; LARGEST_EVIDENCE + 1], FormatFault::TooLarge(LARGEST_EVIDENCE + 1)),
        ("old Office", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook".to_vec(), FormatFault::OldOffice),
        ("RTF", b"{\\rtf1 x}".to_vec(), FormatFault::OldOffice),
        ("a page", b"\xef\xbb\xbf\n<!DOCTYPE html><script>".to_vec(), FormatFault::Markup),
        ("a drawing", b"<svg onload='x()'/>".to_vec(), FormatFault::Markup),
        ("a program", b"MZ\x90\0".to_vec(), FormatFault::Program),
        ("a script", b"#!/bin/sh\nrm -rf /".to_vec(), FormatFault::Program),
        ("a photograph of a telephone", b"\0\0\0\x18ftypheic\0\0".to_vec(), FormatFault::Heic),
        ("a film", b"\0\0\0\x18ftypmp42\0\0".to_vec(), FormatFault::Unsupported),
        ("words", b"The decree says".to_vec(), FormatFault::Unsupported),
        ("a packed folder", packed(&[("a.txt", b"a")]), FormatFault::Archive),
        (
            "slides of LibreOffice",
            open_document("application/vnd.oasis.opendocument.presentation"),
            FormatFault::Unsupported,
        ),
        ("a folder packed otherwise", b"Rar!\x1a\x07".to_vec(), FormatFault::Archive),
        ("a PDF in the middle", joined(&[b"From: x\r\n\r\n", PDF]), FormatFault::Excess),
    ] {
        assert_eq!(EvidenceFormat::of(&bytes), Err(expected), "{case}");
    }
}

#[test]
fn what_was_cut_off_on_the_way_is_not_kept() {
    let word = word_with("word/styles.xml", b"<w:styles/>");
    let photograph = include_bytes!("../../../tests/cases/pictures/cut-off.jpg");
    let steps = include_bytes!("../../../tests/cases/pictures/steps-cut-off.jpg");
    for (case, bytes) in [
        ("PDF", &PDF[..PDF.len() - 8]),
        ("PNG", &PICTURE[..PICTURE.len() - 20]),
        ("JPEG", &photograph[..]),
        ("JPEG in steps", &steps[..]),
        ("JPEG before the picture", &PHOTOGRAPH[..30]),
        ("WebP", &WEB[..WEB.len() - 4]),
        ("DOCX", &word[..word.len() - 30]),
        ("DOCX without its list", &word[..40]),
    ] {
        assert_eq!(EvidenceFormat::of(bytes), Err(FormatFault::Incomplete), "{case}");
    }
}

#[test]
fn nothing_is_two_things() {
    let zip = packed(&[("evil.txt", b"x")]);
    let word = word_with("word/styles.xml", b"<w:styles/>");
    let both = packed(&[
        (TYPES, WORD),
        ("word/document.xml", b"x"),
        ("mimetype", EvidenceFormat::Odt.media().as_bytes()),
    ]);
    let twice = joined(&[WORD, SHEET]);
    let paper = joined(&[b"%PDF-1.4 ", &[b' '; 20]]);
    let mut stored = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in [("a.pdf", &paper[..]), (TYPES, WORD), ("word/document.xml", &b"x"[..])] {
        stored.start_file(name, options).unwrap();
        stored.write_all(content).unwrap();
    }
    let stored = stored.finish().unwrap().into_inner();
    for (case, bytes, expected) in [
        ("PDF and ZIP", joined(&[PDF, &zip, b"%%EOF"]), FormatFault::Ambiguous),
        ("JPEG and ZIP", joined(&[PHOTOGRAPH, &zip]), FormatFault::Ambiguous),
        ("PNG and ZIP", joined(&[PICTURE, &zip]), FormatFault::Excess),
        ("WebP and ZIP", joined(&[WEB, &zip]), FormatFault::Excess),
        ("DOCX with something behind it", joined(&[&word, b"<script>"]), FormatFault::Excess),
        ("DOCX and PDF", stored, FormatFault::Ambiguous),
        ("DOCX and ODT", both, FormatFault::Ambiguous),
        ("DOCX and XLSX", packed(&[(TYPES, &twice), ("word/document.xml", b"x")]), FormatFault::Ambiguous),
    ] {
        assert_eq!(EvidenceFormat::of(&bytes), Err(expected), "{case}");
    }
}

#[test]
fn macros_and_programs_do_not_come_along() {
    let open = |name: &str| {
        packed(&[("mimetype", EvidenceFormat::Ods.media().as_bytes()), ("content.xml", b"x"), (name, b"x")])
    };
    for (bytes, part) in [
        (word_with("word/vbaProject.bin", b"x"), "word/vbaproject.bin"),
        (word_with("word\\VBAPROJECT.BIN", b"x"), "word/vbaproject.bin"),
        (word_with("word/activeX/activeX1.xml", b"x"), "word/activex/activex1.xml"),
        (word_with("word/embeddings/table.xlsm", b"x"), "word/embeddings/table.xlsm"),
        (word_with("word/media/setup.exe", b"x"), "word/media/setup.exe"),
        (packed(&[(TYPES, SHEET), ("xl/macrosheets/sheet1.xml", b"x")]), "xl/macrosheets/sheet1.xml"),
        (packed(&[(TYPES, MACROS), ("word/document.xml", b"x")]), "macroenabled"),
        (open("Basic/Standard/Module1.xml"), "basic/standard/module1.xml"),
    ] {
        assert_eq!(EvidenceFormat::of(&bytes), Err(FormatFault::Macro(part.to_owned())));
    }
}

#[test]
fn what_unpacks_without_end_or_leads_elsewhere_is_refused() {
    let zeros = vec![0; 20_000_000];
    let names: Vec<String> = (0..5_001).map(|number| format!("word/{number}.xml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    let locked = packed(&[
        ("mimetype", EvidenceFormat::Odt.media().as_bytes()),
        ("content.xml", b"x"),
        ("META-INF/manifest.xml", b"<manifest:encryption-data/>"),
    ]);
    for (case, bytes, expected) in [
        ("a bomb", word_with("word/document2.xml", &zeros), FormatFault::Bomb),
        ("a bomb in the list of types", packed(&[(TYPES, &zeros[..3_000_000])]), FormatFault::Bomb),
        ("too many parts", packed(&many), FormatFault::Bomb),
        ("a way out", word_with("../../etc/passwd", b"x"), FormatFault::Malformed),
        ("a way out of Windows", word_with("..\\..\\x", b"x"), FormatFault::Malformed),
        ("no text", packed(&[(TYPES, WORD), ("other.xml", b"x")]), FormatFault::Malformed),
        ("a password", locked, FormatFault::Locked),
    ] {
        assert_eq!(EvidenceFormat::of(&bytes), Err(expected), "{case}");
    }
}

/// A byte here or there must never bring the reader down, whatever it says of the file then.
#[test]
fn no_single_byte_brings_it_down() {
    let word = word_with("word/styles.xml", b"<w:styles/>");
    for bytes in [PDF, PHOTOGRAPH, PICTURE, WEB, &word[..]] {
        for place in 0..bytes.len().min(600) {
            let mut other = bytes.to_vec();
            other[place] ^= 0xff;
            let _ = EvidenceFormat::of(&other);
            let _ = EvidenceFormat::of(&bytes[..place]);
        }
    }
}
