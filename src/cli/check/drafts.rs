//! Knows that every template can be put into words for every sample in every language, before a country finds out.

use super::Desk;
use super::samples::samples;
use crate::assessment::strategy::DocumentKind;
use crate::assessment::{Assessment, Audience};
use crate::bundle::{Files, Folder, Problem};
use crate::document::{ComposeError, Look, Templates, faults};
use crate::framework::{Framework, Library};
use crate::lang::Lang;
use crate::web::drafting::{Material, Wanted, stated};
use crate::web::reckoning::reckon_with;
use crate::words::Messages;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is made sure of.
pub const KEEPS: &[(&str, &str)] =
    &[("template-draft", "every template can be filled for every sample in every language")];

/// Lots drawn for a sample: its words are tried, not its ranks.
const DRAWS: usize = 50;

/// Drafts every sample in every language. A fault that several samples show is told once.
pub fn check(files: &Files, library: &Library) -> Vec<Problem> {
    let mut desk = Desk::of(files, Folder::Templates);
    // Templates that cannot be read are told of by another check.
    let Ok(templates) = Templates::load(files) else { return desk.problems };
    let (messages, _) = Messages::load(files);
    let material = Material { files, library, messages: &messages, look: &Look::default() };
    let mut told = BTreeSet::new();
    for (name, sample) in samples(files, library) {
        for lang in Lang::ALL {
            for fault in tried(&templates, &material, &sample, lang) {
                if told.insert((fault.file.clone(), fault.line, fault.problem.clone())) {
                    tell(&mut desk, &fault, &format!("{name}, in {}", lang.endonym()));
                }
            }
        }
    }
    desk.problems
}

/// What keeps the sample from being drafted.
fn tried(
    templates: &Templates,
    material: &Material<'_>,
    sample: &Assessment,
    lang: Lang,
) -> Vec<ComposeError> {
    let day = sample.created.date_naive();
    let reckoned = |framework: &Framework| Arc::new(reckon_with(sample, framework, day, DRAWS));
    let wanted = Wanted { document: DocumentKind::Strategy, lang, date: day, audience: Audience::Internal };
    match stated(material, sample, wanted, reckoned) {
        Ok(facts) => faults(templates, &facts),
        // A sample that answers nothing of this content has nothing to say.
        Err(_) => Vec::new(),
    }
}

fn tell(desk: &mut Desk<'_>, fault: &ComposeError, sample: &str) {
    let file = if fault.file.is_empty() { "outline.toml" } else { &fault.file };
    let text = format!("{} (seen with the sample: {sample})", fault.problem);
    desk.error("template-draft", (&format!("strategy/{file}"), fault.line), text, &fault.remedy);
}
