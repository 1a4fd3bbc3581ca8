//! Knows what holds on every page in every language.

use crate::support::site::{Page, Site, css, now, words};
use amparo::assessment::Standing;
use amparo::storage::Stamp;
use std::collections::{BTreeSet, VecDeque};

/// Pages of every kind.
pub const PAGES: [&str; 69] = [
    "/",
    "/method",
    "/import",
    "/archive",
    "/laptops",
    "/my-work",
    "/region/REG-AFR",
    "/region/REG-AFR?order=movement",
    "/region/GRP-ASEAN",
    "/region/REG-AFR/editions",
    "/assessments/new",
    "/assessments/ken-2025",
    "/assessments/ken-2025/manage",
    "/assessments/ken-2025/laptops",
    "/assessments/ken-2025/sheet",
    "/assessments/ken-2025/items",
    "/assessments/ken-2025/items/C01",
    "/assessments/ken-2025/items/C01/files",
    "/assessments/ken-2025/items/C01/history",
    "/assessments/ken-2025/items/C04",
    "/assessments/ken-2025/items/GL-X1",
    "/assessments/ken-2025/check",
    "/assessments/ken-2025/carried",
    "/assessments/ken-2025/deliberation",
    "/assessments/ken-2025/deliberation/C01",
    "/assessments/ken-2025/workshops",
    "/assessments/ken-2025/holds-up",
    "/assessments/ken-2025/reminders",
    "/assessments/ken-2025/gates",
    "/assessments/ken-2025/sharing",
    "/assessments/ken-2025/history",
    "/assessments/ken-2025/choices",
    "/assessments/ken-2025/choices/frameworks",
    "/assessments/ken-2025/choices/edition",
    "/assessments/ken-2025/evidence",
    "/assessments/ken-2025/confirmation",
    "/assessments/ken-2025/register",
    "/assessments/ken-2025/gaps",
    "/assessments/ken-2025/gaps?framework=itu-checklist",
    "/assessments/ken-2025/rounds",
    "/assessments/ken-2025/draft",
    "/assessments/ken-2025/draft?document=strategy",
    "/assessments/ken-2025/draft?document=points",
    "/assessments/ken-2025/draft?document=questions",
    "/assessments/ken-2025/draft/edit",
    "/assessments/ken-2025/draft/edit/objectives",
    "/assessments/ken-2025/draft/edit/vision",
    "/assessments/ken-2025/draft/edit/approval/figures/approval-padoption_state+1",
    "/assessments/ken-2025/versions",
    "/assessments/ken-2025/approval",
    "/assessments/ken-2025/look",
    "/assessments/ken-2025/stages/ST1",
    "/assessments/ken-2025/stages/ST3",
    "/assessments/ken-2025/stages/ST9",
    "/assessments/ken-2025/records",
    "/assessments/ken-2025/records/law",
    "/assessments/ken-2025/records/risk/new",
    "/assessments/ken-2025/records/body/GB-01",
    "/assessments/ken-2025/records/consultation/new",
    "/assessments/ken-2025/plan",
    "/assessments/ken-2025/plan?objective=O1",
    "/assessments/ken-2025/plan?lacks=lead",
    "/assessments/ken-2025/plan/actions/A01-1",
    "/assessments/ken-2025/plan/frame",
    "/assessments/ken-2025/plan/costs",
    "/assessments/ken-2025/plan/results",
    "/assessments/ken-2025/plan/results/I-01",
    "/assessments/ken-2025/plan/progress",
    "/nowhere",
];

#[tokio::test]
async fn what_is_done_in_a_table_stands_in_one_whose_rows_become_blocks() {
    let site = Site::new().await;
    let mut other = site.held().await.assessment;
    other.id = "other".to_owned();
    other.registration.standing = Standing::Archived;
    site.store.create(other, Stamp { at: now(), actor: "test".into() }).await.unwrap();
    let mut stacked = 0;
    for path in PAGES {
        stacked += judge_tables(&site.get(&format!("/en{path}")).await, path);
    }
    assert!(stacked >= 4, "{stacked}: archive, weights of each framework, evidence");
}

/// Fails where an act may lie beside the page, or a cell of a table whose rows become blocks does not say its column; gives how
/// many such tables there are.
pub fn judge_tables(page: &Page, path: &str) -> usize {
    let html = page.html();
    let mut stacked = 0;
    for table in html.select(&css(".scroll")) {
        let is_stacked = table.value().classes().any(|class| class == "stacked");
        let acts = css("form, input, select, button, textarea");
        assert!(is_stacked || table.select(&acts).next().is_none(), "{path}: an act may lie beside the page");
        if !is_stacked {
            continue;
        }
        stacked += 1;
        let heads: Vec<String> = table.select(&css("thead th")).map(|head| words(&head)).collect();
        for cell in table.select(&css("tbody td")) {
            let named =
                cell.value().attr("data-head").is_some_and(|head| heads.iter().any(|one| one == head));
            let is_button = cell.select(&css("form")).next().is_some();
            assert!(named || is_button, "{path}: {} does not say its column", words(&cell));
            let signs = css("form, input, select, button, textarea, svg, img, .mark");
            let shows = !words(&cell).is_empty() || cell.select(&signs).next().is_some();
            let is_empty = cell.children().all(|node| node.value().is_comment());
            assert!(shows || is_empty, "{path}: on a phone a column is named and nothing said");
        }
    }
    stacked
}

#[tokio::test]
async fn every_page_is_sound() {
    let site = Site::new().await;
    for lang in ["en", "es"] {
        for path in PAGES {
            let url = format!("/{lang}{path}");
            let page = site.get(&url).await;
            let expected = if path == "/nowhere" { 404 } else { 200 };
            assert_eq!(page.status, expected, "{url}");
            assert!(page.text.starts_with("<!DOCTYPE html>"), "{url}");
            assert_eq!(page.attributes("html", "lang"), [lang], "{url}");
            assert_eq!(page.attributes("html", "dir"), ["ltr"], "{url}");
            assert_eq!(page.count("h1"), 1, "{url}");
            assert_eq!(page.count("main#main"), 1, "{url}");
            assert_eq!(page.count("head > title"), 1, "{url}");
            assert!(page.texts("head > title")[0].ends_with(" · Amparo"), "{url}");
            assert!(!page.text.contains('⟨'), "a message is missing on {url}");
            assert_eq!(
                page.count("script:not([src^='/assets/islands-']), style, [style], [onclick]"),
                0,
                "{url}"
            );
        }
    }
}

#[tokio::test]
async fn every_field_has_a_label_and_every_id_is_there_once() {
    let site = Site::new().await;
    for path in PAGES {
        judge_fields(&site.get(&format!("/en{path}")).await, path);
    }
}

/// Fails where a field has no label, an id comes twice or leads nowhere, or a group has no legend.
pub fn judge_fields(page: &Page, path: &str) {
    let html = page.html();
    let ids: Vec<_> = html.select(&css("[id]")).map(|e| e.value().attr("id").unwrap()).collect();
    let unique: BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len(), "an id comes twice on {path}");
    let labelled: BTreeSet<_> = html.select(&css("label")).filter_map(|e| e.value().attr("for")).collect();
    for field in html.select(&css("input:not([type=hidden]), select, textarea")) {
        let id = field.value().attr("id").unwrap_or_else(|| panic!("a field without id on {path}"));
        assert!(labelled.contains(id), "{id} has no label on {path}");
    }
    for element in html.select(&css("[aria-describedby], [aria-labelledby]")) {
        let named = ["aria-describedby", "aria-labelledby"].iter().filter_map(|a| element.value().attr(a));
        for id in named.flat_map(str::split_whitespace) {
            assert!(unique.contains(&id), "{id} is named but not there on {path}");
        }
    }
    for legend in html.select(&css("fieldset")) {
        assert!(legend.select(&css("legend")).next().is_some(), "a group without legend on {path}");
    }
}

/// A second press is known by the token, and what is typed is kept by the island.
#[tokio::test]
async fn every_form_that_changes_something_is_looked_after() {
    let site = Site::new().await;
    let mut tokens = BTreeSet::new();
    let mut pages = 0;
    for path in PAGES {
        let page = site.get(&format!("/en{path}")).await;
        let html = page.html();
        for form in html.select(&css("form[method=post]")) {
            let first = form.select(&css("input")).next().map(|input| input.value());
            let token = match form.value().attr("enctype") {
                Some(_) => {
                    form.value().attr("action").and_then(|action| Some(action.split_once("?once=")?.1))
                }
                None => first.filter(|it| it.attr("name") == Some("once")).and_then(|it| it.attr("value")),
            };
            let token = token.unwrap_or_else(|| panic!("a form without a token on {path}")).to_owned();
            assert!(tokens.insert(token), "two forms have the same token on {path}");
        }
        let changes = page.count("form[method=post]") > 0;
        let hiding = "form [name=elements], .item-form [name=action]";
        assert_eq!(page.count(hiding), 0, "a field hides from scripts what they ask of its form on {path}");
        let keeper = page.count("leptos-island[data-component^=UnsavedWords]");
        assert!(keeper == 1 || keeper == 0 && !changes, "{keeper} keepers of unsaved words on {path}");
        pages += usize::from(changes);
        let typed = "input:not([type=hidden])[autocomplete], select[autocomplete], textarea[autocomplete]";
        assert_eq!(page.count(typed), 0, "a browser does not bring back what was typed on {path}");
    }
    assert!(pages > 20 && tokens.len() > 90, "only {} forms on {pages} pages were found", tokens.len());
}

#[tokio::test]
async fn headings_never_skip_a_level() {
    let site = Site::new().await;
    for path in PAGES {
        judge_headings(&site.get(&format!("/es{path}")).await, path);
    }
}

/// Fails where a heading is more than one level below the one before.
pub fn judge_headings(page: &Page, path: &str) {
    let html = page.html();
    let mut last = 1;
    for heading in html.select(&css("main h1, main h2, main h3, main h4")) {
        let level: u8 = heading.value().name()[1..].parse().unwrap();
        assert!(level <= last + 1, "h{level} after h{last} on {path}");
        last = level;
    }
}

#[tokio::test]
async fn no_link_is_dead() {
    let site = Site::new().await;
    let mut seen = BTreeSet::new();
    let mut queue = VecDeque::from(["/en/".to_owned(), "/es/assessments/ken-2025".to_owned()]);
    while let Some(url) = queue.pop_front() {
        if !seen.insert(url.clone()) {
            continue;
        }
        let page = site.get(&url).await;
        assert!(page.status.is_success(), "{url}: {}", page.status);
        if page.header("content-type").starts_with("text/html") {
            let links = page.attributes("a[href], link[href]", "href");
            // Every block leads to a page for a figure after it; one for each section shows that they are there.
            let first = |link: &String| match link.split_once("/figures/") {
                Some((section, _)) => seen.insert(format!("{section}/figures/")),
                None => true,
            };
            queue.extend(links.into_iter().filter(|link| link.starts_with('/')).filter(first));
        }
    }
    assert!(seen.len() > 100, "only {} pages were found", seen.len());
}

#[tokio::test]
async fn nothing_is_chosen_before_somebody_answers() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/ken-2025/items/C04").await;
    assert_eq!(page.count("input[name=rating]"), 8);
    assert_eq!(page.count("input[name=rating][checked]"), 0);
    assert_eq!(page.count(".result"), 0);
    let answered = site.get("/en/assessments/ken-2025/items/C01").await;
    assert_eq!(answered.attributes("input[name=rating][checked]", "value"), ["2"]);
}
