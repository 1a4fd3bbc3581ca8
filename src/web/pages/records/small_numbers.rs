//! Knows what is said beside a record that counts so few people that somebody could tell who they are; knows no number.

use crate::assessment::strategy::{EntryKind, GroupCount};
use crate::lang::Fineness;
use crate::web::components::{notice, small_number_warning};
use crate::web::forms::lists::RecordList;
use crate::web::{Fields, Voice};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// Numbers of people below this one are printed in words that give none.
const FEW: Decimal = Decimal::TEN;

/// What is said about the words of a record, and about how many took part in a consultation.
pub fn view(voice: &Voice, list: RecordList, fields: &Fields) -> Option<AnyView> {
    let words: &[&str] = match list {
        RecordList::Entries(EntryKind::Figure) => &["title", "value"],
        RecordList::Entries(EntryKind::Finding) => &["text"],
        RecordList::Entries(EntryKind::Consultation) => &["title", "place", "method", "said", "changed"],
        RecordList::Entries(EntryKind::Comment) => &["text", "response", "changed"],
        _ => return None,
    };
    let texts: Vec<String> = words.iter().map(|word| fields.text(word)).collect();
    let few = ["participants", "children"].iter().any(|count| is_few(voice, &fields.text(count)));
    let few = (few || has_few(&fields.text("groups"))).then(|| notice(voice.say("records-few-people")));
    Some(view! { {small_number_warning(voice, &texts)}{few} }.into_any())
}

/// Whether one of these groups has so few.
fn has_few(groups: &str) -> bool {
    let counts = groups.lines().filter_map(|line| line.parse().ok().map(|group: GroupCount| group.count));
    counts.map(Decimal::from).any(|count| count > Decimal::ZERO && count < FEW)
}

fn is_few(voice: &Voice, typed: &str) -> bool {
    let number = voice.read_number(typed, Fineness::Whole).unwrap_or_default();
    number > Decimal::ZERO && number < FEW
}
