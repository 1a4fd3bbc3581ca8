//! Knows that long work has places, that pages stay quick beside it, and what those see who have to wait.

use crate::support::assessments::kenya_site;
use crate::support::site::Site;
use amparo::service::{Turn, WorkLimits};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

const ITEM: &str = "/en/assessments/ken-2025/items/C01";

/// Holds fake works up until it is opened.
#[derive(Default)]
struct Gate {
    open: Mutex<bool>,
    opened: Condvar,
    inside: AtomicUsize,
    most: AtomicUsize,
}

impl Gate {
    /// A work that does not end before the gate is opened.
    fn pass(&self) {
        let inside = self.inside.fetch_add(1, Ordering::SeqCst) + 1;
        self.most.fetch_max(inside, Ordering::SeqCst);
        let open = self.open.lock().unwrap();
        drop(self.opened.wait_while(open, |open| !*open).unwrap());
        self.inside.fetch_sub(1, Ordering::SeqCst);
    }

    fn release(&self) {
        *self.open.lock().unwrap() = true;
        self.opened.notify_all();
    }
}

#[tokio::test]
async fn pages_are_answered_while_forty_works_want_a_place() {
    let site = Site::new().await;
    let gate = Arc::new(Gate::default());
    let works: Vec<_> = (0..40)
        .map(|_| {
            let (turn, gate) = (site.state.turn(), Arc::clone(&gate));
            tokio::spawn(async move { turn.work(move || gate.pass()).await.is_ok() })
        })
        .collect();
    let limit = WorkLimits::default().writing;
    while gate.inside.load(Ordering::SeqCst) < limit {
        tokio::task::yield_now().await;
    }
    assert_eq!(site.get(ITEM).await.status, 200);
    let answer = [("version", "1"), ("rating", "2"), ("comment", "Beside the work"), ("then", "stay")];
    assert_eq!(site.post(ITEM, &answer).await.status, 303);
    // Those who go before their turn take no place.
    works.iter().skip(20).for_each(|work| work.abort());
    gate.release();
    for (number, work) in works.into_iter().enumerate() {
        assert_eq!(work.await.unwrap_or(false), number < 20, "{number}");
    }
    assert_eq!(gate.most.load(Ordering::SeqCst), limit);
}

/// Every place for writing.
async fn all_places(site: &Site) -> Vec<Turn> {
    let turns: Vec<Turn> = (0..WorkLimits::default().writing).map(|_| site.state.turn()).collect();
    for turn in &turns {
        turn.take_place().await.unwrap();
    }
    turns
}

/// The address that a waiting page asks for next.
fn next(page: &crate::support::site::Page) -> String {
    page.header("refresh").split_once("; url=").unwrap().1.to_owned()
}

#[tokio::test]
async fn who_waits_is_told_the_place_and_keeps_it() {
    let (mut site, kenya) = kenya_site().await;
    site.change(|state| state.patience = Duration::ZERO);
    let held = all_places(&site).await;
    let first = site.get(&format!("{kenya}/draft.docx?date=2026-11-22")).await;
    assert_eq!(first.status, 503);
    assert_eq!(
        (first.header("retry-after"), first.header("content-type")),
        ("2", "text/html; charset=utf-8")
    );
    assert_eq!(first.texts("main h1"), ["Others come first"]);
    assert_eq!(first.texts(".lead[role=status]"), ["You are next."]);
    let again = next(&first);
    assert!(again.starts_with(&format!("{kenya}/draft.docx?date=2026-11-22&turn=")), "{again}");
    let ways = first.attributes("main .actions a", "href");
    assert_eq!(ways, [again.clone(), format!("{kenya}/draft")], "the page hears nothing of a file that came");
    let told = first.texts("main p").join(" ");
    assert!(told.contains("this page stays as it is"), "{told}");
    let spanish = kenya.replacen("/en/", "/es/", 1);
    let second = site.get(&format!("{spanish}/draft")).await;
    assert_eq!(second.texts(".lead[role=status]"), ["Ocupa el lugar 2 en la cola."]);
    assert_eq!(next(&site.get(&again).await), again, "the place is kept");
    for quick in ["", "/items/C01", "/plan", "/versions"] {
        assert_eq!(site.get(&format!("{kenya}{quick}")).await.status, 200, "{quick}");
    }
    drop(held);
    assert!(site.get(&again).await.text.starts_with("PK"), "the file comes at last");
    assert_eq!(site.get(&next(&second)).await.status, 200);
}

#[tokio::test]
async fn every_long_work_waits() {
    let (mut site, kenya) = kenya_site().await;
    site.change(|state| state.patience = Duration::ZERO);
    let held = all_places(&site).await;
    for long in [
        "/draft",
        "/draft.md",
        "/draft.html",
        "/draft.json",
        "/draft.docx",
        "/draft.xlsx",
        "/draft-tables.zip",
        "/draft/edit",
        "/draft/edit/summary",
        "/export.json",
        "/findings.xlsx",
        "/gaps",
        "/gaps.csv",
    ] {
        assert_eq!(site.get(&format!("{kenya}{long}")).await.status, 503, "{long}");
    }
    drop(held);
    assert_eq!(site.get(&format!("{kenya}/gaps")).await.status, 200);
    let held = all_places(&site).await;
    let again = site.get(&format!("{kenya}/gaps")).await;
    assert_eq!(again.status, 200, "what was worked out already waits for nobody");
    drop(held);
}

#[tokio::test]
async fn whoever_waits_for_paper_keeps_nobody_from_writing() {
    let (mut site, kenya) = kenya_site().await;
    site.change(|state| state.patience = Duration::ZERO);
    let turn = site.state.turn();
    let mut presses = Vec::new();
    for _ in 0..WorkLimits::default().printing {
        presses.push(turn.press().await.unwrap());
    }
    assert_eq!(site.get(&format!("{kenya}/draft.pdf")).await.status, 503);
    assert_eq!(site.get(&format!("{kenya}/draft.docx")).await.status, 200);
    drop(presses);
    assert_ne!(site.get(&format!("{kenya}/draft.pdf")).await.status, 503);
}
