//! Knows how a frame stands in the fields of its form, and how it is read from them; knows no view.

use crate::assessment::strategy::Frame;
use crate::plan::check::{FaultKind, Faults, amount, number, year};
use crate::web::Fields;
use crate::web::planning::{note, typed};
use rust_decimal::Decimal;

/// The fields of the form.
pub fn fields(frame: &Frame) -> Fields {
    let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
    let count = |count: Option<u32>| count.map(|count| count.to_string()).unwrap_or_default();
    let money = |money: Option<Decimal>| money.map(typed).unwrap_or_default();
    let pairs = [
        ("title", frame.title.clone()),
        ("lead", frame.lead.clone()),
        ("vision", frame.vision.clone()),
        ("mission", frame.mission.clone()),
        ("first-year", year(frame.first_year)),
        ("last-year", year(frame.last_year)),
        ("currency", frame.currency.clone()),
        ("per-dollar", money(frame.per_dollar)),
        ("price-year", year(frame.price_year)),
        ("inflation", typed(frame.inflation)),
        ("contingency", typed(frame.contingency)),
        ("points-per-year", count(frame.points_per_year)),
        ("money-per-year", money(frame.money_per_year)),
        ("leads-per-institution", frame.leads_per_institution.to_string()),
        ("reporting", frame.reporting.clone()),
    ];
    pairs.into_iter().collect()
}

/// The frame as sent.
pub fn frame(fields: &Fields, faults: &mut Faults) -> Frame {
    let text = |name: &str| fields.text(name);
    let mut read = Reader { fields, faults };
    let usual = Frame::default();
    Frame {
        title: text("title"),
        vision: text("vision"),
        mission: text("mission"),
        lead: text("lead"),
        first_year: read.field("first-year", year),
        last_year: read.field("last-year", year),
        currency: text("currency").to_uppercase(),
        per_dollar: read.field("per-dollar", amount),
        price_year: read.field("price-year", year),
        inflation: read.field("inflation", number).unwrap_or_default(),
        contingency: read.field("contingency", number).unwrap_or_default(),
        points_per_year: read.field("points-per-year", count),
        money_per_year: read.field("money-per-year", amount),
        leads_per_institution: read
            .field("leads-per-institution", count)
            .unwrap_or(usual.leads_per_institution),
        reporting: text("reporting"),
    }
}

struct Reader<'a> {
    fields: &'a Fields,
    faults: &'a mut Faults,
}

impl Reader<'_> {
    fn field<T>(&mut self, name: &str, read: fn(&str) -> Result<Option<T>, FaultKind>) -> Option<T> {
        read(&self.fields.text(name)).unwrap_or_else(|kind| {
            note(self.faults, name, kind);
            None
        })
    }
}

/// A whole number; its bounds are the frame's.
fn count(text: &str) -> Result<Option<u32>, FaultKind> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| FaultKind::NotANumber),
    }
}
