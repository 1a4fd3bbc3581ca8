//! Knows how the answers of an open assessment become the draft document and its files; knows no page.

use super::AppState;
use super::open::Open;
use super::recent::Key;
use crate::assessment::Assessment;
use crate::bundle::{Files, Folder};
use crate::document::{ComposeError, Document, TemplateFile, Templates, compose};
use crate::lang::Lang;
use crate::render::paper::{Pdf, RenderError};
use chrono::NaiveDate;
use std::sync::Arc;

/// Where the templates of the strategy lie.
const TEMPLATES: &str = "strategy/";

/// Why there is no draft.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// A template or the facts are at fault.
    #[error("{0}")]
    Compose(#[from] ComposeError),
    /// The work broke off.
    #[error("the work broke off")]
    Broken,
}

/// The draft for this day, in the reader's language.
///
/// # Errors
/// See [`DraftError`].
pub async fn draft(open: &Open, date: NaiveDate) -> Result<Document, DraftError> {
    let (state, assessment) = (open.state.clone(), open.assessment().clone());
    let lang = open.voice.lang();
    let work = move || write(&state, &assessment, lang, date);
    tokio::task::spawn_blocking(work).await.map_err(|_| DraftError::Broken)?
}

fn write(state: &AppState, assessment: &Assessment, lang: Lang, date: NaiveDate) -> Result<Document, DraftError> {
    let templates = templates(&state.files).map_err(|mut faults| faults.swap_remove(0))?;
    let facts = facts(state, assessment, lang, date);
    Ok(compose(&templates, &facts)?)
}

/// The outline and the templates of every language.
fn templates(files: &Files) -> Result<Templates, Vec<ComposeError>> {
    let outline = files.text(Folder::Templates, &format!("{TEMPLATES}outline.toml")).unwrap_or_default();
    let paths = files.paths(Folder::Templates);
    let found = paths.iter().filter_map(|path| {
        let (lang, name) = path.strip_prefix(TEMPLATES)?.split_once('/')?;
        let text = files.text(Folder::Templates, path)?;
        Some(TemplateFile { lang: Lang::from_code(lang)?, name: name.to_owned(), text })
    });
    Templates::new(&outline, &found.collect::<Vec<_>>())
}

/// The document as PDF, from what was printed lately where nothing has changed.
///
/// # Errors
/// See [`RenderError`].
pub async fn print(state: &AppState, document: &Document) -> Result<Arc<Pdf>, RenderError> {
    let key = key(document);
    if let Some(printed) = key.and_then(|key| state.prints.get(&key)) {
        return Ok(printed);
    }
    let pdf = state.printer.print(document).await?;
    Ok(match key {
        Some(key) => state.prints.keep(key, pdf),
        None => Arc::new(pdf),
    })
}

/// The document as it was printed lately, if it was.
pub fn printed(state: &AppState, document: &Document) -> Option<Arc<Pdf>> {
    state.prints.get(&key(document)?)
}

fn key(document: &Document) -> Option<Key> {
    Some(Key::of(&[&serde_json::to_vec(document).ok()?]))
}
