//! Answering by conditions: the level that follows, a level that is claimed beside them, and ticks that are never lost.

use crate::support::assessments::usual;
use crate::support::site::{Page, Site};
use amparo::assessment::Rating;
use amparo::framework::{Condition, ConditionId, Item, ItemId, Level, Library};
use amparo::islands::HeldAnswer;

const URL: &str = "/en/assessments/ken-2025/items/C12";

fn item(library: &Library) -> &Item {
    library.item(&"C12".into()).unwrap().1
}

/// The ids of every condition up to this level.
fn up_to(library: &Library, level: usize) -> Vec<&str> {
    let levels = item(library).levels.iter().filter(|one| usize::from(one.level.value()) <= level);
    let ids: Vec<&str> = levels.flat_map(|one| &one.conditions).map(|one| one.id.as_str()).collect();
    assert!(level == 0 || ids.len() > 1, "C12 is made of conditions");
    ids
}

fn first_of(library: &Library, level: usize) -> &Condition {
    &item(library).levels[level].conditions[0]
}

/// A form with these boxes ticked and these fields.
fn form<'a>(ticks: &[&'a str], fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    ticks.iter().map(|tick| ("condition", *tick)).chain(fields.iter().copied()).collect()
}

fn ticked(page: &Page) -> Vec<String> {
    page.attributes("input[name=condition][checked]", "value")
}

fn chosen(page: &Page) -> Vec<String> {
    page.attributes("input[name=rating][checked]", "value")
}

#[tokio::test]
async fn a_level_follows_from_what_is_ticked() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let page = site.get(URL).await;
    assert_eq!(page.count("input[name=condition]"), item(&library).conditions().count());
    assert!(ticked(&page).is_empty() && chosen(&page).is_empty(), "nothing is chosen beforehand");
    let text = page.texts("main").join(" ");
    for condition in item(&library).conditions() {
        let (fact, proof) = (condition.text.base(), condition.proof.base());
        assert!(text.contains(fact) && text.contains(proof), "{}", condition.id);
    }
    let mut ticks = up_to(&library, 1);
    ticks.push(first_of(&library, 2).id.as_str());
    let page = site.post(URL, &form(&ticks, &[("version", "0"), ("then", "stay")])).await;
    assert_eq!(page.status, 303, "ticks are an answer");
    let answer = site.answer("C12").await.unwrap();
    assert_eq!(answer.rating, Rating::Level(Level::ALL[1]));
    assert_eq!(answer.conditions.iter().map(|id| id.as_str()).collect::<Vec<_>>(), ticks);

    let page = site.get(URL).await;
    assert_eq!(ticked(&page), ticks);
    assert_eq!(chosen(&page), ["conditions"]);
    let result = page.texts(".result").join(" ");
    assert!(result.contains("The level follows from the ticked conditions."), "{result}");
    let [met, open, ..] = item(&library).levels[2].conditions.as_slice() else {
        panic!("level 2 has too few")
    };
    assert!(result.contains("What level 2 still lacks:") && result.contains(open.text.base()), "{result}");
    assert!(result.contains(&format!("{} {}", open.id, open.text.base())), "run together: {result}");
    assert!(!result.contains(met.text.base()), "{result}");
}

#[tokio::test]
async fn whoever_says_that_none_is_met_answers_level_0() {
    let site = Site::new().await;
    let nothing = [("version", "0"), ("then", "stay")];
    site.post(URL, &nothing).await.assert_summary(&["rating"]);
    let foreign = form(&["C01-1a", "C12-9a", "<b>"], &nothing);
    site.post(URL, &foreign).await.assert_summary(&["rating"]);
    let page =
        site.post(URL, &form(&[], &[("rating", "conditions"), ("version", "0"), ("then", "stay")])).await;
    assert_eq!(page.status, 303);
    let answer = site.answer("C12").await.unwrap();
    assert_eq!((answer.rating, answer.conditions.len()), (Rating::Level(Level::MIN), 0));
    let result = site.get(URL).await.texts(".result").join(" ");
    assert!(result.contains("The level follows from the conditions; none is ticked."), "{result}");
    assert!(!result.contains("as claimed"), "{result}");
}

#[tokio::test]
async fn ticks_below_level_1_are_not_called_nothing_found() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let tick = first_of(&library, 2).id.as_str();
    let answer = form(&[tick], &[("rating", "conditions"), ("version", "0"), ("then", "stay")]);
    assert_eq!(site.post(URL, &answer).await.status, 303);
    let words = "Level 0: Not all conditions of level 1 are met yet";
    let result = site.get(URL).await.texts(".result").join(" ");
    assert!(result.contains(words), "{result}");
    assert!(!result.contains("Not started"), "{result}");
    let check = site.get("/en/assessments/ken-2025/check").await.texts("#C12").join(" ");
    assert!(check.contains(words), "{check}");
}

#[tokio::test]
async fn a_claimed_level_stands_and_the_page_says_what_the_ticks_carry() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let ticks = up_to(&library, 1);
    site.post(URL, &form(&ticks, &[("rating", "2"), ("version", "0"), ("then", "stay")])).await;
    let answer = site.answer("C12").await.unwrap();
    assert_eq!((answer.rating, answer.conditions.len()), (Rating::Level(Level::ALL[2]), ticks.len()));
    let page = site.get(URL).await;
    assert_eq!((ticked(&page).len(), chosen(&page)), (ticks.len(), vec!["2".to_owned()]));
    let result = page.texts(".result").join(" ");
    assert!(result.contains("Level 2 as claimed; the ticked conditions carry level 1."), "{result}");
    assert!(result.contains(first_of(&library, 3).text.base()), "{result}");
    assert!(!result.contains(first_of(&library, 2).text.base()), "what is claimed does not lack: {result}");

    site.post(URL, &[("rating", "2"), ("version", "1"), ("then", "stay")]).await;
    let result = site.get(URL).await.texts(".result").join(" ");
    assert!(result.contains("Level 2 as claimed; no condition is ticked."), "{result}");
    let spanish = site.get(&URL.replace("/en/", "/es/")).await.texts(".result").join(" ");
    assert!(spanish.contains("Nivel 2 según lo declarado; no se ha marcado ninguna condición."), "{spanish}");
}

#[tokio::test]
async fn a_claimed_level_that_the_ticks_carry_is_sent_back_without_a_change() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let mut ticks = up_to(&library, 1);
    site.post(URL, &form(&ticks, &[("rating", "1"), ("version", "0"), ("then", "stay")])).await;
    assert!(!site.answer("C12").await.unwrap().follows, "it was claimed");
    assert_eq!(chosen(&site.get(URL).await), ["conditions"], "shown as one that follows");
    let follows = [("rating", "conditions"), ("version", "1"), ("then", "stay")];
    let same = site.post(URL, &form(&ticks, &follows)).await;
    assert_eq!(same.header("location"), format!("{URL}?item=C12&saved=same"));
    assert!(!site.answer("C12").await.unwrap().follows);
    ticks.push(first_of(&library, 2).id.as_str());
    let more = site.post(URL, &form(&ticks, &follows)).await;
    assert_eq!(more.header("location"), format!("{URL}?item=C12&saved=yes"));
    assert!(site.answer("C12").await.unwrap().follows);
}

#[tokio::test]
async fn ticks_come_back_with_a_mistake_with_room_and_with_another_answer() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let ticks = up_to(&library, 1);
    let all: Vec<String> = ticks.iter().map(|id| (*id).to_owned()).collect();
    let page = site.post(URL, &form(&ticks, &[("rating", "na"), ("version", "0")])).await;
    page.assert_summary(&["reason"]);
    assert_eq!(ticked(&page), all);
    let page = site.post(URL, &form(&ticks, &[("version", "0"), ("then", "add")])).await;
    assert_eq!((page.status.as_u16(), ticked(&page)), (200, all.clone()));

    site.post(URL, &[("rating", "3"), ("version", "0"), ("then", "stay")]).await;
    let page = site.post(URL, &form(&ticks, &[("version", "0"), ("then", "stay")])).await;
    assert_eq!((page.status.as_u16(), ticked(&page)), (409, all));
    let table = page.texts(".conflict tbody").join(" ");
    for words in ["level 1", "level 3", first_of(&library, 1).text.base(), ticks[0]] {
        assert!(table.contains(words), "{words}: {table}");
    }
    assert_eq!(site.answer("C12").await.unwrap().conditions.len(), 0, "theirs stands");
}

#[tokio::test]
async fn a_page_that_saves_by_itself_hears_what_followed() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let ticks = up_to(&library, 2);
    let page = site.save_by_itself(URL, &form(&ticks, &[("rating", "conditions"), ("version", "0")])).await;
    let held: HeldAnswer = serde_json::from_str(&page.text).unwrap();
    let of = |name: &str| -> Vec<&str> {
        held.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    };
    assert_eq!((of("rating"), of("level"), of("condition")), (vec!["conditions"], vec!["2"], ticks));
}

#[tokio::test]
async fn what_was_ticked_stands_in_the_history_and_among_all_answers() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let ticks = up_to(&library, 1);
    site.post(URL, &form(&ticks, &[("version", "0"), ("then", "stay")])).await;
    site.post(URL, &form(&ticks[1..], &[("version", "1"), ("then", "stay")])).await;
    let what = site.get(&format!("{URL}/history")).await.texts(".history tbody tr td:nth-child(3)");
    assert!(what[0].contains(&format!("Conditions unticked: {}", ticks[0])), "{what:?}");
    assert!(what[1].contains("Conditions ticked: ") && what[1].contains(ticks[1]), "{what:?}");
    let check = site.get("/en/assessments/ken-2025/check").await.texts("#C12").join(" ");
    let count = ticks.len() - 1;
    assert!(check.contains(&format!("{count} condition")), "{check}");
}

#[tokio::test]
async fn a_fact_that_another_item_asks_for_too_is_ticked_once() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let asked = || {
        let items = usual(&library).flat_map(|framework| &framework.items);
        items.flat_map(|item| item.conditions().map(move |condition| (item, condition)))
    };
    let is_asked = |id: &ConditionId| asked().any(|(_, one)| &one.id == id);
    let shared = asked().find(|(_, one)| one.same.first().is_some_and(is_asked));
    let (item, condition) = shared.expect("some fact is asked twice");
    let other = condition.same[0].as_str();
    let other_item = other.rsplit_once('-').unwrap().0;
    let url = |id: &str| format!("/en/assessments/ken-2025/items/{id}");
    let fields =
        [("rating", "1"), ("version", if item.id.as_str() == "C01" { "1" } else { "0" }), ("then", "stay")];
    site.post(&url(item.id.as_str()), &form(&[condition.id.as_str()], &fields)).await;
    let page = site.get(&url(other_item)).await;
    assert!(page.attributes("input[data-elsewhere]", "value").contains(&other.to_owned()), "{other}");
    let words = format!("Ticked under {}: it counts here too.", item.id);
    assert!(page.texts("main").join(" ").contains(&words), "{words}");
    let written = site.answer(other_item).await.map_or(0, |answer| answer.conditions.len());
    assert_eq!(written, 0, "nothing is written there");
    let version = if other_item == "C01" { "1" } else { "0" };
    site.post(&url(other_item), &[("rating", "1"), ("version", version), ("then", "stay")]).await;
    let check = site.get("/en/assessments/ken-2025/check").await.texts(&format!("#{other_item}")).join(" ");
    assert!(check.contains("1 condition ticked"), "{check}");
}

#[tokio::test]
async fn the_gaps_name_what_lacks_up_to_the_target() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let ticks = up_to(&library, 1);
    site.post(URL, &form(&ticks, &[("version", "0"), ("then", "stay")])).await;
    let page = site.get("/en/assessments/ken-2025/gaps").await.texts("main").join(" ");
    for level in [2, 3] {
        assert!(page.contains(&format!("Still missing for level {level}: ")), "{page}");
        assert!(page.contains(first_of(&library, level).lacks.base()), "level {level}");
    }
    assert!(
        !page.contains(first_of(&library, 1).lacks.base())
            && !page.contains(first_of(&library, 4).lacks.base())
    );
}

#[tokio::test]
async fn an_answer_by_conditions_stays_one_and_goes_with_the_same_facts_elsewhere() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let by_conditions = |version| [("version", version), ("rating", "conditions"), ("then", "stay")];
    assert_eq!(site.post(URL, &by_conditions("0")).await.status, 303);
    assert_eq!(chosen(&site.get(URL).await), ["conditions"], "nobody claimed level 0");
    let checklist = "/en/assessments/ken-2025/items/GL-04";
    let (_, other) = library.item(&"GL-04".into()).unwrap();
    let own = |level: usize| {
        let levels = other.levels.iter().filter(move |one| usize::from(one.level.value()) <= level);
        levels.flat_map(|one| &one.conditions).filter(|one| one.same.is_empty())
    };
    let ticks: Vec<&str> = own(2).map(|one| one.id.as_str()).collect();
    assert!(!ticks.is_empty() && ticks.len() < own(2).count() + 2, "GL-04 shares conditions with C12");
    site.post(checklist, &form(&ticks, &by_conditions("0"))).await;
    assert_eq!(site.answer("GL-04").await.unwrap().rating, Rating::Level(Level::ALL[0]));

    // What C12 ticks counts there at once.
    assert_eq!(site.post(URL, &form(&up_to(&library, 2), &by_conditions("1"))).await.status, 303);
    assert_eq!(site.answer("C12").await.unwrap().rating, Rating::Level(Level::ALL[2]));
    let answer = site.answer("GL-04").await.unwrap();
    assert_eq!((answer.rating, answer.follows), (Rating::Level(Level::ALL[2]), true));
    assert_eq!(chosen(&site.get(checklist).await), ["conditions"]);
    site.post(URL, &by_conditions("2")).await;
    assert_eq!(site.answer("GL-04").await.unwrap().rating, Rating::Level(Level::ALL[0]));
}

#[tokio::test]
async fn a_copy_by_conditions_ticks_what_both_share_and_claims_nothing() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let is_used = |id: &&ItemId| usual(&library).any(|framework| framework.item(id).is_some());
    let others: Vec<ItemId> = item(&library).also_counts_for.iter().filter(is_used).cloned().collect();
    let also: Vec<(&str, &str)> = others.iter().map(|id| ("also", id.as_str())).collect();
    let fields = [&[("version", "0"), ("rating", "conditions"), ("then", "stay")][..], &also].concat();
    assert_eq!(site.post(URL, &form(&up_to(&library, 3), &fields)).await.status, 303);
    for id in &others {
        let (_, other) = library.item(id).unwrap();
        let copy = site.answer(id.as_str()).await.unwrap();
        match copy.rating {
            Rating::Level(level) => assert_eq!(level, other.level_of(&copy.conditions), "{id}"),
            Rating::Unknown => assert!(copy.conditions.is_empty(), "{id}"),
            Rating::NotApplicable { .. } => panic!("{id}"),
        }
    }
    assert!(!others.is_empty(), "C12 counts for others");
}

#[tokio::test]
async fn what_is_ticked_up_to_the_target_is_not_called_missing() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let ticks = up_to(&library, 3);
    site.post(URL, &form(&ticks, &[("rating", "1"), ("version", "0"), ("then", "stay")])).await;
    for (lang, words) in [
        ("en", "Every condition of the target is ticked; the level was claimed lower."),
        ("es", "Todas las condiciones de la meta están marcadas; el nivel declarado es inferior."),
    ] {
        let at = format!("/{lang}/assessments/ken-2025");
        assert!(site.get(&format!("{at}/gaps")).await.texts("main").join(" ").contains(words), "{lang}");
        for document in ["draft.md?document=report"] {
            let text = site.get(&format!("{at}/{document}")).await.text;
            assert!(text.contains(words), "{lang}, {document}");
            for statement in ["The next step towards the target", "What the next level asks for"] {
                assert!(!text.contains(statement), "{document}: what is ticked is asked for again");
            }
        }
    }
    let claimed = [("rating", "1"), ("version", "1"), ("then", "stay")];
    site.post(URL, &form(&ticks[1..ticks.len() - 1], &claimed)).await;
    let page = site.get("/en/assessments/ken-2025/gaps").await.texts("main").join(" ");
    assert!(!page.contains("the level was claimed lower"), "one is missing: {page}");
}

#[tokio::test]
async fn a_condition_that_is_not_asked_is_refused_and_nothing_else_is_lost() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let ticks = up_to(&library, 1);
    let why = "the page was open while the content changed";
    for foreign in ["C01-1a", "C12-9a", "<b>"] {
        let sent = [&ticks[..], &[foreign]].concat();
        for rating in ["", "conditions", "1", "unknown"] {
            let fields = [("rating", rating), ("comment", "A unit."), ("version", "0"), ("then", "stay")];
            let page = site.post(URL, &form(&sent, &fields)).await;
            page.assert_summary(&["rating"]);
            assert_eq!(page.status, 422, "{foreign}, {rating}");
            assert!(page.texts("#problems").join(" ").contains(why), "{foreign}, {rating}");
            assert_eq!(ticked(&page), ticks, "what is asked stays ticked");
            assert!(
                page.texts("textarea[name=comment]").join(" ").contains("A unit."),
                "{foreign}, {rating}"
            );
        }
    }
    let fields = [("rating", "conditions"), ("version", "0")];
    let page = site.save_by_itself(URL, &form(&["C12-9a"], &fields)).await;
    assert!(page.status == 422 && page.text.contains(why), "{}", page.text);
    assert!(site.answer("C12").await.is_none(), "nothing is kept");
}

#[tokio::test]
async fn the_gaps_say_which_other_item_lacks_the_same() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let (_, other) = library.item(&"GL-04".into()).unwrap();
    let claimed = [("rating", "1"), ("version", "0"), ("then", "stay")];
    site.post(URL, &claimed).await;
    let fact = item(&library).levels[2].conditions.iter().find(|one| !one.same.is_empty()).unwrap();
    let gaps = "/en/assessments/ken-2025/gaps";
    let page = site.get(gaps).await.texts("main").join(" ");
    assert!(
        page.contains(fact.lacks.base()) && !page.contains("(asked under"),
        "nothing else is missing: {page}"
    );
    site.post("/en/assessments/ken-2025/items/GL-04", &claimed).await;
    let page = site.get(gaps).await.texts("main").join(" ");
    let words = format!("{} (asked under GL-04 {} too)", fact.lacks.base(), other.title.base());
    assert!(page.contains(&words), "{words}: {page}");
}
