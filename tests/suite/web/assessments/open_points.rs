//! Knows that what is open is counted once: the same number wherever it stands.

use crate::support::assessments::kenya_site;

/// The first number in a text.
fn number(text: &str) -> usize {
    let digits: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| panic!("no number in: {text}"))
}

#[tokio::test]
async fn the_same_number_stands_on_every_page_and_in_the_brief() {
    let (site, kenya) = kenya_site().await;
    for lang in ["en", "es"] {
        let kenya = format!("/{lang}{}", &kenya[3..]);
        let draft = site.get(&format!("{kenya}/draft")).await;
        let open = number(&draft.texts("h1")[0]);
        assert!(open > 20, "{:?}", draft.texts("h1"));
        for (place, link) in [("", ".open-points a"), ("/versions", ".open-points a")] {
            let page = site.get(&format!("{kenya}{place}")).await;
            assert_eq!(page.texts(link), draft.texts("h1"), "{lang}{place}");
        }
        let brief = site.get(&format!("{kenya}/draft?document=brief")).await;
        let decisions = brief.texts(".document ol")[0].clone();
        assert_eq!(number(&decisions), open, "{decisions}");
    }
}

#[tokio::test]
async fn what_is_open_leads_to_where_it_is_entered_and_adds_up() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/draft")).await;
    let counts: usize = page.texts(".open-points li").iter().map(|line| number(line)).sum();
    assert_eq!(counts, number(&page.texts("h1")[0]));
    let places = page.attributes(".open-points li a", "href");
    assert!(places.len() > 4, "{places:?}");
    for place in &places {
        assert_eq!(site.get(place).await.status, 200, "{place}");
    }
}
