//! Knows how dots are packed as PNG: with a palette where few colours are enough; knows nothing of what they show.

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8};

/// The most colours that a palette holds.
const MOST: usize = 256;

/// Dots that let nothing shine through, as PNG. A chart has few colours: then each dot takes a third of the room and
/// of the time, and is the same.
pub(super) fn encode_png(dots: &Pixmap) -> Option<Vec<u8>> {
    match palette_and_indices(dots.pixels()) {
        Some((palette, indices)) => write_png(dots, Some(palette), &indices),
        None => {
            let channels = |dot: &PremultipliedColorU8| [dot.red(), dot.green(), dot.blue()];
            write_png(dots, None, &dots.pixels().iter().flat_map(channels).collect::<Vec<u8>>())
        }
    }
    .ok()
}

/// The palette in the order in which its colours appear, three bytes each, and for each dot its place there.
fn palette_and_indices(dots: &[PremultipliedColorU8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut palette = Colours::default();
    let mut indices = Vec::with_capacity(dots.len());
    let mut last: Option<(PremultipliedColorU8, u8)> = None;
    for dot in dots {
        let place = match last {
            // Most dots are like the one before.
            Some((colour, place)) if colour == *dot => place,
            _ => palette.place([dot.red(), dot.green(), dot.blue()])?,
        };
        last = Some((*dot, place));
        indices.push(place);
    }
    Some((palette.all.concat(), indices))
}

/// A palette in the making.
struct Colours {
    all: Vec<[u8; 3]>,
    /// Where a colour was found last, by some of its bits.
    found: Vec<u8>,
}

impl Default for Colours {
    fn default() -> Colours {
        Colours { all: Vec::with_capacity(MOST), found: vec![0; 1 << 12] }
    }
}

impl Colours {
    /// The place of a colour; nothing where there is none left.
    fn place(&mut self, colour: [u8; 3]) -> Option<u8> {
        let [red, green, blue] = colour.map(usize::from);
        let slot = (red * 289 + green * 17 + blue) % self.found.len();
        let place = self.found[slot];
        if self.all.get(usize::from(place)) == Some(&colour) {
            return Some(place);
        }
        let known = self.all.iter().position(|known| *known == colour);
        let place = u8::try_from(known.unwrap_or(self.all.len())).ok()?;
        if known.is_none() {
            self.all.push(colour);
        }
        self.found[slot] = place;
        Some(place)
    }
}

fn write_png(dots: &Pixmap, palette: Option<Vec<u8>>, bytes: &[u8]) -> Result<Vec<u8>, EncodingError> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, dots.width(), dots.height());
    encoder.set_color(if palette.is_some() { ColorType::Indexed } else { ColorType::Rgb });
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    encoder.set_filter(Filter::NoFilter);
    if let Some(palette) = palette {
        encoder.set_palette(palette);
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(bytes)?;
    writer.finish()?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::Color;

    /// A square with as many colours.
    fn square(colours: u32) -> Pixmap {
        let mut dots = Pixmap::new(20, 20).unwrap();
        dots.fill(Color::WHITE);
        let pixels = dots.pixels_mut().iter_mut().take(colours as usize - 1);
        pixels.enumerate().for_each(|(index, dot)| {
            let (red, green) = (index as u8, (index / 256) as u8);
            *dot = PremultipliedColorU8::from_rgba(red, green, 7, 255).unwrap();
        });
        dots
    }

    #[test]
    fn dots_stay_as_they_are_with_a_palette_and_without() {
        for (colours, kind) in [(256, ColorType::Indexed), (257, ColorType::Rgb)] {
            let dots = square(colours);
            let png = encode_png(&dots).unwrap();
            let info = png::Decoder::new(std::io::Cursor::new(&png)).read_info().unwrap();
            assert_eq!(info.info().color_type, kind);
            let same = image::load_from_memory(&png).unwrap().to_rgba8();
            assert!(same.as_raw() == dots.data(), "{colours}");
        }
    }
}
