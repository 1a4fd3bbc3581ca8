//! Knows how a Word template is read from a file, and says why it is refused.

use super::{Exit, Failure};
use crate::assessment::strategy::NationalLook;
use crate::bundle::Files;
use crate::intake::KeptFiles;
use crate::lang::Lang;
use crate::render::docx::{Template, TemplateFault};
use crate::words::{Arg, Messages};
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// The template in a file.
///
/// # Errors
/// A file that cannot be read, or cannot serve as a template.
pub fn read(path: &Path) -> Result<Template, Failure> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(Template::LARGEST + 1).read_to_end(&mut bytes));
    read.map_err(|error| {
        let text = format!("{} cannot be read: {error}. Check the name.", path.display());
        Failure::new(Exit::Usage, text)
    })?;
    Template::read(&bytes).map_err(|fault| {
        let text = format!(
            "{} was not used as a template. {}",
            path.display(),
            fault_words(fault.key(), fault.args())
        );
        Failure::new(Exit::Problems, text)
    })
}

/// The template that came with an assessment, if there is one.
///
/// # Errors
/// One that cannot serve as a template.
pub fn brought(look: &NationalLook, files: &KeptFiles) -> Result<Option<Template>, Failure> {
    let Some(template) = &look.word_template else { return Ok(None) };
    let Some(file) = files.get(&template.file) else { return Ok(None) };
    Template::read(&file.bytes).map(Some).map_err(|fault| {
        let text = format!(
            "The assessment's template {} was not used. {}",
            template.name,
            fault_words(fault.key(), fault.args())
        );
        Failure::new(Exit::Problems, text)
    })
}

/// Why the template that came with an assessment cannot serve, in words.
pub fn unfit_words(fault: &TemplateFault) -> String {
    fault_words(fault.key(), fault.args())
}

/// What those who gave a template should know, a line each; without the last full stop.
pub fn remarks(template: &Template) -> String {
    let remarks = template.remarks().iter();
    let lines: String =
        remarks.map(|remark| format!("\n  note: {}", fault_words(remark.key(), remark.args()))).collect();
    lines.trim_end_matches('.').to_owned()
}

/// A message in English.
fn fault_words(key: &str, args: Vec<(&'static str, String)>) -> String {
    let (messages, _) = Messages::load(&Files::embedded());
    let args: Vec<_> = args.into_iter().map(|(name, value)| (name, Arg::Words(value))).collect();
    messages.say_with(Lang::EN, key, &args)
}
