//! What two sides put into a list under one number are two entries, each found by whatever names it; two answers to the same
//! question are about one thing.

use super::{
    add, answer, assert_sound, bring, conflicts, counts, entry, laptop, lend, open, record, state, take,
};
use crate::support::site::Site;
use amparo::assessment::strategy::{
    Comment, Consultation, EntryId, EntryKind, Matter, RightsAnswer, Risk, SafeguardState, Stakeholder,
};
use amparo::assessment::{Change, InstitutionId};
use amparo::service::BundleOptions;
use std::collections::BTreeMap;

fn risk(text: &str) -> Matter {
    Matter::Risk(Risk { text: text.into(), ..Risk::default() })
}

async fn risks(site: &Site) -> BTreeMap<EntryId, String> {
    let strategy = state(site).await.strategy;
    strategy.records::<Risk>().map(|(id, risk)| (id, risk.text.clone())).collect()
}

#[tokio::test]
async fn both_entries_stand_and_each_side_goes_on_with_its_own() {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    let (here, there) = (add(&home, risk("Home.")).await, add(&laptop, risk("Laptop.")).await);
    assert_eq!(here, there, "both gave the same number");
    let found = counts(&home, &bring(&laptop).await).await;
    assert_eq!((found.forward, found.parallel, found.conflict), (1, 0, 0), "{found:?}");
    assert!(conflicts(&home).await.is_empty());
    let both = risks(&home).await;
    assert_eq!(both.values().collect::<Vec<_>>(), ["Home.", "Laptop."]);
    assert_eq!(both[&here], "Home.");
    let (theirs, _) = both.into_iter().find(|(id, _)| *id != here).unwrap();
    assert!(theirs.number >= EntryId::FIRST_ARRIVED);
    let next = add(&home, risk("Next.")).await;
    assert_eq!(next.number, here.number + 1, "what arrives moves no number here");
    // The laptop goes on with its own, home with what it has of it, and they meet again.
    record(&laptop, entry(there, risk("Laptop again."))).await;
    counts(&home, &bring(&laptop).await).await;
    assert_eq!(risks(&home).await[&theirs], "Laptop again.");
    record(&home, entry(theirs, risk("Home about it."))).await;
    take(&laptop, &lend(&home).await).await.unwrap();
    let known = risks(&laptop).await;
    assert_eq!(known[&there], "Home about it.");
    let mut texts: Vec<&String> = known.values().collect();
    texts.sort();
    assert_eq!(texts, ["Home about it.", "Home.", "Next."]);
    assert_sound(&home).await;
    assert_sound(&laptop).await;
}

#[tokio::test]
async fn what_names_an_entry_follows_it() {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    let office =
        |name: &str| Matter::Stakeholder(Stakeholder { name: name.into(), ..Stakeholder::default() });
    let meeting =
        |title: &str| Matter::Consultation(Consultation { title: title.into(), ..Consultation::default() });
    for (site, word) in [(&home, "Home"), (&laptop, "Laptop")] {
        let institution = InstitutionId::from(add(site, office(word)).await);
        let said = Change::Respond { item: "C04".into(), institution, answer: Some(answer(2, word)) };
        record(site, said).await;
        let consultation = add(site, meeting(word)).await.to_string();
        add(site, Matter::Comment(Comment { text: word.into(), consultation, ..Comment::default() })).await;
    }
    let options = BundleOptions { names: true, whole: false };
    let work = open(&laptop).await.bring(options).await.unwrap().bytes;
    let found = counts(&home, &work).await;
    assert_eq!(found.conflict, 0, "{found:?}");
    let now = state(&home).await;
    let names: BTreeMap<InstitutionId, String> =
        now.institutions().into_iter().map(|one| (one.id, one.name)).collect();
    let responses = &now.deliberations[&"C04".into()].responses;
    assert_eq!(responses.len(), 2);
    for (institution, said) in responses {
        assert_eq!(names[institution], said.comment, "each said it in its own name");
    }
    let comments: Vec<&Comment> = now.strategy.records().map(|(_, comment)| comment).collect();
    assert_eq!(comments.len(), 2);
    for comment in comments {
        let id: EntryId = comment.consultation.parse().unwrap();
        let meeting = now.strategy.records::<Consultation>().find(|(one, _)| *one == id).unwrap().1;
        assert_eq!(meeting.title, comment.text);
    }
    assert_sound(&home).await;
}

#[tokio::test]
async fn two_answers_to_one_question_of_the_human_rights_check_are_one_entry() {
    let answer = |state: SafeguardState| {
        Matter::Rights(RightsAnswer { about: "privacy".into(), answer: state, ..RightsAnswer::default() })
    };
    let home = Site::new().await;
    let (one, other) = (laptop(&home).await, laptop(&home).await);
    add(&one, answer(SafeguardState::Yes)).await;
    add(&other, answer(SafeguardState::No)).await;
    assert_eq!(counts(&home, &bring(&one).await).await.forward, 1);
    assert_eq!(counts(&home, &bring(&other).await).await.conflict, 1, "somebody has to decide");
    assert_eq!(state(&home).await.strategy.list(EntryKind::Rights).count(), 1);
}
