//! Knows what of a bundle is new here, what becomes of each subject, and what is to be written; carries nothing out. It
//! goes by hashes alone, so that neither clocks nor the order in which bundles come decide anything.

use super::entry_numbers::EntryNumbers;
use super::local::LocalIndex;
use super::{
    Bundle, BundleEntry, CounterpartMark, EntryOrigin, LocalChain, MergeFault, SubjectClass, SubjectFork,
    Tip, reconcile,
};
use crate::assessment::strategy::Topic;
use crate::assessment::{Change, Subject};
use crate::storage::{
    ChainEntry, ERASED, Hash, MergeEntry, PersonId, StampActor, StoreError, change_from, content_of,
};
use chrono::{DateTime, Utc};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Who puts together what different people changed.
const PROGRAM: &str = "Amparo";

/// How many subjects stand how to what is here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClassCounts {
    /// Nothing was changed here since.
    pub forward: usize,
    /// Both say the same.
    pub same: usize,
    /// Different parts were changed.
    pub parallel: usize,
    /// The same part was changed.
    pub conflict: usize,
}

/// What becomes of a subject.
#[derive(Clone, Debug, PartialEq)]
pub struct SubjectMerge {
    /// The subject.
    pub subject: Subject,
    /// How what came stands to what is here.
    pub class: SubjectClass,
    /// What all had seen last; none where there was nothing.
    pub base: Option<Change>,
    /// The texts that stand beside each other; the one that stands while nothing is decided comes first.
    pub tips: Vec<Tip>,
    /// The parts in which they contradict each other.
    pub parts: Vec<String>,
    /// What stands afterwards.
    pub content: Change,
}

/// What of a bundle is new here, and what is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct MergePlan {
    /// The end of the chain here, which must still be there when it is carried out.
    pub head: (u64, Hash),
    /// The last entry that both have in common from the beginning on.
    pub trunk: u64,
    /// What becomes of each subject, in the order of the subjects.
    pub subjects: Vec<SubjectMerge>,
    /// What is written into the log, in this order.
    pub entries: Vec<MergeEntry>,
    /// Where it came from.
    pub origins: Vec<EntryOrigin>,
    /// Which subjects are forked from then on.
    pub forks: Vec<SubjectFork>,
    /// The subjects that no longer are.
    pub ended: Vec<String>,
    /// How far the other chain is known from then on.
    pub mark: CounterpartMark,
}

impl MergePlan {
    /// What becomes of what is here with this bundle; `at` is now.
    ///
    /// # Errors
    /// Why it cannot become one.
    pub fn of(local: LocalChain<'_>, bundle: &Bundle, at: DateTime<Utc>) -> Result<MergePlan, MergeFault> {
        let index = LocalIndex::of(local);
        if local.entries.first().is_some_and(|first| first.previous != Hash::ORIGIN) {
            return Err(MergeFault::OldChain);
        }
        let trunk = trunk(&index, bundle)?;
        check_past(&index, bundle)?;
        let numbers = EntryNumbers::of(&index, bundle, trunk);
        let balance = Balance { index: &index, bundle, trunk, seen: hashes(bundle), numbers };
        balance.plan(at)
    }

    /// Whether everything in the bundle was here already.
    pub fn is_idle(&self) -> bool {
        self.origins.is_empty()
    }

    /// How many subjects stand how.
    pub fn counts(&self) -> ClassCounts {
        let mut counts = ClassCounts::default();
        for subject in &self.subjects {
            match subject.class {
                SubjectClass::Forward => counts.forward += 1,
                SubjectClass::Same => counts.same += 1,
                SubjectClass::Parallel => counts.parallel += 1,
                SubjectClass::Conflict => counts.conflict += 1,
            }
        }
        counts
    }

    /// What both sides changed to something else.
    pub fn conflicts(&self) -> impl Iterator<Item = &SubjectMerge> {
        self.subjects.iter().filter(|one| one.class == SubjectClass::Conflict)
    }
}

/// Every hash that whoever wrote the bundle has seen since the trunk.
fn hashes(bundle: &Bundle) -> BTreeSet<Hash> {
    let of = |one: &BundleEntry| [Some(one.entry.hash), one.original.as_ref().map(|(_, hash)| *hash)];
    bundle.entries.iter().flat_map(of).flatten().collect()
}

/// The place of the last entry that both chains share from their beginning on.
fn trunk(index: &LocalIndex<'_>, bundle: &Bundle) -> Result<u64, MergeFault> {
    let manifest = &bundle.manifest;
    let hash = |seq: u64| index.entry(seq).map(|entry| entry.hash);
    if manifest.after > 0 && hash(manifest.after) != Some(manifest.after_hash) {
        return Err(MergeFault::NoTrunk(manifest.after));
    }
    let shared = bundle.entries.iter().take_while(|one| hash(one.entry.seq) == Some(one.entry.hash)).count();
    match manifest.after + shared as u64 {
        0 => Err(MergeFault::Other(manifest.assessment.clone())),
        trunk => Ok(trunk),
    }
}

/// Nothing, where the other chain goes on from where it was when it came last.
fn check_past(index: &LocalIndex<'_>, bundle: &Bundle) -> Result<(), MergeFault> {
    let Some(mark) = index.chain.mark else { return Ok(()) };
    let mut old = bundle.entries.iter().map(|one| &one.entry).take_while(|entry| entry.seq <= mark.seq);
    let is_past = |entry: &ChainEntry| {
        (entry.seq != mark.seq || entry.hash == mark.hash) && index.place(&entry.hash).is_some()
    };
    if old.all(is_past) { Ok(()) } else { Err(MergeFault::Fork) }
}

/// What stays with each installation: how an assessment stands among the others there, and what is being printed.
fn stays(subject: &Subject) -> bool {
    matches!(subject, Subject::Registration | Subject::Strategy(Topic::Freezing))
}

/// A bundle beside the chain here.
struct Balance<'w> {
    index: &'w LocalIndex<'w>,
    bundle: &'w Bundle,
    trunk: u64,
    seen: BTreeSet<Hash>,
    numbers: EntryNumbers,
}

/// An entry of the bundle behind the trunk.
struct FreshEntry<'w> {
    one: &'w BundleEntry,
    /// What it says, with the numbers that entries of lists have here.
    change: Cow<'w, Change>,
    /// Its place here where it is known; none where it is new.
    place: Option<u64>,
}

impl Balance<'_> {
    fn plan(&self, at: DateTime<Utc>) -> Result<MergePlan, MergeFault> {
        let entries = self.entries();
        let mut subjects: BTreeMap<Subject, Vec<usize>> = BTreeMap::new();
        for (place, entry) in entries.iter().enumerate() {
            subjects.entry(entry.change.subject()).or_default().push(place);
        }
        // What somebody changed who had seen it, and which is here already, is folded into that.
        let is_new = |place: &usize| entries[*place].place.is_none();
        subjects.retain(|subject, places| !stays(subject) && places.last().is_some_and(is_new));
        let mut plan = self.begin(at);
        let mut places: BTreeMap<usize, u64> = BTreeMap::new();
        for (place, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.place.is_none()) {
            let is_kept = subjects.contains_key(&entry.change.subject());
            let seq = if is_kept { plan.head.0 + plan.entries.len() as u64 + 1 } else { 0 };
            plan.origins.extend(self.origins(entry.one, seq));
            if is_kept {
                places.insert(place, seq);
                let by = actor(&entry.one.entry.actor);
                plan.entries.push(MergeEntry { change: Change::clone(&entry.change), by });
            }
        }
        for (subject, own) in &subjects {
            self.weigh(subject, &SubjectEntries { entries: &entries, own, places: &places }, &mut plan)?;
        }
        Ok(plan)
    }

    fn begin(&self, at: DateTime<Utc>) -> MergePlan {
        let manifest = &self.bundle.manifest;
        let last = manifest.after + self.bundle.entries.len() as u64;
        // What came earlier stands further on where an older bundle comes again.
        let before = self.index.chain.mark.filter(|mark| mark.seq >= last).cloned();
        let mark = CounterpartMark {
            assessment: manifest.assessment.clone(),
            installation: manifest.installation.clone(),
            seq: last,
            hash: manifest.head,
            at,
        };
        MergePlan {
            head: self.index.head(),
            trunk: self.trunk,
            subjects: Vec::new(),
            entries: Vec::new(),
            origins: Vec::new(),
            forks: Vec::new(),
            ended: Vec::new(),
            mark: before.unwrap_or(mark),
        }
    }

    /// The entries behind the trunk, in their order.
    fn entries(&self) -> Vec<FreshEntry<'_>> {
        let all = self.bundle.entries.iter().zip(&self.bundle.changes);
        let behind = all.filter(|(one, _)| one.entry.seq > self.trunk);
        let fresh = behind.filter_map(|(one, change)| {
            let original = one.original.as_ref().and_then(|(_, hash)| self.index.place(hash));
            let place = self.index.place(&one.entry.hash).or(original);
            Some(FreshEntry { one, change: self.numbers.apply(change.as_ref()?), place })
        });
        fresh.collect()
    }

    fn origins(&self, one: &BundleEntry, seq: u64) -> Vec<EntryOrigin> {
        let manifest = &self.bundle.manifest;
        let own = || (manifest.installation.clone(), one.entry.hash);
        let (installation, original) = one.original.clone().unwrap_or_else(own);
        let origin = |hash: Hash| EntryOrigin {
            assessment: manifest.assessment.clone(),
            hash,
            original,
            installation: installation.clone(),
            seq,
            at: one.entry.at.clone(),
        };
        let mut all = vec![origin(one.entry.hash)];
        all.extend((original != one.entry.hash).then(|| origin(original)));
        all
    }

    /// Whether whoever wrote the bundle had seen the entry at this place here.
    fn covers(&self, seq: u64) -> bool {
        seq <= self.trunk || self.index.hashes(seq).iter().any(|hash| self.seen.contains(hash))
    }

    /// What becomes of a subject.
    fn weigh(
        &self,
        subject: &Subject,
        came: &SubjectEntries<'_>,
        plan: &mut MergePlan,
    ) -> Result<(), MergeFault> {
        let name = subject.to_string();
        let Some(tip) = came.tip(self.bundle) else { return Ok(()) };
        let version = self.index.version(&name);
        let fork = self.index.fork(&name);
        let present = self.index.at_version(&name, version).map(|entry| entry.seq);
        let beside: Vec<u64> = fork.map_or_else(|| present.into_iter().collect(), |fork| fork.tips.clone());
        let open: Vec<u64> = beside.into_iter().filter(|seq| !self.covers(*seq)).collect();
        let after = version + came.new_count();
        if open.is_empty() {
            let content = tip.change.clone();
            let base = self.change_at(&name, version)?;
            plan.ended.extend(fork.map(|_| name));
            let subject = subject.clone();
            let (class, parts) = (SubjectClass::Forward, Vec::new());
            plan.subjects.push(SubjectMerge { subject, class, base, tips: vec![tip], parts, content });
            return Ok(());
        }
        let base = fork.map_or(u64::MAX, |fork| fork.base).min(self.last_seen(&name, came));
        let mut tips = vec![tip];
        for seq in open {
            tips.push(self.index.tip(seq)?);
        }
        self.settle(subject, Sides { tips, base, after }, plan)
    }

    /// The last version here that whoever wrote the bundle had seen.
    fn last_seen(&self, name: &str, came: &SubjectEntries<'_>) -> u64 {
        let known = came.own.iter().filter_map(|place| came.entries.get(*place)?.place);
        let versions = known.filter_map(|seq| Some(self.index.entry(seq)?.version));
        versions.chain([self.index.version_until(name, self.trunk)]).max().unwrap_or(0)
    }

    fn change_at(&self, name: &str, version: u64) -> Result<Option<Change>, MergeFault> {
        let entry = self.index.at_version(name, version);
        entry.map(|entry| entry.change()).transpose().map_err(|why| unreadable(&why))
    }

    /// Puts together what several sides wrote. `sides` has what came first.
    fn settle(&self, subject: &Subject, sides: Sides, plan: &mut MergePlan) -> Result<(), MergeFault> {
        let Sides { mut tips, base, after } = sides;
        let name = subject.to_string();
        let came = tips.first().map(|tip| tip.change.clone());
        tips.sort_by_key(|tip| (tip.installation != *self.index.chain.own, tip.original));
        let before = self.change_at(&name, base)?;
        let content = |change: &Change| content_of(change).map_err(|why| unreadable(&why));
        let base_content = before.as_ref().map(content).transpose()?;
        let contents = tips.iter().map(|tip| content(&tip.change)).collect::<Result<Vec<_>, _>>()?;
        let mut found = reconcile(base_content.as_ref(), &contents.iter().collect::<Vec<_>>());
        let held = change_from(&name, &found.content).ok().filter(|change| change.limit_faults().is_empty());
        let whole = match (held, contents.first()) {
            (Some(held), _) => held,
            // What fits in each part need not fit together.
            (None, first) => {
                found.class = SubjectClass::Conflict;
                found.parts = vec!["*".to_owned()];
                let first = first.ok_or_else(|| MergeFault::Unreadable(name.clone()))?;
                change_from(&name, first).map_err(|why| unreadable(&why))?
            }
        };
        let is_put_together = came.as_ref() != Some(&whole);
        if is_put_together {
            let by = StampActor::Name(PROGRAM.to_owned());
            plan.entries.push(MergeEntry { change: whole.clone(), by });
        }
        plan.forks.push(SubjectFork {
            assessment: self.bundle.manifest.assessment.clone(),
            subject: name,
            base,
            version: after + u64::from(is_put_together),
            tips: tips.iter().map(|tip| tip.seq).collect(),
            class: found.class,
            parts: found.parts.clone(),
        });
        plan.subjects.push(SubjectMerge {
            subject: subject.clone(),
            class: found.class,
            base: before,
            tips,
            parts: found.parts,
            content: whole,
        });
        Ok(())
    }
}

/// Several texts of one subject.
struct Sides {
    /// The texts, what came first.
    tips: Vec<Tip>,
    /// The last version here that all had seen.
    base: u64,
    /// The version once all that came is written.
    after: u64,
}

/// What came of a subject.
struct SubjectEntries<'w> {
    /// Everything that came.
    entries: &'w [FreshEntry<'w>],
    /// Which of it is of this subject.
    own: &'w [usize],
    /// The places that what is new gets here.
    places: &'w BTreeMap<usize, u64>,
}

impl SubjectEntries<'_> {
    /// How many new entries there are.
    fn new_count(&self) -> u64 {
        self.own.iter().filter(|place| self.places.contains_key(*place)).count() as u64
    }

    /// The last of them.
    fn tip(&self, bundle: &Bundle) -> Option<Tip> {
        let place = self.own.last()?;
        let FreshEntry { one, change, .. } = self.entries.get(*place)?;
        let own = || (bundle.manifest.installation.clone(), one.entry.hash);
        let (installation, original) = one.original.clone().unwrap_or_else(own);
        Some(Tip {
            installation,
            original,
            actor: one.entry.actor.clone(),
            at: one.entry.at.clone(),
            change: Change::clone(change),
            seq: *self.places.get(place)?,
        })
    }
}

/// Whoever wrote an entry elsewhere.
fn actor(text: &str) -> StampActor {
    match text.parse::<PersonId>() {
        Ok(id) => StampActor::Account(id),
        // Nobody, or somebody whose name is gone.
        Err(_) => StampActor::Name(if text == ERASED { ERASED } else { "" }.to_owned()),
    }
}

fn unreadable(why: &StoreError) -> MergeFault {
    MergeFault::Unreadable(why.to_string())
}
