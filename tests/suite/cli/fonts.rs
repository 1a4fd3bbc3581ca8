//! `amparo fonts` tells which scripts can be printed, and from which files.

use super::run;
use amparo::bundle::Files;
use amparo::cli::check;

#[test]
fn the_scripts_stand_with_their_files() {
    let (code, out, err) = run(&["fonts"]);
    assert_eq!(code, 0, "{err}");
    for (script, file) in [
        ("Latin", "NotoSans-Regular.ttf (part of Amparo)"),
        ("Ethiopic", "NotoSansEthiopic-Regular.ttf (part of Amparo)"),
        ("Khmer", "NotoSansKhmer-Regular.ttf (part of Amparo)"),
        ("Chinese", ""),
    ] {
        let line = out.lines().find(|line| line.starts_with(script)).unwrap_or_default();
        assert!(line.contains(script) && line.ends_with(file), "{script}: {out}");
    }
    assert_eq!(run(&["fonts", "--content", "no-such-folder"]).0, 2);
}

#[test]
fn a_file_that_gives_no_typeface_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let fonts = folder.path().join("style/fonts");
    std::fs::create_dir_all(&fonts).unwrap();
    std::fs::write(fonts.join("Ministry.ttf"), b"no font").unwrap();
    std::fs::write(fonts.join("README.txt"), b"no font").unwrap();
    let (code, out, err) = run(&["fonts", "--content", folder.path().to_str().unwrap()]);
    assert_eq!(code, 0, "{err}");
    let told: Vec<&str> = out.lines().filter(|line| line.contains("is not used")).collect();
    assert!(told.len() == 1 && told[0].starts_with("style/fonts/Ministry.ttf "), "{out}");
    let files = Files::with_overrides(folder.path());
    let reading = check::with(&files, |step| step.makes("typeface"));
    let told: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    let told = told.iter().filter(|line| line.contains("Ministry.ttf") && line.contains("warning[typeface]"));
    assert_eq!(told.count(), 1, "{:?}", reading.problems);
}
