//! The files of an exported assessment are what they stand for, or they are left out or refused with the reason.

use super::{HEAD, kept, refused, remarks};
use amparo::assessment::Assessment;
use amparo::assessment::strategy::{
    Adoption, Audience, BlockPlace, DocumentKind, Edit, EditKind, Emblem, FileHash, FrozenDocument, KeptFile,
    OwnFigure, Version,
};
use amparo::intake;
use amparo::lang::Lang;

/// The smallest file that may be attached.
const PDF: &[u8] = b"%PDF-1.7\nA decree.\nstartxref\n9\n%%EOF\n";

/// An assessment whose emblem and one figure are this file, as an export.
fn illustrated(media: &str, bytes: &[u8], size: (u32, u32)) -> String {
    let mut assessment = kept(&format!("{HEAD}C01,3,Lead agency,,\n")).assessment;
    let file = amparo::storage::file_hash(bytes);
    let (width, height) = size;
    let emblem = Emblem { file: file.clone(), width, height, alt: "Arms".to_owned() };
    assessment.strategy.look.emblem = Some(emblem);
    let words = || "Reports".to_owned();
    let figure =
        OwnFigure { file: file.clone(), width, height, title: words(), alt: words(), source: String::new() };
    let kind = EditKind::Figure(figure);
    let edit = Edit::of(kind);
    let place = BlockPlace { document: DocumentKind::Strategy, lang: Lang::EN, block: "a+1".to_owned() };
    assessment.strategy.edits.insert(place, edit);
    let kept = KeptFile { media: media.to_owned(), bytes: bytes.to_vec() };
    intake::pack(&assessment, &[(file, kept)].into_iter().collect()).unwrap()
}

#[test]
fn what_the_forms_refuse_as_a_picture_no_import_keeps() {
    let png = include_bytes!("../../cases/emblem.png");
    let intake = kept(&illustrated("image/png", png, (9, 4_000)));
    let emblem = intake.assessment.strategy.look.emblem.unwrap();
    assert_eq!((emblem.width, emblem.height), (48, 48), "its size is what it is");
    for (media, bytes, size) in [
        ("image/png", &b"no picture"[..], (48, 48)),
        ("image/png", &png[..png.len() / 2], (48, 48)),
        ("image/png", &include_bytes!("../../cases/pictures/sideways.jpg")[..], (200, 300)),
        ("text/html", &png[..], (48, 48)),
        ("image/png\r\nSet-Cookie: a=b", &png[..], (48, 48)),
    ] {
        let intake = kept(&illustrated(media, bytes, size));
        let told = remarks(&intake).join("\n");
        assert!(told.contains("national emblem") && told.contains("A figure"), "{told}");
        let strategy = &intake.assessment.strategy;
        assert!(strategy.look.emblem.is_none() && strategy.edits.is_empty() && intake.files.is_empty());
    }
}

#[test]
fn a_file_that_does_not_say_what_it_is_is_refused() {
    for (media, is_kept) in
        [("application/pdf", true), ("application/pdf\r\nSet-Cookie: a=b", false), ("x", false)]
    {
        let mut assessment = kept(&format!("{HEAD}C01,3,Lead agency,,a.go.ke/x\n")).assessment;
        let bytes = PDF.to_vec();
        let hash = amparo::storage::file_hash(&bytes);
        let answer = assessment.answers.values_mut().next().unwrap();
        answer.evidence[0].file = Some(hash.clone());
        let file = KeptFile { media: media.to_owned(), bytes };
        let export = intake::pack(&assessment, &[(hash, file)].into_iter().collect()).unwrap();
        if is_kept {
            assert_eq!(kept(&export).files.len(), 1);
        } else {
            let said = refused(export.as_bytes());
            assert!(said.contains("does not say of what kind it is"), "{said}");
        }
    }
}

#[test]
fn evidence_is_known_by_its_content_and_what_may_not_be_attached_stays_behind() {
    let program = b"MZ\x90\0a program".to_vec();
    for (media, bytes, kept_as) in [
        ("application/pdf", PDF.to_vec(), Some("application/pdf")),
        ("text/html", PDF.to_vec(), Some("application/pdf")),
        ("application/pdf", program, None),
        ("application/pdf", b"a decree".to_vec(), None),
        ("text/html", b"<script>alert(1)</script>".to_vec(), None),
    ] {
        let mut assessment = kept(&format!("{HEAD}C01,3,Lead agency,,a.go.ke/x\n")).assessment;
        let hash = amparo::storage::file_hash(&bytes);
        assessment.answers.values_mut().next().unwrap().evidence[0].file = Some(hash.clone());
        let file = KeptFile { media: media.to_owned(), bytes };
        let intake = kept(&intake::pack(&assessment, &[(hash.clone(), file)].into_iter().collect()).unwrap());
        let named = intake.assessment.answers.values().next().unwrap().evidence[0].file.is_some();
        let found = intake.files.get(&hash).map(|file| file.media.as_str());
        assert_eq!((found, named), (kept_as, kept_as.is_some()), "{media}");
        let said = remarks(&intake).join("\n");
        assert_eq!(said.contains("of no kind that may be attached"), kept_as.is_none(), "{said}");
        assert!(!said.contains("belongs to nothing"), "{said}");
    }
}

/// An assessment with one version that holds the strategy in English and Spanish, as words and paper, and its
/// files.
fn frozen() -> (Assessment, intake::KeptFiles) {
    let mut assessment = kept(&format!("{HEAD}C01,3,Lead agency,,\n")).assessment;
    let mut files = intake::KeptFiles::new();
    let mut keep = |media: &str, text: String| {
        let file = KeptFile { media: media.to_owned(), bytes: text.into_bytes() };
        let hash = amparo::storage::file_hash(&file.bytes);
        files.insert(hash.clone(), file);
        hash
    };
    let documents = [Lang::EN, crate::support::languages::ES].map(|lang| FrozenDocument {
        document: DocumentKind::Strategy,
        lang,
        audience: Audience::Public,
        content: keep("application/json", format!("{{\"words\": \"{lang}\"}}")),
        pdf: Some(keep("application/pdf", format!("%PDF-1.7 {lang}"))),
        faces: Vec::new(),
    });
    let version = Version {
        label: "1.0".to_owned(),
        date: "2026-11-20".parse().unwrap(),
        author: "Ministry of ICT".to_owned(),
        note: String::new(),
        program: "1".to_owned(),
        templates: String::new(),
        word_template: None,
        notes: Default::default(),
        documents: documents.into(),
    };
    assessment.strategy.versions.insert(1, version);
    (assessment, files)
}

#[test]
fn a_lost_or_damaged_file_takes_nothing_else_with_it_and_is_named() {
    let (assessment, files) = frozen();
    let documents = assessment.strategy.versions[&1].documents.clone();
    let whole = kept(&intake::pack(&assessment, &files).unwrap());
    assert_eq!((&whole.assessment, remarks(&whole)), (&assessment, Vec::new()));
    let spoils: [fn(&mut intake::KeptFiles, &FileHash); 2] =
        [|files, hash| drop(files.remove(hash)), |files, hash| files.get_mut(hash).unwrap().bytes = vec![0]];
    for spoil in spoils {
        let without = |hashes: &[&FileHash]| {
            let mut files = files.clone();
            hashes.iter().for_each(|hash| spoil(&mut files, hash));
            let intake = kept(&intake::pack(&assessment, &files).unwrap());
            let documents = intake.assessment.strategy.versions.get(&1).map(|one| one.documents.clone());
            (documents, remarks(&intake).join("\n"))
        };
        let (left, said) = without(&[documents[0].pdf.as_ref().unwrap()]);
        let wordy = FrozenDocument { pdf: None, ..documents[0].clone() };
        assert_eq!(left, Some(vec![wordy, documents[1].clone()]), "the words stay without their paper");
        assert!(said.starts_with("strategy-en-public.pdf in the frozen version “1.0”"), "{said}");
        let (left, said) = without(&[&documents[1].content]);
        assert_eq!(left, Some(vec![documents[0].clone()]));
        assert!(said.contains("strategy-es-public.json in the frozen version “1.0”"), "{said}");
        let (left, said) = without(&[&documents[0].content, &documents[1].content]);
        assert_eq!(left, None);
        assert!(said.contains("The frozen version “1.0”: its documents did not come along"), "{said}");
    }
}

#[test]
fn a_file_that_two_versions_share_is_named_under_each_and_its_paper_goes_along() {
    let (mut assessment, mut files) = frozen();
    let first = assessment.strategy.versions[&1].clone();
    let content = first.documents[0].content.clone();
    let again = Version { label: "1.1".to_owned(), ..first };
    assessment.strategy.versions.insert(2, again);
    files.remove(&content);
    let intake = kept(&intake::pack(&assessment, &files).unwrap());
    let said = remarks(&intake).join("\n");
    for label in ["1.0", "1.1"] {
        let named = format!("strategy-en-public.json in the frozen version “{label}”");
        assert!(said.contains(&named), "{label}: {said}");
    }
    assert!(!said.contains("belongs to nothing"), "the paper went with its document: {said}");
    assert_eq!(intake.files.len(), 2, "the words and the paper in the other language");
}

#[test]
fn the_adopted_version_stays_even_without_its_documents() {
    let (mut assessment, _) = frozen();
    assessment.strategy.adoption = Some(Adoption {
        reference: "Decree 7".to_owned(),
        date: "2026-11-21".parse().unwrap(),
        by: "Cabinet".to_owned(),
        version: 1,
        lacks: None,
    });
    let intake = kept(&intake::json(&assessment).unwrap());
    assert!(intake.assessment.strategy.versions[&1].documents.is_empty());
    let again = intake::pack(&intake.assessment, &intake.files).unwrap();
    assert_eq!(kept(&again).assessment, intake.assessment, "what was taken can be taken again");
}
