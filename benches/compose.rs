//! Measures the strategy of the full sample: answers to facts, and facts to the tree of the document.
//!
//! `cargo bench --bench compose` prints a table.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

use amparo::analysis::{Analysis, Draws};
use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience};
use amparo::bundle::{Files, library};
use amparo::document::strategy::{self, DraftInputs};
use amparo::document::{Facts, Look, Templates, compose};
use amparo::framework::Library;
use amparo::lang::Lang;
use amparo::words::Messages;
use chrono::NaiveDate;
use std::sync::Arc;
use std::time::{Duration, Instant};

const RUNS: usize = 31;

fn main() {
    let files = Files::embedded();
    let (library, _) = library(&files).map_err(|problems| format!("{problems:?}")).unwrap();
    let templates =
        Templates::load(&files, DocumentKind::Strategy).map_err(|faults| format!("{faults:?}")).unwrap();
    let (messages, _) = Messages::load(&files);
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/examples/sample.json");
    let read = amparo::intake::read_export(&std::fs::read(path).unwrap(), &library, chrono::NaiveDate::MAX);
    let sample = read.map_err(|problems| format!("{problems:?}")).unwrap().assessment;
    let (library, sample) = (Arc::new(library), Arc::new(sample));
    for lang in library.languages.codes().collect::<Vec<_>>() {
        // Every part of an analysis is worked out once, so that each run begins with a new one.
        let fresh =
            median(|| analysis(&library, &sample), |analysis| drop(facts(&analysis, &messages, lang)));
        let told = facts(&analysis(&library, &sample), &messages, lang);
        let tree = median(|| (), |()| drop(compose(&templates, &told).unwrap()));
        let blocks = compose(&templates, &told).unwrap().blocks.len();
        println!(
            "{}  facts {fresh:>10.1?}   facts to tree {tree:>10.1?}   {blocks} blocks, median of {RUNS}",
            lang.code()
        );
    }
}

/// What is worked out before anything is said.
fn analysis(library: &Arc<Library>, sample: &Arc<Assessment>) -> Analysis {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let analysis = Analysis::of(Arc::clone(library), Arc::clone(sample), day, Draws { number: 1, seed: 1 });
    // The scores are measured elsewhere.
    analysis.main().unwrap();
    analysis
}

fn facts(analysis: &Analysis, messages: &Messages, lang: Lang) -> Facts {
    let main = analysis.main().unwrap();
    strategy::facts(&DraftInputs {
        analysis,
        main,
        sensitivity: analysis.sensitivity(&main.framework.id).unwrap(),
        document: DocumentKind::Strategy,
        lang,
        audience: Audience::Public,
        messages,
        look: &Look::default(),
        earlier: None,
    })
}

/// The median time of the work on what was made ready for it.
fn median<T>(ready: impl Fn() -> T, work: impl Fn(T)) -> Duration {
    let timed = |_| {
        let given = ready();
        let start = Instant::now();
        work(given);
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..RUNS).map(timed).collect();
    times.sort();
    times[RUNS / 2]
}
