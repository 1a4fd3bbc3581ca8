//! Knows how the sheets of institutions look, and what one that was read back would change.

use crate::assessment::{Answer, Institution, Rating};
use crate::exchange::Loan;
use crate::framework::ItemId;
use crate::presentation::level_title;
use crate::service::{SheetChange, SheetPreview, institution_title};
use crate::web::Address;
use crate::web::components::{
    Caption, FileField, Head, PostForm, STACKED, file_input, notice, post_form, table,
};
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use crate::web::pages::deliberation::nav;
use leptos::prelude::*;

/// What the page is about.
pub struct SheetPlace {
    /// The institutions for which the person answers.
    pub institutions: Vec<Institution>,
    /// What is lent.
    pub loans: Vec<Loan>,
    /// Everything that is asked.
    pub asked: Vec<ItemId>,
    /// Whether only the sheets of a loan are wanted.
    pub is_of_loan: bool,
}

/// The sheets to take along, and the form for one that comes back.
pub fn page(open: &Open, mut form: FormState, place: &SheetPlace) -> AnyView {
    let voice = &open.voice;
    let top = form.top(&open.state, voice);
    let lines: Vec<_> =
        place.institutions.iter().filter_map(|one| institution_view(open, place, one)).collect();
    let lines = match lines.is_empty() {
        true => notice(voice.say("answer-sheet-none")),
        false => view! { <ul class="plain texts">{lines}</ul> }.into_any(),
    };
    let file = FileField {
        name: "file",
        label: voice.say("answer-sheet-file"),
        hint: voice.say("answer-sheet-file-hint"),
        accept: ".xlsx,.xlsm".to_owned(),
        several: false,
    };
    let action = Some(Address::AnswerSheet(open.id()).url(voice.lang()));
    let read = post_form(
        PostForm { files: true, slow: true, action, ..PostForm::default() },
        view! {
            {file_input(file, &form.problems)}
            <p class="actions"><button class="button" type="submit">{voice.say("laptops-look")}</button></p>
        }
        .into_any(),
    );
    view! {
        {top}
        {nav(open, "answer-sheet-title")}
        <h1>{voice.say("answer-sheet-title")}</h1>
        <p class="lead">{voice.say("answer-sheet-lead")}</p>
        <section class="section" aria-labelledby="take">
            <h2 id="take">{voice.say("answer-sheet-download")}</h2>
            <p>{voice.say("answer-sheet-download-text")}</p>
            {lines}
        </section>
        <section class="section" aria-labelledby="read">
            <h2 id="read">{voice.say("answer-sheet-read")}</h2>
            {read}
        </section>
    }
    .into_any()
}

/// The sheets of an institution: with all that it is asked, and of each loan that holds some of it. Nothing where it is asked
/// nothing of what is wanted.
fn institution_view(open: &Open, place: &SheetPlace, institution: &Institution) -> Option<AnyView> {
    let voice = &open.voice;
    let own = || place.asked.iter().filter(|item| institution.answers_for(item));
    let whole = (!place.is_of_loan && own().next().is_some())
        .then(|| view! { <p>{file_links(open, institution, None)}</p> });
    let lent: Vec<_> = place
        .loans
        .iter()
        .filter(|loan| own().any(|item| loan.terms.holds(item)))
        .filter(|loan| place.is_of_loan || !loan.terms.items.is_empty())
        .map(|loan| {
            let words = voice.say_with("answer-sheet-loan", &[("to", loan.terms.to.clone().into())]);
            view! { <p>{words}" "{file_links(open, institution, Some(loan.terms.id.as_str()))}</p> }
        })
        .collect();
    (whole.is_some() || !lent.is_empty()).then(|| {
        view! { <li><p><strong><bdi>{institution_title(voice, institution)}</bdi></strong></p>{whole}{lent}</li> }
            .into_any()
    })
}

fn file_links(open: &Open, institution: &Institution, loan: Option<&str>) -> AnyView {
    let voice = &open.voice;
    let url = |ending: &str| {
        let file = format!("{}.{ending}", institution.id);
        let url = Address::AnswerSheetFile(open.id(), file).url(voice.lang());
        loan.map_or_else(|| url.clone(), |loan| format!("{url}?loan={loan}"))
    };
    view! {
        <a href=url("xlsx")>{voice.say("answer-sheet-xlsx")}</a>" · "<a href=url("pdf")>{voice.say("answer-sheet-pdf")}</a>
    }
    .into_any()
}

/// What a sheet would change, and the button that submits it under this name; without a name it cannot be.
pub fn preview(open: &Open, preview: &SheetPreview, name: Option<String>) -> AnyView {
    let voice = &open.voice;
    let institution = institution_title(voice, &preview.institution);
    let refusals = (!preview.refusals.is_empty()).then(|| {
        let lines = voice.remarks(&preview.refusals).into_iter();
        let lines: Vec<_> = lines.map(|line| view! { <li dir="auto">{line}</li> }).collect();
        view! {
            <section class="problems" role="alert" tabindex="-1" autofocus=true aria-labelledby="refused">
                <h2 id="refused">{voice.say_count("answer-sheet-refused", preview.refusals.len())}</h2>
                <ul>{lines}</ul>
                <p>{voice.say("answer-sheet-refused-text")}</p>
            </section>
        }
    });
    let same =
        (preview.same > 0).then(|| view! { <p>{voice.say_count("answer-sheet-same", preview.same)}</p> });
    let changes = match preview.changes.is_empty() {
        true => notice(voice.say("answer-sheet-nothing")),
        false => change_table(open, &preview.changes),
    };
    let away = Address::AnswerSheet(open.id()).url(voice.lang());
    let keep = name.map(|name| keep_form(open, name));
    view! {
        {refusals}
        <h1>{voice.say("answer-sheet-preview-title")}</h1>
        <p class="lead"><bdi>{institution}</bdi>": "{voice.say_count("answer-sheet-changes", preview.changes.len())}</p>
        {changes}
        {same}
        {keep}
        <p><a href=away>{voice.say("answer-sheet-other")}</a></p>
    }
    .into_any()
}

fn keep_form(open: &Open, name: String) -> AnyView {
    let voice = &open.voice;
    let form = PostForm {
        action: Some(Address::AnswerSheetKeep(open.id()).url(voice.lang())),
        ..PostForm::default()
    };
    let content = view! {
        <input type="hidden" name="sheet" value=name />
        <p class="actions"><button class="button" type="submit">{voice.say("answer-sheet-keep")}</button></p>
    };
    post_form(form, content.into_any())
}

fn change_table(open: &Open, changes: &[SheetChange]) -> AnyView {
    let voice = &open.voice;
    let rows = changes.iter().map(|one| {
        let known = open.analysis.library.item(&one.item);
        let title = known.map(|(_, item)| voice.text(&item.title)).unwrap_or_default();
        let before = one.held.as_ref().map_or_else(
            || voice.say("answer-sheet-unanswered").into_any(),
            |held| answer_view(open, &one.item, held),
        );
        view! {
            <tr>
                <th scope="row"><span class="item-id">{one.item.to_string()}</span>" "{title}</th>
                <td data-head=voice.say("edition-before")>{before}</td>
                <td data-head=voice.say("edition-after")>{answer_view(open, &one.item, &one.answer)}</td>
            </tr>
        }
        .into_any()
    });
    let heads = ["intake-sheet-question", "edition-before", "edition-after"].map(Head::Text);
    let caption = Caption::words(voice.say("answer-sheet-preview-title")).look(STACKED);
    table(voice, caption, heads.into(), rows.collect())
}

/// What an answer says: its level with its name, and the reason.
fn answer_view(open: &Open, item: &ItemId, answer: &Answer) -> AnyView {
    let voice = &open.voice;
    let framework = open.analysis.library.item(item).map(|(framework, _)| framework);
    let (rating, reason) = match &answer.rating {
        Rating::Level(level) => (level_title(voice, framework, *level), &answer.comment),
        Rating::Unknown => (voice.say("rating-unknown"), &answer.comment),
        Rating::NotApplicable { reason } => (voice.say("rating-na"), reason),
    };
    let reason = (!reason.is_empty()).then(|| view! { <p class="pre" dir="auto">{reason.clone()}</p> });
    view! { <p>{rating}</p>{reason} }.into_any()
}
