//! Knows that nothing that is sent, by a form or in a file, makes a page fail or an assessment unreadable. The same things
//! are tried every time: chance has a fixed seed.

use super::browser::{Form, Kind, forms};
use super::country::{ID, site};
use super::pages;
use crate::support::multipart::upload;
use crate::support::site::{Page, Site};
use amparo::intake::read_export;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// How long each test may go on.
const PATIENCE: Duration = Duration::from_secs(15);
/// After how many forms every page is looked at.
const OFTEN: usize = 40;

/// Pages of every kind, below the address of the assessment.
const PAGES: [&str; 26] = [
    "",
    "/items",
    "/items/C01",
    "/items/C01/history",
    "/check",
    "/choices",
    "/gaps",
    "/gaps.csv",
    "/rounds",
    "/draft",
    "/draft.md",
    "/draft.xlsx",
    "/draft/edit",
    "/draft/edit/approval",
    "/versions",
    "/approval",
    "/look",
    "/stages/ST1",
    "/records",
    "/records/risk",
    "/plan",
    "/plan/actions/A01-1",
    "/plan/frame",
    "/plan/costs",
    "/plan/results",
    "/plan/progress",
];

/// Lots from a fixed seed (SplitMix64).
struct Lots(u64);

impl Lots {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % (count as u64)).unwrap()
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Short things that nobody should type, and somebody will.
const SHORT: &[&str] = &[
    "",
    " ",
    "0",
    "-0",
    "-1",
    "1",
    "2",
    "1e9",
    "1,500",
    "NaN",
    "2147483647",
    "-2147483648",
    "4294967295",
    "18446744073709551616",
    "79228162514264337593543950335",
    "0.00001",
    "2099-11-29",
    "9999-12-31",
    "0001-01-01",
    "+262143-01-01",
    "2027-Q4",
    "2027-Q9",
    "1990",
    "2100",
    "2101",
    "yes",
    "null",
    "new",
    "..",
    "../..",
    "a/b",
    "?",
    "#x",
    "a\nb",
    "a\r\nb",
    "%0a",
    "\u{0}\u{7}",
    "\u{202e}x",
    "\u{200b}",
    "+",
    "a+b",
    "+1",
    "x+1",
    "a+01",
    "{{ x }}",
    "{% raw %}",
    "<script>",
    "\"'><",
    "# Title",
    "| a |\n|---|\n| b |",
    "![](figure:radar)",
    "[x](#summary)",
    "KES",
    "€",
    "C01",
    "A01-1",
    "OWN-1",
    "risk-1",
    "strategy/en/",
    "deferred",
    "level",
    "remove",
    "take",
    "place",
    "up",
];

/// The same with what is too long.
fn hostile() -> Vec<String> {
    let long =
        ["x".repeat(501), "ä ".repeat(11_000), "a\n\n".repeat(4_700), "a\n".repeat(60), "9".repeat(40)];
    SHORT.iter().map(|text| (*text).to_owned()).chain(long).collect()
}

/// A form with a few of its fields, hidden ones too, changed to what nobody should send.
fn spoiled(mut form: Form, lots: &mut Lots, values: &[String]) -> Form {
    for _ in 0..=lots.below(3) {
        if form.controls.is_empty() {
            break;
        }
        let at = lots.below(form.controls.len());
        let control = &mut form.controls[at];
        match (lots.below(8), &control.kind) {
            (0, _) => drop(form.controls.remove(at)),
            (1, _) => {
                let mut twin = control.clone();
                twin.value = Some(lots.of(values).clone());
                form.controls.push(twin);
            }
            (2, Kind::Choice(all)) if !all.is_empty() => control.value = Some(lots.of(all).clone()),
            (3, Kind::Tick(ticked)) => control.value = Some(ticked.clone()),
            _ => control.value = Some(lots.of(values).clone()),
        }
    }
    if lots.below(6) == 0 {
        form.press(lots.of(values).as_str());
    }
    form
}

/// What is wrong with the site: pages that fail, what cannot be read, an export that no import takes.
async fn faults(site: &Site, id: &str) -> Vec<String> {
    let mut found = Vec::new();
    let start = site.get("/en/").await;
    if start.status != 200 || start.count(".notice[data-kind=warning]") > 0 {
        found.push(format!("the start page: {}", start.status));
    }
    for path in PAGES {
        for lang in if path == "/draft" { &["en", "es"][..] } else { &["en"] } {
            let page = site.get(&format!("/{lang}/assessments/{id}{path}")).await;
            // What was taken out is not found any more; everything else is there.
            if page.status != 200 && page.status != 404 {
                found.push(format!("{lang} {path}: {} {:?}", page.status, page.texts(".detail")));
            }
        }
    }
    let held = site.store.load(id).await.unwrap().unwrap();
    found.extend(held.unreadable.into_iter().map(|(subject, why)| format!("{subject}: {why}")));
    let export = site.get(&format!("/en/assessments/{id}/export.json")).await;
    if let Err(problems) = read_export(&export.bytes, &site.state.library, site.state.clock.today()) {
        found.push(format!("the export is not read: {problems:?}"));
    }
    found
}

#[tokio::test]
async fn no_form_makes_a_page_fail() {
    let site = site().await;
    let (mut lots, values, begun) = (Lots(7), hostile(), Instant::now());
    let urls = pages(&site).await;
    let mut problems = BTreeSet::new();
    let mut replies: BTreeMap<u16, usize> = BTreeMap::new();
    let mut sent: Vec<String> = Vec::new();
    'all: for round in 0..100 {
        for url in &urls {
            let page = site.get(url).await;
            let all = forms(&page, url);
            if all.is_empty() {
                continue;
            }
            let form = spoiled(lots.of(&all).clone(), &mut lots, &values);
            let reply = form.send(&site).await;
            *replies.entry(reply.status.as_u16()).or_default() += 1;
            if reply.status.is_server_error() {
                problems.insert(format!("{} {}: {:?}", form.sort(), reply.status, reply.texts(".detail")));
            }
            sent.push(format!("{} {}", form.action, told(&form)));
            if sent.len().is_multiple_of(OFTEN) {
                let found = faults(&site, ID).await;
                if !found.is_empty() {
                    problems.insert(format!(
                        "{found:#?} after one of\n{}",
                        sent[sent.len() - OFTEN..].join("\n")
                    ));
                    break 'all;
                }
            }
            if begun.elapsed() > PATIENCE {
                break 'all;
            }
        }
        assert!(round < 99 || begun.elapsed() < PATIENCE);
    }
    problems.extend(faults(&site, ID).await);
    assert!(problems.is_empty(), "{}", problems.into_iter().collect::<Vec<_>>().join("\n"));
    let kept = replies.get(&303).copied().unwrap_or_default();
    assert!(
        sent.len() > 10 && kept > 2,
        "only {} forms were sent, {kept} of them kept: {replies:?}",
        sent.len()
    );
}

/// What a form sends, short enough to be read.
fn told(form: &Form) -> String {
    let pairs = form.controls.iter().filter_map(|control| {
        let value: String = control.value.as_ref()?.chars().take(40).collect();
        Some(format!("{}={value:?}", control.name))
    });
    pairs.collect::<Vec<_>>().join(" ")
}

/// Puts something else into one place of a value, whatever is there.
fn spoil(value: &mut Value, lots: &mut Lots, values: &[String]) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            let key = map.keys().nth(lots.below(map.len())).unwrap().clone();
            match lots.below(40) {
                0 => drop(map.remove(&key)),
                1 => {
                    let inner = map.remove(&key).unwrap();
                    map.insert(lots.of(values).clone(), inner);
                }
                _ => spoil(&mut map[&key], lots, values),
            }
        }
        Value::Array(rows) if !rows.is_empty() => {
            let at = lots.below(rows.len());
            if lots.below(20) == 0 {
                rows.push(rows[at].clone());
            } else {
                spoil(&mut rows[at], lots, values);
            }
        }
        Value::Number(number) => {
            let others = [0, 1, -1, 9, i64::from(i32::MAX), i64::from(i32::MIN), 4_294_967_295];
            *number = (*lots.of(&others)).into();
        }
        Value::Bool(truth) => *truth = !*truth,
        other => *other = lots.of(values).clone().into(),
    }
}

async fn import(site: &Site, file: &str) -> Page {
    let shown = upload(site, "/en/import", &[], &[("file", "f.json", file.as_bytes())]).await;
    crate::web::import::keep(site, shown).await
}

#[tokio::test]
async fn no_file_makes_a_page_fail() {
    let site = site().await;
    let (mut lots, values, begun) = (Lots(11), hostile(), Instant::now());
    let export = site.get(&format!("/en/assessments/{ID}/export.json")).await.text;
    let whole: Value = serde_json::from_str(&export).unwrap();
    let mut replies: BTreeMap<u16, usize> = BTreeMap::new();
    for _ in 0..2_000 {
        let mut other = whole.clone();
        other["assessment"]["id"] = "spoiled".into();
        for _ in 0..=lots.below(3) {
            spoil(&mut other["assessment"], &mut lots, &values);
        }
        let page = import(&site, &other.to_string()).await;
        *replies.entry(page.status.as_u16()).or_default() += 1;
        assert!([201, 422].contains(&page.status.as_u16()), "{} {:?}", page.status, page.texts(".detail"));
        if page.status == 201 && replies[&201] % 8 == 1 {
            let id = page.attributes("main a.button", "href").remove(0);
            let found = faults(&site, id.rsplit('/').next().unwrap()).await;
            let change = json_difference(&whole, &other);
            assert!(found.is_empty(), "{found:#?}\nafter {change:#?}");
        }
        if begun.elapsed() > PATIENCE {
            break;
        }
    }
    assert!(replies.get(&201) > Some(&0) && replies.get(&422) > Some(&3), "{replies:?}");
}

fn json_difference(before: &Value, after: &Value) -> Vec<String> {
    let mut found = Vec::new();
    super::differences(before, after, "", &mut found);
    let told = |path: &String| {
        let value = after.pointer(path).map(|value| value.to_string().chars().take(60).collect::<String>());
        format!("{path}: {value:?}")
    };
    found.iter().map(told).collect()
}
