//! Knows that the plan and the overview claim no more than is known, as no document does: below the floor of coverage
//! nothing is said of all, and nothing comes first.

use crate::support::assessments::site_with;
use crate::support::claims::{partial, superlatives};
use crate::support::languages::LANGS;
use amparo::assessment::Assessment;
use amparo::lang::Lang;
use proptest::prelude::*;
use tokio::runtime::Runtime;

/// What stands out on a page: headings, what it says at once, notices, counts, and what is to be done next.
const SAID: &str =
    "main h1, main h2, main .lead, main .notice, main .plan-counts li, main .next > p:not(.actions)";

/// What stands out on the overview and on the plan of this assessment, page by page.
async fn said(assessment: Assessment) -> Vec<(Lang, &'static str, Vec<String>)> {
    let (site, address) = site_with(|_| assessment).await;
    let mut pages = Vec::new();
    for lang in LANGS {
        for path in ["", "/plan"] {
            let page = site.get(&format!("/{lang}{}{path}", &address[3..])).await;
            assert_eq!(page.status, 200, "{lang}{path}");
            pages.push((lang, path, page.texts(SAID)));
        }
    }
    pages
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 8, ..ProptestConfig::with_cases(6) })]

    #[test]
    fn below_the_floor_no_page_speaks_of_all_or_of_a_first(
        known in 0..=4u8, others in prop::collection::vec(0..=5u8, 0..13), from in 0..21usize,
    ) {
        let assessment = partial(&[&[known][..], &others].concat(), from);
        for (lang, path, sentences) in Runtime::new().unwrap().block_on(said(assessment)) {
            prop_assert!(sentences.len() > 2, "{lang}{path}: {sentences:?}");
            for sentence in &sentences {
                let words = superlatives(sentence, lang);
                prop_assert!(words.is_empty(), "{lang}{path}: {words:?} in: {sentence}");
            }
        }
    }
}
