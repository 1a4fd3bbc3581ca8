//! `amparo fonts` tells which scripts can be printed, and from which files.

use super::run;

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
