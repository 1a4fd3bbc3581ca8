//! Knows the texts for which the document has no place now: how one is placed again, or taken back.

use super::contents::{beginning, sections, title};
use super::{next_number, spot, version};
use crate::assessment::strategy::{Edit, EditKind};
use crate::assessment::{Change, Decision};
use crate::document::{BlockState, Orphan, captioned, place_after};
use crate::presentation::own_words;
use crate::service::DraftedDocument;
use crate::web::components::{ConflictRow, Field, PostForm, conflict_table, post_form, select};
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use crate::web::{Address, Fields, Problems};
use leptos::prelude::*;

/// What the person wants with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OrphanIntent {
    /// It stands instead of a block.
    Attach,
    /// It stands after a block.
    Insert,
    /// It is taken back.
    Discard,
}

/// Where somebody puts a text that has no place.
pub struct OrphanPlacement {
    /// The place that the text had.
    pub place: String,
    version: u64,
    wish: OrphanIntent,
    /// The block that was chosen, with its version and the hash of its words as the person saw them.
    chosen: String,
}

impl OrphanPlacement {
    /// What the fields say.
    pub fn read(fields: &Fields) -> OrphanPlacement {
        let place = fields.text("place");
        let wish = match fields.text("then").as_str() {
            "attach" => OrphanIntent::Attach,
            "insert" => OrphanIntent::Insert,
            _ => OrphanIntent::Discard,
        };
        OrphanPlacement {
            version: fields.number("version"),
            wish,
            chosen: fields.text(&field(&place)),
            place,
        }
    }

    /// Whether the text is to be taken back.
    pub fn takes_back(&self) -> bool {
        self.wish == OrphanIntent::Discard
    }

    /// The block, and what the person saw of it.
    fn target<'a>(&self, written: &'a DraftedDocument) -> Option<(&'a BlockState, u64, String)> {
        let mut parts = self.chosen.split(' ');
        let (block, version, seen) = (parts.next()?, parts.next()?.parse().ok()?, parts.next()?);
        let state = written.states.iter().find(|state| state.id == block)?;
        Some((state, version, seen.to_owned()))
    }
}

/// The name of the field in which a block is chosen for a text.
pub fn field(place: &str) -> String {
    format!("block-{place}")
}

/// What is recorded, all of it or nothing: the text leaves its old place and stands at the new one.
///
/// # Errors
/// The key of what is wrong with the choice.
pub fn changes(
    open: &Open,
    written: &DraftedDocument,
    sent: &OrphanPlacement,
) -> Result<Vec<(Change, u64)>, &'static str> {
    let change = |block: &str, edit: Option<Edit>| {
        Change::Strategy(Box::new(Decision::Edit { place: spot(open, block), edit }))
    };
    let mut all = vec![(change(&sent.place, None), sent.version)];
    if sent.wish == OrphanIntent::Discard {
        return Ok(all);
    }
    let orphan = written.orphans.iter().find(|orphan| orphan.block == sent.place);
    let (orphan, (state, seen_version, seen)) =
        orphan.zip(sent.target(written)).ok_or("left-block-missing")?;
    let kind = placed_kind(&orphan.edit.kind, sent.wish).ok_or("left-block-missing")?;
    let note = orphan.edit.note.clone();
    if sent.wish == OrphanIntent::Attach && !is_fit(&kind, state) {
        return Err("left-block-figure");
    }
    if sent.wish == OrphanIntent::Attach {
        if state.edit.is_some() && version(open, &state.id) == seen_version {
            return Err("left-block-taken");
        }
        let known = if seen == state.hash { state.generated.clone() } else { String::new() };
        let edit = Edit { seen, seen_text: known, note, ..Edit::of(kind) };
        all.push((change(&state.id, state.in_turn(None, Some(edit), u32::MAX)), seen_version));
    } else {
        let number = next_number(open, Some(state), &spot(open, &state.id));
        let (place, edit) = (place_after(&state.id, number), Edit { note, ..Edit::of(kind) });
        let edit = state.in_turn(Some(number), Some(edit), u32::MAX);
        all.push((change(&place, edit), version(open, &place)));
    }
    Ok(all)
}

/// What the edit is at its new place; nothing where it cannot be that.
fn placed_kind(kind: &EditKind, wish: OrphanIntent) -> Option<EditKind> {
    match (kind, wish) {
        (EditKind::Replace { text } | EditKind::Insert { text }, OrphanIntent::Attach) => {
            Some(EditKind::Replace { text: text.clone() })
        }
        (EditKind::Replace { text } | EditKind::Insert { text }, OrphanIntent::Insert) => {
            Some(EditKind::Insert { text: text.clone() })
        }
        (EditKind::Remove | EditKind::Caption(_), OrphanIntent::Attach) => Some(kind.clone()),
        (EditKind::Figure(figure), OrphanIntent::Insert) => Some(EditKind::Figure(figure.clone())),
        _ => None,
    }
}

/// Whether a block can take this: a figure or a table its own words, everything else a text.
fn is_fit(kind: &EditKind, state: &BlockState) -> bool {
    let is_figure = captioned(&state.block, &Default::default()).is_some();
    match kind {
        EditKind::Caption(_) => is_figure,
        EditKind::Replace { .. } => !is_figure,
        _ => true,
    }
}

/// The texts, each with its form.
pub fn view(open: &Open, written: &DraftedDocument, form: &FormState) -> Option<AnyView> {
    let voice = &open.voice;
    let sent = form.is_returned().then(|| OrphanPlacement::read(&form.fields));
    let lines: Vec<_> = written
        .orphans
        .iter()
        .map(|orphan| one(open, written, orphan, (sent.as_ref(), &form.problems)))
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="left-over">
                <h2 id="left-over">{voice.say("edit-left-over")}</h2>
                <p>{voice.say("edit-left-over-text")}</p>
                {lines}
            </section>
        }
        .into_any()
    })
}

fn one(
    open: &Open,
    written: &DraftedDocument,
    orphan: &Orphan,
    (sent, problems): (Option<&OrphanPlacement>, &Problems),
) -> AnyView {
    let voice = &open.voice;
    let name = field(&orphan.block);
    let sent = sent.filter(|sent| sent.place == orphan.block);
    let chosen = sent.map(|sent| sent.chosen.clone()).unwrap_or_default();
    let choice = Field {
        name,
        label: voice.say("left-block"),
        hint: Some(voice.say("left-block-hint")),
        value: fresh(open, written, &chosen),
        ..Field::default()
    };
    let button = |wish: OrphanIntent, then: &'static str, key: &str| {
        let fits = placed_kind(&orphan.edit.kind, wish).is_some();
        fits.then(|| view! { <button class="button secondary" type="submit" name="then" value=then>{voice.say(key)}</button> })
    };
    post_form(
        PostForm { class: Some("left-over"), ..PostForm::of(version(open, &orphan.block)) },
        view! {
            <input type="hidden" name="place" value=orphan.block.clone() />
            <p class="pre" dir="auto">{own_words(voice, &orphan.edit)}</p>
            <details open=sent.is_some()>
                <summary>{voice.say("left-here")}</summary>
                {select(choice, options(open, written, &orphan.block), problems)}
                <p class="actions">
                    {button(OrphanIntent::Attach, "attach", "left-attach")}
                    {button(OrphanIntent::Insert, "insert", "left-insert")}
                </p>
            </details>
            <p class="actions">
                <button class="button secondary" type="submit" name="then" value="discard">{voice.say("edit-discard")}</button>
            </p>
        }
        .into_any(),
    )
}

/// What stands for a block in the list: its id, its version and the hash of its words.
fn value(open: &Open, state: &BlockState) -> String {
    format!("{} {} {}", state.id, version(open, &state.id), state.hash)
}

/// The same block as it is now.
fn fresh(open: &Open, written: &DraftedDocument, chosen: &str) -> String {
    let block = chosen.split(' ').next().unwrap_or_default();
    let state = written.states.iter().find(|state| state.id == block);
    state.map(|state| value(open, state)).unwrap_or_default()
}

/// The blocks of the section in which the text stood; all blocks where the document has no such section any more.
fn options(open: &Open, written: &DraftedDocument, place: &str) -> Vec<(String, String)> {
    let all = sections(&written.states);
    let within = |states: &&&[BlockState]| {
        let section = states.first().map(|state| state.section.as_str()).unwrap_or_default();
        place.strip_prefix(section).is_some_and(|rest| rest.starts_with('-'))
    };
    let own: Vec<_> = all.iter().filter(within).copied().collect();
    let shown = if own.is_empty() { all } else { own };
    let mut options = vec![(String::new(), "–".to_owned())];
    for states in shown {
        let section = title(states);
        let line =
            |state: &BlockState| (value(open, state), format!("{section}: {}", beginning(&state.generated)));
        options.extend(states.iter().map(line));
    }
    options
}

/// The text beside what somebody else put there meanwhile.
pub fn conflict(
    open: &Open,
    written: &DraftedDocument,
    sent: &OrphanPlacement,
    theirs: Option<Change>,
) -> AnyView {
    let voice = &open.voice;
    let orphan = written.orphans.iter().find(|orphan| orphan.block == sent.place);
    let theirs = match theirs {
        Some(Change::Strategy(decision)) => match *decision {
            Decision::Edit { edit: Some(edit), .. } => own_words(voice, &edit),
            _ => voice.say("edit-generated"),
        },
        _ => voice.say("edit-generated"),
    };
    let yours = orphan.map(|orphan| own_words(voice, &orphan.edit)).unwrap_or_default();
    let rows = vec![ConflictRow { name: voice.say("left-yours"), yours, theirs }];
    conflict_table(voice, rows, Address::Edit(open.id()).url(voice.lang()))
}
