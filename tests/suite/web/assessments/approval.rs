//! `/{lang}/assessments/{id}/approval`: signatures, and the stamp that follows the act of adoption.

use super::versions::freeze;
use crate::support::site::{Page, Site};
use crate::support::xlsx::unzip;

const URL: &str = "/en/assessments/ken-2025/approval";
const DRAFT: &str = "/en/assessments/ken-2025/draft";
/// A country with few answers is shown the starting paper unasked.
const STRATEGY: &str = "/en/assessments/ken-2025/draft?document=strategy";

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

const ACT: [(&str, &str); 5] = [
    ("about", "adoption"),
    ("version", "0"),
    ("reference-adoption", "Decree 7/2026"),
    ("date-adoption", "2026-11-21"),
    ("institution-adoption", "Cabinet"),
];

/// The act, which names version `number` and says yes to what this page asks.
fn act<'a>(number: &'a str, page: &'a Page, mark: &'a mut String) -> Vec<(&'a str, &'a str)> {
    *mark = page.attributes("#although", "value").remove(0);
    let mark: &str = mark;
    [&ACT[..], &[("adopts-adoption", number), ("although", mark)]].concat()
}

/// Adopts the first version, whatever is open.
async fn adopt(site: &Site) {
    let (page, mut mark) = (site.get(URL).await, String::new());
    assert_eq!(site.post(URL, &act("1", &page, &mut mark)).await.status, 303);
}

async fn answer(site: &Site, item: &str, comment: &str) {
    let fields = [("version", "0"), ("rating", "2"), ("comment", comment), ("then", "stay")];
    assert_eq!(site.post(&format!("/en/assessments/ken-2025/items/{item}"), &fields).await.status, 303);
}

#[tokio::test]
async fn nothing_is_adopted_before_somebody_said_yes_to_what_is_open_in_it() {
    let site = Site::new().await;
    let sign = [
        ("about", "signature"),
        ("id", "signature-1"),
        ("version", "0"),
        ("institution-signature-1", "Ministry of Justice"),
    ];
    assert_eq!(site.post(URL, &sign).await.status, 303);
    freeze(&site, "1.0").await;
    let silent = [&ACT[..], &[("adopts-adoption", "1")]].concat();
    let asked = site.post(URL, &silent).await;
    asked.assert_summary(&["although"]);
    assert_eq!(asked.attributes("#reference-adoption", "value"), ["Decree 7/2026"], "what was typed stays");
    let open = asked.texts(".open-at-adoption > li");
    for (line, words) in [
        (0, "Questions without an answer: 42 of 43."),
        (1, "Has not signed: Ministry of Justice."),
        (2, "Nobody has said whether"),
        (3, "points in the plan, the results, the bodies and the records."),
    ] {
        assert!(open[line].contains(words), "{words}: {open:?}");
    }
    let besides = asked.texts(".open-besides > li");
    assert!(besides[0].contains("settle them in the draft and freeze again"), "{besides:?}");
    let mut mark = String::new();
    let early = act("1", &asked, &mut mark);
    answer(&site, "C04", "A unit that nobody knew of.").await;
    let second = [
        ("about", "signature"),
        ("id", "signature-2"),
        ("version", "0"),
        ("institution-signature-2", "Police"),
    ];
    assert_eq!(site.post(URL, &second).await.status, 303);
    site.post(URL, &early).await.assert_summary(&["although"]);
    adopt(&site).await;
    let lacks = site.held().await.assessment.strategy.adoption.unwrap().lacks.unwrap();
    assert_eq!((lacks.unanswered, lacks.items), (42, 43), "of the frozen version, not of today");
    assert_eq!((lacks.signatories, lacks.unsigned.len()), (2, 2), "signatures as they are today");
    assert!(lacks.notes > 10 && lacks.safeguards.len() > 10, "{lacks:?}");
    let page = site.get(URL).await;
    assert_eq!(page.texts("#adoption ~ h3"), ["What was open when it was adopted"]);
    assert_eq!((page.count(".open-at-adoption"), page.count("#although")), (1, 0));
    answer(&site, "C05", "Later.").await;
    let corrected = [&ACT[..1], &[("version", "1")], &ACT[2..], &[("adopts-adoption", "1")]].concat();
    assert_eq!(site.post(URL, &corrected).await.status, 303, "a slip of the pen is no second adoption");
    assert_eq!(site.held().await.assessment.strategy.adoption.unwrap().lacks.unwrap(), lacks);
    freeze(&site, "2.0").await;
    let other = [&ACT[..1], &[("version", "2")], &ACT[2..], &[("adopts-adoption", "2")]].concat();
    site.post(URL, &other).await.assert_summary(&["although"]);
}

#[tokio::test]
async fn what_is_open_is_that_of_the_frozen_version_whoever_froze_it() {
    use sqlx::ConnectOptions;
    let site = Site::new().await;
    freeze(&site, "1.0").await;
    let open = async || site.get(URL).await.texts(".open-points, .open-at-adoption > li");
    let before = open().await;
    assert!(before.len() > 3, "{before:?}");
    answer(&site, "C04", "Answered after the freeze.").await;
    let check =
        [("version", "0"), ("about", site.state.library.kit.rights_check[0].id.as_str()), ("answer", "yes")];
    let records = "/en/assessments/ken-2025/records/rights/new";
    let saved = site.post(records, &check).await;
    assert_eq!(saved.status, 303, "{:?}", saved.texts("#problems li"));
    assert_eq!(open().await, before, "neither an answer nor a safeguard comes into a frozen text");

    // As an older Amparo froze it: the version says nothing itself, but the log knows.
    let held = site.held().await.assessment.strategy.versions[&1].clone();
    let frozen = held.strategy_text().unwrap();
    let kept = site.store.file(&frozen.content).await.unwrap().unwrap();
    let mut content: serde_json::Value = serde_json::from_slice(&kept.bytes).unwrap();
    assert!(content.as_object_mut().unwrap().remove("lacks").is_some(), "the version says it itself");
    let older = amparo::assessment::strategy::KeptFile { bytes: content.to_string().into_bytes(), ..kept };
    let hash = site.store.keep(older).await.unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(site.database());
    let mut connection = options.connect().await.unwrap();
    let swap =
        sqlx::query("UPDATE state SET body = replace(body, ?, ?)").bind(&frozen.content.0).bind(&hash.0);
    assert!(swap.execute(&mut connection).await.unwrap().rows_affected() > 0);
    assert_eq!(site.held().await.assessment.strategy.versions[&1].documents[0].content, hash);
    assert_eq!(open().await, before);
}

#[tokio::test]
async fn what_holds_no_text_of_the_strategy_is_not_adopted_as_the_strategy() {
    let site = Site::new().await;
    let children =
        [("label", "For children"), ("author", "Ministry"), ("document", "children"), ("audience", "public")];
    let ordered = site.post("/en/assessments/ken-2025/versions", &children).await;
    assert_eq!(super::versions::until_frozen(&site, ordered).await.status, 303);
    let mut empty = site.held().await.assessment.strategy.versions[&1].clone();
    (empty.label, empty.documents) = ("Nothing".to_owned(), Vec::new());
    let decision = amparo::assessment::Decision::Version { number: 2, version: empty };
    let change = amparo::assessment::Change::Strategy(Box::new(decision));
    let stamp = amparo::storage::Stamp { at: crate::support::site::now(), actor: "test".into() };
    site.store.record("ken-2025", change, 0, stamp).await.unwrap();
    for (number, label) in [("1", "For children"), ("2", "Nothing")] {
        let sent = [&ACT[..], &[("adopts-adoption", number), ("although", "anything")]].concat();
        let refused = site.post(URL, &sent).await;
        refused.assert_summary(&["adopts-adoption"]);
        let told = refused.texts("#problems li").join(" ");
        assert!(told.contains(&format!("“{label}” holds no text of the strategy")), "{told}");
        assert!(told.contains("Freeze a version with the strategy"), "{told}");
    }
    assert_eq!(site.held().await.assessment.strategy.adoption, None);
    freeze(&site, "1.0").await;
    let mut version = site.held().await.assessment.strategy.versions[&1].clone();
    version.label = "For children again".to_owned();
    let decision = amparo::assessment::Decision::Version { number: 4, version };
    let change = amparo::assessment::Change::Strategy(Box::new(decision));
    let stamp = amparo::storage::Stamp { at: crate::support::site::now(), actor: "test".into() };
    site.store.record("ken-2025", change, 0, stamp).await.unwrap();
    let offered = site.get(URL).await.attributes("#adopts-adoption option[selected]", "value");
    assert_eq!(offered, ["3"], "the newest that holds the strategy is offered");
}

#[tokio::test]
async fn the_stamp_belongs_to_the_adopted_version_alone() {
    let site = Site::new().await;
    site.post(URL, &[&ACT[..], &[("adopts-adoption", "1")]].concat()).await.assert_summary(&["adoption"]);
    freeze(&site, "1.0").await;
    let kept = "/en/assessments/ken-2025/versions/1/strategy-en-public";
    let frozen = site.get(&format!("{kept}.json")).await.text;
    for missing in ["reference-adoption", "date-adoption", "institution-adoption"] {
        let fields: Vec<_> = ACT.into_iter().filter(|(name, _)| *name != missing).collect();
        let fields = [&fields[..], &[("adopts-adoption", "1")]].concat();
        site.post(URL, &fields).await.assert_summary(&[missing, "although"]);
    }
    assert_eq!(site.get(STRATEGY).await.texts(".document .stamp"), ["DRAFT"]);
    assert_eq!(site.get(URL).await.texts("form .button").last().unwrap(), "Enter the adoption");
    adopt(&site).await;
    let buttons = site.get(URL).await.texts("form .button").join(" · ");
    assert!(buttons.ends_with("Correct the adoption · Take the adoption back"), "{buttons}");
    let adopted = site.get(&format!("{kept}.html")).await;
    assert!(adopted.texts(".stamp[data-kind=done]")[0].starts_with("Adopted, Decree 7/2026, "));
    let adopted = adopted.text;
    assert!(!adopted.contains("Not adopted by any authority") && !adopted.contains(">DRAFT<"));
    let in_force = "Adopted by Cabinet on 21 November 2026, reference Decree 7/2026.";
    assert!(adopted.matches(in_force).count() >= 2, "approval and summary of the frozen text say it");
    assert!(adopted.contains("Cabinet adopts the “National strategy"), "and tells the act itself");
    let today = site.get(&format!("{DRAFT}.html")).await.text;
    let after = "Version “1.0” was adopted by Cabinet on 21 November 2026, reference Decree 7/2026.";
    assert!(today.matches(after).count() >= 2 && !today.contains(in_force), "today's text is another");
    for (name, text) in [("frozen", &adopted), ("today's", &today)] {
        for waiting in ["act of adoption is still to be", "No authority has adopted", "no force until"] {
            assert!(!text.contains(waiting), "the {name} text still says: {waiting}");
        }
    }
    assert_eq!(site.get(&format!("{kept}.json")).await.text, frozen, "what was kept stays as it is");
    let look = site.get("/en/assessments/ken-2025/look").await;
    assert!(look.text.contains("Draft after the adopted “1.0”") && !look.text.contains(">DRAFT<"));
    let back = [("about", "adoption"), ("version", "1"), ("then", "remove")];
    assert_eq!(site.post(URL, &back).await.status, 303);
    assert_eq!(site.get(STRATEGY).await.texts(".document .stamp"), ["DRAFT"]);
    assert!(site.get(&format!("{kept}.html")).await.text.contains(">DRAFT<"));
}

/// How many parts a comparison says differ: "5 parts changed and one came".
fn differing(page: &Page) -> usize {
    let lead = page.texts(".lead").remove(0);
    let counts = lead.split("the same as before").next().unwrap().split_whitespace();
    counts.filter_map(|word| if word == "one" { Some(1) } else { word.parse().ok() }).sum()
}

#[tokio::test]
async fn a_draft_after_adoption_says_how_much_of_it_differs() {
    let site = Site::new().await;
    freeze(&site, "1.0").await;
    adopt(&site).await;
    let same = "Draft, equal to the adopted “1.0”";
    let page = site.get("/en/assessments/ken-2025/versions/compare?from=1&to=today").await;
    assert_eq!(
        page.texts("main ins, main del"),
        Vec::<String>::new(),
        "{:?}",
        page.texts("main h2, main h3")
    );
    assert_eq!(site.get(STRATEGY).await.texts(".document .stamp"), [same]);
    let parts = unzip(&site.get(&format!("{DRAFT}.docx")).await.bytes);
    let heads = parts.iter().filter(|(name, _)| name.starts_with("word/header"));
    let head: String = heads.map(|(_, text)| text.as_str()).collect();
    assert!(head.contains("Draft, equal to “1.0”") && !head.contains("Draft after"), "{head}");
    assert!(site.get("/es/assessments/ken-2025/draft.md").await.text.contains("idéntico a la versión «1.0»"));
    answer(&site, "C04", "A unit of nine officers.").await;
    let compare = "/en/assessments/ken-2025/versions/compare?from=1&to=today";
    let parts = differing(&site.get(compare).await);
    assert!(parts > 2, "{parts}");
    let wanted = format!("Draft after the adopted “1.0”, {parts} parts differ");
    let page = site.get(STRATEGY).await;
    assert_eq!(page.texts(".document .stamp"), [wanted.as_str()]);
    assert_eq!(page.texts(".tag[data-kind=attention]"), [wanted.as_str()]);
    let heading = page.texts("main h1").remove(0);
    assert!(
        heading.contains("the draft after the adopted “1.0”") && !heading.contains("signed"),
        "{heading}"
    );
    for ending in [".docx", ".xlsx"] {
        let parts = unzip(&site.get(&format!("{DRAFT}{ending}")).await.bytes);
        assert!(parts.values().any(|text| text.contains(&wanted)), "{ending} bears the stamp");
        assert!(!parts.values().any(|text| text.contains(">DRAFT<")), "{ending}");
    }
    // A document that was not frozen with it is after it all the same.
    assert!(
        site.get(&format!("{DRAFT}.md?document=memorandum"))
            .await
            .text
            .contains("**Draft after the adopted “1.0”**")
    );
    freeze(&site, "2.0").await;
    let (page, mut mark) = (site.get(URL).await, String::new());
    assert_eq!(page.count("#although"), 0, "nothing is asked about what is adopted");
    let second = [&ACT[..1], &[("version", "1")], &ACT[2..], &[("adopts-adoption", "2")]].concat();
    mark.push_str(&site.post(URL, &second).await.attributes("#although", "value")[0]);
    let second = [&second[..], &[("although", &mark)]].concat();
    assert_eq!(site.post(URL, &second).await.status, 303);
    assert_eq!(site.get(STRATEGY).await.texts(".document .stamp"), ["Draft, equal to the adopted “2.0”"]);
    let now = site.get("/en/assessments/ken-2025/versions/2/strategy-en-public.html").await.text;
    assert!(now.contains("Adopted, Decree 7/2026") && !now.contains("parts differ"));
    let before = site.get("/en/assessments/ken-2025/versions/1/strategy-en-public.html").await.text;
    assert!(!before.contains("Adopted, Decree"), "the stamp went to the second version");
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
