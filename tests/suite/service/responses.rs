//! An institution answers for itself: in drafts that nobody else sees, of what it was asked, and then with one voice.

use crate::support::members::{
    ID, ITEMS, MINISTRY, POLICE, coordinator, facilitator, reader, respondent, respondent_of, site,
};
use crate::support::site::Site;
use amparo::assessment::strategy::{Entry, EntryId, EntryKind};
use amparo::assessment::{
    Answer, Audience, Change, Decision, InstitutionId, Rating, Registration, ResponseState, Standing, Subject,
};
use amparo::framework::{ItemId, Level};
use amparo::service::{Act, DraftOutcome, OpenAssessment, Person, RecordOutcome, ServiceError};

const SECRET: &str = "zebrafinch";

fn ministry() -> InstitutionId {
    MINISTRY.parse().unwrap()
}

fn item() -> ItemId {
    ITEMS[0].into()
}

fn answer(level: u8, comment: &str) -> Answer {
    let rating = Rating::Level(Level::try_from(level).unwrap());
    Answer { comment: comment.to_owned(), ..rating.into() }
}

async fn open(site: &Site, person: Person) -> OpenAssessment {
    site.state.service.open(&person, Act::Respond, ID).await.unwrap()
}

/// Saves a draft of the ministry about its first item.
async fn save(open: &OpenAssessment, answer: Answer, seen: u64) -> DraftOutcome {
    open.save_draft(open.new_draft(&ministry(), &item(), answer, true), seen).await.unwrap()
}

fn respond(institution: &str, item: &str, answer: Option<Answer>) -> Change {
    Change::Respond { item: item.into(), institution: institution.parse().unwrap(), answer }
}

/// A comment under this number, from this institution, of which this became.
fn comment(number: u32, from: &str, outcome: &str) -> Change {
    let record = serde_json::json!({ "comment": { "from": from, "text": "More", "outcome": outcome } });
    let matter = serde_json::from_value(record).unwrap();
    let entry = Some(Entry { matter, confidentiality: Default::default() });
    let id = EntryId { kind: EntryKind::Comment, number };
    Change::Strategy(Box::new(Decision::Entry { id, entry }))
}

#[tokio::test]
async fn a_draft_is_its_institution_s_alone() {
    let site = site().await;
    let author = open(&site, respondent(1, MINISTRY)).await;
    let before = site.store.history(ID).await.unwrap().len();
    assert!(matches!(save(&author, answer(2, SECRET), 0).await, DraftOutcome::Kept));

    let colleague = open(&site, respondent(2, MINISTRY)).await;
    let kept = colleague.draft(&ministry(), &item()).await.unwrap().unwrap();
    assert_eq!((kept.answer.comment.as_str(), kept.version), (SECRET, 1));
    for other in [respondent(3, POLICE), respondent_of(4, MINISTRY, &ITEMS[1..])] {
        let refused = open(&site, other).await.draft(&ministry(), &item()).await;
        assert!(matches!(refused, Err(ServiceError::Refused)), "{refused:?}");
    }
    for other in [coordinator(), facilitator()] {
        let open = open(&site, other).await;
        assert_eq!(
            open.draft(&ministry(), &item()).await.unwrap(),
            None,
            "they may enter what it said on paper"
        );
        let own = open.own_institution(&ministry()).unwrap();
        let states = open.workload(own).await.unwrap().items;
        assert!(states.iter().all(|(_, state)| *state == ResponseState::NotBegun), "{states:?}");
        let refused = open.save_draft(open.new_draft(&ministry(), &item(), answer(1, ""), true), 1).await;
        assert!(matches!(refused, Err(ServiceError::Refused)), "{refused:?}");
    }
    assert_eq!(site.store.history(ID).await.unwrap().len(), before, "the log knows nothing of it");
    let whole = site.state.service.open(&Person::Owner, Act::Read, ID).await.unwrap();
    assert!(!whole.export(Default::default()).await.unwrap().contains(SECRET));
}

#[tokio::test]
async fn of_two_who_write_at_once_neither_loses_a_word() {
    let site = site().await;
    let (one, other) =
        (open(&site, respondent(1, MINISTRY)).await, open(&site, respondent(2, MINISTRY)).await);
    assert!(matches!(save(&one, answer(1, "One"), 0).await, DraftOutcome::Kept));
    let DraftOutcome::Overtaken(Some(theirs)) = save(&other, answer(2, "Other"), 0).await else {
        panic!("the second one saw no draft")
    };
    assert_eq!((theirs.answer.comment.as_str(), theirs.version), ("One", 1));
    assert!(matches!(save(&other, answer(2, "Other"), theirs.version).await, DraftOutcome::Kept));
    // The first one submits what stood there before; what the other wrote since stays.
    one.drop_draft(&ministry(), &item(), 1).await.unwrap();
    assert_eq!(one.draft(&ministry(), &item()).await.unwrap().unwrap().answer.comment, "Other");
    one.drop_draft(&ministry(), &item(), 2).await.unwrap();
    assert_eq!(one.draft(&ministry(), &item()).await.unwrap(), None);
}

#[tokio::test]
async fn what_was_submitted_can_be_taken_back_into_a_draft() {
    let site = site().await;
    let person = || respondent(1, MINISTRY);
    let submitted = respond(MINISTRY, ITEMS[0], Some(answer(3, "Act 12")));
    let done = open(&site, person()).await.record(submitted, 0, "").await.unwrap();
    assert!(matches!(done, RecordOutcome::Kept(1)), "{done:?}");
    let open_again = open(&site, person()).await;
    let held = open_again.response(&ministry(), &item()).unwrap().unwrap();
    assert_eq!(held.comment, "Act 12");
    open_again.return_to_draft(&ministry(), &item()).await.unwrap();
    let done = open_again.record(respond(MINISTRY, ITEMS[0], None), 1, "").await.unwrap();
    assert!(matches!(done, RecordOutcome::Kept(2)), "{done:?}");
    let last = open(&site, person()).await;
    assert_eq!(last.response(&ministry(), &item()).unwrap(), None);
    assert_eq!(last.draft(&ministry(), &item()).await.unwrap().unwrap().answer.comment, "Act 12");
    assert_eq!(last.version(&Subject::Response(ministry(), item())), 2);
}

#[tokio::test]
async fn nobody_answers_what_they_were_not_asked() {
    let site = site().await;
    let said = || Some(answer(1, ""));
    for (person, act, change, is_refused) in [
        (respondent(1, MINISTRY), Act::Respond, respond(MINISTRY, ITEMS[0], said()), false),
        (respondent(1, MINISTRY), Act::Respond, respond(MINISTRY, "C05", said()), true),
        (respondent(1, MINISTRY), Act::Respond, respond(POLICE, ITEMS[0], said()), true),
        (respondent(1, MINISTRY), Act::Respond, respond("external", ITEMS[0], said()), true),
        (respondent_of(1, MINISTRY, &["C05"]), Act::Respond, respond(MINISTRY, "C05", said()), false),
        (respondent_of(1, MINISTRY, &["C05"]), Act::Respond, respond(MINISTRY, ITEMS[1], said()), true),
        (respondent(2, POLICE), Act::Respond, respond(POLICE, "C05", said()), false),
        (respondent(2, "stakeholder-9"), Act::Respond, respond("stakeholder-9", "C05", said()), true),
        (facilitator(), Act::Respond, respond("external", "C05", said()), false),
        (respondent(3, "external"), Act::Respond, respond("external", "C06", said()), false),
        (respondent(3, "external"), Act::Respond, respond(POLICE, "C06", said()), true),
        (coordinator(), Act::Respond, respond(POLICE, "C06", said()), false),
        (coordinator(), Act::Respond, Change::Answer { item: "C06".into(), answer: said() }, true),
        (facilitator(), Act::Moderate, Change::Answer { item: "C06".into(), answer: said() }, true),
        (facilitator(), Act::Moderate, Change::Open { item: "C06".into(), opened: true }, false),
        (respondent(1, MINISTRY), Act::Respond, comment(1, "Ministry of Justice", "open"), false),
        (respondent(1, MINISTRY), Act::Respond, comment(1, "Ministry of Justice", "open"), true),
        (respondent(1, MINISTRY), Act::Respond, comment(2, "National Police", "open"), true),
        (respondent(1, MINISTRY), Act::Respond, comment(2, "Ministry of Justice", "accepted"), true),
        (coordinator(), Act::Respond, comment(2, "National Police", "open"), false),
        (facilitator(), Act::Moderate, comment(3, "National Police", "open"), true),
    ] {
        let open = site.state.service.open(&person, act, ID).await.unwrap();
        let done = open.record(change.clone(), open.version(&change.subject()), "").await;
        assert_eq!(matches!(done, Err(ServiceError::Refused)), is_refused, "{act:?} {change:?}: {done:?}");
    }
    for person in [reader(Audience::Internal), Person::Stranger] {
        let opened = site.state.service.open(&person, Act::Respond, ID).await;
        assert!(matches!(opened, Err(ServiceError::Refused)));
    }
}

#[tokio::test]
async fn work_comes_in_the_order_in_which_it_is_due_and_says_how_far_it_is() {
    let site = site().await;
    let service = &site.state.service;
    let states =
        |work: &amparo::service::Workload| work.items.iter().map(|(_, state)| *state).collect::<Vec<_>>();
    let work = service.workloads(&respondent(1, MINISTRY)).await.unwrap();
    assert_eq!(work.len(), 1);
    assert_eq!(work[0].items.iter().map(|(item, _)| item.as_str()).collect::<Vec<_>>(), ITEMS);
    assert_eq!(states(&work[0]), [ResponseState::NotBegun; 2]);

    let author = open(&site, respondent(1, MINISTRY)).await;
    save(&author, answer(2, "Draft"), 0).await;
    author.record(respond(MINISTRY, ITEMS[1], Some(answer(1, ""))), 0, "").await.unwrap();
    let work = service.workloads(&respondent(1, MINISTRY)).await.unwrap();
    assert_eq!(states(&work[0]), [ResponseState::Draft, ResponseState::Submitted]);
    assert_eq!(work[0].open_items().map(ItemId::as_str).collect::<Vec<_>>(), &ITEMS[..1]);

    // Submitted, and the server stopped before the draft was taken away.
    author.record(respond(MINISTRY, ITEMS[0], Some(answer(2, "Draft"))), 0, "").await.unwrap();
    let work = service.workloads(&respondent(1, MINISTRY)).await.unwrap();
    assert_eq!(states(&work[0]), [ResponseState::Submitted; 2]);

    let Person::Member(member) = respondent(1, MINISTRY) else { panic!("a member") };
    let Person::Member(more) = respondent(1, POLICE) else { panic!("a member") };
    let both = [member.grants.clone(), more.grants.clone()].concat();
    let work = service.workloads(&Person::member(member.account.clone(), "Office", both)).await.unwrap();
    let order: Vec<String> = work.iter().map(|one| one.institution.id.to_string()).collect();
    assert_eq!(order, [POLICE, MINISTRY], "what is done stands behind");
    assert!(service.workloads(&Person::Owner).await.unwrap().is_empty());
}

#[tokio::test]
async fn drafts_go_with_their_institution_and_with_their_assessment() {
    let site = site().await;
    let police: InstitutionId = POLICE.parse().unwrap();
    let drafts = async |institution: &InstitutionId| {
        let prefix = format!("{ID}/{institution}/");
        site.store.entries("response-draft", &prefix).await.unwrap().len()
    };
    let author = open(&site, respondent(1, MINISTRY)).await;
    save(&author, answer(2, SECRET), 0).await;
    let other = open(&site, respondent(2, POLICE)).await;
    other.save_draft(other.new_draft(&police, &item(), answer(1, SECRET), true), 0).await.unwrap();

    let whole = site.state.service.open(&Person::Owner, Act::Steer, ID).await.unwrap();
    let id = EntryId { kind: EntryKind::Stakeholder, number: 1 };
    let gone = Change::Strategy(Box::new(Decision::Entry { id, entry: None }));
    whole.record(gone.clone(), whole.version(&gone.subject()), "").await.unwrap();
    assert_eq!((drafts(&ministry()).await, drafts(&police).await), (0, 1));

    let whole = site.state.service.open(&Person::Owner, Act::Steer, ID).await.unwrap();
    let removed = Registration { standing: Standing::Removed, ..Default::default() };
    let removed = Change::Register(removed);
    whole.record(removed.clone(), whole.version(&removed.subject()), "").await.unwrap();
    assert_eq!(drafts(&police).await, 0);
}
