//! Knows that no form changes what it does not show: every form is found by walking the pages, and sent as it stands.

pub mod browser;
mod country;
mod faults;
mod hostile;

use crate::support::site::{Page, Site};
use browser::{Control, Form, Kind, forms, sort_of_page};
use country::{EXTREME, ID, site};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// How many pages of a sort are looked at; those that hold more than usual come first.
const EACH: usize = 3;
/// How many forms of a sort are sent that are about nothing yet.
const NEW: usize = 2;

/// Where a form that was not changed changes something all the same: the page, and what it is for.
const ACTS: [(&str, &str); 15] = [
    ("deliberation/", "/deliberations"),
    ("deliberation/", "/deliberations/*"),
    ("evidence", "/cap"),
    ("plan", "/strategy/actions/*"),
    ("plan", "/strategy/actions/*/place"),
    ("plan", "/strategy/actions/*/phase"),
    ("plan", "/strategy/actions/*/taken"),
    ("plan/progress", "/strategy/actions/*/progress"),
    ("rounds", "/choices/earlier"),
    ("draft/edit", "/strategy/edits/*"),
    ("draft/edit/*", "/strategy/edits/*"),
    ("draft/edit/*", "/strategy/edits/*/kind"),
    ("draft/edit/*", "/strategy/edits/*/seen*"),
    ("draft/edit/*", "/strategy/edits/*/turn"),
    ("draft/edit/*/figures/*", "/strategy/edits/*/turn"),
];

/// What changes beside a field: whoever claims a level no longer lets it follow.
const BESIDE: [(&str, &str); 1] = [("items/", "/answers/*/follows")];

/// Pages whose forms begin empty, though they are about something that is kept.
const REPORTS: [&str; 4] = ["plan", "plan/progress", "draft/edit", "items//files"];

/// The pages with forms, by address.
async fn pages(site: &Site) -> Vec<String> {
    let home = format!("/en/assessments/{ID}");
    let mut queue: VecDeque<String> = EXTREME.iter().map(|path| format!("{home}{path}")).collect();
    queue.push_back(home.clone());
    let mut seen = BTreeSet::new();
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = Vec::new();
    while let Some(url) = queue.pop_front() {
        let path = url.split(['?', '#']).next().unwrap_or_default().to_owned();
        if !path.starts_with(&home) || path[home.len()..].contains('.') || !seen.insert(path.clone()) {
            continue;
        }
        let sort = count.entry(sort_of_page(&path)).or_default();
        *sort += 1;
        if *sort > EACH {
            continue;
        }
        let page = site.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        // What was put away cannot be changed: the walk would end here.
        if path.ends_with("/manage") {
            continue;
        }
        queue.extend(page.attributes("a[href]", "href"));
        if !forms(&page, &path).is_empty() {
            found.push(path);
        }
    }
    found
}

/// The assessment as it is kept, without the marks that go along with what people say: the day of an answer, the gap at a
/// decision.
async fn kept(site: &Site) -> Value {
    let held = site.store.load(ID).await.unwrap().unwrap();
    let mut kept = serde_json::to_value(held.assessment).unwrap();
    for (list, mark) in [("/answers", "date"), ("/strategy/actions", "seen")] {
        for one in kept.pointer_mut(list).and_then(Value::as_object_mut).into_iter().flatten() {
            one.1.as_object_mut().unwrap().remove(mark);
        }
    }
    kept
}

/// How many entries the log of the assessment has.
async fn logged(site: &Site) -> usize {
    site.store.history(ID).await.unwrap().len()
}

/// Where two values differ; what is there in one only, or of another shape, is one difference.
fn differences(before: &Value, after: &Value, path: &str, found: &mut Vec<String>) {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            // One variant instead of another is one difference.
            if before.len() == 1 && after.len() == 1 && before.keys().ne(after.keys()) {
                return found.push(path.to_owned());
            }
            let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
            for name in names {
                let (before, after) = (before.get(name), after.get(name));
                let path = format!("{path}/{}", name.replace('/', "~"));
                match before.zip(after) {
                    Some((before, after)) => differences(before, after, &path, found),
                    None => found.push(path),
                }
            }
        }
        (Value::Array(before), Value::Array(after)) if before.len() == after.len() => {
            for (index, (before, after)) in before.iter().zip(after).enumerate() {
                differences(before, after, &format!("{path}/{index}"), found);
            }
        }
        (before, after) if before != after => found.push(path.to_owned()),
        _ => {}
    }
}

/// What a form changed, apart from what it is for and from what changes beside its fields.
fn unexpected(form: &Form, before: &Value, after: &Value, beside: &[(&str, &str)]) -> Vec<String> {
    let mut found = Vec::new();
    differences(before, after, "", &mut found);
    let sort = sort_of_page(&form.action);
    let acts = ACTS.iter().chain(beside).filter(|(page, _)| *page == sort);
    let acts: Vec<&str> = acts.map(|(_, path)| *path).collect();
    found.retain(|path| !acts.iter().any(|act| fits(act, path)));
    found
}

/// Whether a path fits a pattern in which `*` stands for a part, or for the end of one.
fn fits(pattern: &str, path: &str) -> bool {
    let parts = |text: &str| text.split('/').map(str::to_owned).collect::<Vec<_>>();
    let (pattern, path) = (parts(pattern), parts(path));
    let one = |(pattern, part): (&String, &String)| match pattern.strip_suffix('*') {
        Some(start) => part.starts_with(start),
        None => pattern == part,
    };
    pattern.len() == path.len() && pattern.iter().zip(&path).all(one)
}

#[tokio::test]
async fn a_form_that_is_sent_as_it_stands_changes_nothing() {
    let site = site().await;
    let mut before = kept(&site).await;
    let mut log = logged(&site).await;
    let mut sent: BTreeMap<String, usize> = BTreeMap::new();
    let mut problems = Vec::new();
    for url in pages(&site).await {
        let count = forms(&site.get(&url).await, &url).len();
        let mut page = site.get(&url).await;
        for index in 0..count {
            let Some(form) = forms(&page, &url).into_iter().nth(index) else { break };
            let times = sent.entry(form.sort()).or_default();
            *times += 1;
            if *times > if form.is_about_something() { 8 } else { NEW } {
                continue;
            }
            let mut reply = form.send(&site).await;
            if reply.status == 409 {
                // Another form of the page is about the same thing.
                page = site.get(&url).await;
                let Some(form) = forms(&page, &url).into_iter().nth(index) else { break };
                reply = form.send(&site).await;
            }
            let after = kept(&site).await;
            let now = logged(&site).await;
            if after == before && now != log {
                problems.push(format!("{}: the log tells a change that was none", form.sort()));
            }
            log = now;
            let changed = unexpected(&form, &before, &after, &[]);
            if !changed.is_empty() {
                problems.push(format!("{}: changes {changed:?}", form.sort()));
            }
            let refused = form.is_about_something() && !REPORTS.contains(&sort_of_page(&url).as_str());
            if !(reply.status == 303 || reply.status == 422 && !refused) {
                problems.push(format!(
                    "{url} {}: {} {:?}",
                    form.sort(),
                    reply.status,
                    reply.texts("#problems li, .problems p")
                ));
            }
            before = after;
        }
    }
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
    assert!(sent.len() > 40, "only {} sorts of forms were found: {sent:#?}", sent.len());
}

#[tokio::test]
async fn a_field_that_changes_leaves_all_others_as_they_are() {
    let site = site().await;
    let mut tried = BTreeSet::new();
    let mut changed = BTreeSet::new();
    let mut problems = Vec::new();
    for url in pages(&site).await {
        let count = forms(&site.get(&url).await, &url).len();
        let mut page = site.get(&url).await;
        let mut stale = false;
        for index in 0..count {
            let Some(form) = forms(&page, &url).into_iter().nth(index) else { break };
            for at in 0..form.controls.len() {
                let field = format!("{} {}", form.sort(), form.sort_of(&form.controls[at]));
                if form.controls[at].kind == Kind::Hidden || !tried.insert(field.clone()) {
                    continue;
                }
                if std::mem::take(&mut stale) {
                    page = site.get(&url).await;
                }
                let Some(form) = forms(&page, &url).into_iter().nth(index) else { break };
                if at >= form.controls.len() {
                    break;
                }
                let before = kept(&site).await;
                let Some(reply) = change(&site, &form, at).await else { continue };
                stale = true;
                let paths = unexpected(&form, &before, &kept(&site).await, &BESIDE);
                match paths.len() {
                    0 => {}
                    1 => drop(changed.insert(field)),
                    _ => problems.push(format!("{field}: changes {paths:?} ({})", reply.status)),
                }
            }
        }
    }
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
    assert!(
        changed.len() > 150,
        "only {} fields of {} could be changed: {changed:#?}",
        changed.len(),
        tried.len()
    );
}

/// Sends the form with one field changed, in the first way that is accepted.
async fn change(site: &Site, form: &Form, at: usize) -> Option<Page> {
    for value in others(&form.controls[at]) {
        let mut form = form.clone();
        form.controls[at].value = value;
        let reply = form.send(site).await;
        assert!([303, 422, 200, 201].contains(&reply.status.as_u16()), "{}: {}", form.sort(), reply.status);
        if reply.status == 303 {
            return Some(reply);
        }
    }
    None
}

/// What else could stand in a field.
fn others(control: &Control) -> Vec<Option<String>> {
    let value = control.value.clone().unwrap_or_default();
    match &control.kind {
        Kind::Hidden | Kind::File => Vec::new(),
        Kind::Tick(ticked) => vec![if control.value.is_some() { None } else { Some(ticked.clone()) }],
        Kind::Choice(all) => all.iter().filter(|one| **one != value).map(|one| Some(one.clone())).collect(),
        Kind::Text => {
            let last = |digit: &str| {
                value.get(..value.len().saturating_sub(1)).map(|start| format!("{start}{digit}"))
            };
            let more = [Some(format!("{value} more")), last("3"), last("4"), Some("KES".to_owned())];
            let fresh = ["7", "2027", "2026-11-21", "2027-Q2"].map(|one| Some(one.to_owned()));
            more.into_iter()
                .chain(fresh)
                .filter(|one| one.as_deref() != Some(&value) && one.is_some())
                .collect()
        }
    }
}
