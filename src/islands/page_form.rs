//! Knows any form of a page: what somebody changed in it, and how that is put back. Knows neither where it is kept nor when.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
};

/// Forms that change something.
const CHANGING: &str = "form[method='post']";

/// A form that changes something and does not save by itself.
#[derive(Clone)]
pub(super) struct PageForm(HtmlFormElement);

/// A field in which somebody types or chooses. Files and what is hidden are none.
enum Control {
    Line(HtmlInputElement),
    Tick(HtmlInputElement),
    Area(HtmlTextAreaElement),
    Choice(HtmlSelectElement),
}

impl PageForm {
    /// The form around an element of the page.
    pub fn around(element: &Element) -> Option<PageForm> {
        let form: HtmlFormElement = element.closest(CHANGING).ok().flatten()?.dyn_into().ok()?;
        // Its property `id` may be a field of that name.
        (!form.has_attribute("id")).then_some(PageForm(form))
    }

    /// The form with this name, if the page has it.
    pub fn find(name: &str) -> Option<PageForm> {
        PageForm::around(&document().get_element_by_id(name)?)
    }

    /// The id of its first field, which no other form of the page has.
    pub fn name(&self) -> Option<String> {
        self.controls().map(|(id, _)| id).next()
    }

    /// The fields that say something else than they did when the page came, and those of these ids, with what they say.
    pub fn changes(&self, always: &[String]) -> Vec<(String, String)> {
        let changed = |(id, control): &(String, Control)| control.is_changed() || always.contains(id);
        self.controls().filter(changed).map(|(id, control)| (id, control.value())).collect()
    }

    /// Whether the fields say this already.
    pub fn says(&self, fields: &[(String, String)]) -> bool {
        fields.iter().all(|(id, value)| Control::find(id).is_some_and(|control| control.value() == *value))
    }

    /// Puts this into the fields, where the reader then finds it; returns what has no field here.
    pub fn put(&self, fields: &[(String, String)]) -> Vec<(String, String)> {
        let (known, lost): (Vec<_>, Vec<_>) =
            fields.iter().cloned().partition(|(id, _)| Control::find(id).is_some());
        for (id, value) in &known {
            Control::find(id).iter().for_each(|control| control.put(value));
        }
        let first = known.first().and_then(|(id, _)| document().get_element_by_id(id));
        if let Some(field) = first.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            unfold(&field);
            // Where it cannot have the focus its words are there all the same.
            let _ = field.focus();
        }
        lost
    }

    /// The version of what it changes, as the page has it; empty where it begins something.
    pub fn version(&self) -> String {
        self.version_field().map(|field| field.value()).unwrap_or_default()
    }

    /// Says that its author saw this version.
    pub fn set_version(&self, version: &str) {
        self.version_field().iter().for_each(|field| field.set_value(version));
    }

    fn version_field(&self) -> Option<HtmlInputElement> {
        self.0.query_selector("input[name='version']").ok().flatten()?.dyn_into().ok()
    }

    fn controls(&self) -> impl Iterator<Item = (String, Control)> {
        let elements = self.0.elements();
        let all = (0..elements.length()).filter_map(move |index| elements.item(index));
        all.filter_map(|element| Some((element.id(), Control::of(element)?))).filter(|(id, _)| !id.is_empty())
    }
}

impl Control {
    fn find(id: &str) -> Option<Control> {
        Control::of(document().get_element_by_id(id)?)
    }

    fn of(element: Element) -> Option<Control> {
        if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            return match input.type_().as_str() {
                "text" => Some(Control::Line(input.clone())),
                "checkbox" | "radio" => Some(Control::Tick(input.clone())),
                _ => None,
            };
        }
        if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
            return Some(Control::Area(area.clone()));
        }
        element.dyn_into().ok().map(Control::Choice)
    }

    /// What it says; a box that is not ticked says nothing.
    fn value(&self) -> String {
        match self {
            Control::Line(input) => input.value(),
            Control::Tick(input) => tick(input.checked()),
            Control::Area(area) => area.value(),
            Control::Choice(select) => select.value(),
        }
    }

    /// Whether it says something else than it did when the page came.
    fn is_changed(&self) -> bool {
        let before = match self {
            Control::Line(input) => input.default_value(),
            Control::Tick(input) => tick(input.default_checked()),
            Control::Area(area) => area.default_value().unwrap_or_default(),
            Control::Choice(select) => {
                let option = |which: &str| select.query_selector(which).ok().flatten();
                let chosen = option("option[selected]").or_else(|| option("option"));
                chosen.and_then(|option| option.get_attribute("value")).unwrap_or_default()
            }
        };
        self.value() != before
    }

    fn put(&self, value: &str) {
        match self {
            Control::Line(input) => input.set_value(value),
            Control::Tick(input) => input.set_checked(!value.is_empty()),
            Control::Area(area) => area.set_value(value),
            Control::Choice(select) => select.set_value(value),
        }
    }
}

fn tick(is_ticked: bool) -> String {
    if is_ticked { "yes".to_owned() } else { String::new() }
}

/// Opens whatever the field is folded away in.
fn unfold(field: &Element) {
    let mut around = field.parent_element();
    while let Some(element) = around {
        if element.tag_name() == "DETAILS" {
            // Where it stays folded a click opens it.
            let _ = element.set_attribute("open", "");
        }
        around = element.parent_element();
    }
}

/// A field of any form as words about it need it.
pub(super) struct FieldLook {
    /// What it is called.
    pub label: String,
    /// Whether somebody types into it, and does not tick it or choose from a list.
    pub holds_words: bool,
}

/// The field with this id, if the page has it.
pub(super) fn look_up(id: &str) -> Option<FieldLook> {
    let holds_words = matches!(Control::find(id)?, Control::Line(_) | Control::Area(_));
    let label = document().query_selector(&format!("label[for='{id}']")).ok().flatten();
    let label = label.and_then(|label| label.text_content()).unwrap_or_default().trim().to_owned();
    Some(FieldLook { label, holds_words })
}
