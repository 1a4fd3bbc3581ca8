//! Knows that every part of a strategy says the same of which instruments are open to a country, and until when.

use super::{Draft, drafts, runs};
use crate::support::fixture::{Fixture, date};
use crate::support::languages::{LANGS, printed};
use amparo::assessment::Audience;
use amparo::assessment::strategy::DocumentKind;
use amparo::words::Voice;

#[test]
fn what_a_country_cannot_join_yet_is_open_to_it_nowhere() {
    let all = &Fixture::open().library.kit.commitments.commitments;
    let mut tried = 0;
    for Draft { name, sample, document } in drafts() {
        let held = &sample.strategy.commitments;
        let shut =
            all.iter().filter(|one| !sample.strategy.can_join(one, all) && !held.contains_key(&one.id));
        for one in shut {
            tried += 1;
            let titles: Vec<String> = one.short_title.all().map(printed).collect();
            let told = runs(&document.blocks).into_iter().map(|(run, _)| run);
            let told: Vec<String> =
                told.filter(|run| titles.iter().any(|title| run.contains(title.as_str()))).collect();
            assert!(told.is_empty(), "{name} offers {}: {told:?}", one.id);
        }
    }
    assert!(tried > 4, "only {tried} were tried");
}

/// Wherever the country looks for what to decide: the strategy's list, the memorandum, the open points, the report.
#[test]
fn a_last_day_to_sign_is_told_in_each_paper_that_decides() {
    let fixture = Fixture::open();
    let all = &fixture.library.kit.commitments.commitments;
    let treaty = all.iter().find(|one| one.near_deadline(date()).is_some());
    let Some(treaty) = treaty else { panic!("no treaty has a last day within a year of {}", date()) };
    let kinds =
        [DocumentKind::Strategy, DocumentKind::Memorandum, DocumentKind::Points, DocumentKind::Report];
    for (status, expected) in [("none", true), ("under-review", true), ("signed", false)] {
        let mut sample = fixture.invented();
        let record = serde_json::json!({ "status": status });
        sample.strategy.commitments.insert(treaty.id.clone(), serde_json::from_value(record).unwrap());
        for (kind, lang) in kinds.into_iter().flat_map(|kind| LANGS.map(|lang| (kind, lang))) {
            let document = fixture.write(kind, &sample, (lang, Audience::Internal));
            let said = runs(&document.blocks).into_iter().map(|(run, _)| run).collect::<Vec<_>>().join("\n");
            let voice = Voice::new(lang, &fixture.messages);
            let day = voice.date(treaty.deadline.unwrap());
            let short = voice.text(&treaty.short_title);
            let told = said.lines().any(|line| line.contains(&day) && line.contains(&short));
            assert_eq!(told, expected, "{kind:?} {lang:?} {status}: {day}");
        }
    }
}
