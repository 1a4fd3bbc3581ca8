//! `/{lang}/assessments/{id}/manage` and `/{lang}/archive`: names, what was put away, what was taken away and came back.

use super::versions::freeze;
use crate::support::site::{Site, now};
use amparo::assessment::{Change, Standing};
use amparo::storage::Stamp;

const HOME: &str = "/en/assessments/ken-2025";
const URL: &str = "/en/assessments/ken-2025/manage";

async fn put(site: &Site, standing: &str, version: &str) -> crate::support::site::Page {
    site.post(URL, &[("standing", standing), ("version", version)]).await
}

#[tokio::test]
async fn an_assessment_gets_another_name_and_keeps_its_address() {
    let site = Site::new().await;
    let long = "x".repeat(101);
    site.post(URL, &[("version", "0"), ("title", &long)]).await.assert_summary(&["title"]);
    let named = site.post(URL, &[("version", "0"), ("title", "Pilot <b>")]).await;
    assert_eq!(named.status, 303, "{}", named.text);
    assert_eq!(site.get("/en/").await.texts("tbody th a"), ["Kenya · Pilot <b>"]);
    let overview = site.get(HOME).await;
    assert_eq!(overview.texts("h1"), ["Kenya · Pilot <b>"]);
    assert_eq!(overview.texts(".whose a"), ["Kenya · Pilot <b>"]);
    assert_eq!(site.get(URL).await.attributes("#title", "value"), ["Pilot <b>"]);
    let held = site.held().await.assessment;
    assert_eq!((held.id.as_str(), held.round.as_str()), ("ken-2025", "2025"));
    let late = site.post(URL, &[("version", "0"), ("title", "Another")]).await;
    assert_eq!(late.status, 409);
    assert_eq!(site.post(URL, &[("version", "1"), ("title", "")]).await.status, 303);
    assert_eq!(site.get(HOME).await.texts("h1"), ["Kenya · 2025"]);
}

#[tokio::test]
async fn of_two_that_look_the_same_the_lists_say_which_is_which() {
    let site = Site::new().await;
    assert!(site.get("/en/").await.texts("tbody td .hint").is_empty(), "one alone needs no address");
    let mut other = site.held().await.assessment;
    for (id, round) in [("ken-2025-2", " 2025"), ("ken-2026", "2026")] {
        (other.id, other.round) = (id.to_owned(), round.to_owned());
        site.store.create(other.clone(), Stamp { at: now(), actor: "test".into() }).await.unwrap();
    }
    assert_eq!(site.get("/en/").await.texts("tbody td .hint"), ["named ken-2025", "named ken-2025-2"]);
    for id in ["ken-2025", "ken-2025-2"] {
        let url = format!("/en/assessments/{id}/manage");
        site.post(&url, &[("standing", "archived"), ("version", "0")]).await;
    }
    assert_eq!(site.get("/en/archive").await.texts("tbody td .hint"), ["named ken-2025", "named ken-2025-2"]);
}

#[tokio::test]
async fn what_is_archived_is_read_and_not_changed_until_it_is_brought_back() {
    let site = Site::new().await;
    assert_eq!(put(&site, "archived", "0").await.status, 303);
    let start = site.get("/en/").await;
    assert_eq!((start.count("tbody tr"), start.count("a[href='/en/archive']")), (0, 1));
    assert_eq!(site.get("/en/archive").await.attributes("tbody th a", "href"), [HOME]);
    for path in ["", "/items/C01", "/gaps", "/plan", "/draft", "/export.json"] {
        let page = site.get(&format!("{HOME}{path}")).await;
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(page.text.contains("This assessment is archived"), path != "/export.json", "{path}");
    }
    let answer = [("version", "0"), ("rating", "2"), ("comment", "Later"), ("then", "stay")];
    let risk = [("version", "0"), ("text", "Money ends")];
    let version =
        [("label", "1.0"), ("author", "Ministry"), ("document", "memorandum"), ("audience", "public")];
    let before = site.store.history("ken-2025").await.unwrap().len();
    for (path, fields) in
        [("/items/C04", &answer[..]), ("/records/risk/new", &risk[..]), ("/versions", &version[..])]
    {
        let refused = site.post(&format!("{HOME}{path}"), fields).await;
        assert!([409, 422].contains(&refused.status.as_u16()), "{path}: {}", refused.status);
        assert!(refused.text.contains("nothing in it can be changed"), "{path}");
    }
    let kept = site.save_by_itself(&format!("{HOME}/items/C04"), &answer).await;
    assert_eq!((kept.status.as_u16(), kept.text.as_str()), (423, "null"), "the page says what it means");
    let renamed = site.post(URL, &[("version", "1"), ("title", "Another")]).await;
    assert_eq!(renamed.status, 422);
    assert!(renamed.text.contains("nothing in it can be changed"));
    assert_eq!(site.store.history("ken-2025").await.unwrap().len(), before);
    assert_eq!(site.post("/en/archive", &[("id", "ken-2025")]).await.header("location"), HOME);
    assert_eq!(site.post(&format!("{HOME}/items/C04"), &answer).await.status, 303);
    assert_eq!(site.post("/en/archive", &[("id", "nobody")]).await.status, 404);
    assert!(site.store.verify().await.unwrap().sound());
}

#[tokio::test]
async fn the_forms_of_what_is_archived_are_shut_but_for_the_way_back() {
    let site = Site::new().await;
    let post = "form[method=post]";
    let shut = ".shut-form > fieldset.shut[disabled]";
    let pages =
        ["/items/C01", "/choices", "/plan/frame", "/records/risk/new", "/versions", "/approval", "/look"];
    for path in pages {
        let page = site.get(&format!("{HOME}{path}")).await;
        assert!(page.count(post) > 0 && page.count(shut) == 0, "{path}");
    }
    assert_eq!(site.get(&format!("{HOME}/items/C01")).await.count(".autosave"), 1);
    assert_eq!(put(&site, "archived", "0").await.status, 303);
    for path in pages {
        let page = site.get(&format!("{HOME}{path}")).await;
        assert!(page.count(post) == 0 && page.count(shut) > 0, "{path}");
        assert!(page.count(&format!("{shut} [name]")) > 0, "{path}: what stands in it can be read");
    }
    assert_eq!(site.get(&format!("{HOME}/items/C01")).await.count(".autosave"), 0, "nothing is saved there");
    let page = site.get(URL).await;
    let open = page.attributes("form[data-stays-open] > input[name=standing]", "value");
    assert_eq!(open, ["active", "removed"]);
    assert_eq!(page.count(shut), 1, "the name");
    assert_eq!(page.count(post), 2);
    assert!(site.get(&format!("{HOME}/draft")).await.count("form[method=get] fieldset.shut") == 0);
}

#[tokio::test]
async fn what_is_removed_is_on_no_page_and_undo_brings_all_of_it_back() {
    let site = Site::new().await;
    let before = site.held().await.assessment;
    assert!(site.get(URL).await.text.contains("Nothing is deleted"));
    let removed = put(&site, "removed", "0").await;
    assert_eq!(removed.header("location"), "/en/?removed=ken-2025");
    let start = site.get(removed.header("location")).await;
    assert_eq!(start.count("tbody tr"), 0);
    let notice = start.texts(".notice[data-kind=saved]").remove(0);
    assert!(
        notice.contains("Kenya · 2025 was removed") && notice.contains("Nothing was deleted"),
        "{notice}"
    );
    for path in ["", "/items", "/draft.md", "/export.json", "/manage"] {
        let page = site.get(&format!("{HOME}{path}")).await;
        assert_eq!(page.status, 410, "{path}");
        assert_eq!(page.texts("h1"), ["This assessment was removed"], "{path}");
    }
    assert_eq!(site.post(&format!("{HOME}/records/risk/new"), &[("text", "x")]).await.status, 410);
    assert_eq!(site.get("/en/archive").await.count("tbody th a"), 0, "it is listed and leads nowhere");
    assert_eq!(site.get("/en/archive").await.count("tbody tr"), 1);
    let twin = [("country", "KEN"), ("round", "2025"), ("target", "3"), ("framework", "weprotect-mnr")];
    let twin = site.post("/en/assessments/new", &twin).await;
    assert_eq!(twin.header("location"), "/en/assessments/ken-2025-2", "its name is not given again");
    assert_eq!(start.attributes(".notice form", "action"), ["/en/archive"]);
    assert_eq!(site.post("/en/archive", &[("id", "ken-2025")]).await.status, 303);
    assert_eq!(site.get(HOME).await.status, 200);
    assert_eq!(site.held().await.assessment, before);
    let history = site.store.history("ken-2025").await.unwrap();
    let standings: Vec<_> = history
        .iter()
        .filter_map(|entry| match &entry.change {
            Change::Register(registration) => Some(registration.standing),
            _ => None,
        })
        .collect();
    assert_eq!(standings, [Standing::Removed, Standing::Active], "both are acts in the log");
    assert_eq!(site.store.replay("ken-2025").await.unwrap().unwrap().assessment, before);
}

#[tokio::test]
async fn what_has_frozen_versions_is_archived_and_never_removed() {
    let site = Site::new().await;
    assert_eq!(site.get(URL).await.count("input[value=removed]"), 1);
    freeze(&site, "1.0").await;
    let page = site.get(URL).await;
    assert_eq!((page.count("input[value=removed]"), page.count("input[value=archived]")), (0, 1));
    put(&site, "removed", "0").await.assert_summary(&["remove"]);
    assert_eq!(put(&site, "gone", "0").await.status, 404);
    assert_eq!(site.held().await.assessment.registration.standing, Standing::Active);
}
