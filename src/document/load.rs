//! Knows where the templates of the strategy lie: the outline, and one folder for each language.

use super::{ComposeError, TemplateFile, Templates};
use crate::bundle::{Files, Folder};
use crate::lang::Lang;

/// The folder of the strategy.
const STRATEGY: &str = "strategy/";

impl Templates {
    /// Reads the outline and the templates of the strategy in every language.
    ///
    /// # Errors
    /// Every fault in them; the files are named as they lie in `templates/strategy`.
    pub fn load(files: &Files) -> Result<Templates, Vec<ComposeError>> {
        let outline = files.text(Folder::Templates, "strategy/outline.toml").unwrap_or_default();
        Templates::new(&outline, &strategy_files(files))
    }
}

/// Every template of the strategy.
pub fn strategy_files(files: &Files) -> Vec<TemplateFile> {
    let paths = files.paths(Folder::Templates).into_iter();
    let found = paths.filter_map(|path| {
        let (lang, name) = path.strip_prefix(STRATEGY)?.split_once('/')?;
        let (lang, name) = (Lang::from_code(lang)?, name.to_owned());
        Some(TemplateFile { lang, name, text: files.text(Folder::Templates, &path)? })
    });
    found.collect()
}
