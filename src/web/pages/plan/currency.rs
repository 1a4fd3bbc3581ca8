//! Knows what is asked where the strategy gets another currency while amounts are kept in the one before; converts nothing.

use crate::assessment::Strategy;
use crate::assessment::strategy::Frame;
use crate::web::components::{Checkbox, checkbox};
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The box by which somebody says that the numbers stay.
const TICK: &str = "currency-change";

/// Notes in the form where amounts would count in another currency and nobody said that they are to.
pub fn weigh(open: &Open, form: &mut FormState, sent: &Frame) {
    let (voice, strategy) = (&open.voice, &open.assessment().strategy);
    let (from, amounts) = (&strategy.frame.currency, kept_amounts(strategy, sent));
    let stays = from.is_empty() || *from == sent.currency || amounts == 0;
    if stays || form.fields.text(TICK) == mark(&sent.currency) {
        return;
    }
    let args =
        [("n", amounts.into()), ("shown", voice.number(amounts).into()), ("from", from.clone().into())];
    let words = voice.say_with("frame-currency-kept", &args);
    form.problems.note_of(TICK, voice.say("frame-currency"), words);
}

/// How many amounts stay as they are: prices, money by year, and of the frame what was not entered anew with it.
fn kept_amounts(strategy: &Strategy, sent: &Frame) -> usize {
    let held = &strategy.frame;
    let prices = strategy.actions.values().map(|record| record.costs.len());
    let funds = strategy.actions.values().flat_map(|record| &record.funding).map(|line| line.amounts.len());
    let limit = held.money_per_year.filter(|_| sent.money_per_year == held.money_per_year);
    let rate = held.per_dollar.filter(|_| sent.per_dollar == held.per_dollar);
    prices.chain(funds).sum::<usize>() + usize::from(limit.is_some()) + usize::from(rate.is_some())
}

/// What the box sends: it says yes to this currency and to no other.
fn mark(code: &str) -> &str {
    if code.is_empty() { "none" } else { code }
}

/// The box, where it was asked for.
pub fn question(open: &Open, form: &FormState) -> AnyView {
    let (voice, problem) = (&open.voice, form.problems.of(TICK));
    if problem.is_none() && !form.fields.has(TICK) {
        return ().into_any();
    }
    let code = form.fields.text("currency").to_uppercase();
    let words = match code.as_str() {
        "" => voice.say("frame-currency-none"),
        _ => voice.say_with("frame-currency-becomes", &[("to", code.clone().into())]),
    };
    let tick = Checkbox {
        id: TICK.to_owned(),
        name: TICK.to_owned(),
        value: mark(&code).to_owned(),
        ticked: form.fields.text(TICK) == mark(&code),
    };
    let invalid = problem.is_some().then_some("true");
    view! {
        <fieldset class="ticks" data-problem=invalid>
            <legend>{voice.say("frame-currency")}</legend>
            {problem.map(|text| view! { <p class="problem">{text}</p> })}
            {checkbox(tick, words.into_any())}
        </fieldset>
    }
    .into_any()
}
