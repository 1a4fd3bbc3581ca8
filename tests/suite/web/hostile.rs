//! Hostile words in every field about institutions, their answers, evidence files and accounts are words wherever they show.

use crate::support::accounts::{self, administrator};
use crate::support::hostile::HOSTILE;
use crate::support::members::{
    ID, MINISTRY, POLICE, coordinator, enter, get_as, post_as, record_change, respondent,
};
use crate::support::site::{Page, Site};
use amparo::accounts::Role;
use amparo::assessment::Change;
use amparo::assessment::strategy::{EntryKind, KeptFile};
use axum::http::StatusCode;

/// Nothing on the page came from what was typed.
fn assert_harmless(page: &Page, place: &str, hostile: &str) {
    let foreign =
        "script:not([src^='/assets/islands-']), img[src=x], [onfocus], [onerror], a[href^='javascript']";
    assert_eq!(page.count(foreign), 0, "{place}: {hostile}");
}

/// A site whose first institution is called so, and does so.
async fn site(hostile: &str) -> Site {
    let site = Site::new().await;
    let ministry = serde_json::json!({
        "name": hostile, "role": hostile, "focal_point": hostile, "part": "answers", "items": ["C03", "C04"],
    });
    enter(&site, EntryKind::Stakeholder, 1, ministry).await;
    let police = serde_json::json!({ "name": "National Police", "part": "answers" });
    enter(&site, EntryKind::Stakeholder, 2, police).await;
    let absent = serde_json::json!({ "about": "isps", "absent": hostile });
    enter(&site, EntryKind::Stakeholder, 3, absent).await;
    let bytes = b"%PDF-1.7\nstartxref\n9\n%%EOF\n".to_vec();
    let file = site.store.attach(KeptFile { media: "application/pdf".into(), bytes }).await.unwrap();
    let answer = serde_json::json!({
        "rating": { "level": 2 },
        "evidence": [{ "id": "C01-E1", "title": hostile, "publisher": hostile, "file": file }],
    });
    let answer = Some(serde_json::from_value(answer).unwrap());
    record_change(&site, Change::Answer { item: "C06".into(), answer }).await;
    record_change(&site, Change::Quarantine { file, reason: Some(hostile.to_owned()) }).await;
    site
}

/// Sends a form and sees to it that the reply is one that forms have.
async fn send(site: &mut Site, institution: Option<&str>, page: &str, fields: &[(&str, &str)]) {
    let person = institution.map_or_else(coordinator, |institution| respondent(1, institution));
    let reply = post_as(site, person, page, fields).await;
    let hostile = fields.last().unwrap().1;
    assert!([303, 422].contains(&reply.status.as_u16()), "{page}: {} {hostile}", reply.status);
    assert_harmless(&reply, page, hostile);
}

/// Pages that show what institutions said.
const SHOWN: [&str; 14] = [
    "/deliberation",
    "/deliberation/C03",
    "/deliberation/C04",
    "/holds-up",
    "/register",
    "/items/C03",
    "/items/C03/history",
    "/records/stakeholder",
    "/records/stakeholder/1",
    "/records/comment",
    "/comment",
    "/respond/C03",
    "/stages/ST2",
    "/draft?document=report",
];

#[tokio::test]
async fn what_institutions_say_is_words() {
    for hostile in HOSTILE {
        let mut site = site(hostile).await;
        let said =
            [("comment", hostile), ("e1-title", hostile), ("e1-publisher", hostile), ("e1-link", hostile)];
        let begin = |institution: &'static str, then: &'static str| {
            [("institution", institution), ("version", "0"), ("draft", "0"), ("rating", "2"), ("then", then)]
        };
        for (institution, item, then) in
            [(MINISTRY, "C03", "submit"), (POLICE, "C03", "submit"), (MINISTRY, "C04", "draft")]
        {
            let fields = [&begin(institution, then)[..], &said].concat();
            send(&mut site, Some(institution), &format!("/respond/{item}"), &fields).await;
        }
        let dissent = format!("dissent-{POLICE}");
        let agreement = [
            ("version", "0"),
            ("rating", "2"),
            ("comment", hostile),
            ("by", hostile),
            (dissent.as_str(), hostile),
            ("reason", hostile),
        ];
        send(&mut site, None, "/deliberation/C03", &agreement).await;
        let comment = [
            ("version", "0"),
            ("institution", MINISTRY),
            ("section", hostile),
            ("owner", hostile),
            ("text", hostile),
        ];
        send(&mut site, Some(MINISTRY), "/comment", &comment).await;
        for page in SHOWN {
            let shown = get_as(&mut site, coordinator(), page).await;
            assert_eq!(shown.status, StatusCode::OK, "{page}: {hostile}");
            assert_harmless(&shown, page, hostile);
        }
        for page in ["/respond/C03", "/respond/C04", "/comment"] {
            let shown = get_as(&mut site, respondent(1, MINISTRY), page).await;
            assert_eq!(shown.status, StatusCode::OK, "{page}: {hostile}");
            assert_harmless(&shown, page, hostile);
        }
        let work = site.get("/en/my-work").await;
        assert_eq!(work.status, StatusCode::OK, "{hostile}");
        assert_harmless(&work, "/my-work", hostile);
        let held = site.store.load(ID).await.unwrap().unwrap();
        assert!(held.unreadable.is_empty(), "{:?}", held.unreadable);
    }
}

#[tokio::test]
async fn what_offices_call_themselves_is_words() {
    let site = accounts::site().await;
    let mut admin = administrator(&site).await;
    let mut office = accounts::member(&site, 2, Role::Coordinator).await;
    for hostile in HOSTILE {
        let fields = [("act", "profile"), ("name", hostile), ("lang", "en")];
        let kept = office.post(&site, "/en/account", &fields).await;
        assert!([303, 422].contains(&kept.status.as_u16()), "{}: {hostile}", kept.status);
        assert_harmless(&kept, "/account", hostile);
        let invited = [("role", "reader"), ("country", "KEN"), ("email", hostile)];
        assert_harmless(&admin.post(&site, "/en/people/invite", &invited).await, "/people/invite", hostile);
        let tried = office.clone().sign_in(&site, hostile, hostile).await;
        assert_harmless(&tried, "/sign-in", hostile);
        for page in ["/en/", "/en/account", "/en/people", "/en/assessments/ken-2025/items/C01"] {
            assert_harmless(&office.get(&site, page).await, page, hostile);
        }
        let person = format!("/en/people/{}", accounts::id(2));
        for page in ["/en/people", person.as_str()] {
            assert_harmless(&admin.get(&site, page).await, page, hostile);
        }
    }
}
