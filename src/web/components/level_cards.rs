//! Knows the five levels as cards to choose from, and the two answers that are no level.

use super::level_mark;
use crate::web::{Problems, Voice};
use leptos::prelude::*;

/// A level to choose.
pub struct LevelCard {
    /// 0 to 4.
    pub level: u8,
    /// Its name on the scale.
    pub name: String,
    /// What is observable at that level.
    pub statement: String,
}

/// The cards. `chosen` is `0` to `4`, `unknown`, `na`, or empty: nothing is ever chosen beforehand.
pub fn level_cards(
    voice: &Voice,
    cards: Vec<LevelCard>,
    chosen: &str,
    reason: &str,
    problems: &Problems,
) -> AnyView {
    let problem = problems.of("rating");
    let invalid = problem.is_some().then_some("true");
    let described = super::controls::described("rating", true, problem.is_some());
    let cards: Vec<_> = cards.into_iter().map(|card| level_card(voice, card, chosen)).collect();
    let no_level = [("unknown", "item-unknown", "item-unknown-hint"), ("na", "item-na", "item-na-hint")]
        .map(|(code, name, hint)| other_card(code, voice.say(name), voice.say(hint), chosen));
    let reason = super::text_input(
        super::Field {
            name: "reason".to_owned(),
            label: voice.say("item-reason"),
            hint: Some(voice.say("item-reason-hint")),
            value: reason.to_owned(),
            ..Default::default()
        },
        problems,
    );
    view! {
        <fieldset class="levels" aria-describedby=described data-problem=invalid>
            <legend><h2>{voice.say("item-levels")}</h2></legend>
            <p class="hint" id="rating-hint">{voice.say("item-levels-hint")}</p>
            {problem.map(|text| view! { <p class="problem" id="rating-problem">{text}</p> })}
            {cards}
            <p class="or">{voice.say("item-or")}</p>
            {no_level.into_iter().collect::<Vec<_>>()}
            <div class="reason">{reason}</div>
        </fieldset>
    }
    .into_any()
}

fn level_card(voice: &Voice, card: LevelCard, chosen: &str) -> AnyView {
    let code = card.level.to_string();
    let id = if card.level == 0 { "rating".to_owned() } else { format!("rating-{code}") };
    let statement_id = format!("statement-{code}");
    let checked = chosen == code;
    let args = [("level", code.clone().into()), ("name", card.name.into())];
    let name = voice.say_with("rating-level", &args);
    view! {
        <div class="card">
            <input
                type="radio"
                id=id.clone()
                name="rating"
                value=code.clone()
                checked=checked
                data-level=code.clone()
                aria-describedby=statement_id.clone()
            />
            <label for=id>
                {level_mark(&code)}
                <span class="card-name">{name}</span>
                <span class="card-text" id=statement_id>{card.statement}</span>
            </label>
        </div>
    }
    .into_any()
}

fn other_card(code: &'static str, name: String, hint: String, chosen: &str) -> AnyView {
    let id = format!("rating-{code}");
    let checked = chosen == code;
    let hint_id = format!("statement-{code}");
    view! {
        <div class="card">
            <input
                type="radio"
                id=id.clone()
                name="rating"
                value=code
                checked=checked
                aria-describedby=hint_id.clone()
            />
            <label for=id>
                {level_mark(code)}
                <span class="card-name">{name}</span>
                <span class="card-text" id=hint_id>{hint}</span>
            </label>
        </div>
    }
    .into_any()
}
