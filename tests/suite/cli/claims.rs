//! Knows that the command line claims no more than is known, and counts what is open as pages and papers do.

use super::{KENYA, json, run};

#[test]
fn below_the_floor_no_order_is_claimed() {
    let (_, text, _) = run(&["score", "tests/cases/ken.csv", "--date", "2026-11-22"]);
    assert!(text.contains("  12 capabilities of 21 are known, which is not enough for an order."), "{text}");
    assert!(text.contains("  -  C12 CSEA hotline"), "{text}");
    for word in ["robust", "likely", "comes first", "among the first"] {
        assert!(!text.contains(word), "{word} in\n{text}");
    }
    assert_eq!(json(&KENYA)["claim"], "partial");
}

#[test]
fn below_the_floor_gaps_stand_by_their_weight_as_on_page_and_paper() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ken.csv");
    let head = "item,level,finding,confidence,source\n";
    std::fs::write(&file, format!("{head}C05,0,x,high,s\nC01,1,x,high,s\nC03,1,x,high,s\n")).unwrap();
    let (code, text, err) = run(&["score", file.to_str().unwrap(), "--date", "2026-11-22"]);
    assert_eq!(code, 0, "{err}");
    let (_, gaps) = text.split_once("KNOWN GAPS (by weight)").unwrap();
    let places = ["  -  C05", "  -  C01", "  -  C03"].map(|line| gaps.find(line).unwrap());
    assert!(places.is_sorted(), "{gaps}");
}

#[test]
fn a_strategy_of_little_is_written_with_the_advice_that_a_starting_paper_fits_better() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("draft.md");
    let start = ["draft", "tests/cases/ken.csv", "--country", "KEN", "--lang", "en", "--date", "2026-11-22"];
    let out = ["--out", file.to_str().unwrap()];
    let (code, _, err) = run(&[&start[..], &out].concat());
    assert_eq!(code, 0, "{err}");
    assert!(
        err.contains("little is known so far of what exists") && err.contains("--document starting"),
        "{err}"
    );
    let unasked = std::fs::read(&file).unwrap();
    let (code, _, err) = run(&[&start[..], &out, &["--document", "strategy"]].concat());
    assert_eq!((code, err.as_str()), (0, ""), "who asks for it is not advised");
    assert_eq!(std::fs::read(&file).unwrap(), unasked);
}

#[test]
fn a_draft_says_how_many_points_are_open_as_its_memorandum_does() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("memorandum.md");
    let start = ["draft", "tests/cases/ken.csv", "--country", "KEN", "--lang", "en", "--date", "2026-11-22"];
    let (code, out, err) =
        run(&[&start[..], &["--document", "memorandum", "--out", file.to_str().unwrap()]].concat());
    assert_eq!(code, 0, "{err}");
    let line = out.lines().find(|line| line.contains("open before the strategy can be signed")).unwrap();
    // Signatures are given to the text that cabinet is asked for.
    let count = line.split(' ').next().unwrap().parse::<usize>().unwrap() - 1;
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(&format!("{count} point")), "{line}\n{text}");
}
