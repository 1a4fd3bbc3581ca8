//! Knows the small fields of forms: a line, a choice from a list, a box to tick, a row of radio buttons.

use crate::lang::ends_line;
use crate::web::Problems;
use leptos::prelude::*;

/// How wide a field looks; says how much is expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldWidth {
    /// As wide as the text around it.
    #[default]
    Full,
    /// For a few words.
    Medium,
    /// For a year or a number.
    Short,
}

/// A field with its label.
#[derive(Default)]
pub struct Field {
    /// Its name and id.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What is expected, where the label does not say it.
    pub hint: Option<String>,
    /// What is in it.
    pub value: String,
    /// How wide it looks.
    pub width: FieldWidth,
    /// Whether the cursor goes there when the page opens.
    pub focus: bool,
}

/// The ids of what describes a field.
pub fn description_ids(name: &str, hint: bool, problem: bool) -> Option<String> {
    let ids = [(hint, "hint"), (problem, "problem")];
    let ids: Vec<_> = ids.iter().filter(|(is, _)| *is).map(|(_, kind)| format!("{name}-{kind}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// A field around its control.
fn wrap(name: &str, label: String, hint: Option<String>, problems: &Problems, control: AnyView) -> AnyView {
    let problem = problems.of(name);
    let (hint_id, problem_id) = (format!("{name}-hint"), format!("{name}-problem"));
    let invalid = problem.is_some().then_some("true");
    view! {
        <div class="field" data-problem=invalid>
            <label for=name.to_owned()>{label}</label>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {problem.map(|text| view! { <p class="problem" id=problem_id>{text}</p> })}
            {control}
        </div>
    }
    .into_any()
}

/// A line of text.
pub fn text_input(field: Field, problems: &Problems) -> AnyView {
    let Field { name, label, hint, value, width, focus } = field;
    // Browsers drop line ends from a field of one line, and the words beside them would become one.
    let value = value.replace(ends_line, " ");
    let wrong = problems.of(&name).is_some();
    let described = description_ids(&name, hint.is_some(), wrong);
    let width = match width {
        FieldWidth::Full => "full",
        FieldWidth::Medium => "medium",
        FieldWidth::Short => "short",
    };
    // By a blank placeholder style sheets tell whether something stands in the field.
    let control = view! {
        <input
            type="text"
            id=name.clone()
            name=name.clone()
            value=value
            dir="auto"
            data-width=width
            placeholder=" "
            autofocus=focus
            aria-describedby=described
            aria-invalid=wrong.then_some("true")
        />
    };
    wrap(&name, label, hint, problems, control.into_any())
}

/// What a keeper of passwords puts into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    /// The address by which somebody comes in.
    Username,
    /// The same where it is given.
    FixedUsername,
    /// The password that somebody has.
    CurrentPassword,
    /// One that they choose.
    NewPassword,
    /// A code that counts once.
    OneTimeCode,
}

impl Credential {
    /// The kind of the field, and what it is to be filled with.
    fn attributes(self) -> (&'static str, &'static str) {
        match self {
            Credential::Username | Credential::FixedUsername => ("email", "username"),
            Credential::CurrentPassword => ("password", "current-password"),
            Credential::NewPassword => ("password", "new-password"),
            Credential::OneTimeCode => ("text", "one-time-code"),
        }
    }

    /// Whether what was typed may be shown again.
    fn is_shown(self) -> bool {
        matches!(self, Credential::Username | Credential::FixedUsername)
    }
}

/// A line by which somebody comes in. Whatever keeps passwords may fill it, and it may be pasted into; a password and a code
/// never stand in it when the page comes.
pub fn credential_input(field: Field, credential: Credential, problems: &Problems) -> AnyView {
    let Field { name, label, hint, value, focus, .. } = field;
    let wrong = problems.of(&name).is_some();
    let described = description_ids(&name, hint.is_some(), wrong);
    let (kind, filling) = credential.attributes();
    let control = view! {
        <input
            type=kind
            id=name.clone()
            name=name.clone()
            value=credential.is_shown().then_some(value)
            autocomplete=filling
            autocapitalize="none"
            spellcheck="false"
            dir="ltr"
            data-width="medium"
            autofocus=focus
            readonly=credential == Credential::FixedUsername
            aria-describedby=described
            aria-invalid=wrong.then_some("true")
        />
    };
    wrap(&name, label, hint, problems, control.into_any())
}

/// A choice from a list of codes and words. What is held and not offered any more is offered still, so that it stays.
pub fn select(field: Field, mut options: Vec<(String, String)>, problems: &Problems) -> AnyView {
    let Field { name, label, hint, value, .. } = field;
    if !value.is_empty() && !options.iter().any(|(code, _)| *code == value) {
        options.push((value.clone(), value.clone()));
    }
    let wrong = problems.of(&name).is_some();
    let described = description_ids(&name, hint.is_some(), wrong);
    let options: Vec<_> = options
        .into_iter()
        .map(|(code, words)| {
            let chosen = code == value;
            view! { <option value=code selected=chosen>{words}</option> }
        })
        .collect();
    let control = view! {
        <select
            id=name.clone()
            name=name.clone()
            aria-describedby=described
            aria-invalid=wrong.then_some("true")
        >
            {options}
        </select>
    };
    wrap(&name, label, hint, problems, control.into_any())
}

/// A box to tick.
pub struct Checkbox {
    /// Its id.
    pub id: String,
    /// The name of its field; several boxes may share it.
    pub name: String,
    /// What it sends when it is ticked.
    pub value: String,
    /// Whether it is ticked.
    pub ticked: bool,
}

impl Checkbox {
    /// A box that sends `yes` in a field of its own.
    pub fn of(name: impl Into<String>, ticked: bool) -> Checkbox {
        let name = name.into();
        Checkbox { id: name.clone(), name, value: "yes".to_owned(), ticked }
    }
}

/// A box to tick with what it means.
pub fn checkbox(tick: Checkbox, words: AnyView) -> AnyView {
    let Checkbox { id, name, value, ticked } = tick;
    view! {
        <div class="tick">
            <input type="checkbox" id=id.clone() name=name value=value checked=ticked />
            <label for=id>{words}</label>
        </div>
    }
    .into_any()
}

/// The id of one of the choices of a field; the first has the field's name, so that a problem leads to it.
pub(super) fn choice_id(name: &str, index: usize) -> String {
    if index == 0 { name.to_owned() } else { format!("{name}-{index}") }
}

/// A row of choices with what they are about, and what stands beside them in the form.
fn choices(field: Field, beside: Option<AnyView>, row: Vec<AnyView>, problems: &Problems) -> AnyView {
    let Field { name, label, hint, .. } = field;
    let problem = problems.of(&name);
    let (hint_id, problem_id) = (format!("{name}-hint"), format!("{name}-problem"));
    let described = description_ids(&name, hint.is_some(), problem.is_some());
    let invalid = problem.is_some().then_some("true");
    view! {
        <fieldset class="radios" aria-describedby=described data-problem=invalid>
            <legend>{label}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {problem.map(|text| view! { <p class="problem" id=problem_id>{text}</p> })}
            {beside}
            <div class="radio-row">{row}</div>
        </fieldset>
    }
    .into_any()
}

/// A row of radio buttons; the first one has the field's name as id.
pub fn radios(field: Field, options: Vec<(String, String)>, problems: &Problems) -> AnyView {
    let button = |(index, (code, words)): (usize, (String, String))| {
        let (id, name) = (choice_id(&field.name, index), field.name.clone());
        let chosen = code == field.value;
        view! {
            <div class="radio">
                <input type="radio" id=id.clone() name=name value=code checked=chosen />
                <label for=id>{words}</label>
            </div>
        }
        .into_any()
    };
    let row = options.into_iter().enumerate().map(button).collect();
    choices(field, None, row, problems)
}

/// A group of boxes of which any may be ticked; the first one has the field's name as id, and each line of the value is the
/// code of one that is ticked. An empty value travels with them, so that none is an answer too.
pub fn checkboxes(field: Field, options: Vec<(String, String)>, problems: &Problems) -> AnyView {
    let tick = |(index, (code, words)): (usize, (String, String))| {
        let (id, name) = (choice_id(&field.name, index), field.name.clone());
        let ticked = field.value.lines().any(|one| one == code);
        checkbox(Checkbox { id, name, value: code, ticked }, words.into_any())
    };
    let row = options.into_iter().enumerate().map(tick).collect();
    let none = view! { <input type="hidden" name=field.name.clone() value="" /> }.into_any();
    choices(field, Some(none), row, problems)
}

/// A field for a file.
pub struct FileField<'a> {
    /// Its name and id.
    pub name: &'a str,
    /// Its label.
    pub label: String,
    /// What may be chosen.
    pub hint: String,
    /// The kinds of files that a browser offers.
    pub accept: String,
    /// Whether several may be chosen at once.
    pub several: bool,
}

/// A field for a file; what was chosen is not shown again.
pub fn file_input(field: FileField<'_>, problems: &Problems) -> AnyView {
    let FileField { name, label, hint, accept, several } = field;
    let wrong = problems.of(name).is_some();
    let control = view! {
        <input
            type="file"
            id=name.to_owned()
            name=name.to_owned()
            accept=accept
            multiple=several
            aria-describedby=description_ids(name, true, wrong)
            aria-invalid=wrong.then_some("true")
        />
    };
    wrap(name, label, Some(hint), problems, control.into_any())
}
