//! Knows where pictures begin and end, so that nothing is hidden behind them and none is cut off; draws nothing.

use super::FormatFault;

/// A PNG is a row of pieces; the last one is called `IEND`.
pub(super) fn png(bytes: &[u8]) -> Result<(), FormatFault> {
    let mut rest = bytes.get(8..).unwrap_or_default();
    let mut wanted_first = true;
    loop {
        let Some((head, after)) = rest.split_first_chunk::<8>() else { return Err(FormatFault::Incomplete) };
        let [a, b, c, d, kind @ ..] = head;
        if wanted_first && kind != b"IHDR" {
            return Err(FormatFault::Malformed);
        }
        wanted_first = false;
        // A piece ends with a sum of four bytes.
        let end = u32::from_be_bytes([*a, *b, *c, *d]) as usize + 4;
        rest = after.get(end..).ok_or(FormatFault::Incomplete)?;
        if kind == b"IEND" {
            return if rest.is_empty() { Ok(()) } else { Err(FormatFault::Excess) };
        }
    }
}

/// A JPEG is a row of pieces up to the picture itself, which ends with a mark. Telephones put more behind it: another
/// picture, or notes of their own.
pub(super) fn jpeg(bytes: &[u8]) -> Result<(), FormatFault> {
    let mut at = 2;
    loop {
        let marker = match bytes.get(at..at + 2) {
            Some([0xff, marker]) => *marker,
            Some(_) => return Err(FormatFault::Malformed),
            None => return Err(FormatFault::Incomplete),
        };
        match marker {
            // Padding.
            0xff => at += 1,
            0x01 | 0xd0..=0xd7 => at += 2,
            0xd9 => return Err(FormatFault::Incomplete),
            0xda => break,
            _ => {
                let Some([high, low]) = bytes.get(at + 2..at + 4) else {
                    return Err(FormatFault::Incomplete);
                };
                at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
            }
        }
    }
    let has_end = bytes[at..].windows(2).any(|pair| pair == [0xff, 0xd9]);
    if has_end { Ok(()) } else { Err(FormatFault::Incomplete) }
}

/// A WebP says how long it is; an odd one is filled up by a byte.
pub(super) fn webp(bytes: &[u8]) -> Result<(), FormatFault> {
    let Some([a, b, c, d]) = bytes.get(4..8) else { return Err(FormatFault::Incomplete) };
    let length = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
    let end = 8 + length + length % 2;
    match bytes.len() {
        short if short < 8 + length => Err(FormatFault::Incomplete),
        long if long > end => Err(FormatFault::Excess),
        _ => Ok(()),
    }
}
