//! `/{lang}/assessments/{id}/records/{list}`: one list, entry by entry, with what the kit suggests to think of.

use crate::accounts::Role;
use crate::assessment::Confidentiality;
use crate::assessment::strategy::{CommitmentStatus, Entry, EntryKind, Matter};
use crate::presentation::Label;
use crate::service::{Act, act};
use crate::web::components::{Crumb, PageContent, Visitor, lacking_letters, tag};
use crate::web::forms::lists::{
    ListText, RecordList, Starter, as_read, day_fault, instrument, list_key, record, starters, table,
};
use crate::web::forms::{FormPart, SavedQuery, Shape};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::pages::deliberation;
use crate::web::{Address, Fields, PageFailure};
use axum::extract::{Path, Query};
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::Value;

/// The list in the address.
#[derive(Deserialize)]
pub struct ListPath {
    list: String,
}

/// What became of the last form, and of which entry it was.
#[derive(Deserialize)]
pub struct ListQuery {
    saved: Option<String>,
    cleaned: Option<usize>,
    entry: Option<String>,
}

/// The page.
///
/// # Errors
/// Not found where there is no such list.
pub async fn get(
    open: OpenFor<act::Steer>,
    Path(path): Path<ListPath>,
    Query(query): Query<ListQuery>,
) -> Result<Response, PageFailure> {
    let list = RecordList::from_code(&path.list).ok_or(PageFailure::NotFound)?;
    let title = open.voice.say(&list_key(list, ListText::Title));
    let main = view(&open, list, query);
    let sheet = PageContent::of(&open, title, Address::RecordList(open.id(), list), main);
    Ok(sheet.trail(vec![home(&open)]).following_forms().show(&open))
}

/// The way back to all lists.
pub fn home(open: &Open) -> Crumb {
    Crumb { name: open.voice.say("records-title"), url: Address::Records(open.id()).url(open.voice.lang()) }
}

/// What became of the entry that was sent, and which of its letters paper cannot show.
fn saved_entry(open: &Open, list: RecordList, query: ListQuery) -> Option<AnyView> {
    let ListQuery { saved, cleaned, entry } = query;
    let notice = SavedQuery { saved, cleaned }.notice(&open.voice)?;
    let held = entry.and_then(|entry| list.record_of(&open.assessment().strategy, &entry));
    let letters = held.and_then(|(record, _)| {
        let mut fields = Fields::default();
        FormPart::of(&open.voice, table(list)).fill(&record, &mut fields);
        lacking_letters(&open.voice, &open.state.faces.lacks(&fields.words()))
    });
    Some(view! { {notice}{letters} }.into_any())
}

fn view(open: &Open, list: RecordList, query: ListQuery) -> AnyView {
    let voice = &open.voice;
    let starters = starters(&open.analysis.library, list, voice.lang());
    let body = match list {
        RecordList::Entries(kind) => entries(open, kind, &starters),
        RecordList::Commitments | RecordList::Bodies => starter_entries(open, list, &starters),
    };
    let is_register = list == RecordList::Entries(EntryKind::Stakeholder);
    view! {
        {saved_entry(open, list, query)}
        {is_register.then(|| deliberation::nav(open, ""))}
        <h1>{voice.say(&list_key(list, ListText::Title))}</h1>
        <p class="lead">{voice.say(&list_key(list, ListText::Lead))}</p>
        <p class="hint">{voice.say("records-no-names")}</p>
        {body}
    }
    .into_any()
}

/// A list that the country fills: what is there, what could be added.
fn entries(open: &Open, kind: EntryKind, starters: &[Starter]) -> AnyView {
    let voice = &open.voice;
    let list = RecordList::Entries(kind);
    let strategy = &open.assessment().strategy;
    let mut held: Vec<_> = strategy.list(kind).collect();
    held.sort_by_key(|(_, entry)| {
        let day = day_of(entry);
        (day.is_none(), day)
    });
    let taken = |starter: &&Starter| {
        !held.iter().any(|(_, entry)| record(entry)["about"].as_str() == Some(starter.id.as_str()))
    };
    let open_starters: Vec<_> = starters.iter().filter(taken).map(|one| offer(open, list, one)).collect();
    let lines: Vec<_> = held
        .iter()
        .map(|(id, entry)| {
            let record = record(entry);
            let title = title(starters, list, |word| record[word].as_str().unwrap_or_default().to_owned());
            let title = match day_of(entry) {
                Some(day) => format!("{}: {title}", voice.date(day)),
                None => title,
            };
            line(open, list, &id.number.to_string(), (title, entry.confidentiality))
        })
        .collect();
    let add = Address::RecordEntry(open.id(), list, "new".to_owned()).url(voice.lang());
    let offers = (!open_starters.is_empty()).then(|| {
        view! {
            <section class="section" aria-labelledby="offers">
                <h2 id="offers">{voice.say_count("records-offers", open_starters.len())}</h2>
                <p class="hint">{voice.say("records-offers-hint")}</p>
                <ul class="tasks">{open_starters}</ul>
            </section>
        }
    });
    view! {
        {match lines.is_empty() {
            true => view! { <p>{voice.say("records-empty")}</p> }.into_any(),
            false => view! { <ul class="tasks">{lines}</ul> }.into_any(),
        }}
        <p class="actions">
            <a class="button" href=add>{voice.say(&list_key(list, ListText::Add))}</a>
            {(kind == EntryKind::Stakeholder).then(|| invitation(open)).flatten()}
        </p>
        {offers}
    }
    .into_any()
}

/// The way to invite whoever answers for an institution; nothing where nobody has an account, or the reader invites nobody.
fn invitation(open: &Open) -> Option<AnyView> {
    let country = &open.assessment().country;
    let has_accounts = matches!(open.state.reader(), Visitor::Member { .. });
    (has_accounts && open.person.may(Act::Invite, country)).then(|| {
        let url = Address::invitation_url(Role::Respondent, country, open.voice.lang());
        view! { <a class="button secondary" href=url>{open.voice.say("invite-title")}</a> }.into_any()
    })
}

/// The day by which entries of the calendar stand in order, those without one last; none in other lists.
fn day_of(entry: &Entry) -> Option<NaiveDate> {
    match &entry.matter {
        Matter::Calendar(one) => one.date,
        _ => None,
    }
}

/// A list whose entries are given: each with what is known about it.
fn starter_entries(open: &Open, list: RecordList, starters: &[Starter]) -> AnyView {
    let lines: Vec<_> = starters
        .iter()
        .map(|one| {
            let held = list.record_of(&open.assessment().strategy, &one.id);
            let mut record = held.unwrap_or_default().0;
            let mut doubt = None;
            if let Some(instrument) = instrument(&open.analysis.library.kit, list, &one.id) {
                record = as_read(record, instrument);
                doubt = day_fault(&open.voice, &record, instrument, open.state.clock.today());
            }
            let doubt = doubt.map(|words| {
                view! { <p class="hint">{tag(open.voice.say("records-doubt"), "attention")}" "{words}</p> }
            });
            let state = stands(open, list, &record);
            let url = Address::RecordEntry(open.id(), list, one.id.clone()).url(open.voice.lang());
            view! {
                <li class="task">
                    <div class="task-line">
                        <a class="task-name" href=url>{one.title.clone()}</a>
                        <span class="task-state"><bdi>{state}</bdi></span>
                    </div>
                    {doubt}
                    <p class="hint">{one.hint.clone()}</p>
                </li>
            }
        })
        .collect();
    view! { <ul class="tasks">{lines}</ul> }.into_any()
}

/// What a given entry says in a few words.
fn stands(open: &Open, list: RecordList, record: &Value) -> String {
    let voice = &open.voice;
    let value = |key: &str| record[key].as_str().filter(|value| !value.is_empty());
    match list {
        RecordList::Commitments => {
            let status = value("status").and_then(CommitmentStatus::from_code).unwrap_or_default();
            let words = status.title(voice);
            match value("date") {
                Some(date) => format!("{words}, {}", voice.day(date)),
                None => words,
            }
        }
        RecordList::Bodies | RecordList::Entries(_) => {
            let named = value("name").or(value("chair"));
            named.map_or_else(|| voice.say("records-not-named"), str::to_owned)
        }
    }
}

/// What an entry is called: its starter, or its first words; `words` says what stands in a field.
pub fn title(starters: &[Starter], list: RecordList, words: impl Fn(&str) -> String) -> String {
    let about = words("about");
    let about = starters.iter().find(|one| one.id == about);
    let is_worded =
        |shape| matches!(shape, Shape::Line(most) if most > 80) || matches!(shape, Shape::Text(_));
    let first = table(list).specs.iter().filter(|spec| is_worded(spec.shape));
    let own = first.map(|spec| words(spec.word)).find(|text| !text.is_empty());
    let words = match (about, list) {
        (Some(starter), RecordList::Entries(EntryKind::Risk | EntryKind::Rights)) => starter.title.clone(),
        (Some(starter), _) => match own {
            Some(own) => format!("{}: {own}", starter.title),
            None => starter.title.clone(),
        },
        (None, _) => own.unwrap_or_default(),
    };
    shorten(&words)
}

fn shorten(words: &str) -> String {
    let mut letters = words.chars();
    let start: String = letters.by_ref().take(160).collect();
    if letters.next().is_some() { start + "…" } else { start }
}

fn line(open: &Open, list: RecordList, name: &str, (title, mark): (String, Confidentiality)) -> AnyView {
    let url = Address::RecordEntry(open.id(), list, name.to_owned()).url(open.voice.lang());
    let mark = (mark != Confidentiality::Public).then(|| tag(mark.title(&open.voice), "quiet"));
    view! {
        <li class="task">
            <div class="task-line">
                <a class="task-name" href=url><bdi>{title}</bdi></a>
                <span class="task-state">{mark}</span>
            </div>
        </li>
    }
    .into_any()
}

fn offer(open: &Open, list: RecordList, starter: &Starter) -> AnyView {
    let url = Address::RecordEntry(open.id(), list, "new".to_owned()).url(open.voice.lang());
    let url = format!("{url}?about={}", starter.id);
    view! {
        <li class="task">
            <div class="task-line"><a class="task-name" href=url>{starter.title.clone()}</a></div>
            <p class="hint">{starter.hint.clone()}</p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_called_by_its_starter_and_its_own_words() {
        let starter = Starter { id: "LT-01".into(), title: "Grooming".into(), hint: String::new() };
        let law = RecordList::Entries(EntryKind::Law);
        for (about, own, wanted) in [
            ("LT-01", "", "Grooming"),
            ("LT-01", "Penal Code", "Grooming: Penal Code"),
            ("", "Penal Code", "Penal Code"),
            ("gone", "", ""),
        ] {
            let words = |word: &str| match word {
                "about" => about.to_owned(),
                "instrument" => own.to_owned(),
                _ => String::new(),
            };
            assert_eq!(title(std::slice::from_ref(&starter), law, words), wanted);
        }
        assert_eq!(shorten(&"x".repeat(200)).chars().count(), 161);
    }
}
