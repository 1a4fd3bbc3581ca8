//! Knows a good practice: what it says, how it gets from a draft past a reviewer to others, and until when it holds. Knows not
//! who may read it.

use crate::assessment::LimitFault;
use crate::assessment::limits::{Checker, LONGEST_LINE, LONGEST_TEXT, MOST_ROWS};
use crate::code::codes;
use crate::framework::{CostClass, CountryCode, ItemId};
use crate::lang::{Lang, Languages};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

codes! {
    /// How a good practice stands.
    #[derive(PartialOrd, Ord)]
    pub enum PracticeState {
        /// The country writes it.
        Draft = "draft",
        /// It waits for a reviewer.
        Submitted = "submitted",
        /// It was reviewed and can be published.
        Reviewed = "reviewed",
        /// It is published.
        Published = "published",
        /// It was published, and the day until which the review holds is over.
        Expired = "expired",
    }
}

/// What a reviewer said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeReview {
    /// The office that reviewed it; never empty.
    pub reviewer: String,
    /// The day of the review.
    pub day: NaiveDate,
    /// The last day on which it can be relied on without another review.
    pub until: NaiveDate,
}

/// How far a good practice has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PracticeStep {
    /// The country writes it.
    Draft,
    /// It waits for a reviewer since this day.
    Submission(NaiveDate),
    /// It was reviewed.
    Review(PracticeReview),
    /// It is published on the strength of this review.
    Publication(PracticeReview),
}

/// What a good practice says. Offices and counts, never names of persons.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeText {
    /// The language in which it is written; none where nobody said.
    pub language: Option<Lang>,
    /// What it is called.
    pub title: String,
    /// Which problem it answers.
    pub problem: String,
    /// What was done.
    pub measures: String,
    /// For whom.
    pub beneficiaries: String,
    /// What came of it.
    pub result: String,
    /// Where that can be read: publisher, title, year, address.
    pub source: String,
    /// What others would need to do the same.
    pub needs: String,
}

/// A good practice of a country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Its random name.
    pub id: String,
    /// The country that tells it.
    pub country: CountryCode,
    /// Whether others learn which country it is; else it is one of the region.
    pub names_country: bool,
    /// What it says.
    pub text: PracticeText,
    /// What it costs.
    pub cost: Option<CostClass>,
    /// The office that others may ask.
    pub contact: String,
    /// The items whose gap it closes.
    pub items: Vec<ItemId>,
    /// How far it has come.
    pub step: PracticeStep,
}

/// Something that is done with a good practice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PracticeAct {
    /// The country hands it in.
    Submit(NaiveDate),
    /// It goes back to the country, to be written on; what was published is taken away by it.
    Return,
    /// A reviewer says that it holds; what is published already stays so.
    Review(PracticeReview),
    /// It is published.
    Publish,
}

/// Why something cannot be done with a good practice as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PracticeRefusal {
    /// Not while it stands so.
    WrongState(PracticeState),
    /// This field is empty.
    Missing(&'static str),
    /// The review ends before it begins.
    WrongEnd,
}

impl PracticeRefusal {
    /// The message that tells it.
    pub fn key(self) -> &'static str {
        match self {
            PracticeRefusal::WrongState(_) => "practice-refusal-wrong-state",
            PracticeRefusal::Missing(_) => "practice-refusal-missing",
            PracticeRefusal::WrongEnd => "practice-refusal-wrong-end",
        }
    }
}

/// For logs; people are told by [`PracticeRefusal::key`].
impl fmt::Display for PracticeRefusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "the practice does not allow it as it stands ({self:?})")
    }
}

impl std::error::Error for PracticeRefusal {}

/// Something in a text at which its author should look once more. Nothing stops for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PracticeWarning<'a> {
    /// These words of this field look as if they named a person.
    Person(&'static str, &'a str),
    /// These words of this field count so few children that somebody could tell who they are.
    FewChildren(&'static str, &'a str),
}

impl PracticeText {
    /// The fields that people fill in with words, by name.
    pub fn fields(&self) -> [(&'static str, &str); 7] {
        let PracticeText { language: _, title, problem, measures, beneficiaries, result, source, needs } =
            self;
        [
            ("title", title),
            ("problem", problem),
            ("measures", measures),
            ("beneficiaries", beneficiaries),
            ("result", result),
            ("source", source),
            ("needs", needs),
        ]
    }
}

impl Practice {
    /// How it stands on a day.
    pub fn state(&self, day: NaiveDate) -> PracticeState {
        match &self.step {
            PracticeStep::Draft => PracticeState::Draft,
            PracticeStep::Submission(_) => PracticeState::Submitted,
            PracticeStep::Review(_) => PracticeState::Reviewed,
            PracticeStep::Publication(review) if review.until < day => PracticeState::Expired,
            PracticeStep::Publication(_) => PracticeState::Published,
        }
    }

    /// The review on which it is published on a day; none where it is not published or that review is over.
    pub fn valid_review(&self, day: NaiveDate) -> Option<&PracticeReview> {
        match &self.step {
            PracticeStep::Publication(review) if review.day <= day && day <= review.until => Some(review),
            _ => None,
        }
    }

    /// The practice after something was done with it on a day.
    ///
    /// # Errors
    /// Where it cannot be done as the practice stands.
    pub fn after(&self, act: &PracticeAct, day: NaiveDate) -> Result<Practice, PracticeRefusal> {
        use PracticeStep::{Draft, Publication, Review, Submission};
        let wrong = Err(PracticeRefusal::WrongState(self.state(day)));
        let step = match (&self.step, act) {
            (Draft, PracticeAct::Submit(on)) => match self.first_gap() {
                Some(field) => return Err(PracticeRefusal::Missing(field)),
                None => Submission(*on),
            },
            (Submission(_) | Review(_) | Publication(_), PracticeAct::Return) => Draft,
            (Draft, PracticeAct::Review(_)) => return wrong,
            (_, PracticeAct::Review(review)) if review.reviewer.trim().is_empty() => {
                return Err(PracticeRefusal::Missing("reviewer"));
            }
            (_, PracticeAct::Review(review)) if review.until < review.day => {
                return Err(PracticeRefusal::WrongEnd);
            }
            (Submission(_) | Review(_), PracticeAct::Review(review)) => Review(review.clone()),
            (Publication(_), PracticeAct::Review(review)) => Publication(review.clone()),
            (Review(review), PracticeAct::Publish) if review.until < day => {
                return Err(PracticeRefusal::WrongEnd);
            }
            (Review(review), PracticeAct::Publish) => Publication(review.clone()),
            _ => return wrong,
        };
        Ok(Practice { step, ..self.clone() })
    }

    /// The first field that has to be filled in before it is handed in, and is not.
    pub fn first_gap(&self) -> Option<&'static str> {
        let words = self.text.fields().into_iter().chain([("contact", self.contact.as_str())]);
        let empty = words.into_iter().find(|(_, words)| words.trim().is_empty()).map(|(field, _)| field);
        empty.or(self.items.is_empty().then_some("items"))
    }

    /// What its author should look at once more, as far as the languages know, field by field.
    pub fn warnings(&self, languages: &Languages) -> Vec<PracticeWarning<'_>> {
        let words = self.text.fields().into_iter().chain([("contact", self.contact.as_str())]);
        let found = words.flat_map(|(field, words)| {
            let person = languages.person(words).map(|found| PracticeWarning::Person(field, found));
            let few = languages.small_number(words).map(|found| PracticeWarning::FewChildren(field, found));
            person.into_iter().chain(few)
        });
        found.collect()
    }

    /// Shows every name in it to `visit`, which may put another text in its place.
    pub fn visit_names(&mut self, visit: &mut dyn FnMut(&mut String)) {
        visit(&mut self.contact);
        if let PracticeStep::Review(review) | PracticeStep::Publication(review) = &mut self.step {
            visit(&mut review.reviewer);
        }
    }

    /// Everything in it that it must not have; empty where it may be kept.
    pub fn limit_faults(&self) -> Vec<LimitFault> {
        let Practice { id, country, names_country: _, text, cost: _, contact, items, step } = self;
        let mut checker = Checker::default();
        checker.within("practice", |checker| {
            checker.name("id", id);
            checker.name("country", country.as_str());
            for (field, words) in text.fields() {
                let most = if ["title", "source"].contains(&field) { LONGEST_LINE } else { LONGEST_TEXT };
                checker.words(field, words, most);
            }
            checker.words("contact", contact, LONGEST_LINE);
            checker.many("items", items.len(), MOST_ROWS);
            items.iter().for_each(|item| checker.name("items", item.as_str()));
            match step {
                PracticeStep::Draft => {}
                PracticeStep::Submission(day) => checker.day("step", *day),
                PracticeStep::Review(review) | PracticeStep::Publication(review) => {
                    checker.needed("reviewer", &review.reviewer, LONGEST_LINE);
                    checker.day("day", review.day);
                    checker.day("until", review.until);
                }
            }
        });
        checker.faults
    }
}
