//! What is entered about an action that nothing proposes, and dates that do not lie in the phase that was chosen.

use super::PLAN;
use crate::support::site::{Page, Site};

/// Lifts only what the level above the target of C01 asks for.
const ABOVE: &str = "/en/assessments/ken-2025/plan/actions/A01-10";
/// Lifts what C01 lacks.
const PROPOSED: &str = "/en/assessments/ken-2025/plan/actions/A01-7";

async fn send(site: &Site, url: &str, more: &[(&str, &str)]) -> Page {
    let version = site.get(url).await.attributes("input[name=version]", "value");
    let mut fields = vec![("version", version[0].as_str()), ("years", "2027")];
    fields.extend_from_slice(more);
    site.post(url, &fields).await
}

fn says(page: &Page, words: &str) -> bool {
    page.texts(".notice").iter().any(|notice| notice.contains(words))
}

#[tokio::test]
async fn whatever_is_entered_about_an_action_that_nothing_proposes_says_that_it_is_in_the_plan_now() {
    let site = Site::new().await;
    let (before, after) = ("Whatever is entered here takes it into the plan", "Nothing proposes this action");
    let card = format!("li[id='{}']", "A01-10");
    let page = site.get(ABOVE).await;
    assert!(says(&page, before) && says(&page, "lies above the target"), "{:?}", page.texts(".notice"));
    for entered in [
        &[("lead", "Police")][..],
        &[("partners", "Treasury")],
        &[("risk", "An election")],
        &[("start", "2027-Q1")],
        &[("cost-0-what", "Experts"), ("cost-0-kind", "recurrent"), ("cost-0-unit-cost", "5")],
    ] {
        let fields = [&[("taken", "proposed")][..], entered].concat();
        let reply = send(&site, ABOVE, &fields).await;
        assert_eq!(reply.status, 303, "{entered:?}: {:?}", reply.texts("#problems"));
        let page = site.get(ABOVE).await;
        assert!(says(&page, after) && !says(&page, before), "{entered:?}: {:?}", page.texts(".notice"));
        let plan = site.get(PLAN).await;
        assert!(plan.texts(&card)[0].contains("Nothing proposes it"), "{entered:?}: {:?}", plan.texts(&card));
    }
    assert_eq!(send(&site, ABOVE, &[("taken", "yes"), ("lead", "Police")]).await.status, 303);
    let page = site.get(ABOVE).await;
    assert!(!says(&page, after), "whoever takes it knows: {:?}", page.texts(".notice"));
    let emptied =
        ["lead", "partners", "risk", "start", "cost-0-what", "cost-0-unit-cost"].map(|name| (name, ""));
    let fields = [&[("taken", "proposed")][..], &emptied].concat();
    assert_eq!(send(&site, ABOVE, &fields).await.status, 303);
    assert_eq!(site.get(PLAN).await.count(&card), 0, "empty again, it is gone again");
}

#[tokio::test]
async fn dates_of_another_phase_are_told_where_they_are_typed_and_in_the_plan() {
    let site = Site::new().await;
    let frame = [("version", "0"), ("first-year", "2027"), ("last-year", "2029")];
    assert_eq!(site.post(&format!("{PLAN}/frame"), &frame).await.status, 303);
    let told = "Your country put it into phase 1, but its dates";
    for (start, expected) in [("2029-Q1", true), ("2027-Q2", false)] {
        let fields = [("taken", "yes"), ("phase", "1"), ("start", start), ("end", "2029-Q4")];
        let reply = send(&site, PROPOSED, &fields).await;
        assert_eq!(reply.status, 303, "{:?}", reply.texts("#problems"));
        let page = site.get(PROPOSED).await;
        assert_eq!(says(&page, told), expected, "{start}: {:?}", page.texts(".notice"));
        let lacks = page.texts("main .hint").join(" ").contains("dates that lie in its phase");
        assert_eq!(lacks, expected, "{start}");
        let card = site.get(PLAN).await.texts("li[id='A01-7'] .notice").join(" ");
        assert_eq!(card.contains(told), expected, "{start}: {card}");
    }
}
