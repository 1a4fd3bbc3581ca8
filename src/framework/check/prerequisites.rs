//! Knows that prerequisites exist and can be met one after the other; knows no priority.

use super::Findings;
use super::visit::items;
use crate::framework::{Framework, ItemId, Library};
use std::collections::BTreeMap;

/// Prerequisites are items of the same framework.
pub fn exist(library: &Library, findings: &mut Findings) {
    for framework in &library.frameworks {
        for item in &framework.items {
            let named = item.prerequisites.hard.iter().chain(&item.prerequisites.soft);
            for other in named.filter(|id| framework.item(id).is_none()) {
                let text = format!("{} waits for {other}, which {} does not have", item.id, framework.id);
                let remedy = "Name an item of the same framework, or remove the prerequisite.";
                findings.error((item.id.as_str(), other.as_str()), text, remedy);
            }
        }
    }
}

/// No item is its own prerequisite.
pub fn no_self(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library) {
        let needs = &item.prerequisites;
        if needs.hard.contains(&item.id) || needs.soft.contains(&item.id) {
            let text = format!("{} waits for itself", item.id);
            findings.error((item.id.as_str(), "[prerequisites]"), text, "Remove its own id from the list.");
        }
    }
}

/// A prerequisite stands in one list, once.
pub fn once(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library) {
        let mut named: Vec<&ItemId> =
            item.prerequisites.hard.iter().chain(&item.prerequisites.soft).collect();
        named.sort();
        for pair in named.windows(2).filter(|pair| pair[0] == pair[1]) {
            let text = format!("{} names the prerequisite {} twice", item.id, pair[0]);
            findings.error((item.id.as_str(), "[prerequisites]"), text, "Keep it in one of the two lists.");
        }
    }
}

/// Hard prerequisites never go in a circle: nobody could begin. Source: `mnr.md` 6.2 (11).
pub fn acyclic(library: &Library, findings: &mut Findings) {
    for framework in &library.frameworks {
        let edges = hard_edges(framework);
        if let Some(way) = circle(&edges) {
            let way: Vec<&str> = way.iter().map(|id| id.as_str()).collect();
            let text = format!("the hard prerequisites go in a circle: {}", way.join(" → "));
            let about = way.first().copied().unwrap_or_default();
            findings.error((about, "hard"), text, "Make one of these prerequisites soft, or remove it.");
        }
    }
}

fn hard_edges(framework: &Framework) -> BTreeMap<&ItemId, Vec<&ItemId>> {
    let edges = framework.items.iter().map(|item| {
        let others = item.prerequisites.hard.iter().filter(|id| **id != item.id);
        (&item.id, others.collect())
    });
    edges.collect()
}

/// One circle of a graph, beginning and ending with the same node, or `None` where there is none.
pub fn circle<T: Ord + Copy>(edges: &BTreeMap<T, Vec<T>>) -> Option<Vec<T>> {
    let mut done = Vec::new();
    edges.keys().find_map(|start| walk(*start, edges, &mut Vec::new(), &mut done))
}

fn walk<T: Ord + Copy>(
    node: T,
    edges: &BTreeMap<T, Vec<T>>,
    path: &mut Vec<T>,
    done: &mut Vec<T>,
) -> Option<Vec<T>> {
    if let Some(start) = path.iter().position(|seen| *seen == node) {
        return Some([&path[start..], &[node]].concat());
    }
    if done.contains(&node) {
        return None;
    }
    path.push(node);
    let next = edges.get(&node).into_iter().flatten();
    let found = next.copied().find_map(|other| walk(other, edges, path, done));
    path.pop();
    done.push(node);
    found
}
