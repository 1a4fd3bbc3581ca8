//! Knows where the message files lie: one folder for each language.

use super::{MessageProblem, Messages};
use crate::bundle::{self, Files, Folder};
use crate::lang::Lang;

impl Messages {
    /// Reads every file of `locales/`; returns what is wrong with them as well.
    pub fn load(files: &Files) -> (Messages, Vec<MessageProblem>) {
        let paths = files.paths(Folder::Locales).into_iter();
        let texts: Vec<_> = paths
            .filter_map(|path| {
                let lang = Lang::from_code(path.split('/').next()?)?;
                let text = files.text(Folder::Locales, &path)?;
                path.ends_with(".ftl").then_some((lang, path, text))
            })
            .collect();
        Messages::read(bundle::languages(files).0, &texts)
    }
}
