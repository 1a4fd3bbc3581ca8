//! Knows how actions and indicators are listed with how far they have come, each action with the form of a report.

use super::{report_name, report_part, spending};
use crate::assessment::strategy::StatusNote;
use crate::framework::ActionId;
use crate::plan::{ActionProgress, Progress, Timing, results};
use crate::presentation::{Label, indicator_values};
use crate::web::Address;
use crate::web::components::tag;
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use crate::web::pages::plan::phases::action_form;
use crate::web::pages::plan::results::name;
use crate::web::plan_page::{PlanPage, anchor};
use leptos::prelude::*;

/// The actions in the order of the plan.
pub fn actions(page: &PlanPage<'_>, come: &Progress, form: &FormState) -> Option<AnyView> {
    let voice = page.voice();
    let lines: Vec<_> = come.actions.iter().map(|action| line(page, action, form)).collect();
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

fn line(page: &PlanPage<'_>, action: &ActionProgress, form: &FormState) -> AnyView {
    let voice = page.voice();
    let url = Address::PlanAction(page.open.id(), action.id.clone()).url(voice.lang());
    let late = matches!(action.timing, Timing::Late | Timing::Stopped);
    let kind = if late { "attention" } else { "quiet" };
    let last = action.status.as_ref().map(|note| last(page, &action.id, note));
    let planned = page.plan.action(&action.id);
    let when = planned.map(|planned| page.dates(planned.start, planned.end));
    view! {
        <li id=anchor(&action.id)>
            <a href=url><bdi>{page.names().action(&action.id)}</bdi></a>" "{tag(action.timing.name(voice), kind)}" "<span class="hint">{when}</span>
            {last}
            {report(page, action, form)}
            {spending::view(page, &action.id, form)}
        </li>
    }
    .into_any()
}

/// The last report, with the button that takes it back.
fn last(page: &PlanPage<'_>, action: &ActionId, note: &StatusNote) -> AnyView {
    let voice = page.voice();
    let args = [("status", note.status.name(voice).into()), ("date", voice.date(note.date).into())];
    view! {
        <p class="hint">{voice.say_with("progress-last", &args)}" "<bdi>{note.note.clone()}</bdi></p>
        {action_form(
            page,
            action,
            view! {
                <input type="hidden" name="report" value=report_name(note) />
                <button class="button plain small" type="submit" name="do" value="withdraw">{voice.say("progress-withdraw")}</button>
            }
            .into_any(),
        )}
    }
    .into_any()
}

fn report(page: &PlanPage<'_>, action: &ActionProgress, form: &FormState) -> AnyView {
    let (voice, part) = (page.voice(), report_part(page.voice(), &action.id));
    let returned = form.is_about("action", action.id.as_str()) && form.fields.text("do") != "spent";
    let blank = FormState::default();
    let form = if returned { form } else { &blank };
    view! {
        <details class="plan-moves" open=returned>
            <summary>{voice.say("progress-report")}</summary>
            {action_form(
                page,
                &action.id,
                view! {
                    <div class="pair">{part.field(form, "status")}{part.field(form, "date")}</div>
                    {part.field(form, "note")}
                    <p class="plan-buttons"><button class="button secondary small" type="submit">{voice.say("save")}</button></p>
                }
                .into_any(),
            )}
        </details>
    }
    .into_any()
}

/// Chosen indicators from baseline over the latest value to the target.
pub fn indicators(open: &Open) -> AnyView {
    let voice = &open.voice;
    let lines = results(&open.analysis.library.kit, &open.assessment().strategy, open.state.clock.today());
    let lines: Vec<_> = lines
        .iter()
        .map(|line| {
            let url = Address::PlanIndicator(open.id(), line.id.clone()).url(voice.lang());
            let overdue = line.next_due.filter(|_| line.overdue).map(|year| {
                tag(voice.say_with("progress-overdue", &[("year", year.to_string().into())]), "attention")
            });
            let reached = line.reached.map(|share| {
                let percent = share.saturating_mul(rust_decimal::Decimal::ONE_HUNDRED);
                voice.say_with("progress-reached", &[("percent", voice.amount(percent, 0).into())])
            });
            view! { <li><a href=url><bdi>{name(voice, line)}</bdi></a>" "{overdue}<p class="hint">{indicator_values(voice, line)}" "{reached}</p></li> }
        })
        .collect();
    let body = match lines.is_empty() {
        true => {
            let url = Address::PlanResults(open.id()).url(voice.lang());
            view! { <p>{voice.say("results-headline-none")}" "<a href=url>{voice.say("results-title")}</a></p> }.into_any()
        }
        false => view! { <ul class="plan-lines">{lines}</ul> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="progress-indicators">
            <h2 id="progress-indicators">{voice.say("results-title")}</h2>
            {body}
        </section>
    }
    .into_any()
}
