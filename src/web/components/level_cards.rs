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
    let described = super::controls::description_ids("rating", true, problem.is_some());
    let cards: Vec<_> = cards.into_iter().map(|card| level_card(voice, card, chosen)).collect();
    let no_level = [("unknown", "rating-unknown", "item-unknown-hint"), ("na", "rating-na", "item-na-hint")]
        .map(|(code, name, hint)| {
            choice(format!("rating-{code}"), code, [voice.say(name), voice.say(hint)], chosen)
        });
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
    let args = [("level", code.clone().into()), ("name", card.name.into())];
    let id = if card.level == 0 { "rating".to_owned() } else { format!("rating-{code}") };
    choice(id, &code, [voice.say_with("label-level", &args), card.statement], chosen)
}

/// One thing to choose; the first has the field's name as id. The keys 0 to 4 find levels by `data-level`.
fn choice(id: String, code: &str, [name, text]: [String; 2], chosen: &str) -> AnyView {
    let level = code.parse::<u8>().is_ok().then(|| code.to_owned());
    let text_id = format!("statement-{code}");
    view! {
        <div class="card">
            <input
                type="radio"
                id=id.clone()
                name="rating"
                value=code.to_owned()
                checked=chosen == code
                data-level=level
                aria-describedby=text_id.clone()
            />
            <label for=id>
                {level_mark(code)}
                <span class="card-name">{name}</span>
                <span class="card-text" id=text_id>{text}</span>
            </label>
        </div>
    }
    .into_any()
}
