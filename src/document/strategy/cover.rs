//! Knows what stands on the cover: title, country, stamp, what the levels rest on.

use super::adoption::{draft_line, draft_mark, draft_stamp, stamp_for};
use super::case::Case;
use super::figures::profile;
use super::frame::period;
use super::{excerpt, quote};
use crate::assessment::Audience;
use crate::assessment::strategy::DocumentKind;
use crate::document::{Cover, Layout, fold};
use crate::presentation::standing;

/// The longest title of the strategy below the name of a paper whose pages are counted, in characters.
pub(super) const TITLE: usize = 160;

/// The cover. What is written is a draft, whatever was adopted before.
pub(super) fn cover(case: &Case) -> Cover {
    let voice = &case.voice;
    let assessment = &case.inputs.analysis.assessment;
    let framework = case.framework();
    let round = fold(&assessment.round);
    let of = [
        ("title", voice.text(&framework.title).into()),
        ("version", case.inputs.main.scorecard.version.clone().into()),
    ];
    let round_line = voice.say_with("cover-round", &[("round", round.clone().into())]);
    let frame = &case.strategy().frame;
    let title = fold(&frame.title);
    let period = period(case).map(|period| voice.say_with("cover-period", &[("period", period.into())]));
    let usual = if title.is_empty() { voice.say("cover-title") } else { title };
    let date = voice.say_with("cover-date", &[("date", voice.date(case.inputs.analysis.day).into())]);
    let book = Layout::of(case.inputs.document).is_book();
    let lines = [
        is_sample(case).then(|| voice.say("cover-sample")),
        period,
        Some(date),
        (book && !round.is_empty()).then_some(round_line),
        book.then(|| voice.say_with("cover-framework", &of)),
        (case.inputs.document != DocumentKind::Children).then(|| standing(voice, assessment)),
        Some(draft_line(voice, case.strategy())),
        audience(case),
    ];
    let (title, subtitle) = titles(case, usual);
    Cover {
        title,
        subtitle,
        country: case.country(),
        stamp: Some(stamp_for(voice, case.inputs.audience, draft_stamp(voice, case.strategy()))),
        in_force: false,
        mark: draft_mark(voice, case.strategy()).map(|mark| stamp_for(voice, case.inputs.audience, mark)),
        lines: lines.into_iter().flatten().collect(),
        profile: has_profile(case.inputs.document).then(|| profile(case, "cover-profile")),
    }
}

/// The title and what stands below it; a companion is named by its kind, with the strategy's title below.
fn titles(case: &Case, usual: String) -> (String, String) {
    let named = |companion: DocumentKind| case.voice.say(&format!("cover-title-{}", companion.code()));
    match case.inputs.document {
        DocumentKind::Strategy => (usual, case.voice.say("cover-subtitle")),
        // Their pages are counted.
        companion @ (DocumentKind::Memorandum | DocumentKind::Concept) => {
            (named(companion), excerpt(&usual, TITLE))
        }
        companion => (named(companion), quote(&usual)),
    }
}

/// Whether the cover shows how the country stands.
fn has_profile(document: DocumentKind) -> bool {
    document == DocumentKind::Report
}

/// Whether the country is invented.
fn is_sample(case: &Case) -> bool {
    case.inputs
        .analysis
        .library
        .country(&case.inputs.analysis.assessment.country)
        .is_some_and(|country| country.sample)
}

/// For whom it is written, and how much they do not see. Nothing where everybody sees everything.
pub(super) fn audience(case: &Case) -> Option<String> {
    let audience = case.inputs.audience;
    let entries = case.inputs.analysis.assessment.strategy.entries.values();
    let hidden = entries.filter(|entry| !audience.may_see(entry.confidentiality)).count();
    let left_out = case.register.withheld_in_all() + hidden;
    if audience == Audience::Public && left_out == 0 {
        return None;
    }
    let counted = case.voice.decimal(left_out as f64, 0);
    let of = [("n", left_out.into()), ("shown", counted.into())];
    Some(case.voice.say_with(&format!("cover-{}", audience.code()), &of))
}
