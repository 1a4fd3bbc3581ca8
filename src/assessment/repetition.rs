//! Knows whether a change says anything that is not said already; knows not what becomes of it.
//!
//! The program puts marks beside what people say: the day of an answer, the gap for which an action was decided, the day
//! on which a template came. Nobody says anything by them alone. A record that says nothing is as none.

use super::strategy::{ActionRecord, NationalLook};
use super::{Answer, Assessment, Change, Decision, OutputRecord, StageRecord};
use chrono::NaiveDate;

impl Assessment {
    /// Whether people have said all that the change says, whatever the marks beside it.
    pub fn says(&self, change: &Change) -> bool {
        let same = match change {
            Change::Answer { item, answer } => {
                answer.as_ref().map(without_day) == self.own_answer(item).map(without_day)
            }
            Change::Stage { stage, record } => Some(words(record)) == self.stages.get(stage).map(words),
            Change::Strategy(decision) => self.decides(decision),
            Change::Carry { .. }
            | Change::Respond { .. }
            | Change::Open { .. }
            | Change::Agree { .. }
            | Change::Sign { .. }
            | Change::Choices(_)
            | Change::Cap(_)
            | Change::Confirm { .. }
            | Change::Remove { .. }
            | Change::Quarantine { .. }
            | Change::Frameworks(_)
            | Change::Register(_) => false,
        };
        same || self.holds(change)
    }

    /// Whether the country has decided so already, in a record of its own kind.
    fn decides(&self, decision: &Decision) -> bool {
        let strategy = &self.strategy;
        match decision {
            Decision::Action { action, record } => {
                let held = strategy.actions.get(action);
                record.as_ref().map(without_gap).unwrap_or_default()
                    == held.map(without_gap).unwrap_or_default()
            }
            Decision::Look(look) => without_arrival(look) == without_arrival(&strategy.look),
            Decision::Indicator { indicator, record } => {
                says_the_same(record.as_ref(), strategy.indicators.get(indicator))
            }
            Decision::Commitment { instrument, record } => {
                says_the_same(record.as_ref(), strategy.commitments.get(instrument))
            }
            Decision::Body { body, record } => says_the_same(record.as_ref(), strategy.bodies.get(body)),
            Decision::Frame(_)
            | Decision::Entry { .. }
            | Decision::Edit { .. }
            | Decision::Version { .. }
            | Decision::Freezing(_)
            | Decision::Adoption(_) => false,
        }
    }
}

fn says_the_same<T: Clone + Default + PartialEq>(record: Option<&T>, held: Option<&T>) -> bool {
    record.cloned().unwrap_or_default() == held.cloned().unwrap_or_default()
}

fn without_day(answer: &Answer) -> Answer {
    Answer { date: None, ..answer.clone() }
}

fn without_gap(record: &ActionRecord) -> ActionRecord {
    ActionRecord { seen: None, ..record.clone() }
}

fn without_arrival(look: &NationalLook) -> NationalLook {
    let mut look = look.clone();
    look.word_template.iter_mut().for_each(|template| template.added = NaiveDate::MIN);
    look
}

/// A record of a stage without outputs of which nothing is said.
fn words(record: &StageRecord) -> StageRecord {
    let mut record = record.clone();
    record.outputs.retain(|_, output| *output != OutputRecord::default());
    record
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Rating;
    use crate::assessment::strategy::{FileHash, Inclusion, IndicatorRecord, SeenGap, WordTemplate};
    use crate::assessment::tests::blank;
    use crate::framework::Level;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn decided(decision: Decision) -> Change {
        Change::Strategy(Box::new(decision))
    }

    fn action(record: Option<ActionRecord>) -> Change {
        decided(Decision::Action { action: "A01-1".into(), record })
    }

    fn answer(level: Level, date: &str) -> Change {
        let answer = Answer { date: Some(day(date)), ..Answer::from(Rating::Level(level)) };
        Change::Answer { item: "C01".into(), answer: Some(answer) }
    }

    fn look(name: &str, added: &str) -> Change {
        let template =
            WordTemplate { file: FileHash("0".repeat(64)), name: name.into(), size: 1, added: day(added) };
        decided(Decision::Look(NationalLook { word_template: Some(template), ..NationalLook::default() }))
    }

    fn stage(note: &str, names_output: bool) -> Change {
        let outputs = names_output.then(|| ("O1".to_owned(), OutputRecord::default()));
        let record = StageRecord {
            outputs: outputs.into_iter().collect(),
            note: note.into(),
            ..StageRecord::default()
        };
        Change::Stage { stage: "ST1".into(), record }
    }

    /// Each case: what is recorded, and a change that says nothing more; then one that does.
    #[test]
    fn marks_and_empty_records_say_nothing() {
        let [low, high] = [Level::ALL[1], Level::ALL[2]];
        let seen = |level| Some(SeenGap { level: Some(level), target: high });
        let taken = |seen| Some(ActionRecord { taken: Inclusion::Yes, seen, ..ActionRecord::default() });
        let indicator = |record| decided(Decision::Indicator { indicator: "I-01".into(), record });
        let chosen = IndicatorRecord { chosen: true, ..IndicatorRecord::default() };
        let looked_at = Some(ActionRecord { seen: seen(low), ..ActionRecord::default() });
        for (held, same, other) in [
            (answer(low, "2026-11-20"), answer(low, "2026-11-25"), answer(high, "2026-11-25")),
            (action(taken(None)), action(taken(seen(low))), action(None)),
            (action(taken(seen(low))), action(taken(seen(high))), action(Some(ActionRecord::default()))),
            (action(looked_at.clone()), action(None), action(taken(None))),
            (action(None), action(looked_at), action(taken(seen(low)))),
            (look("a.docx", "2026-11-20"), look("a.docx", "2026-11-25"), look("b.docx", "2026-11-20")),
            (indicator(Some(IndicatorRecord::default())), indicator(None), indicator(Some(chosen))),
            (stage("Signed", true), stage("Signed", false), stage("", false)),
        ] {
            let mut assessment = blank();
            assessment.apply(&held);
            assert!(assessment.says(&held), "{held:?}");
            assert!(assessment.says(&same), "{same:?} after {held:?}");
            assert!(!assessment.says(&other), "{other:?} after {held:?}");
        }
    }
}
