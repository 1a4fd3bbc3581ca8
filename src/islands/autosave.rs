//! Knows how saving in the background looks: one quiet line, and what to press where a person has to decide.

use super::answer_queue;
use super::answer_sender::AnswerSender;
use super::form::AnswerForm;
use super::page::{SAVED, tell};
use super::reply::{HeldAnswer, PageState};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// Where the answer belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AutosavePlace {
    /// The id of the form.
    pub form: String,
    /// The assessment.
    pub assessment: String,
    /// The item.
    pub item: String,
    /// What the form shows.
    pub page: PageState,
    /// What the last reply saved, if this page follows one: the item, and what is held of it.
    pub saved: Option<(String, HeldAnswer)>,
}

/// What the line says, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AutosaveWords {
    /// An answer is on its way.
    pub saving: String,
    /// It is kept.
    pub saved: String,
    /// Nothing is chosen yet; what is typed is kept in the browser.
    pub unanswered: String,
    /// The server cannot be reached; the answer is kept in the browser.
    pub unreachable: String,
    /// The server cannot be reached, and the browser keeps nothing.
    pub unkept: String,
    /// The server would not or could not keep it; the answer is kept in the browser.
    pub refused: String,
    /// The assessment is archived; the answer is kept in the browser.
    pub archived: String,
    /// The assessment is archived, and the browser keeps nothing.
    pub archived_unkept: String,
    /// Something is missing; `{problem}` stands for what.
    pub incomplete: String,
    /// Somebody else was faster.
    pub overtaken: String,
    /// An earlier visit left an answer behind, and another one has been saved since.
    pub older: String,
    /// The button that shows both.
    pub compare: String,
    /// The button that lets go of one's own.
    pub discard: String,
    /// Answers to other items that wait; their ids follow.
    pub others: String,
}

/// Where the answer is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum SaveStatus {
    /// Nothing to say.
    #[default]
    Quiet,
    /// Kept in the browser until something is chosen.
    Unanswered,
    /// On its way.
    Saving,
    /// With the server.
    Saved,
    /// The server lacks something; what, in its words.
    Incomplete(String),
    /// The server cannot be reached.
    Unreachable {
        /// Whether the browser keeps it meanwhile.
        kept: bool,
    },
    /// The server would not or could not keep it.
    Refused {
        /// Whether the browser keeps it meanwhile.
        kept: bool,
    },
    /// Nothing in the assessment can be changed, until a person brings it back.
    Archived {
        /// Whether the browser keeps the answer meanwhile.
        kept: bool,
    },
    /// Somebody else saved another answer while this one was typed.
    Overtaken,
    /// The browser holds an answer to an earlier version.
    Older,
}

impl SaveStatus {
    /// Whether to try again by itself.
    pub fn is_failed(&self) -> bool {
        matches!(self, SaveStatus::Unreachable { .. } | SaveStatus::Refused { .. })
    }

    /// An answer sets out. While the connection is lost, the line keeps saying so.
    pub fn begin(&mut self) {
        if !self.is_failed() {
            *self = SaveStatus::Saving;
        }
    }

    /// What is typed is what the server holds.
    pub fn settle(&mut self) {
        if !matches!(self, SaveStatus::Quiet | SaveStatus::Older | SaveStatus::Overtaken) {
            *self = SaveStatus::Saved;
        }
    }

    fn code(&self) -> &'static str {
        match self {
            SaveStatus::Quiet => "quiet",
            SaveStatus::Unanswered => "unanswered",
            SaveStatus::Saving => "saving",
            SaveStatus::Saved => "saved",
            SaveStatus::Incomplete(_) => "incomplete",
            SaveStatus::Unreachable { .. } => "unreachable",
            SaveStatus::Refused { .. } => "refused",
            SaveStatus::Archived { .. } => "archived",
            SaveStatus::Overtaken => "overtaken",
            SaveStatus::Older => "older",
        }
    }

    fn words(&self, words: &AutosaveWords) -> String {
        match self {
            SaveStatus::Quiet => String::new(),
            SaveStatus::Unanswered => words.unanswered.clone(),
            SaveStatus::Saving => words.saving.clone(),
            SaveStatus::Saved => words.saved.clone(),
            SaveStatus::Incomplete(problem) => words.incomplete.replace("{problem}", problem),
            SaveStatus::Unreachable { kept: true } => words.unreachable.clone(),
            SaveStatus::Refused { kept: true } => words.refused.clone(),
            SaveStatus::Archived { kept: true } => words.archived.clone(),
            SaveStatus::Archived { kept: false } => words.archived_unkept.clone(),
            SaveStatus::Unreachable { kept: false } | SaveStatus::Refused { kept: false } => {
                words.unkept.clone()
            }
            SaveStatus::Overtaken => words.overtaken.clone(),
            SaveStatus::Older => words.older.clone(),
        }
    }
}

/// Saves the answer while it is typed. Without scripting nothing is here, and the form is sent by its button.
#[island]
pub fn Autosave(
    /// Where the answer belongs.
    place: AutosavePlace,
    /// What to say.
    words: AutosaveWords,
) -> impl IntoView {
    let status = RwSignal::new(SaveStatus::Quiet);
    let others = RwSignal::new(Vec::<(String, String)>::new());
    let sender = StoredValue::new_local(None::<Rc<AnswerSender>>);
    Effect::new(move |_| {
        if let Some(form) = AnswerForm::find(&place.form) {
            sender.set_value(Some(AnswerSender::start(form, place.clone(), status)));
        }
        let waiting =
            answer_queue::queue(&place.assessment).into_iter().filter(|kept| kept.item != place.item);
        others.set(waiting.map(|kept| (kept.item, kept.path)).collect());
    });
    Effect::new(move |_| {
        if *status.read() == SaveStatus::Saved {
            tell(SAVED);
        }
    });
    let (shown, spoken) = (words.clone(), words.clone());
    let shown = move || status.read().words(&shown);
    // Those who listen hear what came of it, not every attempt.
    let spoken = Memo::new(move |before: Option<&String>| match (&*status.read(), before) {
        (SaveStatus::Saving, before) => before.cloned().unwrap_or_default(),
        (status, _) => status.words(&spoken),
    });
    let when = move |is: SaveStatus| move || *status.read() != is;
    let press = move |press: fn(&AnswerSender)| {
        move |_| sender.with_value(|sender| sender.as_deref().into_iter().for_each(press))
    };
    view! {
        <div class="autosave" data-state=move || status.read().code()>
            <p class="autosave-line" aria-hidden="true">{shown}</p>
            <p class="hidden" aria-live="polite">{spoken}</p>
            <p class="autosave-choice" hidden=when(SaveStatus::Overtaken)>
                <button class="button secondary" type="submit" name="then" value="stay">{words.compare.clone()}</button>
            </p>
            <p class="autosave-choice" hidden=when(SaveStatus::Older)>
                <button class="button secondary" type="button" on:click=press(AnswerSender::compare)>{words.compare}</button>
                <button class="button plain" type="button" on:click=press(AnswerSender::discard)>{words.discard}</button>
            </p>
            <p class="autosave-others" hidden=move || others.read().is_empty()>
                {words.others}
                {move || others.get().into_iter().map(|(item, path)| view! { " "<a href=path>{item}</a> }).collect_view()}
            </p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_connection_is_said_until_something_arrives() {
        let mut status = SaveStatus::Unreachable { kept: true };
        status.begin();
        assert_eq!(status, SaveStatus::Unreachable { kept: true });
        assert!(status.is_failed());
        status.settle();
        assert_eq!(status, SaveStatus::Saved);
    }

    #[test]
    fn what_is_archived_is_not_sent_again_by_itself() {
        assert!(!SaveStatus::Archived { kept: true }.is_failed());
    }

    #[test]
    fn what_waits_for_a_person_is_not_settled_by_itself() {
        for waiting in [SaveStatus::Quiet, SaveStatus::Older, SaveStatus::Overtaken] {
            let mut status = waiting.clone();
            status.settle();
            assert_eq!(status, waiting);
        }
    }
}
