//! `/{lang}/assessments/{id}/look`: what may become an emblem, which colours can be read, and where both are seen.

use crate::render::docx::template::{ministry, refused};
use crate::support::multipart::upload;
use crate::support::site::{Page, Site};
use crate::support::word_templates::word_templates;

const URL: &str = "/en/assessments/ken-2025/look";

/// A violet disc, 48 pixels a side.
pub const PNG: &[u8] = include_bytes!("../../../cases/emblem.png");

async fn send(site: &Site, fields: &[(&str, &str)], picture: &[u8]) -> Page {
    send_files(site, fields, picture, ("", b"")).await
}

async fn send_files(site: &Site, fields: &[(&str, &str)], picture: &[u8], template: (&str, &[u8])) -> Page {
    let files = [("emblem", name_of(picture), picture), ("template", template.0, template.1)];
    upload(site, URL, fields, &files).await
}

/// The name that a browser sends with a picture; none where none was chosen.
pub fn name_of(picture: &[u8]) -> &'static str {
    if picture.is_empty() { "" } else { "a.png" }
}

#[tokio::test]
async fn an_emblem_reaches_the_cover_everywhere() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("alt", "Coat of arms"),
        ("paper", "letter"),
        ("accent", "#5A1E6B"),
        ("institutions", "Ministry of ICT\n\nOffice of the President"),
    ];
    let page = send(&site, &fields, PNG).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let look = site.held().await.assessment.strategy.look;
    let emblem = look.emblem.clone().unwrap();
    assert_eq!((emblem.alt.as_str(), look.accent.as_deref()), ("Coat of arms", Some("#5a1e6b")));
    assert_eq!(look.institutions, ["Ministry of ICT", "Office of the President"]);
    assert!(site.store.file(&emblem.file).await.unwrap().unwrap().bytes.starts_with(b"\x89PNG"));
    let page = site.get(URL).await;
    assert_eq!(page.count(".cover-picture image[href^='data:image/png;base64,']"), 1);
    assert!(page.text.contains("#5a1e6b"));
    let draft = site.get("/en/assessments/ken-2025/draft?document=strategy").await;
    assert_eq!(draft.attributes(".document-cover img", "alt"), ["Coat of arms"]);
    let file = site.get("/en/assessments/ken-2025/draft.html").await.text;
    assert!(file.contains("--accent: #5a1e6b;") && file.contains("<img class=\"emblem\""));
    let json = site.get("/en/assessments/ken-2025/draft.json").await.text;
    assert!(json.contains("\"sheet\": \"letter\""));
    let fields = [
        ("version", "1"),
        ("alt", ""),
        ("paper", "a4"),
        ("accent", ""),
        ("institutions", ""),
        ("remove", "yes"),
    ];
    assert_eq!(send(&site, &fields, b"").await.status, 303);
    assert_eq!(site.held().await.assessment.strategy.look, Default::default());
}

#[tokio::test]
async fn an_empty_file_is_called_empty() {
    let site = Site::new().await;
    let files = [("emblem", "a.png", &b""[..]), ("template", "a.docx", &b""[..])];
    let page = upload(&site, URL, &[("version", "0"), ("paper", "a4")], &files).await;
    page.assert_summary(&["emblem", "template"]);
    assert!(page.texts("#problems li").iter().all(|told| told.contains("is empty")), "{}", page.text);
}

#[tokio::test]
async fn what_is_no_small_picture_is_refused_and_nothing_is_kept() {
    let site = Site::new().await;
    let fields = [("version", "0"), ("alt", "Arms"), ("paper", "a4")];
    for (bytes, words) in [
        (b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), "cannot be drawn"),
        (b"\0\0\0\x18ftypheic".to_vec(), "iPhones"),
        (b"GIF89a\x01\x00\x01\x00".to_vec(), "neither a PNG nor a JPEG"),
        (vec![0x89; 30_000_000], "larger than 25 MB"),
        (PNG[..PNG.len() - 20].to_vec(), "broken"),
        (include_bytes!("../../../cases/pictures/cut-off.jpg").to_vec(), "cut off"),
    ] {
        let page = send(&site, &fields, &bytes).await;
        page.assert_summary(&["emblem"]);
        assert!(page.texts("#problems li")[0].contains(words), "{:?}", page.texts("#problems li"));
    }
    let page = send(&site, &fields, b"").await;
    page.assert_summary(&["emblem"]);
    assert_eq!(page.attributes("#alt", "value"), ["Arms"], "words for no picture are asked about");
    send(&site, &[("version", "0"), ("alt", ""), ("paper", "a4")], PNG)
        .await
        .assert_summary(&["alt", "emblem"]);
    let kept = site.store.file(&amparo::storage::file_hash(PNG)).await.unwrap();
    assert_eq!(kept, None);
    assert_eq!(site.held().await.assessment.strategy.look, Default::default());
}

#[tokio::test]
async fn pictures_of_telephones_and_drawings_become_upright_dots() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\"><script>alert(1)</script><a href=\"https://example.org\"><rect width=\"60\" height=\"20\" fill=\"white\"/></a></svg>";
    let sideways = include_bytes!("../../../cases/pictures/sideways.jpg");
    for (version, bytes, is_wide, is_pale) in
        [("0", &sideways[..], true, false), ("1", svg.as_bytes(), true, true), ("2", PNG, false, false)]
    {
        let site = Site::new().await;
        let page = send(&site, &[("version", "0"), ("alt", "Arms"), ("paper", "a4")], bytes).await;
        assert_eq!(page.status, 303, "{version}: {}", page.text);
        let emblem = site.held().await.assessment.strategy.look.emblem.unwrap();
        assert_eq!(emblem.width > emblem.height, is_wide, "{version}: {} by {}", emblem.width, emblem.height);
        let kept = site.store.file(&emblem.file).await.unwrap().unwrap();
        assert!(kept.bytes.starts_with(b"\x89PNG") && kept.media == "image/png");
        let shown = site.get(URL).await.texts(".look-cover").join(" ");
        assert_eq!(shown.contains("can be seen on white paper"), is_pale, "{version}");
    }
}

#[tokio::test]
async fn colours_that_cannot_be_read_are_refused_with_the_measure() {
    let site = Site::new().await;
    let page =
        send(&site, &[("version", "0"), ("paper", "a4"), ("accent", "#ffcc00"), ("attention", "red")], b"")
            .await;
    page.assert_summary(&["accent", "attention"]);
    let told = page.texts("#problems li");
    assert!(told[0].contains("1.43:1") && told[0].contains("4.5:1"), "{told:?}");
    assert_eq!(page.attributes("#accent", "value"), ["#ffcc00"]);
}

#[tokio::test]
async fn two_looks_stand_side_by_side() {
    let site = Site::new().await;
    send(&site, &[("version", "0"), ("paper", "a4"), ("accent", "#0b5563")], b"").await;
    let page = send(&site, &[("version", "0"), ("paper", "letter"), ("accent", "#5a1e6b")], b"").await;
    assert_eq!(page.status, 409);
    assert_eq!(page.texts("tr[data-differs] td"), ["#5a1e6b", "#0b5563", "Letter", "A4"]);
}

/// The words of every part of a Word file that came from the site.
async fn parts(site: &Site, url: &str) -> String {
    let page = site.get(url).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(page.bytes)).unwrap();
    let mut words = String::new();
    for index in 0..zip.len() {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut zip.by_index(index).unwrap(), &mut bytes).unwrap();
        words.push_str(&String::from_utf8_lossy(&bytes));
    }
    words
}

#[tokio::test]
async fn a_template_reaches_every_word_file_and_goes_again() {
    let site = Site::new().await;
    let draft = "/en/assessments/ken-2025/draft.docx?date=2026-11-22";
    assert!(!parts(&site, draft).await.contains("Head of the ministry"));
    let fields = [("version", "0"), ("paper", "a4")];
    let sent = send_files(&site, &fields, b"", ("C:\\Templates\\Ministry.docx", &ministry())).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let kept = site.held().await.assessment.strategy.look.word_template.unwrap();
    assert_eq!((kept.name.as_str(), kept.size), ("Ministry.docx", ministry().len() as u64));
    let page = site.get(URL).await;
    assert!(page.texts(".kept")[0].contains("Ministry.docx, 0.01 MB"), "{:?}", page.texts(".kept"));
    assert_eq!(page.count("#remove-template"), 1);
    assert!(parts(&site, draft).await.contains("Head of the ministry"));
    // Whoever saves something else keeps it.
    let fields = [("version", "1"), ("paper", "letter")];
    assert_eq!(send(&site, &fields, b"").await.status, 303);
    assert!(site.held().await.assessment.strategy.look.word_template.is_some());
    let fields = [("version", "2"), ("paper", "a4"), ("remove-template", "yes")];
    assert_eq!(send(&site, &fields, b"").await.status, 303);
    assert_eq!(site.held().await.assessment.strategy.look, Default::default());
    assert!(!parts(&site, draft).await.contains("Head of the ministry"));
}

#[tokio::test]
async fn a_wrong_template_is_refused_with_its_reason_and_nothing_is_kept() {
    let site = Site::new().await;
    let fields =
        [("version", "0"), ("paper", "letter"), ("accent", "#5a1e6b"), ("institutions", "Ministry of ICT")];
    for (key, bytes) in refused().into_iter().filter(|(_, bytes)| !bytes.is_empty()) {
        let page = send_files(&site, &fields, b"", ("a.docx", &bytes)).await;
        page.assert_summary(&["template"]);
        assert_eq!(page.attributes("#accent", "value"), ["#5a1e6b"], "{key}");
        assert!(page.text.contains("Ministry of ICT"), "{key}");
        let told = page.texts("#template-problem");
        assert!(told[0].chars().count() > 40 && !told[0].contains("docx-template"), "{key}: {told:?}");
        assert_eq!(site.store.file(&amparo::storage::file_hash(&bytes)).await.unwrap(), None);
    }
    // A picture is not a template, whatever its name says; the picture of a good one has to be chosen again.
    let page = send_files(&site, &fields, PNG, ("a.docx", PNG)).await;
    page.assert_summary(&["alt", "template", "emblem"]);
    assert_eq!(site.held().await.assessment.strategy.look, Default::default());
}

#[tokio::test]
async fn what_a_template_loses_is_told_as_long_as_it_is_kept() {
    let site = Site::new().await;
    let loses = word_templates().into_iter().find(|one| !one.remarks.is_empty()).unwrap();
    let templates = [(loses.bytes(), true), (ministry(), false)];
    for (version, (template, told)) in ["0", "1"].into_iter().zip(&templates) {
        let fields = [("version", version), ("paper", "a4")];
        assert_eq!(send_files(&site, &fields, b"", ("Ministry.docx", template)).await.status, 303);
        assert_eq!(site.get(URL).await.count("form .notice") > 0, *told, "{version}");
    }
}

#[tokio::test]
async fn a_version_keeps_its_template() {
    let site = Site::new().await;
    let fields = [("version", "0"), ("paper", "a4")];
    assert_eq!(send_files(&site, &fields, b"", ("Ministry.docx", &ministry())).await.status, 303);
    let frozen = super::versions::freeze(&site, "0.1").await;
    assert_eq!(frozen.status, 303, "{}", frozen.text);
    let fields = [("version", "1"), ("paper", "a4"), ("remove-template", "yes")];
    assert_eq!(send(&site, &fields, b"").await.status, 303);
    let file = "/en/assessments/ken-2025/versions/1/strategy-en-public.docx";
    assert!(parts(&site, file).await.contains("Head of the ministry"));
}

#[tokio::test]
async fn a_look_is_tried_on_the_cover_without_being_saved() {
    let site = Site::new().await;
    let fields = [
        ("version", "0"),
        ("alt", "Arms of nobody"),
        ("paper", "a4"),
        ("accent", "#5a1e6b"),
        ("institutions", "Ministry of ICT"),
        ("then", "preview"),
    ];
    let page = send(&site, &fields, PNG).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert_eq!(page.count(".cover-picture image[href^='data:image/png;base64,']"), 1);
    assert!(page.texts(".look-cover").join(" ").contains("Nothing is saved yet"));
    assert!(page.texts(".look-cover").join(" ").contains("Choose the file again"));
    assert_eq!(page.attributes("#accent", "value"), ["#5a1e6b"], "what was entered stays");
    assert_eq!(site.held().await.assessment.strategy.look, Default::default());
    let pale = [("version", "0"), ("paper", "a4"), ("accent", "#ffff00"), ("then", "preview")];
    send(&site, &pale, b"").await.assert_summary(&["accent"]);
}

#[tokio::test]
async fn templates_of_other_programs_serve_from_the_page() {
    for template in word_templates() {
        let (name, told) = (template.name, template.told());
        let site = Site::new().await;
        let file = format!("{name}.docx");
        let fields = [("version", "0"), ("paper", "a4")];
        let sent = send_files(&site, &fields, b"", (&file, &template.bytes())).await;
        assert_eq!(sent.status, 303, "{name}: {}", sent.text);
        let notices = site.get(URL).await.texts("form .notice").join(" ");
        assert_eq!(notices.is_empty(), told.is_empty(), "{name}: {notices}");
        assert!(told.iter().all(|words| notices.contains(*words)), "{name}: {notices}");
        let words = parts(&site, "/en/assessments/ken-2025/draft.docx?date=2026-11-22").await;
        assert!(words.contains(template.ends) && !words.to_lowercase().contains("content}}"), "{name}");
    }
}

#[tokio::test]
async fn pictures_that_few_programs_write_are_read_or_named() {
    for (name, words) in [
        ("ink.jpg", ""),
        ("deep.png", ""),
        ("sideways.png", ""),
        ("steps-cut-off.jpg", "cut off"),
        ("cut-off.png", "cut off"),
        ("web.webp", "neither a PNG nor a JPEG"),
    ] {
        let site = Site::new().await;
        let path = format!("{}/tests/cases/pictures/{name}", env!("CARGO_MANIFEST_DIR"));
        let fields = [("version", "0"), ("alt", "Arms"), ("paper", "a4")];
        let page = send(&site, &fields, &std::fs::read(path).unwrap()).await;
        if words.is_empty() {
            assert_eq!(page.status, 303, "{name}: {:?}", page.texts("#problems"));
            let emblem = site.held().await.assessment.strategy.look.emblem.unwrap();
            let kept = site.store.file(&emblem.file).await.unwrap().unwrap();
            let dots = image::load_from_memory(&kept.bytes).unwrap().to_rgb8();
            let dot = dots.get_pixel(dots.width() - 2, 2).0;
            assert!(dot[0] > 180 && dot[1] < 90, "{name}: red is above, to the right: {dot:?}");
        } else {
            page.assert_summary(&["emblem"]);
            assert!(
                page.texts("#problems li")[0].contains(words),
                "{name}: {:?}",
                page.texts("#problems li")
            );
        }
    }
}
