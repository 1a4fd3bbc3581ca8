//! Knows where the templates of the strategy lie; knows nothing of what they say.

use crate::bundle::{Files, Folder};
use crate::document::{ComposeError, TemplateFile, Templates};
use crate::lang::Lang;

/// The folder of the strategy below the templates.
const FOLDER: &str = "strategy/";

/// The templates of the strategy in every language.
///
/// # Errors
/// Every fault of the outline and of the templates.
pub fn templates(files: &Files) -> Result<Templates, Vec<ComposeError>> {
    let outline = files.text(Folder::Templates, &format!("{FOLDER}outline.toml")).unwrap_or_default();
    let paths = files.paths(Folder::Templates);
    let read: Vec<TemplateFile> = paths.iter().filter_map(|path| template(files, path)).collect();
    Templates::new(&outline, &read)
}

fn template(files: &Files, path: &str) -> Option<TemplateFile> {
    let (code, name) = path.strip_prefix(FOLDER)?.split_once('/')?;
    let lang = Lang::from_code(code)?;
    Some(TemplateFile { lang, name: name.to_owned(), text: files.text(Folder::Templates, path)? })
}
