//! Every chart as its reader meets it: in words of any length, with nothing and with too much in it, on paper and page.

mod elements;
mod samples;

use crate::support::case::Case;
use crate::support::hostile::HOSTILE;
use amparo::document::{
    AmountsChart, BodyKind, Chart, CostPart, GanttSpan, GanttState, HeatCell, HeatChart, HeatGroup, HeatRow,
    RadarChart,
};
use amparo::lang::Direction;
use amparo::render::charts::{ChartLook, svg};
use amparo::render::colours::hex;
use elements::{collisions, draw, labels, looks};
use samples::{all, amounts, cost, day, figure, gantt, governance, heat, plan_page, radar};
use serde_json::Value;

const LONG: &str = "Indemnización, reparación y mecanismos de denuncia accesibles para todas las personas";

#[test]
fn no_words_stand_over_others_or_outside() {
    for rows in [1, 3, 5, 12] {
        for text in ["Law", "Leadership and policy", LONG] {
            for chart in all(rows, text) {
                for look in looks() {
                    let drawing = draw(&chart, &look);
                    let found = collisions(&drawing.svg);
                    let kind = format!("{chart:?}").chars().take(12).collect::<String>();
                    assert!(found.is_empty(), "{kind} {rows} {text} {}: {found:#?}", look.columns);
                }
            }
        }
    }
}

#[test]
fn nothing_is_too_much_and_too_little() {
    let endless = "x".repeat(5_000);
    for rows in [0, 1, 2, 60] {
        for text in ["", "Law", endless.as_str(), "W W W W W W W W W W W W W W"] {
            for chart in all(rows, text) {
                for look in looks() {
                    let drawing = draw(&chart, &look);
                    let numbers = drawing.elements.iter().filter(|(name, _)| name != "title");
                    for (name, attributes) in numbers {
                        let wrong =
                            attributes.values().find(|value| value.contains("NaN") || *value == "inf");
                        assert_eq!(wrong, None, "{name} in {chart:?}");
                    }
                    let is_dense = matches!(&chart, Chart::Gantt(gantt) if gantt.is_dense);
                    let width = if is_dense { "viewBox=\"0 0 1084 " } else { "viewBox=\"0 0 640 " };
                    let is_wide = drawing.svg.contains(width) || look.columns == 1;
                    assert!(is_wide || matches!(chart, Chart::Profile(_)), "{chart:?}");
                }
            }
        }
    }
}

#[test]
fn users_words_are_never_markup() {
    for text in HOSTILE {
        for chart in all(5, text) {
            for look in looks() {
                let drawing = draw(&chart, &look);
                let known = [
                    "svg", "title", "desc", "g", "rect", "line", "path", "polygon", "polyline", "circle",
                    "text", "a",
                ];
                let other = drawing.elements.iter().find(|(name, _)| !known.contains(&name.as_str()));
                assert_eq!(other, None, "{text}");
            }
        }
    }
}

#[test]
fn the_same_chart_is_drawn_by_the_same_bytes() {
    for (first, second) in all(7, LONG).into_iter().zip(all(7, LONG)) {
        let look = ChartLook::page(&labels(), 2);
        assert_eq!(svg(&figure(first), &look), svg(&figure(second), &look));
    }
}

#[test]
fn every_chart_has_its_name_and_its_description() {
    for chart in all(3, "Law") {
        let drawing = draw(&chart, &ChartLook::page(&labels(), 1));
        assert_eq!(drawing.count("svg", "aria-labelledby", "f-1-title f-1-desc"), 1);
        assert_eq!(
            (drawing.count("title", "id", "f-1-title"), drawing.count("desc", "id", "f-1-desc")),
            (1, 1)
        );
    }
}

#[test]
fn colours_come_from_the_tokens_alone() {
    let tokens: std::collections::BTreeMap<String, String> =
        serde_json::from_str(amparo::render::colours::TOKENS).unwrap();
    let page: Vec<String> = tokens.keys().map(|name| format!("var(--{name}, {})", hex(name))).collect();
    let paper: Vec<String> = tokens.values().cloned().collect();
    let page_look = ChartLook::page(&labels(), 2);
    for chart in all(9, "Law") {
        for (look, allowed) in [(&page_look, &page), (&looks()[0], &paper)] {
            for (name, attributes) in draw(&chart, look).elements {
                for value in ["fill", "stroke"].iter().filter_map(|key| attributes.get(*key)) {
                    assert!(value == "none" || allowed.contains(value), "{name}: {value}");
                }
            }
        }
    }
}

#[test]
fn reading_from_right_to_left_mirrors_places_and_not_words() {
    for chart in all(5, "Law") {
        let look = ChartLook::paper(&labels());
        let (forward, mirrored) =
            (draw(&chart, &look), draw(&chart, &look.clone().towards(Direction::RightToLeft)));
        let plain = |words: &str| words.replace(['\u{2066}', '\u{2067}', '\u{2069}'], "");
        assert_eq!(plain(&forward.words.join("\n")), plain(&mirrored.words.join("\n")));
        assert_eq!(
            mirrored.svg.matches("<text ").count(),
            mirrored.svg.matches(">\u{2067}").count(),
            "the words run from the right, whatever they are anchored by"
        );
        assert!(mirrored.svg.contains("viewBox=\"-") && mirrored.svg.contains("direction=\"ltr\""));
        let lefts = |drawing: &elements::SvgElements| {
            let x = |value: &String| value.parse::<f64>().unwrap();
            let mut places: Vec<f64> = drawing
                .elements
                .iter()
                .filter(|(name, _)| name == "text")
                .map(|(_, attributes)| x(&attributes["x"]).abs())
                .collect();
            places.sort_by(f64::total_cmp);
            places
        };
        if !matches!(chart, Chart::Cost(_)) {
            assert_eq!(lefts(&forward), lefts(&mirrored));
        }
    }
}

#[test]
fn no_string_of_a_chart_escapes_the_walk() {
    // Names that machines read; everything else is for people.
    let fixed = [
        "kind",
        "state",
        "span",
        "id",
        "href",
        "level",
        "hard",
        "soft",
        "waits_for",
        "leads_to",
        "start",
        "end",
        "date",
        "today",
    ];
    let mut document = Case::read("maravia").document();
    for chart in all(8, "Law") {
        document.cover.profile = Some(figure(chart));
        document.change_text(&mut |text| *text = "seen".to_owned());
        let figure = document.cover.profile.as_ref().unwrap();
        let mut escaped = Vec::new();
        strings(&serde_json::to_value(&figure.chart).unwrap(), "", &mut |key, text| {
            if text != "seen" && !fixed.contains(&key) {
                escaped.push(format!("{key}: {text}"));
            }
        });
        // The words of a legend share their names with what the items need.
        let words = serde_json::to_value(&figure.chart).unwrap()["words"].clone();
        strings(&words, "", &mut |key, text| {
            if text != "seen" {
                escaped.push(format!("words.{key}: {text}"));
            }
        });
        assert!(escaped.is_empty(), "{escaped:?}");
    }
}

fn strings(value: &Value, key: &str, found: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(text) => found(key, text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, key, found)),
        Value::Object(fields) => fields.iter().for_each(|(key, value)| strings(value, key, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn charts_travel_as_json() {
    let kinds = [
        "profile",
        "ranges",
        "layers",
        "radar",
        "heat",
        "gantt",
        "cost",
        "theory",
        "governance",
        "gantt",
        "amounts",
    ];
    for (chart, kind) in all(9, LONG).into_iter().zip(kinds) {
        let json = serde_json::to_string(&chart).unwrap();
        assert!(json.starts_with(&format!("{{\"kind\":\"{kind}\"")), "{json}");
        assert_eq!(serde_json::from_str::<Chart>(&json).unwrap(), chart);
    }
    let before = r#"{"kind":"layers","layers":[]}"#;
    assert!(serde_json::from_str::<Chart>(before).is_ok(), "a chart from before legends had words");
}

#[test]
fn a_radar_leaves_a_gap_where_nothing_is_known() {
    let mut chart = radar(8, "Law");
    let dots =
        |chart: &RadarChart| draw(&Chart::Radar(chart.clone()), &looks()[0]).count("circle", "r", "4.6");
    let sides = |chart: &RadarChart| {
        draw(&Chart::Radar(chart.clone()), &looks()[0]).count("line", "stroke-width", "2.6")
    };
    for axis in &mut chart.axes {
        (axis.value, axis.target) = (Some(0.0), None);
    }
    assert_eq!((dots(&chart), sides(&chart)), (9, 9), "eight axes and the legend");
    chart.axes[2].value = None;
    let drawing = draw(&Chart::Radar(chart.clone()), &looks()[0]);
    assert_eq!((dots(&chart), sides(&chart)), (8, 7), "a dot less, two sides less");
    assert_eq!(drawing.said("?"), 2, "on its axis and in the legend");
    for axis in &mut chart.axes {
        axis.value = None;
    }
    assert_eq!((dots(&chart), sides(&chart)), (1, 1));
}

#[test]
fn a_radar_of_too_few_known_or_too_many_axes_becomes_rows() {
    // Of four axes one is unknown.
    for (axes, wheel) in [(0, false), (1, false), (7, false), (8, true), (12, true), (13, false), (60, false)]
    {
        let drawing = draw(&Chart::Radar(radar(axes, "Law")), &looks()[0]);
        let rings = drawing.elements.iter().filter(|(name, _)| name == "polyline").count();
        assert_eq!(rings >= 5 && drawing.said("0") == 1, wheel, "{axes}");
    }
}

#[test]
fn a_heat_map_says_each_level_and_never_takes_silence_for_zero() {
    let row = |cells: Vec<HeatCell>| HeatRow { id: "C01".into(), name: "Law".into(), cells };
    let rows = vec![
        row(vec![HeatCell::Level { level: 0 }, HeatCell::Level { level: 200 }]),
        row(vec![HeatCell::Unknown]),
        row(vec![HeatCell::NotApplicable, HeatCell::Unknown, HeatCell::Level { level: 2 }]),
    ];
    let rounds = vec!["2024".to_owned(), "2026".to_owned()];
    let chart = HeatChart { rounds, groups: vec![HeatGroup { title: "Area".into(), rows }] };
    let drawing = draw(&Chart::Heat(chart), &looks()[0]);
    let said = ["0", "4", "2", "?", "–"].map(|words| drawing.said(words));
    assert_eq!(
        said,
        [1, 1, 0, 3, 2],
        "beyond the rounds nothing is drawn; two cells and the legend are unknown, one and the legend not answered"
    );
    assert_eq!(draw(&Chart::Heat(heat(8, 1, "Law")), &looks()[0]).said("2024"), 1, "one round is enough");
}

#[test]
fn a_gantt_shows_each_state_without_colour() {
    let one = |span: GanttSpan| {
        let mut chart = gantt(1, "Law");
        chart.groups[0].rows[0].span = span;
        draw(&Chart::Gantt(Box::new(chart)), &looks()[0])
    };
    let bar = |state| one(GanttSpan::Bar { start: day(2027, 1, 1), end: day(2028, 1, 1), state });
    // Each pattern and sign stands on the bar and in the legend.
    assert_eq!(bar(GanttState::Dropped).count("rect", "stroke-dasharray", "3 3"), 2);
    assert_eq!(bar(GanttState::Done).count("polyline", "fill", "none"), 2);
    assert_eq!(bar(GanttState::Overdue).said("!"), 2);
    assert!(bar(GanttState::Overdue).count("line", "stroke-width", "1.3") > 10, "hatched");
    let marks = |name: &str, drawing: &elements::SvgElements| {
        drawing.elements.iter().filter(|(of, _)| of == name).count()
    };
    assert_eq!(marks("polygon", &bar(GanttState::UnderWay)), 2);
    assert_eq!(marks("polygon", &bar(GanttState::Planned)), 0);
    assert!(bar(GanttState::Proposed).count("line", "stroke-width", "0.8") > 10, "hatched, though finer");
    let undated = one(GanttSpan::Undated);
    assert_eq!(undated.said("?"), 2);
    assert_eq!(marks("rect", &undated), 1, "only the ground of the title, no bar");
}

#[test]
fn a_plan_of_seventy_actions_fits_a_landscape_page_in_type_that_can_be_read() {
    let mut chart = plan_page(72, "Law");
    for row in chart.groups.iter_mut().flat_map(|group| &mut group.rows) {
        row.name = "Issue the mandate and the terms of reference".to_owned();
    }
    let drawing = draw(&Chart::Gantt(Box::new(chart)), &looks()[0]);
    let height: f64 =
        drawing.svg.split("viewBox=\"0 0 1084 ").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
    // 241 mm wide; 125 mm of height are left below a title and a caption. The sample has two titles more than a plan.
    assert!(height * 241.0 / 1084.0 <= 129.0, "{height}");
    let sizes = drawing.elements.iter().filter(|(name, _)| name == "text").map(|(_, all)| &all["font-size"]);
    for size in sizes.map(|size| size.parse::<f64>().unwrap()) {
        assert!(size * 241.0 / 1084.0 / 0.3528 >= 7.0, "{size} units");
    }
    assert_eq!(drawing.words.iter().filter(|words| words.ends_with('…')).count(), 0, "no name is cut");
    assert_eq!(drawing.said("2026"), 2, "two columns, each with its years");
    let few = draw(&Chart::Gantt(Box::new(plan_page(12, "Law"))), &looks()[0]);
    assert_eq!(few.said("2026"), 1, "few rows stand in one column");
    let screen = ChartLook::page(&labels(), 2);
    assert!(draw(&Chart::Gantt(Box::new(plan_page(75, "Law"))), &screen).svg.contains("viewBox=\"0 0 640 "));
}

#[test]
fn a_bar_stands_where_its_days_are() {
    let place = |start, end| {
        let mut chart = gantt(1, "Law");
        chart.groups[0].rows[0].span = GanttSpan::Bar { start, end, state: GanttState::Planned };
        let drawing = draw(&Chart::Gantt(Box::new(chart)), &looks()[0]);
        let bar =
            drawing.elements.iter().find(|(name, all)| name == "rect" && all["height"] == "16").unwrap();
        ["x", "width"].map(|key| bar.1[key].parse::<f64>().unwrap())
    };
    let year = (639.0 - 252.0) / 5.0;
    let near = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]).abs() < 0.2 && (a[1] - b[1]).abs() < 0.2;
    let whole = place(day(2027, 1, 1), day(2027, 12, 31));
    assert!(near(whole, [252.0 + year, year]), "{whole:?}");
    assert_eq!(place(day(2027, 12, 31), day(2027, 1, 1)), whole, "turned around");
    let beyond = place(day(1899, 1, 1), day(2200, 1, 1));
    assert!(near(beyond, [252.0, year * 5.0]), "{beyond:?}");
    assert!(place(day(2027, 5, 1), day(2027, 5, 1))[1] >= 3.0, "a day is seen");
}

#[test]
fn costs_print_every_figure_and_draw_no_length_for_what_nobody_knows() {
    let mut chart = cost(2, 2, "State budget");
    let amount = |value, label: &str| CostPart { value, label: label.to_owned() };
    chart.years[0].parts = vec![amount(None, "not costed"), amount(Some(-1.0), "−1")];
    chart.years[1].parts =
        vec![amount(Some(1e15), "1 000 000 000 000 000"), amount(Some(f64::MAX), "too much")];
    for look in looks() {
        let drawing = draw(&Chart::Cost(Box::new(chart.clone())), &look);
        for label in ["not costed", "−1", "1 000 000 000 000 000", "too much"] {
            assert_eq!(drawing.said(label), 1, "{label}");
        }
        assert_eq!(drawing.said("?"), 1);
        assert_eq!(collisions(&drawing.svg), Vec::<String>::new());
    }
}

#[test]
fn an_amount_has_the_length_of_its_share_of_the_most() {
    let mut chart = amounts(2, "Law");
    (chart.bars[0].value, chart.bars[1].value) = (100.0, 400.0);
    let lengths = |chart: &AmountsChart| -> Vec<f64> {
        let drawing = draw(&Chart::Amounts(chart.clone()), &looks()[0]);
        let bars = drawing.elements.iter().filter(|(name, all)| name == "rect" && all["height"] == "14");
        bars.map(|(_, all)| all["width"].parse().unwrap()).collect()
    };
    let found = lengths(&chart);
    assert_eq!(found.len(), 2);
    assert!((found[0] * 4.0 - found[1]).abs() < 0.5 && found[1] > 200.0, "{found:?}");
    for (value, most) in [(f64::NAN, 1.0), (-1.0, 1.0), (1.0, 0.0), (0.0, f64::INFINITY)] {
        (chart.bars[0].value, chart.most) = (value, most);
        assert!(lengths(&chart)[0] <= 1.0, "{value} of {most}");
    }
}

#[test]
fn a_body_that_nobody_holds_is_dashed() {
    let mut chart = governance(7, "Body");
    chart.unnamed = "not yet named".to_owned();
    let open = chart.bodies.iter().filter(|body| body.office.is_none()).count();
    for look in looks() {
        let drawing = draw(&Chart::Governance(chart.clone()), &look);
        assert_eq!(drawing.said("not yet named"), open + 1, "and in the legend");
        // Oversight has a second frame.
        let double =
            chart.bodies.iter().filter(|b| b.kind == BodyKind::Oversight && b.office.is_none()).count();
        assert_eq!(drawing.count("rect", "stroke-dasharray", "5 4"), open + 1 + double);
    }
}
