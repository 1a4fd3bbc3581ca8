//! Knows one chart of each kind in any size and with any words; knows nothing of how charts are drawn.

use amparo::document::{
    AmountBar, AmountsChart, BodyKind, Chart, CostChart, CostPart, CostYear, Figure, GanttChart, GanttGroup,
    GanttMilestone, GanttRow, GanttSpan, GanttState, GanttWords, GovernanceBody, GovernanceChart, HeatCell,
    HeatChart, HeatGroup, HeatRow, LayerNode, LayersChart, LayersWords, MilestoneKind, ProfileCell,
    ProfileChart, ProfileGroup, RadarAxis, RadarChart, RangeBar, RangesChart, TheoryBox, TheoryChart,
    TheoryStage,
};
use chrono::NaiveDate;

/// Every chart with `rows` of what it repeats, and `text` as every word.
pub fn all(rows: usize, text: &str) -> Vec<Chart> {
    vec![
        profile(rows, text),
        ranges(rows, text),
        layers(rows, text),
        Chart::Radar(radar(rows, text)),
        Chart::Heat(heat(rows, 4, text)),
        Chart::Gantt(Box::new(gantt(rows, text))),
        Chart::Cost(Box::new(cost(rows.min(6), 4, text))),
        theory(rows, text),
        Chart::Governance(governance(rows, text)),
        Chart::Gantt(Box::new(plan_page(rows, text))),
        Chart::Amounts(amounts(rows, text)),
    ]
}

pub fn figure(chart: Chart) -> Figure {
    let (title, alt) = ("Three gaps wait".to_owned(), "What the chart shows, in words.".to_owned());
    Figure { id: "f".to_owned(), title, alt, chart, data: None }
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn profile(rows: usize, text: &str) -> Chart {
    let cell = |index: usize| ProfileCell {
        id: format!("C{index:02}"),
        name: text.to_owned(),
        level: [Some(0), None, Some(4)][index % 3],
        claimed: Some(3),
        not_applicable: index % 7 == 6,
        open: index % 6 == 1,
        contested: index.is_multiple_of(2),
        href: Some(format!("/items/C{index:02}")),
    };
    let group = |index: usize| ProfileGroup {
        title: text.to_owned(),
        cells: (index * 4..rows.min(index * 4 + 4)).map(cell).collect(),
    };
    Chart::Profile(ProfileChart { groups: (0..rows.div_ceil(4)).map(group).collect() })
}

fn ranges(rows: usize, text: &str) -> Chart {
    let bar = |index: usize| RangeBar {
        id: format!("C{index:02}"),
        name: text.to_owned(),
        value: index as f64,
        label: index.to_string(),
        interval: Some((index as f64 - 1.0, index as f64 + 2.0)),
    };
    let bars = (0..rows).map(bar).collect();
    Chart::Ranges(RangesChart { axis: text.to_owned(), from: 1.0, to: rows as f64, bars })
}

pub fn amounts(rows: usize, text: &str) -> AmountsChart {
    let bar = |index: usize| AmountBar {
        name: text.to_owned(),
        note: if index.is_multiple_of(2) { text.to_owned() } else { String::new() },
        value: [0.0, 4.0, 400.0][index % 3],
        label: text.to_owned(),
    };
    AmountsChart { axis: text.to_owned(), most: 400.0, bars: (0..rows).map(bar).collect() }
}

fn layers(rows: usize, text: &str) -> Chart {
    let id = |index: usize| format!("C{index:02}");
    let node = |index: usize| LayerNode {
        id: id(index),
        name: text.to_owned(),
        level: [None, Some(0), Some(3)][index % 3],
        open: index % 6 == 3,
        hard: (index.saturating_sub(3)..index).map(id).collect(),
        soft: (index.saturating_sub(5)..index.saturating_sub(3)).map(id).collect(),
        waits_for: index.checked_sub(2).map(id).into_iter().collect(),
    };
    let layers = (0..rows.div_ceil(5)).map(|at| (at * 5..rows.min(at * 5 + 5)).map(node).collect());
    let word = || text.to_owned();
    let words = LayersWords { layer: word(), hard: word(), soft: word(), waits_for: word() };
    Chart::Layers(LayersChart { layers: layers.collect(), words })
}

pub fn radar(rows: usize, text: &str) -> RadarChart {
    let axis = |index: usize| RadarAxis {
        name: text.to_owned(),
        value: [Some(0.0), None, Some(2.5), Some(4.0)][index % 4],
        target: [Some(3.0), Some(4.0), None][index % 3],
        label: text.to_owned(),
    };
    let (value, target) = (text.to_owned(), text.to_owned());
    RadarChart { value, target, axes: (0..rows).map(axis).collect() }
}

pub fn heat(rows: usize, rounds: usize, text: &str) -> HeatChart {
    let cell = |index: usize| match index % 7 {
        0 => HeatCell::Unknown,
        5 => HeatCell::Open,
        6 => HeatCell::NotApplicable,
        level => HeatCell::Level { level: level as u8 - 1 },
    };
    let row = |index: usize| HeatRow {
        id: format!("C{index:02}"),
        name: text.to_owned(),
        cells: (0..rounds).map(|round| cell(index + round * 2)).collect(),
    };
    let group = |at: usize| HeatGroup {
        title: text.to_owned(),
        rows: (at * 4..rows.min(at * 4 + 4)).map(row).collect(),
    };
    let name = |round: usize| if text.len() < 20 { format!("{}", 2024 + round) } else { text.to_owned() };
    HeatChart { rounds: (0..rounds).map(name).collect(), groups: (0..rows.div_ceil(4)).map(group).collect() }
}

pub fn gantt(rows: usize, text: &str) -> GanttChart {
    let row = |index: usize| GanttRow {
        id: format!("A{index:02}"),
        name: text.to_owned(),
        note: text.to_owned(),
        span: span(index),
    };
    let group = |at: usize| GanttGroup {
        title: text.to_owned(),
        rows: (at * 8..rows.min(at * 8 + 8)).map(row).collect(),
    };
    GanttChart {
        first_year: 2026,
        years: (2026..2031).map(|year| year.to_string()).collect(),
        quarters: ["Q1", "Q2", "Q3", "Q4"].map(str::to_owned),
        today: Some(day(2026, 11, 25)),
        words: words(text),
        groups: (0..rows.div_ceil(8)).map(group).collect(),
        milestones: Vec::new(),
        is_dense: false,
    }
}

/// The same for a page of its own, with milestones of each kind.
pub fn plan_page(rows: usize, text: &str) -> GanttChart {
    let milestone = |kind, date| GanttMilestone { date, kind, name: text.to_owned() };
    let milestones = vec![
        milestone(MilestoneKind::Report, day(2026, 12, 31)),
        milestone(MilestoneKind::Review, day(2028, 6, 30)),
        milestone(MilestoneKind::End, day(2199, 12, 31)),
    ];
    GanttChart { milestones, is_dense: true, ..gantt(rows, text) }
}

fn words(text: &str) -> GanttWords {
    let word = || text.to_owned();
    GanttWords {
        proposed: word(),
        planned: word(),
        under_way: word(),
        done: word(),
        overdue: word(),
        dropped: word(),
        undated: word(),
        today: word(),
        continued: word(),
    }
}

/// Bars in every state, turned around, outside the years; nothing.
fn span(index: usize) -> GanttSpan {
    let states = [
        GanttState::Planned,
        GanttState::UnderWay,
        GanttState::Done,
        GanttState::Overdue,
        GanttState::Dropped,
        GanttState::Proposed,
    ];
    let state = states[index % 6];
    match index % 8 {
        5 => GanttSpan::Bar { start: day(2030, 12, 31), end: day(2030, 12, 31), state },
        6 => GanttSpan::Undated,
        7 => GanttSpan::Bar { start: day(1899, 1, 1), end: day(2200, 1, 1), state },
        4 => GanttSpan::Bar { start: day(2028, 6, 1), end: day(2027, 1, 1), state },
        quarter => {
            GanttSpan::Bar { start: day(2026, quarter as u32 * 3 + 1, 1), end: day(2027, 5, 9), state }
        }
    }
}

pub fn cost(years: usize, sources: usize, text: &str) -> CostChart {
    let part = |index: usize| CostPart {
        value: [Some(120.5), None, Some(40.0)][index % 3],
        label: ["120.5", "?", "40"][index % 3].to_owned(),
    };
    let year = |index: usize| CostYear {
        name: (2026 + index).to_string(),
        parts: (0..sources).map(|source| part(index + source)).collect(),
        gap: CostPart { value: Some(33.0), label: "33".to_owned() },
        total: "314.0".to_owned(),
    };
    CostChart {
        unit: text.to_owned(),
        sources: vec![text.to_owned(); sources],
        gap: text.to_owned(),
        total: text.to_owned(),
        years: (0..years).map(year).collect(),
    }
}

fn theory(rows: usize, text: &str) -> Chart {
    let stage = |letter: char, next: char| TheoryStage {
        title: text.to_owned(),
        boxes: (0..rows)
            .map(|index| TheoryBox {
                id: format!("{letter}{index}"),
                text: text.to_owned(),
                leads_to: vec![
                    format!("{next}{index}"),
                    format!("{next}{}", index / 2),
                    "nowhere".to_owned(),
                ],
            })
            .collect(),
    };
    let stages = vec![stage('M', 'P'), stage('P', 'R'), stage('R', 'I'), stage('I', 'M')];
    Chart::Theory(TheoryChart {
        stages,
        assumptions_title: text.to_owned(),
        assumptions: vec![text.to_owned(); rows.min(5)],
    })
}

pub fn governance(groups: usize, text: &str) -> GovernanceChart {
    let kinds = [
        BodyKind::Council,
        BodyKind::Steering,
        BodyKind::Secretariat,
        BodyKind::YouthPanel,
        BodyKind::IndustryForum,
        BodyKind::Subnational,
        BodyKind::Oversight,
    ];
    let kinds = kinds.into_iter().take(groups).chain(vec![BodyKind::WorkingGroup; groups]);
    let body = |(index, kind): (usize, BodyKind)| GovernanceBody {
        kind,
        role: text.to_owned(),
        office: (index % 3 != 1).then(|| text.to_owned()),
    };
    GovernanceChart {
        unnamed: text.to_owned(),
        reports: text.to_owned(),
        advises: text.to_owned(),
        bodies: kinds.enumerate().map(body).collect(),
    }
}
