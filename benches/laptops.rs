//! Measures laptops that come home: ten of them with three hundred changes and fifty files together, in twenty orders, each
//! with the same end; a bundle of three thousand changes; and ten thousand bundles with a bit turned.
//!
//! `cargo bench --no-default-features --features ssr --bench laptops` prints what it found, and stops where two orders end
//! otherwise or a turned bit is not noticed.

#![expect(clippy::unwrap_used, reason = "a measurement that fails says so by its panic")]

use amparo::assessment::{Answer, Assessment, Basis, Change, Evidence, EvidenceCap, Pin, Rating, Subject};
use amparo::bundle::{Files, library};
use amparo::clock::Clock;
use amparo::exchange::Bundle;
use amparo::framework::{ItemId, Level, Library};
use amparo::service::{Act, BundleOptions, LoanRequest, MergeTarget, OpenAssessment, Person, Service};
use amparo::storage::{self, Stamp, Store};
use amparo::words::Messages;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const ID: &str = "ken-2025";
const LAPTOPS: usize = 10;
const CHANGES: usize = 300;
const FILES: usize = 5;
const ORDERS: usize = 20;
const LARGE: usize = 3_000;
const FLIPS: usize = 10_000;

/// Numbers that are the same every time.
struct Lots(u64);

impl Lots {
    fn draw(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % below as u64).unwrap()
    }
}

/// What every installation shares.
struct Content {
    library: Arc<Library>,
    words: Arc<Messages>,
    items: Vec<ItemId>,
}

impl Content {
    fn read() -> Content {
        let files = Files::embedded();
        let Ok((library, _)) = library(&files) else { panic!("the content has mistakes") };
        let main = library.main().unwrap();
        let items = main.items.iter().map(|item| item.id.clone()).collect();
        Content { items, words: Arc::new(Messages::load(&files).0), library: Arc::new(library) }
    }

    async fn installation(&self, file: &Path) -> (Service, Arc<dyn Store>) {
        let store = storage::open(&format!("sqlite:{}", file.display())).await.unwrap();
        let (library, words) = (Arc::clone(&self.library), Arc::clone(&self.words));
        (Service::new(Files::embedded(), library, words, Arc::clone(&store), Clock::System), store)
    }

    fn change(&self, lots: &mut Lots, evidence: Vec<Evidence>) -> Change {
        let level = Level::try_from(u8::try_from(lots.draw(5)).unwrap()).unwrap();
        let comment = "The committee was set up by decree and meets every quarter. ".repeat(lots.draw(6));
        let answer = Answer { comment, evidence, ..Rating::Level(level).into() };
        let item = self.items[lots.draw(self.items.len())].clone();
        Change::Answer { item, answer: Some(answer) }
    }
}

async fn open(service: &Service) -> OpenAssessment {
    service.open(&Person::Owner, Act::Steer, ID).await.unwrap()
}

/// A picture that no other number gives.
fn picture(number: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 8, 8);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let [high, low] = number.to_be_bytes();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[[high; 32], [low; 32]].concat()).unwrap();
    writer.finish().unwrap();
    bytes
}

async fn work(content: &Content, service: &Service, lots: &mut Lots, (changes, files): (usize, usize)) {
    for number in 0..changes {
        let open = open(service).await;
        let mut kept = Vec::new();
        let mut evidence = Vec::new();
        if number < files {
            let bytes = picture(u16::try_from(lots.draw(60_000)).unwrap());
            let checked = open.check_evidence(bytes).await.unwrap();
            let file = Some(checked.file.hash().clone());
            evidence.push(Evidence {
                id: format!("E{number}"),
                title: "Picture".into(),
                file,
                ..Evidence::default()
            });
            kept.push(checked.file);
        }
        let change = content.change(lots, evidence);
        let seen = open.version(&change.subject());
        open.record_with(vec![(change, seen)], kept, "Office").await.unwrap();
    }
}

async fn take(service: &Service, bytes: &[u8]) -> Duration {
    let start = Instant::now();
    let bundle = Arc::new(service.read_bundle(bytes.to_vec()).await.unwrap());
    let preview = service.preview_merge(&Person::Owner, bundle).await.unwrap();
    let words = preview.key.words();
    service.confirm_counterpart(&Person::Owner, &preview.key, ("", words.as_str())).await.unwrap();
    service.merge(&Person::Owner, preview).await.unwrap();
    start.elapsed()
}

async fn lend(service: &Service) -> Vec<u8> {
    let until = service.clock.today();
    let request = LoanRequest { to: "Laptop".into(), until, items: vec![], names: false };
    open(service).await.lend(request).await.unwrap().bytes
}

/// What stands, and what is to be decided.
async fn end(service: &Service, store: &Arc<dyn Store>) -> (Assessment, BTreeMap<Subject, BTreeSet<String>>) {
    let forks = open(service).await.open_forks().await.unwrap().into_iter();
    let forks = forks.map(|fork| {
        let texts = fork.choices.iter().map(|one| serde_json::to_string(&one.change).unwrap());
        (fork.subject, texts.collect())
    });
    (store.load(ID).await.unwrap().unwrap().assessment, forks.collect())
}

#[tokio::main]
async fn main() {
    let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let content = Content::read();
    let mut lots = Lots(0x0dd_ba11);
    let (home, store) = content.installation(&folder.path().join("home.sqlite")).await;
    let pins = content.library.main().map(Pin::of).into_iter().collect();
    let begun = Assessment::new("KEN".into(), "2025", Basis::SelfAssessment, pins, home.clock.now());
    let begun = Assessment { id: ID.into(), cap: Some(EvidenceCap::On), ..begun };
    store.create(begun, Stamp { at: home.clock.now(), actor: "Office".into() }).await.unwrap();
    work(&content, &home, &mut lots, (50, 0)).await;
    let loan = lend(&home).await;
    let mut bundles = Vec::new();
    for number in 0..LAPTOPS {
        let (laptop, _) = content.installation(&folder.path().join(format!("laptop-{number}.sqlite"))).await;
        take(&laptop, &loan).await;
        work(&content, &laptop, &mut lots, (CHANGES, FILES)).await;
        bundles.push(open(&laptop).await.bring(BundleOptions::default()).await.unwrap().bytes);
    }
    work(&content, &home, &mut lots, (50, 0)).await;
    orders(&content, folder.path(), &store, (bundles.as_slice(), &mut lots)).await;
    large(&content, folder.path(), (&home, &mut lots)).await;
    flips(&bundles[0]);
}

async fn orders(
    content: &Content,
    folder: &Path,
    home: &Arc<dyn Store>,
    (bundles, lots): (&[Vec<u8>], &mut Lots),
) {
    let mut ends = Vec::new();
    let mut times = Vec::new();
    for round in 0..ORDERS {
        let file = folder.join(format!("order-{round}.sqlite"));
        home.backup(&file, Clock::System.now()).await.unwrap();
        let (service, store) = content.installation(&file).await;
        let mut places: Vec<usize> = (0..bundles.len()).collect();
        for last in (1..places.len()).rev() {
            places.swap(last, lots.draw(last + 1));
        }
        for place in places {
            times.push(take(&service, &bundles[place]).await);
        }
        assert!(store.verify().await.unwrap().sound());
        ends.push(end(&service, &store).await);
        store.close().await.unwrap();
    }
    assert!(ends.iter().all(|one| *one == ends[0]), "two orders end otherwise");
    times.sort_unstable();
    let worst = times.last().unwrap();
    println!(
        "{LAPTOPS} laptops, {CHANGES} changes and {FILES} files each, in {ORDERS} orders: the same state, and the same {} \
         contradictions; a bundle in {:.0?} (median), {worst:.0?} (worst)",
        ends[0].1.len(),
        times[times.len() / 2]
    );
}

async fn large(content: &Content, folder: &Path, (home, lots): (&Service, &mut Lots)) {
    let (laptop, _) = content.installation(&folder.join("large.sqlite")).await;
    take(&laptop, &lend(home).await).await;
    work(content, &laptop, lots, (LARGE, 0)).await;
    let bytes = open(&laptop).await.bring(BundleOptions::default()).await.unwrap().bytes;
    let bundle = Arc::new(home.read_bundle(bytes.clone()).await.unwrap());
    let preview = home.preview_merge(&Person::Owner, Arc::clone(&bundle)).await.unwrap();
    assert!(matches!(preview.target, MergeTarget::Known { .. }));
    let spent = take(home, &bytes).await;
    println!(
        "a bundle of {} changes, {} KB: read, shown and kept in {spent:.0?}",
        bundle.entries.len(),
        bytes.len() / 1_000
    );
    let again = take(home, &bytes).await;
    println!("the same again, which changes nothing: {again:.0?}");
}

fn flips(bytes: &[u8]) {
    let whole = Bundle::read(bytes).unwrap();
    let bits = bytes.len() * 8;
    let (mut noticed, mut harmless) = (0, 0);
    let start = Instant::now();
    for number in 0..FLIPS {
        let bit = number * bits / FLIPS;
        let mut turned = bytes.to_vec();
        turned[bit / 8] ^= 1 << (bit % 8);
        match Bundle::read(&turned) {
            Err(_) => noticed += 1,
            Ok(read) => {
                assert!(read == whole, "bit {bit} changes what is read");
                harmless += 1;
            }
        }
    }
    println!(
        "{FLIPS} turned bits: {noticed} noticed, {harmless} that carry nothing, in {:.0?}",
        start.elapsed()
    );
}
