//! Knows the form of the look and the cover beside it.

use super::Entered;
use super::preview::Tried;
use super::sent::Sent;
use super::template;
use crate::document::strategy::put_in_force;
use crate::document::{Cover, Document, Look, fold};
use crate::render::cover::cover;
use crate::web::components::{
    ConflictRow, Field, TextArea, Width, checkbox, conflict_table, draft_nav, drawing, error_summary, radios,
    text_area, text_input, warning,
};
use crate::web::http::extract::Open;
use crate::web::{Place, Problems, Voice};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The page's content.
pub fn view(open: &Open, entered: Entered, kept: Look) -> AnyView {
    let voice = &open.voice;
    let path = Place::Look(open.id()).url(voice.lang());
    let Entered { sent, version, problems, above, tried } = entered;
    let has_emblem = kept.emblem.is_some();
    view! {
        {draft_nav(voice, &open.id(), &path)}
        {error_summary(voice, &problems)}
        {above}
        <h1>{voice.say("look-title")}</h1>
        <p class="lead">{voice.say("look-lead")}</p>
        <div class="look-frame">
            <form method="post" enctype="multipart/form-data" novalidate=true>
                <input type="hidden" name="version" value=version.to_string() />
                {emblem(voice, &sent, has_emblem, &problems)}
                {colour(voice, "accent", &sent.accent, &problems)}
                {colour(voice, "attention", &sent.attention, &problems)}
                {paper(voice, &sent)}
                {institutions(voice, &sent, &problems)}
                {template::field(open, &sent, &problems)}
                <p class="actions">
                    <button class="button" type="submit">{voice.say("save")}</button>
                    <button
                        class="button secondary"
                        type="submit"
                        name="then"
                        value="preview"
                        formaction=format!("{path}#look-cover")
                    >
                        {voice.say("look-try")}
                    </button>
                </p>
            </form>
            {shown(open, kept, tried)}
        </div>
    }
    .into_any()
}

/// The cover: as it was tried out, or as it is kept.
fn shown(open: &Open, kept: Look, tried: Option<Tried>) -> AnyView {
    let voice = &open.voice;
    let words = tried.as_ref().map(|tried| {
        let again = tried.files.then(|| format!(" {}", voice.say("import-file-again")));
        warning(format!("{}{}", voice.say("look-tried"), again.unwrap_or_default()))
    });
    let look = tried.map_or(kept, |tried| tried.look);
    view! {
        <section class="look-cover" aria-labelledby="look-cover">
            <h2 id="look-cover">{voice.say("look-preview")}</h2>
            {words}
            {drawing(cover(&sample(open, look), &voice.say("look-preview-alt")))}
        </section>
    }
    .into_any()
}

/// A document with nothing but a cover, in this look.
fn sample(open: &Open, look: Look) -> Document {
    let voice = &open.voice;
    let frame = &open.assessment().strategy.frame;
    let title = fold(&frame.title);
    let cover = Cover {
        title: if title.is_empty() { voice.say("cover-title") } else { title },
        subtitle: voice.say("cover-subtitle"),
        country: voice.country(&open.state.library, &open.assessment().country),
        stamp: Some(voice.say("cover-stamp")),
        lines: Vec::new(),
        profile: None,
    };
    let blank = Document::of_blocks(voice.language(), BTreeMap::new(), Vec::new());
    let mut document = Document { cover, look, ..blank };
    if let Some(adoption) = &open.assessment().strategy.adoption {
        put_in_force(&mut document, adoption, &open.state.words);
    }
    document
}

fn emblem(voice: &Voice, sent: &Sent, has_emblem: bool, problems: &Problems) -> AnyView {
    let problem = problems.of("emblem");
    let described = if problem.is_some() { "emblem-hint emblem-problem" } else { "emblem-hint" };
    let invalid = problem.is_some().then_some("true");
    let alt = Field {
        name: "alt".to_owned(),
        label: voice.say("look-alt"),
        hint: Some(voice.say("look-alt-hint")),
        value: sent.alt.clone(),
        ..Field::default()
    };
    let remove = has_emblem.then(|| {
        let words = voice.say("look-remove").into_any();
        checkbox("remove".into(), "remove".into(), "yes".into(), sent.remove, words)
    });
    view! {
        <div class="field" data-problem=invalid>
            <label for="emblem">{voice.say("look-emblem")}</label>
            <p class="hint" id="emblem-hint">{voice.say("look-emblem-hint")}</p>
            {problem.map(|text| view! { <p class="problem" id="emblem-problem">{text}</p> })}
            <input
                type="file"
                id="emblem"
                name="emblem"
                accept="image/png,image/jpeg"
                aria-describedby=described
                aria-invalid=invalid
            />
        </div>
        {text_input(alt, problems)}
        {remove}
    }
    .into_any()
}

fn colour(voice: &Voice, name: &str, value: &str, problems: &Problems) -> AnyView {
    let field = Field {
        name: name.to_owned(),
        label: voice.say(&format!("look-{name}")),
        hint: Some(voice.say(&format!("look-{name}-hint"))),
        value: value.to_owned(),
        width: Width::Short,
        focus: false,
    };
    text_input(field, problems)
}

fn paper(voice: &Voice, sent: &Sent) -> AnyView {
    let field = Field {
        name: "paper".to_owned(),
        label: voice.say("look-paper"),
        value: sent.paper.clone(),
        ..Field::default()
    };
    let sizes = ["a4", "letter"].map(|code| (code.to_owned(), voice.say(&format!("look-paper-{code}"))));
    radios(field, sizes.to_vec(), &Problems::default())
}

fn institutions(voice: &Voice, sent: &Sent, problems: &Problems) -> AnyView {
    let area = TextArea {
        name: "institutions".to_owned(),
        label: voice.say("look-institutions"),
        hint: Some(voice.say("look-institutions-hint")),
        value: sent.institutions.clone(),
        rows: 4,
    };
    text_area(area, problems)
}

/// What the reader entered beside what is held.
pub fn conflict(open: &Open, mine: &Sent, theirs: &Sent, here: String) -> AnyView {
    let voice = &open.voice;
    let row = |key: &str, read: &dyn Fn(&Sent) -> &str| ConflictRow {
        name: voice.say(key),
        yours: read(mine).to_owned(),
        theirs: read(theirs).to_owned(),
    };
    let rows = vec![
        row("look-alt", &|sent| &sent.alt),
        row("look-accent", &|sent| &sent.accent),
        row("look-attention", &|sent| &sent.attention),
        row("look-paper", &|sent| &sent.paper),
        row("look-institutions", &|sent| &sent.institutions),
        row("look-template", &|sent| &sent.template),
    ];
    conflict_table(voice, rows, here)
}
