//! What one institution says is in no byte that others get: no page, no file, no paper, until it is opened.

use crate::support::members::{ID, MINISTRY, POLICE, coordinator, get_as, post_as, reader, respondent, site};
use crate::support::site::Site;
use amparo::assessment::{Audience, Change};
use amparo::service::Person;
use amparo::storage::Stamp;
use axum::http::StatusCode;

const DRAFT: &str = "zebrafinch";
const SUBMITTED: &str = "quokkabyte";

/// Everything of an assessment that somebody may ask for and that says something of its answers.
const PAGES: [&str; 17] = [
    "",
    "/items",
    "/items/C03",
    "/items/C03/history",
    "/check",
    "/gaps",
    "/gaps.csv",
    "/rounds",
    "/plan",
    "/export.json",
    "/findings.xlsx",
    "/draft?document=report",
    "/draft.md?document=report",
    "/draft.md",
    "/draft.html?document=report",
    "/deliberation",
    "/deliberation/C03",
];

/// A site in which the ministry has submitted one answer and begun another.
async fn secretive() -> Site {
    let mut site = site().await;
    for (item, then, word) in [("C03", "submit", SUBMITTED), ("C04", "draft", DRAFT)] {
        let place = format!("/respond/{item}?institution={MINISTRY}");
        let link = format!("https://example.org/{word}");
        let fields = [
            ("institution", MINISTRY),
            ("version", "0"),
            ("draft", "0"),
            ("rating", "3"),
            ("comment", word),
            ("e1-title", word),
            ("e1-publisher", word),
            ("e1-link", &link),
            ("then", then),
        ];
        let reply = post_as(&mut site, respondent(1, MINISTRY), &place, &fields).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    }
    site
}

/// Who may read a page with this word, of all who may ask.
async fn readers_of(site: &mut Site, word: &str, person: &Person) -> Vec<String> {
    let mut found = Vec::new();
    let respond = ["C03", "C04"].map(|item| format!("/respond/{item}?institution={POLICE}"));
    for path in PAGES.into_iter().map(str::to_owned).chain(respond) {
        let page = get_as(site, person.clone(), &path).await;
        let bytes = String::from_utf8_lossy(&page.bytes).into_owned();
        if page.text.contains(word) || bytes.contains(word) {
            found.push(path);
        }
    }
    let work = site.get("/en/my-work").await;
    found.extend(work.text.contains(word).then(|| "/my-work".to_owned()));
    found
}

#[tokio::test]
async fn drafts_are_nowhere_and_what_was_submitted_is_with_those_who_bring_together() {
    let mut site = secretive().await;
    let others = [
        respondent(2, POLICE),
        reader(Audience::Public),
        reader(Audience::Committee),
        coordinator(),
        Person::Stranger,
    ];
    for person in &others {
        assert_eq!(readers_of(&mut site, DRAFT, person).await, Vec::<String>::new(), "{person:?}");
        let found = readers_of(&mut site, SUBMITTED, person).await;
        assert_eq!(!found.is_empty(), *person == coordinator(), "{person:?}: {found:?}");
    }
    let history = site.store.history(ID).await.unwrap();
    assert!(!format!("{history:?}").contains(DRAFT));
    let own =
        get_as(&mut site, respondent(1, MINISTRY), &format!("/respond/C04?institution={MINISTRY}")).await;
    assert!(own.text.contains(DRAFT));
}

#[tokio::test]
async fn what_was_opened_is_read_by_all() {
    let mut site = secretive().await;
    let stamp = Stamp { at: crate::support::site::now(), actor: "test".into() };
    let open = Change::Open { item: "C03".into(), opened: true };
    site.store.record(ID, open, 0, stamp).await.unwrap();
    let found = readers_of(&mut site, SUBMITTED, &respondent(2, POLICE)).await;
    assert_eq!(found, [format!("/respond/C03?institution={POLICE}")]);
    assert!(!readers_of(&mut site, SUBMITTED, &reader(Audience::Public)).await.is_empty());
    assert!(readers_of(&mut site, DRAFT, &reader(Audience::Public)).await.is_empty());
}

/// A role that ended between two pages ends with the next one, whatever stands in the form.
#[tokio::test]
async fn who_has_no_role_any_more_is_refused_with_the_form_still_open() {
    let mut site = secretive().await;
    let place = format!("/respond/C04?institution={MINISTRY}");
    assert_eq!(get_as(&mut site, respondent(1, MINISTRY), &place).await.status, StatusCode::OK);
    let Person::Member(member) = respondent(1, MINISTRY) else { panic!("a member") };
    let ended = Person::member(member.account.clone(), "Office", Vec::new());
    for then in ["draft", "submit", "withdraw", "discard"] {
        let fields = [("institution", MINISTRY), ("draft", "1"), ("rating", "1"), ("then", then)];
        let reply = post_as(&mut site, ended.clone(), &place, &fields).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{then}");
    }
    let kept = get_as(&mut site, respondent(1, MINISTRY), &place).await;
    assert_eq!(kept.area("comment"), DRAFT, "nothing of it was touched");
}
