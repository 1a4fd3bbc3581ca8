//! Knows the documents that come with an institution's answer, and to which piece of evidence each belongs; knows no kind of
//! file.

use crate::assessment::{Answer, Evidence};
use crate::intake::clean;
use crate::storage::HashedFile;
use crate::web::components::{FileField, file_input};
use crate::web::forms::{FormState, LINE};
use crate::web::http::extract::Open;
use crate::web::http::upload::UploadedFile;
use crate::web::pages::item::files::{check_document, evidence_endings, refusal};
use crate::web::pages::item::form::EVIDENCES;
use crate::web::{Fields, PageFailure, Voice};
use leptos::prelude::*;
use std::sync::Arc;

/// How many pieces of evidence can come with a document at once.
const MOST: usize = 100;

/// The fields in which a document can come.
pub fn field_names() -> Vec<String> {
    (0..MOST).map(field_name).collect()
}

fn field_name(row: usize) -> String {
    format!("{}file", EVIDENCES.prefix(row))
}

/// The documents that came with a form.
pub struct SentFiles(Vec<UploadedFile>);

impl SentFiles {
    /// The documents that were chosen. The row of each holds its place among them from now on, and moves together with it; a
    /// piece without a title has the name of its document.
    pub fn of(fields: &mut Fields, sent: Vec<(String, UploadedFile)>) -> SentFiles {
        field_names().iter().for_each(|name| fields.remove(name));
        let mut files = Vec::new();
        for (name, file) in sent.into_iter().filter(|(_, file)| !file.is_absent()) {
            let title = name.replace("file", "title");
            if fields.text(&title).is_empty() {
                fields.set(title, title_of(&file.name));
            }
            fields.set(name, files.len().to_string());
            files.push(file);
        }
        SentFiles(files)
    }

    /// The documents, which the evidence of the answer names from then on, to be kept with it. What is wrong with one is noted
    /// in the form, as it was read.
    ///
    /// # Errors
    /// Whatever the store could not do.
    pub async fn check(
        &mut self,
        open: &Open,
        form: &mut FormState,
        answer: &mut Answer,
    ) -> Result<Vec<Arc<HashedFile>>, PageFailure> {
        let mut checked = Vec::new();
        let removed = |row: &usize| form.fields.has(&format!("{}remove", EVIDENCES.prefix(*row)));
        let rows: Vec<usize> = (0..EVIDENCES.count(&form.fields)).filter(|row| !removed(row)).collect();
        for (row, piece) in rows.into_iter().zip(&mut answer.evidence) {
            let name = field_name(row);
            let Some(place) = self.place_in(&form.fields, &name) else { continue };
            let (bytes, size) = (std::mem::take(&mut self.0[place].bytes), self.0[place].size);
            let fault = match size {
                0 => Some(open.voice.say("file-empty")),
                _ => match check_document(open, bytes, size).await {
                    Ok(file) => {
                        piece.file = Some(file.hash().clone());
                        checked.push(file);
                        None
                    }
                    Err(error) => Some(refusal(&open.voice, error)?),
                },
            };
            if let Some(words) = fault {
                form.problems.note_of(name, open.voice.say("respond-file"), words);
            }
        }
        if !form.problems.is_empty() {
            self.ask_again(&open.voice, form);
        }
        Ok(checked)
    }

    /// Notes of each document that it has to be chosen again, because the page comes back without it.
    pub fn ask_again(&self, voice: &Voice, form: &mut FormState) {
        for name in field_names() {
            if self.place_in(&form.fields, &name).is_some() {
                form.problems.note_of(name, voice.say("respond-file"), voice.say("import-file-again"));
            }
        }
    }

    fn place_in(&self, fields: &Fields, name: &str) -> Option<usize> {
        fields.text(name).parse().ok().filter(|place| *place < self.0.len())
    }
}

/// The last part of a name; some browsers send the whole path.
fn title_of(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    clean(last).text.chars().take(LINE).collect()
}

/// The field of the document of a piece, and that it has one.
pub fn view(voice: &Voice, row: usize, form: &FormState, held: Option<&Evidence>) -> AnyView {
    let name = field_name(row);
    let field = FileField {
        name: &name,
        label: voice.say("respond-file"),
        hint: voice.say("respond-file-hint"),
        accept: evidence_endings(),
        several: false,
    };
    let attached = held.and_then(|piece| piece.file.as_ref());
    let attached = attached.map(|_| view! { <p class="kept">{voice.say("respond-file-attached")}</p> });
    view! { {file_input(field, &form.problems)}{attached} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> UploadedFile {
        UploadedFile { name: name.to_owned(), bytes: vec![1].into(), size: 1 }
    }

    #[test]
    fn a_document_gives_its_name_to_evidence_without_a_title() {
        let mut fields: Fields =
            [("e1-title", "Decree 12"), ("e1-file", "7"), ("e3-title", "")].into_iter().collect();
        let sent = [("e1-file", "C:\\a\\decree.pdf"), ("e2-file", ""), ("e3-file", "../b/act.pdf")];
        let sent = sent.map(|(field, name)| match name {
            "" => (field.to_owned(), UploadedFile::default()),
            name => (field.to_owned(), file(name)),
        });
        let files = SentFiles::of(&mut fields, sent.into());
        assert_eq!(
            (fields.text("e1-title"), fields.text("e3-title")),
            ("Decree 12".into(), "act.pdf".into())
        );
        let place = files.place_in(&fields, "e3-file").unwrap();
        assert_eq!(files.0[place].name, "../b/act.pdf");
        assert!(!fields.has("e2-file"), "none was chosen");
        let mut typed: Fields = [("e1-file", "0")].into_iter().collect();
        SentFiles::of(&mut typed, Vec::new());
        assert!(!typed.has("e1-file"), "what was typed is no document");
    }
}
