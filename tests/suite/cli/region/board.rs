//! A board shows each country as far as it lets others see it, and nothing of the rest.

use super::{Mail, SECRETS, SILENT};
use serde_json::Value;

#[test]
fn a_board_shows_what_was_consented_to_and_nothing_else() {
    let mail = Mail::new();
    let text = mail.board(&[]);
    let wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > 80).collect();
    assert!(wide.is_empty(), "{wide:#?}");
    assert!(text.contains("Africa · as the regional office sees it · 30 November 2026"), "{text}");
    assert!(text.contains("14 of 44 countries have sent a file."), "{text}");
    let line = |name: &str| text.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    for (country, words) in [
        ("Kenya", "a table, no stages"),
        ("Senegal", "has sent a file"),
        ("Zambia", "has sent a file"),
        ("Uganda", "asked"),
        ("Mozambique", "46 d"),
        ("Rwanda", "10 d"),
        ("Namibia", "2028-12-31"),
    ] {
        assert!(line(country).contains(words), "{country} {words}: {text}");
    }
    assert!(text.contains("MOVED THIS MONTH\n  Rwanda.\n"), "{text}");
    assert!(text.contains("process since 1 November 2026"), "{text}");
    let (_, later, _) = mail.region("board", &["--day", "2027-01-15"]);
    let namibia = later.lines().find(|line| line.starts_with("Namibia")).unwrap();
    assert!(namibia.contains("has sent a file") && namibia.contains("withdrawn"), "{later}");
    let board: Value = serde_json::from_str(&mail.board(&["--format", "json"])).unwrap();
    let rows = board["countries"].as_array().unwrap();
    assert_eq!(rows.len(), 14);
    for row in rows {
        let code = row["country"].as_str().unwrap();
        let open = ["process", "domains", "items"].map(|part| !row[part].is_null());
        let expected = match code {
            "TZA" => [true, true, true],
            "KEN" | "GHA" | "MOZ" | "RWA" | "NAM" => [true, false, false],
            _ => [false, false, false],
        };
        assert_eq!(open, expected, "{code}: {row}");
    }
    let csv = mail.board(&["--format", "csv"]);
    assert_eq!(csv.lines().count(), 15, "{csv}");
    // Words that include narrower circles were signed for the public; what is shared with the office alone stays there.
    let public = mail.board(&["--reader", "public"]);
    assert!(public.contains("Tanzania") && !public.contains("Rwanda"), "{public}");
    let viewer = mail.board(&["--reader", "RWA", "--format", "json"]);
    assert!(
        viewer.contains("\"RWA\"") && !viewer.contains("\"TZA\"") && !viewer.contains("\"SEN\""),
        "{viewer}"
    );
    for output in [text, csv, public, viewer, board.to_string(), later] {
        assert!(SECRETS.iter().all(|secret| !output.contains(secret)), "{output}");
    }
}

#[test]
fn levels_that_nobody_consented_to_change_no_byte() {
    let mail = Mail::new();
    let everything = |mail: &Mail| {
        let boards = ["text", "json", "csv"].map(|format| mail.board(&["--format", format]));
        let (code, text, err) = mail.edition(&["--day", "2026-11-30", "--preview"]);
        assert_eq!(code, 0, "{err}");
        [&boards[..], &[text]].concat()
    };
    let before = everything(&mail);
    for country in SILENT.into_iter().chain(["MOZ"]) {
        mail.send(country, 2026, |_| 0);
    }
    assert_eq!(everything(&mail), before);
    mail.send("TZA", 2026, |_| 2);
    let after = everything(&mail);
    assert!(before.iter().zip(&after).all(|(one, other)| one != other), "a level that is shared is seen");
}
