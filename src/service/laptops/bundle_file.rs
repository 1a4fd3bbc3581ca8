//! Knows how an assessment is put together to travel: its chain, the files that it names, and nothing that stands beside the
//! log: no session, no password, no draft, no seat and no ballot.

use super::LaptopError;
use crate::assessment::strategy::FileHash;
use crate::assessment::{FileKind, Pin};
use crate::exchange::{
    Bundle, BundleEntry, BundlePurpose, EntryOrigin, FORMAT, LoanTerms, Manifest, ManifestFile, MergeFault,
    TravelName,
};
use crate::service::{OpenAssessment, ServiceError};
use crate::storage::{ChainEntry, Hash, HashedFile, file_hash};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What may be chosen about what travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BundleOptions {
    /// Whether the names of those whom entries name travel; otherwise only ids do.
    pub names: bool,
    /// Whether the whole chain travels, although the other side should have its beginning.
    pub whole: bool,
}

/// A bundle as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleFile {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// How many entries it brings.
    pub entries: usize,
    /// How many files it brings.
    pub files: usize,
}

/// What is to travel.
pub(super) struct BundleOrder {
    pub purpose: BundlePurpose,
    pub options: BundleOptions,
    /// The place of the last entry that the other side has.
    pub after: u64,
    pub loan: Option<LoanTerms>,
}

impl OpenAssessment {
    /// The chain of the assessment, where it can travel.
    pub(super) async fn own_chain(&self) -> Result<Vec<ChainEntry>, LaptopError> {
        let chain = self.service.store.chain(&self.id()).await?;
        match chain.first() {
            Some(first) if first.previous == Hash::ORIGIN && first.is_beginning() => Ok(chain),
            _ => Err(MergeFault::OldChain.into()),
        }
    }

    /// Puts together what travels.
    pub(super) async fn bundle(&self, order: BundleOrder) -> Result<BundleFile, LaptopError> {
        self.may_write()?;
        self.may_change()?;
        let chain = self.own_chain().await?;
        let (key, own) = self.service.own_key().await?;
        let after = usize::try_from(order.after).unwrap_or(usize::MAX).min(chain.len());
        let after_hash = after.checked_sub(1).and_then(|place| chain.get(place)).map(|entry| entry.hash);
        let travelling = chain.get(after..).unwrap_or_default();
        let files = self.travelling_files(travelling).await?;
        let people = if order.options.names { self.names_in(travelling).await? } else { Vec::new() };
        let entries = self.with_origins(travelling).await?;
        let manifest = Manifest {
            format: FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            purpose: order.purpose,
            installation: key.public().installation(),
            key: key.public().to_hex(),
            label: own.label,
            assessment: self.id(),
            country: self.whole.country.clone(),
            round: self.whole.round.clone(),
            after: after as u64,
            after_hash: after_hash.unwrap_or(Hash::ORIGIN),
            entries: 0,
            head: Hash::ORIGIN,
            events: file_hash(&[]),
            frameworks: self.frameworks().map(Pin::of).collect(),
            loan: order.loan,
            people,
            files: files.iter().map(|(kind, file)| list_entry(*kind, file)).collect(),
            written: self.service.clock.now(),
        };
        let name = file_name(&manifest);
        let (entry_count, file_count) = (entries.len(), files.len());
        let files: Vec<Arc<HashedFile>> = files.into_iter().map(|(_, file)| file).collect();
        let packed = self.turn.work(move || Bundle::write(manifest, &entries, &files, &key)).await?;
        let bytes = packed?;
        Ok(BundleFile { name, bytes, entries: entry_count, files: file_count })
    }

    /// The files that the assessment names now and that these entries name.
    async fn travelling_files(
        &self,
        entries: &[ChainEntry],
    ) -> Result<Vec<(FileKind, Arc<HashedFile>)>, LaptopError> {
        let mut named: BTreeSet<FileHash> = BTreeSet::new();
        for entry in entries.iter().filter(|entry| !entry.is_beginning()) {
            let change = entry.change()?;
            named.extend(change.files().into_iter().map(|(_, file)| file.clone()));
        }
        let present = self.whole.files().into_iter().filter(|(_, file)| named.contains(*file));
        let wanted: Vec<(FileKind, FileHash)> = present.map(|(kind, file)| (kind, file.clone())).collect();
        if let Some((_, file)) = wanted.iter().find(|(_, file)| self.whole.quarantine.contains_key(file)) {
            let names = self.file_fault(file, false).names;
            return Err(LaptopError::Withheld(names.join(", ")));
        }
        self.note_accesses(wanted.iter().map(|(_, file)| file)).await?;
        let mut files = Vec::with_capacity(wanted.len());
        for (kind, hash) in wanted {
            let held = self.service.store.file(&hash).await?;
            let held = held.ok_or_else(|| ServiceError::from(self.file_fault(&hash, true)))?;
            let file = HashedFile::of(held);
            if *file.hash() != hash {
                return Err(ServiceError::from(self.file_fault(&hash, false)).into());
            }
            files.push((kind, Arc::new(file)));
        }
        Ok(files)
    }

    /// The names of those whom these entries name, as far as they are known.
    async fn names_in(&self, entries: &[ChainEntry]) -> Result<Vec<TravelName>, LaptopError> {
        let mut ids: BTreeSet<String> = entries.iter().map(|entry| entry.actor.clone()).collect();
        for entry in entries.iter().filter(|entry| !entry.is_beginning()) {
            entry.change()?.visit_names(&mut |name| drop(ids.insert(name.clone())));
        }
        let people = self.service.store.people().await?.into_iter();
        let known = people.filter(|person| ids.contains(person.id.as_str()));
        let names =
            known.filter_map(|one| Some(TravelName { id: one.id, name: one.name?, office: one.office }));
        Ok(names.collect())
    }

    /// The entries with where those came from that were written elsewhere.
    async fn with_origins(&self, entries: &[ChainEntry]) -> Result<Vec<BundleEntry>, LaptopError> {
        let all = self.service.records().list::<EntryOrigin>(&format!("{}/", self.id())).await?;
        let by_seq: BTreeMap<u64, &EntryOrigin> = all.iter().map(|one| (one.seq, &one.record)).collect();
        let entries = entries.iter().map(|entry| BundleEntry {
            entry: entry.clone(),
            original: by_seq.get(&entry.seq).map(|one| (one.installation.clone(), one.original)),
        });
        Ok(entries.collect())
    }
}

fn list_entry(kind: FileKind, file: &HashedFile) -> ManifestFile {
    let (hash, media) = (file.hash().clone(), file.file().media.clone());
    ManifestFile { hash, media, is_permanent: kind.is_permanent() }
}

fn file_name(manifest: &Manifest) -> String {
    let what = match manifest.purpose {
        BundlePurpose::Loan => "loan",
        BundlePurpose::Return => "work",
    };
    format!("{}-{what}-{}.zip", manifest.assessment, manifest.written.format("%Y-%m-%d"))
}
