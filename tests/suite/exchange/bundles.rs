//! What is wrong with a bundle is said before anything of it is used.

use super::{bring, entry_count, laptop, lend, look, say, state, take};
use crate::support::site::Site;
use amparo::exchange::{Bundle, BundleFault, InstallationKey, MergeFault};
use amparo::service::LaptopError;
use serde_json::Value;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// How many bits are turned here; `benches/laptops.rs` turns ten thousand.
const FLIPS: usize = 300;

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        parts.push((part.name().unwrap().to_string(), content));
    }
    parts
}

fn pack(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The same bundle with another list, signed by somebody else.
pub fn forge(bytes: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let key = InstallationKey::generate().unwrap();
    let mut parts = parts(bytes);
    let list = parts.iter().position(|(name, _)| name == "manifest.json").unwrap();
    let mut manifest: Value = serde_json::from_slice(&parts[list].1).unwrap();
    manifest["key"] = key.public().to_hex().into();
    manifest["installation"] = key.public().installation().to_string().into();
    change(&mut manifest);
    parts[list].1 = serde_json::to_vec(&manifest).unwrap();
    let signature = key.sign(&parts[list].1).to_vec();
    let place = parts.iter().position(|(name, _)| name == "manifest.sig").unwrap();
    parts[place].1 = signature;
    pack(&parts)
}

async fn work() -> (Site, Vec<u8>) {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    say(&laptop, "C04", 3, "There.").await;
    let work = bring(&laptop).await;
    (home, work)
}

fn fault(bytes: &[u8]) -> BundleFault {
    Bundle::read(bytes).unwrap_err()
}

#[tokio::test]
async fn a_turned_bit_is_noticed_or_harmless() {
    let (home, work) = work().await;
    let whole = Bundle::read(&work).unwrap();
    let (before, entries) = (state(&home).await, entry_count(&home).await);
    let bits = work.len() * 8;
    let step = (bits / FLIPS).max(1);
    let mut noticed = 0;
    for bit in (0..bits).step_by(step) {
        let mut turned = work.clone();
        turned[bit / 8] ^= 1 << (bit % 8);
        match Bundle::read(&turned) {
            Err(_) => noticed += 1,
            Ok(read) => assert_eq!(read, whole, "bit {bit}"),
        }
    }
    assert!(noticed > FLIPS / 2, "{noticed} of {FLIPS}");
    for cut in [0, 1, work.len() / 2, work.len() - 1] {
        assert!(take(&home, &work[..cut]).await.is_err(), "{cut}");
    }
    assert_eq!((state(&home).await, entry_count(&home).await), (before, entries), "nothing half written");
}

#[tokio::test]
async fn a_newer_program_and_other_editions_are_named() {
    let (home, work) = work().await;
    let newer = forge(&work, |manifest| {
        manifest["format"] = 2.into();
        manifest["program"] = "9.9.9".into();
        manifest["seats"] = "x".into();
    });
    assert_eq!(fault(&newer), BundleFault::Newer { program: "9.9.9".into(), found: 2, known: 1 });
    let older = forge(&work, |manifest| manifest["frameworks"][0]["version"] = "0.1".into());
    let refused = look(&home, &older).await.err().unwrap();
    assert!(matches!(&refused, LaptopError::Edition { theirs, .. } if theirs == "0.1"), "{refused}");
    let words = refused.to_string();
    assert!(words.contains("version 0.1 of ") && words.contains("update the older"), "{words}");
}

#[tokio::test]
async fn what_was_not_signed_is_not_used() {
    let (_, work) = work().await;
    let with = |name: &str, content: &[u8]| {
        let mut all = parts(&work);
        all.push((name.to_owned(), content.to_vec()));
        pack(&all)
    };
    for name in [
        "../../etc/passwd",
        "/etc/passwd",
        "files/../x",
        "C:\\x",
        "run.sh",
        &format!("files/{}", "g".repeat(64)),
    ] {
        assert!(matches!(fault(&with(name, b"x")), BundleFault::Part(_)), "{name}");
    }
    let unlisted = format!("files/{}", "0".repeat(64));
    assert_eq!(fault(&with(&unlisted, b"x")), BundleFault::Part(unlisted.clone()));
    let mut other = parts(&work);
    other.iter_mut().filter(|(name, _)| name == "events.jsonl").for_each(|(_, text)| text.push(b' '));
    assert_eq!(fault(&pack(&other)), BundleFault::Altered("events.jsonl".into()));
    let mut lacking = parts(&work);
    lacking.retain(|(name, _)| name != "manifest.sig");
    assert_eq!(fault(&pack(&lacking)), BundleFault::Missing("manifest.sig".into()));
    let mut forged = parts(&work);
    forged.iter_mut().filter(|(name, _)| name == "manifest.json").for_each(|(_, text)| text.push(b' '));
    assert_eq!(fault(&pack(&forged)), BundleFault::Signature);
    assert_eq!(fault(b"PK\x03\x04 and no more"), BundleFault::Archive);
}

#[tokio::test]
async fn what_unpacks_to_too_much_is_not_unpacked() {
    let (_, work) = work().await;
    for (part, size) in [("manifest.json", 5_000_000), ("events.jsonl", 30_000_000)] {
        let mut bomb = parts(&work);
        bomb.iter_mut().filter(|(name, _)| name == part).for_each(|(_, text)| *text = vec![b' '; size]);
        let bytes = pack(&bomb);
        assert!(bytes.len() < 200_000, "{part}");
        assert_eq!(fault(&bytes), BundleFault::Bomb, "{part}");
    }
}

#[tokio::test]
async fn entries_that_somebody_signed_anew_must_still_be_a_chain() {
    let (_, work) = work().await;
    let mut altered = parts(&work);
    let text = altered.iter_mut().find(|(name, _)| name == "events.jsonl").unwrap();
    text.1 = String::from_utf8(text.1.clone()).unwrap().replace("There.", "Theyre").into_bytes();
    let events = amparo::storage::file_hash(&text.1);
    let signed = forge(&pack(&altered), |manifest| manifest["events"] = events.0.into());
    assert!(matches!(fault(&signed), BundleFault::Chain(_)), "{:?}", fault(&signed));
}

#[tokio::test]
async fn a_bundle_of_something_else_is_refused_with_what_to_do() {
    let (home, work) = work().await;
    let stranger = Site::new().await;
    let refused = look(&stranger, &work).await.err().unwrap();
    assert!(matches!(refused, LaptopError::Merge(MergeFault::NoTrunk(_))), "{refused}");
    assert!(refused.to_string().contains("amparo bring --whole"), "{refused}");
    let refused = look(&stranger, &lend(&home).await).await.err().unwrap();
    assert!(matches!(refused, LaptopError::Merge(MergeFault::Other(_))), "{refused}");
    let nothing = Site::empty().await;
    let refused = look(&nothing, &work).await.err().unwrap();
    assert!(matches!(refused, LaptopError::Merge(MergeFault::NoTrunk(_))), "{refused}");
}
