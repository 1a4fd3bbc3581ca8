//! Knows how pages say what coded levels are worth: whether the country confirmed them, and whether evidence limits them.

use crate::assessment::EvidenceCap;
use crate::web::Address;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The box about levels that analysts coded.
pub fn standing_notice(open: &Open) -> AnyView {
    let (voice, assessment) = (&open.voice, open.assessment());
    let confirmed = match (assessment.confirmation_count(), assessment.answers.len()) {
        (0, _) => voice.say("standing-unconfirmed"),
        (some, all) => voice.say_part("standing-confirmed", some, all),
    };
    let cap = voice.say(match assessment.evidence_cap() {
        EvidenceCap::On => "standing-capped",
        EvidenceCap::Off => "standing-uncapped",
    });
    let place = |address: Address| address.url(voice.lang());
    view! {
        <p class="notice">
            {voice.say("standing-desk")}" "{confirmed}" "
            <a href=place(Address::Confirmation(open.id()))>{voice.say("standing-confirm")}</a>" "{cap}" "
            <a href=place(Address::Cap(open.id()))>{voice.say("standing-cap")}</a>
        </p>
    }
    .into_any()
}
