//! The answer sheet on paper asks what the institution is asked, with every condition to tick, in each language; it says what that
//! institution submitted, and nothing of another one.

use crate::support::languages::LANGS;
use crate::support::members::{ID, ITEMS, MINISTRY, POLICE, facilitator, record_change, site};
use crate::support::site::Site;
use amparo::assessment::{Answer, Change, Rating};
use amparo::framework::{ItemId, Level};
use amparo::lang::Lang;
use amparo::render::markdown::markdown;
use amparo::service::{Act, SheetError, SheetOrder};

async fn said(site: &Site, order: &SheetOrder, lang: Lang) -> String {
    let open = site.state.service.open(&facilitator(), Act::Respond, ID).await.unwrap();
    markdown(&open.answer_paper(order, lang).await.unwrap())
}

fn order(institution: &str) -> SheetOrder {
    SheetOrder { institution: institution.parse().unwrap(), loan: None }
}

async fn submit(site: &Site, institution: &str, comment: &str) {
    let rating = Rating::Level(Level::try_from(2).unwrap());
    let answer = Some(Answer { comment: comment.into(), ..rating.into() });
    let institution = institution.parse().unwrap();
    record_change(site, Change::Respond { item: "C03".into(), institution, answer }).await;
}

#[tokio::test]
async fn every_condition_of_every_question_can_be_ticked() {
    let site = site().await;
    let library = &site.state.library;
    for (lang, words) in [(Lang::EN, "Tick one"), (LANGS[1], "Marque uno")] {
        let text = said(&site, &order(MINISTRY), lang).await;
        assert!(text.contains("Ministry of Justice") && text.contains(words), "{text}");
        let mut boxes = 0;
        for id in ITEMS {
            let (_, item) = library.item(&ItemId::from(id)).unwrap();
            assert!(text.contains(&format!("# {id} ")), "{lang:?} {id}: {text}");
            boxes += item.levels.iter().map(|level| 1 + level.conditions.len()).sum::<usize>() + 2;
        }
        assert_eq!(text.matches('☐').count(), boxes + 3, "and three for who may read it: {text}");
        assert!(!text.contains("# C05 "), "the ministry is not asked that: {text}");
    }
}

#[tokio::test]
async fn it_says_what_the_institution_submitted_and_nothing_of_another_one() {
    let site = site().await;
    submit(&site, MINISTRY, "There is a decree").await;
    submit(&site, POLICE, "The police know better").await;
    let text = said(&site, &order(MINISTRY), Lang::EN).await;
    assert!(text.contains("Submitted so far") && text.contains("There is a decree"), "{text}");
    assert!(!text.contains("know better"), "{text}");
}

#[tokio::test]
async fn there_is_no_sheet_of_a_loan_that_is_not_out() {
    let site = site().await;
    let open = site.state.service.open(&facilitator(), Act::Respond, ID).await.unwrap();
    let order = SheetOrder { loan: Some("0123456789abcdef".into()), ..order(MINISTRY) };
    let refused = open.answer_paper(&order, Lang::EN).await.unwrap_err();
    assert!(matches!(refused, SheetError::NoLoan), "{refused}");
}
