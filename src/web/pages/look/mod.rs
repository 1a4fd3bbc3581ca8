//! `/{lang}/assessments/{id}/look`: coat of arms, two colours, paper, institutions, the template for Word; the cover beside.

mod cover;
mod files;
mod letters;

use crate::assessment::strategy::{Emblem, FileHash, NationalLook, Paper};
use crate::assessment::{Change, Decision, Subject, Topic};
use crate::document::is_colour;
use crate::presentation::options;
use crate::render::colours::{contrast, hex};
use crate::service::act;
use crate::web::components::{
    Checkbox, ConflictRow, FieldWidth, FileField, PageContent, PostForm, checkbox, conflict_table, draft_nav,
    file_input, post_form,
};
use crate::web::forms::Shape::{Line, Lines, Radios};
use crate::web::forms::{
    FormOutcome, FormPart, FormState, FormTable, SaveRequest, SavedQuery, fits, may, plain, respond,
    their_strategy,
};
use crate::web::http::extract::{Open, OpenFor};
use crate::web::http::upload::{read_emblem, receive};
use crate::web::{Address, Fields, PageFailure, Voice};
use axum::extract::Query;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::response::Response;
use cover::{LookTrial, look_trial};
use leptos::prelude::*;
use serde_json::Value;

/// The least contrast of words, by WCAG 2.2, 1.4.3.
const LEAST: f64 = 4.5;

/// What is said about the emblem.
pub const EMBLEM: FormTable = FormTable {
    words: "look",
    explains: false,
    specs: &[may("alt", Line(200)).hint("look-alt-hint").wide(FieldWidth::Full)],
};

/// The look apart from its files.
pub const LOOK: FormTable = FormTable {
    words: "look",
    explains: false,
    specs: &[
        may("accent", Line(40)).hint("look-accent-hint").wide(FieldWidth::Short),
        may("attention", Line(40)).hint("look-attention-hint").wide(FieldWidth::Short),
        may("paper", Radios(options::<Paper>)).with_preset(Paper::A4.code()),
        may("institutions", Lines(8, 200)).hint("look-institutions-hint"),
    ],
};

/// A look as somebody wishes it, with the files that are kept already.
pub struct LookProposal {
    look: NationalLook,
    alt: String,
}

impl LookProposal {
    /// The emblem of this file, described as it was sent.
    fn emblem(&self, file: FileHash, (width, height): (u32, u32)) -> Emblem {
        Emblem { file, width, height, alt: self.alt.clone() }
    }
}

/// The page.
///
/// # Errors
/// Whatever the store could not do.
pub async fn get(
    open: OpenFor<act::Write>,
    Query(query): Query<SavedQuery>,
) -> Result<Response, PageFailure> {
    let held = plain(&open.assessment().strategy.look);
    let mut fields = Fields::default();
    FormPart::of(&open.voice, &EMBLEM).fill(&held["emblem"], &mut fields);
    FormPart::of(&open.voice, &LOOK).fill(&held, &mut fields);
    let version = open.version(&Subject::Strategy(Topic::Look));
    page(&open, FormState::of_record(&open, fields, version, &query), None).await
}

/// Saves the look. A picture that is refused is not stored anywhere.
///
/// # Errors
/// Whatever the store could not do; a body that is no form.
pub async fn post(
    open: OpenFor<act::Write>,
    body: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageFailure> {
    let (fields, [picture, file]) = receive(body, ["emblem", "template"]).await?;
    let mut form = FormState::of_sent(&open.state, fields);
    let mut wish = read(&open, &mut form);
    let drawn = read_emblem(&open.turn, picture).await?.unwrap_or_else(|refused| {
        form.problems.add_of("emblem", open.voice.say("look-emblem"), open.voice.say(refused.key()));
        None
    });
    note_alt(&open.voice, &mut form, &wish.alt, drawn.is_some() || wish.look.emblem.is_some());
    let template = files::check_template(&open, file, &mut form.problems).await?;
    if !form.problems.is_empty() {
        let again = [("emblem", drawn.is_some()), ("template", template.is_some())];
        for (name, _) in again.into_iter().filter(|(_, came)| *came) {
            let label = open.voice.say(&format!("look-{name}"));
            form.problems.add_of(name, label, open.voice.say("import-file-again"));
        }
        return page(&open, form.faulty(), None).await;
    }
    if form.fields.text("then") == "preview" {
        let trial = look_trial(&open, &wish, drawn, template.is_some()).await?;
        return page(&open, form, Some(trial)).await;
    }
    if let Some(drawn) = drawn {
        let file = files::keep_picture(&open, drawn.png).await?;
        wish.look.emblem = Some(wish.emblem(file, (drawn.width, drawn.height)));
    }
    if let Some(file) = template {
        wish.look.word_template = Some(files::keep(&open, file).await?);
    }
    ["remove", "remove-template"].iter().for_each(|name| form.fields.remove(name));
    let decision = Decision::Look(wish.look.clone());
    let saving = SaveRequest::decision(&open, decision, form.version, &Address::Look(open.id()));
    let conflict = |_: &FormState, theirs| conflict(&open, &wish.look, theirs);
    match respond(&open, form, Some(saving), conflict).await? {
        FormOutcome::Kept(reply) => Ok(reply),
        FormOutcome::Returned(form) => page(&open, form, None).await,
    }
}

/// The look as sent, apart from files that came; what is wrong is noted in the form.
fn read(open: &Open, form: &mut FormState) -> LookProposal {
    let (voice, kept) = (&open.voice, &open.assessment().strategy.look);
    for (name, held) in [("accent", &kept.accent), ("attention", &kept.attention)] {
        let colour = form.fields.text(name);
        if form.fields.has(name) && held.as_ref() != Some(&colour) {
            form.fields.set(name, colour.to_lowercase());
        }
    }
    let held = plain(kept);
    let alt = FormPart::of(voice, &EMBLEM).read(form, &held["emblem"]);
    let alt = alt["alt"].as_str().unwrap_or_default().to_owned();
    let sent = FormPart::of(voice, &LOOK).read(form, &held);
    for name in ["accent", "attention"] {
        let colour = form.fields.text(name);
        if let Some(problem) = colour_problem(voice, &colour) {
            let label = FormPart::of(voice, &LOOK).label_of(name).unwrap_or_default();
            form.problems.note_of(name, label, problem);
        }
    }
    let mut look: NationalLook = fits(&sent).unwrap_or_default();
    if form.fields.has("remove") {
        look.emblem = None;
    }
    if form.fields.has("remove-template") {
        look.word_template = None;
    }
    look.emblem.iter_mut().for_each(|emblem| emblem.alt.clone_from(&alt));
    LookProposal { look, alt }
}

/// Notes a picture without words for it, and words without a picture, which would be lost.
fn note_alt(voice: &Voice, form: &mut FormState, alt: &str, has_picture: bool) {
    let kept = !form.fields.has("remove") && form.fields.text("then") != "preview";
    match (has_picture, alt.is_empty()) {
        (true, true) => form.problems.note_of("alt", voice.say("look-alt"), voice.say("look-alt-missing")),
        (false, false) if kept => {
            form.problems.note_of("emblem", voice.say("look-emblem"), voice.say("look-alt-alone"));
        }
        (true, false) | (false, _) => {}
    }
}

/// What is wrong with a colour: its form, or that words in it could not be read on paper or on white.
fn colour_problem(voice: &Voice, colour: &str) -> Option<String> {
    if colour.is_empty() {
        return None;
    }
    if !is_colour(colour) {
        return Some(voice.say_with("look-colour-form", &[("example", "#0b5563".into())]));
    }
    let (name, ratio) = ["paper", "sheet"]
        .into_iter()
        .filter_map(|ground| Some((ground, contrast(colour, hex(ground))?)))
        .min_by(|a, b| a.1.total_cmp(&b.1))?;
    (ratio < LEAST).then(|| {
        let args = [
            ("ground", voice.say(&format!("look-ground-{name}")).into()),
            // Rounded down, so that what is too little never looks enough.
            ("ratio", voice.decimal((ratio * 100.0).floor() / 100.0, 2).into()),
            ("least", voice.decimal(LEAST, 1).into()),
        ];
        voice.say_with("look-colour-pale", &args)
    })
}

/// What the reader entered beside what is held.
fn conflict(open: &Open, mine: &NationalLook, theirs: Option<Change>) -> AnyView {
    let voice = &open.voice;
    let (mine, theirs) = (plain(mine), plain(&their_strategy(theirs).look));
    let mut rows = FormPart::of(voice, &EMBLEM).compare(&mine["emblem"], &theirs["emblem"]);
    rows.extend(FormPart::of(voice, &LOOK).compare(&mine, &theirs));
    let template = |look: &Value| look["word_template"]["name"].as_str().unwrap_or_default().to_owned();
    let (yours, theirs) = (template(&mine), template(&theirs));
    rows.push(ConflictRow { name: voice.say("look-template"), yours, theirs });
    conflict_table(voice, rows, Address::Look(open.id()).url(voice.lang()))
}

async fn page(open: &Open, mut form: FormState, trial: Option<LookTrial>) -> Result<Response, PageFailure> {
    let kept = open.look(&open.assessment().strategy.look).await?;
    let (voice, place) = (&open.voice, Address::Look(open.id()));
    let path = place.url(voice.lang());
    let (standing, top) = (form.standing, form.top(&open.state, voice));
    let remarks = files::remarks(open).await?;
    let fields = fields(open, &form, (kept.emblem.is_some(), &remarks));
    let main = view! {
        {draft_nav(open, &path)}
        {top}
        <h1>{voice.say("look-title")}</h1>
        <p class="lead">{voice.say("look-lead")}</p>
        <div class="look-frame">
            {post_form(
                PostForm { files: true, ..PostForm::of(form.version) },
                view! {
                    {fields}
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
                }
                .into_any(),
            )}
            {cover::view(open, kept, trial)}
        </div>
        {letters::view(open)}
    };
    Ok(PageContent::of(open, voice.say("look-title"), place, main.into_any()).reply(open, standing))
}

fn fields(open: &Open, form: &FormState, (has_emblem, remarks): (bool, &[String])) -> AnyView {
    let voice = &open.voice;
    let emblem = FileField {
        name: "emblem",
        label: voice.say("look-emblem"),
        hint: voice.say("look-emblem-hint"),
        accept: "image/png,image/jpeg,image/svg+xml".to_owned(),
        several: false,
    };
    let remove = has_emblem.then(|| {
        checkbox(Checkbox::of("remove", form.fields.has("remove")), voice.say("look-remove").into_any())
    });
    view! {
        {file_input(emblem, &form.problems)}
        {FormPart::of(voice, &EMBLEM).view(form)}
        {remove}
        {FormPart::of(voice, &LOOK).view(form)}
        {files::field(open, form, remarks)}
    }
    .into_any()
}
