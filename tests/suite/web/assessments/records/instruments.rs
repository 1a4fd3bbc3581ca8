//! What can be said of an instrument depends on its kind, and old records read on.

use crate::support::site::Site;
use amparo::assessment::strategy::CommitmentStatus;
use amparo::framework::kit::{Commitment, CommitmentKind};

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
}
