//! Knows an entry as a form: one field for each thing its list asks, with what the kit says about it.

use super::{Entered, Found};
use crate::assessment::Confidentiality;
use crate::web::components::{Field, TextArea, Width, checkbox, radios, select, text_area, text_input};
use crate::web::http::extract::Open;
use crate::web::labels::options;
use crate::web::pages::records::list::title;
use crate::web::records::{
    List, Said, Shape, Spec, Starter, field_key, list_key, option_key, specs, starters,
};
use leptos::prelude::*;

fn offered(open: &Open, list: List) -> Vec<Starter> {
    starters(&open.state.library.kit, list, open.voice.lang())
}

/// What the page is called.
pub(super) fn heading(open: &Open, found: &Found, entered: &Entered) -> String {
    let offered = offered(open, found.list);
    if found.list.is_given() {
        let given = offered.into_iter().find(|one| one.id == found.name);
        return given.map(|one| one.title).unwrap_or_default();
    }
    let title = title(&offered, found.list, &entered.typed);
    if found.is_new() || title.is_empty() { open.voice.say(&list_key(found.list, Said::Add)) } else { title }
}

/// What the kit says about a given entry.
pub(super) fn hint(open: &Open, found: &Found) -> Option<AnyView> {
    let one = offered(open, found.list).into_iter().find(|one| one.id == found.name)?;
    Some(view! { <p class="lead">{one.hint}</p> }.into_any())
}

/// The fields.
pub(super) fn fields(open: &Open, found: &Found, entered: &Entered) -> AnyView {
    let voice = &open.voice;
    let offered = offered(open, found.list);
    let all: Vec<_> =
        specs(found.list).iter().map(|spec| field(open, (found.list, spec), &offered, entered)).collect();
    let who = (!found.list.is_given()).then(|| {
        let field = Field {
            name: "confidentiality".to_owned(),
            label: voice.say("records-confidentiality"),
            hint: Some(voice.say("records-confidentiality-hint")),
            value: entered.confidentiality.code().to_owned(),
            ..Field::default()
        };
        radios(field, options::<Confidentiality>(voice), &entered.problems)
    });
    view! { {all} {who} }.into_any()
}

fn field(open: &Open, (list, spec): (List, &Spec), offered: &[Starter], entered: &Entered) -> AnyView {
    let voice = &open.voice;
    let label = voice.say(&field_key(list, spec));
    let label = if is_marked(list, spec) {
        voice.say_with("record-optional", &[("field", label.into())])
    } else {
        label
    };
    let line = Field {
        name: spec.key.to_owned(),
        label,
        hint: hint_of(open, spec.shape),
        value: entered.typed.get(spec.key).cloned().unwrap_or_default(),
        width: width(spec.shape),
        focus: false,
    };
    let problems = &entered.problems;
    match spec.shape {
        Shape::Line | Shape::Short | Shape::Day | Shape::Count => text_input(line, problems),
        Shape::Long | Shape::Lines => {
            let Field { name, label, hint, value, .. } = line;
            text_area(TextArea { name, label, hint, value, rows: 4 }, problems)
        }
        Shape::Choice(codes) => {
            let line = if spec.needed { line } else { preset(line, codes) };
            radios(line, words(open, spec.key, codes), problems)
        }
        Shape::Scale => select(line, scale(open), problems),
        Shape::Starter => select(line, choices(open, offered, spec.needed), problems),
        Shape::Tick => tick(line),
    }
}

/// Whether a field says that it may stay empty: where others may not, and where it is not plain anyway.
fn is_marked(list: List, spec: &Spec) -> bool {
    let some_needed = specs(list).iter().any(|other| other.needed);
    some_needed && !spec.needed && !matches!(spec.shape, Shape::Tick | Shape::Choice(_) | Shape::Scale)
}

fn width(shape: Shape) -> Width {
    match shape {
        Shape::Short | Shape::Day => Width::Medium,
        Shape::Count | Shape::Scale => Width::Short,
        _ => Width::Full,
    }
}

/// The first option says that nobody has decided; it is no answer, so it may be preset.
fn preset(line: Field, codes: &[&str]) -> Field {
    let first = || codes.first().map(|code| (*code).to_owned()).unwrap_or_default();
    Field { value: if line.value.is_empty() { first() } else { line.value.clone() }, ..line }
}

fn words(open: &Open, field: &str, codes: &[&str]) -> Vec<(String, String)> {
    codes.iter().map(|code| ((*code).to_owned(), open.voice.say(&option_key(field, code)))).collect()
}

fn tick(line: Field) -> AnyView {
    let words = view! { {line.label} }.into_any();
    let ticked = !line.value.is_empty();
    let tick = checkbox(line.name.clone(), line.name, "yes".to_owned(), ticked, words);
    view! { <div class="field">{tick}</div> }.into_any()
}

fn hint_of(open: &Open, shape: Shape) -> Option<String> {
    let key = match shape {
        Shape::Day => "record-hint-day",
        Shape::Lines => "record-hint-lines",
        Shape::Scale => "record-hint-scale",
        Shape::Short | Shape::Line | Shape::Long | Shape::Choice(_) => return None,
        Shape::Starter | Shape::Count | Shape::Tick => return None,
    };
    Some(open.voice.say(key))
}

fn scale(open: &Open) -> Vec<(String, String)> {
    let none = (String::new(), open.voice.say("record-not-judged"));
    std::iter::once(none).chain((1..=5).map(|n: u8| (n.to_string(), n.to_string()))).collect()
}

fn choices(open: &Open, offered: &[Starter], needed: bool) -> Vec<(String, String)> {
    let own = if needed { "record-choose" } else { "record-own" };
    let none = (String::new(), open.voice.say(own));
    std::iter::once(none).chain(offered.iter().map(|one| (one.id.clone(), one.title.clone()))).collect()
}
