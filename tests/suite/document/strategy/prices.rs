//! Every sum of money in a text is one of the spreadsheet's, and what is called constant prices is.

use super::workbook::national::costed;
use crate::support::fixture::Fixture;
use crate::support::languages::LANGS;
use amparo::assessment::Audience;
use amparo::assessment::strategy::{ActionRecord, DocumentKind, FundingLine};
use amparo::document::workbook::{ColumnKind, Workbook};
use amparo::render::markdown;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// What a text says after the amount where it is at the prices of the base year.
const CONSTANT: [&str; 2] = [" at prices of 2026", " a precios de 2026"];

/// How millions are told from units, behind the amount: before the currency in the second language.
const MILLIONS: [&str; 2] = ["million", "millones de\u{a0}"];

#[test]
fn every_sum_in_a_text_is_one_of_the_sheets() {
    let fixture = Fixture::open();
    let sample = costed(fixture);
    for lang in LANGS {
        let book = fixture.workbook(&sample, lang);
        let mut all = sums(&book, |_| true);
        let mut constant = sums(&book, |column| matches!(column, "base" | "base-gap"));
        let of_kinds = |inputs: &amparo::document::strategy::DraftInputs| {
            let costing = inputs.analysis.costing();
            [costing.recurrent, costing.capital].map(|money| shown(money.constant().amount()))
        };
        let inputs = (DocumentKind::Strategy, lang, Audience::Internal);
        constant.extend(fixture.with_inputs(&sample, inputs, of_kinds));
        all.extend(&constant);
        all.extend(sample.strategy.actions.values().flat_map(of_lines));
        for sums in [&mut all, &mut constant] {
            let for_reading: Vec<Decimal> = sums.iter().copied().map(rounded).collect();
            sums.extend(for_reading);
        }
        for kind in DocumentKind::ALL {
            let text = markdown::markdown(&fixture.write(kind, &sample, (lang, Audience::Internal)));
            let amounts = amounts(&text.replace('\\', ""));
            for (amount, after) in &amounts {
                let at_constant = CONSTANT.iter().any(|words| after.starts_with(words));
                let right = if at_constant { &constant } else { &all };
                assert!(right.contains(amount), "{kind:?} in {}: {amount}{after}", lang.code());
            }
            let labelled =
                amounts.iter().filter(|(_, after)| CONSTANT.iter().any(|it| after.starts_with(it)));
            let expected = matches!(kind, DocumentKind::Strategy | DocumentKind::Memorandum);
            assert!(
                !expected || labelled.count() > 0,
                "{kind:?} in {} never says at which prices",
                lang.code()
            );
        }
    }
}

/// What the lines of an action come to over the years; the sheets have a row for each year.
fn of_lines(action: &ActionRecord) -> Vec<Decimal> {
    let costs = action.costs.iter().flat_map(|line| [line.unit_cost, line.total()]);
    costs.chain(action.funding.iter().map(FundingLine::total)).map(shown).collect()
}

/// The amounts of the sheets in columns of this kind, line by line and added up, as texts show them.
fn sums(book: &Workbook, is_meant: fn(&str) -> bool) -> BTreeSet<Decimal> {
    let values = book.values().unwrap();
    let mut sums = BTreeSet::new();
    for (place, sheet) in book.sheets.iter().enumerate() {
        for (column, it) in sheet.columns.iter().enumerate() {
            if !matches!(it.kind, ColumnKind::Money { .. }) || !is_meant(&it.id) {
                continue;
            }
            let cells = (0..sheet.rows.len()).filter_map(|row| values.cell(place, row, column));
            sums.extend(cells.chain(values.total(place, column)).map(shown));
        }
    }
    sums
}

/// From a thousand on in whole units, never below zero: a surplus has its own sign.
fn shown(amount: Decimal) -> Decimal {
    let decimals = if amount.abs() >= Decimal::ONE_THOUSAND { 0 } else { 2 };
    amount.abs().round_dp(decimals).normalize()
}

/// As running text rounds: from a million on to a hundred thousand, from a thousand on to thousands, below to units.
fn rounded(amount: Decimal) -> Decimal {
    let [thousand, million] = [1_000, 1_000_000].map(Decimal::from);
    let step = if amount < thousand {
        Decimal::ONE
    } else if (amount / thousand).round() < thousand {
        thousand
    } else {
        million / Decimal::TEN
    };
    ((amount / step).round() * step).normalize()
}

/// Every amount in the currency with the words behind it, in either language: "KES 1,200" and "1.200 KES".
fn amounts(text: &str) -> Vec<(Decimal, String)> {
    let is_mark = |c: char| ",.\u{a0}\u{202f}".contains(c);
    let is_part = |c: char| c.is_ascii_digit() || is_mark(c);
    let amounts = text.match_indices("KES").filter_map(|(at, mark)| {
        let (before, after) = (&text[..at], &text[at + mark.len()..]);
        let millions = MILLIONS[1];
        let (before, is_large) = before.strip_suffix(millions).map_or((before, false), |rest| (rest, true));
        let front = &before[before.trim_end_matches(is_part).len()..];
        let back = &after[..after.len() - after.trim_start_matches(is_part).len()];
        let is_front = front.contains(|c: char| c.is_ascii_digit());
        let (digits, rest) = if is_front { (front, after) } else { (back, &after[back.len()..]) };
        let (rest, is_large) = rest.strip_prefix(MILLIONS[0]).map_or((rest, is_large), |rest| (rest, true));
        let digits = digits.trim_matches(is_mark);
        let amount = if is_large { amount_in_millions(digits) } else { amount(digits) };
        Some((amount?, rest.chars().take(24).collect()))
    });
    amounts.collect()
}

/// An amount in millions with one decimal: "1,234.5" and "1.234,5".
fn amount_in_millions(digits: &str) -> Option<Decimal> {
    let tenths: String = digits.chars().filter(char::is_ascii_digit).collect();
    Some((tenths.parse::<Decimal>().ok()? * Decimal::from(100_000)).normalize())
}

/// An amount in either language: what follows the last mark is a fraction where it has two digits.
fn amount(digits: &str) -> Option<Decimal> {
    let (whole, fraction) = match digits.rfind([',', '.']) {
        Some(at) if digits.len() - at == 3 => (&digits[..at], &digits[at + 1..]),
        _ => (digits, ""),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    Some(format!("{whole}.{fraction}0").parse::<Decimal>().ok()?.normalize())
}
