//! Pretend phones come to a room of their own and to one that is running; what is lost is told, and how the command ends.

use super::{run, said};
use crate::service::workshop::{begin, lead, open, poll, seat};
use crate::support::members::{MINISTRY, POLICE, facilitator, site};
use amparo::service::RoomAddress;
use amparo::web::{RoomSite, room_router};
use amparo::workshop::{Openness, RoomAct};
use std::process::Command;
use tokio::net::TcpListener;

/// The numbers of a line of the report: done and lost.
fn numbers(report: &str, name: &str) -> (usize, usize) {
    let line = report.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{report}"));
    let mut words = line[name.len()..].split_whitespace().map(|word| word.parse().unwrap());
    (words.next().unwrap(), words.next().unwrap())
}

#[test]
fn a_drill_makes_a_room_of_its_own_and_takes_it_away() {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_amparo"))
        .args(["drill", "--phones", "8", "--coming", "0", "--voting", "0"])
        .current_dir(folder.path())
        .env("TMPDIR", folder.path())
        // The drill has settings of its own.
        .env("AMPARO_DATABASE", "sqlite:nowhere/amparo.db")
        .output()
        .unwrap();
    let (code, out, err) = said(&output);
    // A busy machine is slow, which ends with 1; nothing is lost on it either.
    assert!([0, 1].contains(&code), "{code}: {out}{err}");
    for step in ["came in", "listen", "voted"] {
        assert_eq!(numbers(&out, step), (8, 0), "{out}{err}");
    }
    assert!(!out.contains("found no more"), "{out}");
    let rest: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert!(rest.is_empty(), "{rest:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn phones_come_to_a_room_that_is_running_and_use_up_its_cards() {
    let mut site = site().await;
    let leader = open(&site, facilitator()).await;
    let orders = [MINISTRY, MINISTRY, POLICE, POLICE, POLICE].map(seat);
    let (id, version, cards) = begin(&leader, Openness::ByInstitution, &orders).await;
    lead(&leader, &id, version, &[RoomAct::OpenVote { ends: None, grace: 0 }]).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let address: RoomAddress = origin.parse().unwrap();
    site.change(|state| state.room = RoomSite::at(vec![address.0]));
    let pages = room_router(&site.state);
    tokio::spawn(async move { axum::serve(listener, pages).await });
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("codes.csv");
    let lines = cards.iter().map(|card| format!("{},{}\n", card.seat.institution, card.code.as_str()));
    std::fs::write(&file, format!("Institution,Code\n{}", lines.collect::<String>())).unwrap();
    let drill = async || {
        let (origin, file) = (origin.clone(), file.display().to_string());
        let arguments =
            move || run(&["drill", "--room", &origin, "--codes", &file, "--coming", "0", "--voting", "0"]);
        tokio::task::spawn_blocking(arguments).await.unwrap()
    };
    let (code, out, err) = drill().await;
    assert!([0, 1].contains(&code), "{code}: {out}{err}");
    assert!(err.contains("Open a vote now"), "{err}");
    for step in ["came in", "listen", "voted"] {
        assert_eq!(numbers(&out, step), (5, 0), "{out}{err}");
    }
    let room = leader.room(&id).await.unwrap();
    assert_eq!(room.participants[&poll(1)].len(), 5);
    let (code, out, err) = drill().await;
    assert_eq!((code, out.as_str()), (3, ""), "{err}");
    assert!(err.contains("No phone came in") && err.contains("the code was answered with status"), "{err}");
}

#[test]
fn a_drill_that_cannot_begin_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("codes.txt");
    std::fs::write(&file, "Ministry of Justice\n").unwrap();
    let (file, nobody) = (file.display().to_string(), "http://127.0.0.1:1");
    for (arguments, code, words) in [
        (&["drill", "--room", nobody][..], 2, "--codes"),
        (&["drill", "--codes", &file], 2, "--room"),
        (&["drill", "--room", nobody, "--codes", &file], 2, "no code of a card is in it"),
        (&["drill", "--room", nobody, "--codes", "missing.txt"], 2, "missing.txt"),
        (&["drill", "--phones", "0"], 2, "phones"),
    ] {
        let (ended, out, err) = run(arguments);
        assert_eq!((ended, out.as_str()), (code, ""), "{arguments:?}: {err}");
        assert!(err.contains(words), "{arguments:?}: {err}");
    }
    std::fs::write(&file, "A9A99Z\n").unwrap();
    let (ended, _, err) = run(&["drill", "--room", nobody, "--codes", &file, "--coming", "0"]);
    assert_eq!(ended, 3, "{err}");
    assert!(err.contains("No phone came in at http://127.0.0.1:1: no answer"), "{err}");
}
