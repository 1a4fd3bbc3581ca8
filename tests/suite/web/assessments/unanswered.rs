//! Knows that what nobody has answered has one word and one picture, apart from what nobody knows.

use crate::support::assessments::{empty, level, rated, site_with};
use amparo::assessment::Rating;

/// The names that a drawing gives its cells, and the dashed frames in it.
const DASHED: &str = "[stroke-dasharray='3 3']";

#[tokio::test]
async fn it_is_the_same_on_every_page() {
    let (site, address) = site_with(|library| {
        let mut assessment = empty(library, "few");
        assessment.answers.insert("C01".into(), level(2));
        assessment.answers.insert("C02".into(), rated(Rating::Unknown));
        assessment
    })
    .await;
    let overview = site.get(&address).await;
    assert_eq!(overview.attributes(".cell[href$=C03]", "data-level"), ["open"]);
    assert!(overview.texts(".cell[href$=C03]")[0].contains("Not answered"));
    assert_eq!(overview.attributes(".cell[href$=C02]", "data-level"), ["unknown"]);
    for place in ["gaps", "draft?document=report"] {
        let page = site.get(&format!("{address}/{place}")).await;
        assert!(page.count(&format!("svg {DASHED}")) > 19, "{place}");
        assert!(
            page.texts("svg title").iter().any(|name| name == "C03 Legislation: Not answered"),
            "{place}"
        );
        let names = page.texts("svg title").join("\n");
        assert!(names.replace('’', "'").contains(": Don't know"), "{place}: {names}");
    }
    let gaps = site.get(&format!("{address}/gaps")).await;
    let rows = gaps.texts(".profile-table tbody tr:not(.group)");
    assert_eq!(rows.iter().filter(|row| row.contains("Not answered")).count(), 19, "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row.contains("Don't know")).count(), 1, "{rows:?}");
}
