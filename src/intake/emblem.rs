//! Knows how a picture from outside becomes one that may be shown: decoded, measured, encoded again. Keeps nothing.

use image::codecs::png::PngEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// The largest file that is looked at, in bytes.
pub const LARGEST_PICTURE: usize = 5_000_000;
/// The longest side of a picture, in pixels.
pub const LONGEST_SIDE: u32 = 4_000;
/// The longest side that is kept, in pixels: 24 mm on the cover at more than 1000 dots per inch.
const KEPT_SIDE: u32 = 1_200;
/// The most bytes a picture is kept with; a photograph is made smaller until it fits.
const KEPT_BYTES: usize = 1_500_000;
/// The most memory that decoding may take, in bytes.
const MEMORY: u64 = 128 * 1024 * 1024;

/// A picture as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// PNG, without anything the file brought along besides its dots.
    pub png: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Why a picture is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// More bytes than are looked at.
    TooLarge,
    /// Neither PNG nor JPEG, whatever its name says.
    WrongKind,
    /// A side is longer than it may be.
    TooLong,
    /// The file is broken, or is not as large as it says.
    Broken,
}

impl Refused {
    /// The message that says so.
    pub fn key(self) -> &'static str {
        match self {
            Refused::TooLarge => "look-too-large",
            Refused::WrongKind => "look-wrong-kind",
            Refused::TooLong => "look-too-long",
            Refused::Broken => "look-broken",
        }
    }
}

/// Decodes a PNG or JPEG and encodes it again as PNG of at most 1,200 pixels a side.
///
/// # Errors
/// See [`Refused`]. The size a file claims is checked before any memory is taken for it.
pub fn draw(bytes: &[u8]) -> Result<Drawn, Refused> {
    if bytes.len() > LARGEST_PICTURE {
        return Err(Refused::TooLarge);
    }
    let format = kind(bytes).ok_or(Refused::WrongKind)?;
    let reader = || ImageReader::with_format(Cursor::new(bytes), format);
    let (width, height) = reader().into_dimensions().map_err(|_| Refused::Broken)?;
    if width.max(height) > LONGEST_SIDE {
        return Err(Refused::TooLong);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MEMORY);
    let mut reader = reader();
    reader.limits(limits);
    let picture = reader.decode().map_err(|_| Refused::Broken)?;
    fitting(smaller(picture, KEPT_SIDE))
}

/// The picture as PNG, three quarters as large again and again until it is small enough to keep.
fn fitting(mut picture: DynamicImage) -> Result<Drawn, Refused> {
    loop {
        let drawn = encode(&picture)?;
        let side = picture.width().max(picture.height());
        if drawn.png.len() <= KEPT_BYTES || side < 200 {
            return Ok(drawn);
        }
        picture = smaller(picture, side * 3 / 4);
    }
}

/// What the file is by its first bytes.
fn kind(bytes: &[u8]) -> Option<ImageFormat> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(ImageFormat::Png),
        [0xff, 0xd8, 0xff, ..] => Some(ImageFormat::Jpeg),
        _ => None,
    }
}

fn smaller(picture: DynamicImage, side: u32) -> DynamicImage {
    if picture.width().max(picture.height()) <= side {
        return picture;
    }
    picture.resize(side, side, FilterType::CatmullRom)
}

fn encode(picture: &DynamicImage) -> Result<Drawn, Refused> {
    let dots = picture.to_rgba8();
    let (width, height) = dots.dimensions();
    let mut png = Vec::new();
    dots.write_with_encoder(PngEncoder::new(&mut png)).map_err(|_| Refused::Broken)?;
    Ok(Drawn { png, width, height })
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
            assert_eq!(kind(&drawn.png), Some(ImageFormat::Png));
        }
        let drawn = draw(&picture(3_000, 1_500, ImageFormat::Png)).unwrap();
        assert_eq!((drawn.width, drawn.height), (1_200, 600));
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

    #[test]
    fn everything_else_is_refused() {
        let small = picture(4, 4, ImageFormat::Png);
        let cases = [
            (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), Refused::WrongKind),
            (b"GIF89a\x01\x00\x01\x00".to_vec(), Refused::WrongKind),
            (Vec::new(), Refused::WrongKind),
            (vec![0u8; 30_000_000], Refused::TooLarge),
            (lying(small.clone(), 100_000, 100_000), Refused::TooLong),
            (lying(small.clone(), 3_999, 3_999), Refused::Broken),
            (picture(4_001, 1, ImageFormat::Png), Refused::TooLong),
            (small[..small.len() / 2].to_vec(), Refused::Broken),
        ];
        for (bytes, refused) in cases {
            assert_eq!(draw(&bytes), Err(refused), "{} bytes", bytes.len());
        }
    }
}
