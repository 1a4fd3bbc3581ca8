//! Knows what follows when a button of a form is pressed: the server is asked for first, so that nobody meets the
//! browser's error page, and what takes long says so. Knows no field.

use super::form_keeper::FormKeeper;
use super::page::{SAVED, after, on, on_first, retry};
use super::page_form::PageForm;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use web_sys::{
    Blob, Element, Event, FormData, HtmlAnchorElement, HtmlElement, HtmlFormElement, RequestInit, Response,
    SubmitEvent, UrlSearchParams,
};

/// How long the server may take to say that it is there.
const PATIENCE_MS: u32 = 10_000;
/// How long a file stays at hand for the browser that keeps it.
const AT_HAND: Duration = Duration::from_secs(60);
/// How long a button may take before this is said, where nobody knows that it takes long.
const PAUSE: Duration = Duration::from_secs(1);

/// What is said about the button that was pressed last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum PressStatus {
    /// Nothing.
    #[default]
    Quiet,
    /// The server is at work.
    Working,
    /// A file is being made.
    Printing,
    /// The file is there.
    Printed,
    /// The server cannot be reached.
    Unreachable {
        /// Whether the browser keeps what is in the form.
        kept: bool,
    },
    /// A file could not be fetched: the server cannot be reached.
    NoFile,
}

/// The buttons of a page.
pub(super) struct FormPress {
    keeper: Rc<FormKeeper>,
    status: RwSignal<PressStatus>,
    /// An address of the server that says nothing but that it is there.
    probe: String,
    /// The button that was pressed, until the page is left.
    button: RefCell<Option<HtmlElement>>,
    /// Whether the server is asked for just now.
    busy: Cell<bool>,
    /// Whether the form that is sent next has been held up already.
    passing: Cell<bool>,
    /// Says after a while that the server is at work.
    pause: RefCell<Option<TimeoutHandle>>,
}

impl PressStatus {
    /// Whether it says that the server cannot be reached.
    fn is_lost(self) -> bool {
        matches!(self, PressStatus::Unreachable { .. } | PressStatus::NoFile)
    }
}

impl FormPress {
    /// Begins to listen to the buttons of the page.
    pub fn start(keeper: Rc<FormKeeper>, status: RwSignal<PressStatus>, probe: String) {
        let press = Rc::new(FormPress {
            keeper,
            status,
            probe,
            button: RefCell::default(),
            busy: Cell::new(false),
            passing: Cell::new(false),
            pause: RefCell::default(),
        });
        let me = press.clone();
        on_first(&document(), "submit", move |event: SubmitEvent| me.hold_up(&event));
        let me = press.clone();
        on(&document(), "submit", move |event: SubmitEvent| me.note_departure(&event));
        let me = press.clone();
        on(&document(), SAVED, move |_: Event| me.note_saving());
        let me = press.clone();
        retry(move || me.look_again());
        on(&window(), "pageshow", move |_: Event| press.say(PressStatus::Quiet));
    }

    /// Holds a form up until the server is known to be there. A second press meanwhile is none.
    fn hold_up(self: &Rc<Self>, event: &SubmitEvent) {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form else { return };
        let button = event.submitter();
        // A form that changes nothing asks for a file where its button has an address of its own.
        let changes = form.get_attribute("method").as_deref() == Some("post");
        let file = !changes && button.as_ref().is_some_and(|button| button.has_attribute("formaction"));
        if self.passing.take() || !(file || changes) {
            return;
        }
        event.prevent_default();
        event.stop_propagation();
        if self.busy.replace(true) {
            return;
        }
        self.mark(button.clone());
        let me = self.clone();
        if file {
            self.say(PressStatus::Printing);
            spawn_local(async move { me.fetch_file(&form, button).await });
        } else {
            self.say_soon(form.has_attribute("data-slow"));
            spawn_local(async move { me.send(&form, button).await });
        }
    }

    /// The form has saved itself meanwhile: that nothing was saved is said no longer.
    fn note_saving(&self) {
        if matches!(self.status.get_untracked(), PressStatus::Unreachable { .. }) {
            self.say(PressStatus::Quiet);
        }
    }

    /// Looks for a server that could not be reached; that it could not is said no longer once it answers.
    fn look_again(self: &Rc<Self>) {
        if !self.status.get_untracked().is_lost() {
            return;
        }
        let me = self.clone();
        spawn_local(async move {
            let there = is_there(&me.probe).await.is_ok();
            // Another press may have something else to say by now.
            if there && me.status.get_untracked().is_lost() {
                me.say(PressStatus::Quiet);
            }
        });
    }

    async fn send(&self, form: &HtmlFormElement, button: Option<HtmlElement>) {
        let there = is_there(&self.probe).await.is_ok();
        self.busy.set(false);
        if there {
            self.passing.set(true);
            // Where the browser refuses, the person presses again.
            let _ = match button {
                Some(button) => form.request_submit_with_submitter(Some(&button)),
                None => form.request_submit(),
            };
            return self.passing.set(false);
        }
        let page_form = form.dyn_ref::<Element>().and_then(PageForm::around);
        let kept = page_form.is_none_or(|form| self.keeper.note(&form));
        self.mark(None);
        self.say(PressStatus::Unreachable { kept });
    }

    /// The form goes to the server, unless its own saving holds it up once more.
    fn note_departure(&self, event: &SubmitEvent) {
        let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        match form.and_then(|form| PageForm::around(&form)) {
            Some(form) if !event.default_prevented() => self.keeper.note_departure(&form),
            _ => {}
        }
    }

    /// Asks for a file and hands it over once it is there. Where it cannot be made the server's page says why.
    async fn fetch_file(&self, form: &HtmlFormElement, button: Option<HtmlElement>) {
        let address = button.as_ref().and_then(|button| file_address(form, button).ok()).unwrap_or_default();
        let came = hand_over(&address).await;
        self.busy.set(false);
        self.mark(None);
        match came {
            Ok(true) => self.say(PressStatus::Printed),
            Ok(false) => {
                self.say(PressStatus::Quiet);
                // Where the browser refuses, the person presses again.
                let _ = window().location().set_href(&address);
            }
            Err(_) => self.say(PressStatus::NoFile),
        }
    }

    fn say(&self, status: PressStatus) {
        if let Some(pause) = self.pause.take() {
            pause.clear();
        }
        if status == PressStatus::Quiet {
            self.mark(None);
        }
        self.status.set(status);
    }

    /// Says that the server is at work, at once where that is known to take long.
    fn say_soon(self: &Rc<Self>, at_once: bool) {
        if at_once {
            return self.say(PressStatus::Working);
        }
        self.status.set(PressStatus::Quiet);
        let me = self.clone();
        self.pause.replace(after(PAUSE, move || me.status.set(PressStatus::Working)));
    }

    /// Shows which button is at work; none where nothing is.
    fn mark(&self, button: Option<HtmlElement>) {
        // A mark that a browser does not set is only missing to the eye.
        if let Some(before) = self.button.replace(button.clone()) {
            let _ = before.remove_attribute("aria-disabled");
        }
        if let Some(button) = button {
            let _ = button.set_attribute("aria-disabled", "true");
        }
    }
}

/// Whether the server answers at all.
async fn is_there(probe: &str) -> Result<(), JsValue> {
    // An address that no cache knows.
    let address = format!("{probe}?{}", js_sys::Date::now());
    let request = RequestInit::new();
    request.set_method("HEAD");
    request.set_signal(Some(&web_sys::AbortSignal::timeout_with_u32(PATIENCE_MS)));
    let sent = window().fetch_with_str_and_init(&address, &request);
    js_sys::futures::JsFuture::from(sent).await.map(drop)
}

/// Where the file is that a button asks for.
fn file_address(form: &HtmlFormElement, button: &HtmlElement) -> Result<String, JsValue> {
    let query = UrlSearchParams::new()?;
    for pair in js_sys::try_iter(&FormData::new_with_form(form)?.into())?.into_iter().flatten() {
        let pair: js_sys::Array = pair?.dyn_into()?;
        if let Some((name, value)) = pair.get(0).as_string().zip(pair.get(1).as_string()) {
            query.append(&name, &value);
        }
    }
    let address = button.get_attribute("formaction").unwrap_or_default();
    Ok(format!("{address}?{}", String::from(query.to_string())))
}

/// Fetches a file and gives it to the browser to keep; `false` where a page came instead.
async fn hand_over(address: &str) -> Result<bool, JsValue> {
    let response: Response =
        js_sys::futures::JsFuture::from(window().fetch_with_str(address)).await?.dyn_into()?;
    let disposition = response.headers().get("content-disposition")?.unwrap_or_default();
    let Some(name) = disposition.split('"').nth(1).filter(|_| response.ok()) else { return Ok(false) };
    let blob: Blob = js_sys::futures::JsFuture::from(response.blob()?).await?.dyn_into()?;
    let place = web_sys::Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&place);
    link.set_download(name);
    link.click();
    // Where it is not let go of, it goes with the page.
    after(AT_HAND, move || drop(web_sys::Url::revoke_object_url(&place)));
    Ok(true)
}
