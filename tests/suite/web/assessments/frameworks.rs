//! Which frameworks are answered: offered where an assessment begins, added later, taken away while nothing is in them.

use crate::support::assessments::{empty, level, site_with};
use crate::support::site::Site;
use amparo::assessment::{Change, Pin, Subject};
use amparo::framework::{Framework, Library, Offer};

const ID: &str = "later";

/// An assessment that answers the main framework alone, with one answer.
async fn alone() -> (Site, String) {
    site_with(|library| {
        let main = library.main().unwrap();
        let mut assessment = empty(library, ID);
        assessment.frameworks.retain(|pin| pin.framework == main.id);
        assessment.answers.insert(main.items[0].id.clone(), level(2));
        assessment
    })
    .await
}

fn unticked(library: &Library) -> &Framework {
    library.frameworks.iter().find(|one| one.offered == Offer::Unticked).unwrap()
}

async fn pins(site: &Site) -> Vec<String> {
    let held = site.store.load(ID).await.unwrap().unwrap().assessment;
    held.frameworks.iter().map(|pin| pin.framework.to_string()).collect()
}

#[tokio::test]
async fn where_an_assessment_begins_each_framework_says_whom_it_suits_and_some_are_ticked() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/new").await;
    let ticked = page.attributes("input[name=framework][checked]", "value");
    let wanted = site.state.library.frameworks.iter().filter(|one| one.offered == Offer::Ticked);
    assert_eq!(ticked, wanted.map(|one| one.id.to_string()).collect::<Vec<_>>());
    assert_eq!(page.count("input[name=framework]"), site.state.library.frameworks.len());
    let words = page.texts("fieldset.ticks label").join(" ");
    for framework in &site.state.library.frameworks {
        let suits = framework.suits.as_ref().map(|suits| suits.base().to_owned());
        assert!(suits.as_ref().is_some_and(|suits| words.contains(suits)), "{}: {suits:?}", framework.id);
    }
}

#[tokio::test]
async fn a_framework_is_added_later_asked_from_then_on_and_can_go_while_nothing_is_in_it() {
    let (site, address) = alone().await;
    let added = unticked(&site.state.library);
    let (main, item) = (site.state.library.main().unwrap().id.to_string(), added.items[0].id.to_string());
    let url = format!("{address}/choices/frameworks");
    let page = site.get(&url).await;
    assert_eq!(page.count("input[name=framework][checked]"), 0, "what has answers is no box");
    assert!(page.texts("#at-work + p + ul li").join(" ").contains("1 of"));
    assert!(!site.get(&format!("{address}/items")).await.text.contains(&format!("/items/{item}")));

    let reply = site.post(&url, &[("version", "0"), ("framework", added.id.as_str())]).await;
    assert_eq!((reply.status.as_u16(), reply.header("location")), (303, format!("{url}?saved=yes").as_str()));
    assert_eq!(pins(&site).await, [main.clone(), added.id.to_string()]);
    assert!(site.get(&format!("{address}/items")).await.text.contains(&format!("/items/{item}")));
    assert_eq!(site.get(&format!("{address}/items/{item}")).await.status, 200);
    let history = site.store.history(ID).await.unwrap();
    let choice = history.iter().find_map(|entry| match &entry.change {
        Change::Frameworks(choice) => Some(choice),
        _ => None,
    });
    let choice = choice.expect("it is an act in the log");
    assert_eq!((choice.before.len(), choice.now.len()), (1, 2));
    let replayed = site.store.replay(ID).await.unwrap().unwrap();
    assert_eq!(replayed.assessment.frameworks, choice.now);

    assert_eq!(site.post(&url, &[("version", "1")]).await.status, 303);
    assert_eq!(pins(&site).await, [main], "and what has answers stays without a tick");
    assert_eq!(site.store.load(ID).await.unwrap().unwrap().version(&Subject::Frameworks), 2);
}

#[tokio::test]
async fn what_is_answered_cannot_be_taken_away() {
    let (site, address) = alone().await;
    let added = unticked(&site.state.library);
    let url = format!("{address}/choices/frameworks");
    assert_eq!(site.post(&url, &[("version", "0"), ("framework", added.id.as_str())]).await.status, 303);
    let item = format!("{address}/items/{}", added.items[0].id);
    let answer = [("version", "0"), ("rating", "unknown"), ("then", "stay")];
    assert_eq!(site.post(&item, &answer).await.status, 303);
    let page = site.get(&url).await;
    assert!(!page.attributes("input[name=framework]", "value").contains(&added.id.to_string()));
    site.post(&url, &[("version", "1")]).await;
    assert_eq!(pins(&site).await.len(), 2);
}

#[tokio::test]
async fn what_was_written_for_a_framework_that_is_asked_no_more_is_shown_to_its_author() {
    let (site, address) = alone().await;
    let gone = unticked(&site.state.library).items[0].id.clone();
    let url = format!("{address}/items/{gone}");
    let typed = [
        ("version", "0"),
        ("rating", "unknown"),
        ("comment", "The <unit> works"),
        ("by", "Police"),
        ("e3-title", "The gazette"),
        ("e3-date", "June"),
    ];
    let page = site.post(&url, &typed).await;
    assert_eq!(page.status, 409);
    let told = page.texts("dl.facts dd").join(" ");
    for words in ["The <unit> works", "Police", "The gazette", "June"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(page.texts(".problems")[0].contains("was taken away"));
    assert_eq!(site.save_by_itself(&url, &typed).await.status, 404);
    assert_eq!(site.post(&format!("{address}/items/nothing"), &typed).await.status, 404);
    assert!(!site.store.load(ID).await.unwrap().unwrap().assessment.answers.contains_key(&gone));
}

#[tokio::test]
async fn at_least_one_framework_is_answered_and_nobody_overwrites_unseen() {
    let (site, address) = site_with(|library| empty(library, ID)).await;
    let url = format!("{address}/choices/frameworks");
    site.post(&url, &[("version", "0")]).await.assert_summary(&["framework-0"]);
    let main = site.state.library.main().unwrap().id.to_string();
    assert_eq!(site.post(&url, &[("version", "0"), ("framework", &main)]).await.status, 303);
    let other = unticked(&site.state.library).id.to_string();
    let page = site.post(&url, &[("version", "0"), ("framework", &other)]).await;
    assert_eq!(page.status, 409);
    assert!(page.texts(".notice")[0].starts_with("Somebody else changed this meanwhile"));
    assert_eq!(page.attributes("input[name=version]", "value"), ["1"]);
    assert_eq!(pins(&site).await, [main]);
}

/// An assessment that answers only a framework that proposes no actions, or this one too.
async fn without_actions(more: bool) -> (Site, String) {
    site_with(|library| {
        let silent = library.frameworks.iter().find(|one| !one.proposes_actions()).unwrap();
        let mut assessment = empty(library, ID);
        assessment.frameworks.retain(|pin| more && pin.framework == library.main().unwrap().id);
        assessment.frameworks.push(Pin::of(silent));
        assessment.answers.insert(silent.items[0].id.clone(), level(0));
        assessment
    })
    .await
}

#[tokio::test]
async fn whoever_chooses_only_frameworks_without_actions_is_told_that_no_plan_follows() {
    let told = "because none of the chosen sets of questions proposes actions";
    for (more, expected) in [(false, true), (true, false)] {
        let (site, address) = without_actions(more).await;
        for page in ["/choices/frameworks", "/plan", "/draft.md"] {
            let page_text = site.get(&format!("{address}{page}")).await.text;
            let words = page_text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(words.contains(told), expected, "{page}: {more}");
        }
        let plan = site.get(&format!("{address}/plan")).await;
        let link =
            plan.attributes("main .notice a", "href").contains(&format!("{address}/choices/frameworks"));
        assert_eq!(link, expected);
    }
    let site = Site::new().await;
    let proposing = site.state.library.frameworks.iter().filter(|one| one.proposes_actions());
    for url in ["/en/assessments/new", "/en/assessments/ken-2025/choices/frameworks"] {
        let hint = site.get(url).await.texts("#framework-hint").join(" ");
        for framework in proposing.clone() {
            assert!(hint.contains(framework.short_title.base()), "{url}: {hint}");
        }
    }
}
