//! Knows how what is open in a version is shown before it is adopted, asked about, and shown again afterwards.

use crate::assessment::strategy::{AdoptionLacks, SafeguardState};
use crate::presentation::Label;
use crate::service::KeptFileFault;
use crate::storage::file_hash;
use crate::web::components::{Checkbox, checkbox, warning};
use crate::web::forms::{FormState, plain};
use crate::web::http::error_pages::file_words;
use crate::web::http::extract::Open;
use crate::web::{Address, Fields, PageFailure};
use leptos::prelude::*;
use serde_json::Value;

/// The box by which somebody says that a version is adopted although something is open.
const ALTHOUGH: &str = "although";

/// What is known of a version that somebody is asked about.
pub type LacksAnswer = Result<Option<AdoptionLacks>, KeptFileFault>;

/// What is open in the version that the form would adopt: the one chosen in it, or else the newest. Nothing where that
/// one is adopted already.
///
/// # Errors
/// Whatever the store could not read.
pub async fn in_question(open: &Open, fields: &Fields) -> Result<LacksAnswer, PageFailure> {
    let strategy = &open.assessment().strategy;
    let adopted = strategy.adoption.as_ref().map(|adoption| adoption.version);
    let chosen = match fields.text("about") == "adoption" {
        true => fields.text("adopts-adoption").parse().ok(),
        false => adopted.or_else(|| strategy.versions.keys().next_back().copied()),
    };
    let Some(number) = chosen.filter(|number| strategy.versions.contains_key(number)) else {
        return Ok(Ok(None));
    };
    if Some(number) == adopted {
        return Ok(Ok(None));
    }
    match open.adoption_lacks(number).await.map_err(PageFailure::from) {
        Ok(lacks) => Ok(Ok(Some(lacks))),
        Err(PageFailure::File(fault)) => Ok(Err(fault)),
        Err(other) => Err(other),
    }
}

/// Puts what is open beside the act that was sent, and notes where nobody said that it is adopted although it is.
///
/// # Errors
/// As [`in_question`]; [`PageFailure::File`] where the text of the version is not as it was kept.
pub async fn weigh(open: &Open, form: &mut FormState, sent: &mut Value) -> Result<(), PageFailure> {
    let Some(lacks) = in_question(open, &form.fields).await?.map_err(PageFailure::File)? else {
        return Ok(());
    };
    if !lacks.is_empty() && form.fields.text(ALTHOUGH) != mark(&lacks) {
        form.problems.note_of(
            ALTHOUGH,
            open.voice.say("approval-open"),
            open.voice.say("approval-although-missing"),
        );
    }
    sent["lacks"] = plain(&lacks);
    Ok(())
}

/// What the box sends: it says yes to this list and to no other.
fn mark(lacks: &AdoptionLacks) -> String {
    file_hash(plain(lacks).to_string().as_bytes()).0.chars().take(16).collect()
}

/// The list before the act, with the box.
pub fn question(open: &Open, form: &FormState, answer: LacksAnswer) -> AnyView {
    let voice = &open.voice;
    let lacks = match answer {
        Ok(Some(lacks)) => lacks,
        Ok(None) => return ().into_any(),
        Err(fault) => {
            return warning(format!("{} {}", voice.say("error-file-text"), file_words(voice, &fault)));
        }
    };
    if lacks.is_empty() {
        return view! { <p>{voice.say("approval-open-nothing")}</p> }.into_any();
    }
    let mark = mark(&lacks);
    let ticked = form.fields.text(ALTHOUGH) == mark;
    let tick = Checkbox { id: ALTHOUGH.to_owned(), name: ALTHOUGH.to_owned(), value: mark, ticked };
    let problem = form.problems.of(ALTHOUGH);
    let invalid = problem.is_some().then_some("true");
    view! {
        <fieldset class="ticks" data-problem=invalid>
            <legend>{voice.say("approval-open")}</legend>
            {list(open, &lacks)}
            {problem.map(|text| view! { <p class="problem">{text}</p> })}
            {checkbox(tick, voice.say("approval-although").into_any())}
        </fieldset>
    }
    .into_any()
}

/// What was open when the strategy was adopted.
pub fn record(open: &Open) -> Option<AnyView> {
    let lacks = open.assessment().strategy.adoption.as_ref()?.lacks.as_ref()?;
    let title = open.voice.say("approval-was-open");
    let content = match lacks.is_empty() {
        true => view! { <p>{open.voice.say("approval-open-nothing")}</p> }.into_any(),
        false => list(open, lacks),
    };
    Some(view! { <h3>{title}</h3>{content} }.into_any())
}

fn list(open: &Open, lacks: &AdoptionLacks) -> AnyView {
    let (voice, count) = (&open.voice, |count: u32| usize::try_from(count).unwrap_or(usize::MAX));
    let AdoptionLacks { unanswered, items, notes, signatories, unsigned, safeguards } = lacks;
    let items = (*unanswered > 0).then(|| {
        let words = voice.say_part("approval-open-items", count(*unanswered), count(*items));
        view! { <li><a href=Address::Items(open.id()).url(voice.lang())>{words}</a></li> }
    });
    let notes = (*notes > 0).then(|| voice.say_count("approval-open-notes", count(*notes)));
    let names = [("n", unsigned.len().into()), ("names", voice.list(unsigned).into())];
    let unsigned = match (*signatories, unsigned.is_empty()) {
        (0, _) => Some(voice.say("approval-open-unsignable")),
        (_, true) => None,
        (_, false) => Some(voice.say_with("approval-open-unsigned", &names)),
    };
    let lines: Vec<_> = safeguards.iter().map(|(id, state)| safeguard(open, id, *state)).collect();
    let safeguards = (!lines.is_empty()).then(|| {
        let words = voice.say_count("approval-open-safeguards", lines.len());
        view! { <li>{words}<ul>{lines}</ul></li> }
    });
    view! {
        <ul class="open-at-adoption">
            {items}
            {notes.map(|words| view! { <li>{words}</li> })}
            {unsigned.map(|words| view! { <li dir="auto">{words}</li> })}
            {safeguards}
        </ul>
    }
    .into_any()
}

/// A safeguard that is not in place; one that this program does not know by its id.
fn safeguard(open: &Open, id: &str, state: SafeguardState) -> AnyView {
    let known = open.state.library.kit.rights_check.iter().find(|one| one.id == id);
    let title = known.map_or_else(|| id.to_owned(), |one| open.voice.text(&one.safeguard));
    view! { <li><bdi>{title}</bdi>" · "{state.name(&open.voice)}</li> }.into_any()
}
