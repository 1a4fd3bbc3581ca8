//! Knows the form of an action apart from its money: the decision, who, when, and how it is measured.

use super::Entered;
use crate::framework::ActionId;
use crate::plan::{Phase, Said};
use crate::web::components::{Field, TextArea, Width, radios, select, text_area, text_input};
use crate::web::planning::Desk;
use leptos::prelude::*;

/// The fields.
pub fn view(desk: &Desk<'_>, action: &ActionId, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    view! {
        {own(desk, action, entered)}
        <section class="section" aria-labelledby="decision">
            <h2 id="decision">{voice.say("plan-decision")}</h2>
            {decision(desk, entered)}
        </section>
        <section class="section" aria-labelledby="who">
            <h2 id="who">{voice.say("plan-who-when")}</h2>
            {who(desk, action, entered)}
        </section>
        <section class="section" aria-labelledby="measured">
            <h2 id="measured">{voice.say("plan-measured")}</h2>
            {measured(desk, action, entered)}
        </section>
    }
    .into_any()
}

fn line(desk: &Desk<'_>, entered: &Entered, name: &str, hint: Option<String>) -> AnyView {
    let field = Field {
        name: name.to_owned(),
        label: desk.voice().say(&format!("plan-field-{name}")),
        hint,
        value: entered.fields.text(name),
        ..Field::default()
    };
    text_input(field, &entered.problems)
}

fn area(desk: &Desk<'_>, entered: &Entered, name: &str, hint: Option<String>) -> AnyView {
    let area = TextArea {
        name: name.to_owned(),
        label: desk.voice().say(&format!("plan-field-{name}")),
        hint,
        value: entered.fields.text(name),
        rows: 3,
    };
    text_area(area, &entered.problems)
}

/// What the library says where the country says nothing.
fn usual(desk: &Desk<'_>, said: Option<&Said>) -> Option<String> {
    let words = said?.usual.as_ref()?;
    let args = [("words", desk.voice().text(words).into())];
    Some(desk.voice().say_with("plan-usual-hint", &args))
}

/// Title and item of an action that is the country's own.
fn own(desk: &Desk<'_>, action: &ActionId, entered: &Entered) -> Option<AnyView> {
    let voice = desk.voice();
    desk.open.action_record(action).own?;
    let item = Field {
        name: "item".to_owned(),
        label: voice.say("plan-own-item"),
        value: entered.fields.text("item"),
        ..Field::default()
    };
    let none = std::iter::once((String::new(), voice.say("plan-own-no-item")));
    let items = desk.open.frameworks().flat_map(|framework| &framework.items);
    let items = none.chain(items.map(|item| (item.id.to_string(), desk.names().item(&item.id)))).collect();
    Some(view! { {line(desk, entered, "title", None)}{select(item, items, &entered.problems)} }.into_any())
}

fn decision(desk: &Desk<'_>, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    let taken = Field {
        name: "taken".to_owned(),
        label: voice.say("plan-field-taken"),
        value: entered.fields.text("taken"),
        ..Field::default()
    };
    let options = ["proposed", "yes", "deferred", "dropped"]
        .map(|code| (code.to_owned(), voice.say(&format!("plan-taken-{code}"))));
    let phase = Field {
        name: "phase".to_owned(),
        label: voice.say("column-phase"),
        value: entered.fields.text("phase"),
        ..Field::default()
    };
    let phases = Phase::ALL.map(|phase| {
        let number = phase.number().to_string();
        (number.clone(), voice.say_with("plan-phase", &[("phase", number.into())]))
    });
    let phases = std::iter::once((String::new(), voice.say("plan-as-proposed"))).chain(phases).collect();
    view! {
        {radios(taken, options.to_vec(), &entered.problems)}
        {area(desk, entered, "reason", Some(voice.say("plan-reason-hint")))}
        {select(phase, phases, &entered.problems)}
        {area(desk, entered, "despite", Some(voice.say("plan-despite-hint")))}
    }
    .into_any()
}

fn who(desk: &Desk<'_>, action: &ActionId, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    let planned = desk.plan.action(action);
    let partners = planned.and_then(|planned| planned.usual_partners.as_ref());
    let partners =
        partners.map(|words| voice.say_with("plan-usual-hint", &[("words", voice.text(words).into())]));
    let proposed =
        planned.filter(|planned| planned.start.is_some() && !planned.dates_decided).map(|planned| {
            let words = desk.when(planned.start, planned.end);
            voice.say_with("plan-proposed-dates", &[("words", words.into())])
        });
    let quarter = |name: &str| Field {
        name: name.to_owned(),
        label: voice.say(&format!("plan-field-{name}")),
        hint: Some(voice.say("plan-quarter-hint")),
        value: entered.fields.text(name),
        width: Width::Short,
        ..Field::default()
    };
    view! {
        {line(desk, entered, "lead", usual(desk, planned.map(|planned| &planned.lead)))}
        {area(desk, entered, "partners", Some(partners.unwrap_or_else(|| voice.say("plan-partners-hint"))))}
        {proposed.map(|words| view! { <p class="hint">{words}</p> })}
        <div class="pair">
            {text_input(quarter("start"), &entered.problems)}
            {text_input(quarter("end"), &entered.problems)}
        </div>
    }
    .into_any()
}

fn measured(desk: &Desk<'_>, action: &ActionId, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    let planned = desk.plan.action(action);
    view! {
        {area(desk, entered, "indicator", usual(desk, planned.map(|planned| &planned.indicator)))}
        {line(desk, entered, "baseline", Some(voice.say("plan-baseline-hint")))}
        <div class="pair">
            {line(desk, entered, "midterm-target", None)}
            {line(desk, entered, "final-target", None)}
        </div>
        {area(desk, entered, "verification", usual(desk, planned.map(|planned| &planned.verification)))}
        {area(desk, entered, "risk", None)}
    }
    .into_any()
}
