//! `/{lang}/assessments/new`: the country, the round, the earlier round from which answers come along, what is asked, the
//! level aimed at.

use crate::assessment::{Assessment, Basis, Choices, EvidenceCap, Pin};
use crate::framework::{Country, CountryCode, Framework, Level, Library, Offer};
use crate::intake::{KeptFiles, assessment_id};
use crate::presentation::proposing_frameworks;
use crate::service::{Act, Person, act};
use crate::storage::AssessmentSummary;
use crate::web::components::{Checkbox, Crumb, PostForm, checkbox, plain_sheet, post_form, status_mark};
use crate::web::forms::Shape::{Line, Numbered, Offered, Tick};
use crate::web::forms::{FormPart, FormState, FormTable, fits, may, must, plain};
use crate::web::http::extract::PermitFor;
use crate::web::http::see_other;
use crate::web::pages::start::title;
use crate::web::{Address, AppState, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// The field that says that a second assessment of the same country and round is meant.
const AGAIN: &str = "again";

/// The country and the round.
pub const ROUND: FormTable = FormTable {
    words: "new",
    explains: false,
    specs: &[
        must("country", Offered).because("new-country-missing").hint("new-country-hint"),
        must("round", Line(40)).because("new-round-missing").hint("new-round-hint"),
    ],
};

/// The earlier round from which answers come along.
pub const SOURCE: FormTable =
    FormTable { words: "new", explains: false, specs: &[may("from", Offered).hint("new-from-hint")] };

/// The level aimed at, and the path.
pub const AIM: FormTable = FormTable {
    words: "new",
    explains: false,
    specs: &[
        must("target", Numbered).because("new-target-missing").hint("new-target-hint").buttons(),
        may("rapid", Tick).hint("new-rapid-hint"),
    ],
};

/// The country and the round in a form, which offers the countries.
pub fn round_part<'a>(voice: &'a Voice, library: &Library) -> FormPart<'a> {
    FormPart::of(voice, &ROUND).with_options("country", countries(voice, library, None))
}

/// The same where somebody may go on from one of these rounds, whose country is offered then even if it is an invented one.
fn next_round_part<'a>(
    voice: &'a Voice,
    library: &Library,
    form: &FormState,
    rounds: &[AssessmentSummary],
) -> FormPart<'a> {
    let from = form.fields.text("from");
    let earlier = rounds.iter().find(|round| round.id == from).map(|round| &round.country);
    FormPart::of(voice, &ROUND).with_options("country", countries(voice, library, earlier))
}

/// The level aimed at and the path in a form.
pub fn aim_part<'a>(voice: &'a Voice, library: &Library) -> FormPart<'a> {
    FormPart::of(voice, &AIM).with_options("target", targets(voice, library))
}

/// How they look.
pub fn aim_view(voice: &Voice, library: &Library, form: &FormState) -> AnyView {
    let part = aim_part(voice, library);
    view! {
        {part.field(form, "target")}
        <fieldset class="ticks">
            <legend>{voice.say("new-path")}</legend>
            {part.field(form, "rapid")}
        </fieldset>
    }
    .into_any()
}

/// The assessment that was asked for, with what is wrong noted in the form.
fn read(
    state: &AppState,
    voice: &Voice,
    form: &mut FormState,
    rounds: &[AssessmentSummary],
) -> Option<Assessment> {
    let library = &state.library;
    let sent = next_round_part(voice, library, form, rounds).read(form, &Value::Null);
    let ticked = |id: &str| form.fields.all("framework").iter().any(|one| one == id);
    let chosen = library.frameworks.iter().filter(|framework| ticked(framework.id.as_str()));
    let frameworks: Vec<Pin> = chosen.map(Pin::of).collect();
    if frameworks.is_empty() {
        form.problems.note_of(
            "framework-0",
            voice.say("new-frameworks"),
            voice.say("new-frameworks-missing"),
        );
    }
    let aim = aim_part(voice, library).read(form, &Value::Null);
    let country = CountryCode::from(sent["country"].as_str()?);
    let round = sent["round"].as_str()?;
    let begun = Assessment::new(country, round, Basis::SelfAssessment, frameworks, state.clock.now());
    Some(Assessment { cap: Some(EvidenceCap::On), choices: fits(&aim)?, ..begun })
}

/// What the address may say: the round from which somebody wants to go on.
#[derive(Deserialize)]
pub struct NewQuery {
    from: Option<String>,
}

/// The form with what is usually asked and the usual target or, where somebody goes on from a round, with what was asked
/// and aimed at there.
///
/// # Errors
/// Whatever the store could not read.
pub async fn get(
    allowed: PermitFor<act::Begin>,
    state: AppState,
    voice: Voice,
    Query(query): Query<NewQuery>,
) -> Result<Response, PageFailure> {
    let mut form = FormState::default();
    let rounds = earlier_rounds(&state, &allowed.person).await?;
    match query.from.filter(|from| rounds.iter().any(|round| round.id == *from)) {
        Some(from) => {
            let earlier = state.open(&allowed.person, Act::Read, &from).await?;
            let earlier = earlier.assessment();
            form.fields.set("from", from);
            form.fields.set("country", earlier.country.to_string());
            earlier.frameworks.iter().for_each(|pin| form.fields.add("framework", pin.framework.as_str()));
            aim_part(&voice, &state.library).fill(&plain(&earlier.choices), &mut form.fields);
        }
        None => {
            let ticked = state.library.frameworks.iter().filter(|one| one.offered == Offer::Ticked);
            ticked.for_each(|one| form.fields.add("framework", one.id.as_str()));
            form.fields.set("target", Choices::default().target.to_string());
            form.fields.set("country", only_country(&state, &allowed.person).unwrap_or_default());
        }
    }
    Ok(page(&state, &voice, form, None, &rounds))
}

/// The country of somebody who may begin an assessment in no other; none where there are several, or none is offered.
fn only_country(state: &AppState, person: &Person) -> Option<String> {
    let offered = state.library.countries.iter().filter(|country| !country.sample);
    let mut codes = offered.map(|country| &country.code).filter(|code| person.may(Act::Begin, code));
    let first = codes.next()?;
    codes.next().is_none().then(|| first.to_string())
}

/// The rounds from which this person may go on.
async fn earlier_rounds(state: &AppState, person: &Person) -> Result<Vec<AssessmentSummary>, PageFailure> {
    let mut rounds = state.list(person).await?;
    rounds.retain(|round| person.may(Act::Begin, &round.country));
    Ok(rounds)
}

/// The choice among them.
fn source_part<'a>(state: &AppState, voice: &'a Voice, rounds: &[AssessmentSummary]) -> FormPart<'a> {
    let none = (String::new(), voice.say("new-from-nothing"));
    let name = |round: &AssessmentSummary| match round.registration.title.as_str() {
        "" => format!("{} · {}", title(state, voice, round), round.round),
        _ => title(state, voice, round),
    };
    let offered = rounds.iter().map(|round| (round.id.clone(), name(round)));
    FormPart::of(voice, &SOURCE).with_options("from", std::iter::once(none).chain(offered).collect())
}

/// The round from which answers come along, as sent; what is wrong is noted in the form.
fn source(
    state: &AppState,
    voice: &Voice,
    form: &mut FormState,
    rounds: &[AssessmentSummary],
) -> Option<String> {
    let part = source_part(state, voice, rounds);
    let sent = part.read(form, &Value::Null);
    let from = rounds.iter().find(|round| sent["from"] == round.id.as_str())?;
    if form.fields.text("country") != from.country.to_string() {
        let label = part.label_of("from").unwrap_or_default();
        form.problems.note_of("from", label, voice.say("new-from-other-country"));
    }
    Some(from.id.clone())
}

/// Begins the assessment and leads to it.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    allowed: PermitFor<act::Begin>,
    state: AppState,
    voice: Voice,
    fields: Fields,
) -> Result<Response, PageFailure> {
    let mut form = FormState::of_sent(&state, fields);
    let rounds = earlier_rounds(&state, &allowed.person).await?;
    let asked = read(&state, &voice, &mut form, &rounds);
    let from = source(&state, &voice, &mut form, &rounds);
    if let Some(asked) = asked.as_ref().filter(|asked| !allowed.person.may(Act::Begin, &asked.country)) {
        let country = voice.country(&state.library, &asked.country);
        let words = voice.say_with("new-other-country", &[("country", country.into())]);
        form.problems.note_of("country", voice.say("new-country"), words);
    }
    let mut twin = None;
    if let Some(asked) = asked.as_ref().filter(|_| !form.fields.has(AGAIN)) {
        twin = state.twin(&allowed.person, &asked.country, &asked.round).await?;
        if let Some(id) = &twin {
            let words = voice.say_with("new-twice", &[("id", id.clone().into())]);
            form.problems.note_of(AGAIN, voice.say("new-twice-legend"), words);
        }
    }
    let Some(assessment) = asked.filter(|_| form.problems.is_empty()) else {
        return Ok(page(&state, &voice, form.faulty(), twin, &rounds));
    };
    let stem = assessment_id(&assessment.country, &assessment.round);
    let assessment = match &from {
        Some(from) => state.carry_on(&allowed.person, from, assessment).await?,
        None => assessment,
    };
    let id = state.begin(&allowed.person, assessment, &KeptFiles::new(), &stem).await?;
    let place = if from.is_some() { Address::Carried(id) } else { Address::Overview(id) };
    Ok(see_other(&place.url(voice.lang())))
}

/// The form; `twin` is the assessment of the same country and round that there is already.
fn page(
    state: &AppState,
    voice: &Voice,
    mut form: FormState,
    twin: Option<String>,
    rounds: &[AssessmentSummary],
) -> Response {
    let (standing, top) = (form.standing, form.top(state, voice));
    let again = again(voice, &form, twin);
    let source = (!rounds.is_empty()).then(|| source_part(state, voice, rounds).view(&form));
    let round = next_round_part(voice, &state.library, &form, rounds).view(&form);
    let main = view(voice, &state.library, &form, (top, again), (round, source));
    let trail = vec![Crumb { name: voice.say("tab-start"), url: Address::Start.url(voice.lang()) }];
    plain_sheet(voice.say("new-title"), &Address::New.url(voice.lang()), main)
        .trail(trail)
        .aside(Some(aside(voice)))
        .send(state, voice, standing)
}

fn aside(voice: &Voice) -> AnyView {
    let import = Address::Import.url(voice.lang());
    view! {
        <section>
            <h2>{voice.say("new-after")}</h2>
            <p>{voice.say("new-after-answers")}</p>
            <p>{voice.say("new-after-bring")}</p>
            <p>{voice.say("new-after-import")}" "<a href=import>{voice.say("new-after-import-link")}</a></p>
        </section>
    }
    .into_any()
}

fn view(
    voice: &Voice,
    library: &Library,
    form: &FormState,
    (top, again): (AnyView, Option<AnyView>),
    (round, source): (AnyView, Option<AnyView>),
) -> AnyView {
    view! {
        {top}
        <h1>{voice.say("new-title")}</h1>
        <p class="lead">{voice.say("new-lead")}</p>
        {post_form(
            PostForm::default(),
            view! {
                {round}
                {source}
                {framework_boxes(voice, library, &library.frameworks, form)}
                {aim_view(voice, library, form)}
                {again}
                <p class="actions"><button class="button" type="submit">{voice.say("new-begin")}</button></p>
            }
            .into_any(),
        )}
    }
    .into_any()
}

/// The box by which somebody means a second assessment of the same country and round, beside the way to the first.
fn again(voice: &Voice, form: &FormState, twin: Option<String>) -> Option<AnyView> {
    let problem = form.problems.of(AGAIN);
    let shown = problem.is_some() || form.fields.has(AGAIN);
    shown.then(|| {
        let tick = Checkbox::of(AGAIN, form.fields.has(AGAIN));
        let invalid = problem.is_some().then_some("true");
        view! {
            <fieldset class="ticks" data-problem=invalid>
                <legend>{voice.say("new-twice-legend")}</legend>
                {problem.map(|text| view! { <p class="problem">{text}</p> })}
                {twin.map(|id| twin_link(voice, id))}
                {checkbox(tick, voice.say("new-twice-again").into_any())}
            </fieldset>
        }
        .into_any()
    })
}

/// The way to the assessment of the same country and round that there is already.
pub fn twin_link(voice: &Voice, id: String) -> AnyView {
    let words = voice.say_with("new-twice-open", &[("id", id.clone().into())]);
    view! { <p><a href=Address::Overview(id).url(voice.lang())>{words}</a></p> }.into_any()
}

/// The countries in the order of their names in the reader's language; of those that are invented only this one.
fn countries(voice: &Voice, library: &Library, invented: Option<&CountryCode>) -> Vec<(String, String)> {
    let lang = voice.lang();
    let is_offered = |country: &&Country| !country.sample || Some(&country.code) == invented;
    let mut countries: Vec<_> = library.countries.iter().filter(is_offered).collect();
    voice.sort(&mut countries, |country| country.name(lang));
    let name = |country: &Country| match &country.parent {
        Some(parent) => {
            let args =
                [("name", country.name(lang).into()), ("country", voice.country(library, parent).into())];
            voice.say_with("new-country-of", &args)
        }
        None => country.name(lang).to_owned(),
    };
    let names = countries.iter().map(|country| (country.code.to_string(), name(country)));
    std::iter::once((String::new(), voice.say("new-country-choose"))).chain(names).collect()
}

/// These frameworks of the library as boxes to tick, each with what it is and whom it suits; the first one is called
/// `framework-0`.
pub fn framework_boxes<'a>(
    voice: &Voice,
    library: &Library,
    frameworks: impl IntoIterator<Item = &'a Framework>,
    form: &FormState,
) -> AnyView {
    let problem = form.problems.of("framework-0");
    let invalid = problem.is_some().then_some("true");
    let boxes: Vec<_> = frameworks
        .into_iter()
        .enumerate()
        .map(|(index, framework)| {
            let id = framework.id.to_string();
            let ticked = form.fields.all("framework").contains(&id);
            let tick =
                Checkbox { id: format!("framework-{index}"), name: "framework".into(), value: id, ticked };
            checkbox(tick, framework_words(voice, framework))
        })
        .collect();
    view! {
        <fieldset class="ticks" data-problem=invalid aria-describedby="framework-hint">
            <legend>{voice.say("new-frameworks")}</legend>
            <p class="hint" id="framework-hint">{voice.say("new-frameworks-hint")}" "{proposing_frameworks(voice, library)}</p>
            {problem.map(|text| view! { <p class="problem">{text}</p> })}
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// What a framework is, and whom it suits.
fn framework_words(voice: &Voice, framework: &Framework) -> AnyView {
    let items = voice.say_count("new-framework-items", framework.items.len());
    let version = voice.say_with("new-framework-version", &[("version", framework.version.clone().into())]);
    let suits = framework.suits.as_ref().map(|suits| voice.text(suits));
    view! {
        {voice.text(&framework.title)}
        {suits.map(|suits| view! { <span class="hint">{suits}</span> })}
        <span class="hint">{format!("{items} · {version} ")}{status_mark(voice, framework.status)}</span>
    }
    .into_any()
}

/// The levels that can be aimed at, with their names on the main framework's scale.
fn targets(voice: &Voice, library: &Library) -> Vec<(String, String)> {
    let framework = library.main();
    Level::ALL[1..]
        .iter()
        .map(|level| {
            let name = framework.and_then(|framework| framework.level_name(*level));
            let name = name.map_or_else(String::new, |name| voice.text(&name.label));
            let args = [("level", level.to_string().into()), ("name", name.into())];
            (level.to_string(), voice.say_with("label-level", &args))
        })
        .collect()
}
