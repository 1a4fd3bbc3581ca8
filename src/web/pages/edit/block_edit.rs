//! Knows what was sent about one place of a section, and which edit that makes.

use crate::assessment::limits::{LONGEST_LINE, LONGEST_TEXT, MOST_EDIT_LINES};
use crate::assessment::strategy::{Edit, EditKind, OwnCaption};
use crate::document::{Block, BlockState, LONGEST_EDIT, PlaceNumber, fold, insertion, number_of, same_words};
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
    /// Another language is ahead, and nothing changes in this one.
    Settle,
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
    /// The words for a figure or a table, where that is what they were written for.
    pub caption: Option<OwnCaption>,
    /// Why.
    pub note: String,
    /// What is wanted.
    pub wish: EditIntent,
    /// The turn that the person saw; the last one where the form does not say.
    pub turn: u32,
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
            "settle" => EditIntent::Settle,
            _ => EditIntent::Save,
        };
        let [caption, alt] = ["caption", "alt"].map(|name| format!("{name}-{place}"));
        BlockEdit {
            seen: fields.text("seen"),
            text: fields.text(&format!("text-{place}")),
            caption: fields
                .has(&caption)
                .then(|| OwnCaption { caption: fold(&fields.text(&caption)), alt: fold(&fields.text(&alt)) }),
            turn: fields.text("turn").parse().unwrap_or(u32::MAX),
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

    /// The words as one text.
    pub fn words(&self) -> String {
        let OwnCaption { caption, alt } = self.caption.clone().unwrap_or_default();
        [self.text.as_str(), &caption, &alt].join("\n").trim().to_owned()
    }

    fn writes(&self) -> bool {
        matches!(self.wish, EditIntent::Save | EditIntent::Preview | EditIntent::Keep)
    }

    /// What is wrong with it.
    pub fn problems(&self, voice: &Voice) -> Problems {
        let mut problems = Problems::default();
        let (field, label) = (format!("text-{}", self.place), voice.say("edit-own"));
        if let (true, Some(own)) = (self.writes(), &self.caption) {
            self.caption_problems(own, voice, &mut problems);
        } else if self.writes() {
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

    fn caption_problems(&self, own: &OwnCaption, voice: &Voice, problems: &mut Problems) {
        let OwnCaption { caption, alt } = own;
        let field = |name: &str| format!("{name}-{}", self.place);
        for (name, words, most, label) in
            [("caption", caption, LONGEST_LINE, "edit-caption"), ("alt", alt, LONGEST_TEXT, "look-alt")]
        {
            if let Err(fault) = short(words, most) {
                problems.add(field(name), fault.words(voice, &voice.say(label)));
            }
        }
    }

    /// Whether a text was written for a figure or a table, which stays and takes no other words than its own.
    pub fn is_text_for_figure(&self, state: Option<&BlockState>) -> bool {
        let figure = |state: &BlockState| matches!(state.block, Block::Figure(_) | Block::Table(_));
        let instead = self.writes() && self.caption.is_none() && insertion(&self.place).is_none();
        instead && state.is_some_and(figure)
    }

    /// Whether the words are those that the facts give.
    fn is_generated(&self, state: &BlockState) -> bool {
        let Some(own) = &self.caption else { return same_words(&self.text, &state.generated) };
        let generated = own_caption(state).unwrap_or_default();
        fold(&generated.caption) == own.caption && (own.alt.is_empty() || fold(&generated.alt) == own.alt)
    }

    /// What is wrong with it at a block as it is now: a caption without words that had some, and a remark that has no
    /// words of the country's own to go with.
    pub fn problems_at(&self, state: Option<&BlockState>, voice: &Voice) -> Problems {
        let mut problems = Problems::default();
        let Some(state) = state.filter(|_| self.writes() && insertion(&self.place).is_none()) else {
            return problems;
        };
        let generated = self.is_generated(state);
        if !generated && self.caption.as_ref().is_some_and(|own| own.caption.is_empty()) {
            problems.add_of(
                format!("caption-{}", self.place),
                voice.say("edit-caption"),
                voice.say("edit-caption-missing"),
            );
        }
        if generated && state.edit.is_none() && !self.note.is_empty() {
            problems.add_of(
                format!("note-{}", self.place),
                voice.say("edit-note"),
                voice.say("edit-note-alone"),
            );
        }
        problems
    }

    /// Whether nothing is to be kept, because everything stays as the person, who saw this version of it, found it.
    pub fn changes_nothing(&self, state: Option<&BlockState>, version: u64) -> bool {
        let (_, number) = number_of(&self.place);
        match (self.wish, state) {
            (EditIntent::Settle, _) => state.is_none_or(|state| state.ahead(number).is_none()),
            (EditIntent::Save, Some(state)) => match state.own(number) {
                Some(edit) if self.says(&edit.kind) && self.note == edit.note => true,
                Some(_) if version > 0 => false,
                _ => number.is_none() && self.is_generated(state),
            },
            _ => false,
        }
    }

    fn says(&self, kind: &EditKind) -> bool {
        match (kind, &self.caption) {
            (EditKind::Caption(kept), Some(own)) => kept == own,
            (EditKind::Replace { text } | EditKind::Insert { text }, None) => same_words(text, &self.text),
            _ => false,
        }
    }

    /// The edit it makes at a block as it is now; `None` takes an earlier one back.
    pub fn edit(&self, state: Option<&BlockState>) -> Option<Edit> {
        let (_, number) = number_of(&self.place);
        if self.wish == EditIntent::Settle {
            return state?.settlement(number);
        }
        let edit = self.own_edit(state, number);
        match state {
            Some(state) => state.in_turn(number, edit, self.turn),
            None => edit,
        }
    }

    fn own_edit(&self, state: Option<&BlockState>, number: PlaceNumber) -> Option<Edit> {
        let kind = match (self.wish, number) {
            (EditIntent::Take, _) | (EditIntent::Remove, Some(_)) => return None,
            (EditIntent::Remove, None) => EditKind::Remove,
            (_, Some(_)) => EditKind::Insert { text: self.text.clone() },
            _ if state.is_some_and(|state| self.is_generated(state)) => return None,
            (_, None) => match &self.caption {
                Some(own) => EditKind::Caption(with_alt(own, state)),
                None => EditKind::Replace { text: self.text.clone() },
            },
        };
        let inserts = matches!(kind, EditKind::Insert { .. });
        let state = state.filter(|_| !inserts);
        // Words written over an older state of the facts stay marked until somebody looks again.
        let known = state.filter(|state| state.hash == self.seen).map(|state| state.generated.clone());
        let before = state.and_then(|state| state.edit.as_ref()).filter(|edit| edit.seen == self.seen);
        Some(Edit {
            seen: if inserts { String::new() } else { self.seen.clone() },
            seen_text: known.or(before.map(|edit| edit.seen_text.clone())).unwrap_or_default(),
            note: self.note.clone(),
            ..Edit::of(kind)
        })
    }
}

/// The same; nobody who cannot see a figure is left without words for it.
fn with_alt(own: &OwnCaption, state: Option<&BlockState>) -> OwnCaption {
    let generated = state.and_then(own_caption).filter(|_| own.alt.is_empty());
    OwnCaption { caption: own.caption.clone(), alt: generated.map_or(own.alt.clone(), |own| own.alt) }
}

/// The words of a figure or a table as the facts give them; nothing for what is neither.
pub fn own_caption(state: &BlockState) -> Option<OwnCaption> {
    match &state.block {
        Block::Figure(figure) => Some(OwnCaption { caption: figure.title.clone(), alt: figure.alt.clone() }),
        Block::Table(table) => Some(OwnCaption { caption: table.caption.clone(), alt: String::new() }),
        _ => None,
    }
}
