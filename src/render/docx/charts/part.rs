//! Knows a chart of amounts as a part of a Word file (DrawingML), and how high it stands.

use super::bars::{BarChart, BarFill, BarSeries};
use super::sheet::{BEFORE, NAMES, column, place, sheet};
use crate::render::colours::hex;
use crate::render::docx::relations::{Names, RelationKind, add, declare_ending};
use crate::render::letters;
use crate::render::mark::html;
use crate::render::package::Package;
use crate::render::xml::Xml;
use chrono::NaiveDate;

/// The size of letters, in hundredths of a point, and in twentieths, with the height of a line of them.
const SIZE: &str = "900";
const LETTERS: f64 = 180.0;
const LINE: f64 = 245.0;
/// What stands between two rows and around everything, in twentieths of a point.
const GAP: f64 = 150.0;
/// The share of the width that names take: those of one amount each are long.
const LONG_NAMES: f64 = 0.42;
const SHORT_NAMES: f64 = 0.3;
/// How much more than the longest bar a row holds, for the number behind it.
const AIR: f64 = 1.14;
/// What an entry of the legend takes beside its words, in twentieths of a point.
const SAMPLE: f64 = 420.0;
/// The shortest bar on which a number stands, as a share of the longest.
const SHORT: f64 = 0.08;

/// Where a chart stands.
#[derive(Clone, Copy)]
pub(in crate::render::docx) struct ChartRoom {
    /// In twentieths of a point.
    pub width: f64,
    /// The typeface; the one of the file where there is none.
    pub face: Option<&'static str>,
}

/// A chart that is ready for the file.
pub(in crate::render::docx) struct ChartPart {
    xml: String,
    /// The sheet with its numbers.
    sheet: Option<Vec<u8>>,
    /// In twentieths of a point.
    pub height: f64,
}

impl ChartPart {
    /// A chart in its room; the sheet of its numbers carries this date. Words that no cell holds leave it without one.
    pub fn of(chart: &BarChart, room: ChartRoom, date: NaiveDate) -> ChartPart {
        let sheet = sheet(chart, date).ok();
        let plan = ChartPlan::of(chart, room.width);
        let writer = ChartWriter { chart, plan, face: room.face, xml: Xml::part() };
        ChartPart { xml: writer.space(sheet.is_some()), sheet, height: plan.height() }
    }
}

/// Puts a chart into the package under the id that the body uses.
pub(in crate::render::docx) fn attach(package: &mut Package, number: usize, chart: &ChartPart) {
    let part = format!("word/charts/amparo-{number}.xml");
    add(package, RelationKind::Chart, &format!("amparoChart{number}"), &part, chart.xml.as_str());
    let Some(sheet) = &chart.sheet else { return };
    let name = format!("embeddings/amparo-{number}.xlsx");
    package.put(&format!("word/{name}"), sheet.as_slice());
    declare_ending(package, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    let mut names = Names::default();
    names.part(RelationKind::Sheet, SHEET, &format!("../{name}"));
    package.put(&format!("word/charts/_rels/amparo-{number}.xml.rels"), names.xml());
}

/// What the chart calls the sheet of its numbers.
const SHEET: &str = "amparoSheet";

/// What stands where, in twentieths of a point and as a share of the width.
#[derive(Clone, Copy)]
struct ChartPlan {
    names: f64,
    top: f64,
    rows: f64,
    bottom: f64,
}

impl ChartPlan {
    fn of(chart: &BarChart, width: f64) -> ChartPlan {
        let names = if chart.has_legend() { SHORT_NAMES } else { LONG_NAMES };
        let room = (width * names - GAP).max(LETTERS);
        let tallest = chart.rows.iter().map(|name| lines(name, room)).fold(1.0, f64::max);
        let entries =
            chart.series.iter().filter(|series| series.fill != BarFill::Total).map(|series| series.name);
        let legend = if chart.has_legend() { legend_lines(entries, width) * LINE + 2.0 * GAP } else { 0.0 };
        let axis = if chart.axis.is_empty() { 0.0 } else { lines(chart.axis, width / 2.0) * LINE + GAP };
        let rows = chart.rows.len() as f64 * (tallest * LINE + GAP);
        ChartPlan { names, top: legend + GAP / 2.0, rows, bottom: axis + GAP / 2.0 }
    }

    fn height(&self) -> f64 {
        self.top + self.rows + self.bottom
    }
}

/// How many lines the legend takes: its entries stand in columns, as wide as the widest.
fn legend_lines<'a>(entries: impl Iterator<Item = &'a str>, width: f64) -> f64 {
    let widths: Vec<f64> = entries.map(|name| letters::width(name, LETTERS, false) + SAMPLE).collect();
    let widest = widths.iter().copied().fold(SAMPLE, f64::max);
    let columns = (width / widest).floor().max(1.0);
    (widths.len() as f64 / columns).ceil()
}

/// How many lines words take.
fn lines(words: &str, room: f64) -> f64 {
    words.split('\n').map(|line| (letters::width(line, LETTERS, false) / room).ceil().max(1.0)).sum()
}

impl BarChart<'_> {
    fn has_legend(&self) -> bool {
        self.series.len() > 1
    }
}

struct ChartWriter<'a> {
    chart: &'a BarChart<'a>,
    plan: ChartPlan,
    face: Option<&'static str>,
    xml: Xml,
}

impl ChartWriter<'_> {
    fn space(mut self, has_sheet: bool) -> String {
        let namespace = |name: &str| format!("http://schemas.openxmlformats.org/{name}");
        let chart = namespace("drawingml/2006/chart");
        let drawing = namespace("drawingml/2006/main");
        let relations = namespace("officeDocument/2006/relationships");
        let all = [("xmlns:c", &*chart), ("xmlns:a", &*drawing), ("xmlns:r", &*relations)];
        self.xml.open("c:chartSpace", &all);
        self.xml.raw(r#"<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>"#);
        self.layout();
        self.bars();
        self.names();
        self.amounts();
        self.xml.raw("<c:spPr><a:noFill/></c:spPr></c:plotArea>");
        if self.chart.has_legend() {
            self.xml.raw(r#"<c:legend><c:legendPos val="t"/><c:overlay val="0"/>"#);
            self.letters("ink", false);
            self.xml.raw("</c:legend>");
        }
        self.xml.raw(r#"<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>"#);
        self.xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
        self.letters("ink", false);
        if has_sheet {
            self.xml.open("c:externalData", &[("r:id", SHEET)]);
            self.xml.raw(r#"<c:autoUpdate val="0"/></c:externalData>"#);
        }
        self.xml.close("c:chartSpace");
        self.xml.finish()
    }

    /// Where the bars stand, as shares of the whole.
    fn layout(&mut self) {
        let ChartPlan { names, top, rows, .. } = self.plan;
        let height = self.plan.height();
        self.xml.raw(r#"<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>"#);
        for (side, share) in [("x", names), ("y", top / height), ("w", 0.99 - names), ("h", rows / height)] {
            self.xml.empty(&format!("c:{side}"), &[("val", &format!("{share:.4}"))]);
        }
        self.xml.raw("</c:manualLayout></c:layout>");
    }

    fn bars(&mut self) {
        let grouping = if self.chart.has_legend() { "stacked" } else { "clustered" };
        self.xml.raw(r#"<c:barChart><c:barDir val="bar"/>"#);
        self.xml.empty("c:grouping", &[("val", grouping)]);
        self.xml.raw(r#"<c:varyColors val="0"/>"#);
        let chart = self.chart;
        for (place, series) in chart.series.iter().enumerate() {
            self.series(place, series);
        }
        self.xml.raw(r#"<c:gapWidth val="55"/>"#);
        if self.chart.has_legend() {
            self.xml.raw(r#"<c:overlap val="100"/>"#);
        }
        self.xml.raw(r#"<c:axId val="1"/><c:axId val="2"/></c:barChart>"#);
    }

    fn series(&mut self, index: usize, series: &BarSeries) {
        let names = &self.chart.rows;
        let rows = names.len();
        let number = index.to_string();
        self.xml.raw("<c:ser>");
        self.xml.empty("c:idx", &[("val", &number)]);
        self.xml.empty("c:order", &[("val", &number)]);
        self.xml.raw("<c:tx>");
        match series.fill {
            // The legend has an entry for it, which shows nothing.
            BarFill::Total => self.xml.words("c:v", &[], "\u{a0}"),
            BarFill::Source(_) | BarFill::Gap => {
                self.strings(&place(column(index), 0), [series.name].into_iter());
            }
        }
        self.xml.raw("</c:tx>");
        self.xml.raw(&fill(series.fill));
        self.xml.raw(r#"<c:invertIfNegative val="0"/>"#);
        self.labels(series);
        self.xml.raw("<c:cat>");
        self.strings(&range(NAMES, rows), names.iter().map(|name| &**name));
        self.xml.raw("</c:cat><c:val><c:numRef>");
        self.xml.words("c:f", &[], &range(column(index), rows));
        self.xml.raw("<c:numCache>");
        self.xml.words("c:formatCode", &[], &self.chart.format);
        self.points(series.values.iter().map(ToString::to_string));
        self.xml.raw("</c:numCache></c:numRef></c:val></c:ser>");
    }

    /// The number on each bar, or behind it; nothing for nothing, and on what is too short for one.
    fn labels(&mut self, series: &BarSeries) {
        let (side, ground) = match series.fill {
            BarFill::Total => ("inBase", ""),
            _ if self.chart.has_legend() => ("ctr", PAPER),
            BarFill::Source(_) | BarFill::Gap => ("outEnd", ""),
        };
        let least = if side == "ctr" { self.chart.most * SHORT } else { 0.0 };
        self.xml.raw("<c:dLbls>");
        for (row, _) in series.values.iter().enumerate().filter(|(_, amount)| **amount < least) {
            self.xml.raw("<c:dLbl>");
            self.xml.empty("c:idx", &[("val", &row.to_string())]);
            self.xml.raw(r#"<c:delete val="1"/></c:dLbl>"#);
        }
        let format =
            if side == "outEnd" { self.chart.format.clone() } else { format!("{};;", self.chart.format) };
        self.xml.empty("c:numFmt", &[("formatCode", &format), ("sourceLinked", "0")]);
        self.xml.raw(ground);
        self.letters("ink", side != "ctr");
        self.xml.empty("c:dLblPos", &[("val", side)]);
        for (what, is_shown) in [
            ("LegendKey", "0"),
            ("Val", "1"),
            ("CatName", "0"),
            ("SerName", "0"),
            ("Percent", "0"),
            ("BubbleSize", "0"),
        ] {
            self.xml.empty(&format!("c:show{what}"), &[("val", is_shown)]);
        }
        self.xml.raw("</c:dLbls>");
    }

    /// The names of the rows, the first above.
    fn names(&mut self) {
        self.xml.raw(concat!(
            r#"<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>"#,
            r#"<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>"#,
            r#"<c:minorTickMark val="none"/><c:tickLblPos val="low"/>"#
        ));
        let ink = solid("ink");
        self.xml.raw(&format!(r#"<c:spPr><a:ln w="9525">{ink}</a:ln></c:spPr>"#));
        self.letters("ink", false);
        self.xml.raw(concat!(
            r#"<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>"#,
            r#"<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>"#
        ));
    }

    /// What the amounts are, below them; the bars say how many.
    fn amounts(&mut self) {
        let most = self.chart.most * AIR;
        self.xml.raw(r#"<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>"#);
        self.xml.empty("c:max", &[("val", &most.to_string())]);
        self.xml.raw(r#"<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>"#);
        if !self.chart.axis.is_empty() {
            self.xml.raw("<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>");
            self.xml.raw(&letters_as("a:rPr", "ink-soft", false, self.face));
            self.xml.words("a:t", &[], self.chart.axis);
            self.xml.raw(r#"</a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>"#);
        }
        self.xml.raw(concat!(
            r#"<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>"#,
            r#"<c:minorTickMark val="none"/><c:tickLblPos val="none"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"#,
            r#"<c:crossAx val="1"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>"#
        ));
    }

    /// Words that stand in the sheet too.
    fn strings<'s>(&mut self, place: &str, words: impl ExactSizeIterator<Item = &'s str>) {
        self.xml.raw("<c:strRef>");
        self.xml.words("c:f", &[], place);
        self.xml.raw("<c:strCache>");
        self.points(words);
        self.xml.raw("</c:strCache></c:strRef>");
    }

    fn points(&mut self, values: impl ExactSizeIterator<Item = impl AsRef<str>>) {
        self.xml.empty("c:ptCount", &[("val", &values.len().to_string())]);
        for (index, value) in values.enumerate() {
            self.xml.open("c:pt", &[("idx", &index.to_string())]);
            self.xml.words("c:v", &[], value.as_ref());
            self.xml.close("c:pt");
        }
    }

    fn letters(&mut self, colour: &str, bold: bool) {
        let letters = letters_as("a:defRPr", colour, bold, self.face);
        let end = r#"</a:pPr><a:endParaRPr/></a:p></c:txPr>"#;
        self.xml.raw(&format!("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{letters}{end}"));
    }
}

/// The ground behind a number on a bar, so that it is read on every colour and pattern.
const PAPER: &str = r#"<c:spPr><a:solidFill><a:srgbClr val="ffffff"/></a:solidFill></c:spPr>"#;

/// The properties of letters under this name.
fn letters_as(element: &str, colour: &str, bold: bool, face: Option<&str>) -> String {
    let (bold, colour) = (u8::from(bold), solid(colour));
    let face = face.map_or_else(String::new, |face| format!(r#"<a:latin typeface="{}"/>"#, html(face)));
    format!(r#"<{element} sz="{SIZE}" b="{bold}">{colour}{face}</{element}>"#)
}

/// The cells of a column below its head.
fn range(column: u16, rows: usize) -> String {
    let last = place(column, rows);
    format!("{}:{}", place(column, 1), last.trim_start_matches(BEFORE))
}

fn solid(colour: &str) -> String {
    format!(r#"<a:solidFill><a:srgbClr val="{}"/></a:solidFill>"#, hex(colour).trim_start_matches('#'))
}

/// As in our drawings: sources from deep to pale, from the fifth on with lines across; the gap hatched in the colour of
/// attention.
fn fill(fill: BarFill) -> String {
    const LEVELS: [&str; 4] = ["level-4", "level-3", "level-2", "level-1"];
    let hatch = |lines: &str, colour: &str| {
        let digits = hex(colour).trim_start_matches('#');
        format!(
            r#"<a:pattFill prst="{lines}"><a:fgClr><a:srgbClr val="{digits}"/></a:fgClr><a:bgClr><a:srgbClr val="ffffff"/></a:bgClr></a:pattFill>"#
        )
    };
    let (area, edge) = match fill {
        BarFill::Total => ("<a:noFill/>".to_owned(), "<a:noFill/>".to_owned()),
        BarFill::Gap => (hatch("wdUpDiag", "attention"), solid("attention")),
        BarFill::Source(place) if place < LEVELS.len() => (solid(LEVELS[place]), solid("sheet")),
        BarFill::Source(place) => (hatch("wdDnDiag", LEVELS[place % LEVELS.len()]), solid("sheet")),
    };
    format!(r#"<c:spPr>{area}<a:ln w="9525">{edge}</a:ln></c:spPr>"#)
}
