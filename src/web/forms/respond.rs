//! Knows what becomes of a form that was sent: kept, overtaken, faulty, or failed; the only place that decides it.

use super::{FormState, FormStatus};
use crate::assessment::{Change, Decision};
use crate::service::RecordOutcome;
use crate::storage::HashedFile;
use crate::web::components::{unfit, warning};
use crate::web::http::extract::Open;
use crate::web::http::see_other;
use crate::web::{Address, Fields, PageFailure, Problems};
use axum::response::Response;
use leptos::prelude::AnyView;
use std::sync::Arc;

/// What is to be recorded, and where its author goes then.
#[derive(Default)]
pub struct SaveRequest {
    /// The changes, each with the version that its author saw: all are recorded or none.
    pub changes: Vec<(Change, u64)>,
    /// Files that the changes name as evidence, kept with them or not at all.
    pub evidence: Vec<Arc<HashedFile>>,
    /// The office that decides; empty where nobody says.
    pub by: String,
    /// The address to go to once they are kept.
    pub then: String,
}

impl SaveRequest {
    /// One change by somebody who saw this version; they come back to `place`, which says that it is saved.
    pub fn change(open: &Open, change: Change, version: u64, place: &Address) -> SaveRequest {
        let then = format!("{}?saved=yes", place.url(open.voice.lang()));
        SaveRequest { changes: vec![(change, version)], then, ..SaveRequest::default() }
    }

    /// One decision about the strategy.
    pub fn decision(open: &Open, decision: Decision, version: u64, place: &Address) -> SaveRequest {
        SaveRequest::change(open, Change::Strategy(Box::new(decision)), version, place)
    }

    /// Nothing, by somebody who left a form as it was; they come to `place`, which says so.
    pub fn nothing(open: &Open, place: &Address) -> SaveRequest {
        let then = format!("{}?saved=yes", place.url(open.voice.lang()));
        SaveRequest { then, ..SaveRequest::default() }
    }

    /// The same in the name of an office.
    pub fn by(self, by: impl Into<String>) -> SaveRequest {
        SaveRequest { by: by.into(), ..self }
    }

    /// The same with files that it names as evidence.
    pub fn with_evidence(self, evidence: impl IntoIterator<Item = Arc<HashedFile>>) -> SaveRequest {
        SaveRequest { evidence: evidence.into_iter().collect(), ..self }
    }

    /// The same, but the page there says this about what became of it; see [`super::SavedQuery`].
    pub fn with_notice(self, saved: &str) -> SaveRequest {
        SaveRequest { then: with_saved(&self.then, saved), ..self }
    }

    /// The same, but its author comes to this part of the page.
    pub fn at_anchor(self, id: &str) -> SaveRequest {
        SaveRequest { then: format!("{}#{id}", self.then), ..self }
    }
}

/// The address, telling the page there this about what became of the form.
fn with_saved(address: &str, saved: &str) -> String {
    let Some((before, behind)) = address.split_once("saved=") else { return address.to_owned() };
    let rest = behind.trim_start_matches(|sign: char| !['&', '#'].contains(&sign));
    format!("{before}saved={saved}{rest}")
}

/// The address, telling the page there how many characters are kept otherwise than they were typed.
fn with_changes(address: &str, changes: usize) -> String {
    if changes == 0 {
        return address.to_owned();
    }
    let (page, part) = address.split_once('#').map_or((address, None), |(page, part)| (page, Some(part)));
    let mark = if page.contains('?') { '&' } else { '?' };
    let part = part.map(|part| format!("#{part}")).unwrap_or_default();
    format!("{page}{mark}cleaned={changes}{part}")
}

/// The reply where something was kept: on to this address, which is told how many characters of the fields are kept
/// otherwise than they were typed.
pub fn kept_reply(then: &str, fields: &Fields) -> Response {
    see_other(&with_changes(then, fields.changes()))
}

/// What became of it.
pub enum FormOutcome {
    /// It is kept: the reply that leads on.
    Kept(Response),
    /// It is not: the form, to be shown again with everything that its author wrote.
    Returned(FormState),
}

impl FormOutcome {
    /// The reply: the one that leads on, or the page with the form.
    pub fn or_page(self, page: impl FnOnce(FormState) -> Response) -> Response {
        match self {
            FormOutcome::Kept(reply) => reply,
            FormOutcome::Returned(form) => page(form),
        }
    }
}

/// Records what a form asks for, unless something is wrong with it. `conflict` shows both texts where somebody else was
/// faster; saving again then means it.
///
/// # Errors
/// [`PageFailure::NotFound`] where the assessment is gone.
pub async fn respond(
    open: &Open,
    form: FormState,
    saving: Option<SaveRequest>,
    conflict: impl FnOnce(&FormState, Option<Change>) -> AnyView,
) -> Result<FormOutcome, PageFailure> {
    let Some(saving) = saving.filter(|_| form.problems.is_empty()) else {
        return Ok(FormOutcome::Returned(form.faulty()));
    };
    let SaveRequest { changes, evidence, by, then } = saving;
    Ok(match open.record_with(changes, evidence, &by).await.map_err(PageFailure::from) {
        Ok(RecordOutcome::Kept(_)) => FormOutcome::Kept(kept_reply(&then, &form.fields)),
        Ok(RecordOutcome::Unchanged(_)) => FormOutcome::Kept(see_other(&with_saved(&then, "same"))),
        Ok(RecordOutcome::Overtaken { theirs, version }) => {
            let above = Some(conflict(&form, theirs.map(|change| *change)));
            let problems = Problems::default();
            FormOutcome::Returned(FormState {
                version,
                above,
                problems,
                standing: FormStatus::Overtaken,
                ..form
            })
        }
        Err(failure) => FormOutcome::Returned(unkept(open, form, failure)?),
    })
}

/// The form that could not be kept, with the reason.
///
/// # Errors
/// A failure that is none of the form.
pub fn unkept(open: &Open, form: FormState, failure: PageFailure) -> Result<FormState, PageFailure> {
    Ok(match failure {
        PageFailure::Unfit(faults) => {
            let above = Some(unfit(&open.voice, &faults));
            FormState { above, standing: FormStatus::Faulty, ..form }
        }
        PageFailure::Archived => {
            let above = Some(warning(open.voice.say("error-archived-text")));
            FormState { above, ..form.faulty() }
        }
        PageFailure::Validated => {
            let above = Some(warning(open.voice.say("error-validated-text")));
            FormState { above, ..form.faulty() }
        }
        PageFailure::Storage(reason) => form.with_failure(&open.voice, reason),
        other => return Err(other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_is_told_in_the_address() {
        for (address, changes, wanted) in [
            ("/en/x?saved=yes", 0, "/en/x?saved=yes"),
            ("/en/x?saved=yes#costs", 2, "/en/x?saved=yes&cleaned=2#costs"),
            ("/en/x", 1, "/en/x?cleaned=1"),
        ] {
            assert_eq!(with_changes(address, changes), wanted);
        }
    }

    #[test]
    fn what_became_of_it_takes_the_place_of_what_was_hoped() {
        for (address, wanted) in [
            ("/en/x?saved=yes", "/en/x?saved=same"),
            ("/en/x?a=1&saved=submitted-2026-12-01&b=2#costs", "/en/x?a=1&saved=same&b=2#costs"),
            ("/en/x#saved", "/en/x#saved"),
        ] {
            assert_eq!(with_saved(address, "same"), wanted);
        }
    }
}
