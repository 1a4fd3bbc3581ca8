//! Knows the answer as it is typed: from a sent form, to an answer or to what is wrong with it.

use crate::assessment::{Answer, Confidence, Confidentiality, Evidence, EvidenceKind, Grade, Rating, Stance};
use crate::framework::{ItemId, Level};
use crate::intake::LONGEST_TEXT;
use crate::web::components::EvidenceFields;
use crate::web::labels::Label;
use crate::web::{Fields, Problems, Voice};
use chrono::NaiveDate;

/// How many characters any other line may have.
const LINE_LIMIT: usize = 500;
/// How many pieces of evidence an answer may have.
const EVIDENCE_LIMIT: usize = 50;

/// An answer as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerForm {
    /// `0` to `4`, `unknown`, `na`, or empty where nothing is chosen.
    pub rating: String,
    /// Why it does not apply.
    pub reason: String,
    /// The finding.
    pub comment: String,
    /// How sure, as a code; may be empty.
    pub confidence: String,
    /// Whether evidence was searched for without result.
    pub searched: bool,
    /// The office that answered.
    pub by: String,
    /// The pieces of evidence, the last one new and perhaps empty.
    pub evidence: Vec<EvidenceFields>,
    /// The items that this answer is to be copied to.
    pub also: Vec<String>,
}

impl AnswerForm {
    /// The form of an answer that is held; an empty one where there is none.
    pub fn of(answer: Option<&Answer>) -> AnswerForm {
        let mut form = answer.map(held).unwrap_or_default();
        form.add_evidence();
        form
    }

    /// The form as it was sent.
    pub fn sent(fields: &Fields) -> AnswerForm {
        AnswerForm {
            rating: fields.text("rating"),
            reason: fields.text("reason"),
            comment: fields.text("comment"),
            confidence: fields.text("confidence"),
            searched: fields.has("searched"),
            by: fields.text("by"),
            evidence: (1..=EVIDENCE_LIMIT).map_while(|number| EvidenceFields::sent(fields, number)).collect(),
            also: fields.all("also").to_vec(),
        }
    }

    /// The fields by name, as a page that shows this form would fill them.
    pub fn fields(&self) -> Vec<(String, String)> {
        let words = [
            ("rating", &self.rating),
            ("reason", &self.reason),
            ("comment", &self.comment),
            ("confidence", &self.confidence),
            ("by", &self.by),
        ];
        let searched = self.searched.then(|| ("searched".to_owned(), "yes".to_owned()));
        let words = words.iter().map(|(name, value)| ((*name).to_owned(), (*value).clone()));
        let entries = self.evidence.iter().enumerate();
        words.chain(searched).chain(entries.flat_map(|(index, entry)| entry.fields(index + 1))).collect()
    }

    /// Adds an empty piece of evidence at the end, unless there is one or there are too many.
    pub fn add_evidence(&mut self) {
        let room = self.evidence.len() < EVIDENCE_LIMIT;
        if room && self.evidence.last().is_none_or(|last| !last.is_empty()) {
            self.evidence.push(EvidenceFields::default());
        }
    }

    /// The answer, given on `today`.
    ///
    /// # Errors
    /// What has to be put right, in the order of the page.
    pub fn answer(&self, voice: &Voice, item: &ItemId, today: NaiveDate) -> Result<Answer, Problems> {
        let mut problems = Problems::default();
        let rating = self.rating(voice, &mut problems);
        limit(voice, "comment", &self.comment, LONGEST_TEXT, &mut problems);
        let evidence = self.evidence(voice, item, &mut problems);
        limit(voice, "by", &self.by, LINE_LIMIT, &mut problems);
        match rating {
            Some(rating) if problems.is_empty() => Ok(Answer {
                rating,
                comment: self.comment.clone(),
                confidence: Confidence::from_code(&self.confidence),
                evidence,
                searched: self.searched,
                date: Some(today),
                by: self.by.clone(),
            }),
            _ => Err(problems),
        }
    }

    fn rating(&self, voice: &Voice, problems: &mut Problems) -> Option<Rating> {
        match self.rating.as_str() {
            "unknown" => Some(Rating::Unknown),
            "na" => {
                if self.reason.is_empty() {
                    problems.add("reason", voice.say("item-reason-missing"));
                }
                limit(voice, "reason", &self.reason, LINE_LIMIT, problems);
                Some(Rating::NotApplicable { reason: self.reason.clone() })
            }
            level => {
                let level = level.parse().ok().and_then(|value: u8| Level::try_from(value).ok());
                if level.is_none() {
                    problems.add("rating", voice.say("item-rating-missing"));
                }
                level.map(Rating::Level)
            }
        }
    }

    fn evidence(&self, voice: &Voice, item: &ItemId, problems: &mut Problems) -> Vec<Evidence> {
        let mut names = Names::after(item, &self.evidence);
        let mut kept = Vec::new();
        for (index, entry) in self.evidence.iter().enumerate() {
            if !entry.remove && !entry.is_empty() {
                check(voice, index + 1, entry, problems);
                kept.push(evidence(entry, names.name(&entry.id)));
            }
        }
        kept
    }
}

fn held(answer: &Answer) -> AnswerForm {
    let (rating, reason) = match &answer.rating {
        Rating::Level(level) => (level.to_string(), String::new()),
        Rating::Unknown => ("unknown".to_owned(), String::new()),
        Rating::NotApplicable { reason } => ("na".to_owned(), reason.clone()),
    };
    AnswerForm {
        rating,
        reason,
        comment: answer.comment.clone(),
        confidence: answer.confidence.map_or_else(String::new, |confidence| confidence.code().to_owned()),
        searched: answer.searched,
        by: answer.by.clone(),
        evidence: answer.evidence.iter().map(typed).collect(),
        also: Vec::new(),
    }
}

fn typed(evidence: &Evidence) -> EvidenceFields {
    EvidenceFields {
        id: evidence.id.clone(),
        stance: Label::code(evidence.stance).to_owned(),
        kind: Label::code(evidence.kind).to_owned(),
        title: evidence.title.clone(),
        publisher: evidence.publisher.clone(),
        date: evidence.date.clone(),
        link: evidence.link.clone(),
        grade: evidence.grade.map_or_else(String::new, |grade| grade.code().to_owned()),
        confidentiality: Label::code(evidence.confidentiality).to_owned(),
        remove: false,
    }
}

fn evidence(entry: &EvidenceFields, id: String) -> Evidence {
    Evidence {
        id,
        kind: EvidenceKind::from_code(&entry.kind).unwrap_or_default(),
        title: entry.title.clone(),
        publisher: entry.publisher.clone(),
        date: entry.date.clone(),
        link: entry.link.clone(),
        grade: Grade::from_code(&entry.grade),
        stance: Stance::from_code(&entry.stance).unwrap_or_default(),
        confidentiality: Confidentiality::from_code(&entry.confidentiality).unwrap_or_default(),
        file: None,
    }
}

fn check(voice: &Voice, number: usize, entry: &EvidenceFields, problems: &mut Problems) {
    let field = |name: &str| format!("e{number}-{name}");
    if entry.title.is_empty() {
        problems.add(field("title"), voice.say("evidence-title-missing"));
    }
    limit(voice, &field("title"), &entry.title, LINE_LIMIT, problems);
    limit(voice, &field("publisher"), &entry.publisher, LINE_LIMIT, problems);
    if !is_date(&entry.date) {
        problems.add(field("date"), voice.say("evidence-date-wrong"));
    }
    limit(voice, &field("link"), &entry.link, LINE_LIMIT * 4, problems);
}

fn limit(voice: &Voice, field: &str, text: &str, limit: usize, problems: &mut Problems) {
    let length = text.chars().count();
    if length > limit {
        let args = [("length", voice.number(length).into()), ("limit", voice.number(limit).into())];
        problems.add(field, voice.say_with("too-long-by", &args));
    }
}

/// `2022`, `2022-06` or `2022-06-15`, or nothing.
fn is_date(text: &str) -> bool {
    let day = match text.len() {
        0 => return true,
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    text.len() <= 10 && day.parse::<NaiveDate>().is_ok() && text.starts_with(|c: char| c.is_ascii_digit())
}

/// Names for new pieces of evidence, after those that exist: `C01-E3`.
struct Names<'a> {
    item: &'a ItemId,
    last: usize,
}

impl<'a> Names<'a> {
    fn after(item: &'a ItemId, entries: &[EvidenceFields]) -> Names<'a> {
        let number = |entry: &EvidenceFields| entry.id.rsplit_once("-E")?.1.parse::<usize>().ok();
        Names { item, last: entries.iter().filter_map(number).max().unwrap_or(0) }
    }

    fn name(&mut self, held: &str) -> String {
        let ours = held.strip_prefix(self.item.as_str()).is_some_and(|rest| rest.starts_with("-E"));
        if ours && held.len() <= 40 {
            return held.to_owned();
        }
        self.last += 1;
        format!("{}-E{}", self.item, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_years_months_or_days() {
        for (text, expected) in [
            ("", true),
            ("2022", true),
            ("2022-06", true),
            ("2022-06-15", true),
            ("2022-13", false),
            ("2022-02-30", false),
            ("June 2022", false),
            ("22", false),
            ("+022", false),
        ] {
            assert_eq!(is_date(text), expected, "{text}");
        }
    }

    #[test]
    fn new_evidence_is_named_after_what_exists() {
        let item = ItemId::from("C01");
        let entry = |id: &str| EvidenceFields { id: id.to_owned(), ..Default::default() };
        let mut names = Names::after(&item, &[entry("C01-E1"), entry("C01-E4"), entry("")]);
        assert_eq!(names.name("C01-E4"), "C01-E4");
        assert_eq!(names.name(""), "C01-E5");
        assert_eq!(names.name("C02-E1"), "C01-E6");
    }

    #[test]
    fn what_is_held_and_typed_again_is_the_same() {
        let answer = Answer {
            rating: Rating::NotApplicable { reason: "landlocked".into() },
            comment: "x".into(),
            confidence: Some(Confidence::High),
            evidence: vec![],
            searched: true,
            date: None,
            by: "police".into(),
        };
        let form = AnswerForm::of(Some(&answer));
        assert_eq!(form.rating, "na");
        assert_eq!(form.reason, "landlocked");
        assert_eq!(form.confidence, "high");
        assert_eq!(form.evidence, [EvidenceFields::default()]);
    }
}
