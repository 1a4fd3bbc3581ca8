//! Knows the file a database is in: finds or makes it for its owner alone, sees to it that one process has it at a time,
//! and notices when it is taken away.

use super::{errors, header};
use crate::storage::StoreError;
use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What may stand behind the name of a database: what SQLite keeps beside it, and nothing.
pub(super) const ENDINGS: [&str; 4] = ["-wal", "-shm", "-journal", ""];

/// Makes the file and the folders above it where they are missing, checks that the file is ours and can be written,
/// and returns its full path. A file that is not ours is left as it is.
pub(super) fn prepare(path: &Path) -> Result<PathBuf, StoreError> {
    header::check(path)?;
    make_folder(path)?;
    for_owner().append(true).open(path).map_err(|error| errors::of_disk(path, error))?;
    let path = fs::canonicalize(path).map_err(|error| errors::of_disk(path, error))?;
    ENDINGS.iter().for_each(|ending| close_to_others(&neighbour(&path, ending)));
    Ok(path)
}

/// How a file is opened that is made, where it is missing, for its owner alone.
pub(super) fn for_owner() -> OpenOptions {
    let mut options = File::options();
    options.create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Takes the right to read a file from everybody but its owner. Where the account may not, somebody else decided that.
#[cfg(unix)]
fn close_to_others(path: &Path) {
    let owner = std::os::unix::fs::PermissionsExt::from_mode(0o600);
    let closed = if path.exists() { fs::set_permissions(path, owner) } else { Ok(()) };
    if let Err(error) = closed {
        tracing::warn!(path = %path.display(), %error, "the file may be read by others");
    }
}

#[cfg(not(unix))]
fn close_to_others(_: &Path) {}

/// A file as it was when it was opened.
pub(super) struct OpenedFile {
    path: PathBuf,
    #[cfg(unix)]
    node: Option<(u64, u64)>,
}

impl OpenedFile {
    /// The database as it is now.
    pub fn now(path: &Path) -> OpenedFile {
        OpenedFile {
            path: path.to_owned(),
            #[cfg(unix)]
            node: node(path),
        }
    }

    /// Whether the same file is still there, with the log beside it that SQLite writes first.
    pub fn is_there(&self) -> bool {
        #[cfg(unix)]
        let same = self.node.is_some() && node(&self.path) == self.node;
        #[cfg(not(unix))]
        let same = self.path.exists();
        same && neighbour(&self.path, "-wal").exists()
    }
}

/// What the system knows a file by, whatever it is called.
#[cfg(unix)]
fn node(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).ok().map(|about| (about.dev(), about.ino()))
}

/// Where systems say which machine they are; one that does not is known by nothing.
const MACHINE: &str = "/etc/machine-id";

/// What the machine knows the file by: itself, the path and, where the system numbers files, the number. A copy has another
/// number, a moved file another path, and a folder that was carried away another machine.
pub(super) fn mark(path: &Path) -> String {
    #[cfg(unix)]
    let number = node(path).map_or_else(String::new, |(device, number)| format!("{device}:{number}"));
    #[cfg(not(unix))]
    let number = String::new();
    let machine = fs::read_to_string(MACHINE).unwrap_or_default();
    format!("{}\n{}\n{number}", machine.trim(), path.display())
}

/// Makes the folders above the file where they are missing.
pub(super) fn make_folder(path: &Path) -> Result<(), StoreError> {
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => fs::create_dir_all(folder).map_err(|error| errors::of_disk(path, error)),
        None => Ok(()),
    }
}

/// How often a lock is tried, and how long lies between: a program that another Amparo begins holds its lock for a moment.
const TRIES: u32 = 15;
const PAUSE: Duration = Duration::from_millis(20);

/// Takes the lock that stands for the whole database. It ends with the file that is returned, or with the process.
pub(super) fn lock(path: &Path) -> Result<File, StoreError> {
    let lock = neighbour(path, ".lock");
    let file = for_owner().append(true).open(&lock);
    let file = file.map_err(|error| errors::of_disk(path, error))?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            Err(TryLockError::Error(error)) => return Err(errors::of_disk(&lock, error)),
        }
    }
    Err(StoreError::InUse { path: path.to_owned() })
}

/// Whether everything that was written is in the file itself, and nothing beside it.
pub(super) fn is_at_rest(path: &Path) -> bool {
    let holds = |ending| fs::metadata(neighbour(path, ending)).is_ok_and(|data| data.len() > 0);
    path.is_file() && !holds("-wal") && !holds("-journal")
}

/// The file next to `path` with `ending` after its name.
pub(super) fn neighbour(path: &Path, ending: impl AsRef<OsStr>) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The first of `path` with `ending`, with `ending-2`, with `ending-3` … that no file has.
pub(super) fn free_name(path: &Path, ending: &str) -> PathBuf {
    let more = (2u32..).map(|number| neighbour(path, format!("{ending}-{number}")));
    let mut names = std::iter::once(neighbour(path, ending)).chain(more);
    let free = |name: &PathBuf| ENDINGS.iter().all(|ending| !neighbour(name, ending).exists());
    names.find(free).unwrap_or_else(|| path.to_owned())
}
