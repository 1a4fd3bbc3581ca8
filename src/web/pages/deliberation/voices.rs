//! Knows how what institutions submitted stands side by side, the view from outside apart; knows no form.

use super::agreement::AgreementDesk;
use crate::assessment::{Answer, Evidence, Institution, InstitutionId};
use crate::framework::Level;
use crate::service::Act;
use crate::web::Address;
use crate::web::components::{Caption, Head, STACKED, rating_tag, table};
use crate::web::pages::item::conditions::ticked_view;
use crate::web::pages::register::file_view;
use leptos::prelude::*;

/// One voice: whose, and what it said.
struct VoiceLine<'a> {
    id: InstitutionId,
    name: String,
    sector: String,
    due: Option<chrono::NaiveDate>,
    answer: Option<&'a Answer>,
}

/// Everybody's answers: those of institutions, the country's own, the view from outside.
pub fn view(desk: &AgreementDesk<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let (outside, inside): (Vec<_>, Vec<_>) = lines(desk).into_iter().partition(|line| line.id.is_external());
    let own = open.assessment().own_answer(&desk.item.id);
    let own = own.map(|answer| {
        view! {
            <section class="section">
                <h2 id="own">{voice.say("deliberation-own")}</h2>
                {voice_table(desk, "own", &[country_line(desk, answer)])}
            </section>
        }
    });
    let inside = match inside.is_empty() {
        true => view! { <p>{voice.say("deliberation-nobody")}</p> }.into_any(),
        false => voice_table(desk, "voices", &inside),
    };
    view! {
        <section class="section">
            <h2 id="voices">{voice.say("deliberation-voices")}</h2>
            {inside}
            {clusters(desk)}
        </section>
        {own}
        <section class="section">
            <h2 id="outside">{voice.say("deliberation-outside")}</h2>
            <p class="hint">{voice.say("deliberation-outside-hint")}</p>
            {voice_table(desk, "outside", &outside)}
        </section>
    }
    .into_any()
}

/// Who stands together at which level; nothing where nobody submitted one.
fn clusters(desk: &AgreementDesk<'_>) -> Option<AnyView> {
    let voice = &desk.open.voice;
    let line = |(level, who): (Level, Vec<&InstitutionId>)| {
        let names = who.into_iter().filter_map(|id| Some(desk.heard.responses.get(id)?.by.clone()));
        let names = voice.list(&names.collect::<Vec<_>>());
        let args = [("level", level.to_string().into()), ("who", names.into())];
        view! { <li dir="auto">{voice.say_with("deliberation-cluster", &args)}</li> }
    };
    let lines: Vec<_> = desk.heard.clusters().into_iter().map(line).collect();
    (!lines.is_empty())
        .then(|| view! { <p>{voice.say("deliberation-clusters")}</p><ul>{lines}</ul> }.into_any())
}

/// The institutions that are asked or submitted something, and the view from outside.
fn lines<'a>(desk: &AgreementDesk<'a>) -> Vec<VoiceLine<'a>> {
    let (open, library) = (desk.open, &desk.open.analysis.library);
    let sector = |one: &Institution| {
        library.sector(&one.sector).map(|sector| open.voice.text(&sector.text)).unwrap_or_default()
    };
    let register = open.assessment().institutions();
    let mut found: Vec<VoiceLine<'a>> = Vec::new();
    for one in register.iter().chain([&Institution::external()]) {
        let answer = desk.heard.responses.get(&one.id);
        let is_asked = one.is_asked() && one.answers_for(&desk.item.id);
        if answer.is_none() && !is_asked && !one.id.is_external() {
            continue;
        }
        let name = match (one.id.is_external(), answer) {
            (true, Some(answer)) => answer.by.clone(),
            (true, None) => open.voice.say("respond-external"),
            (false, _) => one.name.clone(),
        };
        found.push(VoiceLine { id: one.id.clone(), name, sector: sector(one), due: one.due, answer });
    }
    // Whoever submitted something and left the register since.
    let is_known = |id: &InstitutionId| id.is_external() || register.iter().any(|one| one.id == *id);
    for (id, answer) in desk.heard.responses.iter().filter(|(id, _)| !is_known(id)) {
        let (name, sector) = (answer.by.clone(), String::new());
        found.push(VoiceLine { id: id.clone(), name, sector, due: None, answer: Some(answer) });
    }
    found
}

fn country_line<'a>(desk: &AgreementDesk<'_>, answer: &'a Answer) -> VoiceLine<'a> {
    let name = match answer.by.is_empty() {
        true => desk.open.voice.say("deliberation-country"),
        false => answer.by.clone(),
    };
    VoiceLine { id: InstitutionId::external(), name, sector: String::new(), due: None, answer: Some(answer) }
}

fn voice_table(desk: &AgreementDesk<'_>, heading: &'static str, lines: &[VoiceLine<'_>]) -> AnyView {
    let conditions = desk.item.has_conditions().then_some("column-conditions");
    let heads = ["column-institution", "column-level"].into_iter().chain(conditions);
    let heads = heads.chain(["column-reason", "column-evidence"]).map(Head::Text).collect();
    let rows = lines.iter().map(|line| row(desk, line)).collect();
    table(&desk.open.voice, Caption::heading(heading).look(STACKED), heads, rows)
}

fn row(desk: &AgreementDesk<'_>, line: &VoiceLine<'_>) -> AnyView {
    let voice = &desk.open.voice;
    let level = match line.answer {
        Some(answer) => {
            let name = answer.rating.level().and_then(|level| desk.framework.level_name(level));
            rating_tag(voice, Some(&answer.rating), name.map(|name| voice.text(&name.label)))
        }
        None => missing_voice(desk, line),
    };
    let conditions = desk.item.has_conditions().then(|| {
        let ticked = line.answer.and_then(|answer| ticked_view(desk.open, desk.item, answer));
        view! { <td data-head=voice.say("column-conditions")>{ticked}</td> }
    });
    let comment = line.answer.map(|answer| answer.comment.clone()).filter(|words| !words.is_empty());
    let pieces = line.answer.into_iter().flat_map(|answer| &answer.evidence);
    let piece = |piece: &Evidence| {
        let file = piece.file.as_ref().map(|file| file_view(desk.open, file));
        view! { <li><span dir="auto">{piece.title.clone()}</span>" "{file}</li> }
    };
    let pieces: Vec<_> = pieces.map(piece).collect();
    let pieces = (!pieces.is_empty()).then(|| view! { <ul class="plain">{pieces}</ul> });
    let sector = (!line.sector.is_empty()).then(|| view! { <span class="hint">{line.sector.clone()}</span> });
    view! {
        <tr>
            <th scope="row"><bdi>{line.name.clone()}</bdi>{sector}</th>
            <td data-head=voice.say("column-level")>{level}</td>
            {conditions}
            <td class="pre" dir="auto" data-head=voice.say("column-reason")>{comment}</td>
            <td data-head=voice.say("column-evidence")>{pieces}</td>
        </tr>
    }
    .into_any()
}

/// That nothing came yet, until when it is due, and where what came on paper is entered.
fn missing_voice(desk: &AgreementDesk<'_>, line: &VoiceLine<'_>) -> AnyView {
    let (open, voice) = (desk.open, &desk.open.voice);
    let due = line.due.map(|day| voice.say_with("work-due", &[("date", voice.date(day).into())]));
    let may_enter = open.person.may(Act::Respond, &open.assessment().country);
    let enter = may_enter.then(|| {
        let url = Address::response_url(open.id(), &desk.item.id, &line.id, voice.lang());
        view! { <a href=url>{voice.say("deliberation-enter")}</a> }
    });
    view! { {voice.say("deliberation-waiting")}" "{due}" "{enter} }.into_any()
}
