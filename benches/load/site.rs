//! Knows how a database comes to hold countries, institutions and accounts, and how servers are started on it.

use amparo::accounts::{
    Account, Grant, PasswordHash, Passwords, RegistryRecord, Role, Session, Token, VersionedRecord,
};
use amparo::assessment::strategy::{Entry, EntryId, EntryKind, Matter, Stakeholder, StakeholderPart};
use amparo::assessment::{Answer, Assessment, Basis, EvidenceCap, InstitutionId, Pin, Rating};
use amparo::bundle::{Files, library};
use amparo::clock::Clock;
use amparo::framework::{CountryCode, Level, Library, Offer};
use amparo::storage::{self, NamedPerson, PersonId, Stamp, Store};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use tempfile::TempDir;

/// What everybody comes in with.
pub const PASSWORD: &str = "four rivers meet below";
/// How many institutions a country has: each answers for itself.
const INSTITUTIONS: usize = 25;

/// What is asked, and which countries there are.
pub struct Content {
    pub library: Library,
    /// The items that everybody is asked.
    pub items: Vec<String>,
    /// Countries that exist.
    pub countries: Vec<CountryCode>,
}

impl Content {
    pub fn read() -> Content {
        let (library, _) = library(&Files::embedded()).unwrap_or_else(|problems| panic!("{}", problems[0]));
        let asked = library.frameworks.iter().filter(|one| one.offered == Offer::Ticked);
        let items = asked.flat_map(|one| &one.items).map(|item| item.id.to_string()).collect();
        let real = library.countries.iter().filter(|country| !country.sample);
        let countries = real.map(|country| country.code.clone()).collect();
        Content { library, items, countries }
    }

    /// An assessment of this country in which these institutions answer.
    pub fn assessment(&self, id: &str, country: &CountryCode, institutions: usize) -> Assessment {
        let asked = self.library.frameworks.iter().filter(|one| one.offered == Offer::Ticked);
        let pins = asked.map(Pin::of).collect();
        let begun =
            Assessment::new(country.clone(), "2026", Basis::SelfAssessment, pins, Clock::System.now());
        let mut assessment = Assessment { id: id.to_owned(), cap: Some(EvidenceCap::On), ..begun };
        for number in 1..=u32::try_from(institutions).unwrap() {
            let name = format!("Institution {number}");
            let one = Stakeholder { name, part: StakeholderPart::Answers, ..Stakeholder::default() };
            let entry = Entry { matter: Matter::Stakeholder(one), confidentiality: Default::default() };
            assessment.strategy.entries.insert(EntryId { kind: EntryKind::Stakeholder, number }, entry);
        }
        assessment
    }

    /// The same with these first items answered by the country itself.
    pub fn answered(&self, id: &str, country: &CountryCode, answers: usize) -> Assessment {
        let mut assessment = self.assessment(id, country, 0);
        for item in self.items.iter().take(answers) {
            let comment = "A directorate leads; its plan has costs and no budget line.".to_owned();
            let answer = Answer { comment, ..Rating::Level(Level::ALL[2]).into() };
            assessment.answers.insert(item.as_str().into(), answer);
        }
        assessment
    }
}

/// A database that servers are started on.
pub struct Site {
    pub database: String,
    _folder: Option<TempDir>,
}

/// Somebody who is in.
pub struct Visitor {
    pub id: PersonId,
    pub email: String,
    /// The token of the session.
    pub session: String,
}

/// Somebody who is in and answers for an institution.
pub struct Respondent {
    pub email: String,
    pub session: String,
    pub assessment: String,
    pub institution: String,
}

impl Site {
    /// A new file on a real disk: the folder for temporary files may be memory.
    pub fn on_file() -> Site {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let database = format!("sqlite:{}", folder.path().join("a.sqlite").display());
        Site { database, _folder: Some(folder) }
    }

    /// This database of a server.
    pub fn on_server(database: String) -> Site {
        Site { database, _folder: None }
    }

    pub async fn open(&self) -> Arc<dyn Store> {
        storage::open(&self.database).await.unwrap()
    }

    /// So many people, each for an institution of its own, in as many countries as that takes.
    pub async fn respondents(&self, content: &Content, count: usize) -> Vec<Respondent> {
        let store = self.open().await;
        let reception = Reception::new(&*store).await;
        let mut people = Vec::with_capacity(count);
        for (number, country) in (0..count.div_ceil(INSTITUTIONS)).zip(&content.countries) {
            let assessment = format!("load-{number}");
            store.create(content.assessment(&assessment, country, INSTITUTIONS), stamp()).await.unwrap();
            for place in 1..=INSTITUTIONS.min(count - people.len()) {
                let institution = format!("stakeholder-{place}");
                let id: InstitutionId = institution.parse().unwrap();
                let grant = Grant { institution: Some(id), ..Grant::of(Role::Respondent, country.clone()) };
                let Visitor { email, session, .. } = reception.admit(people.len(), grant).await;
                people.push(Respondent { email, session, assessment: assessment.clone(), institution });
            }
        }
        assert_eq!(people.len(), count, "there are not as many countries");
        store.close().await.unwrap();
        people
    }
}

pub fn stamp() -> Stamp {
    Stamp { at: Clock::System.now(), actor: "Measurement".into() }
}

/// Where people get their accounts and come in.
pub struct Reception<'s> {
    store: &'s dyn Store,
    password: PasswordHash,
}

impl Reception<'_> {
    pub async fn new(store: &dyn Store) -> Reception<'_> {
        Reception { store, password: Passwords::default().hash(PASSWORD).await.unwrap() }
    }

    /// Somebody with this role who is in, told apart from others by a number.
    pub async fn admit(&self, number: usize, grant: Grant) -> Visitor {
        let (id, now, token) =
            (PersonId::generate().unwrap(), Clock::System.now(), Token::generate().unwrap());
        let (name, email) = (format!("Office {number}"), format!("office{number}@interior.example"));
        let account = Account {
            id: id.clone(),
            email: email.clone(),
            name: name.clone(),
            lang: "en".to_owned(),
            password: Some(self.password.clone()),
            second_factor: None,
            grants: vec![grant],
            disabled: false,
            created: now,
        };
        let session = Session {
            token: token.hash(),
            account: id.clone(),
            begun: now,
            seen: now,
            browser: String::new(),
            second_factor: true,
        };
        let person = NamedPerson { id: id.clone(), name: Some(name), office: String::new() };
        self.store.enrol(person).await.unwrap();
        self.store.write(vec![put(account), put(session)]).await.unwrap();
        Visitor { id, email, session: token.as_str().to_owned() }
    }
}

fn put(record: impl RegistryRecord) -> storage::RegistryWrite {
    VersionedRecord::new(record).put().unwrap()
}

/// The built program, serving.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn start(database: &str) -> Server {
        let listen = ["serve", "--listen", "127.0.0.1:0", "--log-filter", "error", "--database", database];
        let mut child =
            Command::new(env!("CARGO_BIN_EXE_amparo")).args(listen).stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = lines.find_map(|line| {
            let line = line.unwrap();
            line.split("http://").nth(1)?.split('/').next()?.parse().ok()
        });
        std::thread::spawn(move || lines.for_each(drop));
        Server { child, address: address.unwrap() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
