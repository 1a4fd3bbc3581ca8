//! Measures a room of a workshop as its phones meet it: a hundred that come, vote and listen from one address, on good and bad
//! networks, while the draft is printed, across a cut of all connections and a crash of the server; and the minutes at its close.
//!
//! `cargo xtask bench room` tries it with a hundred phones; `cargo xtask bench room -- phones=20 idle=20` with fewer and for less
//! time. Phones run on the same machine as the server, and come from one address.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on stops")]

mod chance;
mod figures;
mod http;
mod phone;
mod proxy;
mod scenes;
mod stage;

use figures::Figures;
use stage::Stage;

#[tokio::main]
async fn main() {
    // Each phone has two connections, the server the other end of them, and a network between both again.
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let figures = Figures::read(std::env::args().skip(1));
    println!("{} phones from one address, on the machine of the server, loopback", figures.phones);
    // One card more, for the phone that is weighed.
    let mut stage = Stage::set(figures.phones + 1).await;
    scenes::weigh(&stage).await;
    let phones = scenes::join(&stage, &figures).await;
    let phones = scenes::listen(&stage, phones, &figures).await;
    let (phones, usual) = scenes::vote(&stage, phones).await;
    let phones = scenes::print(&stage, phones, usual).await;
    let phones = scenes::cut(&stage, phones).await;
    let phones = scenes::storm(&stage, phones).await;
    scenes::restart(&mut stage, phones).await;
    scenes::close(&stage).await;
}
