//! Choosing targets, enablers and weights.

use crate::support::site::Site;
use amparo::assessment::EnablerState;
use amparo::framework::ItemId;

const URL: &str = "/en/assessments/ken-2025/choices";

#[tokio::test]
async fn only_what_differs_from_the_defaults_is_kept() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("target", "4"),
        ("target-C01", ""),
        ("target-C02", "2"),
        ("impact-C03", "5"),
        ("feasibility-C03", ""),
        ("impact-C99", "3"),
        ("enabler-E1", "partly"),
        ("enabler-E2", ""),
    ];
    let page = site.post(URL, &fields).await;
    assert_eq!(page.status, 303);
    let choices = site.held().await.assessment.choices;
    assert_eq!(choices.target.value(), 4);
    assert_eq!(choices.targets.len(), 1);
    assert_eq!(choices.impact.len(), 1);
    assert_eq!(choices.impact[&ItemId::from("C03")], 5);
    assert!(choices.feasibility.is_empty());
    assert_eq!(choices.enablers.len(), 1);
    assert_eq!(choices.enablers["E1"], EnablerState::Partly);
    let page = site.get(URL).await;
    assert_eq!(page.attributes("select[name=target-C02] option[selected]", "value"), ["2"]);
    assert_eq!(page.attributes("input[name=enabler-E2][checked]", "value"), [""]);
}

#[tokio::test]
async fn only_what_is_offered_can_be_chosen() {
    let site = Site::new().await;
    let fields = [("target", "0"), ("target-C01", "5"), ("impact-C04", "9"), ("enabler-E1", "perhaps")];
    site.post(URL, &fields).await.assert_summary(&["target", "enabler-E1", "target-C01", "impact-C04"]);
}

#[tokio::test]
async fn a_choice_that_is_not_sent_stays() {
    let site = Site::new().await;
    let fields = [("version", "0"), ("target", "4"), ("target-C02", "2"), ("enabler-E1", "no")];
    assert_eq!(site.post(URL, &fields).await.status, 303);
    assert_eq!(site.post(URL, &[("version", "1"), ("feasibility-C03", "1")]).await.status, 303);
    let choices = site.held().await.assessment.choices;
    assert_eq!((choices.target.value(), choices.enablers["E1"]), (4, EnablerState::No));
    assert_eq!(choices.targets[&ItemId::from("C02")].value(), 2);
    assert_eq!(choices.feasibility[&ItemId::from("C03")], 1);
}

#[tokio::test]
async fn a_target_is_needed_and_a_conflict_is_shown() {
    let site = Site::new().await;
    site.post(URL, &[("version", "0"), ("target", "")]).await.assert_summary(&["target"]);
    site.post(URL, &[("version", "0"), ("target", "2")]).await;
    let page = site.post(URL, &[("version", "0"), ("target", "4")]).await;
    assert_eq!(page.status, 409);
    let levels = page.texts("tr[data-differs] td");
    assert!(levels[0].starts_with("Level 4") && levels[1].starts_with("Level 2"), "{levels:?}");
    assert_eq!(page.attributes("input[name=target][checked]", "value"), ["4"]);
}

#[tokio::test]
async fn a_choice_that_somebody_left_alone_takes_back_nothing_of_others() {
    let site = Site::new().await;
    let theirs = [("version", "0"), ("target", "3"), ("target-C02", "2"), ("enabler-E1", "partly")];
    assert_eq!(site.post(URL, &theirs).await.status, 303);
    let mine =
        [("version", "0"), ("target", "3"), ("target-C02", ""), ("enabler-E1", ""), ("impact-C03", "5")];
    let page = site.post(URL, &mine).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.attributes("select[name=target-C02] option[selected]", "value"), ["2"]);
    assert_eq!(page.attributes("input[name=enabler-E1][checked]", "value"), ["partly"]);
    assert_eq!(page.attributes("select[name=impact-C03] option[selected]", "value"), ["5"]);
}
