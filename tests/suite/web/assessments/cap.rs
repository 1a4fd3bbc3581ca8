//! Whether evidence limits levels: decided on purpose, shown beforehand, never by a grade.

use crate::support::assessments::{empty, evidence, kenya_site, level, site_with};
use crate::support::site::Site;
use amparo::assessment::{Basis, Change, EvidenceCap, Grade, Subject};

/// One capability of the Kenya case with a graded piece, as a respondent sends it.
const GRADED: [(&str, &str); 8] = [
    ("version", "1"),
    ("rating", "2"),
    ("e1-id", ""),
    ("e1-title", "Report of the unit"),
    ("e1-publisher", "Police"),
    ("e1-date", "2025"),
    ("e1-grade", "e2"),
    ("then", "stay"),
];

/// The levels that the page of all questions says evidence does not carry, and what the gaps begin with.
async fn levels(site: &Site, address: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let (overview, gaps) = (site.get(address).await, site.get(&format!("{address}/gaps")).await);
    let cells = overview.attributes(".profile .cell", "data-level");
    (cells, gaps.texts("h1"), gaps.texts(".priorities summary .priority-name"))
}

#[tokio::test]
async fn one_grade_by_one_respondent_lowers_nobody() {
    let (site, address) = kenya_site().await;
    let id = "ken-case";
    let before = levels(&site, &address).await;
    assert!(before.0.contains(&"2".to_owned()), "{before:?}");
    assert_eq!(site.store.load(id).await.unwrap().unwrap().assessment.cap, None, "kept by an older Amparo");

    assert_eq!(site.post(&format!("{address}/items/C08"), &GRADED).await.status, 303);
    let held = site.store.load(id).await.unwrap().unwrap().assessment;
    assert!(held.answers[&"C08".into()].evidence.iter().any(|piece| piece.grade == Some(Grade::E2)));
    assert_eq!(held.cap, Some(EvidenceCap::Off), "what held is recorded before anything changes");
    let mut after = levels(&site, &address).await;
    let at = before.0.iter().zip(&after.0).filter(|(one, other)| one != other).count();
    assert!(at <= 1, "only the answer itself may have changed: {before:?} {after:?}");
    after.0.clone_from(&before.0);
    assert_eq!(after, before);
    let history = site.store.history(id).await.unwrap();
    let cap = history.iter().find(|one| one.change == Change::Cap(EvidenceCap::Off)).unwrap();
    assert_eq!(cap.by.name(), Some("Amparo"), "nobody decided it");
    assert!(site.get(&address).await.texts(".notice").join(" ").contains("Evidence does not limit them."));
}

#[tokio::test]
async fn the_page_shows_beforehand_what_it_does_and_then_does_it() {
    let (site, address) = kenya_site().await;
    let url = format!("{address}/evidence");
    let page = site.get(&url).await;
    let told = page.texts("tbody tr");
    assert_eq!(told.len(), 12, "{told:?}");
    for part in ["C01 Leadership", "level 3 of 4", "level 1 of 4", "Evidence not graded by anybody"] {
        assert!(told[0].contains(part), "{told:?}");
    }
    assert!(page.texts("main p").join(" ").contains("The priorities would stay as they are"));
    let before = levels(&site, &address).await;

    let fields = [("version", "0"), ("cap", &page.attributes("input[name=cap]", "value")[0])];
    let reply = site.post(&url, &fields).await;
    assert_eq!((reply.status.as_u16(), reply.header("location")), (303, format!("{url}?saved=yes").as_str()));
    let after = levels(&site, &address).await;
    assert!(after.0.iter().all(|cell| ["1", "open"].contains(&cell.as_str())), "{after:?}");
    assert_eq!((&after.1, &after.2), (&before.1, &before.2), "priorities go by what was answered");
    let page = site.get(&url).await;
    assert_eq!(page.texts("tbody tr").len(), 12, "and the way back");
    assert_eq!(page.attributes("input[name=cap]", "value"), ["off"]);
}

#[tokio::test]
async fn legends_speak_of_what_evidence_carries_only_where_it_limits_levels() {
    let (site, address) = kenya_site().await;
    for (cap, speaks) in [("off", false), ("on", true)] {
        if speaks {
            let fields = [("version", "0"), ("cap", cap)];
            assert_eq!(site.post(&format!("{address}/evidence"), &fields).await.status, 303);
        }
        for path in ["", "/gaps"] {
            let said = site.get(&format!("{address}{path}")).await.texts("main .hint").join(" ");
            assert!(said.contains("dashed one") || said.contains("Dashed"), "{path}: {said}");
            let carries = said.contains("evidence carries") || said.contains("evidence does not carry");
            assert_eq!(carries, speaks, "{cap} {path}: {said}");
        }
    }
}

#[tokio::test]
async fn somebody_who_was_slower_sees_what_holds() {
    let (site, address) = kenya_site().await;
    let url = format!("{address}/evidence");
    assert_eq!(site.post(&url, &[("version", "0"), ("cap", "on")]).await.status, 303);
    let page = site.post(&url, &[("version", "0"), ("cap", "off")]).await;
    assert_eq!(page.status, 409);
    assert!(page.texts(".notice")[0].starts_with("Somebody else decided this meanwhile"));
    assert_eq!(page.attributes("input[name=version]", "value"), ["1"]);
    let held = site.store.load("ken-case").await.unwrap().unwrap();
    assert_eq!((held.assessment.cap, held.version(&Subject::Cap)), (Some(EvidenceCap::On), 1));
    assert_eq!(site.post(&url, &[("version", "1"), ("cap", "maybe")]).await.status, 400);
}

/// A law with publisher, date and link, and nobody's grade; a claim without any evidence beside a gap.
async fn paperwork() -> (Site, String) {
    site_with(|library| {
        let mut assessment = empty(library, "paper");
        (assessment.basis, assessment.cap) = (Basis::SelfAssessment, Some(EvidenceCap::On));
        let mut law = evidence("C03-E1", "Law 30096", None);
        (law.publisher, law.link) = ("El Peruano".into(), "elperuano.pe/30096".into());
        for (item, value, pieces) in [("C03", 3, vec![law]), ("C01", 3, vec![]), ("C11", 1, vec![])] {
            assessment.answers.insert(item.into(), level(value));
            assessment.answers.get_mut(&item.into()).unwrap().evidence = pieces;
        }
        assessment
    })
    .await
}

#[tokio::test]
async fn what_is_cited_in_full_carries_its_level_without_anybody_choosing_a_grade() {
    let (site, address) = paperwork().await;
    let page = site.get(&format!("{address}/items/C03")).await;
    assert_eq!(page.count(".result[data-debt]"), 0);
    let strength = page.texts("details.evidence")[0].clone();
    assert!(
        strength.contains("Nobody graded it. What is filled in (a date, and who published it"),
        "{strength}"
    );
    assert!(strength.contains("e2: document cited with its date; carries level 3"), "{strength}");
    assert!(page.texts("details.evidence")[1].contains("follows from what you fill in"));
    let chosen = page.attributes("#e1-grade option[selected]", "value");
    assert_eq!(chosen, [""], "nobody chose");
    assert_eq!(page.count("details.evidence details:not([open]) #e1-grade"), 1, "to be changed on demand");
}

#[tokio::test]
async fn paperwork_is_listed_apart_and_is_no_priority() {
    let (site, address) = paperwork().await;
    let gaps = site.get(&format!("{address}/gaps")).await;
    assert!(
        gaps.texts("#priorities").join(" ").contains("C11")
            && !gaps.texts("#priorities").join(" ").contains("C01")
    );
    let owed = gaps.texts("#evidence .to-do > li");
    assert_eq!(owed.len(), 1);
    for part in [
        "C01",
        "Answered: level 3; shown as level 1",
        "No evidence for the level is named.",
        "To attach: a document with its date",
    ] {
        assert!(owed[0].contains(part), "{owed:?}");
    }
    let overview = site.get(&address).await.texts("section[aria-labelledby=evidence]").join(" ");
    assert!(overview.contains("C01 Leadership To attach: a document with its date"), "{overview}");
    let items = site.get(&format!("{address}/items")).await.texts(".task");
    let one = |id: &str| items.iter().find(|line| line.starts_with(id)).unwrap().clone();
    assert!(
        one("C01").contains("No evidence for it: carries 1") && !one("C03").contains("carries"),
        "{}",
        one("C01")
    );
    let plan = site.get(&format!("{address}/plan")).await.text;
    assert!(plan.contains("A11-1") && !plan.contains("A01-1"), "no action for want of a document");
    let draft = site.get(&format!("{address}/draft.md?document=report")).await.text;
    assert!(draft.contains(
        "answered Level 3, carried by evidence Level 1. No evidence for the level is named. To attach:"
    ));
    assert!(draft.contains("This is a debt of documents and not a gap"));
}
