//! Knows one piece of evidence as a form: for or against, what it is, how strong, who may see it.

use super::{Field, Width, checkbox, radios, select, text_input};
use crate::assessment::{Confidentiality, EvidenceKind, Grade, Stance};
use crate::web::labels::options;
use crate::web::{Fields, Problems, Voice};
use leptos::prelude::*;

/// A piece of evidence as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceFields {
    /// Its permanent name; empty while it is new.
    pub id: String,
    /// `for` or `against`.
    pub stance: String,
    /// What kind of thing it is, as a code.
    pub kind: String,
    /// Title, or what it shows.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Year or date.
    pub date: String,
    /// Where it can be found.
    pub link: String,
    /// How strong it is, as a code; empty where nobody has graded it.
    pub grade: String,
    /// Who may see it, as a code.
    pub confidentiality: String,
    /// Whether it is to be removed.
    pub remove: bool,
}

impl EvidenceFields {
    /// The entry with this number in a sent form, if it is there.
    pub fn sent(fields: &Fields, number: usize) -> Option<EvidenceFields> {
        let name = |field: &str| format!("e{number}-{field}");
        fields.has(&name("title")).then(|| EvidenceFields {
            id: fields.text(&name("id")),
            stance: fields.text(&name("stance")),
            kind: fields.text(&name("kind")),
            title: fields.text(&name("title")),
            publisher: fields.text(&name("publisher")),
            date: fields.text(&name("date")),
            link: fields.text(&name("link")),
            grade: fields.text(&name("grade")),
            confidentiality: fields.text(&name("confidentiality")),
            remove: fields.has(&name("remove")),
        })
    }

    /// The entry as fields of a form, under this number.
    pub fn fields(&self, number: usize) -> Vec<(String, String)> {
        let fields = [
            ("id", &self.id),
            ("stance", &self.stance),
            ("kind", &self.kind),
            ("title", &self.title),
            ("publisher", &self.publisher),
            ("date", &self.date),
            ("link", &self.link),
            ("grade", &self.grade),
            ("confidentiality", &self.confidentiality),
        ];
        fields.iter().map(|(name, value)| (format!("e{number}-{name}"), (*value).clone())).collect()
    }

    /// Whether nobody wrote anything into it.
    pub fn is_empty(&self) -> bool {
        let written = [&self.id, &self.title, &self.publisher, &self.date, &self.link];
        written.iter().all(|text| text.is_empty())
    }
}

/// The entry with this number; `open` shows it unfolded.
pub fn evidence_entry(
    voice: &Voice,
    number: usize,
    entry: &EvidenceFields,
    open: bool,
    problems: &Problems,
) -> AnyView {
    let new = entry.id.is_empty();
    let summary = if new && entry.title.is_empty() {
        voice.say("evidence-new")
    } else if new {
        entry.title.clone()
    } else {
        format!("{} {}", entry.id, entry.title)
    };
    let another = new.then(|| {
        let words = voice.say("evidence-add");
        view! { <p><button class="button secondary" type="submit" name="then" value="add">{words}</button></p> }
    });
    let removal = (!new).then(|| {
        let name = format!("e{number}-remove");
        let words = voice.say("evidence-remove").into_any();
        checkbox(name.clone(), name, "yes".to_owned(), entry.remove, words)
    });
    view! {
        <details class="evidence" open=open>
            <summary><bdi>{summary}</bdi></summary>
            <input type="hidden" name=format!("e{number}-id") value=entry.id.clone() />
            {words_of(voice, number, entry, problems)}
            {weight_of(voice, number, entry, problems)}
            {removal}
            {another}
        </details>
    }
    .into_any()
}

fn words_of(voice: &Voice, number: usize, entry: &EvidenceFields, problems: &Problems) -> AnyView {
    let line = |field: &str, label: &str, hint: Option<&str>, value: &str, width| {
        let field = Field {
            name: format!("e{number}-{field}"),
            label: voice.say(label),
            hint: hint.map(|key| voice.say(key)),
            value: value.to_owned(),
            width,
            focus: false,
        };
        text_input(field, problems)
    };
    view! {
        {line("title", "evidence-title", Some("evidence-title-hint"), &entry.title, Width::Full)}
        <div class="pair">
            {line("publisher", "column-publisher", None, &entry.publisher, Width::Full)}
            {line("date", "evidence-date", None, &entry.date, Width::Short)}
        </div>
        {line("link", "evidence-link", Some("evidence-link-hint"), &entry.link, Width::Full)}
    }
    .into_any()
}

fn weight_of(voice: &Voice, number: usize, entry: &EvidenceFields, problems: &Problems) -> AnyView {
    let field = |field: &str, label: &str, hint: Option<&str>, value: &str| Field {
        name: format!("e{number}-{field}"),
        label: voice.say(label),
        hint: hint.map(|key| voice.say(key)),
        value: value.to_owned(),
        ..Default::default()
    };
    let stance = if entry.stance.is_empty() { "for" } else { &entry.stance };
    let kind = if entry.kind.is_empty() { "report" } else { &entry.kind };
    let secrecy = if entry.confidentiality.is_empty() { "public" } else { &entry.confidentiality };
    let mut grades = vec![(String::new(), voice.say("grade-none"))];
    grades.extend(options::<Grade>(voice));
    let stances = options::<Stance>(voice);
    let secrecies = options::<Confidentiality>(voice);
    view! {
        {radios(field("stance", "evidence-stance", None, stance), stances, problems)}
        <div class="pair">
            {select(field("kind", "column-kind", None, kind), options::<EvidenceKind>(voice), problems)}
            {select(field("confidentiality", "records-confidentiality", None, secrecy), secrecies, problems)}
        </div>
        {select(field("grade", "evidence-grade", Some("evidence-grade-hint"), &entry.grade), grades, problems)}
    }
    .into_any()
}
