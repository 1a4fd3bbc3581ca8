//! Knows how charts of pages are drawn: in the words of a framework's scale and the reader's language.

use crate::framework::{Framework, Level};
use crate::render::charts::ChartLook;
use crate::web::Voice;
use std::collections::BTreeMap;

/// The look of a chart about this framework; `columns` as in [`ChartLook::columns`].
pub fn chart_look(voice: &Voice, framework: &Framework, columns: usize) -> ChartLook {
    let name = |level| framework.level_name(level).map_or_else(String::new, |name| voice.text(&name.label));
    let mut labels: BTreeMap<String, String> = Level::ALL
        .into_iter()
        .map(|level| (format!("level-{level}"), format!("{level} {}", name(level))))
        .collect();
    for (key, message) in [
        ("unknown", "gaps-unknown"),
        ("not-applicable", "gaps-not-applicable"),
        ("claimed", "gaps-col-claimed"),
    ] {
        labels.insert(key.to_owned(), voice.say(message));
    }
    ChartLook::page(&labels, columns)
}
