//! Knows how several texts of the same thing become one where they changed different parts of it, and when they contradict
//! each other. What it says is the same in whatever order the texts are given, but for the first, which is preferred.

use super::entry_numbers::arrived_number;
use crate::code::codes;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

codes! {
    /// How what came stands to what is here.
    #[derive(PartialOrd, Ord)]
    pub enum SubjectClass {
        /// Nothing was changed here since: it goes on where it stood.
        Forward = "forward",
        /// Both say the same.
        Same = "same",
        /// Both changed it, in different parts.
        Parallel = "parallel",
        /// Both changed the same part, to something else.
        Conflict = "conflict",
    }
}

/// What several texts come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Reconciliation {
    /// How they stand to each other.
    pub class: SubjectClass,
    /// What is to stand: the one text, what they have together or, where they contradict each other, the first.
    pub content: Value,
    /// The parts in which they contradict each other, as in `comment` or `evidence.C01-E1.title`.
    pub parts: Vec<String>,
}

/// Parts that mean something only together: a level follows from its conditions.
const LEVEL: [&str; 3] = ["rating", "conditions", "follows"];
/// Parts that say who changed the others, and when; by themselves they contradict nothing.
const SIGNATURE: [&str; 2] = ["by", "date"];

/// What these texts come to, which all began from `base` (none where there was nothing).
pub fn reconcile(base: Option<&Value>, tips: &[&Value]) -> Reconciliation {
    let Some(first) = tips.first() else {
        return Reconciliation {
            class: SubjectClass::Forward,
            content: base.cloned().unwrap_or(Value::Null),
            parts: Vec::new(),
        };
    };
    let same = |class| Reconciliation { class, content: (*first).clone(), parts: Vec::new() };
    if tips.len() == 1 {
        return same(SubjectClass::Forward);
    }
    if tips.iter().all(|tip| tip == first) {
        return same(SubjectClass::Same);
    }
    let mut parts = Vec::new();
    let sides: Vec<Option<&Value>> = tips.iter().map(|tip| Some(*tip)).collect();
    let content = combine(base, &sides, &mut Place { path: String::new(), parts: &mut parts });
    match (parts.is_empty(), content) {
        (true, Some(content)) => Reconciliation { class: SubjectClass::Parallel, content, parts },
        _ => Reconciliation { parts, ..same(SubjectClass::Conflict) },
    }
}

/// Where in the texts one is, and what was found.
struct Place<'p> {
    path: String,
    parts: &'p mut Vec<String>,
}

impl Place<'_> {
    /// The part of this name inside this one.
    fn within(&mut self, name: &str) -> Place<'_> {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Place { path, parts: &mut *self.parts }
    }

    fn contradict(&mut self) {
        let path = if self.path.is_empty() { "*".to_owned() } else { self.path.clone() };
        self.parts.push(path);
    }
}

/// Whether nothing is said: forms write nothing where nothing was typed.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(yes) => !yes,
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(all) => all.is_empty(),
        Value::Number(_) => false,
    }
}

/// Whether a side left it as it was.
fn is_unchanged(base: Option<&Value>, side: Option<&Value>) -> bool {
    match (base, side) {
        (None, Some(side)) => is_blank(side),
        (Some(base), None) => is_blank(base),
        (base, side) => base == side,
    }
}

fn combine(base: Option<&Value>, sides: &[Option<&Value>], place: &mut Place<'_>) -> Option<Value> {
    let changed: Vec<Option<&Value>> =
        sides.iter().copied().filter(|side| !is_unchanged(base, *side)).collect();
    let Some(first) = changed.first().copied() else {
        return base.or_else(|| sides.iter().copied().flatten().next()).cloned();
    };
    if changed.iter().all(|side| *side == first) {
        return first.cloned();
    }
    let all: Option<Vec<&Value>> = changed.iter().copied().collect();
    if let Some(all) = all {
        let maps: Option<Vec<&Map<String, Value>>> = all.iter().map(|side| side.as_object()).collect();
        if let (Some(maps), true) = (maps, base.is_none_or(Value::is_object)) {
            return Some(Value::Object(combine_objects(base.and_then(Value::as_object), &maps, place)));
        }
        let lists: Option<Vec<Entries<'_>>> = all.iter().map(|side| by_id(side)).collect();
        let base_list = base.map_or_else(|| Some(Vec::new()), by_id);
        if let (Some(lists), Some(base_list)) = (lists, base_list) {
            return Some(Value::Array(combine_lists(&base_list, &lists, place)));
        }
    }
    place.contradict();
    first.cloned()
}

fn combine_objects(
    base: Option<&Map<String, Value>>,
    sides: &[&Map<String, Value>],
    place: &mut Place<'_>,
) -> Map<String, Value> {
    let of = |map: Option<&'_ Map<String, Value>>, key: &str| map.and_then(|map| map.get(key)).cloned();
    let has_level = sides.iter().any(|side| side.contains_key(LEVEL[0]));
    let mut keys: Vec<&String> = base.into_iter().chain(sides.iter().copied()).flat_map(Map::keys).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut whole = Map::new();
    for key in keys {
        let name = key.as_str();
        if has_level && (LEVEL.contains(&name) || SIGNATURE.contains(&name)) {
            continue;
        }
        let values: Vec<Option<&Value>> = sides.iter().map(|side| side.get(name)).collect();
        let value = combine(base.and_then(|base| base.get(name)), &values, &mut place.within(name));
        whole.extend(value.map(|value| (key.clone(), value)));
    }
    if !has_level {
        return whole;
    }
    let group =
        |map: Option<&Map<String, Value>>| LEVEL.map(|key| of(map, key).filter(|value| !is_blank(value)));
    let before = group(base);
    let levels: Vec<_> = sides.iter().filter(|side| group(Some(**side)) != before).collect();
    let chosen = levels.first().copied().or(sides.first()).copied();
    if levels.iter().any(|side| group(Some(**side)) != group(chosen)) {
        place.within(LEVEL[0]).contradict();
    }
    for key in LEVEL {
        whole.extend(of(chosen, key).map(|value| (key.to_owned(), value)));
    }
    for key in SIGNATURE {
        let signed = sides.iter().find(|side| side.get(key) != base.and_then(|base| base.get(key)));
        let signed = signed.or(sides.first()).copied();
        whole.extend(of(signed, key).map(|value| (key.to_owned(), value)));
    }
    whole
}

/// The entries of a list by their ids, in its order.
type Entries<'v> = Vec<(&'v str, &'v Value)>;

/// A list whose entries all have ids, each its own.
fn by_id(value: &Value) -> Option<Entries<'_>> {
    let entries: Entries<'_> =
        value.as_array()?.iter().map(|one| Some((one.get("id")?.as_str()?, one))).collect::<Option<_>>()?;
    let names: BTreeMap<&str, ()> = entries.iter().map(|(id, _)| (*id, ())).collect();
    (names.len() == entries.len()).then_some(entries)
}

/// The entries of all, those of before first and in their order, then the others by their ids.
fn combine_lists(base: &[(&str, &Value)], sides: &[Entries<'_>], place: &mut Place<'_>) -> Vec<Value> {
    let find = |all: &[(&str, &Value)], id: &str| -> Option<Value> {
        all.iter().find(|(name, _)| *name == id).map(|(_, value)| (*value).clone())
    };
    let mut more: Vec<&str> = sides.iter().flatten().map(|(id, _)| *id).collect();
    more.retain(|id| !base.iter().any(|(name, _)| name == id));
    more.sort_unstable();
    more.dedup();
    let mut whole = Vec::new();
    for id in base.iter().map(|(id, _)| *id).chain(more) {
        let values: Vec<Option<Value>> = sides.iter().map(|side| find(side.as_slice(), id)).collect();
        let values: Vec<Option<&Value>> = values.iter().map(Option::as_ref).collect();
        let before = find(base, id);
        match before.is_none().then(|| namesakes(id, &values)).flatten() {
            Some(all) => whole.extend(all),
            None => whole.extend(combine(before.as_ref(), &values, &mut place.within(id))),
        }
    }
    whole
}

/// Pieces of evidence that several sides added under one name, such as `C01-E2`: each is a thing of its own, and all but the first
/// get a number that follows from what they say. Nothing where they are one thing, or no evidence.
fn namesakes(id: &str, values: &[Option<&Value>]) -> Option<Vec<Value>> {
    let (before, number) = id.rsplit_once("-E")?;
    number.parse::<u32>().ok()?;
    let mut distinct: Vec<&Value> = Vec::new();
    for value in values.iter().copied().flatten() {
        if !distinct.contains(&value) {
            distinct.push(value);
        }
    }
    let (first, others) = distinct.split_first().filter(|(_, others)| !others.is_empty())?;
    let another = |value: &&Value| {
        let number = arrived_number(value.to_string().as_bytes());
        let mut value = (*value).clone();
        if let Some(name) = value.get_mut("id") {
            *name = format!("{before}-E{number}").into();
        }
        value
    };
    Some(std::iter::once((*first).clone()).chain(others.iter().map(another)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn answer(level: u8, comment: &str, evidence: &[&str]) -> Value {
        let evidence: Vec<Value> = evidence.iter().map(|id| json!({ "id": id, "title": id })).collect();
        json!({
            "rating": { "level": level }, "comment": comment, "confidence": null, "evidence": evidence,
            "searched": false, "date": null, "by": format!("{level}{comment}"),
        })
    }

    #[test]
    fn each_way_in_which_two_stand_to_each_other() {
        let base = answer(1, "", &["E1"]);
        let cases = [
            (answer(2, "", &["E1"]), answer(2, "", &["E1"]), SubjectClass::Same, &[][..]),
            (answer(2, "", &["E1"]), answer(1, "a", &["E1"]), SubjectClass::Parallel, &[]),
            (answer(1, "", &["E1", "E2"]), answer(1, "", &["E1", "E3"]), SubjectClass::Parallel, &[]),
            (answer(1, "", &[]), answer(1, "a", &["E1"]), SubjectClass::Parallel, &[]),
            (answer(2, "", &["E1"]), answer(3, "", &["E1"]), SubjectClass::Conflict, &["rating"]),
            (answer(1, "a", &["E1"]), answer(1, "b", &["E1"]), SubjectClass::Conflict, &["comment"]),
            (Value::Null, answer(1, "b", &["E1"]), SubjectClass::Conflict, &["*"]),
        ];
        for (one, other, class, parts) in cases {
            let found = reconcile(Some(&base), &[&one, &other]);
            assert_eq!(
                (found.class, &found.parts[..]),
                (class, &parts.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>()[..]),
                "{one} {other}"
            );
            if class == SubjectClass::Conflict {
                assert_eq!(found.content, one, "the first is preferred");
            }
        }
    }

    #[test]
    fn what_different_parts_say_stands_together() {
        let base = answer(1, "", &["E1"]);
        let found =
            reconcile(Some(&base), &[&answer(2, "", &["E1", "E3"]), &answer(1, "why", &["E1", "E2"])]);
        assert_eq!(found.class, SubjectClass::Parallel);
        assert_eq!(found.content["rating"], json!({ "level": 2 }));
        assert_eq!(found.content["comment"], json!("why"));
        let ids: Vec<&Value> =
            found.content["evidence"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
        assert_eq!(ids, ["E1", "E2", "E3"]);
    }

    #[test]
    fn evidence_that_both_added_under_one_name_is_two_pieces() {
        let piece = |title: &str| json!({ "evidence": [{ "id": "C01-E1", "title": title }] });
        let (base, here, there) = (json!({ "evidence": [] }), piece("Decree"), piece("Report"));
        let found = reconcile(Some(&base), &[&here, &there]);
        assert_eq!(found.class, SubjectClass::Parallel, "{found:?}");
        let pieces = found.content["evidence"].as_array().unwrap();
        let titles: Vec<&Value> = pieces.iter().map(|one| &one["title"]).collect();
        assert_eq!(
            (pieces[0]["id"].as_str(), titles),
            (Some("C01-E1"), vec![&json!("Decree"), &json!("Report")])
        );
        let name = pieces[1]["id"].as_str().unwrap();
        assert!(name.starts_with("C01-E") && name != "C01-E1", "{name}");
        let again = reconcile(Some(&base), &[&here, &piece("Audit"), &there]);
        let all = again.content["evidence"].as_array().unwrap();
        assert!(
            all.len() == 3 && all.contains(&pieces[1]),
            "the number is the same whoever else came: {all:?}"
        );
        let same = reconcile(Some(&base), &[&here, &here]);
        assert_eq!((same.class, same.content), (SubjectClass::Same, here));
        let changed = reconcile(Some(&piece("Decree")), &[&piece("Act"), &piece("Law")]);
        assert_eq!(changed.parts, ["evidence.C01-E1.title"], "what was there already is one thing");
    }

    #[test]
    fn a_level_and_its_conditions_go_together() {
        let with = |level: u8, conditions: &[&str]| json!({ "rating": { "level": level }, "conditions": conditions, "comment": "" });
        let base = with(1, &["a"]);
        let found = reconcile(Some(&base), &[&with(2, &["a", "b"]), &with(2, &["a", "c"])]);
        assert_eq!((found.class, found.parts), (SubjectClass::Conflict, vec!["rating".to_owned()]));
    }

    #[test]
    fn where_there_was_nothing_what_is_blank_contradicts_nothing() {
        let found = reconcile(None, &[&answer(2, "", &[]), &answer(2, "why", &["E1"])]);
        assert_eq!(found.class, SubjectClass::Parallel);
        assert_eq!(found.content["comment"], json!("why"));
    }

    fn any_answer() -> impl Strategy<Value = Value> {
        let evidence = proptest::collection::btree_set(0_u8..3, 0..3);
        (0_u8..3, "[ab]?", evidence).prop_map(|(level, comment, ids)| {
            let ids: Vec<String> = ids.iter().map(|id| format!("E{id}")).collect();
            answer(level, &comment, &ids.iter().map(String::as_str).collect::<Vec<_>>())
        })
    }

    proptest! {
        #[test]
        fn the_order_of_all_but_the_first_does_not_matter(
            base in proptest::option::of(any_answer()),
            tips in proptest::collection::vec(any_answer(), 2..5),
            turn in 0_usize..8,
        ) {
            let mut order: Vec<&Value> = tips.iter().collect();
            let straight = reconcile(base.as_ref(), &order);
            order[1..].rotate_left(turn % (tips.len() - 1));
            let turned = reconcile(base.as_ref(), &order);
            prop_assert_eq!(straight.class, turned.class);
            let sorted = |mut parts: Vec<String>| { parts.sort(); parts };
            prop_assert_eq!(sorted(straight.parts), sorted(turned.parts));
        }
    }
}
