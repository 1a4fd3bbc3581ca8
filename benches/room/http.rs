//! Knows how a phone speaks to a room: HTTP/1.1 on connections that can break, with every byte counted; knows no vote.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

/// What a browser on a telephone sends along with every request.
const BROWSER: &str = "User-Agent: Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) \
    Chrome/130.0.0.0 Mobile Safari/537.36\r\nAccept-Language: es-PY,es;q=0.9,en;q=0.8\r\n";

/// Where somebody asks, and under which name.
#[derive(Clone, Copy)]
pub struct Place {
    /// Where the connection goes: to the room, or to something in between.
    pub way: SocketAddr,
    /// The room, as its cards name it.
    pub host: SocketAddr,
}

/// A request.
#[derive(Clone, Default)]
pub struct Question<'q> {
    pub path: &'q str,
    /// Cookies, as a header has them; empty for none.
    pub cookies: &'q str,
    /// A form; a page is asked for where there is none.
    pub form: Option<&'q str>,
    /// What a script wants; pages where it is empty.
    pub accept: &'q str,
    /// Whether it may come compressed.
    pub compressed: bool,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub head: Vec<String>,
    pub body: Vec<u8>,
    /// From the first byte that was sent to the last that came.
    pub taken: Duration,
    /// How many bytes were sent.
    pub sent: usize,
    /// How many bytes came.
    pub received: usize,
}

/// A connection.
pub struct Wire {
    place: Place,
    reader: BufReader<TcpStream>,
    received: usize,
}

impl Question<'_> {
    fn text(&self, host: SocketAddr) -> String {
        let method = if self.form.is_some() { "POST" } else { "GET" };
        let accept = if self.accept.is_empty() { "text/html,*/*;q=0.8" } else { self.accept };
        let mut text =
            format!("{method} {} HTTP/1.1\r\nHost: {host}\r\n{BROWSER}Accept: {accept}\r\n", self.path);
        if !self.cookies.is_empty() {
            text += &format!("Cookie: {}\r\n", self.cookies);
        }
        if self.compressed {
            text += "Accept-Encoding: gzip, deflate, br\r\n";
        }
        if let Some(form) = self.form {
            let length = form.len();
            text += &format!(
                "Origin: http://{host}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n"
            );
        }
        text + "\r\n" + self.form.unwrap_or_default()
    }
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.head.iter().filter_map(|line| line.split_once(": "));
        found.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }

    /// The cookies that it sets, as a header has them.
    pub fn cookies(&self) -> Vec<String> {
        let lines = self.head.iter().filter_map(|line| line.split_once(": "));
        let set = lines.filter(|(key, _)| key.eq_ignore_ascii_case("set-cookie"));
        set.filter_map(|(_, value)| value.split(';').next().map(str::to_owned)).collect()
    }

    pub fn words(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Wire {
    pub async fn connect(place: Place) -> Result<Wire> {
        let stream = TcpStream::connect(place.way).await?;
        stream.set_nodelay(true)?;
        Ok(Wire { place, reader: BufReader::new(stream), received: 0 })
    }

    /// Asks, and waits for the whole answer.
    pub async fn ask(&mut self, question: &Question<'_>) -> Result<Answer> {
        let begun = Instant::now();
        let (status, head, sent) = self.begin(question).await?;
        let before = Answer { status, head, body: Vec::new(), taken: Duration::ZERO, sent, received: 0 };
        let length = before.header("content-length").and_then(|length| length.parse().ok());
        let is_chunked = before.header("transfer-encoding").is_some();
        let body = match length {
            Some(length) => self.exactly(length).await?,
            None if is_chunked => self.chunks().await?,
            None => Vec::new(),
        };
        Ok(Answer { body, taken: begun.elapsed(), received: self.received, ..before })
    }

    /// Asks for a stream, whose words come with [`Wire::event`].
    pub async fn open_stream(mut self, path: &str, cookies: &str) -> Result<Wire> {
        let question = Question { path, cookies, accept: "text/event-stream", ..Question::default() };
        let (status, ..) = self.begin(&question).await?;
        if status == 200 { Ok(self) } else { Err(Error::other(format!("{path}: status {status}"))) }
    }

    /// The next words of a stream; signs of life are none.
    pub async fn event(&mut self) -> Result<String> {
        loop {
            let chunk = self.chunk().await?.ok_or(ErrorKind::UnexpectedEof)?;
            let text = String::from_utf8_lossy(&chunk).into_owned();
            if let Some(words) = text.strip_prefix("data: ") {
                return Ok(words.trim_end().to_owned());
            }
        }
    }

    /// How many bytes came so far since the last question.
    pub fn received(&self) -> usize {
        self.received
    }

    async fn begin(&mut self, question: &Question<'_>) -> Result<(u16, Vec<String>, usize)> {
        self.received = 0;
        let text = question.text(self.place.host);
        self.reader.get_mut().write_all(text.as_bytes()).await?;
        let mut head = Vec::new();
        loop {
            match self.line().await? {
                line if line.is_empty() => break,
                line => head.push(line),
            }
        }
        let status = head.first().and_then(|line| line.split(' ').nth(1)?.parse().ok());
        Ok((status.ok_or(ErrorKind::InvalidData)?, head, text.len()))
    }

    async fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        match self.reader.read_line(&mut line).await? {
            0 => Err(ErrorKind::UnexpectedEof.into()),
            read => {
                self.received += read;
                Ok(line.trim_end().to_owned())
            }
        }
    }

    async fn exactly(&mut self, length: usize) -> Result<Vec<u8>> {
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body).await?;
        self.received += length;
        Ok(body)
    }

    async fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut body = Vec::new();
        while let Some(chunk) = self.chunk().await? {
            body.extend(chunk);
        }
        Ok(body)
    }

    async fn chunk(&mut self) -> Result<Option<Vec<u8>>> {
        let line = self.line().await?;
        let length = usize::from_str_radix(&line, 16).map_err(Error::other)?;
        let chunk = self.exactly(length).await?;
        self.line().await?;
        Ok((length > 0).then_some(chunk))
    }
}
