//! Knows how templates and facts become a document; knows nothing of how it will look.

use super::error::{ComposeError, Fault};
use super::markdown::{self, Prepared};
use super::templates::{Section, Templates, path};
use super::{Document, Facts, LABELS, finish, gather, number, text};
use serde_json::Value;
use tera::Context;

/// The most blocks a document may have at its top level; more is a mistake in a template.
const MOST_BLOCKS: usize = 5_000;

/// Puts `facts` into words.
///
/// # Errors
/// The first fault met, with file and line where they are known: a variable the facts lack, a figure or table nobody
/// prepared, a source that is not in the register, a label that is missing.
pub fn compose(templates: &Templates, facts: &Facts) -> Result<Document, ComposeError> {
    check_labels(facts)?;
    let context = context(facts)?;
    let mut numbers = number::Numbers::default();
    let mut levels = finish::Levels::default();
    let mut blocks = Vec::new();
    for section in templates.sections() {
        if !appears(section, &facts.values)? {
            continue;
        }
        let mut written = write(templates, section, facts, &context)?;
        levels.mend(&mut written);
        finish::findings(&mut written);
        numbers.give(section.part, &mut written);
        blocks.append(&mut written);
    }
    gather::gather(&mut blocks);
    finish::check(&blocks, MOST_BLOCKS)?;
    let Facts { lang, layout, date, cover, labels, mut register, .. } = facts.clone();
    if facts.cited_only {
        finish::keep_cited(&mut register, &blocks);
    }
    let mut document = Document { lang, layout, date, cover, blocks, register, labels };
    document.change_text(&mut |words| *words = text::normalise(words));
    Ok(document)
}

/// Everything that keeps `facts` from being put into words: the first fault of every section, for those who edit
/// templates. Empty where [`compose`] succeeds.
pub fn faults(templates: &Templates, facts: &Facts) -> Vec<ComposeError> {
    let Err(first) = compose(templates, facts) else { return Vec::new() };
    let Ok(context) = context(facts) else { return vec![first] };
    let fault = |section: &Section| match appears(section, &facts.values) {
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
    section: &Section,
    facts: &Facts,
    context: &Context,
) -> Result<Vec<super::Block>, ComposeError> {
    let file = path(facts.lang, &section.file);
    let told = |fault: Fault| {
        let quote = fault.quote.clone();
        ComposeError::quoting(&file, templates.text(&file), &quote, fault)
    };
    let prepared = Prepared { figures: &facts.figures, tables: &facts.tables };
    let markdown = templates.render(&file, facts.lang, context)?;
    let mut blocks = markdown::read(&markdown, &section.id, &prepared).map_err(told)?;
    finish::mark_rows(&mut blocks);
    finish::unknown_source(&blocks, &facts.register).map_or(Ok(blocks), |fault| Err(told(fault)))
}

/// Whether the facts ask for the section.
fn appears(section: &Section, values: &Value) -> Result<bool, ComposeError> {
    let Some(key) = &section.when else { return Ok(true) };
    let found = key.split('.').try_fold(values, |value, step| value.get(step)).and_then(Value::as_bool);
    found.ok_or_else(|| {
        let problem =
            format!("`{key}`, the condition of section `{}`, is no boolean of the facts", section.id);
        let fault = Fault::new("", problem, "Correct `when` in outline.toml, or add the fact.");
        ComposeError::quoting("outline.toml", "", "", fault)
    })
}

fn check_labels(facts: &Facts) -> Result<(), ComposeError> {
    let missing: Vec<&str> = LABELS.into_iter().filter(|key| !facts.labels.contains_key(*key)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(ComposeError::in_facts(format!("labels are missing: {}", missing.join(", ")), "Add their words."))
}
