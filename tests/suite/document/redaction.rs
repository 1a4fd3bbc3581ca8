//! What readers may not see reaches no format: secret words in every field that can be confidential.

use crate::support::fixture::{answer, begun};
use crate::support::secrets::{MATTERS, entry, evidence, unpacked};
use amparo::analysis::{Analysis, Draws};
use amparo::assessment::strategy::{DocumentKind, EntryId};
use amparo::assessment::{Assessment, Audience, Basis, Confidentiality, Evidence, Rating};
use amparo::bundle::{Files, library};
use amparo::document::strategy::workbook;
use amparo::document::workbook::Workbook;
use amparo::document::{Document, FigureFiles, Look};
use amparo::framework::Level;
use amparo::lang::Lang;
use amparo::render::xlsx;
use amparo::render::{docx, html, json, markdown};
use amparo::service::{DocumentRequest, Material, with_inputs, write_document};
use amparo::words::Messages;
use std::sync::Arc;

const CONFIDENTIAL: &str = "zebrafinch";
const COMMITTEE: &str = "quokkabyte";

/// An assessment whose evidence and lists are full of secrets.
fn secretive() -> Assessment {
    let mut assessment = begun("KEN", Basis::SelfAssessment, &["weprotect-mnr"]);
    let marks = [(Confidentiality::Confidential, CONFIDENTIAL), (Confidentiality::Committee, COMMITTEE)];
    let mut answer = answer(Rating::Level(Level::ALL[2]));
    for (number, (mark, word)) in marks.into_iter().enumerate() {
        answer.evidence.push(Evidence { id: format!("C04-E{number}"), ..evidence(mark, word) });
        for (kind, list) in MATTERS {
            let id = EntryId { kind: list, number: u32::try_from(number).unwrap() + 1 };
            assessment.strategy.entries.insert(id, entry(kind, mark, word));
        }
    }
    assessment.answers.insert("C04".into(), answer);
    assessment
}

fn made(assessment: &Assessment, lang: Lang, audience: Audience) -> (Document, Workbook) {
    let files = Files::embedded();
    let (library, _) = library(&files).map_err(|problems| format!("{problems:?}")).unwrap();
    let (messages, _) = Messages::load(&files);
    let material = Material {
        files: &files,
        messages: &messages,
        look: &Look::default(),
        pictures: &FigureFiles::new(),
        earlier: None,
        adopted: None,
    };
    let date = crate::support::fixture::date();
    let wanted = DocumentRequest::new(DocumentKind::Strategy, lang, date, audience);
    let draws = Draws { number: 1, seed: 1 };
    let analysis = Analysis::of(Arc::new(library), Arc::new(assessment.clone()), date, draws);
    with_inputs(&material, &analysis, wanted, |inputs| {
        (write_document(&material, inputs, DocumentKind::Strategy).unwrap().document, workbook(inputs))
    })
    .unwrap()
}

/// Every format of a document as text, by its ending; packed formats with all their parts.
fn formats((document, book): &(Document, Workbook)) -> Vec<(&'static str, String)> {
    let mut all = vec![
        ("md", markdown::markdown(document)),
        ("html", html::page(document)),
        ("json", json::json(document).unwrap()),
        ("xlsx", unpacked(&xlsx::xlsx(book).unwrap())),
        ("docx", unpacked(&docx::docx(document, None).unwrap())),
    ];
    #[cfg(feature = "print")]
    all.push(("pdf", crate::render::pdf::everything_said(document)));
    all.sort();
    all
}

#[test]
fn no_word_reaches_readers_who_may_not_see_it() {
    let assessment = secretive();
    for lang in crate::support::languages::LANGS {
        for (audience, hidden) in [
            (Audience::Public, &[CONFIDENTIAL, COMMITTEE][..]),
            (Audience::Committee, &[CONFIDENTIAL]),
            (Audience::Internal, &[]),
        ] {
            for (ending, text) in formats(&made(&assessment, lang, audience)) {
                for word in hidden {
                    assert!(
                        !text.to_lowercase().contains(word),
                        "{word} in the {ending} for {audience:?}, {lang:?}"
                    );
                }
            }
        }
        // The words are found where they may stand, so that the search above is worth something.
        let internal = made(&assessment, lang, Audience::Internal);
        assert!(formats(&internal).iter().all(|(_, text)| text.contains(CONFIDENTIAL)), "{lang:?}");
    }
}

#[test]
fn what_was_left_out_is_counted_on_the_cover() {
    let assessment = secretive();
    let said = |audience| made(&assessment, Lang::EN, audience).0.cover.lines.last().cloned().unwrap();
    assert_eq!(said(Audience::Public), "Public version: 26 entries that are not public were left out.");
    assert_eq!(
        said(Audience::Committee),
        "For the steering committee only: 13 confidential entries were left out."
    );
    assert!(said(Audience::Internal).starts_with("Internal version"));
}
