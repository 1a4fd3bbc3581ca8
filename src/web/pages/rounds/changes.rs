//! Knows how it is said what rose, fell, became known or is no longer known between two rounds.

use crate::framework::{Framework, ItemId, Level};
use crate::scoring::{Scorecard, Shift, shifts};
use crate::web::http::extract::Open;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// How many items changed in each way, and which.
pub fn view(open: &Open, framework: &Framework, before: &Scorecard, now: &Scorecard) -> AnyView {
    let shifts = shifts(before, now);
    let of = |wanted: fn(&Shift) -> bool| -> Vec<&(ItemId, Shift)> {
        shifts.iter().filter(|(_, shift)| wanted(shift)).collect()
    };
    let groups = [
        ("rounds-rose", of(|shift| matches!(shift, Shift::Rose { .. }))),
        ("rounds-fell", of(|shift| matches!(shift, Shift::Fell { .. }))),
        ("rounds-found", of(|shift| matches!(shift, Shift::Found { .. }))),
        ("rounds-lost", of(|shift| matches!(shift, Shift::Lost { .. }))),
    ];
    let held = of(|shift| matches!(shift, Shift::Held { .. })).len();
    let changed = groups.iter().any(|(_, group)| !group.is_empty());
    let told: Vec<_> = groups
        .into_iter()
        .filter(|(_, group)| !group.is_empty())
        .map(|(key, group)| group_view(open, framework, key, &group))
        .collect();
    let voice = &open.voice;
    let nothing = (!changed).then(|| view! { <p>{voice.say("rounds-nothing")}</p> });
    let held = (held > 0).then(|| view! { <p>{voice.say_count("rounds-held", held)}</p> });
    view! { {nothing}{told}{held} }.into_any()
}

fn group_view(open: &Open, framework: &Framework, key: &str, group: &[&(ItemId, Shift)]) -> AnyView {
    let lines: Vec<_> = group.iter().map(|(id, shift)| line(open, framework, id, *shift)).collect();
    view! {
        <h3>{open.voice.say_count(key, group.len())}</h3>
        <ul>{lines}</ul>
    }
    .into_any()
}

fn line(open: &Open, framework: &Framework, id: &ItemId, shift: Shift) -> AnyView {
    let voice = &open.voice;
    let url = Address::Item(open.id(), id.clone()).url(voice.lang());
    let title = framework.item(id).map_or_else(|| id.to_string(), |item| voice.text(&item.title));
    view! {
        <li>
            <a href=url><span class="item-id">{id.to_string()}</span>" "{title}</a>
            ": "
            {shift_words(voice, framework, shift)}
        </li>
    }
    .into_any()
}

fn shift_words(voice: &Voice, framework: &Framework, shift: Shift) -> String {
    let level = |level| level_in_words(voice, framework, level);
    match shift {
        Shift::Rose { from, to } | Shift::Fell { from, to } => {
            voice.say_with("rounds-from-to", &[("from", level(from).into()), ("to", level(to).into())])
        }
        Shift::Found { to: only } | Shift::Lost { from: only } | Shift::Held { level: only } => level(only),
        Shift::Unknown => voice.say("gaps-unknown"),
        Shift::Incomparable => voice.say("gaps-not-applicable"),
    }
}

/// A level with its name: "Level 2, Developing".
pub fn level_in_words(voice: &Voice, framework: &Framework, level: Level) -> String {
    let name = framework.level_name(level).map_or_else(String::new, |name| voice.text(&name.label));
    let shown = voice.number(usize::from(level.value()));
    voice.say_with("gaps-level", &[("level", shown.into()), ("name", name.into())])
}
