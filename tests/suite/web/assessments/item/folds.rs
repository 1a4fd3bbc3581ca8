//! What the page folds away, and what it explains: levels above the next one, the choice of a level alone, words of the field.

use crate::support::languages::{ES, LANGS};
use crate::support::site::{Page, Site};
use amparo::framework::Item;
use amparo::lang::Lang;

const URL: &str = "/en/assessments/ken-2025/items/C12";

/// The levels that are folded away, and whether the choice of a level alone is.
fn folded(page: &Page) -> (Vec<String>, bool) {
    let levels = page.attributes(".condition-level > details:not([open])", "data-level");
    (levels, page.count("details.only-level:not([open])") == 1)
}

fn at_level(item: &Item, level: usize) -> Vec<&str> {
    item.levels[level].conditions.iter().map(|one| one.id.as_str()).collect()
}

#[tokio::test]
async fn levels_above_the_next_are_folded_away_until_something_stands_in_them() {
    let library = Site::new().await.state.library.clone();
    let (_, item) = library.item(&"C12".into()).unwrap();
    let (first, top) = (at_level(item, 1), at_level(item, 4));
    for (ticks, rating, closed, alone) in [
        (vec![], "unknown", &["2", "3", "4"][..], true),
        (first[..1].to_vec(), "conditions", &["2", "3", "4"], true),
        (first.clone(), "conditions", &["3", "4"], true),
        (top[..1].to_vec(), "conditions", &["2", "3"], true),
        (vec![], "1", &["3", "4"], false),
        (vec![], "3", &[], false),
        (vec![], "4", &[], false),
    ] {
        let site = Site::new().await;
        let ticked = ticks.iter().map(|tick| ("condition", *tick));
        let fields: Vec<_> = ticked.chain([("rating", rating), ("version", "0"), ("then", "stay")]).collect();
        assert_eq!(site.post(URL, &fields).await.status, 303, "{ticks:?} {rating}");
        let page = site.get(URL).await;
        let wanted = closed.iter().map(|level| (*level).to_owned()).collect::<Vec<_>>();
        assert_eq!(folded(&page), (wanted, alone), "{ticks:?} {rating}");
        assert_eq!(page.count("input[name=condition]"), item.conditions().count(), "all are there");
    }
}

#[tokio::test]
async fn nothing_is_folded_away_where_it_must_be_put_right() {
    let site = Site::new().await;
    assert_eq!(folded(&site.get(URL).await).0, ["2", "3", "4"]);
    let page = site.post(URL, &[("version", "0"), ("comment", "A unit.")]).await;
    page.assert_summary(&["rating"]);
    assert_eq!(folded(&page), (Vec::new(), false));
}

#[tokio::test]
async fn words_of_the_field_are_explained_where_they_stand() {
    let site = Site::new().await;
    let library = &site.state.library;
    let (_, item) = library.item(&"C07".into()).unwrap();
    for lang in LANGS {
        let url = format!("/{}/assessments/ken-2025/items/C07", lang.code());
        let page = site.get(&url).await;
        let (terms, meanings) = (page.texts(".item-words dt"), page.texts(".item-words dd"));
        let said: Vec<&str> = item.conditions().map(|one| one.text.get(lang)).collect();
        let found = library.kit.glossary.explanations(lang, &said.join(" "));
        assert!(found.len() > 2, "{lang:?}: only {found:?}");
        for one in found {
            let at = terms.iter().position(|term| term == one.word.get(lang));
            let at = at.unwrap_or_else(|| panic!("{lang:?}: {} is not among {terms:?}", one.word.get(lang)));
            assert_eq!(meanings[at], one.meaning.get(lang), "{lang:?}");
        }
    }
    let named = |lang: Lang, word: &str| {
        let glossary = &library.kit.glossary;
        glossary.explanations(lang, word).iter().map(|one| one.word.get(lang).to_owned()).collect::<Vec<_>>()
    };
    for word in ["ICCAM", "ICSE", "hashes", "triage", "Barnahus", "safe harbour", "classifier"] {
        assert_eq!(named(Lang::EN, word).len(), 1, "{word}");
    }
    for word in ["ICCAM", "ICSE", "hashes", "Barnahus", "exención de responsabilidad", "clasificadores"] {
        assert_eq!(named(ES, word).len(), 1, "{word}");
    }
}

#[tokio::test]
async fn a_page_without_islands_is_light() {
    let site = Site::new().await;
    let page = site.get(URL).await;
    let mut loaded = page.attributes("link[rel=stylesheet], link[rel=icon]", "href");
    loaded.extend(page.attributes("script, img", "src"));
    loaded.retain(|address| !address.contains("islands"));
    let mut bytes = page.bytes.len();
    for address in &loaded {
        bytes += site.get(address).await.bytes.len();
    }
    assert!(loaded.len() < 8, "{loaded:?}");
    // What is counted here is pressed together on its way, to about a quarter.
    assert!(bytes < 300_000, "{bytes} bytes before they are pressed together");
}
