//! Items of different frameworks that ask for one fact serve each other: whoever answers one is offered the other.

use amparo::bundle::{self, Files};
use amparo::framework::ItemId;

#[test]
fn items_that_share_a_condition_count_for_each_other() {
    let (library, _) = bundle::library(&Files::embedded()).unwrap();
    for framework in &library.frameworks {
        for item in &framework.items {
            for id in item.conditions().flat_map(|condition| &condition.same) {
                let other = ItemId::from(id.as_str().rsplit_once('-').unwrap().0);
                let is_linked = framework.item(&other).is_some() || item.also_counts_for.contains(&other);
                assert!(is_linked, "{} shares {id} and does not count for {other}", item.id);
            }
        }
    }
}
