//! Indicators and progress.

use super::PLAN;
use crate::web::site::Site;

#[tokio::test]
async fn a_card_is_chosen_measured_and_warned_about() {
    let site = Site::new().await;
    let url = format!("{PLAN}/results/I-01");
    site.post(&format!("{PLAN}/frame"), &[("version", "0"), ("first-year", "2027"), ("last-year", "2029")])
        .await;
    let fields = [
        ("version", "0"),
        ("chosen", "yes"),
        ("years", "2027 2028 2029"),
        ("target-2029", "80"),
        ("baseline", "40"),
        ("baseline-date", "2026-01-01"),
        ("value-1", "60"),
        ("value-1-date", "2027-12-31"),
        ("value-1-source", "Survey"),
    ];
    let reply = site.post(&url, &fields).await;
    assert_eq!(reply.status, 303, "{:?}", reply.texts("#problems"));
    let page = site.get(&url).await;
    assert_eq!(page.attributes("#value-0", "value"), ["60"]);
    assert!(page.texts(".notice li").iter().any(|words| words.contains("names no source")));
    let list = site.get(&format!("{PLAN}/results")).await;
    assert_eq!(list.texts("h1"), ["One indicator shows whether the strategy works"]);
    let progress = site.get(&format!("{PLAN}/progress")).await;
    assert!(
        progress.texts("section[aria-labelledby=progress-indicators] .hint")[0].contains("50 % of the way")
    );
}

#[tokio::test]
async fn values_need_a_number_and_a_day() {
    let site = Site::new().await;
    let url = format!("{PLAN}/results/I-02");
    for (fields, field) in [
        (vec![("value-0", "60")], "value-0-date"),
        (vec![("value-0-date", "2027-12-31")], "value-0"),
        (vec![("value-0", "60"), ("value-0-date", "1899-01-01")], "value-0-date"),
        (vec![("baseline", "x"), ("baseline-date", "2027-01-01")], "baseline"),
        (vec![("years", "2027"), ("target-2027", "1000000000000000")], "target-2027"),
    ] {
        site.post(&url, &fields).await.assert_summary(&[field]);
    }
    site.post(&url, &[("version", "0"), ("chosen", "yes"), ("responsible", "Statistics office")]).await;
    let page = site.post(&url, &[("version", "0"), ("chosen", "yes"), ("responsible", "Police")]).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts("tr[data-differs] td"), ["Police", "Statistics office"]);
    assert_eq!(site.get(&format!("{PLAN}/results/I-99")).await.status, 404);
}

#[tokio::test]
async fn an_own_indicator_is_added_and_named() {
    let site = Site::new().await;
    let url = format!("{PLAN}/results");
    site.post(&url, &[("name", " ")]).await.assert_summary(&["name"]);
    let reply = site.post(&url, &[("name", "Schools with a focal teacher")]).await;
    assert_eq!(reply.header("location"), format!("{url}/own-1"));
    let page = site.get(&format!("{url}/own-1")).await;
    assert_eq!(page.texts("h1"), ["Schools with a focal teacher"]);
}

#[tokio::test]
async fn reports_are_added_and_silence_is_neither_late_nor_done() {
    let site = Site::new().await;
    let url = format!("{PLAN}/progress");
    let page = site.get(&url).await;
    assert_eq!(page.texts("h1"), ["Nobody has reported yet"]);
    let wrong = [("action", "A01-1"), ("status-A01-1", "splendid"), ("date-A01-1", "1899-01-01")];
    site.post(&url, &wrong).await.assert_summary(&["status-A01-1", "date-A01-1"]);
    let right = [
        ("action", "A01-1"),
        ("version", "0"),
        ("status-A01-1", "done"),
        ("date-A01-1", "2026-11-01"),
        ("note-A01-1", "Gazetted"),
    ];
    assert_eq!(site.post(&url, &right).await.status, 303);
    let page = site.get(&url).await;
    assert!(page.texts("h1")[0].starts_with("1 of "), "{:?}", page.texts("h1"));
    let conflict = site.post(&url, &right).await;
    assert_eq!(conflict.status, 409);
    assert_eq!(site.held().await.assessment.strategy.actions[&"A01-1".into()].progress.len(), 1);
    assert_eq!(site.post(&url, &[("action", "Z99-1")]).await.status, 404);
}
