//! Knows how what was read from a file is shown before anything of it is kept, on the page and on the command line.

use crate::analysis::{Analysis, Draws};
use crate::assessment::Rating;
use crate::framework::{Level, Library};
use crate::intake::Intake;
use crate::presentation::{Label, Medium, Names, cap_sentence};
use crate::words::Voice;
use chrono::NaiveDate;
use std::sync::Arc;

/// What stands in the file, each with what it is called; `today` decides what its plan proposes.
pub fn intake_facts(
    voice: &Voice,
    library: &Arc<Library>,
    intake: &Intake,
    today: NaiveDate,
) -> Vec<(String, String)> {
    let assessment = &intake.assessment;
    let items: Vec<String> = assessment.answers.keys().map(ToString::to_string).collect();
    let counted = [("shown", voice.number(items.len()).into()), ("items", voice.list(&items).into())];
    let strategy = &assessment.strategy;
    let records = strategy.entries.len() + strategy.commitments.len() + strategy.bodies.len();
    let count = |key: &str, count: usize| (count > 0).then(|| (voice.say(key), voice.number(count)));
    let facts = [
        Some((voice.say("new-country"), voice.country(library, &assessment.country))),
        Some((voice.say("new-round"), assessment.round.clone())),
        Some((voice.say("start-basis"), assessment.basis.title(voice))),
        Some((voice.say("standing-cap"), cap_sentence(voice, assessment.evidence_cap()))),
        Some((voice.say("preview-items"), voice.say_with("preview-items-told", &counted))),
        Some((voice.say("preview-levels"), levels(voice, intake))),
        days(voice, intake).map(|days| (voice.say("preview-days"), days)),
        count("preview-records", records),
        count("preview-actions", strategy.actions.len()),
        unasked_actions(voice, library, intake, today).map(|names| (voice.say("preview-entered"), names)),
        count("preview-edits", strategy.edits.len()),
        count("versions-title", strategy.versions.len()),
        count("preview-files", intake.files.len()),
    ];
    facts.into_iter().flatten().collect()
}

/// The actions that are in the plan of the file only because something was entered about them; nothing where there are
/// none. They would come into the plan without a word.
pub fn unasked_actions(
    voice: &Voice,
    library: &Arc<Library>,
    intake: &Intake,
    today: NaiveDate,
) -> Option<String> {
    if intake.assessment.strategy.actions.is_empty() {
        return None;
    }
    // No place in an order is told here.
    let draws = Draws { number: 0, seed: 0 };
    let assessment = Arc::new(intake.assessment.clone());
    let analysis = Analysis::of(Arc::clone(library), assessment, today, draws);
    let plan = analysis.national();
    let names = Names { voice, library, plan: Some(plan), medium: Medium::Screen };
    let unasked = plan.actions.iter().filter(|action| action.is_unasked());
    let unasked: Vec<String> =
        unasked.map(|action| format!("{} {}", action.id, names.action_title(&action.id))).collect();
    (!unasked.is_empty()).then(|| voice.list(&unasked))
}

/// How many answers have which level, and how many have none.
fn levels(voice: &Voice, intake: &Intake) -> String {
    let answers = || intake.assessment.answers.values();
    let with = |is: &dyn Fn(&Rating) -> bool| answers().filter(|answer| is(&answer.rating)).count();
    let level = |level: &Level| {
        let args = [
            ("level", level.to_string().into()),
            ("shown", voice.number(with(&|rating| *rating == Rating::Level(*level))).into()),
        ];
        voice.say_with("preview-level", &args)
    };
    let other = |words: String, count: usize| format!("{words}: {}", voice.number(count));
    let rest = [
        other(voice.say("rating-unknown"), with(&|rating| *rating == Rating::Unknown)),
        other(voice.say("rating-na"), with(&|rating| matches!(rating, Rating::NotApplicable { .. }))),
    ];
    Level::ALL.iter().map(level).chain(rest).collect::<Vec<_>>().join(" · ")
}

/// From which day to which the answers hold; nothing where none has a day.
fn days(voice: &Voice, intake: &Intake) -> Option<String> {
    let days = || intake.assessment.answers.values().filter_map(|answer| answer.date);
    let (first, last) = (days().min()?, days().max()?);
    let undated = intake.assessment.answers.len() - days().count();
    let args = [
        ("first", voice.date(first).into()),
        ("last", voice.date(last).into()),
        ("n", undated.into()),
        ("undated", voice.number(undated).into()),
    ];
    Some(voice.say_with("preview-days-told", &args))
}
