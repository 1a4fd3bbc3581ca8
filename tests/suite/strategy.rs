//! From an assessment to the words of a draft strategy: every sample in every language, and what must hold for all.

use crate::desk::{Desk, published};
use amparo::lang::Lang;
use amparo::render::markdown;

#[test]
fn try_it() {
    let desk = Desk::open();
    for (name, sample) in desk.samples() {
        for lang in Lang::ALL {
            let text = markdown::markdown(&desk.document(&sample, lang));
            if let Some(folder) = std::env::var_os("AMPARO_DRAFTS") {
                std::fs::write(
                    std::path::Path::new(&folder).join(format!("{name}-{}.md", lang.code())),
                    text,
                )
                .unwrap();
            }
        }
    }
    let _ = published;
}
