//! Measures every kind of page of a full assessment while many others are in the database. Which kinds there are says the
//! router.

use super::figures::{Figures, percentile};
use super::http::{Line, Request};
use super::site::{Content, Reception, Server, Site, Visitor, stamp};
use amparo::accounts::{Grant, Role};
use amparo::framework::CountryCode;
use amparo::intake::read_export;
use amparo::storage::Store;
use chrono::NaiveDate;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

const ROUTER: &str = include_str!("../../src/web/router.rs");
/// The slowest that half of the views of any page may be, in milliseconds.
const GOAL: f64 = 20.0;
/// How many other assessments the country has.
const NEIGHBOURS: usize = 50;
/// How many are written at once.
const AT_ONCE: usize = 100;

/// Fills the database and asks for every page.
pub async fn measure(content: &Content, figures: &Figures) {
    let site = Site::on_file();
    let store = site.open().await;
    let full = full_assessment(content);
    let (id, country) = (full.id.clone(), full.country.clone());
    store.create(full, stamp()).await.unwrap();
    fill(content, &store, &country, figures.assessments).await;
    let reception = Reception::new(&*store).await;
    let institution = "stakeholder-1".parse().ok();
    let visitors = [
        reception.admit(1, Grant::of(Role::Coordinator, country.clone())).await,
        reception.admit(2, Grant { institution, ..Grant::of(Role::Respondent, country) }).await,
        reception.admit(3, Grant::everywhere(Role::Administrator)).await,
    ];
    store.close().await.unwrap();
    // Some pages are for nobody who is in.
    let sessions = visitors.each_ref().map(|visitor| visitor.session.as_str());
    let sessions = [&sessions[..], &[""]].concat();
    let server = Server::start(&site.database);
    let mut line = Line::connect(server.address, 0).await.unwrap();
    let (mut slow, mut unseen) = (Vec::new(), Vec::new());
    for path in addresses(content, &id, &visitors[0]) {
        match view(&mut line, &path, &sessions, figures.views).await {
            Some(times) => slow.push((percentile(&times, 50), path)),
            None => unseen.push(path),
        }
    }
    slow.sort_by(|one, other| other.0.total_cmp(&one.0));
    let beyond = slow.iter().filter(|(half, _)| *half > GOAL).count();
    let verdict = if beyond == 0 { "reached" } else { "missed" };
    println!(
        "{} kinds of pages with {} assessments: goal p50 ≤ {GOAL:.0} ms each: {verdict}, {beyond} slower",
        slow.len(),
        figures.assessments
    );
    slow.iter().take(beyond.max(5)).for_each(|(half, path)| println!("  p50 {half:.1} ms  {path}"));
    unseen.iter().for_each(|path| println!("  not measured: {path}"));
}

/// The full assessment of an invented country.
fn full_assessment(content: &Content) -> amparo::assessment::Assessment {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("questionnaires/examples/sample.json");
    let bytes = std::fs::read(path).unwrap();
    let Ok(intake) = read_export(&bytes, &content.library, NaiveDate::MAX) else { panic!("no sample") };
    intake.assessment
}

/// As many assessments as are wanted with the one that is there, some of them of the same country.
async fn fill(content: &Content, store: &Arc<dyn Store>, own: &CountryCode, count: usize) {
    let mut writing = JoinSet::new();
    for number in 1..count {
        let other = &content.countries[number % content.countries.len()];
        let country = if number <= NEIGHBOURS { own } else { other };
        let assessment = content.answered(&format!("load-{number}"), country, 12);
        let store = Arc::clone(store);
        writing.spawn(async move { store.create(assessment, stamp()).await });
        if writing.len() >= AT_ONCE {
            writing.join_next().await.unwrap().unwrap().unwrap();
        }
    }
    writing.join_all().await.into_iter().for_each(Result::unwrap);
}

/// The pages of the router that need nothing but what a full assessment has; files are none.
fn addresses(content: &Content, id: &str, visitor: &Visitor) -> Vec<String> {
    let library = &content.library;
    let (stage, action) = (&library.stages.stages[0].id, &library.main().unwrap().items[0].actions[0].id);
    let known = [
        ("{lang}", "en".to_owned()),
        ("/people/{id}", format!("/people/{}", visitor.id)),
        ("{id}", id.to_owned()),
        ("{stage}", stage.to_string()),
        ("{item}", content.items[0].clone()),
        ("{action}", action.to_string()),
        ("{indicator}", library.kit.indicators[0].id.to_string()),
        ("{list}", "risk".to_owned()),
        ("{entry}", "new".to_owned()),
        ("{section}", "vision".to_owned()),
    ];
    let routes = ROUTER.split(".route(").skip(1).filter(|route| route.contains("get("));
    let paths = routes.filter_map(|route| route.split('"').nth(1));
    let paths =
        paths.map(|path| known.iter().fold(path.to_owned(), |path, (name, value)| path.replace(name, value)));
    paths.filter(|path| path.starts_with("/en/") && !path.contains(['{', '.'])).collect()
}

/// How long a page takes whoever sees it first of these; nothing where none does.
async fn view(line: &mut Line, path: &str, sessions: &[&str], views: usize) -> Option<Vec<Duration>> {
    for session in sessions {
        let request = Request::get(path, session);
        if line.ask(&request).await.ok()?.status != 200 {
            continue;
        }
        let mut times = Vec::with_capacity(views);
        for _ in 0..views {
            times.push(line.ask(&request).await.ok()?.taken);
        }
        return Some(times);
    }
    None
}
