//! Knows when an answer is kept in the browser, when it is sent, and what to do with what the server says.
//!
//! Whatever happens, what was typed stays in the browser until the server holds the same, and an answer that
//! somebody else saved is never overwritten: then this one waits until a person has seen both.

use super::autosave::{AutosavePlace, Status};
use super::draft::Draft;
use super::form::AnswerForm;
use super::outbox::{self, Waiting};
use super::page::{self, after, every, on};
use super::reply::{HeldAnswer, PageState, Reply};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::{Event, HtmlElement, SubmitEvent};

/// How long nobody types before the answer is sent.
const PAUSE: Duration = Duration::from_millis(1_500);
/// How long until a lost connection is tried again.
const RETRY: Duration = Duration::from_secs(15);

/// Carries one answer from the form to the server.
pub(super) struct Courier {
    form: AnswerForm,
    place: AutosavePlace,
    status: RwSignal<Status>,
    /// What the server is known to hold.
    held: RefCell<Draft>,
    /// What was sent without hearing back: the server may hold it.
    unheard: RefCell<Vec<Draft>>,
    /// Whether an answer is on its way.
    busy: Cell<bool>,
    /// Whether a person has to decide first, or is leaving the page.
    stopped: Cell<bool>,
    pause: RefCell<Option<TimeoutHandle>>,
    /// The button that was pressed while an answer was on its way.
    pressed: RefCell<Option<HtmlElement>>,
}

impl Courier {
    /// Begins to watch the form.
    pub fn start(form: AnswerForm, place: AutosavePlace, status: RwSignal<Status>) -> Rc<Courier> {
        let held = RefCell::new(form.read());
        let courier = Rc::new(Courier {
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
        courier.release_what_is_saved();
        if courier.place.page != PageState::Fresh {
            courier.held.take();
            courier.keep();
        }
        match courier.place.page {
            PageState::Fresh => courier.restore(),
            PageState::Room => courier.send_after_a_pause(),
            PageState::Faulty => {}
            PageState::Conflict => courier.wait_for_a_decision(),
        }
        courier.listen();
        courier
    }

    fn listen(self: &Rc<Self>) {
        let me = self.clone();
        let edited = move |_: Event| me.edited();
        on(&self.form.0, "input", edited.clone());
        on(&self.form.0, "change", edited);
        let me = self.clone();
        on(&self.form.0, "submit", move |event: SubmitEvent| me.submitted(&event));
        let me = self.clone();
        on(&window(), "online", move |_: Event| me.retry());
        let me = self.clone();
        every(RETRY, move || me.retry());
    }

    /// The last saved answer came back with the page: whoever waited to see it saved is done.
    fn release_what_is_saved(&self) {
        let Some((item, saved)) = &self.place.saved else { return };
        let saved = Draft(saved.fields.clone());
        let waiting = outbox::waiting(&self.place.assessment).into_iter().filter(|kept| &kept.item == item);
        waiting.filter(|kept| kept.draft.says_the_same_as(&saved)).for_each(|kept| outbox::release(&kept));
    }

    /// Takes up what an earlier visit left behind.
    fn restore(self: &Rc<Self>) {
        let shown = self.form.read();
        for kept in self.waiting() {
            if kept.draft.says_the_same_as(&shown) {
                outbox::release(&kept);
            }
        }
        let Some(kept) = self.waiting().pop() else { return };
        if kept.version != shown.version() {
            return self.status.set(Status::Older);
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
            on(&link, "click", move |_: Event| me.waiting().iter().for_each(outbox::release));
        }
    }

    fn waiting(&self) -> Vec<Waiting> {
        let mut waiting = outbox::waiting(&self.place.assessment);
        waiting.retain(|kept| kept.item == self.place.item);
        waiting
    }

    fn edited(self: &Rc<Self>) {
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
            let Some(before) = self.waiting().pop() else { return false };
            draft.set_version(before.version);
        }
        let nothing_new = draft.says_the_same_as(&self.held.borrow());
        let kept = self.as_waiting(draft);
        if nothing_new {
            outbox::release(&kept);
            return true;
        }
        outbox::keep(&kept)
    }

    fn as_waiting(&self, draft: Draft) -> Waiting {
        Waiting {
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
            return self.status.update(Status::settle);
        }
        if !draft.is_answer() {
            let kept = self.keep();
            return self.status.set(if kept { Status::Unanswered } else { Status::Quiet });
        }
        self.status.update(Status::begin);
        self.busy.set(true);
        let me = self.clone();
        spawn_local(async move {
            let reply = me.form.send(&draft).await;
            me.busy.set(false);
            me.heard(draft, reply);
        });
    }

    fn retry(self: &Rc<Self>) {
        if self.status.with_untracked(Status::is_failed) {
            self.send();
        }
    }

    fn heard(self: &Rc<Self>, sent: Draft, reply: Reply) {
        match reply {
            Reply::Saved(held) => self.acknowledge(&sent, held),
            Reply::Overtaken(held) => self.overtaken(sent, held),
            Reply::Incomplete(problem) => self.status.set(Status::Incomplete(problem)),
            Reply::Unreachable => self.failed(sent, Status::Unreachable { kept: self.keep() }),
            Reply::Refused => self.failed(sent, Status::Refused { kept: self.keep() }),
        }
        if let Some(button) = self.pressed.take() {
            self.form.submit_by(&button);
        }
    }

    fn acknowledge(self: &Rc<Self>, sent: &Draft, held: HeldAnswer) {
        let before = self.as_waiting(self.form.read());
        let holds = Draft(held.fields);
        for (field, id) in sent.names_given_by(&holds) {
            self.form.set(&field, &id);
        }
        self.form.set("version", &held.version.to_string());
        self.held.replace(sent.clone());
        self.unheard.borrow_mut().clear();
        outbox::release(&before);
        if self.form.read().says_the_same_as(sent) {
            self.status.set(Status::Saved);
        } else {
            self.keep();
            self.send_after_a_pause();
        }
    }

    /// Another answer stands on the server: ours after all, sent without hearing back, or somebody else's.
    fn overtaken(self: &Rc<Self>, sent: Draft, held: HeldAnswer) {
        let theirs = Draft(held.fields.clone());
        self.unheard.borrow_mut().push(sent);
        let ours = self.unheard.borrow().iter().find(|draft| draft.says_the_same_as(&theirs)).cloned();
        if let Some(ours) = ours {
            return self.acknowledge(&ours, held);
        }
        self.stopped.set(true);
        self.keep();
        self.status.set(Status::Overtaken);
    }

    fn failed(&self, sent: Draft, status: Status) {
        self.unheard.borrow_mut().push(sent);
        self.status.set(status);
    }

    /// A person saves. An answer that is on its way arrives first, so that we never overtake ourselves.
    fn submitted(&self, event: &SubmitEvent) {
        if self.busy.get() {
            event.prevent_default();
            self.pressed.replace(event.submitter());
            return;
        }
        self.stopped.set(true);
        self.keep();
    }

    /// Sends the older answer as it was typed, so that the server shows both.
    pub fn compare(&self) {
        if let Some(older) = self.waiting().pop() {
            self.stopped.set(true);
            self.form.show_both(&older.draft);
        }
    }

    /// Lets go of the older answer.
    pub fn discard(&self) {
        self.waiting().iter().for_each(outbox::release);
        self.status.set(Status::Quiet);
    }
}
