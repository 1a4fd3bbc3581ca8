//! `/{lang}/assessments/{id}/deliberation`: who said what, how far apart they are, and what was agreed counts.

use crate::support::members::{
    MINISTRY, POLICE, coordinator, facilitator, get_as, post_as, reader, record_change, respondent, site,
};
use crate::support::site::Site;
use amparo::assessment::{Agreement, Answer, Audience, Change, Rating};
use amparo::framework::{ItemId, Level};
use axum::http::StatusCode;

const PAGE: &str = "/deliberation/C03";

async fn submit(site: &Site, item: &str, institution: &str, level: u8, comment: &str) {
    let rating = Rating::Level(Level::try_from(level).unwrap());
    let by = if institution == MINISTRY { "Ministry of Justice" } else { "National Police" };
    let answer = Answer { comment: comment.into(), by: by.into(), ..rating.into() };
    let institution = institution.parse().unwrap();
    record_change(site, Change::Respond { item: item.into(), institution, answer: Some(answer) }).await;
}

/// A site in which both institutions answered, three levels apart.
async fn disagreement() -> Site {
    let site = site().await;
    submit(&site, "C03", MINISTRY, 4, "The act is complete").await;
    submit(&site, "C03", POLICE, 1, "No judge applies it").await;
    submit(&site, "C04", POLICE, 2, "There is a unit").await;
    site
}

async fn agreement(site: &Site) -> Option<Agreement> {
    site.held().await.assessment.deliberations.remove(&ItemId::from("C03")).and_then(|all| all.agreement)
}

#[tokio::test]
async fn what_is_furthest_apart_stands_first() {
    let mut site = disagreement().await;
    let page = get_as(&mut site, facilitator(), "/deliberation").await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.texts("h1"), ["One question is contested"]);
    let rows = page.texts("tbody tr");
    assert!(
        rows[0].starts_with("C03") && rows[0].contains("2 of 2") && rows[0].contains("Level 1: 1Level 4: 1"),
        "{}",
        rows[0]
    );
    assert!(rows[0].contains("two levels apart or more"), "{}", rows[0]);
    let police = rows.iter().find(|row| row.starts_with("C04")).unwrap();
    assert!(police.contains("1 of 2"), "{police}");
    assert_eq!(
        site.answer("C03").await.unwrap().rating,
        Rating::Level(Level::ALL[1]),
        "the lower median counts"
    );
}

#[tokio::test]
async fn voices_stand_side_by_side_and_the_view_from_outside_apart() {
    let mut site = disagreement().await;
    submit(&site, "C03", "external", 0, "Seen in court files").await;
    let page = get_as(&mut site, facilitator(), PAGE).await;
    let inside = page.texts("[aria-labelledby=voices] tbody tr").join("\n");
    assert!(inside.contains("The act is complete") && inside.contains("No judge applies it"), "{inside}");
    assert!(!inside.contains("Seen in court files"), "{inside}");
    let outside = page.texts("[aria-labelledby=outside] tbody tr").join("\n");
    assert!(outside.contains("Seen in court files") && !outside.contains("The act"), "{outside}");
    let clusters = page.texts("[aria-labelledby=voices] ~ ul li");
    assert_eq!(clusters, ["Level 1: National Police", "Level 4: Ministry of Justice"]);
    assert_eq!(
        site.answer("C03").await.unwrap().rating,
        Rating::Level(Level::ALL[1]),
        "the view from outside does not count"
    );
    let other = get_as(&mut site, facilitator(), "/deliberation/C04").await;
    let links = other.attributes("[aria-labelledby=voices] a", "href");
    assert!(
        links.contains(&format!("/en/assessments/ken-2025/respond/C04?institution={MINISTRY}")),
        "{links:?}"
    );
}

#[tokio::test]
async fn what_was_agreed_counts_with_its_reason_and_who_holds_something_else() {
    let mut site = disagreement().await;
    let page = post_as(&mut site, facilitator(), PAGE, &[("version", "0"), ("rating", "2")]).await;
    page.assert_summary(&["reason"]);
    let dissent = format!("dissent-{MINISTRY}");
    let fields = [
        ("version", "0"),
        ("rating", "2"),
        ("reason", "The act is in force, and applied in two courts."),
        ("comment", "An act, applied in part"),
        ("by", "Technical working group"),
        ("date", "2026-11-21"),
        (dissent.as_str(), "The act is complete."),
    ];
    let reply = post_as(&mut site, facilitator(), PAGE, &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    let agreed = agreement(&site).await.unwrap();
    assert_eq!(agreed.dissent.len(), 1, "who agrees is not named");
    assert_eq!(
        (agreed.by.as_str(), agreed.dissent[0].text.as_str()),
        ("Technical working group", "The act is complete.")
    );
    let counts = site.answer("C03").await.unwrap();
    assert_eq!(
        (counts.rating, counts.comment.as_str()),
        (Rating::Level(Level::ALL[2]), "An act, applied in part")
    );

    let page = get_as(&mut site, coordinator(), PAGE).await;
    let told = page.texts("section.result").join(" ");
    assert!(told.contains("Ministry of Justice: The act is complete."), "{told}");
    assert_eq!(page.texts("#agree"), ["Change the agreement"]);
    assert_eq!(page.area("reason"), "The act is in force, and applied in two courts.");
    assert_eq!(page.area(&dissent), "The act is complete.");
    let item = get_as(&mut site, coordinator(), "/items/C03").await;
    let told = item.texts("section.result").join(" ");
    for said in
        ["Level 2", "applied in two courts", "Technical working group, 21 November 2026", "is complete."]
    {
        assert!(told.contains(said), "{said}: {told}");
    }
    let change = format!("/en/assessments/ken-2025{PAGE}#agree");
    assert!(item.attributes("section.result a", "href").contains(&change), "{}", item.text);
    assert!(item.texts("main .notice").join(" ").contains("counts only if the agreement is withdrawn"));
    let reader = get_as(&mut site, reader(Audience::Committee), "/items/C03").await;
    assert!(!reader.text.contains("two courts") && !reader.text.contains(&change), "reasons are for few");
    assert_eq!(page.attributes("input[name=rating][checked]", "value"), ["2"]);
    let other = [("version", "0"), ("rating", "3"), ("reason", "The act is enough.")];
    let late = post_as(&mut site, coordinator(), PAGE, &other).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "somebody recorded it before");

    let undo = [("version", "1"), ("then", "undo")];
    assert_eq!(post_as(&mut site, coordinator(), PAGE, &undo).await.status, StatusCode::SEE_OTHER);
    assert_eq!(agreement(&site).await, None);
    assert_eq!(site.answer("C03").await.unwrap().rating, Rating::Level(Level::ALL[1]));
}

#[tokio::test]
async fn what_was_opened_is_shown_to_all_institutions_until_it_is_closed() {
    let mut site = disagreement().await;
    let seen_by_police = async |site: &mut Site| {
        let page = get_as(site, respondent(2, POLICE), &format!("/respond/C03?institution={POLICE}")).await;
        page.text.contains("The act is complete")
    };
    assert!(!seen_by_police(&mut site).await);
    let reply = post_as(&mut site, facilitator(), PAGE, &[("version", "0"), ("then", "open")]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    assert!(seen_by_police(&mut site).await);
    post_as(&mut site, facilitator(), PAGE, &[("version", "1"), ("then", "close")]).await;
    assert!(!seen_by_police(&mut site).await);
    let reply = post_as(&mut site, facilitator(), "/deliberation", &[]).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    let held = site.held().await.assessment;
    let open = held.deliberations.values().filter(|all| all.opened).count();
    assert_eq!(open, 2, "all that was submitted");
}

#[tokio::test]
async fn the_item_and_the_overview_say_where_what_counts_comes_from() {
    let mut site = disagreement().await;
    let page = get_as(&mut site, coordinator(), "/items/C03").await;
    let result = page.texts("section.result").join(" ");
    assert!(
        result.contains("the middle of 2 that were submitted") && result.contains("contested"),
        "{result}"
    );
    let page = get_as(&mut site, coordinator(), "").await;
    assert!(page.text.contains("2 from the middle level of what institutions submitted"), "{}", page.text);
    let own = get_as(&mut site, coordinator(), "/items/C01").await;
    assert!(
        !own.text.contains("answered it as a whole"),
        "where nobody else was heard nothing is said of it"
    );
}

#[tokio::test]
async fn each_voice_shows_the_conditions_that_it_ticks_to_those_who_may_hear_it() {
    let mut site = disagreement().await;
    let item = site.state.library.item(&ItemId::from("C04")).unwrap().1;
    let ticked: Vec<_> = item.conditions().take(2).map(|one| one.id.clone()).collect();
    let ends: Vec<String> = ticked.iter().map(|id| id.to_string().replace("C04-", "")).collect();
    let answer = Answer { conditions: ticked.into_iter().collect(), ..Rating::Unknown.into() };
    let institution = MINISTRY.parse().unwrap();
    record_change(&site, Change::Respond { item: "C04".into(), institution, answer: Some(answer) }).await;
    let page = get_as(&mut site, facilitator(), "/deliberation/C04").await;
    assert_eq!(page.texts("[aria-labelledby=voices] summary"), [ends.join(", ")]);
    assert_eq!(page.count("[aria-labelledby=voices] details li"), 2);
    let other = format!("/respond/C04?institution={POLICE}");
    let seen = async |site: &mut Site| {
        get_as(site, respondent(2, POLICE), &other).await.count("[aria-labelledby=others] details li")
    };
    assert_eq!(seen(&mut site).await, 0);
    record_change(&site, Change::Open { item: "C04".into(), opened: true }).await;
    assert_eq!(seen(&mut site).await, 2);
}
