//! The empty form.

use crate::support::members::{coordinator, member};
use crate::support::site::Site;
use amparo::accounts::{Grant, Role};
use amparo::bundle::Files;
use std::path::Path;

#[tokio::test]
async fn countries_stand_in_the_order_of_the_language() {
    let site = Site::new().await;
    for lang in ["en", "es"] {
        let page = site.get(&format!("/{lang}/assessments/new")).await;
        let names = page.texts("select[name=country] option");
        assert!(names.len() > 150, "{} countries", names.len());
        let codes = page.attributes("select[name=country] option", "value");
        assert_eq!(codes[0], "", "no country is chosen beforehand");
        assert_eq!(page.count("select[name=country] option[selected]"), 1);
        let plain = |name: &String| name.to_lowercase().chars().next().unwrap();
        let initials: Vec<_> = names[1..].iter().map(plain).filter(char::is_ascii).collect();
        assert!(initials.is_sorted(), "{initials:?}");
    }
}

#[tokio::test]
async fn frameworks_stand_with_their_versions() {
    let site = Site::new().await;
    let page = site.get("/en/assessments/new").await;
    let text = page.texts("main").join(" ");
    for framework in &site.state.library.frameworks {
        assert!(text.contains(&format!("version {}", framework.version)), "{}", framework.id);
    }
    assert_eq!(page.attributes("input[name=target][checked]", "value"), ["3"]);
}

#[tokio::test]
async fn what_a_content_folder_adds_can_be_chosen_and_is_called_by_its_name() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/content/territories");
    let site = Site::with_files(Files::with_overrides(&folder)).await;
    let page = site.get("/es/assessments/new").await;
    let offered = page.texts("option[value='TZA-ZAN']");
    assert!(offered[0].starts_with("Zanzíbar (") && offered[0].contains("Tan"), "{offered:?}");
    let fields = [("country", "TZA-ZAN"), ("round", "2026"), ("framework", "weprotect-mnr"), ("target", "3")];
    let reply = site.post("/es/assessments/new", &fields).await;
    let url = "/es/assessments/tza-zan-2026";
    assert_eq!(reply.header("location"), url);
    assert!(site.get(url).await.texts("h1").concat().contains("Zanzíbar"));
    assert!(site.get(&format!("{url}/draft.md")).await.text.contains("Zanzíbar"));
    let frame = site.get(&format!("{url}/plan/frame")).await;
    assert!(frame.texts("#currency-hint")[0].contains("TZS"));
}

#[tokio::test]
async fn who_leads_one_country_begins_with_it() {
    for (person, chosen) in [
        (coordinator(), "KEN"),
        (member(1, Grant { countries: vec!["KEN".into(), "GHA".into()], ..lead("KEN") }), ""),
    ] {
        let site = Site::new().await.for_person(person);
        let page = site.get("/en/assessments/new").await;
        assert_eq!(page.attributes("select[name=country] option[selected]", "value"), [chosen]);
    }
}

fn lead(country: &str) -> Grant {
    Grant::of(Role::Coordinator, country.into())
}
