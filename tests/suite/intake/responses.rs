//! What institutions submitted comes back from an export as it left.

use super::{HEAD, LIBRARY, kept, read, remarks};
use amparo::assessment::{Answer, Change, InstitutionId, Rating};
use amparo::framework::{Condition, Item, Level};
use amparo::intake;

/// The first item with a fact on its first level that another item asks for too, that fact, and the other item.
fn shared_fact() -> (&'static Item, &'static Condition, &'static Item) {
    let items = || LIBRARY.frameworks.iter().flat_map(|framework| &framework.items);
    let shared = |item: &'static Item| {
        let first = item.levels.iter().filter(|level| level.level.value() == 1);
        let fact = first
            .flat_map(|level| &level.conditions)
            .find(|one| one.joined.is_none() && !one.same.is_empty())?;
        let twin = items().find(|other| other.conditions().any(|one| one.id == fact.same[0]))?;
        Some((item, fact, twin))
    };
    items().find_map(shared).unwrap()
}

#[test]
fn an_answer_of_an_institution_follows_from_its_own_ticks_alone() {
    let (item, fact, twin) = shared_fact();
    let mut assessment = kept(&format!("{HEAD}C01,2,x,,\n")).assessment;
    let level = |level: u8| Answer::from(Rating::Level(Level::try_from(level).unwrap()));
    let ticked = Answer { conditions: [fact.same[0].clone()].into(), ..level(1) };
    assessment.apply(&Change::Answer { item: twin.id.clone(), answer: Some(ticked) });
    let own = item.levels.iter().filter(|one| one.level.value() == 1).flat_map(|one| &one.conditions);
    let conditions = own.filter(|one| one.id != fact.id).map(|one| one.id.clone()).collect();
    let answer = Answer { conditions, follows: true, ..level(0) };
    let institution: InstitutionId = "stakeholder-1".parse().unwrap();
    let response =
        Change::Respond { item: item.id.clone(), institution: institution.clone(), answer: Some(answer) };
    assessment.apply(&response);
    let read = read(intake::json(&assessment).unwrap().as_bytes()).unwrap();
    let held = &read.assessment.deliberations[&item.id].responses[&institution];
    assert!(held.follows, "{}: {}", item.id, remarks(&read).join("\n"));
}
