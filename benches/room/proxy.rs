//! Knows a bad network between phones and a room, on loopback: it delays, narrows, loses and cuts; knows no HTTP.
//!
//! A lost packet of TCP is not lost to those who read: it comes a retransmission later, and all behind it wait. So each packet
//! (1,400 bytes at most) that is lost comes later by the time after which a sender sends again, and one connection in many breaks
//! altogether, as when a phone goes out of reach.

use super::chance::Dice;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{mpsc, watch};

/// The most bytes of a packet.
const PACKET: usize = 1_400;
/// How many packets may be on their way in one direction.
const WINDOW: usize = 64;

/// How bad it is.
#[derive(Clone, Copy)]
pub struct Weather {
    /// How long a packet takes in one direction.
    pub delay: Duration,
    /// How many of a thousand packets come a retransmission later.
    pub late: u32,
    /// How much later.
    pub retransmission: Duration,
    /// How many of ten thousand packets break their connection.
    pub breaks: u32,
    /// How many bytes a second a phone has in one direction; none for as many as there are.
    pub width: Option<u32>,
}

/// Good weather.
pub const CLEAR: Weather =
    Weather { delay: Duration::ZERO, late: 0, retransmission: Duration::ZERO, breaks: 0, width: None };
/// 300 ms there and back, 5 % lost, 256 kbit/s for each phone.
pub const BAD: Weather = Weather {
    delay: Duration::from_millis(150),
    late: 50,
    retransmission: Duration::from_millis(500),
    breaks: 10,
    width: Some(32_000),
};

/// Something in between.
pub struct Proxy {
    /// Where phones come.
    pub address: SocketAddr,
    cuts: watch::Sender<u32>,
}

impl Proxy {
    pub async fn start(target: SocketAddr, weather: Weather) -> Proxy {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (cuts, _) = watch::channel(0);
        let watched = cuts.clone();
        tokio::spawn(async move {
            let mut number = 0;
            while let Ok((phone, _)) = listener.accept().await {
                number += 1;
                tokio::spawn(pass(phone, target, weather, (number, watched.subscribe())));
            }
        });
        Proxy { address, cuts }
    }

    /// Cuts every connection.
    pub fn cut(&self) {
        self.cuts.send_modify(|count| *count += 1);
    }
}

async fn pass(
    phone: TcpStream,
    target: SocketAddr,
    weather: Weather,
    (number, mut cuts): (u64, watch::Receiver<u32>),
) {
    let Ok(room) = TcpStream::connect(target).await else { return };
    let _ = (phone.set_nodelay(true), room.set_nodelay(true));
    let ((from_phone, to_phone), (from_room, to_room)) = (phone.into_split(), room.into_split());
    // Dropping both halves closes both ends.
    tokio::select! {
        () = carry(from_phone, to_room, weather, Dice::new(number * 2)) => {}
        () = carry(from_room, to_phone, weather, Dice::new(number * 2 + 1)) => {}
        _ = cuts.changed() => {}
    }
}

/// Carries one direction until it ends or breaks.
async fn carry(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, weather: Weather, mut dice: Dice) {
    let (sender, mut receiver) = mpsc::channel::<(Instant, Vec<u8>)>(WINDOW);
    let read = async move {
        // When the air is free again, and when the packet before arrives: none overtakes another.
        let (mut free, mut before) = (Instant::now(), Instant::now());
        let mut packet = vec![0; PACKET];
        while let Ok(length) = from.read(&mut packet).await {
            if length == 0 || dice.is_below(weather.breaks, 10_000) {
                return;
            }
            free = free.max(Instant::now());
            if let Some(width) = weather.width {
                free += Duration::from_secs(1) * u32::try_from(length).unwrap() / width;
            }
            let late =
                if dice.is_below(weather.late, 1_000) { weather.retransmission } else { Duration::ZERO };
            before = before.max(free + weather.delay + late);
            if sender.send((before, packet[..length].to_vec())).await.is_err() {
                return;
            }
        }
    };
    let write = async move {
        while let Some((at, packet)) = receiver.recv().await {
            tokio::time::sleep_until(at.into()).await;
            if to.write_all(&packet).await.is_err() {
                return;
            }
        }
    };
    tokio::join!(read, write);
}
