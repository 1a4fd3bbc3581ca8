//! `/{lang}/assessments/{id}/versions/freezing/{number}`: a version on its way, given up, interrupted, and taken up again.

use super::versions::until_frozen;
use crate::storage::child;
use crate::storage::file::place;
use crate::storage::sample::open;
use crate::support::assessments::empty;
use crate::support::site::{Page, Site, now};
use amparo::service::{Act, Person, WorkLimits, WorkPlace};
use amparo::storage::Stamp;
use std::io::{BufRead, BufReader};
use std::path::Path;

pub const VERSIONS: &str = "/en/assessments/ken-2025/versions";
pub const PROGRESS: &str = "/en/assessments/ken-2025/versions/freezing/1";
pub const CHOICE: [(&str, &str); 4] =
    [("label", "1.0"), ("author", "Ministry of ICT"), ("document", "strategy"), ("audience", "public")];

/// Every press, so that no version gets further than its first paper.
pub async fn all_presses(site: &Site) -> Vec<WorkPlace> {
    let turn = site.state.turn();
    let mut presses = Vec::new();
    for _ in 0..WorkLimits::default().printing {
        presses.push(turn.press().await.unwrap());
    }
    presses
}

async fn answer(site: &Site, item: &str, comment: &str) {
    let fields = [("version", "0"), ("rating", "2"), ("comment", comment), ("then", "stay")];
    assert_eq!(site.post(&format!("/en/assessments/ken-2025/items/{item}"), &fields).await.status, 303);
}

#[tokio::test]
async fn a_version_holds_what_there_was_when_the_button_was_pressed() {
    let site = Site::new().await;
    answer(&site, "C04", "Written before.").await;
    let presses = all_presses(&site).await;
    let ordered = site.post(VERSIONS, &CHOICE).await;
    assert_eq!((ordered.status.as_u16(), ordered.header("location")), (303, PROGRESS));
    let page = site.get(PROGRESS).await;
    assert_eq!((page.status.as_u16(), page.header("refresh")), (200, format!("2; url={PROGRESS}").as_str()));
    assert_eq!(page.texts("main h1"), ["“1.0” is being frozen"]);
    assert_eq!(page.texts("main .lead[role=status]"), ["0 of 2 papers are done."]);
    answer(&site, "C05", "Written meanwhile.").await;
    let export = site.get("/en/assessments/ken-2025/export.json").await;
    assert!(!export.text.contains("freezing"), "what is on its way here is on no way elsewhere");
    drop(presses);
    let frozen = until_frozen(&site, ordered).await;
    assert_eq!(frozen.header("location"), format!("{VERSIONS}?saved=yes"));
    let strategy = site.held().await.assessment.strategy;
    assert_eq!((strategy.versions[&1].documents.len(), strategy.freezing), (2, None));
    let text = site.get(&format!("{VERSIONS}/1/strategy-en-public.json")).await.text;
    assert!(text.contains("Written before"), "what was there is missing");
    assert!(!text.contains("Written meanwhile"), "what came later is in it");
    assert_eq!(site.get(PROGRESS).await.header("location"), format!("{VERSIONS}?saved=yes"));
}

#[tokio::test]
async fn one_version_at_a_time_and_a_second_press_is_no_second_one() {
    let site = Site::new().await;
    let presses = all_presses(&site).await;
    let ordered = site.post(VERSIONS, &CHOICE).await;
    assert_eq!(site.post(VERSIONS, &CHOICE).await.header("location"), PROGRESS);
    let page = site.get(VERSIONS).await;
    assert_eq!(page.attributes("main .notice a", "href"), [PROGRESS]);
    assert_eq!(page.count("#label"), 0, "no form while one is on its way");
    let other = [("label", "2.0"), ("author", "Cabinet"), ("document", "memorandum"), ("audience", "public")];
    let refused = site.post(VERSIONS, &other).await;
    assert_eq!(refused.status, 409);
    assert!(refused.texts(".notice").join(" ").contains("“1.0” is being frozen by Ministry of ICT"));
    assert_eq!(refused.attributes("#label", "value"), ["2.0"], "what was typed stands");
    drop(presses);
    until_frozen(&site, ordered).await;
    assert_eq!(site.held().await.assessment.strategy.versions.len(), 1);
    let second = until_frozen(&site, site.post(VERSIONS, &other).await).await;
    assert_eq!(second.header("location"), format!("{VERSIONS}?saved=yes"));
    assert_eq!(site.held().await.assessment.strategy.versions.len(), 2);
}

#[tokio::test]
async fn what_was_given_up_leaves_no_version() {
    let site = Site::new().await;
    let presses = all_presses(&site).await;
    site.post(VERSIONS, &CHOICE).await;
    let given_up = site.post(PROGRESS, &[("then", "give-up")]).await;
    assert_eq!((given_up.status.as_u16(), given_up.header("location")), (303, VERSIONS));
    assert_eq!(site.get(PROGRESS).await.header("location"), VERSIONS);
    drop(presses);
    let strategy = site.held().await.assessment.strategy;
    assert_eq!((strategy.versions.len(), strategy.freezing), (0, None));
    let again = until_frozen(&site, site.post(VERSIONS, &CHOICE).await).await;
    assert_eq!(again.header("location"), format!("{VERSIONS}?saved=yes"), "the name is free again");
}

#[tokio::test]
async fn two_servers_in_turn_make_one_version() {
    let first = Site::new().await;
    let presses = all_presses(&first).await;
    first.post(VERSIONS, &CHOICE).await;
    let second = Site::empty().await.with_store(first.store.clone());
    let page = second.get(PROGRESS).await;
    assert_eq!(page.texts("main h1"), ["Freezing “1.0” was interrupted"]);
    assert_eq!(page.header("refresh"), "");
    assert_eq!(page.attributes("main form button", "value"), ["go-on", "give-up"]);
    let list = second.get(VERSIONS).await.texts("main .notice").join(" ");
    assert!(list.contains("Freezing “1.0” was interrupted") && !list.contains("is being frozen"), "{list}");
    let other = [("label", "2.0"), ("author", "Cabinet"), ("document", "memorandum"), ("audience", "public")];
    let refused = second.post(VERSIONS, &other).await;
    let told = refused.texts(".notice").join(" ");
    assert_eq!(refused.status, 409);
    assert!(told.contains("Freezing “1.0” by Ministry of ICT was interrupted"), "{told}");
    assert!(!told.contains("is being frozen"), "{told}");
    let again = second.post(PROGRESS, &[("then", "go-on")]).await;
    assert_eq!(again.header("location"), PROGRESS);
    assert_eq!(until_frozen(&second, again).await.header("location"), format!("{VERSIONS}?saved=yes"));
    drop(presses);
    until_ended(&first).await;
    assert_eq!(first.held().await.assessment.strategy.versions.len(), 1);
}

#[tokio::test]
async fn an_interrupted_version_is_told_wherever_the_strategy_stands() {
    let first = Site::new().await;
    let presses = all_presses(&first).await;
    first.post(VERSIONS, &CHOICE).await;
    let second = Site::empty().await.with_store(first.store.clone());
    let links = |page: &Page| page.attributes("main .notice[data-kind=warning] a", "href");
    let pages = ["", "/draft", "/approval"].map(|page| format!("/assessments/ken-2025{page}"));
    for (lang, words) in
        [("en", "Freezing “1.0” was interrupted"), ("es", "Se interrumpió la congelación de «1.0»")]
    {
        let versions = format!("/{lang}/assessments/ken-2025/versions");
        for page in &pages {
            let going = first.get(&format!("/{lang}{page}")).await;
            assert!(!links(&going).contains(&versions), "{page}: it is on its way");
            let page = second.get(&format!("/{lang}{page}")).await;
            assert!(links(&page).contains(&versions), "{}", page.text);
            assert!(page.texts("main .notice").join(" ").contains(words), "{words}");
        }
    }
    assert_eq!(second.post(PROGRESS, &[("then", "give-up")]).await.status, 303);
    drop(presses);
    let told = second.get("/en/assessments/ken-2025").await.texts("main .notice").join(" ");
    assert!(!told.contains("was interrupted"), "{told}");
}

#[tokio::test]
async fn an_order_that_was_given_up_elsewhere_keeps_nothing() {
    let first = Site::new().await;
    let presses = all_presses(&first).await;
    first.post(VERSIONS, &CHOICE).await;
    let second = Site::empty().await.with_store(first.store.clone());
    assert_eq!(second.post(PROGRESS, &[("then", "give-up")]).await.status, 303);
    drop(presses);
    until_ended(&first).await;
    assert!(first.held().await.assessment.strategy.versions.is_empty());
}

/// Waits until this server freezes nothing any more.
async fn until_ended(site: &Site) {
    loop {
        let open = site.state.open(&Person::Owner, Act::Write, "ken-2025").await.unwrap();
        if open.freeze_progress().is_none_or(|progress| progress.end.is_some()) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

/// Begins to freeze, answers something else, and says how many papers are kept until it is killed or there are no more.
pub async fn freeze_until_killed(file: &Path) {
    let site = Site::empty().await.with_store(open(file).await);
    let stamp = Stamp { at: now(), actor: "test".into() };
    site.store.create(empty(&site.state.library, "ken-2025"), stamp).await.unwrap();
    let more = [("document", "memorandum"), ("audience", "internal")];
    assert_eq!(site.post(VERSIONS, &[&CHOICE[..], &more].concat()).await.header("location"), PROGRESS);
    answer(&site, "C04", "Written meanwhile.").await;
    println!();
    loop {
        let page = site.get(PROGRESS).await;
        if page.header("refresh").is_empty() {
            return;
        }
        println!("kept {};", page.texts("main .lead").concat());
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn killing_the_process_leaves_no_half_version_and_it_can_go_on() {
    let (_folder, file) = place();
    let program = std::env::current_exe().unwrap();
    let mut process = child::command(&program, "freezing", &file).spawn().unwrap();
    let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
    let middle = |line: &String| line.contains(" of 8 papers") && !line.starts_with("kept 0");
    let seen = said.any(|line| middle(&line.unwrap()));
    process.kill().unwrap();
    process.wait().unwrap();
    assert!(seen, "it was never in the middle");

    let site = Site::empty().await.with_store(open(&file).await);
    assert!(site.held().await.assessment.strategy.versions.is_empty());
    assert_eq!(site.get(PROGRESS).await.texts("main h1"), ["Freezing “1.0” was interrupted"]);
    assert_eq!(site.get(VERSIONS).await.attributes("main .notice a", "href"), [PROGRESS]);
    let again = site.post(PROGRESS, &[("then", "go-on")]).await;
    assert_eq!(until_frozen(&site, again).await.header("location"), format!("{VERSIONS}?saved=yes"));
    let strategy = site.held().await.assessment.strategy;
    assert_eq!((strategy.versions[&1].documents.len(), strategy.freezing), (8, None));
    let text = site.get(&format!("{VERSIONS}/1/strategy-en-internal.json")).await.text;
    assert!(!text.contains("Written meanwhile"), "it holds what there was when the button was pressed");
    assert_eq!(site.store.verify().await.unwrap().faults, []);
}

#[cfg(feature = "print")]
#[tokio::test]
async fn a_paper_that_cannot_be_made_is_named() {
    use amparo::render::paper::{PrintLimits, Printer};
    let mut site = Site::new().await;
    let limits = PrintLimits { memory: 16 << 20, ..PrintLimits::default() };
    let small = Printer::new(env!("CARGO_BIN_EXE_amparo").into(), limits);
    site.change(|state| state.service.printer = small);
    let page = until_frozen(&site, site.post(VERSIONS, &CHOICE).await).await;
    assert_eq!(page.texts("main h1"), ["Freezing “1.0” was interrupted"]);
    let told = page.texts("main .notice").concat();
    assert!(told.contains("English · ") && told.contains("needs more memory"), "{told}");
    assert!(site.held().await.assessment.strategy.versions.is_empty());
    site.change(|state| {
        let program = env!("CARGO_BIN_EXE_amparo").into();
        state.service.printer = Printer::new(program, PrintLimits::default());
    });
    let again = site.post(PROGRESS, &[("then", "go-on")]).await;
    assert_eq!(until_frozen(&site, again).await.header("location"), format!("{VERSIONS}?saved=yes"));
}
