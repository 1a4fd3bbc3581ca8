//! Knows which figures of a Word file are charts that people can change, and what stands behind them.

use super::parts::{Parts, elements};
use super::word;
use crate::support::fixture::Fixture;
use crate::support::xlsx::unzip;
use amparo::assessment::Audience;
use amparo::assessment::strategy::DocumentKind;
use amparo::document::{Chart, Document};
use amparo::lang::{Direction, Lang};
use resvg::usvg::roxmltree;

const C: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";

fn strategy() -> Document {
    let fixture = Fixture::open();
    fixture.document(&fixture.invented(), Lang::EN)
}

/// How many charts the body shows.
fn charts(parts: &Parts) -> usize {
    parts.main().descendants().filter(|node| node.has_tag_name((C, "chart"))).count()
}

#[test]
fn amounts_and_money_are_charts_with_their_numbers_behind_them() {
    let document = strategy();
    // Word cannot write “less than”: such a chart stays a picture.
    let is_plain = |chart: &Chart| !serde_json::to_string(chart).unwrap().contains('<');
    let amounts = |chart: &Chart| matches!(chart, Chart::Amounts(_) | Chart::Cost(_)) && is_plain(chart);
    let wanted: Vec<&Chart> =
        document.figures().map(|figure| &figure.chart).filter(|it| amounts(it)).collect();
    assert!(wanted.len() > 2);
    let parts = word(&document);
    parts.check();
    assert_eq!(charts(&parts), wanted.len());
    for (chart, number) in wanted.into_iter().zip(1..) {
        let name = format!("word/charts/amparo-{number}.xml");
        let xml = roxmltree::Document::parse(parts.text(&name)).unwrap();
        let cached = xml.descendants().filter(|node| node.has_tag_name((C, "numCache")));
        let cached: Vec<&str> = cached
            .flat_map(|cache| cache.descendants())
            .filter(|node| node.has_tag_name((C, "v")))
            .filter_map(|node| node.text())
            .collect();
        let book = unzip(parts.bytes(&format!("word/embeddings/amparo-{number}.xlsx")));
        let sheet = &book["xl/worksheets/sheet1.xml"];
        assert!(cached.len() > 1);
        for number in cached {
            assert!(sheet.contains(&format!("<v>{number}</v>")), "{name}: {number}");
        }
        assert_eq!(sheet.contains("<f>SUM("), matches!(chart, Chart::Cost(_)), "{name}");
    }
}

#[test]
fn what_is_read_from_the_right_and_what_word_cannot_draw_are_pictures() {
    let mut document = strategy();
    let pictures =
        |parts: &Parts| parts.main().descendants().filter(|node| node.tag_name().name() == "blip").count();
    let parts = word(&document);
    assert!(pictures(&parts) > 0);
    assert_eq!(pictures(&parts) + charts(&parts), elements(&parts.main(), "drawing").count());
    document.writing.direction = Direction::RightToLeft;
    assert_eq!(charts(&word(&document)), 0);
}

/// Letters of a time table are 11.3 of the 1,084 units that it is wide.
#[test]
fn letters_of_a_time_table_have_seven_points_at_least() {
    let fixture = Fixture::open();
    for (name, sample) in fixture.invented_countries() {
        let document = fixture.write(DocumentKind::Plan, &sample, (Lang::EN, Audience::Public));
        let tables = document.figures().filter(|figure| matches!(figure.chart, Chart::Gantt(_)));
        let alts: Vec<&str> = tables.map(|figure| figure.alt.as_str()).collect();
        let parts = word(&document);
        let xml = parts.main();
        let named = xml.descendants().filter(|node| node.tag_name().name() == "docPr");
        let drawn = named.filter(|node| node.attribute("descr").is_some_and(|alt| alts.contains(&alt)));
        let extents = drawn.filter_map(|node| {
            node.parent()?.children().find(|node| node.tag_name().name() == "extent")?.attribute("cx")
        });
        let points: Vec<f64> = extents.map(|cx| cx.parse::<f64>().unwrap() / 12_700.0).collect();
        assert_eq!(points.len(), alts.len(), "{name}");
        assert!(!points.is_empty(), "{name}: no time table");
        for points in points {
            let letters = points * 11.3 / 1_084.0;
            assert!(letters >= 7.0, "{name}: {letters:.2} points");
        }
    }
}
