//! Knows how templates and facts become a document; knows nothing of how it will look.

use super::edits::{self, BlockState, Edits, Orphan};
use super::error::{ComposeError, QuotedFault};
use super::markdown::{self, PreparedContent};
use super::passages::PassageIndex;
use super::templates::{OutlineLine, Templates, path};
use super::{Block, BlockStanding, Document, Facts, LABELS, SourceId, finish, gather, numbering, references};
use crate::words::{normalise, print_brackets, print_quotes, single_stops};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use tera::Context;

/// The most blocks a document may have at its top level besides the country's own; more is a mistake in a template.
const MOST_BLOCKS: usize = 5_000;

/// A document with what the country made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComposedDocument {
    /// The document.
    pub document: Document,
    /// Every generated block, in order, with the country's own words.
    pub states: Vec<BlockState>,
    /// Edits whose block the document does not have now.
    pub orphans: Vec<Orphan>,
}

/// Puts `facts` into words.
///
/// # Errors
/// The first fault met, with file and line where they are known: a variable the facts lack, a figure or table nobody
/// prepared, a source that is not in the register, a label that is missing.
pub fn compose(templates: &Templates, facts: &Facts) -> Result<Document, ComposeError> {
    compose_edited(templates, facts, &Edits::default()).map(|composed| composed.document)
}

/// The same with the country's own words in their places. Numbers, levels and findings are given afterwards, so that
/// the country's sections are counted like any other.
///
/// # Errors
/// As [`compose`]; nothing that a country writes can be a fault.
pub fn compose_edited(
    templates: &Templates,
    facts: &Facts,
    edits: &Edits,
) -> Result<ComposedDocument, ComposeError> {
    let WrittenBlocks { blocks, states, own } = write_all(templates, facts, edits)?;
    let mut document = document(facts, blocks, own);
    document.settle_marks();
    document.change_text(&mut |words| *words = single_stops(&normalise(words)).into_owned());
    PassageIndex::of(&facts.passages).mark(&mut document);
    let quotes = document.writing.quotes.clone();
    document.change_text(&mut |words| *words = print_brackets(&print_quotes(words, &quotes)).into_owned());
    Ok(ComposedDocument { document, orphans: edits.orphans(&states), states })
}

/// All sections as they are written, before their words are set.
struct WrittenBlocks {
    blocks: Vec<Block>,
    states: Vec<BlockState>,
    own: BTreeMap<String, BlockStanding>,
}

fn write_all(templates: &Templates, facts: &Facts, edits: &Edits) -> Result<WrittenBlocks, ComposeError> {
    check_labels(facts)?;
    let context = context(facts)?;
    let mut setting = Numbering::default();
    let (mut blocks, mut states, mut own) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut count = 0;
    let mut openings = references::Openings::new();
    for section in templates.sections() {
        if appears(section, &facts.values)? {
            let generated = write(templates, section, facts, &context)?;
            count += generated.len();
            let written = edits::apply(&section.id, generated, edits, &mut states, &mut own);
            openings.extend(references::opening(&written).map(|id| (section.id.clone(), id.clone())));
            blocks.extend(setting.mend(section, written));
        }
    }
    edits::compare_languages(&mut states, edits);
    gather::gather(&mut blocks);
    references::settle(&mut blocks, &openings);
    let known: BTreeSet<&SourceId> = facts.register.iter().map(|source| &source.id).collect();
    edits::only_known(&mut blocks, &|id| known.contains(id));
    finish::check(&blocks, (count, MOST_BLOCKS))?;
    Ok(WrittenBlocks { blocks, states, own })
}

/// The document with what the facts give it besides its blocks.
fn document(facts: &Facts, blocks: Vec<Block>, own: BTreeMap<String, BlockStanding>) -> Document {
    let Facts { lang, writing, languages, layout, marks, date, cover, labels, register, look, .. } =
        facts.clone();
    Document { lang, writing, languages, layout, marks, date, cover, blocks, register, labels, look, own }
}

/// What runs through the whole document.
#[derive(Default)]
struct Numbering {
    numbers: numbering::HeadingNumbers,
    levels: finish::HeadingLevels,
}

impl Numbering {
    fn mend(&mut self, section: &OutlineLine, mut blocks: Vec<Block>) -> Vec<Block> {
        self.levels.mend(&mut blocks);
        finish::findings(&mut blocks);
        self.numbers.give(section.part, &mut blocks);
        blocks
    }
}

/// Everything that keeps `facts` from being put into words: the first fault of every section, for those who edit
/// templates. Empty where [`compose`] succeeds.
pub fn faults(templates: &Templates, facts: &Facts) -> Vec<ComposeError> {
    let Err(first) = write_all(templates, facts, &Edits::default()) else { return Vec::new() };
    let Ok(context) = context(facts) else { return vec![first] };
    let fault = |section: &OutlineLine| match appears(section, &facts.values) {
        Ok(true) => write(templates, section, facts, &context).err(),
        Ok(false) => None,
        Err(fault) => Some(fault),
    };
    let found: Vec<ComposeError> = templates.sections().iter().filter_map(fault).collect();
    // A fault that no section has alone, such as an id given twice.
    if found.is_empty() { vec![first] } else { found }
}

fn context(facts: &Facts) -> Result<Context, ComposeError> {
    Context::from_serialize(&facts.values)
        .map_err(|error| ComposeError::in_facts(error.to_string(), "`values` is an object."))
}

/// The blocks of one section.
fn write(
    templates: &Templates,
    section: &OutlineLine,
    facts: &Facts,
    context: &Context,
) -> Result<Vec<Block>, ComposeError> {
    let file = path(facts.lang, &section.file);
    let told = |fault: QuotedFault| {
        let quote = fault.quote.clone();
        ComposeError::in_file(&file, templates.text(&file), &quote, fault)
    };
    let prepared =
        PreparedContent { figures: &facts.figures, tables: &facts.tables, anchors: templates.anchors() };
    let markdown = templates.render(&file, facts.lang, context)?;
    let mut blocks = markdown::read(&markdown, &section.id, &prepared).map_err(told)?;
    finish::drop_blank_columns(&mut blocks);
    finish::mark_rows(&mut blocks);
    finish::unknown_source(&blocks, &facts.register).map_or(Ok(blocks), |fault| Err(told(fault)))
}

/// Whether the facts ask for the section.
fn appears(section: &OutlineLine, values: &Value) -> Result<bool, ComposeError> {
    let Some(key) = &section.when else { return Ok(true) };
    let found = key.split('.').try_fold(values, |value, step| value.get(step)).and_then(Value::as_bool);
    found.ok_or_else(|| {
        let problem =
            format!("`{key}`, the condition of section `{}`, is no boolean of the facts", section.id);
        let fault = QuotedFault::new("", problem, "Correct `when` in outline.toml, or add the fact.");
        ComposeError::in_file("outline.toml", "", "", fault)
    })
}

fn check_labels(facts: &Facts) -> Result<(), ComposeError> {
    let missing: Vec<&str> = LABELS.into_iter().filter(|key| !facts.labels.contains_key(*key)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(ComposeError::in_facts(format!("labels are missing: {}", missing.join(", ")), "Add their words."))
}
