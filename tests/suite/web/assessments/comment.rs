//! `/{lang}/assessments/{id}/comment`: an institution says something, and the matrix, the agenda and the open points know it.

use crate::support::members::{
    self, MINISTRY, POLICE, coordinator, facilitator, get_as, post_as, respondent, site,
};
use crate::support::site::Site;
use amparo::assessment::strategy::{Comment, CommentOutcome, EntryKind};
use amparo::assessment::{Audience, Confidentiality};
use axum::http::StatusCode;

/// The comments on record, each with whom it may be shown.
async fn held(site: &Site) -> Vec<(Comment, Confidentiality)> {
    let assessment = site.held().await.assessment;
    let all = assessment.strategy.records::<Comment>();
    all.map(|(id, comment)| (comment.clone(), assessment.strategy.entries[&id].confidentiality)).collect()
}

const FIELDS: [(&str, &str); 5] = [
    ("version", "0"),
    ("institution", POLICE),
    ("section", "C03"),
    ("text", "Who keeps the zebrafinch?"),
    ("owner", "Ministry of Justice"),
];

#[tokio::test]
async fn an_institution_comments_in_its_name_and_others_see_it_where_they_may() {
    let mut site = site().await;
    let page = get_as(&mut site, respondent(1, POLICE), "/comment?about=C03").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.attributes("#section", "value"), ["C03"]);
    assert_eq!(page.attributes("#institution option[selected]", "value"), [POLICE], "it is the only one");
    assert!(page.text.len() < 60_000, "{}", page.text.len());

    let reply = post_as(&mut site, respondent(1, POLICE), "/comment", &FIELDS).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    let [(comment, confidentiality)] = &held(&site).await[..] else { panic!("one comment") };
    assert_eq!((comment.from.as_str(), comment.section.as_str()), ("National Police", "C03"));
    assert_eq!((comment.outcome, *confidentiality), (CommentOutcome::Open, Confidentiality::Committee));
    assert!(comment.date.is_some());

    for (person, page, is_seen) in [
        (respondent(1, POLICE), "/comment", true),
        (respondent(2, MINISTRY), "/comment", false),
        (respondent(2, MINISTRY), "/respond/C03", false),
        (members::reader(Audience::Public), "/draft.md?document=comments", false),
        (members::reader(Audience::Committee), "/draft.md?document=comments&audience=committee", true),
        (facilitator(), "/deliberation/C03", true),
        (facilitator(), "/deliberation/C04", false),
        (facilitator(), "/holds-up", true),
        (coordinator(), "/records/comment/1", true),
    ] {
        let reply = get_as(&mut site, person.clone(), page).await;
        assert_eq!(reply.status, StatusCode::OK, "{page}");
        assert_eq!(reply.text.contains("zebrafinch"), is_seen, "{person:?} {page}");
    }
    let parked = get_as(&mut site, facilitator(), "/holds-up").await.texts("table:last-of-type td").join(" ");
    assert!(parked.contains("Ministry of Justice"), "{parked}");
}

#[tokio::test]
async fn nobody_comments_in_the_name_of_another() {
    let mut site = site().await;
    let page = post_as(&mut site, respondent(1, MINISTRY), "/comment", &FIELDS).await;
    page.assert_summary(&["institution"]);
    assert_eq!(page.area("text"), "Who keeps the zebrafinch?", "nothing typed is lost");
    let page = post_as(&mut site, coordinator(), "/comment", &[("version", "0"), ("section", "C03")]).await;
    page.assert_summary(&["institution", "text"]);
    assert!(held(&site).await.is_empty());
}

#[tokio::test]
async fn two_who_comment_at_once_are_both_heard() {
    let mut site = site().await;
    for (number, institution) in [(1, POLICE), (2, MINISTRY)] {
        let fields = [("version", "0"), ("institution", institution), ("text", "More")];
        let reply = post_as(&mut site, respondent(number, institution), "/comment", &fields).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    }
    let from: Vec<String> = held(&site).await.into_iter().map(|(comment, _)| comment.from).collect();
    assert_eq!(from, ["National Police", "Ministry of Justice"]);
    let entries = site.held().await.assessment.strategy.entries;
    assert_eq!(entries.keys().filter(|id| id.kind == EntryKind::Comment).count(), 2);
}

#[tokio::test]
async fn an_action_and_a_section_lead_to_a_comment_on_them() {
    let mut site = site().await;
    let action = "/plan/actions/A03-1";
    let page = get_as(&mut site, coordinator(), action).await;
    let link = "/en/assessments/ken-2025/comment?about=A03-1".to_owned();
    assert!(page.attributes("a", "href").contains(&link));
    let fields = [("version", "0"), ("institution", POLICE), ("section", "A03-1"), ("text", "Too late")];
    assert_eq!(post_as(&mut site, coordinator(), "/comment", &fields).await.status, StatusCode::SEE_OTHER);
    assert!(get_as(&mut site, coordinator(), action).await.text.contains("Too late"));
    let leads = |page: &crate::support::site::Page| {
        page.attributes("details a", "href").iter().filter(|link| link.contains("/comment?about=")).count()
    };
    assert!(leads(&get_as(&mut site, coordinator(), "/draft").await) > 5);
    assert_eq!(leads(&get_as(&mut site, members::reader(Audience::Public), "/draft").await), 0);
}
