//! The built server as its keeper meets it: it stops without losing what it accepted, and tells in its log and its figures
//! what it does.
#![cfg(unix)]

use super::{root, run};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};

/// The built program, serving.
pub struct Server {
    pub child: Child,
    pub address: SocketAddr,
    log: BufReader<ChildStderr>,
}

impl Server {
    /// Starts over a new database in this folder and waits until pages can be opened.
    pub fn start(folder: &Path, more: &[&str]) -> Server {
        let mut child = spawn(folder, more);
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address =
            line.trim().strip_prefix("Amparo is ready: http://").and_then(|at| at.strip_suffix('/'));
        let address = address.unwrap_or_else(|| panic!("{line}")).parse().unwrap();
        let log = BufReader::new(child.stderr.take().unwrap());
        Server { child, address, log }
    }

    /// The next line of the log that says this.
    pub fn log_line(&mut self, message: &str) -> Value {
        loop {
            let mut line = String::new();
            assert!(self.log.read_line(&mut line).unwrap() > 0, "the log never says “{message}”");
            let line: Value = serde_json::from_str(&line).unwrap();
            if line["message"] == message {
                return line;
            }
        }
    }

    pub fn ask_to_stop(&self) {
        let done = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(done.success());
    }
}

impl Drop for Server {
    /// A test that failed leaves no server behind.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn spawn(folder: &Path, more: &[&str]) -> Child {
    let database = database(folder);
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo"));
    command.args(["serve", "--listen", "127.0.0.1:0", "--database", &database, "--log-format", "json"]);
    command.args(more).current_dir(root()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

pub fn database(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("a.sqlite").display())
}

/// All that comes for a request whose connection is closed afterwards.
pub fn get(address: &str, path: &str) -> String {
    let mut line = TcpStream::connect(address).unwrap();
    write!(line, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut reply = String::new();
    line.read_to_string(&mut reply).unwrap();
    reply
}

/// The head of a reply.
pub fn head(line: &mut BufReader<TcpStream>) -> String {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        assert!(line.read_line(&mut head).unwrap() > 0, "the connection ended: {head}");
    }
    head
}

#[test]
fn a_save_that_was_accepted_is_kept_although_the_server_is_asked_to_stop() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path(), &[]);
    let body = "version=0&note=typed+while+the+server+stopped";
    let (first, rest) = body.split_at(12);
    let mut line = BufReader::new(TcpStream::connect(server.address).unwrap());
    write!(
        line.get_mut(),
        "POST /en/assessments/ken-example/stages/ST1 HTTP/1.1\r\nHost: {}\r\nSec-Fetch-Site: same-origin\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nExpect: 100-continue\r\nContent-Length: {}\r\n\r\n",
        server.address,
        body.len()
    )
    .unwrap();
    assert!(head(&mut line).starts_with("HTTP/1.1 100 "), "the form is waited for");
    line.get_mut().write_all(first.as_bytes()).unwrap();
    server.ask_to_stop();
    server.log_line("the server stops, and finishes what it has begun");
    while TcpStream::connect(server.address).is_ok() {
        std::thread::yield_now();
    }
    line.get_mut().write_all(rest.as_bytes()).unwrap();
    let reply = head(&mut line);
    assert!(reply.starts_with("HTTP/1.1 303 "), "{reply}");
    server.log_line("the server has stopped");
    assert!(server.child.wait().unwrap().success());
    let (code, exported, err) = run(&["export", "ken-example", "--database", &database(folder.path())]);
    assert_eq!(code, 0, "{err}");
    assert!(exported.contains("typed while the server stopped"), "what was acknowledged is not there");
    assert_eq!(run(&["verify", "--database", &database(folder.path())]).0, 0);
}

#[test]
fn probes_figures_and_copies_work_in_the_built_server() {
    let (folder, copies) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let copies = copies.path().to_str().unwrap();
    let mut server =
        Server::start(folder.path(), &["--metrics-listen", "127.0.0.1:0", "--backup-folder", copies]);
    let figures = server.log_line("figures are given")["address"].as_str().unwrap().to_owned();
    server.log_line("the database was copied");
    let pages = server.address.to_string();
    assert!(get(&pages, "/health").ends_with("\r\n\r\nalive\n"));
    assert!(get(&pages, "/ready").ends_with("\r\n\r\nready\n"));
    assert!(get(&pages, "/metrics").starts_with("HTTP/1.1 404 "));
    assert!(get(&figures, "/ready-detail").contains("\r\n\r\ndatabase: ready\ncopies: last 20"));
    let text = get(&figures, "/metrics");
    assert!(
        text.contains("amparo_requests_total{method=\"GET\",route=\"/ready\",status=\"200\"} 1\n"),
        "{text}"
    );
    server.ask_to_stop();
    server.log_line("the server has stopped");
    assert!(server.child.wait().unwrap().success());
    let made = std::fs::read_dir(copies).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    assert_eq!(made.len(), 1, "{made:?}");
    let copy = format!("sqlite:{}", made[0].display());
    assert_eq!(run(&["verify", "--database", &copy]).0, 0);
}

#[test]
fn phones_come_to_an_address_of_their_own_and_to_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path(), &["--room-listen", "127.0.0.1:0"]);
    let room = server.log_line("phones in a room are served")["address"].as_str().unwrap().to_owned();
    let page = get(&room, "/es");
    assert!(page.starts_with("HTTP/1.1 200 ") && page.contains("name=\"code\""), "{page}");
    assert!(!page.contains("set-cookie"), "{page}");
    assert!(get(&room, "/generate_204").starts_with("HTTP/1.1 204 "));
    for path in ["/es/assessments/ken-example", "/es/sign-in", "/health"] {
        assert!(get(&room, path).starts_with("HTTP/1.1 404 "), "{path}");
    }
    let pages = server.address.to_string();
    assert!(get(&pages, "/es/room").starts_with("HTTP/1.1 404 "), "and the other way round");
    server.ask_to_stop();
    server.log_line("the server has stopped");
    assert!(server.child.wait().unwrap().success());
}

#[test]
fn it_serves_although_nobody_reads_what_it_prints() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = spawn(folder.path(), &["--room-listen", "127.0.0.1:0"]);
    drop(child.stdout.take());
    let log = BufReader::new(child.stderr.take().unwrap());
    let mut server = Server { child, address: SocketAddr::from(([127, 0, 0, 1], 0)), log };
    let pages = server.log_line("pages are served")["address"].as_str().unwrap().to_owned();
    assert!(get(&pages, "/health").ends_with("\r\n\r\nalive\n"));
    server.ask_to_stop();
    server.log_line("the server has stopped");
    assert!(server.child.wait().unwrap().success());
}
