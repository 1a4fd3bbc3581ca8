//! Knows the sheet of questions for each institution: what to tick, which document proves it, which figures to send.

use crate::document::strategy::addressees::{Addressee, addressees, usual_lead};
use crate::document::strategy::case::{Case, each_once};
use crate::framework::{Condition, ConditionId, Item, Level};
use crate::words::{Count, small};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;

/// How many items a sheet asks about.
const ITEMS: usize = 6;
/// How many lines to tick two pages hold.
const LINES: usize = 36;
/// How many figures a sheet asks for.
const FIGURES: usize = 8;

/// The question sheets.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct QuestionSheets {
    /// A sheet for each institution on record that can be asked something, and for each kind of institution to whose
    /// matter none on record belongs; those with the most telling question first.
    sheets: Vec<Sheet>,
}

/// The questions for an institution, or for a kind of institution.
#[derive(Serialize, JsonSchema)]
struct Sheet {
    id: String,
    /// The institution, or the kind of institution.
    name: String,
    /// Whether the country has it on record.
    own: bool,
    /// Its part in the strategy; may be empty.
    role: String,
    /// The office that is its focal point; may be empty.
    office: String,
    /// Who usually answers such questions, each once, where the sheet is for an institution on record.
    usual: Vec<String>,
    /// All questions that are its matter.
    all: Count,
    /// Those of them that this sheet asks, six at most.
    items: Vec<SheetItem>,
    /// The others, which stand in the program.
    more: Count,
    /// Figures that it usually has and nobody has supplied, eight at most.
    figures: Vec<SheetFigure>,
    /// Policies of its own that nobody has looked at.
    policies: Vec<String>,
}

/// A question with what is to be ticked.
#[derive(Serialize, JsonSchema)]
struct SheetItem {
    id: String,
    title: String,
    /// The question; may be empty.
    ask: String,
    /// What holds or not, a sentence each; never empty.
    lines: Vec<String>,
    /// A document that would prove it; may be empty.
    proof: String,
}

/// A figure to be sent.
#[derive(Serialize, JsonSchema)]
struct SheetFigure {
    id: String,
    /// What is counted.
    name: String,
    /// In which unit.
    unit: String,
}

/// The facts of the sheets.
pub(super) fn questions(case: &Case) -> QuestionSheets {
    QuestionSheets { sheets: addressees(case).iter().map(|one| sheet(case, one)).collect() }
}

fn sheet(case: &Case, one: &Addressee) -> Sheet {
    let items = sheet_items(case, &one.items);
    let figures = one.figures.iter().take(FIGURES).map(|figure| SheetFigure {
        id: figure.id.clone(),
        name: case.voice.text(&figure.name),
        unit: small(&case.voice.text(&figure.unit)),
    });
    Sheet {
        id: one.id.clone(),
        name: one.name.clone(),
        own: one.is_on_record,
        role: one.role.clone(),
        office: one.office.clone(),
        usual: if one.is_on_record { usual(case, &one.items[..items.len()]) } else { Vec::new() },
        all: case.voice.count("questions", one.items.len()),
        more: case.voice.count("questions", one.items.len() - items.len()),
        items,
        figures: figures.collect(),
        policies: one.policies.iter().map(|policy| case.voice.text(&policy.title)).collect(),
    }
}

/// Who usually answers for these items, each once.
fn usual(case: &Case, items: &[&Item]) -> Vec<String> {
    let leads = items.iter().filter_map(|item| usual_lead(&case.inputs.analysis.library, item));
    each_once(leads.map(|lead| case.voice.text(lead)))
}

/// The first items, as many as two pages hold, each whole; what two of them ask for alike is asked once.
fn sheet_items(case: &Case, items: &[&Item]) -> Vec<SheetItem> {
    let (mut sheet, mut lines, mut known) = (Vec::new(), 0, BTreeSet::new());
    for item in items.iter().take(ITEMS) {
        let conditions = open_conditions(case, item);
        let fresh: Vec<&Condition> = conditions.into_iter().filter(|one| is_new(one, &known)).collect();
        let asked: Vec<String> = match fresh.is_empty() {
            true => item.questions.iter().map(|question| case.voice.text(&question.ask)).collect(),
            false => fresh.iter().map(|one| case.voice.text(&one.text)).collect(),
        };
        lines += asked.len();
        if lines > LINES && !sheet.is_empty() {
            break;
        }
        known.extend(fresh.iter().map(|one| one.id.clone()));
        let question = item.questions.first();
        sheet.push(SheetItem {
            id: item.id.to_string(),
            title: case.voice.text(&item.title),
            ask: question.map(|question| case.voice.text(&question.ask)).unwrap_or_default(),
            proof: question.map(|question| case.voice.text(&question.proof)).unwrap_or_default(),
            lines: asked,
        });
    }
    sheet
}

/// The conditions of an item up to its target that nobody has ticked.
pub(super) fn open_conditions<'i>(case: &Case, item: &'i Item) -> Vec<&'i Condition> {
    let analysis = case.inputs.analysis;
    let target = analysis.item(&item.id).map_or(Level::MAX, |score| score.target);
    let ticks = analysis.assessment.ticks(item);
    let levels = item.levels.iter().filter(|level| level.level <= target);
    levels.flat_map(|level| &level.conditions).filter(|one| !ticks.contains(&one.id)).collect()
}

/// Whether no other item of the sheet asks for the same fact.
fn is_new(condition: &Condition, known: &BTreeSet<ConditionId>) -> bool {
    !condition.same.iter().any(|same| known.contains(same))
}
