//! Knows the form for one place: the generated words beside the country's, and the buttons.

use super::block_edit::EditIntent;
use crate::assessment::strategy::OwnCaption;
use crate::web::components::{Field, PostForm, TextArea, post_form, text_area, text_input};
use crate::web::{Problems, Voice};
use leptos::prelude::*;

/// What is in the form.
#[derive(Default)]
pub struct BlockForm {
    /// The country's words.
    pub text: String,
    /// The words for a figure or a table, where that is what the form is for.
    pub caption: Option<OwnCaption>,
    /// Whether it has words for those who cannot see it.
    pub has_alt: bool,
    /// Why.
    pub note: String,
    /// The hash of the generated words that are shown.
    pub seen: String,
    /// The version of what the country decided.
    pub version: u64,
    /// The turn in which the place was touched last.
    pub turn: u32,
    /// The generated words as they look.
    pub generated: Option<AnyView>,
    /// The country's words as they would look.
    pub preview: Option<AnyView>,
    /// The buttons in order, the main one first.
    pub buttons: Vec<(EditIntent, &'static str)>,
}

/// The form.
pub fn form(voice: &Voice, place: &str, form: BlockForm, problems: &Problems) -> AnyView {
    let captioned = form.caption.is_some();
    let words = match form.caption {
        Some(own) => caption_fields(voice, place, (own, form.has_alt), problems),
        None => {
            let words = [voice.say("edit-own"), voice.say("edit-own-hint")];
            text_field(format!("text-{place}"), words, (form.text, 4), problems)
        }
    };
    let note = Field {
        name: format!("note-{place}"),
        label: voice.say("edit-note"),
        value: form.note,
        ..Field::default()
    };
    let buttons: Vec<_> = form
        .buttons
        .into_iter()
        .enumerate()
        .map(|(index, (wish, key))| button(voice, index, wish, key))
        .collect();
    let generated = form.generated.map(|words| {
        view! { <div class="edit-generated"><p class="field-label">{voice.say("edit-generated")}</p>{words}</div> }
    });
    let shown = form.preview.is_some();
    let base = PostForm { action: Some(format!("#edit-{place}")), ..PostForm::of(form.version) };
    post_form(
        PostForm { preview: (!captioned).then(|| place.to_owned()), ..base },
        view! {
            <input type="hidden" name="place" value=place.to_owned() />
            <input type="hidden" name="turn" value=form.turn.to_string() />
            <input type="hidden" name="seen" value=form.seen />
            <div class="edit-columns">
                {generated}
                <div>
                    {words}
                    {text_input(note, problems)}
                </div>
            </div>
            <p class="actions">{buttons}</p>
            <div class="edit-preview" hidden=!shown role="status">
                <p class="field-label">{voice.say("edit-preview-title")}</p>
                <div id=format!("preview-{place}")>{form.preview}</div>
            </div>
        }
        .into_any(),
    )
}

/// What a figure or a table is called, and of a figure what it shows; the thing itself is no matter of words.
fn caption_fields(
    voice: &Voice,
    place: &str,
    (own, has_alt): (OwnCaption, bool),
    problems: &Problems,
) -> AnyView {
    let words = [voice.say("edit-caption"), voice.say("edit-caption-hint")];
    let caption = text_field(format!("caption-{place}"), words, (own.caption, 2), problems);
    let alt = has_alt.then(|| {
        let words = [voice.say("look-alt"), voice.say("figure-alt-hint")];
        text_field(format!("alt-{place}"), words, (own.alt, 4), problems)
    });
    view! { {caption}{alt} }.into_any()
}

/// A field that is as high as its text, and at least so many lines.
fn text_field(
    name: String,
    [label, hint]: [String; 2],
    (value, least): (String, u8),
    problems: &Problems,
) -> AnyView {
    let rows = rows(&value, least);
    text_area(TextArea { name, label, hint: Some(hint), rows, value }, problems)
}

/// How many lines show a text.
fn rows(text: &str, least: u8) -> u8 {
    u8::try_from(text.len() / 80 + text.lines().count()).unwrap_or(u8::MAX).clamp(least, 24)
}

fn button(voice: &Voice, index: usize, wish: EditIntent, key: &str) -> AnyView {
    let class = if index == 0 { "button" } else { "button secondary" };
    let then = match wish {
        EditIntent::Save => "save",
        EditIntent::Preview => "preview",
        EditIntent::Keep => "keep",
        EditIntent::Take => "take",
        EditIntent::Remove => "remove",
        EditIntent::Settle => "settle",
    };
    view! { <button class=class type="submit" name="then" value=then>{voice.say(key)}</button> }.into_any()
}
