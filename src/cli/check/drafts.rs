//! Knows that every template can be put into words for every sample in every language, before a country finds out.

use super::FolderCheck;
use super::samples::samples;
use crate::analysis::{Analysis, Draws};
use crate::assessment::Audience;
use crate::assessment::strategy::DocumentKind;
use crate::bundle::{Files, Folder, Problem};
use crate::document::{ComposeError, FigureFiles, Look, Templates, faults};
use crate::framework::Library;
use crate::lang::Lang;
use crate::service::{DocumentRequest, Material, draws, facts_of};
use crate::words::Messages;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[(
    "template-draft",
    "every template of every document can be filled for every sample in every language",
)];

/// Lots drawn for a sample: its words are tried, not its ranks.
const DRAWS: usize = 50;

/// Drafts every document for every sample in every language. A fault that several samples show is told once.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Templates);
    // Templates that cannot be read are told of by another check.
    let readable = |kind: DocumentKind| Some((kind, Templates::load(files, kind).ok()?));
    let documents: Vec<_> = DocumentKind::ALL.into_iter().filter_map(readable).collect();
    let (messages, _) = Messages::load(files);
    let (look, pictures) = (Look::default(), FigureFiles::new());
    let (messages, look, pictures) = (&messages, &look, &pictures);
    let library = Arc::new(library.clone());
    let mut told = BTreeSet::new();
    let mut earlier = None;
    for (name, sample) in samples(files, &library) {
        let material =
            Material { files, messages, look, pictures, earlier: earlier.as_deref(), adopted: None };
        let (day, sample) = (sample.created.date_naive(), Arc::new(sample));
        let draws = Draws { number: DRAWS, ..draws(&sample) };
        let analysis = Analysis::of(Arc::clone(&library), Arc::clone(&sample), day, draws);
        for (document, templates) in &documents {
            for lang in library.languages.codes() {
                for fault in faults_of(templates, &material, &analysis, (*document, lang)) {
                    if told.insert((*document, fault.file.clone(), fault.line, fault.problem.clone())) {
                        report_fault(
                            &mut folder,
                            *document,
                            &fault,
                            &format!("{name}, in {}", library.languages.of(lang).name),
                        );
                    }
                }
            }
        }
        // Each sample is a round before the next, so that what compares rounds is tried too.
        earlier = Some(sample);
    }
    folder.problems
}

/// What keeps the sample from being drafted.
fn faults_of(
    templates: &Templates,
    material: &Material<'_>,
    analysis: &Analysis,
    (document, lang): (DocumentKind, Lang),
) -> Vec<ComposeError> {
    let wanted = DocumentRequest { document, lang, date: analysis.day, audience: Audience::Internal };
    match facts_of(material, analysis, wanted) {
        Ok(facts) => faults(templates, &facts),
        // A sample that answers nothing of this content has nothing to say.
        Err(_) => Vec::new(),
    }
}

fn report_fault(folder: &mut FolderCheck<'_>, document: DocumentKind, fault: &ComposeError, sample: &str) {
    let file = if fault.file.is_empty() { "outline.toml" } else { &fault.file };
    let text = format!("{} (seen with the sample: {sample})", fault.problem);
    folder.error("template-draft", (&format!("{}/{file}", document.code()), fault.line), text, &fault.remedy);
}
