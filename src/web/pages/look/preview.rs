//! Knows the cover as it would look with what was entered and not saved; keeps nothing.

use super::sent::Sent;
use crate::assessment::strategy::{FileHash, KeptFile, NationalLook};
use crate::document::Look;
use crate::intake::Drawn;
use crate::service::{ServiceError, look_with};
use crate::web::http::extract::Open;

/// A look that was tried out.
pub struct Tried {
    /// The look.
    pub look: Look,
    /// Whether files came with it, which a browser does not send a second time.
    pub files: bool,
}

/// What was entered as a look: with the picture that came, or else with the one that is kept.
///
/// # Errors
/// Whatever the store could not do.
pub async fn tried(
    open: &Open,
    sent: &Sent,
    drawn: Option<Drawn>,
    template: bool,
) -> Result<Tried, ServiceError> {
    let files = drawn.is_some() || template;
    let look = match drawn {
        Some(Drawn { png, width, height }) => {
            let emblem = sent.emblem((FileHash(String::new()), width, height));
            let file = KeptFile { media: "image/png".to_owned(), bytes: png };
            look_with(&NationalLook { emblem: Some(emblem), ..sent.look() }, Some(file))
        }
        None => {
            let kept = open.assessment().strategy.look.emblem.clone();
            let emblem = kept.filter(|_| !sent.remove).map(|emblem| sent.renamed(emblem));
            open.look(&NationalLook { emblem, ..sent.look() }).await?
        }
    };
    Ok(Tried { look, files })
}
