//! What is wrong with a folder is told at once, and nothing of it is used.

use super::{Mail, run};

#[test]
fn what_is_wrong_with_a_folder_is_told_at_once() {
    let mail = Mail::new();
    let kenya = std::fs::read_to_string(mail.file("ken.csv")).unwrap();
    std::fs::write(mail.file("KEN-again.csv"), &kenya).unwrap();
    std::fs::write(mail.file("findings.csv"), &kenya).unwrap();
    let tanzania = std::fs::read_to_string(mail.file("tza-2026.json")).unwrap();
    std::fs::write(mail.file("tza-copy.json"), &tanzania).unwrap();
    let uganda = std::fs::read_to_string(mail.file("uga-2026.json")).unwrap();
    std::fs::write(mail.file("uga-2026.json"), &uganda[..uganda.len() / 2]).unwrap();
    let consents = std::fs::read_to_string(mail.file("consents.csv")).unwrap();
    let wrong = consents.replacen("KEN,process", "KEN,grades", 1).replacen("MOZ,process", "MOX,process", 1);
    std::fs::write(mail.file("consents.csv"), wrong).unwrap();
    let (code, out, err) = mail.region("board", &[]);
    assert_eq!((code, out.as_str()), (1, ""));
    for words in [
        "are both of KEN, and a table of findings does not say its round",
        "findings.csv does not say its country",
        "are both the round made up 2026 of TZA",
        "uga-2026.json was not used",
        "Line 2, column field: “grades” cannot stand here",
        "Line 5, column country: There is no country “MOX”",
    ] {
        assert!(err.contains(words), "{words}: {err}");
    }
}

#[test]
fn a_region_is_declared_and_files_of_others_are_left_out() {
    let mail = Mail::new();
    std::fs::copy("tests/cases/alb.csv", mail.file("alb.csv")).unwrap();
    std::fs::write(mail.file("notes.txt"), "x").unwrap();
    let (code, out, err) = mail.region("board", &[]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("not in Africa and left out: ALB") && err.contains("notes.txt"), "{err}");
    assert!(!out.contains("Albania"), "{out}");
    let folder = mail.home.path().join("mail");
    let board = |region: &str| run(&["region", "board", folder.to_str().unwrap(), "--region", region]);
    let (code, text, err) = board("GRP-SADC");
    assert_eq!(code, 0, "{err}");
    assert!(text.contains("Zambia") && !text.contains("Kenya"), "{text}");
    let (code, _, err) = board("Atlantis");
    assert!(code == 2 && err.contains("REG-AFR  Africa"), "{err}");
    std::fs::remove_file(mail.file("consents.csv")).unwrap();
    let (code, text, err) = mail.region("board", &[]);
    assert!(code == 0 && err.contains("no consents.csv"), "{err}");
    assert!(text.contains("Kenya") && !text.contains("a table, no stages"), "{text}");
    assert!(run(&["help", "region"]).1.contains("Examples:"));
}
