//! Knows the one thing to do now in each phase of an item, and what can be done besides.

use super::super::{item_name, part_url, results};
use super::spread::{first_speakers, reasons_view, spread_view};
use super::{LeadDesk, LeadQuery, facts};
use crate::framework::ItemId;
use crate::presentation::Label;
use crate::web::components::{Field, PostForm, notice, post_form, select, tag, warning};
use crate::web::forms::{FormState, Options};
use crate::web::{Address, Problems};
use crate::workshop::{AgendaPoint, PhaseCode};
use leptos::prelude::*;

/// The item with what is known of it, and what to do.
pub fn view(desk: &LeadDesk<'_>, form: &FormState, query: &LeadQuery) -> AnyView {
    let Some(point) = desk.point() else {
        return view! { <p class="lead">{desk.open.voice.say("lead-first")}</p>{next_step(desk)} }.into_any();
    };
    let step = match point.code() {
        PhaseCode::Waiting => next_step(desk),
        PhaseCode::Reading => reading_step(desk, form),
        PhaseCode::Voting => vote_step(desk, form, query),
        PhaseCode::Revealed => record_step(desk, point, form),
        PhaseCode::Agreed | PhaseCode::Parked => outcome_step(desk, point, form),
    };
    // A room that has just heard its votes looks at them first.
    let is_told = point.code() == PhaseCode::Revealed;
    let (first, second) = if is_told { (spread(desk), step) } else { (step, spread(desk)) };
    let known = point.is_current().then(|| facts::view(desk, &point.item)).flatten();
    view! {
        {head(desk, point)}
        {first}
        {second}
        {known}
    }
    .into_any()
}

/// The phase, the round and what the item is about.
fn head(desk: &LeadDesk<'_>, point: &AgendaPoint) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let round = (point.rounds > 0).then(|| {
        let args = [("round", point.rounds.to_string().into())];
        tag(voice.say_with("lead-round", &args), "quiet")
    });
    let sense = desk.question().map(|(_, item)| voice.text(&item.sense));
    let url = Address::DeliberationItem(open.id(), point.item.clone()).url(voice.lang());
    view! {
        <p>{tag(point.code().title(voice), "here")}" "{round}</p>
        <p class="lead">{sense}</p>
        <p><a href=url>{voice.say("lead-heard")}</a></p>
    }
    .into_any()
}

/// What the revealed rounds came to.
fn spread(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let Some((framework, _)) = desk.question() else { return ().into_any() };
    let Some(table) = spread_view(open, framework, &desk.view.room.results, "spread") else {
        return ().into_any();
    };
    view! {
        <section class="section">
            <h2 id="spread">{voice.say("lead-spread")}</h2>
            {table}
            {reasons_view(open, &desk.view.reasons)}
        </section>
    }
    .into_any()
}

/// A step with its title.
fn step(title: String, content: AnyView) -> AnyView {
    view! { <section class="next" aria-labelledby="step"><h2 id="step">{title}</h2>{content}</section> }
        .into_any()
}

/// The button that does what comes next.
fn button(desk: &LeadDesk<'_>, act: &'static str, key: &str) -> AnyView {
    let words = desk.open.voice.say(key);
    view! { <p class="actions"><button class="button" type="submit" name="act" value=act>{words}</button></p> }
        .into_any()
}

/// A button for what can be done besides.
fn other_button(desk: &LeadDesk<'_>, act: &'static str, key: &str) -> AnyView {
    let words = desk.open.voice.say(key);
    view! {
        <p class="actions"><button class="button secondary" type="submit" name="act" value=act>{words}</button></p>
    }
    .into_any()
}

/// A form about the session as it is now.
fn lead_form(desk: &LeadDesk<'_>, content: AnyView) -> AnyView {
    post_form(PostForm::of(desk.view.room.version), content)
}

fn hidden_item(item: &ItemId) -> AnyView {
    view! { <input type="hidden" name="item" value=item.to_string() /> }.into_any()
}

/// The next item; where there is none, the way to the close.
fn next_step(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let Some(next) = &desk.view.next else {
        let close = part_url(open, &desk.view.workshop, "close");
        let way = view! {
            <p>{voice.say("lead-none-left")}</p>
            <p class="actions"><a class="button" href=close>{voice.say("lead-close")}</a></p>
        };
        return view! { {step(voice.say("lead-end"), way.into_any())}{other_items(desk)} }.into_any();
    };
    let content = view! { {hidden_item(next)}{button(desk, "present", "lead-present-item")} };
    let form = lead_form(desk, content.into_any());
    let content = view! { <p><strong>{item_name(open, next)}</strong></p>{form} };
    view! { {step(voice.say("lead-following"), content.into_any())}{other_items(desk)} }.into_any()
}

/// Any other item than the next one.
fn other_items(desk: &LeadDesk<'_>) -> Option<AnyView> {
    let (open, voice) = (desk.open, &desk.open.voice);
    let others =
        desk.view.workshop.agenda.iter().filter(|point| Some(&point.item) != desk.view.next.as_ref());
    let option = |point: &AgendaPoint| {
        let words = format!("{} ({})", item_name(open, &point.item), point.code().name(voice));
        (point.item.to_string(), words)
    };
    let options: Options = others.map(option).collect();
    (!options.is_empty()).then(|| {
        let field = Field { name: "item".to_owned(), label: voice.say("column-item"), ..Field::default() };
        let select = select(field, options, &Problems::default());
        let content = view! { {select}{other_button(desk, "present", "lead-present-other")} };
        view! {
            <details class="weights">
                <summary>{voice.say("lead-other-item")}</summary>
                {lead_form(desk, content.into_any())}
            </details>
        }
        .into_any()
    })
}

fn reading_step(desk: &LeadDesk<'_>, form: &FormState) -> AnyView {
    let voice = &desk.open.voice;
    let content = view! {
        {desk.vote_part().view(form)}
        {button(desk, "vote", "lead-open-vote")}
    };
    let vote = lead_form(desk, content.into_any());
    let back = lead_form(desk, other_button(desk, "put-back", "lead-put-back"));
    let content = view! { <p>{voice.say("lead-reading")}</p>{vote} };
    view! { {step(voice.say("lead-vote-title"), content.into_any())}{back}{parking(desk, form)} }.into_any()
}

fn vote_step(desk: &LeadDesk<'_>, form: &FormState, query: &LeadQuery) -> AnyView {
    let voice = &desk.open.voice;
    let asks = form.is_about("confirm", "yes");
    let confirm = asks.then(|| view! { <input type="hidden" name="confirm" value="yes" /> });
    let words = if asks { "lead-reveal-anyway" } else { "lead-reveal" };
    let reveal = lead_form(desk, view! { {confirm}{button(desk, "reveal", words)} }.into_any());
    let content = view! { {end(desk)}<p>{voice.say("lead-voting")}</p>{reveal} };
    let prolong = match query.stay.is_some() || form.is_about("act", "prolong") {
        true => {
            let content = view! {
                {desk.vote_part().view(form)}
                {other_button(desk, "prolong", "lead-prolong")}
            };
            lead_form(desk, content.into_any())
        }
        false => view! { <p><a href="?stay=yes">{voice.say("lead-prolong")}</a></p> }.into_any(),
    };
    let ballots = part_url(desk.open, &desk.view.workshop, "ballots");
    view! {
        {step(voice.say("lead-reveal-title"), content.into_any())}
        {prolong}
        <p><a href=ballots>{voice.say("ballots-title")}</a></p>
    }
    .into_any()
}

/// When the round ends; the script counts down.
fn end(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let Some(ends) = desk.view.room.ends else {
        return view! { <p>{voice.say("lead-no-end")}</p> }.into_any();
    };
    let left = (ends - open.state.clock.now()).num_seconds();
    if left <= 0 {
        return view! { <p><strong>{voice.say("lead-over")}</strong></p> }.into_any();
    }
    let shown = format!("{}:{:02}", left / 60, left % 60);
    view! {
        <p>
            {voice.say("lead-ends")}" "
            <bdi class="room-clock" dir="ltr" data-live="left" data-seconds=left.to_string()>{shown}</bdi>
        </p>
    }
    .into_any()
}

fn record_step(desk: &LeadDesk<'_>, point: &AgendaPoint, form: &FormState) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let last = desk.view.room.results.last();
    let speakers = last.and_then(|last| first_speakers(open, last));
    let content = view! {
        <p><strong>{speakers}</strong></p>
        {agreement_form(desk, point, form)}
    };
    let record = step(voice.say("lead-record-title"), content.into_any());
    // Where the first round was split, the room talks and votes again before anything is recorded.
    let is_split = point.rounds == 1 && last.is_some_and(|last| last.clusters.len() > 1);
    let (first, second) = match is_split {
        true => (again(desk, form), record),
        false => (record, again(desk, form)),
    };
    view! { {first}{second}{parking(desk, form)} }.into_any()
}

/// Another round after the talk.
fn again(desk: &LeadDesk<'_>, form: &FormState) -> AnyView {
    let voice = &desk.open.voice;
    let content = view! {
        {desk.vote_part().view(form)}
        {other_button(desk, "vote", "lead-again")}
    };
    view! {
        <section class="section" aria-labelledby="again">
            <h2 id="again">{voice.say("lead-again")}</h2>
            <p>{voice.say("lead-again-text")}</p>
            {lead_form(desk, content.into_any())}
        </section>
    }
    .into_any()
}

/// What the room agreed, to be recorded or put right.
fn agreement_form(desk: &LeadDesk<'_>, point: &AgendaPoint, form: &FormState) -> AnyView {
    let voice = &desk.open.voice;
    let mut fresh = FormState::default();
    if let Some(agreement) = point.agreement() {
        desk.fill_agreement(agreement, &mut fresh);
    }
    let shown = if form.is_about("act", "agree") { form } else { &fresh };
    let part = desk.agreement_part();
    let parts = desk.dissent_parts();
    let has_dissent = parts.iter().any(|(id, _)| !shown.fields.text(&format!("dissent-{id}")).is_empty());
    let dissents: Vec<_> = parts.iter().map(|(_, part)| part.view(shown)).collect();
    let dissents = (!dissents.is_empty()).then(|| {
        view! {
            <details class="weights" open=has_dissent>
                <summary>{voice.say("agree-dissents")}</summary>
                <p class="hint">{voice.say("agree-dissents-hint")}</p>
                {dissents}
            </details>
        }
    });
    let rows = 0..desk.follow_up_rows(shown);
    let actions: Vec<_> = rows.map(|row| desk.follow_up_part(row).view(shown)).collect();
    let content = view! {
        {hidden_item(&point.item)}
        {part.field(shown, "level")}
        {part.field(shown, "reason")}
        {dissents}
        <fieldset class="follow-ups">
            <legend><h3>{voice.say("lead-actions")}</h3></legend>
            <p class="hint">{voice.say("lead-actions-hint")}</p>
            {actions}
        </fieldset>
        {part.field(shown, "aloud")}
        {button(desk, "agree", "lead-record")}
    };
    lead_form(desk, content.into_any())
}

/// The form that puts the item aside; folded unless it comes back to be put right.
fn parking(desk: &LeadDesk<'_>, form: &FormState) -> AnyView {
    let voice = &desk.open.voice;
    let is_returned = form.is_about("act", "park");
    let fresh = FormState::default();
    let shown = if is_returned { form } else { &fresh };
    let content = view! { {desk.parking_part().view(shown)}{other_button(desk, "park", "lead-park")} };
    view! {
        <details class="weights" open=is_returned>
            <summary>{voice.say("lead-park")}</summary>
            <p>{voice.say("lead-park-text")}</p>
            {lead_form(desk, content.into_any())}
        </details>
    }
    .into_any()
}

/// What became of the item, and what follows.
fn outcome_step(desk: &LeadDesk<'_>, point: &AgendaPoint, form: &FormState) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let is_returned = form.is_about("act", "agree");
    let change = point.agreement().map(|_| {
        view! {
            <details class="weights" open=is_returned>
                <summary>{voice.say("lead-change")}</summary>
                {agreement_form(desk, point, form)}
            </details>
        }
    });
    let outcome = match point.code() {
        PhaseCode::Parked => warning(voice.say("lead-is-parked")),
        _ => notice(voice.say("lead-is-recorded")),
    };
    view! { {outcome}{results::outcome(open, point)}{next_step(desk)}{change} }.into_any()
}
