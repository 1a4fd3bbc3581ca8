//! `/{lang}/assessments/new`: the country, the round, what is asked, the level aimed at.

use crate::assessment::{Assessment, Basis, Choices, Pin};
use crate::framework::{CountryCode, Level, Library};
use crate::intake::KeptFiles;
use crate::service::act;
use crate::web::components::{
    Crumb, Field, Sheet, Width, checkbox, error_summary, plain_sheet, radios, select, status_mark, text_input,
};
use crate::web::http::extract::Allowed;
use crate::web::http::page::render_page;
use crate::web::{AppState, Failure, Fields, Place, Problems, Voice};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How many characters the name of a round may have.
pub const ROUND_LIMIT: usize = 40;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct NewForm {
    country: String,
    round: String,
    frameworks: Vec<String>,
    target: String,
    rapid: bool,
}

impl NewForm {
    fn empty(library: &Library) -> NewForm {
        NewForm {
            frameworks: library.frameworks.iter().map(|framework| framework.id.to_string()).collect(),
            target: Choices::default().target.to_string(),
            ..NewForm::default()
        }
    }

    fn sent(fields: &Fields) -> NewForm {
        NewForm {
            country: fields.text("country"),
            round: fields.text("round"),
            frameworks: fields.all("framework").to_vec(),
            target: fields.text("target"),
            rapid: fields.has("rapid"),
        }
    }

    fn assessment(&self, state: &AppState, voice: &Voice) -> Result<Assessment, Problems> {
        let mut problems = Problems::default();
        let code = CountryCode::from(self.country.as_str());
        if state.library.country(&code).is_none() {
            problems.add("country", voice.say("new-country-missing"));
        }
        let length = self.round.chars().count();
        if length == 0 {
            problems.add("round", voice.say("new-round-missing"));
        } else if length > ROUND_LIMIT {
            problems.add("round", voice.say_count("new-round-long", ROUND_LIMIT));
        }
        let frameworks = self.pins(&state.library);
        if frameworks.is_empty() {
            problems.add("framework-0", voice.say("new-frameworks-missing"));
        }
        let target = self.target.parse().ok().and_then(|value: u8| Level::try_from(value).ok());
        match target.filter(|target| *target > Level::MIN) {
            Some(target) if problems.is_empty() => Ok(Assessment {
                id: String::new(),
                country: code,
                round: self.round.clone(),
                basis: Basis::SelfAssessment,
                frameworks,
                created: state.clock.now(),
                choices: Choices { target, rapid: self.rapid, ..Choices::default() },
                answers: Default::default(),
                stages: Default::default(),
                strategy: Default::default(),
                deliberations: Default::default(),
                removed: Default::default(),
            }),
            Some(_) => Err(problems),
            None => {
                problems.add("target", voice.say("new-target-missing"));
                Err(problems)
            }
        }
    }

    fn pins(&self, library: &Library) -> Vec<Pin> {
        let chosen =
            library.frameworks.iter().filter(|f| self.frameworks.iter().any(|id| id == f.id.as_str()));
        chosen.map(|f| Pin { framework: f.id.clone(), version: f.version.clone() }).collect()
    }
}

/// The empty form.
pub async fn get(_: Allowed<act::Begin>, State(state): State<AppState>, voice: Voice) -> Response {
    let form = NewForm::empty(&state.library);
    render_page(&state, &voice, sheet(&state, &voice, &form, &Problems::default()))
}

/// Begins the assessment and leads to it.
///
/// # Errors
/// Whatever the store could not do.
pub async fn post(
    allowed: Allowed<act::Begin>,
    State(state): State<AppState>,
    voice: Voice,
    fields: Fields,
) -> Result<Response, Failure> {
    let form = NewForm::sent(&fields);
    let assessment = match form.assessment(&state, &voice) {
        Ok(assessment) => assessment,
        Err(problems) => {
            let page = render_page(&state, &voice, sheet(&state, &voice, &form, &problems));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let stem = name(&assessment.country, &assessment.round);
    let id = state.begin(allowed.person, assessment, &KeptFiles::new(), &stem).await?;
    Ok(Redirect::to(&Place::Overview(id).url(voice.lang())).into_response())
}

/// The name in addresses for this country and round, such as `ken-2025`.
pub fn name(country: &CountryCode, round: &str) -> String {
    let words: String = round
        .nfd()
        .filter(|letter| !is_combining_mark(*letter))
        .map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' })
        .collect();
    let mut parts = vec![country.as_str().to_ascii_lowercase()];
    parts.extend(words.split_whitespace().map(str::to_owned));
    parts.join("-")
}

fn sheet(state: &AppState, voice: &Voice, form: &NewForm, problems: &Problems) -> Sheet {
    let main = view(voice, &state.library, form, problems);
    let trail = vec![Crumb { name: voice.say("tab-start"), url: Place::Start.url(voice.lang()) }];
    Sheet {
        trail,
        aside: Some(aside(voice)),
        problem: !problems.is_empty(),
        ..plain_sheet(voice.say("new-title"), &Place::New.url(voice.lang()), main)
    }
}

fn aside(voice: &Voice) -> AnyView {
    let import = Place::Import.url(voice.lang());
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

fn view(voice: &Voice, library: &Library, form: &NewForm, problems: &Problems) -> AnyView {
    let country = Field {
        name: "country".to_owned(),
        label: voice.say("new-country"),
        value: form.country.clone(),
        ..Field::default()
    };
    let round = Field {
        name: "round".to_owned(),
        label: voice.say("new-round"),
        hint: Some(voice.say("new-round-hint")),
        value: form.round.clone(),
        width: Width::Medium,
        focus: false,
    };
    let target = Field {
        name: "target".to_owned(),
        label: voice.say("new-target"),
        hint: Some(voice.say("new-target-hint")),
        value: form.target.clone(),
        ..Field::default()
    };
    let rapid = view! {
        {voice.say("new-rapid")}
        <span class="hint">{voice.say("new-rapid-hint")}</span>
    };
    view! {
        {error_summary(voice, problems)}
        <h1>{voice.say("new-title")}</h1>
        <p class="lead">{voice.say("new-lead")}</p>
        <form method="post" novalidate=true>
            {select(country, countries(voice, library), problems)}
            {text_input(round, problems)}
            {frameworks(voice, library, form, problems)}
            {radios(target, targets(voice, library), problems)}
            <fieldset class="ticks">
                <legend>{voice.say("new-path")}</legend>
                {checkbox("rapid".into(), "rapid".into(), "yes".into(), form.rapid, rapid.into_any())}
            </fieldset>
            <p class="actions"><button class="button" type="submit">{voice.say("new-begin")}</button></p>
        </form>
    }
    .into_any()
}

/// The countries in the order of their names in the reader's language.
pub fn countries(voice: &Voice, library: &Library) -> Vec<(String, String)> {
    let lang = voice.lang();
    let mut countries: Vec<_> = library.countries.iter().filter(|country| !country.sample).collect();
    voice.sort(&mut countries, |country| country.name(lang));
    let names = countries.iter().map(|c| (c.code.to_string(), c.name(lang).to_owned()));
    std::iter::once((String::new(), voice.say("new-country-choose"))).chain(names).collect()
}

fn frameworks(voice: &Voice, library: &Library, form: &NewForm, problems: &Problems) -> AnyView {
    let problem = problems.of("framework-0");
    let invalid = problem.is_some().then_some("true");
    let boxes: Vec<_> = library
        .frameworks
        .iter()
        .enumerate()
        .map(|(index, framework)| {
            let items = voice.say_count("new-framework-items", framework.items.len());
            let version = voice.say_with("new-framework-version", &[("version", framework.version.clone().into())]);
            let words = view! {
                {voice.text(&framework.title)}
                <span class="hint">{format!("{items} · {version} ")}{status_mark(voice, framework.status)}</span>
            };
            let id = framework.id.to_string();
            let ticked = form.frameworks.contains(&id);
            checkbox(format!("framework-{index}"), "framework".into(), id, ticked, words.into_any())
        })
        .collect();
    view! {
        <fieldset class="ticks" data-problem=invalid aria-describedby="framework-hint">
            <legend>{voice.say("new-frameworks")}</legend>
            <p class="hint" id="framework-hint">{voice.say("new-frameworks-hint")}</p>
            {problem.map(|text| view! { <p class="problem">{text}</p> })}
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// The levels that can be aimed at, with their names on the main framework's scale.
pub fn targets(voice: &Voice, library: &Library) -> Vec<(String, String)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_addresses_are_plain() {
        let name = |round: &str| name(&CountryCode::from("KEN"), round);
        assert_eq!(name("2025"), "ken-2025");
        assert_eq!(name(" Évaluation  II / 2026 "), "ken-evaluation-ii-2026");
        assert_eq!(name("الجولة"), "ken");
        assert_eq!(name("../../x"), "ken-x");
    }
}
