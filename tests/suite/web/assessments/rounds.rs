//! `/{lang}/assessments/{id}/rounds`.

use crate::support::assessments::{empty, level, rated};
use crate::support::site::{Page, Site, now};
use amparo::assessment::{Assessment, Basis, Rating};
use amparo::storage::Stamp;

/// A round: its id, its name and its levels.
type Round<'a> = (&'a str, &'a str, &'a [(&'a str, u8)]);

/// A site with these rounds of Kenya.
async fn site_with(rounds: &[Round<'_>]) -> Site {
    let site = Site::empty().await;
    for (id, round, levels) in rounds {
        let mut assessment = Assessment { round: (*round).to_owned(), ..empty(&site.state.library, id) };
        assessment.answers = levels.iter().map(|(item, value)| ((*item).into(), level(*value))).collect();
        keep(&site, assessment).await;
    }
    site
}

async fn keep(site: &Site, assessment: Assessment) {
    site.store.create(assessment, Stamp { at: now(), actor: "test".into() }).await.unwrap();
}

async fn rounds(site: &Site, id: &str, query: &str) -> Page {
    site.get(&format!("/en/assessments/{id}/rounds{query}")).await
}

#[tokio::test]
async fn one_round_says_how_there_will_be_another() {
    let site = site_with(&[("ken-1", "2025", &[("C01", 1)])]).await;
    let page = rounds(&site, "ken-1", "").await;
    assert_eq!(page.texts("h1"), ["There is one round so far"]);
    assert_eq!(page.attributes("main a.button", "href"), ["/en/assessments/new?from=ken-1"]);
    assert_eq!(page.count("svg"), 0);
}

#[tokio::test]
async fn what_rose_fell_became_known_and_was_lost_is_told_apart() {
    // Begun in the other order: the year in the name counts.
    let site = site_with(&[
        ("ken-new", "2025", &[("C01", 3), ("C02", 1), ("C03", 2), ("C04", 0)]),
        ("ken-old", "Round of 2019", &[("C01", 1), ("C02", 2), ("C03", 2), ("C05", 4)]),
    ])
    .await;
    let page = rounds(&site, "ken-new", "").await;
    assert_eq!(page.texts("h1"), ["What changed since Round of 2019"]);
    assert!(
        page.texts(".lead")[0].starts_with("The levels are those that were answered."),
        "evidence caps none"
    );
    let told = page.texts("#main section:first-of-type h3");
    let kinds = ["1 item rose", "1 item fell", "1 item became known", "1 item is no longer known"];
    assert_eq!(told[..4], kinds, "{told:?}");
    let lines = page.texts("#main section:first-of-type li");
    assert!(
        lines[0].starts_with("C01") && lines[0].ends_with("from Level 1, Building to Level 3, Established")
    );
    assert!(lines[1].starts_with("C02") && lines[1].contains("from Level 2"));
    assert!(lines[2].starts_with("C04") && lines[2].ends_with("Level 0, Not started"));
    assert!(lines[3].starts_with("C05") && lines[3].contains("Level 4"));
    assert!(page.text.contains("1 item stayed at its level."));
    let heads = page.texts("#main details th[scope=col]");
    assert_eq!(heads[1..3], ["Round of 2019", "2025"], "the older round stands first");
}

#[tokio::test]
async fn another_round_can_be_chosen_and_the_older_page_looks_ahead() {
    let site = site_with(&[
        ("a", "2019", &[("C01", 1)]),
        ("b", "2022", &[("C01", 2)]),
        ("c", "2025", &[("C01", 3)]),
    ])
    .await;
    assert_eq!(rounds(&site, "c", "").await.texts("h1"), ["What changed since 2022"]);
    let page = rounds(&site, "c", "?since=a").await;
    assert_eq!(page.texts("h1"), ["What changed since 2019"]);
    assert_eq!(page.attributes("select[name=since] option", "value"), ["a", "b"]);
    assert_eq!(page.attributes("select[name=since] option[selected]", "value"), ["a"]);
    assert_eq!(rounds(&site, "c", "?since=nobody").await.texts("h1"), ["What changed since 2022"]);
    assert_eq!(rounds(&site, "a", "").await.status, 200);
}

#[tokio::test]
async fn never_more_than_six_rounds_and_always_the_own_one() {
    let names: Vec<(String, String)> =
        (2010..2020).map(|year| (format!("k-{year}"), year.to_string())).collect();
    let levels: &[(&str, u8)] = &[("C01", 1)];
    let all: Vec<_> = names.iter().map(|(id, name)| (id.as_str(), name.as_str(), levels)).collect();
    let site = site_with(&all).await;
    let heads = rounds(&site, "k-2010", "").await.texts("#main details th[scope=col]");
    assert_eq!(heads[1..7], ["2010", "2015", "2016", "2017", "2018", "2019"]);
}

#[tokio::test]
async fn what_should_be_compared_with_care_says_so() {
    let site = site_with(&[("old", "2019", &[("C01", 1)])]).await;
    let mut new = Assessment { basis: Basis::SelfAssessment, ..empty(&site.state.library, "new") };
    new.frameworks[0].version = "2030.1".to_owned();
    let reason = "<b>an island</b>".to_owned();
    new.answers = [("C01".into(), rated(Rating::NotApplicable { reason }))].into();
    keep(&site, new).await;
    let page = rounds(&site, "new", "").await;
    assert!(page.text.contains("A difference can come from that alone."));
    assert!(page.text.contains("different versions of the questionnaire"));
    assert!(
        page.text.contains("No level rose, fell, became known or was lost."),
        "what does not apply is no change"
    );
}

#[tokio::test]
async fn other_countries_are_not_compared_and_names_are_only_words() {
    let site =
        site_with(&[("ken", "2025", &[("C01", 1)]), ("evil", "<script>1</script> 2019", &[("C01", 2)])])
            .await;
    let ghana = Assessment { country: "GHA".into(), ..empty(&site.state.library, "gha") };
    keep(&site, ghana).await;
    let page = rounds(&site, "ken", "").await;
    assert_eq!(page.texts("h1"), ["What changed since <script>1</script> 2019"]);
    assert!(!page.text.contains("<script>1"));
    assert_eq!(page.texts("#rounds ~ .scroll tbody th").len(), 2);
}

#[tokio::test]
async fn the_report_tells_the_comparison_that_was_chosen() {
    let site = site_with(&[
        ("old", "Round of 2019", &[("C01", 1), ("C02", 2), ("C05", 4)]),
        ("new", "2025", &[("C01", 3), ("C02", 2), ("C04", 0)]),
    ])
    .await;
    let report = "/en/assessments/new/draft.md?document=report";
    assert!(!site.get(report).await.text.contains("Round of 2019"));
    let url = "/en/assessments/new/rounds";
    let told = site.post(url, &[("version", "0"), ("since", "old"), ("report", "old")]).await;
    assert_eq!(told.status, 303);
    assert_eq!(told.headers["location"], "/en/assessments/new/rounds?since=old&saved=yes");
    let text = site.get(report).await.text;
    for said in [
        "What changed since Round of 2019",
        "**Higher than before:** Leadership (C01), from Level 1 to Level 3.",
        "which is no progress: Dedicated law enforcement (C04), Level 0.",
        "which is no step back: Judiciary and prosecutors (C05), then Level 4.",
        "One capability stands at the same level as before.",
        "Levels in the rounds Round of 2019 and 2025",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    let spanish = site.get("/es/assessments/new/draft.html?document=report").await.text;
    assert!(spanish.contains("Qué cambió desde Round of 2019") && spanish.contains("<svg"));
    assert!(
        !site.get("/en/assessments/new/draft.md").await.text.contains("Round of 2019"),
        "the report alone"
    );
    // Other choices leave it as it is.
    let fields = [("version", "1"), ("target", "4")];
    assert_eq!(site.post("/en/assessments/new/choices", &fields).await.status, 303);
    assert!(site.get(report).await.text.contains("Round of 2019"));
    let gone = site.post(url, &[("version", "2"), ("since", "old"), ("report", "")]).await;
    assert_eq!(gone.status, 303);
    assert!(!site.get(report).await.text.contains("Round of 2019"));
}

#[tokio::test]
async fn a_choice_that_was_overtaken_or_names_no_round_changes_nothing() {
    let site = site_with(&[("old", "2019", &[("C01", 1)]), ("new", "2025", &[("C01", 3)])]).await;
    let url = "/en/assessments/new/rounds";
    assert_eq!(site.post(url, &[("version", "0"), ("since", "old"), ("report", "nobody")]).await.status, 404);
    assert_eq!(site.post(url, &[("version", "0"), ("since", "old"), ("report", "new")]).await.status, 404);
    let page = site.post(url, &[("version", "7"), ("since", "old"), ("report", "old")]).await;
    assert_eq!(page.status, 409);
    assert!(page.text.contains("nothing was saved"));
    assert_eq!(page.attributes("input[name=report]", "value"), ["old"], "it can be chosen again");
}

#[tokio::test]
async fn a_line_break_in_a_hidden_field_is_no_error() {
    let site = site_with(&[("ken-new", "2025", &[("C01", 3)]), ("ken-old", "2019", &[("C01", 1)])]).await;
    let fields = [("version", "0"), ("since", "ken-old\nx: y\u{7}é"), ("report", "ken-old")];
    let page = site.post("/en/assessments/ken-new/rounds", &fields).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let target = page.header("location");
    assert_eq!(target, "/en/assessments/ken-new/rounds?since=ken-old%0Ax:%20y%C3%A9&saved=yes&cleaned=1");
    assert_eq!(site.get(target).await.status, 200);
}
