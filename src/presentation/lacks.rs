//! Knows how a fact that is missing is told where several items lack it; knows not which do.

use super::Names;
use crate::framework::{Condition, ItemId};

impl Names<'_> {
    /// What lacks where a condition is not met, as a part of a sentence; with the other items that lack it too.
    pub fn lack(&self, condition: &Condition, also: &[&ItemId]) -> String {
        let lacks = self.voice.text(&condition.lacks);
        if also.is_empty() {
            return lacks;
        }
        let items = self.items(also.iter().copied());
        self.voice.say_with("lacks-also", &[("lacks", lacks.into()), ("items", items.into())])
    }

    /// Where facts are named that are missing here too, as a sentence; empty where there are none.
    pub fn lacks_elsewhere(&self, items: &[&ItemId]) -> String {
        if items.is_empty() {
            return String::new();
        }
        let names = self.items(items.iter().copied());
        self.voice.say_with("lacks-elsewhere", &[("items", names.into())])
    }
}
