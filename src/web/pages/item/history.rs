//! `/{lang}/assessments/{id}/items/{item}/history`: who changed what about one answer, and when, newest first.

use super::{ItemPath, ItemPlace, find};
use crate::assessment::strategy::FileHash;
use crate::assessment::{Agreement, Answer, Change, Confirmation, Evidence, Rating, Subject};
use crate::clock::Clock;
use crate::framework::{ConditionId, ItemId};
use crate::presentation::{Label, grade};
use crate::service::act;
use crate::storage::{Actor, HistoryEntry};
use crate::web::components::{Caption, Crumb, Head, PageContent, moment, table};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, PageFailure, Voice};
use axum::extract::Path;
use axum::response::Response;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What an older Amparo wrote where no office put its name to an answer. An office that is called so says it in its answer.
const UNNAMED: &str = "coordinator";

/// A table of its own kind that stacks, as [`STACKED`](crate::web::components::STACKED) says.
const LOOK: &str = "stacked history";

/// The page.
///
/// # Errors
/// [`PageFailure::NotFound`] where nobody asks this; whatever the store could not do.
pub async fn get(open: OpenFor<act::Answer>, Path(path): Path<ItemPath>) -> Result<Response, PageFailure> {
    let asked = find(&open, &path.item)?;
    let history = open.history(&asked.item.id).await?;
    let voice = &open.voice;
    let title = voice.text(&asked.item.title);
    let item = |id: &ItemId| Address::Item(open.id(), id.clone()).url(voice.lang());
    let trail = vec![
        Crumb { name: voice.say("items-title"), url: Address::Items(open.id()).url(voice.lang()) },
        Crumb { name: format!("{} {title}", asked.item.id), url: item(&asked.item.id) },
    ];
    let title = format!("{}: {} {title}", voice.say("history-title"), asked.item.id);
    let place = Address::ItemHistory(open.id(), asked.item.id.clone());
    Ok(PageContent::of(&open, title, place, view(&open, &asked, &history)).trail(trail).show(&open))
}

fn view(open: &Open, asked: &ItemPlace<'_>, history: &[HistoryEntry]) -> AnyView {
    let voice = &open.voice;
    let rows = rows(voice, open.state.clock, history);
    let list = match rows.is_empty() {
        true => view! { <p class="notice">{voice.say("history-none")}</p> }.into_any(),
        false => {
            let heads =
                vec![Head::Text("history-when"), Head::Text("history-who"), Head::Text("history-what")];
            table(voice, Caption::heading("history").look(LOOK), heads, rows)
        }
    };
    view! {
        <p class="caption">{format!("{} {}", asked.item.id, voice.text(&asked.item.title))}</p>
        <h1 id="history">{voice.say("history-title")}</h1>
        <p class="lead">{voice.say("history-lead")}</p>
        {list}
    }
    .into_any()
}

/// The changes, newest first, each told by what it changed.
fn rows(voice: &Voice, clock: Clock, history: &[HistoryEntry]) -> Vec<AnyView> {
    let mut before: BTreeMap<Subject, &Change> = BTreeMap::new();
    let mut titles: BTreeMap<&FileHash, &str> = BTreeMap::new();
    let mut rows = Vec::new();
    for one in history {
        let earlier = before.insert(one.change.subject(), &one.change);
        let pieces = answer_of(&one.change).into_iter().flat_map(|answer| &answer.evidence);
        titles.extend(pieces.filter_map(|piece| Some((piece.file.as_ref()?, piece.title.as_str()))));
        let lines = match &one.change {
            Change::Remove { file, reason } => removal_lines(voice, titles.get(file), (file, reason)),
            Change::Quarantine { file, reason } => {
                quarantine_lines(voice, titles.get(file), reason.as_deref())
            }
            change => change_lines(voice, earlier, change),
        };
        rows.push(row(voice, clock, one, lines));
    }
    rows.reverse();
    rows
}

fn row(voice: &Voice, clock: Clock, one: &HistoryEntry, lines: Vec<ChangeLine>) -> AnyView {
    let lines: Vec<_> = lines.into_iter().map(ChangeLine::view).collect();
    view! {
        <tr>
            <th scope="row">{moment(voice, clock, one.at)}</th>
            <td dir="auto" data-head=voice.say("history-who")>{actor_view(voice, one)}</td>
            <td data-head=voice.say("history-what")>{lines}</td>
        </tr>
    }
    .into_any()
}

fn actor_view(voice: &Voice, one: &HistoryEntry) -> AnyView {
    let before =
        matches!(one.by, Actor::Text(_)).then(|| view! { <p class="hint">{voice.say("history-before")}</p> });
    let is_unsigned = || answer_of(&one.change).is_some_and(|answer| answer.by.is_empty());
    let name = match one.by.name() {
        None if one.by == Actor::Nobody => voice.say("history-coordinator"),
        None => voice.say("history-erased"),
        Some(UNNAMED) if is_unsigned() => voice.say("history-coordinator"),
        Some(name) => name.to_owned(),
    };
    view! { {name}{before} }.into_any()
}

/// One thing that changed: what, and the words themselves where there are some.
struct ChangeLine {
    text: String,
    quote: String,
}

impl ChangeLine {
    fn plain(text: String) -> ChangeLine {
        ChangeLine { text, quote: String::new() }
    }

    fn view(self) -> AnyView {
        let quote = self.quote;
        let quote =
            (!quote.is_empty()).then(|| view! { <blockquote class="pre" dir="auto">{quote}</blockquote> });
        view! { <p dir="auto">{self.text}</p>{quote} }.into_any()
    }
}

/// What changed, in words; nothing but the day is a change that says so.
fn change_lines(voice: &Voice, before: Option<&Change>, change: &Change) -> Vec<ChangeLine> {
    let earlier = before.and_then(answer_of);
    let mut lines = match change {
        Change::Answer { answer: Some(answer), .. } => {
            answer_lines(voice, "history-answered", earlier, answer)
        }
        Change::Respond { answer: Some(answer), .. } => {
            answer_lines(voice, "history-responded", earlier, answer)
        }
        Change::Agree { agreement: Some(agreement), .. } => agreement_lines(voice, earlier, agreement),
        Change::Confirm { confirmation: Some(one), .. } => {
            vec![ChangeLine::plain(confirmation_line(voice, one))]
        }
        Change::Confirm { .. } => vec![ChangeLine::plain(voice.say("history-confirmation-withdrawn"))],
        Change::Respond { .. } => vec![ChangeLine::plain(voice.say("history-response-withdrawn"))],
        Change::Agree { .. } => vec![ChangeLine::plain(voice.say("history-agreement-withdrawn"))],
        _ => vec![ChangeLine::plain(voice.say("history-withdrawn"))],
    };
    if lines.is_empty() {
        lines.push(ChangeLine::plain(voice.say("history-same")));
    }
    lines
}

fn confirmation_line(voice: &Voice, one: &Confirmation) -> String {
    let args = [
        ("rating", rating(voice, &one.rating).into()),
        ("by", one.by.clone().into()),
        ("date", voice.date(one.date).into()),
    ];
    voice.say_with("history-confirmed", &args)
}

/// A file that is gone for good: what it was called, its hash, and why it had to go.
fn removal_lines(voice: &Voice, title: Option<&&str>, (file, reason): (&FileHash, &str)) -> Vec<ChangeLine> {
    let args = [("title", title.copied().unwrap_or_default().into()), ("hash", file.0.as_str().into())];
    vec![ChangeLine { text: voice.say_with("history-file-removed", &args), quote: reason.to_owned() }]
}

/// A file that is shown to nobody but those who lead the assessment, with the reason, or is shown again.
fn quarantine_lines(voice: &Voice, title: Option<&&str>, reason: Option<&str>) -> Vec<ChangeLine> {
    let key = if reason.is_some() { "history-file-withheld" } else { "history-file-released" };
    let args = [("title", title.copied().unwrap_or_default().into())];
    vec![ChangeLine { text: voice.say_with(key, &args), quote: reason.unwrap_or_default().to_owned() }]
}

fn answer_of(change: &Change) -> Option<&Answer> {
    match change {
        Change::Answer { answer, .. } | Change::Respond { answer, .. } => answer.as_ref(),
        Change::Agree { agreement, .. } => agreement.as_ref().map(|agreement| &agreement.answer),
        _ => None,
    }
}

fn agreement_lines(voice: &Voice, before: Option<&Answer>, agreement: &Agreement) -> Vec<ChangeLine> {
    let mut lines = answer_lines(voice, "history-agreed", before, &agreement.answer);
    lines.push(ChangeLine { text: voice.say("history-reason"), quote: agreement.reason.clone() });
    let dissent = agreement.dissent.iter();
    lines.extend(
        dissent.map(|one| ChangeLine { text: voice.say("history-dissent"), quote: one.text.clone() }),
    );
    lines
}

fn answer_lines(voice: &Voice, key: &str, before: Option<&Answer>, after: &Answer) -> Vec<ChangeLine> {
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
