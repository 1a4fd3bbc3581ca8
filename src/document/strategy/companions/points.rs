//! Knows the list of what is open, by who owes it: each point with a box to tick, why it matters, and the field in which
//! to answer.

use crate::assessment::strategy::EntryId;
use crate::document::strategy::case::{Case, each_once};
use crate::document::strategy::foreign_texts::foreign_texts;
use crate::document::strategy::quote;
use crate::plan::{CountPlace, OpenMatter, OpenPoint, OpenPointOwner};
use crate::presentation::{Label, PointKind, SharedPoint};
use crate::words::Count;
use schemars::JsonSchema;
use serde::Serialize;
use std::cmp::Reverse;

/// The list.
#[derive(Serialize, JsonSchema)]
pub(in crate::document::strategy) struct OpenPointList {
    /// All points.
    all: Count,
    /// Those that should be closed before anybody signs.
    before: Count,
    /// The others, which make the strategy better.
    later: Count,
    /// Who owes them, those who owe most first.
    owners: Vec<OwnerPoints>,
}

/// What one of them owes.
#[derive(Serialize, JsonSchema)]
struct OwnerPoints {
    id: String,
    /// The institution, or what it is in words.
    name: String,
    /// All its points.
    all: Count,
    /// Those to be closed before anybody signs.
    before: Count,
    /// The others.
    later: Count,
    /// Its points by what they are about.
    groups: Vec<PointGroup>,
}

/// Points that matter for the same reason.
#[derive(Serialize, JsonSchema)]
struct PointGroup {
    key: String,
    title: String,
    /// Why they matter, in a sentence.
    why: String,
    /// The page and the field in which all of them are closed; empty where they are several.
    place: String,
    /// The points: those that say the same about different things together.
    batches: Vec<PointBatch>,
}

/// Points that say the same about different things, or points that say each something else.
#[derive(Serialize, JsonSchema)]
struct PointBatch {
    /// What holds for all of them, with a colon at the end; empty where each says something else.
    common: String,
    /// The page on which all of them are closed; empty where the group says it, or the points do.
    place: String,
    /// Whether points with something in common should be closed before anybody signs.
    before: bool,
    /// The points.
    points: Vec<PointLine>,
}

/// A point.
#[derive(Serialize, JsonSchema)]
struct PointLine {
    /// What is open, in a sentence; what is said in common is left out.
    text: String,
    /// The page and the field in which it is closed; empty where its group or its batch says it.
    place: String,
    /// Whether it should be closed before anybody signs.
    before: bool,
    /// How often it is to be done: more than once where several parts say the same.
    n: usize,
}

/// A point with what it is filed under.
struct FiledPoint {
    owner: Owner,
    kind: PointKind,
    line: PointLine,
    shared: Option<SharedPoint>,
}

impl FiledPoint {
    /// Whether both say the same about different things.
    fn is_like(&self, other: &FiledPoint) -> bool {
        let common = |point: &FiledPoint| point.shared.as_ref().map(|shared| shared.common.clone());
        self.line.before == other.line.before && common(self).is_some() && common(self) == common(other)
    }
}

/// Who owes a point: a name that stays, and what it is called.
#[derive(Clone, PartialEq)]
struct Owner {
    id: String,
    name: String,
}

/// The facts of the list.
pub(super) fn points(case: &Case) -> OpenPointList {
    let filed = filed_points(case);
    let count = |which: &dyn Fn(&FiledPoint) -> bool| {
        case.voice.count("points", filed.iter().filter(|one| which(one)).map(|one| one.line.n).sum())
    };
    let (all, before, later) =
        (count(&|_| true), count(&|one| one.line.before), count(&|one| !one.line.before));
    let owners = each_once(filed.iter().map(|one| one.owner.clone()));
    let mut owners: Vec<OwnerPoints> =
        owners.into_iter().map(|owner| owner_points(case, owner, &filed)).collect();
    owners.sort_by_key(|owner| Reverse(owner.all.n));
    OpenPointList { all, before, later, owners }
}

fn owner_points(case: &Case, owner: Owner, filed: &[FiledPoint]) -> OwnerPoints {
    let here: Vec<&FiledPoint> = filed.iter().filter(|one| one.owner == owner).collect();
    let sum = |before: bool| -> usize {
        here.iter().filter(|one| one.line.before == before).map(|one| one.line.n).sum()
    };
    let (before, later) = (sum(true), sum(false));
    let groups = PointKind::ALL.into_iter().filter_map(|kind| group(case, kind, &here));
    OwnerPoints {
        all: case.voice.count("points", before + later),
        before: case.voice.count("points", before),
        later: case.voice.count("points", later),
        groups: groups.collect(),
        id: owner.id,
        name: owner.name,
    }
}

/// The points of a kind; none where there are none. What all have in common is said once.
fn group(case: &Case, kind: PointKind, filed: &[&FiledPoint]) -> Option<PointGroup> {
    let here: Vec<&FiledPoint> = filed.iter().copied().filter(|one| one.kind == kind).collect();
    let mut batches = batches(&here);
    let place = batches.first()?.place.clone();
    let place = if batches.iter().all(|batch| batch.place == place) { place } else { String::new() };
    for batch in &mut batches {
        if !place.is_empty() {
            batch.place.clear();
        }
        if kind == PointKind::Actions {
            batch.points.sort_by_key(|point| numbers(&point.text));
        }
    }
    Some(PointGroup {
        key: kind.code().to_owned(),
        title: kind.name(&case.voice),
        why: kind.meaning(&case.voice),
        batches,
        place,
    })
}

/// The points in batches: those that say the same about different things, and last those that each say something else.
fn batches(here: &[&FiledPoint]) -> Vec<PointBatch> {
    let mut batches: Vec<PointBatch> = Vec::new();
    let mut alone: Vec<&FiledPoint> = Vec::new();
    for one in here {
        let likes = here.iter().filter(|other| one.is_like(other)).count();
        let Some(shared) = one.shared.as_ref().filter(|_| likes > 1) else {
            alone.push(one);
            continue;
        };
        let line = PointLine {
            text: shared.own.clone(),
            place: String::new(),
            before: one.line.before,
            n: one.line.n,
        };
        let same = |batch: &&mut PointBatch| batch.common == shared.common && batch.before == one.line.before;
        match batches.iter_mut().find(same) {
            Some(batch) => batch.points.push(line),
            None => batches.push(PointBatch {
                common: shared.common.clone(),
                place: shared.place.clone(),
                before: line.before,
                points: vec![line],
            }),
        }
    }
    batches.extend(batch_of(&alone));
    batches
}

/// Points that each say something else; none where there are none. Where all are closed in one place, it is said once.
fn batch_of(alone: &[&FiledPoint]) -> Option<PointBatch> {
    let place = &alone.first()?.line.place;
    let place = if alone.iter().all(|one| one.line.place == *place) { place.clone() } else { String::new() };
    let points = alone.iter().map(|one| PointLine {
        text: one.line.text.clone(),
        place: if place.is_empty() { one.line.place.clone() } else { String::new() },
        before: one.line.before,
        n: one.line.n,
    });
    Some(PointBatch { common: String::new(), points: points.collect(), before: false, place })
}

/// The first two numbers in a text, by which actions are put in order.
fn numbers(text: &str) -> Vec<usize> {
    let parts = text.split(|letter: char| !letter.is_ascii_digit());
    parts.filter_map(|part| part.parse().ok()).take(2).collect()
}

/// Every point that these readers may see, each text of an owner once.
fn filed_points(case: &Case) -> Vec<FiledPoint> {
    let mut filed: Vec<FiledPoint> = Vec::new();
    let open = case.inputs.analysis.open_points().iter().filter(|point| is_for_readers(case, &point.matter));
    for one in open.map(|point| file(case, point)).chain(translations(case)) {
        let same = |known: &&mut FiledPoint| known.owner == one.owner && known.line.text == one.line.text;
        match filed.iter_mut().find(same) {
            Some(known) => known.line.n += 1,
            None => filed.push(one),
        }
    }
    filed
}

fn file(case: &Case, point: &OpenPoint) -> FiledPoint {
    let names = case.names();
    let line = PointLine {
        text: names.open_point(case.inputs.analysis, &point.matter),
        place: names.open_point_place(case.strategy(), &point.matter),
        before: point.before_signature,
        n: 1,
    };
    FiledPoint {
        owner: owner(case, &point.owes),
        kind: PointKind::from(&point.matter),
        line,
        shared: names.shared_point(case.strategy(), &point.matter),
    }
}

fn owner(case: &Case, owes: &OpenPointOwner) -> Owner {
    let general = |code: &str| Owner { id: code.to_owned(), name: case.voice.say(&format!("owner-{code}")) };
    let lead = quote(&case.strategy().frame.lead);
    let institution = match owes {
        OpenPointOwner::Coordinator => return general("coordinator"),
        OpenPointOwner::Treasury => return general("treasury"),
        OpenPointOwner::Institution(name) => quote(name),
        OpenPointOwner::StrategyLead => String::new(),
    };
    let name = if institution.is_empty() { lead } else { institution };
    if name.is_empty() { general("strategy-lead") } else { Owner { id: name.clone(), name } }
}

/// Texts in another language than the paper.
fn translations(case: &Case) -> impl Iterator<Item = FiledPoint> {
    foreign_texts(case).into_iter().map(move |texts| {
        let args = [
            ("place", texts.place.into()),
            ("n", texts.count.into()),
            ("shown", case.voice.in_words(texts.count).into()),
        ];
        let text = case.voice.say_with("point-translation", &args);
        let line = PointLine { text, place: case.voice.say("edit-title"), before: false, n: 1 };
        FiledPoint {
            owner: owner(case, &OpenPointOwner::Coordinator),
            kind: PointKind::Translation,
            line,
            shared: None,
        }
    })
}

/// Whether a point is about nothing that these readers may not see.
fn is_for_readers(case: &Case, matter: &OpenMatter) -> bool {
    let entries = &case.strategy().entries;
    entry_of(matter).is_none_or(|id| entries.get(&id).is_some_and(|entry| case.may_see(entry)))
}

/// The entry of a list that a point is about.
fn entry_of(matter: &OpenMatter) -> Option<EntryId> {
    match matter {
        OpenMatter::Risk { entry, .. }
        | OpenMatter::Comment { entry }
        | OpenMatter::UndatedFigure { entry }
        | OpenMatter::Signature { entry }
        | OpenMatter::SmallNumber { place: CountPlace::Entry(entry) } => Some(*entry),
        _ => None,
    }
}
