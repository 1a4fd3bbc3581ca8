//! Knows what sound templates are before anything is drafted with them.

use super::Desk;
use crate::assessment::strategy::DocumentKind;
use crate::bundle::{Files, Folder, Problem};
use crate::document::{TemplateFile, Templates, outline_path, template_files};
use crate::framework::Library;
use crate::lang::Languages;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[
    ("template-parse", "outline and templates can be read, and none trusts what people typed"),
    ("template-twin", "every template exists in every language"),
    ("template-listed", "the outline names every template"),
];

/// Looks at the templates of every document.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut desk = Desk::of(files, Folder::Templates);
    for document in DocumentKind::ALL {
        look_at(&mut desk, (files, &library.languages), document);
    }
    desk.problems
}

fn look_at(desk: &mut Desk<'_>, (files, languages): (&Files, &Languages), document: DocumentKind) {
    let templates = template_files(files, document);
    let outline = outline_path(document);
    if templates.is_empty() {
        let text = "there are no templates, so that nothing can be drafted".to_owned();
        let remedy = "Add the sections and one folder for each language.";
        desk.warning("template-parse", (&outline, None), text, remedy);
        return;
    }
    for fault in Templates::load(files, document).err().unwrap_or_default() {
        let path = format!("{}/{}", document.code(), fault.file);
        desk.error("template-parse", (&path, fault.line), fault.problem, &fault.remedy);
    }
    twins(desk, languages, document, &templates);
    listed(desk, document, &templates, &files.text(Folder::Templates, &outline).unwrap_or_default());
}

/// A section that one language lacks would be missing from its document.
fn twins(desk: &mut Desk<'_>, languages: &Languages, document: DocumentKind, templates: &[TemplateFile]) {
    for template in templates {
        for language in languages.iter() {
            let has = |other: &TemplateFile| other.lang == language.lang && other.name == template.name;
            if !templates.iter().any(has) {
                let text = format!("there is no such template in {}", language.name);
                let remedy = "Add a file of the same name in its folder.";
                desk.error("template-twin", (&path(document, template), None), text, remedy);
            }
        }
    }
}

fn listed(desk: &mut Desk<'_>, document: DocumentKind, templates: &[TemplateFile], outline: &str) {
    for template in templates {
        if !outline.contains(&format!("\"{}\"", template.name)) {
            let text = "the outline does not name this template".to_owned();
            let remedy = "Add a [[section]] for it to outline.toml.";
            desk.warning("template-listed", (&path(document, template), None), text, remedy);
        }
    }
}

fn path(document: DocumentKind, template: &TemplateFile) -> String {
    format!("{}/{}/{}", document.code(), template.lang.code(), template.name)
}
