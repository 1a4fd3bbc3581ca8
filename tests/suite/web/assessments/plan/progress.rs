//! Reports about actions, and what was spent on them.

use super::PLAN;
use crate::support::site::{Page, Site};
use amparo::assessment::strategy::{ActionRecord, ActionStatus};

const ACTION: &str = "A01-7";

async fn report(site: &Site, fields: &[(&str, &str)]) -> Page {
    let fields: Vec<(String, &str)> = fields
        .iter()
        .map(|(name, value)| match *name {
            "version" | "do" | "action" | "report" => ((*name).to_owned(), *value),
            name => (format!("{name}-{ACTION}"), *value),
        })
        .collect();
    let mut sent = vec![("action", ACTION)];
    sent.extend(fields.iter().map(|(name, value)| (name.as_str(), *value)));
    site.post(&format!("{PLAN}/progress"), &sent).await
}

async fn record(site: &Site) -> ActionRecord {
    site.held().await.assessment.strategy.actions.get(&ACTION.into()).cloned().unwrap_or_default()
}

#[tokio::test]
async fn only_what_has_been_is_reported() {
    let site = Site::new().await;
    for (fields, field) in [
        (vec![("status", "done"), ("date", "2099-11-29")], "date"),
        (vec![("status", "done"), ("date", "2026-11-23")], "date"),
        (
            vec![
                ("do", "spent"),
                ("spent-year", "2027"),
                ("spent-amount", "5"),
                ("spent-currency", "KES"),
                ("spent-date", "2026-11-20"),
                ("spent-source", "Audit"),
            ],
            "spent-year",
        ),
        (
            vec![
                ("do", "spent"),
                ("spent-year", "2026"),
                ("spent-amount", "5"),
                ("spent-currency", "KES"),
                ("spent-date", "2027-01-01"),
                ("spent-source", "Audit"),
            ],
            "spent-date",
        ),
        (
            vec![
                ("do", "spent"),
                ("spent-year", "2026"),
                ("spent-amount", "5"),
                ("spent-currency", "KES"),
                ("spent-date", "2025-12-31"),
                ("spent-source", "Audit"),
            ],
            "spent-date",
        ),
    ] {
        let page = report(&site, &[&[("version", "0")], &fields[..]].concat()).await;
        page.assert_summary(&[&format!("{field}-{ACTION}")]);
    }
    assert_eq!(record(&site).await, ActionRecord::default());
    let today = [("version", "0"), ("status", "done"), ("date", "2026-11-22")];
    assert_eq!(report(&site, &today).await.status, 303);
    let ahead = [("version", "0"), ("baseline", "3"), ("baseline-date", "2027-01-01")];
    let page = site.post(&format!("{PLAN}/results/I-01"), &ahead).await;
    page.assert_summary(&["baseline-date"]);
}

#[tokio::test]
async fn a_report_can_be_taken_back_and_is_given_once() {
    let site = Site::new().await;
    let done = [("version", "0"), ("status", "done"), ("date", "2026-11-20"), ("note", "Signed")];
    for _ in 0..2 {
        assert_eq!(report(&site, &done).await.status, 303, "the same report again is one act");
    }
    assert_eq!(record(&site).await.progress.len(), 1);
    let page = site.get(&format!("{PLAN}/progress")).await;
    let name = page.attributes("input[name=report]", "value").remove(0);
    let back = [("version", "1"), ("report", name.as_str()), ("do", "withdraw")];
    for _ in 0..2 {
        assert_eq!(report(&site, &back).await.status, 303);
    }
    assert_eq!(record(&site).await.status(), None);
    assert_eq!(
        site.store.history("ken-2025").await.unwrap().len(),
        3,
        "the log has the answer, report and return"
    );
}

#[tokio::test]
async fn a_report_about_an_action_that_was_put_off_is_kept() {
    let site = Site::new().await;
    let off = [("action", ACTION), ("version", "0"), ("do", "defer"), ("reason-A01-7", "Elections")];
    assert_eq!(site.post(PLAN, &off).await.status, 303);
    let late =
        [("version", "1"), ("status", "delayed"), ("date", "2026-11-20"), ("note", "Two hours of work")];
    assert_eq!(report(&site, &late).await.status, 303);
    assert_eq!(record(&site).await.status().map(|note| note.status), Some(ActionStatus::Delayed));
}
