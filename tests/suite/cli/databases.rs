//! The command line checks, copies and restores databases, and says what it found.

use super::run;
use amparo::assessment::{Change, Registration, Standing};
use amparo::storage::Stamp;

/// A database with the Kenya case in it, its address, and its folder.
pub fn kenya_database() -> (tempfile::TempDir, std::path::PathBuf, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    let database = format!("sqlite:{}", path.display());
    let (code, _, err) = run(&["import", "tests/cases/ken.csv", "--round", "2025", "--database", &database]);
    assert_eq!(code, 0, "{err}");
    (folder, path, database)
}

#[test]
fn verify_prints_what_can_be_noted_elsewhere() {
    let (_folder, _, database) = kenya_database();
    let (code, text, _) = run(&["verify", "--database", &database]);
    assert_eq!(code, 0, "{text}");
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].ends_with("a.db: nothing was altered."), "{text}");
    assert_eq!(lines[1], "13 entries in 1 chain:");
    let head: Vec<&str> = lines[2].split_whitespace().collect();
    assert_eq!((head[0], head[1], head[2].len()), ("ken-2025", "13", 64), "{text}");
    assert_eq!(lines[3], "Last checkpoint:");
    assert_eq!(run(&["verify", "--database", &database]).1, text, "the same every time");
    let checkpoint = lines[4].split_whitespace().next_back().unwrap();
    let noted = ["verify", "--database", &database, "--noted", head[2], "--noted", checkpoint];
    let (code, said, _) = run(&noted);
    assert_eq!(code, 0, "{said}");
    assert_eq!(said.matches(" is here, with all that came before it.").count(), 2, "{said}");
    let strange = "0".repeat(64);
    let (code, said, _) = run(&[&noted[..], &["--noted", &strange]].concat());
    assert_eq!(code, 1);
    assert!(said.contains(&format!("{strange} is not here: it was noted from another database")), "{said}");
    let (code, _, err) = run(&["verify", "--database", "sqlite:nowhere.db"]);
    assert_eq!(code, 2);
    assert!(err.starts_with("There is no database nowhere.db"), "{err}");
}

#[test]
fn verify_names_what_was_altered() {
    let (_folder, path, database) = kenya_database();
    let alter = async {
        use sqlx::ConnectOptions;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path);
        let mut connection = options.connect().await.unwrap();
        let flip = "DROP TRIGGER events_are_never_changed;
                    UPDATE events SET at = replace(at, '20', '19') WHERE seq = 3;";
        sqlx::raw_sql(flip).execute(&mut connection).await.unwrap();
    };
    tokio::runtime::Runtime::new().unwrap().block_on(alter);
    let (code, text, _) = run(&["verify", "--database", &database]);
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("has one fault:\n  Entry 3 of ken-2025 was altered after it was written.\n"),
        "{text}"
    );
}

#[test]
fn a_backup_can_be_restored_and_replaces_nothing() {
    let (folder, path, database) = kenya_database();
    let copy = folder.path().join("copy.sqlite");
    let copied = copy.to_str().unwrap();
    let (code, text, err) = run(&["backup", copied, "--database", &database]);
    assert_eq!(code, 0, "{err}");
    assert!(text.ends_with("copy.sqlite: 1 assessment.\n"), "{text}");
    let (code, _, err) = run(&["backup", copied, "--database", &database]);
    assert_eq!(code, 2);
    assert!(err.contains("exists and was left as it is: give the backup another name."), "{err}");
    let (_, heads, _) = run(&["verify", "--database", &database]);

    let other = ["import", "tests/cases/gha.csv", "--round", "2025", "--database", &database];
    assert_eq!(run(&other).0, 0);
    let (code, text, err) = run(&["restore", copied, "--database", &database]);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("a.db.replaced."), "{text}");
    assert_eq!(run(&["verify", "--database", &database]).1, heads, "as it was when it was copied");
    let aside = format!("sqlite:{}.replaced", path.display());
    assert_eq!(run(&["export", "gha-2025", "--database", &aside]).0, 0, "nothing is lost");
    assert!(copy.exists());

    let taken = format!("sqlite:{}", folder.path().display());
    let (code, _, err) = run(&["restore", copied, "--database", &taken]);
    assert_eq!(code, 3);
    assert!(err.contains("is a folder and was left as it is"), "{err}");

    let letter = folder.path().join("letter.txt");
    std::fs::write(&letter, "Dear Minister, ".repeat(100)).unwrap();
    let (code, _, err) = run(&["restore", letter.to_str().unwrap(), "--database", &database]);
    assert_eq!(code, 3);
    assert!(err.contains("is not a database of Amparo"), "{err}");
    assert_eq!(run(&["verify", "--database", &database]).1, heads, "a wrong file touches nothing");
    assert_eq!(run(&["restore", "nowhere.sqlite", "--database", &database]).0, 2);
    let new = format!("sqlite:{}", folder.path().join("new/b.db").display());
    assert_eq!(run(&["restore", copied, "--database", &new]).0, 0);
    assert_eq!(run(&["export", "ken-2025", "--database", &new]).0, 0);
}

#[test]
fn a_database_in_use_is_checked_copied_and_exported_but_not_replaced() {
    let (folder, path, database) = kenya_database();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let store = runtime.block_on(amparo::storage::open(&database)).unwrap();
    let copy = folder.path().join("copy.sqlite");
    let copied = copy.to_str().unwrap();
    assert_eq!(run(&["backup", copied, "--database", &database]).0, 0);
    assert_eq!(run(&["verify", "--database", &database]).0, 0);
    let (code, export, err) = run(&["export", "ken-2025", "--database", &database]);
    assert!(code == 0 && export.contains("\"id\": \"ken-2025\""), "{err}");
    assert_eq!(run(&["evidence", "--database", &database]).0, 0);
    let (code, _, err) = run(&["restore", copied, "--database", &database]);
    assert_eq!(code, 3);
    assert!(err.contains("is already in use by another Amparo"), "{err}");
    assert!(path.exists());
    runtime.block_on(store.close()).unwrap();
    assert_eq!(run(&["restore", copied, "--database", &database]).0, 0);
}

#[test]
fn people_are_listed_and_a_name_can_be_erased() {
    let (_folder, _, database) = kenya_database();
    let (code, text, err) = run(&["people", "--database", &database]);
    assert_eq!(code, 0, "{err}");
    let (id, name) = text.trim().split_once(' ').unwrap();
    assert_eq!((id.len(), name), (32, "amparo import"));
    let heads = run(&["verify", "--database", &database]).1;
    let (code, text, err) = run(&["people", "--erase", id, "--database", &database]);
    assert_eq!((code, text), (0, format!("{id} (erased)\n")), "{err}");
    assert_eq!(run(&["verify", "--database", &database]).1, heads, "the log still holds");
    let (code, _, err) = run(&["people", "--erase", &"0".repeat(32), "--database", &database]);
    assert_eq!(code, 2);
    assert!(err.starts_with("There is nobody with the id 000"), "{err}");
    assert_eq!(run(&["people", "--erase", "Ann", "--database", &database]).0, 2);
}

/// What a file of evidence holds.
const CONTENT: &[u8] = b"%PDF-1.7\nThe case file of a child.\nstartxref\n9\n%%EOF\n";

/// An export of the Kenya case under another name, with this file as evidence; the hash of the file.
pub fn export_with_evidence(folder: &std::path::Path, database: &str) -> (std::path::PathBuf, String) {
    let export = folder.join("ken.json");
    assert_eq!(run(&["export", "ken-2025", "--database", database, "--out", export.to_str().unwrap()]).0, 0);
    let mut json: serde_json::Value = serde_json::from_slice(&std::fs::read(&export).unwrap()).unwrap();
    let hash = amparo::storage::file_hash(CONTENT).0;
    json["assessment"]["id"] = "ken-2026".into();
    let answers = json["assessment"]["answers"].as_object_mut().unwrap();
    let piece = serde_json::json!({ "id": "E9", "title": "Case file", "file": hash });
    answers.values_mut().next().unwrap()["evidence"].as_array_mut().unwrap().push(piece);
    let base64 = "JVBERi0xLjcKVGhlIGNhc2UgZmlsZSBvZiBhIGNoaWxkLgpzdGFydHhyZWYKOQolJUVPRgo=";
    json["files"] = serde_json::json!({ &hash: { "media": "text/plain", "base64": base64 } });
    std::fs::write(&export, json.to_string()).unwrap();
    (export, hash)
}

#[test]
fn a_file_of_evidence_is_listed_and_can_be_removed() {
    let (folder, path, database) = kenya_database();
    assert_eq!(run(&["evidence", "--database", &database]).1, "No assessment has a file of evidence.\n");
    let (export, hash) = export_with_evidence(folder.path(), &database);
    let (code, _, err) = run(&["import", export.to_str().unwrap(), "--database", &database]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(run(&["evidence", "--database", &database]).1, format!("{hash} ken-2026 Case file\n"));

    // What is on no page any more can go for good all the same.
    put_away(&database, "ken-2026", Standing::Removed);
    let remove = ["evidence", "--database", &database, "--remove", &hash];
    assert_eq!(run(&remove).0, 2, "not without a reason");
    let with = |reason| [&remove[..], &["--reason", reason, "--by", "Ministry of ICT"]].concat();
    assert_eq!(run(&with(" ")).0, 2);
    let wanted = format!("{hash} ken-2026 Case file (removed: It names a child)\n");
    assert_eq!(run(&with("It names a child")).1, wanted);
    let bytes = std::fs::read(&path).unwrap();
    assert!(!bytes.windows(CONTENT.len()).any(|window| window == CONTENT), "its bytes are gone");
    assert_eq!(run(&with("It names a child")).0, 0, "once more, should traces have been left");
    assert_eq!(run(&["evidence", "--database", &database]).1, wanted);
    assert_eq!(run(&["verify", "--database", &database]).0, 0);
    let unknown = ["evidence", "--database", &database, "--remove", &"0".repeat(64), "--reason", "None"];
    let (code, _, err) = run(&unknown);
    assert_eq!(code, 2);
    assert!(err.starts_with("No assessment names a file of evidence 000"), "{err}");
}

/// An export of the Kenya case with one frozen document, whose file it brings along; the file's hash.
fn export_with_a_version(folder: &std::path::Path, database: &str) -> (std::path::PathBuf, String) {
    let export = folder.join("ken.json");
    assert_eq!(run(&["export", "ken-2025", "--database", database, "--out", export.to_str().unwrap()]).0, 0);
    let mut json: serde_json::Value = serde_json::from_slice(&std::fs::read(&export).unwrap()).unwrap();
    let (words, paper) = (amparo::storage::file_hash(b"{}").0, amparo::storage::file_hash(b"%PDF-").0);
    json["assessment"]["id"] = "ken-2026".into();
    json["assessment"]["strategy"]["versions"] = serde_json::json!({ "1": {
        "label": "1.0", "date": "2026-11-20", "author": "Ministry", "program": "1", "templates": "",
        "documents": [{
            "document": "strategy", "lang": "en", "audience": "public", "content": words, "pdf": paper,
        }],
    } });
    json["files"] = serde_json::json!({
        &words: { "media": "application/json", "base64": "e30=" },
        &paper: { "media": "application/pdf", "base64": "JVBERi0=" },
    });
    std::fs::write(&export, json.to_string()).unwrap();
    (export, paper)
}

#[test]
fn an_export_names_the_files_that_it_would_lack_and_leaves_them_out_only_on_purpose() {
    let (folder, path, database) = kenya_database();
    let (export, paper) = export_with_a_version(folder.path(), &database);
    let (code, _, err) = run(&["import", export.to_str().unwrap(), "--database", &database]);
    assert_eq!(code, 0, "{err}");
    let out = folder.path().join("out.json");
    let again = ["export", "ken-2026", "--database", &database, "--out", out.to_str().unwrap()];
    assert_eq!(run(&again).0, 0);
    std::fs::remove_file(&out).unwrap();
    let spoil = async {
        use sqlx::ConnectOptions;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&path);
        let mut connection = options.connect().await.unwrap();
        let text = format!(
            "DROP TRIGGER files_are_never_changed; UPDATE files SET bytes = x'00' WHERE hash = '{paper}';"
        );
        sqlx::raw_sql(sqlx::AssertSqlSafe(text)).execute(&mut connection).await.unwrap();
    };
    tokio::runtime::Runtime::new().unwrap().block_on(spoil);
    let named = format!("1.0/strategy-en-public.pdf ({paper}) is damaged\n");
    let (code, _, err) = run(&again);
    assert_eq!((code, out.exists()), (1, false), "{err}");
    assert!(err.contains(&named) && err.contains("--leave-out-damaged"), "{err}");
    let table = folder.path().join("out.csv");
    let tables = ["export", "ken-2026", "--database", &database, "--out", table.to_str().unwrap()];
    assert_eq!(run(&tables).0, 0, "a table needs no files");
    let (code, text, err) = run(&[&again[..], &["--leave-out-damaged"]].concat());
    assert_eq!(code, 0, "{err}");
    assert!(text.contains(&named), "{text}");
    let (code, json, err) = run(&[&again[..4], &["--leave-out-damaged"]].concat());
    assert_eq!((code, json), (0, std::fs::read_to_string(&out).unwrap()));
    assert!(err.contains(&named), "{err}");
    let other = format!("sqlite:{}", folder.path().join("b.db").display());
    let (code, text, err) = run(&["import", out.to_str().unwrap(), "--database", &other]);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("strategy-en-public.pdf in the frozen version “1.0”"), "{text}");
    assert_eq!(run(&["export", "ken-2026", "--database", &other]).0, 0, "all else is there");
}

#[test]
fn what_is_no_database_is_said_to_be_what_it_is_and_left_alone() {
    let (folder, _, _) = kenya_database();
    let empty = folder.path().join("empty.db");
    std::fs::write(&empty, "").unwrap();
    let letter = folder.path().join("letter.txt");
    std::fs::write(&letter, "Dear Minister, ".repeat(100)).unwrap();
    let copy = folder.path().join("copy.sqlite");
    let copied = copy.to_str().unwrap();
    let folder_address = format!("sqlite:{}", folder.path().display());
    let (empty_address, letter_address) =
        (format!("sqlite:{}", empty.display()), format!("sqlite:{}", letter.display()));
    let commands: [&[&str]; 5] =
        [&["verify"], &["people"], &["evidence"], &["backup", copied], &["export", "ken-2025"]];
    for command in commands {
        for (address, code, words) in [
            ("letter.txt", 2, "\"letter.txt\" names no database Amparo can use"),
            ("sqlite:nowhere.db", 2, "There is no database nowhere.db."),
            (&folder_address, 2, " is a folder. Name the database in it"),
            (&empty_address, 2, " is empty: there is no database in it."),
            (&letter_address, 3, "letter.txt is not a database of Amparo and was left as it is"),
        ] {
            let said = run(&[command, &["--database", address]].concat());
            assert_eq!(said.0, code, "{command:?} {address}: {}", said.2);
            assert!(said.2.contains(words), "{command:?} {address}: {}", said.2);
        }
    }
    assert_eq!(std::fs::metadata(&empty).unwrap().len(), 0, "it is not made a database");
    assert!(!copy.exists());
}

#[test]
fn a_copy_of_an_older_database_is_older_too_and_needs_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old.db");
    let archive = std::fs::File::open("tests/cases/storage/form-2.zip").unwrap();
    let mut archive = zip::ZipArchive::new(archive).unwrap();
    std::io::copy(&mut archive.by_name("form-2.sqlite").unwrap(), &mut std::fs::File::create(&old).unwrap())
        .unwrap();
    let before = std::fs::read(&old).unwrap();
    let database = format!("sqlite:{}", old.display());
    let copy = folder.path().join("copy.sqlite");
    let (code, text, err) = run(&["backup", copy.to_str().unwrap(), "--database", &database]);
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("as an older Amparo wrote it; nothing was brought up to date"), "{text}");
    assert!(std::fs::read(&old).unwrap() == before, "it stays as it is");
    let (code, _, err) = run(&["verify", "--database", &format!("sqlite:{}", copy.display())]);
    assert_eq!(code, 3);
    assert!(err.contains("was written by an older Amparo"), "{err}");
    let missing = folder.path().join("stick/copy.sqlite");
    let (code, _, err) = run(&["backup", missing.to_str().unwrap(), "--database", &database]);
    assert_eq!(code, 2);
    assert!(
        err.starts_with("There is no folder ") && err.contains("make it, or choose another place"),
        "{err}"
    );
}

/// Puts or takes an assessment away.
fn put_away(database: &str, id: &str, standing: Standing) {
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = amparo::storage::open(database).await.unwrap();
        let change = Change::Register(Registration { standing, ..Registration::default() });
        let seen = store.load(id).await.unwrap().unwrap().version(&change.subject());
        let stamp = Stamp { at: "2026-11-22T10:00:00Z".parse().unwrap(), actor: "test".into() };
        store.record(id, change, seen, stamp).await.unwrap();
        store.close().await.unwrap();
    });
}

#[test]
fn commands_know_what_was_archived_or_removed() {
    let (folder, _, database) = kenya_database();
    let import = ["import", "tests/cases/ken.csv", "--round", "2025", "--database", &database];
    let dry = [&import[..], &["--dry-run"]].concat();
    for (standing, word, exports) in [(Standing::Archived, "archived", 0), (Standing::Removed, "removed", 3)]
    {
        put_away(&database, "ken-2025", standing);
        for command in [&import[..], &dry] {
            let (code, _, err) = run(command);
            assert_eq!(code, 3, "{err}");
            let wanted =
                format!("The name ken-2025 belongs to an assessment that was {word}: bring that one back");
            assert!(err.starts_with(&wanted), "{err}");
        }
        let (code, _, err) = run(&["export", "ken-2025", "--database", &database]);
        assert_eq!(code, exports, "{err}");
        assert_eq!(err.contains("was removed: bring it back"), exports != 0, "{err}");
        let (code, text, _) = run(&["verify", "--database", &database]);
        assert_eq!(code, 0, "{text}");
    }
    let copy = folder.path().join("copy.sqlite");
    assert_eq!(run(&["backup", copy.to_str().unwrap(), "--database", &database]).0, 0);
    let copied = format!("sqlite:{}", copy.display());
    let (_, _, err) = run(&["export", "ken-2025", "--database", &copied]);
    assert!(err.contains("was removed: bring it back"), "{err}");
}
