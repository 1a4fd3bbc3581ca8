//! Knows the one sentence that says what to do next in a stage; knows no address.

use super::Names;
use crate::assessment::{StageProgress, StageState, StageStep};

impl Names<'_> {
    /// What to do next in the stage `at`, as a sentence; `all` are the stages in their order.
    pub fn stage_step(&self, at: &StageProgress<'_>, all: &[StageProgress<'_>]) -> String {
        let voice = self.voice;
        match at.step() {
            StageStep::Answer { first, count } => {
                let args = [
                    ("n", count.into()),
                    ("shown", voice.number(count).into()),
                    ("item", self.item(first).into()),
                ];
                voice.say_with("stage-next-answer", &args)
            }
            StageStep::Make(output) => {
                voice.say_with("stage-next-make", &[("output", voice.text(&output.text).into())])
            }
            StageStep::Complete { gate, first, count } => {
                let args = [
                    ("n", count.into()),
                    ("shown", voice.number(count).into()),
                    ("item", self.item(first).into()),
                    ("gate", voice.text(&gate.text).into()),
                ];
                voice.say_with("stage-next-complete", &args)
            }
            StageStep::Confirm(gate) => {
                voice.say_with("stage-next-confirm", &[("gate", voice.text(&gate.text).into())])
            }
            StageStep::Sign(gate) => {
                voice.say_with("stage-next-sign", &[("gate", voice.text(&gate.text).into())])
            }
            StageStep::Record(gate) => {
                voice.say_with("stage-next-record", &[("gate", voice.text(&gate.text).into())])
            }
            StageStep::Validated => voice.say("stage-next-validated"),
            StageStep::GoOn => match all.iter().find(|stage| stage.state == StageState::Here) {
                Some(here) => {
                    voice.say_with("stage-next-go-on", &[("stage", voice.text(&here.stage.title).into())])
                }
                None => voice.say("stage-next-renew"),
            },
        }
    }
}
