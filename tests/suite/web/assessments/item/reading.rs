//! The page of an item for those who may not answer it.

use crate::support::members::{facilitator, reader};
use crate::support::site::Site;
use amparo::assessment::Audience;

const C01: &str = "/en/assessments/ken-2025/items/C01";

#[tokio::test]
async fn whoever_may_not_answer_reads_the_answer_and_is_offered_no_change() {
    let mut site = Site::new().await;
    let chosen = "input[name=rating][checked]";
    let own = site.get(C01).await;
    assert!(own.count(chosen) == 1 && own.count(".actions button") > 1, "{}", own.text);
    for person in [reader(Audience::Public), facilitator()] {
        site = site.for_person(person);
        let page = site.get(C01).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.attributes(chosen, "value"), own.attributes(chosen, "value"));
        assert_eq!(page.area("comment"), own.area("comment"));
        assert_eq!((page.count(".item-form fieldset.shut"), page.count(".actions button")), (1, 0));
        assert_eq!(page.count(".save-lines"), 0, "nothing saves itself");
        assert!(page.texts(".notice").iter().any(|words| words.contains("You can read this answer")));
    }
}
