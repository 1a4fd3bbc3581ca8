//! Knows what the head of a page shows of whoever reads it: their name, their work, their account, the way in or out.

use super::{PostForm, post_form};
use crate::service::Act;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// Who reads a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Visitor {
    /// The owner of this machine, who is alone.
    Owner,
    /// Somebody who might come in.
    Stranger,
    /// Somebody who is in.
    Member {
        /// The name of the office.
        name: String,
        /// What they may do.
        acts: Vec<Act>,
        /// Whether they answer for an institution.
        answers: bool,
    },
}

impl Visitor {
    /// Whether they may open a page that belongs to no assessment, as the page itself will ask.
    pub fn is_offered(&self, place: &Address) -> bool {
        place.act().is_none_or(|act| self.acts().contains(&act))
    }

    /// What they may do in some country, or with the program.
    pub fn acts(&self) -> &[Act] {
        match self {
            Visitor::Owner => &Act::ALL,
            Visitor::Stranger => &[],
            Visitor::Member { acts, .. } => acts,
        }
    }
}

/// Who is in, with the ways to the account, to other people and out; the way in where nobody is.
pub fn visitor_nav(voice: &Voice, visitor: &Visitor, path: &str) -> AnyView {
    let lang = voice.lang();
    let link = |place: Address, words: &str| {
        let current = place.holds(path.split('?').next().unwrap_or_default(), lang).then_some("page");
        view! { <li><a href=place.url(lang) aria-current=current>{voice.say(words)}</a></li> }.into_any()
    };
    let items = match visitor {
        Visitor::Owner => return ().into_any(),
        Visitor::Stranger => vec![link(Address::SignIn, "sign-in-title")],
        Visitor::Member { name, answers, .. } => {
            let name = view! { <li class="visitor-name"><bdi>{name.clone()}</bdi></li> }.into_any();
            let work = answers.then(|| link(Address::MyWork, "work-title"));
            let people = visitor.is_offered(&Address::People).then(|| link(Address::People, "people-title"));
            let rest = [link(Address::Account, "account-title"), sign_out(voice)];
            std::iter::once(name).chain(work).chain(people).chain(rest).collect()
        }
    };
    view! { <nav class="visitor" aria-label=voice.say("nav-account")><ul>{items}</ul></nav> }.into_any()
}

fn sign_out(voice: &Voice) -> AnyView {
    let action = Some(Address::SignOut.url(voice.lang()));
    let button = view! { <button class="button plain" type="submit">{voice.say("sign-out")}</button> };
    let form = post_form(PostForm { action, stays_open: true, ..PostForm::default() }, button.into_any());
    view! { <li>{form}</li> }.into_any()
}
