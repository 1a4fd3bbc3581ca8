//! Knows the workbook that goes with a draft strategy: its sheets, its lists, what its reader must know.

mod answers;
mod check;
mod column;
mod conditions;
mod costs;
mod crosswalk;
mod dashboard;
mod evidence;
mod funding;
mod layout;
mod lines;
mod lists;
mod money;
mod objectives;
mod plan;
mod progress;
mod rates;
mod results;
mod sources;
mod years;

use super::DraftInputs;
use super::adoption::{draft_line, draft_stamp};
use super::case::Case;
use super::cover::audience;
use crate::assessment::Audience;
use crate::document::fold;
use crate::document::workbook::{Workbook, WorkbookLabels};
use crate::presentation::standing;
use crate::words::Voice;

/// The workbook of a draft strategy. Only public evidence enters; what is left out is counted.
pub fn workbook(inputs: &DraftInputs) -> Workbook {
    let case = Case::new(inputs);
    let facts = money::SheetFacts::of(&case);
    Workbook {
        lang: inputs.lang,
        writing: inputs.messages.languages().of(inputs.lang).as_ref().into(),
        paper: inputs.look.sheet,
        date: inputs.analysis.day,
        title: case.voice.say_with("sheet-title", &[("country", case.country().into())]),
        stamp: Some(draft_stamp(&case.voice, case.strategy())),
        notices: notices(&case),
        words: workbook_labels(&case.voice),
        lists: lists::lists(&case),
        sheets: vec![
            dashboard::sheet(&facts),
            plan::sheet(&facts),
            costs::sheet(&facts),
            funding::sheet(&facts),
            years::sheet(&facts),
            objectives::sheet(&facts),
            sources::sheet(&facts),
            check::sheet(&facts),
            progress::sheet(&facts),
            results::sheet(&facts),
            answers::sheet(&case),
            conditions::sheet(&case),
            evidence::sheet(&case),
            crosswalk::sheet(&case),
        ],
    }
}

/// Day and round, what the levels rest on, what is not official, what is left out.
fn notices(case: &Case) -> Vec<String> {
    let voice = &case.voice;
    let assessment = &case.inputs.analysis.assessment;
    let round = fold(&assessment.round);
    let round = (!round.is_empty()).then(|| voice.say_with("cover-round", &[("round", round.into())]));
    let withheld = case.register.withheld_in_all();
    let withheld = (withheld > 0).then(|| {
        let count = voice.count("withheld", withheld);
        let words = [("n", count.n.into()), ("pieces", count.text.into())];
        crate::words::capital(&voice.say_with("sheet-withheld", &words))
    });
    let lines = [
        Some(voice.say_with("cover-date", &[("date", voice.date(case.inputs.analysis.day).into())])),
        round,
        Some(standing(voice, assessment)),
        Some(draft_line(voice, case.strategy())),
        match case.inputs.audience {
            Audience::Public => Some(voice.say("sheet-public")),
            Audience::Committee | Audience::Internal => audience(case),
        },
        withheld,
        Some(voice.say("sheet-shades")),
    ];
    lines.into_iter().flatten().collect()
}

/// What every workbook calls its parts.
pub fn workbook_labels(voice: &Voice) -> WorkbookLabels {
    let say = |key: &str| voice.say(&format!("sheet-word-{key}"));
    WorkbookLabels {
        about: say("about"),
        sheet: say("sheet"),
        holds: say("holds"),
        lists: say("lists"),
        lists_intro: say("lists-intro"),
        cut: say("cut"),
        refused: say("refused"),
    }
}
