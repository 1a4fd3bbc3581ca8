//! Knows how a session comes into a database, how the built server is started, killed and started again on it, and how whoever
//! leads sends the forms of its page.

use super::http::{Answer, Place, Question, Wire};
use amparo::lang::Lang;
use amparo::service::{Act, OpenAssessment, Person, SeatCard, SeatOrder, Service, load_if_new};
use amparo::workshop::{AgendaPlan, CountingRule, Openness, RoomAct, WorkshopPlan};
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// How many questions are on the agenda.
const QUESTIONS: usize = 3;

/// A session on a server.
pub struct Stage {
    /// Where whoever leads comes.
    pub pages: SocketAddr,
    /// Where phones come.
    pub phones: SocketAddr,
    /// The cards; the last institution has the last of them alone.
    pub cards: Vec<SeatCard>,
    /// The token of the projector.
    pub screen: String,
    /// How many institutions have seats.
    pub institutions: usize,
    /// The item that the room is at.
    pub item: String,
    assessment: String,
    session: String,
    database: String,
    server: Child,
    _folder: TempDir,
}

impl Stage {
    /// An open session at its first question with so many cards.
    pub async fn set(seats: usize) -> Stage {
        // The folder for temporary files may be memory.
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let database = format!("sqlite:{}", folder.path().join("room.sqlite").display());
        let service = Service::connect(database.as_str()).await.unwrap();
        load_if_new(&service).await.unwrap();
        let open = example(&service).await;
        let all = open.assessment().institutions();
        let order = |number: usize| SeatOrder {
            institution: match number + 1 == seats {
                true => all[all.len() - 1].id.clone(),
                false => all[number % (all.len() - 1)].id.clone(),
            },
            office: String::new(),
        };
        let orders: Vec<SeatOrder> = (0..seats).map(order).collect();
        let agenda: Vec<AgendaPlan> = open.proposed_agenda().into_iter().take(QUESTIONS).collect();
        let item = agenda[0].item.clone();
        let plan = WorkshopPlan {
            title: "Measurement".into(),
            lang: Lang::EN,
            days: vec!["2026-12-01".parse().unwrap()],
            openness: Openness::ByInstitution,
            counting: CountingRule::Seats,
            agenda,
        };
        let held = open.prepare_workshop(plan).await.unwrap();
        let cards = open.issue_seats(&held.id, &orders).await.unwrap();
        let screen = open.issue_screen(&held.id).await.unwrap().as_str().to_owned();
        let mut version = held.version;
        for act in [RoomAct::Open, RoomAct::Present(item.clone())] {
            version = open.lead(&held.id, version, &act).await.unwrap().version;
        }
        let (assessment, session) = (open.id(), held.id.to_string());
        let institutions = all.len().min(seats);
        drop(open);
        service.close().await.unwrap();
        let (pages, phones) = (free_port(), free_port());
        let server = start(&database, pages, phones);
        let item = item.to_string();
        Stage {
            pages,
            phones,
            cards,
            screen,
            institutions,
            item,
            assessment,
            session,
            database,
            server,
            _folder: folder,
        }
    }

    /// The way to the room without anything in between.
    pub fn place(&self) -> Place {
        Place { way: self.phones, host: self.phones }
    }

    /// The process of the server.
    pub fn process(&self) -> u32 {
        self.server.id()
    }

    /// Kills the server as a power cut does, and starts it again on the same addresses.
    pub fn restart(&mut self) {
        self.server.kill().unwrap();
        self.server.wait().unwrap();
        self.server = start(&self.database, self.pages, self.phones);
    }

    /// Sends a form of the page of the session as it is now.
    pub async fn act(&self, fields: &str) {
        self.form("", fields).await;
    }

    /// The same of another page of the session.
    pub async fn form(&self, part: &str, fields: &str) {
        let path = format!("/en/assessments/{}/workshops/{}{part}", self.assessment, self.session);
        let page = self.ask(&path, None).await.words();
        let version = page.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let version = version.unwrap_or_else(|| panic!("{path}: no form: {page}"));
        let reply = self.ask(&path, Some(&format!("version={version}&{fields}"))).await;
        assert_eq!(reply.status, 303, "{path} {fields}: {}", reply.words());
    }

    /// A paper of the session.
    pub async fn paper(&self, file: &str) -> Answer {
        let path = format!("/en/assessments/{}/workshops/{}/papers/{file}", self.assessment, self.session);
        let reply = self.ask(&path, None).await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.words());
        reply
    }

    /// The draft of the strategy on paper, for this day so that it is printed anew.
    pub async fn draft(&self, day: usize) -> u16 {
        let path = format!("/en/assessments/{}/draft.pdf?date=2027-01-{day:02}", self.assessment);
        self.ask(&path, None).await.status
    }

    async fn ask(&self, path: &str, form: Option<&str>) -> Answer {
        let mut wire = Wire::connect(Place { way: self.pages, host: self.pages }).await.unwrap();
        wire.ask(&Question { path, form, ..Question::default() }).await.unwrap()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The first of our examples that has institutions.
async fn example(service: &Service) -> OpenAssessment {
    for summary in service.list_all(&Person::Owner).await.unwrap() {
        let open = service.open(&Person::Owner, Act::Moderate, &summary.id).await.unwrap();
        if open.assessment().institutions().len() > 2 {
            return open;
        }
    }
    panic!("no example has institutions");
}

fn free_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

fn start(database: &str, pages: SocketAddr, phones: SocketAddr) -> Child {
    let (pages, phones) = (pages.to_string(), phones.to_string());
    let arguments = ["serve", "--listen", &pages, "--room-listen", &phones, "--log-filter", "error"];
    let mut child = Command::new(env!("CARGO_BIN_EXE_amparo"))
        .args(arguments)
        .args(["--database", database])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let is_ready = lines.any(|line| line.unwrap().starts_with("Phones in a room come to "));
    assert!(is_ready, "the server did not begin");
    std::thread::spawn(move || lines.for_each(drop));
    child
}
