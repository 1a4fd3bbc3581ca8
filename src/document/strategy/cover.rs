//! Knows what stands on the cover: title, country, stamp, what the levels rest on.

use super::case::Case;
use super::profile::profile;
use crate::assessment::Basis;
use crate::document::{Cover, fold};

/// The cover. The stamp is never left out: nothing here has been adopted.
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
    let lines = [
        Some(voice.with("cover-date", &[("date", voice.format.date(case.inputs.date).into())])),
        (!round.is_empty()).then_some(round_line),
        Some(voice.with("cover-framework", &of)),
        Some(voice.say(basis)),
        Some(voice.say("cover-not-official")),
    ];
    Cover {
        title: voice.say("cover-title"),
        subtitle: voice.say("cover-subtitle"),
        country: case.country(),
        stamp: Some(voice.say("cover-stamp")),
        lines: lines.into_iter().flatten().collect(),
        profile: Some(profile(case, "cover-profile")),
    }
}
