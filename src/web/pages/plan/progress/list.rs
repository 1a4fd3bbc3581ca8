//! Knows how actions and indicators are listed with how far they have come, each action with the form of a report.

use super::{Entered, spending};
use crate::assessment::strategy::ActionStatus;
use crate::plan::{ActionProgress, Progress, Timing, results};
use crate::web::Place;
use crate::web::components::{Field, TextArea, Width, select, tag, text_area, text_input};
use crate::web::http::extract::Open;
use crate::web::labels::{Label, options};
use crate::web::pages::plan::phases::hidden;
use crate::web::pages::plan::results::{name, values};
use crate::web::planning::{Desk, anchor};
use leptos::prelude::*;

/// The actions in the order of the plan.
pub fn actions(desk: &Desk<'_>, come: &Progress, entered: &Entered) -> Option<AnyView> {
    let voice = desk.voice();
    let lines: Vec<_> = come.actions.iter().map(|action| line(desk, action, entered)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="progress-actions">
                <h2 id="progress-actions">{voice.say("progress-actions")}</h2>
                <ul class="plan-lines">{lines}</ul>
            </section>
        }
        .into_any()
    })
}

fn line(desk: &Desk<'_>, action: &ActionProgress, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    let url = Place::PlanAction(desk.open.id(), action.id.clone()).url(voice.lang());
    let (key, kind) = timing(action.timing);
    let last = action.status.as_ref().map(|note| {
        let args = [
            ("status", voice.say(note.status.key()).into()),
            ("date", voice.date(note.date).into()),
        ];
        view! { <p class="hint">{voice.say_with("progress-last", &args)}" "<bdi>{note.note.clone()}</bdi></p> }
    });
    let planned = desk.plan.action(&action.id);
    let when = planned.map(|planned| desk.when(planned.start, planned.end));
    view! {
        <li id=anchor(&action.id)>
            <a href=url><bdi>{desk.names().action(&action.id)}</bdi></a>" "{tag(voice.say(key), kind)}" "<span class="hint">{when}</span>
            {last}
            {form(desk, action, entered)}
            {spending::view(desk, &action.id, entered)}
        </li>
    }
    .into_any()
}

fn timing(timing: Timing) -> (&'static str, &'static str) {
    match timing {
        Timing::Unreported => ("progress-unreported", "quiet"),
        Timing::Done => ("progress-done", "quiet"),
        Timing::DoneLate => ("progress-done-late", "quiet"),
        Timing::OnTime => ("progress-in-time", "quiet"),
        Timing::Late => ("progress-late", "attention"),
        Timing::Stopped => ("progress-stopped", "attention"),
    }
}

fn form(desk: &Desk<'_>, action: &ActionProgress, entered: &Entered) -> AnyView {
    let voice = desk.voice();
    let at = entered.at.as_ref() == Some(&action.id) && entered.fields.text("do") != "spent";
    let value = |name: &str| if at { entered.fields.text(name) } else { String::new() };
    let field = |part: &str| {
        let name = format!("{part}-{}", action.id);
        Field { label: voice.say(&format!("progress-{part}")), value: value(&name), name, ..Field::default() }
    };
    let date = Field { hint: Some(voice.say("progress-date-hint")), width: Width::Short, ..field("date") };
    let words = field("note");
    let area = TextArea { name: words.name, label: words.label, hint: None, value: words.value, rows: 2 };
    view! {
        <details class="plan-moves" open=at>
            <summary>{voice.say("progress-report")}</summary>
            <form method="post" novalidate=true>
                {hidden(desk, &action.id)}
                <div class="pair">
                    {select(field("status"), options::<ActionStatus>(voice), &entered.problems)}
                    {text_input(date, &entered.problems)}
                </div>
                {text_area(area, &entered.problems)}
                <p class="plan-buttons"><button class="button secondary small" type="submit">{voice.say("save")}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// Chosen indicators from baseline over the latest value to the target.
pub fn indicators(open: &Open) -> AnyView {
    let voice = &open.voice;
    let lines = results(&open.state.library.kit, &open.assessment().strategy, open.state.clock.today());
    let lines: Vec<_> = lines
        .iter()
        .map(|line| {
            let url = Place::PlanIndicator(open.id(), line.id.clone()).url(voice.lang());
            let overdue = line.next_due.filter(|_| line.overdue).map(|year| {
                tag(voice.say_with("progress-overdue", &[("year", year.to_string().into())]), "attention")
            });
            let reached = line.reached.map(|share| {
                let percent = share.saturating_mul(rust_decimal::Decimal::ONE_HUNDRED);
                voice.say_with("progress-reached", &[("percent", voice.amount(percent, 0).into())])
            });
            view! { <li><a href=url><bdi>{name(voice, line)}</bdi></a>" "{overdue}<p class="hint">{values(voice, line)}" "{reached}</p></li> }
        })
        .collect();
    let body = match lines.is_empty() {
        true => {
            let url = Place::PlanResults(open.id()).url(voice.lang());
            view! { <p>{voice.say("results-headline-none")}" "<a href=url>{voice.say("results-title")}</a></p> }.into_any()
        }
        false => view! { <ul class="plan-lines">{lines}</ul> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="results-title">
            <h2 id="results-title">{voice.say("results-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}
