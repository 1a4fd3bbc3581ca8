//! Knows how to walk over every item and every text of the library; judges none of them.

use crate::framework::{Action, Item, Library, Text, Translatable};

/// What is about the list of regions.
pub const REGIONS: &str = "regions";

/// Every item with the id of its framework.
pub fn items(library: &Library) -> impl Iterator<Item = (&str, &Item)> {
    library
        .frameworks
        .iter()
        .flat_map(|framework| framework.items.iter().map(move |item| (framework.id.as_str(), item)))
}

/// Every item of the frameworks that propose actions; others only ask.
pub fn items_with_actions(library: &Library) -> impl Iterator<Item = &Item> {
    let acting = library.frameworks.iter().filter(|one| one.proposes_actions());
    acting.flat_map(|framework| &framework.items)
}

/// Every action with its item.
pub fn actions(library: &Library) -> impl Iterator<Item = (&Item, &Action)> {
    items(library).flat_map(|(_, item)| item.actions.iter().map(move |action| (item, action)))
}

/// A text with the place where it stands.
pub struct KeyedText {
    /// The id of what holds it: an item, a stage, a framework, a file of the material (`strategy/risks`).
    pub about: String,
    /// The framework or stage set it belongs to.
    pub set: String,
    /// Its key, such as `questions.C01-Q1.ask`.
    pub key: String,
    /// The words.
    pub text: Text,
}

impl KeyedText {
    /// A word of the line in which the text, or the thing it belongs to, is written.
    pub fn needle(&self) -> &str {
        let parts = || self.key.split('.');
        let id = parts().find(|part| part.contains('-') && part.starts_with(char::is_uppercase));
        id.or(parts().next()).unwrap_or_default()
    }
}

/// Every text that people read.
pub fn texts(library: &Library) -> Vec<KeyedText> {
    let mut found = Vec::new();
    for framework in &library.frameworks {
        let set = framework.id.as_str();
        collect(&mut found, set, set, framework.clone());
        for item in &framework.items {
            collect(&mut found, set, item.id.as_str(), item.clone());
        }
    }
    for mapping in &library.mappings {
        collect(&mut found, mapping.framework.as_str(), &mapping.name(), mapping.clone());
    }
    let set = library.stages.id.as_str();
    collect(&mut found, set, set, library.stages.clone());
    for stage in &library.stages.stages {
        collect(&mut found, set, stage.id.as_str(), stage.clone());
    }
    collect(&mut found, REGIONS, REGIONS, library.regions.clone());
    let mut kit = library.kit.clone();
    let set = library.kit.id.as_str();
    place(&mut found, set, set, &mut kit);
    kit.each_file(&mut |name, file| place(&mut found, set, &format!("{set}/{name}"), file));
    found
}

/// `Translatable` hands out texts to be changed, so a copy is visited.
fn collect(found: &mut Vec<KeyedText>, set: &str, about: &str, mut content: impl Translatable) {
    place(found, set, about, &mut content);
}

fn place(found: &mut Vec<KeyedText>, set: &str, about: &str, content: &mut (impl Translatable + ?Sized)) {
    content.words(&mut |key, text| {
        found.push(KeyedText {
            about: about.to_owned(),
            set: set.to_owned(),
            key: key.to_owned(),
            text: text.clone(),
        });
    });
}
