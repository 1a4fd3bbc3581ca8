//! Knows how the page of an item looks.

use super::evidence::EvidenceList;
use super::form::{CERTAINTY, FINDING, shown_evidence};
use super::{ItemPlace, PageNotices, background, evidence, help, may_answer, result, same_answers, words};
use crate::assessment::{AnswerOrigin, CarriedState};
use crate::web::Address;
use crate::web::components::{
    Checkbox, Crumb, PageContent, PostForm, checkbox, level_cards, notice, post_form, small_number_warning,
    status_mark, tag,
};
use crate::web::forms::{FormPart, FormState};
use crate::web::http::extract::Open;
use crate::web::pages::laptops::loan_notice;
use leptos::prelude::*;

/// The page.
pub fn sheet(open: &Open, asked: &ItemPlace<'_>, form: FormState, shown: &PageNotices) -> PageContent {
    let voice = &open.voice;
    let title = format!("{} {}", asked.item.id, voice.text(&asked.item.title));
    let main = view(open, asked, form, shown);
    let sheet = PageContent::of(open, title, Address::Item(open.id(), asked.item.id.clone()), main);
    PageContent { shut: is_shut(open), ..sheet }
        .about_answers(open)
        .trail(vec![Crumb {
            name: voice.say("items-title"),
            url: Address::Items(open.id()).url(voice.lang()),
        }])
        .aside(Some(help::view(open, asked)))
}

/// Whether the reader cannot change the answer.
fn is_shut(open: &Open) -> bool {
    open.answers_are_shut() || !may_answer(open)
}

fn view(open: &Open, asked: &ItemPlace<'_>, mut state: FormState, shown: &PageNotices) -> AnyView {
    let voice = &open.voice;
    let top = state.top(&open.state, voice);
    let item = asked.item;
    let area = asked.framework.shown_edition().and_then(|edition| edition.area_of(&item.id));
    let area = area.map_or_else(String::new, |area| format!(" · {}", voice.text(&area.title)));
    let caption = format!("{} · {}{area}", item.id, voice.text(&asked.framework.short_title));
    let extra = item.additional.then(|| tag(voice.say("item-additional"), "quiet"));
    view! {
        {top}
        <p class="caption">{caption}" "{extra}</p>
        <h1>{voice.text(&item.title)}</h1>
        <p class="lead">{voice.text(&item.sense)}</p>
        <p class="provenance">{status_mark(voice, item.status)}</p>
        {carried_notice(open, asked)}
        {loan_notices(open, shown)}
        {result::view(open, asked)}
        {agreed_notice(open, asked)}
        {(!may_answer(open)).then(|| notice(voice.say("item-read-only")))}
        {form(open, asked, &state, shown)}
    }
    .into_any()
}

/// To whom the item is lent: who changes it here may meet what comes home.
fn loan_notices(open: &Open, shown: &PageNotices) -> Vec<AnyView> {
    shown.loans.iter().map(|loan| loan_notice(&open.voice, loan)).collect()
}

/// That the answer below came along and counts once it is saved; nothing where it did not, or somebody has answered.
fn carried_notice(open: &Open, asked: &ItemPlace<'_>) -> Option<AnyView> {
    let is_open = open.assessment().carried_state(&asked.item.id) == Some(CarriedState::Open);
    let url = Address::Carried(open.id()).url(open.voice.lang());
    let words = open.voice.say("carried-item");
    is_open.then(|| {
        view! { <p class="notice">{words}" "<a href=url>{open.voice.say("carried-title")}</a></p> }.into_any()
    })
}

/// That what is answered below does not count while an agreement stands; nothing where none does, or nothing can be answered.
fn agreed_notice(open: &Open, asked: &ItemPlace<'_>) -> Option<AnyView> {
    let is_agreed = open.assessment().origin(&asked.item.id) == Some(AnswerOrigin::Agreed);
    (is_agreed && !is_shut(open)).then(|| notice(open.voice.say("item-agreed")))
}

fn form(open: &Open, asked: &ItemPlace<'_>, form: &FormState, shown: &PageNotices) -> AnyView {
    let voice = &open.voice;
    let choice = asked.desk(open).choice(asked.framework, form);
    let certainty = FormPart::of(voice, &CERTAINTY);
    post_form(
        PostForm { class: Some("item-form"), id: Some(background::FORM), ..PostForm::of(form.version) },
        view! {
            {shown.from_check.then(|| view! { <input type="hidden" name="from" value=super::FROM_CHECK /> })}
            <button class="default-submit" type="submit" name="then" value="next" tabindex="-1" aria-hidden="true"></button>
            {level_cards(voice, choice, &form.problems)}
            {words::view(voice, &open.analysis.library.kit.glossary, asked.item)}
            {(!is_shut(open)).then(|| background::level_islands(open, asked))}
            {notice(voice.say("no-case-data"))}
            {FormPart::of(voice, &FINDING).view(form)}
            {small_number_warning(voice, [&form.fields.text("comment")])}
            {evidences(open, asked, form, shown)}
            {certainty.field(form, "confidence")}
            {certainty.field(form, "by")}
            {same_answers::view(open, asked.item, form.fields.all("also"))}
            {buttons(open, asked, shown)}
        }
        .into_any(),
    )
}

fn evidences(open: &Open, asked: &ItemPlace<'_>, form: &FormState, shown: &PageNotices) -> AnyView {
    let voice = &open.voice;
    let held = asked.desk(open).held.map_or(&[][..], |answer| &answer.evidence);
    let list = EvidenceList { open, item: asked.item, held, adding: shown.adding };
    let rows = 0..shown_evidence(&form.fields, held.len());
    let entries: Vec<_> = rows.map(|row| evidence::view(row, form, &list)).collect();
    let searched = Checkbox::of("searched", !form.fields.text("searched").is_empty());
    view! {
        <fieldset class="evidences">
            <legend><h2>{voice.say("column-evidence")}</h2></legend>
            <p class="hint">{voice.say("item-evidence-hint")}</p>
            {entries}
            {checkbox(searched, voice.say("item-searched").into_any())}
        </fieldset>
    }
    .into_any()
}

fn buttons(open: &Open, asked: &ItemPlace<'_>, shown: &PageNotices) -> AnyView {
    let voice = &open.voice;
    let onward = voice.say(if shown.from_check { "save-check" } else { "save-next" });
    let lines = (!is_shut(open)).then(|| {
        view! {
            <div class="save-lines">
                {background::ticks_island(open, asked)}
                {background::autosave_island(open, asked, shown)}
            </div>
        }
    });
    let url = |id| Address::Item(open.id(), id).url(voice.lang());
    let previous = asked
        .previous
        .clone()
        .map(|id| view! { <a href=url(id) rel="prev">{voice.say("item-previous")}</a> });
    let skip = asked.next.clone().map(|id| view! { <a href=url(id) rel="next">{voice.say("item-skip")}</a> });
    let history = Address::ItemHistory(open.id(), asked.item.id.clone()).url(voice.lang());
    let history = view! { <a href=history>{voice.say("history-link")}</a> };
    let answered = may_answer(open) && open.assessment().answers.contains_key(&asked.item.id);
    let withdraw = answered.then(|| {
        view! {
            <button class="button plain" type="submit" name="then" value="withdraw">
                {voice.say("item-withdraw")}
            </button>
        }
    });
    let saving = may_answer(open).then(|| {
        view! {
            <div class="actions sticky">
                {lines}
                <button class="button" type="submit" name="then" value="next">{onward}</button>
                <button class="button secondary" type="submit" name="then" value="stay">{voice.say("save-stay")}</button>
            </div>
        }
    });
    view! {
        {saving}
        <p class="actions">{previous}{skip}{history}{withdraw}</p>
    }
    .into_any()
}
