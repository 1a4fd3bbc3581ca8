//! A file whose sending breaks off on the way is kept nowhere, and whoever sends it again loses nothing.
#![cfg(unix)]

use super::run;
use super::stopping::{Server, database, head};
use crate::support::multipart::form_body;
use std::io::{BufReader, Write};
use std::net::{SocketAddr, TcpStream};

const URL: &str = "/en/assessments/ken-example/items/C01/files";
const SIZE: usize = 3_000_000;

/// A form with a file of some megabytes.
fn form() -> Vec<u8> {
    let fields = [
        ("version", "1"),
        ("piece", ""),
        ("title", "Decree 12"),
        ("publisher", "Gazette"),
        ("date", "2022"),
        ("kind", "law"),
        ("confidentiality", "public"),
    ];
    let file = [&b"%PDF-1.7\n"[..], &vec![b'x'; SIZE], b"\nstartxref\n9\n%%EOF\n"].concat();
    form_body(&fields, &[("file", "a.pdf", &file)])
}

/// A connection on which a form of this length is promised.
fn promise(address: SocketAddr, length: usize) -> TcpStream {
    let mut line = TcpStream::connect(address).unwrap();
    write!(
        line,
        "POST {URL} HTTP/1.1\r\nHost: {address}\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
         Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {length}\r\n\r\n"
    )
    .unwrap();
    line
}

fn send(address: SocketAddr, body: &[u8]) -> String {
    let mut line = promise(address, body.len());
    line.write_all(body).unwrap();
    head(&mut BufReader::new(line))
}

#[test]
fn an_upload_that_is_cut_off_keeps_nothing_and_disturbs_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path(), &[]);
    let body = form();
    for part in [0, 200, body.len() / 2, body.len() - 1] {
        let mut line = promise(server.address, body.len());
        line.write_all(&body[..part]).unwrap();
        drop(line);
    }
    // What a proxy cut off comes as a whole that has no end.
    for part in [200, body.len() / 2, body.len() - 30] {
        let reply = send(server.address, &body[..part]);
        assert!(reply.starts_with("HTTP/1.1 400 "), "{part} bytes: {reply}");
    }
    let reply = send(server.address, &body);
    assert!(reply.starts_with("HTTP/1.1 303 "), "nobody else changed the answer meanwhile: {reply}");
    server.ask_to_stop();
    server.log_line("the server has stopped");
    assert!(server.child.wait().unwrap().success());
    let database = database(folder.path());
    let (code, listed, err) = run(&["evidence", "--database", &database]);
    assert_eq!((code, listed.lines().count()), (0, 1), "{listed}{err}");
    assert_eq!(run(&["verify", "--database", &database]).0, 0);
}
