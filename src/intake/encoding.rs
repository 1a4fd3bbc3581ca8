//! Knows in which letters a text was saved: UTF-8, with a byte order mark or without, UTF-16, or the letters of old Windows
//! and old Macs.

use super::InputRemark;
use encoding_rs::{MACINTOSH, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// How many letters of a word are shown as an example.
const LONGEST_EXAMPLE: usize = 40;

/// A text, and what must be said about how it was read.
#[derive(Debug)]
pub(super) struct DecodedText<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// What was taken for granted.
    pub remark: Option<InputRemark>,
}

impl DecodedText<'_> {
    fn sure(text: Cow<'_, str>) -> DecodedText<'_> {
        DecodedText { text, remark: None }
    }
}

/// The text of a file of at most `most` bytes.
///
/// # Errors
/// A file that is too large, empty, or in no letters that can be told.
pub(super) fn decode(bytes: &[u8], most: usize) -> Result<DecodedText<'_>, InputRemark> {
    if bytes.len() > most {
        let size = format!("{:.1}", bytes.len() as f64 / 1e6);
        return Err(InputRemark::new("intake-too-large").with("size", size).with("limit", most / 1_000_000));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let decoded = match std::str::from_utf8(bytes) {
        _ if wide(bytes).is_some() => utf16(bytes)?,
        Ok(text) => DecodedText::sure(Cow::Borrowed(text.trim_start_matches('\u{feff}'))),
        Err(error) => old(bytes, error.valid_up_to())?,
    };
    if decoded.text.trim().is_empty() { Err(InputRemark::new("intake-empty")) } else { Ok(decoded) }
}

/// The same for files of programs, which write no old letters.
///
/// # Errors
/// As [`decode`], and letters of old Windows or Macs.
pub(super) fn decode_strictly(bytes: &[u8], most: usize) -> Result<Cow<'_, str>, InputRemark> {
    match decode(bytes, most)? {
        DecodedText { text, remark: None } => Ok(text),
        _ => Err(not_utf8(bytes)),
    }
}

/// Where a text stops being UTF-8.
fn not_utf8(bytes: &[u8]) -> InputRemark {
    let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    InputRemark::new("intake-not-utf8").at(line_of(bytes, valid)).with("byte", valid)
}

fn line_of(bytes: &[u8], offset: usize) -> usize {
    let ends = |at: &usize| match bytes.get(*at) {
        Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
        byte => byte == Some(&b'\n'),
    };
    (0..offset).filter(ends).count() + 1
}

/// The order of the two bytes of each letter where the file is in UTF-16: by its mark, or by the zeros beside letters.
fn wide(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    match bytes {
        [0xff, 0xfe, ..] | [1..=255, 0, 1..=255, 0, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] | [0, 1..=255, 0, 1..=255, ..] => Some(UTF_16BE),
        _ => None,
    }
}

fn utf16(bytes: &[u8]) -> Result<DecodedText<'_>, InputRemark> {
    let broken = || InputRemark::new("intake-utf16");
    let (text, broke) = wide(bytes).ok_or_else(broken)?.decode_with_bom_removal(bytes);
    if broke { Err(broken()) } else { Ok(DecodedText::sure(text)) }
}

/// The letters of old Windows, which spreadsheets of Western languages still write, or of old Macs, whose lines end with a
/// carriage return alone; nothing in the file proves it, so that it is said with an example. A file that is UTF-8 elsewhere
/// is broken rather than old.
fn old(bytes: &[u8], valid: usize) -> Result<DecodedText<'_>, InputRemark> {
    if bytes.contains(&0) {
        return Err(InputRemark::new("intake-kind-unknown"));
    }
    let undefined = |byte: &u8| matches!(byte, 0x81 | 0x8d | 0x8f | 0x90 | 0x9d);
    let is_mac = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let mixed = bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii());
    if mixed || !is_mac && bytes.iter().any(undefined) {
        return Err(not_utf8(bytes));
    }
    let (letters, key) =
        if is_mac { (MACINTOSH, "intake-macintosh") } else { (WINDOWS_1252, "intake-windows-1252") };
    let (text, _) = letters.decode_without_bom_handling(bytes);
    let mut words = text.split(|letter: char| letter.is_whitespace() || ",;|\"".contains(letter));
    let example = words.find(|word| !word.is_ascii()).unwrap_or_default();
    let example: String = example.chars().take(LONGEST_EXAMPLE).collect();
    let remark = InputRemark::new(key).at(line_of(bytes, valid)).with("example", example);
    Ok(DecodedText { text, remark: Some(remark) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> (String, bool) {
        let decoded = decode(bytes, 1_000).unwrap();
        (decoded.text.into_owned(), decoded.remark.is_some())
    }

    #[test]
    fn marks_are_taken_off_and_old_letters_are_told() {
        let wide = |text: &str, mark: u16| -> Vec<u8> {
            std::iter::once(mark).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        };
        for (bytes, expected) in [
            ("niñez".as_bytes().to_vec(), ("niñez", false)),
            ("\u{feff}niñez".as_bytes().to_vec(), ("niñez", false)),
            ("\u{feff}\u{feff}a".as_bytes().to_vec(), ("a", false)),
            (b"ni\xf1ez \x96 \x93x\x94".to_vec(), ("niñez – “x”", true)),
            (b"a\rni\x96ez \x8d\r".to_vec(), ("a\rniñez ç\r", true)),
            (wide("niñez", 0xfeff), ("niñez", false)),
            (wide("item", 0xfeff)[2..].to_vec(), ("item", false)),
            (wide("item", 0xfeff).chunks(2).flat_map(|pair| [pair[1], pair[0]]).collect(), ("item", false)),
        ] {
            let (text, told) = text(&bytes);
            assert_eq!((text.as_str(), told), expected);
        }
    }

    #[test]
    fn a_broken_text_is_no_old_text() {
        for (bytes, key) in [
            (&b"\xc3\xb1 \xff"[..], "intake-not-utf8"),
            (b"a\n\x81", "intake-not-utf8"),
            (b"a\0\xff\xfe\0\0b", "intake-kind-unknown"),
            (b"\xff\xfe\x00\xd8", "intake-utf16"),
            (b" \r\n", "intake-empty"),
            (b"", "intake-empty"),
        ] {
            assert_eq!(decode(bytes, 100).unwrap_err().key, key, "{bytes:?}");
        }
        assert_eq!(decode(b"a\n\x81", 100).unwrap_err().line, Some(2));
        let mac = decode(b"a\rb\rni\x96ez,x\r", 100).unwrap().remark.unwrap();
        assert_eq!((mac.key, mac.line), ("intake-macintosh", Some(3)));
        assert_eq!(decode(&[b'x'; 101], 100).unwrap_err().key, "intake-too-large");
    }
}
