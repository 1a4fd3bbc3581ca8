//! The frame: period, money, limits.

use super::PLAN;
use crate::support::site::Site;

const URL: &str = "/en/assessments/ken-2025/plan/frame";

#[tokio::test]
async fn a_period_gives_the_phases_their_years() {
    let site = Site::new().await;
    let fields = [("version", "0"), ("first-year", "2027"), ("last-year", "2031"), ("points-per-year", "2")];
    assert_eq!(site.post(URL, &fields).await.status, 303);
    let page = site.get(PLAN).await;
    assert!(page.texts("section[aria-labelledby=phase-1] .hint")[0].contains("2027"));
    assert!(page.texts("section[aria-labelledby=phase-3] .hint")[0].contains("2030–2031"));
    let page = site.get(URL).await;
    assert_eq!(page.attributes("#points-per-year", "value"), ["2"]);
    assert_eq!(page.attributes("#leads-per-institution", "value"), ["3"], "the usual limit stands");
}

#[tokio::test]
async fn what_cannot_be_is_named_and_kept() {
    let site = Site::new().await;
    for (fields, field) in [
        (vec![("first-year", "1899"), ("last-year", "2030")], "first-year"),
        (vec![("first-year", "2030"), ("last-year", "2027")], "last-year"),
        (vec![("first-year", "2027"), ("last-year", "2060")], "last-year"),
        (vec![("first-year", "2027")], "last-year"),
        (vec![("currency", "shillings")], "currency"),
        (vec![("per-dollar", "0")], "per-dollar"),
        (vec![("inflation", "-1")], "inflation"),
        (
            vec![
                ("inflation", "1000"),
                ("price-year", "1990"),
                ("first-year", "2027"),
                ("last-year", "2031"),
            ],
            "inflation",
        ),
        (vec![("contingency", "101")], "contingency"),
        (vec![("money-per-year", "1000000000000000")], "money-per-year"),
        (vec![("points-per-year", "0")], "points-per-year"),
        (vec![("points-per-year", "many")], "points-per-year"),
        (vec![("leads-per-institution", "0")], "leads-per-institution"),
    ] {
        let page = site.post(URL, &fields).await;
        assert_eq!(page.status, 422, "{fields:?}");
        let links = page.attributes("#problems a", "href");
        assert!(links.contains(&format!("#{field}")), "{fields:?}: {links:?}");
        let (name, typed) = fields[0];
        assert_eq!(page.attributes(&format!("#{name}"), "value"), [typed], "what was typed stays");
    }
    assert_eq!(site.held().await.assessment.strategy, Default::default());
}

#[tokio::test]
async fn two_frames_stand_side_by_side() {
    let site = Site::new().await;
    site.post(URL, &[("version", "0"), ("vision", "Every child is safe")]).await;
    let page = site.post(URL, &[("version", "0"), ("vision", "No child is harmed")]).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts("tr[data-differs] td"), ["No child is harmed", "Every child is safe"]);
    assert_eq!(page.area("vision"), "No child is harmed");
}
