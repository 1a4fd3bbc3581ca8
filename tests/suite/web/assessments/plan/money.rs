//! The page of costs: what is known is summed, what is unknown is counted.

use super::PLAN;
use crate::support::site::Site;

#[tokio::test]
async fn unknown_costs_are_counted_and_never_zero() {
    let site = Site::new().await;
    let page = site.get(&format!("{PLAN}/costs")).await;
    assert_eq!(page.texts("h1"), ["No action has a cost yet"]);
    assert_eq!(page.count("table"), 0);
    assert!(page.texts("summary")[0].contains("not counted as zero"));
}

#[tokio::test]
async fn a_sum_says_that_it_is_a_part() {
    let site = Site::new().await;
    let frame = [("version", "0"), ("first-year", "2027"), ("last-year", "2029"), ("currency", "KES")];
    site.post(&format!("{PLAN}/frame"), &frame).await;
    let fields = [
        ("version", "0"),
        ("taken", "yes"),
        ("years", "2027"),
        ("cost-0-what", "Experts"),
        ("cost-0-kind", "recurrent"),
        ("cost-0-unit-cost", "100"),
        ("cost-0-year-2027", "3"),
        ("funding-0-source", "levy"),
        ("funding-0-name", "Universal service fund"),
        ("funding-0-status", "pledged"),
        ("funding-0-year-2027", "200"),
    ];
    assert_eq!(site.post(&format!("{PLAN}/actions/A01-1"), &fields).await.status, 303);
    let page = site.get(&format!("{PLAN}/costs")).await;
    let heading = &page.texts("h1")[0];
    assert!(heading.starts_with("What is known costs KES 300; "), "{heading}");
    assert!(heading.contains("KES 100 ") && heading.contains("unknown"), "{heading}");
    let foot = page.texts("section[aria-labelledby=costs-objectives] tfoot td");
    assert_eq!(foot, page.texts("section[aria-labelledby=costs-years] tfoot td"));
    let sources = page.texts("section[aria-labelledby=costs-sources] td");
    assert_eq!(sources[0], "Universal service fund");
    let spanish = site.get("/es/assessments/ken-2025/plan/costs").await;
    assert!(spanish.texts("h1")[0].contains("300 KES"), "{:?}", spanish.texts("h1"));
}
