//! Knows how to ask the router for a page and how to read it.

use super::assessments::usual;
use amparo::assessment::{Answer, Assessment, Basis, EvidenceCap, Pin, Rating};
use amparo::bundle::{Files, library};
use amparo::clock::Clock;
use amparo::framework::{ItemId, Level, Library};
use amparo::render::faces::Shelf;
use amparo::render::paper::{PrintLimits, Printer};
use amparo::service::{Person, Service};
use amparo::storage::{self, Stamp, Store, VersionedAssessment};
use amparo::web::{Admission, AppState, router};
use amparo::words::Messages;
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use scraper::{ElementRef, Html, Selector};
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use tempfile::TempDir;
use tower::ServiceExt;

/// A site with one assessment, `ken-2025`, in which C01 is answered: a gap, and without its evidence.
pub struct Site {
    pub state: AppState,
    pub store: Arc<dyn Store>,
    router: Router,
    folder: TempDir,
}

/// What came back.
pub struct Page {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}

pub fn now() -> DateTime<Utc> {
    "2026-11-22T10:00:00Z".parse().unwrap()
}

/// What a site shows: everything that is asked, and the words of every language.
#[derive(Clone)]
struct Content {
    library: Arc<Library>,
    words: Arc<Messages>,
}

impl Content {
    fn read(files: &Files) -> Content {
        let (library, _) = library(files).unwrap_or_else(|problems| panic!("{}", problems[0]));
        Content { library: Arc::new(library), words: Arc::new(Messages::load(files).0) }
    }
}

/// That of the program, read once for all sites.
static EMBEDDED: LazyLock<Content> = LazyLock::new(|| Content::read(&Files::embedded()));

pub fn content() -> Arc<Library> {
    Arc::clone(&EMBEDDED.library)
}

impl Site {
    pub async fn new() -> Site {
        let site = Site::empty().await;
        let stamp = Stamp { at: now(), actor: "test".into() };
        site.store.create(kenya(&site.state.library), stamp).await.unwrap();
        site
    }

    /// A site without any assessment.
    pub async fn empty() -> Site {
        Site::of(Files::embedded(), EMBEDDED.clone()).await
    }

    /// A site with one assessment whose browser part has been built, whatever lies in `target/`.
    pub async fn with_islands(folder: &std::path::Path) -> Site {
        std::fs::create_dir(folder.join("islands")).unwrap();
        std::fs::write(folder.join("islands/amparo.js"), "export default () => {};").unwrap();
        std::fs::write(folder.join("islands/amparo_bg.wasm"), "\0asm").unwrap();
        Site::with_files(Files::with_overrides(folder)).await
    }

    /// A site with the assessment and these data files.
    pub async fn with_files(files: Files) -> Site {
        let content = Content::read(&files);
        let site = Site::of(files, content).await;
        let stamp = Stamp { at: now(), actor: "test".into() };
        site.store.create(kenya(&site.state.library), stamp).await.unwrap();
        site
    }

    async fn of(files: Files, Content { library, words }: Content) -> Site {
        let folder = tempfile::tempdir().unwrap();
        let store =
            storage::open(&format!("sqlite:{}", folder.path().join("t.sqlite").display())).await.unwrap();
        let mut service = Service::new(files, library, words, Arc::clone(&store), Clock::Fixed(now()));
        // The tests are no Amparo themselves: pages are printed by the built program.
        service.printer = Printer::new(env!("CARGO_BIN_EXE_amparo").into(), PrintLimits::default());
        // Ranks are tried elsewhere; here it is enough that some are drawn.
        service.draws = 500;
        // Whatever typefaces this machine has.
        service.faces = Arc::new(Shelf::without_system(None));
        let state = AppState::with(service);
        Site { router: router(state.clone()), state, store, folder }
    }

    /// The file that the database is in.
    pub fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("t.sqlite")
    }

    /// Starts the server anew over the same store: what it had worked out and read is forgotten.
    pub fn restart(&mut self) {
        let before = &self.state.service;
        let (files, library, words) = (&before.files, &before.library, &before.words);
        let mut service = Service::new(
            Files::clone(files),
            Arc::clone(library),
            Arc::clone(words),
            Arc::clone(&self.store),
            before.clock,
        );
        service.printer = before.printer.clone();
        service.draws = before.draws;
        service.faces = Arc::clone(&before.faces);
        self.change(|state| state.service = service);
    }

    /// The same site from now on with another store.
    pub fn with_store(mut self, store: Arc<dyn Store>) -> Site {
        self.state.service = self.state.service.with_store(Arc::clone(&store));
        self.store = store;
        self.router = router(self.state.clone());
        self
    }

    /// The same site for somebody else.
    pub fn for_person(mut self, person: Person) -> Site {
        self.state.admission = Admission::Open(person);
        self.router = router(self.state.clone());
        self
    }

    /// The same site with another printer, clock or whatever a test needs.
    pub fn change(&mut self, with: impl FnOnce(&mut AppState)) {
        with(&mut self.state);
        self.router = router(self.state.clone());
    }

    pub async fn send(&self, request: Request<Body>) -> Page {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let page = Page { status, headers, text, bytes: bytes.to_vec() };
        // What a message shows in the place of an argument that nobody gave it.
        let is_read = page.header("content-type").starts_with("text/html")
            && page.header("content-encoding").is_empty();
        let lacks = is_read && page.text.contains("{$");
        assert!(!lacks, "a message lacks an argument:\n{}", page.text);
        page
    }

    pub async fn get(&self, path: &str) -> Page {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = Request::post(path)
            .header("host", "localhost")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(encoded(fields))).unwrap()).await
    }

    /// Sends a form as a page does that saves by itself.
    pub async fn save_by_itself(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = Request::post(path)
            .header("host", "localhost")
            .header("accept", "application/json")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(encoded(fields))).unwrap()).await
    }

    pub async fn held(&self) -> VersionedAssessment {
        self.store.load("ken-2025").await.unwrap().unwrap()
    }

    pub async fn answer(&self, item: &str) -> Option<Answer> {
        self.held().await.assessment.answers.get(&ItemId::from(item)).cloned()
    }
}

fn kenya(library: &Library) -> Assessment {
    let answer = Answer {
        rating: Rating::Level(Level::try_from(2).unwrap()),
        conditions: Default::default(),
        follows: false,
        comment: "A directorate leads".into(),
        confidence: None,
        evidence: Vec::new(),
        searched: false,
        date: Some(now().date_naive()),
        by: "Directorate".into(),
    };
    let pins = usual(library).map(Pin::of).collect();
    let begun = Assessment::new("KEN".into(), "2025", Basis::SelfAssessment, pins, now());
    let answers = BTreeMap::from([(ItemId::from("C01"), answer)]);
    Assessment { id: "ken-2025".into(), cap: Some(EvidenceCap::On), answers, ..begun }
}

pub fn encoded(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
                byte => format!("%{byte:02X}"),
            })
            .collect()
    };
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value)));
    pairs.collect::<Vec<_>>().join("&")
}

impl Page {
    pub fn html(&self) -> Html {
        Html::parse_document(&self.text)
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// How many elements match.
    pub fn count(&self, selector: &str) -> usize {
        self.html().select(&css(selector)).count()
    }

    /// The words of every element that matches.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.html().select(&css(selector)).map(|element| words(&element)).collect()
    }

    /// An attribute of every element that matches and has it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let html = self.html();
        html.select(&css(selector)).filter_map(|e| e.value().attr(name).map(str::to_owned)).collect()
    }

    /// What a browser would show in the text area of this name.
    pub fn area(&self, name: &str) -> String {
        self.html().select(&css(&format!("textarea[name={name}]"))).next().unwrap().text().collect()
    }

    /// Fails unless the page lists its problems and each leads to a field on it.
    pub fn assert_summary(&self, fields: &[&str]) {
        assert_eq!(self.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", self.text);
        let links = self.attributes("#problems a", "href");
        assert_eq!(links, fields.iter().map(|field| format!("#{field}")).collect::<Vec<_>>());
        for link in links {
            assert_eq!(self.count(&format!("[id='{}']", &link[1..])), 1, "no field for {link}");
        }
        assert_eq!(self.count("#problems[autofocus]"), 1);
    }
}

pub fn css(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

pub fn words(element: &ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
