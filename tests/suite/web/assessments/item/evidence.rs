//! Evidence: adding, changing, removing.

use super::URL;
use crate::support::members;
use crate::support::site::Site;
use amparo::assessment::{Confidentiality, EvidenceKind, Grade, Stance};

#[tokio::test]
async fn evidence_is_kept_with_everything_about_it() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("rating", "3"),
        ("e1-id", ""),
        ("e1-stance", "against"),
        ("e1-kind", "law"),
        ("e1-title", "Children Act"),
        ("e1-publisher", "Gazette"),
        ("e1-date", "junio de 2022"),
        ("e1-link", "https://example.org/act?a=1&b=2"),
        ("e1-article", "22–23"),
        ("e1-page", "12"),
        ("e1-language", "English and Swahili"),
        ("e1-grade", "e3"),
        ("e1-confirmed-by", "Attorney General's office"),
        ("e1-confidentiality", "committee"),
        ("e2-id", ""),
        ("e2-title", ""),
        ("then", "stay"),
    ];
    assert_eq!(site.post(URL, &fields).await.status, 303);
    let evidence = site.answer("C04").await.unwrap().evidence;
    assert_eq!(evidence.len(), 1, "an empty entry is no evidence");
    assert_eq!(evidence[0].id, "C04-E1");
    assert_eq!(evidence[0].stance, Stance::Against);
    assert_eq!(evidence[0].kind, EvidenceKind::Law);
    assert_eq!(evidence[0].grade, Some(Grade::E3));
    assert_eq!(evidence[0].confidentiality, Confidentiality::Committee);
    let page = site.get(URL).await;
    assert_eq!(
        (evidence[0].date.as_str(), page.attributes("#e1-date", "value")),
        ("2022-06", vec!["June 2022".into()])
    );
    assert_eq!(page.attributes("#e1-link", "value"), ["https://example.org/act?a=1&b=2"]);
    assert_eq!(page.attributes("#e1-page", "value"), ["12"]);
    let said = [&evidence[0].article, &evidence[0].language, &evidence[0].confirmed_by];
    assert_eq!(said, ["22–23", "English and Swahili", "Attorney General's office"]);
    assert_eq!(page.attributes("input[name=e1-stance][checked]", "value"), ["against"]);
    assert_eq!(page.count("details.evidence"), 2, "one that exists and one that is empty");
}

/// A report is not what most documents are: whoever gives one says what it is, and a draft may leave it open.
#[tokio::test]
async fn what_kind_evidence_is_of_is_said_and_not_guessed() {
    let mut site = members::site().await;
    let empty = site.get(URL).await;
    assert_eq!(empty.attributes("#e1-kind option[selected]", "value"), [""], "nothing is chosen beforehand");
    let piece = [("version", "0"), ("rating", "3"), ("e1-title", "Children Act"), ("e1-kind", "")];
    let page = site.post(URL, &piece).await;
    page.assert_summary(&["e1-kind"]);
    assert!(page.texts("#problems")[0].contains("Say what kind of evidence this is."));
    assert_eq!(page.attributes("#e1-title", "value"), ["Children Act"], "what was typed stays");
    assert_eq!(site.answer("C04").await, None);
    let removed = [&piece[..], &[("e1-remove", "yes")]].concat();
    assert_eq!(site.post(URL, &removed).await.status, 303, "what is taken away needs none");

    let place = format!("/respond/C04?institution={}", members::MINISTRY);
    let own = [("institution", members::MINISTRY), ("draft", "0"), ("then", "submit")];
    let fields = [&piece[..], &own].concat();
    let person = || members::respondent(1, members::MINISTRY);
    members::post_as(&mut site, person(), &place, &fields).await.assert_summary(&["e1-kind"]);
    let draft = [&piece[..], &[own[0], own[1], ("then", "draft")]].concat();
    assert_eq!(
        members::post_as(&mut site, person(), &place, &draft).await.status,
        303,
        "a draft is unfinished"
    );
}

#[tokio::test]
async fn nobody_confirms_a_grade_that_is_not_given() {
    let site = Site::new().await;
    let fields =
        [("version", "0"), ("rating", "3"), ("e1-title", "Children Act"), ("e1-confirmed-by", "Ministry")];
    let page = site.post(URL, &fields).await;
    page.assert_summary(&["e1-confirmed-by"]);
    assert_eq!(
        page.count("details details[open] #e1-confirmed-by"),
        1,
        "what is to be put right is in sight"
    );
    assert_eq!(site.answer("C04").await, None);
}

#[tokio::test]
async fn what_lies_ahead_is_no_evidence() {
    let site = Site::new().await;
    for date in ["2027", "December 2026", "2027-11-01"] {
        let fields = [("version", "0"), ("rating", "3"), ("e1-title", "Children Act"), ("e1-date", date)];
        let page = site.post(URL, &fields).await;
        page.assert_summary(&["e1-date"]);
        let said = page.texts("#problems").join(" ");
        assert!(said.contains("this lies ahead"), "{date}: {said}");
        assert_eq!(page.attributes("#e1-date", "value"), [date], "what was typed stays");
    }
    assert_eq!(site.answer("C04").await, None);
}

#[tokio::test]
async fn evidence_against_a_level_never_carries_it() {
    let site = Site::new().await;
    let answer = |version, stance| {
        [
            ("version", version),
            ("rating", "1"),
            ("e1-title", "Report"),
            ("e1-stance", stance),
            ("then", "stay"),
        ]
    };
    let words = "The only evidence speaks against the level.";
    assert_eq!(site.post(URL, &answer("0", "against")).await.status, 303);
    let result = site.get(URL).await.texts(".result").join(" ");
    assert!(result.contains(words) && !result.contains("carries"), "{result}");
    let held = [&answer("1", "for")[..], &[("e1-id", "C04-E1")]].concat();
    assert_eq!(site.post(URL, &held).await.status, 303);
    let result = site.get(URL).await.texts(".result").join(" ");
    assert!(!result.contains(words), "{result}");
    assert!(result.contains("The evidence carries the claimed level."), "{result}");
}

#[tokio::test]
async fn one_more_can_be_added_without_scripting_and_without_saving() {
    let site = Site::new().await;
    let fields = [("version", "0"), ("rating", "2"), ("e1-id", ""), ("e1-title", "First"), ("then", "add")];
    let page = site.post(URL, &fields).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.attributes("#e1-title", "value"), ["First"]);
    assert_eq!(page.count("#e2-title"), 1);
    assert_eq!(page.count("details.evidence[open]"), 2);
    assert_eq!(page.attributes("input[name=rating][checked]", "value"), ["2"]);
    assert_eq!(site.answer("C04").await, None);
}

#[tokio::test]
async fn evidence_can_be_removed_and_names_are_not_used_again() {
    let site = Site::new().await;
    let two = [
        ("version", "0"),
        ("rating", "2"),
        ("e1-id", ""),
        ("e1-title", "First"),
        ("e2-id", ""),
        ("e2-title", "Second"),
    ];
    site.post(URL, &two).await;
    let remove = [
        ("version", "1"),
        ("rating", "2"),
        ("e1-id", "C04-E1"),
        ("e1-title", "First"),
        ("e1-remove", "yes"),
        ("e2-id", "C04-E2"),
        ("e2-title", "Second"),
        ("e3-id", ""),
        ("e3-title", "Third"),
    ];
    site.post(URL, &remove).await;
    let kept = site.answer("C04").await.unwrap().evidence;
    let told: Vec<_> = kept.iter().map(|e| (e.id.as_str(), e.title.as_str())).collect();
    assert_eq!(told, [("C04-E2", "Second"), ("C04-E3", "Third")]);
}

#[tokio::test]
async fn far_too_many_pieces_are_refused_without_a_page_of_them_all() {
    let site = Site::new().await;
    let names: Vec<String> = (1..=10_000).map(|row| format!("e{row}-title")).collect();
    let titles = |count: usize| names.iter().take(count).map(|name| (name.as_str(), "x"));
    let answer = [("version", "0"), ("rating", "2")];
    let page = site.post(URL, &answer.into_iter().chain(titles(9_000)).collect::<Vec<_>>()).await;
    page.assert_summary(&["e1-title"]);
    assert_eq!(page.count("details.evidence"), 200, "twice as many as may be kept");
    let room = answer.into_iter().chain([("then", "add")]);
    let page = site.post(URL, &room.chain(titles(9_000)).collect::<Vec<_>>()).await;
    assert_eq!((page.status.as_u16(), page.count("details.evidence")), (200, 200));
    let page = site.post(URL, &answer.into_iter().chain(titles(10_000)).collect::<Vec<_>>()).await;
    assert_eq!(page.status, 413);
    assert!(page.texts("main p").join(" ").contains("10,000 fields"), "{:?}", page.texts("main"));
    assert_eq!(site.answer("C04").await, None);
}

#[tokio::test]
async fn evidence_is_of_a_year_that_can_be() {
    let site = Site::new().await;
    let send = async |version: &str, date: &str| {
        let answer = [("version", version), ("rating", "2"), ("e1-title", "Act"), ("e1-date", date)];
        site.post(URL, &answer).await
    };
    for date in ["2999", "9999-12-31", "0001-01-01", "0000", "1799", "2027", "2028"] {
        send("0", date).await.assert_summary(&["e1-date"]);
    }
    assert_eq!(send("0", "1900").await.status, 303);
    assert_eq!(send("1", "2026").await.status, 303);
}
