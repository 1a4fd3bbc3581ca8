//! Knows which files are refused as a database, with which words, and that they are left as they were.

use super::child;
use super::file::{meddle, place};
use super::sample::{blank, open, stamp};
use amparo::storage::{self, DatabaseSettings, SqliteStore, StoreError};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;

async fn refusal(file: &Path) -> StoreError {
    SqliteStore::open(file, DatabaseSettings::default()).await.err().unwrap()
}

#[tokio::test]
async fn other_addresses_are_not_understood() {
    for address in ["mysql://localhost/amparo", "amparo.sqlite", "sqlite::memory:", "sqlite://x"] {
        let message = storage::open(address).await.err().unwrap().to_string();
        assert!(message.contains(address) && message.contains("write sqlite:PATH"), "{message}");
    }
}

#[tokio::test]
async fn folders_on_the_way_are_made() {
    let (folder, _) = place();
    let file = folder.path().join("a/b/amparo.sqlite");
    let store = storage::open(&format!("sqlite:{}", file.display())).await.unwrap();
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    assert!(file.exists());
}

#[tokio::test]
async fn a_second_process_is_refused_until_the_first_ends() {
    let (_folder, file) = place();
    let program = std::env::current_exe().unwrap();
    let store = open(&file).await;
    let said = child::says(child::command(&program, "open", &file));
    assert!(said.contains("amparo.sqlite is already in use by another Amparo"), "{said}");
    assert!(said.contains("amparo.sqlite.lock") && said.contains("stop that one first"), "{said}");
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(child::says(child::command(&program, "open", &file)), "opened");
}

#[cfg(unix)]
#[tokio::test]
async fn another_name_of_the_same_file_is_the_same_file() {
    let (folder, file) = place();
    let other = folder.path().join("other.sqlite");
    let _store = open(&file).await;
    std::os::unix::fs::symlink(&file, &other).unwrap();
    assert!(matches!(refusal(&other).await, StoreError::InUse { .. }));
}

/// Runs as an account without rights where the tests run as one that may write everywhere.
#[cfg(unix)]
fn says_without_rights(folder: &Path, file: &Path) -> String {
    says_without_rights_to(folder, file, "open")
}

/// The same for a process that does this.
#[cfg(unix)]
fn says_without_rights_to(folder: &Path, file: &Path, task: &str) -> String {
    use std::os::unix::process::CommandExt;
    let program = folder.join("amparo-test");
    if !program.exists() {
        fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    }
    set_mode(folder, 0o555);
    let mut command = child::command(&program, task, file);
    if File::create(folder.join("probe")).is_ok() {
        command.uid(65534).gid(65534);
    }
    let said = child::says(command);
    set_mode(folder, 0o755);
    said
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[cfg(unix)]
#[tokio::test]
async fn a_read_only_folder_is_said_to_be_one() {
    let (folder, file) = place();
    let said = says_without_rights(folder.path(), &file);
    assert!(said.contains("amparo.sqlite cannot be written"), "{said}");
    assert!(said.contains("the right to write the file and its folder"), "{said}");
    assert!(!file.exists());

    // A file that can be written in a folder that cannot: SQLite needs to put its log beside it.
    open(&file).await.close().await.unwrap();
    fs::remove_file(folder.path().join("amparo.sqlite.lock")).unwrap();
    set_mode(&file, 0o666);
    let said = says_without_rights(folder.path(), &file);
    assert!(said.contains("cannot be written"), "{said}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_read_only_file_is_said_to_be_one() {
    let (folder, file) = place();
    open(&file).await.close().await.unwrap();
    set_mode(&file, 0o444);
    let said = says_without_rights(folder.path(), &file);
    assert!(said.contains("amparo.sqlite cannot be written"), "{said}");
}

#[tokio::test]
async fn a_database_of_a_newer_amparo_is_left_alone() {
    let (_folder, file) = place();
    open(&file).await.close().await.unwrap();
    meddle(&file, &["PRAGMA user_version = 999"]).await;
    let before = fs::read(&file).unwrap();
    let message = refusal(&file).await.to_string();
    assert!(message.contains("newer Amparo (its form is number 999"), "{message}");
    assert!(message.contains("start the newer version"), "{message}");
    assert!(fs::read(&file).unwrap() == before, "the file was changed");
}

/// Every file in the folder with what is in it, and whether others may read it.
fn listing(folder: &Path) -> BTreeMap<String, (Vec<u8>, fs::Permissions)> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let about = |entry: fs::DirEntry| {
        let content = (fs::read(entry.path()).unwrap(), entry.metadata().unwrap().permissions());
        (entry.file_name().into_string().unwrap(), content)
    };
    files.map(about).collect()
}

#[tokio::test]
async fn a_file_of_something_else_is_left_alone() {
    let (folder, file) = place();
    let [letter, log, written] =
        ["letter.txt", "log.sqlite", "written.sqlite"].map(|name| folder.path().join(name));
    meddle(&file, &["CREATE TABLE shopping (item TEXT)"]).await;
    meddle(&log, &["PRAGMA journal_mode = WAL", "CREATE TABLE shopping (item TEXT)"]).await;
    fs::write(&letter, "Dear Minister, ".repeat(100)).unwrap();
    // Another program has this one open: everything stands in the log beside it.
    let mut other = super::file::raw(&written).await;
    for statement in ["PRAGMA journal_mode = WAL", "CREATE TABLE shopping (item TEXT)"] {
        sqlx::query(statement).execute(&mut other).await.unwrap();
    }
    #[cfg(unix)]
    [&file, &log, &letter, &written].into_iter().for_each(|file| set_mode(file, 0o644));
    let before = listing(folder.path());
    assert!(before.contains_key("written.sqlite-wal"));
    for file in [file, letter, log, written] {
        let url = format!("sqlite:{}", file.display());
        let read = storage::open_to_read(&url).await.err().unwrap();
        for refused in [refusal(&file).await, read] {
            let message = refused.to_string();
            assert!(message.contains("is not a database of Amparo and was left as it is"), "{message}");
        }
        assert!(listing(folder.path()) == before, "{} was changed", file.display());
    }
}

#[tokio::test]
async fn a_backup_beside_the_log_of_another_database_is_left_alone() {
    let (folder, file) = place();
    let [copy, log] = ["copy.sqlite", "amparo.sqlite-wal"].map(|name| folder.path().join(name));
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    store.backup(&copy, stamp(1).at).await.unwrap();
    let rest = fs::read(&log).unwrap();
    assert!(!rest.is_empty());
    store.close().await.unwrap();
    // What the advice to put a backup in its place once led to.
    fs::copy(&copy, &file).unwrap();
    fs::write(&log, rest).unwrap();
    let before = listing(folder.path());
    let url = format!("sqlite:{}", file.display());
    let read = storage::open_to_read(&url).await.err().unwrap();
    for refused in [refusal(&file).await, read] {
        assert!(matches!(refused, StoreError::StrayLog { .. }), "{refused}");
        assert!(refused.to_string().contains("amparo restore"), "{refused}");
    }
    assert!(listing(folder.path()) == before, "something was changed");
    storage::restore(&copy, &url).await.unwrap();
    assert_eq!(open(&file).await.verify().await.unwrap().faults, []);
}

#[tokio::test]
async fn a_folder_is_no_database() {
    let (folder, _) = place();
    let message = refusal(folder.path()).await.to_string();
    assert!(message.contains("check the disk and the file"), "{message}");
}

#[cfg(unix)]
#[tokio::test]
async fn a_database_is_readable_by_its_owner_alone() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let (folder, file) = place();
    fs::write(&file, "").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    store.backup(&folder.path().join("copy.sqlite"), stamp(1).at).await.unwrap();
    let mut seen = 0;
    for entry in fs::read_dir(folder.path()).unwrap() {
        let entry = entry.unwrap();
        assert_eq!(entry.metadata().unwrap().mode() & 0o777, 0o600, "{:?}", entry.file_name());
        seen += 1;
    }
    assert!(seen >= 5, "database, log, index, lock, copy: {seen}");
    store.close().await.unwrap();
    let url = format!("sqlite:{}", file.display());
    storage::restore(&folder.path().join("copy.sqlite"), &url).await.unwrap();
    assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
}

#[cfg(unix)]
#[tokio::test]
async fn what_is_saved_into_a_deleted_file_is_not_acknowledged() {
    let (folder, file) = place();
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let change = || super::sample::answers("C01", "Two hours of work");
    fs::rename(&file, folder.path().join("elsewhere.sqlite")).unwrap();
    let refused = store.record("ken-2025", change(), 0, stamp(1)).await.unwrap_err();
    assert!(matches!(refused, StoreError::Gone { .. }), "{refused}");
    assert!(refused.to_string().contains("was deleted or replaced"), "{refused}");
    File::create(&file).unwrap();
    let refused = store.record("ken-2025", change(), 0, stamp(1)).await.unwrap_err();
    assert!(
        matches!(refused, StoreError::Gone { .. }),
        "another file of that name is not the one: {refused}"
    );
}

#[cfg(unix)]
#[tokio::test]
async fn a_database_at_rest_can_be_read_where_nothing_can_be_written() {
    let (folder, file) = place();
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    store.close().await.unwrap();
    fs::remove_file(folder.path().join("amparo.sqlite.lock")).unwrap();
    set_mode(&file, 0o444);
    assert_eq!(says_without_rights_to(folder.path(), &file, "read"), "sound");
}

/// A copy of a server's files that somebody put on a share: the last changes stand beside the database.
#[cfg(unix)]
#[tokio::test]
async fn a_database_that_may_only_be_read_is_read_with_what_stands_beside_it() {
    let (_served, file) = place();
    let store = open(&file).await;
    store.create(blank("ken-2025"), stamp(0)).await.unwrap();
    let (share, copy) = place();
    let mut before = Vec::new();
    for ending in ["", "-wal"] {
        let [from, to] = [&file, &copy].map(|file| format!("{}{ending}", file.display()));
        assert!(fs::metadata(&from).unwrap().len() > 0, "{from}");
        fs::copy(from, &to).unwrap();
        set_mode(Path::new(&to), 0o444);
        before.push((to.clone(), fs::read(to).unwrap()));
    }
    assert_eq!(says_without_rights_to(share.path(), &copy, "read"), "sound");
    let refused = says_without_rights(share.path(), &copy);
    assert!(refused.contains("cannot be written") && refused.contains("amparo export"), "{refused}");
    for (path, bytes) in before {
        assert!(fs::read(&path).unwrap() == bytes, "{path} was changed");
    }
}
