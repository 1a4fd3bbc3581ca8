//! Knows what somebody is told whose framework was taken away while they wrote: nothing is saved, and no word is lost.

use super::form::EVIDENCES;
use super::{ItemPlace, conditions, conflict};
use crate::framework::ItemId;
use crate::islands::EVIDENCE_WORDS;
use crate::web::components::PageContent;
use crate::web::forms::FormStatus;
use crate::web::http::extract::Open;
use crate::web::{Address, Fields};
use axum::response::Response;
use leptos::prelude::*;

/// The page with everything that was typed; nothing where no framework has an item of this name.
pub fn reply(open: &Open, name: &str, mut mine: Fields) -> Option<Response> {
    let (framework, item) = open.analysis.library.item(&ItemId::from(name))?;
    let asked = ItemPlace { framework, item, previous: None, next: None };
    EVIDENCES.compact(&mut mine);
    let title = format!("{} {}", item.id, open.voice.text(&item.title));
    let main = view(open, &asked, &title, &mine);
    let page = PageContent::of(open, title, Address::Items(open.id()), main);
    Some(page.reply(open, FormStatus::Overtaken))
}

fn view(open: &Open, asked: &ItemPlace<'_>, title: &str, mine: &Fields) -> AnyView {
    let voice = &open.voice;
    let args = [("framework", voice.text(&asked.framework.short_title).into())];
    let lines: Vec<_> = lines(open, asked, mine)
        .into_iter()
        .map(|(name, words)| {
            view! { <div><dt>{name}</dt><dd class="pre" dir="auto">{words}</dd></div> }.into_any()
        })
        .collect();
    let frameworks = Address::Frameworks(open.id()).url(voice.lang());
    view! {
        <h1>{title.to_owned()}</h1>
        <section class="problems" role="alert" tabindex="-1" autofocus=true aria-labelledby="gone">
            <h2 id="gone">{voice.say("not-saved-title")}</h2>
            <p>{voice.say_with("item-gone-text", &args)}</p>
        </section>
        <h2>{voice.say("conflict-yours")}</h2>
        <dl class="facts">{lines}</dl>
        <p><a href=frameworks>{voice.say("frameworks-link")}</a></p>
    }
    .into_any()
}

/// What was chosen and typed, each with what it is. Texts stand as they were sent, whatever is wrong with them.
fn lines(open: &Open, asked: &ItemPlace<'_>, mine: &Fields) -> Vec<(String, String)> {
    let voice = &open.voice;
    let text = |key: &str, field: &str| (voice.say(key), mine.text(field));
    let mut lines = vec![
        (voice.say("column-level"), conflict::rating(&asked.desk(open), mine)),
        (voice.say("column-conditions"), conditions::words(open, asked.item, mine)),
        text("item-reason", "reason"),
        text("item-comment", "comment"),
    ];
    lines.extend((0..EVIDENCES.count(mine)).map(|row| (voice.say("column-evidence"), piece(mine, row))));
    lines.push(text("item-by", "by"));
    lines.retain(|(_, words)| !words.is_empty());
    lines
}

/// What was typed about a piece of evidence.
fn piece(mine: &Fields, row: usize) -> String {
    let prefix = EVIDENCES.prefix(row);
    let words = EVIDENCE_WORDS.map(|word| mine.text(&format!("{prefix}{word}")));
    words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n")
}
