//! Knows how the page of an item looks.

use super::form::AnswerForm;
use super::{Asked, Entered, also, background, help, result};
use crate::assessment::Confidence;
use crate::web::components::{
    Crumb, Field, LevelCard, Sheet, TextArea, checkbox, error_summary, evidence_entry, level_cards, notice,
    radios, status_mark, tag, text_area, text_input,
};
use crate::web::http::extract::Open;
use crate::web::labels::options;
use crate::web::{Place, Problems, Voice};
use leptos::prelude::*;

/// The page.
pub fn sheet(open: &Open, asked: &Asked<'_>, entered: Entered) -> Sheet {
    let voice = &open.voice;
    Sheet {
        title: format!("{} {}", asked.item.id, voice.text(&asked.item.title)),
        path: Place::Item(open.id(), asked.item.id.clone()).url(voice.lang()),
        context: Some(open.context(None)),
        trail: vec![Crumb { name: voice.say("items-title"), url: Place::Items(open.id()).url(voice.lang()) }],
        problem: !entered.problems.is_empty(),
        main: view(open, asked, entered),
        aside: Some(help::view(open, asked)),
    }
}

fn view(open: &Open, asked: &Asked<'_>, mut entered: Entered) -> AnyView {
    let voice = &open.voice;
    let above = entered.above.take();
    let item = asked.item;
    let area = asked.framework.shown_edition().and_then(|edition| edition.area_of(&item.id));
    let area = area.map_or_else(String::new, |area| format!(" · {}", voice.text(&area.title)));
    let caption = format!("{} · {}{area}", item.id, voice.text(&asked.framework.short_title));
    let extra = item.additional.then(|| tag(voice.say("item-additional"), "quiet"));
    view! {
        {error_summary(voice, &entered.problems)}
        {above}
        <p class="caption">{caption}" "{extra}</p>
        <h1>{voice.text(&item.title)}</h1>
        <p class="lead">{voice.text(&item.sense)}</p>
        <p class="provenance">{status_mark(voice, item.status)}</p>
        {result::view(open, asked)}
        {form(open, asked, &entered)}
    }
    .into_any()
}

fn form(open: &Open, asked: &Asked<'_>, entered: &Entered) -> AnyView {
    let (voice, form, problems) = (&open.voice, &entered.form, &entered.problems);
    let cards = asked.item.levels.iter().map(|statement| LevelCard {
        level: statement.level.value(),
        name: asked
            .framework
            .level_name(statement.level)
            .map_or_else(String::new, |name| voice.text(&name.label)),
        statement: voice.text(&statement.statement),
    });
    let comment = TextArea {
        name: "comment".to_owned(),
        label: voice.say("item-comment"),
        hint: Some(voice.say("item-comment-hint")),
        value: form.comment.clone(),
        rows: 5,
    };
    view! {
        <form method="post" novalidate=true class="item-form" id=background::FORM>
            <input type="hidden" name="version" value=entered.version.to_string() autocomplete="off" />
            {entered.from_check.then(|| view! { <input type="hidden" name="from" value=super::FROM_CHECK /> })}
            <button class="default-submit" type="submit" name="then" value="next" tabindex="-1" aria-hidden="true"></button>
            {level_cards(voice, cards.collect(), &form.rating, &form.reason, problems)}
            {background::level_islands(open, asked)}
            {notice(voice.say("no-case-data"))}
            {text_area(comment, problems)}
            {evidence(voice, entered)}
            {certainty(voice, form, problems)}
            {also::view(open, asked.item, &form.also)}
            {buttons(open, asked, entered)}
        </form>
    }
    .into_any()
}

fn evidence(voice: &Voice, entered: &Entered) -> AnyView {
    let entries: Vec<_> = entered
        .form
        .evidence
        .iter()
        .enumerate()
        .map(|(index, entry)| {
            let fields = format!("e{}-", index + 1);
            let wrong = entered.problems.iter().any(|(field, _)| field.starts_with(&fields));
            let new = entry.id.is_empty() && (entered.adding || !entry.is_empty());
            evidence_entry(voice, index + 1, entry, wrong || new, &entered.problems)
        })
        .collect();
    let searched = voice.say("item-searched").into_any();
    view! {
        <fieldset class="evidences">
            <legend><h2>{voice.say("column-evidence")}</h2></legend>
            <p class="hint">{voice.say("item-evidence-hint")}</p>
            {entries}
            {checkbox("searched".into(), "searched".into(), "yes".into(), entered.form.searched, searched)}
        </fieldset>
    }
    .into_any()
}

fn certainty(voice: &Voice, form: &AnswerForm, problems: &Problems) -> AnyView {
    let confidence = Field {
        name: "confidence".to_owned(),
        label: voice.say("item-confidence"),
        hint: Some(voice.say("item-confidence-hint")),
        value: form.confidence.clone(),
        ..Field::default()
    };
    let by = Field {
        name: "by".to_owned(),
        label: voice.say("item-by"),
        hint: Some(voice.say("item-by-hint")),
        value: form.by.clone(),
        ..Field::default()
    };
    view! {
        {radios(confidence, options::<Confidence>(voice), problems)}
        {text_input(by, problems)}
    }
    .into_any()
}

fn buttons(open: &Open, asked: &Asked<'_>, entered: &Entered) -> AnyView {
    let voice = &open.voice;
    let onward = voice.say(if entered.from_check { "save-check" } else { "save-next" });
    let autosave = background::autosave_island(open, asked, entered);
    let url = |id| Place::Item(open.id(), id).url(voice.lang());
    let previous = asked
        .previous
        .clone()
        .map(|id| view! { <a href=url(id) rel="prev">{voice.say("item-previous")}</a> });
    let skip = asked.next.clone().map(|id| view! { <a href=url(id) rel="next">{voice.say("item-skip")}</a> });
    let history = Place::ItemHistory(open.id(), asked.item.id.clone()).url(voice.lang());
    let history = view! { <a href=history>{voice.say("history-link")}</a> };
    let answered = open.assessment().answers.contains_key(&asked.item.id);
    let withdraw = answered.then(|| {
        view! {
            <button class="button plain" type="submit" name="then" value="withdraw">
                {voice.say("item-withdraw")}
            </button>
        }
    });
    view! {
        <div class="actions sticky">
            <button class="button" type="submit" name="then" value="next">{onward}</button>
            <button class="button secondary" type="submit" name="then" value="stay">{voice.say("save-stay")}</button>
            {autosave}
        </div>
        <p class="actions">{previous}{skip}{history}{withdraw}</p>
    }
    .into_any()
}
