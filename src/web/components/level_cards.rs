//! Knows the five levels as cards to choose from, that a level may follow from conditions instead, and the two answers that
//! are no level.

use super::level_mark;
use crate::islands::BY_CONDITIONS;
use crate::web::{Problems, Voice};
use leptos::prelude::*;

/// A level to choose.
pub struct LevelCard {
    /// 0 to 4.
    pub level: u8,
    /// Its name on the scale.
    pub name: String,
    /// What is observable at that level; empty where it stands elsewhere.
    pub statement: String,
}

/// What can be chosen, and what is.
pub struct LevelChoice {
    /// A card for each level.
    pub cards: Vec<LevelCard>,
    /// The conditions to tick, where the levels are made of them: then the level may follow from the ticks.
    pub conditions: Option<AnyView>,
    /// `0` to `4`, `conditions`, `unknown`, `na`, or empty: nothing is ever chosen beforehand.
    pub chosen: String,
    /// Why the item does not apply.
    pub reason: String,
}

/// The conditions and the cards.
pub fn level_cards(voice: &Voice, choice: LevelChoice, problems: &Problems) -> AnyView {
    let LevelChoice { cards, conditions, chosen, reason } = choice;
    let problem = problems.of("rating");
    let invalid = problem.is_some().then_some("true");
    let described = super::controls::description_ids("rating", true, problem.is_some());
    let follows = conditions.is_some();
    let (title, hint) = match follows {
        true => ("item-conditions", "item-conditions-hint"),
        false => ("item-levels", "item-levels-hint"),
    };
    let conditions = conditions.map(|conditions| conditions_view(voice, conditions, &chosen));
    let claimed = cards.iter().any(|card| card.level.to_string() == chosen);
    let cards: Vec<_> = cards.into_iter().map(|card| level_card(voice, card, &chosen, follows)).collect();
    let cards = match follows {
        true => folded_cards(voice, cards, claimed || problem.is_some()),
        false => cards.into_any(),
    };
    view! {
        <fieldset
            class="levels"
            aria-describedby=described
            data-problem=invalid
            data-conditions=follows.then_some("true")
        >
            <legend><h2>{voice.say(title)}</h2></legend>
            <p class="hint" id="rating-hint">{voice.say(hint)}</p>
            {problem.map(|text| view! { <p class="problem" id="rating-problem">{text}</p> })}
            {conditions}
            {cards}
            <p class="or">{voice.say("item-or")}</p>
            {no_level(voice, &chosen)}
            <div class="reason">{reason_field(voice, reason, problems)}</div>
        </fieldset>
    }
    .into_any()
}

/// The conditions, and the answer that a level follows from them. The choice has the field's name as id: it comes first.
fn conditions_view(voice: &Voice, conditions: AnyView, chosen: &str) -> AnyView {
    let words = [voice.say("item-follows"), voice.say("item-follows-hint")];
    view! {
        {conditions}
        <p class="or">{voice.say("item-answer")}</p>
        {choice("rating".to_owned(), BY_CONDITIONS, words, chosen)}
    }
    .into_any()
}

/// The cards for those who know only the level, folded away until one of them is chosen.
fn folded_cards(voice: &Voice, cards: Vec<AnyView>, unfolded: bool) -> AnyView {
    view! {
        <details class="fold only-level" open=unfolded>
            <summary>{voice.say("item-only-level")}</summary>
            {cards}
        </details>
    }
    .into_any()
}

fn no_level(voice: &Voice, chosen: &str) -> Vec<AnyView> {
    let answers = [("unknown", "rating-unknown", "item-unknown-hint"), ("na", "rating-na", "item-na-hint")];
    let answers = answers.map(|(code, name, hint)| {
        choice(format!("rating-{code}"), code, [voice.say(name), voice.say(hint)], chosen)
    });
    answers.into_iter().collect()
}

fn reason_field(voice: &Voice, reason: String, problems: &Problems) -> AnyView {
    super::text_input(
        super::Field {
            name: "reason".to_owned(),
            label: voice.say("item-reason"),
            hint: Some(voice.say("item-reason-hint")),
            value: reason,
            ..Default::default()
        },
        problems,
    )
}

fn level_card(voice: &Voice, card: LevelCard, chosen: &str, follows: bool) -> AnyView {
    let code = card.level.to_string();
    let args = [("level", code.clone().into()), ("name", card.name.into())];
    let is_first = card.level == 0 && !follows;
    let id = if is_first { "rating".to_owned() } else { format!("rating-{code}") };
    choice(id, &code, [voice.say_with("label-level", &args), card.statement], chosen)
}

/// One thing to choose; the first has the field's name as id. The keys 0 to 4 find levels by `data-level`.
fn choice(id: String, code: &str, [name, text]: [String; 2], chosen: &str) -> AnyView {
    let level = code.parse::<u8>().is_ok().then(|| code.to_owned());
    let text_id = (!text.is_empty()).then(|| format!("statement-{code}"));
    let text = text_id.clone().map(|id| view! { <span class="card-text" id=id>{text}</span> });
    view! {
        <div class="card">
            <input
                type="radio"
                id=id.clone()
                name="rating"
                value=code.to_owned()
                checked=chosen == code
                data-level=level
                aria-describedby=text_id
            />
            <label for=id>
                {(code != BY_CONDITIONS).then(|| level_mark(code))}
                <span class="card-name">{name}</span>
                {text}
            </label>
        </div>
    }
    .into_any()
}
