//! Knows that the answer sheet of an institution can be put into words for paper in every language, before an institution that
//! has no network waits for it.

use super::FolderCheck;
use super::samples::{HOSTILE, samples};
use crate::analysis::{Analysis, Draws};
use crate::assessment::Answer;
use crate::bundle::{Files, Folder, Problem};
use crate::document::{ANSWER_PAPER, AnswerPaperInputs, Look, Templates, answer_paper_facts, faults};
use crate::framework::{ItemId, Library};
use crate::service::draws;
use crate::words::{Messages, Voice};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] = &[(
    "template-answers",
    "the answer sheet of an institution can be filled, with questions and without, in every language",
)];

/// Writes sheets about everything that is asked, and about nothing. A fault that several sheets show is told once.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut folder = FolderCheck::of(files, Folder::Templates);
    // Templates that cannot be read are told of by another check.
    let Ok(templates) = Templates::load(files, ANSWER_PAPER) else { return folder.problems };
    let (messages, _) = Messages::load(files);
    let library = Arc::new(library.clone());
    // The last sample answers every framework.
    let Some((_, assessment)) = samples(files, &library).pop() else { return folder.problems };
    let day = assessment.created.date_naive();
    let draws = Draws { number: 1, ..draws(&assessment) };
    let analysis = Analysis::of(Arc::clone(&library), Arc::new(assessment), day, draws);
    let asked = library.frameworks.iter().flat_map(|framework| &framework.items);
    let held = |id: &ItemId| analysis.assessment.answers.get(id).cloned();
    let items: Vec<(ItemId, Option<Answer>)> = asked.map(|item| (item.id.clone(), held(&item.id))).collect();
    let (mut seen, look) = (BTreeSet::new(), Look::default());
    for lang in library.languages.codes() {
        let voice = Voice::new(lang, &messages);
        for (items, due) in [(items.as_slice(), Some(day)), (&[], None)] {
            let inputs = AnswerPaperInputs {
                analysis: &analysis,
                voice: &voice,
                name: HOSTILE,
                due,
                items,
                look: &look,
            };
            for fault in faults(&templates, &answer_paper_facts(&inputs)) {
                if seen.insert((fault.file.clone(), fault.line, fault.problem.clone())) {
                    let file = if fault.file.is_empty() { "outline.toml" } else { &fault.file };
                    let place = format!("{}/{file}", ANSWER_PAPER.0);
                    folder.error("template-answers", (&place, fault.line), fault.problem, &fault.remedy);
                }
            }
        }
    }
    folder.problems
}
