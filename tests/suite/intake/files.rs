//! The files of an exported assessment are what they stand for, or they are left out or refused with the reason.

use super::{HEAD, kept, refused, remarks};
use amparo::assessment::strategy::{BlockPlace, DocumentKind, Edit, EditKind, Emblem, KeptFile, OwnFigure};
use amparo::intake;
use amparo::lang::Lang;

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
        let bytes = b"a decree".to_vec();
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
