//! `/{lang}/assessments/{id}/draft/edit` where the languages of a document do not say the same.

use super::look::PNG;
use crate::support::multipart::upload;
use crate::support::site::{Page, Site};
use amparo::assessment::strategy::EditKind;

const DRAFT: &str = "assessments/ken-2025/draft";

fn section(lang: &str) -> String {
    format!("/{lang}/{DRAFT}/edit/summary")
}

/// The part of a section that says this: its place.
async fn place(site: &Site, lang: &str, words: &str) -> String {
    let page = site.get(&section(lang)).await;
    let id = page.attributes(".edit-block", "id").into_iter().find(|id| {
        let shown = page.texts(&format!("[id='{id}'] > .written"));
        shown.iter().any(|shown| shown.contains(words))
    });
    id.unwrap_or_else(|| panic!("no part says {words}")).trim_start_matches("edit-").to_owned()
}

/// Sends the form of a place as the page holds it, with these fields in place of its own.
async fn send(site: &Site, lang: &str, place: &str, fields: &[(&str, &str)]) -> Page {
    let page = site.get(&section(lang)).await;
    let held =
        |name: &str| page.attributes(&format!("form[action='#edit-{place}'] input[name={name}]"), "value");
    let (seen, version, turn) = (held("seen"), held("version"), held("turn"));
    let text = format!("text-{place}");
    let first = |of: &[String]| of.first().cloned().unwrap_or_default();
    let (seen, version, turn) = (first(&seen), first(&version), first(&turn));
    let mut sent = vec![("place", place), ("seen", &*seen), ("version", &*version), ("turn", &*turn)];
    sent.extend(fields.iter().map(|(name, value)| (if *name == "text" { &*text } else { name }, *value)));
    let reply = site.post(&section(lang), &sent).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply
}

/// How many parts are behind: on the list of sections, in the draft's list of what is open; and how many lists of them
/// are led to before freezing.
async fn behind(site: &Site, lang: &str) -> [usize; 3] {
    let list =
        site.get(&format!("/{lang}/{DRAFT}/edit")).await.attributes("[aria-labelledby=behind] a", "href");
    let list = list.iter().filter(|href| href.contains(&format!("/{lang}/")) && href.contains('#')).count();
    let draft = site.get(&format!("/{lang}/{DRAFT}?document=strategy&notes=boxes")).await;
    let open = draft.attributes(".open-notes a", "href");
    let open = open.iter().filter(|href| href.contains("/draft/edit/")).count();
    let versions = site.get(&format!("/{lang}/assessments/ken-2025/versions")).await;
    let lists = versions.attributes("#languages-behind a", "href");
    [list, open, lists.iter().filter(|href| **href == format!("/{lang}/{DRAFT}/edit#behind")).count()]
}

#[tokio::test]
async fn words_in_one_language_leave_the_other_behind_until_somebody_follows() {
    let site = Site::new().await;
    let english = place(&site, "en", "This text is a draft; no authority").await;
    let spanish = place(&site, "es", "Este texto es un borrador").await;
    let before = site.get(&format!("/es/{DRAFT}?document=strategy&notes=boxes")).await;
    let notes = before.count(".open-notes li");
    let counted = |page: &Page| page.texts("h1")[0].split(' ').next().unwrap().parse::<usize>().unwrap();
    send(&site, "en", &english, &[("text", "We **begin** with the law.")]).await;
    assert_eq!((behind(&site, "es").await, behind(&site, "en").await), ([1, 1, 1], [0, 0, 0]));
    let draft = site.get(&format!("/es/{DRAFT}?document=strategy&notes=boxes")).await;
    assert_eq!(
        draft.count(".open-notes li"),
        notes + 2,
        "the note of the paper, and the part that it counts"
    );
    assert_eq!(counted(&draft), counted(&before) + 1, "{:?}", draft.texts("h1"));
    assert!(draft.attributes(".open-notes a", "href").contains(&format!("{}#edit-{spanish}", section("es"))));
    let page = site.get(&section("es")).await;
    let both = page.texts(&format!("[id='edit-{spanish}'] [data-ahead=en] [lang=en]"));
    assert_eq!(both, ["We begin with the law."], "both texts are at hand");
    send(&site, "es", &spanish, &[("text", "Empezamos por la ley.")]).await;
    assert_eq!((behind(&site, "es").await, behind(&site, "en").await), ([0, 0, 0], [0, 0, 0]));
    send(&site, "es", &spanish, &[("text", "Empezamos por la ley de 2027.")]).await;
    assert_eq!((behind(&site, "es").await, behind(&site, "en").await), ([0, 0, 0], [1, 1, 1]));
    let before = site.held().await.assessment.strategy.edits;
    send(&site, "en", &english, &[("then", "settle")]).await;
    assert_eq!((behind(&site, "es").await, behind(&site, "en").await), ([0, 0, 0], [0, 0, 0]));
    let after = site.held().await.assessment.strategy.edits;
    let words = |edits: &std::collections::BTreeMap<_, amparo::assessment::strategy::Edit>| {
        edits.values().map(|edit| edit.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(words(&before), words(&after), "the act changes no words");
    assert_ne!(before, after, "and is recorded");
}

#[tokio::test]
async fn nothing_has_to_change_where_nothing_was_written_either() {
    let site = Site::new().await;
    let english = place(&site, "en", "This text is a draft; no authority").await;
    let spanish = place(&site, "es", "Este texto es un borrador").await;
    send(&site, "en", &english, &[("then", "remove")]).await;
    assert!(site.get(&section("es")).await.text.contains("esta parte se omitió"));
    send(&site, "es", &spanish, &[("then", "settle")]).await;
    assert_eq!(behind(&site, "es").await, [0, 0, 0]);
    let draft = site.get(&format!("/es/{DRAFT}?document=strategy&notes=boxes")).await;
    assert!(draft.text.contains("Este texto es un borrador"));
    assert_eq!(draft.count(".document .own"), 0, "what was only looked at is not the country's own");
    let list = site.get(&format!("/es/{DRAFT}/edit")).await;
    assert_eq!(list.count("#left-over"), 0);
    // Once more: somebody else has settled it already.
    let reply = send(&site, "es", &spanish, &[("then", "settle")]).await;
    assert!(reply.header("location").contains("saved=same"), "{}", reply.header("location"));
    send(&site, "en", &english, &[("then", "take")]).await;
    assert_eq!(behind(&site, "es").await, [0, 0, 0], "both as generated");
}

#[tokio::test]
async fn what_is_added_in_one_language_is_missing_in_the_other_at_the_same_place() {
    let site = Site::new().await;
    let english = place(&site, "en", "This text is a draft; no authority").await;
    let spanish = place(&site, "es", "Este texto es un borrador").await;
    let [added, missing] = [&english, &spanish].map(|block| format!("{block}+1"));
    send(&site, "en", &added, &[("text", "And the police.")]).await;
    assert_eq!(behind(&site, "es").await, [1, 1, 1]);
    let page = site.get(&section("es")).await;
    assert_eq!(page.texts(&format!("[id='edit-{missing}'] [lang=en]")), ["And the police."]);
    let next = page.attributes("textarea", "name");
    assert!(
        next.contains(&format!("text-{spanish}+2")),
        "something else that is new has a number of its own"
    );
    send(&site, "es", &missing, &[("text", "Y la policía.")]).await;
    assert_eq!(behind(&site, "es").await, [0, 0, 0]);
    send(&site, "en", &added, &[("then", "take")]).await;
    assert_eq!(behind(&site, "es").await, [1, 1, 1], "taken out again in one language");
    send(&site, "es", &missing, &[("then", "take")]).await;
    assert_eq!((behind(&site, "es").await, behind(&site, "en").await), ([0, 0, 0], [0, 0, 0]));
}

#[tokio::test]
async fn a_figure_is_added_in_the_other_language_with_the_same_picture() {
    let site = Site::new().await;
    let english = place(&site, "en", "This text is a draft; no authority").await;
    let spanish = place(&site, "es", "Este texto es un borrador").await;
    let at = |lang: &str, block: &str| format!("{}/figures/{block}+1", section(lang));
    let fields = [("version", "0"), ("title", "Reports"), ("alt", "Two bars"), ("turn", "0")];
    let reply = upload(&site, &at("en", &english), &fields, &[("picture", "a.png", PNG)]).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let page = site.get(&section("es")).await;
    assert!(page.attributes("[data-standing=behind] a", "href").contains(&at("es", &spanish)));
    let form = site.get(&at("es", &spanish)).await;
    assert_eq!(form.texts("[lang=en] p"), ["Reports", "Two bars"]);
    let turn = form.attributes("input[name=turn]", "value");
    let fields = [("version", "0"), ("title", "Denuncias"), ("alt", "Dos barras"), ("turn", &*turn[0])];
    let reply = upload(&site, &at("es", &spanish), &fields, &[]).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    assert_eq!((behind(&site, "es").await, behind(&site, "en").await), ([0, 0, 0], [0, 0, 0]));
    let edits = site.held().await.assessment.strategy.edits;
    let files = edits.values().filter_map(|edit| match &edit.kind {
        EditKind::Figure(figure) => Some(figure.file.clone()),
        _ => None,
    });
    let files: Vec<_> = files.collect();
    assert!(files.len() == 2 && files[0] == files[1], "{files:?}");
    let again = [("version", "1"), ("title", "Denuncias"), ("alt", "Dos barras"), ("turn", &*turn[0])];
    let reply = upload(&site, &at("es", &spanish), &again, &[]).await;
    assert!(reply.header("location").contains("saved=same"), "{}", reply.header("location"));
}
