//! Knows what stands on the cover: title, country, stamp, what the levels rest on.

use super::case::Case;
use super::figures::profile;
use super::frame::period;
use super::{excerpt, quote};
use crate::assessment::Audience;
use crate::assessment::strategy::{Adoption, DocumentKind};
use crate::document::gather::list_missing;
use crate::document::{Block, Cover, Document, Inline, Layout, fold};
use crate::presentation::standing;
use crate::words::{Arg, Messages, Voice};

/// The longest title of the strategy below the name of a paper whose pages are counted, in characters.
pub(super) const TITLE: usize = 160;

/// The names that templates give to what says how far adoption has come, and to the note that asks for the act.
const WAITING: [&str; 2] = ["adoption_state", "adoption_working"];
const MISSING: &str = "adoption_missing";

/// The cover. The stamp is never left out: it is DRAFT until an act of adoption has been entered.
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
        Some(adoption(case).map_or_else(|| voice.say("cover-not-official"), |act| adopted_by(voice, act))),
        audience(case),
    ];
    let (title, subtitle) = titles(case, usual);
    Cover {
        title,
        subtitle,
        country: case.country(),
        stamp: Some(stamp(case)),
        lines: lines.into_iter().flatten().collect(),
        profile: has_profile(case.inputs.document).then(|| profile(case, "cover-profile")),
    }
}

/// The title and what stands below it; a companion is named by its kind, with the strategy's title below.
fn titles(case: &Case, usual: String) -> (String, String) {
    let subtitle = if adoption(case).is_some() { "cover-subtitle-adopted" } else { "cover-subtitle" };
    let named = |companion: DocumentKind| case.voice.say(&format!("cover-title-{}", companion.code()));
    match case.inputs.document {
        DocumentKind::Strategy => (usual, case.voice.say(subtitle)),
        // Their pages are counted.
        companion @ (DocumentKind::Brief | DocumentKind::Concept) => {
            (named(companion), excerpt(&usual, TITLE))
        }
        companion => (named(companion), quote(&usual)),
    }
}

/// Whether the cover shows how the country stands.
fn has_profile(document: DocumentKind) -> bool {
    matches!(document, DocumentKind::Strategy | DocumentKind::Report)
}

/// Who adopted it, when and by which act.
fn adopted_by(voice: &Voice, adoption: &Adoption) -> String {
    voice.say_with("cover-adopted-by", &words(voice, adoption))
}

fn words(voice: &Voice, adoption: &Adoption) -> [(&'static str, Arg); 3] {
    [
        ("by", quote(&adoption.by).into()),
        ("date", voice.date(adoption.date).into()),
        ("reference", quote(&adoption.reference).into()),
    ]
}

/// Whether the country is invented.
fn is_sample(case: &Case) -> bool {
    case.inputs
        .analysis
        .library
        .country(&case.inputs.analysis.assessment.country)
        .is_some_and(|country| country.sample)
}

/// Says of a document that was written as a draft that it was adopted: on the stamp, the cover and where its text
/// waits for the act.
pub fn put_in_force(document: &mut Document, adoption: &Adoption, audience: Audience, messages: &Messages) {
    let voice = Voice::new(document.lang, messages);
    if fold(&adoption.reference).is_empty() {
        return;
    }
    let cover = &mut document.cover;
    cover.stamp = Some(stamp_with_readers(&voice, audience, adoption_stamp(&voice, adoption)));
    if cover.subtitle == voice.say("cover-subtitle") {
        cover.subtitle = voice.say("cover-subtitle-adopted");
    }
    let not_adopted = voice.say("cover-not-official");
    for line in cover.lines.iter_mut().filter(|line| **line == not_adopted) {
        *line = adopted_by(&voice, adoption);
    }
    state_adoption(document, sentence(&voice, adoption));
}

/// Puts the act in the place of what the text says about waiting for it. What the country wrote there stays.
fn state_adoption(document: &mut Document, act: String) {
    let Document { blocks, own, .. } = document;
    let named = |id: &str, name: &str| id.ends_with(name) && !own.contains_key(id);
    blocks.retain(|block| !matches!(block, Block::Note { id, .. } if named(id, MISSING)));
    for block in blocks.iter_mut() {
        if let Block::Finding { id, text, .. } | Block::Paragraph { id, text, .. } = block
            && WAITING.iter().any(|name| named(id, name))
        {
            *text = vec![Inline::Text { text: act.clone() }];
        }
    }
    list_missing(blocks);
}

/// Who adopted the strategy, when and by which act, as a sentence.
pub(super) fn sentence(voice: &Voice, adoption: &Adoption) -> String {
    voice.say_with("process-decision", &words(voice, adoption))
}

/// The act of adoption. One without a reference is none.
pub(super) fn adoption<'a>(case: &'a Case) -> Option<&'a Adoption> {
    let adoption = case.inputs.analysis.assessment.strategy.adoption.as_ref();
    adoption.filter(|adoption| !fold(&adoption.reference).is_empty())
}

/// The act of adoption, or that this is a draft.
fn stamp(case: &Case) -> String {
    match adoption(case) {
        Some(adoption) => {
            stamp_with_readers(&case.voice, case.inputs.audience, adoption_stamp(&case.voice, adoption))
        }
        None => stamp_with_readers(&case.voice, case.inputs.audience, case.voice.say("cover-stamp")),
    }
}

/// The stamp, which stands on every page, with whom the document is for where that is not everybody.
fn stamp_with_readers(voice: &Voice, audience: Audience, stamp: String) -> String {
    match audience {
        Audience::Public => stamp,
        few => format!("{stamp} · {}", voice.say(&format!("cover-mark-{}", few.code()))),
    }
}

/// The stamp of a strategy in force.
fn adoption_stamp(voice: &Voice, adoption: &Adoption) -> String {
    let date = voice.date(adoption.date);
    let of = [("reference", quote(&adoption.reference).into()), ("date", date.into())];
    voice.say_with("cover-adopted", &of)
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
