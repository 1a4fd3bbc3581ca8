//! The page of an item.

use super::URL;
use crate::support::site::Site;

#[tokio::test]
async fn it_shows_levels_questions_reasons_and_marks() {
    let site = Site::new().await;
    let page = site.get(URL).await;
    let library = &site.state.library;
    let (_, item) = library.item(&"C04".into()).unwrap();
    assert_eq!(page.texts("h1"), [item.title.base()]);
    let text = page.texts("body").join(" ");
    for level in &item.levels {
        assert!(text.contains(level.statement.base()), "level {}", level.level);
    }
    for question in &item.questions {
        assert!(
            text.contains(question.ask.base()) && text.contains(question.proof.base()),
            "{}",
            question.id
        );
    }
    let gap = item.gap.as_ref().unwrap();
    assert!(text.contains(gap.text.base()) && text.contains(&gap.statistics[0].source));
    assert!(text.contains("Our own wording, to be reviewed by an expert"));
    assert!(text.contains("Do not enter case data"));
    assert_eq!(page.attributes("input[name=rating][data-level]", "data-level"), ["0", "1", "2", "3", "4"]);
}

#[tokio::test]
async fn an_answer_without_evidence_is_a_debt_and_says_so() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/ken-2025/items/C01").await;
    let result = page.texts(".result").join(" ");
    assert!(result.contains("Level 2: Developing") && result.contains("Level 1: Building"), "{result}");
    assert!(
        result.contains("evidence that is owed, not a gap") && result.contains("To attach: who says so"),
        "{result}"
    );
}

#[tokio::test]
async fn a_saved_name_in_the_address_never_becomes_words_of_ours() {
    let site = Site::new().await;
    let page = site.get(&format!("{URL}?saved=yes&item=%3Cb%3EYou+have+won")).await;
    assert_eq!(page.status, 200);
    assert!(!page.text.contains("You have won"));
    assert_eq!(page.count(".notice[role=status]"), 0);
}

#[tokio::test]
async fn a_finding_about_so_few_children_that_they_can_be_known_is_flagged_where_it_is_typed() {
    let site = Site::new().await;
    let url = "/en/assessments/ken-2025/items/C06";
    let finding = "Police made three girls safe.";
    let answer = [("version", "0"), ("rating", "unknown"), ("comment", finding), ("then", "stay")];
    assert_eq!(site.post(url, &answer).await.status, 303);
    for (lang, asks) in [("en", "“three girls”"), ("es", "«three girls»")] {
        let told = site.get(&format!("/{lang}{}", &url[3..])).await.texts(".notice[data-kind=warning]");
        assert!(told.iter().any(|words| words.starts_with(asks)), "{lang}: {told:?}");
    }
}
