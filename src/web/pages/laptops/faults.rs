//! Knows the words for whatever keeps something with a laptop from being done.

use crate::exchange::{BundleFault, MergeFault};
use crate::service::{EditionOffer, LaptopError};
use crate::web::{Address, PageFailure, Voice};
use leptos::prelude::*;

/// What is wrong, and what to do.
///
/// # Errors
/// What a page of its own says.
pub fn fault_words(voice: &Voice, error: LaptopError) -> Result<String, PageFailure> {
    let with = |key: &str, name: &'static str, value: String| voice.say_with(key, &[(name, value.into())]);
    Ok(match error {
        LaptopError::Service(error) => return Err(error.into()),
        LaptopError::Bundle(fault) => bundle_words(voice, fault),
        LaptopError::Merge(fault) => match fault {
            MergeFault::OldChain => voice.say("laptops-fault-old-chain"),
            MergeFault::Other(id) => with("laptops-fault-other", "id", id),
            MergeFault::NoTrunk(_) => voice.say("laptops-fault-no-trunk"),
            MergeFault::Fork => voice.say("laptops-fault-fork"),
            MergeFault::Unreadable(why) => {
                tracing::error!(why, "an assessment cannot be merged");
                voice.say("storage-damaged")
            }
        },
        LaptopError::Key(error) => {
            tracing::error!(%error, "this installation has no key");
            voice.say("laptops-fault-key")
        }
        LaptopError::Pack(error) => {
            tracing::error!(%error, "a bundle could not be put together");
            voice.say("laptops-fault-pack")
        }
        LaptopError::Unconfirmed { .. } => voice.say("laptops-fault-unconfirmed"),
        LaptopError::OtherWords { .. } => voice.say("laptops-fault-words"),
        LaptopError::Edition { framework, theirs, here, unknown, offer } => {
            let words = [("framework", framework.into()), ("theirs", theirs.into()), ("here", here.into())];
            let key = match offer.as_deref() {
                Some(EditionOffer::Here(_)) => "laptops-fault-edition-here",
                Some(EditionOffer::There(_)) => "laptops-fault-edition-there",
                None => "laptops-fault-edition",
            };
            let edition = voice.say_with(key, &words);
            match offer.is_some() || unknown.is_empty() {
                true => edition,
                false => {
                    let items = with("laptops-fault-items", "items", voice.list(&unknown));
                    format!("{edition} {items}")
                }
            }
        }
        LaptopError::Withheld(files) => with("laptops-fault-withheld", "files", files),
        LaptopError::NoFile(file) => with("laptops-fault-no-file", "file", file),
        LaptopError::NoEvidence(file) => with("laptops-fault-no-evidence", "file", file),
        LaptopError::FileUnfit(file) => with("laptops-fault-file-unfit", "file", file),
        LaptopError::Scan { file, finding } => {
            voice.say_with("laptops-fault-scan", &[("file", file.into()), ("finding", finding.into())])
        }
        LaptopError::Terms => voice.say("laptops-fault-terms"),
        LaptopError::NoLoan => voice.say("laptops-fault-no-loan"),
    })
}

/// The way to the page where the newer edition is taken, or taken back, where that makes two sides answer the same.
pub fn edition_link(voice: &Voice, error: &LaptopError) -> Option<AnyView> {
    let LaptopError::Edition { offer: Some(offer), .. } = error else { return None };
    let (EditionOffer::Here(id) | EditionOffer::There(id)) = &**offer;
    let url = Address::Edition(id.clone()).url(voice.lang());
    let words = voice.say("laptops-edition-offer");
    Some(view! { <p class="notice">{words}" "<a href=url>{voice.say("edition-title")}</a></p> }.into_any())
}

fn bundle_words(voice: &Voice, fault: BundleFault) -> String {
    match fault {
        BundleFault::Archive
        | BundleFault::Missing(_)
        | BundleFault::Manifest(_)
        | BundleFault::Signature
        | BundleFault::Altered(_)
        | BundleFault::Chain(_)
        | BundleFault::Name(_) => voice.say("laptops-fault-damaged"),
        BundleFault::Part(part) => voice.say_with("laptops-fault-part", &[("part", part.into())]),
        BundleFault::Bomb => voice.say("laptops-fault-bomb"),
        BundleFault::Newer { .. } | BundleFault::Entry { .. } => voice.say("laptops-fault-newer"),
    }
}
