//! Knows the form for one place: the generated words beside the country's, and the buttons.

use super::block_edit::EditIntent;
use crate::web::components::{Field, PostForm, TextArea, post_form, text_area, text_input};
use crate::web::{Problems, Voice};
use leptos::prelude::*;

/// What is in the form.
#[derive(Default)]
pub struct BlockForm {
    /// The country's words.
    pub text: String,
    /// Why.
    pub note: String,
    /// The hash of the generated words that are shown.
    pub seen: String,
    /// The version of what the country decided.
    pub version: u64,
    /// The generated words as they look.
    pub generated: Option<AnyView>,
    /// The country's words as they would look.
    pub preview: Option<AnyView>,
    /// The buttons in order, the main one first.
    pub buttons: Vec<(EditIntent, &'static str)>,
}

/// The form.
pub fn form(voice: &Voice, place: &str, form: BlockForm, problems: &Problems) -> AnyView {
    let rows = u8::try_from(form.text.len() / 80 + form.text.lines().count()).unwrap_or(u8::MAX).clamp(4, 24);
    let text = TextArea {
        name: format!("text-{place}"),
        label: voice.say("edit-own"),
        hint: Some(voice.say("edit-own-hint")),
        value: form.text,
        rows,
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
    post_form(
        PostForm { place: Some(place.to_owned()), ..PostForm::of(form.version) },
        view! {
            <input type="hidden" name="place" value=place.to_owned() />
            <input type="hidden" name="seen" value=form.seen />
            <div class="edit-columns">
                {generated}
                <div>
                    {text_area(text, problems)}
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

fn button(voice: &Voice, index: usize, wish: EditIntent, key: &str) -> AnyView {
    let class = if index == 0 { "button" } else { "button secondary" };
    let then = match wish {
        EditIntent::Save => "save",
        EditIntent::Preview => "preview",
        EditIntent::Keep => "keep",
        EditIntent::Take => "take",
        EditIntent::Remove => "remove",
    };
    view! { <button class=class type="submit" name="then" value=then>{voice.say(key)}</button> }.into_any()
}
