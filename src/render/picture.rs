//! Knows how charts become pictures of dots, for formats that cannot take them as lines; knows no format.

use super::charts::{ChartLook, svg};
use super::dots::encode_png;
use super::faces::FACES;
use crate::document::{Chart, Document, Figure};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, mpsc};
use std::time::{Duration, Instant};
use std::vec::IntoIter;

/// Dots per inch of a picture as wide as the text.
const DPI: f32 = 200.0;
/// The longest SVG that is drawn, in bytes; a chart of everything we ask has a twentieth.
const LONGEST: usize = 2_000_000;
/// The most dots of a picture; a page at `DPI` has a quarter.
const MOST_DOTS: f32 = 16_000_000.0;
/// The most threads that draw for one document.
const MOST_WORKERS: usize = 4;
/// How long all charts of a document may take.
const PATIENCE: Duration = Duration::from_secs(40);

/// The typefaces that drawings are set in.
pub(super) static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    FACES.iter().for_each(|face| fonts.load_font_data(face.bytes.to_vec()));
    fonts.set_sans_serif_family("Noto Sans");
    Arc::new(fonts)
});

/// A chart as PNG.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ChartImage {
    pub png: Arc<[u8]>,
    /// Height by width.
    pub ratio: f32,
}

/// The charts of a document by the ids of their figures. A chart that is too large or takes too long is not there:
/// its words stand in for it.
pub(super) type ChartImages = BTreeMap<String, ChartImage>;

/// A chart to be drawn, and the figures that show it.
struct ChartDrawing {
    ids: Vec<String>,
    svg: String,
}

/// Draws the charts of those figures of `document` that `is_drawn` says, `width` millimetres wide.
pub(super) fn pictures<'a>(
    document: &'a Document,
    width: f32,
    is_drawn: impl Fn(&Figure) -> bool,
) -> ChartImages {
    let mut charts: Vec<(&Figure, ChartDrawing)> = Vec::new();
    let mut brought = ChartImages::new();
    // What came as dots stays as it is.
    let mut take = |figure: &'a Figure| match &figure.chart {
        Chart::Picture(own) => {
            let ratio = own.height.max(1) as f32 / own.width.max(1) as f32;
            brought.insert(figure.id.clone(), ChartImage { png: own.png.0.as_slice().into(), ratio });
        }
        // The profile stands on the cover and in the text: it is drawn once.
        chart => match charts.iter_mut().find(|(known, _)| known.chart == *chart) {
            Some((_, drawing)) => drawing.ids.push(figure.id.clone()),
            None => charts.push((figure, ChartDrawing { ids: vec![figure.id.clone()], svg: String::new() })),
        },
    };
    document.figures().filter(|figure| is_drawn(figure)).for_each(&mut take);
    let look = ChartLook::paper(&document.labels);
    let drawings =
        charts.into_iter().map(|(figure, drawing)| ChartDrawing { svg: svg(figure, &look), ..drawing });
    brought.extend(in_time(drawings.collect(), width / 25.4 * DPI));
    brought
}

/// Draws beside this thread, on as many others as there are processors; it stops waiting when the time is over.
fn in_time(drawings: Vec<ChartDrawing>, width: f32) -> ChartImages {
    let (send, receive) = mpsc::channel();
    let end = Instant::now() + PATIENCE;
    let workers = std::thread::available_parallelism().map_or(1, usize::from).min(MOST_WORKERS);
    let queue = Arc::new(Mutex::new(drawings.into_iter()));
    for _ in 0..workers {
        let (queue, send) = (Arc::clone(&queue), send.clone());
        std::thread::spawn(move || draw(&queue, width, end, &send));
    }
    // Without this the channel would stay open when all have finished.
    drop(send);
    let next = || receive.recv_timeout(end.saturating_duration_since(Instant::now())).ok();
    std::iter::from_fn(next).flatten().collect()
}

/// Takes one drawing after the other from what is left.
fn draw(
    queue: &Mutex<IntoIter<ChartDrawing>>,
    width: f32,
    end: Instant,
    send: &mpsc::Sender<Vec<(String, ChartImage)>>,
) {
    let next = || queue.lock().ok()?.next();
    while let Some(ChartDrawing { ids, svg }) = next() {
        let picture = picture(&svg, width);
        let each = ids.into_iter().filter_map(|id| Some((id, picture.clone()?))).collect();
        if send.send(each).is_err() || Instant::now() > end {
            return;
        }
    }
}

/// `svg` on white, `width` dots wide.
fn picture(svg: &str, width: f32) -> Option<ChartImage> {
    if svg.len() > LONGEST {
        return None;
    }
    let fontdb = Arc::clone(&FONTS);
    let options = Options { fontdb, font_family: "Noto Sans".to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let ratio = tree.size().height() / tree.size().width();
    let width = width.min((MOST_DOTS / ratio).sqrt());
    let scale = width / tree.size().width();
    let mut dots = Pixmap::new(width.round() as u32, (width * ratio).round() as u32)?;
    dots.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    Some(ChartImage { png: encode_png(&dots)?.into(), ratio })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"><rect width="50" height="50" fill="#0b5563"/><text x="60" y="30" font-family="Noto Sans">Ab</text></svg>"##;

    #[test]
    fn a_drawing_becomes_dots_with_words_on_white() {
        let picture = picture(SVG, 200.0).unwrap();
        let dots = image::load_from_memory(&picture.png).unwrap().to_rgb8();
        assert_eq!((dots.dimensions(), picture.ratio), ((200, 100), 0.5));
        assert_eq!((dots.get_pixel(10, 10).0, dots.get_pixel(199, 0).0), ([11, 85, 99], [255, 255, 255]));
        let inked = dots.enumerate_pixels().filter(|(x, _, dot)| *x > 110 && dot.0[0] < 100).count();
        assert!(inked > 50, "the typeface was found: {inked}");
    }

    #[test]
    fn what_is_no_drawing_or_too_large_is_left_out() {
        assert_eq!(picture("<svg", 200.0), None);
        assert_eq!(picture(&format!("{SVG}<!--{}-->", " ".repeat(LONGEST)), 200.0), None);
        let tall = SVG.replace("100 50", "1 100000");
        let dots = picture(&tall, 200.0).map(|picture| picture.png.len());
        assert!(dots.is_some(), "is drawn smaller");
    }
}
