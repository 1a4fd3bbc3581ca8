//! Knows that the spreadsheet opens without surprises.

use crate::support::assessments::kenya_site;

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
    assert!(row("C12").contains(",known,2,2,3,0.333,4.000,4.000,0.000,0.239,1,"), "{}", row("C12"));
    assert!(row("C07").contains(",not-answered,,,3,,"), "{}", row("C07"));
    assert!(!page.text.contains("robust"), "less is known than an order needs");
    assert_eq!(site.get(&format!("{kenya}/gaps.csv")).await.text, page.text);
}
