//! Knows assessments for the pages of results: the published Kenya case, and small ones made for one question.

use crate::support::site::{Site, now};
use amparo::assessment::{Answer, Assessment, Basis, Confidence, Evidence, Grade, Pin, Rating};
use amparo::framework::{Framework, ItemId, Level, Library, Offer};
use amparo::storage::Stamp;
use std::path::Path;

/// An assessment without answers; its levels were coded at a desk, so evidence does not cap them.
pub fn empty(library: &Library, id: &str) -> Assessment {
    let pins = usual(library).map(Pin::of).collect();
    let begun = Assessment::new("KEN".into(), "2025", Basis::DeskCoding, pins, now());
    Assessment { id: id.to_owned(), ..begun }
}

/// The frameworks that an assessment usually answers.
pub fn usual(library: &Library) -> impl Iterator<Item = &Framework> {
    library.frameworks.iter().filter(|one| one.offered == Offer::Ticked)
}

/// The Kenya case as published.
pub fn kenya(library: &Library) -> Assessment {
    Assessment { id: "ken-case".to_owned(), ..published(library, "KEN") }
}

/// The case of this country as published.
pub fn published(library: &Library, code: &str) -> Assessment {
    let file = format!("tests/cases/{}.csv", code.to_lowercase());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let case = empty(library, &format!("{}-2025", code.to_lowercase()));
    let mut assessment = Assessment { country: code.into(), ..case };
    for row in csv::Reader::from_path(path).unwrap().records() {
        let row = row.unwrap();
        let confidence = match &row[3] {
            "high" => Confidence::High,
            "medium" => Confidence::Medium,
            _ => Confidence::Low,
        };
        let mut answer = level(row[1].parse().unwrap());
        answer.comment = row[2].to_owned();
        answer.confidence = Some(confidence);
        answer.evidence = vec![evidence(&format!("{}-E1", &row[0]), &row[4], None)];
        assessment.answers.insert(ItemId::from(&row[0]), answer);
    }
    assessment
}

/// The same with this level wherever the main framework is not answered: enough is known for an order.
pub fn filled(mut assessment: Assessment, library: &Library, value: u8) -> Assessment {
    for item in &library.main().unwrap().items {
        assessment.answers.entry(item.id.clone()).or_insert_with(|| level(value));
    }
    assessment
}

/// An answer with this level and nothing else.
pub fn level(level: u8) -> Answer {
    rated(Rating::Level(Level::try_from(level).unwrap()))
}

/// An answer with this rating and nothing else.
pub fn rated(rating: Rating) -> Answer {
    rating.into()
}

/// A piece of evidence.
pub fn evidence(id: &str, title: &str, grade: Option<Grade>) -> Evidence {
    Evidence {
        id: id.to_owned(),
        title: title.to_owned(),
        date: "2025".to_owned(),
        grade,
        ..Evidence::default()
    }
}

/// A site that holds this assessment as well; its address in English.
pub async fn site_with(make: impl FnOnce(&Library) -> Assessment) -> (Site, String) {
    let site = Site::new().await;
    let assessment = make(&site.state.library);
    let address = format!("/en/assessments/{}", assessment.id);
    site.store.create(assessment, Stamp { at: now(), actor: "test".into() }).await.unwrap();
    (site, address)
}

/// A site that holds the Kenya case with everything else at its target; its address in English.
pub async fn known_site() -> (Site, String) {
    site_with(|library| filled(kenya(library), library, 3)).await
}

/// A site that holds the Kenya case; its address in English.
pub async fn kenya_site() -> (Site, String) {
    site_with(kenya).await
}
