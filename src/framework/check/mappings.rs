//! Knows what a sound mapping between two editions is: everything of both is accounted for, and no id is used again.

use super::Findings;
use crate::framework::{
    ConditionId, EditionMapping, EditionStep, Framework, Item, ItemId, Library, MappingKind,
};
use std::fmt::Display;

const ONE_LINE: &str =
    "Write one line for each thing; several that become one are one line with all of them in `from`.";
const ACCOUNT: &str =
    "Say in a line of the mapping what became of it: `from` names what it was, `to` what it is now.";

/// A mapping leads from one version that is kept to another.
pub fn versions(library: &Library, findings: &mut Findings) {
    for mapping in &library.mappings {
        for (key, version) in [("from", &mapping.from), ("to", &mapping.to)] {
            if library.version(&mapping.framework, version).is_none() {
                let text = format!("there is no version {version} of {}", mapping.framework);
                let remedy = "Name the version of the framework, or one that is kept in its folder `earlier`; keep the old one there.";
                findings.error((&mapping.name(), &format!("{key} = ")), text, remedy);
            }
        }
        if mapping.from == mapping.to {
            let text = format!("the mapping leads from {} to itself", mapping.from);
            findings.error((&mapping.name(), "to = "), text, "Name the version that it leads to.");
        }
    }
}

/// Each version of a framework is kept once, and a mapping leads on from each earlier one.
pub fn earlier(library: &Library, findings: &mut Findings) {
    for framework in &library.earlier {
        let about = edition_key(framework, framework.id.as_str());
        let all = library.frameworks.iter().chain(&library.earlier);
        let same = all.filter(|one| one.id == framework.id && one.version == framework.version);
        if same.count() > 1 {
            let text = format!("version {} of {} is kept twice", framework.version, framework.id);
            findings.error((&about, "version"), text, "Give the newer one a version of its own.");
        }
        let leads_on = |one: &EditionMapping| one.framework == framework.id && one.from == framework.version;
        if !library.mappings.iter().any(leads_on) {
            let text = format!("no mapping leads on from version {} of {}", framework.version, framework.id);
            let remedy = "Write one in the folder `mappings` of the framework: whoever answers this version can take no other.";
            findings.warning((&about, "version"), text, remedy);
        }
    }
}

/// Every line says what became of one thing, or of several that became one.
pub fn lines(library: &Library, findings: &mut Findings) {
    for mapping in &library.mappings {
        let about = mapping.name();
        for line in &mapping.items {
            shape((&line.from, &line.to), &about, findings);
            let first = line.from.first().or(line.to.first()).map_or("from", |id| id.as_str());
            if (line.kind() == MappingKind::Merged) != line.rule.is_some() {
                let text =
                    format!("the line of {first} has a rule, and merges nothing; or merges, and has none");
                let remedy = "Write rule = \"lower\" or rule = \"confirm\" where several items become one, and nowhere else.";
                findings.error((&about, first), text, remedy);
            }
            if line.levels.is_some_and(|levels| !levels.is_sorted()) {
                let text = format!("the levels of {first} fall");
                let remedy = "Write five levels, one for each from 0 to 4, none lower than the one before.";
                findings.error((&about, first), text, remedy);
            }
        }
        for line in &mapping.conditions {
            shape((&line.from, &line.to), &about, findings);
        }
    }
}

fn shape<T: Display>((from, to): (&[T], &[T]), about: &str, findings: &mut Findings) {
    let first = from.first().or(to.first()).map(ToString::to_string);
    match (first, from.len(), to.len()) {
        (None, ..) => {
            findings.error((about, "reason"), "a line names nothing".to_owned(), ONE_LINE);
        }
        (Some(first), 2.., 2..) | (Some(first), 0, 2..) | (Some(first), 2.., 0) => {
            let text = format!("the line of {first} says of several things what became of them");
            findings.error((about, &first), text, ONE_LINE);
        }
        _ => {}
    }
}

/// Each item of both versions stands on its side once, or is the same in both.
pub fn items(library: &Library, findings: &mut Findings) {
    for (mapping, step) in steps(library) {
        let ids = |framework: &Framework| -> Vec<ItemId> {
            framework.items.iter().map(|item| item.id.clone()).collect()
        };
        let sides: Sides<ItemId> = Sides { old: ids(step.old), new: ids(step.new) };
        let lines: Vec<(&[ItemId], &[ItemId])> =
            mapping.items.iter().map(|line| (&line.from[..], &line.to[..])).collect();
        let silent = |id: &ItemId| sides.old.contains(id) && sides.new.contains(id);
        sides.account(&lines, (silent, silent), &mapping.name(), findings);
    }
}

/// The same of conditions. Those of an item that goes or is new go and come with it.
pub fn conditions(library: &Library, findings: &mut Findings) {
    for (mapping, step) in steps(library) {
        let ids = |framework: &Framework| -> Vec<ConditionId> {
            framework.items.iter().flat_map(Item::conditions).map(|condition| condition.id.clone()).collect()
        };
        let sides = Sides { old: ids(step.old), new: ids(step.new) };
        let lines: Vec<(&[ConditionId], &[ConditionId])> =
            mapping.conditions.iter().map(|line| (&line.from[..], &line.to[..])).collect();
        let has = |item: &Item, id: &ConditionId| item.conditions().any(|one| &one.id == id);
        let goes = |id: &ConditionId| {
            let owner = step.old.items.iter().find(|item| has(item, id));
            !step.usual_successors(id).is_empty()
                || owner.is_some_and(|item| step.targets(&item.id).is_empty())
        };
        let usual: Vec<ConditionId> = sides.old.iter().flat_map(|old| step.usual_successors(old)).collect();
        let comes = |id: &ConditionId| {
            let owner = step.new.items.iter().find(|item| has(item, id));
            usual.contains(id) || owner.is_some_and(|item| step.sources(&item.id).is_empty())
        };
        sides.account(&lines, (goes, comes), &mapping.name(), findings);
    }
}

fn steps(library: &Library) -> impl Iterator<Item = (&EditionMapping, EditionStep<'_>)> {
    library.mappings.iter().filter_map(|mapping| Some((mapping, EditionStep::of(library, mapping)?)))
}

/// The ids of both versions.
struct Sides<T> {
    old: Vec<T>,
    new: Vec<T>,
}

impl<T: PartialEq + Display> Sides<T> {
    /// Tells what is not accounted for, or twice, or not there; what `goes` or `comes` by itself needs no line.
    fn account(
        &self,
        lines: &[(&[T], &[T])],
        (goes, comes): (impl Fn(&T) -> bool, impl Fn(&T) -> bool),
        about: &str,
        findings: &mut Findings,
    ) {
        let from: Vec<&T> = lines.iter().flat_map(|(from, _)| *from).collect();
        let to: Vec<&T> = lines.iter().flat_map(|(_, to)| *to).collect();
        let mut tell = |id: &T, text: String, remedy: &'static str| {
            findings.error((about, &id.to_string()), text, remedy);
        };
        for (side, ids, own) in [("from", &from, &self.old), ("to", &to, &self.new)] {
            for (place, id) in ids.iter().enumerate() {
                if !own.contains(id) {
                    let text = format!("`{side}` names {id}, which that version does not have");
                    tell(id, text, "Correct the id, or remove it from the line.");
                }
                if ids.iter().take(place).any(|other| other == id) {
                    tell(id, format!("{id} stands twice in `{side}`"), ONE_LINE);
                }
            }
        }
        for id in self.old.iter().filter(|id| !from.contains(id) && !goes(id)) {
            tell(id, format!("nothing says what became of {id}"), ACCOUNT);
        }
        for id in self.new.iter().filter(|id| !to.contains(id) && !comes(id)) {
            tell(id, format!("nothing says where {id} comes from"), ACCOUNT);
        }
        for (from, to) in lines {
            let left = from.iter().filter(|id| self.new.contains(id) && !to.contains(id));
            let reached = to.iter().filter(|id| self.old.contains(id) && !from.contains(id));
            for id in left.chain(reached) {
                let text =
                    format!("both versions have {id}, and the line says that it is not the same thing");
                tell(
                    id,
                    text,
                    "Give the new thing an id that was never used: answers refer to ids for years.",
                );
            }
        }
    }
}

/// What problems of an earlier version are about: its framework, its version and the id of the thing, which the version that
/// is asked now may have too.
pub fn edition_key(framework: &Framework, about: &str) -> String {
    format!("{} {} {about}", framework.id, framework.version)
}
