//! What holds on every page about accounts, in every language.

use crate::support::accounts::{Browser, account, administrator, id, in_kenya, member, site};
use crate::support::languages::LANGS;
use crate::support::site::{Page, Site, css};
use amparo::accounts::Role;
use amparo::service::Person;
use std::collections::BTreeSet;

const STRANGER: usize = 0;
const READER: usize = 1;
const ADMIN: usize = 2;

/// The pages with those who see them.
async fn every_page(site: &Site, lang: &str) -> Vec<(String, Page)> {
    let (admin, reader) = (administrator(site).await, member(site, 2, Role::Reader).await);
    let mut visitors = [Browser::default(), reader, admin];
    account(site, 3, vec![in_kenya(Role::Coordinator)]).await;
    visitors[ADMIN].post(site, "/en/people/invite", &[("role", "reader"), ("country", "KEN")]).await;
    let link = site.state.offer_new_password(&Person::Owner, &id(3), false).await.unwrap();
    let join = format!("/join/{}", link.token.as_str());
    let person = format!("/people/{}", id(3));
    let (roles, facilitator) =
        (format!("{person}/roles"), format!("{person}/roles?role=facilitator&country=KEN"));
    let mut pages = Vec::new();
    for (visitor, path) in [
        (STRANGER, "/"),
        (STRANGER, "/sign-in"),
        (STRANGER, "/sign-in?out=yes"),
        (STRANGER, join.as_str()),
        (STRANGER, "/join/0123"),
        (READER, "/"),
        (READER, "/account"),
        (READER, "/people"),
        (ADMIN, "/account"),
        (ADMIN, "/people"),
        (ADMIN, "/people/invite"),
        (ADMIN, "/people/invite?role=respondent&country=KEN"),
        (ADMIN, "/people/invite?role=officer"),
        (ADMIN, "/people/invite?role=reader&country=KEN"),
        (ADMIN, person.as_str()),
        (ADMIN, roles.as_str()),
        (ADMIN, facilitator.as_str()),
    ] {
        let url = format!("/{lang}{path}");
        let page = visitors[visitor].get(site, &url).await;
        pages.push((url, page));
    }
    let [stranger, _, admin] = &mut visitors;
    let fields = [("email", "x"), ("password", "y"), ("code", "z")];
    pages.push(("a sign-in".to_owned(), stranger.post(site, &format!("/{lang}/sign-in"), &fields).await));
    let fields = [("role", "reader"), ("country", "KEN"), ("email", "else@ict.example")];
    pages.push(("a link".to_owned(), admin.post(site, &format!("/{lang}/people/invite"), &fields).await));
    pages
}

#[tokio::test]
async fn every_page_is_sound() {
    for lang in LANGS {
        let (lang, site) = (lang.to_string(), site().await);
        for (url, page) in every_page(&site, &lang).await {
            assert!([200, 201, 403, 410, 422].contains(&page.status.as_u16()), "{url}: {}", page.status);
            assert_eq!(page.attributes("html", "lang"), [lang.as_str()], "{url}");
            assert_eq!((page.count("h1"), page.count("main#main")), (1, 1), "{url}");
            assert!(!page.text.contains('⟨'), "a message is missing on {url}");
            let foreign = "script:not([src^='/assets/islands-']), style, [style], [onclick]";
            assert_eq!(page.count(foreign), 0, "{url}");
            assert_fields(&url, &page);
        }
    }
}

/// Every field has a label, every id is there once, every group has a legend, headings skip no level.
fn assert_fields(url: &str, page: &Page) {
    let html = page.html();
    let ids: Vec<_> = html.select(&css("[id]")).map(|e| e.value().attr("id").unwrap()).collect();
    let unique: BTreeSet<_> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "an id comes twice on {url}: {ids:?}");
    let labels: BTreeSet<_> = html.select(&css("label")).filter_map(|e| e.value().attr("for")).collect();
    for field in html.select(&css("input:not([type=hidden]), select, textarea")) {
        let id = field.value().attr("id").unwrap_or_else(|| panic!("a field without id on {url}"));
        assert!(labels.contains(id), "{id} has no label on {url}");
    }
    for field in html.select(&css("input[type=password], input[type=email]")) {
        assert!(field.value().attr("autocomplete").is_some(), "{url}: nothing can fill it");
        assert!(field.value().attr("onpaste").is_none(), "{url}");
    }
    for element in html.select(&css("[aria-describedby], [aria-labelledby]")) {
        let names = ["aria-describedby", "aria-labelledby"].iter().filter_map(|a| element.value().attr(a));
        for id in names.flat_map(str::split_whitespace) {
            assert!(unique.contains(id), "{id} is named but not there on {url}");
        }
    }
    for legend in html.select(&css("fieldset")) {
        assert!(legend.select(&css("legend")).next().is_some(), "a group without legend on {url}");
    }
    let mut last = 1;
    for heading in html.select(&css("main h1, main h2, main h3")) {
        let level: u8 = heading.value().name()[1..].parse().unwrap();
        assert!(level <= last + 1, "h{level} after h{last} on {url}");
        last = level;
    }
    for form in html.select(&css("form[method=post]")) {
        let first = form.select(&css("input")).next().map(|input| input.value());
        assert!(
            first.is_some_and(|input| input.attr("name") == Some("once")),
            "a form without a token on {url}"
        );
    }
}
