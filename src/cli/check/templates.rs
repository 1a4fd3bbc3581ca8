//! Knows what sound templates are before anything is drafted with them.

use super::FolderCheck;
use crate::assessment::strategy::DocumentKind;
use crate::bundle::{Files, Folder, Problem};
use crate::document::room::RoomPaper;
use crate::document::{
    ANSWER_PAPER, SectionMoves, TemplateFile, TemplateFolder, Templates, outline_path, template_files,
};
use crate::framework::Library;
use crate::lang::Languages;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[
    ("template-parse", "outline and templates can be read, and none trusts what people typed"),
    ("template-twin", "every template exists in every language"),
    ("template-listed", "the outline names every template"),
    ("template-was", "where an outline says that a section stood before, one can have stood"),
];

/// Looks at the templates of every document.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Templates);
    let is_unreadable =
        |path: &String| path.ends_with(".md") && files.text(Folder::Templates, path).is_none();
    for path in files.paths(Folder::Templates).into_iter().filter(is_unreadable) {
        let text = "the file is not UTF-8".to_owned();
        folder.error("template-parse", (&path, None), text, "Save the file as UTF-8.");
    }
    for document in DocumentKind::ALL {
        look_at(&mut folder, (files, &library.languages), document.into());
        let outline = outline_path(document);
        for was in SectionMoves::load(files).mistakes(document) {
            let text = format!("`{was}` is no place where a section can have stood");
            let remedy = "Write document/section, or the former name of a section of this document.";
            folder.error("template-was", (&outline, None), text, remedy);
        }
    }
    for paper in RoomPaper::ALL {
        look_at(&mut folder, (files, &library.languages), paper.into());
    }
    look_at(&mut folder, (files, &library.languages), ANSWER_PAPER);
    folder.problems
}

fn look_at(folder: &mut FolderCheck<'_>, (files, languages): (&Files, &Languages), document: TemplateFolder) {
    let templates = template_files(files, document);
    let outline = outline_path(document);
    if templates.is_empty() {
        let text = "there are no templates, so that nothing can be drafted".to_owned();
        let remedy = "Add the sections and one folder for each language.";
        folder.warning("template-parse", (&outline, None), text, remedy);
        return;
    }
    for fault in Templates::load(files, document).err().unwrap_or_default() {
        let path = format!("{}/{}", document.0, fault.file);
        folder.error("template-parse", (&path, fault.line), fault.problem, &fault.remedy);
    }
    twins(folder, languages, document, &templates);
    check_outline(folder, document, &templates, &files.text(Folder::Templates, &outline).unwrap_or_default());
}

/// A section that one language lacks would be missing from its document.
fn twins(
    folder: &mut FolderCheck<'_>,
    languages: &Languages,
    document: TemplateFolder,
    templates: &[TemplateFile],
) {
    for template in templates {
        for language in languages.iter() {
            let has = |other: &TemplateFile| other.lang == language.lang && other.name == template.name;
            if !templates.iter().any(has) {
                let text = format!("there is no such template in {}", language.name);
                let remedy = "Add a file of the same name in its folder.";
                folder.error("template-twin", (&path(document, template), None), text, remedy);
            }
        }
    }
}

fn check_outline(
    folder: &mut FolderCheck<'_>,
    document: TemplateFolder,
    templates: &[TemplateFile],
    outline: &str,
) {
    for template in templates {
        if !outline.contains(&format!("\"{}\"", template.name)) {
            let text = "the outline does not name this template".to_owned();
            let remedy = "Add a [[section]] for it to outline.toml.";
            folder.warning("template-listed", (&path(document, template), None), text, remedy);
        }
    }
}

fn path(document: TemplateFolder, template: &TemplateFile) -> String {
    format!("{}/{}/{}", document.0, template.lang.code(), template.name)
}
