//! `/{lang}/assessments/{id}/reminders`: what each institution owes, as a text to copy.

use crate::support::members::{POLICE, coordinator, enter, get_as, record_change, site};
use amparo::assessment::strategy::{Entry, EntryId, EntryKind};
use amparo::assessment::{Change, Confidentiality, Decision, Rating};
use serde_json::json;

#[tokio::test]
async fn a_text_says_what_is_due_what_waits_and_which_dates_lie_ahead() {
    let mut site = site().await;
    let parked = json!({ "from": "National Police", "text": "Who pays?", "owner": "Ministry of Justice" });
    enter(&site, EntryKind::Comment, 1, parked).await;
    let secret = json!({ "comment": { "text": "zebrafinch", "owner": "Ministry of Justice" } });
    let entry = Entry {
        matter: serde_json::from_value(secret).unwrap(),
        confidentiality: Confidentiality::Confidential,
    };
    let id = EntryId { kind: EntryKind::Comment, number: 2 };
    let decision = Decision::Entry { id, entry: Some(entry) };
    record_change(&site, Change::Strategy(Box::new(decision))).await;
    enter(&site, EntryKind::Calendar, 1, json!({ "title": "Workshop", "date": "2099-12-03" })).await;
    enter(&site, EntryKind::Calendar, 2, json!({ "title": "Launch", "date": "2020-01-01" })).await;
    let page = get_as(&mut site, coordinator(), "/reminders").await;
    assert_eq!(page.texts("h1"), ["2 institutions have something to do"]);
    let text = page.area("text-stakeholder-1");
    for line in [
        "Still to submit: 2 of 2.",
        "It was due on 20 November 2026.",
        "- C03 ",
        "- Who pays?",
        "3 December 2099: Workshop",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
    assert!(!page.text.contains("zebrafinch"), "what few may read is not sent on");
    assert!(!text.contains("Launch") && !page.area("text-stakeholder-2").contains("Who pays?"));
}

#[tokio::test]
async fn who_owes_nothing_is_not_reminded() {
    let mut site = site().await;
    let page = get_as(&mut site, coordinator(), "/reminders").await;
    let owed = page.area(&format!("text-{POLICE}"));
    let items = owed.lines().filter_map(|line| line.strip_prefix("- ")?.split(' ').next());
    for item in items {
        let (institution, answer) = (POLICE.parse().unwrap(), Some(Rating::Unknown.into()));
        record_change(&site, Change::Respond { item: item.into(), institution, answer }).await;
    }
    let page = get_as(&mut site, coordinator(), "/reminders").await;
    assert_eq!(page.texts("h1"), ["One institution has something to do"]);
}
