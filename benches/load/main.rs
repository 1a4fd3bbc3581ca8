//! Measures many people at work at once, signed in with accounts: answers saved on one instance with a file and on two with
//! PostgreSQL, every kind of page with many assessments beside it, sign-ins at the same moment, and a large file that comes
//! while others save.
//!
//! `cargo xtask bench load` tries it in about a minute; `cargo xtask bench load -- full` measures what the README shows, and
//! `people=200 pause=5000` and the like change single figures. Whoever asks runs on the same machine as whoever answers.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on stops")]

mod crowd;
mod figures;
mod http;
mod pages;
mod site;
mod uploads;

#[path = "../../tests/suite/support/postgres.rs"]
#[expect(dead_code, reason = "the tests need more of it")]
mod postgres;

use crowd::{Crowd, Pace};
use figures::{Figures, goal, spread};
use http::{Line, Request};
use site::{Content, Server, Site};
use std::time::Instant;

#[tokio::main]
async fn main() {
    // Each person has a connection, and the server the other end of it.
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let figures = Figures::read(std::env::args().skip(1));
    println!("{figures}");
    let content = Content::read();
    one_instance(&content, &figures).await;
    two_instances(&content, &figures).await;
    pages::measure(&content, &figures).await;
    sign_ins(&content, &figures).await;
    uploads::measure(&content, &figures).await;
}

async fn one_instance(content: &Content, figures: &Figures) {
    let site = Site::on_file();
    let people = site.respondents(content, figures.people).await;
    let server = Server::start(&site.database);
    let crowd = Crowd::new(people, &[server.address], content);
    report("one instance, SQLite", crowd, figures).await;
}

async fn two_instances(content: &Content, figures: &Figures) {
    let cluster = postgres::Cluster::new();
    let site = Site::on_server(cluster.database().await);
    postgres::meddle(&site.database, &["ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()"]).await;
    let people = site.respondents(content, figures.crowd).await;
    let servers = [Server::start(&site.database), Server::start(&site.database)];
    let crowd = Crowd::new(people, &servers.each_ref().map(|server| server.address), content);
    report("two instances, PostgreSQL", crowd, figures).await;
}

/// Lets them answer, and says how long it took them.
async fn report(place: &str, mut crowd: Crowd, figures: &Figures) {
    let (count, pause) = (crowd.len(), figures.pause.as_secs_f64());
    let begun = Instant::now();
    let outcome = crowd.answer(Pace { rounds: figures.rounds, pause: figures.pause }).await;
    let rate = outcome.saves.len() as f64 / begun.elapsed().as_secs_f64();
    let saves = outcome.saves.len();
    println!(
        "{place}: {count} people, each pausing {pause} s: {saves} answers saved, {rate:.0} a second, {} errors; {}",
        outcome.errors.len(),
        spread(&outcome.saves)
    );
    println!("  goal: {}", goal(outcome.errors.is_empty(), &outcome.saves, 99, 250.0));
    println!("  the page before it: {}", spread(&outcome.pages));
    outcome.errors.iter().take(3).for_each(|error| println!("  error: {error}"));
}

/// Everybody sends the form at the same moment.
async fn sign_ins(content: &Content, figures: &Figures) {
    let site = Site::on_file();
    let people = site.respondents(content, figures.sign_ins).await;
    let server = Server::start(&site.database);
    let begun = Instant::now();
    let mut all = tokio::task::JoinSet::new();
    for (number, one) in people.into_iter().enumerate() {
        let address = server.address;
        all.spawn(async move {
            let body = format!("email={}&password={}", one.email, site::PASSWORD.replace(' ', "+"));
            let mut line = Line::connect(address, number).await?;
            line.ask(&Request::form("/en/sign-in", "", body.as_bytes())).await
        });
    }
    let replies = all.join_all().await;
    let times: Vec<_> =
        replies.iter().flatten().filter(|reply| reply.status == 303).map(|one| one.taken).collect();
    let errors = figures.sign_ins - times.len();
    let whole = begun.elapsed().as_secs_f64();
    println!(
        "{} sign-ins at once: {errors} errors, all in {whole:.1} s; {}",
        figures.sign_ins,
        spread(&times)
    );
}
