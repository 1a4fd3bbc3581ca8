//! Knows how a drawing from outside (SVG) becomes dots: nothing in it runs, nothing that it names elsewhere is fetched,
//! and what would be too much work is not begun.

use super::picture::FONTS;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};
use resvg::tiny_skia::{Pixmap, PremultipliedColorU8, Transform};
use resvg::usvg::roxmltree::{Document, Node, NodeId, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The longest drawing, in bytes; coats of arms with every feather have half of it.
const LONGEST: usize = 4_000_000;
/// The most elements, each counted as often as it is drawn.
const MOST_ELEMENTS: u64 = 200_000;
/// How deep elements may stand in each other.
const DEEPEST: usize = 200;
/// Elements that show pictures, which are not drawn, and those that take any time.
const REFUSED: [&str; 8] = [
    "image",
    "feImage",
    "feMorphology",
    "feTurbulence",
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feSpecularLighting",
    "feDisplacementMap",
];

/// The drawing as PNG, its longer side `side` dots long, on nothing. `None` where it is no drawing, draws nothing, holds
/// pictures, or is too much work.
pub fn dots(svg: &[u8], side: u32) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(svg).ok().filter(|text| text.len() <= LONGEST)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
    is_light(text).then_some(())?;
    let image_href_resolver =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let fontdb = Arc::clone(&FONTS);
    let options =
        Options { fontdb, font_family: "Noto Sans".to_owned(), image_href_resolver, ..Options::default() };
    let tree = Tree::from_str(text, &options).ok()?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = side as f32 / width.max(height);
    let whole = |length: f32| ((length * scale).round() as u32).clamp(1, side);
    let mut canvas = Pixmap::new(whole(width), whole(height))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    // What draws nothing is no picture.
    canvas.pixels().iter().any(|dot| dot.alpha() > 0).then_some(())?;
    let bytes: Vec<u8> = canvas.pixels().iter().flat_map(plain).collect();
    let mut png = Vec::new();
    PngEncoder::new(&mut png)
        .write_image(&bytes, canvas.width(), canvas.height(), ExtendedColorType::Rgba8)
        .ok()?;
    Some(png)
}

fn plain(dot: &PremultipliedColorU8) -> [u8; 4] {
    let colour = dot.demultiply();
    [colour.red(), colour.green(), colour.blue(), colour.alpha()]
}

/// Whether a drawing holds only what is drawn, in bearable time: references are followed, as one may stand for thousands.
fn is_light(text: &str) -> bool {
    let options =
        ParsingOptions { allow_dtd: true, nodes_limit: MOST_ELEMENTS as u32 * 4, ..Default::default() };
    let Ok(xml) = Document::parse_with_options(text, options) else { return false };
    if xml.descendants().any(|node| REFUSED.contains(&node.tag_name().name())) {
        return false;
    }
    let named = xml.descendants().filter_map(|node| Some((node.attribute("id")?, node)));
    let mut weights = Weights { named: named.collect(), known: HashMap::new(), open: HashSet::new() };
    weights.of(xml.root_element(), 0) <= MOST_ELEMENTS
}

/// How many elements are drawn for each.
struct Weights<'a, 'input> {
    named: HashMap<&'a str, Node<'a, 'input>>,
    known: HashMap<NodeId, u64>,
    open: HashSet<NodeId>,
}

impl<'a, 'input> Weights<'a, 'input> {
    fn of(&mut self, node: Node<'a, 'input>, depth: usize) -> u64 {
        if depth > DEEPEST {
            return u64::MAX;
        }
        if let Some(known) = self.known.get(&node.id()) {
            return *known;
        }
        // What names itself is not drawn in itself.
        if !self.open.insert(node.id()) {
            return 0;
        }
        let mut weight = 1_u64;
        for name in node.attributes().flat_map(|attribute| references(attribute.value())) {
            if let Some(target) = self.named.get(name).copied() {
                weight = weight.saturating_add(self.of(target, depth + 1));
            }
        }
        for child in node.children().filter(Node::is_element) {
            weight = weight.saturating_add(self.of(child, depth + 1));
        }
        self.open.remove(&node.id());
        self.known.insert(node.id(), weight);
        weight
    }
}

/// The names in `#name` and `url(#name)`.
fn references(value: &str) -> impl Iterator<Item = &str> {
    let parts = value.split('#').skip(1);
    parts.map(|part| part.split([')', '\'', '"', ';', ' ']).next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 200 100\">{inside}</svg>"
        )
    }

    fn drawn(inside: &str) -> image::RgbaImage {
        image::load_from_memory(&dots(svg(inside).as_bytes(), 400).unwrap()).unwrap().to_rgba8()
    }

    #[test]
    fn lines_become_dots_on_nothing() {
        let dots = drawn("<rect width=\"100\" height=\"100\" fill=\"#0b5563\"/>");
        assert_eq!(dots.dimensions(), (400, 200));
        assert_eq!((dots.get_pixel(20, 20).0, dots.get_pixel(380, 20).0), ([11, 85, 99, 255], [0; 4]));
        let tall = svg("<path d=\"M0 0h9v9z\"/>").replace("0 0 200 100", "0 0 1 9000");
        assert!(dots_of(&tall).is_some(), "a side is one dot at least");
    }

    fn dots_of(text: &str) -> Option<Vec<u8>> {
        dots(text.as_bytes(), 400)
    }

    #[test]
    fn nothing_runs_and_nothing_is_fetched() {
        let plain = drawn("<rect width=\"9\" height=\"9\"/>");
        for more in [
            "<script>alert(1)</script>",
            "<style>@import url(https://example.org/a.css);</style>",
            "<use href=\"https://example.org/a.svg#x\"/>",
            "<foreignObject width=\"9\" height=\"9\"><body xmlns=\"http://www.w3.org/1999/xhtml\">x</body></foreignObject>",
        ] {
            assert_eq!(
                drawn(&format!(
                    "<a href=\"javascript:x\" onclick=\"x\"><rect width=\"9\" height=\"9\"/></a>{more}"
                )),
                plain
            );
        }
    }

    #[test]
    fn what_is_not_drawn_or_never_ends_is_refused() {
        let step = |number: u32| {
            let one = format!("<use href=\"#a{}\"/>", number + 1);
            format!("<g id=\"a{number}\">{}</g>", one.repeat(10))
        };
        let many: String = (0..12).map(step).collect();
        let deep = format!("{}{}", "<g>".repeat(300), "</g>".repeat(300));
        for inside in [
            "<image href=\"file:///etc/passwd\" width=\"9\" height=\"9\"/>",
            "<image href=\"data:image/png;base64,AAAA\" width=\"9\" height=\"9\"/>",
            "<filter id=\"f\"><feTurbulence numOctaves=\"9999\"/></filter>",
            &many,
            &deep,
            "<rect",
            "<g/>",
        ] {
            assert_eq!(dots_of(&svg(inside)), None, "{inside:.40}");
        }
        assert!(
            dots_of(&svg("<g id=\"a\"><use href=\"#a\"/><path d=\"M0 0h9v9z\"/></g>")).is_some(),
            "a circle ends"
        );
        assert_eq!(dots_of(&"x".repeat(LONGEST + 1)), None);
    }
}
