//! Every list and every form, in every language.

use crate::support::members::{ID, ITEMS, enter};
use crate::support::site::Site;
use amparo::assessment::strategy::EntryKind;
use amparo::service::{Act, Person};

const LISTS: [&str; 14] = [
    "calendar",
    "stakeholder",
    "consultation",
    "figure",
    "finding",
    "law",
    "policy",
    "commitment",
    "body",
    "contact",
    "risk",
    "rights",
    "comment",
    "signature",
];

#[tokio::test]
async fn every_list_and_every_new_entry_is_a_page() {
    let site = Site::new().await;
    for lang in ["en", "es"] {
        let home = format!("/{lang}/assessments/ken-2025/records");
        let page = site.get(&home).await;
        assert_eq!(page.count(".tasks > .task"), LISTS.len());
        for list in LISTS {
            let given = ["commitment", "body"].contains(&list);
            for url in [format!("{home}/{list}"), format!("{home}/{list}/new")] {
                let page = site.get(&url).await;
                let expected = if given && url.ends_with("/new") { 404 } else { 200 };
                assert_eq!(page.status, expected, "{url}");
                assert!(!page.text.contains('⟨'), "a message is missing on {url}");
                assert_eq!(page.count("h1"), 1, "{url}");
            }
        }
    }
}

#[tokio::test]
async fn dates_of_the_calendar_stand_in_their_order_and_those_without_a_day_last() {
    let site = Site::new().await;
    let dates = [(1, None, "Debate"), (2, Some("2027-03-16"), "Panel"), (3, Some("2026-01-20"), "Meeting")];
    for (number, date, title) in dates {
        let record = serde_json::json!({ "date": date, "title": title });
        enter(&site, EntryKind::Calendar, number, record).await;
    }
    let page = site.get("/en/assessments/ken-2025/records/calendar").await;
    let lines = page.texts(".tasks > .task").join(" ");
    let places = ["Meeting", "Panel", "Debate"].map(|title| lines.find(title).unwrap());
    assert!(places.is_sorted(), "{lines}");
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    let site = Site::new().await;
    for path in ["risk/7", "risk/0", "risk/new/x", "virus", "virus/new", "commitment/CM-NOWHERE"] {
        let url = format!("/en/assessments/ken-2025/records/{path}");
        assert_eq!(site.get(&url).await.status, 404, "{path}");
        assert_eq!(site.post(&url, &[("version", "0")]).await.status.as_u16() / 100, 4, "{path}");
    }
}

#[tokio::test]
async fn a_starter_fills_in_what_an_entry_is_about_and_nothing_else() {
    let site = Site::new().await;
    let starter = site.state.library.kit.legal_topics[0].id.clone();
    let page = site.get(&format!("/en/assessments/ken-2025/records/law/new?about={starter}")).await;
    assert_eq!(page.attributes("#about option[selected]", "value"), [starter.as_str()]);
    assert_eq!(page.attributes("#instrument", "value"), [""]);
    let other = site.get("/en/assessments/ken-2025/records/consultation/new").await;
    assert_eq!(other.count("input[name=heard][checked]"), 0, "who was heard is never preset");
}

#[tokio::test]
async fn a_figure_to_supply_stands_beside_what_is_known_of_the_world() {
    let site = Site::new().await;
    let figures = &site.state.library.kit.context_figures;
    assert!(figures.iter().any(|figure| figure.world.is_some()));
    for (lang, known) in [("en", "(ITU, 2025)"), ("es", "(UIT, 2025)")] {
        let page = site.get(&format!("/{lang}/assessments/ken-2025/records/figure")).await;
        assert!(page.text.contains(known), "{lang}");
    }
}

#[tokio::test]
async fn questions_of_an_institution_stand_by_areas_with_how_many_are_chosen() {
    let site = Site::new().await;
    let police = serde_json::json!({ "name": "Police", "part": "answers", "items": ITEMS });
    enter(&site, EntryKind::Stakeholder, 1, police).await;
    let all = site.state.service.open(&Person::Owner, Act::Read, ID).await.unwrap().asked_items().count();
    let page = site.get(&format!("/en/assessments/{ID}/records/stakeholder/1")).await;
    assert_eq!(page.count("#items-list details input[name=items]"), all, "each question once");
    assert!(page.count("#items-list summary") > 6, "{:?}", page.texts("#items-list summary"));
    assert_eq!(page.attributes("#items-list details[open] input[checked]", "value"), ITEMS);
    assert!(page.count("#items-list details[open]") <= 2, "the others are folded");
    assert_eq!(page.texts("#items-list .box-filter .hint"), [format!("Chosen: 2 of {all}")]);
    assert_eq!(page.count("#items-list [hidden] input[type=search]:not([name])"), 1, "for scripting alone");
    let new = site.get(&format!("/es/assessments/{ID}/records/stakeholder/new")).await;
    assert_eq!(new.count("#items-list details[open]"), 0);
}
