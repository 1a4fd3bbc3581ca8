//! Knows how an edition is written: for the terminal, and as the files that may be passed on.

use super::place::OpenRegion;
use crate::cli::input;
use crate::cli::wrap::{fit, wrap};
use crate::framework::{ItemId, Library};
use crate::lang::Lang;
use crate::region::{EditionCell, EditionDelay, EditionRecord, PageFigure};
use crate::render::csv::{Signs, rows_as_csv};
use chrono::{Datelike, Months, NaiveDate};
use std::collections::BTreeSet;

/// What may be passed on, as JSON.
///
/// # Errors
/// None that is known: an edition has no part that JSON cannot write.
pub fn public_json(record: &EditionRecord) -> serde_json::Result<String> {
    serde_json::to_string_pretty(&record.page()).map(|text| text + "\n")
}

/// The same as a table: a row for each item and part, empty where nothing is shown.
///
/// # Errors
/// None that is known: all rows have the same length.
pub fn public_csv(record: &EditionRecord, library: &Library) -> Result<String, csv::Error> {
    let head = [
        "region",
        "edition",
        "day",
        "item",
        "title",
        "part",
        "countries",
        "levels 0-1",
        "levels 2-3",
        "level 4",
    ];
    let page = record.page();
    let rows = page.cells.iter().map(|cell| {
        let place = [
            page.region.clone(),
            page.number.to_string(),
            page.day.to_string(),
            cell.item.to_string(),
            title(&cell.item, library).to_owned(),
            cell.part.clone(),
        ];
        place.into_iter().chain(figure_cells(cell)).collect::<Vec<String>>()
    });
    let head = head.map(str::to_owned).to_vec();
    rows_as_csv(std::iter::once(head).chain(rows), Signs::of('.'))
}

/// How many countries a figure is of, and what is in each band; all empty where nothing is shown.
fn figure_cells(cell: &EditionCell<PageFigure>) -> [String; 4] {
    match &cell.figure {
        None => Default::default(),
        Some(PageFigure::Counts(counts)) => {
            let [low, middle, high] = counts.all();
            [low + middle + high, low, middle, high].map(|count| count.to_string())
        }
        Some(PageFigure::Shares { countries, shares }) => {
            let [low, middle, high] = shares.all().map(|share| share.code().to_owned());
            [countries.to_string(), low, middle, high]
        }
    }
}

fn title<'a>(item: &ItemId, library: &'a Library) -> &'a str {
    library.item(item).map_or("", |(_, item)| item.title.get(Lang::EN))
}

/// An edition for the terminal, in 80 columns.
pub fn edition_table(record: &EditionRecord, open: &OpenRegion) -> String {
    let day = input::english().date(record.day);
    let page = record.page();
    let countries: BTreeSet<_> = record.items.values().flat_map(|item| item.members.keys()).collect();
    let shown = page.cells.iter().filter(|cell| cell.figure.is_some()).count();
    let head = format!("{} · edition {} · {day}", open.name, record.number);
    let count = format!(
        "{} countries are counted, and {shown} of {} figures may be shown.",
        countries.len(),
        page.cells.len()
    );
    let mut lines = [wrap(&head, "", "  "), wrap(&count, "", "")].concat();
    lines.extend([String::new(), line("ITEM", ["", "0 AND 1", "2 AND 3", "4"].map(str::to_owned))]);
    lines.extend(page.cells.iter().map(|cell| {
        let name = format!("{} {}", cell.item, title(&cell.item, &open.library));
        let cells = match cell.figure {
            Some(_) => figure_cells(cell),
            None => ["", "not shown", "", ""].map(str::to_owned),
        };
        line(&name, cells)
    }));
    lines.push(String::new());
    lines.join("\n") + "\n"
}

fn line(name: &str, [countries, low, middle, high]: [String; 4]) -> String {
    let cells = [fit(name, 36), fit(&countries, 4), fit(&low, 11), fit(&middle, 11), fit(&high, 11)];
    cells.join(" ").trim_end().to_owned()
}

/// Why there is no edition yet, and when there can be one.
pub fn too_early(delay: EditionDelay, last: Option<&EditionRecord>, open: &OpenRegion) -> String {
    let voice = input::english();
    let (number, day) = last.map_or((0, open.day), |last| (last.number, last.day));
    let held = format!("{} has edition {number} of {}", open.name, voice.date(day));
    match delay {
        EditionDelay::SameQuarter => {
            let next =
                next_quarter(day).map(|day| format!(" The next can be made from {}.", voice.date(day)));
            let next = next.unwrap_or_default();
            format!("It is too early: {held}, and an edition comes at most once a quarter.{next}")
        }
        EditionDelay::FewChanges => format!(
            "It is too early: {held}, and fewer than three countries came, left or validated anew since. Two editions so \
             near each other would show what these few answered."
        ),
    }
}

/// The first day of the quarter behind that of a day.
fn next_quarter(day: NaiveDate) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1)?;
    first.checked_add_months(Months::new(3))
}
