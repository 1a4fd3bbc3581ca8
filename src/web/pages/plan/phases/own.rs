//! Knows the form for an action that no library proposes.

use super::Entered;
use crate::plan::Phase;
use crate::web::components::{Field, select, text_input};
use crate::web::planning::Desk;
use leptos::prelude::*;

/// The form.
pub fn view(desk: &Desk<'_>, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    let value = |name: &str| {
        if entered.fields.text("do") == "own" { entered.fields.text(name) } else { String::new() }
    };
    let title = Field {
        name: "title".to_owned(),
        label: voice.say("plan-own-action"),
        hint: Some(voice.say("plan-own-action-hint")),
        value: value("title"),
        ..Field::default()
    };
    let item = Field {
        name: "item".to_owned(),
        label: voice.say("plan-own-item"),
        value: value("item"),
        ..Field::default()
    };
    let phase = Field {
        name: "phase".to_owned(),
        label: voice.say("column-phase"),
        value: value("phase"),
        ..Field::default()
    };
    let none = std::iter::once((String::new(), voice.say("plan-own-no-item")));
    let items = desk.open.frameworks().flat_map(|framework| &framework.items);
    let items = none.chain(items.map(|item| (item.id.to_string(), desk.names().item(&item.id)))).collect();
    let phases = Phase::ALL.map(|phase| {
        let number = phase.number().to_string();
        (number.clone(), voice.say_with("plan-phase", &[("phase", number.into())]))
    });
    view! {
        <section class="section" aria-labelledby="own">
            <h2 id="own">{voice.say("plan-own-heading")}</h2>
            <form method="post" novalidate=true>
                {text_input(title, &entered.problems)}
                <div class="pair">
                    {select(item, items, &entered.problems)}
                    {select(phase, phases.to_vec(), &entered.problems)}
                </div>
                <p class="actions"><button class="button" type="submit" name="do" value="own">{voice.say("plan-own-add")}</button></p>
            </form>
        </section>
    }
    .into_any()
}
