//! `/{lang}/assessments/{id}/draft/edit/{section}`: figures and tables, and what is saved without a change.

use crate::support::site::{Page, Site, css};
use amparo::assessment::strategy::{BlockPlace, DocumentKind, Edit, EditKind, OwnCaption};
use amparo::assessment::{Change, Decision};
use amparo::lang::Lang;
use amparo::storage::Stamp;

const EDIT: &str = "/en/assessments/ken-2025/draft/edit";

/// The sections of the draft.
async fn sections(site: &Site) -> Vec<String> {
    site.get(EDIT).await.attributes(".edit-contents a", "href")
}

/// Every form of a section that changes a part, as a browser would send it: the names and values of its fields.
fn forms(page: &Page) -> Vec<Vec<(String, String)>> {
    let html = page.html();
    let [form, input, area] = [".edit-fold form", "input", "textarea"].map(css);
    let forms = html.select(&form).map(|form| {
        let inputs = form.select(&input).map(|input| {
            let value = |name| input.value().attr(name).unwrap_or_default().to_owned();
            (value("name"), value("value"))
        });
        let mut fields: Vec<_> = inputs.collect();
        fields.extend(form.select(&area).map(|area| {
            let text: String = area.text().collect();
            let name = area.value().attr("name").unwrap_or_default().to_owned();
            // A browser leaves out the line end that follows the tag, and ends lines in its own way.
            (name, text.strip_prefix('\n').unwrap_or(&text).replace('\n', "\r\n"))
        }));
        fields
    });
    forms
        .filter(|fields| fields.iter().any(|(name, value)| name == "place" && !value.contains('+')))
        .collect()
}

async fn send(site: &Site, section: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    site.post(section, &fields).await
}

/// The first form with a caption, in whichever section it is.
async fn captioned(site: &Site, needs_alt: bool) -> (String, Vec<(String, String)>) {
    for section in sections(site).await {
        let found = forms(&site.get(&section).await).into_iter().find(|fields| {
            let has = |start: &str| fields.iter().any(|(name, _)| name.starts_with(start));
            has("caption-") && has("alt-") == needs_alt
        });
        if let Some(fields) = found {
            return (section, fields);
        }
    }
    panic!("no figure and no table in the draft");
}

fn put(fields: &mut [(String, String)], name: &str, value: &str) {
    let field = fields.iter_mut().find(|(field, _)| field.starts_with(name)).unwrap();
    value.clone_into(&mut field.1);
}

fn place(fields: &[(String, String)]) -> String {
    fields.iter().find(|(name, _)| name == "place").unwrap().1.clone()
}

#[tokio::test]
async fn saving_a_part_without_a_change_keeps_nothing() {
    let site = Site::new().await;
    let mut sent = 0;
    for section in ["approval", "summary", "objectives"].map(|section| format!("{EDIT}/{section}")) {
        for fields in forms(&site.get(&section).await) {
            let reply = send(&site, &section, &fields).await;
            let place = place(&fields);
            assert_eq!(reply.status, 303, "{place}: {}", reply.text);
            assert_eq!(reply.header("location"), format!("{section}?saved=same#edit-{place}"));
            sent += 1;
        }
    }
    assert!(sent > 15, "{sent}");
    assert!(site.held().await.assessment.strategy.edits.is_empty());
    let history = site.store.history("ken-2025").await.unwrap();
    assert!(history.iter().all(|one| !matches!(one.change, Change::Strategy(_))));
    let told = site.get(&format!("{EDIT}/summary?saved=same")).await.texts(".notice");
    assert_eq!(told, ["Nothing was changed since it was last saved, so nothing was saved."]);
}

#[tokio::test]
async fn the_generated_words_typed_again_are_no_words_of_the_country() {
    let site = Site::new().await;
    let section = format!("{EDIT}/summary");
    let mut fields = forms(&site.get(&section).await).swap_remove(2);
    let generated = fields.iter().find(|(name, _)| name.starts_with("text-")).unwrap().1.clone();
    put(&mut fields, "note-", "Cabinet asked.");
    let alone = send(&site, &section, &fields).await;
    alone.assert_summary(&[&format!("note-{}", place(&fields))]);
    put(&mut fields, "text-", "Ours.");
    assert_eq!(send(&site, &section, &fields).await.status, 303);
    assert_eq!(site.held().await.assessment.strategy.edits.len(), 1);
    put(&mut fields, "version", "1");
    let same = send(&site, &section, &fields).await;
    assert!(same.header("location").contains("saved=same"), "{}", same.header("location"));
    put(&mut fields, "text-", &generated);
    let back = send(&site, &section, &fields).await;
    assert!(back.header("location").contains("saved=generated"), "{}", back.header("location"));
    assert!(site.held().await.assessment.strategy.edits.is_empty());
}

#[tokio::test]
async fn a_figure_keeps_its_chart_under_a_caption_of_the_country() {
    for has_alt in [true, false] {
        let site = Site::new().await;
        let (section, mut fields) = captioned(&site, has_alt).await;
        let at = place(&fields);
        let drawn = format!(".document [id='{at}'] svg, .document [id='{at}'] tbody");
        let before = site.get("/en/assessments/ken-2025/draft?document=strategy").await.count(&drawn);
        assert!(before > 0, "{at} is drawn");
        put(&mut fields, "caption-", "Ours <b>first</b>\nand last");
        if has_alt {
            put(&mut fields, "alt-", "What we see");
        }
        assert_eq!(send(&site, &section, &fields).await.status, 303);
        let draft = site.get("/en/assessments/ken-2025/draft?document=strategy").await;
        assert_eq!(draft.count(&drawn), before, "{at}");
        let caption =
            draft.texts(&format!(".document [id='{at}'] figcaption, .document [id='{at}'] caption"));
        assert!(caption[0].ends_with("Ours <b>first</b> and last"), "{caption:?}");
        let held = site.held().await.assessment.strategy.edits;
        let own = OwnCaption {
            caption: "Ours <b>first</b> and last".into(),
            alt: if has_alt { "What we see".into() } else { String::new() },
        };
        assert_eq!(held.values().map(|edit| &edit.kind).collect::<Vec<_>>(), [&EditKind::Caption(own)]);
        let kept = forms(&site.get(&section).await).into_iter().find(|fields| place(fields) == at).unwrap();
        assert!(kept.iter().any(|(_, value)| value == "Ours <b>first</b> and last"), "{kept:?}");
        put(&mut fields, "caption-", " ");
        send(&site, &section, &fields).await.assert_summary(&[&format!("caption-{at}")]);
    }
}

#[tokio::test]
async fn no_text_takes_the_place_of_a_figure_and_words_from_before_stay_readable() {
    let site = Site::new().await;
    let (section, mut fields) = captioned(&site, true).await;
    let at = place(&fields);
    let text = vec![
        ("place".to_owned(), at.clone()),
        ("version".to_owned(), "0".to_owned()),
        (format!("text-{at}"), "Prose instead of the chart.".to_owned()),
    ];
    let refused = send(&site, &section, &text).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.texts("main p.pre"), ["Prose instead of the chart."], "the words are not lost");
    assert!(site.held().await.assessment.strategy.edits.is_empty());
    // As the program kept it before figures had a form of their own.
    let old = r#"{"kind":{"replace":{"text":"Prose from before."}},"seen":"x","seen_text":"A chart."}"#;
    let edit: Edit = serde_json::from_str(old).unwrap();
    let spot = BlockPlace { document: DocumentKind::Strategy, lang: Lang::EN, block: at.clone() };
    let change = Change::Strategy(Box::new(Decision::Edit { place: spot, edit: Some(edit) }));
    let stamp = Stamp { at: crate::support::site::now(), actor: "test".into() };
    site.store.record("ken-2025", change, 0, stamp).await.unwrap();
    assert!(
        site.get("/en/assessments/ken-2025/draft?document=strategy")
            .await
            .text
            .contains("Prose from before.")
    );
    let page = site.get(&section).await;
    assert!(page.texts(&format!("[id='edit-{at}'] > .written"))[0].contains("Prose from before."));
    put(&mut fields, "version", "1");
    put(&mut fields, "caption-", "Ours");
    assert_eq!(send(&site, &section, &fields).await.status, 303);
    let draft = site.get("/en/assessments/ken-2025/draft?document=strategy").await;
    assert!(draft.count(&format!(".document figure[id='{at}'] svg")) > 0, "the chart is there again");
}
