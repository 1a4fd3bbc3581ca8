//! What a virus scanner says decides whether a document is kept, and nobody who did not look is taken for one who did.

use crate::support::clamd::{Clamd, FakeScanner, eicar};
use crate::support::site::Site;
use amparo::accounts::{Grant, Role};
use amparo::assessment::strategy::KeptFile;
use amparo::assessment::{Audience, Change};
use amparo::intake::Intake;
use amparo::service::{
    Act, AttachError, CheckedEvidence, OpenAssessment, Person, ScanState, Scanner, ServiceError,
};
use amparo::storage::file_hash;
use std::sync::Arc;

const ID: &str = "ken-2025";

/// A PDF with these words in it.
fn pdf(words: &str) -> Vec<u8> {
    format!("%PDF-1.7\n{words}\nstartxref\n9\n%%EOF\n").into_bytes()
}

async fn site(scanner: Option<Scanner>) -> Site {
    let mut site = Site::new().await;
    site.change(|state| state.service.scanner = scanner);
    site
}

async fn open(site: &Site, act: Act) -> OpenAssessment {
    site.state.service.open(&Person::Owner, act, ID).await.unwrap()
}

/// Lets the answer rest on a file that nothing speaks against.
async fn keep(site: &Site, bytes: Vec<u8>) -> Result<CheckedEvidence, AttachError> {
    let open = open(site, Act::Answer).await;
    let checked = open.check_evidence(bytes).await?;
    let hash = checked.file.hash();
    assert_eq!(site.store.file(hash).await.unwrap(), None, "it is kept with the answer, and not before");
    let mut answer = site.answer("C01").await.unwrap();
    let piece = serde_json::json!({ "id": "C01-E1", "title": "Decree 12", "file": hash.0 });
    answer.evidence = vec![serde_json::from_value(piece).unwrap()];
    let change = Change::Answer { item: "C01".into(), answer: Some(answer) };
    let seen = open.version(&change.subject());
    open.record_with(vec![(change, seen)], vec![Arc::clone(&checked.file)], "Police").await.unwrap();
    Ok(checked)
}

#[tokio::test]
async fn what_the_scanner_says_decides() {
    let (clean, found) = (FakeScanner::Replies("stream: OK"), FakeScanner::Replies("stream: Evil FOUND"));
    let large = FakeScanner::Replies("INSTREAM size limit exceeded. ERROR");
    for (scanner, required, expected) in [
        (clean, true, Ok(ScanState::Clean)),
        (found, false, Err("the virus scanner found Evil")),
        (large, false, Ok(ScanState::Unreachable)),
        (large, true, Err("the virus scanner could not look at the file")),
        (FakeScanner::HangsUp, false, Ok(ScanState::Unreachable)),
        (FakeScanner::HangsUp, true, Err("the virus scanner could not look at the file")),
    ] {
        let site = site(Some(Scanner { address: scanner.start().await, required })).await;
        let document = pdf(&"A decree. ".repeat(20_000));
        let kept = keep(&site, document.clone()).await;
        let is_kept = site.store.file(&file_hash(&document)).await.unwrap().is_some();
        match kept {
            Ok(kept) => assert_eq!((Ok(kept.scan.state), is_kept), (expected, true)),
            Err(error) => assert_eq!((Err(error.to_string().as_str()), is_kept), (expected, false)),
        }
    }
}

/// An assessment from elsewhere, whose one answer rests on this file.
async fn brought(site: &Site, bytes: Vec<u8>) -> Intake {
    let mut assessment = site.held().await.assessment;
    let file = file_hash(&bytes);
    let piece = serde_json::json!({ "id": "C01-E1", "title": "Decree 12", "file": file.0 });
    let answer = assessment.answers.get_mut(&"C01".into()).unwrap();
    answer.evidence = vec![serde_json::from_value(piece).unwrap()];
    let files = [(file, KeptFile { media: "application/pdf".into(), bytes })].into();
    Intake { assessment, report: Default::default(), files }
}

#[tokio::test]
async fn what_comes_with_an_assessment_is_shown_to_the_scanner_too() {
    let (clean, found) = (FakeScanner::Replies("stream: OK"), FakeScanner::Replies("stream: Evil FOUND"));
    for (scanner, required, state, loss) in [
        (clean, true, ScanState::Clean, ""),
        (found, false, ScanState::Infected, "intake-evidence-file-infected"),
        (FakeScanner::HangsUp, false, ScanState::Unreachable, ""),
        (FakeScanner::HangsUp, true, ScanState::Unreachable, "intake-evidence-file-unscanned"),
    ] {
        let site = site(Some(Scanner { address: scanner.start().await, required })).await;
        let mut intake = brought(&site, pdf(&"A decree. ".repeat(20_000))).await;
        let file = intake.files.keys().next().unwrap().clone();
        site.state.service.scan_intake(&mut intake).await.unwrap();
        let keys: Vec<&str> = intake.report.dropped.iter().map(|remark| remark.key).collect();
        assert_eq!(keys, if loss.is_empty() { vec![] } else { vec![loss] }, "{state:?}");
        assert_eq!(intake.files.is_empty(), !loss.is_empty());
        if loss.is_empty() {
            let (assessment, files) = (intake.assessment, intake.files);
            let id = site.state.service.begin(&Person::Owner, assessment, &files, "brought").await.unwrap();
            let open = site.state.service.open(&Person::Owner, Act::Read, &id).await.unwrap();
            assert_eq!(open.scans().await.unwrap()[&file].state, state);
        }
    }
}

#[tokio::test]
async fn without_a_scanner_nobody_looked() {
    let site = site(None).await;
    let kept = keep(&site, pdf("A decree.")).await.unwrap();
    assert_eq!(kept.scan.state, ScanState::Unscanned);
    let scans = open(&site, Act::Read).await.scans().await.unwrap();
    assert_eq!(scans[kept.file.hash()].state, ScanState::Unscanned);
}

#[tokio::test]
async fn clamav_finds_its_test_file_and_takes_other_documents_for_clean() {
    let clamd = Clamd::new();
    let site = site(Some(Scanner { address: clamd.address(), required: true })).await;
    let infected = pdf(&eicar());
    let refused = keep(&site, infected.clone()).await.unwrap_err();
    assert!(matches!(&refused, AttachError::Infected(found) if found.starts_with("Own-Eicar")), "{refused}");
    assert_eq!(site.store.file(&file_hash(&infected)).await.unwrap(), None);
    assert_eq!(keep(&site, pdf("A decree.")).await.unwrap().scan.state, ScanState::Clean);
    // More than the scanner takes: it closes the connection while the document is still coming.
    let large = keep(&site, pdf(&"A decree. ".repeat(400_000))).await.unwrap_err();
    assert!(matches!(large, AttachError::Unscanned), "{large}");
}

#[tokio::test]
async fn what_is_found_later_is_shown_to_nobody_from_then_on() {
    let clean = Scanner { address: FakeScanner::Replies("stream: OK").start().await, required: false };
    let mut site = site(Some(clean)).await;
    let file = keep(&site, pdf("A decree.")).await.unwrap().file.hash().clone();
    let address = FakeScanner::Replies("stream: Evil FOUND").start().await;
    site.change(|state| state.service.scanner = Some(Scanner { address, required: false }));
    let scan =
        open(&site, Act::Steer).await.scan_again(&file, |found| format!("It has {found}.")).await.unwrap();
    assert_eq!((scan.state, scan.finding.as_str()), (ScanState::Infected, "Evil"));
    let held = site.held().await.assessment;
    assert_eq!(held.quarantine[&file], "It has Evil.");
    let grant = Grant { audience: Some(Audience::Internal), ..Grant::of(Role::Reader, "KEN".into()) };
    let reader = Person::member("0123456789abcdef0123456789abcdef".parse().unwrap(), "Office", vec![grant]);
    let reading = site.state.service.open(&reader, Act::Read, ID).await.unwrap();
    let refused = reading.open_evidence(&file).await.unwrap_err();
    assert!(matches!(refused, ServiceError::Refused), "{refused}");
    assert!(site.store.verify().await.unwrap().sound());
}
