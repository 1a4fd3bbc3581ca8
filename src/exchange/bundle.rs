//! Knows the file in which a chain travels: a zip of a signed list, the entries and the files, read without trust in what it
//! says of itself. Names of parts are compared, never used as paths.

use super::{BundleFault, FORMAT, InstallationKey, Manifest, ManifestFile, VerificationKey};
use crate::assessment::Change;
use crate::assessment::strategy::{FileHash, KeptFile};
use crate::storage::{ChainEntry, ERASED, Hash, HashedFile, LARGEST_KEPT, PersonId, check_chain, file_hash};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read, Write};
use std::sync::Arc;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

const MANIFEST: &str = "manifest.json";
const SIGNATURE: &str = "manifest.sig";
const EVENTS: &str = "events.jsonl";
const FILES: &str = "files/";

/// The most parts.
const PARTS: usize = 5_003;
/// The most that the list may hold, in bytes.
const LIST: u64 = 4_000_000;
/// The most that the entries may hold, in bytes; 3,000 answers are two million.
const ENTRIES: u64 = 200_000_000;
/// The most that all files together may hold, in bytes.
const ALL_FILES: u64 = 1_000_000_000;
/// How many times its own size a bundle may unpack to where that is more than [`SMALL`]. Entries shrink to a third.
const RATIO: u64 = 100;
const SMALL: u64 = 10_000_000;

/// An entry, and by which hashes it is known elsewhere where it was not written there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BundleEntry {
    /// The entry.
    pub entry: ChainEntry,
    /// Who wrote it first, with its hash there; none where it was written by whoever wrote the bundle, or before the trunk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<(super::InstallationId, Hash)>,
}

/// A chain with its files, of which the signature and every hash were checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// What it says of itself.
    pub manifest: Manifest,
    /// The entries, in their order.
    pub entries: Vec<BundleEntry>,
    /// What they record, by its place among them; none for the entry that begins the assessment.
    pub changes: Vec<Option<Change>>,
    /// The files by their hashes.
    pub files: BTreeMap<FileHash, Arc<HashedFile>>,
}

/// The entries as they are written: one line each.
pub(super) fn write_entries(entries: &[BundleEntry]) -> Result<Vec<u8>, serde_json::Error> {
    let mut lines = Vec::new();
    for entry in entries {
        serde_json::to_writer(&mut lines, entry)?;
        lines.push(b'\n');
    }
    Ok(lines)
}

impl Bundle {
    /// The bundle as a file, signed with `key`. Counts, hashes, key and form in `manifest` are put right first.
    ///
    /// # Errors
    /// Where it is too large for the format.
    pub fn write(
        mut manifest: Manifest,
        entries: &[BundleEntry],
        files: &[Arc<HashedFile>],
        key: &InstallationKey,
    ) -> Result<Vec<u8>, std::io::Error> {
        let events = write_entries(entries)?;
        manifest.format = FORMAT;
        manifest.key = key.public().to_hex();
        manifest.installation = key.public().installation();
        manifest.entries = entries.len() as u64;
        manifest.events = file_hash(&events);
        manifest.head = entries.last().map_or(manifest.after_hash, |last| last.entry.hash);
        let list = serde_json::to_vec(&manifest)?;
        let signature = key.sign(&list);
        let mut parts: Vec<(String, &[u8])> = vec![
            (MANIFEST.to_owned(), &list[..]),
            (SIGNATURE.to_owned(), &signature[..]),
            (EVENTS.to_owned(), &events[..]),
        ];
        parts.extend(files.iter().map(|file| (format!("{FILES}{}", file.hash()), &file.file().bytes[..])));
        pack(&parts)
    }

    /// The bundle in these bytes.
    ///
    /// # Errors
    /// Whatever speaks against it; nothing of it is used then.
    pub fn read(bytes: &[u8]) -> Result<Bundle, BundleFault> {
        let mut parts = unpack(bytes)?;
        let list = take(&mut parts, MANIFEST)?;
        let signature = take(&mut parts, SIGNATURE)?;
        let manifest = read_manifest(&list, &signature)?;
        let events = take(&mut parts, EVENTS)?;
        if file_hash(&events) != manifest.events {
            return Err(BundleFault::Altered(EVENTS.to_owned()));
        }
        let files = read_files(&manifest, parts)?;
        let entries = read_entries(&manifest, &events)?;
        let changes = read_changes(&entries)?;
        Ok(Bundle { manifest, entries, changes, files })
    }

    /// The key that it was signed with.
    ///
    /// # Errors
    /// [`BundleFault::Signature`], where it is none.
    pub fn key(&self) -> Result<VerificationKey, BundleFault> {
        VerificationKey::from_hex(&self.manifest.key).map_err(|_| BundleFault::Signature)
    }
}

fn pack(parts: &[(String, &[u8])]) -> Result<Vec<u8>, std::io::Error> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), options).map_err(std::io::Error::other)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish().map_err(std::io::Error::other)?.into_inner())
}

/// Whether a bundle may have a part of this name, and how large it may be.
fn limit_of(name: &str) -> Option<u64> {
    let is_hash = |text: &str| {
        text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
    };
    match name {
        MANIFEST => Some(LIST),
        SIGNATURE => Some(64),
        EVENTS => Some(ENTRIES),
        _ => name.strip_prefix(FILES).filter(|hash| is_hash(hash)).map(|_| LARGEST_KEPT as u64),
    }
}

/// Every part by its name, each read to its end.
fn unpack(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, BundleFault> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BundleFault::Archive)?;
    if zip.len() > PARTS {
        return Err(BundleFault::Bomb);
    }
    if zip.has_duplicate_names() {
        return Err(BundleFault::Archive);
    }
    let mut parts = BTreeMap::new();
    let mut total = 0_u64;
    for index in 0..zip.len() {
        let part = zip.by_index(index).map_err(|_| BundleFault::Archive)?;
        let name = part.name().map_err(|_| BundleFault::Archive)?.to_string();
        let limit = limit_of(&name).ok_or_else(|| BundleFault::Part(visible(&name)))?;
        let mut content = Vec::new();
        part.take(limit + 1).read_to_end(&mut content).map_err(|_| BundleFault::Archive)?;
        total += content.len() as u64;
        let is_too_well_packed = total > SMALL && total / (bytes.len() as u64).max(1) > RATIO;
        if content.len() as u64 > limit || total > ALL_FILES + ENTRIES || is_too_well_packed {
            return Err(BundleFault::Bomb);
        }
        if parts.insert(name.clone(), content).is_some() {
            return Err(BundleFault::Part(visible(&name)));
        }
    }
    Ok(parts)
}

/// A name as it can be shown.
fn visible(name: &str) -> String {
    name.chars().take(80).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

fn take(parts: &mut BTreeMap<String, Vec<u8>>, name: &str) -> Result<Vec<u8>, BundleFault> {
    parts.remove(name).ok_or_else(|| BundleFault::Missing(name.to_owned()))
}

/// The form of a list, before anything else of it is understood.
#[derive(Deserialize)]
struct ManifestForm {
    format: u32,
    #[serde(default)]
    program: String,
    key: String,
}

/// The list, where whoever wrote it signed it. Only the form and the key are read before that is known.
fn read_manifest(list: &[u8], signature: &[u8]) -> Result<Manifest, BundleFault> {
    let malformed = |why: serde_json::Error| BundleFault::Manifest(why.to_string());
    let ManifestForm { format, program, key } = serde_json::from_slice(list).map_err(malformed)?;
    let key = VerificationKey::from_hex(&key).map_err(|_| BundleFault::Signature)?;
    key.check(list, signature).map_err(|_| BundleFault::Signature)?;
    if format > FORMAT {
        let program = program.chars().filter(|c| !c.is_control()).take(40).collect();
        return Err(BundleFault::Newer { program, found: format, known: FORMAT });
    }
    let manifest: Manifest = serde_json::from_slice(list).map_err(malformed)?;
    if manifest.installation != key.installation() {
        return Err(BundleFault::Signature);
    }
    if let Some(other) = manifest.people.iter().find(|one| one.id.as_str().parse::<PersonId>().is_err()) {
        return Err(BundleFault::Manifest(format!("`{}` is no id of a person", visible(other.id.as_str()))));
    }
    Ok(manifest)
}

/// The files of the list, where each is there as it was signed and nothing else is.
fn read_files(
    manifest: &Manifest,
    mut parts: BTreeMap<String, Vec<u8>>,
) -> Result<BTreeMap<FileHash, Arc<HashedFile>>, BundleFault> {
    let mut files = BTreeMap::new();
    for ManifestFile { hash, media, is_permanent: _ } in &manifest.files {
        let name = format!("{FILES}{hash}");
        let bytes = take(&mut parts, &name)?;
        let file = HashedFile::of(KeptFile { media: media.clone(), bytes });
        if file.hash() != hash {
            return Err(BundleFault::Altered(visible(&name)));
        }
        files.insert(hash.clone(), Arc::new(file));
    }
    match parts.into_keys().next() {
        Some(name) => Err(BundleFault::Part(visible(&name))),
        None => Ok(files),
    }
}

/// The entries, where they are a chain that ends where the list says.
fn read_entries(manifest: &Manifest, events: &[u8]) -> Result<Vec<BundleEntry>, BundleFault> {
    let mut entries: Vec<BundleEntry> = Vec::new();
    for line in events.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        let seq = manifest.after.saturating_add(entries.len() as u64).saturating_add(1);
        let read = serde_json::from_slice(line);
        entries.push(read.map_err(|why| BundleFault::Entry { seq, why: why.to_string() })?);
    }
    let chain: Vec<ChainEntry> = entries.iter().map(|one| one.entry.clone()).collect();
    let after = (manifest.after, manifest.after_hash);
    check_chain(&manifest.assessment, after, &chain).map_err(|fault| BundleFault::Chain(fault.seq))?;
    let end = chain.last().map_or(manifest.after_hash, |last| last.hash);
    let is_whole = manifest.after > 0 || manifest.after_hash == Hash::ORIGIN && !chain.is_empty();
    if entries.len() as u64 != manifest.entries || end != manifest.head || !is_whole {
        return Err(BundleFault::Chain(manifest.after.saturating_add(entries.len() as u64)));
    }
    Ok(entries)
}

/// What each entry records. The first of a whole chain begins the assessment, and no other does; nobody is named by a name.
fn read_changes(entries: &[BundleEntry]) -> Result<Vec<Option<Change>>, BundleFault> {
    let mut changes = Vec::with_capacity(entries.len());
    for BundleEntry { entry, .. } in entries {
        let seq = entry.seq;
        let failed = |why: crate::storage::StoreError| BundleFault::Entry { seq, why: why.to_string() };
        let is_id = |text: &str| text.is_empty() || text == ERASED || text.parse::<PersonId>().is_ok();
        if !is_id(&entry.actor) {
            return Err(BundleFault::Name(seq));
        }
        if entry.is_beginning() != (seq == 1) {
            return Err(BundleFault::Chain(seq));
        }
        if entry.is_beginning() {
            entry.beginning().map_err(failed)?;
            changes.push(None);
            continue;
        }
        let mut change = entry.change().map_err(failed)?;
        let mut names = BTreeSet::new();
        change.visit_names(&mut |name| drop(names.insert(name.clone())));
        if !names.iter().all(|name| is_id(name)) {
            return Err(BundleFault::Name(seq));
        }
        changes.push(Some(change));
    }
    Ok(changes)
}
