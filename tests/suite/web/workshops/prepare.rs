//! A session is prepared: what is decided of it, its agenda, its opening.

use super::{OPEN, Session};
use crate::support::members::{
    MINISTRY, POLICE, facilitator, get_as, post_as, reader, record_change, respondent, site,
};
use amparo::assessment::{Audience, Change, Rating};
use amparo::framework::Level;
use amparo::service::Person;
use amparo::workshop::Openness;
use axum::http::StatusCode;

const DESCRIPTION: [(&str, &str); 5] = [
    ("name", "National workshop"),
    ("lang", "es"),
    ("first", "2026-11-24"),
    ("openness", "by-institution"),
    ("counting", "institutions"),
];

#[tokio::test]
async fn a_session_begins_with_what_institutions_disagree_about_and_nothing_is_chosen_for_anybody() {
    let mut site = site().await;
    for (institution, level) in [(MINISTRY, 4), (POLICE, 0)] {
        let rating = Rating::Level(Level::try_from(level).unwrap());
        let institution = institution.parse().unwrap();
        let change = Change::Respond { item: "C04".into(), institution, answer: Some(rating.into()) };
        record_change(&site, change).await;
    }
    let fresh = get_as(&mut site, facilitator(), "/workshops").await;
    assert_eq!(fresh.texts("h1"), ["No session has been prepared yet"]);
    assert_eq!(fresh.count("input[type=radio][checked]"), 0);
    let empty = post_as(&mut site, facilitator(), "/workshops", &[]).await;
    empty.assert_summary(&["name", "lang", "first", "openness", "counting"]);
    let turned: Vec<_> = DESCRIPTION.into_iter().chain([("last", "2026-11-20")]).collect();
    let wrong = post_as(&mut site, facilitator(), "/workshops", &turned).await;
    wrong.assert_summary(&["last"]);
    assert_eq!(wrong.attributes("input[name=name]", "value"), ["National workshop"], "what was typed stays");

    let reply = post_as(&mut site, facilitator(), "/workshops", &DESCRIPTION).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    let place = reply.header("location").to_owned();
    let below = place.strip_prefix("/en/assessments/ken-2025").unwrap();
    let page = get_as(&mut site, facilitator(), below).await;
    assert_eq!(page.texts("h1"), ["National workshop"]);
    let agenda = page.texts("[aria-labelledby=agenda] li");
    assert_eq!(agenda.len(), 18, "as many as six hours have time for");
    assert!(agenda[0].starts_with("C04"), "{}", agenda[0]);
    assert!(page.texts(".next").join(" ").contains("No institution has a seat yet"));
    assert_eq!(page.texts(".next .button:not(.secondary)"), ["Make cards for seats"], "cards come first");
    let list = get_as(&mut site, facilitator(), "/workshops").await;
    let row = list.texts("tbody tr").join(" ");
    assert!(row.contains("National workshop") && row.contains("being prepared"), "{row}");
}

#[tokio::test]
async fn the_agenda_is_put_into_order_by_numbers_and_by_buttons() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    let page = session.get(&mut site, "/agenda").await;
    assert_eq!(page.attributes("[id^=place-]", "value"), ["1", "2"]);
    let both = [
        ("taken-C03", "yes"),
        ("place-C03", "1"),
        ("minutes-C03", "20"),
        ("taken-C04", "yes"),
        ("place-C04", "2"),
        ("minutes-C04", "35"),
    ];
    let order = async |session: &Session| {
        let held = session.leader.workshop(&session.id).await.unwrap();
        held.agenda.iter().map(|one| format!("{} {}", one.item, one.minutes)).collect::<Vec<_>>()
    };
    let sent: Vec<_> = [("version", "1"), ("move", "down-C03")].into_iter().chain(both).collect();
    let reply = session.post(&mut site, "/agenda", &sent).await;
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text);
    assert!(reply.header("location").ends_with("?saved=yes#point-C03"), "{}", reply.header("location"));
    assert_eq!(order(&session).await, ["C04 35", "C03 20"]);
    let numbers = [
        ("version", "2"),
        ("taken-C04", "yes"),
        ("place-C04", "1"),
        ("minutes-C04", "35"),
        ("taken-C03", "yes"),
        ("place-C03", "1"),
        ("minutes-C03", "10"),
        ("taken-C05", "yes"),
    ];
    assert_eq!(session.post(&mut site, "/agenda", &numbers).await.status, StatusCode::SEE_OTHER);
    assert_eq!(order(&session).await, ["C03 10", "C04 35", "C05 20"], "a number that changed comes first");

    let late = session.post(&mut site, "/agenda", &numbers).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.texts("main [role=alert]").join(" ").contains("Somebody else led"), "{}", late.text);
    let wrong = [("version", "3"), ("taken-C03", "yes"), ("place-C03", "1"), ("minutes-C03", "long")];
    session.post(&mut site, "/agenda", &wrong).await.assert_summary(&["minutes-C03"]);
    let less = [("version", "3"), ("taken-C05", "yes"), ("place-C05", "9"), ("minutes-C05", "400")];
    assert_eq!(session.post(&mut site, "/agenda", &less).await.status, StatusCode::SEE_OTHER);
    assert_eq!(order(&session).await, ["C05 400"]);
    let page = session.get(&mut site, "/agenda").await;
    let warned = page.texts("main .notice[data-kind=warning]").join(" ");
    assert!(warned.contains("6 h 40 min"), "it takes longer than the day has: {warned}");
}

#[tokio::test]
async fn what_is_decided_can_be_changed_until_the_opening() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    let page = session.get(&mut site, "/description").await;
    assert_eq!(page.attributes("input[name=openness][checked]", "value"), ["by-institution"]);
    let other: Vec<_> = [("version", "1"), ("openness", "anonymous")]
        .into_iter()
        .chain(DESCRIPTION.into_iter().filter(|(name, _)| *name != "openness"))
        .collect();
    assert_eq!(session.post(&mut site, "/description", &other).await.status, StatusCode::SEE_OTHER);
    let held = session.leader.workshop(&session.id).await.unwrap();
    assert_eq!((held.openness, held.agenda.len()), (Openness::Anonymous, 2), "the agenda stays");
    let page = session.get(&mut site, "").await;
    assert!(page.texts("[aria-labelledby=rules]").join(" ").contains("Nobody can find out"), "{}", page.text);
    session.acts(&mut site, &[OPEN]).await;
    let fixed = session.get(&mut site, "/description").await;
    assert_eq!(fixed.count("form[method=post]"), 0);
    let late: Vec<_> = [("version", "3")]
        .into_iter()
        .chain(other.into_iter().filter(|(name, _)| *name != "version"))
        .collect();
    let refused = session.post(&mut site, "/description", &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.texts("main [role=alert]").join(" ").contains("The session is open"), "{}", refused.text);
}

#[tokio::test]
async fn whoever_does_not_bring_institutions_together_sees_no_session() {
    let mut site = site().await;
    let session = Session::prepare(&site, Openness::ByInstitution).await;
    let parts = ["", "/description", "/agenda", "/seats", "/ballots", "/close", "/stream"];
    for person in [respondent(1, POLICE), reader(Audience::Internal), Person::Stranger] {
        for part in parts {
            let page = get_as(&mut site, person.clone(), &session.path(part)).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{person:?} {part}");
        }
        let list = get_as(&mut site, person, "/workshops").await;
        assert!(!list.text.contains("National workshop"));
    }
    for part in parts {
        let page = get_as(&mut site, facilitator(), &format!("/workshops/w0{part}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{part}");
    }
}
