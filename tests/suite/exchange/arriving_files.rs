//! What is kept for ever is looked at before it is taken in, as an import is, and nothing escapes that by what it is called.

use super::bundles::forge;
use super::{answer, bring, counts, laptop, look, open, record, state};
use crate::support::site::Site;
use amparo::assessment::strategy::{Decision, Emblem, KeptFile, NationalLook};
use amparo::assessment::{Change, Evidence};
use amparo::intake::draw;
use amparo::service::LaptopError;

fn picture() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases/emblem.png")).unwrap()
}

/// Lets a laptop have this emblem, which is said to be so wide.
async fn hang(laptop: &Site, png: Vec<u8>, width: u32) {
    let height = draw(&picture()).unwrap().height;
    let file = laptop.store.keep(KeptFile { media: "image/png".into(), bytes: png }).await.unwrap();
    let emblem = Some(Emblem { file, width, height, alt: "Arms".into() });
    let look = NationalLook { emblem, ..NationalLook::default() };
    record(laptop, Change::Strategy(Box::new(Decision::Look(look)))).await;
}

#[tokio::test]
async fn an_emblem_is_a_picture_of_the_size_that_is_said_or_nothing_is_taken_in() {
    let drawn = draw(&picture()).unwrap();
    let cases = [
        (b"no picture".to_vec(), drawn.width, false),
        (drawn.png.clone(), drawn.width + 1, false),
        (drawn.png.clone(), drawn.width, true),
    ];
    for (png, width, fits) in cases {
        let home = Site::new().await;
        let laptop = laptop(&home).await;
        hang(&laptop, png, width).await;
        let work = bring(&laptop).await;
        match (look(&home, &work).await, fits) {
            (Err(error), false) => assert!(matches!(error, LaptopError::FileUnfit(_)), "{error}"),
            (Ok(_), true) => {
                counts(&home, &work).await;
                assert!(state(&home).await.strategy.look.emblem.is_some());
            }
            (found, _) => panic!("{width}: {:?}", found.err()),
        }
    }
}

#[tokio::test]
async fn evidence_is_not_waved_through_as_something_else() {
    let home = Site::new().await;
    let laptop = laptop(&home).await;
    let checked = open(&laptop).await.check_evidence(picture()).await.unwrap();
    let mut said = answer(2, "With a document.");
    let (id, title, file) = ("C04-E1".into(), "Decree".into(), Some(checked.file.hash().clone()));
    said.evidence.push(Evidence { id, title, file, ..Evidence::default() });
    let change = Change::Answer { item: "C04".into(), answer: Some(said) };
    open(&laptop).await.record_with(vec![(change, 0)], vec![checked.file], "Police").await.unwrap();
    let work = bring(&laptop).await;
    assert!(look(&home, &work).await.is_ok());
    let forged = forge(&work, |manifest| manifest["files"][0]["is_permanent"] = true.into());
    let refused = look(&home, &forged).await.err().unwrap();
    assert!(matches!(refused, LaptopError::FileUnfit(_)), "{refused}");
}
