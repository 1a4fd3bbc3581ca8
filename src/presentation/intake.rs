//! Knows how what was read from a file is shown before anything of it is kept, on the page and on the command line.

use crate::assessment::Rating;
use crate::framework::{Level, Library};
use crate::intake::Intake;
use crate::presentation::Label;
use crate::words::Voice;

/// What stands in the file, each with what it is called.
pub fn intake_facts(voice: &Voice, library: &Library, intake: &Intake) -> Vec<(String, String)> {
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
        Some((voice.say("preview-items"), voice.say_with("preview-items-told", &counted))),
        Some((voice.say("preview-levels"), levels(voice, intake))),
        days(voice, intake).map(|days| (voice.say("preview-days"), days)),
        count("preview-records", records),
        count("preview-actions", strategy.actions.len()),
        count("preview-edits", strategy.edits.len()),
        count("versions-title", strategy.versions.len()),
        count("preview-files", intake.files.len()),
    ];
    facts.into_iter().flatten().collect()
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
