//! `/{lang}/assessments/{id}`.

use crate::support::site::Site;

#[tokio::test]
async fn it_says_what_to_do_next_and_where_the_stages_stand() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/ken-2025").await;
    assert_eq!(page.attributes(".next a.button", "href"), ["/en/assessments/ken-2025/items/C02"]);
    assert_eq!(page.count(".spine li"), 9);
    assert_eq!(page.count(".spine li[data-state=here]"), 1);
    assert_eq!(page.count(".profile .cell"), 43);
    assert_eq!(page.count("main .task"), 9);
    assert!(page.count(".gate[data-state=shut]") > 0, "what blocks the stage is not shown");
}

#[tokio::test]
async fn the_profile_shows_what_the_evidence_carries() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/ken-2025").await;
    let cell = page.texts(".cell[href$=C01]").join("");
    assert!(cell.contains("C01 Leadership: level 1 of 4, claimed level 2"), "{cell}");
    assert_eq!(page.attributes(".cell[href$=C01]", "data-debt"), ["true"]);
    assert_eq!(page.attributes(".cell[href$=C02]", "data-level"), ["open"]);
}
