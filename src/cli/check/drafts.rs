//! Knows that every template can be put into words for every sample in every language, before a country finds out.

use super::FolderCheck;
use super::samples::samples;
use crate::analysis::{Analysis, Draws};
use crate::assessment::strategy::DocumentKind;
use crate::assessment::{Assessment, Audience};
use crate::bundle::{Files, Folder, Problem};
use crate::document::{ComposeError, FigureFiles, Look, Templates, faults};
use crate::framework::Library;
use crate::lang::Lang;
use crate::service::{DocumentRequest, Material, draws, facts_of};
use crate::words::Messages;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

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
    let (messages, _) = Messages::load(files);
    let samples = samples(files, library).into_iter().map(|(name, sample)| (name, Arc::new(sample)));
    let trial = Trial {
        files,
        messages: &messages,
        library: Arc::new(library.clone()),
        documents: DocumentKind::ALL.into_iter().filter_map(readable).collect(),
        samples: samples.collect(),
    };
    let mut seen = BTreeSet::new();
    for SampleFault { number, document, lang, fault } in trial.faults() {
        if seen.insert((document, fault.file.clone(), fault.line, fault.problem.clone())) {
            let sample = format!("{}, in {}", trial.samples[number].0, library.languages.of(lang).name);
            report_fault(&mut folder, document, &fault, &sample);
        }
    }
    folder.problems
}

/// What is drafted, and for whom.
struct Trial<'a> {
    files: &'a Files,
    messages: &'a Messages,
    library: Arc<Library>,
    documents: Vec<(DocumentKind, Templates)>,
    samples: Vec<(String, Arc<Assessment>)>,
}

/// What keeps a sample from being drafted.
struct SampleFault {
    number: usize,
    document: DocumentKind,
    lang: Lang,
    fault: ComposeError,
}

impl Trial<'_> {
    /// What keeps any sample from being drafted, in their order. Each core takes the next sample, the one with
    /// most answers first: taken last, it would keep one core busy while the others wait.
    fn faults(&self) -> Vec<SampleFault> {
        let mut order: Vec<usize> = (0..self.samples.len()).collect();
        order.sort_by_key(|number| Reverse(self.samples[*number].1.answers.len()));
        let next = AtomicUsize::new(0);
        let work = || {
            let turns = std::iter::repeat_with(|| next.fetch_add(1, Ordering::Relaxed));
            let numbers = turns.map_while(|turn| order.get(turn).copied());
            numbers.flat_map(|number| self.faults_of(number)).collect::<Vec<_>>()
        };
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let mut faults: Vec<SampleFault> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
            let finished =
                threads.into_iter().map(|thread| thread.join().unwrap_or_else(|why| resume_unwind(why)));
            finished.flatten().collect()
        });
        faults.sort_by_key(|fault| fault.number);
        faults
    }

    fn faults_of(&self, number: usize) -> Vec<SampleFault> {
        let sample = &self.samples[number].1;
        // Each sample is a round before the next, so that what compares rounds is tried too.
        let earlier = number.checked_sub(1).map(|before| self.samples[before].1.as_ref());
        let (look, pictures) = (Look::default(), FigureFiles::new());
        let material = Material {
            files: self.files,
            messages: self.messages,
            look: &look,
            pictures: &pictures,
            earlier,
            adopted: None,
        };
        let draws = Draws { number: DRAWS, ..draws(sample) };
        let day = sample.created.date_naive();
        let analysis = Analysis::of(Arc::clone(&self.library), Arc::clone(sample), day, draws);
        let mut faults = Vec::new();
        for (document, templates) in &self.documents {
            for lang in self.library.languages.codes() {
                let found = faults_of(templates, &material, &analysis, (*document, lang)).into_iter();
                faults.extend(found.map(|fault| SampleFault { number, document: *document, lang, fault }));
            }
        }
        faults
    }
}

/// What keeps the sample from being drafted.
fn faults_of(
    templates: &Templates,
    material: &Material<'_>,
    analysis: &Analysis,
    (document, lang): (DocumentKind, Lang),
) -> Vec<ComposeError> {
    let wanted = DocumentRequest::new(document, lang, analysis.day, Audience::Internal);
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
