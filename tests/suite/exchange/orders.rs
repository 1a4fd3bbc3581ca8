//! In whatever order laptops come home, the same stands there afterwards, and the same is to be decided.

use super::{add, answer, assert_sound, bring, conflicts, copy, laptop, open, record, state, take};
use crate::support::site::Site;
use amparo::assessment::strategy::{EntryKind, Matter, RightsAnswer, Risk};
use amparo::assessment::{Assessment, Change, StageRecord, Subject};
use std::collections::{BTreeMap, BTreeSet};

/// How many laptops there are, and how much is done on each; `benches/laptops.rs` takes ten and three hundred.
const LAPTOPS: usize = 4;
const EDITS: usize = 14;

/// Numbers that are the same every time, and in no order that anybody meant.
struct Lots(u64);

impl Lots {
    fn draw(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below
    }
}

/// A change that somebody could make, of few enough kinds that they meet.
fn change(lots: &mut Lots) -> Change {
    let items = ["C04", "C05", "C07", "C08", "C09", "C10"];
    let item = items[usize::try_from(lots.draw(6)).unwrap()].into();
    let comment = ["", "a", "b"][usize::try_from(lots.draw(3)).unwrap()];
    let level = u8::try_from(lots.draw(3)).unwrap();
    match lots.draw(8) {
        0 => Change::Answer { item, answer: None },
        1 => {
            let record = StageRecord { note: comment.into(), ..Default::default() };
            Change::Stage { stage: "ST1".into(), record }
        }
        _ => Change::Answer { item, answer: Some(answer(level, comment)) },
    }
}

async fn work(site: &Site, lots: &mut Lots) {
    for _ in 0..EDITS {
        match lots.draw(6) {
            0 => {
                let text = format!("Risk {}", lots.draw(1_000));
                add(site, Matter::Risk(Risk { text, ..Risk::default() })).await;
            }
            1 => answer_rights(site, lots).await,
            _ => record(site, change(lots)).await,
        }
    }
}

/// Answers a question of the human-rights check for the first time, or again.
async fn answer_rights(site: &Site, lots: &mut Lots) {
    let about = ["one", "other"][usize::try_from(lots.draw(2)).unwrap()].to_owned();
    let answer = RightsAnswer { about, text: format!("So {}", lots.draw(2)), ..RightsAnswer::default() };
    let held = open(site).await.assessment().strategy.clone();
    let own = held.records::<RightsAnswer>().find(|(_, one)| one.about == answer.about);
    match own.map(|(id, _)| id) {
        Some(id) => record(site, super::entry(id, Matter::Rights(answer))).await,
        None => {
            add(site, Matter::Rights(answer)).await;
        }
    }
}

/// What stands once these bundles came in this order, and what is to be decided.
async fn end(site: &Site, bundles: &[&Vec<u8>]) -> (Assessment, BTreeMap<Subject, BTreeSet<String>>) {
    for bundle in bundles {
        take(site, bundle).await.unwrap();
    }
    assert_sound(site).await;
    (state(site).await, conflicts(site).await)
}

/// The places of so many things in an order that depends on `lots`.
fn order(count: usize, lots: &mut Lots) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        places.swap(last, usize::try_from(lots.draw(last as u64 + 1)).unwrap());
    }
    places
}

#[tokio::test]
async fn the_order_does_not_matter() {
    let mut lots = Lots(0x5eed_cafe);
    let home = Site::new().await;
    work(&home, &mut lots).await;
    let mut bundles = Vec::new();
    for number in 0..LAPTOPS {
        let laptop = laptop(&home).await;
        work(&laptop, &mut lots).await;
        bundles.push(bring(&laptop).await);
        if number == 1 {
            // Half of them were lent before this was changed at home.
            work(&home, &mut lots).await;
        }
        if number == 2 {
            // And this one comes home twice.
            work(&laptop, &mut lots).await;
            bundles.push(bring(&laptop).await);
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let mut ends = Vec::new();
    for round in 0..6 {
        let site = copy(&home, &folder, &format!("{round}.sqlite")).await;
        let places = order(bundles.len(), &mut lots);
        let order: Vec<&Vec<u8>> = places.iter().map(|place| &bundles[*place]).collect();
        ends.push((places, end(&site, &order).await));
    }
    let (_, first) = &ends[0];
    assert!(!first.1.is_empty(), "laptops that never contradict each other prove nothing");
    let risks = first.0.strategy.list(EntryKind::Risk).count();
    assert!(risks > LAPTOPS, "only {risks} risks of {LAPTOPS} laptops");
    for (places, other) in &ends {
        assert_eq!(&other.0, &first.0, "{places:?}");
        assert_eq!(&other.1, &first.1, "{places:?}");
    }
}
