//! Knows what whoever leads a session can send: opening, a vote, what was agreed, what is put aside; and how it becomes an act.

use super::super::{chosen_level, institution_name, level_options};
use super::LeadDesk;
use crate::assessment::{Dissent, InstitutionId};
use crate::framework::ItemId;
use crate::web::PageFailure;
use crate::web::forms::Shape::{Count, Deadline, Line, Offered, Text, Tick};
use crate::web::forms::{Fault, FormPart, FormState, FormTable, LINE, Options, TEXT, may, must};
use crate::web::pages::deliberation::DISSENT;
use crate::workshop::{ParkedPoint, RoomAct, RoomAction, RoomAgreement};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

/// How long a round goes on.
pub const VOTE: FormTable = FormTable {
    words: "lead",
    explains: false,
    specs: &[may("minutes", Count(1, 120)).hint("lead-minutes-hint")],
};

/// What the room agreed.
pub const AGREEMENT: FormTable = FormTable {
    words: "lead",
    explains: true,
    specs: &[
        must("level", Offered).because("lead-level-missing").buttons(),
        must("reason", Text(TEXT))
            .with_message("agree-reason")
            .because("agree-reason-missing")
            .hint("agree-reason-hint")
            .rows(3),
        must("aloud", Tick).because("lead-aloud-missing"),
    ],
};

/// Something that follows from what was agreed.
pub const FOLLOW_UP: FormTable = FormTable {
    words: "lead",
    explains: false,
    specs: &[may("what", Line(LINE)), may("owner", Offered), may("due", Deadline)],
};

/// A question that is put aside.
pub const PARKING: FormTable = FormTable {
    words: "lead",
    explains: false,
    specs: &[
        must("finder", Offered).because("lead-finder-missing"),
        must("question", Text(TEXT)).because("lead-question-missing").rows(2),
    ],
};

/// How many seconds after the end of a round votes are still taken.
const GRACE: u32 = 10;
/// How many follow-ups of one item a form takes.
const MOST_ACTIONS: usize = 12;

impl LeadDesk<'_> {
    /// The fields of what was agreed.
    pub fn agreement_part(&self) -> FormPart<'_> {
        let levels = self.asked().map(|(framework, _)| level_options(self.open, framework));
        FormPart::of(&self.open.voice, &AGREEMENT).with_options("level", levels.unwrap_or_default())
    }

    /// The institutions in the room, each with the field of what it holds instead.
    pub fn dissent_parts(&self) -> Vec<(InstitutionId, FormPart<'_>)> {
        let part = |id: &InstitutionId| {
            let part = FormPart::of(&self.open.voice, &DISSENT).between("", format!("-{id}"));
            (id.clone(), part.about(institution_name(self.open, id)))
        };
        self.view.turnout.lines.iter().map(|line| part(&line.institution)).collect()
    }

    /// The fields of a follow-up; they are counted from 0.
    pub fn follow_up_part(&self, row: usize) -> FormPart<'_> {
        FormPart::of(&self.open.voice, &FOLLOW_UP)
            .between(format!("action-{row}-"), "")
            .about(self.open.voice.number(row + 1))
            .with_options("owner", self.institution_options("lead-owner-open"))
    }

    /// The fields of a question that is put aside.
    pub fn parking_part(&self) -> FormPart<'_> {
        let finders = self.institution_options("record-choose");
        FormPart::of(&self.open.voice, &PARKING).with_options("finder", finders)
    }

    /// The field of how long a round goes on.
    pub fn vote_part(&self) -> FormPart<'_> {
        FormPart::of(&self.open.voice, &VOTE)
    }

    /// How many rows for follow-ups a form shows: those that are filled, and two to write on.
    pub fn follow_up_rows(&self, form: &FormState) -> usize {
        let filled = |row: &usize| {
            ["what", "owner", "due"]
                .iter()
                .any(|word| !form.fields.text(&format!("action-{row}-{word}")).is_empty())
        };
        let last = (0..MOST_ACTIONS).rfind(filled).map_or(0, |row| row + 1);
        (last + 2).min(MOST_ACTIONS)
    }

    /// The institutions of the register, and what an empty choice says.
    fn institution_options(&self, none: &str) -> Options {
        let all = self.open.assessment().institutions().into_iter();
        let all = all.map(|one| (one.id.to_string(), one.name));
        std::iter::once((String::new(), self.open.voice.say(none))).chain(all).collect()
    }

    /// What an agreement fills into the fields.
    pub fn fill_agreement(&self, agreement: &RoomAgreement, form: &mut FormState) {
        let level = agreement.level.map_or_else(|| "unknown".to_owned(), |level| level.to_string());
        let record = json!({ "level": level, "reason": agreement.reason });
        self.agreement_part().fill(&record, &mut form.fields);
        for dissent in &agreement.dissent {
            form.fields.set(format!("dissent-{}", dissent.institution), &*dissent.text);
        }
        for (row, action) in agreement.actions.iter().enumerate() {
            let record = json!({ "what": action.text, "owner": action.owner, "due": action.due });
            self.follow_up_part(row).fill(&record, &mut form.fields);
        }
    }

    /// The act that a form asks for at this moment; nothing where something has to be put right, which is noted.
    ///
    /// # Errors
    /// Not found where there is no such act.
    pub fn read_act(&self, form: &mut FormState, now: DateTime<Utc>) -> Result<Option<RoomAct>, PageFailure> {
        let item = ItemId::from(form.fields.text("item").as_str());
        let act = match form.fields.text("act").as_str() {
            "open" => Some(RoomAct::Open),
            "present" => Some(RoomAct::Present(item)),
            "put-back" => Some(RoomAct::PutBack),
            "vote" => self.read_end(form, now).map(|ends| RoomAct::OpenVote { ends, grace: GRACE }),
            "prolong" => self.read_end(form, now).map(RoomAct::Prolong),
            "reveal" => Some(RoomAct::Reveal { confirm: form.fields.has("confirm") }),
            "agree" => self.read_agreement(form).map(|agreement| RoomAct::Agree(item, agreement)),
            "park" => self.read_parking(form).map(RoomAct::Park),
            _ => return Err(PageFailure::NotFound),
        };
        Ok(act.filter(|_| form.problems.is_empty()))
    }

    /// When a round ends, none to end it by hand; nothing where what was typed is no number of minutes.
    fn read_end(&self, form: &mut FormState, now: DateTime<Utc>) -> Option<Option<DateTime<Utc>>> {
        let sent = self.vote_part().read(form, &Value::Null);
        let minutes = sent["minutes"].as_u64().and_then(|minutes| i64::try_from(minutes).ok());
        let end = minutes.map(|minutes| now + TimeDelta::minutes(minutes));
        form.problems.is_empty().then_some(end)
    }

    fn read_agreement(&self, form: &mut FormState) -> Option<RoomAgreement> {
        let sent = self.agreement_part().read(form, &Value::Null);
        let mut dissent = Vec::new();
        for (institution, part) in self.dissent_parts() {
            let own = part.read(form, &Value::Null);
            if let Some(text) = own["dissent"].as_str() {
                dissent.push(Dissent { institution, text: text.to_owned() });
            }
        }
        let actions = (0..MOST_ACTIONS).filter_map(|row| self.read_follow_up(form, row)).collect();
        let level = chosen_level(sent["level"].as_str().unwrap_or_default());
        let reason = sent["reason"].as_str().unwrap_or_default().to_owned();
        form.problems.is_empty().then_some(RoomAgreement { level, reason, dissent, actions })
    }

    /// A follow-up; nothing where its row is blank.
    fn read_follow_up(&self, form: &mut FormState, row: usize) -> Option<RoomAction> {
        let part = self.follow_up_part(row);
        let sent = part.read(form, &Value::Null);
        let owner = sent["owner"].as_str().and_then(|id| id.parse().ok());
        let due = sent["due"].as_str().and_then(|day| day.parse().ok());
        let text = sent["what"].as_str().unwrap_or_default().to_owned();
        if text.is_empty() && (owner.is_some() || due.is_some()) {
            part.fault(form, "what", Fault::Missing);
        }
        (!text.is_empty()).then_some(RoomAction { text, owner, due })
    }

    fn read_parking(&self, form: &mut FormState) -> Option<ParkedPoint> {
        let sent = self.parking_part().read(form, &Value::Null);
        let owner = sent["finder"].as_str()?.parse().ok()?;
        Some(ParkedPoint { owner, question: sent["question"].as_str()?.to_owned() })
    }

    /// Everything that was typed in words, for whoever came second.
    pub fn words(&self, form: &FormState) -> Vec<String> {
        let dissents = self.dissent_parts().into_iter().map(|(id, _)| format!("dissent-{id}"));
        let actions = (0..MOST_ACTIONS).map(|row| format!("action-{row}-what"));
        let fields = ["reason", "question"].map(str::to_owned).into_iter().chain(dissents).chain(actions);
        fields.map(|name| form.fields.text(&name)).filter(|words| !words.is_empty()).collect()
    }
}
