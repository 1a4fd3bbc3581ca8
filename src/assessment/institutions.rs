//! Knows the institutions that answer for a country as its register has them, what each is asked, and which sectors have
//! none. Knows no person.

use super::strategy::{Stakeholder, StakeholderPart};
use super::{AnswerOrigin, Assessment, InstitutionId, Strategy};
use crate::code::codes;
use crate::framework::{ItemId, Library, StakeholderGroup};
use chrono::NaiveDate;

/// An institution of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Institution {
    /// Its id.
    pub id: InstitutionId,
    /// What it is called; empty for the view from outside.
    pub name: String,
    /// Its sector, by the id of a group that should be heard; empty where nobody said.
    pub sector: String,
    /// Its part in the assessment; experts answer what they see from outside.
    pub part: StakeholderPart,
    /// The items that it answers for or may be asked about; empty for all.
    pub items: Vec<ItemId>,
    /// The day until which it answers.
    pub due: Option<NaiveDate>,
}

impl Institution {
    /// The view from outside, which may be given of every item.
    pub fn external() -> Institution {
        let (name, sector) = (String::new(), String::new());
        let id = InstitutionId::external();
        Institution { id, name, sector, part: StakeholderPart::Answers, items: Vec::new(), due: None }
    }

    /// Whether its answers are waited for: it is responsible for them, or items were named for it, and it is accountable or
    /// its part is open. Whoever is accountable for the whole approves what others answer; whoever is consulted or informed may answer and owes nothing.
    pub fn is_asked(&self) -> bool {
        match self.part {
            StakeholderPart::Answers => true,
            StakeholderPart::Accountable | StakeholderPart::Open => !self.items.is_empty(),
            StakeholderPart::Consulted | StakeholderPart::Informed => false,
        }
    }

    /// Whether the item is one of those that it answers for.
    pub fn answers_for(&self, item: &ItemId) -> bool {
        self.items.is_empty() || self.items.contains(item)
    }

    /// Whether it should have answered before this day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.due.is_some_and(|due| due < today)
    }
}

codes! {
    /// How far an institution has come with an item.
    #[derive(PartialOrd, Ord)]
    pub enum ResponseState {
        /// Nothing is written.
        NotBegun = "not-begun",
        /// Something is written and not submitted.
        Draft = "draft",
        /// It is submitted.
        Submitted = "submitted",
        /// An answer was agreed with the others.
        Agreed = "agreed",
    }
}

/// A sector whose institutions should be heard, and how it stands in the register.
#[derive(Clone, Debug, PartialEq)]
pub struct SectorPresence<'a> {
    /// The sector.
    pub sector: &'a StakeholderGroup,
    /// Whether an institution of it is in the register.
    pub is_present: bool,
    /// Why it has none; empty where nobody said.
    pub reason: String,
}

impl SectorPresence<'_> {
    /// Whether nothing is open: an institution is there, or somebody said why none is.
    pub fn is_settled(&self) -> bool {
        self.is_present || !self.reason.is_empty()
    }
}

/// The sectors of the official lists, each with how it stands in the register.
pub fn mandatory_sectors<'a>(library: &'a Library, strategy: &Strategy) -> Vec<SectorPresence<'a>> {
    let mandatory = library.sectors().filter(|sector| !sector.additional);
    let presence = |sector: &'a StakeholderGroup| {
        let own =
            || strategy.records::<Stakeholder>().map(|(_, one)| one).filter(|one| one.about == sector.id);
        let reason = own().map(|one| one.absent.trim()).find(|reason| !reason.is_empty());
        SectorPresence {
            sector,
            is_present: own().any(Stakeholder::is_institution),
            reason: reason.unwrap_or_default().to_owned(),
        }
    };
    mandatory.map(presence).collect()
}

impl Assessment {
    /// The institutions of the register, in its order.
    pub fn institutions(&self) -> Vec<Institution> {
        let records = self.strategy.records::<Stakeholder>().filter(|(_, one)| one.is_institution());
        let institution = |(entry, one): (_, &Stakeholder)| Institution {
            id: InstitutionId::from(entry),
            name: one.name.clone(),
            sector: one.about.clone(),
            part: one.part,
            items: one.items.clone(),
            due: one.due,
        };
        records.map(institution).collect()
    }

    /// Where the answer that counts for an item comes from; `None` where it has none.
    pub fn origin(&self, item: &ItemId) -> Option<AnswerOrigin> {
        let heard = self.deliberations.get(item).and_then(super::Deliberation::origin);
        self.answers.get(item).map(|_| heard.unwrap_or(AnswerOrigin::Own))
    }

    /// Whether institutions disagree about an item and nothing was agreed.
    pub fn is_contested(&self, item: &ItemId) -> bool {
        self.deliberations.get(item).is_some_and(super::Deliberation::is_contested)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::strategy::{Entry, EntryId, EntryKind, Matter};
    use crate::assessment::tests::blank;
    use crate::assessment::{Answer, Change, Decision, Rating};

    /// The register with these institutions.
    fn register(stakeholders: &[serde_json::Value]) -> Assessment {
        let mut assessment = blank();
        for (number, stakeholder) in (1..).zip(stakeholders) {
            let matter = Matter::Stakeholder(serde_json::from_value(stakeholder.clone()).unwrap());
            let entry = Some(Entry { matter, confidentiality: Default::default() });
            let id = EntryId { kind: EntryKind::Stakeholder, number };
            assessment.apply(&Change::Strategy(Box::new(Decision::Entry { id, entry })));
        }
        assessment
    }

    #[test]
    fn the_register_knows_who_is_asked_what() {
        let assessment = register(&[
            serde_json::json!({ "name": "Police", "part": "answers", "items": ["C04"], "due": "2026-12-01" }),
            serde_json::json!({ "about": "x", "absent": "There is none." }),
            serde_json::json!({ "name": "University" }),
        ]);
        let [police, university] = &assessment.institutions()[..] else { panic!("two institutions") };
        assert_eq!(
            (police.id.to_string().as_str(), university.id.to_string().as_str()),
            ("stakeholder-1", "stakeholder-3")
        );
        assert!(police.is_asked() && police.answers_for(&"C04".into()) && !police.answers_for(&"C05".into()));
        assert!(!university.is_asked() && university.answers_for(&"C05".into()));
        let day = |text: &str| text.parse().unwrap();
        assert!(!police.is_overdue(day("2026-12-01")) && police.is_overdue(day("2026-12-02")));
    }

    #[test]
    fn only_of_those_who_answer_something_is_waited_for() {
        for (part, items, expected) in [
            ("answers", &[][..], true),
            ("answers", &["C04"], true),
            ("accountable", &["C04"], true),
            ("accountable", &[], false),
            ("open", &["C04"], true),
            ("open", &[], false),
            ("consulted", &["C04"], false),
            ("informed", &[], false),
        ] {
            let one = serde_json::json!({ "name": "Police", "part": part, "items": items });
            assert_eq!(register(&[one]).institutions()[0].is_asked(), expected, "{part} {items:?}");
        }
        assert!(Institution::external().is_asked(), "experts were invited to say what they see");
    }

    #[test]
    fn an_answer_knows_where_it_comes_from() {
        let (mut assessment, item) = (blank(), ItemId::from("C04"));
        assert_eq!(assessment.origin(&item), None);
        let answer = || Some(Answer::from(Rating::Unknown));
        let institution = || "stakeholder-1".parse().unwrap();
        assessment.apply(&Change::Respond {
            item: item.clone(),
            institution: institution(),
            answer: answer(),
        });
        assert_eq!(assessment.origin(&item), Some(AnswerOrigin::Median(1)));
        assessment.apply(&Change::Answer { item: item.clone(), answer: answer() });
        assert_eq!(assessment.origin(&item), Some(AnswerOrigin::Own));
        assessment.apply(&Change::Respond { item: item.clone(), institution: institution(), answer: None });
        assert_eq!(assessment.origin(&item), Some(AnswerOrigin::Own));
    }
}
