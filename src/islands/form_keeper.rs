//! Knows what becomes of words that are typed into the forms of a page: kept in the browser, offered again, let go of where
//! nobody wants them. Knows neither how that looks nor the server; what was sent and saved `loader.js` lets go of.

use super::page::{on, path};
use super::page_form::PageForm;
use super::typed_words::{TypedWords, copies, take_sent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{BeforeUnloadEvent, Element, Event};

/// Keeps what is typed into the forms of a page. A form that saves by itself looks after its own words.
pub(super) struct FormKeeper {
    path: String,
    /// What this visit keeps.
    own: RefCell<Vec<OwnCopy>>,
    /// What earlier visits left behind.
    offers: RwSignal<Vec<TypedWords>>,
    /// Whether a form of the page is on its way to the server.
    leaving: Cell<bool>,
}

/// The words that this visit keeps of a form.
struct OwnCopy {
    words: TypedWords,
    /// Whether the page came with these words in the form, which are not saved; else a browser put them back.
    returned: bool,
}

impl FormKeeper {
    /// Begins to watch the forms of the page.
    pub fn start(offers: RwSignal<Vec<TypedWords>>) -> Rc<FormKeeper> {
        let (own, leaving) = (RefCell::default(), Cell::new(false));
        let keeper = Rc::new(FormKeeper { path: path(), own, offers, leaving });
        keeper.meet_copies();
        for event in ["input", "change"] {
            let me = keeper.clone();
            on(&document(), event, move |event: Event| me.note_edit(&event));
        }
        let me = keeper.clone();
        on(&document(), "click", move |event: Event| me.note_surrender(&event));
        let me = keeper.clone();
        on(&window(), "beforeunload", move |event: BeforeUnloadEvent| me.warn(&event));
        let me = keeper.clone();
        on(&window(), "pageshow", move |_: Event| me.leaving.set(false));
        keeper
    }

    /// Takes up what was kept of this page: what stands in the forms goes on, and the rest is offered. What the reply saved
    /// the page has let go of before, whether or not it stays long enough to come here.
    fn meet_copies(&self) {
        let sent = take_sent();
        let mut offers = Vec::new();
        for mut words in copies(&self.path, js_sys::Date::now()) {
            let form = PageForm::find(&words.form);
            let returned = words.are_named(sent.as_ref());
            match form.filter(|form| form.says(&words.fields)) {
                Some(form) if returned || form.version() == words.version => {
                    words.version = form.version();
                    let changed = form.changes(&[]);
                    let returned = !changed.iter().any(|field| words.fields.contains(field));
                    self.own.borrow_mut().push(OwnCopy { words, returned });
                }
                // The page has a newer version, and it says the same: somebody saved it.
                Some(_) => words.release(),
                // The page that came of the form has it no more: what it said is kept.
                None if returned && PageForm::find(&words.form).is_none() => words.release(),
                None => offers.push(words),
            }
        }
        self.offers.set(offers);
    }

    fn note_edit(&self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(form) = target.and_then(|target| PageForm::around(&target)) {
            self.leaving.set(false);
            self.note(&form);
        }
    }

    /// Keeps what was changed in a form, or lets go of it where nothing is changed any more. `false` where something is
    /// changed and the browser keeps nothing.
    pub fn note(&self, form: &PageForm) -> bool {
        let Some(name) = form.name() else { return true };
        let mut own = self.own.borrow_mut();
        let of_form = |copy: &OwnCopy| copy.words.form == name;
        if !own.iter().any(of_form) {
            let (path, version, begun) = (self.path.clone(), form.version(), js_sys::Date::now());
            let words = TypedWords { path, form: name.clone(), version, begun, fields: Vec::new() };
            own.push(OwnCopy { words, returned: false });
        }
        let mut kept = true;
        for OwnCopy { words, returned } in own.iter_mut().filter(|copy| of_form(copy)) {
            let returned = words.fields.iter().filter(|_| *returned);
            let always: Vec<String> = returned.map(|(id, _)| id.clone()).collect();
            words.fields = form.changes(&always);
            if words.fields.is_empty() {
                words.release();
            } else {
                kept &= words.keep();
            }
        }
        own.retain(|copy| !copy.words.fields.is_empty());
        kept
    }

    /// A form is on its way: what it says is saved if another page follows.
    pub fn note_departure(&self, form: &PageForm) {
        self.leaving.set(true);
        let name = form.name();
        let own = self.own.borrow();
        own.iter()
            .filter(|copy| Some(&copy.words.form) == name.as_ref())
            .for_each(|copy| copy.words.note_sent());
    }

    /// Whoever keeps the words of somebody else lets go of their own.
    fn note_surrender(&self, event: &Event) {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("[data-keep-theirs]").ok().flatten());
        if link.is_some() {
            self.own.borrow_mut().drain(..).for_each(|copy| copy.words.release());
        }
    }

    /// Asks whoever leaves the page by another way than a form whether the words may stay unsaved.
    fn warn(&self, event: &BeforeUnloadEvent) {
        if !self.leaving.get() && !self.own.borrow().is_empty() {
            event.prevent_default();
            // Older browsers ask only where this is set.
            event.set_return_value("unsaved");
        }
    }

    /// Puts what was offered into its form. What stands on an older version is sent as such, so that the server shows both.
    pub fn restore(&self, words: &TypedWords) {
        let Some(form) = PageForm::find(&words.form) else { return };
        let lost = form.put(&words.fields);
        form.set_version(&words.version);
        self.note(&form);
        words.release();
        let lost = (!lost.is_empty()).then(|| TypedWords { fields: lost, ..words.clone() });
        if let Some(lost) = &lost {
            lost.keep();
        }
        self.replace_offer(words, lost);
    }

    /// Lets go of what was offered.
    pub fn discard(&self, words: &TypedWords) {
        words.release();
        self.replace_offer(words, None);
    }

    fn replace_offer(&self, words: &TypedWords, by: Option<TypedWords>) {
        self.offers.update(|offers| {
            offers.retain(|offer| offer != words);
            offers.extend(by);
        });
    }
}
