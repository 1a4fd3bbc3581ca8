//! The history of a country: all rounds, who, what and why; as a page and as files, cut to what its reader may know.

use crate::support::members::{coordinator, facilitator, get_as, reader, site};
use crate::support::site::{Site, now};
use amparo::assessment::strategy::{Adoption, Version};
use amparo::assessment::{
    Answer, Assessment, Audience, Change, Decision, GateSignature, Rating, SignatureWithdrawal,
};
use amparo::storage::Stamp;
use axum::http::StatusCode;

const SECRET: &str = "zebrafinch";

async fn record(site: &Site, change: Change, seen: u64) {
    let stamp = Stamp { at: now(), actor: format!("{SECRET} office").into() };
    site.store.record("ken-2025", change, seen, stamp).await.unwrap();
}

/// A site of which every part that is not for all says so, with an older round beside it.
async fn secretive() -> Site {
    let site = site().await;
    let older = Assessment { id: "ken-2021".into(), round: "2021".into(), ..site.held().await.assessment };
    site.store.create(older, Stamp { at: now(), actor: "test".into() }).await.unwrap();
    let answer = Answer { comment: SECRET.to_owned(), ..Rating::Unknown.into() };
    record(&site, Change::Answer { item: "C02".into(), answer: Some(answer) }, 0).await;
    let date = now().date_naive();
    let signature = GateSignature { by: "Ministry".into(), date, withdrawal: None };
    record(&site, Change::Sign { gate: "ST4-G4".into(), signature: signature.clone() }, 0).await;
    let withdrawal = Some(SignatureWithdrawal { reason: SECRET.to_owned(), by: "Ministry".into(), date });
    record(
        &site,
        Change::Sign { gate: "ST4-G4".into(), signature: GateSignature { withdrawal, ..signature } },
        1,
    )
    .await;
    let adoption =
        Adoption { reference: "Decree 7".into(), date, by: "Cabinet".into(), version: 1, lacks: None };
    record(&site, Change::Strategy(Box::new(Decision::Adoption(Some(adoption)))), 0).await;
    let version: Version = serde_json::from_value(serde_json::json!({
        "label": SECRET, "date": date, "author": "", "note": "", "program": "", "templates": "", "documents": [],
    }))
    .unwrap();
    record(&site, Change::Strategy(Box::new(Decision::Version { number: 1, version })), 0).await;
    site
}

#[tokio::test]
async fn who_leads_sees_who_what_and_why_of_all_rounds() {
    let mut site = secretive().await;
    for person in [coordinator(), facilitator()] {
        let page = get_as(&mut site, person, "/history").await;
        assert_eq!(page.status, StatusCode::OK);
        let rows = page.texts("tbody tr");
        assert!(rows.iter().any(|row| row.contains("C02") && row.contains(SECRET)), "{rows:?}");
        assert!(
            rows.iter().any(|row| row.contains("Adopted by Cabinet") && row.contains("Decree 7")),
            "{rows:?}"
        );
        assert!(rows.iter().any(|row| row.contains("Signature withdrawn by Ministry")), "{rows:?}");
        assert!(rows.iter().any(|row| row.contains("all answers were shut")), "{rows:?}");
        assert!(rows.iter().any(|row| row.contains("2021")), "the older round is there too: {rows:?}");
        assert_eq!(page.count("select[name=round] option"), 3);
    }
    let one = get_as(&mut site, coordinator(), "/history?round=ken-2021").await;
    assert!(!one.text.contains(SECRET));
    let csv = get_as(&mut site, coordinator(), "/history.csv?item=C02").await;
    assert!(csv.text.lines().next().unwrap().ends_with("when,round,who,about,what,why"), "{}", csv.text);
    assert!(csv.text.contains("zebrafinch office") && !csv.text.contains("C01"), "{}", csv.text);
    let book = get_as(&mut site, coordinator(), "/history.xlsx").await;
    assert!(book.header("content-type").contains("spreadsheetml") && book.bytes.starts_with(b"PK"));
}

#[tokio::test]
async fn others_see_signatures_and_adoption_and_neither_people_nor_reasons() {
    let mut site = secretive().await;
    for audience in [Audience::Public, Audience::Committee] {
        for path in ["/history", "/history.csv"] {
            let page = get_as(&mut site, reader(audience), path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.text.contains(SECRET), "{audience:?} {path}");
            assert!(page.text.contains("Signed by Ministry") && page.text.contains("Decree 7"), "{path}");
        }
    }
    let whole = get_as(&mut site, reader(Audience::Internal), "/history").await;
    assert!(whole.text.contains(SECRET), "who may read everything reads it");
}
