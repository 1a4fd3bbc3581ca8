//! Knows how a drawing stands on a page: in the words of a framework's scale, once for wide screens and once for narrow
//! ones; knows no data.

use super::svg_view;
use crate::document::Figure;
use crate::framework::{Framework, Level};
use crate::presentation::Drawing;
use crate::render::charts::{ChartLook, svg};
use crate::web::Voice;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A drawing about this framework; `id` is its name on the page.
pub fn figure(voice: &Voice, framework: &Framework, id: &str, shown: Drawing) -> AnyView {
    let wide = svg(&Figure::of(id, shown.clone()), &look(voice, framework, 2));
    let narrow = svg(&Figure::of(&format!("{id}-narrow"), shown), &look(voice, framework, 1));
    view! {
        <div class="only-wide">{svg_view(wide)}</div>
        <div class="only-narrow">{svg_view(narrow)}</div>
    }
    .into_any()
}

/// The look of a chart; `columns` as in [`ChartLook::columns`].
fn look(voice: &Voice, framework: &Framework, columns: usize) -> ChartLook {
    let name = |level| framework.level_name(level).map_or_else(String::new, |name| voice.text(&name.label));
    let mut labels: BTreeMap<String, String> = Level::ALL
        .into_iter()
        .map(|level| (format!("level-{level}"), format!("{level} {}", name(level))))
        .collect();
    for (key, message) in [
        ("unknown", "gaps-unknown"),
        ("open", "rating-open"),
        ("not-applicable", "gaps-not-applicable"),
        ("claimed", "result-claimed"),
    ] {
        labels.insert(key.to_owned(), voice.say(message));
    }
    ChartLook::page(&labels, columns).towards(voice.language().direction)
}
