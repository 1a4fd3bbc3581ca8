//! Knows the areas of the situation analysis and which items of both frameworks belong to each. Source: `itu.md` 4.4.

use crate::framework::ItemId;

/// An area: the key of its title, and its items.
pub(super) type Area = (&'static str, &'static [&'static str]);

/// The areas in the order of the document.
pub(super) const AREAS: [Area; 11] = [
    ("area-legal", &["C03", "GL-01", "GL-02", "C21"]),
    ("area-regulatory", &["GL-03", "GL-X9", "GL-X8"]),
    ("area-reporting", &["C12", "GL-04", "C16", "C17", "C11", "GL-05"]),
    ("area-institutions", &["C01", "GL-06", "GL-X1", "GL-X2"]),
    ("area-justice", &["C04", "GL-X3", "C05", "C06", "C07", "C15"]),
    ("area-victims", &["C08", "C09", "C10", "GL-11", "GL-X6"]),
    ("area-education", &["C13", "GL-08", "GL-09", "GL-10"]),
    ("area-industry", &["C18", "C19", "GL-13"]),
    ("area-research", &["C02", "GL-07", "GL-X4"]),
    ("area-awareness", &["C14", "GL-X5", "C20", "GL-12"]),
    ("area-international", &["GL-X7"]),
];

/// The area for everything that no other area names, so that nothing is lost.
pub(super) const OTHER: &str = "area-other";

/// Whether one of the areas names this item.
pub(super) fn is_placed(id: &ItemId) -> bool {
    AREAS.iter().any(|(_, items)| items.contains(&id.as_str()))
}
