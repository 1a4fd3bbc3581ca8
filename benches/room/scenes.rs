//! Knows what happens in the room that is measured, scene by scene, each with its goal.

use super::figures::{Figures, percentile, spread, tell};
use super::http::{Place, Question, Wire};
use super::phone::{Phone, VoteReceipt};
use super::proxy::{BAD, CLEAR, Proxy, Weather};
use super::stage::Stage;
use std::collections::BTreeSet;
use std::io::Result;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Within which time all come, and all vote.
const COMING: Duration = Duration::from_secs(10);
const VOTING: Duration = Duration::from_secs(2);
/// A working day of a workshop, in seconds.
const DAY: u64 = 8 * 60 * 60;
/// How long a projector waits for a count.
const PATIENCE: Duration = Duration::from_secs(10);

/// Lets each phone do this at once; gives them back in their order, with what each came to.
async fn each<T, F>(phones: Vec<Phone>, work: impl Fn(Phone) -> F) -> (Vec<Phone>, Vec<T>)
where
    T: Send + 'static,
    F: Future<Output = (Phone, T)> + Send + 'static,
{
    let mut all = JoinSet::new();
    phones.into_iter().for_each(|phone| drop(all.spawn(work(phone))));
    let mut done = all.join_all().await;
    done.sort_by_key(|(phone, _)| phone.number);
    done.into_iter().unzip()
}

/// The moment of a phone, so that all of them are spread evenly and the last comes at the end.
fn share(within: Duration, number: usize, count: usize) -> Duration {
    within.mul_f64(number as f64 / (count - 1).max(1) as f64)
}

/// The bytes of the first load and of a vote; the first card of all is for this.
pub async fn weigh(stage: &Stage) {
    let mut phone = Phone::new(usize::MAX >> 1, stage.place());
    phone.join(stage.cards[0].code.as_str()).await.unwrap();
    let page = phone.page("/en/room").await.unwrap().words();
    let files = page.split(['"', '\'']).filter(|word| word.starts_with("/assets/"));
    let files: BTreeSet<&str> = files.collect();
    let mut bytes = phone.asset("/en/room").await.unwrap().received;
    for file in files.iter().copied() {
        bytes += phone.asset(file).await.unwrap().received;
    }
    let requests = files.len() + 1;
    let what = format!("first load: {requests} requests, {bytes} bytes with their heads");
    tell(&what, bytes <= 20_000 && requests <= 3, "at most 3 and 20 KB");
}

/// All come with their codes.
pub async fn join(stage: &Stage, figures: &Figures) -> Vec<Phone> {
    let count = figures.phones;
    let phones = (0..count).map(|number| Phone::new(number, stage.place())).collect();
    let codes: Vec<String> = stage.cards[1..].iter().map(|card| card.code.as_str().to_owned()).collect();
    let (phones, joins) = each(phones, |mut phone| {
        let code = codes[phone.number].clone();
        async move {
            tokio::time::sleep(share(COMING, phone.number, count)).await;
            let done = phone.join(&code).await;
            (phone, done)
        }
    })
    .await;
    let (times, errors) = sort_out(joins);
    let what =
        format!("{count} phones come within 10 s (form, code, page): {}, {errors} errors", spread(&times));
    tell(&what, errors == 0 && percentile(&times, 95) <= 100.0, "no error, p95 ≤ 100 ms");
    phones
}

/// All listen while nothing happens.
pub async fn listen(stage: &Stage, phones: Vec<Phone>, figures: &Figures) -> Vec<Phone> {
    let idle = Duration::from_secs(figures.idle);
    let watch = async {
        tokio::time::sleep(idle.mul_f64(0.9)).await;
        memory(stage.process())
    };
    let hear = each(phones, |phone| async move {
        let mut stream = phone.listen().await.unwrap();
        let before = stream.received();
        let silence = tokio::time::timeout(idle, stream.event()).await;
        assert!(silence.is_err(), "nothing happens: {silence:?}");
        (phone, stream.received() - before)
    });
    let ((phones, bytes), (now, peak)) = tokio::join!(hear, watch);
    let most = bytes.into_iter().max().unwrap_or_default() as u64;
    let day = most * DAY / figures.idle;
    let what = format!("idle phone: {most} bytes in {} s, {} KB in 8 h", figures.idle, day / 1_000);
    tell(&what, day <= 200_000, "at most 200 KB");
    let what = format!("server with {} streams: {now} MB, {peak} MB at most until now", phones.len());
    tell(&what, now <= 120, "at most 120 MB");
    phones
}

/// All vote within two seconds, and the projector counts; gives how long 95 of a hundred waited.
pub async fn vote(stage: &Stage, phones: Vec<Phone>) -> (Vec<Phone>, f64) {
    stage.act("act=vote").await;
    let projector = tokio::spawn(count_all(screen(stage).await, stage.institutions));
    let mut streams = Vec::with_capacity(phones.len());
    for phone in &phones {
        streams.push(phone.listen().await.unwrap());
    }
    let (phones, receipts) = vote_all(stage, phones, 1).await;
    let last = Instant::now();
    drop(streams);
    let seen = projector.await.unwrap().map(|at| at.saturating_duration_since(last));
    let usual = report(stage, &phones, receipts, "votes within 2 s").await;
    let what = match seen {
        Some(late) => {
            format!("the projector has counted all {:.0} ms after the last", late.as_secs_f64() * 1e3)
        }
        None => "the projector did not count all".to_owned(),
    };
    tell(&what, seen.is_some_and(|late| late <= Duration::from_secs(1)), "at most 1 s");
    (phones, usual)
}

/// The same while the draft is printed, again and again.
pub async fn print(stage: &Stage, phones: Vec<Phone>, usual: f64) -> Vec<Phone> {
    stage.act("act=vote").await;
    let printing = async {
        let mut status = 200;
        for day in (1..=28).cycle() {
            status = stage.draft(day).await;
            if status != 200 {
                break;
            }
        }
        status
    };
    let voting = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        vote_all(stage, phones, 2).await
    };
    let (phones, receipts) = tokio::select! {
        done = voting => done,
        status = printing => panic!("the draft is not printed: status {status}"),
    };
    let now = report(stage, &phones, receipts, "votes while the draft is printed").await;
    let what = format!("p95 {now:.1} ms against {usual:.1} ms without");
    tell(&what, now <= usual * 1.2, "within a fifth");
    phones
}

/// All connections are cut at once, when half of all have voted.
pub async fn cut(stage: &Stage, phones: Vec<Phone>) -> Vec<Phone> {
    let proxy = Proxy::start(stage.phones, CLEAR).await;
    stage.act("act=vote").await;
    let item = stage.item.clone();
    let phones = lead(phones, Place { way: proxy.address, host: stage.phones });
    let phones = vote_some(&item, phones, 3, |number| number % 2 == 0).await;
    let begin = each(phones, |mut phone| async move {
        let mut stream = phone.listen().await.unwrap();
        while stream.event().await.is_ok() {}
        let (back, _stream) = phone.come_back().await;
        (phone, back)
    });
    let knife = async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        proxy.cut();
    };
    let ((phones, times), ()) = tokio::join!(begin, knife);
    let count = times.len();
    let back = times.iter().filter(|time| **time <= Duration::from_secs(5)).count();
    let what = format!("all streams cut: {back} of {count} back within 5 s, {}", spread(&times));
    tell(&what, back * 100 >= count * 99, "99 of 100 within 5 s");
    let phones = vote_some(&item, phones, 3, |number| number % 2 == 1).await;
    count_votes(stage, phones, "after the cut").await
}

/// All vote over a bad network.
pub async fn storm(stage: &Stage, phones: Vec<Phone>) -> Vec<Phone> {
    let Weather { delay, late, width, .. } = BAD;
    let proxy = Proxy::start(stage.phones, BAD).await;
    stage.act("act=vote").await;
    let phones = lead(phones, Place { way: proxy.address, host: stage.phones });
    let (phones, receipts) = vote_all(stage, phones, 4).await;
    let (times, errors) =
        sort_out(receipts.into_iter().map(|one| one.map(|receipt| receipt.taken)).collect());
    let what = format!(
        "votes with {} ms there and back, {} % lost, {} kbit/s each: {}, {errors} errors",
        2 * delay.as_millis(),
        f64::from(late) / 10.0,
        width.unwrap_or_default() * 8 / 1_000,
        spread(&times)
    );
    tell(&what, errors == 0 && percentile(&times, 95) <= 2_000.0, "no error, p95 ≤ 2 s");
    count_votes(stage, lead(phones, stage.place()), "over a bad network").await
}

/// The server is killed when half of all have voted, and begins again while the others vote.
pub async fn restart(stage: &mut Stage, phones: Vec<Phone>) {
    stage.act("act=vote").await;
    let item = stage.item.clone();
    let phones = vote_some(&item, phones, 5, |number| number % 2 == 0).await;
    let mut all = JoinSet::new();
    for mut phone in phones {
        let item = item.clone();
        let mut stream = phone.listen().await.unwrap();
        all.spawn(async move {
            while stream.event().await.is_ok() {}
            let (back, _stream) = phone.come_back().await;
            let kept = match phone.number % 2 {
                0 => phone.finds_vote().await.unwrap_or(false),
                _ => phone.vote(&item, 5, phone.number % 5).await.is_ok(),
            };
            (phone, back, kept)
        });
    }
    let begun = Instant::now();
    tokio::task::block_in_place(|| stage.restart());
    println!("server killed and ready again after {:.1} s", begun.elapsed().as_secs_f64());
    let done = all.join_all().await;
    let (times, lost) = (
        done.iter().map(|(_, back, _)| *back).collect::<Vec<_>>(),
        done.iter().filter(|(_, _, kept)| !kept).count(),
    );
    let last = times.iter().max().copied().unwrap_or_default();
    let what = format!("all back after {:.1} s, {lost} votes lost", last.as_secs_f64());
    tell(&what, lost == 0 && last <= Duration::from_secs(10), "all within 10 s, no vote lost");
    count_votes(stage, done.into_iter().map(|(phone, ..)| phone).collect(), "after the restart").await;
}

/// The session is closed, and its minutes are written.
pub async fn close(stage: &Stage) {
    stage.act(&format!("act=agree&item={}&level=2&reason=It+was+measured.&aloud=yes", stage.item)).await;
    let begun = Instant::now();
    stage.form("/close", "").await;
    let closed = begun.elapsed();
    let word = stage.paper("minutes.docx").await.taken;
    let paper = stage.paper("minutes.pdf").await.taken;
    let whole = begun.elapsed();
    let [closed, word, paper, seconds] = [closed, word, paper, whole].map(|time| time.as_secs_f64());
    let what = format!(
        "closing {closed:.2} s, minutes as DOCX {word:.2} s, as PDF {paper:.2} s; in all {seconds:.2} s"
    );
    tell(&what, whole <= Duration::from_secs(2), "at most 2 s");
}

/// All vote in this round, spread over two seconds.
async fn vote_all(stage: &Stage, phones: Vec<Phone>, round: u32) -> (Vec<Phone>, Vec<Result<VoteReceipt>>) {
    let count = phones.len();
    each(phones, |mut phone| {
        let item = stage.item.clone();
        async move {
            tokio::time::sleep(share(VOTING, phone.number, count)).await;
            let done = phone.vote(&item, round, phone.number % 5).await;
            (phone, done)
        }
    })
    .await
}

/// Those of which this is true vote at once.
async fn vote_some(item: &str, phones: Vec<Phone>, round: u32, is_meant: fn(usize) -> bool) -> Vec<Phone> {
    let (phones, done) = each(phones, |mut phone| {
        let item = item.to_owned();
        async move {
            let done = match is_meant(phone.number) {
                true => phone.vote(&item, round, phone.number % 5).await.is_ok(),
                false => true,
            };
            (phone, done)
        }
    })
    .await;
    assert!(done.into_iter().all(|done| done), "a vote was not taken");
    phones
}

/// Tells how fast they voted, and that each counts once; gives how long 95 of a hundred waited.
async fn report(stage: &Stage, phones: &[Phone], receipts: Vec<Result<VoteReceipt>>, what: &str) -> f64 {
    let bytes = receipts.iter().flatten().map(|receipt| receipt.bytes).max().unwrap_or_default();
    let (times, errors) = sort_out(receipts.into_iter().map(|one| one.map(|one| one.taken)).collect());
    let line = format!(
        "{} {what}: {}, {errors} errors; {} bytes up, {} down",
        phones.len(),
        spread(&times),
        bytes.0,
        bytes.1
    );
    let is_reached = errors == 0 && percentile(&times, 95) <= 50.0 && percentile(&times, 99) <= 150.0;
    tell(
        &line,
        is_reached && bytes.0.max(bytes.1) <= 1_000,
        "no error, p95 ≤ 50 ms, p99 ≤ 150 ms, 1 KB each way",
    );
    reveal(stage, &mut probe(stage, phones)).await;
    percentile(&times, 95)
}

/// Reveals the round and tells whether each phone counts once.
async fn count_votes(stage: &Stage, phones: Vec<Phone>, when: &str) -> Vec<Phone> {
    let counted = reveal(stage, &mut probe(stage, &phones)).await;
    tell(
        &format!("{counted} votes of {} phones {when}", phones.len()),
        counted == phones.len(),
        "0 lost, 0 double",
    );
    phones
}

/// Reveals the round; gives how many votes it has.
async fn reveal(stage: &Stage, phone: &mut Phone) -> usize {
    stage.act("act=reveal&confirm=yes").await;
    let signal = phone.signal().await.unwrap();
    let counts = signal["c"].as_array().unwrap().iter().filter_map(serde_json::Value::as_u64).sum::<u64>();
    usize::try_from(counts).unwrap()
}

/// A phone at the seat of the first, on a connection of its own.
fn probe(stage: &Stage, phones: &[Phone]) -> Phone {
    phones[0].twin(stage.place())
}

/// The same phones on another way.
fn lead(phones: Vec<Phone>, place: Place) -> Vec<Phone> {
    phones.into_iter().map(|phone| phone.twin(place)).collect()
}

/// The times of those that were done, and how many were not; the first reason is told.
fn sort_out(done: Vec<Result<Duration>>) -> (Vec<Duration>, usize) {
    let (times, errors): (Vec<_>, Vec<_>) = done.into_iter().partition(Result::is_ok);
    errors.iter().take(1).for_each(|error| println!("  error: {error:?}"));
    (times.into_iter().flatten().collect(), errors.len())
}

/// The stream of the projector.
async fn screen(stage: &Stage) -> Wire {
    let mut wire = Wire::connect(stage.place()).await.unwrap();
    let path = format!("/en/screen/{}", stage.screen);
    let reply = wire.ask(&Question { path: &path, ..Question::default() }).await.unwrap();
    assert_eq!(reply.status, 303, "{}", reply.words());
    let stream = Wire::connect(stage.place()).await.unwrap();
    stream.open_stream("/en/screen/stream", &reply.cookies().join("; ")).await.unwrap()
}

/// When the projector has counted so many institutions; none where it did not in time.
async fn count_all(mut stream: Wire, institutions: usize) -> Option<Instant> {
    loop {
        let words = tokio::time::timeout(PATIENCE, stream.event()).await.ok()?.ok()?;
        let count: serde_json::Value = serde_json::from_str(&words).ok()?;
        if count["n"].as_u64() == u64::try_from(institutions).ok() {
            return Some(Instant::now());
        }
    }
}

/// What a process holds in memory now and held at most, in megabytes; 0 where nobody says.
fn memory(process: u32) -> (u64, u64) {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        line.and_then(|line| line.trim().split(' ').next()?.parse::<u64>().ok()).unwrap_or_default() / 1_024
    };
    (of("VmRSS:"), of("VmHWM:"))
}
