//! Knows how a form with files arrives, and how a picture is drawn again before anybody keeps it; knows no page.

use super::fields::MOST_FIELDS;
use super::{Fields, PageFailure};
use crate::intake::{EmblemFault, EmblemImage, KEPT_SIDE, LARGEST_PICTURE, draw, is_drawing};
use crate::render::vector;
use crate::service::Turn;
use axum::body::Bytes;
use axum::extract::multipart::{Field, Multipart, MultipartError, MultipartRejection};
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};

/// A file that was chosen in a form; both empty where none was.
#[derive(Default)]
pub struct UploadedFile {
    /// Its name, as the browser says it.
    pub name: String,
    /// Its content; empty where it has more bytes than its page takes.
    pub bytes: Bytes,
    /// How many bytes it has.
    pub size: usize,
}

impl UploadedFile {
    /// Whether a file was chosen that has no content.
    pub fn is_empty(&self) -> bool {
        !self.name.is_empty() && self.size == 0
    }

    /// Whether no file was chosen.
    pub fn is_absent(&self) -> bool {
        self.name.is_empty() && self.size == 0
    }
}

/// The fields of a form, and the files of its fields `files`, in that order; of several in one field the last.
///
/// # Errors
/// A body that is no form, or too large.
pub async fn receive<const N: usize>(
    body: Result<Multipart, MultipartRejection>,
    files: [&str; N],
) -> Result<(Fields, [UploadedFile; N]), PageFailure> {
    receive_up_to(usize::MAX, body, files).await
}

/// The same, but of a file with more than `most` bytes only how many it has: it is to be refused by that.
///
/// # Errors
/// As [`receive`].
pub async fn receive_up_to<const N: usize>(
    most: usize,
    body: Result<Multipart, MultipartRejection>,
    files: [&str; N],
) -> Result<(Fields, [UploadedFile; N]), PageFailure> {
    let (fields, sent) = collect(most, body, &files).await?;
    let mut chosen = files.map(|_| UploadedFile::default());
    for (name, file) in sent {
        if let Some((_, place)) = files.iter().zip(&mut chosen).find(|(field, _)| **field == name) {
            *place = file;
        }
    }
    Ok((fields, chosen))
}

/// The fields of a form, and every file of its fields `files`, each with the name of its field.
///
/// # Errors
/// As [`receive`]; more than [`MOST_FIELDS`] fields.
pub async fn receive_all(
    body: Result<Multipart, MultipartRejection>,
    files: &[&str],
) -> Result<(Fields, Vec<(String, UploadedFile)>), PageFailure> {
    collect(usize::MAX, body, files).await
}

async fn collect(
    most: usize,
    body: Result<Multipart, MultipartRejection>,
    files: &[&str],
) -> Result<(Fields, Vec<(String, UploadedFile)>), PageFailure> {
    let mut body = body.map_err(|refusal| PageFailure::Status(refusal.status()))?;
    let (mut pairs, mut chosen) = (Vec::new(), Vec::new());
    while let Some(field) = body.next_field().await.map_err(refusal)? {
        if pairs.len().saturating_add(chosen.len()) >= MOST_FIELDS {
            return Err(PageFailure::Status(StatusCode::PAYLOAD_TOO_LARGE));
        }
        let name = field.name().unwrap_or_default().to_owned();
        match files.contains(&name.as_str()) {
            true => chosen.push((name, read_file(most, field).await?)),
            false => {
                let sent = field.bytes().await.map_err(refusal)?;
                pairs.push((name, String::from_utf8_lossy(&sent).into_owned()));
            }
        }
    }
    Ok((pairs.into_iter().collect(), chosen))
}

/// The same of a form that comes with files or without: a browser sends it with files, whatever sends none need not. Of a
/// file with more than `most` bytes only how many it has.
///
/// # Errors
/// As [`receive_all`].
pub async fn receive_either(
    most: usize,
    request: Request,
    files: &[&str],
) -> Result<(Fields, Vec<(String, UploadedFile)>), PageFailure> {
    let kind = request.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    if kind.starts_with(b"multipart/form-data") {
        return collect(most, Multipart::from_request(request, &()).await, files).await;
    }
    let fields = Fields::from_request(request, &()).await;
    fields.map(|fields| (fields, Vec::new())).map_err(|refusal| PageFailure::Status(refusal.status()))
}

/// The file of a field, which is in memory once.
async fn read_file(most: usize, mut field: Field<'_>) -> Result<UploadedFile, PageFailure> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let (mut bytes, mut size) = (Vec::new(), 0_usize);
    while let Some(chunk) = field.chunk().await.map_err(refusal)? {
        size = size.saturating_add(chunk.len());
        match size <= most {
            true => bytes.extend_from_slice(&chunk),
            false => bytes = Vec::new(),
        }
    }
    Ok(UploadedFile { name, bytes: bytes.into(), size })
}

fn refusal(error: MultipartError) -> PageFailure {
    PageFailure::Status(error.status())
}

/// The picture that came, drawn again; nothing where none came.
///
/// # Errors
/// Where it could not be drawn now.
pub async fn read_emblem(
    turn: &Turn,
    file: UploadedFile,
) -> Result<Result<Option<EmblemImage>, EmblemFault>, PageFailure> {
    if file.is_absent() {
        return Ok(Ok(None));
    }
    if file.is_empty() {
        return Ok(Err(EmblemFault::Empty));
    }
    let bytes = file.bytes;
    Ok(turn.work(move || picture(bytes)).await?.map(Some))
}

/// A picture of dots as it came, or a drawing as dots.
fn picture(bytes: Bytes) -> Result<EmblemImage, EmblemFault> {
    if bytes.len() > LARGEST_PICTURE || !is_drawing(&bytes) {
        return draw(&bytes);
    }
    draw(&vector::dots(&bytes, KEPT_SIDE).ok_or(EmblemFault::Drawing)?)
}
