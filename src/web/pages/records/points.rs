//! Knows the points that were raised in a consultation, as its page lists them and as a comment chooses among consultations.

use crate::assessment::strategy::{Comment, Consultation, EntryId, EntryKind};
use crate::presentation::Label;
use crate::web::Address;
use crate::web::components::{Caption, Head, STACKED, table};
use crate::web::forms::Options;
use crate::web::forms::lists::RecordList;
use crate::web::http::extract::Open;
use crate::web::http::query_value;
use leptos::prelude::*;

/// The list of comments: points are comments that name their consultation.
const COMMENTS: RecordList = RecordList::Entries(EntryKind::Comment);

/// The consultations in which a comment can have been raised.
pub fn consultation_options(open: &Open) -> Options {
    let none = (String::new(), open.voice.say("record-comment-consultation-none"));
    let held = open.assessment().strategy.records::<Consultation>();
    std::iter::once(none).chain(held.map(|(id, one)| (id.to_string(), one.title.clone()))).collect()
}

/// The points of this entry, where it is a consultation that is kept.
pub fn view(open: &Open, list: RecordList, name: &str) -> Option<AnyView> {
    let number: u32 = name.parse().ok().filter(|_| list == RecordList::Entries(EntryKind::Consultation))?;
    let (voice, strategy) = (&open.voice, &open.assessment().strategy);
    let (id, one) = strategy.records::<Consultation>().find(|(id, _)| id.number == number)?;
    let raised = strategy.records::<Comment>().filter(|(_, point)| point.consultation == id.to_string());
    let row = |(point, comment): (_, &Comment)| point_row(open, point, comment);
    let rows: Vec<_> = raised.map(row).collect();
    let points = match rows.is_empty() {
        true => view! { <p>{voice.say("consultation-points-none")}</p> }.into_any(),
        false => {
            let heads = ["column-comment", "column-outcome", "column-reason", "record-comment-changed"];
            table(voice, Caption::heading("points").look(STACKED), heads.map(Head::Text).into(), rows)
        }
    };
    let add = Address::RecordEntry(open.id(), COMMENTS, "new".to_owned()).url(voice.lang());
    let add = format!("{add}?consultation={id}&from={}", query_value(&one.title));
    Some(
        view! {
            <section class="section">
                <h2 id="points">{voice.say("consultation-points")}</h2>
                {points}
                <p><a href=add>{voice.say("consultation-points-add")}</a></p>
            </section>
        }
        .into_any(),
    )
}

fn point_row(open: &Open, id: EntryId, comment: &Comment) -> AnyView {
    let voice = &open.voice;
    let url = Address::RecordEntry(open.id(), COMMENTS, id.number.to_string()).url(voice.lang());
    view! {
        <tr>
            <th scope="row" dir="auto"><a href=url>{comment.text.clone()}</a></th>
            <td data-head=voice.say("column-outcome")>{comment.outcome.title(voice)}</td>
            <td class="pre" dir="auto" data-head=voice.say("column-reason")>{comment.response.clone()}</td>
            <td class="pre" dir="auto" data-head=voice.say("record-comment-changed")>{comment.changed.clone()}</td>
        </tr>
    }
    .into_any()
}
