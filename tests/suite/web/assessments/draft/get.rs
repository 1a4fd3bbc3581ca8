//! Knows that the draft stands on the page with its contents, its sources and what is still open.

use crate::support::assessments::kenya_site;

#[tokio::test]
async fn the_whole_document_stands_on_the_page_in_both_languages() {
    let (site, kenya) = kenya_site().await;
    for lang in ["en", "es"] {
        let page = site.get(&format!("/{lang}{}/draft?document=strategy", &kenya[3..])).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.count("h1"), 1);
        assert!(page.count("article.document h2") >= 4, "chapters");
        assert!(page.count(".document-contents a") >= 4);
        for link in page.attributes(".document-contents a", "href") {
            assert_eq!(page.count(&format!("[id='{}']", &link[1..])), 1, "{link} leads nowhere");
        }
    }
}

#[tokio::test]
async fn every_source_leads_to_the_register_and_from_there_to_an_answer() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/draft?document=report")).await;
    let marks = page.attributes(".document .source a", "href");
    assert!(marks.len() >= 12, "{marks:?}");
    for mark in marks {
        assert_eq!(
            page.count(&format!("dl.register dt[id='{}']", &mark[1..])),
            1,
            "{mark} is not in the register"
        );
    }
    let answers = page.attributes("dl.register dt a", "href");
    assert!(answers.contains(&format!("{kenya}/items/C12")), "{answers:?}");
    for answer in answers.iter().take(3) {
        assert_eq!(site.get(answer).await.status, 200, "{answer}");
    }
}

#[tokio::test]
async fn the_strategy_numbers_its_published_sources_and_names_no_answer() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/draft?document=strategy")).await;
    let numbers = page.texts("dl.register dt");
    let wanted: Vec<String> = (1..=numbers.len()).map(|number| number.to_string()).collect();
    assert_eq!(numbers, wanted);
    assert_eq!(page.count("dl.register dt a"), 0, "no entry is an answer");
    for mark in page.attributes(".document .source a", "href") {
        assert_eq!(page.count(&format!("dl.register dt[id='{}']", &mark[1..])), 1, "{mark}");
    }
}

#[tokio::test]
async fn open_notes_are_listed_and_lead_to_their_places() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/draft?document=strategy&notes=boxes")).await;
    let notes = page.attributes(".open-notes a", "href");
    assert!(!notes.is_empty());
    for note in &notes {
        assert_eq!(page.count(&format!(".document .drafting[id='{}']", &note[1..])), 1, "{note}");
    }
    let page = site.get(&format!("{kenya}/draft?document=strategy")).await;
    let editors = page.attributes(".open-notes a", "href");
    assert_eq!(
        (editors.len(), page.count(".document .drafting")),
        (notes.len(), 1),
        "numbers stand for boxes, but where a section would be bare"
    );
    for editor in &editors {
        assert!(editor.starts_with(&format!("{kenya}/draft/edit/")), "{editor}");
    }
}

#[tokio::test]
async fn notes_are_printed_as_they_are_asked_for_and_the_choice_stays() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/draft?document=strategy&notes=none")).await;
    assert_eq!(page.attributes("#notes option[selected]", "value"), ["none"]);
    assert_eq!(page.count(".document .drafting, .document #missing"), 0);
    let file = site.get(&format!("{kenya}/draft.md?notes=none")).await.text;
    let whole = site.get(&format!("{kenya}/draft.md?notes=boxes")).await.text;
    assert!(!file.contains("[!WARNING]") && whole.contains("[!WARNING]"));
    let numbers = site.get(&format!("{kenya}/draft.md")).await.text;
    let boxes = |text: &str| text.matches("[!WARNING]").count();
    assert!(numbers.contains("\\[1\\]") && boxes(&numbers) == 1 && boxes(&whole) > 9, "numbers are usual");
}

#[tokio::test]
async fn open_points_are_internal_whoever_asks() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/draft?document=points&audience=public")).await;
    assert_eq!((page.status.as_u16(), page.count("#audience")), (200, 0), "nobody chooses their readers");
    assert!(page.text.contains("INTERNAL"));
}

#[tokio::test]
async fn a_date_that_is_none_is_refused_with_words() {
    let (site, kenya) = kenya_site().await;
    for address in ["draft?date=tomorrow", "draft.md?date=2026-02-30", "draft.pdf?date=%3Cscript%3E"] {
        let page = site.get(&format!("{kenya}/{address}")).await;
        assert_eq!(page.status, 422, "{address}");
        assert_eq!(page.texts("h1"), ["This is not a date we can use"]);
        assert_eq!(page.count("script"), 0);
    }
    for date in ["1066-01-01", "2200-01-01", "9999-12-31", "3/4/2026"] {
        let page = site.get(&format!("{kenya}/draft?document=brief&audience=internal&date={date}")).await;
        page.assert_summary(&["date"]);
        assert_eq!(page.attributes("#date", "value"), [date], "what was typed stays");
        assert_eq!(page.attributes("input[name=document]", "value"), ["memorandum"]);
        assert_eq!(page.attributes("#audience option[selected]", "value"), ["internal"]);
        assert!(page.count("button[formaction$='draft.docx']") == 1, "and the form with it");
    }
    for date in ["3%20March%202026", "3%20de%20marzo%20de%202026", "2026-3-3", "31.12.2026"] {
        let page = site.get(&format!("{kenya}/draft?date={date}")).await;
        assert_eq!(page.status, 200, "{date}: as everywhere, and days ahead too");
    }
    assert_eq!(site.get("/en/assessments/nowhere/draft").await.status, 404);
}

#[tokio::test]
async fn a_country_with_few_answers_is_shown_a_starting_paper_first_and_the_way_to_its_strategy() {
    let (site, kenya) = kenya_site().await;
    for lang in ["en", "es"] {
        let draft = format!("/{lang}{}/draft", &kenya[3..]);
        for (address, document, other) in [
            (draft.clone(), "starting", "strategy"),
            (format!("{draft}?document=strategy"), "strategy", "starting"),
        ] {
            let page = site.get(&address).await;
            assert_eq!(page.status, 200, "{address}");
            assert_eq!(page.attributes("input[name=document]", "value"), [document], "{address}");
            let way = format!("{draft}?document={other}");
            assert!(page.attributes(".screen-only .notice a", "href").contains(&way), "{address}");
        }
        let page = site.get(&draft).await;
        let first = page.attributes(".documents a", "href").remove(0);
        assert!(!first.contains("document="), "the starting paper stands first: {first}");
        let file = site.get(&format!("{draft}.md")).await;
        let name = format!("attachment; filename=\"amparo-ken-case-draft-{lang}.md\"");
        assert_eq!(file.header("content-disposition"), name, "a file is that of the strategy");
    }
}
