//! Knows how a session stands that is being prepared, and its opening; knows no vote.

use super::super::papers::paper_links;
use super::super::{institution_name, is_too_long, minutes_words, part_url, time_words};
use super::LeadDesk;
use crate::presentation::Label;
use crate::web::components::{PostForm, post_form, warning};
use crate::workshop::PresenceLine;
use leptos::prelude::*;

/// What is decided, what is on the agenda, who has seats, and the button that opens it.
pub fn view(desk: &LeadDesk<'_>) -> AnyView {
    let voice = &desk.open.voice;
    view! {
        <p class="lead">{voice.say("prepare-lead")}</p>
        {opening(desk)}
        {rules(desk)}
        {agenda(desk)}
        {seats(desk)}
        {paper_links(desk.open, &desk.view.workshop)}
    }
    .into_any()
}

fn opening(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let has_seats = !desk.view.turnout.lines.is_empty();
    // Cards come before the opening.
    let cards = (!has_seats).then(|| {
        let url = part_url(open, &desk.view.workshop, "seats");
        view! { <p class="actions"><a class="button" href=url>{voice.say("prepare-seats")}</a></p> }
    });
    let class = if has_seats { "button" } else { "button secondary" };
    let lacks =
        [(desk.view.workshop.agenda.is_empty(), "prepare-no-agenda"), (!has_seats, "prepare-no-seats")];
    let lacks = lacks.into_iter().filter(|(is, _)| *is);
    let lacks: Vec<_> = lacks.map(|(_, key)| warning(voice.say(key))).collect();
    let button = view! {
        <p class="actions">
            <button class=class type="submit" name="act" value="open">{voice.say("prepare-open")}</button>
        </p>
    };
    view! {
        <section class="next" aria-labelledby="opening">
            <h2 id="opening">{voice.say("prepare-opening")}</h2>
            {lacks}
            {cards}
            <p>{voice.say("workshops-fixed")}</p>
            {post_form(PostForm::of(desk.view.room.version), button.into_any())}
        </section>
    }
    .into_any()
}

/// Language, openness and counting rule, each with what it means.
fn rules(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice, workshop) = (desk.open, &desk.open.voice, &desk.view.workshop);
    let language = voice.languages().of(workshop.lang).name.clone();
    view! {
        <section class="section" aria-labelledby="rules">
            <h2 id="rules">{voice.say("prepare-rules")}</h2>
            <dl class="facts">
                <div><dt>{voice.say("workshops-lang")}</dt><dd lang=workshop.lang.to_string()>{language}</dd></div>
                <div><dt>{voice.say("workshops-openness")}</dt><dd>{workshop.openness.meaning(voice)}</dd></div>
                <div><dt>{voice.say("workshops-counting")}</dt><dd>{workshop.counting.meaning(voice)}</dd></div>
            </dl>
            <p><a href=part_url(open, workshop, "description")>{voice.say("workshops-describe")}</a></p>
        </section>
    }
    .into_any()
}

fn agenda(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice, workshop) = (desk.open, &desk.open.voice, &desk.view.workshop);
    let lines: Vec<_> = workshop
        .agenda
        .iter()
        .map(|point| {
            let minutes = minutes_words(open, usize::from(point.minutes));
            view! { <li>{super::item_name(open, &point.item)}" "<span class="hint">{minutes}</span></li> }
        })
        .collect();
    let time = time_words(open, workshop);
    let time = match is_too_long(workshop) {
        true => warning(time),
        false => view! { <p>{time}</p> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="agenda">
            <h2 id="agenda">{voice.say("workshops-agenda")}</h2>
            {time}
            <ol>{lines}</ol>
            <p><a href=part_url(open, workshop, "agenda")>{voice.say("workshops-agenda-change")}</a></p>
        </section>
    }
    .into_any()
}

fn seats(desk: &LeadDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let line = |one: &PresenceLine| {
        let name = institution_name(open, &one.institution);
        view! { <li><bdi>{name}</bdi>" "<span class="hint">{voice.say_count("seats-headline", one.seats)}</span></li> }
    };
    let lines: Vec<_> = desk.view.turnout.lines.iter().map(line).collect();
    view! {
        <section class="section" aria-labelledby="seats">
            <h2 id="seats">{voice.say("seats-title")}</h2>
            <p>{voice.say("seats-lead")}</p>
            <ul>{lines}</ul>
            <p><a href=part_url(open, &desk.view.workshop, "seats")>{voice.say("prepare-seats")}</a></p>
        </section>
    }
    .into_any()
}
