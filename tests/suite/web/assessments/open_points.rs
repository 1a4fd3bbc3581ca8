//! Knows that what is open is counted once: the same number wherever it stands.

use super::versions::until_frozen;
use crate::support::assessments::kenya_site;

/// The first number in a text.
fn number(text: &str) -> usize {
    let digits: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no number in: {text}"))
}

#[tokio::test]
async fn the_same_number_stands_on_every_page_and_in_the_memorandum() {
    let (site, kenya) = kenya_site().await;
    for lang in ["en", "es"] {
        let kenya = format!("/{lang}{}", &kenya[3..]);
        let draft = site.get(&format!("{kenya}/draft?document=strategy")).await;
        let open = number(&draft.texts("h1")[0]);
        assert!(open > 20, "{:?}", draft.texts("h1"));
        for (place, link) in [("", ".open-points a"), ("/versions", ".open-points a")] {
            let page = site.get(&format!("{kenya}{place}")).await;
            assert_eq!(page.texts(link), draft.texts("h1"), "{lang}{place}");
        }
        let paper = site.get(&format!("{kenya}/draft?document=memorandum")).await;
        let decisions = paper.texts(".document ol")[0].clone();
        assert_eq!(number(&decisions) + 1, open, "with the signatures that nobody is named for: {decisions}");
    }
}

#[tokio::test]
async fn the_page_of_approval_gives_the_same_number_and_its_parts() {
    let (site, kenya) = kenya_site().await;
    let choice = [("label", "1.0"), ("author", "Ministry"), ("document", "strategy"), ("audience", "public")];
    until_frozen(&site, site.post(&format!("{kenya}/versions"), &choice).await).await;
    let open = number(&site.get(&format!("{kenya}/draft?document=strategy")).await.texts("h1")[0]);
    let page = site.get(&format!("{kenya}/approval")).await;
    assert_eq!(number(&page.texts(".open-points")[0]), open);
    let parts = page.texts(".open-at-adoption > li");
    let sum = parts.iter().filter(|part| part.chars().any(|c| c.is_ascii_digit())).map(|part| number(part));
    assert_eq!(sum.sum::<usize>() + 1, open, "with the signatures that nobody is named for: {parts:?}");
}

#[tokio::test]
async fn a_question_without_an_answer_is_open_and_an_answer_closes_it() {
    let (site, kenya) = kenya_site().await;
    let questions = async || {
        let page = site.get(&format!("{kenya}/draft?document=strategy")).await;
        let line = page.texts(".open-points li").into_iter().find(|line| line.starts_with("Questions"));
        number(&line.unwrap_or_else(|| panic!("{:?}", page.texts(".open-points li"))))
    };
    assert_eq!(questions().await, 43 - 12);
    let answer = [("version", "0"), ("rating", "unknown"), ("then", "stay")];
    assert_eq!(site.post(&format!("{kenya}/items/C06"), &answer).await.status, 303);
    assert_eq!(questions().await, 43 - 13, "“don't know” is an answer");
}

#[tokio::test]
async fn what_is_open_leads_to_where_it_is_entered_and_adds_up() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/draft?document=strategy")).await;
    let counts: usize = page.texts(".open-points li").iter().map(|line| number(line)).sum();
    assert_eq!(counts, number(&page.texts("h1")[0]));
    let places = page.attributes(".open-points li a", "href");
    assert!(places.len() > 4, "{places:?}");
    for place in &places {
        assert_eq!(site.get(place).await.status, 200, "{place}");
    }
}
