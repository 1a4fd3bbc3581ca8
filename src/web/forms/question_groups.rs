//! Knows how the questions of frameworks stand as boxes under their areas; knows not for whom they are ticked.

use crate::framework::{Area, Framework, Item};
use crate::web::Voice;
use crate::web::components::BoxGroup;

/// What these frameworks ask, by areas in their order.
pub fn question_groups<'f>(voice: &Voice, frameworks: impl Iterator<Item = &'f Framework>) -> Vec<BoxGroup> {
    let words = |item: &Item| (item.id.to_string(), format!("{} {}", item.id, voice.text(&item.title)));
    let group = |framework: &Framework, area: &Area| {
        let items = area.items.iter().filter_map(|id| framework.item(id));
        let title = format!("{} · {}", voice.text(&framework.short_title), voice.text(&area.title));
        BoxGroup { title, boxes: items.map(words).collect() }
    };
    let mut groups = Vec::new();
    for framework in frameworks {
        let areas = framework.shown_edition().map_or(&[][..], |edition| &edition.areas);
        groups.extend(areas.iter().map(|area| group(framework, area)));
    }
    groups
}
