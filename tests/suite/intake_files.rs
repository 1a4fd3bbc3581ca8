//! The files of an exported assessment are what they stand for, or it is refused with the reason.

use amparo::assessment::strategy::{DocumentKind, Edit, EditKind, Emblem, KeptFile, OwnFigure, Place};
use amparo::bundle::{self, Files};
use amparo::framework::Library;
use amparo::intake::{self, Intake, Origin};
use amparo::lang::Lang;
use amparo::words::{Messages, Voice};
use chrono::DateTime;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| bundle::library(&Files::embedded()).unwrap().0);
static MESSAGES: LazyLock<Messages> = LazyLock::new(|| Messages::load(&Files::embedded()).0);

const FINDINGS: &str = "item,level,finding,confidence,source\nC01,3,Lead agency,,\n";

fn read(text: &str) -> Result<Intake, String> {
    let created = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
    let origin = Origin { country: "KEN".into(), round: "2025".to_owned(), date: None, dates: None, created };
    let voice = Voice::new(Lang::EN, &MESSAGES);
    let read = intake::read(text.as_bytes(), &LIBRARY, &origin);
    read.map_err(|problems| voice.remarks(&problems).join("\n"))
}

/// An assessment whose emblem and one figure are this file, as an export.
fn illustrated(media: &str, bytes: &[u8], size: (u32, u32)) -> String {
    let mut assessment = read(FINDINGS).unwrap().assessment;
    let file = amparo::storage::file_hash(bytes);
    let (width, height) = size;
    let emblem = Emblem { file: file.clone(), width, height, alt: "Arms".to_owned() };
    assessment.strategy.look.emblem = Some(emblem);
    let words = || "Reports".to_owned();
    let figure =
        OwnFigure { file: file.clone(), width, height, title: words(), alt: words(), source: String::new() };
    let kind = EditKind::Figure(figure);
    let edit = Edit { kind, seen: String::new(), seen_text: String::new(), note: String::new() };
    let place = Place { document: DocumentKind::Strategy, lang: Lang::EN, block: "a+1".to_owned() };
    assessment.strategy.edits.insert(place, edit);
    let kept = KeptFile { media: media.to_owned(), bytes: bytes.to_vec() };
    intake::packed(&assessment, &[(file, kept)].into_iter().collect()).unwrap()
}

#[test]
fn what_the_forms_refuse_as_a_picture_an_import_refuses_too() {
    let png = include_bytes!("../cases/emblem.png");
    assert!(read(&illustrated("image/png", png, (48, 48))).is_ok());
    for (media, bytes, size) in [
        ("image/png", &b"no picture"[..], (48, 48)),
        ("image/png", &png[..png.len() / 2], (48, 48)),
        ("image/png", &png[..], (48, 4_000_000)),
        ("image/png", &include_bytes!("../cases/pictures/sideways.jpg")[..], (200, 300)),
        ("text/html", &png[..], (48, 48)),
    ] {
        let said = read(&illustrated(media, bytes, size)).unwrap_err();
        assert!(said.contains("emblem is no picture") && said.contains("“Reports” is no picture"), "{said}");
    }
    let said = read(&illustrated("image/png\r\nSet-Cookie: a=b", png, (48, 48))).unwrap_err();
    assert!(said.contains("does not say of what kind it is"), "{said}");
}

#[test]
fn a_figure_whose_picture_did_not_come_is_left_out_and_told() {
    let export = illustrated("image/png", include_bytes!("../cases/emblem.png"), (48, 48));
    let mut value: serde_json::Value = serde_json::from_str(&export).unwrap();
    value["files"] = serde_json::json!({});
    let intake = read(&value.to_string()).unwrap();
    let told = Voice::new(Lang::EN, &MESSAGES).remarks(&intake.report.dropped).join("\n");
    assert!(told.contains("A figure of the country's own (a+1): its file did not come along"), "{told}");
    assert!(intake.assessment.strategy.edits.is_empty() && intake.assessment.strategy.look.emblem.is_none());
}
