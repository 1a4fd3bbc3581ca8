//! Knows that every chart has a name, a description and a table, and links where it promises them.

use crate::support::assessments::{kenya_site, known_site};

#[tokio::test]
async fn every_chart_is_named_described_and_tabled() {
    let (site, kenya) = known_site().await;
    for lang in ["en", "es"] {
        let page = site.get(&format!("/{lang}{}/gaps", &kenya[3..])).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.count(".drawing > svg"), 6, "profile, graph and ranks, each wide and narrow");
        assert_eq!(page.count(".drawing > svg > title"), 6);
        assert_eq!(page.count(".drawing > svg > desc"), 6);
        assert!(page.texts(".drawing > svg > desc").iter().all(|words| words.len() > 80));
        for part in ["profile", "order", "certainty"] {
            assert!(page.count(&format!("#{part} table tbody tr")) >= 8, "{part}");
        }
    }
}

#[tokio::test]
async fn every_cell_of_the_profile_leads_to_its_item() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    let links = page.attributes(".only-wide .drawing a", "href");
    assert_eq!(links.len(), 21);
    assert!(links.contains(&format!("{kenya}/items/C21")), "{links:?}");
}

#[tokio::test]
async fn nothing_on_the_page_needs_scripting_or_inline_style() {
    let (site, kenya) = kenya_site().await;
    let page = site.get(&format!("{kenya}/gaps")).await;
    assert_eq!(page.count("script, style, [style], [onclick]"), 0);
    assert!(page.count("details > summary") > 8);
}
