//! Knows how words that were typed and not saved are offered again, and what is said about a button that was pressed.

use super::form_keeper::FormKeeper;
use super::form_press::{FormPress, PressStatus};
use super::page_form::{PageForm, look_up};
use super::typed_words::TypedWords;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

/// How many letters of a field are shown where its form is on the page.
const EXCERPT: usize = 200;

/// What is said, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnsavedWordsTexts {
    /// That words were typed here and not saved; `{date}` stands for when.
    pub offer: String,
    /// That something else has been saved here since.
    pub older: String,
    /// That the page has no place for them now.
    pub homeless: String,
    /// The button that puts them back.
    pub restore: String,
    /// The button that lets go of them.
    pub discard: String,
    /// The server is at work.
    pub working: String,
    /// A file is being made.
    pub printing: String,
    /// The file is there.
    pub printed: String,
    /// The server cannot be reached; the words are kept in the browser.
    pub unreachable: String,
    /// The server cannot be reached, and the browser keeps nothing.
    pub unkept: String,
    /// The server cannot be reached, and a file did not come.
    pub no_file: String,
    /// The BCP 47 tag of the language and region whose usage moments follow, such as `en-GB`.
    pub locale: String,
}

impl PressStatus {
    fn code(self) -> &'static str {
        match self {
            PressStatus::Quiet => "quiet",
            PressStatus::Working => "working",
            PressStatus::Printing => "printing",
            PressStatus::Printed => "printed",
            PressStatus::Unreachable { .. } | PressStatus::NoFile => "unreachable",
        }
    }

    fn words(self, texts: &UnsavedWordsTexts) -> String {
        match self {
            PressStatus::Quiet => String::new(),
            PressStatus::Working => texts.working.clone(),
            PressStatus::Printing => texts.printing.clone(),
            PressStatus::Printed => texts.printed.clone(),
            PressStatus::Unreachable { kept: true } => texts.unreachable.clone(),
            PressStatus::Unreachable { kept: false } => texts.unkept.clone(),
            PressStatus::NoFile => texts.no_file.clone(),
        }
    }
}

/// Keeps what is typed into the forms of the page until it is saved, and offers it again. Without scripting nothing is
/// here, and the forms are sent by their buttons.
#[island]
pub fn UnsavedWords(
    /// An address of the server that says nothing but that it is there.
    probe: String,
    /// What to say.
    texts: UnsavedWordsTexts,
) -> impl IntoView {
    let offers = RwSignal::new(Vec::<TypedWords>::new());
    let status = RwSignal::new(PressStatus::Quiet);
    let keeper = StoredValue::new_local(None::<Rc<FormKeeper>>);
    Effect::new(move |_| {
        let started = FormKeeper::start(offers);
        FormPress::start(started.clone(), status, probe.clone());
        keeper.set_value(Some(started));
    });
    let press = move |press: fn(&FormKeeper, &TypedWords), words: TypedWords| {
        move |_| keeper.with_value(|keeper| keeper.iter().for_each(|keeper| press(keeper, &words)))
    };
    let said = texts.clone();
    let said = move || status.get().words(&said);
    let offer = move |words: TypedWords| {
        let has_place = words.fields.iter().any(|(id, _)| look_up(id).is_some());
        let form = PageForm::find(&words.form).filter(|_| has_place);
        let older = form.as_ref().filter(|form| form.version() != words.version).map(|_| texts.older.clone());
        let homeless = form.is_none().then(|| texts.homeless.clone());
        let fields = excerpts(&words);
        let fields = fields.into_iter().map(|line| view! { <li dir="auto">{line}</li> }).collect_view();
        let restore = form.map(|_| {
            let press = press(FormKeeper::restore, words.clone());
            view! { <button class="button secondary" type="button" on:click=press>{texts.restore.clone()}</button> }
        });
        view! {
            <div class="notice" data-kind="warning">
                <p>{texts.offer.replace("{date}", &date_words(&texts.locale, words.begun))}</p>
                <ul>{fields}</ul>
                {older.into_iter().chain(homeless).map(|line| view! { <p class="hint">{line}</p> }).collect_view()}
                <p class="actions">
                    {restore}
                    <button class="button plain" type="button" on:click=press(FormKeeper::discard, words)>
                        {texts.discard.clone()}
                    </button>
                </p>
            </div>
        }
    };
    view! {
        <div class="unsaved-words" aria-live="polite">
            {move || offers.get().into_iter().map(&offer).collect_view()}
        </div>
        <p class="press-status" role="status" data-state=move || status.get().code()>{said}</p>
    }
}

/// The words field by field: their beginnings where the page has the field, else the whole of them.
fn excerpts(words: &TypedWords) -> Vec<String> {
    let line = |(id, value): &(String, String)| match look_up(id) {
        None => value.clone(),
        Some(field) if !field.holds_words => field.label,
        Some(field) => {
            let shown: String = value.chars().take(EXCERPT).collect();
            let more = if shown.len() < value.len() { "…" } else { "" };
            format!("{}: {shown}{more}", field.label)
        }
    };
    words.fields.iter().map(line).filter(|line| !line.is_empty()).collect()
}

/// A moment as the pages of this language write days, in the browser's place.
fn date_words(locale: &str, moment: f64) -> String {
    let options = js_sys::Object::new();
    for (name, length) in [("dateStyle", "long"), ("timeStyle", "short")] {
        // Where a browser takes no wishes it says the moment in its usual way.
        let _ = js_sys::Reflect::set(&options, &name.into(), &length.into());
    }
    js_sys::Date::new(&moment.into()).to_locale_string(locale, &options).into()
}
