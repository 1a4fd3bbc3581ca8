//! Knows that whoever is told what is wrong with a form is told of which field, in words and by a link.

use super::browser::{Form, Kind, forms};
use super::country::site;
use super::pages;
use crate::support::site::{Page, css, words};
use std::collections::BTreeSet;

/// What no field takes, or few.
const WRONG: [&str; 6] = ["", "?", "-1", "2099-12-31", "31.12.2026", "0.000001"];

/// The form with every field filled in wrongly.
fn spoiled(mut form: Form, wrong: &str) -> Form {
    for control in &mut form.controls {
        match &control.kind {
            Kind::Text => control.value = Some(wrong.to_owned()),
            Kind::Choice(_) if wrong == "?" => control.value = Some(wrong.to_owned()),
            Kind::Choice(all) => control.value = all.last().cloned(),
            Kind::Tick(_) | Kind::Hidden | Kind::File => {}
        }
    }
    form
}

/// What the field with this id is called: by its own label, or where it is one of several to choose, by theirs.
fn name(page: &Page, id: &str) -> Option<String> {
    let (html, fieldsets, labels) = (page.html(), css("fieldset"), css("label[for]"));
    let mut groups = html.select(&fieldsets).filter_map(|group| {
        let control = group.select(&css("input")).find(|input| input.value().attr("id") == Some(id))?;
        let one_of = ["radio", "checkbox"].contains(&control.value().attr("type")?);
        one_of.then(|| group.select(&css("legend")).next().map(|legend| words(&legend)))?
    });
    // The innermost comes last.
    let legend = groups.next_back();
    let label =
        || html.select(&labels).find(|label| label.value().attr("for") == Some(id)).map(|it| words(&it));
    let heading =
        || html.select(&css("[id]")).find(|it| it.value().attr("id") == Some(id)).map(|it| words(&it));
    legend.or_else(label).or_else(heading)
}

/// Whether what follows the name of a field does not go on with it: a colon behind a question, a sentence behind a colon.
fn is_broken(rest: &str) -> bool {
    let mut letters = rest.strip_prefix(": ").unwrap_or_default().chars();
    let is_sentence =
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    is_sentence || rest.contains("?:")
}

/// What is wrong with the summary of a page.
fn faults(page: &Page) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    let entries = page.texts("#problems li").into_iter().zip(page.attributes("#problems li a", "href"));
    for (entry, link) in entries {
        let Some(name) = name(page, link.trim_start_matches('#')) else {
            found.push(format!("{entry:?} leads to {link}, which is not there"));
            continue;
        };
        // A label may add that it is optional, or which row it is of; the entry says more of that.
        let plain = name.split([',', '(']).next().unwrap_or_default().trim();
        match entry.trim_start_matches(['“', '«']).strip_prefix(plain) {
            None => found.push(format!("{entry:?} does not say {plain:?}")),
            Some(rest) if is_broken(rest) => found.push(format!("{entry:?} reads like two")),
            Some(_) => {}
        }
        if !seen.insert(entry.clone()) {
            found.push(format!("{entry:?} stands there twice"));
        }
    }
    found
}

#[tokio::test]
async fn every_entry_of_an_error_summary_names_its_field() {
    let site = site().await;
    let mut sorts = BTreeSet::new();
    let mut entries = BTreeSet::new();
    let mut problems = BTreeSet::new();
    for url in pages(&site).await {
        let page = site.get(&url).await;
        for form in forms(&page, &url) {
            if !sorts.insert(form.sort()) {
                continue;
            }
            for wrong in WRONG.into_iter().chain([&*"x".repeat(30_000)]) {
                // Freezing takes long, and says nothing of fields.
                if url.ends_with("/versions") && (1..100).contains(&wrong.len()) {
                    continue;
                }
                let reply = spoiled(form.clone(), wrong).send(&site).await;
                if reply.status == 422 {
                    entries.extend(reply.texts("#problems li"));
                    problems.extend(faults(&reply).into_iter().map(|it| format!("{}: {it}", form.sort())));
                }
            }
        }
    }
    assert!(problems.is_empty(), "\n{}\n", problems.into_iter().collect::<Vec<_>>().join("\n"));
    assert!(entries.len() > 80, "only {} entries were found: {entries:#?}", entries.len());
}
