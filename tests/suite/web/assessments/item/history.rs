//! `/{lang}/assessments/{id}/items/{item}/history`: what changed in words, by whom, the newest first.

use crate::support::site::{Site, now};
use amparo::assessment::{Agreement, Answer, Change, Rating};
use amparo::storage::Stamp;

const ITEM: &str = "/en/assessments/ken-2025/items/C01";

fn by(actor: &str) -> Stamp {
    Stamp { at: now(), actor: actor.into() }
}

#[tokio::test]
async fn every_change_is_told_newest_first() {
    let site = Site::new().await;
    let form = [
        ("version", "1"),
        ("rating", "1"),
        ("comment", "A unit <works>"),
        ("by", "Police"),
        ("then", "stay"),
    ];
    let with = [&form[..], &[("e1-title", "Decree 12"), ("e1-stance", "for")]].concat();
    assert_eq!(site.post(ITEM, &with).await.status, 303);
    let withdraw = [("version", "2"), ("rating", "2"), ("by", "Police"), ("then", "withdraw")];
    assert_eq!(site.post(ITEM, &withdraw).await.status, 303);
    let page = site.get(&format!("{ITEM}/history")).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.count(".history tbody tr"), 3);
    assert_eq!(page.texts(".history tbody tr td:nth-child(2)"), ["Police", "Police", "test"]);
    let what = page.texts(".history tbody tr td:nth-child(3)");
    assert_eq!(what[0], "Answer withdrawn");
    assert!(what[1].starts_with("Was: level 2 of 4. Is now: level 1 of 4"), "{}", what[1]);
    for part in ["A unit <works>", "Evidence added: Decree 12", "Office that answers: Police"] {
        assert!(what[1].contains(part), "{part}: {}", what[1]);
    }
    assert!(what[2].starts_with("Answered: level 2 of 4"), "{}", what[2]);
    assert_eq!(page.count("time[datetime]"), 3);
    let linked = site.get(ITEM).await.attributes("main a", "href");
    assert!(linked.contains(&format!("{ITEM}/history")), "{linked:?}");
}

/// Each field of a piece of evidence, and none that stayed.
#[tokio::test]
async fn what_changed_of_evidence_is_told() {
    let site = Site::new().await;
    let piece = |fields: &[(&'static str, &'static str)], version: &'static str| {
        let first = [("version", version), ("rating", "1"), ("e1-id", "C01-E1"), ("then", "stay")];
        [&first[..], fields].concat()
    };
    let before = [("e1-title", "Decree"), ("e1-date", "2021"), ("e1-stance", "for"), ("e1-grade", "e1")];
    let after =
        [("e1-title", "Decree 12"), ("e1-date", "2022"), ("e1-stance", "against"), ("e1-grade", "e3")];
    let same = [("e1-publisher", "Gazette"), ("e1-kind", "law")];
    for (fields, version) in [(before, "1"), (after, "2")] {
        let sent = piece(&[&fields[..], &same].concat(), version);
        assert_eq!(site.post(ITEM, &sent).await.status, 303);
    }
    let what = &site.get(&format!("{ITEM}/history")).await.texts(".history tbody tr td:nth-child(3)")[0];
    for part in [
        "Evidence changed: Decree 12",
        "Title. Was: Decree. Is now: Decree 12",
        "Published. Was: 2021. Is now: 2022",
        "Speaks. Was: for the level. Is now: against the level",
        "Grade. Was: ",
    ] {
        assert!(what.contains(part), "{part}: {what}");
    }
    for field in ["Publisher.", "Kind.", "Who may see it."] {
        assert!(!what.contains(field), "{field}: {what}");
    }
}

#[tokio::test]
async fn whoever_named_no_office_is_the_coordinator_in_the_language_of_the_reader() {
    let site = Site::new().await;
    let form = [("version", "1"), ("rating", "1"), ("then", "stay")];
    assert_eq!(site.post(ITEM, &form).await.status, 303);
    for (lang, name) in [("en", "The coordinator"), ("es", "La coordinación")] {
        let page = site.get(&format!("/{lang}/assessments/ken-2025/items/C01/history")).await;
        assert_eq!(page.texts(".history tbody tr td:nth-child(2)")[0], name);
    }
}

#[tokio::test]
async fn an_office_is_called_as_it_calls_itself() {
    let site = Site::new().await;
    let typed = [("version", "1"), ("rating", "1"), ("by", "coordinator"), ("then", "stay")];
    assert_eq!(site.post(ITEM, &typed).await.status, 303);
    let withdrawn = [("version", "2"), ("by", "coordinator"), ("then", "withdraw")];
    assert_eq!(site.post(ITEM, &withdrawn).await.status, 303);
    // What an older Amparo wrote where no office was named.
    let answer = Some(Answer::from(Rating::Unknown));
    let change = Change::Answer { item: "C01".into(), answer };
    site.store.record("ken-2025", change, 3, by("coordinator")).await.unwrap();
    for (lang, nobody) in [("en", "The coordinator"), ("es", "La coordinación")] {
        let page = site.get(&format!("/{lang}/assessments/ken-2025/items/C01/history")).await;
        let who = page.texts(".history tbody tr td:nth-child(2)");
        assert_eq!(who[..3], [nobody, "coordinator", "coordinator"], "{lang}");
    }
    let people = site.store.people().await.unwrap();
    assert!(people.iter().all(|one| one.name.as_deref() != Some("")), "nobody is no person: {people:?}");
}

#[tokio::test]
async fn where_the_page_is_narrow_each_cell_names_its_column() {
    let site = Site::new().await;
    let page = site.get(&format!("{ITEM}/history")).await;
    assert_eq!(page.count(".stacked.history tbody tr"), 1);
    assert_eq!(page.attributes(".history tbody td", "data-head"), ["Who", "What changed"]);
}

#[tokio::test]
async fn an_item_without_an_answer_says_so_and_an_unknown_one_is_not_found() {
    let site = Site::new().await;
    let page = site.get("/es/assessments/ken-2025/items/C04/history").await;
    assert_eq!(page.texts("main .notice"), ["Nadie ha respondido aún esta pregunta."]);
    assert_eq!(site.get("/en/assessments/ken-2025/items/C99/history").await.status, 404);
}

#[tokio::test]
async fn institutions_and_agreements_are_part_of_it_and_names_can_go() {
    let site = Site::new().await;
    let store = &site.store;
    let answer = |level: u8, by: &str| {
        let mut answer = amparo::assessment::Answer::from(Rating::Level(level.try_into().unwrap()));
        answer.by = by.into();
        answer
    };
    let respond = Change::Respond {
        item: "C01".into(),
        institution: "a1".parse().unwrap(),
        answer: Some(answer(1, "Directorate of Police")),
    };
    store.record("ken-2025", respond, 0, by("Inspector Otieno")).await.unwrap();
    let agreement = Agreement {
        answer: answer(2, "Committee"),
        reason: "The decree is not applied.".into(),
        dissent: Vec::new(),
        by: "Committee".into(),
        date: None,
    };
    let agree = Change::Agree { item: "C01".into(), agreement: Some(agreement) };
    store.record("ken-2025", agree, 0, by("Committee")).await.unwrap();
    assert_eq!(site.answer("C01").await.unwrap().rating, Rating::Level(2.try_into().unwrap()));
    let url = format!("{ITEM}/history");
    let what = site.get(&url).await.texts(".history tbody tr td:nth-child(3)");
    assert!(what[0].starts_with("Agreed: level 2 of 4"), "{what:?}");
    assert!(what[0].contains("Reason:") && what[0].contains("The decree is not applied."), "{what:?}");
    assert!(what[1].starts_with("An institution answered: level 1 of 4"), "{what:?}");

    let people = store.people().await.unwrap();
    let person = people.iter().find(|one| one.name.as_deref() == Some("Inspector Otieno")).unwrap();
    store.erase(person.id.clone(), now()).await.unwrap();
    let page = site.get(&url).await;
    assert_eq!(page.texts(".history tbody tr td:nth-child(2)")[1], "A person whose name was erased");
    assert!(!page.text.contains("Otieno"));
    let spanish = site.get("/es/assessments/ken-2025/items/C01/history").await;
    assert!(spanish.text.contains("Una persona cuyo nombre se suprimió"));
}

#[tokio::test]
async fn a_file_that_was_removed_is_told_with_its_hash_and_the_reason() {
    let site = Site::new().await;
    let store = &site.store;
    let file =
        amparo::assessment::strategy::KeptFile { media: "text/plain".into(), bytes: b"case 7".to_vec() };
    let hash = store.attach(file).await.unwrap();
    let mut answer = site.answer("C01").await.unwrap();
    let piece = r#"{ "id": "C01-E1", "title": "Case <file>" }"#;
    answer.evidence = vec![serde_json::from_str(piece).unwrap()];
    answer.evidence[0].file = Some(hash.clone());
    let change = Change::Answer { item: "C01".into(), answer: Some(answer) };
    store.record("ken-2025", change, 1, by("Police")).await.unwrap();
    let remove = Change::Remove { file: hash.clone(), reason: "It names a child.".into() };
    store.record("ken-2025", remove, 0, by("Ministry")).await.unwrap();
    let page = site.get(&format!("{ITEM}/history")).await;
    assert_eq!(page.texts(".history tbody tr td:nth-child(2)")[0], "Ministry");
    let what = &page.texts(".history tbody tr td:nth-child(3)")[0];
    for part in ["The file of “Case <file>” was removed for good", &hash.0, "It names a child."] {
        assert!(what.contains(part), "{part}: {what}");
    }
    let other = site.get("/en/assessments/ken-2025/items/C04/history").await;
    assert!(!other.text.contains(&hash.0), "it is told where it was evidence");
}

#[tokio::test]
async fn an_earlier_answer_is_brought_back_as_a_new_entry_that_says_so() {
    let site = Site::new().await;
    let history = format!("{ITEM}/history");
    let before = site.answer("C01").await.unwrap();
    let change = [("version", "1"), ("rating", "4"), ("comment", "Too much"), ("then", "stay")];
    assert_eq!(site.post(ITEM, &change).await.status, 303);
    let page = site.get(&history).await;
    assert_eq!(page.attributes("input[name=restore]", "value"), ["1"], "what stands is not brought back");
    let reply = site.post(&history, &[("version", "2"), ("restore", "1")]).await;
    assert_eq!(
        (reply.status.as_u16(), reply.header("location")),
        (303, format!("{history}?saved=yes").as_str())
    );
    assert_eq!(site.answer("C01").await.unwrap(), before);
    let page = site.get(&history).await;
    let what = page.texts(".history tbody tr td:nth-child(3)");
    assert_eq!(what.len(), 3);
    assert!(what[0].starts_with("The answer of") && what[0].contains("stands again"), "{}", what[0]);
    assert_eq!(page.attributes("input[name=restore]", "value"), ["2"]);
    assert!(site.store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn bringing_back_overwrites_nobody_unseen() {
    let site = Site::new().await;
    let history = format!("{ITEM}/history");
    let change = |version: &'static str, comment: &'static str| {
        [("version", version), ("rating", "4"), ("comment", comment), ("then", "stay")]
    };
    for (version, comment) in [("1", "Mine"), ("2", "Theirs")] {
        assert_eq!(site.post(ITEM, &change(version, comment)).await.status, 303);
    }
    let reply = site.post(&history, &[("version", "2"), ("restore", "1")]).await;
    assert_eq!(reply.status, 409);
    let table = reply.texts(".conflict table").join(" ");
    assert!(table.contains("A directorate leads") && table.contains("Theirs"), "{table}");
    assert_eq!(site.answer("C01").await.unwrap().comment, "Theirs");
    for restore in ["0", "9", "x"] {
        assert_eq!(
            site.post(&history, &[("version", "3"), ("restore", restore)]).await.status,
            404,
            "{restore}"
        );
    }
}
