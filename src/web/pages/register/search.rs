//! Knows what the address of the register asks for, and the form that asks.

use crate::assessment::{Confidentiality, EvidenceKind};
use crate::code::Code;
use crate::presentation::{EvidenceQuery, Label};
use crate::scoring::EvidenceAge;
use crate::web::components::{Field, FieldWidth, select, text_input};
use crate::web::http::extract::Open;
use crate::web::{Problems, Voice};
use leptos::prelude::*;
use serde::Deserialize;

/// What the address asks for; what it does not name rightly is not asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct RegisterQuery {
    text: Option<String>,
    kind: Option<String>,
    readers: Option<String>,
    age: Option<String>,
}

impl RegisterQuery {
    /// The search.
    pub fn evidence_query(&self) -> EvidenceQuery {
        EvidenceQuery {
            text: self.text.clone().unwrap_or_default(),
            kind: self.kind.as_deref().and_then(EvidenceKind::from_code),
            confidentiality: self.readers.as_deref().and_then(Confidentiality::from_code),
            age: self.age.as_deref().and_then(EvidenceAge::from_code),
        }
    }
}

/// The form.
pub fn view(open: &Open, query: &RegisterQuery) -> AnyView {
    let voice = &open.voice;
    let none = Problems::default();
    let wanted = query.evidence_query();
    let text = Field {
        name: "text".to_owned(),
        label: voice.say("dossier-words"),
        value: wanted.text,
        width: FieldWidth::Medium,
        ..Field::default()
    };
    view! {
        <form method="get" class="compare-form" role="search" aria-label=voice.say("dossier-search")>
            {text_input(text, &none)}
            {choice(voice, ("kind", "column-kind"), wanted.kind)}
            {choice(voice, ("readers", "records-confidentiality"), wanted.confidentiality)}
            {choice(voice, ("age", "dossier-age"), wanted.age)}
            <p class="actions"><button class="button secondary" type="submit">{voice.say("dossier-search")}</button></p>
        </form>
    }
    .into_any()
}

/// A choice among all values, or none of them.
fn choice<T: Label>(voice: &Voice, (name, label): (&str, &str), value: Option<T>) -> AnyView {
    let any = std::iter::once((String::new(), voice.say("dossier-any")));
    let all = <T as Code>::ALL.iter().map(|one| (one.code().to_owned(), one.title(voice)));
    let field = Field {
        name: name.to_owned(),
        label: voice.say(label),
        value: value.map_or_else(String::new, |value| value.code().to_owned()),
        ..Field::default()
    };
    select(field, any.chain(all).collect(), &Problems::default())
}
