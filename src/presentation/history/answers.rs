//! Knows how changes to answers and their evidence are told, field by field; knows nothing of who made them.

use super::ChangeLine;
use crate::assessment::strategy::FileHash;
use crate::assessment::{Agreement, Answer, Change, Confirmation, Evidence, Rating};
use crate::framework::ConditionId;
use crate::presentation::{Label, grade};
use crate::words::Voice;
use std::collections::BTreeSet;

pub(super) fn confirmation_line(voice: &Voice, one: &Confirmation) -> String {
    let args = [
        ("rating", rating(voice, &one.rating).into()),
        ("by", one.by.clone().into()),
        ("date", voice.date(one.date).into()),
    ];
    voice.say_with("history-confirmed", &args)
}

/// A file that is gone for good: what it was called, its hash, and why it had to go.
pub(super) fn removal_lines(
    voice: &Voice,
    title: Option<&str>,
    (file, reason): (&FileHash, &str),
) -> Vec<ChangeLine> {
    let args = [("title", title.unwrap_or_default().into()), ("hash", file.0.as_str().into())];
    vec![ChangeLine { text: voice.say_with("history-file-removed", &args), quote: reason.to_owned() }]
}

/// A file that is shown to nobody but those who lead the assessment, with the reason, or is shown again.
pub(super) fn quarantine_lines(voice: &Voice, title: Option<&str>, reason: Option<&str>) -> Vec<ChangeLine> {
    let key = if reason.is_some() { "history-file-withheld" } else { "history-file-released" };
    let args = [("title", title.unwrap_or_default().into())];
    vec![ChangeLine { text: voice.say_with(key, &args), quote: reason.unwrap_or_default().to_owned() }]
}

/// The answer that a change gives, whoever gives it; none where it gives none.
pub fn answer_of(change: &Change) -> Option<&Answer> {
    match change {
        Change::Answer { answer, .. } | Change::Carry { answer, .. } | Change::Respond { answer, .. } => {
            answer.as_ref()
        }
        Change::Agree { agreement, .. } => agreement.as_ref().map(|agreement| &agreement.answer),
        _ => None,
    }
}

pub(super) fn agreement_lines(
    voice: &Voice,
    before: Option<&Answer>,
    agreement: &Agreement,
) -> Vec<ChangeLine> {
    let mut lines = answer_lines(voice, "history-agreed", before, &agreement.answer);
    lines.push(ChangeLine { text: voice.say("history-reason"), quote: agreement.reason.clone() });
    let dissent = agreement.dissent.iter();
    lines.extend(
        dissent.map(|one| ChangeLine { text: voice.say("history-dissent"), quote: one.text.clone() }),
    );
    lines
}

pub(super) fn answer_lines(
    voice: &Voice,
    key: &str,
    before: Option<&Answer>,
    after: &Answer,
) -> Vec<ChangeLine> {
    let rating = rating(voice, &after.rating);
    let mut lines = Vec::new();
    match before {
        None => lines.push(ChangeLine::plain(voice.say_with(key, &[("rating", rating.into())]))),
        Some(before) if before.rating != after.rating => {
            let args = [("from", self::rating(voice, &before.rating).into()), ("to", rating.into())];
            lines.push(ChangeLine::plain(voice.say_with("history-rating", &args)));
        }
        Some(_) => {}
    }
    lines.extend(ticks(voice, before, after));
    let was = |part: fn(&Answer) -> &str| before.map_or("", part);
    if was(|answer| &answer.comment) != after.comment {
        let key = if after.comment.is_empty() { "history-comment-gone" } else { "history-comment" };
        lines.push(ChangeLine { text: voice.say(key), quote: after.comment.clone() });
    }
    lines.extend(evidence(voice, before.map_or(&[], |answer| &answer.evidence), &after.evidence));
    if before.is_some_and(|answer| answer.searched) != after.searched {
        let key = if after.searched { "item-searched" } else { "history-not-searched" };
        lines.push(ChangeLine::plain(voice.say(key)));
    }
    if before.and_then(|answer| answer.confidence) != after.confidence {
        let sure =
            after.confidence.map_or_else(|| voice.say("history-left-open"), |sure| sure.meaning(voice));
        lines.push(ChangeLine::plain(voice.say_with("history-confidence", &[("value", sure.into())])));
    }
    if was(|answer| &answer.by) != after.by {
        let by = if after.by.is_empty() { voice.say("history-left-open") } else { after.by.clone() };
        lines.push(ChangeLine::plain(voice.say_with("history-by", &[("by", by.into())])));
    }
    lines
}

/// The conditions that were ticked and unticked, by their names.
fn ticks(voice: &Voice, before: Option<&Answer>, after: &Answer) -> Vec<ChangeLine> {
    let none = BTreeSet::new();
    let held = before.map_or(&none, |before| &before.conditions);
    let line = |key: &str, ids: Vec<&str>| {
        let words = || voice.say_with(key, &[("conditions", voice.list(&ids).into())]);
        (!ids.is_empty()).then(|| ChangeLine::plain(words()))
    };
    let ticked = after.conditions.difference(held).map(ConditionId::as_str).collect();
    let unticked = held.difference(&after.conditions).map(ConditionId::as_str).collect();
    line("history-ticked", ticked).into_iter().chain(line("history-unticked", unticked)).collect()
}

fn rating(voice: &Voice, rating: &Rating) -> String {
    match rating {
        Rating::Level(level) => voice.say_with("cell-level", &[("level", level.to_string().into())]),
        Rating::Unknown => voice.say("rating-unknown"),
        Rating::NotApplicable { reason } => format!("{}: {reason}", voice.say("rating-na")),
    }
}

/// Pieces that came, went or were changed, told apart by their permanent names.
fn evidence(voice: &Voice, before: &[Evidence], after: &[Evidence]) -> Vec<ChangeLine> {
    let line = |key: &str, piece: &Evidence| {
        ChangeLine::plain(voice.say_with(key, &[("title", piece.title.clone().into())]))
    };
    let same = |all: &[Evidence], piece: &Evidence| all.iter().find(|one| one.id == piece.id).cloned();
    let gone = before.iter().filter(|piece| same(after, piece).is_none());
    let mut lines: Vec<ChangeLine> = gone.map(|piece| line("history-evidence-gone", piece)).collect();
    for piece in after {
        match same(before, piece) {
            None => lines.push(line("history-evidence-new", piece)),
            Some(old) if old != *piece => {
                lines.push(line("history-evidence-changed", piece));
                lines.extend(evidence_changes(voice, &old, piece));
            }
            Some(_) => {}
        }
    }
    lines
}

/// What is another than before of a piece of evidence, field by field.
fn evidence_changes(voice: &Voice, before: &Evidence, after: &Evidence) -> Vec<ChangeLine> {
    let fields = evidence_fields(voice, before).into_iter().zip(evidence_fields(voice, after));
    let shown = |words: String| if words.is_empty() { voice.say("history-left-open") } else { words };
    let lines = fields.filter(|((_, from), (_, to))| from != to).map(|((field, from), (_, to))| {
        let args =
            [("field", voice.say(field).into()), ("from", shown(from).into()), ("to", shown(to).into())];
        ChangeLine::plain(voice.say_with("history-evidence-part", &args))
    });
    lines.collect()
}

/// What a piece of evidence says: of each field what it is called, and the words.
fn evidence_fields(voice: &Voice, piece: &Evidence) -> [(&'static str, String); 14] {
    let Evidence {
        id: _,
        kind,
        title,
        publisher,
        date,
        link,
        language,
        article,
        page,
        grade: strength,
        confirmed_by,
        stance,
        confidentiality,
        proves,
        file,
    } = piece;
    let proves: Vec<&str> = proves.iter().map(ConditionId::as_str).collect();
    [
        ("column-title", title.clone()),
        ("column-publisher", publisher.clone()),
        ("column-published", voice.day(date)),
        ("column-link", link.clone()),
        ("evidence-language", language.clone()),
        ("evidence-article", article.clone()),
        ("evidence-page", page.clone()),
        ("column-stance", stance.name(voice)),
        ("column-kind", kind.name(voice)),
        ("column-grade", grade(voice, *strength)),
        ("evidence-confirmed-by", confirmed_by.clone()),
        ("records-confidentiality", confidentiality.name(voice)),
        ("column-proves", voice.list(&proves)),
        ("history-file", file.as_ref().map_or_else(String::new, |hash| hash.0.clone())),
    ]
}
