//! Knows the files of a look: how the ministry's template for Word is chosen, checked, kept and shown, and a picture kept.

use crate::assessment::strategy::{FileHash, KeptFile, WordTemplate};
use crate::document::fold;
use crate::render::docx::{Template, TemplateRemark};
use crate::service::{ServiceError, WORD};
use crate::web::components::{Checkbox, FileField, checkbox, file_input, warning};
use crate::web::forms::FormState;
use crate::web::http::extract::Open;
use crate::web::http::upload::UploadedFile;
use crate::web::pages::draft::failure::template_fault_words;
use crate::web::{PageFailure, Problems, Voice};
use leptos::prelude::*;

/// The longest name that is kept, in characters.
const LONGEST: usize = 120;
const MEGABYTE: f64 = 1_000_000.0;

/// The template that came, if it can serve; what is wrong with it is said in the reader's language.
///
/// # Errors
/// Where the work broke off.
pub async fn check_template(
    open: &Open,
    file: UploadedFile,
    problems: &mut Problems,
) -> Result<Option<UploadedFile>, PageFailure> {
    if file.is_empty() {
        problems.add_of("template", open.voice.say("look-template"), open.voice.say("file-empty"));
    }
    let UploadedFile { name, bytes, size } = file;
    if bytes.is_empty() {
        return Ok(None);
    }
    match open.turn.work(move || Template::read(&bytes).map(|_| bytes)).await? {
        Ok(bytes) => Ok(Some(UploadedFile { name, bytes, size })),
        Err(fault) => {
            let voice = &open.voice;
            problems.add_of("template", voice.say("look-template"), template_fault_words(voice, &fault));
            Ok(None)
        }
    }
}

/// Keeps the file.
///
/// # Errors
/// Whatever the store could not do.
pub async fn keep(
    open: &Open,
    UploadedFile { name, bytes, size }: UploadedFile,
) -> Result<WordTemplate, ServiceError> {
    let size = size as u64;
    let file = open.keep(KeptFile { media: WORD.to_owned(), bytes: bytes.into() }).await?;
    Ok(WordTemplate { file, name: short(&name), size, added: open.state.clock.today() })
}

/// The last part of a name; some browsers send the whole path.
fn short(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    fold(last).chars().take(LONGEST).collect()
}

/// What those who gave the kept template should know; nothing where none is kept or it cannot be used.
///
/// # Errors
/// Where the work broke off.
pub async fn remarks(open: &Open) -> Result<Vec<String>, PageFailure> {
    let Some(kept) = &open.assessment().strategy.look.word_template else { return Ok(Vec::new()) };
    let Ok(file) = open.file(&kept.file).await else { return Ok(Vec::new()) };
    let read = open.turn.work(move || Template::read(&file.bytes)).await?;
    let remarks = read.map(|template| template.remarks().to_vec()).unwrap_or_default();
    let say = |remark: &TemplateRemark| {
        let args: Vec<_> = remark.args().into_iter().map(|(name, value)| (name, value.into())).collect();
        open.voice.say_with(remark.key(), &args)
    };
    Ok(remarks.iter().map(say).collect())
}

/// The field, with what is kept and what is to be said of it.
pub fn field(open: &Open, form: &FormState, remarks: &[String]) -> AnyView {
    let voice = &open.voice;
    let limit = voice.decimal(Template::LARGEST as f64 / MEGABYTE, 0);
    let field = FileField {
        name: "template",
        label: voice.say("look-template"),
        hint: voice.say_with("look-template-hint", &[("limit", limit.into())]),
        accept: format!(".docx,.dotx,{WORD}"),
        several: false,
    };
    let kept = open.assessment().strategy.look.word_template.as_ref().map(|kept| {
        let tick = Checkbox::of("remove-template", form.fields.has("remove-template"));
        let remove = checkbox(tick, voice.say("look-template-remove").into_any());
        let remarks = remarks.iter().map(|remark| warning(remark.clone())).collect_view();
        view! { <p class="kept">{template_words(voice, kept)}</p> {remarks} {remove} }
    });
    view! { {file_input(field, &form.problems)}{kept} }.into_any()
}

/// Keeps a picture.
///
/// # Errors
/// Whatever the store could not do.
pub async fn keep_picture(open: &Open, png: Vec<u8>) -> Result<FileHash, ServiceError> {
    open.keep(KeptFile { media: "image/png".to_owned(), bytes: png }).await
}

/// Name, size and day of what is kept.
fn template_words(voice: &Voice, kept: &WordTemplate) -> String {
    // A small file is not "0.00 MB".
    let size = (kept.size as f64 / MEGABYTE).max(0.01);
    let args = [
        ("name", kept.name.clone().into()),
        ("size", voice.decimal(size, 2).into()),
        ("date", voice.date(kept.added).into()),
    ];
    voice.say_with("look-template-kept", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_no_path() {
        for (sent, kept) in [
            ("Plantilla.docx", "Plantilla.docx"),
            ("C:\\Users\\x\\a b.docx", "a b.docx"),
            ("../../etc/a.docx", "a.docx"),
            ("", ""),
        ] {
            assert_eq!(short(sent), kept);
        }
        assert_eq!(short(&"x".repeat(500)).len(), LONGEST);
    }
}
