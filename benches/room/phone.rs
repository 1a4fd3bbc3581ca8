//! Knows what a phone does in a room: comes with a code, listens and comes back when it is cut off, votes and tries again until it
//! is told that its vote is kept.

use super::chance::Dice;
use super::http::{Answer, Place, Question, Wire};
use std::io::{Error, Result};
use std::time::{Duration, Instant};

/// How long a phone tries to vote.
const PATIENCE: Duration = Duration::from_secs(30);

/// A phone at its seat.
pub struct Phone {
    /// Which of all it is.
    pub number: usize,
    /// The way that it comes.
    pub place: Place,
    dice: Dice,
    cookies: String,
    wire: Option<Wire>,
}

/// A vote that was taken.
pub struct VoteReceipt {
    /// From the first try to the answer.
    pub taken: Duration,
    /// The bytes of the try that was answered, up and down.
    pub bytes: (usize, usize),
}

impl Phone {
    pub fn new(number: usize, place: Place) -> Phone {
        Phone { number, place, dice: Dice::new(number as u64 + 1), cookies: String::new(), wire: None }
    }

    /// The same phone on another way, with new connections.
    pub fn twin(&self, place: Place) -> Phone {
        Phone { cookies: self.cookies.clone(), ..Phone::new(self.number, place) }
    }

    /// Comes with the code of a card: the form, the code, the page of the room; gives how long that took.
    pub async fn join(&mut self, code: &str) -> Result<Duration> {
        let begun = Instant::now();
        self.ask(Question { path: "/en", ..Question::default() }, 200).await?;
        let form = format!("code={code}");
        self.ask(Question { path: "/en", form: Some(&form), ..Question::default() }, 303).await?;
        self.ask(Question { path: "/en/room", ..Question::default() }, 200).await?;
        Ok(begun.elapsed())
    }

    /// Votes in this round until it is taken.
    pub async fn vote(&mut self, item: &str, round: u32, level: usize) -> Result<VoteReceipt> {
        let token = self.dice.below(u64::MAX);
        let form = format!("once={token:016x}&version=1&item={item}&round={round}&level={level}&reason=");
        let begun = Instant::now();
        loop {
            let question =
                Question { path: "/en/room", form: Some(&form), accept: "text/plain", ..Question::default() };
            match self.ask(question, 200).await {
                Ok(answer) => {
                    let bytes = (answer.sent, answer.received);
                    return Ok(VoteReceipt { taken: begun.elapsed(), bytes });
                }
                Err(error) if begun.elapsed() > PATIENCE => return Err(error),
                // A person presses again; a vote that came twice counts once.
                Err(_) => tokio::time::sleep(Duration::from_millis(1_000 + self.dice.below(300))).await,
            }
        }
    }

    /// Whether its vote stands on its page.
    pub async fn finds_vote(&mut self) -> Result<bool> {
        let page =
            self.ask(Question { path: "/en/room?change=yes", ..Question::default() }, 200).await?.words();
        Ok(page
            .split("type=\"radio\"")
            .skip(1)
            .any(|input| input.split('>').next().unwrap().contains(" checked")))
    }

    /// A page or a file as a browser gets it.
    pub async fn asset(&mut self, path: &str) -> Result<Answer> {
        self.ask(Question { path, compressed: true, ..Question::default() }, 200).await
    }

    /// A page that can be read.
    pub async fn page(&mut self, path: &str) -> Result<Answer> {
        self.ask(Question { path, ..Question::default() }, 200).await
    }

    /// What all phones hear of the room now.
    pub async fn signal(&mut self) -> Result<serde_json::Value> {
        let question = Question { path: "/en/room/signal", accept: "*/*", ..Question::default() };
        serde_json::from_slice(&self.ask(question, 200).await?.body).map_err(Error::other)
    }

    /// Opens its stream and hears its first word.
    pub async fn listen(&self) -> Result<Wire> {
        let mut stream =
            Wire::connect(self.place).await?.open_stream("/en/room/stream", &self.cookies).await?;
        stream.event().await?;
        Ok(stream)
    }

    /// Listens again after its stream was cut, as its script does; gives how long that took.
    pub async fn come_back(&mut self) -> (Duration, Wire) {
        let begun = Instant::now();
        let mut pause = 500;
        loop {
            tokio::time::sleep(Duration::from_millis(pause + self.dice.below(1_000))).await;
            if let Ok(stream) = self.listen().await {
                return (begun.elapsed(), stream);
            }
            pause = (pause * 2).min(3_000);
        }
    }

    /// Asks on the connection that is open, or on a new one where it broke.
    async fn ask(&mut self, question: Question<'_>, status: u16) -> Result<Answer> {
        let mut wire = match self.wire.take() {
            Some(wire) => wire,
            None => Wire::connect(self.place).await?,
        };
        let cookies = self.cookies.clone();
        let answer = wire.ask(&Question { cookies: &cookies, ..question }).await?;
        self.wire = Some(wire);
        for cookie in answer.cookies() {
            self.cookies =
                if self.cookies.is_empty() { cookie } else { format!("{}; {cookie}", self.cookies) };
        }
        match answer.status == status {
            true => Ok(answer),
            false => {
                Err(Error::other(format!("status {} and not {status}: {}", answer.status, answer.words())))
            }
        }
    }
}
