//! `/{lang}/my-work`: what is asked of somebody stands on one light page, what is due next first.

use crate::support::members::{
    ID, ITEMS, MINISTRY, POLICE, coordinator, enter, get_as, member, respondent, site,
};
use crate::support::site::Site;
use amparo::accounts::Grant;
use amparo::assessment::strategy::EntryKind;
use amparo::service::{Act, Person};
use amparo::web::Admission;
use axum::http::StatusCode;
use serde_json::json;

/// How many bytes a page with its style may have, as a phone gets them: 60 KB, of which the style is the larger part.
const LARGEST: usize = 60 * 1024;

async fn page(site: &mut Site, person: Person) -> crate::support::site::Page {
    site.change(|state| state.admission = Admission::Open(person));
    site.get("/en/my-work").await
}

fn grants(person: Person) -> Vec<Grant> {
    let Person::Member(member) = person else { panic!("a member") };
    member.grants.clone()
}

#[tokio::test]
async fn what_is_due_next_stands_first_with_what_is_asked() {
    let mut site = site().await;
    let both = [grants(respondent(1, POLICE)), grants(respondent(1, MINISTRY))].concat();
    let id = "00000000000000000000000000000001".parse().unwrap();
    let page = page(&mut site, Person::member(id, "Office", both)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.texts("h2"), ["Ministry of Justice", "National Police"]);
    assert_eq!(page.texts(".tag[data-kind=attention]"), ["overdue"], "the day of the ministry has passed");
    let links = page.attributes(".task-name", "href");
    for item in ITEMS {
        let url = format!("/en/assessments/ken-2025/respond/{item}?institution={MINISTRY}");
        assert!(links.contains(&url), "{item}");
    }
    assert_eq!(page.count("leptos-island, script"), 0);
}

/// Responsible and accountable are asked; who is consulted or informed may answer and owes nothing.
#[tokio::test]
async fn what_an_institution_may_be_asked_stands_apart_and_is_not_due() {
    let mut site = site().await;
    let all = site.state.service.open(&coordinator(), Act::Read, ID).await.unwrap().asked_items().count();
    for (number, part, items, is_due, said) in [
        (3, "consulted", &[][..], false, "Your institution is consulted"),
        (4, "consulted", &ITEMS[..], false, "Your institution is consulted"),
        (5, "informed", &[], false, "Your institution is kept informed"),
        (6, "accountable", &[], false, "Your institution answers for the result"),
        (7, "accountable", &ITEMS, true, "Still to submit: 2 of 2."),
        (8, "answers", &[], true, "Still to submit"),
    ] {
        let record = json!({ "name": "Office", "part": part, "items": items, "due": "2026-11-20" });
        enter(&site, EntryKind::Stakeholder, number, record).await;
        let page = page(&mut site, respondent(1, &format!("stakeholder-{number}"))).await;
        let text = page.texts("main").join(" ");
        assert!(text.contains(said), "{part} {items:?}: {text}");
        let asked = if items.is_empty() { all } else { items.len() };
        assert_eq!(page.count(".task-name"), asked, "{part}: each can be answered");
        let apart = if is_due { 0 } else { asked };
        assert_eq!(page.count("details.fold .task-name"), apart, "{part} {items:?}");
        assert_eq!(page.count(".tag[data-kind=attention], .actions .button"), if is_due { 2 } else { 0 });
        assert_eq!(text.contains("No questions were assigned"), items.is_empty(), "{part} {items:?}");
        let lead = page.texts(".lead").join(" ");
        assert_eq!(lead == "Nothing waits for you now.", !is_due, "{part}: {lead}");
    }
    let page = get_as(&mut site, coordinator(), "/holds-up").await;
    assert_eq!(
        page.texts("h1"),
        ["Institutions that have still to answer: 4 of 4"],
        "the same are waited for"
    );
}

#[tokio::test]
async fn a_page_for_somebody_on_a_phone_is_light() {
    let mut site = site().await;
    let person = || respondent(1, POLICE);
    let own = page(&mut site, person()).await;
    let question = site.get(&format!("/en/assessments/ken-2025/respond/C04?institution={POLICE}")).await;
    let style = own.attributes("link[rel=stylesheet]", "href").remove(0);
    let style = site.get(&style).await;
    for page in [&own, &question] {
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.count("leptos-island, script"), 0, "nothing is to be fetched that runs");
        // The style travels packed, to a fifth.
        let weight = page.bytes.len() + style.bytes.len() / 5;
        assert!(weight <= LARGEST, "{weight}");
    }
}

#[tokio::test]
async fn who_answers_for_nobody_is_told_and_who_may_not_answer_is_refused() {
    let mut site = site().await;
    let page_of = page(&mut site, Person::Owner).await;
    assert_eq!((page_of.status, page_of.count("h2")), (StatusCode::OK, 0));
    let ended = member(7, Grant { institution: None, ..grants(respondent(7, POLICE)).remove(0) });
    assert_eq!(page(&mut site, ended).await.count("h2"), 0);
    let reader = crate::support::members::reader(amparo::assessment::Audience::Internal);
    assert_eq!(page(&mut site, reader).await.status, StatusCode::FORBIDDEN);
}
