//! Knows that the spreadsheet opens without surprises.

use crate::support::assessments::{kenya_site, known_site};

#[tokio::test]
async fn the_scores_come_as_a_spreadsheet() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps.csv")).await;
    assert_eq!(page.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        page.header("content-disposition"),
        "attachment; filename=\"amparo-ken-case-weprotect-mnr-en.csv\""
    );
    assert!(page.text.starts_with("\u{feff}item,title,state,"), "{}", &page.text[..40]);
    assert_eq!(page.text.lines().count(), 22);
    let row = |id: &str| page.text.lines().find(|line| line.starts_with(id)).unwrap().to_owned();
    assert!(
        row("C12").contains(",known,2,2,3,0.333,4.000,4.000,0.000,0.239,,,,,,,"),
        "no place: {}",
        row("C12")
    );
    assert!(row("C07").contains(",not-answered,,,3,,"), "{}", row("C07"));
    assert!(!page.text.contains("robust"), "less is known than an order needs");
    assert_eq!(site.get(&format!("{kenya}/gaps.csv")).await.text, page.text);
}

#[tokio::test]
async fn places_and_ranks_stand_in_the_spreadsheet_where_enough_is_known_for_an_order() {
    let (site, kenya) = known_site().await;
    let text = site.get(&format!("{kenya}/gaps.csv")).await.text;
    let rows: Vec<::csv::StringRecord> =
        ::csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap).collect();
    let places: Vec<&str> = rows.iter().map(|row| &row[11]).filter(|place| !place.is_empty()).collect();
    assert!(places.contains(&"1"), "{places:?}");
    let placed = rows.iter().filter(|row| !row[11].is_empty());
    assert!(placed.clone().all(|row| !row[13].is_empty() && !row[16].is_empty()), "{text}");
}
