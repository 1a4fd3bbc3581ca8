//! Knows what content must say about where it comes from, so that ours is never taken for official.

use super::Findings;
use super::visit::items;
use crate::framework::{Library, Notice, Statistic, Status, Text};

/// The years that content may speak of: since the convention of 1989 and not beyond this decade.
pub const YEARS: std::ops::RangeInclusive<u16> = 1989..=2035;

/// A figure names its source.
pub fn statistic_source(library: &Library, findings: &mut Findings) {
    for (about, statistic) in statistics(library).filter(|(_, statistic)| statistic.source.trim().is_empty())
    {
        let text = format!("the figure {} has no source", statistic.id);
        findings.error(
            (about, &statistic.id),
            text,
            "Name publisher, title and address, or remove the figure.",
        );
    }
}

/// A figure describes a year that content may speak of.
pub fn statistic_year(library: &Library, findings: &mut Findings) {
    for (about, statistic) in statistics(library).filter(|(_, figure)| !YEARS.contains(&figure.year)) {
        let text = format!("the figure {} describes the year {}", statistic.id, statistic.year);
        findings.error((about, &statistic.id), text, "Write the year the figure describes, 1989 to 2035.");
    }
}

/// What is called verified names where it was read.
pub fn sources(library: &Library, findings: &mut Findings) {
    for framework in &library.frameworks {
        for edition in &framework.editions {
            for title in edition.titles.iter().filter(|title| title.status == Status::Verified) {
                if title.source.as_deref().is_none_or(|source| source.trim().is_empty()) {
                    let text = format!(
                        "the title of {} in edition {} is verified without a source",
                        title.item, edition.id
                    );
                    let remedy =
                        "Add `source` with the address where it was read, or set status to recalled.";
                    findings.error((framework.id.as_str(), title.item.as_str()), text, remedy);
                }
            }
        }
    }
}

/// An official title or number names who checked it in the official source.
pub fn official(library: &Library, findings: &mut Findings) {
    let of_items = items(library).map(|(_, item)| {
        (item.id.as_str(), item.official_title.is_some() || item.official_number.is_some(), &item.checked_by)
    });
    let of_stages = library.stages.stages.iter().map(|stage| {
        let fields = [&stage.official_title, &stage.official_number, &stage.official_page];
        (stage.id.as_str(), fields.iter().any(|field| field.is_some()), &stage.checked_by)
    });
    for (about, official, checked_by) in of_items.chain(of_stages) {
        let checked = checked_by.as_deref().is_some_and(|by| !by.trim().is_empty());
        if official && !checked {
            let text = format!("{about} has official wording that nobody has checked");
            let remedy = "Add `checked-by` with who read it where, or remove the official fields.";
            findings.error((about, "official-"), text, remedy);
        }
    }
}

/// Content says what is ours and what is official.
pub fn notices(library: &Library, findings: &mut Findings) {
    for Provenance { id: about, .. } in provenances(library).into_iter().filter(|one| one.notices.is_empty())
    {
        let remedy = "Add [[notices]] that say what is ours, what is official and what nobody has checked.";
        findings.error((about, "id"), format!("{about} has no notices"), remedy);
    }
}

/// Content names publisher, source and licence.
pub fn licence(library: &Library, findings: &mut Findings) {
    for Provenance { id: about, publisher, source, licence, .. } in provenances(library) {
        for (name, words) in
            [("publisher", publisher.base()), ("source", source), ("licence", licence.base())]
        {
            if words.trim().is_empty() {
                let text = format!("{about} names no {name}");
                findings.error(
                    (about, name),
                    text,
                    "Say whose work this is and under which terms it is used.",
                );
            }
        }
    }
}

/// Assessments remember the version they were begun in.
pub fn version(library: &Library, findings: &mut Findings) {
    let frameworks = library.frameworks.iter().map(|framework| (framework.id.as_str(), &framework.version));
    let others = [
        (library.stages.id.as_str(), &library.stages.version),
        (library.kit.id.as_str(), &library.kit.version),
    ];
    for (about, version) in frameworks.chain(others) {
        if version.trim().is_empty() {
            findings.error(
                (about, "version"),
                format!("{about} has no version"),
                "Write one, such as \"2026.1\".",
            );
        }
    }
}

fn statistics(library: &Library) -> impl Iterator<Item = (&str, &Statistic)> {
    items(library).flat_map(|(_, item)| {
        item.gap.iter().flat_map(|gap| &gap.statistics).map(|figure| (item.id.as_str(), figure))
    })
}

/// What a set of content says about where it comes from.
struct Provenance<'a> {
    id: &'a str,
    publisher: &'a Text,
    source: &'a str,
    licence: &'a Text,
    notices: &'a [Notice],
}

fn provenances(library: &Library) -> Vec<Provenance<'_>> {
    let (stages, kit) = (&library.stages, &library.kit);
    let frameworks = library.frameworks.iter().map(|one| Provenance {
        id: one.id.as_str(),
        publisher: &one.publisher,
        source: &one.source,
        licence: &one.licence,
        notices: &one.notices,
    });
    let stages = Provenance {
        id: stages.id.as_str(),
        publisher: &stages.publisher,
        source: &stages.source,
        licence: &stages.licence,
        notices: &stages.notices,
    };
    let kit = Provenance {
        id: kit.id.as_str(),
        publisher: &kit.publisher,
        source: &kit.source,
        licence: &kit.licence,
        notices: &kit.notices,
    };
    frameworks.chain([stages, kit]).collect()
}
