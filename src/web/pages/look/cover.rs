//! Knows the cover beside the form: as it is kept, or as it would look with what was entered, which keeps nothing.

use super::LookProposal;
use crate::assessment::strategy::{FileHash, KeptFile, NationalLook};
use crate::document::strategy::draft_stamp;
use crate::document::{Cover, Document, Look, fold};
use crate::intake::{EmblemImage, is_pale};
use crate::render::cover::cover;
use crate::service::{ServiceError, look_with};
use crate::web::components::{svg_view, warning};
use crate::web::http::extract::Open;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A look that was tried out.
pub struct LookTrial {
    /// The look.
    pub look: Look,
    /// Whether files came with it, which a browser does not send a second time.
    pub files: bool,
}

/// What was entered as a look: with the picture that came, or else with the one that is kept.
///
/// # Errors
/// Whatever the store could not do.
pub async fn look_trial(
    open: &Open,
    wish: &LookProposal,
    drawn: Option<EmblemImage>,
    template: bool,
) -> Result<LookTrial, ServiceError> {
    let files = drawn.is_some() || template;
    let look = match drawn {
        Some(EmblemImage { png, width, height }) => {
            let emblem = Some(wish.emblem(FileHash(String::new()), (width, height)));
            let file = KeptFile { media: "image/png".to_owned(), bytes: png };
            look_with(&NationalLook { emblem, ..wish.look.clone() }, Some(file))
        }
        None => open.look(&wish.look).await?,
    };
    Ok(LookTrial { look, files })
}

/// The cover: as it was tried out, or as it is kept.
pub fn view(open: &Open, kept: Look, trial: Option<LookTrial>) -> AnyView {
    let voice = &open.voice;
    let words = trial.as_ref().map(|trial| {
        let again = trial.files.then(|| format!(" {}", voice.say("import-file-again")));
        warning(format!("{}{}", voice.say("look-tried"), again.unwrap_or_default()))
    });
    let look = trial.map_or(kept, |trial| trial.look);
    let is_pale = look.emblem.as_ref().is_some_and(|emblem| is_pale(&emblem.png.0));
    view! {
        <section class="look-cover" aria-labelledby="look-cover">
            <h2 id="look-cover">{voice.say("look-preview")}</h2>
            {words}
            {is_pale.then(|| warning(voice.say("look-pale")))}
            {svg_view(cover(&sample(open, look), &voice.say("look-preview-alt")))}
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
        country: voice.country(&open.analysis.library, &open.assessment().country),
        stamp: Some(draft_stamp(voice, &open.assessment().strategy)),
        in_force: false,
        mark: None,
        lines: Vec::new(),
        profile: None,
    };
    let blank = Document::of_blocks(voice.language(), BTreeMap::new(), Vec::new());
    Document { cover, look, ..blank }
}
