//! Knows in which order many phones do what: they come spread over a while, listen, wait for a vote, vote spread over a while, and
//! look for their vote again.

use super::phone::{Phone, PhoneError};
use super::report::{DrillReport, StepReport};
use crate::workshop::{Poll, SeatCode};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// How many levels are voted in turn.
const LEVELS: usize = 5;
/// How long lies between two looks whether a vote was opened.
const LOOK: Duration = Duration::from_secs(1);

/// How fast they are.
#[derive(Clone, Copy)]
pub struct CrowdPace {
    /// Within which time they come.
    pub coming: Duration,
    /// Within which time they vote.
    pub voting: Duration,
    /// How long they wait for a vote to be opened.
    pub patience: Duration,
}

/// Phones with the cards that they come with.
pub struct Crowd {
    origin: String,
    codes: Vec<SeatCode>,
}

/// What a phone did, and how long it took.
type PhoneStep = (Phone, Result<Duration, PhoneError>);

impl Crowd {
    /// A phone for each of these codes, all of the room at this address.
    pub fn new(origin: &str, codes: Vec<SeatCode>) -> Crowd {
        Crowd { origin: origin.to_owned(), codes }
    }

    /// Lets them do everything; `ask` is called once they are in, so that somebody opens a vote.
    ///
    /// # Errors
    /// What keeps the drill from going on: no phone comes in, or no vote is opened.
    pub async fn drill(self, pace: CrowdPace, ask: impl FnOnce()) -> Result<DrillReport, String> {
        let mut report = DrillReport::of(&self.origin, self.codes.len());
        let phones = self.join(pace.coming, &mut report).await?;
        let mut phones = listen(phones, &mut report).await;
        ask();
        let first = phones.first_mut().ok_or("No phone hears anything of the room: look at its address.")?;
        let Some(poll) = poll(first, pace.patience).await else {
            let seconds = pace.patience.as_secs();
            return Err(format!("No vote was opened within {seconds} s. {}", report.words()));
        };
        let phones = vote(phones, &poll, pace.voting, &mut report).await;
        look_again(phones, &mut report).await;
        Ok(report)
    }

    async fn join(self, within: Duration, report: &mut DrillReport) -> Result<Vec<Phone>, String> {
        let count = self.codes.len();
        let mut all = JoinSet::new();
        for (number, code) in self.codes.into_iter().enumerate() {
            let mut phone =
                Phone::new(&self.origin).map_err(|error| format!("No phone can be made: {error}."))?;
            all.spawn(async move {
                tokio::time::sleep(share(within, number, count)).await;
                let begun = Instant::now();
                let done = phone.join(&code).await;
                (phone, done.map(|()| begun.elapsed()))
            });
        }
        let phones = keep(all, &mut report.joins).await;
        match phones.is_empty() {
            true => Err(format!("No phone came in at {}: {}", self.origin, report.joins.first_fault())),
            false => Ok(phones),
        }
    }
}

async fn listen(phones: Vec<Phone>, report: &mut DrillReport) -> Vec<Phone> {
    let mut all = JoinSet::new();
    for mut phone in phones {
        all.spawn(async move {
            let begun = Instant::now();
            let done = phone.listen().await;
            (phone, done.map(|()| begun.elapsed()))
        });
    }
    keep(all, &mut report.streams).await
}

/// The round under way, once there is one.
async fn poll(phone: &mut Phone, patience: Duration) -> Option<Poll> {
    let end = Instant::now() + patience;
    loop {
        if let Ok(Some(poll)) = phone.open_poll().await {
            return Some(poll);
        }
        if Instant::now() > end {
            return None;
        }
        tokio::time::sleep(LOOK).await;
    }
}

async fn vote(phones: Vec<Phone>, poll: &Poll, within: Duration, report: &mut DrillReport) -> Vec<Phone> {
    let count = phones.len();
    let mut all = JoinSet::new();
    for (number, mut phone) in phones.into_iter().enumerate() {
        let poll = poll.clone();
        all.spawn(async move {
            tokio::time::sleep(share(within, number, count)).await;
            let begun = Instant::now();
            let done = phone.vote(&poll, number % LEVELS).await;
            (phone, done.map(|()| begun.elapsed()))
        });
    }
    keep(all, &mut report.votes).await
}

/// Counts the votes that were taken and do not stand on the page of their phone.
async fn look_again(phones: Vec<Phone>, report: &mut DrillReport) {
    let mut all = JoinSet::new();
    for mut phone in phones {
        all.spawn(async move { phone.finds_vote().await });
    }
    for found in all.join_all().await {
        report.lost += usize::from(!matches!(found, Ok(true)));
    }
}

/// The phones that got on; what all of them did is noted.
async fn keep(all: JoinSet<PhoneStep>, step: &mut StepReport) -> Vec<Phone> {
    let mut phones = Vec::new();
    for (phone, done) in all.join_all().await {
        if step.note(done) {
            phones.push(phone);
        }
    }
    phones
}

/// The moment of a phone, so that all of them are spread evenly.
fn share(within: Duration, number: usize, count: usize) -> Duration {
    let part = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    within * part(number) / part(count).max(1)
}
