//! Knows which page of the program makes an output of a stage or records what decides a gate, and what that page is called.

use crate::assessment::strategy::{DocumentKind, EntryKind};
use crate::framework::OutputPlace;
use crate::presentation::Label;
use crate::web::forms::lists::{ListText, RecordList, list_key};
use crate::web::http::extract::Open;
use crate::web::{Address, Voice};
use leptos::prelude::*;

/// A link to the page that makes an output, by its name.
pub fn link(open: &Open, place: OutputPlace) -> AnyView {
    let words = open.voice.say_with("stage-made-at", &[("place", name(&open.voice, place).into())]);
    view! { <a href=url(open, place)>{words}</a> }.into_any()
}

/// A link to the page that records what decides a gate, by its name.
pub fn record_link(open: &Open, place: OutputPlace) -> AnyView {
    let words = open.voice.say_with("stage-recorded-at", &[("place", name(&open.voice, place).into())]);
    view! { <a href=url(open, place)>{words}</a> }.into_any()
}

/// What makes an output: a list of records, a document beside the strategy, or another page by the message that names it.
enum Maker {
    List(RecordList),
    Document(DocumentKind),
    Page(Address, &'static str),
}

fn maker(id: String, place: OutputPlace) -> Maker {
    use OutputPlace as Place;
    let entries = |kind| Maker::List(RecordList::Entries(kind));
    match place {
        Place::Items => Maker::Page(Address::Items(id), "items-title"),
        Place::Gaps => Maker::Page(Address::Gaps(id), "gaps-title"),
        Place::Rounds => Maker::Page(Address::Rounds(id), "rounds-title"),
        Place::Stakeholders => entries(EntryKind::Stakeholder),
        Place::Bodies => Maker::List(RecordList::Bodies),
        Place::Calendar => entries(EntryKind::Calendar),
        Place::Consultations => entries(EntryKind::Consultation),
        Place::Law => entries(EntryKind::Law),
        Place::Contacts => entries(EntryKind::Contact),
        Place::Comments => entries(EntryKind::Comment),
        Place::Frame => Maker::Page(Address::PlanFrame(id), "plan-nav-frame"),
        Place::Plan => Maker::Page(Address::Plan(id), "plan-title"),
        Place::Costs => Maker::Page(Address::PlanCosts(id), "costs-title"),
        Place::Results => Maker::Page(Address::PlanResults(id), "results-title"),
        Place::Progress => Maker::Page(Address::PlanProgress(id), "progress-title"),
        Place::Draft => Maker::Document(DocumentKind::Strategy),
        Place::ActionPlan => Maker::Document(DocumentKind::Plan),
        Place::Press => Maker::Document(DocumentKind::Press),
        Place::Questions => Maker::Document(DocumentKind::Questions),
        Place::Report => Maker::Document(DocumentKind::Report),
        Place::Memorandum => Maker::Document(DocumentKind::Memorandum),
        Place::ChildrenVersion => Maker::Document(DocumentKind::Children),
        Place::YearlyReport => Maker::Document(DocumentKind::Progress),
        Place::Versions => Maker::Page(Address::Versions(id), "versions-title"),
        Place::Approval => Maker::Page(Address::Approval(id), "approval-title"),
    }
}

fn name(voice: &Voice, place: OutputPlace) -> String {
    match maker(String::new(), place) {
        Maker::List(list) => voice.say(&list_key(list, ListText::Title)),
        Maker::Document(document) => document.title(voice),
        Maker::Page(_, key) => voice.say(key),
    }
}

fn url(open: &Open, place: OutputPlace) -> String {
    let lang = open.voice.lang();
    match maker(open.id(), place) {
        Maker::List(list) => Address::RecordList(open.id(), list).url(lang),
        Maker::Document(document) => Address::document_url(open.id(), document, lang),
        Maker::Page(page, _) => page.url(lang),
    }
}
