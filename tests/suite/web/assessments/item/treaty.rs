//! A condition that asks whether a treaty is joined is met by what is recorded of the treaty, and the page says so.

use crate::support::assessments::usual;
use crate::support::site::Site;

const HOME: &str = "/en/assessments/ken-2025";

#[tokio::test]
async fn the_table_of_treaties_answers_for_its_conditions() {
    let site = Site::new().await;
    let library = site.state.library.clone();
    let items = usual(&library).flat_map(|framework| &framework.items);
    let all = items.flat_map(|item| item.conditions().map(move |condition| (item, condition)));
    let asking: Vec<_> = all.filter(|(_, condition)| condition.joined.is_some()).collect();
    assert!(!asking.is_empty(), "no condition asks for a treaty");
    for (item, condition) in asking {
        let url = format!("{HOME}/items/{}", item.id);
        let treaty = condition.joined.as_deref().unwrap();
        assert_eq!(site.get(&url).await.count("input[data-elsewhere]"), 0, "{treaty}");
        let record = format!("{HOME}/records/commitment/{treaty}");
        assert_eq!(site.post(&record, &[("version", "0"), ("status", "ratified")]).await.status, 303);
        let page = site.get(&url).await;
        assert_eq!(page.attributes("input[data-elsewhere]", "value"), [condition.id.as_str()]);
        assert!(page.text.contains("From the table of treaties and commitments"), "{}", condition.id);
    }
}
