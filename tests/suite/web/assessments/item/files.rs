//! `/{lang}/assessments/{id}/items/{item}/files`: a document is attached by its content, refused in words, and never run.

use crate::support::bucket::{self, Bucket};
use crate::support::multipart::upload;
use crate::support::site::{Page, Site, now};
use crate::web::assessments::look::PNG;
use amparo::assessment::strategy::FileHash;
use amparo::assessment::{Grade, GradeGround};
use amparo::storage::{Stamp, file_hash};

const URL: &str = "/en/assessments/ken-2025/items/C01/files";
/// A page without anything on it.
pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n";
const NEW: [(&str, &str); 7] = [
    ("version", "1"),
    ("piece", ""),
    ("title", "Decree 12"),
    ("publisher", "Gazette"),
    ("date", "2022"),
    ("kind", "law"),
    ("confidentiality", "public"),
];

async fn attach(site: &Site, fields: &[(&str, &str)], bytes: &[u8]) -> Page {
    upload(site, URL, fields, &[("file", "a.pdf", bytes)]).await
}

/// Attaches a decree that everybody may see, and returns its hash.
pub async fn with_decree(site: &Site) -> FileHash {
    let page = attach(site, &NEW, PDF).await;
    assert_eq!(page.status, 303, "{}", page.text);
    file_hash(PDF)
}

#[tokio::test]
async fn a_document_makes_its_evidence_stronger_and_can_be_taken_along() {
    let site = Site::new().await;
    let hash = with_decree(&site).await;
    let answer = site.answer("C01").await.unwrap();
    let piece = &answer.evidence[0];
    assert_eq!((piece.id.as_str(), piece.file.as_ref()), ("C01-E1", Some(&hash)));
    assert_eq!((piece.ground(), piece.strength()), (GradeGround::Document, Grade::E2));
    let link = format!("/en/assessments/ken-2025/files/{hash}");
    for page in [URL, "/en/assessments/ken-2025/items/C01", "/en/assessments/ken-2025/register"] {
        let links = site.get(page).await.attributes("main a", "href");
        assert!(links.contains(&link), "{page}: {links:?}");
    }
    let file = site.get(&link).await;
    assert_eq!((file.status.as_u16(), file.bytes.as_slice()), (200, PDF));
    for (header, value) in [
        ("content-type", "application/pdf"),
        ("content-disposition", "attachment; filename=\"amparo-ken-2025-c01-e1.pdf\""),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(file.header(header), value, "{header}");
    }
    let other = attach(&site, &[("version", "2"), ("piece", "C01-E1")], PNG).await;
    assert_eq!(other.status, 303, "{}", other.text);
    let answer = site.answer("C01").await.unwrap();
    assert_eq!((answer.evidence.len(), answer.evidence[0].file.clone()), (1, Some(file_hash(PNG))));
    assert_eq!(answer.evidence[0].title, "Decree 12", "what is said about it stays");
}

#[tokio::test]
async fn a_document_without_a_date_is_no_document_cited_with_its_date_and_the_page_says_so() {
    let site = Site::new().await;
    let undated = NEW.map(|(name, value)| (name, if name == "date" { "" } else { value }));
    assert_eq!(attach(&site, &undated, PDF).await.status, 303);
    let answer = site.answer("C01").await.unwrap();
    let piece = &answer.evidence[0];
    assert_eq!((piece.ground(), piece.strength()), (GradeGround::Undated, Grade::E1));
    for page in ["/en/assessments/ken-2025/items/C01", "/en/assessments/ken-2025/register"] {
        let text = site.get(page).await.text;
        assert!(text.contains("the document itself, but no date"), "{page}");
    }
}

#[tokio::test]
async fn what_is_refused_is_said_and_stored_nowhere() {
    let site = Site::new().await;
    for (bytes, words) in [
        (vec![b'%'; 30_000_000], "has 30 MB, and 25 MB are the most"),
        (PDF[..PDF.len() - 8].to_vec(), "cut off"),
        ([PNG, b"PK\x03\x04"].concat(), "behind its end"),
        (b"<html><script>x()</script>".to_vec(), "page of the web"),
        (b"MZ\x90\0".to_vec(), "This is a program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "Office before 2007"),
        (b"a letter".to_vec(), "neither a PDF nor a picture"),
        (Vec::new(), "is empty"),
    ] {
        let page = attach(&site, &NEW, &bytes).await;
        page.assert_summary(&["file"]);
        let said = page.texts("#problems").join(" ");
        assert!(said.contains(words), "{words}: {said}");
        assert_eq!(page.attributes("#title", "value"), ["Decree 12"], "what was typed stays");
        assert_eq!(site.store.file(&file_hash(&bytes)).await.unwrap(), None, "{words}");
    }
    let spanish = upload(&site, &URL.replace("/en/", "/es/"), &NEW, &[("file", "a.exe", b"MZ\x90\0")]).await;
    assert!(spanish.texts("#problems").join(" ").contains("Es un programa"), "{}", spanish.text);
    assert_eq!(site.answer("C01").await.unwrap().evidence, []);
}

#[tokio::test]
async fn where_the_place_for_files_is_away_the_words_stay_and_the_server_is_not_ready() {
    let (mut bucket, site) = (Bucket::new().await, Site::new().await);
    let folder = tempfile::tempdir().unwrap();
    let address = bucket::address(&folder.path().join("b.sqlite"), bucket.settings());
    let store = amparo::storage::open(address).await.unwrap();
    store.create(site.held().await.assessment, Stamp { at: now(), actor: "test".into() }).await.unwrap();
    let site = site.with_store(store);
    let hash = with_decree(&site).await;
    let link = format!("/en/assessments/ken-2025/files/{hash}");
    assert_eq!(site.get(&link).await.bytes, PDF);
    bucket.stop().await;
    let second = [&[("version", "2")][..], &NEW[1..]].concat();
    for (language, words) in [("en", "could not be kept"), ("es", "no se pudo guardar")] {
        let url = URL.replace("/en/", &format!("/{language}/"));
        let page = upload(&site, &url, &second, &[("file", "a.png", PNG)]).await;
        assert_eq!(page.status, 500);
        let told = page.texts(".problems .detail").join(" ");
        assert!(told.contains(words), "{told}");
        assert!(!page.text.contains("s3://"), "a reader is shown where files are kept");
        assert_eq!(page.attributes("#title", "value"), ["Decree 12"], "what was typed stays");
    }
    assert_eq!(site.get(&link).await.status, 500);
    assert_eq!(site.get("/ready").await.status, 503);
    assert_eq!(site.get("/en/assessments/ken-2025/items/C01").await.status, 200, "pages go on");
    bucket.resume().await;
    assert_eq!(site.get("/ready").await.status, 200);
    let page = upload(&site, URL, &second, &[("file", "a.png", PNG)]).await;
    assert_eq!(page.status, 303, "{}", page.text);
}

#[tokio::test]
async fn nothing_is_kept_that_no_answer_names() {
    let site = Site::new().await;
    let untitled = [("version", "1"), ("piece", "")];
    attach(&site, &untitled, PDF).await.assert_summary(&["title", "file"]);
    let late = attach(&site, &[&[("version", "0")][..], &NEW[1..]].concat(), PDF).await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("Somebody else changed this answer meanwhile"));
    let none = upload(&site, URL, &NEW, &[]).await;
    none.assert_summary(&["file"]);
    let unanswered = URL.replace("C01", "C04");
    let early = upload(&site, &unanswered, &NEW, &[("file", "a.pdf", PDF)]).await;
    assert_eq!(early.status, 422);
    assert!(early.text.contains("Answer the question first"));
    assert_eq!(site.store.file(&file_hash(PDF)).await.unwrap(), None);
    assert_eq!(site.answer("C01").await.unwrap().evidence, []);
}
