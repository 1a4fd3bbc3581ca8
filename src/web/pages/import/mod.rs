//! `/{lang}/import`: findings in a table, or an assessment that Amparo exported.

use super::new::{ROUND_LIMIT, name};
use crate::framework::CountryCode;
use crate::intake::{self, Intake, Origin};
use crate::service::act;
use crate::web::components::{Crumb, Sheet, plain_sheet};
use crate::web::http::extract::Allowed;
use crate::web::http::page::render_page;
use crate::web::{AppState, Failure, Fields, Place, Problems, Voice};
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

mod view;

/// What was sent: the small fields, and the file's bytes.
#[derive(Default)]
struct Sent {
    country: String,
    round: String,
    bytes: Vec<u8>,
}

/// The empty form.
pub async fn get(_: Allowed<act::Begin>, State(state): State<AppState>, voice: Voice) -> Response {
    form(&state, &voice, &Sent::default(), &Problems::default())
}

/// Reads the file and begins an assessment with it; ends with counts of what was kept, changed and dropped.
///
/// # Errors
/// Whatever the store could not do; a body that is no form.
pub async fn post(
    allowed: Allowed<act::Begin>,
    State(state): State<AppState>,
    voice: Voice,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, Failure> {
    let sent = receive(body.map_err(|refusal| Failure::Status(refusal.status()))?).await?;
    let intake = match read(&state, &voice, &sent) {
        Ok(intake) => intake,
        Err(problems) => {
            let page = form(&state, &voice, &sent, &problems);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let wanted = if intake.assessment.id.is_empty() {
        name(&intake.assessment.country, &intake.assessment.round)
    } else {
        intake.assessment.id.clone()
    };
    let id = state.begin(allowed.person, intake.assessment.clone(), &intake.files, &wanted).await?;
    let renamed = (id != wanted).then_some(wanted);
    let main = view::done(&voice, &intake.report, &id, renamed);
    let page = render_page(&state, &voice, sheet(&voice, voice.say("import-done"), main));
    Ok((StatusCode::CREATED, page).into_response())
}

async fn receive(mut body: Multipart) -> Result<Sent, Failure> {
    let mut sent = Sent::default();
    let mut pairs = Vec::new();
    while let Some(field) = body.next_field().await.map_err(|error| Failure::Status(error.status()))? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|error| Failure::Status(error.status()))?;
        if name == "file" {
            sent.bytes = bytes.to_vec();
        } else {
            pairs.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    let fields: Fields = pairs.into_iter().collect();
    sent.country = fields.text("country");
    sent.round = fields.text("round");
    Ok(sent)
}

fn read(state: &AppState, voice: &Voice, sent: &Sent) -> Result<Intake, Problems> {
    let mut problems = Problems::default();
    if sent.bytes.is_empty() {
        problems.add("file", voice.say("import-file-missing"));
        return Err(problems);
    }
    let country = CountryCode::from(sent.country.as_str());
    if !is_export(&sent.bytes) {
        if state.library.country(&country).is_none() {
            problems.add("country", voice.say("new-country-missing"));
        }
        match sent.round.chars().count() {
            0 => problems.add("round", voice.say("new-round-missing")),
            length if length > ROUND_LIMIT => {
                problems.add("round", voice.say_count("new-round-long", ROUND_LIMIT));
            }
            _ => {}
        }
        if !problems.is_empty() {
            problems.add("file", voice.say("import-file-again"));
            return Err(problems);
        }
    }
    let created = state.clock.now();
    let origin = Origin { country, round: sent.round.clone(), date: None, created };
    intake::read(&sent.bytes, &state.library, &origin).map_err(|remarks| {
        let mut problems = Problems::default();
        voice.remarks(&remarks).into_iter().for_each(|line| problems.add("file", line));
        problems
    })
}

/// Whether a file is an assessment that was exported: such files say their country themselves.
fn is_export(bytes: &[u8]) -> bool {
    bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{')
}

fn form(state: &AppState, voice: &Voice, sent: &Sent, problems: &Problems) -> Response {
    let main = view::form(voice, &state.library, sent, problems);
    let sheet = Sheet { problem: !problems.is_empty(), ..sheet(voice, voice.say("import-title"), main) };
    render_page(state, voice, sheet)
}

fn sheet(voice: &Voice, title: String, main: AnyView) -> Sheet {
    let trail = vec![Crumb { name: voice.say("tab-start"), url: Place::Start.url(voice.lang()) }];
    Sheet { trail, ..plain_sheet(title, &Place::Import.url(voice.lang()), main) }
}
