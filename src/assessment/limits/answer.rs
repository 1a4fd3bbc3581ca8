//! Knows what answers, agreements, confirmations, stages, signatures of gates and choices must keep to.

use super::{Checker, LONGEST_LINE, LONGEST_LINK, LONGEST_TEXT, Limit, MOST_ROWS};
use crate::assessment::{
    Agreement, Answer, Choices, Confirmation, Dissent, Evidence, GateSignature, OutputRecord, Rating,
    SOURCE_YEARS, SignatureWithdrawal, StageRecord,
};
use rust_decimal::Decimal;

impl Checker {
    pub(super) fn answer(&mut self, answer: &Answer) {
        let Answer {
            rating,
            conditions,
            comment,
            confidence: _,
            evidence,
            searched: _,
            date,
            by,
            follows: _,
        } = answer;
        self.rating(rating);
        self.many("conditions", conditions.len(), MOST_ROWS);
        conditions.iter().for_each(|condition| self.name("conditions", condition.as_str()));
        self.words("comment", comment, LONGEST_TEXT);
        self.words("by", by, LONGEST_LINE);
        date.iter().for_each(|date| self.day("date", *date));
        self.rows("evidence", evidence, Checker::evidence);
    }

    fn rating(&mut self, rating: &Rating) {
        if let Rating::NotApplicable { reason } = rating {
            self.needed("reason", reason, LONGEST_LINE);
        }
    }

    fn evidence(&mut self, evidence: &Evidence) {
        let Evidence {
            id,
            kind: _,
            title,
            publisher,
            date,
            link,
            language,
            article,
            page,
            grade: _,
            confirmed_by,
            stance: _,
            confidentiality: _,
            proves,
            file,
        } = evidence;
        self.needed("id", id, LONGEST_LINE);
        // For readers who may not see it, a title is empty.
        self.words("title", title, LONGEST_LINK);
        self.words("publisher", publisher, LONGEST_LINE);
        self.source_date("date", date);
        self.words("link", link, LONGEST_LINK);
        self.words("language", language, LONGEST_LINE);
        self.words("article", article, LONGEST_LINE);
        self.words("page", page, LONGEST_LINE);
        self.words("confirmed_by", confirmed_by, LONGEST_LINE);
        self.many("proves", proves.len(), MOST_ROWS);
        proves.iter().for_each(|condition| self.name("proves", condition.as_str()));
        file.iter().for_each(|file| self.file("file", file));
    }

    /// A date in a year of our time or of the laws in force, or a few words.
    fn source_date(&mut self, name: &str, date: &str) {
        self.words(name, date, LONGEST_LINE);
        let is_date = date.chars().all(|letter| letter.is_ascii_digit() || letter == '-');
        let year = date.split('-').next().filter(|year| is_date && year.len() == 4);
        if let Some(year) = year.and_then(|year| year.parse::<i32>().ok()) {
            let [year, least, most] = [year, *SOURCE_YEARS.start(), *SOURCE_YEARS.end()].map(Decimal::from);
            self.number(name, year, (least, most));
        }
    }

    pub(super) fn agreement(&mut self, agreement: &Agreement) {
        let Agreement { answer, reason, dissent, by, date } = agreement;
        self.answer(answer);
        self.needed("reason", reason, LONGEST_TEXT);
        self.rows("dissent", dissent, |checker, Dissent { institution: _, text }| {
            checker.words("text", text, LONGEST_TEXT);
        });
        self.words("by", by, LONGEST_LINE);
        date.iter().for_each(|date| self.day("date", *date));
    }

    pub(super) fn confirmation(&mut self, confirmation: &Confirmation) {
        let Confirmation { rating, by, date } = confirmation;
        self.rating(rating);
        self.needed("by", by, LONGEST_LINE);
        self.day("date", *date);
    }

    pub(super) fn signature_of_gate(&mut self, signature: &GateSignature) {
        let GateSignature { by, date, withdrawal } = signature;
        self.needed("by", by, LONGEST_LINE);
        self.day("date", *date);
        if let Some(SignatureWithdrawal { reason, by, date }) = withdrawal {
            self.needed("withdrawal reason", reason, LONGEST_TEXT);
            self.needed("withdrawal by", by, LONGEST_LINE);
            self.day("withdrawal date", *date);
        }
    }

    pub(super) fn stage(&mut self, record: &StageRecord) {
        let StageRecord { outputs, confirmed, note } = record;
        for (id, OutputRecord { done: _, reference }) in outputs {
            self.name("outputs", id);
            self.words("reference", reference, LONGEST_LINE);
        }
        confirmed.iter().for_each(|gate| self.name("confirmed", gate));
        self.many("outputs", outputs.len(), MOST_ROWS);
        self.many("confirmed", confirmed.len(), MOST_ROWS);
        self.words("note", note, LONGEST_TEXT);
    }

    pub(super) fn choices(&mut self, choices: &Choices) {
        let Choices { target, targets, impact, feasibility, enablers, rapid: _, earlier } = choices;
        // A target that nobody can miss would be none.
        let single = targets.iter().map(|(item, target)| (format!("targets {item}"), target));
        for (name, _) in
            std::iter::once(("target".to_owned(), target)).chain(single).filter(|(_, one)| one.value() == 0)
        {
            self.note(&name, Limit::Outside(0.into(), 1.into(), 4.into()));
        }
        for item in targets.keys().chain(impact.keys()).chain(feasibility.keys()) {
            self.name("item", item.as_str());
        }
        impact.values().for_each(|weight| self.scale("impact", *weight));
        feasibility.values().for_each(|weight| self.scale("feasibility", *weight));
        enablers.keys().for_each(|enabler| self.name("enablers", enabler));
        self.many("enablers", enablers.len(), MOST_ROWS);
        earlier.iter().for_each(|earlier| self.name("earlier", earlier));
    }
}
