//! Hostile words in every field come back as words.

use super::URL;
use crate::support::site::Site;

const HOSTILE: [&str; 6] = [
    "</textarea><script>alert(1)</script>",
    "\" autofocus onfocus=\"alert(1)",
    "'><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp;amp; {{ 7*7 }} #panic(\"x\") $x$ <!-- -->",
    "\n\nfirst line feed matters",
    "{# {% raw %} 😀 العربية \u{200f}#",
];

#[tokio::test]
async fn they_come_back_as_words_from_every_field() {
    let site = Site::new().await;
    for (index, hostile) in HOSTILE.into_iter().enumerate() {
        let version = index.to_string();
        let line = hostile.trim();
        let fields = [
            ("version", version.as_str()),
            ("rating", "2"),
            ("comment", hostile),
            ("by", hostile),
            ("e1-id", "C04-E1"),
            ("e1-title", hostile),
            ("e1-publisher", hostile),
            ("e1-link", hostile),
            ("then", "stay"),
        ];
        let reply = site.post(URL, &fields).await;
        assert_eq!(reply.status, 303, "{hostile}: {:?}", reply.texts("#problems"));
        let page = site.get(URL).await;
        assert_eq!(page.area("comment"), line);
        for field in ["#by", "#e1-title", "#e1-publisher", "#e1-link"] {
            let expected = line.replace('\n', "");
            assert_eq!(page.attributes(field, "value")[0].replace('\n', ""), expected, "{field}");
        }
        assert_harmless(&page, hostile);
        assert_harmless(&site.get("/en/assessments/ken-2025/check").await, hostile);
        let conflict = [("version", "0"), ("rating", "na"), ("reason", hostile), ("comment", hostile)];
        let page = site.post(URL, &conflict).await;
        assert_eq!(page.status, 409);
        assert_eq!(page.attributes("#reason", "value")[0].replace('\n', ""), line.replace('\n', ""));
        assert_harmless(&page, hostile);
        let wrong = site.post(URL, &[("rating", hostile), ("comment", hostile), ("e1-date", hostile)]).await;
        assert_eq!(wrong.area("comment"), line);
        assert_harmless(&wrong, hostile);
    }
}

fn assert_harmless(page: &crate::support::site::Page, hostile: &str) {
    assert_eq!(
        page.count("script:not([src^='/assets/islands-']), img, b, [onfocus], [onerror]"),
        0,
        "{hostile}"
    );
}

#[tokio::test]
async fn they_come_back_as_words_from_stage_and_round() {
    let site = Site::new().await;
    let url = "/en/assessments/ken-2025/stages/ST2";
    for (index, hostile) in HOSTILE.into_iter().enumerate() {
        let version = index.to_string();
        let fields = [("version", version.as_str()), ("reference-ST2-O1", hostile), ("note", hostile)];
        assert_eq!(site.post(url, &fields).await.status, 303);
        let page = site.get(url).await;
        assert_eq!(page.area("note"), hostile.trim());
        assert_harmless(&page, hostile);
    }
    let round = "<script>alert(1)</script>";
    let fields = [("country", "KEN"), ("round", round), ("framework", "weprotect-mnr"), ("target", "3")];
    let made = site.post("/en/assessments/new", &fields).await;
    let page = site.get(made.header("location")).await;
    assert!(page.texts("h1")[0].contains(round));
    assert_harmless(&page, round);
    assert_harmless(&site.get("/en/").await, round);
}
