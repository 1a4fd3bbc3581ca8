//! Knows every place in a chart that holds words; names every field, so that a new one has to be placed.

use super::TextChange;
use crate::document::{
    AmountBar, AmountsChart, Chart, CostChart, CostPart, CostYear, GanttChart, GanttGroup, GanttMilestone,
    GanttRow, GanttWords, GovernanceBody, GovernanceChart, HeatChart, HeatGroup, HeatRow, LayerNode,
    LayersChart, LayersWords, PictureChart, ProfileCell, ProfileChart, ProfileGroup, RadarAxis, RadarChart,
    RangeBar, RangesChart, SymbolChart, TheoryBox, TheoryChart, TheoryStage,
};

/// Changes every text of `chart`; ids and addresses stay as they are.
pub(super) fn words(chart: &mut Chart, change: &mut TextChange) {
    match chart {
        Chart::Profile(it) => profile(it, change),
        Chart::Ranges(it) => ranges(it, change),
        Chart::Layers(it) => layers(it, change),
        Chart::Amounts(it) => amounts(it, change),
        Chart::Radar(it) => radar(it, change),
        Chart::Heat(it) => heat(it, change),
        Chart::Gantt(it) => gantt(it, change),
        Chart::Cost(it) => cost(it, change),
        Chart::Theory(it) => theory(it, change),
        Chart::Governance(it) => governance(it, change),
        Chart::Symbol(SymbolChart { symbol: _ }) => {}
        Chart::Picture(PictureChart { png: _, width: _, height: _ }) => {}
    }
}

fn profile(ProfileChart { groups }: &mut ProfileChart, change: &mut TextChange) {
    for ProfileGroup { title, cells } in groups {
        change(title);
        for ProfileCell {
            id: _,
            name,
            level: _,
            claimed: _,
            not_applicable: _,
            open: _,
            contested: _,
            href: _,
        } in cells
        {
            change(name);
        }
    }
}

fn ranges(RangesChart { axis, from: _, to: _, bars }: &mut RangesChart, change: &mut TextChange) {
    change(axis);
    for RangeBar { id: _, name, value: _, label, interval: _ } in bars {
        [name, label].into_iter().for_each(&mut *change);
    }
}

fn amounts(AmountsChart { axis, most: _, bars }: &mut AmountsChart, change: &mut TextChange) {
    change(axis);
    for AmountBar { name, note, value: _, label } in bars {
        [name, note, label].into_iter().for_each(&mut *change);
    }
}

fn layers(LayersChart { layers, words }: &mut LayersChart, change: &mut TextChange) {
    for LayerNode { id: _, name, level: _, open: _, hard: _, soft: _, waits_for: _ } in
        layers.iter_mut().flatten()
    {
        change(name);
    }
    let LayersWords { layer, hard, soft, waits_for } = words;
    [layer, hard, soft, waits_for].into_iter().for_each(change);
}

fn radar(RadarChart { value, target, axes }: &mut RadarChart, change: &mut TextChange) {
    [value, target].into_iter().for_each(&mut *change);
    for RadarAxis { name, value: _, target: _, label } in axes {
        [name, label].into_iter().for_each(&mut *change);
    }
}

fn heat(HeatChart { rounds, groups }: &mut HeatChart, change: &mut TextChange) {
    rounds.iter_mut().for_each(&mut *change);
    for HeatGroup { title, rows } in groups {
        change(title);
        for HeatRow { id: _, name, cells: _ } in rows {
            change(name);
        }
    }
}

fn gantt(chart: &mut GanttChart, change: &mut TextChange) {
    let GanttChart { first_year: _, years, quarters, today: _, words, groups, milestones, is_dense: _ } =
        chart;
    years.iter_mut().chain(quarters).for_each(&mut *change);
    let GanttWords { proposed, planned, under_way, done, overdue, dropped, undated, today, continued } =
        words;
    [proposed, planned, under_way, done, overdue, dropped, undated, today, continued]
        .into_iter()
        .for_each(&mut *change);
    for GanttGroup { title, rows } in groups {
        change(title);
        for GanttRow { id: _, name, note, span: _ } in rows {
            [name, note].into_iter().for_each(&mut *change);
        }
    }
    for GanttMilestone { date: _, kind: _, name } in milestones {
        change(name);
    }
}

fn cost(CostChart { unit, sources, gap, total, years }: &mut CostChart, change: &mut TextChange) {
    [unit, gap, total].into_iter().chain(sources).for_each(&mut *change);
    for CostYear { name, parts, gap, total } in years {
        [name, total].into_iter().for_each(&mut *change);
        for CostPart { value: _, label } in parts.iter_mut().chain([gap]) {
            change(label);
        }
    }
}

fn theory(chart: &mut TheoryChart, change: &mut TextChange) {
    let TheoryChart { stages, assumptions_title, assumptions } = chart;
    for TheoryStage { title, boxes } in stages {
        change(title);
        for TheoryBox { id: _, text, leads_to: _ } in boxes {
            change(text);
        }
    }
    [assumptions_title].into_iter().chain(assumptions).for_each(change);
}

fn governance(chart: &mut GovernanceChart, change: &mut TextChange) {
    let GovernanceChart { unnamed, reports, advises, bodies } = chart;
    [unnamed, reports, advises].into_iter().for_each(&mut *change);
    for GovernanceBody { kind: _, role, office } in bodies {
        [role].into_iter().chain(office).for_each(&mut *change);
    }
}
