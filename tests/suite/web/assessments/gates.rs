//! `/{lang}/assessments/{id}/gates`: signing gates, taking that back, and pages of a round that is validated.

use crate::support::members::{POLICE, coordinator, facilitator, get_as, post_as, respondent, site};
use crate::support::site::Site;
use amparo::framework::GateSigner;
use axum::http::StatusCode;

/// The first gate that is signed so.
fn gate(site: &Site, is_meant: impl Fn(&amparo::framework::Gate) -> bool) -> String {
    let mut gates = site.state.library.stages.stages.iter().flat_map(|stage| &stage.gates);
    gates.find(|gate| gate.signed_by.is_some() && is_meant(gate)).unwrap().id.clone()
}

async fn act(site: &mut Site, gate: &str, act: &str, fields: &[(&str, &str)]) -> StatusCode {
    let version = site.held().await.version(&amparo::assessment::Subject::Gate(gate.to_owned())).to_string();
    let names: Vec<(String, &str)> =
        fields.iter().map(|(name, value)| (format!("{name}-{gate}"), *value)).collect();
    let mut sent = vec![("gate", gate), ("act", act), ("version", version.as_str())];
    sent.extend(names.iter().map(|(name, value)| (name.as_str(), *value)));
    post_as(site, coordinator(), "/gates", &sent).await.status
}

#[tokio::test]
async fn a_gate_is_signed_and_withdrawn_by_forms_that_say_what_they_lack() {
    let mut site = site().await;
    let gate = gate(&site, |gate| gate.validates);
    let page = get_as(&mut site, coordinator(), "/gates").await;
    assert_eq!(page.count(&format!("[id='{gate}'][data-state=shut] form")), 1);
    let date = ("date", "22 November 2026");
    assert_eq!(act(&mut site, &gate, "sign", &[date]).await, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(act(&mut site, &gate, "sign", &[("by", "Ministry"), date]).await, StatusCode::SEE_OTHER);
    let page = get_as(&mut site, coordinator(), "/gates").await;
    assert_eq!(page.count(&format!("[id='{gate}'][data-state=open]")), 1);
    let words = page.texts(&format!("[id='{gate}']")).join(" ");
    assert!(words.contains("Signed by Ministry"), "{words}");
    let nothing = [("by", "Ministry"), ("reason", "")];
    assert_eq!(act(&mut site, &gate, "withdraw", &nothing).await, StatusCode::UNPROCESSABLE_ENTITY);
    let reason = [("by", "Ministry"), ("reason", "A <decree> came later")];
    assert_eq!(act(&mut site, &gate, "withdraw", &reason).await, StatusCode::SEE_OTHER);
    let words = get_as(&mut site, coordinator(), "/gates").await.texts(&format!("[id='{gate}']")).join(" ");
    assert!(words.contains("A <decree> came later") && words.contains("Withdrawn by Ministry"), "{words}");
    let stale = [("gate", gate.as_str()), ("act", "sign"), ("version", "0")];
    assert_eq!(post_as(&mut site, coordinator(), "/gates", &stale).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn who_may_not_sign_sees_who_does_and_has_no_form() {
    let mut site = site().await;
    let theirs = gate(&site, |gate| gate.signed_by == Some(GateSigner::Coordinator));
    let own = gate(&site, |gate| gate.signed_by == Some(GateSigner::Facilitator));
    let page = get_as(&mut site, facilitator(), "/gates").await;
    assert_eq!(page.count(&format!("[id='{own}'] form")), 1);
    assert_eq!(page.count(&format!("[id='{theirs}'] form")), 0);
    let sent = [("gate", theirs.as_str()), ("act", "sign"), ("version", "0")];
    let reply = post_as(&mut site, facilitator(), "/gates", &sent).await;
    assert_eq!(reply.status, StatusCode::FORBIDDEN);
    assert!(site.held().await.assessment.signatures.is_empty());
}

#[tokio::test]
async fn pages_of_a_validated_round_can_be_read_and_not_sent() {
    let mut site = site().await;
    let gate = gate(&site, |gate| gate.validates);
    let signed = [("by", "Ministry"), ("date", "22 November 2026")];
    assert_eq!(act(&mut site, &gate, "sign", &signed).await, StatusCode::SEE_OTHER);
    for path in ["/items/C01", "/deliberation/C01", "/evidence", "/choices/frameworks"] {
        let page = get_as(&mut site, coordinator(), path).await;
        assert!(page.count("fieldset.shut form, form fieldset.shut") > 0, "{path}");
        assert!(page.texts(".notice").join(" ").contains("This round is validated"), "{path}");
    }
    let answer = [("version", "1"), ("rating", "3"), ("comment", "kept in the form")];
    let reply = post_as(&mut site, coordinator(), "/items/C01", &answer).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(reply.area("comment"), "kept in the form");
    let url = "/en/assessments/ken-2025/items/C01";
    assert_eq!(site.save_by_itself(url, &answer).await.status, StatusCode::LOCKED);
    let place = format!("/respond/C03?institution={POLICE}");
    let page = get_as(&mut site, respondent(2, POLICE), &place).await;
    assert!(page.texts(".notice").join(" ").contains("This round is validated"));
    assert_eq!(site.held().await.assessment.answers.len(), 1);
}
