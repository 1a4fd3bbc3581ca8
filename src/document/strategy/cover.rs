//! Knows what stands on the cover: title, country, stamp, what the levels rest on.

use super::case::Case;
use super::excerpt;
use super::profile::profile;
use super::voice::Voice;
use crate::assessment::strategy::Adoption;
use crate::assessment::{Audience, Basis};
use crate::document::{Cover, fold};

/// The cover. The stamp is never left out: it is DRAFT until an act of adoption has been entered.
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
        audience(case),
    ];
    Cover {
        title: voice.say("cover-title"),
        subtitle: voice.say("cover-subtitle"),
        country: case.country(),
        stamp: Some(stamp(case)),
        lines: lines.into_iter().flatten().collect(),
        profile: Some(profile(case, "cover-profile")),
    }
}

/// The act of adoption, or that this is a draft. An act without a reference is none.
fn stamp(case: &Case) -> String {
    let adoption = case.inputs.assessment.strategy.adoption.as_ref();
    match adoption.filter(|adoption| !fold(&adoption.reference).is_empty()) {
        Some(adoption) => adopted(&case.voice, adoption),
        None => case.voice.say("cover-stamp"),
    }
}

/// The stamp of a strategy in force.
fn adopted(voice: &Voice, adoption: &Adoption) -> String {
    let date = voice.format.date(adoption.date);
    let of = [("reference", excerpt(&adoption.reference, 120).into()), ("date", date.into())];
    voice.with("cover-adopted", &of)
}

/// For whom it is written, and how much they do not see. Nothing where everybody sees everything.
fn audience(case: &Case) -> Option<String> {
    let audience = case.inputs.audience;
    let entries = case.inputs.assessment.strategy.entries.values();
    let hidden = entries.filter(|entry| !audience.may_see(entry.confidentiality)).count();
    let left_out = case.register.withheld_in_all() + hidden;
    if audience == Audience::Public && left_out == 0 {
        return None;
    }
    let counted = case.voice.format.number(left_out as f64, 0);
    let of = [("n", left_out.into()), ("shown", counted.into())];
    Some(case.voice.with(&format!("cover-{}", audience.code()), &of))
}
