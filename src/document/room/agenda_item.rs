//! Knows what an item on the agenda asks, what its levels mean and what to read before; knows no vote.

use super::RoomCase;
use crate::assessment::Audience;
use crate::framework::{Framework, Item, ItemId, LevelStatement};
use crate::presentation::{excerpt, quote};
use schemars::JsonSchema;
use serde::Serialize;

/// How many pieces are named that should be read before.
const PIECES: usize = 6;
/// The longest title of one.
const TITLE: usize = 160;

/// What an item asks.
#[derive(Default, Serialize, JsonSchema)]
pub(super) struct ItemQuestion {
    /// What is asked, as sentences.
    sense: String,
    /// The first question to ask; may be empty.
    ask: String,
    /// What would prove the answer; may be empty.
    proof: String,
    /// Its levels, the lowest first.
    levels: Vec<LevelMeaning>,
    /// What is on record and everybody may read, by title.
    read: Vec<String>,
}

/// What a level asks for.
#[derive(Serialize, JsonSchema)]
struct LevelMeaning {
    /// Its number, 0 to 4.
    n: u8,
    /// Its name.
    name: String,
    /// What is so where it is reached.
    statement: String,
    /// The conditions of the level, a sentence each; empty where it has none.
    conditions: Vec<String>,
}

impl ItemQuestion {
    /// What this item asks; nothing where the edition has no such item.
    pub fn of(case: &RoomCase, id: &ItemId) -> ItemQuestion {
        let Some((framework, item)) = case.item(id) else { return ItemQuestion::default() };
        let question = item.questions.first();
        let text = |text: Option<&crate::framework::Text>| text.map(|text| case.voice.text(text));
        ItemQuestion {
            sense: case.voice.text(&item.sense),
            ask: text(question.map(|one| &one.ask)).unwrap_or_default(),
            proof: text(question.map(|one| &one.proof)).unwrap_or_default(),
            levels: item.levels.iter().map(|level| meaning(case, framework, level)).collect(),
            read: pieces(case, item),
        }
    }
}

fn meaning(case: &RoomCase, framework: &Framework, level: &LevelStatement) -> LevelMeaning {
    let name = framework.level_name(level.level).map(|name| case.voice.text(&name.label));
    let conditions = level.conditions.iter().map(|condition| quote(&case.voice.text(&condition.text)));
    LevelMeaning {
        n: level.level.value(),
        name: name.unwrap_or_default(),
        statement: quote(&case.voice.text(&level.statement)),
        conditions: conditions.collect(),
    }
}

/// What is on record about an item and may be read by everybody: the agenda goes to all who are invited.
fn pieces(case: &RoomCase, item: &Item) -> Vec<String> {
    let answer = case.inputs.analysis.assessment.answers.get(&item.id);
    let evidence = answer.into_iter().flat_map(|answer| &answer.evidence);
    let open = evidence.filter(|piece| Audience::Public.may_see(piece.confidentiality));
    let words = open.map(|piece| {
        let parts = [&piece.title, &piece.publisher].map(|part| excerpt(part, TITLE));
        let day = case.voice.day(&piece.date);
        let parts: Vec<String> = parts.into_iter().chain([day]).filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    });
    words.filter(|words| !words.is_empty()).take(PIECES).collect()
}
