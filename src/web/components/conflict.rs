//! Knows how two texts about the same thing stand side by side, so that neither is lost.

use super::{Caption, Head, table};
use crate::web::Voice;
use leptos::prelude::*;

/// One thing both wrote about.
pub struct ConflictRow {
    /// What it is.
    pub name: String,
    /// What the reader wrote.
    pub yours: String,
    /// What is saved already.
    pub theirs: String,
}

/// Both texts, row by row, those that differ marked; `keep_theirs` is where to go to give way.
pub fn conflict_table(voice: &Voice, rows: Vec<ConflictRow>, keep_theirs: String) -> AnyView {
    let rows: Vec<_> = rows
        .into_iter()
        .filter(|row| !(row.yours.is_empty() && row.theirs.is_empty()))
        .map(|row| {
            let differs = (row.yours != row.theirs).then_some("true");
            view! {
                <tr data-differs=differs>
                    <th scope="row">{row.name}</th>
                    <td class="pre" dir="auto">{row.yours}</td>
                    <td class="pre" dir="auto">{row.theirs}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads =
        vec![Head::Text("conflict-what"), Head::Text("conflict-yours"), Head::Text("conflict-theirs")];
    view! {
        <section class="conflict" role="alert" tabindex="-1" autofocus=true aria-labelledby="conflict-title">
            <h2 id="conflict-title">{voice.say("conflict-title")}</h2>
            <p>{voice.say("conflict-text")}</p>
            {table(voice, Caption::heading("conflict-title"), heads, rows)}
            <p>{voice.say("conflict-choose")}</p>
            <p><a href=keep_theirs data-keep-theirs="true">{voice.say("conflict-keep-theirs")}</a></p>
        </section>
    }
    .into_any()
}
