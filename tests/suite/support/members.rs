//! Knows people with accounts, each with one role in Kenya, and two institutions that answer there.

use super::site::{Page, Site, now};
use amparo::accounts::{Grant, Role};
use amparo::assessment::strategy::{Entry, EntryId, EntryKind, Matter};
use amparo::assessment::{Audience, Change, Decision};
use amparo::service::Person;
use amparo::storage::Stamp;
use amparo::web::Admission;

/// The assessment of a site.
pub const ID: &str = "ken-2025";
/// The ministry: it answers two items until a day that is near.
pub const MINISTRY: &str = "stakeholder-1";
/// The police: it answers all items, until a later day.
pub const POLICE: &str = "stakeholder-2";
/// The items of the ministry.
pub const ITEMS: [&str; 2] = ["C03", "C04"];

/// Somebody with this role, told apart from others by a number.
pub fn member(number: u8, grant: Grant) -> Person {
    Person::member(format!("{number:032x}").parse().unwrap(), &format!("Office {number}"), vec![grant])
}

fn role(role: Role) -> Grant {
    Grant::of(role, "KEN".into())
}

/// Somebody who answers for an institution.
pub fn respondent(number: u8, institution: &str) -> Person {
    member(number, Grant { institution: Some(institution.parse().unwrap()), ..role(Role::Respondent) })
}

/// The same, who answers these items only.
pub fn respondent_of(number: u8, institution: &str, items: &[&str]) -> Person {
    let items = items.iter().map(|item| (*item).into()).collect();
    let institution = Some(institution.parse().unwrap());
    member(number, Grant { institution, items, ..role(Role::Respondent) })
}

pub fn coordinator() -> Person {
    member(90, role(Role::Coordinator))
}

pub fn facilitator() -> Person {
    member(91, role(Role::Facilitator))
}

pub fn reader(audience: Audience) -> Person {
    member(92, Grant { audience: Some(audience), ..role(Role::Reader) })
}

/// Puts an entry into a list of the assessment.
pub async fn enter(site: &Site, kind: EntryKind, number: u32, record: serde_json::Value) {
    let matter: Matter = serde_json::from_value(serde_json::json!({ kind.code(): record })).unwrap();
    let entry = Some(Entry { matter, confidentiality: Default::default() });
    let id = EntryId { kind, number };
    record_change(site, Change::Strategy(Box::new(Decision::Entry { id, entry }))).await;
}

/// Records a change to something that nothing was said of.
pub async fn record_change(site: &Site, change: Change) {
    let stamp = Stamp { at: now(), actor: "test".into() };
    site.store.record(ID, change, 0, stamp).await.unwrap();
}

/// A site whose register has the ministry and the police.
pub async fn site() -> Site {
    with_institutions(Site::new().await).await
}

/// The same site with these two in its register.
pub async fn with_institutions(site: Site) -> Site {
    let ministry = serde_json::json!({
        "name": "Ministry of Justice", "part": "answers", "items": ITEMS, "due": "2026-11-20",
    });
    enter(&site, EntryKind::Stakeholder, 1, ministry).await;
    let police = serde_json::json!({ "name": "National Police", "part": "answers", "due": "2026-12-15" });
    enter(&site, EntryKind::Stakeholder, 2, police).await;
    site
}

/// A page of the assessment as somebody gets it.
pub async fn get_as(site: &mut Site, person: Person, page: &str) -> Page {
    site.change(|state| state.admission = Admission::Open(person));
    site.get(&format!("/en/assessments/{ID}{page}")).await
}

/// What comes back where somebody sends a form to a page of the assessment.
pub async fn post_as(site: &mut Site, person: Person, page: &str, fields: &[(&str, &str)]) -> Page {
    site.change(|state| state.admission = Admission::Open(person));
    site.post(&format!("/en/assessments/{ID}{page}"), fields).await
}
