//! Knows what was agreed as a form: the answer, the reason, who settled it, and who holds something else.

use crate::assessment::{Agreement, Answer, Deliberation, Dissent, InstitutionId, Rating};
use crate::framework::{Framework, Item, Level};
use crate::web::components::rating_code;
use crate::web::forms::Shape::{Day, Line, Offered, Text};
use crate::web::forms::{FormPart, FormState, FormTable, LINE, Options, TEXT, may, must};
use crate::web::http::extract::Open;
use crate::web::{Fields, Voice};
use leptos::prelude::*;
use serde_json::{Value, json};

/// What was agreed.
pub const AGREEMENT: FormTable = FormTable {
    words: "agree",
    explains: true,
    specs: &[
        must("rating", Offered).because("agree-rating-missing").buttons(),
        must("reason", Text(TEXT)).because("agree-reason-missing").hint("agree-reason-hint"),
        may("comment", Text(TEXT)).hint("agree-comment-hint"),
        may("by", Line(LINE)).hint("agree-by-hint"),
        may("date", Day),
    ],
};

/// What an institution holds instead.
pub const DISSENT: FormTable =
    FormTable { words: "agree", explains: false, specs: &[may("dissent", Text(TEXT)).rows(2)] };

/// An item about which something is agreed, with what was heard about it.
pub struct AgreementDesk<'a> {
    /// The assessment.
    pub open: &'a Open,
    /// The framework of the item.
    pub framework: &'a Framework,
    /// The item.
    pub item: &'a Item,
    /// What was heard.
    pub heard: &'a Deliberation,
}

impl AgreementDesk<'_> {
    fn voice(&self) -> &Voice {
        &self.open.voice
    }

    /// The fields of what was agreed.
    pub fn part(&self) -> FormPart<'_> {
        FormPart::of(self.voice(), &AGREEMENT).with_options("rating", self.ratings())
    }

    /// Those who submitted something, with the field of what they hold instead.
    pub fn dissents(&self) -> impl Iterator<Item = (&InstitutionId, FormPart<'_>)> {
        self.heard.responses.iter().map(|(institution, answer)| {
            let part = FormPart::of(self.voice(), &DISSENT).between("", format!("-{institution}"));
            (institution, part.about(answer.by.clone()))
        })
    }

    fn ratings(&self) -> Options {
        let level = |level: Level| {
            let name = self.framework.level_name(level).map(|name| self.voice().text(&name.label));
            let args = [("level", level.to_string().into()), ("name", name.unwrap_or_default().into())];
            (level.to_string(), self.voice().say_with("label-level", &args))
        };
        let others = [("unknown", "rating-unknown"), ("na", "rating-na")];
        let others = others.map(|(code, key)| (code.to_owned(), self.voice().say(key)));
        Level::ALL.into_iter().map(level).chain(others).collect()
    }

    /// The fields that show what was agreed; where nothing was, the finding of the answer that counts.
    pub fn fields(&self, agreement: Option<&Agreement>) -> Fields {
        let mut fields = Fields::default();
        let counts = self.open.assessment().answers.get(&self.item.id);
        let record = match agreement {
            Some(agreement) => json!({
                "rating": rating_code(Some(&agreement.answer.rating)),
                "reason": agreement.reason,
                "comment": agreement.answer.comment,
                "by": agreement.by,
                "date": agreement.date,
            }),
            None => json!({ "comment": counts.map_or("", |answer| &answer.comment) }),
        };
        self.part().fill(&record, &mut fields);
        for dissent in agreement.into_iter().flat_map(|agreement| &agreement.dissent) {
            fields.set(format!("dissent-{}", dissent.institution), &*dissent.text);
        }
        fields
    }

    /// What was agreed, as sent; nothing where something has to be put right, which is noted in the form.
    pub fn read(&self, form: &mut FormState) -> Option<Agreement> {
        let sent = self.part().read(form, &Value::Null);
        let text = |record: &Value, word: &str| record[word].as_str().unwrap_or_default().to_owned();
        let mut dissent = Vec::new();
        for (institution, part) in self.dissents() {
            let words = text(&part.read(form, &Value::Null), "dissent");
            if !words.is_empty() {
                dissent.push(Dissent { institution: institution.clone(), text: words });
            }
        }
        let (reason, by) = (text(&sent, "reason"), text(&sent, "by"));
        let rating = match text(&sent, "rating").as_str() {
            "unknown" => Rating::Unknown,
            "na" => Rating::NotApplicable { reason: reason.clone() },
            code => Rating::Level(code.parse::<u8>().ok().and_then(|level| Level::try_from(level).ok())?),
        };
        let date = text(&sent, "date").parse().ok();
        let day = date.unwrap_or_else(|| self.open.state.clock.today());
        let answer = Answer {
            comment: text(&sent, "comment"),
            date: Some(day),
            by: by.clone(),
            ..self.open.assessment().answer_to_agree_on(&self.item.id, rating)
        };
        form.problems.is_empty().then_some(Agreement { answer, reason, dissent, by, date })
    }

    /// What one form says, as a table compares it.
    pub fn record(&self, agreement: Option<&Agreement>) -> Value {
        self.part().record_in(&self.fields(agreement))
    }
}

/// Why something was agreed, by whom and when, and who holds something else.
pub fn agreement_view(voice: &Voice, heard: &Deliberation, agreement: &Agreement) -> AnyView {
    let day = agreement.date.map(|day| voice.date(day));
    let who = [Some(agreement.by.clone()), day].into_iter().flatten().filter(|words| !words.is_empty());
    let who = who.collect::<Vec<_>>().join(", ");
    let lines = dissent_words(heard, agreement).into_iter();
    let lines: Vec<_> = lines.map(|line| view! { <li dir="auto">{line}</li> }).collect();
    let dissent = (!lines.is_empty()).then(|| {
        view! { <p>{voice.say("deliberation-dissent")}</p><ul>{lines}</ul> }
    });
    view! {
        <p class="pre" dir="auto">{agreement.reason.clone()}</p>
        <p class="hint"><bdi>{who}</bdi></p>
        {dissent}
    }
    .into_any()
}

/// The words of those who hold something else, a line each.
fn dissent_words(heard: &Deliberation, agreement: &Agreement) -> Vec<String> {
    let name =
        |id: &InstitutionId| heard.responses.get(id).map(|answer| answer.by.clone()).unwrap_or_default();
    let line = |dissent: &Dissent| format!("{}: {}", name(&dissent.institution), dissent.text);
    agreement.dissent.iter().map(line).collect()
}
