//! `/{lang}/region/{region}` and `/{lang}/assessments/{id}/sharing`: an officer sees of a country what it consented to, the country
//! reads what it signs, and an edition is published as it was looked at.

use crate::service::region::{everybody, give, officer, on_file, usual_scopes, withdraw_all};
use crate::support::members::{ID, coordinator, get_as, post_as};
use crate::support::site::{Page, Site};
use amparo::service::Person;
use amparo::web::Admission;
use axum::http::StatusCode;

const BOARD: &str = "/en/region/REG-AFR";
const EDITIONS: &str = "/en/region/GRP-14/editions";

fn kenyan_officer() -> Person {
    officer(70, &["KEN".into()])
}

/// A page as somebody gets it.
async fn page_for(site: &mut Site, person: Person, url: &str) -> Page {
    site.change(|state| state.admission = Admission::Open(person));
    site.get(url).await
}

/// What a coordinator sends who shares these facts with the office of the region.
async fn share(site: &mut Site, fields: &[&str]) -> Page {
    let rest = [
        ("audience", "regional-office"),
        ("purposes", "board"),
        ("until", "31 December 2027"),
        ("text", "CT-01"),
        ("act", "give"),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|field| ("fields", *field)).chain(rest).collect();
    post_as(site, coordinator(), "/sharing", &fields).await
}

#[tokio::test]
async fn an_officer_sees_of_a_country_what_it_consented_to() {
    let mut site = Site::new().await;
    let before = page_for(&mut site, kenyan_officer(), BOARD).await;
    assert_eq!(before.texts("#countries ~ .scroll tbody th"), ["Kenya"], "the other countries are others'");
    assert_eq!(before.count("td .not-shared"), 5, "{}", before.text);
    assert_eq!(before.attributes(".tile", "data-state"), ["withheld"]);
    assert_eq!(before.count(".profile"), 0);

    assert_eq!(share(&mut site, &["process", "levels"]).await.status, StatusCode::SEE_OTHER);
    let after = page_for(&mut site, kenyan_officer(), BOARD).await;
    assert_eq!(after.count("td .not-shared"), 0);
    assert_eq!(after.count(".tile[data-state=withheld]"), 0);
    assert!(after.texts("td").join(" ").contains("2025"), "the round is named");
    assert_eq!(after.count("span.cell"), 21, "the profile has a cell for each capability");
    assert_eq!(after.count("a.cell"), 0, "an officer may not go further");
    let consents = after.texts("td[data-head^=Consents]").join(" ");
    assert!(consents.contains("Shared: where the work stands and levels"), "{consents}");
}

#[tokio::test]
async fn a_board_is_for_whoever_looks_after_its_countries() {
    let mut site = Site::new().await;
    for (person, url, expected) in [
        (kenyan_officer(), BOARD, StatusCode::OK),
        (kenyan_officer(), "/en/region/REG-EUR", StatusCode::FORBIDDEN),
        (kenyan_officer(), "/en/region/REG-NONE", StatusCode::NOT_FOUND),
        (coordinator(), BOARD, StatusCode::FORBIDDEN),
        (Person::Owner, BOARD, StatusCode::OK),
    ] {
        let page = page_for(&mut site, person.clone(), url).await;
        assert_eq!(page.status, expected, "{person:?} {url}");
    }
    for (person, has_board) in [(kenyan_officer(), true), (Person::Owner, true), (coordinator(), false)] {
        let start = page_for(&mut site, person.clone(), "/en/").await;
        let links = start.attributes(".region-links a", "href");
        assert_eq!(links.iter().any(|link| link == BOARD), has_board, "{person:?}: {links:?}");
    }
}

#[tokio::test]
async fn the_words_stand_there_before_they_are_signed_and_a_consent_is_taken_back() {
    let mut site = Site::new().await;
    let page = get_as(&mut site, coordinator(), "/sharing").await;
    assert_eq!(page.texts("h1"), ["Kenya: nothing is shared"]);
    assert!(page.texts("label").iter().any(|label| label.starts_with("The country agrees that the readers")));
    assert!(page.text.contains("were published before stay as they are"));
    assert_eq!(page.count("#withdraw"), 0, "there is nothing to take back");

    assert_eq!(share(&mut site, &["process"]).await.status, StatusCode::SEE_OTHER);
    let page = get_as(&mut site, coordinator(), "/sharing?given=yes").await;
    assert_eq!(page.texts("h1"), ["Kenya: one consent holds"]);
    assert!(page.texts(".scroll td").contains(&"The board of the region: until 31 December 2027".to_owned()));
    assert_eq!(page.count("details tbody tr"), 1, "what was signed is on record");

    let scope = ("scopes", "process+regional-office+board");
    let back = post_as(&mut site, coordinator(), "/sharing", &[("act", "withdraw"), scope]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.text);
    let page = get_as(&mut site, coordinator(), "/sharing?withdrawn=1").await;
    assert_eq!(page.texts("h1"), ["Kenya: nothing is shared"]);
    let board = page_for(&mut site, kenyan_officer(), BOARD).await;
    assert_eq!(board.attributes(".tile", "data-state"), ["withheld"]);
    assert!(board.texts("td[data-head^=Consents]").join(" ").contains("Taken back: where the work stands"));
}

#[tokio::test]
async fn a_consent_that_is_not_whole_is_refused_with_its_reasons() {
    let mut site = Site::new().await;
    let empty = post_as(&mut site, coordinator(), "/sharing", &[("act", "give")]).await;
    empty.assert_summary(&["fields", "audience", "purposes", "until", "text"]);
    site.change(|state| state.admission = Admission::Open(Person::Owner));
    let fields = [
        ("fields", "levels"),
        ("audience", "public"),
        ("purposes", "edition"),
        ("until", "2020-01-01"),
        ("text", "CT-01"),
    ];
    let url = format!("/en/assessments/{ID}/sharing");
    site.post(&url, &fields).await.assert_summary(&["by"]);
    let past = [&fields[..], &[("by", "Ministry")][..]].concat();
    let page = site.post(&url, &past).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.texts(".notice").join(" ").contains("between today and ten years from now"));
}

#[tokio::test]
async fn an_edition_is_published_as_it_was_looked_at() {
    let (mut site, service) = on_file().await;
    for country in everybody().into_iter().take(12) {
        give(&service, country.as_str(), &usual_scopes()).await;
    }
    let office = || officer(1, &everybody());
    let part = page_for(&mut site, officer(2, &everybody()[..3]), EDITIONS).await;
    assert_eq!(
        (part.status, part.count("main form")),
        (StatusCode::OK, 0),
        "not for a part of the countries"
    );

    let looked = page_for(&mut site, office(), EDITIONS).await;
    assert_eq!(looked.texts("#published"), ["Nothing has been published yet"]);
    let seal = looked.attributes("input[name=seal]", "value").remove(0);
    assert_eq!(withdraw_all(&service, "XAA").await, 2);
    let late = site.post(EDITIONS, &[("seal", seal.as_str())]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.texts(".notice").join(" ").contains("No longer counted: XAA."), "{}", late.text);

    let seal = late.attributes("input[name=seal]", "value").remove(0);
    assert_eq!(site.post(EDITIONS, &[("seal", seal.as_str())]).await.status, StatusCode::SEE_OTHER);
    let after = site.get(EDITIONS).await;
    assert_eq!(after.texts("#published"), ["One edition was published"]);
    assert!(after.texts(".notice").join(" ").contains("has an edition of this quarter already"));
    assert_eq!(after.count("main form"), 0, "there is nothing to publish before the next quarter");
}
