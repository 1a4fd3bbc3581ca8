//! An edition is taken and taken back by entries of the log, by whoever leads the assessment, while its answers are open.

use crate::support::editions::{self, ID, answer, levels};
use crate::support::members::{coordinator, facilitator};
use crate::support::site::{Site, now};
use amparo::assessment::{Assessment, Change, GateSignature, Pin};
use amparo::framework::ItemId;
use amparo::intake::{KeptFiles, read_export};
use amparo::service::{Act, OpenAssessment, Person, RecordOutcome, ServiceError};
use amparo::storage::Stamp;

async fn site() -> Site {
    let mut site = Site::empty().await;
    site.change(|state| state.service.library = editions::content());
    let stamp = Stamp { at: now(), actor: "test".into() };
    site.store.create(editions::assessment(), stamp).await.unwrap();
    site
}

async fn open(site: &Site, person: &Person) -> OpenAssessment {
    site.state.service.open(person, Act::Steer, ID).await.unwrap()
}

async fn held(site: &Site) -> Assessment {
    site.store.load(ID).await.unwrap().unwrap().assessment
}

async fn take(site: &Site) -> Result<RecordOutcome, ServiceError> {
    let open = open(site, &coordinator()).await;
    let mapping = open.edition_offers()[0].clone();
    open.record_all(open.edition_changes(&mapping), "Ministry").await
}

async fn take_back(site: &Site, keeps: bool) -> Result<RecordOutcome, ServiceError> {
    let open = open(site, &coordinator()).await;
    let back = open.edition_return().await.unwrap().unwrap();
    open.record_all(open.return_changes(&back, keeps), "Ministry").await
}

#[tokio::test]
async fn looking_changes_nothing_and_taking_is_one_act_that_can_be_taken_back() {
    let site = site().await;
    let before = held(&site).await;
    let first = open(&site, &coordinator()).await;
    assert_eq!(first.edition_offers().len(), 1);
    assert!(first.edition_return().await.unwrap().is_none(), "nothing was taken yet");
    let preview = first.edition_preview(first.edition_offers()[0]).unwrap();
    assert_eq!(preview.assessment.frameworks[0].version, "2");
    assert_eq!(held(&site).await, before);

    assert!(matches!(take(&site).await, Ok(RecordOutcome::Kept(_))));
    let after = held(&site).await;
    assert_eq!((&after.answers, &after.carried), (&preview.assessment.answers, &preview.assessment.carried));
    let history = site.store.history(ID).await.unwrap();
    let act = history.iter().position(|entry| matches!(entry.change, Change::Frameworks(_))).unwrap();
    assert!(history[act..].len() > 8, "everything that goes along stands in the log");
    let second = open(&site, &coordinator()).await;
    assert!(second.edition_offers().is_empty(), "it answers the newest");
    assert!(second.analysis.item(&"TR-7".into()).is_some());

    assert!(matches!(take_back(&site, false).await, Ok(RecordOutcome::Kept(_))));
    let back = held(&site).await;
    assert_eq!(back, before);
    let last = open(&site, &coordinator()).await;
    assert_eq!(last.edition_offers().len(), 1, "and it can be taken again");
    assert!(last.edition_return().await.unwrap().is_none());
    assert!(matches!(take(&site).await, Ok(RecordOutcome::Kept(_))));
    assert_eq!(held(&site).await.answers, after.answers);
    assert_eq!(site.store.replay(ID).await.unwrap().unwrap().assessment, held(&site).await);
    assert!(site.store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn what_was_answered_since_goes_back_where_that_is_wanted() {
    let site = site().await;
    take(&site).await.unwrap();
    for (item, level) in [("TR-9", 4), ("TR-7", 1)] {
        let open = open(&site, &coordinator()).await;
        let change = Change::Answer { item: item.into(), answer: Some(answer(level)) };
        let seen = open.version(&change.subject());
        open.record(change, seen, "Ministry").await.unwrap();
    }
    let back = open(&site, &coordinator()).await.edition_return().await.unwrap().unwrap();
    assert_eq!(back.lost, [ItemId::from("TR-7")]);
    take_back(&site, true).await.unwrap();
    let held = held(&site).await;
    assert_eq!(held.answers[&ItemId::from("TR-2")].rating, answer(4).rating);
    assert_eq!(levels(&held).len(), editions::OLD.len());
    assert!(!held.answers.contains_key(&ItemId::from("TR-7")));
}

#[tokio::test]
async fn who_does_not_lead_takes_none_and_a_validated_round_stays_as_it_is() {
    let site = site().await;
    let refused = site.state.service.open(&facilitator(), Act::Steer, ID).await;
    assert!(matches!(refused, Err(ServiceError::Refused)));
    let gates = site.state.library.stages.stages.iter().flat_map(|stage| &stage.gates);
    let validating: Vec<String> = gates.filter(|gate| gate.validates).map(|gate| gate.id.clone()).collect();
    assert!(!validating.is_empty());
    for gate in validating {
        let (by, date) = ("Ministry".to_owned(), now().date_naive());
        let change = Change::Sign { gate, signature: GateSignature { by, date, withdrawal: None } };
        site.store.record(ID, change, 0, Stamp { at: now(), actor: "test".into() }).await.unwrap();
    }
    let before = held(&site).await;
    let done = take(&site).await;
    assert!(matches!(done, Err(ServiceError::Validated(_))), "{done:?}");
    assert_eq!(held(&site).await, before);
}

#[tokio::test]
async fn exports_of_both_editions_are_read_again() {
    let site = site().await;
    for is_taken in [false, true] {
        if is_taken {
            take(&site).await.unwrap();
        }
        let json = open(&site, &coordinator()).await.export(KeptFiles::new()).await.unwrap();
        let library = editions::content();
        let read = read_export(json.as_bytes(), &library, now().date_naive());
        let intake = read.unwrap_or_else(|problems| panic!("{problems:?}"));
        let (one, other) = (intake.assessment, held(&site).await);
        assert_eq!(
            (one.answers, one.carried, one.frameworks),
            (other.answers, other.carried, other.frameworks)
        );
    }
}

#[tokio::test]
async fn the_next_round_begins_in_the_edition_of_the_last() {
    let site = site().await;
    let library = editions::content();
    let pins = library.frameworks.iter().filter(|one| one.id.as_str() == editions::FRAMEWORK).map(Pin::of);
    let begun = Assessment { frameworks: pins.collect(), ..editions::assessment() };
    let begun = Assessment { id: "trial-2029".into(), answers: Default::default(), ..begun };
    let round = site.state.service.carry_on(&coordinator(), ID, begun).await.unwrap();
    assert_eq!(round.frameworks[0].version, "1");
    assert_eq!(round.carried.len(), editions::OLD.len());
}
