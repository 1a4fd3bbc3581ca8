//! Knows who signs a gate, what cannot be signed, and that a validated round is shut until somebody takes that back.

use crate::support::members::{POLICE, coordinator, facilitator, reader, respondent, site};
use crate::support::site::{Site, now};
use amparo::assessment::{
    Answer, Audience, Change, Choices, EvidenceCap, GateSignature, GateState, Rating, SignatureWithdrawal,
    Subject, asked_gates, gate_state,
};
use amparo::framework::{Gate, GateRule, GateSigner};
use amparo::service::{Act, OpenAssessment, Person, RecordOutcome, ServiceError};
use std::sync::Arc;

const ID: &str = "ken-2025";

async fn open(site: &Site, person: &Person, act: Act) -> OpenAssessment {
    site.state.service.open(person, act, ID).await.unwrap()
}

fn signature(by: &str) -> GateSignature {
    GateSignature { by: by.into(), date: now().date_naive(), withdrawal: None }
}

fn withdrawn(by: &str) -> GateSignature {
    let withdrawal = SignatureWithdrawal {
        reason: "A decree came later.".into(),
        by: by.into(),
        date: now().date_naive(),
    };
    GateSignature { withdrawal: Some(withdrawal), ..signature(by) }
}

fn sign(gate: &str, signature: GateSignature) -> Change {
    Change::Sign { gate: gate.to_owned(), signature }
}

async fn record(
    site: &Site,
    person: &Person,
    act: Act,
    change: Change,
) -> Result<RecordOutcome, ServiceError> {
    let open = open(site, person, act).await;
    let seen = open.version(&change.subject());
    open.record(change, seen, "Ministry").await
}

fn answer() -> Change {
    Change::Answer { item: "C02".into(), answer: Some(Answer::from(Rating::Unknown)) }
}

/// The gates that somebody signs, as the content has them.
fn signed(site: &Site) -> Vec<Gate> {
    let gates = site.state.library.stages.stages.iter().flat_map(|stage| &stage.gates);
    gates.filter(|gate| gate.signed_by.is_some()).cloned().collect()
}

#[tokio::test]
async fn a_gate_is_signed_by_the_role_that_its_content_names() {
    let site = site().await;
    let gates = signed(&site);
    assert!(gates.iter().any(|gate| gate.signed_by == Some(GateSigner::Facilitator)));
    for (person, act, signers) in [
        (facilitator(), Act::Moderate, &[GateSigner::Facilitator][..]),
        (respondent(1, POLICE), Act::Respond, &[]),
        (reader(Audience::Internal), Act::Read, &[]),
        (coordinator(), Act::Moderate, &[GateSigner::Coordinator]),
    ] {
        for gate in &gates {
            let done = record(&site, &person, act, sign(&gate.id, signature("Ministry"))).await;
            let may = gate.signed_by.is_some_and(|signer| signers.contains(&signer));
            let is_kept = matches!(done, Ok(RecordOutcome::Kept(1)));
            // What the facilitator signed, the coordinator signs no second time; saying the same is no act.
            let is_same = matches!(done, Ok(RecordOutcome::Unchanged(1)));
            assert_eq!(is_kept, may, "{person:?} {}: {done:?}", gate.id);
            assert!(may || is_same || matches!(done, Err(ServiceError::Refused)), "{person:?} {}", gate.id);
        }
    }
    assert_eq!(site.held().await.assessment.signatures.len(), gates.len());
}

#[tokio::test]
async fn a_signature_stands_until_it_is_withdrawn_with_a_reason() {
    let site = site().await;
    let gate = signed(&site).remove(0);
    let (person, act) = (coordinator(), Act::Moderate);
    let done = record(&site, &person, act, sign(&gate.id, withdrawn("Ministry"))).await;
    assert!(matches!(done, Err(ServiceError::GateShut(_))), "nobody signed: {done:?}");
    record(&site, &person, act, sign(&gate.id, signature("Ministry"))).await.unwrap();
    let over = record(&site, &person, act, sign(&gate.id, signature("Police"))).await;
    assert!(matches!(over, Err(ServiceError::GateShut(_))), "another name over it: {over:?}");
    let silent = SignatureWithdrawal { reason: " ".into(), by: "Ministry".into(), date: now().date_naive() };
    let silent = GateSignature { withdrawal: Some(silent), ..signature("Ministry") };
    let silent = record(&site, &person, act, sign(&gate.id, silent)).await;
    assert!(matches!(silent, Err(ServiceError::Unfit(_))), "{silent:?}");
    record(&site, &person, act, sign(&gate.id, withdrawn("Ministry"))).await.unwrap();
    let held = site.held().await.assessment;
    assert_eq!((held.signature(&gate.id), held.signatures.len()), (None, 1));
    let history = site.store.history(ID).await.unwrap();
    let acts = history.iter().filter(|entry| entry.change.subject() == Subject::Gate(gate.id.clone()));
    assert_eq!(acts.count(), 2, "both are in the log");
    assert!(site.store.verify().await.unwrap().sound());
}

/// A gate about the program's own records: as the content has it nobody signs it, and here somebody does.
#[tokio::test]
async fn what_the_facts_contradict_cannot_be_signed() {
    let mut site = site().await;
    let mut library = (*site.state.service.library).clone();
    let gates = library.stages.stages.iter_mut().flat_map(|stage| &mut stage.gates);
    let about = [GateRule::Adopted, GateRule::Frozen];
    let mut ids = Vec::new();
    for gate in gates.filter(|gate| about.contains(&gate.rule)) {
        gate.signed_by = Some(GateSigner::Coordinator);
        ids.push(gate.id.clone());
    }
    assert_eq!(ids.len(), 2);
    site.change(|state| state.service.library = Arc::new(library));
    for id in ids {
        let done = record(&site, &coordinator(), Act::Steer, sign(&id, signature("Ministry"))).await;
        assert!(matches!(&done, Err(ServiceError::GateShut(gate)) if *gate == id), "{done:?}");
    }
    let unknown = record(&site, &Person::Owner, Act::Steer, sign("ST99-G1", signature("Ministry"))).await;
    assert!(matches!(unknown, Err(ServiceError::Refused)), "{unknown:?}");
}

#[tokio::test]
async fn answers_of_a_validated_round_are_shut_until_that_is_taken_back() {
    let site = site().await;
    let person = coordinator();
    let validating: Vec<Gate> = signed(&site).into_iter().filter(|gate| gate.validates).collect();
    assert!(!validating.is_empty());
    for gate in &validating {
        record(&site, &person, Act::Steer, sign(&gate.id, signature("Ministry"))).await.unwrap();
    }
    assert!(open(&site, &person, Act::Read).await.answers_are_shut());
    let institution = POLICE.parse().unwrap();
    let shut = [
        (Act::Answer, answer()),
        (Act::Moderate, Change::Open { item: "C01".into(), opened: true }),
        (
            Act::Respond,
            Change::Respond { item: "C01".into(), institution, answer: Some(Rating::Unknown.into()) },
        ),
        (Act::Steer, Change::Cap(EvidenceCap::Off)),
    ];
    for (act, change) in shut {
        let done = record(&site, &person, act, change.clone()).await;
        assert!(matches!(done, Err(ServiceError::Validated(_))), "{change:?}: {done:?}");
    }
    let targets = Change::Choices(Choices { rapid: true, ..Choices::default() });
    assert!(
        matches!(record(&site, &person, Act::Steer, targets).await, Ok(RecordOutcome::Kept(_))),
        "work goes on"
    );
    let gate = &validating[0].id;
    record(&site, &person, Act::Steer, sign(gate, withdrawn("Ministry"))).await.unwrap();
    assert!(matches!(record(&site, &person, Act::Answer, answer()).await, Ok(RecordOutcome::Kept(1))));
    let history = open(&site, &person, Act::Answer).await.history(&"C02".into()).await.unwrap();
    let subjects: Vec<String> = history.iter().map(|entry| entry.change.subject().to_string()).collect();
    let wanted = [format!("gate:{gate}"), format!("gate:{gate}"), "item:C02".to_owned()];
    assert_eq!(subjects[subjects.len() - 3..], wanted, "each answer tells that it was shut and opened again");
}

#[tokio::test]
async fn an_answer_that_was_on_its_way_when_the_round_was_validated_is_not_kept() {
    let site = site().await;
    let person = coordinator();
    let before = open(&site, &person, Act::Answer).await;
    let moderating = open(&site, &person, Act::Moderate).await;
    for gate in signed(&site).into_iter().filter(|gate| gate.validates) {
        record(&site, &person, Act::Steer, sign(&gate.id, signature("Ministry"))).await.unwrap();
    }
    let opening = Change::Open { item: "C01".into(), opened: true };
    for done in [before.record(answer(), 0, "").await, moderating.record(opening, 0, "").await] {
        assert!(matches!(done, Err(ServiceError::Validated(_))), "{done:?}");
    }
    let held = site.held().await.assessment;
    assert!(!held.answers.contains_key(&"C02".into()) && held.deliberations.is_empty());
}

#[tokio::test]
async fn what_validates_nothing_keeps_no_answer_out_that_was_on_its_way() {
    let site = site().await;
    let person = coordinator();
    let before = open(&site, &person, Act::Answer).await;
    let path = Change::Choices(Choices { rapid: true, ..Choices::default() });
    record(&site, &person, Act::Steer, path).await.unwrap();
    let done = before.record(answer(), 0, "Ministry").await;
    assert!(matches!(done, Ok(RecordOutcome::Kept(1))), "{done:?}");
}

#[tokio::test]
async fn what_was_ticked_before_gates_were_signed_is_open_and_validates_nothing() {
    let site = site().await;
    let mut assessment = site.held().await.assessment;
    let library = &site.state.library;
    for stage in &library.stages.stages {
        let all = stage.gates.iter().map(|gate| gate.id.clone()).collect();
        assessment.stages.entry(stage.id.clone()).or_default().confirmed = all;
    }
    let gates: Vec<_> =
        asked_gates(library, &assessment).filter(|(_, gate)| gate.signed_by.is_some()).collect();
    for (stage, gate) in &gates {
        assert_eq!(gate_state(library, stage, gate, &assessment), GateState::Open, "{}", gate.id);
    }
    assert!(assessment.validation(library).is_none());
    let (stage, gate) = gates[0];
    assessment.apply(&sign(&gate.id, withdrawn("Ministry")));
    assert_eq!(gate_state(library, stage, gate, &assessment), GateState::Unsigned, "the tick is overtaken");
}
