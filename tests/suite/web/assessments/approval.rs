//! `/{lang}/assessments/{id}/approval`: signatures, and the stamp that follows the act of adoption.

use super::versions::freeze;
use crate::support::site::Site;

const URL: &str = "/en/assessments/ken-2025/approval";
const DRAFT: &str = "/en/assessments/ken-2025/draft";

#[tokio::test]
async fn institutions_sign_one_by_one() {
    let site = Site::new().await;
    let sign = [("about", "signature"), ("id", "signature-1"), ("version", "0")];
    site.post(URL, &sign).await.assert_summary(&["institution-signature-1"]);
    let named = [
        &sign[..],
        &[("institution-signature-1", "Ministry of Justice"), ("office-signature-1", "Legal unit")],
    ]
    .concat();
    assert_eq!(site.post(URL, &named).await.status, 303);
    let page = site.get(URL).await;
    assert!(page.texts("details summary")[0].contains("Ministry of Justice not yet signed"));
    let wrong = [&named[..], &[("date-signature-1", "soon")]].concat();
    site.post(URL, &wrong).await.assert_summary(&["date-signature-1"]);
    let ahead = [&named[..], &[("date-signature-1", "2026-11-23")]].concat();
    site.post(URL, &ahead).await.assert_summary(&["date-signature-1"]);
    let signed = [
        ("about", "signature"),
        ("id", "signature-1"),
        ("version", "1"),
        ("institution-signature-1", "Ministry of Justice"),
        ("date-signature-1", "2026-11-20"),
    ];
    assert_eq!(site.post(URL, &signed).await.status, 303);
    assert!(site.get(URL).await.texts("details summary")[0].ends_with("signed"));
    let gone = [("about", "signature"), ("id", "signature-1"), ("version", "2"), ("then", "remove")];
    assert_eq!(site.post(URL, &gone).await.status, 303);
    assert!(site.held().await.assessment.strategy.entries.is_empty());
    let late = site.post(URL, &signed).await;
    assert_eq!(late.status, 409);
    assert_eq!(late.attributes("#institution-signature-1", "value"), ["Ministry of Justice"]);
}

#[tokio::test]
async fn two_people_who_add_a_signature_at_once_both_get_theirs() {
    let site = Site::new().await;
    // The last one is a second press of the same button.
    for (institution, once) in
        [("Ministry of Justice", "a"), ("Ministry of ICT", "b"), ("Ministry of ICT", "b")]
    {
        let sign = [
            ("once", once),
            ("about", "signature"),
            ("id", "signature-1"),
            ("version", "0"),
            ("institution-signature-1", institution),
        ];
        assert_eq!(site.post(URL, &sign).await.status, 303, "{institution}");
    }
    let page = site.get(URL).await;
    let names = page.texts("details summary bdi");
    assert_eq!(
        names[..2],
        ["Ministry of Justice", "Ministry of ICT"],
        "both stand, and none twice: {names:?}"
    );
    assert_eq!(site.held().await.assessment.strategy.entries.len(), 2);
}

#[tokio::test]
async fn the_stamp_follows_the_act_and_comes_back_when_it_is_withdrawn() {
    let site = Site::new().await;
    let act = [
        ("about", "adoption"),
        ("version", "0"),
        ("reference-adoption", "Decree 7/2026"),
        ("date-adoption", "2026-11-21"),
        ("institution-adoption", "Cabinet"),
        ("adopts-adoption", "1"),
    ];
    site.post(URL, &act).await.assert_summary(&["adoption"]);
    freeze(&site, "1.0").await;
    let kept = "/en/assessments/ken-2025/versions/1/strategy-en-public";
    let frozen = site.get(&format!("{kept}.json")).await.text;
    for missing in ["reference-adoption", "date-adoption", "institution-adoption"] {
        let fields: Vec<_> = act.into_iter().filter(|(name, _)| *name != missing).collect();
        site.post(URL, &fields).await.assert_summary(&[missing]);
    }
    assert_eq!(site.get(DRAFT).await.texts(".document .stamp"), ["DRAFT"]);
    assert_eq!(site.post(URL, &act).await.status, 303);
    let shown = site.get(DRAFT).await.texts(".document .stamp");
    assert!(shown[0].starts_with("Adopted, Decree 7/2026, "), "{shown:?}");
    let adopted = site.get(&format!("{kept}.html")).await.text;
    assert!(adopted.contains("Adopted, Decree 7/2026"), "the adopted version carries the stamp");
    assert!(!adopted.contains("Not adopted by any authority") && !adopted.contains(">DRAFT<"));
    let act = "Adopted by Cabinet on 21 November 2026, reference Decree 7/2026.";
    let today = site.get(&format!("{DRAFT}.html")).await.text;
    for (name, text) in [("frozen", &adopted), ("today's", &today)] {
        assert!(text.matches(act).count() >= 2, "approval and summary of the {name} text say it");
        for waiting in ["act of adoption is missing", "No authority has adopted", "has approved this draft"] {
            assert!(!text.contains(waiting), "the {name} text still says: {waiting}");
        }
    }
    let look = site.get("/en/assessments/ken-2025/look").await;
    assert!(look.text.contains("Adopted, Decree 7/2026") && !look.text.contains(">DRAFT<"));
    assert_eq!(site.get(&format!("{kept}.json")).await.text, frozen, "what was kept stays as it is");
    assert!(site.get("/es/assessments/ken-2025/draft.md").await.text.contains("Aprobado, Decree 7/2026"));
    let back = [("about", "adoption"), ("version", "1"), ("then", "remove")];
    assert_eq!(site.post(URL, &back).await.status, 303);
    assert_eq!(site.get(DRAFT).await.texts(".document .stamp"), ["DRAFT"]);
    assert!(site.get(&format!("{kept}.html")).await.text.contains(">DRAFT<"));
}

#[tokio::test]
async fn a_signature_that_somebody_removed_keeps_what_was_written_in_its_form() {
    let site = Site::new().await;
    let of = |version| [("about", "signature"), ("id", "signature-1"), ("version", version)];
    let named = [("institution-signature-1", "Ministry of Justice")];
    assert_eq!(site.post(URL, &[&of("0")[..], &named].concat()).await.status, 303);
    let gone = [&of("1")[..], &named, &[("then", "remove")]].concat();
    assert_eq!(site.post(URL, &gone).await.status, 303);
    let mine = [&of("1")[..], &[("institution-signature-1", "Ministry of Education")]].concat();
    let page = site.post(URL, &mine).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.attributes("input[name=institution-signature-1]", "value"), ["Ministry of Education"]);
    assert_eq!(page.attributes("details[open] input[name=version]", "value"), ["2"]);
}
