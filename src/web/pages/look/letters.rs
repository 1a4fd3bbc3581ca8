//! Knows what the page of the look says of letters: which scripts paper can show, from which files, how to add others.

use crate::render::faces::{Face, Origin, scripts};
use crate::web::Voice;
use crate::web::components::{Caption, Head, table};
use crate::web::http::extract::Open;
use leptos::prelude::*;

/// The section.
pub fn view(open: &Open) -> AnyView {
    let voice = &open.voice;
    let rows: Vec<_> = scripts()
        .map(|script| {
            let face = open.state.faces.of_script(script);
            let file = face.map_or_else(|| voice.say("letters-none"), |face| from(voice, face));
            view! {
                <tr>
                    <th scope="row">{voice.say(&format!("script-{}", script.code))}</th>
                    <td>{file}</td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let heads = vec![Head::Text("letters-script"), Head::Text("letters-file")];
    view! {
        <section class="section" aria-labelledby="letters">
            <h2 id="letters">{voice.say("letters-title")}</h2>
            <p>{voice.say("letters-text")}</p>
            <p>{voice.say("letters-add")}</p>
            {table(voice, Caption::heading("letters"), heads, rows)}
        </section>
    }
    .into_any()
}

fn from(voice: &Voice, face: &Face) -> String {
    let key = match face.origin {
        Origin::Own => "letters-own",
        Origin::Folder => "letters-folder",
        Origin::System => "letters-system",
    };
    voice.say_with(key, &[("file", face.name().into_owned().into())])
}
