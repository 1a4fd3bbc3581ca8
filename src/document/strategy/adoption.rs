//! Knows how a document says that the strategy was adopted: as the text that was, or as a draft after it; writes none.

use super::{excerpt, quote};
use crate::assessment::Audience;
use crate::assessment::strategy::{Adoption, Strategy};
use crate::document::gather::list_missing;
use crate::document::{Block, Document, Inline, compare, drafting_notes, fold};
use crate::words::{Arg, Messages, Voice};

/// The names that templates give to what says how far adoption has come, and to the note that asks for the act.
const WAITING: [&str; 2] = ["adoption_state", "adoption_working"];
const MISSING: &str = "adoption_missing";

/// How many characters of a reference stand in the stamp; the small print has all of it.
const REFERENCE: usize = 80;
/// How many characters of a version's name stand at the head of each page; the cover has all of it.
const LABEL: usize = 24;

/// The act of adoption. One without a reference is none.
pub(super) fn act(strategy: &Strategy) -> Option<&Adoption> {
    strategy.adoption.as_ref().filter(|adoption| !fold(&adoption.reference).is_empty())
}

/// Says of a document that was written as a draft that it is in force: on the stamp, the cover and where its text waits
/// for the act.
pub fn put_in_force(document: &mut Document, adoption: &Adoption, audience: Audience, messages: &Messages) {
    let voice = Voice::new(document.lang, messages);
    if fold(&adoption.reference).is_empty() {
        return;
    }
    let args = words(&voice, adoption);
    let cover = &mut document.cover;
    let reference = ("reference", excerpt(&adoption.reference, REFERENCE).into());
    let stamped = [reference, ("date", voice.date(adoption.date).into())];
    cover.stamp = Some(stamp_for(&voice, audience, voice.say_with("cover-adopted", &stamped)));
    cover.mark = Some(stamp_for(&voice, audience, voice.say_with("cover-short-adopted", &args)));
    cover.in_force = true;
    if cover.subtitle == voice.say("cover-subtitle") {
        cover.subtitle = voice.say("cover-subtitle-adopted");
    }
    let not_adopted = voice.say("cover-not-official");
    cover.lines.retain(|line| *line != not_adopted);
    cover.lines.push(voice.say_with("cover-adopted-by", &args));
    enact(document, &voice, adoption);
    state(document, voice.say_with("process-decision", &args));
}

/// Puts the act in the place of the note that asks for it, which stands where the strategy has its act of adoption.
fn enact(document: &mut Document, voice: &Voice, adoption: &Adoption) {
    let [by, date, reference] = words(voice, adoption);
    let title = ("title", quote(&document.cover.title).into());
    let act = voice.say_with("adoption-act", &[by, title, reference, date]);
    let Document { blocks, own, .. } = document;
    for block in blocks {
        if let Block::Note { id, .. } = block
            && id.ends_with(MISSING)
            && !own.contains_key(id.as_str())
        {
            let text = vec![Inline::Text { text: act.clone() }];
            *block = Block::Paragraph { id: std::mem::take(id), text, sources: Vec::new() };
        }
    }
}

/// The stamp of a draft: that it is one and, after an adoption, after which version.
pub fn draft_stamp(voice: &Voice, strategy: &Strategy) -> String {
    match act(strategy) {
        Some(adoption) => voice.say_with("cover-after", &[("label", label(strategy, adoption).into())]),
        None => voice.say("cover-stamp"),
    }
}

/// The stamp of a draft in few words, where it has many.
pub(super) fn draft_mark(voice: &Voice, strategy: &Strategy) -> Option<String> {
    let adoption = act(strategy)?;
    let label = excerpt(&label(strategy, adoption), LABEL);
    Some(voice.say_with("cover-short-after", &[("label", label.into())]))
}

/// What the cover of a draft says about adoption: that there was none, or which version was adopted by which act.
pub(super) fn draft_line(voice: &Voice, strategy: &Strategy) -> String {
    match act(strategy) {
        Some(adoption) => voice.say_with("cover-after-act", &words_after(voice, strategy, adoption)),
        None => voice.say("cover-not-official"),
    }
}

/// Says in the text of a document which version was adopted, where it waits for the act. Nothing without an act.
pub fn state_earlier_act(document: &mut Document, strategy: &Strategy, messages: &Messages) {
    let voice = Voice::new(document.lang, messages);
    if let Some(adoption) = act(strategy) {
        state(document, voice.say_with("process-after-act", &words_after(&voice, strategy, adoption)));
    }
}

/// Says of a draft after an adoption how far it is from the adopted version: its text as `adopted` holds it, where that
/// version has such a document.
pub fn put_after(
    document: &mut Document,
    strategy: &Strategy,
    adopted: Option<Document>,
    audience: Audience,
    messages: &Messages,
) {
    let Some(adoption) = act(strategy) else { return };
    state_earlier_act(document, strategy, messages);
    let Some(mut adopted) = adopted else { return };
    state_earlier_act(&mut adopted, strategy, messages);
    let voice = Voice::new(document.lang, messages);
    let label = label(strategy, adoption);
    let differing = compare(&adopted, document).counts.differing();
    let stamp = match differing {
        0 => {
            let mark = voice.say_with("cover-short-same", &[("label", excerpt(&label, LABEL).into())]);
            document.cover.mark = Some(stamp_for(&voice, audience, mark));
            voice.say_with("cover-after-same", &[("label", label.into())])
        }
        parts => {
            let shown = voice.number(parts);
            let args = [("n", parts.into()), ("shown", shown.into()), ("label", label.into())];
            voice.say_with("cover-after-parts", &args)
        }
    };
    document.cover.stamp = Some(stamp_for(&voice, audience, stamp));
}

/// How many drafting notes a text has, without the one that asks for the act of adoption.
pub fn count_notes(document: &Document) -> usize {
    drafting_notes(&document.blocks).filter(|(id, _)| !id.ends_with(MISSING)).count()
}

/// The stamp, which stands on every page, with whom the document is for where that is not everybody.
pub(super) fn stamp_for(voice: &Voice, audience: Audience, stamp: String) -> String {
    match audience {
        Audience::Public => stamp,
        few => format!("{stamp} · {}", voice.say(&format!("cover-mark-{}", few.code()))),
    }
}

/// What the adopted version is called.
fn label(strategy: &Strategy, adoption: &Adoption) -> String {
    let version = strategy.versions.get(&adoption.version);
    version.map_or_else(|| adoption.version.to_string(), |version| quote(&version.label))
}

fn words(voice: &Voice, adoption: &Adoption) -> [(&'static str, Arg); 3] {
    [
        ("by", quote(&adoption.by).into()),
        ("date", voice.date(adoption.date).into()),
        ("reference", quote(&adoption.reference).into()),
    ]
}

fn words_after(voice: &Voice, strategy: &Strategy, adoption: &Adoption) -> [(&'static str, Arg); 4] {
    let [by, date, reference] = words(voice, adoption);
    [("label", label(strategy, adoption).into()), by, date, reference]
}

/// Puts the act in the place of what the text says about waiting for it. What the country wrote there stays.
fn state(document: &mut Document, act: String) {
    let Document { blocks, own, .. } = document;
    // What stands in a loop has the keys of the loop behind a point.
    let named = |id: &str, name: &str| {
        id.split('.').next().is_some_and(|start| start.ends_with(name)) && !own.contains_key(id)
    };
    blocks.retain(|block| !matches!(block, Block::Note { id, .. } if named(id, MISSING)));
    for block in blocks.iter_mut() {
        if let Block::Finding { id, text, .. } | Block::Paragraph { id, text, .. } = block
            && WAITING.iter().any(|name| named(id, name))
        {
            *text = vec![Inline::Text { text: act.clone() }];
        }
    }
    list_missing(blocks);
}
