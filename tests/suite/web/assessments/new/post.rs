//! Beginning an assessment.

use crate::support::site::Site;
use amparo::assessment::Basis;

const URL: &str = "/en/assessments/new";

#[tokio::test]
async fn an_assessment_begins_without_any_answer() {
    let site = Site::new().await;
    let fields = [
        ("country", "GHA"),
        ("round", "2026 – second"),
        ("framework", "weprotect-mnr"),
        ("target", "2"),
        ("rapid", "yes"),
    ];
    let page = site.post(URL, &fields).await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, "/en/assessments/gha-2026-second"));
    let held = site.store.load("gha-2026-second").await.unwrap().unwrap().assessment;
    assert_eq!(held.answers.len(), 0);
    assert_eq!(held.basis, Basis::SelfAssessment);
    assert_eq!(held.choices.target.value(), 2);
    assert!(held.choices.rapid);
    assert_eq!(held.frameworks.len(), 1);
    let overview = site.get(page.header("location")).await;
    assert_eq!(overview.status, 200);
    let stages = overview.texts("section[aria-labelledby=stages]").join(" ");
    assert!(
        stages.contains("in 6 steps") && !stages.contains("Each stage leaves outputs behind and"),
        "{stages}"
    );
}

#[tokio::test]
async fn the_same_round_twice_is_noticed_and_gets_another_name() {
    let site = Site::new().await;
    let fields = [("country", "KEN"), ("round", " 2025"), ("framework", "weprotect-mnr"), ("target", "3")];
    let page = site.post(URL, &fields).await;
    page.assert_summary(&["again"]);
    assert!(page.texts("#problems li")[0].contains("ken-2025"));
    assert_eq!(
        page.attributes("fieldset a", "href"),
        ["/en/assessments/ken-2025"],
        "the first can be opened"
    );
    assert_eq!(site.store.list().await.unwrap().len(), 1);
    let fields = [&fields[..], &[("again", "yes")]].concat();
    assert_eq!(site.post(URL, &fields).await.header("location"), "/en/assessments/ken-2025-2");
    assert_eq!(site.post(URL, &fields).await.header("location"), "/en/assessments/ken-2025-3");
}

#[tokio::test]
async fn rounds_without_a_latin_letter_get_numbers_and_keep_their_names() {
    let site = Site::new().await;
    let rounds = [("الجولة الأولى", "ken"), ("الجولة الثانية", "ken-2"), ("第一轮", "ken-3")];
    for (round, id) in rounds {
        let fields = [("country", "KEN"), ("round", round), ("framework", "weprotect-mnr"), ("target", "3")];
        let page = site.post(URL, &fields).await;
        assert_eq!(page.header("location"), format!("/en/assessments/{id}"), "{:?}", page.texts("#problems"));
        let answer = [("version", "0"), ("rating", "1"), ("comment", round), ("then", "stay")];
        assert_eq!(site.post(&format!("/en/assessments/{id}/items/C01"), &answer).await.status, 303);
    }
    for (round, id) in rounds {
        let held = site.store.load(id).await.unwrap().unwrap().assessment;
        assert_eq!(
            (held.round.as_str(), held.answers[&"C01".into()].comment.as_str()),
            (round, round),
            "{id}"
        );
        assert!(site.get(&format!("/en/assessments/{id}")).await.texts("h1")[0].contains(round), "{id}");
    }
}

#[tokio::test]
async fn what_is_missing_is_listed_and_the_rest_is_kept() {
    let site = Site::new().await;
    site.post(URL, &[]).await.assert_summary(&["country", "round", "framework-0", "target"]);
    let page =
        site.post(URL, &[("country", "XXX"), ("round", "<b>2026"), ("target", "4"), ("rapid", "y")]).await;
    page.assert_summary(&["country", "framework-0"]);
    assert_eq!(page.attributes("#round", "value"), ["<b>2026"]);
    assert_eq!(page.attributes("input[name=target][checked]", "value"), ["4"]);
    assert_eq!(page.count("#rapid[checked]"), 1);
    assert!(page.texts("title")[0].starts_with("Error: "));
    let long = "x".repeat(41);
    let fields = [("country", "KEN"), ("round", &long), ("framework", "weprotect-mnr"), ("target", "0")];
    site.post(URL, &fields).await.assert_summary(&["round", "target"]);
    assert_eq!(site.store.list().await.unwrap().len(), 1);
}
