//! Knows that unknown is never shown as zero, and that too little knowledge makes no figure.

use crate::support::assessments::{empty, evidence, kenya_site, level, rated, site_with};
use amparo::assessment::{Basis, Grade, Rating};

#[tokio::test]
async fn unknown_is_a_word_and_never_a_zero() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    let rows = page.texts(".profile-table tbody tr:not(.group)");
    let unknown: Vec<_> = rows.iter().filter(|row| row.contains("Not answered")).collect();
    assert_eq!((rows.len(), unknown.len()), (21, 9));
    assert!(unknown.iter().all(|row| !row.contains('0') || row.starts_with('C')), "{unknown:?}");
    assert_eq!(page.attributes(".profile-table .rating[data-rating='0']", "class").len(), 0);
    assert!(!page.texts(".priorities .item-id").contains(&"C07".to_owned()));
    assert!(
        page.texts(".lead")[0]
            .ends_with("Not answered: 9; answered “don't know”: 0. Neither counts as zero.")
    );
}

#[tokio::test]
async fn no_index_is_shown_below_seventy_percent() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    let text = page.texts("#coverage").join(" ");
    assert!(text.contains("at 37.6 of 100") && text.contains("at 71.5"), "{text}");
    assert!(text.contains("No single figure is shown: fewer than 70% of the items are known"), "{text}");
    assert_eq!(page.count("#coverage table"), 0);
}

#[tokio::test]
async fn a_shown_index_stands_with_its_three_forms_and_the_minimum() {
    let (site, address) = site_with(|library| {
        let mut assessment = empty(library, "known");
        for number in 1..=21 {
            assessment.answers.insert(format!("C{number:02}").as_str().into(), level(2));
        }
        assessment
    })
    .await;
    let page = site.get(&format!("{address}/gaps")).await;
    assert_eq!(page.texts("#coverage tbody td"), ["50.0", "50.0", "50.0", "50.0"]);
    assert!(!page.texts("#coverage").join(" ").contains("No single figure"));
}

#[tokio::test]
async fn areas_below_sixty_percent_show_no_middle_level() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    let cards = page.texts(".domain");
    assert_eq!(cards.len(), 6);
    let withheld: Vec<bool> = cards.iter().map(|card| !card.contains("Middle level")).collect();
    assert_eq!(withheld, [false, true, false, true, true, true]);
    assert!(cards[1].contains("a middle level needs 60% of the items"), "{}", cards[1]);
    assert!(cards[5].contains("Nothing is known here yet"), "{}", cards[5]);
}

#[tokio::test]
async fn nothing_known_says_so_and_offers_the_way_on() {
    let (site, address) = site_with(|library| empty(library, "blank")).await;
    let page = site.get(&format!("{address}/gaps")).await;
    assert_eq!(page.texts("h1"), ["No level is known yet"]);
    assert_eq!(page.attributes("main .actions .button", "href"), [format!("{address}/items")]);
    assert_eq!(page.count(".priorities, #certainty, #tipping, #order"), 0);
    assert_eq!(page.count("#find-out .find-out > li"), 21);
}

#[tokio::test]
async fn where_every_question_is_answered_without_a_level_the_page_says_what_is_the_case() {
    for (name, unknown, h1, lead, button) in [
        (
            "unknown",
            20,
            "No level is known yet",
            "Every question has an answer, and none of them gives a level: “don't know” 20, “does not apply” 1.",
            "#find-out",
        ),
        (
            "outside",
            0,
            "Nothing that was asked applies",
            "Every question was answered “does not apply”",
            "/items",
        ),
    ] {
        let (site, address) = site_with(|library| {
            let mut assessment = empty(library, name);
            for (index, item) in library.main().unwrap().items.iter().enumerate() {
                let excluded = Rating::NotApplicable { reason: "no such service".to_owned() };
                let rating = if index < unknown { Rating::Unknown } else { excluded };
                assessment.answers.insert(item.id.clone(), rated(rating));
            }
            assessment
        })
        .await;
        let page = site.get(&format!("{address}/gaps")).await;
        assert_eq!(page.texts("h1"), [h1]);
        assert!(page.texts(".lead")[0].starts_with(lead), "{:?}", page.texts(".lead"));
        let buttons = page.attributes("main .actions a.button", "href");
        assert!(buttons.len() == 1 && buttons[0].ends_with(button), "{buttons:?}");
    }
}

#[tokio::test]
async fn what_nobody_has_answered_is_not_called_unknown() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    let said = page.texts("#find-out > p").join(" ");
    assert!(said.starts_with("The levels of 9 items are not known."), "{said}");
}

#[tokio::test]
async fn whom_to_ask_stands_beside_what_is_unknown() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    assert_eq!(page.texts("#find-out h2"), ["Find out first: Access to image databases"]);
    let first = &page.texts("#find-out .find-out > li")[0];
    for words in ["Ask", "Specialised police unit", "First question", "ICSE", "Proof"] {
        assert!(first.contains(words), "{words}: {first}");
    }
}

#[tokio::test]
async fn what_does_not_apply_weighs_nothing() {
    let (site, address) = site_with(|library| {
        let mut assessment = empty(library, "excluded");
        assessment.answers.insert("C01".into(), level(1));
        let reason = "Another state does this for us".to_owned();
        assessment.answers.insert("C07".into(), rated(Rating::NotApplicable { reason }));
        assessment
    })
    .await;
    let page = site.get(&format!("{address}/gaps")).await;
    assert!(page.texts("#coverage").join(" ").contains("known level: 1 of 20"));
    assert!(page.texts("#profile .profile-table").join(" ").contains("Does not apply"));
}

#[tokio::test]
async fn evidence_that_is_lacking_is_a_list_of_things_to_attach() {
    let (site, address) = site_with(|library| {
        let mut assessment = empty(library, "debt");
        assessment.basis = Basis::SelfAssessment;
        let mut answer = level(4);
        answer.evidence = vec![evidence("C01-E1", "Decree", Some(Grade::E2))];
        assessment.answers.insert("C01".into(), answer);
        assessment
    })
    .await;
    let page = site.get(&format!("{address}/gaps")).await;
    let list = page.texts("#evidence .to-do > li");
    assert_eq!(list.len(), 1);
    assert!(
        list[0].contains("Answered: level 4; shown as level 3") && list[0].contains("checked (e3)"),
        "{list:?}"
    );
    assert_eq!(page.texts(".profile-table thead th")[1..3], ["Claimed", "Carried by evidence"]);
}

#[tokio::test]
async fn answers_that_do_not_fit_are_questions_with_links() {
    let (site, address) = site_with(|library| {
        let mut assessment = empty(library, "questions");
        for (item, value) in [("C03", 1), ("C12", 3), ("GL-04", 0)] {
            assessment.answers.insert(item.into(), level(value));
        }
        assessment
    })
    .await;
    let page = site.get(&format!("{address}/gaps")).await;
    let questions = page.texts("#questions .to-settle > li");
    assert!(
        questions[0].contains("C12 CSEA hotline at Level 3, but C03 Legislation at Level 1."),
        "{questions:?}"
    );
    let both = |q: &String| q.contains("GL-04") && q.contains("both ask about the same matter");
    assert!(questions.iter().any(both), "{questions:?}");
    let links = page.attributes("#questions .to-settle a", "href");
    assert!(links.contains(&format!("{address}/items/GL-04")), "{links:?}");
}
