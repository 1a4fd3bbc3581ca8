//! `/{lang}/assessments/{id}/confirmation`: which of the levels that analysts coded the country stands by.

use crate::assessment::{Answer, Basis, Change, Confirmation, Subject};
use crate::framework::{Framework, Item, ItemId};
use crate::service::act;
use crate::web::components::{
    Checkbox, PageContent, PostForm, checkbox, notice, post_form, rating_code, rating_tag, warning,
};
use crate::web::forms::Shape::{Day, Line};
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormTable, LINE, SaveRequest, SavedQuery, fits, must, respond,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// Who confirms, and when.
pub const CONFIRMATION: FormTable = FormTable {
    words: "confirm",
    explains: true,
    specs: &[must("by", Line(LINE)).hint("confirm-by-hint"), must("date", Day)],
};

/// What the address says: the item that somebody came to confirm.
#[derive(Deserialize)]
pub struct ConfirmationQuery {
    item: Option<String>,
    saved: Option<String>,
    cleaned: Option<usize>,
}

/// A coded answer with its place in the form.
struct CodedAnswer<'a> {
    framework: &'a Framework,
    item: &'a Item,
    answer: &'a Answer,
    /// What was confirmed of it last, if it is what is answered now.
    confirmation: Option<&'a Confirmation>,
}

/// Every answer, in the order in which it is asked.
fn coded_answers(open: &Open) -> Vec<CodedAnswer<'_>> {
    let items = open.frameworks().flat_map(|one| one.items.iter().map(move |item| (one, item)));
    let coded = items.filter_map(|(framework, item)| {
        let answer = open.assessment().answers.get(&item.id)?;
        let confirmation = open.assessment().confirmation(&item.id);
        Some(CodedAnswer { framework, item, answer, confirmation })
    });
    coded.collect()
}

/// The page; what is confirmed is ticked.
pub async fn get(open: OpenFor<act::Steer>, Query(query): Query<ConfirmationQuery>) -> Response {
    let mut fields = Fields::default();
    let is_ticked = |one: &&CodedAnswer<'_>| {
        one.confirmation.is_some() || query.item.as_deref() == Some(one.item.id.as_str())
    };
    for one in coded_answers(&open).iter().filter(is_ticked) {
        fields.add("item", one.item.id.as_str());
    }
    fields.set("date", open.voice.date(open.state.clock.today()));
    let saved = SavedQuery { saved: query.saved.clone(), cleaned: query.cleaned };
    page(&open, FormState::of_record(&open, fields, 0, &saved))
}

/// Confirms what its author ticked and takes back what they unticked, or confirms everything. A tick that its
/// author left alone changes nothing, whatever others did meanwhile.
///
/// # Errors
/// Not found where the answers are the country's own; whatever the store could not do.
pub async fn post(open: OpenFor<act::Steer>, fields: Fields) -> Result<Response, PageFailure> {
    if open.assessment().basis != Basis::DeskCoding {
        return Err(PageFailure::NotFound);
    }
    let mut form = FormState::of_sent(&open.state, fields);
    let changes = changes(&open, &mut form);
    let then = format!("{}?saved=yes", Address::Confirmation(open.id()).url(open.voice.lang()));
    let saving = SaveRequest { changes, by: form.fields.text("by"), then, ..SaveRequest::default() };
    let conflict = |_: &FormState, _| warning(open.voice.say("confirm-overtaken"));
    match respond(&open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(mut form) => {
            let now = open.reload().await?;
            renew_ticks(&now, &mut form.fields);
            Ok(page(&now, form))
        }
    }
}

/// Whether the form showed the answer to an item as confirmed.
fn was_confirmed(fields: &Fields, item: &ItemId) -> bool {
    fields.has(&format!("held-{item}"))
}

fn is_ticked(fields: &Fields, item: &ItemId) -> bool {
    fields.all("item").iter().any(|id| id == item.as_str())
}

/// Lets a form that is shown again begin from what holds now: its author's own ticks stay, and where they
/// left one alone, it is what others made of it.
fn renew_ticks(open: &Open, fields: &mut Fields) {
    let coded = coded_answers(open);
    let ticked: Vec<&ItemId> = coded
        .iter()
        .filter(|one| {
            let (ticked, was) = (is_ticked(fields, &one.item.id), was_confirmed(fields, &one.item.id));
            if ticked == was { one.confirmation.is_some() } else { ticked }
        })
        .map(|one| &one.item.id)
        .collect();
    fields.remove("item");
    ticked.into_iter().for_each(|item| fields.add("item", item.as_str()));
}

/// What the form changes, each with the version that its author saw; what is wrong is noted.
fn changes(open: &Open, form: &mut FormState) -> Vec<(Change, u64)> {
    let all = form.fields.text("then") == "all";
    let coded = coded_answers(open);
    // What somebody else confirmed or took back since the form was shown is not its author's doing.
    let sent = |one: &CodedAnswer<'_>| {
        (is_ticked(&form.fields, &one.item.id), was_confirmed(&form.fields, &one.item.id))
    };
    let (confirmed, open_still): (Vec<_>, Vec<_>) = coded.iter().partition(|one| one.confirmation.is_some());
    let new: Vec<&CodedAnswer<'_>> =
        open_still.into_iter().filter(|one| all || sent(one) == (true, false)).collect();
    let gone: Vec<&CodedAnswer<'_>> =
        confirmed.into_iter().filter(|one| !all && sent(one) == (false, true)).collect();
    if let Some(first) = coded.first().filter(|_| new.is_empty() && gone.is_empty()) {
        let label = item_label(open, first.item);
        form.problems.note_of(tick_id(&first.item.id), label, open.voice.say("confirm-nothing"));
    }
    let act = if new.is_empty() { None } else { read(open, form) };
    for one in &new {
        if form.fields.text(&format!("shown-{}", one.item.id)) != rating_code(Some(&one.answer.rating)) {
            let args = [("item", one.item.id.to_string().into())];
            let (label, text) = (item_label(open, one.item), open.voice.say_with("confirm-changed", &args));
            form.problems.note_of(tick_id(&one.item.id), label, text);
        }
    }
    let confirmed = new.iter().filter_map(|one| {
        let rating = one.answer.rating.clone();
        Some((one, Some(Confirmation { rating, ..act.clone()? })))
    });
    let changes = confirmed.chain(gone.iter().map(|one| (one, None))).map(|(one, confirmation)| {
        let seen = form.fields.number(&format!("seen-{}", one.item.id));
        (Change::Confirm { item: one.item.id.clone(), confirmation }, seen)
    });
    changes.collect()
}

/// Who confirms, and when, with any rating.
fn read(open: &Open, form: &mut FormState) -> Option<Confirmation> {
    let part = FormPart::of(&open.voice, &CONFIRMATION);
    let mut sent = part.read(form, &Value::Null);
    sent["rating"] = "unknown".into();
    fits(&sent)
}

fn tick_id(item: &ItemId) -> String {
    format!("item-{item}")
}

fn page(open: &Open, mut form: FormState) -> Response {
    let voice = &open.voice;
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let body = match open.assessment().basis {
        Basis::DeskCoding => form_view(open, &form),
        Basis::SelfAssessment => notice(voice.say("confirm-own")),
    };
    let main = view! { {top}<h1>{voice.say("confirm-title")}</h1>{body} }.into_any();
    let place = Address::Confirmation(open.id());
    PageContent::of(open, voice.say("confirm-title"), place, main).about_answers(open).reply(open, standing)
}

fn form_view(open: &Open, form: &FormState) -> AnyView {
    let (voice, coded) = (&open.voice, coded_answers(open));
    let lists: Vec<_> = open.frameworks().map(|framework| list(open, framework, &coded, form)).collect();
    let count = voice.say_part("standing-confirmed", open.assessment().confirmation_count(), coded.len());
    view! {
        <p class="lead">{voice.say("confirm-lead")}</p>
        <p>{count}</p>
        {post_form(
            PostForm::default(),
            view! {
                {lists}
                {FormPart::of(voice, &CONFIRMATION).view(form)}
                <p class="hint">{voice.say("confirm-hint")}</p>
                <p class="actions">
                    <button class="button" type="submit" name="then" value="ticked">{voice.say("confirm-ticked")}</button>
                    <button class="button secondary" type="submit" name="then" value="all">
                        {voice.say("confirm-all")}
                    </button>
                </p>
            }
            .into_any(),
        )}
    }
    .into_any()
}

/// The answers to one framework; nothing where there are none.
fn list(open: &Open, framework: &Framework, coded: &[CodedAnswer<'_>], form: &FormState) -> Option<AnyView> {
    let here = coded.iter().filter(|one| one.framework.id == framework.id);
    let lines: Vec<_> = here.map(|one| line(open, one, form)).collect();
    (!lines.is_empty()).then(|| {
        let title = open.voice.text(&framework.title);
        view! { <fieldset class="ticks"><legend><h2>{title}</h2></legend>{lines}</fieldset> }.into_any()
    })
}

fn item_label(open: &Open, item: &Item) -> String {
    format!("{} {}", item.id, open.voice.text(&item.title))
}

fn line(open: &Open, one: &CodedAnswer<'_>, form: &FormState) -> AnyView {
    let (voice, id) = (&open.voice, one.item.id.to_string());
    let rating = &one.answer.rating;
    let name = rating.level().and_then(|level| one.framework.level_name(level));
    let tag = rating_tag(voice, Some(rating), name.map(|name| voice.text(&name.label)));
    let state = confirmation_words(voice, one.confirmation);
    let title = item_label(open, one.item);
    let words = view! { {title}" "{tag}<span class="hint">{state}</span> }.into_any();
    let seen = open.version(&Subject::Confirmation(one.item.id.clone())).to_string();
    let tick = Checkbox {
        id: tick_id(&one.item.id),
        name: "item".to_owned(),
        ticked: form.fields.all("item").contains(&id),
        value: id.clone(),
    };
    let problem = form.problems.of(&tick.id).map(|text| view! { <p class="problem">{text}</p> });
    let held = one.confirmation.map(|_| {
        view! { <input type="hidden" name=format!("held-{id}") value="yes" /> }
    });
    view! {
        {problem}
        {held}
        <input type="hidden" name=format!("seen-{id}") value=seen />
        <input type="hidden" name=format!("shown-{id}") value=rating_code(Some(rating)) />
        {checkbox(tick, words)}
    }
    .into_any()
}

/// Who confirmed an answer, and when; that nobody did.
pub fn confirmation_words(voice: &Voice, confirmation: Option<&Confirmation>) -> String {
    let Some(Confirmation { rating: _, by, date }) = confirmation else {
        return voice.say("confirm-open");
    };
    voice.say_with("confirm-done", &[("by", by.clone().into()), ("date", voice.date(*date).into())])
}
