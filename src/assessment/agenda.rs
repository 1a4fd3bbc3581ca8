//! Knows in which order items are talked about: those first about which institutions are furthest apart. Knows no room.

use super::{Assessment, Deliberation, Institution};
use crate::framework::{ItemId, Level};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many levels apart two institutions must be before an item is flagged. Source: `mnr.md` 6.2 (3).
const APART: u8 = 2;

/// How far institutions have come with an item, and how far apart they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaLine {
    /// The item.
    pub item: ItemId,
    /// How many institutions are asked, with those that answered unasked; the view from outside is none of them.
    pub asked: usize,
    /// How many of them submitted an answer.
    pub submitted: usize,
    /// How many institutions submitted each level, from the lowest level.
    pub clusters: Vec<(Level, usize)>,
    /// The level that experts see from outside; none where they saw none.
    pub outside: Option<Level>,
    /// The level that counts; none where none does.
    pub counts: Option<Level>,
    /// The level in the middle, of two the lower.
    pub median: Option<Level>,
    /// Whether answers differ and nothing was agreed.
    pub is_contested: bool,
    /// Whether institutions see what the others submitted.
    pub is_open: bool,
    /// Whether something was agreed.
    pub is_agreed: bool,
}

impl AgendaLine {
    /// How many levels lie between the lowest and the highest that institutions submitted.
    pub fn spread(&self) -> u8 {
        let ends = self.clusters.first().zip(self.clusters.last());
        ends.map_or(0, |((low, _), (high, _))| high.value() - low.value())
    }

    /// How many levels lie between what counts and what experts see from outside.
    fn distance(&self) -> u8 {
        let both = self.counts.zip(self.outside);
        both.map_or(0, |(counts, outside)| counts.value().abs_diff(outside.value()))
    }

    /// Whether experts see it so differently from outside that it should be talked about, agreed or not.
    pub fn is_far_from_outside(&self) -> bool {
        self.distance() >= APART
    }

    /// Whether they are so far apart that it should be talked about, agreed or not.
    pub fn is_far_apart(&self) -> bool {
        self.spread() >= APART
    }
}

impl Assessment {
    /// These items in the order in which they are talked about: what is contested before what is not, the widest spread
    /// first, then what is seen otherwise from outside, and what was agreed last.
    pub fn agenda<'a>(&self, items: impl Iterator<Item = &'a ItemId>) -> Vec<AgendaLine> {
        let register = self.institutions();
        let mut lines: Vec<AgendaLine> = items.map(|item| self.agenda_line(&register, item)).collect();
        lines.sort_by_key(|line| {
            (line.is_agreed, !line.is_contested, Reverse(line.spread()), Reverse(line.distance()))
        });
        lines
    }

    fn agenda_line(&self, register: &[Institution], item: &ItemId) -> AgendaLine {
        let nothing = Deliberation::default();
        let all = self.deliberations.get(item).unwrap_or(&nothing);
        let submitted: BTreeSet<_> = all.inside().map(|(id, _)| id).collect();
        let asked = register.iter().filter(|one| one.is_asked() && one.answers_for(item)).map(|one| &one.id);
        let asked: BTreeSet<_> = asked.chain(submitted.iter().copied()).collect();
        AgendaLine {
            item: item.clone(),
            asked: asked.len(),
            submitted: submitted.len(),
            clusters: all.clusters().into_iter().map(|(level, who)| (level, who.len())).collect(),
            outside: all.outside().and_then(|answer| answer.rating.level()),
            counts: self.answers.get(item).and_then(|answer| answer.rating.level()),
            median: all.median(),
            is_contested: all.is_contested(),
            is_open: all.opened,
            is_agreed: all.agreement.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::tests::blank;
    use crate::assessment::{Agreement, Answer, Change, InstitutionId, Rating};

    fn answer(level: u8) -> Answer {
        Rating::Level(Level::try_from(level).unwrap()).into()
    }

    /// What institutions submitted to items: the item, who, which level.
    fn heard(said: &[(&str, &str, u8)]) -> Assessment {
        let respond = |(item, who, level): &(&str, &str, u8)| Change::Respond {
            item: (*item).into(),
            institution: who.parse().unwrap(),
            answer: Some(answer(*level)),
        };
        let changes: Vec<Change> = said.iter().map(respond).collect();
        blank().after(&changes)
    }

    #[test]
    fn what_is_furthest_apart_is_talked_about_first_and_what_was_agreed_last() {
        let mut all = heard(&[
            ("C01", "a", 2),
            ("C01", "b", 2),
            ("C02", "a", 1),
            ("C02", "b", 2),
            ("C03", "a", 0),
            ("C03", "b", 3),
            ("C04", "a", 0),
            ("C04", "b", 4),
        ]);
        let agreement = Agreement {
            answer: answer(2),
            reason: "Seen.".into(),
            dissent: Vec::new(),
            by: String::new(),
            date: None,
        };
        all.apply(&Change::Agree { item: "C04".into(), agreement: Some(agreement) });
        let items: Vec<ItemId> = ["C01", "C02", "C03", "C04", "C05"].map(ItemId::from).into();
        let agenda = all.agenda(items.iter());
        let order: Vec<(&str, u8, bool)> =
            agenda.iter().map(|line| (line.item.as_str(), line.spread(), line.is_far_apart())).collect();
        let wanted =
            [("C03", 3, true), ("C02", 1, false), ("C01", 0, false), ("C05", 0, false), ("C04", 4, true)];
        assert_eq!(order, wanted);
        assert_eq!((agenda[0].submitted, agenda[0].asked, agenda[3].asked), (2, 2, 0));
        assert_eq!(agenda[1].median.map(Level::value), Some(1), "of two the lower");
    }

    #[test]
    fn the_view_from_outside_is_heard_and_not_counted_among_institutions() {
        let external = InstitutionId::external().to_string();
        let all = heard(&[("C01", "a", 3), ("C02", "a", 2), ("C02", &external, 0), ("C03", &external, 1)]);
        let items: Vec<ItemId> = ["C01", "C02", "C03"].map(ItemId::from).into();
        let agenda = all.agenda(items.iter());
        let line = &agenda[0];
        assert_eq!((line.item.as_str(), line.submitted, line.asked, line.spread()), ("C02", 1, 1, 0));
        assert!(line.is_far_from_outside() && !line.is_far_apart() && !line.is_contested);
        let alone = agenda.iter().find(|line| line.item.as_str() == "C03").unwrap();
        assert_eq!((alone.outside.map(Level::value), alone.counts), (Some(1), None));
    }
}
