//! Two people answer the same question.

use super::URL;
use crate::support::site::Site;

#[tokio::test]
async fn both_texts_are_shown_and_neither_is_lost() {
    let site = Site::new().await;
    let theirs = [("version", "0"), ("rating", "3"), ("comment", "The unit works"), ("by", "Police")];
    site.post(URL, &theirs).await;
    let mine = [("version", "0"), ("rating", "1"), ("comment", "The unit is not <staffed>"), ("by", "NGO")];
    let page = site.post(URL, &mine).await;
    assert_eq!(page.status, 409);
    let table = page.texts(".conflict tbody").join(" ");
    for words in ["The unit works", "The unit is not <staffed>", "level 3", "level 1", "Police", "NGO"] {
        assert!(table.contains(words), "{words}: {table}");
    }
    assert_eq!(page.area("comment"), "The unit is not <staffed>");
    assert_eq!(page.attributes("input[name=rating][checked]", "value"), ["1"]);
    assert_eq!(page.attributes("input[name=version]", "value"), ["1"]);
    assert_eq!(site.answer("C04").await.unwrap().comment, "The unit works");
    assert_eq!(page.attributes(".conflict a", "href"), [URL]);
}

#[tokio::test]
async fn saving_after_having_seen_both_replaces_knowingly() {
    let site = Site::new().await;
    site.post(URL, &[("version", "0"), ("rating", "3"), ("comment", "theirs")]).await;
    let page = site.post(URL, &[("version", "1"), ("rating", "2"), ("comment", "together")]).await;
    assert_eq!(page.status, 303);
    assert_eq!(site.answer("C04").await.unwrap().comment, "together");
    let history = site.store.history("ken-2025").await.unwrap();
    assert!(format!("{history:?}").contains("theirs"), "the earlier text is gone");
}
