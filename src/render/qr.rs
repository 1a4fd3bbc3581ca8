//! Knows how an address becomes a code that a telephone reads; knows not whose it is.

use super::dots::encode_png;
use qrcode::QrCode;
use qrcode::render::svg::Color;
use resvg::tiny_skia::{self, Pixmap, PremultipliedColorU8};

/// How many dots wide a drawing is at least; pages draw it larger or smaller.
const LEAST: u32 = 200;
/// How many dots wide a picture for paper is at least.
const LEAST_PRINT: u32 = 600;
/// How many modules around a code stay white, as telephones need.
const QUIET: u32 = 4;

/// An address as a QR code in SVG, dark on light in every scheme of colours, because telephones read no other; none where
/// it has more than a code holds (2,331 bytes).
pub fn qr(address: &str) -> Option<String> {
    let code = QrCode::new(address.as_bytes()).ok()?;
    let drawing = code.render::<Color<'_>>().min_dimensions(LEAST, LEAST).build();
    let (_, rest) = drawing.split_once("<svg")?;
    Some(format!("<svg{rest}"))
}

/// The same as dots, for paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrPicture {
    /// The file as PNG.
    pub png: Vec<u8>,
    /// How many dots it is wide and high.
    pub side: u32,
}

/// An address as a QR code in dots; none where it has more than a code holds.
pub fn qr_picture(address: &str) -> Option<QrPicture> {
    let code = QrCode::new(address.as_bytes()).ok()?;
    let (width, modules) = (u32::try_from(code.width()).ok()?, code.to_colors());
    let scale = LEAST_PRINT.div_ceil(width + 2 * QUIET);
    let side = (width + 2 * QUIET) * scale;
    let module = |dot: u32| (dot / scale).checked_sub(QUIET).filter(|module| *module < width);
    let is_dark = |column: u32, row: u32| {
        let place = module(column).zip(module(row)).map(|(column, row)| row * width + column);
        let place = place.and_then(|place| usize::try_from(place).ok());
        place.and_then(|place| modules.get(place)) == Some(&qrcode::Color::Dark)
    };
    let mut dots = Pixmap::new(side, side)?;
    dots.fill(tiny_skia::Color::WHITE);
    let ink = PremultipliedColorU8::from_rgba(0, 0, 0, u8::MAX)?;
    for (index, dot) in (0..).zip(dots.pixels_mut()) {
        if is_dark(index % side, index / side) {
            *dot = ink;
        }
    }
    Some(QrPicture { png: encode_png(&dots)?, side })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_drawing_without_a_head_and_without_the_words() {
        let drawing = qr("https://amparo.example/en/join/0123456789").unwrap();
        assert!(drawing.starts_with("<svg ") && drawing.ends_with("</svg>"), "{drawing}");
        assert!(!drawing.contains("amparo.example"));
        assert!(!drawing.contains("style="));
        assert_eq!(qr(&"x".repeat(3_000)), None);
    }

    #[test]
    fn the_dots_are_the_modules_of_the_code_with_white_around_them() {
        let address = "http://192.168.8.10:3080/es/seat/0123456789abcdef0123456789abcdef";
        let picture = qr_picture(address).unwrap();
        let dots = Pixmap::decode_png(&picture.png).unwrap();
        assert_eq!((dots.width(), dots.height()), (picture.side, picture.side));
        let code = QrCode::new(address.as_bytes()).unwrap();
        let width = u32::try_from(code.width()).unwrap();
        let scale = picture.side / (width + 2 * QUIET);
        let is_dark = |column: u32, row: u32| {
            let middle = |module: u32| module * scale + scale / 2;
            dots.pixel(middle(column), middle(row)).unwrap().red() < 128
        };
        let whole = width + 2 * QUIET;
        let inside = QUIET..QUIET + width;
        let drawn: Vec<bool> =
            (0..whole * whole).map(|place| is_dark(place % whole, place / whole)).collect();
        let around = (0..whole * whole)
            .filter(|place| !inside.contains(&(place % whole)) || !inside.contains(&(place / whole)));
        assert!(around.clone().count() > 0);
        assert!(around.into_iter().all(|place| !drawn[place as usize]), "white around it");
        let modules: Vec<bool> = code.to_colors().iter().map(|one| *one == qrcode::Color::Dark).collect();
        let own: Vec<bool> =
            (0..width * width).map(|place| is_dark(QUIET + place % width, QUIET + place / width)).collect();
        assert_eq!(own, modules);
        assert_eq!(qr_picture(&"x".repeat(3_000)), None);
    }
}
