//! `/{lang}/`: what this is, where to begin, and the assessments there are.

use super::archive::bring_back;
use super::region::region_links;
use crate::assessment::Standing;
use crate::bundle::Example;
use crate::presentation::Label;
use crate::service::{Act, OpenAssessment, Person, Scope, ServiceError};
use crate::storage::{AssessmentSummary, StoreError};
use crate::web::components::{
    Caption, Head, ProfileArea, Visitor, copies, plain_sheet, profile_groups, profile_strip, table, tag,
    warning,
};
use crate::web::http::page::render_page;
use crate::web::http::see_other;
use crate::web::{Address, AppState, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

/// What the address may ask for.
#[derive(Deserialize)]
pub struct RemovalQuery {
    /// The assessment that was taken away a moment ago.
    removed: Option<String>,
}

struct StartPage {
    profile: Option<ExampleProfile>,
    examples: Vec<ExampleLink>,
    /// The name with the round, and the id, of the one that was taken away a moment ago.
    removed: Option<(String, String)>,
    assessments: Vec<AssessmentLine>,
    /// Who reads it.
    reader: Visitor,
    /// Whether they may begin an assessment.
    begins: bool,
    /// The way to the countries of regions beside each other, for whoever looks after some.
    regions: Option<AnyView>,
    /// How many were put or taken away.
    archive: usize,
    /// The ids of those that cannot be read.
    unreadable: Vec<String>,
    /// How the copies went that the server makes by itself, for whoever looks after the installation.
    copies: Option<AnyView>,
    /// Which day it is here, and by which clock.
    today: String,
}

/// What a country looks like here.
struct ExampleProfile {
    country: String,
    groups: Vec<ProfileArea>,
}

struct ExampleLink {
    url: String,
    words: String,
}

struct AssessmentLine {
    url: String,
    country: String,
    round: String,
    /// Its name in addresses, where another looks the same.
    named: Option<String>,
    basis: String,
    example: bool,
    answers: String,
    changed: String,
}

/// The page.
pub async fn get(
    state: AppState,
    Query(query): Query<RemovalQuery>,
    person: Person,
    voice: Voice,
) -> Result<Response, PageFailure> {
    if state.visitor.as_ref().is_some_and(|own| own.lacks_second_factor) {
        return Ok(see_other(&Address::second_proof_url(voice.lang())));
    }
    let mut summaries = state.list(&person).await?;
    summaries.retain(|summary| summary.registration.standing == Standing::Active);
    let archive = state.list_archive(&person).await.unwrap_or_default();
    let is_removed = |one: &&AssessmentSummary| {
        one.registration.standing == Standing::Removed && Some(&one.id) == query.removed.as_ref()
    };
    let removed = archive.iter().find(is_removed);
    let examples = kept_examples(&state, &voice, &summaries);
    let real = open_real(&state, &person, &examples).await?;
    let page = StartPage {
        profile: real.and_then(|open| profile(&state, &voice, &open)),
        examples: examples.into_iter().map(|example| example_link(&state, &voice, example)).collect(),
        removed: removed
            .map(|one| (format!("{} · {}", title(&state, &voice, one), one.round), one.id.clone())),
        archive: archive.len(),
        regions: region_links(&state, &voice, &person),
        assessments: summaries.iter().map(|summary| line(&state, &voice, summary, &summaries)).collect(),
        unreadable: state.unreadable(&person).await?,
        copies: copies_of(&state, &voice, &person),
        today: today(&state, &voice),
        reader: state.reader(),
        begins: state.allow(&person, Act::Begin, Scope::Program).is_ok(),
    };
    let sheet = plain_sheet(voice.say("start-title"), &Address::Start.url(voice.lang()), view(&voice, page));
    Ok(render_page(&state, &voice, sheet))
}

fn copies_of(state: &AppState, voice: &Voice, person: &Person) -> Option<AnyView> {
    let looks_after = state.allow(person, Act::Administer, Scope::Program).is_ok();
    (looks_after && state.makes_backups()).then(|| copies(voice, state.clock, &state.backup_status()))
}

/// The day that answers and papers of today bear.
fn today(state: &AppState, voice: &Voice) -> String {
    let args = [("date", voice.date(state.clock.today()).into()), ("zone", state.clock.zone().into())];
    voice.say_with("start-today", &args)
}

/// The examples that can be opened, those in the reader's language first.
fn kept_examples<'a>(
    state: &'a AppState,
    voice: &Voice,
    summaries: &[AssessmentSummary],
) -> Vec<&'a Example> {
    let is_kept = |example: &&Example| summaries.iter().any(|summary| example.is_kept_as(summary));
    let mut kept: Vec<&Example> = state.examples.iter().filter(is_kept).collect();
    kept.sort_by_key(|example| example.language != voice.lang());
    kept
}

fn is_invented(state: &AppState, example: &Example) -> bool {
    state.library.country(&example.country).is_some_and(|country| country.sample)
}

/// Where an example is opened, with its language where the reader has another.
fn example_link(state: &AppState, voice: &Voice, example: &Example) -> ExampleLink {
    let key = if is_invented(state, example) { "start-sample" } else { "start-example" };
    let of = voice.country_name(&state.library, &example.country).of;
    let country = voice.country(&state.library, &example.country);
    let words = voice.say_with(key, &[("country", country.into()), ("of", of.into())]);
    let words = if example.language == voice.lang() {
        words
    } else {
        let language = state.library.languages.of(example.language).name.clone();
        voice.say_with("start-example-language", &[("example", words.into()), ("language", language.into())])
    };
    ExampleLink { url: Address::Overview(example.id.clone()).url(voice.lang()), words }
}

/// The first example of a real country.
async fn open_real(
    state: &AppState,
    person: &Person,
    examples: &[&Example],
) -> Result<Option<OpenAssessment>, PageFailure> {
    let Some(example) = examples.iter().find(|example| !is_invented(state, example)) else { return Ok(None) };
    match state.open(person, Act::Read, &example.id).await {
        Ok(open) => Ok(Some(open)),
        Err(ServiceError::NotFound | ServiceError::Refused | ServiceError::Removed(_)) => Ok(None),
        // The list says so; all others can be opened.
        Err(ServiceError::Store(StoreError::Unreadable { .. })) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn profile(state: &AppState, voice: &Voice, open: &OpenAssessment) -> Option<ExampleProfile> {
    let main = open.analysis.main()?;
    Some(ExampleProfile {
        country: voice.country(&state.library, &open.assessment().country),
        groups: profile_groups(voice, main.framework, open.assessment(), main.scorecard),
    })
}

/// The country of an assessment, with the name that people gave it.
pub fn title(state: &AppState, voice: &Voice, summary: &AssessmentSummary) -> String {
    let country = voice.country(&state.library, &summary.country);
    match summary.registration.title.as_str() {
        "" => country,
        name => format!("{country} · {name}"),
    }
}

/// What an assessment is named in addresses, where another of those listed has the same country, round and name.
pub fn distinction(voice: &Voice, one: &AssessmentSummary, listed: &[AssessmentSummary]) -> Option<String> {
    let same = |other: &&AssessmentSummary| {
        other.is_of(&one.country, &one.round) && other.registration.title == one.registration.title
    };
    let several = listed.iter().filter(same).count() > 1;
    several.then(|| voice.say_with("start-named", &[("id", one.id.clone().into())]))
}

fn line(
    state: &AppState,
    voice: &Voice,
    summary: &AssessmentSummary,
    listed: &[AssessmentSummary],
) -> AssessmentLine {
    let answers = usize::try_from(summary.answers).unwrap_or(usize::MAX);
    AssessmentLine {
        url: Address::Overview(summary.id.clone()).url(voice.lang()),
        country: title(state, voice, summary),
        round: summary.round.clone(),
        named: distinction(voice, summary, listed),
        basis: summary.basis.title(voice),
        example: state.examples.iter().any(|example| example.is_kept_as(summary)),
        answers: voice.number(answers),
        changed: voice.date(state.clock.day_of(summary.changed_at)),
    }
}

fn view(voice: &Voice, page: StartPage) -> AnyView {
    let lang = voice.lang();
    let steps: Vec<_> = ["start-step-answer", "start-step-gaps", "start-step-choose", "start-step-draft"]
        .into_iter()
        .map(|key| view! { <li><strong>{voice.say(key)}</strong>" "{voice.say(&format!("{key}-text"))}</li> })
        .collect();
    let examples: Vec<_> = page
        .examples
        .into_iter()
        .map(|link| view! { <a class="button secondary" href=link.url>{link.words}</a> })
        .collect();
    let archive = (page.archive > 0).then(|| {
        let words = voice.say_count("archive-count", page.archive);
        view! { <p><a href=Address::Archive.url(lang)>{words}</a></p> }
    });
    let laptops = page.begins.then(|| {
        view! { <p><a href=Address::Laptops.url(lang)>{voice.say("laptops-title")}</a></p> }
    });
    view! {
        {page.removed.map(|(name, id)| removed_notice(voice, name, &id))}
        <div class="opening">
            <h1>{voice.say("start-heading")}</h1>
            <p class="lead">{voice.say("start-lead")}</p>
            {(!page.begins && invites(&page.reader)).then(|| view! { <p>{voice.say("start-administrator")}</p> })}
            <p class="actions">{beginning(voice, &page.reader, page.begins)}{examples}</p>
        </div>
        {page.profile.map(|profile| profile_section(voice, profile))}
        <section class="section" aria-labelledby="how">
            <h2 id="how">{voice.say("start-how")}</h2>
            <ol class="steps">{steps}</ol>
            <p>{voice.say("start-limits")}" "<a href=Address::Method.url(lang)>{voice.say("start-method")}</a></p>
        </section>
        {page.copies}
        {unreadable(voice, &page.unreadable)}
        {assessments(voice, page.assessments, empty_words(&page.reader, page.begins))}
        {archive}
        {page.regions}
        {laptops}
        {(page.reader == Visitor::Owner).then(|| view! { <p class="hint">{voice.say("start-owner")}</p> })}
        <p class="hint">{page.today}</p>
    }
    .into_any()
}

/// Whether the reader has an account that may invite others.
fn invites(reader: &Visitor) -> bool {
    matches!(reader, Visitor::Member { .. }) && reader.is_offered(&Address::Invite)
}

/// What is said where no assessment is listed.
fn empty_words(reader: &Visitor, begins: bool) -> &'static str {
    match reader {
        Visitor::Stranger => "start-list-stranger",
        Visitor::Owner | Visitor::Member { .. } if begins => "start-list-empty",
        Visitor::Owner | Visitor::Member { .. } => "start-list-none",
    }
}

/// Where a reader begins: by coming in, with an assessment where they may, with what their institution is asked, or by
/// inviting others.
fn beginning(voice: &Voice, reader: &Visitor, begins: bool) -> Option<AnyView> {
    let (place, words) = match reader {
        Visitor::Stranger => (Address::SignIn, "sign-in-title"),
        Visitor::Owner | Visitor::Member { .. } if begins => (Address::New, "new-title"),
        Visitor::Member { answers: true, .. } => (Address::MyWork, "work-title"),
        Visitor::Member { .. } if invites(reader) => (Address::Invite, "invite-title"),
        Visitor::Owner | Visitor::Member { .. } => return None,
    };
    Some(view! { <a class="button" href=place.url(voice.lang())>{voice.say(words)}</a> }.into_any())
}

fn profile_section(voice: &Voice, profile: ExampleProfile) -> AnyView {
    let words = voice.say_with("start-profile-text", &[("country", profile.country.into())]);
    view! {
        <section class="section" aria-labelledby="example">
            <h2 id="example">{voice.say("start-profile")}</h2>
            <p>{words}</p>
            {profile_strip(voice, voice.say("start-profile"), profile.groups)}
        </section>
    }
    .into_any()
}

/// Says that an assessment was taken away, what stays of it, and takes that back.
fn removed_notice(voice: &Voice, name: String, id: &str) -> AnyView {
    let words = voice.say_with("start-removed", &[("name", name.into())]);
    view! {
        <div class="notice" data-kind="saved" role="status">
            <p>{words}</p>
            {bring_back(voice, id, "start-undo")}
        </div>
    }
    .into_any()
}

/// Says which assessments cannot be read.
fn unreadable(voice: &Voice, ids: &[String]) -> Option<AnyView> {
    let args =
        [("n", ids.len().into()), ("shown", voice.number(ids.len()).into()), ("ids", voice.list(ids).into())];
    (!ids.is_empty()).then(|| warning(voice.say_with("start-unreadable", &args)))
}

fn assessments(voice: &Voice, lines: Vec<AssessmentLine>, empty: &'static str) -> AnyView {
    if lines.is_empty() {
        return view! {
            <section class="section" aria-labelledby="list">
                <h2 id="list">{voice.say("tab-start")}</h2>
                <p>{voice.say(empty)}</p>
            </section>
        }
        .into_any();
    }
    let rows: Vec<_> = lines.into_iter().map(|line| row(voice, line)).collect();
    let heads = vec![
        Head::Text("new-country"),
        Head::Text("new-round"),
        Head::Text("start-basis"),
        Head::Figure("sheet-answers-title"),
        Head::Text("start-changed"),
    ];
    view! {
        <section class="section">
            <h2 id="list">{voice.say("tab-start")}</h2>
            {table(voice, Caption::heading("list"), heads, rows)}
        </section>
    }
    .into_any()
}

fn row(voice: &Voice, line: AssessmentLine) -> AnyView {
    let example = line.example.then(|| tag(voice.say("start-example-tag"), "quiet"));
    view! {
        <tr>
            <th scope="row"><a href=line.url><bdi>{line.country}</bdi></a>" "{example}</th>
            <td><bdi>{line.round}</bdi>{line.named.map(|named| view! { <span class="hint">{named}</span> })}</td>
            <td>{line.basis}</td>
            <td class="figure">{line.answers}</td>
            <td>{line.changed}</td>
        </tr>
    }
    .into_any()
}
