//! What stands on papers is typed in by the rapporteur.

use super::{OPEN, PRESENT, REVEAL, Session, VOTE};
use crate::support::members::site;
use amparo::workshop::Openness;
use axum::http::StatusCode;

#[tokio::test]
async fn a_paper_counts_like_a_vote_until_the_round_is_revealed() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    session.acts(&mut site, &[OPEN, PRESENT]).await;
    let early = session.get(&mut site, "/ballots").await;
    assert!(early.text.contains("No round is under way") && early.count("form[method=post]") == 0);
    session.acts(&mut site, &[VOTE]).await;
    let page = session.get(&mut site, "/ballots").await;
    assert_eq!(
        page.texts("select[name=seat] option"),
        [
            "Choose one",
            "Ministry of Justice, Seat 1, Legal department",
            "National Police, Seat 1, Legal department"
        ]
    );
    let round = [("item", "C03"), ("round", "1")];
    session.post(&mut site, "/ballots", &round).await.assert_summary(&["seat", "level"]);
    let seat = session.cards[1].seat.id.to_string();
    let paper =
        [("item", "C03"), ("round", "1"), ("seat", seat.as_str()), ("level", "3"), ("reason", "A rota")];
    assert_eq!(session.post(&mut site, "/ballots", &paper).await.status, StatusCode::SEE_OTHER);
    let count = session.leader.projector_view(&session.id).await.unwrap().room.voted;
    assert_eq!(count, 1);
    session.acts(&mut site, &[REVEAL]).await;
    let late = session.post(&mut site, "/ballots", &paper).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("This round is over") && late.text.contains("A rota"), "{}", late.text);
}
