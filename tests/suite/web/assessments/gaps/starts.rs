//! Knows that the gaps, the plan and the overview say the same of when work on the first gaps begins.

use crate::support::assessments::site_with;
use crate::support::languages::LANGS;
use crate::support::starts::{cases, late_sentences, starts};
use amparo::presentation::Medium;

#[tokio::test]
async fn whatever_stands_first_and_begins_later_has_its_reason_on_each_page() {
    let mut told = 0;
    for (name, assessment) in cases() {
        let (site, address) = site_with(|_| assessment.clone()).await;
        let first = starts(&assessment);
        for lang in LANGS {
            let address = format!("/{}{}", lang.code(), &address[3..]);
            let wanted = late_sentences(&assessment, lang, Medium::Screen);
            told += wanted.len();
            let gaps = site.get(&format!("{address}/gaps")).await;
            assert_eq!(gaps.texts(".priority-start"), wanted, "{name}, {lang:?}");
            let plan = site.get(&format!("{address}/plan")).await.texts("[aria-labelledby=late-starts] li");
            assert_eq!(plan.len(), wanted.len(), "{name}, {lang:?}: {plan:?}");
            let overview = site.get(&address).await.texts("[aria-labelledby=starts] li");
            assert_eq!(overview.len(), first.len(), "{name}, {lang:?}: {overview:?}");
            for sentence in &wanted {
                for page in [&plan, &overview] {
                    assert!(
                        page.iter().any(|line| line.ends_with(sentence)),
                        "{name}: {sentence} in {page:?}"
                    );
                }
            }
        }
    }
    assert!(told >= 4 * 5 * 2, "only {told} were sought");
}
