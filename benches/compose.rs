//! Measures the strategy of the full sample: answers to facts, and facts to the tree of the document.
//!
//! `cargo bench --bench compose` prints a table.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

use amparo::assessment::strategy::DocumentKind;
use amparo::assessment::{Assessment, Audience};
use amparo::bundle::{Files, library};
use amparo::document::strategy::{self, Inputs};
use amparo::document::{Facts, Look, Templates, compose};
use amparo::framework::{Framework, Library};
use amparo::lang::Lang;
use amparo::plan::{self, PlanSettings, plan};
use amparo::scoring::{Constants, Model, Scorecard, Settings, disagreements, score, tipping, uncertainty};
use amparo::words::Messages;
use chrono::NaiveDate;
use std::time::{Duration, Instant};

const RUNS: usize = 31;

fn main() {
    let files = Files::embedded();
    let (library, _) = library(&files).map_err(|problems| format!("{problems:?}")).unwrap();
    let templates =
        Templates::load(&files, DocumentKind::Strategy).map_err(|faults| format!("{faults:?}")).unwrap();
    let (messages, _) = Messages::load(&files);
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/examples/sample.json");
    let read = amparo::intake::read_export(&std::fs::read(path).unwrap(), &library);
    let sample = read.map_err(|problems| format!("{problems:?}")).unwrap().assessment;
    for lang in library.languages.codes() {
        let prepared = Prepared::of(&library, &sample);
        let facts = median(|| drop(prepared.facts(&library, &messages, &sample, lang)));
        let told = prepared.facts(&library, &messages, &sample, lang);
        let tree = median(|| drop(compose(&templates, &told).unwrap()));
        let blocks = compose(&templates, &told).unwrap().blocks.len();
        println!(
            "{}  facts {facts:>10.1?}   facts to tree {tree:>10.1?}   {blocks} blocks, median of {RUNS}",
            lang.code()
        );
    }
}

/// What is worked out before anything is said.
struct Prepared {
    frameworks: Vec<Framework>,
    cards: Vec<Scorecard>,
    date: NaiveDate,
}

impl Prepared {
    fn of(library: &Library, sample: &Assessment) -> Prepared {
        let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let settings = Settings::of(sample, date);
        let frameworks: Vec<Framework> =
            library.frameworks.iter().filter(|framework| sample.uses(&framework.id)).cloned().collect();
        let cards = frameworks.iter().map(|framework| score(framework, sample, &settings)).collect();
        Prepared { frameworks, cards, date }
    }

    fn facts(&self, library: &Library, messages: &Messages, sample: &Assessment, lang: Lang) -> Facts {
        let constants = Constants::default();
        let pairs = || self.frameworks.iter().zip(&self.cards);
        let plans: Vec<plan::Scored> =
            pairs().map(|(framework, scorecard)| plan::Scored { framework, scorecard }).collect();
        let scored: Vec<strategy::Scored> =
            pairs().map(|(framework, scorecard)| strategy::Scored { framework, scorecard }).collect();
        let national = plan::national_plan(&plan::Inputs {
            scored: &plans,
            objectives: &library.kit.objectives,
            choices: &sample.choices,
            strategy: &sample.strategy,
            settings: PlanSettings::default(),
        });
        let main = scored[0];
        strategy::facts(&Inputs {
            document: DocumentKind::Strategy,
            library,
            assessment: sample,
            main,
            others: &scored[1..],
            uncertainty: &uncertainty(main.framework, main.scorecard, &constants, 1, 1),
            tipping: &tipping(&Model::of(main.framework, &main.scorecard.items, &constants)),
            plan: &plan(main.framework, main.scorecard, &sample.choices),
            costing: &plan::costing(&national, &sample.strategy.frame),
            national: &national,
            disagreements: &disagreements(&self.frameworks, &self.cards),
            constants: &constants,
            messages,
            lang,
            date: self.date,
            audience: Audience::Public,
            look: &Look::default(),
            earlier: None,
        })
    }
}

fn median(work: impl Fn()) -> Duration {
    let timed = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..RUNS).map(timed).collect();
    times.sort();
    times[RUNS / 2]
}
