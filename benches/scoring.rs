//! Knows how long it takes to score Kenya and to draw its uncertainty. Goals: 0.1 ms and 50 ms on two cores.
#![expect(clippy::expect_used, reason = "a bench says what it needs")]

use amparo::assessment::Assessment;
use amparo::framework::Framework;
use amparo::scoring::{Constants, Model, ScoringSettings, effect, score, tipping, uncertainty};
use divan::{Bencher, black_box};

#[path = "../tests/suite/scoring/mnr.rs"]
#[expect(dead_code, reason = "the test data offers more than the benches need")]
mod mnr;

fn main() {
    divan::main();
}

fn kenya() -> (Framework, Assessment, ScoringSettings) {
    let assessment = mnr::case("ken");
    let settings = ScoringSettings::of(&assessment, "2025-06-01".parse().expect("a day"));
    (mnr::framework(), assessment, settings)
}

#[divan::bench]
fn score_one_country(bencher: Bencher<'_, '_>) {
    let (framework, assessment, settings) = kenya();
    bencher.bench(|| score(black_box(&framework), black_box(&assessment), black_box(&settings)));
}

#[divan::bench]
fn draw_5000_times(bencher: Bencher<'_, '_>) {
    let (framework, assessment, settings) = kenya();
    let scorecard = score(&framework, &assessment, &settings);
    let constants = Constants::default();
    bencher.bench(|| uncertainty(&framework, black_box(&scorecard), &constants, 42, 5_000));
}

#[divan::bench]
fn effect_of_one_answer(bencher: Bencher<'_, '_>) {
    let (framework, assessment, settings) = kenya();
    let model = Model::of(&framework, &score(&framework, &assessment, &settings).items, &settings.constants);
    let (item, level) = ("C03".into(), 1.try_into().ok());
    bencher.bench(|| effect(black_box(&model), &item, level));
}

#[divan::bench]
fn scan_tipping_values(bencher: Bencher<'_, '_>) {
    let (framework, assessment, settings) = kenya();
    let model = Model::of(&framework, &score(&framework, &assessment, &settings).items, &settings.constants);
    bencher.bench(|| tipping(black_box(&model)));
}
