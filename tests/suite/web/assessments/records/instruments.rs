//! What can be said of an instrument depends on its kind, and old records read on.

use crate::support::site::{Site, now};
use amparo::assessment::Change;
use amparo::assessment::strategy::{CommitmentRecord, CommitmentStatus, Decision};
use amparo::framework::kit::{Commitment, CommitmentKind};
use amparo::storage::Stamp;

const HOME: &str = "/en/assessments/ken-2025/records";

fn first(site: &Site, is: impl Fn(&Commitment) -> bool) -> Commitment {
    site.state.library.kit.commitments.commitments.iter().find(|one| is(one)).unwrap().clone()
}

#[tokio::test]
async fn a_form_offers_what_can_be_said_of_the_kind() {
    let site = Site::new().await;
    for kind in CommitmentKind::ALL {
        let one = first(&site, |one| one.kind == kind);
        let page = site.get(&format!("{HOME}/commitment/{}", one.id)).await;
        let offered = page.attributes("input[name=status]", "value");
        let wanted: Vec<&str> = CommitmentStatus::of_kind(kind).iter().map(|status| status.code()).collect();
        assert_eq!(offered, wanted, "{kind:?}");
        assert!(!page.text.contains('⟨'), "a message is missing for {kind:?}");
        let is_ratified = page.text.contains("The day of ratification or accession");
        assert_eq!(is_ratified, kind == CommitmentKind::Treaty, "{kind:?}");
    }
}

#[tokio::test]
async fn guidance_is_never_ratified() {
    let site = Site::new().await;
    let one = first(&site, |one| one.kind == CommitmentKind::SoftLaw);
    let url = format!("{HOME}/commitment/{}", one.id);
    let refused = site.post(&url, &[("version", "0"), ("status", "ratified")]).await;
    refused.assert_summary(&["status"]);
    assert_eq!(
        site.post(&url, &[("version", "0"), ("status", "endorsed"), ("date", "2024")]).await.status,
        303
    );
    let held = site.held().await.assessment.strategy.commitments[&one.id].status;
    assert_eq!(held, CommitmentStatus::Endorsed);
}

#[tokio::test]
async fn a_treaty_shows_its_days_and_who_may_join() {
    let site = Site::new().await;
    let one = first(&site, |one| one.deadline.is_some());
    let page = site.get(&format!("{HOME}/commitment/{}", one.id)).await;
    assert!(page.text.contains(one.who_may_join.base()), "who may join {} is not shown", one.id);
    let day = one.deadline.unwrap().format("%-d %B %Y").to_string();
    let told = page.texts("main").join(" ").matches(&day).count();
    assert_eq!(told, 1, "the last day is told once");
}

#[tokio::test]
async fn a_day_keeps_to_the_days_of_the_treaty() {
    let site = Site::new().await;
    let one = first(&site, |one| one.deadline.is_some());
    let url = format!("{HOME}/commitment/{}", one.id);
    let early = one.opened.unwrap().pred_opt().unwrap().to_string();
    for (status, date, words) in [
        ("ratified", early.as_str(), "The treaty was opened for signature on"),
        ("signed", early.as_str(), "The treaty was opened for signature on"),
        ("ratified", "2026-11-23", "This day lies ahead."),
        ("none", "2027", "This day lies ahead."),
        ("ratified", "in spring", "Since: write a year, a month or a day"),
    ] {
        let fields = [("version", "0"), ("status", status), ("date", date), ("note", "kept")];
        let page = site.post(&url, &fields).await;
        page.assert_summary(&["date"]);
        assert!(page.texts("#problems").join(" ").contains(words), "{date}: {:?}", page.texts("#problems"));
        assert_eq!(page.attributes("#date", "value"), [date], "what was typed stays");
        assert_eq!(page.area("note"), "kept");
    }
    let fields = [("version", "0"), ("status", "signed"), ("date", "22 November 2026")];
    assert_eq!(site.post(&url, &fields).await.status, 303);
    assert_eq!(site.held().await.assessment.strategy.commitments[&one.id].date, "2026-11-22");
}

/// Whichever of the two is entered last.
#[tokio::test]
async fn a_protocol_for_parties_is_joined_by_parties_alone() {
    for protocol_first in [false, true] {
        let site = Site::new().await;
        let protocol = first(&site, |one| one.only_parties_of.is_some());
        let treaty = first(&site, |one| Some(&one.id) == protocol.only_parties_of.as_ref());
        let mut statuses = [(&treaty, "none"), (&protocol, "ratified")];
        if protocol_first {
            statuses.reverse();
        }
        let url = |one: &Commitment| format!("{HOME}/commitment/{}", one.id);
        let [(kept, status), (refused, contradicting)] = statuses;
        assert_eq!(site.post(&url(kept), &[("version", "0"), ("status", status)]).await.status, 303);
        let sent = [("version", "0"), ("status", contradicting), ("note", "kept")];
        let page = site.post(&url(refused), &sent).await;
        page.assert_summary(&["status"]);
        let said = page.texts("#problems").join(" ");
        assert!(said.contains("Only parties to"), "{said}");
        assert_eq!(page.area("note"), "kept");
        assert!(!site.held().await.assessment.strategy.commitments.contains_key(&refused.id));
    }
}

/// What an older Amparo kept is told where it is edited, and nobody is kept from saving something else there.
#[tokio::test]
async fn a_wrong_day_that_is_kept_is_told() {
    let site = Site::new().await;
    let one = first(&site, |one| one.deadline.is_some());
    let url = format!("{HOME}/commitment/{}", one.id);
    let record =
        CommitmentRecord { status: CommitmentStatus::Signed, date: "1980".into(), ..Default::default() };
    let decision = Decision::Commitment { instrument: one.id.clone(), record: Some(record) };
    let stamp = Stamp { at: now(), actor: "test".into() };
    site.store.record("ken-2025", Change::Strategy(Box::new(decision)), 0, stamp).await.unwrap();
    let told = site.get(&url).await.texts(".notice[data-kind=warning]").join(" ");
    assert!(told.contains("The treaty was opened for signature on"), "{told}");
    let list = site.get(&format!("{HOME}/commitment")).await;
    assert_eq!(list.texts(".task .tag"), ["Check the day"]);
    let note = [("version", "1"), ("status", "signed"), ("date", "1980"), ("note", "Asked the ministry")];
    assert_eq!(site.post(&url, &note).await.status, 303);
    for (status, date) in [("ratified", "1980"), ("signed", "1981")] {
        let page = site.post(&url, &[("version", "2"), ("status", status), ("date", date)]).await;
        page.assert_summary(&["date"]);
    }
}
