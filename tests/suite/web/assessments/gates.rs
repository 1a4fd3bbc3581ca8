//! `/{lang}/assessments/{id}/gates`: signing gates, taking that back, and pages of a round that is validated.

use crate::support::members::{
    ID, MINISTRY, POLICE, coordinator, facilitator, get_as, post_as, record_change, respondent, site,
};
use crate::support::site::Site;
use crate::web::every_page::PAGES;
use crate::web::forms::browser::forms;
use amparo::assessment::{Change, Rating};
use amparo::framework::GateSigner;
use amparo::service::Person;
use amparo::web::Admission;
use axum::http::StatusCode;
use std::collections::BTreeSet;

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
    for path in ["/items/C01", "/evidence", "/choices/frameworks", "/deliberation", "/deliberation/C01"] {
        let page = get_as(&mut site, coordinator(), path).await;
        let has_values = !path.starts_with("/deliberation");
        assert_eq!(page.count(".shut-form fieldset.shut[disabled]") > 0, has_values, "{path}");
        assert_eq!(page.count("form[method=post]"), 0, "{path}");
        assert!(page.texts(".notice").join(" ").contains("This round is validated"), "{path}");
        let ways = page.attributes(".notice a", "href");
        for way in ["gates", "rounds"] {
            assert!(ways.contains(&format!("/en/assessments/{ID}/{way}")), "{path}: {ways:?}");
        }
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

/// Pages whose forms put the whole assessment away, or take long.
const ELSEWHERE: [&str; 4] = ["/manage", "/versions", "/import", "/archive"];

#[tokio::test]
async fn no_page_of_a_validated_round_has_a_form_that_would_be_refused() {
    let mut site = site().await;
    let answer = Some(Rating::Unknown.into());
    let respond = Change::Respond { item: "C03".into(), institution: MINISTRY.parse().unwrap(), answer };
    record_change(&site, respond).await;
    let gate = gate(&site, |gate| gate.validates);
    let signed = [("by", "Ministry"), ("date", "22 November 2026")];
    assert_eq!(act(&mut site, &gate, "sign", &signed).await, StatusCode::SEE_OTHER);
    site.change(|state| state.admission = Admission::Open(Person::Owner));
    let respond = format!("/assessments/{ID}/respond/C03?institution={MINISTRY}");
    let (mut shut, mut sorts) = (0, BTreeSet::new());
    for path in PAGES.iter().map(|path| (*path).to_owned()).chain([respond]) {
        let url = format!("/en{path}");
        let page = site.get(&url).await;
        let is_shut = page.count(".shut-form") > 0;
        let words = page.texts(".notice").join(" ");
        assert!(!is_shut || words.contains("This round is validated"), "{path} does not say why");
        shut += usize::from(is_shut);
        if ELSEWHERE.iter().any(|end| path.ends_with(end)) {
            continue;
        }
        for form in forms(&page, &url) {
            if sorts.insert(form.sort()) {
                let reply = form.send(&site).await;
                assert!(!reply.text.contains("Its answers were signed as validated and are shut"), "{path}");
            }
        }
    }
    assert!(shut >= 6 && sorts.len() > 20, "{shut} shut pages, {} sorts of forms", sorts.len());
}
