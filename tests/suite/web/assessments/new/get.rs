//! The empty form.

use crate::support::site::Site;

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
