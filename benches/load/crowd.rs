//! Knows how people answer, each for an institution of a country: open a question, answer it, pause, go on to the next.

use super::http::{Line, Request};
use super::site::{Content, Respondent};
use std::io::Result;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// How much each of them does.
#[derive(Clone, Copy)]
pub struct Pace {
    /// How many answers.
    pub rounds: usize,
    /// How long each pauses after one.
    pub pause: Duration,
}

/// What came of it.
#[derive(Default)]
pub struct Outcome {
    /// How long each answer took to be saved.
    pub saves: Vec<Duration>,
    /// How long each page took.
    pub pages: Vec<Duration>,
    /// Whatever went wrong.
    pub errors: Vec<String>,
}

/// People who answer.
pub struct Crowd {
    people: Vec<Person>,
    items: Arc<[String]>,
}

/// Somebody who answers, with their connection.
struct Person {
    own: Respondent,
    number: usize,
    server: SocketAddr,
    line: Option<Line>,
    /// How many answers they have sent: each item is answered again with its next version.
    sent: usize,
}

impl Crowd {
    /// These people, each at one of the servers.
    pub fn new(people: Vec<Respondent>, servers: &[SocketAddr], content: &Content) -> Crowd {
        let person = |(number, own): (usize, Respondent)| Person {
            own,
            number,
            server: servers[number % servers.len()],
            line: None,
            sent: 0,
        };
        Crowd {
            people: people.into_iter().enumerate().map(person).collect(),
            items: content.items.clone().into(),
        }
    }

    pub fn len(&self) -> usize {
        self.people.len()
    }

    /// Lets all of them answer at once; they begin spread over one pause, as people do.
    pub async fn answer(&mut self, pace: Pace) -> Outcome {
        let count = self.len();
        let mut all = JoinSet::new();
        for person in std::mem::take(&mut self.people) {
            let items = Arc::clone(&self.items);
            let wait = pace.pause.mul_f64(person.number as f64 / count as f64);
            all.spawn(async move {
                tokio::time::sleep(wait).await;
                person.work(pace, &items).await
            });
        }
        let mut whole = Outcome::default();
        for (person, outcome) in all.join_all().await {
            self.people.push(person);
            whole.saves.extend(outcome.saves);
            whole.pages.extend(outcome.pages);
            whole.errors.extend(outcome.errors);
        }
        whole
    }
}

impl Person {
    async fn work(mut self, pace: Pace, items: &[String]) -> (Person, Outcome) {
        let mut outcome = Outcome::default();
        for _ in 0..pace.rounds {
            if let Err(error) = self.answer(items, &mut outcome).await {
                outcome.errors.push(error.to_string());
                self.line = None;
            }
            self.sent += 1;
            tokio::time::sleep(pace.pause).await;
        }
        (self, outcome)
    }

    /// Opens the page of the next question and submits an answer to it.
    async fn answer(&mut self, items: &[String], outcome: &mut Outcome) -> Result<()> {
        let Person { own, number, server, line, sent } = self;
        let line = match line {
            Some(line) => line,
            None => line.insert(Line::connect(*server, *number).await?),
        };
        let item = &items[*sent % items.len()];
        let path = format!("/en/assessments/{}/respond/{item}", own.assessment);
        let page = line.ask(&Request::get(&path, &own.session)).await?.expect(200)?;
        outcome.pages.push(page.taken);
        let words = "The+committee+was+set+up+by+decree+and+meets+every+quarter.+".repeat(4);
        let form = format!(
            "version={}&draft=0&institution={}&rating={}&comment=Round+{sent}.+{words}&then=submit",
            *sent / items.len(),
            own.institution,
            *sent % 4,
        );
        let saved = line.ask(&Request::form(&path, &own.session, form.as_bytes())).await?.expect(303)?;
        outcome.saves.push(saved.taken);
        Ok(())
    }
}
