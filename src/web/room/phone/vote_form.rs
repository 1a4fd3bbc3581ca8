//! Knows the form of a vote: the levels with what each asks for, "I don't know", and the reason. Nothing is ever chosen beforehand
//! but what the seat itself voted.

use super::super::scale::{ScaleLevel, dots, scale_levels, shown_result, voices};
use crate::framework::{Framework, Item, Level};
use crate::service::PhonePage;
use crate::web::components::{PostForm, TextArea, post_form, text_area};
use crate::web::{Fields, Problems, Voice};
use crate::workshop::{Poll, RoundResult, Vote};
use leptos::prelude::*;

/// The field of the level.
pub const LEVEL: &str = "level";
/// What it says for "I don't know".
const UNKNOWN: &str = "unknown";

/// The form as it is shown.
pub struct VoteForm {
    /// `0` to `4`, `unknown`, or empty.
    chosen: String,
    reason: String,
    /// What is wrong with it.
    pub problems: Problems,
    /// Why a vote was not taken.
    pub above: Option<String>,
    /// Whether something can be typed where no script runs: then the page does not ask again by itself.
    pub is_open: bool,
}

impl VoteForm {
    /// As it stands for a seat; `changes` where it wants to change a vote.
    pub fn fresh(page: &PhonePage, changes: bool) -> VoteForm {
        let own = page.view.own.as_ref();
        VoteForm {
            chosen: own.map(|vote| code(vote.level)).unwrap_or_default(),
            reason: own.map(|vote| vote.reason.clone()).unwrap_or_default(),
            problems: Problems::default(),
            above: None,
            is_open: page.view.may_vote && (own.is_none() || changes),
        }
    }

    /// As it was sent.
    pub fn of_sent(page: &PhonePage, fields: Fields) -> VoteForm {
        VoteForm {
            chosen: fields.text(LEVEL),
            reason: fields.text("reason"),
            is_open: true,
            ..VoteForm::fresh(page, true)
        }
    }
}

/// The vote of a sent form and what it is for; none where nothing was chosen.
pub fn read(fields: &Fields) -> Option<(Poll, Vote)> {
    let level = match fields.text(LEVEL).as_str() {
        UNKNOWN => None,
        number => Some(Level::try_from(number.parse::<u8>().ok()?).ok()?),
    };
    let poll =
        Poll { item: fields.text("item").as_str().into(), round: fields.text("round").parse().unwrap_or(0) };
    Some((poll, Vote { level, reason: fields.text("reason") }))
}

fn code(level: Option<Level>) -> String {
    level.map_or_else(|| UNKNOWN.to_owned(), |level| level.to_string())
}

/// The form, shut where no vote is taken; a script opens it when the next round begins.
pub fn vote_view(
    voice: &Voice,
    page: &PhonePage,
    (framework, item): (&Framework, &Item),
    form: VoteForm,
) -> AnyView {
    let room = &page.view.room;
    let base = format!("/{}/room", voice.lang().code());
    let is_kept = page.view.may_vote && !form.is_open;
    let change = is_kept.then(|| {
        let url = format!("{base}?change=yes");
        view! { <noscript><p><a class="button secondary" href=url>{voice.say("phone-change")}</a></p></noscript> }
    });
    let is_shut = !page.view.may_vote;
    let shown = shown_result(room);
    let problem = form.problems.of(LEVEL).map(|words| view! { <p class="problem">{words}</p> });
    let mut cards: Vec<AnyView> = scale_levels(voice, framework, item)
        .into_iter()
        .map(|level| level_card(level, &form.chosen, shown))
        .collect();
    let unknown = shown.map(|result| result.unknown);
    cards.push(card(UNKNOWN, &form.chosen, (voice.say("phone-unknown"), ().into_any()), unknown));
    let area = TextArea {
        name: "reason".to_owned(),
        label: voice.say("phone-reason"),
        hint: Some(voice.say("phone-reason-hint")),
        value: form.reason,
        rows: 3,
    };
    let button = if page.view.own.is_some() { "phone-vote-again" } else { "phone-vote" };
    let content = view! {
        <input type="hidden" name="item" value=item.id.to_string() />
        <input type="hidden" name="round" value=room.round.to_string() autocomplete="off" />
        <fieldset disabled=is_shut>
            <legend>{voice.say("phone-levels")}</legend>
            {problem}
            {cards}
            <div class="send">
                {text_area(area, &form.problems)}
                <p><button class="button" type="submit">{voice.say(button)}</button></p>
            </div>
        </fieldset>
    };
    // Where no script runs, a form that is shown while the page asks again would lose what is typed.
    let class = if is_kept { Some("vote kept") } else { Some("vote") };
    let form = PostForm { version: Some(room.version), class, action: Some(base), ..PostForm::default() };
    view! { {change}{post_form(form, content.into_any())} }.into_any()
}

fn level_card(level: ScaleLevel, chosen: &str, shown: Option<&RoundResult>) -> AnyView {
    let ScaleLevel { level, name, statement, conditions } = level;
    let text = match conditions.is_empty() {
        true => view! { <span class="says">{statement}</span> }.into_any(),
        false => conditions
            .into_iter()
            .map(|one| view! { <span class="says condition">{one}</span> })
            .collect_view()
            .into_any(),
    };
    card(&level.to_string(), chosen, (name, text), voices(shown, level))
}

fn card(code: &str, chosen: &str, (name, text): (String, AnyView), number: Option<usize>) -> AnyView {
    let id = format!("{LEVEL}-{code}");
    view! {
        <div class="choice">
            <input type="radio" id=id.clone() name=LEVEL value=code.to_owned() checked=chosen == code />
            <label for=id><b>{name}</b>{dots(number)}{text}</label>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_is_a_level_or_that_nobody_knows() {
        for (level, expected) in [
            ("3", Some(Some(3))),
            ("unknown", Some(None)),
            ("5", None),
            ("", None),
            ("-1", None),
            ("300", None),
        ] {
            let fields: Fields =
                [("item", "C01"), ("round", "2"), ("level", level), ("reason", " b ")].into_iter().collect();
            let read = read(&fields).map(|(poll, vote)| {
                assert_eq!(
                    (poll.item.to_string().as_str(), poll.round, vote.reason.as_str()),
                    ("C01", 2, "b")
                );
                vote.level.map(Level::value)
            });
            assert_eq!(read, expected, "{level}");
        }
    }
}
