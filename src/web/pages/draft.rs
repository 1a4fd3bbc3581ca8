//! `/{lang}/assessments/{id}/draft`: the strategy as it would be written today, with what it rests on and what it lacks.

pub mod body;
pub mod downloads;
pub mod files;
mod notes;
pub mod register;
pub mod trouble;

use crate::assessment::Audience;
use crate::document::{ComposeError, Document};
use crate::render::paper::Warning;
use crate::web::components::{Sheet, draft_nav, tag, warning};
use crate::web::drafting::{Written, draft, printed};
use crate::web::open::Open;
use crate::web::shell::shell;
use crate::web::{Place, Voice};
use axum::extract::Query;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use trouble::Trouble;

/// What the address may ask for.
#[derive(Deserialize)]
pub struct Asked {
    date: Option<String>,
    audience: Option<String>,
}

impl Asked {
    /// The day asked for; without a wish, today.
    fn date(&self, open: &Open) -> Result<NaiveDate, Trouble> {
        match self.date.as_deref().map(str::trim) {
            None | Some("") => Ok(open.state.clock.today()),
            Some(day) => read(day).ok_or(Trouble::NoDate),
        }
    }

    /// The readers asked for; without a wish, or with one that nobody has, the public.
    fn audience(&self) -> Audience {
        self.audience.as_deref().and_then(Audience::from_code).unwrap_or_default()
    }
}

/// A day as year, month, day; years have four digits, as on paper.
fn read(day: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(day, "%Y-%m-%d")
        .ok()
        .filter(|_| day.len() == 10 && !day.starts_with(['+', '-']))
}

/// The page.
pub async fn get(open: Open, Query(asked): Query<Asked>) -> Response {
    match written(&open, &asked).await {
        Ok(written) => {
            let main = view(&open, &written, asked.audience());
            shell(&open.state, &open.voice, sheet(&open, main))
        }
        Err(trouble) => trouble::page(&open, &trouble),
    }
}

/// The draft for the day and the readers asked for.
async fn document(open: &Open, asked: &Asked) -> Result<Document, Trouble> {
    Ok(written(open, asked).await?.document)
}

/// The same with how it was written.
async fn written(open: &Open, asked: &Asked) -> Result<Written, Trouble> {
    Ok(draft(open, asked.date(open)?, asked.audience()).await?)
}

/// The frame around everything that belongs to the draft.
fn sheet(open: &Open, main: AnyView) -> Sheet {
    Sheet {
        title: open.voice.say("draft-title"),
        path: Place::Draft(open.id()).url(open.voice.lang()),
        context: Some(open.context(None)),
        trail: Vec::new(),
        main,
        aside: None,
        problem: false,
    }
}

fn view(open: &Open, written: &Written, audience: Audience) -> AnyView {
    let (voice, document) = (&open.voice, &written.document);
    let path = Place::Draft(open.id()).url(voice.lang());
    let notes = notes::drafting(document);
    let heading = match notes.len() {
        0 => voice.say("draft-headline-clear"),
        open => voice.say_count("draft-headline-notes", open),
    };
    let stamp = document.cover.stamp.clone().map(|stamp| tag(stamp, "attention"));
    view! {
        <div class="draft">
            {draft_nav(voice, &open.id(), &path)}
            <div class="screen-only">
                <p class="caption"><bdi>{document.cover.title.clone()}</bdi>" · "{voice.date(document.date)}" "{stamp}</p>
                <h1>{heading}</h1>
                <p class="lead">{voice.say("draft-lead")}</p>
                {mistakes(voice, &written.mistakes)}
                {unprintable(open, document)}
                {downloads::view(open, document.date, audience)}
                {notes::view(voice, notes)}
            </div>
            {body::view(open, document, true)}
        </div>
    }
    .into_any()
}

/// Templates that are not used because of a mistake, with file and line.
pub fn mistakes(voice: &Voice, mistakes: &[ComposeError]) -> Option<AnyView> {
    let lines: Vec<_> = mistakes
        .iter()
        .map(|mistake| view! { <li><code><bdi>{mistake.to_string()}</bdi></code></li> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="problems" aria-labelledby="mistakes">
                <h2 id="mistakes">{voice.say("draft-mistakes")}</h2>
                <p>{voice.say("draft-mistakes-text")}</p>
                <ul>{lines}</ul>
            </section>
        }
        .into_any()
    })
}

/// What the last printing of this very document said about its characters.
fn unprintable(open: &Open, document: &Document) -> Option<AnyView> {
    let printed = printed(&open.state, document)?;
    let list = characters(&printed.warnings);
    (!list.is_empty()).then(|| warning(sentence(&open.voice, &list)))
}

/// The characters that no typeface of ours has.
fn characters(warnings: &[Warning]) -> Vec<char> {
    let missing = warnings.iter().filter_map(|warning| match warning {
        Warning::MissingCharacters { characters } => Some(characters),
        Warning::NotArchival { .. } | Warning::Layout { .. } => None,
    });
    missing.flatten().map(|(character, _)| *character).collect()
}

fn sentence(voice: &Voice, characters: &[char]) -> String {
    let named: Vec<String> =
        characters.iter().map(|character| format!("{character} (U+{:04X})", u32::from(*character))).collect();
    let args = [("n", named.len().into()), ("list", voice.list(&named).into())];
    voice.say_with("draft-unprintable", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_paper_writes_them() {
        for (day, expected) in [
            ("2026-11-22", NaiveDate::from_ymd_opt(2026, 11, 22)),
            ("2026-02-30", None),
            ("22.11.2026", None),
            ("+12026-11-2", None),
            ("12026-11-22", None),
            ("2026-1-2", None),
            ("now", None),
        ] {
            assert_eq!(read(day), expected, "{day}");
        }
    }
}
