//! Knows how a picture from outside becomes one that may be shown: decoded, turned upright, measured, encoded again. Keeps
//! nothing.

use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use std::sync::{Mutex, PoisonError};

/// The largest file that is looked at, in bytes.
pub const LARGEST_PICTURE: usize = 25_000_000;
/// The most pixels of a picture: what telephones call fifty million is a little more.
const MOST_PIXELS: u64 = 52_000_000;
/// The longest side of a picture, in pixels.
const LONGEST_SIDE: u32 = 20_000;
/// The longest side that is kept, in pixels: 24 mm on the cover at more than 1000 dots per inch.
pub const KEPT_SIDE: u32 = 1_200;
/// The most bytes a picture is kept with; a photograph is made smaller until it fits.
const KEPT_BYTES: usize = 1_500_000;
/// The most memory that decoding may take, in bytes.
const MEMORY: u64 = 256 * 1024 * 1024;
/// The least luminance that is taken for white, and the least share of dots that must be darker to be seen.
const WHITE: f32 = 0.75;
const SEEN: f32 = 0.005;

/// One picture at a time is in memory whole.
static TURN: Mutex<()> = Mutex::new(());

/// A picture as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmblemImage {
    /// PNG, without anything the file brought along besides its dots.
    pub png: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Why a picture is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmblemFault {
    /// The file has no content.
    Empty,
    /// More bytes than are looked at.
    TooLarge,
    /// Neither PNG nor JPEG nor SVG, whatever its name says.
    WrongKind,
    /// What iPhones make where nobody chose otherwise.
    Heic,
    /// It has more dots than it may.
    TooLong,
    /// The file is broken or cut off, or is not as large as it says.
    Broken,
    /// A drawing (SVG) that cannot be drawn, holds pictures, or is too much work.
    Drawing,
}

impl EmblemFault {
    /// The message that says so.
    pub fn key(self) -> &'static str {
        match self {
            EmblemFault::Empty => "file-empty",
            EmblemFault::TooLarge => "look-too-large",
            EmblemFault::WrongKind => "look-wrong-kind",
            EmblemFault::Heic => "look-heic",
            EmblemFault::TooLong => "look-too-long",
            EmblemFault::Broken => "look-broken",
            EmblemFault::Drawing => "look-drawing",
        }
    }
}

/// Decodes a PNG or JPEG, turns it as the telephone was held, and encodes it again as PNG of at most 1,200 pixels a side.
///
/// # Errors
/// See [`EmblemFault`]. The size a file claims is checked before any memory is taken for it.
pub fn draw(bytes: &[u8]) -> Result<EmblemImage, EmblemFault> {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    shrink(smaller(decoded(bytes)?, KEPT_SIDE))
}

/// The dots of a PNG or JPEG, upright.
fn decoded(bytes: &[u8]) -> Result<DynamicImage, EmblemFault> {
    if bytes.len() > LARGEST_PICTURE {
        return Err(EmblemFault::TooLarge);
    }
    let format = match kind(bytes).ok_or(EmblemFault::WrongKind)? {
        Kind::Heic => return Err(EmblemFault::Heic),
        Kind::Png => ImageFormat::Png,
        Kind::Jpeg if is_whole(bytes) => ImageFormat::Jpeg,
        Kind::Jpeg => return Err(EmblemFault::Broken),
    };
    let broken = |_| EmblemFault::Broken;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MEMORY);
    let reader = || ImageReader::with_format(Cursor::new(bytes), format);
    let (width, height) = reader().into_dimensions().map_err(broken)?;
    if width.max(height) > LONGEST_SIDE || u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(EmblemFault::TooLong);
    }
    let mut reader = reader();
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(broken)?;
    if decoder.total_bytes() > MEMORY {
        return Err(EmblemFault::TooLong);
    }
    let orientation = decoder.orientation().map_err(broken)?;
    let mut picture = smaller(DynamicImage::from_decoder(decoder).map_err(broken)?, KEPT_SIDE);
    picture.apply_orientation(orientation);
    Ok(picture)
}

/// Width and height of a picture that was kept elsewhere; nothing where it is none as [`draw`] makes them.
pub(super) fn drawn_size(png: &[u8]) -> Option<(u32, u32)> {
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let reader = || ImageReader::with_format(Cursor::new(png), ImageFormat::Png);
    let (width, height) = reader().into_dimensions().ok()?;
    let fits = kind(png) == Some(Kind::Png) && width.max(height) <= KEPT_SIDE;
    (fits && reader().decode().is_ok()).then_some((width, height))
}

/// Whether next to nothing of a picture can be seen on white paper.
pub fn is_pale(png: &[u8]) -> bool {
    let Ok(picture) = image::load_from_memory_with_format(png, ImageFormat::Png) else { return false };
    let dots = picture.to_rgba8();
    let linear = |part: u8| {
        let part = f32::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let luminance = |[red, green, blue, alpha]: [u8; 4]| {
        let shine = f32::from(alpha) / 255.0;
        let colour = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        colour * shine + 1.0 - shine
    };
    let all = dots.width() as f32 * dots.height() as f32;
    let needed = (all * SEEN).ceil() as usize;
    dots.pixels().filter(|dot| luminance(dot.0) < WHITE).take(needed).count() < needed
}

/// Whether a file is a drawing made of lines (SVG), by its first element.
pub fn is_drawing(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let begins = text.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<');
    begins && text.windows(4).take(4_000).any(|window| window == b"<svg" || window == b":svg")
}

/// The picture as PNG, three quarters as large again and again until it is small enough to keep.
fn shrink(mut picture: DynamicImage) -> Result<EmblemImage, EmblemFault> {
    loop {
        let drawn = encode(&picture)?;
        let side = picture.width().max(picture.height());
        if drawn.png.len() <= KEPT_BYTES || side < 200 {
            return Ok(drawn);
        }
        picture = smaller(picture, side * 3 / 4);
    }
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Png,
    Jpeg,
    Heic,
}

/// What the file is by its first bytes.
fn kind(bytes: &[u8]) -> Option<Kind> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Kind::Png),
        [0xff, 0xd8, 0xff, ..] => Some(Kind::Jpeg),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => {
            let brands = [b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1", b"avif"];
            brands.iter().any(|known| brand.starts_with(*known)).then_some(Kind::Heic)
        }
        _ => None,
    }
}

/// Whether a JPEG reaches its end (ITU-T T.81, B.1): decoders make up what is missing, in grey.
fn is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xff, marker, ..]) = bytes.get(at..) {
        at += match marker {
            0xd9 => return true,
            0xff => 1,
            0x01 | 0xd0..=0xd8 => 2,
            _ => {
                let Some([high, low, ..]) = bytes.get(at + 2..) else { return false };
                2 + usize::from(u16::from_be_bytes([*high, *low])).max(2)
            }
        };
        if *marker == 0xda {
            at += entropy(bytes.get(at..).unwrap_or_default());
        }
    }
    false
}

/// How long the coded data is: up to the next marker that does not belong to it.
fn entropy(bytes: &[u8]) -> usize {
    let is_end = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff);
    bytes.windows(2).position(is_end).unwrap_or(bytes.len())
}

fn smaller(picture: DynamicImage, side: u32) -> DynamicImage {
    let longest = picture.width().max(picture.height());
    if longest <= side {
        return picture;
    }
    // What is far too large is first made smaller the quick way.
    let near = if longest > 4 * side { picture.thumbnail(2 * side, 2 * side) } else { picture };
    near.resize(side, side, FilterType::CatmullRom)
}

fn encode(picture: &DynamicImage) -> Result<EmblemImage, EmblemFault> {
    let dots = picture.to_rgba8();
    let (width, height) = dots.dimensions();
    let mut png = Vec::new();
    dots.write_with_encoder(PngEncoder::new(&mut png)).map_err(|_| EmblemFault::Broken)?;
    Ok(EmblemImage { png, width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of one colour in a format.
    fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::new_rgb8(width, height).write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// The check sum of a PNG chunk (PNG specification, annex D).
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 }
            })
        })
    }

    /// The same file, claiming another size with a right check sum.
    fn lying(mut png: Vec<u8>, width: u32, height: u32) -> Vec<u8> {
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        let sum = crc(&png[12..29]);
        png[29..33].copy_from_slice(&sum.to_be_bytes());
        png
    }

    #[test]
    fn png_and_jpeg_are_drawn_again() {
        for format in [ImageFormat::Png, ImageFormat::Jpeg] {
            let drawn = draw(&picture(40, 20, format)).unwrap();
            assert_eq!((drawn.width, drawn.height), (40, 20));
            assert_eq!(kind(&drawn.png), Some(Kind::Png));
            assert_eq!(drawn_size(&drawn.png), Some((40, 20)));
        }
        let drawn = draw(&picture(3_000, 1_500, ImageFormat::Png)).unwrap();
        assert_eq!((drawn.width, drawn.height), (1_200, 600));
        let drawn = draw(&picture(8_192, 6_144, ImageFormat::Jpeg)).unwrap();
        assert_eq!((drawn.width, drawn.height), (1_200, 900), "fifty million pixels");
    }

    #[test]
    fn a_picture_that_packs_badly_is_made_smaller() {
        let noise = image::RgbImage::from_fn(1_200, 900, |x, y| {
            let mixed =
                (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)).wrapping_mul(97).to_le_bytes();
            image::Rgb([mixed[1], mixed[2], mixed[3]])
        });
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(noise).write_to(&mut bytes, ImageFormat::Png).unwrap();
        let drawn = draw(&bytes.into_inner()).unwrap();
        assert!(drawn.png.len() <= KEPT_BYTES, "{}", drawn.png.len());
        assert!(
            drawn.width < 1_200 && drawn.width * 3 / 4 == drawn.height,
            "{}x{}",
            drawn.width,
            drawn.height
        );
    }

    #[test]
    fn what_a_file_brings_along_is_left_behind() {
        let mut png = picture(4, 4, ImageFormat::Png);
        let text = b"tEXtComment\0secret".to_vec();
        let chunk = [&14u32.to_be_bytes()[..], &text, &crc(&text).to_be_bytes()].concat();
        png.splice(33..33, chunk);
        let drawn = draw(&png).unwrap();
        assert!(!drawn.png.windows(6).any(|window| window == b"secret"));
    }

    /// A JPEG of 64 by 32, white where it begins and black at its end, with this orientation (CIPA DC-008, 4.6.4).
    fn held(orientation: u8) -> Vec<u8> {
        let dots = image::RgbImage::from_fn(64, 32, |x, _| image::Rgb([if x < 32 { 255 } else { 0 }; 3]));
        let mut bytes = Cursor::new(Vec::new());
        DynamicImage::from(dots).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
        let mut jpeg = bytes.into_inner();
        let mut exif = b"\xff\xe1\0\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
        exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
        jpeg.splice(2..2, exif);
        jpeg
    }

    #[test]
    fn a_picture_stands_as_the_telephone_was_held() {
        for (orientation, size, (x, y)) in [
            (1, (64, 32), (5, 16)),
            (2, (64, 32), (58, 16)),
            (3, (64, 32), (58, 16)),
            (4, (64, 32), (5, 16)),
            (5, (32, 64), (16, 5)),
            (6, (32, 64), (16, 5)),
            (7, (32, 64), (16, 58)),
            (8, (32, 64), (16, 58)),
        ] {
            let drawn = draw(&held(orientation)).unwrap();
            assert_eq!((drawn.width, drawn.height), size, "{orientation}");
            let dots = image::load_from_memory(&drawn.png).unwrap().to_rgb8();
            assert!(dots.get_pixel(x, y).0[0] > 200, "{orientation}: the beginning is white");
        }
    }

    #[test]
    fn a_picture_that_is_cut_off_is_refused_wherever_it_is_cut() {
        let whole = held(6);
        for (end, wanted) in
            [(whole.len() / 2, false), (whole.len() - 2, false), (60, false), (whole.len(), true)]
        {
            assert_eq!(draw(&whole[..end]).is_ok(), wanted, "{end} of {}", whole.len());
        }
        // Telephones put more behind the end, and a small picture into the head.
        let more = [&whole[..], b"SEFT and a film"].concat();
        assert!(draw(&more).is_ok());
        let mut cut = whole[..whole.len() / 2].to_vec();
        cut.splice(2..2, *b"\xff\xe2\0\x08\xff\xd8\xff\xd9..");
        assert_eq!(draw(&cut), Err(EmblemFault::Broken));
    }

    #[test]
    fn what_cannot_be_seen_on_white_is_known() {
        let of = |colour: [u8; 4], ground: [u8; 4]| {
            let dots = image::RgbaImage::from_fn(100, 100, |x, y| {
                image::Rgba(if (40..60).contains(&x) && (40..60).contains(&y) { colour } else { ground })
            });
            is_pale(&encode(&DynamicImage::from(dots)).unwrap().png)
        };
        const NOTHING: [u8; 4] = [0; 4];
        assert!(of([255; 4], NOTHING) && of([250, 250, 240, 255], [255; 4]) && of([0, 0, 0, 20], NOTHING));
        assert!(!of([200, 0, 0, 255], NOTHING) && !of([255; 4], [10, 60, 120, 255]));
        assert!(!of([0, 0, 0, 255], [255; 4]));
    }

    #[test]
    fn drawings_are_told_from_other_texts() {
        assert!(is_drawing(
            b"\xef\xbb\xbf <?xml version='1.0'?><!-- x --><svg xmlns='http://www.w3.org/2000/svg'/>"
        ));
        assert!(is_drawing(b"<x:svg xmlns:x='http://www.w3.org/2000/svg'/>"));
        assert!(!is_drawing(b"<html><body/></html>") && !is_drawing(b"text <svg") && !is_drawing(b""));
    }

    #[test]
    fn everything_else_is_refused() {
        let small = picture(4, 4, ImageFormat::Png);
        let cases = [
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), EmblemFault::WrongKind),
            (b"GIF89a\x01\x00\x01\x00".to_vec(), EmblemFault::WrongKind),
            (Vec::new(), EmblemFault::WrongKind),
            (vec![0u8; 30_000_000], EmblemFault::TooLarge),
            (lying(small.clone(), 100_000, 100_000), EmblemFault::TooLong),
            (lying(small.clone(), 3_999, 3_999), EmblemFault::Broken),
            (lying(small.clone(), 8_000, 8_000), EmblemFault::TooLong),
            (picture(20_001, 1, ImageFormat::Png), EmblemFault::TooLong),
            (b"\0\0\0\x18ftypheic\0\0\0\0".to_vec(), EmblemFault::Heic),
            (small[..small.len() / 2].to_vec(), EmblemFault::Broken),
        ];
        for (bytes, refused) in cases {
            assert_eq!(draw(&bytes), Err(refused), "{} bytes", bytes.len());
        }
    }
}
