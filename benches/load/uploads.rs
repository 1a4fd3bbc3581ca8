//! Measures how long answers take to be saved while somebody attaches one large file after the other.

use super::crowd::{Crowd, Pace};
use super::figures::{Figures, percentile, spread};
use super::http::{Line, Request};
use super::site::{Content, Reception, Server, Site, stamp};
use amparo::accounts::{Grant, Role};
use std::io::Result;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// The most that answers may take longer meanwhile.
const GOAL: f64 = 1.2;
const MEGABYTE: usize = 1_000_000;
/// The assessment whose evidence it is.
const ID: &str = "files";
/// What stands between the fields of a form with a file.
const BORDER: &str = "amparo-measurement";
const MEDIA: &str = "multipart/form-data; boundary=amparo-measurement";

/// Lets people answer, and then again while the file comes.
pub async fn measure(content: &Content, figures: &Figures) {
    let site = Site::on_file();
    let people = site.respondents(content, figures.people).await;
    let country = &content.countries[content.countries.len() - 1];
    let store = site.open().await;
    store.create(content.answered(ID, country, 1), stamp()).await.unwrap();
    let reception = Reception::new(&*store).await;
    let coordinator = reception.admit(people.len(), Grant::of(Role::Coordinator, country.clone())).await;
    store.close().await.unwrap();
    let server = Server::start(&site.database);
    let mut crowd = Crowd::new(people, &[server.address], content);
    let pace = Pace { rounds: figures.rounds, pause: figures.pause };
    let before = crowd.answer(pace).await;
    let uploads = Uploads {
        server: server.address,
        item: content.items[0].clone(),
        session: coordinator.session,
        megabytes: figures.megabytes,
    };
    let enough = Arc::new(AtomicBool::new(false));
    let uploading = tokio::spawn(uploads.send(Arc::clone(&enough)));
    let during = crowd.answer(pace).await;
    enough.store(true, Ordering::Relaxed);
    let files = uploading.await.unwrap().unwrap();
    let ratio = percentile(&during.saves, 95) / percentile(&before.saves, 95);
    println!(
        "{} people saving: {}; while {} files of {} MB come one after the other: {}; {} errors",
        crowd.len(),
        spread(&before.saves),
        files.len(),
        figures.megabytes,
        spread(&during.saves),
        before.errors.len() + during.errors.len()
    );
    let verdict = if ratio <= GOAL { "reached" } else { "missed" };
    println!("  goal: p95 at most {GOAL} times as long: {verdict}, {ratio:.2} times");
    println!("  a file: {}", spread(&files));
}

/// Somebody who attaches one file after the other to the same piece of evidence.
struct Uploads {
    server: SocketAddr,
    item: String,
    session: String,
    megabytes: usize,
}

impl Uploads {
    /// Sends files until it is enough; how long each took.
    async fn send(self, enough: Arc<AtomicBool>) -> Result<Vec<Duration>> {
        let path = format!("/en/assessments/{ID}/items/{}/files", self.item);
        let mut line = Line::connect(self.server, 0).await?;
        let mut times = Vec::new();
        while !enough.load(Ordering::Relaxed) {
            let body = self.form(times.len());
            let request =
                Request { method: "POST", path: &path, session: &self.session, media: MEDIA, body: &body };
            times.push(line.ask(&request).await?.expect(303)?.taken);
        }
        Ok(times)
    }

    /// The form with a file that nobody has sent yet; the answer has one version more each time.
    fn form(&self, number: usize) -> Vec<u8> {
        let (version, name) = ((number + 1).to_string(), format!("{}-E1", self.item));
        let piece = if number == 0 { "" } else { &name };
        let fields =
            [("version", version.as_str()), ("piece", piece), ("title", "Decree"), ("publisher", "Gazette")];
        let mut body = Vec::with_capacity((self.megabytes + 1) * MEGABYTE);
        for (name, value) in fields {
            let head =
                format!("--{BORDER}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(head.bytes());
        }
        let head = "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n";
        body.extend(format!("--{BORDER}\r\n{head}Content-Type: application/pdf\r\n\r\n").bytes());
        body.extend(format!("%PDF-1.7\n% {number}\n").bytes());
        body.extend(std::iter::repeat_n(b'x', self.megabytes * MEGABYTE));
        body.extend(format!("\nstartxref\n9\n%%EOF\n\r\n--{BORDER}--\r\n").bytes());
        body
    }
}
