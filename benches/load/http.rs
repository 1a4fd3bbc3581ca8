//! Knows how a browser speaks to the server: one connection, one request at a time, HTTP/1.1 without a client library.

use std::io::{Error, ErrorKind, Result};
use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpSocket, TcpStream};

/// How many addresses people come from: a ministry is one.
const ADDRESSES: usize = 4;

/// One connection.
pub struct Line {
    host: SocketAddr,
    reader: BufReader<TcpStream>,
}

/// What is asked.
pub struct Request<'r> {
    pub method: &'static str,
    pub path: &'r str,
    /// The token of a session; empty of nobody.
    pub session: &'r str,
    pub media: &'static str,
    pub body: &'r [u8],
}

/// What came back.
pub struct Reply {
    pub status: u16,
    pub body: Vec<u8>,
    /// From the first byte that was sent to the last that came.
    pub taken: Duration,
}

impl<'r> Request<'r> {
    pub fn get(path: &'r str, session: &'r str) -> Request<'r> {
        Request { method: "GET", path, session, media: "text/plain", body: b"" }
    }

    pub fn form(path: &'r str, session: &'r str, body: &'r [u8]) -> Request<'r> {
        Request { method: "POST", path, session, media: "application/x-www-form-urlencoded", body }
    }

    fn head(&self, host: SocketAddr) -> String {
        let Request { method, path, session, media, body } = self;
        let cookie =
            if session.is_empty() { String::new() } else { format!("Cookie: __Host-amparo={session}\r\n") };
        format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nAccept: */*\r\nSec-Fetch-Site: same-origin\r\n{cookie}\
             Content-Type: {media}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        )
    }
}

impl Reply {
    /// The reply, where it has this status; otherwise what it said.
    pub fn expect(self, status: u16) -> Result<Reply> {
        match self.status == status {
            true => Ok(self),
            false => {
                let words = String::from_utf8_lossy(&self.body);
                let title =
                    words.split("<h1>").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
                Err(Error::other(format!("status {} and not {status}: {title}", self.status)))
            }
        }
    }
}

impl Line {
    /// A connection of the person with this number.
    pub async fn connect(host: SocketAddr, number: usize) -> Result<Line> {
        let socket = TcpSocket::new_v4()?;
        let last = u8::try_from(2 + number % ADDRESSES).unwrap_or(2);
        socket.bind(SocketAddr::from((Ipv4Addr::new(127, 0, 0, last), 0)))?;
        let stream = socket.connect(host).await?;
        stream.set_nodelay(true)?;
        Ok(Line { host, reader: BufReader::new(stream) })
    }

    pub async fn ask(&mut self, request: &Request<'_>) -> Result<Reply> {
        let begun = Instant::now();
        let stream = self.reader.get_mut();
        stream.write_all(request.head(self.host).as_bytes()).await?;
        stream.write_all(request.body).await?;
        let head = self.head().await?;
        let field = |name: &str| {
            let found = head.iter().filter_map(|line| line.split_once(": "));
            found.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
        };
        let status = head.first().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        let status = status.ok_or_else(|| Error::from(ErrorKind::InvalidData))?;
        let body = match field("content-length").and_then(|length| length.parse().ok()) {
            Some(length) => self.exactly(length).await?,
            None => self.chunks().await?,
        };
        Ok(Reply { status, body, taken: begun.elapsed() })
    }

    async fn head(&mut self) -> Result<Vec<String>> {
        let mut lines = Vec::new();
        loop {
            let line = self.line().await?;
            if line.is_empty() {
                return Ok(lines);
            }
            lines.push(line);
        }
    }

    async fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        match self.reader.read_line(&mut line).await? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            _ => Ok(line.trim_end().to_owned()),
        }
    }

    async fn exactly(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body).await?;
        Ok(body)
    }

    async fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let line = self.line().await?;
            let length = usize::from_str_radix(&line, 16).map_err(Error::other)?;
            body.extend(self.exactly(length).await?);
            self.line().await?;
            if length == 0 {
                return Ok(body);
            }
        }
    }
}
