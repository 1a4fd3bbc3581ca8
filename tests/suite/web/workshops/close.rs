//! A session is closed: first what becomes of it, then what it came to, and where that is told.

use super::{AGREE, OPEN, PRESENT, REVEAL, Session, VOTE};
use crate::service::workshop::{poll, vote};
use crate::support::members::{ITEMS, coordinator, get_as, record_change, site};
use crate::support::site::Site;
use amparo::assessment::{Change, GateSignature};
use amparo::workshop::Openness;
use axum::http::StatusCode;

/// A session in which the first item was agreed.
async fn agreed(site: &mut Site) -> Session {
    let session = Session::prepare(site, Openness::ByInstitution).await;
    session.acts(site, &[OPEN, PRESENT, VOTE]).await;
    session.leader.paper_vote(&session.id, &session.cards[0].seat.id, &poll(1), vote(4)).await.unwrap();
    session.acts(site, &[REVEAL, AGREE]).await;
    session
}

#[tokio::test]
async fn what_becomes_of_a_session_is_shown_before_it_is_closed_and_told_afterwards() {
    let mut site = site().await;
    let session = agreed(&mut site).await;
    let version = session.leader.workshop(&session.id).await.unwrap().version.to_string();
    let preview = session.get(&mut site, "/close").await;
    let row = preview.texts("[aria-labelledby=agreed] tbody tr").join(" ");
    assert!(row.contains("C03") && row.contains("Level 2") && row.contains("National Police"), "{row}");
    assert!(
        preview.texts("main h2").contains(&"One question was not finished".to_owned()),
        "{}",
        preview.text
    );
    let past = [("version", version.as_str()), ("until", "2026-11-01")];
    session.post(&mut site, "/close", &past).await.assert_summary(&["until"]);
    let late = session.post(&mut site, "/close", &[("version", "1")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let close = [("version", version.as_str()), ("until", "2026-12-15")];
    assert_eq!(session.post(&mut site, "/close", &close).await.status, StatusCode::SEE_OTHER);

    let results = session.get(&mut site, "").await;
    assert_eq!(results.texts("h1"), ["1 of 2 questions were agreed"]);
    let main = results.texts("main").join(" ");
    for words in
        ["It does not run at night.", "Publish the rota", "Institutions may answer until 15 December 2026"]
    {
        assert!(main.contains(words), "{words}: {main}");
    }
    assert!(results.texts("[aria-labelledby=item-C03] tbody tr")[0].contains("Ministry of Justice"));
    assert_eq!(session.get(&mut site, "/close").await.status, StatusCode::SEE_OTHER);
    assert_eq!(session.act(&mut site, PRESENT).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let home = format!("/en/assessments/ken-2025{}", session.path(""));
    for place in ["/items/C03", "/deliberation/C03"] {
        let page = get_as(&mut site, coordinator(), place).await;
        assert!(page.attributes("section.result a", "href").contains(&home), "{place}: {}", page.text);
        assert!(page.texts("section.result").join(" ").contains("National workshop"), "{place}");
    }
}

#[tokio::test]
async fn what_was_put_aside_is_offered_for_the_open_questions() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    let park: &[(&str, &str)] =
        &[("act", "park"), ("question", "Since when & why?"), ("finder", "stakeholder-2")];
    session.acts(&mut site, &[OPEN, PRESENT, park]).await;
    let version = session.leader.workshop(&session.id).await.unwrap().version.to_string();
    assert_eq!(
        session.post(&mut site, "/close", &[("version", version.as_str())]).await.status,
        StatusCode::SEE_OTHER
    );
    let page = get_as(&mut site, coordinator(), &session.path("")).await;
    let links = page.attributes("main a", "href");
    let way = links.iter().find(|url| url.contains("/records/comment/new?")).unwrap();
    let form = site.get(way).await;
    assert_eq!(form.area("text"), "Since when & why?");
    for (field, value) in [("section", ITEMS[0]), ("owner", "National Police"), ("from", "National Police")] {
        assert_eq!(form.attributes(&format!("[name={field}]"), "value"), [value], "{field}");
    }
}

#[tokio::test]
async fn a_vote_under_way_keeps_a_session_open_and_a_validated_round_shuts_it() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    session.acts(&mut site, &[OPEN, PRESENT, VOTE]).await;
    let page = session.get(&mut site, "/close").await;
    assert!(page.text.contains("A vote is under way about C03") && page.count("form[method=post]") == 0);
    let version = session.leader.workshop(&session.id).await.unwrap().version.to_string();
    let refused = session.post(&mut site, "/close", &[("version", version.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    session.acts(&mut site, &[REVEAL, AGREE]).await;

    let gates = site.state.library.stages.stages.iter().flat_map(|stage| &stage.gates);
    let gates: Vec<String> =
        gates.filter(|gate| gate.signed_by.is_some() && gate.validates).map(|gate| gate.id.clone()).collect();
    for gate in gates {
        let signature: GateSignature =
            serde_json::from_value(serde_json::json!({ "by": "Ministry", "date": "2026-11-22" })).unwrap();
        record_change(&site, Change::Sign { gate, signature }).await;
    }
    for part in ["", "/close", "/seats", "/agenda"] {
        let page = session.get(&mut site, part).await;
        assert_eq!(page.count("form[method=post]"), 0, "{part}");
    }
    let version = session.leader.workshop(&session.id).await.unwrap().version.to_string();
    let refused = session.post(&mut site, "/close", &[("version", version.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    assert!(session.leader.workshop(&session.id).await.unwrap().closed.is_none(), "all or nothing");
}
