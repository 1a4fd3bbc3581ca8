//! Findings and exports are read whole or refused whole, and each fault is said with its place and its remedy.

mod exports;
mod files;
mod forms;
mod hands;
mod responses;
mod rounds;
mod tables;
mod workbooks;

use amparo::assessment::{Assessment, Basis, Confidence, Grade, Rating};
use amparo::bundle::{self, Files};
use amparo::framework::{Level, Library};
use amparo::intake::{self, FindingsOrigin, Intake, LARGEST_FILE, LONGEST_TEXT};
use amparo::lang::Lang;
use amparo::words::{Messages, Voice};
use chrono::{DateTime, NaiveDate};
use proptest::prelude::*;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| bundle::library(&Files::embedded()).unwrap().0);
static MESSAGES: LazyLock<Messages> = LazyLock::new(|| Messages::load(&Files::embedded()).0);
static VOICE: LazyLock<Voice> = LazyLock::new(|| Voice::new(Lang::EN, &MESSAGES));

const HEAD: &str = "item,level,finding,confidence,source\n";

fn origin() -> FindingsOrigin {
    FindingsOrigin {
        country: "KEN".into(),
        round: "2025 (first)".to_owned(),
        date: None,
        dates: None,
        created: DateTime::from_timestamp(1_700_000_000, 0).unwrap(),
        today: "2026-11-22".parse().unwrap(),
    }
}

fn read(bytes: &[u8]) -> Result<Intake, Vec<String>> {
    intake::read(bytes, &LIBRARY, &origin()).map_err(|problems| VOICE.remarks(&problems))
}

fn kept(text: &str) -> Intake {
    read(text.as_bytes()).unwrap()
}

fn refused(bytes: &[u8]) -> String {
    read(bytes).unwrap_err().join("\n")
}

/// What is said about one line under the usual columns.
fn line(text: &str) -> String {
    refused(format!("{HEAD}{text}\n").as_bytes())
}

fn remarks(intake: &Intake) -> Vec<String> {
    let all = [&intake.report.changed[..], &intake.report.dropped[..]].concat();
    VOICE.remarks(&all)
}

fn comment(intake: &Intake) -> &str {
    &intake.assessment.answers[&"C01".into()].comment
}

#[test]
fn the_published_cases_are_read() {
    for (case, kept) in [("ken", 12), ("gha", 11), ("alb", 9)] {
        let path = format!("{}/tests/cases/{case}.csv", env!("CARGO_MANIFEST_DIR"));
        let intake = read(&std::fs::read(path).unwrap()).unwrap();
        assert_eq!((intake.report.kept, remarks(&intake).len()), (kept, 0), "{case}");
        assert_eq!(intake.assessment.basis, Basis::DeskCoding);
    }
}

#[test]
fn a_line_becomes_an_answer_with_evidence() {
    let Intake { assessment, .. } = kept(
        "item,level,finding,confidence,source,grade,date\n\
         C01,3,Lead agency,high,a.go.ke/x (2022); Decree 12,e2,2025-03-01\nGL-01,U,,,,,\nC07,NA: no police force,,,,,\n",
    );
    assert_eq!((assessment.id.as_str(), assessment.basis), ("ken-2025-first", Basis::SelfAssessment));
    let pins: Vec<&str> = assessment.frameworks.iter().map(|pin| pin.framework.as_str()).collect();
    assert_eq!(pins, ["weprotect-mnr", "itu-checklist"]);
    let answer = &assessment.answers[&"C01".into()];
    assert_eq!(answer.rating, Rating::Level(Level::ALL[3]));
    assert_eq!((answer.comment.as_str(), answer.confidence), ("Lead agency", Some(Confidence::High)));
    assert_eq!(answer.date, NaiveDate::from_ymd_opt(2025, 3, 1));
    assert_eq!(answer.evidence.len(), 2);
    assert_eq!((answer.evidence[0].grade, answer.evidence[0].date.as_str()), (Some(Grade::E2), "2022"));
    assert_eq!(assessment.answers[&"GL-01".into()].rating, Rating::Unknown);
    let reason = "no police force".to_owned();
    assert_eq!(assessment.answers[&"C07".into()].rating, Rating::NotApplicable { reason });
}

#[test]
fn files_of_spreadsheets_in_other_countries_are_read() {
    let intake = kept("\u{feff}Item;Level;Finding\r\nC01;2;\"one; two\"\r\n");
    assert_eq!(comment(&intake), "one; two");
}

#[test]
fn an_unknown_item_is_named_with_its_line_and_column() {
    assert_eq!(
        line("C22,2,x,,"),
        "Line 2, column item: There is no item “C22”. Ids look like C01, GL-01; the list of items shows them all."
    );
}

#[test]
fn level_seven_and_missing_levels_are_refused() {
    assert_eq!(
        line("C01,7,x,,"),
        "Line 2, column level: “7” is no level. Write 0, 1, 2, 3 or 4; U where nobody knows; NA: and a reason where \
         the item does not apply."
    );
    assert!(line("C01,,x,,").contains("or U where nobody knows: unknown is not zero"));
    assert!(line("C01,NA,x,,").contains("“NA” needs a reason"));
}

#[test]
fn every_problem_is_reported_at_once_up_to_fifty() {
    let said = line("C99,7,x,,\nC01,9,x,sure,\nC02,2,one,two,three,four");
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), 4, "{said}");
    assert!(lines[2].starts_with("Line 3, column confidence: “sure” is no confidence"), "{said}");
    assert!(lines[3].starts_with("Line 4: Cells in the line: 6; columns: 5"), "{said}");
    let many = read(format!("{HEAD}{}", "X1,1,,,\n".repeat(60)).as_bytes()).unwrap_err();
    assert_eq!((many.len(), many[50].as_str()), (51, "… and 10 more."));
}

#[test]
fn lines_are_counted_as_in_an_editor() {
    let text = format!("{HEAD}C01,1,\"two\r\nlines\",,\r\n\r\n\r\nC99,1,x,,\r\n");
    assert!(refused(text.as_bytes()).starts_with("Line 6, column item"), "{}", refused(text.as_bytes()));
}

#[test]
fn broken_utf8_names_line_and_byte() {
    let text = [HEAD.as_bytes(), b"C01,1,\x81\x8d,,\n"].concat();
    assert_eq!(
        refused(&text),
        "Line 2: The text is not UTF-8 from byte 43 on. Save the file again as “CSV UTF-8”."
    );
    assert!(refused(b"\xff\xfei\0t\0\0\xd8").contains("UTF-16"));
}

#[test]
fn an_empty_file_and_one_without_findings_are_refused() {
    assert!(refused(b" \n").starts_with("The file is empty. The first line must name the columns"));
    assert!(refused(HEAD.as_bytes()).starts_with("There is no finding below the first line"));
    assert!(refused(b"a,b\n1,2\n").contains("There is no column “item”"));
    assert!(refused(b"item,level,level\nC01,2,3\n").contains("The column “level” appears twice"));
}

#[test]
fn fifty_megabytes_are_refused_before_they_are_read() {
    let large = vec![b'x'; 50_000_000];
    assert_eq!(
        refused(&large),
        "The file has 50.0 MB; at most 10 MB are read. Remove what are not findings, such as pictures or empty sheets."
    );
    assert!(!refused(&vec![b'x'; LARGEST_FILE]).contains("MB"));
}

#[test]
fn the_same_line_twice_is_dropped_and_two_answers_are_refused() {
    let intake = kept(&format!("{HEAD}C01,2,x,,\nC01,2,x,,\n"));
    assert_eq!(intake.report.kept, 1);
    assert_eq!(
        remarks(&intake),
        ["Line 3, column item: C01 stands in line 2 in the same words; this line was left out."]
    );
    let said = line("C01,2,x,,\nc01,3,x,,");
    assert_eq!(said, "Line 3, column item: C01 was already answered in line 2. Keep one of the two lines.");
}

#[test]
fn formulas_stay_text_and_exports_guard_them() {
    for formula in ["=cmd|' /C calc'!A0", "+1", "-1 hotline", "@SUM(A1)"] {
        let intake = kept(&format!("{HEAD}C01,2,\"{formula}\",,\n"));
        assert_eq!(comment(&intake), formula);
        assert!(remarks(&intake)[0].contains("column finding: The text begins like a formula"));
        let sheet = intake::findings_csv(&intake.assessment, ',').unwrap();
        assert!(String::from_utf8(sheet.clone()).unwrap().contains(&format!("'{formula}")));
        let again = read(&sheet).unwrap();
        assert_eq!(comment(&again), formula);
        assert_eq!(remarks(&again), Vec::<String>::new());
    }
}

#[test]
fn a_finding_of_200_000_characters_is_refused_with_the_limit() {
    assert_eq!(
        line(&format!("C01,2,{},,", "x".repeat(200_000))),
        "Line 2, column finding: The text has 200000 characters; at most 20000 are kept. Shorten it and cite the \
         document instead."
    );
    assert_eq!(comment(&kept(&format!("{HEAD}C01,2,{},,\n", "é".repeat(LONGEST_TEXT)))).len(), 40_000);
}

#[test]
fn hidden_characters_are_taken_out_and_counted() {
    let intake =
        kept(&format!("{HEAD}C01,2,a\u{0}b\u{1b}[31m \u{202e}evil\u{202c} 👩\u{200d}🚒 العربية,,\n"));
    assert_eq!(comment(&intake), "ab[31m evil 👩\u{200d}🚒 العربية");
    assert_eq!(
        remarks(&intake),
        [
            "Line 2, column finding: Hidden characters were taken out (control characters: 2; marks that reverse the \
          direction of writing: 2)."
        ]
    );
}

#[test]
fn markup_of_any_kind_is_kept_as_text() {
    for text in [
        "</textarea><script>alert(1)</script>",
        "#eval(\"1\") *bold* $x$ @ref <label>",
        "{{ secret }} {% include \"x\" %} {# c #}",
        "# Heading | cell | ![i](javascript:x)",
    ] {
        let intake = kept(&format!("{HEAD}C01,2,\"{}\",,\n", text.replace('"', "\"\"")));
        assert_eq!(comment(&intake), text);
        assert_eq!(remarks(&intake), Vec::<String>::new());
    }
}

#[test]
fn an_open_quotation_mark_never_swallows_lines() {
    assert!(
        line("C01,2,\"open,,\nC02,2,x,,").starts_with("Line 2: A quotation mark is opened and never closed")
    );
}

#[test]
fn columns_that_nothing_reads_are_reported() {
    let intake = kept("item,level,owner\nC01,2,me\n");
    assert_eq!(remarks(&intake), ["Line 1: The column “owner” is not read."]);
}

#[test]
fn missing_grades_beside_others_are_reported() {
    let intake = kept("item,level,source,grade\nC01,2,a.org,e2\nC02,2,b.org,\n");
    assert!(remarks(&intake)[0].contains("while others have one: 1"), "{:?}", remarks(&intake));
    assert!(refused(b"item,level,source,grade\nC01,2,,e2\n").contains("There is a grade but no source"));
}

#[test]
fn problems_are_said_in_spanish_too() {
    let problems = intake::read(format!("{HEAD}C01,7,x,,\n").as_bytes(), &LIBRARY, &origin()).unwrap_err();
    assert!(
        problems[0]
            .say(&Voice::new(crate::support::languages::ES, &MESSAGES))
            .starts_with("Línea 2, columna level: «7» no es un nivel.")
    );
}

fn words() -> impl Strategy<Value = String> {
    // No hidden characters: those are taken out, as another test shows.
    "[ -~áñ😀العربية\n\t]{0,40}"
}

fn rating() -> impl Strategy<Value = Rating> {
    prop_oneof![
        (0..5_usize).prop_map(|level| Rating::Level(Level::ALL[level])),
        Just(Rating::Unknown),
        "[a-z]{1,9}".prop_map(|reason| Rating::NotApplicable { reason }),
    ]
}

fn answer() -> impl Strategy<Value = amparo::assessment::Answer> {
    let evidence = (words(), words(), 0..5_usize, any::<bool>()).prop_map(|(title, link, grade, graded)| {
        amparo::assessment::Evidence {
            id: "C01-E1".to_owned(),
            title,
            date: "2022".to_owned(),
            link,
            grade: graded.then_some(Grade::ALL[grade]),
            ..Default::default()
        }
    });
    (rating(), words(), prop::collection::vec(evidence, 0..3), any::<bool>(), 0..20_000_i32).prop_map(
        |(rating, comment, evidence, searched, day)| amparo::assessment::Answer {
            conditions: Default::default(),
            follows: false,
            rating,
            comment,
            confidence: Some(Confidence::Medium),
            evidence,
            searched,
            date: NaiveDate::from_num_days_from_ce_opt(730_000 + day),
            by: String::new(),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_export_is_read_back_unchanged(
        answers in prop::collection::vec((0..21_usize, answer()), 0..21),
        nanos in 0..1_000_000_000_u32,
        rapid: bool,
        note in words(),
    ) {
        let mut assessment: Assessment = kept(&format!("{HEAD}C01,2,x,,\n")).assessment;
        assessment.created = DateTime::from_timestamp(1_700_000_000, nanos).unwrap();
        assessment.choices.rapid = rapid;
        let record = amparo::assessment::StageRecord { note, ..Default::default() };
        assessment.stages.insert("ST1".into(), record);
        for (index, answer) in answers {
            assessment.answers.insert(LIBRARY.frameworks[0].items[index].id.clone(), answer);
        }
        let intake = read(intake::json(&assessment).unwrap().as_bytes()).unwrap();
        prop_assert_eq!(&intake.assessment, &assessment);
        prop_assert_eq!(remarks(&intake), Vec::<String>::new());
    }
}

#[test]
fn what_evidence_says_in_detail_travels_in_a_form_that_an_older_amparo_refuses() {
    let before = kept(&format!("{HEAD}C01,2,x,,a.org\n")).assessment;
    for (field, form) in [("link", 3), ("language", 8), ("article", 8), ("page", 8), ("confirmed_by", 8)] {
        let mut assessment = before.clone();
        let answer = assessment.answers.values_mut().next().unwrap();
        let mut piece = serde_json::to_value(&answer.evidence[0]).unwrap();
        piece[field] = "12".into();
        answer.evidence[0] = serde_json::from_value(piece).unwrap();
        let text = intake::json(&assessment).unwrap();
        assert!(text.starts_with(&format!("{{\n  \"schema\": {form},")), "{field}: {text}");
        assert_eq!(read(text.as_bytes()).unwrap().assessment, assessment, "{field}");
    }
}

#[test]
fn every_message_that_is_asked_for_exists_in_every_language() {
    let code = crate::web::words::code("src/intake");
    let keys = code.split("\"intake-").skip(1).filter_map(|tail| tail.split('"').next());
    let asked: std::collections::BTreeSet<_> = keys.map(|key| format!("intake-{key}")).collect();
    assert!(asked.len() > 25, "only {} keys were found", asked.len());
    for lang in crate::support::languages::LANGS {
        let known = MESSAGES.keys(lang);
        let missing: Vec<_> = asked.iter().filter(|key| !known.contains(key)).collect();
        assert!(missing.is_empty(), "{lang:?} lacks {missing:?}");
        let unused: Vec<_> =
            known.iter().filter(|key| key.starts_with("intake-") && !asked.contains(*key)).collect();
        assert!(unused.is_empty(), "nobody says {unused:?}");
    }
}
