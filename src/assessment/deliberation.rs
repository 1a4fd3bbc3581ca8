//! Knows what several institutions answered to one item and what was agreed about it. Knows no votes and no rooms.

use super::strategy::EntryId;
use super::{Answer, Assessment, Evidence, Rating};
use crate::framework::{ItemId, Level};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// An institution by an id that says nothing about it: lower-case letters, digits and hyphens, at most 64.
/// What it is called stands in [`Answer::by`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct InstitutionId(String);

/// The id of the view from outside.
const EXTERNAL: &str = "external";

impl InstitutionId {
    /// Experts who look at a country's answers from outside: no institution of its register.
    pub fn external() -> InstitutionId {
        InstitutionId(EXTERNAL.to_owned())
    }

    /// Whether it is the view from outside.
    pub fn is_external(&self) -> bool {
        self.0 == EXTERNAL
    }
}

/// An institution of the register has the id of its entry.
impl From<EntryId> for InstitutionId {
    fn from(entry: EntryId) -> InstitutionId {
        InstitutionId(entry.to_string())
    }
}

impl fmt::Display for InstitutionId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl FromStr for InstitutionId {
    type Err = String;

    fn from_str(text: &str) -> Result<InstitutionId, String> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let fits = (1..=64).contains(&text.len()) && text.chars().all(plain);
        fits.then(|| InstitutionId(text.to_owned())).ok_or_else(|| {
            format!("`{text}` is no id of an institution: lower-case letters, digits and hyphens, at most 64")
        })
    }
}

impl From<InstitutionId> for String {
    fn from(id: InstitutionId) -> String {
        id.0
    }
}

impl TryFrom<String> for InstitutionId {
    type Error = String;

    fn try_from(text: String) -> Result<InstitutionId, String> {
        text.parse()
    }
}

/// How the answer to one item came about where more than the country's own was heard.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Deliberation {
    /// What each institution submitted, the view from outside among them.
    pub responses: BTreeMap<InstitutionId, Answer>,
    /// Whether institutions see what the others submitted.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub opened: bool,
    /// What was agreed; its answer is then the one that counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Agreement>,
    /// The country's own answer while another counts in its place; otherwise it stands among the answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<Answer>,
}

impl Deliberation {
    /// The answer that counts: what was agreed; or else what the country answered itself; or else, of what institutions
    /// submitted, the one in the middle, of two in the middle the lower. Of several with this level it is the first by id.
    /// The view from outside is another fact and never counts. Source: `mnr.md` 6.2 (3), `itu.md` 1.4, stage 4.
    pub fn counts(&self) -> Option<&Answer> {
        let agreed = self.agreement.as_ref().map(|agreement| &agreement.answer);
        agreed.or(self.own.as_ref()).or_else(|| self.lower_median())
    }

    /// The submitted answer in the middle by level, of two the lower; of answers without a level the first, where there are no
    /// others.
    fn lower_median(&self) -> Option<&Answer> {
        let middle = self.median();
        self.inside().map(|(_, answer)| answer).find(|answer| answer.rating.level() == middle)
    }

    /// What institutions of the country submitted, in the order of their ids.
    pub fn inside(&self) -> impl Iterator<Item = (&InstitutionId, &Answer)> {
        self.responses.iter().filter(|(institution, _)| !institution.is_external())
    }

    /// What experts see from outside; none where they were not heard.
    pub fn outside(&self) -> Option<&Answer> {
        self.responses.get(&InstitutionId::external())
    }

    /// The submitted level in the middle, of two the lower; none where nobody submitted one.
    pub fn median(&self) -> Option<Level> {
        let mut levels: Vec<Level> = self.levels().collect();
        levels.sort_unstable();
        levels.get(levels.len().saturating_sub(1) / 2).copied()
    }

    /// Where the answer that counts comes from; `None` where nobody said anything here. The country's own counts too where it
    /// stands among the answers and nobody else was heard.
    pub fn origin(&self) -> Option<AnswerOrigin> {
        match (&self.agreement, &self.own, self.inside().count()) {
            (Some(_), _, _) => Some(AnswerOrigin::Agreed),
            (None, Some(_), _) => Some(AnswerOrigin::Own),
            (None, None, 0) => None,
            (None, None, voices) => Some(AnswerOrigin::Median(voices)),
        }
    }

    /// Whether an institution's answer counts here that only it and those who bring institutions together may read: nothing
    /// was agreed, and the item was not opened.
    pub fn is_private(&self) -> bool {
        !self.opened && matches!(self.origin(), Some(AnswerOrigin::Median(_)))
    }

    /// The levels that institutions submitted, in the order of their ids.
    pub fn levels(&self) -> impl Iterator<Item = Level> {
        self.inside().filter_map(|(_, answer)| answer.rating.level())
    }

    /// The institutions that submitted the same level, by levels from the lowest. Those without a level are in none.
    pub fn clusters(&self) -> BTreeMap<Level, Vec<&InstitutionId>> {
        let mut clusters: BTreeMap<Level, Vec<&InstitutionId>> = BTreeMap::new();
        for (institution, answer) in self.inside() {
            if let Some(level) = answer.rating.level() {
                clusters.entry(level).or_default().push(institution);
            }
        }
        clusters
    }

    /// How far the highest submitted level is from the lowest; none where fewer than two were submitted.
    pub fn spread(&self) -> Option<u8> {
        let (low, high) = (self.levels().min()?, self.levels().max()?);
        (self.levels().nth(1).is_some()).then(|| high.value() - low.value())
    }

    /// Whether institutions submitted different ratings and nothing was agreed.
    pub fn is_contested(&self) -> bool {
        self.agreement.is_none() && self.differs()
    }

    /// Whether institutions submitted different ratings, whatever was agreed.
    pub fn differs(&self) -> bool {
        let mut ratings = self.inside().map(|(_, answer)| answer.rating.level());
        let first = ratings.next();
        ratings.any(|rating| Some(rating) != first)
    }
}

/// Where the answer that counts comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerOrigin {
    /// It was agreed.
    Agreed,
    /// The country answered itself.
    Own,
    /// It is the one in the middle of so many that institutions submitted, of two the lower.
    Median(usize),
}

/// What was agreed about an item, by whom and against whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The agreed answer.
    pub answer: Answer,
    /// Why this one; never empty.
    pub reason: String,
    /// Who disagreed, and what they hold.
    #[serde(default)]
    pub dissent: Vec<Dissent>,
    /// The body or office that settled it.
    #[serde(default)]
    pub by: String,
    /// The day.
    #[serde(default)]
    pub date: Option<NaiveDate>,
}

/// Somebody who does not share what was agreed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dissent {
    /// The institution.
    pub institution: InstitutionId,
    /// What it holds instead, in its own words.
    #[serde(default)]
    pub text: String,
}

impl Assessment {
    /// An answer that can be agreed on: with this rating and all evidence that anybody gave. Its conditions are those of
    /// somebody who gave the same rating or, where nobody did, of the answer that counted so far.
    pub fn answer_to_agree_on(&self, item: &ItemId, rating: Rating) -> Answer {
        let responses = self.deliberations.get(item).into_iter().flat_map(|all| all.responses.values());
        let heard: Vec<&Answer> = self.own_answer(item).into_iter().chain(responses).collect();
        let same = heard.iter().copied().find(|answer| answer.rating == rating);
        let base = same.or_else(|| self.answers.get(item));
        let mut evidence: Vec<Evidence> = Vec::new();
        for piece in heard.iter().flat_map(|answer| &answer.evidence) {
            if !evidence.iter().any(|known| known.id == piece.id) {
                evidence.push(piece.clone());
            }
        }
        let searched = evidence.is_empty() && heard.iter().any(|answer| answer.searched);
        let conditions = base.map(|answer| answer.conditions.clone()).unwrap_or_default();
        Answer { conditions, evidence, searched, ..Answer::from(rating) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What institutions submitted, in the order of their ids; -1 is "don't know".
    fn heard(levels: &[i8]) -> Deliberation {
        let answer = |level: i8| match u8::try_from(level) {
            Ok(level) => Answer::from(Rating::Level(Level::try_from(level).unwrap())),
            Err(_) => Answer::from(Rating::Unknown),
        };
        let one = |(place, level): (usize, &i8)| (format!("i{place}").parse().unwrap(), answer(*level));
        Deliberation { responses: levels.iter().enumerate().map(one).collect(), ..Default::default() }
    }

    #[test]
    fn of_what_institutions_submitted_the_lower_median_counts() {
        for (levels, counts, spread, contested) in [
            (&[][..], None, None, false),
            (&[3], Some(3), None, false),
            (&[3, 1], Some(1), Some(2), true),
            (&[2, 2], Some(2), Some(0), false),
            (&[4, 0, 3], Some(3), Some(4), true),
            (&[4, 1, 3, 2], Some(2), Some(3), true),
            (&[-1, 3], Some(3), None, true),
            (&[-1, 3, -1, 1], Some(1), Some(2), true),
        ] {
            let all = heard(levels);
            let level = all.counts().and_then(|answer| answer.rating.level());
            assert_eq!(level, counts.map(|level| Level::try_from(level).unwrap()), "{levels:?}");
            assert_eq!((all.spread(), all.is_contested()), (spread, contested), "{levels:?}");
        }
        assert_eq!(heard(&[-1]).counts().unwrap().rating, Rating::Unknown);
    }

    #[test]
    fn what_was_agreed_counts_before_the_country_s_own_and_both_before_the_median() {
        let answer = |level: u8| Answer::from(Rating::Level(Level::try_from(level).unwrap()));
        let mut all = Deliberation { own: Some(answer(4)), ..heard(&[1, 2]) };
        assert_eq!(all.counts(), Some(&answer(4)));
        let (reason, dissent, by, date) = ("Seen.".to_owned(), Vec::new(), String::new(), None);
        assert_eq!((all.origin(), all.is_private()), (Some(AnswerOrigin::Own), false));
        all.agreement = Some(Agreement { answer: answer(0), reason, dissent, by, date });
        assert_eq!(all.counts(), Some(&answer(0)));
        assert!(!all.is_contested() && all.differs());
        assert_eq!((all.origin(), all.is_private()), (Some(AnswerOrigin::Agreed), false));
    }

    #[test]
    fn the_view_from_outside_stands_beside_what_counts_and_never_counts() {
        let mut all = heard(&[3, 2, 3]);
        let before = (all.median(), all.spread(), all.is_contested(), all.origin());
        let outside = heard(&[0]).responses.into_values().next().unwrap();
        all.responses.insert(InstitutionId::external(), outside.clone());
        assert_eq!((all.median(), all.spread(), all.is_contested(), all.origin()), before);
        assert_eq!(all.outside(), Some(&outside));
        let alone = Deliberation {
            responses: BTreeMap::from([(InstitutionId::external(), outside)]),
            ..Default::default()
        };
        assert_eq!((alone.counts(), alone.origin(), alone.is_contested()), (None, None, false));
    }

    #[test]
    fn institutions_of_one_level_stand_together() {
        let all = heard(&[3, 1, -1, 3]);
        let clusters: Vec<(u8, Vec<String>)> = all
            .clusters()
            .into_iter()
            .map(|(level, who)| (level.value(), who.into_iter().map(ToString::to_string).collect()))
            .collect();
        assert_eq!(clusters, [(1, vec!["i1".to_owned()]), (3, vec!["i0".to_owned(), "i3".to_owned()])]);
    }

    #[test]
    fn what_institutions_submitted_is_private_until_it_is_opened() {
        assert_eq!((heard(&[]).origin(), heard(&[]).is_private()), (None, false));
        let closed = heard(&[1, 2]);
        assert_eq!((closed.origin(), closed.is_private()), (Some(AnswerOrigin::Median(2)), true));
        assert!(!Deliberation { opened: true, ..closed }.is_private());
    }

    #[test]
    fn the_view_from_outside_is_no_institution_of_the_register() {
        assert!(InstitutionId::external().is_external());
        let entry: EntryId = "stakeholder-3".parse().unwrap();
        let institution = InstitutionId::from(entry);
        assert_eq!((institution.to_string().as_str(), institution.is_external()), ("stakeholder-3", false));
        assert_eq!(institution.to_string().parse(), Ok(institution));
    }
}
