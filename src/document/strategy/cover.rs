//! Knows what stands on the cover: title, country, stamp, what the levels rest on.

use super::case::Case;
use super::excerpt;
use super::frame::period;
use super::profile::profile;
use crate::assessment::Basis;
use crate::assessment::strategy::{Adoption, DocumentKind};
use crate::document::{Cover, Layout, fold};

/// The cover. The stamp is left out only where an act of adoption has been entered.
pub(super) fn cover(case: &Case) -> Cover {
    let voice = &case.voice;
    let assessment = case.inputs.assessment;
    let framework = case.framework();
    let basis = match assessment.basis {
        Basis::DeskCoding => "cover-desk",
        Basis::SelfAssessment => "cover-self",
    };
    let round = fold(&assessment.round);
    let of = [
        ("title", voice.text(&framework.title).into()),
        ("version", case.inputs.main.scorecard.version.clone().into()),
    ];
    let round_line = voice.with("cover-round", &[("round", round.clone().into())]);
    let frame = &case.strategy().frame;
    let adoption = case.strategy().adoption.as_ref();
    let title = fold(&frame.title);
    let period = period(case).map(|period| voice.with("cover-period", &[("period", period.into())]));
    let usual = if title.is_empty() { voice.say("cover-title") } else { title };
    let date = voice.with("cover-date", &[("date", voice.format.date(case.inputs.date).into())]);
    let book = Layout::of(case.inputs.document).is_book();
    let lines = [
        is_sample(case).then(|| voice.say("cover-sample")),
        period,
        Some(date),
        (book && !round.is_empty()).then_some(round_line),
        book.then(|| voice.with("cover-framework", &of)),
        (case.inputs.document != DocumentKind::Children).then(|| voice.say(basis)),
        Some(adoption.map_or_else(|| voice.say("cover-not-official"), |adoption| adopted(case, adoption))),
        Some(voice.say(&format!("audience-{}", case.inputs.audience.code()))),
    ];
    let (title, subtitle) = titles(case, usual);
    Cover {
        title,
        subtitle,
        country: case.country(),
        stamp: adoption.is_none().then(|| voice.say("cover-stamp")),
        lines: lines.into_iter().flatten().collect(),
        profile: has_profile(case.inputs.document).then(|| profile(case, "cover-profile")),
    }
}

/// The title and what stands below it; a companion is named by its kind, with the strategy's title below.
fn titles(case: &Case, usual: String) -> (String, String) {
    match case.inputs.document {
        DocumentKind::Strategy => (usual, case.voice.say("cover-subtitle")),
        companion => (case.voice.say(&format!("cover-title-{}", companion.code())), excerpt(&usual, 160)),
    }
}

/// Whether the cover shows how the country stands.
fn has_profile(document: DocumentKind) -> bool {
    matches!(document, DocumentKind::Strategy | DocumentKind::Report)
}

fn adopted(case: &Case, adoption: &Adoption) -> String {
    let args = [
        ("by", excerpt(&adoption.by, 200).into()),
        ("date", case.voice.format.date(adoption.date).into()),
        ("reference", excerpt(&adoption.reference, 200).into()),
    ];
    case.voice.with("cover-adopted", &args)
}

/// Whether the country is invented.
fn is_sample(case: &Case) -> bool {
    case.inputs.library.country(&case.inputs.assessment.country).is_some_and(|country| country.sample)
}
