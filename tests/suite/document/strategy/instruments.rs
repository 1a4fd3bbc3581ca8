//! Knows that every part of a strategy says the same of which instruments are open to a country.

use super::{Draft, drafts, runs};
use crate::support::fixture::Fixture;
use crate::support::languages::printed;

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
