//! Knows how it is said, before a version is frozen, which languages of the strategy are behind others, and where.

use crate::document::BlockState;
use crate::lang::Lang;
use crate::web::Address;
use crate::web::http::extract::Open;
use crate::web::pages::edit::contents::{sections, title};
use leptos::prelude::*;

/// The languages that are behind, each with the sections; nothing where all are in step.
pub fn view(open: &Open, behind: &[(Lang, Vec<BlockState>)]) -> Option<AnyView> {
    let lines: Vec<_> = behind.iter().map(|(lang, states)| line(open, *lang, states)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="notice" data-kind="warning" id="languages-behind">
                <p>{open.voice.say("versions-behind")}</p>
                <ul>{lines}</ul>
            </div>
        }
        .into_any()
    })
}

fn line(open: &Open, lang: Lang, states: &[BlockState]) -> AnyView {
    let voice = &open.voice;
    let language = voice.languages().of(lang);
    let count = states.iter().map(|state| state.behind().count()).sum::<usize>();
    let args = [
        ("language", language.name.clone().into()),
        ("n", count.into()),
        ("shown", voice.number(count).into()),
    ];
    let links: Vec<_> = sections(states).into_iter().map(|states| link(open, lang, states)).collect();
    view! { <li>{voice.say_with("versions-behind-language", &args)}" "<span lang=lang.to_string()>{links}</span></li> }
        .into_any()
}

/// A section, edited in the language that is behind.
fn link(open: &Open, lang: Lang, states: &[BlockState]) -> AnyView {
    let section = states.first().map(|state| state.section.clone()).unwrap_or_default();
    let url = Address::EditSection(open.id(), section).url(lang);
    view! { <a href=url>{title(states)}</a>" " }.into_any()
}
