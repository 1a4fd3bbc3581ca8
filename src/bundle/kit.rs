//! Knows how the files of the folder `strategy` become the material of a strategy; judges no content.

use super::library::{ContentReader, STRATEGY};
use crate::framework::StrategyKit;
use crate::framework::kit::KitEntry;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// Whether a file of this name is read in the folder `strategy`.
pub fn is_kit_file(file: &str) -> bool {
    file.strip_suffix(".toml").is_some_and(|stem| StrategyKit::FILES.contains(&stem))
}

impl ContentReader<'_> {
    /// The material of a strategy; absent where its head is missing.
    pub(super) fn kit(&mut self) -> Option<StrategyKit> {
        let head = format!("{STRATEGY}/framework.toml");
        let mut kit: StrategyKit = self.parse(&head, STRATEGY)?;
        self.same_id(STRATEGY, &head, kit.id.as_str());
        self.translate(&mut kit, STRATEGY, "framework.toml");
        self.fill(&mut kit);
        kit.each_file(&mut |name, file| self.translate(file, STRATEGY, &format!("{name}.toml")));
        Some(kit)
    }

    fn fill(&mut self, kit: &mut StrategyKit) {
        kit.indicators = self.list("indicators");
        kit.objectives = self.list("objectives");
        kit.theory = self.sheet("theory");
        kit.governance = self.sheet("governance");
        kit.commitments = self.sheet("commitments");
        kit.mandates = self.list("mandates");
        kit.principles = self.list("principles");
        kit.rights_check = self.list("rights-check");
        kit.risks = self.list("risks");
        kit.process = self.sheet("process");
        kit.prompts = self.list("prompts");
        kit.glossary = self.sheet("glossary");
        kit.harms = self.list("risks-harms");
        kit.context_figures = self.list("context-figures");
        kit.linked_policies = self.list("linked-policies");
        kit.communication = self.sheet("communication");
        kit.child_words = self.list("child-words");
        kit.legal_topics = self.list("legal-topics");
        kit.workforce = self.list("workforce");
        kit.situation = self.list("situation");
    }

    /// A file that holds several lists.
    fn sheet<T: DeserializeOwned + Default>(&mut self, name: &str) -> T {
        self.parse(&path(name), &about(name)).unwrap_or_default()
    }

    /// A file that holds one list, whose key is the name of the file.
    fn list<T: DeserializeOwned + KitEntry>(&mut self, name: &str) -> Vec<T> {
        let read: Option<BTreeMap<String, Vec<T>>> = self.parse(&path(name), &about(name));
        let mut lists = read.unwrap_or_default();
        let list = lists.remove(T::LIST).unwrap_or_default();
        for other in lists.keys() {
            let text = format!("`{other}` is no list of this file");
            self.note_unreadable((&path(name), None), text, "Begin each entry with the name of the file.");
        }
        list
    }
}

/// The path of a file of the material.
fn path(name: &str) -> String {
    format!("{}.toml", about(name))
}

/// What problems in the file are about.
fn about(name: &str) -> String {
    format!("{STRATEGY}/{name}")
}
