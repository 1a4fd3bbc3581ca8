//! Knows what becomes of everything recorded about items when a newer edition of their framework is taken, and when that is
//! taken back. Knows no score and no reader.
//!
//! Nothing new is recorded for it: an edition is taken by the changes that answering, agreeing and choosing make too, all in
//! one act, so that versions go on being counted by subject.

use super::item_records::ItemRecords;
use super::strategy::{Matter, StakeholderPart};
use super::{Answer, Assessment, Change, FrameworkChoice, Pin, Rating};
use crate::framework::{ConditionId, EditionStep, Framework, Item, ItemId, Library, MergeRule};
use std::collections::BTreeSet;
use std::mem;

/// How an assessment was before a newer edition was taken, and what that made of it.
#[derive(Clone, Debug)]
pub struct EditionPast {
    /// As it was before.
    pub before: Assessment,
    /// As it was right after.
    pub after: Assessment,
}

impl Assessment {
    /// Everything that is asked, with each framework in the version in which this assessment answers it; none where that is
    /// the library as it stands. A version that is not kept any more is answered as the present one.
    pub fn own_library(&self, library: &Library) -> Option<Library> {
        let place = |pin: &Pin| {
            let is_it = |one: &Framework| one.id == pin.framework;
            let asked = library.frameworks.iter().position(|one| is_it(one) && one.version != pin.version)?;
            let own = library.earlier.iter().position(|one| is_it(one) && one.version == pin.version)?;
            Some((asked, own))
        };
        let places: Vec<(usize, usize)> = self.frameworks.iter().filter_map(place).collect();
        if places.is_empty() {
            return None;
        }
        let mut all = library.clone();
        for (asked, own) in places {
            if let (Some(asked), Some(own)) = (all.frameworks.get_mut(asked), all.earlier.get_mut(own)) {
                mem::swap(asked, own);
            }
        }
        Some(all)
    }

    /// The assessment once it answers the newer edition; `library` has every framework in any version.
    pub fn in_next_edition(&self, step: EditionStep<'_>, library: &Library) -> Assessment {
        let records: Vec<(&ItemId, ItemRecords)> =
            step.new.items.iter().map(|item| (&item.id, self.successor(step, item))).collect();
        let mut next = self.clone();
        next.pin(step.new);
        step.old.items.iter().for_each(|item| next.set_records(&item.id, ItemRecords::default()));
        records.into_iter().for_each(|(item, records)| next.set_records(item, records));
        next.relink(|item| match step.old.item(item) {
            Some(_) => step.targets(item),
            None => vec![item.clone()],
        });
        next.follow(&[], library);
        // A level that follows anew is confirmed anew.
        let ended = self.ended_confirmations(&next).into_iter();
        ended.for_each(|item| next.apply(&Change::Confirm { item, confirmation: None }));
        next
    }

    /// The assessment once it answers the earlier edition again: as it stood before, and where `keeps`, with what was answered
    /// since then as far as the earlier edition asks it.
    pub fn in_last_edition(
        &self,
        step: EditionStep<'_>,
        past: &EditionPast,
        keeps: bool,
        library: &Library,
    ) -> Assessment {
        let reversed = step.mapping.reversed();
        let back = EditionStep { mapping: &reversed, old: step.new, new: step.old };
        let restore = |item: &Item| {
            let is_newer = keeps && self.source_back(step, past, &item.id).is_some();
            if is_newer { self.successor(back, item) } else { past.before.records_of(&item.id) }
        };
        let records: Vec<(&ItemId, ItemRecords)> =
            step.old.items.iter().map(|item| (&item.id, restore(item))).collect();
        let mut last = self.clone();
        last.pin(step.old);
        step.new.items.iter().for_each(|item| last.set_records(&item.id, ItemRecords::default()));
        records.into_iter().for_each(|(item, records)| last.set_records(item, records));
        last.relink(|item| match step.new.item(item) {
            Some(_) => step.sources(item).into_iter().map(|item| item.id.clone()).collect(),
            None => vec![item.clone()],
        });
        last.restore_links(self, past);
        let own: Vec<&ItemId> = step.old.items.iter().map(|item| &item.id).collect();
        last.follow(&own, library);
        last
    }

    /// The items of the newer edition about which something was recorded since it was taken, and of which the earlier edition
    /// has no counterpart: what is recorded of them does not count any more once that is answered again.
    pub fn without_way_back(&self, step: EditionStep<'_>, past: &EditionPast) -> Vec<ItemId> {
        let goes_back = |id: &ItemId| {
            step.old.items.iter().any(|item| self.source_back(step, past, &item.id) == Some(id))
        };
        let ids = step.new.items.iter().map(|item| &item.id);
        ids.filter(|id| self.is_newer(past, id) && !goes_back(id)).cloned().collect()
    }

    /// The item of the newer edition that this one of the earlier became and nothing else did, on the same scale, where
    /// something was recorded of it since.
    fn source_back<'a>(
        &self,
        step: EditionStep<'a>,
        past: &EditionPast,
        item: &ItemId,
    ) -> Option<&'a ItemId> {
        let same = match step.mapping.line_from(item) {
            None => step.new.item(item).map(|item| &item.id)?,
            Some(line) => match (line.from.as_slice(), line.to.as_slice(), line.levels) {
                ([_], [to], None) => to,
                _ => return None,
            },
        };
        self.is_newer(past, same).then_some(same)
    }

    fn is_newer(&self, past: &EditionPast, item: &ItemId) -> bool {
        self.records_of(item) != past.after.records_of(item)
    }

    /// What is recorded of an item of the newer edition once that is taken.
    fn successor(&self, step: EditionStep<'_>, item: &Item) -> ItemRecords {
        let line = step.mapping.line_to(&item.id);
        let sources = step.sources(&item.id);
        let is_single = line.is_none_or(|line| line.to.len() == 1);
        match sources.as_slice() {
            [] => ItemRecords::default(),
            [source] if is_single => {
                let records = self.records_of(&source.id);
                let scale_stays = line.is_none_or(|line| line.levels.is_none());
                let confirmation = records.confirmation.clone().filter(|_| scale_stays);
                let records = ItemRecords { confirmation, ..records };
                records.map_answers(|answer| adapt(answer, step, &source.id, item))
            }
            _ => self.merge(step, &sources, item),
        }
    }

    /// What is recorded of an item that is part of one, or made of several: the answer that counted, for the country, where it
    /// follows from conditions or from the rule of the mapping; otherwise it comes along, and counts once it is confirmed. What
    /// institutions said of another question stays in the log.
    fn merge(&self, step: EditionStep<'_>, sources: &[&Item], item: &Item) -> ItemRecords {
        let answers: Vec<Answer> = sources
            .iter()
            .filter_map(|source| {
                let counting = self.answers.get(&source.id).map(|answer| self.portable(&source.id, answer));
                let answer = counting.or_else(|| self.carried.get(&source.id).cloned())?;
                Some(adapt(&answer, step, &source.id, item))
            })
            .collect();
        let all_levels =
            answers.len() == sources.len() && answers.iter().all(|answer| answer.rating.level().is_some());
        let rule = step.mapping.line_to(&item.id).and_then(|line| line.rule);
        let counts = sources.iter().all(|source| self.answers.contains_key(&source.id))
            && match rule {
                Some(MergeRule::Lower) => all_levels,
                Some(MergeRule::Confirm) => false,
                None => answers.iter().all(|answer| answer.follows),
            };
        let mut records = ItemRecords::shared(sources.iter().map(|source| self.records_of(&source.id)));
        let answer = join(answers, item, || {
            let ticks = sources.iter().filter_map(|source| self.answers.get(&source.id));
            step.conditions(&ticks.flat_map(|answer| answer.conditions.clone()).collect())
        });
        if counts {
            records.own = answer;
        } else {
            records.carried = answer;
        }
        records
    }

    fn pin(&mut self, framework: &Framework) {
        for pin in self.frameworks.iter_mut().filter(|pin| pin.framework == framework.id) {
            pin.version.clone_from(&framework.version);
        }
    }

    /// Lets levels follow that rest on conditions elsewhere.
    fn follow(&mut self, own: &[&ItemId], library: &Library) {
        let asked = library.frameworks.iter().filter(|one| self.uses(&one.id));
        let followers = self.followers(own, asked.flat_map(|framework| &framework.items));
        followers.iter().for_each(|change| self.apply(change));
    }

    /// Names other items where the country's own actions and its register of institutions name these. An institution that has
    /// nothing left to answer is told of the result: an empty list would mean everything.
    fn relink(&mut self, targets: impl Fn(&ItemId) -> Vec<ItemId>) {
        let records = self.strategy.actions.values_mut();
        for own in records.filter_map(|record| record.own.as_mut()) {
            own.item = own.item.as_ref().and_then(|item| targets(item).into_iter().next());
        }
        for entry in self.strategy.entries.values_mut() {
            let Matter::Stakeholder(one) = &mut entry.matter else { continue };
            let named: BTreeSet<ItemId> = one.items.iter().flat_map(&targets).collect();
            if !one.items.is_empty() && named.is_empty() {
                one.part = StakeholderPart::Informed;
            }
            one.items.retain(|item| named.contains(item));
            let more = named.into_iter().filter(|item| !one.items.contains(item)).collect::<Vec<_>>();
            one.items.extend(more);
        }
    }

    /// Brings back what named items before the newer edition was taken, where nobody changed it since.
    fn restore_links(&mut self, now: &Assessment, past: &EditionPast) {
        let (before, after) = (&past.before.strategy, &past.after.strategy);
        for (id, record) in &mut self.strategy.actions {
            if now.strategy.actions.get(id) == after.actions.get(id) {
                before.actions.get(id).into_iter().for_each(|old| record.clone_from(old));
            }
        }
        for (id, entry) in &mut self.strategy.entries {
            if now.strategy.entries.get(id) == after.entries.get(id) {
                before.entries.get(id).into_iter().for_each(|old| entry.clone_from(old));
            }
        }
    }

    /// The changes that lead from this assessment to another state of it, in what editions touch: which frameworks are
    /// answered, everything about items, choices, and what else names items.
    pub fn changes_to(&self, later: &Assessment) -> Vec<Change> {
        let mut changes = Vec::new();
        if self.frameworks != later.frameworks {
            let (before, now) = (self.frameworks.clone(), later.frameworks.clone());
            changes.push(Change::Frameworks(FrameworkChoice { before, now }));
        }
        let items: BTreeSet<&ItemId> = self.recorded_items().chain(later.recorded_items()).collect();
        for item in items {
            changes.extend(self.records_of(item).changes_to(&later.records_of(item), item));
        }
        changes.extend((self.choices != later.choices).then(|| Change::Choices(later.choices.clone())));
        let decisions = later.strategy.clone().decisions().into_iter();
        let decisions = decisions.filter(|decision| !self.strategy.holds(decision));
        changes.extend(decisions.map(|decision| Change::Strategy(Box::new(decision))));
        changes
    }
}

/// An answer to an item as it is given to the one that it became: on its scale, with its conditions, its evidence by its name.
fn adapt(answer: &Answer, step: EditionStep<'_>, from: &ItemId, item: &Item) -> Answer {
    let mut answer = answer.clone();
    let has = |id: &ConditionId| item.conditions().any(|one| &one.id == id);
    if let (Rating::Level(level), Some(line)) = (&answer.rating, step.mapping.line_to(&item.id)) {
        answer.rating = Rating::Level(line.level(*level));
    }
    answer.conditions = step.conditions(&answer.conditions).into_iter().filter(&has).collect();
    answer.follows &= item.has_conditions();
    for piece in &mut answer.evidence {
        let about = piece.proves.iter().flat_map(|id| step.conditions(&[id.clone()].into()));
        piece.proves = about.filter(&has).collect();
        if let Some(rest) = piece.id.strip_prefix(&format!("{from}-")) {
            piece.id = format!("{}-{rest}", item.id);
        }
    }
    answer
}

/// Several answers as one: the lowest of them by level, with the findings and the evidence of all; `ticks` are the conditions
/// that are met once several became one. `None` for none.
fn join(mut answers: Vec<Answer>, item: &Item, ticks: impl Fn() -> BTreeSet<ConditionId>) -> Option<Answer> {
    answers.sort_by_key(|answer| answer.rating.level());
    let mut joint = answers.iter().find(|one| one.rating.level().is_some()).or(answers.first())?.clone();
    if let [_, _, ..] = answers.as_slice() {
        let comments = answers.iter().map(|answer| answer.comment.as_str()).filter(|words| !words.is_empty());
        joint.comment = comments.collect::<Vec<_>>().join("\n\n");
        joint.follows = item.has_conditions() && answers.iter().all(|answer| answer.follows);
        joint.evidence = Vec::new();
        for piece in answers.iter().flat_map(|answer| &answer.evidence) {
            let mut piece = piece.clone();
            let is_taken = |id: &str| joint.evidence.iter().any(|other| other.id == id);
            if is_taken(&piece.id) {
                let free = (1_u32..).map(|number| format!("{}-E{number}", item.id)).find(|id| !is_taken(id));
                piece.id = free.unwrap_or_default();
            }
            joint.evidence.push(piece);
        }
        let has = |id: &ConditionId| item.conditions().any(|one| &one.id == id);
        joint.conditions = ticks().into_iter().filter(has).collect();
    }
    Some(joint)
}
