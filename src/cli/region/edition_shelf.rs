//! Knows the folder in which every edition ever made is kept: what it must hold, and how a new one gets into it. Half an
//! edition is never there under its name, and none takes the place of another.

use super::edition_text::{public_csv, public_json};
use crate::cli::{Exit, Failure, write_whole};
use crate::framework::Library;
use crate::region::EditionRecord;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// What the name of a published file ends with, before its ending.
const PUBLIC: &str = "-public";

/// The file that says that an edition is under way.
const LOCK: &str = "edition.lock";

/// Every edition ever made.
pub struct EditionShelf {
    folder: PathBuf,
    /// The records of all regions.
    pub records: Vec<EditionRecord>,
    /// Keeps others away as long as the shelf is open.
    _lock: Option<ShelfLock>,
}

impl EditionShelf {
    /// Reads the editions and writes nothing.
    ///
    /// # Errors
    /// A folder that is not there; a file in it that is no edition; an edition that is missing.
    pub fn look(folder: &Path) -> Result<EditionShelf, Failure> {
        let records = read(folder)?;
        Ok(EditionShelf { folder: folder.to_owned(), records, _lock: None })
    }

    /// The same, and nobody else can make an edition there until it is dropped.
    ///
    /// # Errors
    /// As [`EditionShelf::look`]; a folder in which somebody makes an edition.
    pub fn open(folder: &Path) -> Result<EditionShelf, Failure> {
        require(folder)?;
        let lock = ShelfLock::take(folder.join(LOCK))?;
        Ok(EditionShelf { _lock: Some(lock), ..EditionShelf::look(folder)? })
    }

    /// The last edition of a region.
    pub fn last(&self, region: &str) -> Option<&EditionRecord> {
        EditionRecord::last_of(&self.records, region)
    }

    /// Keeps the record, which later editions need; before anything of it is published.
    ///
    /// # Errors
    /// A file of this name; a folder that cannot be written.
    pub fn keep(&self, record: &EditionRecord) -> Result<Vec<PathBuf>, Failure> {
        let path = self.folder.join(format!("{}.json", stem(record)));
        if path.exists() {
            let text = format!("{} is there already and is not replaced.", path.display());
            return Err(Failure::new(Exit::Failed, text));
        }
        let json = serde_json::to_string_pretty(record).map_err(|error| Failure::new(Exit::Failed, error))?;
        write(&path, &(json + "\n"))?;
        Ok(vec![path])
    }

    /// Writes what may be passed on, where it is not there yet; returns what was written.
    ///
    /// # Errors
    /// A folder that cannot be written.
    pub fn publish(&self, record: &EditionRecord, library: &Library) -> Result<Vec<PathBuf>, Failure> {
        let json = public_json(record).map_err(|error| Failure::new(Exit::Failed, error))?;
        let csv = public_csv(record, library).map_err(|error| Failure::new(Exit::Failed, error))?;
        let mut written = Vec::new();
        for (ending, text) in [("json", json), ("csv", csv)] {
            let path = self.folder.join(format!("{}{PUBLIC}.{ending}", stem(record)));
            if !path.exists() {
                write(&path, &text)?;
                written.push(path);
            }
        }
        Ok(written)
    }
}

/// The name of an edition's files, without what is behind it: `edition-reg-afr-1`.
fn stem(record: &EditionRecord) -> String {
    format!("edition-{}-{}", record.region.to_lowercase(), record.number)
}

fn require(folder: &Path) -> Result<(), Failure> {
    if folder.is_dir() {
        return Ok(());
    }
    let text = format!(
        "There is no folder {}. Make it, and put every edition into it that was ever made.",
        folder.display()
    );
    Err(Failure::new(Exit::Usage, text))
}

/// The records of a folder. All faults are told at once: what is not known to have been published cannot be kept safe.
fn read(folder: &Path) -> Result<Vec<EditionRecord>, Failure> {
    require(folder)?;
    let unreadable = |error: std::io::Error| {
        Failure::new(Exit::Usage, format!("{} cannot be read: {error}.", folder.display()))
    };
    let entries = std::fs::read_dir(folder).and_then(|all| all.collect::<Result<Vec<_>, _>>());
    let mut paths: Vec<PathBuf> = entries.map_err(unreadable)?.iter().map(|entry| entry.path()).collect();
    paths.sort();
    let (mut records, mut public, mut faults) = (Vec::new(), BTreeSet::new(), Vec::new());
    for path in paths.iter().filter(|path| crate::cli::ending(path) == "json") {
        let name = path.file_stem().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        if let Some(name) = name.strip_suffix(PUBLIC) {
            public.insert(name.to_owned());
            continue;
        }
        match read_record(path) {
            Ok(record) if stem(&record) == name => records.push(record),
            Ok(record) => faults.push(format!("{} holds {}", path.display(), stem(&record))),
            Err(why) => faults.push(format!("{} is no edition, or was altered: {why}", path.display())),
        }
    }
    let kept: BTreeSet<String> = records.iter().map(stem).collect();
    faults.extend(public.difference(&kept).map(|name| format!("{name}.json is missing, and was published")));
    faults.extend(gaps(&records));
    if faults.is_empty() {
        return Ok(records);
    }
    let text = format!(
        "Nothing was made, because {} is not as it was left:\n  {}\nEvery record of an edition has to be there, under its \
         own name, and no other JSON file. Bring back what is missing from a copy.",
        folder.display(),
        faults.join("\n  ")
    );
    Err(Failure::new(Exit::Problems, text))
}

fn read_record(path: &Path) -> Result<EditionRecord, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    serde_json::from_slice(&bytes).map_err(|error| error.to_string())
}

/// The numbers that are missing below the last one of each region.
fn gaps(records: &[EditionRecord]) -> Vec<String> {
    let mut numbers: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for record in records {
        numbers.entry(&record.region).or_default().insert(record.number);
    }
    let missing = numbers.into_iter().flat_map(|(region, there)| {
        let last = there.last().copied().unwrap_or_default();
        let missing = (1..last).filter(move |number| !there.contains(number));
        missing.map(move |number| format!("edition {number} of {region} is missing"))
    });
    missing.collect()
}

/// Writes beside the file first, so that a full disk or a lost power leaves no half of it.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    write_whole(path, text.as_bytes()).map_err(|error| {
        Failure::new(Exit::Failed, format!("{} cannot be written: {error}.", path.display()))
    })
}

/// That an edition is being made in a folder; the file goes away with it.
struct ShelfLock(PathBuf);

impl ShelfLock {
    fn take(path: PathBuf) -> Result<ShelfLock, Failure> {
        match File::create_new(&path) {
            Ok(_) => Ok(ShelfLock(path)),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let text = format!(
                    "Somebody makes an edition there, or was cut off: wait, and if nobody does, delete {}.",
                    path.display()
                );
                Err(Failure::new(Exit::Failed, text))
            }
            Err(error) => {
                let text = format!("{} cannot be written: {error}.", path.display());
                Err(Failure::new(Exit::Failed, text))
            }
        }
    }
}

impl Drop for ShelfLock {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
