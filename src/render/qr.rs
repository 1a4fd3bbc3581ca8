//! Knows how an address becomes a code that a telephone reads; knows not whose it is.

use qrcode::QrCode;
use qrcode::render::svg::Color;

/// How many dots wide a drawing is at least; pages draw it larger or smaller.
const LEAST: u32 = 200;

/// An address as a QR code in SVG, dark on light in every scheme of colours, because telephones read no other; none where
/// it has more than a code holds (2,331 bytes).
pub fn qr(address: &str) -> Option<String> {
    let code = QrCode::new(address.as_bytes()).ok()?;
    let drawing = code.render::<Color<'_>>().min_dimensions(LEAST, LEAST).build();
    let (_, rest) = drawing.split_once("<svg")?;
    Some(format!("<svg{rest}"))
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
}
