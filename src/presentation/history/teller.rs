//! Knows what a change changed, by what was before; knows not who made it, and when.

use super::ChangeLine;
use super::about::change_subject;
use super::answers::{
    agreement_lines, answer_lines, answer_of, confirmation_line, quarantine_lines, removal_lines,
};
use super::decisions::decision_line;
use crate::assessment::strategy::FileHash;
use crate::assessment::{Change, EvidenceCap, FrameworkChoice, GateSignature, Pin, Standing, Subject};
use crate::presentation::Names;
use std::collections::BTreeMap;

/// Tells the changes of one assessment, the oldest first.
pub struct ChangeTeller<'a> {
    names: Names<'a>,
    before: BTreeMap<Subject, &'a Change>,
    /// What files of evidence were called.
    titles: BTreeMap<&'a FileHash, &'a str>,
}

impl<'a> ChangeTeller<'a> {
    /// A teller of an assessment of which nothing was told yet.
    pub fn of(names: Names<'a>) -> ChangeTeller<'a> {
        ChangeTeller { names, before: BTreeMap::new(), titles: BTreeMap::new() }
    }

    /// What this change changed; nothing but a mark beside what people say is a change that says so.
    pub fn tell(&mut self, change: &'a Change) -> Vec<ChangeLine> {
        let earlier = self.before.insert(change.subject(), change);
        let pieces = answer_of(change).into_iter().flat_map(|answer| &answer.evidence);
        self.titles.extend(pieces.filter_map(|piece| Some((piece.file.as_ref()?, piece.title.as_str()))));
        let lines = self.lines(earlier, change);
        match lines.is_empty() {
            true => vec![self.plain("history-same")],
            false => lines,
        }
    }

    fn lines(&self, before: Option<&Change>, change: &Change) -> Vec<ChangeLine> {
        let voice = self.names.voice;
        let earlier = before.and_then(answer_of);
        let title = |file: &FileHash| self.titles.get(file).copied();
        match change {
            Change::Answer { answer: Some(answer), .. } => {
                answer_lines(voice, "history-answered", earlier, answer)
            }
            Change::Carry { answer: Some(answer), .. } => {
                answer_lines(voice, "history-carried", earlier, answer)
            }
            Change::Respond { answer: Some(answer), .. } => {
                answer_lines(voice, "history-responded", earlier, answer)
            }
            Change::Agree { agreement: Some(agreement), .. } => agreement_lines(voice, earlier, agreement),
            Change::Confirm { confirmation: Some(one), .. } => {
                vec![ChangeLine::plain(confirmation_line(voice, one))]
            }
            Change::Remove { file, reason } => removal_lines(voice, title(file), (file, reason)),
            Change::Quarantine { file, reason } => quarantine_lines(voice, title(file), reason.as_deref()),
            Change::Sign { gate, signature } => self.signature_lines(gate, signature),
            Change::Frameworks(choice) => self.frameworks(choice),
            Change::Strategy(decision) => vec![decision_line(&self.names, before.is_some(), decision)],
            Change::Answer { .. } | Change::Carry { .. } => vec![self.plain("history-withdrawn")],
            Change::Respond { .. } => vec![self.plain("history-response-withdrawn")],
            Change::Agree { .. } => vec![self.plain("history-agreement-withdrawn")],
            Change::Confirm { .. } => vec![self.plain("history-confirmation-withdrawn")],
            Change::Open { opened: true, .. } => vec![self.plain("history-opened")],
            Change::Open { .. } => vec![self.plain("history-closed")],
            Change::Stage { .. } | Change::Choices(_) => vec![self.plain("history-changed")],
            Change::Cap(EvidenceCap::On) => vec![self.plain("cap-now-on")],
            Change::Cap(EvidenceCap::Off) => vec![self.plain("cap-now-off")],
            Change::Register(registration) => vec![match registration.standing {
                Standing::Active if registration.title.is_empty() => self.plain("history-active"),
                Standing::Active => ChangeLine::plain(registration.title.clone()),
                Standing::Archived => self.plain("history-archived"),
                Standing::Removed => self.plain("history-removed-assessment"),
            }],
        }
    }

    fn plain(&self, key: &str) -> ChangeLine {
        ChangeLine::plain(self.names.voice.say(key))
    }

    /// That a gate was signed, or its signature withdrawn, and what became of the answers by it.
    fn signature_lines(&self, id: &str, signature: &GateSignature) -> Vec<ChangeLine> {
        let voice = self.names.voice;
        let mut gates = self.names.library.stages.stages.iter().flat_map(|stage| &stage.gates);
        let gate = gates.find(|gate| gate.id == id);
        let text = gate.map_or_else(|| id.to_owned(), |gate| voice.text(&gate.text));
        let (key, by, date, quote) = match &signature.withdrawal {
            None => ("history-signed", &signature.by, signature.date, ""),
            Some(withdrawal) => {
                ("history-signature-withdrawn", &withdrawal.by, withdrawal.date, withdrawal.reason.as_str())
            }
        };
        let args = [("by", by.clone().into()), ("date", voice.date(date).into()), ("gate", text.into())];
        let line = ChangeLine { text: voice.say_with(key, &args), quote: quote.to_owned() };
        let shut = gate.filter(|gate| gate.validates).map(|_| match signature.withdrawal {
            None => self.plain("history-shut"),
            Some(_) => self.plain("history-open-again"),
        });
        [line].into_iter().chain(shut).collect()
    }

    /// Which frameworks are answered from then on, or in which other version.
    fn frameworks(&self, choice: &FrameworkChoice) -> Vec<ChangeLine> {
        let (voice, library) = (self.names.voice, self.names.library);
        let title = |pin: &Pin| {
            let known = library.framework(&pin.framework);
            known.map_or_else(|| pin.framework.to_string(), |framework| voice.text(&framework.short_title))
        };
        let moves = choice.now.iter().filter_map(|now| {
            let before = choice.before.iter().find(|one| one.framework == now.framework)?;
            let args = [
                ("framework", title(now).into()),
                ("from", before.version.clone().into()),
                ("to", now.version.clone().into()),
            ];
            (before.version != now.version)
                .then(|| ChangeLine::plain(voice.say_with("history-edition", &args)))
        });
        let moves: Vec<ChangeLine> = moves.collect();
        if !moves.is_empty() {
            return moves;
        }
        let titles: Vec<String> = choice.now.iter().map(title).collect();
        let args = [("frameworks", voice.list(&titles).into())];
        vec![ChangeLine::plain(voice.say_with("history-frameworks", &args))]
    }

    /// What a change is about.
    pub fn subject(&self, change: &Change) -> String {
        change_subject(&self.names, change)
    }
}

/// What a change says about its subject where `before` stood there: the lines by which several texts can be compared.
pub fn change_text(names: Names<'_>, before: Option<&Change>, change: &Change) -> Vec<ChangeLine> {
    let mut teller = ChangeTeller::of(names);
    if let Some(before) = before {
        teller.tell(before);
    }
    teller.tell(change)
}

/// Why somebody made a change, in their own words: the reason, or the finding of an answer; empty where none was asked for.
pub fn change_reason(change: &Change) -> &str {
    match change {
        Change::Agree { agreement: Some(agreement), .. } => &agreement.reason,
        Change::Remove { reason, .. } => reason,
        Change::Quarantine { reason, .. } => reason.as_deref().unwrap_or_default(),
        Change::Sign { signature, .. } => {
            signature.withdrawal.as_ref().map_or("", |withdrawal| withdrawal.reason.as_str())
        }
        other => answer_of(other).map_or("", |answer| answer.comment.as_str()),
    }
}
