//! `/{lang}/assessments/{id}/draft/edit` and its sections.

use crate::support::site::{Page, Site};
use amparo::assessment::Change;
use amparo::assessment::strategy::EditKind;
use amparo::bundle::Files;

const DRAFT: &str = "/en/assessments/ken-2025/draft";
/// A country with few answers is shown the starting paper unasked.
const STRATEGY: &str = "/en/assessments/ken-2025/draft?document=strategy";
const SECTION: &str = "/en/assessments/ken-2025/draft/edit/summary";

/// A block of a section whose words on the page contain these: its place and the hash that was seen.
fn block(page: &Page, words: &str) -> (String, String) {
    let html = page.html();
    let found = html.select(&crate::support::site::css(".edit-block")).find(|block| {
        let shown = block.select(&crate::support::site::css(".written")).next();
        shown.is_some_and(|shown| shown.text().collect::<String>().contains(words))
    });
    let found = found.unwrap_or_else(|| panic!("no block says {words}"));
    let value = |name: &str| {
        let css = format!("input[name={name}]");
        found
            .select(&crate::support::site::css(&css))
            .next()
            .unwrap()
            .value()
            .attr("value")
            .unwrap()
            .to_owned()
    };
    (value("place"), value("seen"))
}

async fn send(site: &Site, place: &str, seen: &str, fields: &[(&str, &str)]) -> Page {
    let text = format!("text-{place}");
    let note = format!("note-{place}");
    let mut sent = vec![("place", place), ("seen", seen)];
    // The token comes first, as on the page.
    sent.splice(0..0, fields.iter().filter(|(name, _)| *name == "once").copied());
    let fields = fields.iter().filter(|(name, _)| *name != "once");
    sent.extend(fields.map(|(name, value)| match *name {
        "text" => (text.as_str(), *value),
        "note" => (note.as_str(), *value),
        name => (name, *value),
    }));
    site.post(SECTION, &sent).await
}

#[tokio::test]
async fn own_words_stand_in_the_draft_and_in_every_file() {
    let site = Site::new().await;
    let (place, seen) = block(&site.get(SECTION).await, "This text is a draft; no authority");
    let page = send(
        &site,
        &place,
        &seen,
        &[("version", "0"), ("text", "We **begin** with the law."), ("note", "Cabinet asked.")],
    )
    .await;
    assert_eq!(page.status, 303, "{}", page.text);
    let draft = site.get(STRATEGY).await;
    assert_eq!(draft.texts(&format!(".document [id='{place}']")), ["We begin with the law."]);
    assert_eq!(draft.count(".document .own"), 1);
    assert_eq!(draft.count("h2 .edit-link"), draft.count(".document .written > h2"));
    for ending in ["md", "html", "json"] {
        let file = site.get(&format!("{DRAFT}.{ending}")).await.text;
        assert!(file.contains("with the law"), "{ending}");
        assert!(!file.contains("Cabinet asked"), "{ending}: a remark for reviewers left the editor");
    }
    let spanish = site.get("/es/assessments/ken-2025/draft.md").await.text;
    assert!(!spanish.contains("with the law"), "an edit belongs to one language");
    let page = site.get(SECTION).await;
    assert_eq!(page.area(&format!("\"text-{place}\"")).trim(), "We **begin** with the law.");
    let list = site.get("/en/assessments/ken-2025/draft/edit").await;
    let sections = list.texts(".edit-contents li");
    let own: Vec<_> = sections.iter().filter(|line| line.contains("one in your words")).collect();
    assert!(own.len() == 1 && own[0].contains("Summary"), "{sections:?}");
}

#[tokio::test]
async fn facts_that_change_beneath_are_told_and_both_are_shown() {
    let site = Site::new().await;
    let (place, seen) = block(&site.get(SECTION).await, "for the safety and the freedom");
    send(&site, &place, &seen, &[("version", "0"), ("text", "We know little.")]).await;
    let answer = [("version", "0"), ("rating", "2"), ("comment", "A unit."), ("then", "stay")];
    assert_eq!(site.post("/en/assessments/ken-2025/items/C04", &answer).await.status, 303);
    let list = site.get("/en/assessments/ken-2025/draft/edit").await;
    assert_eq!(list.attributes(".beneath a", "href"), [format!("{SECTION}#edit-{place}")]);
    let page = site.get(SECTION).await;
    assert!(page.count("[data-standing=overtaken] .what-moved ins") > 0);
    assert!(page.count("[data-standing=overtaken] .what-moved del") > 0);
    let draft = site.get(STRATEGY).await;
    assert_eq!(draft.count(".document .overtaken"), 1);
    assert!(draft.text.contains("We know little."));
    let seen = page.attributes(&format!("[id='edit-{place}'] input[name=seen]"), "value")[0].clone();
    send(&site, &place, &seen, &[("version", "1"), ("text", "We know little."), ("then", "keep")]).await;
    assert_eq!(site.get(SECTION).await.count("[data-standing=overtaken]"), 0);
    send(&site, &place, &seen, &[("version", "2"), ("then", "take")]).await;
    assert!(!site.get(STRATEGY).await.text.contains("We know little."));
}

#[tokio::test]
async fn sections_are_added_and_parts_left_out() {
    let site = Site::new().await;
    let (place, seen) = block(&site.get(SECTION).await, "This text is a draft; no authority");
    let after = format!("{place}+1");
    let text = "# Our own section\n\nIts words.\n\n- one\n- two";
    assert_eq!(send(&site, &after, "", &[("version", "0"), ("text", text)]).await.status, 303);
    assert_eq!(
        send(&site, &place, &seen, &[("version", "0"), ("then", "remove"), ("note", "Said before.")])
            .await
            .status,
        303
    );
    let draft = site.get(STRATEGY).await;
    assert!(draft.texts(".document h3").iter().any(|title| title.ends_with("Our own section")));
    assert!(draft.texts(".document-contents a").iter().any(|title| title.ends_with("Our own section")));
    assert!(!draft.text.contains("This text is a draft; no authority"));
    let held = site.held().await.assessment.strategy.edits;
    assert!(held.values().any(|edit| edit.kind == EditKind::Remove
        && edit.note == "Said before."
        && !edit.seen_text.is_empty()));
    assert_eq!(send(&site, &after, "", &[("version", "1"), ("then", "take")]).await.status, 303);
    assert!(!site.get(STRATEGY).await.text.contains("Our own section"));
}

#[tokio::test]
async fn two_people_at_one_paragraph_see_both_texts() {
    let site = Site::new().await;
    let (place, seen) = block(&site.get(SECTION).await, "This text is a draft; no authority");
    send(&site, &place, &seen, &[("version", "0"), ("text", "Theirs.")]).await;
    let page = send(&site, &place, &seen, &[("version", "0"), ("text", "Ours.")]).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts(".conflict tr[data-differs] td"), ["Ours.", "Theirs."]);
    assert_eq!(page.area(&format!("\"text-{place}\"")).trim(), "Ours.");
    assert_eq!(page.count("details[open]"), 1);
    let again = send(&site, &place, &seen, &[("version", "1"), ("text", "Both.")]).await;
    assert_eq!(again.status, 303);
}

#[tokio::test]
async fn two_people_who_insert_at_one_place_both_keep_their_words() {
    let site = Site::new().await;
    let (place, _) = block(&site.get(SECTION).await, "This text is a draft; no authority");
    let after = format!("{place}+1");
    // The last one is a second press of the same button.
    for (text, once) in [("Theirs.", "a"), ("Ours.", "b"), ("Ours.", "b")] {
        let fields = [("version", "0"), ("text", text), ("once", once)];
        assert_eq!(send(&site, &after, "", &fields).await.status, 303);
    }
    let draft = site.get(STRATEGY).await.texts(".document p");
    let at = |words: &str| draft.iter().position(|text| text == words);
    assert!(at("Theirs.").unwrap() < at("Ours.").unwrap());
    assert_eq!(draft.iter().filter(|text| *text == "Ours.").count(), 1, "the same words twice are one act");
    // Somebody deletes words while somebody else changes them.
    assert_eq!(send(&site, &after, "", &[("version", "1"), ("then", "take")]).await.status, 303);
    let page = send(&site, &after, "", &[("version", "1"), ("text", "Theirs, longer.")]).await;
    assert_eq!(page.status, 409);
    let free = format!("{place}+3");
    assert_eq!(
        page.area(&format!("\"text-{free}\"")).trim(),
        "Theirs, longer.",
        "the form to add holds them"
    );
    assert_eq!(send(&site, &free, "", &[("version", "0"), ("text", "Theirs, longer.")]).await.status, 303);
    assert!(site.get(STRATEGY).await.text.contains("Theirs, longer."));
}

#[tokio::test]
async fn an_edit_that_could_not_be_read_again_is_refused() {
    let site = Site::new().await;
    let (place, seen) = block(&site.get(SECTION).await, "This text is a draft; no authority");
    for odd in ["", "a b", "a\nb", "a/b", &"x".repeat(500)] {
        let page = send(&site, odd, "", &[("version", "0"), ("text", "Kept?")]).await;
        assert_eq!(page.status, 422, "{odd:?}");
        assert!(page.text.contains("Kept?"), "{odd:?}: the words are gone");
    }
    let many = "a\n\n".repeat(4_700);
    let page = send(&site, &place, &seen, &[("version", "0"), ("text", &many)]).await;
    page.assert_summary(&[&format!("text-{place}")]);
    assert!(site.held().await.assessment.strategy.edits.is_empty());
    // What fits in many places makes a long draft, and never one that cannot be written.
    let some = "a\n\n".repeat(2_400);
    for number in 1..4 {
        let after = format!("{place}+{number}");
        assert_eq!(send(&site, &after, "", &[("version", "0"), ("text", &some)]).await.status, 303);
    }
    assert_eq!(site.get(STRATEGY).await.status, 200);
    let taken = send(&site, &format!("{place}+1"), "", &[("version", "1"), ("then", "take")]).await;
    assert_eq!(taken.status, 303);
}

#[tokio::test]
async fn words_for_a_part_that_is_gone_are_kept_among_those_left_over() {
    let site = Site::new().await;
    let gone = "summary-pgone";
    let page = send(&site, gone, "x", &[("version", "0"), ("text", "Two hours of work")]).await;
    assert_eq!(
        (page.status.as_u16(), page.header("location")),
        (303, format!("{DRAFT}/edit?saved=yes").as_str())
    );
    assert!(site.get(&format!("{DRAFT}/edit")).await.text.contains("Two hours of work"));
    let page = send(&site, gone, "x", &[("version", "0"), ("text", "Others"), ("then", "preview")]).await;
    assert!(page.text.contains("Others"), "a look at words whose place is gone shows them");
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let site = Site::new().await;
    let (place, seen) = block(&site.get(SECTION).await, "This text is a draft; no authority");
    let field = format!("text-{place}");
    send(&site, &place, &seen, &[("version", "0"), ("text", "  ")]).await.assert_summary(&[&field]);
    let long = "ä".repeat(110 * 1024);
    let page = send(&site, &place, &seen, &[("version", "0"), ("text", &long)]).await;
    page.assert_summary(&[&field]);
    assert_eq!(site.get("/en/assessments/ken-2025/draft/edit/nowhere").await.status, 404);
    assert!(site.held().await.assessment.strategy.edits.is_empty());
}

#[tokio::test]
async fn a_text_is_shown_before_it_is_kept() {
    let site = Site::new().await;
    let (place, seen) = block(&site.get(SECTION).await, "This text is a draft; no authority");
    let hostile = "Now <script>alert(1)</script> **strong**\n\n> [!WARNING]\n> Who pays?";
    let page = send(&site, &place, &seen, &[("version", "0"), ("text", hostile), ("then", "preview")]).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.texts(".edit-preview:not([hidden]) strong"), ["strong"]);
    assert_eq!(page.count("main script"), 0);
    let piece =
        site.post("/en/assessments/ken-2025/draft/preview", &[("place", &place), ("text", hostile)]).await;
    assert_eq!(piece.status, 200);
    assert!(piece.text.contains("&lt;script&gt;") && !piece.text.contains("<script"), "{}", piece.text);
    assert!(piece.text.contains("Drafting note"), "{}", piece.text);
    assert!(site.held().await.assessment.strategy.edits.is_empty());
    assert!(
        site.store
            .history("ken-2025")
            .await
            .unwrap()
            .iter()
            .all(|one| !matches!(one.change, Change::Strategy(_)))
    );
}

#[tokio::test]
async fn a_template_with_a_mistake_is_not_used_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let english = folder.path().join("templates/strategy/en");
    std::fs::create_dir_all(&english).unwrap();
    std::fs::write(english.join("front-4-summary.md"), "# Summary\n\n{{ oops").unwrap();
    std::fs::write(english.join("03-vision.md"), "# How\n\nOverridden and right.\n").unwrap();
    std::fs::write(english.join("a-matrix.md"), "# Matrix\n\n{{ nobody_knows }}\n").unwrap();
    let site = Site::with_files(Files::with_overrides(folder.path())).await;
    let draft = site.get(STRATEGY).await;
    assert_eq!(draft.status, 200);
    let named = draft.texts("#mistakes ~ ul li");
    assert_eq!(named.len(), 2, "{named:?}");
    assert!(named[0].starts_with("en/front-4-summary.md:3"), "{named:?}");
    assert!(named[1].starts_with("en/a-matrix.md:3"), "{named:?}");
    assert!(draft.text.contains("Overridden and right."));
    assert!(draft.text.contains("This text is a draft; no authority"), "the text that Amparo brings");
}

#[tokio::test]
async fn lists_and_lines_stay_as_they_were_pasted() {
    for (text, markdown, shown) in [
        (
            include_str!("../../../cases/texts/list-goes-on.md"),
            "3. Third objective\n4. Fourth objective",
            "ol[start='3'] li",
        ),
        (
            include_str!("../../../cases/texts/bullets-pasted-from-word.txt"),
            "- Train teachers and police",
            "ul li",
        ),
        ("1)\tone\n2)\ttwo\n\nBetween.\n\n3)\tthree", "3. three", "ol[start='3'] li"),
        ("►\tone\n►\ttwo", "- one\n- two", "ul li"),
        ("24. December is a holiday.", "24. December is a holiday.", "ol[start='24'] li"),
    ] {
        let site = Site::new().await;
        let (place, seen) = block(&site.get(SECTION).await, "This text is a draft; no authority");
        let sent = send(&site, &place, &seen, &[("version", "0"), ("text", text)]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        let file = site.get(&format!("{DRAFT}.md")).await.text;
        assert!(file.contains(markdown), "{text}: {file:.2000}");
        let page = site.get(STRATEGY).await;
        assert!(page.count(&format!(".document {shown}")) > 0, "{text}");
    }
}
