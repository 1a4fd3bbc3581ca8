//! Knows that a server that was stopped is missed with clear words, and used again once it is back.

use crate::storage::sample::{answers, begun, stamp};
use crate::support::postgres::Cluster;
use crate::support::site::Site;
use amparo::storage::{self, ServerProblem, Stamp, StoreError};

fn assert_away(error: &StoreError) {
    let StoreError::Server { problem: ServerProblem::Away { .. }, .. } = error else { panic!("{error}") };
    let message = error.to_string();
    assert!(message.contains("does not answer") && message.contains("try again"), "{message}");
}

#[tokio::test]
async fn a_server_that_comes_back_is_used_again() {
    let cluster = Cluster::new();
    let store = storage::open(&cluster.database().await).await.unwrap();
    store.create(begun("ken-2025"), stamp(0)).await.unwrap();
    cluster.stop();
    assert_away(&store.record("ken-2025", answers("C02", "lost"), 0, stamp(1)).await.unwrap_err());
    assert_away(&store.load("ken-2025").await.unwrap_err());
    assert_away(&store.verify().await.unwrap_err());
    cluster.start();
    store.record("ken-2025", answers("C02", "kept"), 0, stamp(2)).await.unwrap();
    let held = store.load("ken-2025").await.unwrap().unwrap();
    assert_eq!(held.assessment.answers[&"C02".into()].comment, "kept");
    assert_eq!(store.verify().await.unwrap().faults, []);
}

#[tokio::test]
async fn pages_say_so_and_work_again() {
    let cluster = Cluster::new();
    let store = storage::open(&cluster.database().await).await.unwrap();
    let site = Site::new().await;
    let by = Stamp { at: crate::support::site::now(), actor: "test".into() };
    store.create(site.held().await.assessment, by).await.unwrap();
    let site = site.with_store(store);
    let answer = [("version", "0"), ("rating", "2"), ("comment", "Two hours of work"), ("then", "next")];
    assert_eq!(site.get("/en/assessments/ken-2025").await.status, 200);
    assert_eq!(site.get("/ready").await.status, 200);
    cluster.stop();
    assert_eq!(
        (site.get("/ready").await.status.as_u16(), site.get("/health").await.status.as_u16()),
        (503, 200)
    );
    for (page, words) in [
        (site.get("/en/assessments/ken-2025").await, "PostgreSQL runs"),
        (site.get("/es/assessments/ken-2025").await, "PostgreSQL esté en marcha"),
        (site.post("/en/assessments/ken-2025/items/C04", &answer).await, "PostgreSQL runs"),
    ] {
        assert_eq!(page.status, 500, "{}", page.text);
        assert!(page.text.contains(words), "{}", page.text);
        assert!(!page.text.contains("postgres://"), "a reader is shown where the database is");
    }
    cluster.start();
    assert_eq!(site.get("/ready").await.status, 200);
    assert_eq!(site.post("/en/assessments/ken-2025/items/C04", &answer).await.status, 303);
    assert_eq!(site.answer("C04").await.unwrap().comment, "Two hours of work");
}
