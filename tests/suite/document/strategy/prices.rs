//! Every sum of money in a text is one of the spreadsheet's, rounded or not, and what is called constant prices is.

use super::workbook::national::costed;
use crate::support::fixture::Fixture;
use crate::support::languages::LANGS;
use amparo::assessment::Audience;
use amparo::assessment::strategy::{ActionRecord, DocumentKind, FundingLine};
use amparo::document::strategy::{DraftInputs, facts};
use amparo::document::workbook::{ColumnKind, Workbook};
use amparo::framework::CostClass;
use amparo::plan::{CostRange, Costing};
use amparo::presentation::{money, rounded_money};
use amparo::render::markdown;
use amparo::words::Voice;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What a text says after the amount where it is at the prices of the base year.
const CONSTANT: [&str; 2] = [" at prices of 2026", " a precios de 2026"];
/// The currency of the sample.
const CURRENCY: &str = "KES";

#[test]
fn every_sum_in_a_text_is_one_of_the_sheets() {
    let fixture = Fixture::open();
    let sample = costed(fixture);
    for lang in LANGS {
        let book = fixture.workbook(&sample, lang);
        let mut all = sums(&book, |_| true);
        let mut constant = sums(&book, |column| matches!(column, "base" | "base-gap"));
        let inputs = (DocumentKind::Strategy, lang, Audience::Internal);
        let costing = fixture.with_inputs(&sample, inputs, |inputs| inputs.analysis.costing().clone());
        constant.extend(of_kinds(&costing));
        all.extend(&constant);
        all.extend(range(&costing));
        all.extend(sample.strategy.actions.values().flat_map(of_lines));
        let voice = Voice::new(lang, &fixture.messages);
        let [all, constant] = [&all, &constant].map(|amounts| words(&voice, &costing, amounts));
        for kind in DocumentKind::ALL {
            let text = markdown::markdown(&fixture.write(kind, &sample, (lang, Audience::Internal)));
            let text = text.replace('\\', "");
            let mut labelled = 0;
            for (at, _) in text.match_indices(CURRENCY).filter(|(at, _)| has_figure(&text, *at)) {
                let (amount, after) = amount_at(&text, at, &all)
                    .unwrap_or_else(|| panic!("{kind:?} in {}: {}", lang.code(), around(&text, at)));
                if CONSTANT.iter().any(|words| after.starts_with(words)) {
                    assert!(constant.contains(amount), "{kind:?} in {}: {amount}", lang.code());
                    labelled += 1;
                }
            }
            let expected =
                matches!(kind, DocumentKind::Strategy | DocumentKind::Plan | DocumentKind::Memorandum);
            assert!(!expected || labelled > 0, "{kind:?} in {} never says at which prices", lang.code());
        }
    }
}

#[test]
fn the_total_at_base_prices_is_the_sum_of_the_base_column() {
    let fixture = Fixture::open();
    for sample in [costed(fixture), fixture.invented(), fixture.invented_in_spanish()] {
        for lang in LANGS {
            let book = fixture.workbook(&sample, lang);
            let values = book.values().unwrap();
            let voice = Voice::new(lang, &fixture.messages);
            let told = |inputs: &DraftInputs| (facts(inputs).values, inputs.analysis.costing().clone());
            let inputs = (DocumentKind::Strategy, lang, Audience::Public);
            let (told, costing) = fixture.with_inputs(&sample, inputs, told);
            let said = told["resources"]["constant"].as_str().unwrap();
            for sheet in ["costs", "plan", "years", "objectives"] {
                let place = book.place(sheet).unwrap();
                let column = book.sheets[place].place("base").unwrap();
                let sum = rounded_money(&voice, &costing, values.total(place, column).unwrap());
                assert!(said.starts_with(&sum), "{}, {sheet}: {said} and not {sum}", sample.country);
            }
            let budget = rounded_money(&voice, &costing, costing.total.cost.current().amount());
            assert!(!said.starts_with(&budget), "{said} holds inflation and reserve");
            let text = markdown::markdown(&fixture.document(&sample, lang)).replace('\\', "");
            assert!(text.contains(said), "{}, {}: nobody says {said}", sample.country, lang.code());
        }
    }
}

#[test]
fn what_is_still_to_be_mobilised_is_one_number_in_every_paper() {
    let fixture = Fixture::open();
    let sample = fixture.invented();
    let kinds = [
        DocumentKind::Strategy,
        DocumentKind::Plan,
        DocumentKind::Memorandum,
        DocumentKind::Poster,
        DocumentKind::Press,
    ];
    for lang in LANGS {
        let voice = Voice::new(lang, &fixture.messages);
        let inputs = (DocumentKind::Strategy, lang, Audience::Public);
        let costing = fixture.with_inputs(&sample, inputs, |inputs| inputs.analysis.costing().clone());
        let [gap, other] = [costing.total.gap().amount(), costing.total.constant_gap().amount()]
            .map(|amount| rounded_money(&voice, &costing, amount));
        assert_ne!(gap, other);
        for kind in kinds {
            let text = markdown::markdown(&fixture.write(kind, &sample, (lang, Audience::Public)));
            let text = text.replace('\\', "");
            assert!(text.contains(&gap), "{kind:?} in {}: {gap} is missing", lang.code());
            assert!(!text.contains(&other), "{kind:?} in {} says {other}", lang.code());
        }
    }
}

/// Exact amounts are for the lines of the plan and for what was spent.
#[test]
fn papers_that_are_read_round_what_they_say() {
    let fixture = Fixture::open();
    let exact = [DocumentKind::Plan, DocumentKind::Progress];
    for (sample, lang) in [(fixture.invented(), LANGS[0]), (fixture.invented_in_spanish(), LANGS[1])] {
        let mut seen = 0;
        for kind in DocumentKind::ALL.into_iter().filter(|kind| !exact.contains(kind)) {
            let text = markdown::markdown(&fixture.write(kind, &sample, (lang, Audience::Internal)));
            for amount in whole_amounts(&text.replace(['\\', '\u{a0}'], ""), lang == LANGS[0]) {
                let step = if amount < 10_000 { 100 } else { 1_000 };
                assert!(amount < 1_000 || amount % step == 0, "{kind:?} in {}: {amount}", lang.code());
                seen += 1;
            }
        }
        assert!(seen > 50, "only {seen} amounts were read");
    }
}

/// The whole amounts in the currency of the samples, which stand behind it or before it.
fn whole_amounts(text: &str, behind: bool) -> Vec<u64> {
    let group = if behind { ',' } else { '.' };
    let digits = |letters: &mut dyn Iterator<Item = char>| -> String {
        letters.take_while(|c| c.is_ascii_digit() || *c == group).filter(char::is_ascii_digit).collect()
    };
    let amount = |(at, code): (usize, &str)| -> Option<u64> {
        if behind {
            return digits(&mut text[at + code.len()..].trim_start().chars()).parse().ok();
        }
        let backwards = digits(&mut text[..at].trim_end().chars().rev());
        backwards.chars().rev().collect::<String>().parse().ok()
    };
    let is_whole =
        |(at, _): &(usize, &str)| !text[*at..].chars().take(20).collect::<String>().contains("million");
    text.match_indices("XTS").filter(is_whole).filter_map(amount).collect()
}

/// What comes again, what is bought once, what comes again in the last year, and what each economic class comes to.
fn of_kinds(costing: &Costing) -> Vec<Decimal> {
    let last = costing.years.iter().map(|year| costing.recurrent_in(*year));
    let classes = costing.classes.iter().map(|one| one.total());
    let all = [costing.recurrent, costing.once].into_iter().chain(last).chain(classes);
    all.map(|money| money.constant().amount()).collect()
}

/// Between what the actions lie that nobody has costed, together and one by one.
fn range(costing: &Costing) -> Vec<Decimal> {
    let rate = costing.per_dollar.unwrap();
    let each = CostClass::ALL.into_iter().map(CostRange::of_class);
    let ranges = each.chain(costing.uncosted_range);
    ranges.flat_map(|range| std::iter::once(range.low).chain(range.high)).map(|one| one * rate).collect()
}

/// What the lines of an action come to over the years; the sheets have a row for each year.
fn of_lines(action: &ActionRecord) -> Vec<Decimal> {
    let costs = action.costs.iter().flat_map(|line| [line.unit_cost, line.total()]);
    costs.chain(action.funding.iter().map(FundingLine::total)).collect()
}

/// The amounts of the sheets in columns of this kind, line by line and added up.
fn sums(book: &Workbook, is_meant: fn(&str) -> bool) -> BTreeSet<Decimal> {
    let values = book.values().unwrap();
    let mut sums = BTreeSet::new();
    for (place, sheet) in book.sheets.iter().enumerate() {
        for (column, it) in sheet.columns.iter().enumerate() {
            if !matches!(it.kind, ColumnKind::Money { .. }) || !is_meant(&it.id) {
                continue;
            }
            let cells = (0..sheet.rows.len()).filter_map(|row| values.cell(place, row, column));
            sums.extend(cells.chain(values.total(place, column)));
        }
    }
    sums
}

/// Amounts as texts show them, never below zero: a surplus has its own sign.
fn words(voice: &Voice, costing: &Costing, amounts: &BTreeSet<Decimal>) -> BTreeSet<String> {
    let forms = |amount: Decimal| [money(voice, costing, amount), rounded_money(voice, costing, amount)];
    amounts.iter().map(|amount| amount.abs()).flat_map(forms).collect()
}

/// What stands around a place.
fn around(text: &str, at: usize) -> String {
    let before: Vec<char> = text[..at].chars().rev().take(40).collect();
    before.into_iter().rev().chain(text[at..].chars().take(40)).collect()
}

/// Whether the currency at this place stands with an amount, and not in what a column is counted in.
fn has_figure(text: &str, at: usize) -> bool {
    let after = text[at + CURRENCY.len()..].trim_start();
    let before = text[..at].trim_end();
    let before = before.strip_suffix("millones de").unwrap_or(before).trim_end();
    let before = before.strip_suffix("miles de").unwrap_or(before).trim_end();
    after.starts_with(|c: char| c.is_ascii_digit()) || before.ends_with(|c: char| c.is_ascii_digit())
}

/// The longest of these amounts that stands around the currency at this place, with the words behind it.
fn amount_at<'t>(text: &'t str, at: usize, amounts: &BTreeSet<String>) -> Option<(&'t str, &'t str)> {
    let stands = |amount: &String| {
        let start = at.checked_sub(amount.find(CURRENCY)?)?;
        let after = text.get(start..)?.strip_prefix(amount.as_str())?;
        let mut next = after.chars();
        let goes_on = match next.next() {
            Some('.' | ',') => next.next().is_some_and(|c| c.is_ascii_digit()),
            Some(c) => c.is_ascii_digit(),
            None => false,
        };
        let begins = text[..start].chars().next_back();
        let is_rest = begins.is_some_and(|c| c.is_ascii_digit() || ".,".contains(c));
        (!goes_on && !is_rest).then_some((&text[start..start + amount.len()], after))
    };
    amounts.iter().filter_map(stands).max_by_key(|(amount, _)| amount.len())
}
