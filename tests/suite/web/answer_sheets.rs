//! On a page an institution gets its questions as a sheet, and what was filled in is shown before it is submitted in its name.

use crate::support::members::{ID, ITEMS, MINISTRY, POLICE, facilitator, get_as, respondent, site};
use crate::support::multipart::upload;
use crate::support::site::{Page, Site, now};
use amparo::assessment::{Answer, InstitutionId};
use amparo::framework::ItemId;
use amparo::intake::{SheetHead, SheetQuestion, read_answer_sheet, sheet_code, write_answer_sheet};
use amparo::service::{Act, LoanRequest, Person};
use amparo::web::Admission;
use axum::http::StatusCode;
use std::collections::BTreeSet;

const SHEET: &str = "/en/assessments/ken-2025/sheet";

/// A sheet of an institution as it comes back: items with their codes and reasons.
pub fn filled(institution: &str, lines: &[(&str, &str, &str)]) -> Vec<u8> {
    let head = SheetHead {
        assessment: ID.into(),
        institution: institution.parse().unwrap(),
        name: "Answer sheet".into(),
        paper: Default::default(),
        title: "Title".into(),
        hint: "Hint".into(),
        heads: ["Question", "Level", "Reason"].map(str::to_owned),
    };
    let question = |(item, rating, comment): &(&str, &str, &str)| SheetQuestion {
        item: (*item).into(),
        words: "Is it so?".into(),
        rating: (*rating).into(),
        comment: (*comment).into(),
    };
    write_answer_sheet(&head, &lines.iter().map(question).collect::<Vec<_>>()).unwrap()
}

pub async fn send(site: &mut Site, person: Person, bytes: &[u8]) -> Page {
    site.change(|state| state.admission = Admission::Open(person));
    upload(site, SHEET, &[], &[("file", "police.xlsx", bytes)]).await
}

pub async fn keep(site: &Site, shown: &Page) -> Page {
    let name = shown.attributes("input[name=sheet]", "value").remove(0);
    site.post(&format!("{SHEET}/keep"), &[("sheet", &name)]).await
}

pub async fn submitted(site: &Site, institution: &str, item: &str) -> Option<Answer> {
    let all = site.held().await.assessment.deliberations.remove(&ItemId::from(item))?;
    all.responses.get(&institution.parse::<InstitutionId>().unwrap()).cloned()
}

#[tokio::test]
async fn an_institution_finds_its_own_sheets_and_no_others() {
    let mut site = site().await;
    let page = get_as(&mut site, respondent(1, MINISTRY), "/sheet").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let links = page.attributes("section[aria-labelledby=take] a", "href");
    assert_eq!(links, ["xlsx", "pdf"].map(|ending| format!("{SHEET}/{MINISTRY}.{ending}")));
    let file = get_as(&mut site, respondent(1, MINISTRY), &format!("/sheet/{MINISTRY}.xlsx")).await;
    assert!(file.header("content-type").ends_with("spreadsheetml.sheet"), "{}", file.text);
    assert_eq!(file.header("cache-control"), "no-store");
    for ending in ["xlsx", "pdf"] {
        let other = get_as(&mut site, respondent(1, MINISTRY), &format!("/sheet/{POLICE}.{ending}")).await;
        assert_eq!(other.status, StatusCode::FORBIDDEN, "{ending}");
    }
    for file in ["stakeholder-1", "stakeholder-1.docx", "Stakeholder 1.xlsx", "stakeholder-1.xlsx?loan=0"] {
        let nothing = get_as(&mut site, facilitator(), &format!("/sheet/{}", file.replace(' ', "%20"))).await;
        assert_eq!(nothing.status, StatusCode::NOT_FOUND, "{file}");
    }
    let all = get_as(&mut site, facilitator(), "/sheet").await;
    assert_eq!(all.count("section[aria-labelledby=take] li"), 3, "both, and the view from outside");
    let work = {
        site.change(|state| state.admission = Admission::Open(respondent(1, MINISTRY)));
        site.get("/en/my-work").await
    };
    let way = format!("{SHEET}?institution={MINISTRY}");
    assert!(work.attributes("main a", "href").contains(&way), "{}", work.text);
}

#[tokio::test]
async fn what_comes_back_is_shown_and_then_submitted() {
    let mut site = site().await;
    let sheet = filled(MINISTRY, &[("C03", "2", "There is a decree."), ("C04", "?", "")]);
    let shown = send(&mut site, respondent(1, MINISTRY), &sheet).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text);
    let rows = shown.texts("tbody tr");
    assert!(rows[0].contains("C03") && rows[0].contains("Nothing submitted"), "{rows:?}");
    assert!(rows[0].contains("There is a decree.") && rows[1].contains("Don't know"), "{rows:?}");
    assert_eq!(submitted(&site, MINISTRY, "C03").await, None, "nothing is kept yet");
    let done = keep(&site, &shown).await;
    assert_eq!(done.header("location"), format!("{SHEET}?institution={MINISTRY}&saved=yes"), "{}", done.text);
    let answer = submitted(&site, MINISTRY, "C03").await.unwrap();
    assert_eq!((sheet_code(&answer.rating).as_str(), answer.by.as_str()), ("2", "Ministry of Justice"));
    let again = send(&mut site, respondent(1, MINISTRY), &sheet).await;
    assert!(
        again.text.contains("says anything new") && again.count("input[name=sheet]") == 0,
        "{}",
        again.text
    );
    let other = send(&mut site, respondent(2, POLICE), &sheet).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN, "another institution’s sheet");
}

#[tokio::test]
async fn refused_rows_are_named_beside_the_others_and_nothing_can_be_submitted() {
    let mut site = site().await;
    let lines = [("C03", "2", "There is a decree."), ("C04", "7", ""), ("C05", "1", "Not ours.")];
    let shown = send(&mut site, respondent(1, MINISTRY), &filled(MINISTRY, &lines)).await;
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", shown.text);
    let refused = shown.texts(".problems li");
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert!(refused[0].contains("“7” is no level") && refused[1].contains("C05"), "{refused:?}");
    assert_eq!(shown.texts("tbody tr").len(), 1, "what is right stands there too");
    assert_eq!(shown.count("input[name=sheet]"), 0);
    for bytes in [&b""[..], b"no workbook"] {
        send(&mut site, facilitator(), bytes).await.assert_summary(&["file"]);
    }
    let gone = site.post(&format!("{SHEET}/keep"), &[("sheet", "0123")]).await;
    gone.assert_summary(&["file"]);
    assert_eq!(submitted(&site, MINISTRY, "C03").await, None);
}

#[tokio::test]
async fn what_somebody_submitted_meanwhile_is_not_overwritten() {
    let mut site = site().await;
    let first = send(&mut site, facilitator(), &filled(POLICE, &[("C07", "1", "First.")])).await;
    let second = send(&mut site, facilitator(), &filled(POLICE, &[("C07", "3", "Second.")])).await;
    assert_eq!(keep(&site, &second).await.status, StatusCode::SEE_OTHER);
    let late = keep(&site, &first).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text);
    assert_eq!(submitted(&site, POLICE, "C07").await.unwrap().comment, "Second.");
}

#[tokio::test]
async fn a_sheet_of_a_loan_has_its_questions_only() {
    let mut site = site().await;
    let lines = ITEMS.map(|item| (item, "1", "As it was."));
    let shown = send(&mut site, facilitator(), &filled(MINISTRY, &lines)).await;
    keep(&site, &shown).await;
    let open = site.state.service.open(&Person::Owner, Act::Steer, ID).await.unwrap();
    let until = now().date_naive() + chrono::Days::new(9);
    let request = LoanRequest { to: "Laptop 3".into(), until, items: vec!["C04".into()], names: false };
    open.lend(request).await.unwrap();
    let loan = open.loans().await.unwrap().remove(0).terms.id;
    let page = get_as(&mut site, facilitator(), &format!("/sheet?loan={loan}")).await;
    let links = page.attributes("section[aria-labelledby=take] a", "href");
    let file = format!("{SHEET}/{MINISTRY}.xlsx?loan={loan}");
    assert!(links.contains(&file), "{links:?}");
    let sheet = site.get(&file).await;
    let asked: BTreeSet<ItemId> = ITEMS.map(ItemId::from).into();
    let answers = read_answer_sheet(&sheet.bytes, &asked).unwrap().answers;
    assert_eq!(answers.iter().map(|one| one.item.as_str()).collect::<Vec<_>>(), ["C04"]);
    let lending = get_as(&mut site, Person::Owner, "/laptops").await;
    assert!(lending.attributes("section a", "href").contains(&format!("{SHEET}?loan={loan}")));
}

#[cfg(feature = "print")]
#[tokio::test]
async fn a_sheet_is_printed() {
    let mut site = site().await;
    let file = get_as(&mut site, respondent(1, MINISTRY), &format!("/sheet/{MINISTRY}.pdf")).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.text);
    assert_eq!(file.header("content-type"), "application/pdf");
    let said = crate::render::pdf::flowing_text(&file.bytes);
    assert!(said.contains("Ministry of Justice") && said.contains("Tick one"), "{said}");
    assert!(crate::render::pdf::pages(&file.bytes) >= ITEMS.len());
}
