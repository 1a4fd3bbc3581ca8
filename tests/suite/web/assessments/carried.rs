//! A round that begins from the last one: every answer comes along, counts nowhere, and is confirmed or changed.

use crate::support::members::{facilitator, get_as, reader};
use crate::support::site::{Page, Site, now};
use amparo::assessment::{Assessment, Audience, Change, Evidence};
use amparo::storage::Stamp;
use axum::http::StatusCode;

const NEXT: &str = "/en/assessments/ken-2029";
/// The fields of the form that begins the next round.
const BEGIN: [(&str, &str); 5] = [
    ("country", "KEN"),
    ("round", "2029"),
    ("from", "ken-2025"),
    ("framework", "weprotect-mnr"),
    ("target", "3"),
];

/// A site whose one answer rests on old evidence, and the next round of it.
async fn next_round() -> Site {
    let site = Site::new().await;
    let mut answer = site.answer("C01").await.unwrap();
    let old: Evidence = serde_json::from_value(
        serde_json::json!({ "id": "C01-E1", "title": "Old report", "date": "2015", "grade": "e2" }),
    )
    .unwrap();
    answer.evidence = vec![old];
    let change = Change::Answer { item: "C01".into(), answer: Some(answer) };
    site.store.record("ken-2025", change, 1, Stamp { at: now(), actor: "test".into() }).await.unwrap();
    let reply = site.post("/en/assessments/new", &BEGIN).await;
    assert_eq!(
        (reply.status, reply.header("location")),
        (StatusCode::SEE_OTHER, "/en/assessments/ken-2029/carried")
    );
    site
}

#[tokio::test]
async fn an_invented_country_is_offered_where_somebody_goes_on_from_its_round_and_nowhere_else() {
    let site = Site::empty().await;
    site.state.service.set_up_demo().await.unwrap();
    let earlier = site.store.list().await.unwrap().remove(0);
    let (url, country) = ("/en/assessments/new", earlier.country.to_string());
    let offered = format!("select[name=country] option[value={country}]");
    assert_eq!(site.get(url).await.count(&offered), 0);
    let page = site.get(&format!("{url}?from={}", earlier.id)).await;
    assert_eq!(page.count(&format!("{offered}[selected]")), 1);
    for (from, expected) in
        [("", StatusCode::UNPROCESSABLE_ENTITY), (earlier.id.as_str(), StatusCode::SEE_OTHER)]
    {
        let fields = BEGIN.map(|(name, value)| match name {
            "country" => (name, country.as_str()),
            "from" => (name, from),
            _ => (name, value),
        });
        assert_eq!(site.post(url, &fields).await.status, expected, "from “{from}”");
    }
}

async fn held(site: &Site) -> Assessment {
    site.store.load("ken-2029").await.unwrap().unwrap().assessment
}

async fn page(site: &Site, query: &str) -> Page {
    site.get(&format!("{NEXT}/carried{query}")).await
}

#[tokio::test]
async fn answers_come_along_and_count_nowhere_until_they_are_confirmed() {
    let site = next_round().await;
    let round = held(&site).await;
    assert_eq!(
        (round.answers.len(), round.carried.len(), round.choices.earlier.as_deref()),
        (0, 1, Some("ken-2025"))
    );
    let first = page(&site, "").await;
    assert!(first.text.contains("Confirmed or changed: 0 of 1."), "{}", first.text);
    assert!(first.texts("tbody tr").concat().contains("Old report (2015)"), "aged evidence is flagged");
    assert!(site.get(NEXT).await.text.contains("Confirm or change what came along"));
    assert!(
        site.get(&format!("{NEXT}/items/C01")).await.text.contains("Old report"),
        "the form begins from it"
    );

    let nothing = [("by", "Ministry")];
    let reply = site.post(&format!("{NEXT}/carried"), &nothing).await;
    reply.assert_summary(&["item-C01"]);
    let fields = [("by", "Ministry"), ("item", "C01"), ("seen-C01", "0")];
    let reply = site.post(&format!("{NEXT}/carried"), &fields).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    let round = held(&site).await;
    let answer = &round.answers[&"C01".into()];
    assert_eq!((answer.by.as_str(), answer.date), ("Ministry", Some(now().date_naive())));
    assert_eq!((answer.comment.as_str(), answer.evidence.len()), ("A directorate leads", 1));
    let after = page(&site, "").await;
    assert!(after.text.contains("Confirmed or changed: 1 of 1."));
    for (show, count) in [("open", 0), ("confirmed", 1), ("changed", 0), ("aged", 1), ("nonsense", 1)] {
        assert_eq!(page(&site, &format!("?show={show}")).await.count("tbody tr"), count, "{show}");
    }
}

#[tokio::test]
async fn what_is_saved_on_its_page_is_confirmed_or_changed_with_its_evidence() {
    let site = next_round().await;
    let url = format!("{NEXT}/items/C01");
    let form = site.get(&url).await;
    let ids = form.attributes("input[name=e1-id]", "value");
    assert_eq!(ids, ["C01-E1"]);
    let fields = [
        ("version", "0"),
        ("rating", "3"),
        ("comment", "Renewed"),
        ("e1-id", "C01-E1"),
        ("e1-title", "Old report"),
        ("e1-date", "2015"),
        ("e1-grade", "e2"),
    ];
    assert_eq!(site.post(&url, &fields).await.status, StatusCode::SEE_OTHER);
    let round = held(&site).await;
    assert_eq!(round.answers[&"C01".into()].evidence[0].id, "C01-E1");
    assert_eq!(page(&site, "?show=changed").await.count("tbody tr"), 1);
    let late = [("by", "Ministry"), ("item", "C01"), ("seen-C01", "0")];
    let reply = site.post(&format!("{NEXT}/carried"), &late).await;
    assert_eq!(reply.status, StatusCode::CONFLICT, "nobody overwrites it unseen");
    assert_eq!(held(&site).await.answers[&"C01".into()].comment, "Renewed");
}

#[tokio::test]
async fn a_round_begins_from_one_of_its_own_country_only() {
    let site = Site::new().await;
    let form = site.get("/en/assessments/new?from=ken-2025").await;
    assert_eq!(form.attributes("select[name=country] option[selected]", "value"), ["KEN"]);
    assert_eq!(form.attributes("select[name=from] option[selected]", "value"), ["ken-2025"]);
    let other: Vec<(&str, &str)> =
        BEGIN.iter().map(|(name, value)| (*name, if *name == "country" { "GHA" } else { *value })).collect();
    let reply = site.post("/en/assessments/new", &other).await;
    reply.assert_summary(&["from"]);
}

#[tokio::test]
async fn who_may_not_see_everything_sees_nothing_of_what_came_along() {
    let mut site = next_round().await;
    assert_eq!(get_as(&mut site, facilitator(), "/carried").await.status, StatusCode::FORBIDDEN);
    let site = site.for_person(reader(Audience::Committee));
    let export = site.get(&format!("{NEXT}/export.json")).await;
    assert!(!export.text.contains("Old report") && !export.text.contains("carried"), "{}", export.text);
}
