//! Knows that links to treaties and between frameworks lead somewhere.

use super::Findings;
use super::visit::items;
use crate::framework::Library;

/// The crosswalk of an item names instruments that its framework lists.
pub fn instruments(library: &Library, findings: &mut Findings) {
    for framework in &library.frameworks {
        for item in &framework.items {
            let known = |key: &str| framework.instruments.iter().any(|instrument| instrument.id == key);
            for key in item.crosswalk.keys().filter(|key| !known(key)) {
                let text = format!("{}: `{key}` is no instrument of {}", item.id, framework.id);
                let remedy = "Add the instrument to framework.toml, or correct the name.";
                findings.error((item.id.as_str(), key), text, remedy);
            }
        }
    }
}

/// A crosswalk entry without references says nothing.
pub fn references(library: &Library, findings: &mut Findings) {
    for (_, item) in items(library) {
        for (key, references) in &item.crosswalk {
            if references.is_empty() || references.iter().any(|reference| reference.is_empty()) {
                let text = format!("{}: `{key}` has an empty reference", item.id);
                findings.error((item.id.as_str(), key), text, "Write the reference, or remove the line.");
            }
        }
    }
}

/// References are found for each item: a list of several that another item of the framework has too was copied.
pub fn copied(library: &Library, findings: &mut Findings) {
    for framework in &library.frameworks {
        for (place, item) in framework.items.iter().enumerate() {
            for (key, references) in item.crosswalk.iter().filter(|(_, references)| references.len() > 1) {
                let mut earlier = framework.items.iter().take(place);
                let Some(twin) = earlier.find(|one| one.crosswalk.get(key) == Some(references)) else {
                    continue;
                };
                let text = format!("{}: `{key}` lists what {} lists", item.id, twin.id);
                let remedy = "Write for each item the paragraphs that speak of it.";
                findings.error((item.id.as_str(), key), text, remedy);
            }
        }
    }
}

/// An instrument that nothing refers to may be a slip.
pub fn unreferenced_instruments(library: &Library, findings: &mut Findings) {
    for framework in &library.frameworks {
        for instrument in &framework.instruments {
            let used = framework.items.iter().any(|item| item.crosswalk.contains_key(&instrument.id));
            if !used {
                let text = format!("no item refers to the instrument `{}`", instrument.id);
                let needle = format!("\"{}\"", instrument.id);
                findings.warning((framework.id.as_str(), &needle), text, "Refer to it, or remove it.");
            }
        }
    }
}

/// `also-counts-for` names items of other frameworks.
pub fn counts_exists(library: &Library, findings: &mut Findings) {
    for (own, item) in items(library) {
        for other in &item.also_counts_for {
            let fault = match library.item(other) {
                None => "does not exist",
                Some((framework, _)) if framework.id.as_str() == own => "belongs to the same framework",
                Some(_) => continue,
            };
            let text = format!("{} also counts for {other}, which {fault}", item.id);
            let remedy = "Name an item of another framework, or remove it from also-counts-for.";
            findings.error((item.id.as_str(), "also-counts-for"), text, remedy);
        }
    }
}

/// Where one item counts for another, the other should say so too: readers come from both sides.
pub fn counts_mutual(library: &Library, findings: &mut Findings) {
    for (own, item) in items(library) {
        for other in &item.also_counts_for {
            let Some((framework, target)) = library.item(other) else { continue };
            if framework.id.as_str() != own && !target.also_counts_for.contains(&item.id) {
                let text = format!("{} counts for {other}, but {other} does not name {}", item.id, item.id);
                let remedy = "Add it there as well, or remove it here.";
                findings.warning((item.id.as_str(), "also-counts-for"), text, remedy);
            }
        }
    }
}
