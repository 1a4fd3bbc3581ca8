//! Knows what stands on the cover: title, country, stamp, what the levels rest on.

use super::case::Case;
use super::frame::period;
use super::profile::profile;
use crate::assessment::Basis;
use crate::assessment::strategy::Adoption;
use crate::document::{Cover, fold};

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
    let lines = [
        is_sample(case).then(|| voice.say("cover-sample")),
        period,
        Some(voice.with("cover-date", &[("date", voice.format.date(case.inputs.date).into())])),
        (!round.is_empty()).then_some(round_line),
        Some(voice.with("cover-framework", &of)),
        Some(voice.say(basis)),
        Some(adoption.map_or_else(|| voice.say("cover-not-official"), |adoption| adopted(case, adoption))),
        Some(voice.say(&format!("audience-{}", case.inputs.audience.code()))),
    ];
    Cover {
        title: if title.is_empty() { voice.say("cover-title") } else { title },
        subtitle: voice.say("cover-subtitle"),
        country: case.country(),
        stamp: adoption.is_none().then(|| voice.say("cover-stamp")),
        lines: lines.into_iter().flatten().collect(),
        profile: Some(profile(case, "cover-profile")),
    }
}

fn adopted(case: &Case, adoption: &Adoption) -> String {
    let args = [
        ("by", fold(&adoption.by).into()),
        ("date", case.voice.format.date(adoption.date).into()),
        ("reference", fold(&adoption.reference).into()),
    ];
    case.voice.with("cover-adopted", &args)
}

/// Whether the country is invented.
fn is_sample(case: &Case) -> bool {
    case.inputs.library.country(&case.inputs.assessment.country).is_some_and(|country| country.sample)
}
