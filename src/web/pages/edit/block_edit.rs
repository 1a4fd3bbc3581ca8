//! Knows what was sent about one place of a section, and which edit that makes.

use crate::assessment::limits::MOST_EDIT_LINES;
use crate::assessment::strategy::{Edit, EditKind};
use crate::document::{BlockState, LONGEST_EDIT, insertion};
use crate::web::forms::short;
use crate::web::{Fields, Problems, Voice};

/// The longest remark for those who review an edit, in characters.
const LONGEST_NOTE: usize = 2_000;

/// What the person wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditIntent {
    /// Keep these words.
    Save,
    /// Show them first.
    Preview,
    /// The facts have changed and these words stay.
    Keep,
    /// The generated words again; an insertion goes.
    Take,
    /// Leave the block out.
    Remove,
}

/// An edit of one place as it was sent.
#[derive(Clone, Debug)]
pub struct BlockEdit {
    /// The place: a block, or a block and a number for what stands after it.
    pub place: String,
    /// The hash of the generated words the person saw.
    pub seen: String,
    /// The words.
    pub text: String,
    /// Why.
    pub note: String,
    /// What is wanted.
    pub wish: EditIntent,
}

impl BlockEdit {
    /// What the fields say.
    pub fn read(fields: &Fields) -> BlockEdit {
        let place = fields.text("place");
        let wish = match fields.text("then").as_str() {
            "preview" => EditIntent::Preview,
            "keep" => EditIntent::Keep,
            "take" => EditIntent::Take,
            "remove" => EditIntent::Remove,
            _ => EditIntent::Save,
        };
        BlockEdit {
            seen: fields.text("seen"),
            text: fields.text(&format!("text-{place}")),
            note: fields.text(&format!("note-{place}")),
            place,
            wish,
        }
    }

    /// The block after which it stands, where it is new: what is there already has a version.
    pub fn adds_after(&self, version: u64) -> Option<&str> {
        let keeps = matches!(self.wish, EditIntent::Save | EditIntent::Keep);
        insertion(&self.place).filter(|_| keeps && version == 0).map(|(block, _)| block)
    }

    /// What is wrong with it.
    pub fn problems(&self, voice: &Voice) -> Problems {
        let mut problems = Problems::default();
        let (field, label) = (format!("text-{}", self.place), voice.say("edit-own"));
        if matches!(self.wish, EditIntent::Save | EditIntent::Preview | EditIntent::Keep) {
            if self.text.is_empty() {
                problems.add_of(&field, label, voice.say("edit-empty"));
            } else if self.text.len() > LONGEST_EDIT {
                let limit = voice.number(LONGEST_EDIT / 1024);
                problems.add_of(&field, label, voice.say_with("edit-long", &[("limit", limit.into())]));
            } else if self.text.lines().count() > MOST_EDIT_LINES {
                let limit = voice.number(MOST_EDIT_LINES);
                problems.add_of(&field, label, voice.say_with("edit-many", &[("limit", limit.into())]));
            }
        }
        if let Err(fault) = short(&self.note, LONGEST_NOTE) {
            problems.add(format!("note-{}", self.place), fault.words(voice, &voice.say("edit-note")));
        }
        problems
    }

    /// The edit it makes at a block as it is now; `None` takes an earlier one back.
    pub fn edit(&self, state: Option<&BlockState>) -> Option<Edit> {
        let kind = match (self.wish, insertion(&self.place)) {
            (EditIntent::Take, _) | (EditIntent::Remove, Some(_)) => return None,
            (EditIntent::Remove, None) => EditKind::Remove,
            (_, Some(_)) => EditKind::Insert { text: self.text.clone() },
            (_, None) => EditKind::Replace { text: self.text.clone() },
        };
        let inserts = matches!(kind, EditKind::Insert { .. });
        let state = state.filter(|_| !inserts);
        // Words written over an older state of the facts stay marked until somebody looks again.
        let known = state.filter(|state| state.hash == self.seen).map(|state| state.generated.clone());
        let before = state.and_then(|state| state.edit.as_ref()).filter(|edit| edit.seen == self.seen);
        Some(Edit {
            kind,
            seen: if inserts { String::new() } else { self.seen.clone() },
            seen_text: known.or(before.map(|edit| edit.seen_text.clone())).unwrap_or_default(),
            note: self.note.clone(),
        })
    }
}
