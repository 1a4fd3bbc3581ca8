//! Knows the answer's form in the page: reads what is typed, fills it in again, sends it. Knows no rule about either.

use super::answer_fields::{AnswerFields, CONDITION, level_carried};
use super::page::unfold;
use super::reply::SaveReply;
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::collections::{HashMap, HashSet};
use web_sys::{
    Element, FormData, Headers, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, RequestInit, Response, UrlSearchParams,
};

/// The field by which the server knows a second press of a button.
const TOKEN: &str = "once";
/// How long the server may take before the connection counts as lost.
const PATIENCE_MS: u32 = 20_000;

/// The form that holds the answer.
#[derive(Clone)]
pub(super) struct AnswerForm(pub HtmlFormElement);

impl AnswerForm {
    /// The form with this id, if the page has it.
    pub fn find(id: &str) -> Option<AnswerForm> {
        document().get_element_by_id(id)?.dyn_into().ok().map(AnswerForm)
    }

    /// What is typed and chosen. The token stays with the page: what is sent in the background is no press of a button.
    pub fn read(&self) -> AnswerFields {
        let Ok(data) = FormData::new_with_form(&self.0) else { return AnswerFields::default() };
        let pairs = js_sys::try_iter(&data).ok().flatten().into_iter().flatten().flatten();
        AnswerFields(pairs.filter_map(|pair| field(&pair)).filter(|(name, _)| name != TOKEN).collect())
    }

    /// Puts a draft into the form. Fields it does not name are emptied or unticked; version and token are left alone.
    pub fn fill(&self, draft: &AnswerFields) {
        let mut values: HashMap<&str, Vec<&str>> = HashMap::new();
        for (name, value) in &draft.0 {
            values.entry(name).or_default().push(value);
        }
        for element in self.controls() {
            let name = element.get_attribute("name").unwrap_or_default();
            if !["", "version", TOKEN].contains(&name.as_str()) {
                put(&element, values.get(name.as_str()).map_or(&[], Vec::as_slice));
            }
        }
    }

    /// The rating that is chosen; where the level follows from the conditions, the level that they carry.
    pub fn rating(&self) -> String {
        let fields = self.read();
        match fields.is_by_conditions() {
            true => self.level_carried().to_string(),
            false => fields.get("rating").to_owned(),
        }
    }

    /// The level that the ticked conditions carry, with what is ticked under other items.
    pub fn level_carried(&self) -> u8 {
        let inputs = self.controls().filter_map(|element| element.dyn_into::<HtmlInputElement>().ok());
        let boxes = inputs.filter(|input| input.name() == CONDITION).filter_map(|input| {
            let level = input.get_attribute("data-level")?.parse::<u8>().ok()?;
            Some((level, input.checked() || input.has_attribute("data-elsewhere")))
        });
        level_carried(&boxes.collect::<Vec<(u8, bool)>>())
    }

    /// Chooses a rating; nothing on the page hears of it.
    pub fn choose(&self, rating: &str) {
        let inputs = self.controls().filter_map(|element| element.dyn_into::<HtmlInputElement>().ok());
        let mut ratings = inputs.filter(|input| input.name() == "rating");
        if let Some(radio) = ratings.find(|input| input.value() == rating) {
            radio.set_checked(true);
        }
    }

    /// Puts values into single fields that are not typed: the version, the names of evidence.
    pub fn set(&self, name: &str, value: &str) {
        let named = |element: &Element| element.get_attribute("name").as_deref() == Some(name);
        if let Some(input) = self.controls().find(named).and_then(|e| e.dyn_into::<HtmlInputElement>().ok()) {
            input.set_value(value);
        }
    }

    /// Whether the draft says something for which the form has no field: evidence that had been added.
    pub fn lacks_room_for(&self, draft: &AnswerFields) -> bool {
        let names: HashSet<String> = self.controls().filter_map(|e| e.get_attribute("name")).collect();
        draft.0.iter().any(|(name, value)| !value.is_empty() && !names.contains(name))
    }

    /// Asks the server for the page with room for the whole draft. Nothing is saved by it.
    pub fn send_for_room(&self, draft: &AnswerFields) {
        self.send_all(draft, "add");
    }

    /// Sends a draft on an older version as a person would, so that the server shows both.
    pub fn show_both(&self, draft: &AnswerFields) {
        self.send_all(draft, "stay");
    }

    /// Replaces the whole form by the draft and sends it.
    fn send_all(&self, draft: &AnswerFields, then: &str) {
        self.controls().for_each(|element| drop(element.remove_attribute("name")));
        let then = ("then".to_owned(), then.to_owned());
        for (name, value) in draft.0.iter().chain([&then]) {
            let Ok(field) = document().create_element("input") else { continue };
            let written = [("type", "hidden"), ("name", name), ("value", value)]
                .iter()
                .all(|(name, value)| field.set_attribute(name, value).is_ok());
            if written && self.0.append_child(&field).is_err() {
                return;
            }
        }
        // Where the browser refuses, the answer still waits.
        let _ = self.0.submit();
    }

    /// Sends the form as if this button had been pressed.
    pub fn submit_by(&self, button: &HtmlElement) {
        // Where the browser refuses, the person presses again.
        let _ = self.0.request_submit_with_submitter(Some(button));
    }

    /// Sends a draft and waits for what the server says.
    pub async fn send(&self, draft: &AnswerFields) -> SaveReply {
        match self.post(draft).await {
            Ok((status, body)) => SaveReply::read(status, &body),
            Err(_) => SaveReply::Unreachable,
        }
    }

    async fn post(&self, draft: &AnswerFields) -> Result<(u16, String), JsValue> {
        let body = UrlSearchParams::new()?;
        for (name, value) in &draft.0 {
            body.append(name, value);
        }
        let headers = Headers::new()?;
        headers.set("accept", "application/json")?;
        let request = RequestInit::new();
        request.set_method("POST");
        request.set_headers(&headers);
        request.set_body(&body);
        request.set_signal(Some(&web_sys::AbortSignal::timeout_with_u32(PATIENCE_MS)));
        let sent = window().fetch_with_str_and_init(&self.0.action(), &request);
        let response: Response = js_sys::futures::JsFuture::from(sent).await?.dyn_into()?;
        let text = js_sys::futures::JsFuture::from(response.text()?).await?;
        Ok((response.status(), text.as_string().unwrap_or_default()))
    }

    fn controls(&self) -> impl Iterator<Item = Element> {
        let elements = self.0.elements();
        (0..elements.length()).filter_map(move |index| elements.item(index))
    }
}

fn field(pair: &JsValue) -> Option<(String, String)> {
    let pair: &js_sys::Array = pair.dyn_ref()?;
    Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
}

fn put(element: &Element, values: &[&str]) {
    let first = values.first().copied().unwrap_or_default();
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        match input.type_().as_str() {
            "checkbox" | "radio" => {
                input.set_checked(values.contains(&input.value().as_str()));
                // Preset choices stay folded away.
                if input.checked() && ["rating", CONDITION].contains(&input.name().as_str()) {
                    unfold(element);
                }
            }
            _ => input.set_value(first),
        }
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(first);
    } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        select.set_value(first);
    }
}
