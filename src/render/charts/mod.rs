//! Knows how charts are drawn as SVG, for page and paper alike; knows no document around them.

mod amounts;
mod canvas;
mod cost;
mod fit;
mod gantt;
mod governance;
mod heat;
mod layers;
mod legend;
mod look;
mod marks;
mod picture;
mod profile;
mod radar;
mod ranges;
mod stack;
mod symbol;
mod theory;
mod timeline;
mod tracks;

pub use look::{ChartLook, ChartWords, Palette};

use super::mark::html;
use crate::document::{Chart, Figure};
use canvas::Canvas;

/// The chart of `figure` as SVG, named by its title and described by its alternative text. It has a `viewBox` and no
/// size, so that it fills what holds it; every word in it is escaped.
pub fn svg(figure: &Figure, look: &ChartLook) -> String {
    let mut canvas = Canvas::new(look.mirrored);
    let (width, height) = match &figure.chart {
        Chart::Profile(chart) => profile::draw(chart, look, &mut canvas),
        Chart::Ranges(chart) => ranges::draw(chart, look, &mut canvas),
        Chart::Layers(chart) => layers::draw(chart, look, &mut canvas),
        Chart::Amounts(chart) => amounts::draw(chart, look, &mut canvas),
        Chart::Radar(chart) => radar::draw(chart, look, &mut canvas),
        Chart::Heat(chart) => heat::draw(chart, look, &mut canvas),
        Chart::Gantt(chart) => gantt::draw(chart, look, &mut canvas),
        Chart::Cost(chart) => cost::draw(chart, look, &mut canvas),
        Chart::Theory(chart) => theory::draw(chart, look, &mut canvas),
        Chart::Governance(chart) => governance::draw(chart, look, &mut canvas),
        Chart::Symbol(chart) => symbol::draw(chart, look, &mut canvas),
        Chart::Picture(chart) => picture::draw(chart, &mut canvas),
    };
    let (width, height) = (width.ceil(), height.ceil());
    // Mirrored, the drawing lies left of 0. Words begin where they are anchored, whatever the page around them says.
    let (left, direction) =
        if look.mirrored { (format!("-{width:.0}"), r#" direction="ltr""#) } else { ("0".to_owned(), "") };
    // The same figure may stand on a page in two widths.
    let id = format!("{}-{}", html(&figure.id), look.columns);
    let (title, alt) = (html(&figure.title), html(&figure.alt));
    // What holds links must not be announced as one picture.
    let role = if look.links { "group" } else { "img" };
    format!(
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} 0 {width:.0} {height:.0}" role="{role}""#,
            r#" aria-labelledby="{id}-title {id}-desc" class="chart"{direction} font-family="{fonts}">"#,
            r#"<title id="{id}-title">{title}</title><desc id="{id}-desc">{alt}</desc>{drawing}</svg>"#
        ),
        left = left,
        width = width,
        height = height,
        direction = direction,
        role = role,
        id = id,
        fonts = "Noto Sans, system-ui, sans-serif",
        title = title,
        alt = alt,
        drawing = canvas.finish()
    )
}
