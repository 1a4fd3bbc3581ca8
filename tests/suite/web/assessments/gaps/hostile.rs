//! Knows that words of users stay words on the pages of results.

use crate::support::assessments::{evidence, kenya, site_with};
use amparo::assessment::Rating;

const HOSTILE: &str = "</svg></textarea><script>alert(1)</script> {{ 1337*2 }} #eval(1) =1+1 \u{202e}x";

#[tokio::test]
async fn hostile_words_are_only_words() {
    let (site, address) = site_with(|library| {
        let mut assessment = kenya(library);
        assessment.round = HOSTILE.to_owned();
        for answer in assessment.answers.values_mut() {
            answer.comment = HOSTILE.to_owned();
            answer.by = HOSTILE.to_owned();
            answer.evidence = vec![evidence("C01-E1", HOSTILE, None)];
        }
        let excluded = assessment.answers.get_mut(&"C19".into()).unwrap();
        excluded.rating = Rating::NotApplicable { reason: HOSTILE.to_owned() };
        assessment
    })
    .await;
    for page in ["gaps", "gaps?framework=itu-checklist", "draft"] {
        let page = site.get(&format!("{address}/{page}")).await;
        assert_eq!(page.status, 200);
        let ours = page.count("script[type=module][src^='/assets/']");
        assert_eq!(page.text.matches("<script").count(), ours, "a script came through");
        assert!(!page.text.contains("2674"), "a template was run");
    }
}
