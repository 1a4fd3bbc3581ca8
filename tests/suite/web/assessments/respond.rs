//! `/{lang}/assessments/{id}/respond/{item}`: from the link to what was asked, in few pages and without losing a word.

use crate::support::members::{
    ITEMS, MINISTRY, POLICE, coordinator, get_as, post_as, record_change, respondent, respondent_of, site,
};
use crate::support::site::Site;
use amparo::assessment::{Answer, Change, Grade, InstitutionId, Rating};
use amparo::framework::{ItemId, Level};
use axum::http::StatusCode;

fn place(item: &str) -> String {
    format!("/respond/{item}?institution={MINISTRY}")
}

/// What the ministry submitted about an item.
async fn submitted(site: &Site, item: &str) -> Option<Answer> {
    let all = site.held().await.assessment.deliberations.remove(&ItemId::from(item))?;
    all.responses.get(&MINISTRY.parse::<InstitutionId>().unwrap()).cloned()
}

#[tokio::test]
async fn two_questions_are_answered_with_evidence_in_five_pages() {
    let mut site = site().await;
    let person = || respondent(1, MINISTRY);
    let mut pages = 1; // the list of what is asked
    let mut next = place(ITEMS[0]);
    for item in ITEMS {
        let page = get_as(&mut site, person(), &next).await;
        assert_eq!(page.status, StatusCode::OK, "{next}");
        assert_eq!(page.count("input[name=rating][checked]"), 0, "nothing is chosen beforehand");
        pages += 1;
        let fields = [
            ("institution", MINISTRY),
            ("version", "0"),
            ("draft", "0"),
            ("rating", "2"),
            ("comment", "An act is in force"),
            ("e1-title", "Decree 12"),
            ("e1-link", "https://example.org/decree-12"),
            ("e1-grade", "e4"),
            ("e1-confirmed-by", "Ourselves"),
            ("then", "submit"),
        ];
        let reply = post_as(&mut site, person(), &place(item), &fields).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
        next = reply.header("location").replace("/en/assessments/ken-2025", "");
        let answer = submitted(&site, item).await.unwrap();
        assert_eq!(
            (answer.by.as_str(), answer.comment.as_str()),
            ("Ministry of Justice", "An act is in force")
        );
        assert_eq!(answer.rating, Rating::Level(Level::ALL[2]));
        assert_eq!(
            answer.evidence[0].id,
            format!("{item}-{MINISTRY}-E1"),
            "no other institution names it so"
        );
        assert_eq!(answer.evidence[0].grade, None::<Grade>, "who gives evidence does not grade it");
        assert_eq!(answer.evidence[0].confirmed_by, "", "nor confirm a grade");
    }
    assert_eq!(next, "/en/my-work?saved=submitted-2026-11-22", "everything is submitted");
    assert!(pages < 5);
    let work = site.get(&next).await;
    assert!(work.texts(".notice[data-kind=saved]")[0].starts_with("Submitted on 22 November 2026."));
}

#[tokio::test]
async fn a_draft_may_be_unfinished_and_what_is_submitted_may_not() {
    let mut site = site().await;
    let person = || respondent(1, MINISTRY);
    let fields = |then: &'static str, draft: &'static str| {
        [
            ("institution", MINISTRY),
            ("version", "0"),
            ("draft", draft),
            ("comment", "To be asked"),
            ("then", then),
        ]
    };
    let reply = post_as(&mut site, person(), &place("C03"), &fields("draft", "0")).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    assert_eq!(submitted(&site, "C03").await, None);
    let page = get_as(&mut site, person(), &place("C03")).await;
    assert_eq!(
        (page.area("comment").as_str(), page.count("input[name=rating][checked]")),
        ("To be asked", 0)
    );
    assert_eq!(page.attributes("input[name=draft]", "value"), ["1"]);

    let page = post_as(&mut site, person(), &place("C03"), &fields("submit", "1")).await;
    page.assert_summary(&["rating"]);
    assert_eq!(page.area("comment"), "To be asked", "nothing typed is lost");

    let reply = post_as(&mut site, person(), &place("C03"), &fields("discard", "1")).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER);
    assert_eq!(get_as(&mut site, person(), &place("C03")).await.area("comment"), "");
}

#[tokio::test]
async fn two_of_one_institution_see_both_texts() {
    let mut site = site().await;
    let fields = |comment: &'static str| {
        [("institution", MINISTRY), ("version", "0"), ("draft", "0"), ("comment", comment), ("then", "draft")]
    };
    post_as(&mut site, respondent(1, MINISTRY), &place("C03"), &fields("Mine")).await;
    let page = post_as(&mut site, respondent(2, MINISTRY), &place("C03"), &fields("Other")).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    let table = page.texts(".conflict tr[data-differs]").join(" ");
    assert!(table.contains("Mine") && table.contains("Other"), "{table}");
    assert_eq!(page.area("comment"), "Other");
    assert_eq!(page.attributes("input[name=draft]", "value"), ["1"], "saved again, it means it");

    let submit = |comment: &'static str| {
        [
            ("institution", MINISTRY),
            ("version", "0"),
            ("draft", "1"),
            ("rating", "1"),
            ("comment", comment),
            ("then", "submit"),
        ]
    };
    post_as(&mut site, respondent(1, MINISTRY), &place("C03"), &submit("Mine")).await;
    let page = post_as(&mut site, respondent(2, MINISTRY), &place("C03"), &submit("Other")).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    assert_eq!(submitted(&site, "C03").await.unwrap().comment, "Mine");
}

#[tokio::test]
async fn what_was_taken_back_is_a_draft_again() {
    let mut site = site().await;
    let answer = Answer { comment: "Act 12".into(), ..Rating::Level(Level::ALL[2]).into() };
    let institution = MINISTRY.parse().unwrap();
    record_change(&site, Change::Respond { item: "C03".into(), institution, answer: Some(answer) }).await;
    let page = get_as(&mut site, respondent(1, MINISTRY), &place("C03")).await;
    assert_eq!(page.count("button[value=withdraw]"), 1);
    let fields = [("institution", MINISTRY), ("version", "1"), ("draft", "0"), ("then", "withdraw")];
    let reply = post_as(&mut site, respondent(1, MINISTRY), &place("C03"), &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    assert_eq!(submitted(&site, "C03").await, None);
    let page = get_as(&mut site, respondent(1, MINISTRY), &place("C03")).await;
    assert_eq!(page.area("comment"), "Act 12");
    assert_eq!(page.attributes("input[name=rating][checked]", "value"), ["2"]);
}

#[tokio::test]
async fn who_answers_comes_only_to_what_they_were_asked() {
    let mut site = site().await;
    for (person, path, status) in [
        (respondent(1, MINISTRY), place("C03"), StatusCode::OK),
        (respondent(1, MINISTRY), "/respond/C03".to_owned(), StatusCode::OK),
        (respondent(1, MINISTRY), place("C05"), StatusCode::FORBIDDEN),
        (respondent(1, MINISTRY), place("nothing"), StatusCode::NOT_FOUND),
        (respondent(1, MINISTRY), format!("/respond/C03?institution={POLICE}"), StatusCode::FORBIDDEN),
        (respondent_of(1, MINISTRY, &["C04"]), place("C03"), StatusCode::FORBIDDEN),
        (respondent(1, MINISTRY), "/items/C03".to_owned(), StatusCode::FORBIDDEN),
        (respondent(1, MINISTRY), "/deliberation/C03".to_owned(), StatusCode::FORBIDDEN),
        (respondent(1, MINISTRY), "/holds-up".to_owned(), StatusCode::FORBIDDEN),
        (respondent(1, MINISTRY), String::new(), StatusCode::FORBIDDEN),
        (coordinator(), "/respond/C03".to_owned(), StatusCode::OK),
    ] {
        let page = get_as(&mut site, person.clone(), &path).await;
        assert_eq!(page.status, status, "{person:?} {path}");
    }
    let fields = [("institution", POLICE), ("rating", "1"), ("then", "submit")];
    let reply = post_as(&mut site, respondent(1, MINISTRY), &place("C03"), &fields).await;
    assert_eq!(reply.status, StatusCode::FORBIDDEN, "another institution in the form");
}

#[tokio::test]
async fn a_coordinator_chooses_for_whom_they_enter_what_came_on_paper() {
    let mut site = site().await;
    let page = get_as(&mut site, coordinator(), "/respond/C03").await;
    assert_eq!(page.texts(".task-name"), ["Ministry of Justice", "National Police", "View from outside"]);
    let page = get_as(&mut site, coordinator(), &place("C03")).await;
    assert_eq!(page.count("button[value=draft]"), 0, "drafts are the institution's own");
    let fields = [("institution", MINISTRY), ("version", "0"), ("rating", "unknown"), ("then", "submit")];
    let reply = post_as(&mut site, coordinator(), &place("C03"), &fields).await;
    assert_eq!(
        reply.header("location"),
        "/en/assessments/ken-2025/deliberation/C03?saved=submitted-2026-11-22"
    );
    assert_eq!(submitted(&site, "C03").await.unwrap().rating, Rating::Unknown);
}
