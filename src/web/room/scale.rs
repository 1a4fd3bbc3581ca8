//! Knows the levels of an item as a room sees them: what each asks for and, once revealed, how many voices stand there. Whose they
//! are it does not know.

use crate::framework::{Framework, Item, Level};
use crate::web::Voice;
use crate::workshop::{PhaseCode, PublicRoom, RoundResult};
use leptos::prelude::*;

/// A voice.
const DOT: &str = "●";
/// How many voices a row shows at most: the number tells the rest, and a screen holds no more.
const MOST_DOTS: usize = 40;

/// A level as a room sees it.
pub struct ScaleLevel {
    /// The level.
    pub level: Level,
    /// Its number and its name.
    pub name: String,
    /// What it says in a sentence.
    pub statement: String,
    /// What it asks for, one by one; empty where the sentence says it.
    pub conditions: Vec<String>,
}

/// The levels of an item, the lowest first.
pub fn scale_levels(voice: &Voice, framework: &Framework, item: &Item) -> Vec<ScaleLevel> {
    let level = |statement: &crate::framework::LevelStatement| {
        let label = framework.level_name(statement.level).map(|name| voice.text(&name.label));
        let args =
            [("level", statement.level.to_string().into()), ("name", label.unwrap_or_default().into())];
        ScaleLevel {
            level: statement.level,
            name: voice.say_with("label-level", &args),
            statement: voice.text(&statement.statement),
            conditions: statement.conditions.iter().map(|one| voice.text(&one.text)).collect(),
        }
    };
    item.levels.iter().map(level).collect()
}

/// What the last revealed round came to; none while another one is under way, which it would sway.
pub fn shown_result(room: &PublicRoom) -> Option<&RoundResult> {
    room.results.last().filter(|_| room.phase != Some(PhaseCode::Voting))
}

/// Voices as dots, and their number; empty where nothing is revealed.
pub fn dots(number: Option<usize>) -> AnyView {
    let row = DOT.repeat(number.unwrap_or_default().min(MOST_DOTS));
    // Nothing at all where nothing is revealed: style sheets ask whether it is empty.
    let number = number.map(|number| number.to_string());
    view! { <span class="dots"><span aria-hidden="true">{row}</span><b>{number}</b></span> }.into_any()
}

/// How many voices a level has.
pub fn voices(result: Option<&RoundResult>, level: Level) -> Option<usize> {
    result?.counts.get(usize::from(level.value())).copied()
}

/// What a round came to, in a sentence.
pub fn result_words(voice: &Voice, result: &RoundResult) -> String {
    match (result.median, result.range) {
        (Some(median), Some((low, high))) => {
            spread_words(voice, [median, low, high].map(|it| it.to_string()))
        }
        _ => voice.say("phone-result-nothing"),
    }
}

/// The same of the middle, the lowest and the highest level, which may be places for a script to fill.
pub fn spread_words(voice: &Voice, [median, low, high]: [String; 3]) -> String {
    let args = [("median", median.into()), ("low", low.into()), ("high", high.into())];
    voice.say_with("phone-result", &args)
}
