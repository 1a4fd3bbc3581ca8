//! Knows how what is open in a version is shown before it is adopted, asked about, and shown again afterwards.

use crate::assessment::Strategy;
use crate::assessment::strategy::{AdoptionLacks, DocumentKind, SafeguardState};
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
/// The field that names the version.
const CHOSEN: &str = "adopts-adoption";

/// What is known of a version that somebody would adopt.
pub enum AdoptionQuestion {
    /// Nothing is asked: there is no such version, or it is adopted already.
    Nothing,
    /// It holds no text of the strategy, by its label, and cannot be adopted as that.
    NoText(String),
    /// This is open in it.
    Lacks(AdoptionLacks),
    /// Its text is not as it was kept.
    Damaged(KeptFileFault),
}

/// The version that is offered to be adopted: the newest that holds a text of the strategy, or else the
/// newest.
pub fn candidate(strategy: &Strategy) -> Option<u32> {
    let newest = || strategy.versions.iter().rev();
    let with_text = newest().find(|(_, version)| version.strategy_text().is_some());
    with_text.or_else(|| newest().next()).map(|(number, _)| *number)
}

/// What is open in the version that the form would adopt: the one chosen in it, or else the one that is
/// offered.
///
/// # Errors
/// Whatever the store could not read.
pub async fn in_question(open: &Open, fields: &Fields) -> Result<AdoptionQuestion, PageFailure> {
    let strategy = &open.assessment().strategy;
    let adopted = strategy.adoption.as_ref().map(|adoption| adoption.version);
    let chosen = match fields.text("about") == "adoption" {
        true => fields.text(CHOSEN).parse().ok(),
        false => adopted.or_else(|| candidate(strategy)),
    };
    let version = chosen.and_then(|number: u32| Some((number, strategy.versions.get(&number)?)));
    let Some((number, version)) = version.filter(|(number, _)| Some(*number) != adopted) else {
        return Ok(AdoptionQuestion::Nothing);
    };
    match open.adoption_lacks(number).await.map_err(PageFailure::from) {
        Ok(Some(lacks)) => Ok(AdoptionQuestion::Lacks(lacks)),
        Ok(None) => Ok(AdoptionQuestion::NoText(version.label.clone())),
        Err(PageFailure::File(fault)) => Ok(AdoptionQuestion::Damaged(fault)),
        Err(other) => Err(other),
    }
}

/// Puts what is open beside the act that was sent, and notes where nobody said that it is adopted although it
/// is, or where there is nothing to adopt.
///
/// # Errors
/// As [`in_question`]; [`PageFailure::File`] where the text of the version is not as it was kept.
pub async fn weigh(open: &Open, form: &mut FormState, sent: &mut Value) -> Result<(), PageFailure> {
    let voice = &open.voice;
    match in_question(open, &form.fields).await? {
        AdoptionQuestion::Nothing => {}
        AdoptionQuestion::Damaged(fault) => return Err(PageFailure::File(fault)),
        AdoptionQuestion::NoText(label) => {
            form.problems.note_of(CHOSEN, voice.say("approval-version"), no_text(open, label));
        }
        AdoptionQuestion::Lacks(lacks) => {
            if !lacks.is_empty() && form.fields.text(ALTHOUGH) != mark(&lacks) {
                let words = voice.say("approval-although-missing");
                form.problems.note_of(ALTHOUGH, voice.say("approval-open"), words);
            }
            sent["lacks"] = plain(&lacks);
        }
    }
    Ok(())
}

/// That a version holds no text of the strategy, and what to do.
fn no_text(open: &Open, label: String) -> String {
    open.voice.say_with("approval-no-text", &[("label", label.into())])
}

/// What the box sends: it says yes to this list and to no other.
fn mark(lacks: &AdoptionLacks) -> String {
    file_hash(plain(lacks).to_string().as_bytes()).0.chars().take(16).collect()
}

/// The list before the act, with the box.
pub fn question(open: &Open, form: &FormState, question: AdoptionQuestion) -> AnyView {
    let voice = &open.voice;
    let lacks = match question {
        AdoptionQuestion::Lacks(lacks) => lacks,
        AdoptionQuestion::Nothing => return ().into_any(),
        AdoptionQuestion::NoText(label) => return warning(no_text(open, label)),
        AdoptionQuestion::Damaged(fault) => {
            let files = file_words(voice, &fault).join(" ");
            return warning(format!("{} {files}", voice.say("error-file-text")));
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

/// How many points are open and what they are; then what stands in the text, and the safeguards that are
/// known to lack.
fn list(open: &Open, lacks: &AdoptionLacks) -> AnyView {
    let voice = &open.voice;
    let notes = (lacks.notes > 0).then(|| voice.say_count("approval-open-notes", count(lacks.notes)));
    let lacking = safeguards(open, lacks, "approval-open-safeguards", |state| state != SafeguardState::Open);
    let points = (lacks.points > 0).then(|| voice.say_count("approval-open-points", count(lacks.points)));
    let notes = notes.map(|words| view! { <li>{words}</li> }.into_any());
    view! {
        {points.map(|words| view! { <p class="open-points">{words}</p> })}
        {lines("open-at-adoption", parts(open, lacks))}
        {lines("open-besides", notes.into_iter().chain(lacking).collect())}
    }
    .into_any()
}

fn lines(class: &'static str, lines: Vec<AnyView>) -> Option<AnyView> {
    (!lines.is_empty()).then(|| view! { <ul class=class>{lines}</ul> }.into_any())
}

/// The parts of the one count, which add up to it.
fn parts(open: &Open, lacks: &AdoptionLacks) -> Vec<AnyView> {
    let voice = &open.voice;
    let items = (lacks.unanswered > 0).then(|| {
        let words = voice.say_part("approval-open-items", count(lacks.unanswered), count(lacks.items));
        view! { <li><a href=Address::Items(open.id()).url(voice.lang())>{words}</a></li> }.into_any()
    });
    let names = [("n", lacks.unsigned.len().into()), ("names", voice.list(&lacks.unsigned).into())];
    let unsigned = match (lacks.signatories, lacks.unsigned.is_empty()) {
        (0, _) => Some(voice.say("approval-open-unsignable")),
        (_, true) => None,
        (_, false) => Some(voice.say_with("approval-open-unsigned", &names)),
    };
    let silent = safeguards(open, lacks, "approval-open-rights", |state| state == SafeguardState::Open);
    let others = lacks.other_points();
    let others = (others > 0).then(|| {
        let words = voice.say_count("approval-open-others", count(others));
        let url = Address::document_url(open.id(), DocumentKind::Strategy, voice.lang());
        view! { <li><a href=url>{words}</a></li> }.into_any()
    });
    let unsigned = unsigned.map(|words| view! { <li dir="auto">{words}</li> }.into_any());
    [items, unsigned, silent, others].into_iter().flatten().collect()
}

fn count(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// The safeguards in such a state, under this heading; nothing where there are none.
fn safeguards(
    open: &Open,
    lacks: &AdoptionLacks,
    heading: &str,
    is: fn(SafeguardState) -> bool,
) -> Option<AnyView> {
    let lines = lacks.safeguards.iter().filter(|(_, state)| is(**state));
    let lines: Vec<_> = lines.map(|(id, state)| safeguard(open, id, *state)).collect();
    (!lines.is_empty()).then(|| {
        let words = open.voice.say_count(heading, lines.len());
        view! { <li>{words}<ul>{lines}</ul></li> }.into_any()
    })
}

/// A safeguard that is not in place; one that this program does not know by its id.
fn safeguard(open: &Open, id: &str, state: SafeguardState) -> AnyView {
    let known = open.analysis.library.kit.rights_check.iter().find(|one| one.id == id);
    let title = known.map_or_else(|| id.to_owned(), |one| open.voice.text(&one.safeguard));
    view! { <li><bdi>{title}</bdi>" · "{state.name(&open.voice)}</li> }.into_any()
}
