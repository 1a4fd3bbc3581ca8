//! Knows a drawn chart by its marks and by the boxes of its words; knows nothing of what it shows.

use amparo::render::charts::{ChartLook, svg};
use quick_xml::events::Event;
use resvg::usvg::{self, Node, Rect};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use super::samples::figure;
use amparo::document::Chart;

/// A drawing and its elements: the name of each with its attributes.
pub struct SvgElements {
    pub svg: String,
    pub elements: Vec<(String, BTreeMap<String, String>)>,
    /// The words drawn, without titles.
    pub words: Vec<String>,
}

/// The labels of documents.
pub fn labels() -> BTreeMap<String, String> {
    let keys = ["level-0", "level-1", "level-2", "level-3", "level-4", "unknown", "open", "not-applicable"];
    keys.into_iter().map(|key| (key.to_owned(), format!("word of {key}"))).collect()
}

/// For paper, and for a narrow page with the colours of paper.
pub fn looks() -> [ChartLook; 2] {
    let paper = ChartLook::paper(&labels());
    [paper.clone(), ChartLook { columns: 1, ..paper }]
}

/// Draws `chart`; the drawing must be well-formed.
pub fn draw(chart: &Chart, look: &ChartLook) -> SvgElements {
    let svg = svg(&figure(chart.clone()), look);
    let mut reader = quick_xml::Reader::from_str(&svg);
    let (mut elements, mut words, mut inside) = (Vec::new(), Vec::new(), false);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {svg}")) {
            Event::Start(start) | Event::Empty(start) => {
                let name = start.name().as_ref().to_owned();
                inside = name == "text";
                if inside {
                    words.push(String::new());
                }
                let attributes = start.attributes().map(|attribute| {
                    let attribute = attribute.unwrap();
                    let key = attribute.key.as_ref().to_owned();
                    (key, attribute.value.to_string())
                });
                elements.push((name, attributes.collect()));
            }
            Event::Text(text) if inside => {
                let last = words.last_mut().unwrap();
                last.push_str(&text);
            }
            Event::End(_) => inside = false,
            Event::Eof => break,
            _ => {}
        }
    }
    SvgElements { svg, elements, words }
}

impl SvgElements {
    /// How many elements of this name have this value.
    pub fn count(&self, name: &str, attribute: &str, value: &str) -> usize {
        let same = |(of, all): &&(String, BTreeMap<String, String>)| {
            of == name && all.get(attribute).is_some_and(|found| found == value)
        };
        self.elements.iter().filter(same).count()
    }

    /// How often exactly these words stand.
    pub fn said(&self, words: &str) -> usize {
        self.words.iter().filter(|said| *said == words).count()
    }
}

static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    for name in ["Regular", "Bold"] {
        let file = format!("{}/style/fonts/NotoSans-{name}.ttf", env!("CARGO_MANIFEST_DIR"));
        fonts.load_font_data(std::fs::read(file).unwrap());
    }
    Arc::new(fonts)
});

/// What is wrong with the places of words: outside the frame, or over each other. Words are measured in the fonts that
/// paper uses.
pub fn collisions(svg: &str) -> Vec<String> {
    let options = usvg::Options { fontdb: FONTS.clone(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(svg, &options).unwrap();
    let mut words = Vec::new();
    collect(tree.root(), &mut words);
    let size = tree.size();
    let outside = words.iter().filter(|(_, area)| {
        area.left() < -1.0
            || area.right() > size.width() + 1.0
            || area.top() < -1.0
            || area.bottom() > size.height() + 1.0
    });
    let mut found: Vec<String> = outside.map(|(words, area)| format!("outside: {words} {area:?}")).collect();
    for (index, (first, a)) in words.iter().enumerate() {
        for (second, b) in words.iter().skip(index + 1) {
            let beside = a.right() <= b.left() || b.right() <= a.left();
            let below = a.bottom() <= b.top() || b.bottom() <= a.top();
            if !beside && !below {
                found.push(format!("over each other: {first} | {second}"));
            }
        }
    }
    found
}

fn collect(group: &usvg::Group, words: &mut Vec<(String, Rect)>) {
    for node in group.children() {
        match node {
            Node::Group(inner) => collect(inner, words),
            Node::Text(text) => {
                let said: String = text.chunks().iter().map(|chunk| chunk.text().to_owned()).collect();
                words.push((said, core(text.abs_bounding_box())));
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

/// From the height of a capital to just below the base line; a box of text also holds the room of its line.
fn core(area: Rect) -> Rect {
    let (top, bottom) = (area.top() + area.height() * 0.25, area.bottom() - area.height() * 0.2);
    Rect::from_ltrb(area.left() + 0.5, top, area.right().max(area.left() + 1.0) - 0.4, bottom).unwrap_or(area)
}
