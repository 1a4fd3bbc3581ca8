//! Knows what sound templates are before anything is drafted with them.

use super::Desk;
use crate::bundle::{Files, Folder, Problem};
use crate::document::{TemplateFile, Templates, strategy_files};
use crate::framework::Library;
use crate::lang::Lang;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[
    ("template-parse", "outline and templates can be read, and none trusts what people typed"),
    ("template-twin", "every template exists in every language"),
    ("template-listed", "the outline names every template"),
];

const OUTLINE: &str = "strategy/outline.toml";

/// Looks at the templates of the strategy.
pub fn check(files: &Files, _: &Library) -> Vec<Problem> {
    let mut desk = Desk::of(files, Folder::Templates);
    let templates = strategy_files(files);
    if templates.is_empty() {
        let text = "there are no templates, so that nothing can be drafted".to_owned();
        desk.warning(
            "template-parse",
            (OUTLINE, None),
            text,
            "Add the sections and one folder for each language.",
        );
        return desk.problems;
    }
    for fault in Templates::load(files).err().unwrap_or_default() {
        let path = format!("strategy/{}", fault.file);
        desk.error("template-parse", (&path, fault.line), fault.problem, &fault.remedy);
    }
    twins(&mut desk, &templates);
    listed(&mut desk, &templates, &files.text(Folder::Templates, OUTLINE).unwrap_or_default());
    desk.problems
}

/// A section that one language lacks would be missing from its strategy.
fn twins(desk: &mut Desk<'_>, templates: &[TemplateFile]) {
    for template in templates {
        for lang in Lang::ALL {
            let has = |other: &TemplateFile| other.lang == lang && other.name == template.name;
            if !templates.iter().any(has) {
                let path = format!("strategy/{}/{}", template.lang.code(), template.name);
                let text = format!("there is no such template in {}", lang.endonym());
                desk.error(
                    "template-twin",
                    (&path, None),
                    text,
                    "Add a file of the same name in its folder.",
                );
            }
        }
    }
}

fn listed(desk: &mut Desk<'_>, templates: &[TemplateFile], outline: &str) {
    for template in templates {
        if !outline.contains(&format!("\"{}\"", template.name)) {
            let path = format!("strategy/{}/{}", template.lang.code(), template.name);
            let text = "the outline does not name this template".to_owned();
            desk.warning("template-listed", (&path, None), text, "Add a [[section]] for it to outline.toml.");
        }
    }
}
