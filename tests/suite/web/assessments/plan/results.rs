//! Indicators and progress.

use super::PLAN;
use crate::support::site::Site;

#[tokio::test]
async fn a_card_is_chosen_measured_and_warned_about() {
    let site = Site::new().await;
    let url = format!("{PLAN}/results/I-01");
    site.post(&format!("{PLAN}/frame"), &[("version", "0"), ("first-year", "2027"), ("last-year", "2029")])
        .await;
    let fields = [
        ("version", "0"),
        ("chosen", "yes"),
        ("years", "2027 2028 2029"),
        ("target-2029", "80%"),
        ("baseline", "40 %"),
        ("baseline-date", "2026-01-01"),
        ("value-1", "60 %"),
        ("value-1-date", "2026-11-01"),
        ("value-1-source", "Survey"),
    ];
    let reply = site.post(&url, &fields).await;
    assert_eq!(reply.status, 303, "{:?}", reply.texts("#problems"));
    let page = site.get(&url).await;
    assert_eq!(page.attributes("#value-0", "value"), ["60"]);
    assert!(page.texts(".notice li").iter().any(|words| words.contains("names no source")));
    let list = site.get(&format!("{PLAN}/results")).await;
    assert_eq!(list.texts("h1"), ["One indicator shows whether the strategy works"]);
    let progress = site.get(&format!("{PLAN}/progress")).await;
    let told = progress.texts("section[aria-labelledby=progress-indicators] .hint");
    assert!(told[0].contains("50 % of the way"), "{told:?}");
    let values =
        "Beginning: 40 (1 January 2026). Now: 60 (1 November 2026). Target: 80 (2029). Unit: Per cent of";
    for words in [&told[0], &list.texts(".plan-lines .hint")[0], &page.texts("main .lead")[0]] {
        assert!(words.contains(values), "{words}");
    }
    for heading in ["baseline-heading", "targets", "values-heading"] {
        let hint = page.texts(&format!("section[aria-labelledby={heading}] > .hint")).join(" ");
        assert!(hint.contains("Unit: Per cent of"), "{heading}: {hint}");
    }
}

#[tokio::test]
async fn what_was_measured_over_a_month_or_a_year_stays_so() {
    let site = Site::new().await;
    let url = format!("{PLAN}/results/I-01");
    for (version, lang, typed, kept, shown) in [
        ("0", "en", "2025", "2025", ["40 (2025)", "40 (2025)"]),
        ("1", "en", "March 2025", "2025-03", ["40 (March 2025)", "40 (marzo de 2025)"]),
        ("2", "es", "31 de marzo de 2025", "2025-03-31", ["40 (31 March 2025)", "40 (31 de marzo de 2025)"]),
        ("3", "es", "marzo de 2025", "2025-03", ["40 (March 2025)", "40 (marzo de 2025)"]),
    ] {
        let url = url.replace("/en/", &format!("/{lang}/"));
        let fields =
            [("version", version), ("chosen", "yes"), ("baseline", "40 %"), ("baseline-date", typed)];
        let reply = site.post(&url, &fields).await;
        assert_eq!(reply.status, 303, "{typed}: {:?}", reply.texts("#problems"));
        let record = site.held().await.assessment.strategy.indicators["I-01"].clone();
        assert_eq!(record.baseline.unwrap().date.to_string(), kept);
        assert_eq!(
            site.get(&url).await.attributes("#baseline-date", "value"),
            [typed],
            "it is shown as typed"
        );
        for (lang, words) in ["en", "es"].into_iter().zip(shown) {
            let draft = site.get(&format!("/{lang}/assessments/ken-2025/plan/results")).await.text;
            assert!(draft.contains(words), "{lang} {typed}: no {words}");
        }
    }
}

#[tokio::test]
async fn an_indicator_has_values_that_its_kind_can_have() {
    let site = Site::new().await;
    for (indicator, value, fits) in [
        ("I-01", "-5", false),
        ("I-01", "120", false),
        ("I-01", "100 %", true),
        ("I-06", "-1", false),
        ("I-06", "340", true),
        ("I-16", "-2", false),
        ("I-16", "36.5", true),
        ("I-05", "-1", false),
        ("I-05", "4500", true),
    ] {
        let url = format!("{PLAN}/results/{indicator}");
        for name in ["baseline", "value-0", "target-2027"] {
            let version = site.get(&url).await.attributes("input[name=version]", "value")[0].clone();
            let date = format!("{name}-date");
            let fields =
                [("version", version.as_str()), ("years", "2027"), (name, value), (date.as_str(), "2025")];
            let page = site.post(&url, &fields).await;
            match fits {
                true => assert_eq!(page.status, 303, "{indicator} {name} {value}: {}", page.text),
                false => page.assert_summary(&[name]),
            }
        }
    }
}

#[tokio::test]
async fn values_need_a_number_and_a_day() {
    let site = Site::new().await;
    let url = format!("{PLAN}/results/I-02");
    for (fields, field) in [
        (vec![("value-0", "60")], "value-0-date"),
        (vec![("value-0-date", "2026-11-01")], "value-0"),
        (vec![("value-0", "60"), ("value-0-date", "1899-01-01")], "value-0-date"),
        (vec![("baseline", "x"), ("baseline-date", "2026-11-01")], "baseline"),
        (vec![("years", "2027"), ("target-2027", "1000000000000000")], "target-2027"),
    ] {
        site.post(&url, &fields).await.assert_summary(&[field]);
    }
    site.post(&url, &[("version", "0"), ("chosen", "yes"), ("responsible", "Statistics office")]).await;
    let page = site.post(&url, &[("version", "0"), ("chosen", "yes"), ("responsible", "Police")]).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts("tr[data-differs] td"), ["Police", "Statistics office"]);
    assert_eq!(site.get(&format!("{PLAN}/results/I-99")).await.status, 404);
}

#[tokio::test]
async fn a_card_says_who_asks_nearly_the_same_and_how_sure_that_is() {
    let site = Site::new().await;
    for lang in ["en", "es"] {
        let page = site.get(&format!("/{lang}{}/results/I-02", &PLAN[3..])).await;
        let lines = page.texts(".plan-card dd");
        assert!(lines.iter().any(|line| line.starts_with("Global Kids Online")), "{lang}: {lines:?}");
        assert_eq!(page.count(".plan-card .status"), 3, "{lang}: what was read in its source has no mark");
    }
}

#[tokio::test]
async fn an_own_indicator_is_added_and_named() {
    let site = Site::new().await;
    let url = format!("{PLAN}/results");
    site.post(&url, &[("name", " ")]).await.assert_summary(&["name"]);
    let reply = site.post(&url, &[("name", "Schools with a focal teacher")]).await;
    assert_eq!(reply.header("location"), format!("{url}/own-1"));
    let page = site.get(&format!("{url}/own-1")).await;
    assert_eq!(page.texts("h1"), ["Schools with a focal teacher"]);
}

#[tokio::test]
async fn what_was_spent_is_kept_by_year_and_silence_is_not_zero() {
    let site = Site::new().await;
    let url = format!("{PLAN}/progress");
    let spent = |year: &str, amount: &str, currency: &str, date: &str, source: &str, version: &str| {
        [
            ("do", "spent"),
            ("action", "A01-7"),
            ("version", version),
            ("spent-year-A01-7", year),
            ("spent-amount-A01-7", amount),
            ("spent-currency-A01-7", currency),
            ("spent-date-A01-7", date),
            ("spent-source-A01-7", source),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
    };
    let send = async |fields: [(String, String); 8]| {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        site.post(&url, &fields).await
    };
    let day = "2026-11-01";
    for (fields, wrong) in [
        (spent("", "5", "KES", day, "Audit", "0"), vec!["spent-year-A01-7"]),
        (spent("1899", "5", "KES", day, "Audit", "0"), vec!["spent-year-A01-7"]),
        (spent("2026", "-5", "KES", day, "Audit", "0"), vec!["spent-amount-A01-7"]),
        (spent("2026", "1000000000000000", "KES", day, "Audit", "0"), vec!["spent-amount-A01-7"]),
        (spent("2026", "5", "shilling", day, "", "0"), vec!["spent-currency-A01-7", "spent-source-A01-7"]),
        (spent("2026", "5", "KES", "soon", "Audit", "0"), vec!["spent-date-A01-7"]),
        (spent("2026", "", "KES", "", "Audit", "0"), vec!["spent-amount-A01-7"]),
        (spent("2026", "", "KES", day, "", "0"), vec!["spent-amount-A01-7"]),
    ] {
        send(fields).await.assert_summary(&wrong);
    }
    let reply = send(spent("2026", "1250.5", "kes", day, "Audit <1>", "0")).await;
    assert_eq!(reply.header("location"), format!("{url}?saved=yes#A01-7"), "the reader stays at the place");
    assert_eq!(site.get(&url).await.count("li[id='A01-7']"), 1);
    let page = site.get(&url).await;
    assert!(page.text.contains("2026: KES 1,250.5 spent, as of 1 November 2026. Audit &lt;1&gt;"));
    assert_eq!(page.texts("h1"), ["Nobody has reported yet"], "money is no status");
    assert_eq!(send(spent("2026", "9", "KES", day, "Other", "0")).await.status, 409);
    let kept = site.held().await.assessment.strategy.actions[&"A01-7".into()].spent.clone();
    assert_eq!(kept[&2026].amount.to_string(), "1250.5");
    let report = site.get("/en/assessments/ken-2025/draft.md?document=progress").await.text;
    assert!(report.contains("Audit") && !report.contains("**Total**"), "{report}");
    assert_eq!(send(spent("2026", "", "", "", "", "1")).await.status, 303);
    assert!(site.held().await.assessment.strategy.actions[&"A01-7".into()].spent.is_empty());
    let report = site.get("/en/assessments/ken-2025/draft.md?document=progress").await.text;
    assert!(report.contains("has not been reported"));
}

#[tokio::test]
async fn reports_are_added_and_silence_is_neither_late_nor_done() {
    let site = Site::new().await;
    let url = format!("{PLAN}/progress");
    let page = site.get(&url).await;
    assert_eq!(page.texts("h1"), ["Nobody has reported yet"]);
    let wrong = [("action", "A01-7"), ("status-A01-7", "splendid"), ("date-A01-7", "1899-01-01")];
    site.post(&url, &wrong).await.assert_summary(&["status-A01-7", "date-A01-7"]);
    let right = [
        ("action", "A01-7"),
        ("version", "0"),
        ("status-A01-7", "done"),
        ("date-A01-7", "2026-11-01"),
        ("note-A01-7", "Gazetted"),
    ];
    assert_eq!(site.post(&url, &right).await.status, 303);
    let page = site.get(&url).await;
    assert!(page.texts("h1")[0].starts_with("Actions that are done: 1 of "), "{:?}", page.texts("h1"));
    let other = right.map(|(name, value)| (name, if value == "Gazetted" { "Signed" } else { value }));
    let conflict = site.post(&url, &other).await;
    assert_eq!(conflict.status, 409);
    assert_eq!(site.held().await.assessment.strategy.actions[&"A01-7".into()].progress.len(), 1);
    assert_eq!(site.post(&url, &[("action", "Z99-1")]).await.status, 404);
}
