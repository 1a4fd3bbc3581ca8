//! Knows that every command on a database finds the files that are kept outside it, and says so where it cannot.

use super::run;
use super::settings::run_in;
use crate::support::bucket::address;
use amparo::assessment::strategy::KeptFile;
use amparo::storage::{self, FilePlace, FileStoreSettings};

#[test]
fn commands_work_with_files_in_a_folder_and_say_where_it_is_not_named() {
    let folder = tempfile::tempdir().unwrap();
    let (file, files) = (folder.path().join("a.sqlite"), folder.path().join("files"));
    std::fs::create_dir(&files).unwrap();
    let settings = FileStoreSettings { place: FilePlace::Folder(files.clone()), access: None };
    let hash = tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = storage::open(address(&file, settings)).await.unwrap();
        let kept = KeptFile { media: "image/png".into(), bytes: b"an emblem".to_vec() };
        let hash = store.keep(kept).await.unwrap();
        store.close().await.unwrap();
        hash
    });
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (database, place) = (format!("sqlite:{}", file.display()), at("files"));
    let (copy, new) = (at("copy.sqlite"), format!("sqlite:{}", at("new.sqlite")));
    let (copied, moved) = (format!("sqlite:{copy}"), new.clone());
    for arguments in [
        &["verify", "--database", &database][..],
        &["backup", &copy, "--database", &database],
        &["move", &database, &new],
        &["evidence", "--database", &database],
        &["laptops", "--database", &database],
    ] {
        let (code, _, err) = run(arguments);
        assert_eq!(code, 3, "{arguments:?}: {err}");
        assert!(err.contains("set file-store as for the server"), "{arguments:?}: {err}");
        let (code, _, err) = run(&[arguments, &["--file-store", &place]].concat());
        assert_eq!(code, 0, "{arguments:?}: {err}");
    }
    for inside in [&copied, &moved] {
        let (code, text, err) = run(&["verify", "--database", inside]);
        assert_eq!(code, 0, "{inside}: {text}{err}");
    }
    let variables = [("AMPARO_FILE_STORE", place.as_str())];
    assert_eq!(run_in(folder.path(), &variables, &["verify", "--database", &database]).0, 0);
    std::fs::write(files.join(&hash.0), b"another emblem").unwrap();
    let (code, text, _) = run(&["verify", "--database", &database, "--file-store", &place]);
    assert_eq!(code, 1);
    assert!(text.contains(&hash.0), "{text}");
}

#[test]
fn files_are_carried_out_of_the_database_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let (file, files) = (folder.path().join("a.sqlite"), folder.path().join("files"));
    std::fs::create_dir(&files).unwrap();
    let database = format!("sqlite:{}", file.display());
    let hash = tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = storage::open(&database).await.unwrap();
        let kept = KeptFile { media: "image/png".into(), bytes: vec![7; 1_200_000] };
        let hash = store.keep(kept).await.unwrap();
        store.close().await.unwrap();
        hash
    });
    let (code, _, err) = run(&["files", "out", "--database", &database]);
    assert!(code == 2 && err.contains("set file-store"), "{code} {err}");
    let place = files.to_str().unwrap();
    let carried = |way: &str| {
        let (code, text, err) = run(&["files", way, "--database", &database, "--file-store", place]);
        assert_eq!(code, 0, "{way}: {text}{err}");
        text
    };
    let out = carried("out");
    assert!(out.starts_with("1 file (1.2 MB) moved to ") && out.contains("0 files were there"), "{out}");
    assert!(files.join(&hash.0).exists());
    assert!(std::fs::metadata(&file).unwrap().len() < 1_000_000, "the database is smaller");
    let again = carried("out");
    assert!(again.starts_with("0 files (0.0 MB)") && again.contains("1 file was there"), "{again}");
    assert_eq!(run(&["verify", "--database", &database]).0, 3, "every command needs the place now");
    assert!(carried("back").starts_with("1 file (1.2 MB) moved to the database"));
    assert!(!files.join(&hash.0).exists());
    let (code, text, err) = run(&["verify", "--database", &database]);
    assert_eq!(code, 0, "{text}{err}");
    std::fs::remove_dir(&files).unwrap();
    let (code, _, err) = run(&["files", "out", "--database", &database, "--file-store", place]);
    assert!(code == 3 && err.contains("is not there"), "{code} {err}");
}

#[test]
fn the_secret_of_a_bucket_is_not_typed_and_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let bucket = ["--file-store", "s3://amparo/files", "--file-store-key", "ours"];
    let typed = [&["serve"][..], &bucket, &["--file-store-secret", "s3cret"]].concat();
    let (code, text, err) = run(&typed);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("set AMPARO_FILE_STORE_SECRET in the environment"), "{err}");
    assert!(!format!("{text}{err}").contains("s3cret"), "{text}{err}");
    let variables = [("AMPARO_FILE_STORE_SECRET", "s3cret")];
    let (code, text, err) = run_in(folder.path(), &variables, &[&["settings"][..], &bucket].concat());
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("(set, and not shown)") && text.contains("s3://amparo/files"), "{text}");
    assert!(!format!("{text}{err}").contains("s3cret"), "{text}{err}");
    for (arguments, words) in [
        (&["--file-store", "s3://amparo"][..], "no file-store-key"),
        (&["--file-store-key", "ours"], "file-store names no bucket"),
        (&["--file-store", "gs://amparo"], "s3://BUCKET/PREFIX"),
    ] {
        let (code, _, err) = run(&[&["serve"][..], arguments].concat());
        assert!(code == 2 && err.contains(words), "{arguments:?}: {code} {err}");
    }
}
