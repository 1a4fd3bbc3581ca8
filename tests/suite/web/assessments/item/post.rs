//! Answering.

use super::URL;
use crate::support::assessments::usual;
use crate::support::site::{Site, now};
use amparo::assessment::{Confidence, Rating};
use amparo::clock::Clock;
use chrono::TimeDelta;

#[tokio::test]
async fn an_answer_is_kept_and_the_next_question_comes() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("rating", "2"),
        ("comment", "A unit\r\nexists"),
        ("confidence", "medium"),
        ("by", "Police"),
        ("then", "next"),
    ];
    let page = site.post(URL, &fields).await;
    assert_eq!(page.status, 303);
    assert_eq!(page.header("location"), "/en/assessments/ken-2025/items/C05?item=C04&saved=yes");
    let answer = site.answer("C04").await.unwrap();
    assert_eq!(answer.rating.level().map(|level| level.value()), Some(2));
    assert_eq!(answer.comment, "A unit\nexists");
    assert_eq!(answer.confidence, Some(Confidence::Medium));
    assert_eq!(answer.date, Some(now().date_naive()));
    let next = site.get(page.header("location")).await;
    assert_eq!(
        next.texts(".notice[role=status]"),
        ["Saved: C04 Dedicated law enforcement, Level 2: Developing."]
    );
}

#[tokio::test]
async fn letters_that_paper_lacks_are_named_on_the_page_that_comes_next() {
    let site = Site::new().await;
    for (version, words, lacks) in [("0", "国家", true), ("1", "የሴቶችና", false)] {
        let fields = [("version", version), ("rating", "2"), ("comment", words), ("then", "next")];
        let page = site.post(URL, &fields).await;
        let told = site.get(page.header("location")).await.texts(".notice[data-kind=warning]").join(" ");
        assert_eq!(told.contains("Chinese (国 家)"), lacks, "{words}: {told}");
    }
}

#[tokio::test]
async fn stay_stays_and_the_last_question_leads_to_the_check() {
    let site = Site::new().await;
    let page = site.post(URL, &[("version", "0"), ("rating", "unknown"), ("then", "stay")]).await;
    assert_eq!(page.header("location"), format!("{URL}?item=C04&saved=yes"));
    assert_eq!(site.answer("C04").await.unwrap().rating, Rating::Unknown);
    let last = usual(&site.state.library).last().unwrap().items.last().unwrap().id.clone();
    let url = format!("/en/assessments/ken-2025/items/{last}");
    let page = site.post(&url, &[("version", "0"), ("rating", "0"), ("then", "next")]).await;
    assert_eq!(page.header("location"), format!("/en/assessments/ken-2025/check?item={last}&saved=yes"));
    assert_eq!(site.get(page.header("location")).await.status, 200);
}

#[tokio::test]
async fn what_has_to_be_put_right_is_listed_and_everything_else_is_kept() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("comment", "kept"),
        ("confidence", "high"),
        ("searched", "yes"),
        ("by", "Helpline"),
        ("e1-id", ""),
        ("e1-title", ""),
        ("e1-publisher", "Gazette"),
        ("e1-date", "June"),
        ("e1-grade", "e2"),
        ("also", "GL-X3"),
    ];
    let page = site.post(URL, &fields).await;
    page.assert_summary(&["rating", "e1-title", "e1-date", "searched"]);
    assert_eq!(page.area("comment"), "kept");
    assert_eq!(page.attributes("input[name=confidence][checked]", "value"), ["high"]);
    assert_eq!(page.count("#searched[checked]"), 1);
    assert_eq!(page.attributes("#by", "value"), ["Helpline"]);
    assert_eq!(page.attributes("#e1-publisher", "value"), ["Gazette"]);
    assert_eq!(page.attributes("#e1-date", "value"), ["June"]);
    assert_eq!(page.attributes("#e1-grade option[selected]", "value"), ["e2"]);
    assert_eq!(page.count("details.evidence[open]"), 1);
    assert_eq!(page.count("#also-GL-X3[checked]"), 1);
    assert_eq!(site.answer("C04").await, None);
}

#[tokio::test]
async fn evidence_and_a_search_in_vain_do_not_stand_together() {
    let site = Site::new().await;
    let found = ("e1-title", "The gazette");
    let searched = [("version", "0"), ("rating", "1"), ("searched", "yes")];
    let page = site.post(URL, &[searched[0], searched[1], searched[2], found]).await;
    page.assert_summary(&["searched"]);
    assert_eq!(site.answer("C04").await, None);
    assert_eq!(site.post(URL, &searched).await.status, 303);
    let held = [("version", "1"), searched[1], searched[2], found, ("e1-remove", "yes")];
    assert_eq!(site.post(URL, &held).await.status, 303);
    assert!(site.answer("C04").await.unwrap().evidence.is_empty(), "what is taken away is none");
}

#[tokio::test]
async fn not_applicable_needs_a_reason() {
    let site = Site::new().await;
    site.post(URL, &[("version", "0"), ("rating", "na"), ("then", "next")]).await.assert_summary(&["reason"]);
    let fields = [("version", "0"), ("rating", "na"), ("reason", "No coast"), ("then", "next")];
    assert_eq!(site.post(URL, &fields).await.status, 303);
    assert_eq!(site.answer("C04").await.unwrap().rating, Rating::NotApplicable { reason: "No coast".into() });
}

#[tokio::test]
async fn a_reason_is_never_lost_beside_another_answer() {
    let site = Site::new().await;
    let na = [("version", "0"), ("rating", "na"), ("reason", "No coast"), ("then", "stay")];
    assert_eq!(site.post(URL, &na).await.status, 303);
    for rating in ["2", "unknown"] {
        let fields = [("version", "1"), ("rating", rating), ("reason", "No coast"), ("then", "next")];
        let page = site.post(URL, &fields).await;
        page.assert_summary(&["reason"]);
        assert_eq!(page.attributes("#reason", "value"), ["No coast"], "{rating}");
        assert_eq!(site.save_by_itself(URL, &fields).await.status, 422, "{rating}");
    }
    assert_eq!(site.answer("C04").await.unwrap().rating, Rating::NotApplicable { reason: "No coast".into() });
    let emptied = [("version", "1"), ("rating", "2"), ("reason", ""), ("then", "next")];
    assert_eq!(site.post(URL, &emptied).await.status, 303);
}

#[tokio::test]
async fn a_level_that_does_not_exist_is_no_answer() {
    let site = Site::new().await;
    for level in ["5", "7", "-1", "3.5", "", "x"] {
        let page = site.post(URL, &[("version", "0"), ("rating", level)]).await;
        page.assert_summary(&["rating"]);
    }
    assert_eq!(site.answer("C04").await, None);
}

#[tokio::test]
async fn too_long_a_finding_is_shown_again_with_its_length() {
    let site = Site::new().await;
    let long = "ñ".repeat(200_000);
    let page = site.post(URL, &[("version", "0"), ("rating", "1"), ("comment", &long)]).await;
    page.assert_summary(&["comment"]);
    assert_eq!(page.area("comment"), long);
    let words = page.texts("#problems li").join(" ");
    assert!(words.contains("200,000") && words.contains("20,000"), "{words}");
}

#[tokio::test]
async fn the_same_again_changes_nothing_and_says_so() {
    let mut site = Site::new().await;
    let fields = [("version", "0"), ("rating", "1"), ("then", "stay")];
    site.post(URL, &fields).await;
    let version = site.held().await.version(&amparo::assessment::Subject::Item("C04".into()));
    let fields = [("version", "1"), ("rating", "1")];
    let entries = site.store.history("ken-2025").await.unwrap().len();
    for (then, page) in [("stay", "C04"), ("next", "C05")] {
        // On another day nobody has answered anew.
        site.change(|state| state.service.clock = Clock::Fixed(now() + TimeDelta::days(3)));
        let reply = site.post(URL, &[&fields[..], &[("then", then)]].concat()).await;
        let home = "/en/assessments/ken-2025/items";
        assert_eq!(reply.header("location"), format!("{home}/{page}?item=C04&saved=same"));
        let told = site.get(reply.header("location")).await.texts(".notice[role=status]");
        assert_eq!(told, ["C04 Dedicated law enforcement: already saved, and nothing was changed since."]);
    }
    assert_eq!(site.held().await.version(&amparo::assessment::Subject::Item("C04".into())), version);
    assert_eq!(site.store.history("ken-2025").await.unwrap().len(), entries);
    // What is copied is saved, although the answer itself is as it was.
    let copied = site.post(URL, &[&fields[..], &[("also", "GL-X3"), ("then", "stay")]].concat()).await;
    assert_eq!(copied.header("location"), format!("{URL}?item=C04&saved=yes"));
    assert!(site.answer("GL-X3").await.is_some());
}

#[tokio::test]
async fn an_answer_can_be_withdrawn() {
    let site = Site::new().await;
    let url = "/en/assessments/ken-2025/items/C01";
    let page = site.post(url, &[("version", "1"), ("rating", "3"), ("then", "withdraw")]).await;
    assert_eq!(page.status, 303);
    assert_eq!(site.answer("C01").await, None);
    let page = site.get(page.header("location")).await;
    assert!(page.texts(".notice[role=status]")[0].contains("C01 Leadership has no answer any more"));
}

#[tokio::test]
async fn one_answer_serves_another_item_only_when_ticked() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("rating", "2"),
        ("comment", "shared"),
        ("e1-id", ""),
        ("e1-title", "Order 7"),
        ("then", "next"),
    ];
    site.post(URL, &fields).await;
    assert_eq!(site.answer("GL-X3").await, None);
    let ticked =
        [("version", "1"), ("rating", "2"), ("comment", "shared"), ("also", "GL-X3"), ("also", "C05")];
    let ticked: Vec<_> = ticked.into_iter().chain([("e1-id", "C04-E1"), ("e1-title", "Order 7")]).collect();
    site.post(URL, &ticked).await;
    let copy = site.answer("GL-X3").await.unwrap();
    assert_eq!(copy.comment, "shared");
    assert_eq!(copy.evidence[0].id, "GL-X3-E1");
    assert_eq!(site.answer("C05").await, None, "only items the content links may be copied to");
}

#[tokio::test]
async fn who_comes_from_all_answers_goes_back_there() {
    let site = Site::new().await;
    let check = "/en/assessments/ken-2025/check";
    let links = site.get(check).await.attributes(".answer-change a", "href");
    let url = "/en/assessments/ken-2025/items/C01";
    assert_eq!(links[0], format!("{url}?from=check"));
    let page = site.get(&links[0]).await;
    assert_eq!(page.attributes("input[name=from]", "value"), ["check"]);
    assert!(page.texts("button[value=next]").contains(&"Save and go back to all answers".to_owned()));
    let version = page.attributes("input[name=version]", "value")[0].to_owned();
    let wrong = site.post(url, &[("version", &version), ("from", "check"), ("then", "next")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.count("input[name=from]"), 1, "a mistake does not change the way back");
    let fields = [("version", version.as_str()), ("from", "check"), ("rating", "1"), ("then", "next")];
    let saved = site.post(url, &fields).await;
    assert_eq!(saved.status, 303);
    assert_eq!(saved.header("location"), "/en/assessments/ken-2025/check#C01");
    assert_eq!(site.get(check).await.count("#C01.answer"), 1);
    let plain = site.get(url).await;
    assert_eq!(plain.count("input[name=from]"), 0);
    assert!(plain.texts("button[value=next]").contains(&"Save and continue".to_owned()));
}
