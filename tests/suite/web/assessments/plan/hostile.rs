//! Hostile words in every field of the plan come back as words.

use super::PLAN;
use crate::support::site::{Page, Site};

const HOSTILE: [&str; 5] = [
    "</textarea><script>alert(1)</script>",
    "\" autofocus onfocus=\"alert(1)",
    "'><img src=x onerror=alert(1)>",
    "&lt;b&gt; {{ 7*7 }} #panic(\"x\") $x$ <!-- -->",
    "{# {% raw %} العربية \u{200f}#",
];

fn assert_harmless(page: &Page, hostile: &str) {
    let count = page.count("script:not([src^='/assets/islands-']), main img, main b, [onfocus], [onerror]");
    assert_eq!(count, 0, "{hostile}");
}

#[tokio::test]
async fn they_come_back_as_words_from_every_page() {
    let site = Site::new().await;
    site.post(&format!("{PLAN}/frame"), &[("version", "0"), ("first-year", "2027"), ("last-year", "2028")])
        .await;
    for (index, hostile) in HOSTILE.into_iter().enumerate() {
        let version = index.to_string();
        let action = [
            ("version", version.as_str()),
            ("taken", "deferred"),
            ("reason", hostile),
            ("lead", hostile),
            ("partners", hostile),
            ("despite", hostile),
            ("indicator", hostile),
            ("baseline", hostile),
            ("final-target", hostile),
            ("verification", hostile),
            ("risk", hostile),
            ("years", "2027"),
            ("cost-0-what", hostile),
            ("cost-0-kind", "recurrent"),
            ("cost-0-unit", hostile),
            ("cost-0-unit-cost", "1"),
            ("funding-0-source", "donor"),
            ("funding-0-name", hostile),
            ("funding-0-status", "pledged"),
            ("funding-0-year-2027", "1"),
        ];
        let url = format!("{PLAN}/actions/A01-1");
        assert_eq!(site.post(&url, &action).await.status, 303, "{hostile}");
        let own = [("do", "own"), ("title", hostile), ("phase", "1")];
        assert_eq!(site.post(PLAN, &own).await.status, 303);
        let page = site.get(&url).await;
        assert_eq!(page.attributes("#lead", "value"), [hostile]);
        assert_eq!(page.area("risk"), hostile);
        for path in ["", "/actions/A01-1", "/actions/own-1", "/costs", "/results", "/progress", "/frame"] {
            assert_harmless(&site.get(&format!("{PLAN}{path}")).await, hostile);
        }
        let wrong = [
            ("version", hostile),
            ("taken", hostile),
            ("phase", hostile),
            ("start", hostile),
            ("years", hostile),
        ];
        assert_harmless(&site.post(&url, &wrong).await, hostile);
        let frame = [("first-year", hostile), ("currency", hostile), ("vision", hostile), ("title", hostile)];
        assert_harmless(&site.post(&format!("{PLAN}/frame"), &frame).await, hostile);
        let report = [
            ("action", "own-1"),
            ("status-own-1", hostile),
            ("date-own-1", hostile),
            ("note-own-1", hostile),
        ];
        assert_harmless(&site.post(&format!("{PLAN}/progress"), &report).await, hostile);
    }
}
