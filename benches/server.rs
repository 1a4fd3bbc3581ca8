//! Measures the built server as its users meet it: start, pages, saving alone and together, paper, many Word files at
//! once, memory.
//!
//! Run by `cargo xtask bench server`. One request at a time on a connection, HTTP/1.1 without a client library.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on stops")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const EXAMPLE: &str = "/en/assessments/ken-example";
const PAGES: usize = 10_000;
const SAVES_ALONE: usize = 500;
const PEOPLE: usize = 32;
const SAVES_EACH: usize = 100;

fn main() {
    let binary = env!("CARGO_BIN_EXE_amparo");
    let size = std::fs::metadata(binary).unwrap().len();
    println!("built binary: {:.0} MB", size as f64 / 1e6);
    let folder = tempfile::tempdir().unwrap();
    let begun = Instant::now();
    let mut server = Server::start(&format!("sqlite:{}", folder.path().join("a.sqlite").display()));
    let first = server.connect().ask("GET", "/en/", "");
    println!("built binary to first page: {} (status {})", ms(begun.elapsed()), first.status);
    item_page(&server);
    paper(&server);
    word_files_at_once(&server);
    editing(&server);
    let assessment = new_assessment(&server);
    saving_alone(&server, &assessment);
    saving_together(&server, &assessment);
    many_pages(&server);
    server.child.kill().unwrap();
}

fn item_page(server: &Server) {
    let mut line = server.connect();
    let times = (0..500).map(|_| line.ask("GET", &format!("{EXAMPLE}/items/C05"), "").first_byte).collect();
    println!("item page, first byte: {}", spread(times));
}

/// Each day is a new document, so nothing comes from what was printed before.
fn paper(server: &Server) {
    let mut times = Vec::new();
    let mut peak = 0;
    for day in 1..=5 {
        let watched = server.child.id();
        let (stop, stopped) = std::sync::mpsc::channel::<()>();
        let watch = std::thread::spawn(move || {
            let mut peak = 0;
            while stopped.recv_timeout(Duration::from_millis(5)).is_err() {
                peak = peak.max(children_peak(watched));
            }
            peak
        });
        let path = format!("{EXAMPLE}/draft.pdf?date=2026-11-{day:02}");
        let begun = Instant::now();
        let reply = server.connect().ask("GET", &path, "");
        times.push(begun.elapsed());
        stop.send(()).unwrap();
        peak = peak.max(watch.join().unwrap());
        assert!(reply.body.starts_with(b"%PDF"), "no PDF: status {}", reply.status);
    }
    println!("Kenya draft, click to PDF: {}; worker peak {} MB", spread(times), peak / 1024);
}

/// Forty people take a Word file at once, each of another day, and wait as a browser does; somebody reads a page meanwhile.
fn word_files_at_once(server: &Server) {
    let before = status(server.child.id(), "VmRSS:") / 1024;
    let begun = Instant::now();
    let (pages, waits) = std::thread::scope(|scope| {
        let person = |number: usize| {
            let (month, day) = (1 + number / 20, 1 + number % 20);
            let path = format!("{EXAMPLE}/draft.docx?date=2027-{month:02}-{day:02}");
            scope.spawn(move || take_patiently(server, path))
        };
        let people: Vec<_> = (0..40).map(person).collect();
        let mut line = server.connect();
        let mut pages = Vec::new();
        while people.iter().any(|person| !person.is_finished()) {
            pages.push(line.ask("GET", &format!("{EXAMPLE}/items/C05"), "").whole);
        }
        (pages, people.into_iter().map(|person| person.join().unwrap()).sum::<usize>())
    });
    let (all, resident, peak) = (
        ms(begun.elapsed()),
        status(server.child.id(), "VmRSS:") / 1024,
        status(server.child.id(), "VmHWM:") / 1024,
    );
    println!("40 Word files at once: {all}, {waits} waiting pages; item page meanwhile: {}", spread(pages));
    println!("server resident: {before} MB before, {peak} MB at most, {resident} MB after");
}

/// Takes a file, and asks again wherever a waiting page says so; returns how often.
fn take_patiently(server: &Server, mut path: String) -> usize {
    for waits in 0.. {
        let reply = server.connect().ask("GET", &path, "");
        let Some(again) = reply.refresh else {
            assert!(reply.body.starts_with(b"PK"), "no Word file: status {}", reply.status);
            return waits;
        };
        let (seconds, address) = again.split_once("; url=").unwrap();
        std::thread::sleep(Duration::from_secs(seconds.parse().unwrap()));
        path = address.to_owned();
    }
    unreachable!("nobody asks for ever")
}

/// A text shown while it is typed; then a paragraph saved and its section and the whole draft shown with it.
fn editing(server: &Server) {
    let mut line = server.connect();
    let page = String::from_utf8(line.ask("GET", &format!("{EXAMPLE}/draft/edit/summary"), "").body).unwrap();
    let (place, seen) = (value_of(&page, "place"), value_of(&page, "seen"));
    let words = "We+**begin**+with+the+law,+for+nobody+can+act+without+it.%0A%0A".repeat(40);
    let shown = format!("place={place}&text={words}");
    let previews = (0..200).map(|_| {
        let reply = line.ask("POST", &format!("{EXAMPLE}/draft/preview"), &shown);
        assert_eq!(reply.status, 200);
        reply.whole
    });
    println!("preview while typing: {}", spread(previews.collect()));
    let (mut sections, mut drafts) = (Vec::new(), Vec::new());
    for version in 0..50 {
        let body =
            format!("place={place}&seen={seen}&version={version}&text-{place}=Round+{version}.+{words}");
        let begun = Instant::now();
        let saved = line.ask("POST", &format!("{EXAMPLE}/draft/edit/summary"), &body);
        assert_eq!(saved.status, 303, "{}", String::from_utf8_lossy(&saved.body));
        line.ask("GET", &format!("{EXAMPLE}/draft/edit/summary"), "");
        sections.push(begun.elapsed());
        drafts.push(line.ask("GET", &format!("{EXAMPLE}/draft"), "").whole);
    }
    println!("edit saved and its section shown again: {}", spread(sections));
    println!("whole draft shown after an edit: {}", spread(drafts));
}

/// The value of the first hidden field of that name.
fn value_of(page: &str, name: &str) -> String {
    let field = page.split("<input").find(|field| field.contains(&format!("name=\"{name}\""))).unwrap();
    field.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn new_assessment(server: &Server) -> String {
    let body = "country=KEN&round=bench&framework=weprotect-mnr&framework=itu-checklist&target=3";
    let reply = server.connect().ask("POST", "/en/assessments/new", body);
    assert_eq!(reply.status, 303, "{}", String::from_utf8_lossy(&reply.body));
    reply.location.unwrap()
}

fn saving_alone(server: &Server, assessment: &str) {
    let before = cpu(server.child.id());
    let times = save(server, &format!("{assessment}/items/C01"), SAVES_ALONE);
    let used = cpu(server.child.id()).saturating_sub(before);
    let each = used.as_secs_f64() * 1e3 / SAVES_ALONE as f64;
    println!("save one answer by the page, durable: {}; CPU {each:.2} ms a save", spread(times));
}

fn saving_together(server: &Server, assessment: &str) {
    let capabilities = (2..=21).map(|n| format!("C{n:02}"));
    let items: Vec<String> =
        capabilities.chain((1..=13).map(|n| format!("GL-{n:02}"))).take(PEOPLE).collect();
    let begun = Instant::now();
    let times: Vec<Duration> = std::thread::scope(|scope| {
        let people: Vec<_> = items
            .iter()
            .map(|item| scope.spawn(move || save(server, &format!("{assessment}/items/{item}"), SAVES_EACH)))
            .collect();
        people.into_iter().flat_map(|person| person.join().unwrap()).collect()
    });
    let rate = times.len() as f64 / begun.elapsed().as_secs_f64();
    println!("{PEOPLE} people saving at once: {rate:.0} a second; {}", spread(times));
}

/// Saves an answer again and again, each time with the version that the last reply named.
fn save(server: &Server, path: &str, times: usize) -> Vec<Duration> {
    let mut line = server.connect();
    let mut version = 0_u64;
    (0..times)
        .map(|round| {
            let level = round % 5;
            let body = format!("rating={level}&comment=Round+{round}&version={version}&then=stay");
            let begun = Instant::now();
            let reply = line.ask("POST", path, &body);
            let taken = begun.elapsed();
            let json: serde_json::Value = serde_json::from_slice(&reply.body).unwrap_or_default();
            assert_eq!(reply.status, 200, "{json}");
            version = json["version"].as_u64().unwrap();
            taken
        })
        .collect()
}

fn many_pages(server: &Server) {
    let mut line = server.connect();
    let pages = ["", "/items", "/items/C12", "/gaps", "/check", "/stages/ST3"];
    let begun = Instant::now();
    for number in 0..PAGES {
        let reply = line.ask("GET", &format!("{EXAMPLE}{}", pages[number % pages.len()]), "");
        assert_eq!(reply.status, 200);
    }
    let rate = PAGES as f64 / begun.elapsed().as_secs_f64();
    let resident = status(server.child.id(), "VmRSS:") / 1024;
    println!("after {PAGES} pages ({rate:.0} a second): server resident {resident} MB");
}

struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(database: &str) -> Server {
        let mut child = Command::new(env!("CARGO_BIN_EXE_amparo"))
            .args(["serve", "--listen", "127.0.0.1:0", "--database", database])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| {
            let line = line.unwrap();
            let rest = line.split("http://").nth(1)?;
            Some(rest.trim_end_matches(|c: char| !c.is_ascii_digit()).split('/').next()?.to_owned())
        });
        std::thread::spawn(move || lines.for_each(drop));
        Server { child, address: address.unwrap() }
    }

    fn connect(&self) -> Line {
        let stream = TcpStream::connect(&self.address).unwrap();
        stream.set_nodelay(true).unwrap();
        Line { host: self.address.clone(), reader: BufReader::new(stream) }
    }
}

/// One connection.
struct Line {
    host: String,
    reader: BufReader<TcpStream>,
}

struct Reply {
    status: u16,
    location: Option<String>,
    refresh: Option<String>,
    first_byte: Duration,
    whole: Duration,
    body: Vec<u8>,
}

impl Line {
    fn ask(&mut self, method: &str, path: &str, body: &str) -> Reply {
        let begun = Instant::now();
        let accept = if path.contains("/items/") && method == "POST" { "application/json" } else { "*/*" };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nAccept: {accept}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.host,
            body.len()
        );
        self.reader.get_mut().write_all(request.as_bytes()).unwrap();
        self.reader.fill_buf().unwrap();
        let first_byte = begun.elapsed();
        let head = self.head();
        let field = |name: &str| {
            head.iter()
                .find_map(|line| line.split_once(": ").filter(|(key, _)| key.eq_ignore_ascii_case(name)))
        };
        let status = head[0].split(' ').nth(1).unwrap().parse().unwrap();
        let location = field("location").map(|(_, value)| value.to_owned());
        let refresh = field("refresh").map(|(_, value)| value.to_owned());
        let length: Option<usize> = field("content-length").map(|(_, value)| value.parse().unwrap());
        let body = match length {
            Some(length) => self.exactly(length),
            None => self.chunks(),
        };
        Reply { status, location, refresh, first_byte, whole: begun.elapsed(), body }
    }

    fn head(&mut self) -> Vec<String> {
        let mut lines = Vec::new();
        loop {
            let line = self.line();
            if line.is_empty() {
                return lines;
            }
            lines.push(line);
        }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.reader.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    fn exactly(&mut self, length: usize) -> Vec<u8> {
        let mut body = vec![0; length];
        self.reader.read_exact(&mut body).unwrap();
        body
    }

    fn chunks(&mut self) -> Vec<u8> {
        let mut body = Vec::new();
        loop {
            let length = usize::from_str_radix(&self.line(), 16).unwrap();
            body.extend(self.exactly(length));
            self.line();
            if length == 0 {
                return body;
            }
        }
    }
}

fn spread(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |share: usize| ms(times[(times.len() - 1) * share / 100]);
    format!("p50 {}, p95 {}", at(50), at(95))
}

fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}

/// A figure of `/proc/<process>/status`, in KB; 0 where there is none.
fn status(process: u32, field: &str) -> u64 {
    let text = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = text.lines().find(|line| line.starts_with(field)).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// The highest memory peak among a process's children, in KB.
fn children_peak(process: u32) -> u64 {
    let tasks = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let children = tasks.flat_map(|task| {
        let text = std::fs::read_to_string(task.path().join("children")).unwrap_or_default();
        text.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<u32>>()
    });
    children.map(|child| status(child, "VmHWM:")).max().unwrap_or_default()
}

/// Processor time of a process so far.
fn cpu(process: u32) -> Duration {
    let text = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let after_name = text.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok());
    Duration::from_millis(ticks.sum::<u64>() * 10)
}
