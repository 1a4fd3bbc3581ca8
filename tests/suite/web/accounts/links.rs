//! No link of a page leads where its reader may not go.

use crate::support::accounts::{Browser, PASSWORD, account, in_kenya, member, site};
use crate::support::site::Site;
use amparo::accounts::{Grant, Role};

/// The pages on which most people begin.
const PAGES: [&str; 8] = [
    "/en/",
    "/en/method",
    "/en/assessments/ken-2025",
    "/en/assessments/ken-2025/items",
    "/en/assessments/ken-2025/items/C01",
    "/en/assessments/ken-2025/register",
    "/en/assessments/ken-2025/gaps",
    "/en/assessments/ken-2025/draft",
];

/// Somebody with this role who is in, with a second proof where one is needed.
async fn visitor(site: &Site, number: u32, role: Role) -> Browser {
    let mut browser = member(site, number, role).await;
    if role == Role::Facilitator {
        browser.set_up_second_proof(site).await;
    }
    browser
}

/// Where the pages lead that this visitor sees; what takes long to make is left out.
async fn ways(site: &Site, browser: &mut Browser) -> Vec<String> {
    let mut ways = Vec::new();
    for path in PAGES {
        let page = browser.get(site, path).await;
        if page.status == 200 {
            ways.extend(page.attributes("a[href]", "href"));
        }
    }
    ways.sort();
    ways.dedup();
    ways.retain(|way| {
        way.starts_with('/') && ![".pdf", ".docx", ".xlsx", ".zip"].iter().any(|end| way.contains(end))
    });
    ways
}

#[tokio::test]
async fn no_page_leads_where_its_reader_may_not_go() {
    let site = site().await;
    let mut visitors = vec![("nobody", Browser::default(), 3)];
    for (number, role, fewest) in
        [(2, Role::Reader, 6), (3, Role::Facilitator, 6), (4, Role::Coordinator, 30), (5, Role::Officer, 3)]
    {
        visitors.push((role.code(), visitor(&site, number, role).await, fewest));
    }
    for (who, mut browser, fewest) in visitors {
        let ways = ways(&site, &mut browser).await;
        assert!(ways.len() >= fewest, "{who} sees only {ways:?}");
        for way in &ways {
            let page = browser.get(&site, way).await;
            let led = page.header("location");
            let is_open = page.status == 200 || page.status == 303 && !led.contains("/sign-in");
            assert!(is_open, "{who}: {way} gives {} {led}", page.status);
        }
    }
}

#[tokio::test]
async fn each_sees_the_tabs_of_what_they_do() {
    let site = site().await;
    let tabs = async |mut browser: Browser| {
        browser.get(&site, "/en/assessments/ken-2025").await.attributes(".tabs a", "href").len()
    };
    assert_eq!(tabs(visitor(&site, 2, Role::Reader).await).await, 4);
    assert_eq!(tabs(visitor(&site, 3, Role::Coordinator).await).await, 7);
    let mut reader = visitor(&site, 4, Role::Reader).await;
    let overview = reader.get(&site, "/en/assessments/ken-2025").await;
    assert_eq!(
        (overview.count(".spine li"), overview.count(".spine a[href]")),
        (9, 0),
        "stages, and no way in"
    );
    assert_eq!(reader.get(&site, "/en/assessments/ken-2025/draft").await.count(".sub-nav"), 0);
}

#[tokio::test]
async fn a_page_of_one_country_shuts_nothing_of_what_somebody_does_in_another() {
    let site = site().await;
    let elsewhere =
        Grant { institution: "stakeholder-1".parse().ok(), ..Grant::of(Role::Respondent, "GHA".into()) };
    let email = account(&site, 2, vec![in_kenya(Role::Reader), elsewhere]).await;
    let mut office = Browser::default();
    assert_eq!(office.sign_in(&site, &email, PASSWORD).await.status, 303);
    let page = office.get(&site, "/en/assessments/ken-2025").await;
    assert!(page.attributes(".visitor a[href]", "href").contains(&"/en/my-work".to_owned()));
}
