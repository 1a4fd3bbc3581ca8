//! Knows what stands on the cover: title, country, period, stamp; beside them on that of a report, what its levels rest on.

use super::adoption::{draft_line, draft_mark, draft_stamp, stamp_for};
use super::cabinet_name::cabinet_name;
use super::case::Case;
use super::figures::profile;
use super::frame::period;
use super::{excerpt, is_cut, quote};
use crate::assessment::Audience;
use crate::assessment::strategy::DocumentKind;
use crate::document::{Cover, Layout, Look, fold};
use crate::presentation::standing;
use crate::words::capital;

/// The longest title of the strategy below the name of a paper whose pages are counted, in characters.
const TITLE: usize = 160;

/// The cover. What is written is a draft, whatever was adopted before.
pub(super) fn cover(case: &Case) -> Cover {
    let voice = &case.voice;
    let usual = strategy_title(case);
    let lines = match case.inputs.document {
        DocumentKind::Strategy => {
            let after = case.strategy().adoption.is_some().then(|| draft_line(voice, case.strategy()));
            vec![sample(case), Some(month(case)), after, audience(case)]
        }
        _ => companion_lines(case),
    };
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

/// What stands in small print on a document beside the strategy: what it rests on, and how far adoption has come.
fn companion_lines(case: &Case) -> Vec<Option<String>> {
    let voice = &case.voice;
    let assessment = &case.inputs.analysis.assessment;
    let round = fold(&assessment.round);
    let of = [
        ("title", voice.text(&case.framework().title).into()),
        ("version", case.inputs.main.scorecard.version.clone().into()),
    ];
    let round_line = voice.say_with("cover-round", &[("round", round.clone().into())]);
    let date = voice.say_with("cover-date", &[("date", voice.date(case.inputs.analysis.day).into())]);
    let book = Layout::of(case.inputs.document).is_book();
    let for_children = case.inputs.document == DocumentKind::Children;
    // The State speaks there, and not those who assessed.
    let of_state = matches!(
        case.inputs.document,
        DocumentKind::Memorandum | DocumentKind::Poster | DocumentKind::Press | DocumentKind::Children
    );
    vec![
        sample(case),
        period_line(case),
        Some(date),
        (book && !round.is_empty()).then_some(round_line),
        book.then(|| voice.say_with("cover-framework", &of)),
        (!of_state).then(|| standing(voice, assessment)),
        Some(draft_line(voice, case.strategy())),
        // How many entries are left out of the public version is nothing for children.
        audience(case).filter(|_| !for_children || case.inputs.audience != Audience::Public),
    ]
}

/// The national look of the documents; the strategy names the institution that leads it where no other is named.
pub(super) fn look(case: &Case) -> Look {
    let look = case.inputs.look.clone();
    match case.inputs.document {
        DocumentKind::Strategy => Look { institutions: publishers(case), ..look },
        _ => look,
    }
}

/// Who publishes the strategy: the institutions of the national look, or the one that leads it.
pub(super) fn publishers(case: &Case) -> Vec<String> {
    let lead = fold(&case.strategy().frame.lead);
    let named = &case.inputs.look.institutions;
    if named.is_empty() {
        Some(lead).filter(|lead| !lead.is_empty()).into_iter().collect()
    } else {
        named.clone()
    }
}

/// The title of the strategy: the country's, or the usual one.
pub(super) fn strategy_title(case: &Case) -> String {
    let title = fold(&case.strategy().frame.title);
    if title.is_empty() { case.voice.say("cover-title") } else { title }
}

/// Whether a paper whose pages are counted holds only the beginning of the title or of one of these texts.
pub(super) fn is_abridged<'t>(case: &Case, mut texts: impl Iterator<Item = &'t String>) -> bool {
    is_cut(&excerpt(&case.strategy().frame.title, TITLE)) || texts.any(|text| is_cut(text))
}

/// The title and what stands below it; a companion is named by its kind, with the strategy's title below.
fn titles(case: &Case, usual: String) -> (String, String) {
    let named = |companion: DocumentKind| {
        let cabinet = cabinet_name(case).name;
        let key = format!("cover-title-{}", companion.code());
        case.voice.say_with(&key, &[("cabinet", cabinet.into())])
    };
    match case.inputs.document {
        DocumentKind::Strategy => {
            (usual, period_line(case).unwrap_or_else(|| case.voice.say("cover-subtitle")))
        }
        // Their pages are counted.
        companion @ (DocumentKind::Memorandum
        | DocumentKind::Poster
        | DocumentKind::Press
        | DocumentKind::Concept) => (named(companion), excerpt(&usual, TITLE)),
        companion => (named(companion), quote(&usual)),
    }
}

fn period_line(case: &Case) -> Option<String> {
    period(case).map(|period| case.voice.say_with("cover-period", &[("period", period.into())]))
}

/// Month and year of the text.
fn month(case: &Case) -> String {
    capital(&case.voice.day(&case.inputs.analysis.day.format("%Y-%m").to_string()))
}

/// Whether the cover shows how the country stands.
fn has_profile(document: DocumentKind) -> bool {
    document == DocumentKind::Report
}

/// That the country is invented, where it is.
fn sample(case: &Case) -> Option<String> {
    let analysis = case.inputs.analysis;
    let country = analysis.library.country(&analysis.assessment.country);
    country.filter(|country| country.sample).map(|_| case.voice.say("cover-sample"))
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
