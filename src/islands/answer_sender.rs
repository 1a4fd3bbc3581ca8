//! Knows when an answer is kept in the browser, when it is sent, and what to do with what the server says.
//!
//! Whatever happens, what was typed stays in the browser until the server holds the same, and an answer that
//! somebody else saved is never overwritten: then this one waits until a person has seen both.

use super::answer_fields::AnswerFields;
use super::answer_queue;
use super::answer_queue::QueuedAnswer;
use super::autosave::{AutosavePlace, SaveStatus};
use super::form::AnswerForm;
use super::page::{self, after, on};
use super::reply::{HeldAnswer, PageState, SaveReply};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::{Event, HtmlElement, SubmitEvent};

/// How long nobody types before the answer is sent.
const PAUSE: Duration = Duration::from_millis(1_500);

/// Carries one answer from the form to the server.
pub(super) struct AnswerSender {
    form: AnswerForm,
    place: AutosavePlace,
    status: RwSignal<SaveStatus>,
    /// What the server is known to hold.
    held: RefCell<AnswerFields>,
    /// What was sent without hearing back: the server may hold it.
    unheard: RefCell<Vec<AnswerFields>>,
    /// Whether an answer is on its way.
    busy: Cell<bool>,
    /// Whether a person has to decide first, or is leaving the page.
    stopped: Cell<bool>,
    pause: RefCell<Option<TimeoutHandle>>,
    /// The button that was pressed while an answer was on its way.
    pressed: RefCell<Option<HtmlElement>>,
}

impl AnswerSender {
    /// Begins to watch the form.
    pub fn start(form: AnswerForm, place: AutosavePlace, status: RwSignal<SaveStatus>) -> Rc<AnswerSender> {
        let held = RefCell::new(form.read());
        let sender = Rc::new(AnswerSender {
            form,
            place,
            status,
            held,
            unheard: RefCell::default(),
            busy: Cell::new(false),
            stopped: Cell::new(false),
            pause: RefCell::default(),
            pressed: RefCell::default(),
        });
        sender.release_what_is_saved();
        if sender.place.page != PageState::Fresh {
            sender.held.take();
            sender.keep();
        }
        match sender.place.page {
            PageState::Fresh => sender.restore(),
            PageState::Room => sender.send_after_a_pause(),
            PageState::Faulty => {}
            PageState::Conflict => sender.wait_for_a_decision(),
        }
        sender.listen();
        sender
    }

    fn listen(self: &Rc<Self>) {
        let me = self.clone();
        let edited = move |_: Event| me.note_edit();
        on(&self.form.0, "input", edited.clone());
        on(&self.form.0, "change", edited);
        let me = self.clone();
        on(&self.form.0, "submit", move |event: SubmitEvent| me.submit(&event));
        let me = self.clone();
        page::retry(move || me.retry());
    }

    /// The last saved answer came back with the page: whoever waited to see it saved is done. The server may write what was
    /// sent in other words, a day above all; so what this tab sent is known by its name too.
    fn release_what_is_saved(&self) {
        let sent = answer_queue::take_sent();
        let Some((item, saved)) = &self.place.saved else { return };
        let saved = AnswerFields(saved.fields.clone());
        let waiting =
            answer_queue::queue(&self.place.assessment).into_iter().filter(|kept| &kept.item == item);
        waiting
            .filter(|kept| kept.is_named(sent.as_ref()) || kept.draft.says_the_same_as(&saved))
            .for_each(|kept| answer_queue::release(&kept));
    }

    /// Takes up what an earlier visit left behind.
    fn restore(self: &Rc<Self>) {
        let shown = self.form.read();
        for kept in self.queue() {
            if kept.draft.says_the_same_as(&shown) {
                answer_queue::release(&kept);
            }
        }
        let Some(kept) = self.queue().pop() else { return };
        if kept.version != shown.version() {
            return self.status.set(SaveStatus::Older);
        }
        if self.form.lacks_room_for(&kept.draft) {
            return self.form.send_for_room(&kept.draft);
        }
        self.form.fill(&kept.draft);
        self.send();
    }

    /// Both answers stand on the page. Whoever keeps the other one lets go of this one.
    fn wait_for_a_decision(self: &Rc<Self>) {
        self.stopped.set(true);
        let me = self.clone();
        if let Some(link) = document().query_selector("[data-keep-theirs]").ok().flatten() {
            on(&link, "click", move |_: Event| me.queue().iter().for_each(answer_queue::release));
        }
    }

    fn queue(&self) -> Vec<QueuedAnswer> {
        let mut waiting = answer_queue::queue(&self.place.assessment);
        waiting.retain(|kept| kept.item == self.place.item);
        waiting
    }

    fn note_edit(self: &Rc<Self>) {
        self.keep();
        if !self.stopped.get() {
            self.send_after_a_pause();
        }
    }

    fn send_after_a_pause(self: &Rc<Self>) {
        let me = self.clone();
        let pause = after(PAUSE, move || me.send());
        if let Some(earlier) = self.pause.replace(pause) {
            earlier.clear();
        }
    }

    /// Keeps in the browser what the server does not hold yet.
    fn keep(&self) -> bool {
        let mut draft = self.form.read();
        if self.place.page == PageState::Conflict {
            // The page carries the version of the other answer; ours still stands on the one before.
            let Some(before) = self.queue().pop() else { return false };
            draft.set_version(before.version);
        }
        let nothing_new = draft.says_the_same_as(&self.held.borrow());
        let kept = self.to_queue(draft);
        if nothing_new {
            answer_queue::release(&kept);
            return true;
        }
        answer_queue::keep(&kept)
    }

    fn to_queue(&self, draft: AnswerFields) -> QueuedAnswer {
        QueuedAnswer {
            assessment: self.place.assessment.clone(),
            item: self.place.item.clone(),
            path: page::path(),
            version: draft.version(),
            draft,
        }
    }

    /// Sends what is typed, if it is an answer that the server does not hold yet.
    pub fn send(self: &Rc<Self>) {
        if self.stopped.get() || self.busy.get() {
            return;
        }
        let draft = self.form.read();
        if draft.says_the_same_as(&self.held.borrow()) {
            return self.status.update(SaveStatus::settle);
        }
        if !draft.is_answer() {
            let kept = self.keep();
            return self.status.set(if kept { SaveStatus::Unanswered } else { SaveStatus::Quiet });
        }
        self.status.update(SaveStatus::begin);
        self.busy.set(true);
        let me = self.clone();
        spawn_local(async move {
            let reply = me.form.send(&draft).await;
            me.busy.set(false);
            me.take_reply(draft, reply);
        });
    }

    fn retry(self: &Rc<Self>) {
        if self.status.with_untracked(SaveStatus::is_failed) {
            self.send();
        }
    }

    fn take_reply(self: &Rc<Self>, sent: AnswerFields, reply: SaveReply) {
        match reply {
            SaveReply::Saved(held) => self.acknowledge(&sent, held),
            SaveReply::Overtaken(held) => self.meet_other(sent, held),
            SaveReply::Incomplete(problem) => self.status.set(SaveStatus::Incomplete(problem)),
            SaveReply::Archived => self.fail(sent, SaveStatus::Archived { kept: self.keep() }),
            SaveReply::Unreachable => self.fail(sent, SaveStatus::Unreachable { kept: self.keep() }),
            SaveReply::Refused => self.fail(sent, SaveStatus::Refused { kept: self.keep() }),
        }
        if let Some(button) = self.pressed.take() {
            self.form.submit_by(&button);
        }
    }

    fn acknowledge(self: &Rc<Self>, sent: &AnswerFields, held: HeldAnswer) {
        let before = self.to_queue(self.form.read());
        let holds = AnswerFields(held.fields);
        for (field, id) in sent.names_given_by(&holds) {
            self.form.set(&field, &id);
        }
        self.form.set("version", &held.version.to_string());
        self.held.replace(sent.clone());
        self.unheard.borrow_mut().clear();
        answer_queue::release(&before);
        if self.form.read().says_the_same_as(sent) {
            self.status.set(SaveStatus::Saved);
        } else {
            self.keep();
            self.send_after_a_pause();
        }
    }

    /// Another answer stands on the server: ours after all, sent without hearing back, or somebody else's.
    fn meet_other(self: &Rc<Self>, sent: AnswerFields, held: HeldAnswer) {
        let theirs = AnswerFields(held.fields.clone());
        self.unheard.borrow_mut().push(sent);
        let ours = self.unheard.borrow().iter().find(|draft| draft.says_the_same_as(&theirs)).cloned();
        if let Some(ours) = ours {
            return self.acknowledge(&ours, held);
        }
        self.stopped.set(true);
        self.keep();
        self.status.set(SaveStatus::Overtaken);
    }

    fn fail(&self, sent: AnswerFields, status: SaveStatus) {
        self.unheard.borrow_mut().push(sent);
        self.status.set(status);
    }

    /// A person saves. An answer that is on its way arrives first, so that we never overtake ourselves.
    fn submit(&self, event: &SubmitEvent) {
        if self.busy.get() {
            event.prevent_default();
            self.pressed.replace(event.submitter());
            return;
        }
        self.stopped.set(true);
        self.keep();
        self.to_queue(self.form.read()).note_sent();
    }

    /// Sends the older answer as it was typed, so that the server shows both.
    pub fn compare(&self) {
        if let Some(older) = self.queue().pop() {
            self.stopped.set(true);
            self.form.show_both(&older.draft);
        }
    }

    /// Lets go of the older answer.
    pub fn discard(&self) {
        self.queue().iter().for_each(answer_queue::release);
        self.status.set(SaveStatus::Quiet);
    }
}
