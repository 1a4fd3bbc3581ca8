//! `/{lang}/assessments/{id}/holds-up`: who has still to answer, who is late, and which stages wait.

use crate::support::members::{MINISTRY, coordinator, get_as, record_change, site};
use amparo::assessment::{Change, Rating};

#[tokio::test]
async fn who_is_late_stands_first_and_stages_name_whom_they_wait_for() {
    let mut site = site().await;
    let page = get_as(&mut site, coordinator(), "/holds-up").await;
    assert_eq!(page.texts("h1"), ["Institutions that have still to answer: 2 of 2"]);
    let rows = page.texts("tbody tr");
    assert!(rows[0].starts_with("Ministry of Justice") && rows[0].contains("0 of 2"), "{}", rows[0]);
    assert!(rows[0].contains("overdue") && rows[0].contains("C03"), "{}", rows[0]);
    assert!(rows[1].starts_with("National Police") && !rows[1].contains("overdue"), "{}", rows[1]);
    let stages = page.texts("[aria-labelledby=stages] li").join(" ");
    assert!(stages.contains("National Police ("), "{stages}");

    for item in ["C03", "C04"] {
        let institution = MINISTRY.parse().unwrap();
        let answer = Some(Rating::Unknown.into());
        record_change(&site, Change::Respond { item: item.into(), institution, answer }).await;
    }
    let page = get_as(&mut site, coordinator(), "/holds-up").await;
    assert_eq!(page.texts("h1"), ["Institutions that have still to answer: 1 of 2"]);
    let rows = page.texts("tbody tr");
    assert!(
        rows[1].contains("2 of 2") && !rows[1].contains("overdue"),
        "who owes nothing is not late: {}",
        rows[1]
    );
}
