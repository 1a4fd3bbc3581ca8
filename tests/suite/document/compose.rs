//! From facts and templates to Markdown, HTML and JSON: golden files, errors, and what hostile people type.

use crate::support::case::{Case, folder};
use crate::support::documents::{OUTLINE, facts, hostile_document, templates};
use crate::support::golden::{assert_html, assert_markdown};
use crate::support::hostile::HOSTILE;
use crate::support::languages::printed;
use amparo::document::{Block, TemplateFile, Templates, compose, fold};
use amparo::lang::Lang;
use amparo::render::{charts, html, json, markdown};
use pulldown_cmark::{Event, Options, Parser, Tag};
use scraper::{Html, Selector};
use serde_json::json;
use std::collections::BTreeSet;

#[test]
fn the_sample_is_as_it_was_approved() {
    let case = Case::read("maravia");
    let document = case.document();
    assert_markdown(&folder("maravia").join("markdown"), &document);
    assert_html(&folder("maravia").join("html"), &document);
}

#[test]
fn json_holds_the_whole_document() {
    let document = Case::read("maravia").document();
    assert_eq!(json::read(&json::json(&document).unwrap()).unwrap(), document);
}

#[test]
fn hostile_words_are_words_in_html() {
    for text in HOSTILE {
        let page = Html::parse_document(&html::page(&hostile_document(text)));
        let count = |css: &str| page.select(&Selector::parse(css).unwrap()).count();
        assert_eq!(count("script, textarea, img, iframe, [onerror]"), 0, "{text}");
        assert_eq!(
            (count("h1"), count("main h2"), count("aside"), count("main > ul")),
            (1, 2, 1, 1),
            "{text}"
        );
        let first = page.select(&Selector::parse("main > p").unwrap()).next().unwrap();
        assert_eq!(
            fold(&first.text().collect::<String>()),
            format!("Words {} here.", fold(&printed(text))),
            "{text}"
        );
        for link in page.select(&Selector::parse("a").unwrap()) {
            let address = link.value().attr("href").unwrap();
            assert!(address.starts_with('#') || address.starts_with("https://"), "{address}");
        }
    }
}

#[test]
fn hostile_words_are_words_in_markdown() {
    for text in HOSTILE {
        let written = markdown::markdown(&hostile_document(text));
        let read_by_most = Options::ENABLE_TABLES | Options::ENABLE_GFM | Options::ENABLE_FOOTNOTES;
        let events: Vec<_> = Parser::new_ext(&written, read_by_most).collect();
        let said: String = events
            .iter()
            .filter_map(|event| match event {
                Event::Text(text) => Some(text.to_string()),
                // Where a line of the words ends, in a paragraph and in a cell.
                Event::HardBreak => Some(" ".to_owned()),
                Event::InlineHtml(mark) if mark.as_ref() == "<br>" => Some(" ".to_owned()),
                _ => None,
            })
            .collect();
        assert!(said.contains(&format!("Words {} here.", fold(&printed(text)))), "{text}\n{written}");
        let headings = events.iter().filter(|event| matches!(event, Event::Start(Tag::Heading { .. })));
        assert_eq!(headings.count(), 3, "{text}");
        // Paragraph, item, box and cell each end with the words, whole.
        assert!(said.matches(&fold(&printed(text))).count() >= 7, "{text}\n{written}");
    }
}

#[test]
fn a_finding_of_200_000_characters_comes_through() {
    let text = "long ".repeat(40_000);
    let document = hostile_document(&text);
    for written in [html::page(&document), markdown::markdown(&document), json::json(&document).unwrap()] {
        assert!(written.contains(text.trim()));
    }
}

#[test]
fn every_figure_can_be_heard_and_every_source_followed() {
    let page = Html::parse_document(&html::page(&Case::read("maravia").document()));
    let all = |css: &str| page.select(&Selector::parse(css).unwrap()).collect::<Vec<_>>();
    assert_eq!(all("figure svg").len(), 8, "four figures, each wide and narrow");
    for chart in all("figure svg") {
        let text = |css: &str| {
            chart.select(&Selector::parse(css).unwrap()).next().unwrap().text().collect::<String>()
        };
        assert!(!text("title").is_empty() && text("desc").len() > 40);
    }
    let ids: BTreeSet<_> = all("[id]").iter().filter_map(|element| element.value().attr("id")).collect();
    assert_eq!(ids.len(), all("[id]").len(), "an id stands twice");
    let marks = all("sup.source a, nav a");
    assert!(marks.len() > 100);
    for mark in marks {
        let address = mark.value().attr("href").unwrap();
        assert!(ids.contains(&address[1..]), "{address} leads nowhere");
    }
}

#[test]
fn every_output_shows_every_source_that_is_cited() {
    let document = Case::read("maravia").document();
    let cited = json::json(&document).unwrap().matches("\"t\": \"source\"").count();
    assert!(cited > 100);
    assert_eq!(markdown::markdown(&document).matches("](#source-").count(), cited);
    assert_eq!(html::page(&document).matches("<sup class=\"source\">").count(), cited);
}

#[test]
fn charts_keep_their_shape_with_any_words() {
    let case = Case::read("maravia");
    for text in HOSTILE.into_iter().chain(["x".repeat(5_000).as_str()]) {
        let mut document = case.document();
        document.change_text(&mut |words| *words = text.to_owned());
        for block in &document.blocks {
            let Block::Figure(figure) = block else { continue };
            let look = charts::ChartLook::paper(&document.labels);
            let drawing = Html::parse_fragment(&charts::svg(figure, &look));
            let count = |css: &str| drawing.select(&Selector::parse(css).unwrap()).count();
            assert_eq!((count("svg"), count("script"), count("img")), (1, 0, 0), "{text}");
        }
    }
}

#[test]
fn contents_lists_every_chapter_and_section() {
    let document = Case::read("maravia").document();
    let look = charts::ChartLook::page(&document.labels, 1);
    let parts = html::fragment(&document, &look);
    let contents = Html::parse_fragment(&parts.contents);
    let listed = contents.select(&Selector::parse("li").unwrap()).count();
    let headings =
        document.blocks.iter().filter(|block| matches!(block, Block::Heading { level: 1..=2, .. }));
    assert_eq!(listed, headings.count() + 1);
    assert!(!parts.body.contains("style="), "a page forbids inline styles");
    assert!(parts.body.contains("var(--level-3"));
}

#[test]
fn faults_name_file_line_and_remedy() {
    let cases = [
        ("# A\n\n{{ nobody }}", "en/s.md:3: ", "nobody"),
        ("# A\n\nx\n\n![](figure:nothing)", "en/s.md:5: ", "Known are: layers, profile, ranks."),
        ("# A\n\n{{ cite(ids=[\"C99\"]) }}", "en/s.md: ", "`C99` is not in the evidence register"),
        ("# A\n\n{{ cite(ids=[\"a](b\"]) }}", "en/s.md:3: ", "cannot be the id of a source"),
        ("# A\n\n{{ date(value=\"soon\") }}", "en/s.md:3: ", "is no date"),
        ("# A\n\ntext ![](table:priorities)", "en/s.md:3: ", "inside a text"),
        ("![](figure:profile)\n\n![](figure:profile)", "facts: ", "`profile` is given to two blocks"),
    ];
    for (template, place, reason) in cases {
        let said = compose(&templates(template), &facts(json!({}))).unwrap_err().to_string();
        assert!(said.starts_with(place) && said.contains(reason), "{template}\n{said}");
    }
}

#[test]
fn templates_are_read_with_all_their_faults() {
    let file = |name: &str, text: &str| TemplateFile {
        lang: crate::support::languages::ES,
        name: name.to_owned(),
        text: text.to_owned(),
    };
    let said = |files: &[TemplateFile]| {
        let faults = Templates::new(OUTLINE, files, &Default::default()).err().unwrap();
        faults.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let faults = said(&[file("a.md", "x\n{{ a | safe }}"), file("b.md", "{{ a"), file("c.txt", "{{ a }}")]);
    let starts = ["es/s.md: ", "es/c.txt: ", "es/a.md:2: ", "es/b.md:1: "];
    assert!(starts.iter().all(|start| faults.iter().any(|fault| fault.starts_with(start))), "{faults:#?}");
    let whole = [file("s.md", "{% include \"es/part.md\" %}"), file("part.md", "# Part")];
    assert!(
        Templates::new(OUTLINE, &whole, &Default::default()).is_ok(),
        "templates may include each other in any order"
    );
    let outline =
        Templates::new("[[section]]\nid = \"a\"\nfile = 3", &[], &Default::default()).err().unwrap();
    assert!(outline[0].to_string().starts_with("outline.toml:"), "{outline:?}");
}

#[test]
fn conditions_must_be_booleans_of_the_facts() {
    let outline = format!("{OUTLINE}when = \"a.b\"\n");
    let file = TemplateFile { lang: Lang::EN, name: "s.md".to_owned(), text: "# A".to_owned() };
    let templates = Templates::new(&outline, &[file], &Default::default()).unwrap();
    let blocks = |values| compose(&templates, &facts(values)).map(|document| document.blocks.len());
    assert_eq!(blocks(json!({ "a": { "b": true } })), Ok(1));
    assert_eq!(blocks(json!({ "a": { "b": false } })), Ok(0));
    assert!(blocks(json!({ "a": 1 })).unwrap_err().to_string().contains("`a.b`"));
}

#[test]
fn labels_are_complete() {
    let mut facts = facts(json!({}));
    facts.labels.remove("register");
    let fault = compose(&templates("# A"), &facts).unwrap_err();
    assert!(fault.to_string().contains("register"));
}
