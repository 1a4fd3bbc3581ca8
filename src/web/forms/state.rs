//! Knows the state of a form: what stands in it, which version its author saw, what is wrong, what became of it.

use super::FormCurrency;
use crate::framework::kit::IndicatorKind;
use crate::web::components::{PageContent, error_summary, lacking_letters, not_saved, saved_notice};
use crate::web::http::extract::Open;
use crate::web::http::page::render_page;
use crate::web::{AppState, Fields, Problems, Voice};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;

/// What stands before the day on which an answer was submitted.
const SUBMITTED: &str = "submitted-";

/// What the reply to a saved form leaves behind in the address.
#[derive(Clone, Default, Deserialize)]
pub struct SavedQuery {
    /// Present where something was saved a moment ago; `same` where nothing was to be kept, `generated` where the words of
    /// the facts stand again, `submitted-` and the day where an answer of an institution was submitted.
    pub saved: Option<String>,
    /// How many characters are kept otherwise than they were typed.
    pub cleaned: Option<usize>,
}

impl SavedQuery {
    /// The notice of a reply that saved something, with what was changed in it; nothing otherwise.
    pub fn notice(&self, voice: &Voice) -> Option<AnyView> {
        let words = match (self.saved.as_deref()?, self.submitted_on()) {
            (_, Some(day)) => voice.say_with("saved-submitted", &[("date", voice.date(day).into())]),
            ("same", None) => voice.say("saved-same"),
            ("generated", None) => voice.say("saved-generated"),
            (_, None) => voice.say("saved"),
        };
        Some(saved_notice(self.with_changes(voice, words)))
    }

    /// What says in an address that an answer was submitted on this day.
    pub fn submission_mark(day: NaiveDate) -> String {
        format!("{SUBMITTED}{day}")
    }

    /// The day on which an answer was submitted a moment ago.
    fn submitted_on(&self) -> Option<NaiveDate> {
        self.saved.as_deref()?.strip_prefix(SUBMITTED)?.parse().ok()
    }

    /// Whether nothing was to be kept.
    pub fn is_same(&self) -> bool {
        self.saved.as_deref() == Some("same")
    }

    /// These words, and what was changed in the texts that were sent.
    pub fn with_changes(&self, voice: &Voice, words: String) -> String {
        match self.cleaned {
            None | Some(0) => words,
            Some(count) => format!("{words} {}", voice.say_count("saved-cleaned", count)),
        }
    }
}

/// What became of a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FormStatus {
    /// It is shown for the first time, or only tried out.
    #[default]
    Fresh,
    /// Something in it must be put right.
    Faulty,
    /// Somebody else was faster.
    Overtaken,
    /// The store could not keep it.
    Failed,
    /// It was tried too often.
    TooOften,
}

impl FormStatus {
    /// The status of a reply that shows the form.
    pub fn status(self) -> StatusCode {
        match self {
            FormStatus::Fresh => StatusCode::OK,
            FormStatus::Faulty => StatusCode::UNPROCESSABLE_ENTITY,
            FormStatus::Overtaken => StatusCode::CONFLICT,
            FormStatus::Failed => StatusCode::INTERNAL_SERVER_ERROR,
            FormStatus::TooOften => StatusCode::TOO_MANY_REQUESTS,
        }
    }
}

/// A form as a page shows it.
#[derive(Default)]
pub struct FormState {
    /// What stands in its fields.
    pub fields: Fields,
    /// The version that its author saw, or sees now.
    pub version: u64,
    /// What is wrong with it.
    pub problems: Problems,
    /// What stands above everything.
    pub above: Option<AnyView>,
    /// What became of it.
    pub standing: FormStatus,
    /// The currency in which it asks for amounts.
    pub currency: FormCurrency,
    /// The kind of indicator whose values it asks for; none where nobody knows it, or it asks for none.
    pub kind: Option<IndicatorKind>,
    /// The day on which it was sent; nothing that has been lies behind it. None where it was not sent.
    pub today: Option<NaiveDate>,
}

impl FormState {
    /// A form that shows what is kept, after a reply that saved it perhaps.
    pub fn of_record(open: &Open, fields: Fields, version: u64, query: &SavedQuery) -> FormState {
        let above = query.notice(&open.voice);
        FormState { fields, version, above, ..FormState::default() }
    }

    /// A form with these fields about something new.
    pub fn of_fields(fields: Fields) -> FormState {
        FormState { fields, ..FormState::default() }
    }

    /// A form as it was sent, today.
    pub fn of_sent(state: &AppState, fields: Fields) -> FormState {
        let today = Some(state.clock.today());
        FormState { version: fields.number("version"), fields, today, ..FormState::default() }
    }

    /// The same form, which asks for amounts in the currency of the strategy.
    pub fn with_currency(self, open: &Open) -> FormState {
        let code = open.assessment().strategy.frame.currency.clone();
        let known = open.analysis.library.currencies.clone();
        FormState { currency: FormCurrency { code, known }, ..self }
    }

    /// The same form, which asks for values of an indicator of this kind.
    pub fn with_kind(self, kind: Option<IndicatorKind>) -> FormState {
        FormState { kind, ..self }
    }

    /// The same form where something has to be put right.
    pub fn faulty(self) -> FormState {
        FormState { standing: FormStatus::Faulty, ..self }
    }

    /// The same form where it could not be kept; the message `reason` is for whoever keeps the server.
    pub fn with_failure(self, voice: &Voice, reason: &str) -> FormState {
        FormState { standing: FormStatus::Failed, above: Some(not_saved(voice, reason)), ..self }
    }

    /// What stands above everything: what is wrong, what became of it, which letters paper cannot show.
    pub fn top(&mut self, state: &AppState, voice: &Voice) -> AnyView {
        let above = self.above.take();
        let letters = lacking_letters(voice, &state.faces.lacks(&self.fields.words()));
        view! { {error_summary(voice, &self.problems)}{above}{letters} }.into_any()
    }

    /// Whether the form was sent and is not kept: what stands in it is its author's.
    pub fn is_returned(&self) -> bool {
        self.standing != FormStatus::Fresh
    }

    /// Whether the form is about the thing that its field of this name says.
    pub fn is_about(&self, field: &str, thing: &str) -> bool {
        self.is_returned() && self.fields.text(field) == thing
    }
}

impl PageContent {
    /// The page as a reply.
    pub fn show(self, open: &Open) -> Response {
        render_page(&open.state, &open.voice, self)
    }

    /// The page as a reply, with the status that says what became of its form.
    pub fn reply(self, open: &Open, standing: FormStatus) -> Response {
        self.send(&open.state, &open.voice, standing)
    }

    /// The same for a page that belongs to no assessment.
    pub fn send(mut self, state: &AppState, voice: &Voice, standing: FormStatus) -> Response {
        (self.problem, self.forms) = (standing == FormStatus::Faulty, true);
        (standing.status(), render_page(state, voice, self)).into_response()
    }

    /// The same for a page of which nothing runs or stays in the browser: it asks for a password, or must be light.
    pub fn send_unkept(mut self, state: &AppState, voice: &Voice, standing: FormStatus) -> Response {
        self.problem = standing == FormStatus::Faulty;
        (standing.status(), render_page(state, voice, self)).into_response()
    }
}
