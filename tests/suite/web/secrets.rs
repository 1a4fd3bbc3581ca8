//! Secret words in everything that is confidential, looked for behind every address, by everybody who may not see them.

use super::acts::{address, every_address};
use crate::support::members::{
    self, ID, MINISTRY, POLICE, coordinator, enter, facilitator, reader, record_change, respondent,
};
use crate::support::secrets::{MATTERS, entry, evidence, unpacked};
use crate::support::site::{Page, Site, now};
use amparo::accounts::{Grant, Role};
use amparo::assessment::strategy::{DocumentKind, EntryId, EntryKind, FileHash, KeptFile};
use amparo::assessment::{Answer, Audience, Change, Confidentiality, Decision, Evidence, Rating};
use amparo::framework::Level;
use amparo::service::{Act, Person};
use amparo::storage::Stamp;
use axum::http::StatusCode;

/// What a piece of confidential evidence says.
const EVIDENCE: &str = "zebrafinch";
/// What its file says.
const FILE: &str = "potorooleaf";
/// What confidential entries of lists say.
const ENTRY: &str = "quokkabyte";
/// What an institution submitted about an item that was not opened.
const RESPONSE: &str = "numbatverb";
/// What an institution has written and not submitted.
const DRAFT: &str = "bilbyclause";
/// Why a file is shown to nobody.
const QUARANTINE: &str = "dunnartline";
const ALL: [&str; 6] = [EVIDENCE, FILE, ENTRY, RESPONSE, DRAFT, QUARANTINE];

/// An institution that has nothing to do with any of it.
const OTHER: &str = "stakeholder-3";

fn answer(comment: &str, evidence: Evidence) -> Answer {
    let rating = Rating::Level(Level::ALL[2]);
    Answer { comment: comment.to_owned(), evidence: vec![evidence], ..rating.into() }
}

/// A site that is full of secrets, and the hash of the file.
async fn secretive() -> (Site, FileHash) {
    let site = members::site().await;
    let other = serde_json::json!({ "name": "Ministry of Health", "part": "answers" });
    enter(&site, EntryKind::Stakeholder, 3, other).await;
    let bytes = format!("%PDF-1.7\n% {FILE}\nstartxref\n9\n%%EOF\n").into_bytes();
    let file = site.store.attach(KeptFile { media: "application/pdf".into(), bytes }).await.unwrap();
    let mark = Confidentiality::Confidential;
    let piece = Evidence { id: "C01-E1".into(), file: Some(file.clone()), ..evidence(mark, EVIDENCE) };
    let change = Change::Answer { item: "C01".into(), answer: Some(answer("Known to all", piece)) };
    let stamp = Stamp { at: now(), actor: "test".into() };
    site.store.record(ID, change, 1, stamp).await.unwrap();
    for (kind, list) in MATTERS {
        let id = EntryId { kind: list, number: 9 };
        let decision = Decision::Entry { id, entry: Some(entry(kind, mark, ENTRY)) };
        record_change(&site, Change::Strategy(Box::new(decision))).await;
    }
    let piece = Evidence { id: "C04-E1".into(), ..evidence(Confidentiality::Public, RESPONSE) };
    let institution = POLICE.parse().unwrap();
    let answer_of_police = Some(answer(RESPONSE, piece));
    record_change(&site, Change::Respond { item: "C04".into(), institution, answer: answer_of_police }).await;
    let ministry = MINISTRY.parse().unwrap();
    let open = site.state.service.open(&respondent(1, MINISTRY), Act::Respond, ID).await.unwrap();
    let piece = Evidence { id: "C03-E1".into(), ..evidence(Confidentiality::Public, DRAFT) };
    let draft = open.new_draft(&ministry, &"C03".into(), answer(DRAFT, piece), true);
    open.save_draft(draft, 0).await.unwrap();
    record_change(&site, Change::Quarantine { file: file.clone(), reason: Some(QUARANTINE.into()) }).await;
    (site, file)
}

/// Everything that can be asked for in these languages, but for paper, which holds what the other formats hold.
fn addresses(file: &FileHash) -> Vec<String> {
    let known = every_address().filter(|(_, _, method)| method == "get").map(|(_, path, _)| address(&path));
    let base = format!("/en/assessments/{ID}");
    let documents = DocumentKind::ALL.map(|kind| format!("{base}/draft.md?document={}", kind.code()));
    let more = [
        format!("{base}/files/{file}"),
        format!("{base}/register/{file}"),
        format!("{base}/records/stakeholder"),
        format!("{base}/records/comment"),
        format!("{base}/respond/C03?institution={MINISTRY}"),
        format!("{base}/respond/C04?institution={POLICE}"),
        format!("{base}/deliberation/C04"),
        format!("{base}/draft.html?document=report"),
    ];
    let all = known.chain(documents).chain(more).filter(|path| !path.contains("draft.pdf"));
    all.flat_map(|path| [path.replacen("/en/", "/es/", 1), path]).collect()
}

/// What a reply says, also in a packed file.
fn told(page: &Page) -> String {
    if page.bytes.starts_with(b"PK\x03\x04") { unpacked(&page.bytes) } else { page.text.clone() }
}

#[tokio::test]
async fn no_secret_word_stands_behind_any_address() {
    let (mut site, file) = secretive().await;
    let elsewhere = |role| members::member(80, Grant::of(role, "KEN".into()));
    for (person, hidden, least) in [
        (reader(Audience::Public), &ALL[..], 30),
        (reader(Audience::Committee), &ALL, 30),
        (respondent(7, OTHER), &ALL, 4),
        (respondent(8, POLICE), &[EVIDENCE, FILE, ENTRY, DRAFT, QUARANTINE], 4),
        (facilitator(), &[DRAFT], 30),
        (coordinator(), &[DRAFT], 60),
        (elsewhere(Role::Officer), &ALL, 1),
        (elsewhere(Role::Administrator), &ALL, 1),
        (Person::Stranger, &ALL, 1),
    ] {
        site = site.for_person(person.clone());
        let mut given = 0;
        // No document is written from drafts.
        let is_asked = |path: &String| hidden.len() > 1 || !path.contains("/draft");
        for path in addresses(&file).into_iter().filter(is_asked) {
            let page = site.get(&path).await;
            given += usize::from(page.status == StatusCode::OK);
            let told = told(&page).to_lowercase();
            for word in hidden {
                assert!(!told.contains(word), "{word} at {path} for {person:?}");
            }
        }
        assert!(given >= least, "{person:?} was given {given} pages only");
    }
}

/// The words are found where they may stand, so that the search above is worth something.
#[tokio::test]
async fn every_secret_word_is_there_for_those_who_may_see_it() {
    let (mut site, file) = secretive().await;
    for (person, page, word) in [
        (coordinator(), "/register".to_owned(), EVIDENCE),
        (coordinator(), format!("/files/{file}"), FILE),
        (coordinator(), "/records/risk".to_owned(), ENTRY),
        (coordinator(), "/deliberation/C04".to_owned(), RESPONSE),
        (respondent(8, POLICE), format!("/respond/C04?institution={POLICE}"), RESPONSE),
        (respondent(1, MINISTRY), format!("/respond/C03?institution={MINISTRY}"), DRAFT),
        (coordinator(), format!("/register/{file}"), QUARANTINE),
    ] {
        let page = members::get_as(&mut site, person, &page).await;
        assert!(page.status == StatusCode::OK && page.text.contains(word), "{word}: {}", page.status);
    }
}
