//! Knows how `amparo drill` lets pretend phones come to a room, listen and vote, and tells how that went.

mod codes;
mod crowd;
mod phone;
mod report;
mod trial_room;

use super::{Exit, Failure, Output};
use crate::service::RoomAddress;
use crate::terminal;
use clap::{Args, value_parser};
use crowd::{Crowd, CrowdPace};
use std::net::SocketAddr;
use std::time::Duration;
use trial_room::TrialRoom;

const AFTER: &str = "\
Examples:
  amparo drill                                 this machine: a room of its own, 100 phones
  amparo drill --phones 300 --coming 30
  amparo drill --listen 0.0.0.0:3080           the same on the port that phones will use
  amparo drill --room http://192.168.8.10:3080 --codes codes.txt
                                               a room that is running, from another laptop

Without --room, a session is made in a database of its own, served, voted in and
removed; nothing of yours is opened. With --room, prepare a session for the drill
and make cards for it: phones use up their codes. Then open its first vote when you
are asked to. Where phones lose something, or are slower than a person notices, the
exit code is 1: bring another access point, or let the server's machine do less.";

/// How long the facilitator has to open a vote, in seconds.
const PATIENCE: u64 = 120;

/// Let pretend phones come to a room and vote, the evening before.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Drill {
    /// A room that is running, by the address on its cards: http://HOST:PORT [default: one of its own]
    #[arg(long, value_name = "URL", requires = "codes")]
    pub room: Option<RoomAddress>,
    /// The codes of cards: text or a table (CSV) in which they stand, or - for the standard input
    #[arg(long, value_name = "FILE", requires = "room")]
    pub codes: Option<String>,
    /// Where the room of its own listens
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:0", conflicts_with = "room")]
    pub listen: SocketAddr,
    /// How many phones; at most as many as there are codes
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = value_parser!(u16).range(1..=1_000))]
    pub phones: u16,
    /// Within how many seconds they come
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = value_parser!(u16).range(0..=600))]
    pub coming: u16,
    /// Within how many seconds they vote
    #[arg(long, value_name = "SECONDS", default_value_t = 2, value_parser = value_parser!(u16).range(0..=600))]
    pub voting: u16,
}

impl Drill {
    /// Lets the phones come and vote.
    ///
    /// # Errors
    /// Codes that cannot be read; a room that cannot be made or does not answer.
    pub fn run(self) -> Result<Output, Failure> {
        let codes = self.codes.as_deref().map(codes::read).transpose()?;
        super::serve::runtime()?.block_on(async {
            // Each phone has a connection to ask by and one to listen on.
            let _ = rlimit::increase_nofile_limit(u64::MAX);
            match (&self.room, codes) {
                (Some(RoomAddress(address)), Some(codes)) => {
                    let count = codes.len().min(usize::from(self.phones));
                    let crowd = Crowd::new(address.origin(), codes.into_iter().take(count).collect());
                    let words =
                        "The phones are in. Open a vote now on the page of the session; they wait two minutes.";
                    self.report(crowd, || terminal::warn(words)).await
                }
                _ => {
                    let room = TrialRoom::open(self.listen, usize::from(self.phones)).await?;
                    let crowd = Crowd::new(&room.origin, room.codes.clone());
                    let done = self.report(crowd, || {}).await;
                    room.close().await;
                    done
                }
            }
        })
    }

    async fn report(&self, crowd: Crowd, ask: impl FnOnce()) -> Result<Output, Failure> {
        let seconds = |seconds: u16| Duration::from_secs(u64::from(seconds));
        let pace = CrowdPace {
            coming: seconds(self.coming),
            voting: seconds(self.voting),
            patience: Duration::from_secs(PATIENCE),
        };
        let outcome = crowd.drill(pace, ask).await.map_err(|text| Failure::new(Exit::Failed, text))?;
        let exit = if outcome.is_sound() { Exit::Done } else { Exit::Problems };
        Ok(Output::with_exit(outcome.words(), exit))
    }
}
