//! Knows that the gaps, the plan and the overview claim no more than is known, as no document does: below the floor of coverage
//! nothing is said of all, and nothing comes first.

use crate::support::assessments::site_with;
use crate::support::claims::{partial, rankings, superlatives};
use crate::support::languages::LANGS;
use amparo::assessment::Assessment;
use amparo::lang::Lang;
use proptest::prelude::*;
use tokio::runtime::Runtime;

/// Gaps with a number, which would be a place in an order.
const NUMBERED: &str = "ol.priorities, ol.order";

/// What a page says.
struct SaidPage {
    lang: Lang,
    path: &'static str,
    sentences: Vec<String>,
    whole: String,
    numbered: usize,
}

/// What stands out on a page: headings, what it says at once, notices, counts, and what is to be done next.
const SAID: &str =
    "main h1, main h2, main .lead, main .notice, main .plan-counts li, main .next > p:not(.actions)";

/// What stands out on the overview, the plan and the gaps of this assessment, page by page; and all that is said there,
/// with what is numbered among the gaps.
async fn said(assessment: Assessment) -> Vec<SaidPage> {
    let (site, address) = site_with(|_| assessment).await;
    let mut pages = Vec::new();
    for lang in LANGS {
        for path in ["", "/plan", "/gaps"] {
            let page = site.get(&format!("/{lang}{}{path}", &address[3..])).await;
            assert_eq!(page.status, 200, "{lang}{path}");
            let whole = page.texts("main").join(" ");
            pages.push(SaidPage {
                lang,
                path,
                sentences: page.texts(SAID),
                whole,
                numbered: page.count(NUMBERED),
            });
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
        for SaidPage { lang, path, sentences, whole, numbered } in
            Runtime::new().unwrap().block_on(said(assessment))
        {
            let ranked = rankings(&whole, lang);
            prop_assert!(ranked.is_empty() && numbered == 0, "{lang}{path}: {ranked:?}, {numbered} numbered");
            prop_assert!(sentences.len() > 2, "{lang}{path}: {sentences:?}");
            for sentence in &sentences {
                let words = superlatives(sentence, lang);
                prop_assert!(words.is_empty(), "{lang}{path}: {words:?} in: {sentence}");
            }
        }
    }
}
