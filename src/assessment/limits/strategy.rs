//! Knows what the decisions of a strategy must keep to, apart from its lists.

use super::{
    Checker, LONGEST_EDIT, LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, Limit, MOST_EDIT_LINES, MOST_ROWS,
};
use crate::assessment::strategy::{
    ActionRecord, Adoption, AdoptionLacks, BlockPlace, CostLine, Decision, Edit, EditKind, Emblem, Entry,
    Expenditure, FaceFile, Frame, FreezeOrder, FrozenDocument, FundingLine, Inclusion, IndicatorRecord,
    LARGEST_AMOUNT, Measurement, NationalLook, OwnAction, OwnCaption, OwnFigure, OwnIndicator, StatusNote,
    Version, VersionChoice, WordTemplate,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What a remark for those who review an edit may have.
const LONGEST_NOTE: usize = 2_000;
/// The longest side of a picture, in dots.
const LONGEST_SIDE: u32 = 100_000;
/// How often one place of a document may be touched.
const MOST_TURNS: u32 = 1_000_000_000;

impl Checker {
    pub(super) fn decision(&mut self, decision: &Decision) {
        match decision {
            Decision::Frame(frame) => self.frame(frame),
            Decision::Action { action, record } => {
                self.name("action", action.as_str());
                record.iter().for_each(|record| self.action(record));
            }
            Decision::Indicator { indicator, record } => {
                self.name("indicator", indicator);
                record.iter().for_each(|record| self.indicator(record));
            }
            Decision::Commitment { instrument, record } => {
                self.name("instrument", instrument);
                record.iter().for_each(|record| self.commitment(record));
            }
            Decision::Body { body, record } => {
                self.name("body", body);
                record.iter().for_each(|record| self.body(record));
            }
            Decision::Entry { id, entry } => {
                if id.number == 0 {
                    self.malformed("id", &id.to_string());
                }
                entry.iter().for_each(|Entry { matter, confidentiality: _ }| self.matter(matter));
            }
            Decision::Edit { place, edit } => {
                let BlockPlace { document: _, lang: _, block } = place;
                self.name("place", block);
                edit.iter().for_each(|edit| self.edit(edit));
            }
            Decision::Look(look) => self.look(look),
            Decision::Version { number: _, version } => self.version(version),
            Decision::Freezing(FreezeOrder::Open(choice)) => self.choice(choice),
            Decision::Freezing(FreezeOrder::Kept(_) | FreezeOrder::GivenUp) => {}
            Decision::Adoption(adoption) => adoption.iter().for_each(|adoption| self.adoption(adoption)),
        }
    }

    fn frame(&mut self, frame: &Frame) {
        let Frame {
            title,
            vision,
            mission,
            lead,
            first_year,
            last_year,
            currency,
            per_dollar,
            price_year,
            inflation,
            contingency,
            points_per_year,
            money_per_year,
            leads_per_institution,
            reporting,
        } = frame;
        for (name, line) in [("title", title), ("lead", lead)] {
            self.words(name, line, LONGEST_LINE);
        }
        for (name, text) in [("vision", vision), ("mission", mission), ("reporting", reporting)] {
            self.words(name, text, LONGEST_TEXT);
        }
        for (name, year) in [("first_year", first_year), ("last_year", last_year), ("price_year", price_year)]
        {
            year.iter().for_each(|year| self.year(name, *year));
        }
        if !currency.is_empty() {
            self.currency("currency", currency);
        }
        per_dollar.iter().for_each(|rate| {
            self.number("per_dollar", *rate, (Decimal::new(1, 4), LARGEST_AMOUNT));
        });
        self.number("inflation", *inflation, (Decimal::ZERO, Decimal::ONE_THOUSAND));
        self.number("contingency", *contingency, (Decimal::ZERO, Decimal::ONE_HUNDRED));
        points_per_year.iter().for_each(|points| self.count("points_per_year", *points, (1, 10_000)));
        money_per_year.iter().for_each(|money| self.amount("money_per_year", *money));
        self.count("leads_per_institution", *leads_per_institution, (1, 100));
    }

    fn currency(&mut self, name: &str, code: &str) {
        if code.len() != 3 || !code.chars().all(|letter| letter.is_ascii_uppercase()) {
            self.malformed(name, code);
        }
    }

    fn action(&mut self, record: &ActionRecord) {
        let ActionRecord {
            own,
            taken,
            phase,
            place: _,
            despite,
            lead,
            partners,
            start: _,
            end: _,
            costs,
            funding,
            indicator,
            baseline,
            midterm_target,
            final_target,
            verification,
            risk,
            progress,
            spent,
            seen: _,
        } = record;
        if let Some(OwnAction { title, item }) = own {
            self.needed("title", title, LONGEST_LINE);
            item.iter().for_each(|item| self.name("item", item.as_str()));
        }
        if let Inclusion::Deferred { reason } | Inclusion::Dropped { reason } = taken {
            self.needed("reason", reason, LONGEST_TEXT);
        }
        phase.iter().for_each(|phase| self.count("phase", (*phase).into(), (1, 3)));
        self.words("lead", lead, LONGEST_LINE);
        self.many("partners", partners.len(), 50);
        partners.iter().for_each(|partner| self.words("partners", partner, LONGEST_LINE));
        for (name, text) in [("despite", despite), ("indicator", indicator), ("baseline", baseline)] {
            self.words(name, text, LONGEST_TEXT);
        }
        for (name, text) in [("midterm_target", midterm_target), ("final_target", final_target)] {
            self.words(name, text, LONGEST_TEXT);
        }
        for (name, text) in [("verification", verification), ("risk", risk)] {
            self.words(name, text, LONGEST_TEXT);
        }
        self.rows("costs", costs, Checker::cost);
        self.rows("funding", funding, Checker::funding);
        self.rows("progress", progress, Checker::status);
        spent.iter().for_each(|(year, spent)| self.expenditure(*year, spent));
    }

    fn cost(&mut self, line: &CostLine) {
        let CostLine { what, kind: _, class: _, code, unit, unit_cost, quantities } = line;
        self.words("what", what, LONGEST_LINE);
        self.words("code", code, LONGEST_LINE);
        self.words("unit", unit, LONGEST_LINE);
        self.amount("unit_cost", *unit_cost);
        self.by_year("quantities", quantities);
    }

    fn funding(&mut self, line: &FundingLine) {
        let FundingLine { source: _, name, status: _, amounts } = line;
        self.words("name", name, LONGEST_LINE);
        self.by_year("amounts", amounts);
    }

    fn by_year(&mut self, name: &str, amounts: &BTreeMap<i32, Decimal>) {
        for (year, amount) in amounts {
            self.year(name, *year);
            self.amount(name, *amount);
        }
    }

    fn status(&mut self, report: &StatusNote) {
        let StatusNote { date, status: _, note } = report;
        self.day("date", *date);
        self.words("note", note, LONGEST_TEXT);
    }

    fn expenditure(&mut self, year: i32, spent: &Expenditure) {
        let Expenditure { amount, currency, date, source } = spent;
        self.year("spent", year);
        self.amount("spent", *amount);
        self.currency("spent", currency);
        self.day("spent", *date);
        self.needed("spent", source, LONGEST_LINE);
    }

    fn indicator(&mut self, record: &IndicatorRecord) {
        let IndicatorRecord { own, chosen: _, baseline, targets, responsible, data_source, values } = record;
        if let Some(own) = own {
            self.own_indicator(own);
        }
        baseline.iter().for_each(|baseline| self.measurement(baseline));
        for (year, target) in targets {
            self.year("targets", *year);
            self.number("targets", *target, (-LARGEST_AMOUNT, LARGEST_AMOUNT));
        }
        self.words("responsible", responsible, LONGEST_LINE);
        self.words("data_source", data_source, LONGEST_TEXT);
        self.rows("values", values, Checker::measurement);
    }

    fn own_indicator(&mut self, own: &OwnIndicator) {
        let OwnIndicator { name, level, definition, unit, objective, verification, counts_reports: _ } = own;
        self.needed("name", name, LONGEST_LINE);
        self.words("unit", unit, LONGEST_LINE);
        self.words("level", level, LONGEST_NAME);
        self.words("objective", objective, LONGEST_NAME);
        self.words("definition", definition, LONGEST_TEXT);
        self.words("verification", verification, LONGEST_TEXT);
    }

    fn measurement(&mut self, measurement: &Measurement) {
        let Measurement { value, date, source } = measurement;
        self.number("value", *value, (-LARGEST_AMOUNT, LARGEST_AMOUNT));
        self.day("date", date.first_day());
        self.words("source", source, LONGEST_LINE);
    }

    fn edit(&mut self, edit: &Edit) {
        let Edit { kind, seen, seen_text, note, turn, part } = edit;
        match kind {
            EditKind::Replace { text } | EditKind::Insert { text } => self.own_words(text),
            EditKind::Figure(figure) => self.own_figure(figure),
            EditKind::Caption(OwnCaption { caption, alt }) => {
                self.needed("caption", caption, LONGEST_LINE);
                self.words("alt", alt, LONGEST_TEXT);
            }
            EditKind::Remove | EditKind::Unchanged => {}
        }
        self.count("turn", *turn, (0, MOST_TURNS));
        self.words("seen", seen, LONGEST_NAME);
        self.words("part", part, LONGEST_NAME);
        if seen_text.len() > 2 * LONGEST_EDIT {
            self.note("seen_text", Limit::TooLong(seen_text.len(), 2 * LONGEST_EDIT));
        }
        self.words("note", note, LONGEST_NOTE);
    }

    fn own_words(&mut self, text: &str) {
        if text.trim().is_empty() {
            self.note("text", Limit::Missing);
        }
        if text.len() > LONGEST_EDIT {
            self.note("text", Limit::TooLong(text.len(), LONGEST_EDIT));
        }
        self.many("lines", text.lines().count(), MOST_EDIT_LINES);
    }

    fn own_figure(&mut self, figure: &OwnFigure) {
        let OwnFigure { file, width, height, title, alt, source } = figure;
        self.file("file", file);
        self.count("width", *width, (1, LONGEST_SIDE));
        self.count("height", *height, (1, LONGEST_SIDE));
        self.needed("title", title, LONGEST_LINE);
        self.needed("alt", alt, 1_000);
        self.words("source", source, LONGEST_LINE);
    }

    fn look(&mut self, look: &NationalLook) {
        let NationalLook { emblem, accent, attention, paper: _, institutions, word_template } = look;
        if let Some(Emblem { file, width, height, alt }) = emblem {
            self.file("emblem", file);
            self.count("width", *width, (1, LONGEST_SIDE));
            self.count("height", *height, (1, LONGEST_SIDE));
            self.words("alt", alt, LONGEST_LINE);
        }
        for (name, colour) in [("accent", accent), ("attention", attention)] {
            let digits = colour.as_deref().unwrap_or("#000000").strip_prefix('#');
            let hexadecimal = |digits: &str| digits.chars().all(|digit| digit.is_ascii_hexdigit());
            if !digits.is_some_and(|digits| digits.len() == 6 && hexadecimal(digits)) {
                self.malformed(name, colour.as_deref().unwrap_or_default());
            }
        }
        self.many("institutions", institutions.len(), 8);
        institutions.iter().for_each(|institution| self.words("institutions", institution, 200));
        word_template.iter().for_each(|template| self.template(template));
    }

    fn template(&mut self, template: &WordTemplate) {
        let WordTemplate { file, name, size: _, added } = template;
        self.file("word_template", file);
        self.words("word_template", name, LONGEST_LINE);
        self.day("word_template", *added);
    }

    fn version(&mut self, version: &Version) {
        let Version { label, date, author, note, program, templates, word_template, notes: _, documents } =
            version;
        self.needed("label", label, LONGEST_NAME);
        self.day("date", *date);
        self.words("author", author, LONGEST_NAME);
        self.words("note", note, LONGEST_TEXT);
        self.words("program", program, LONGEST_NAME);
        self.words("templates", templates, LONGEST_NAME);
        word_template.iter().for_each(|template| self.template(template));
        self.many("documents", documents.len(), MOST_ROWS);
        for FrozenDocument { document: _, lang: _, audience: _, content, pdf, faces } in documents {
            self.file("documents", content);
            pdf.iter().for_each(|pdf| self.file("documents", pdf));
            self.many("documents", faces.len(), MOST_ROWS);
            for FaceFile { name, hash } in faces {
                self.words("documents", name, LONGEST_LINE);
                self.file("documents", hash);
            }
        }
    }

    fn choice(&mut self, choice: &VersionChoice) {
        let VersionChoice { label, author, note, documents, audiences, notes: _ } = choice;
        self.needed("label", label, LONGEST_NAME);
        self.words("author", author, LONGEST_NAME);
        self.words("note", note, LONGEST_TEXT);
        self.many("documents", documents.len().saturating_mul(audiences.len()), MOST_ROWS);
    }

    fn adoption(&mut self, adoption: &Adoption) {
        let Adoption { reference, date, by, version: _, lacks } = adoption;
        self.needed("reference", reference, LONGEST_LINE);
        self.day("date", *date);
        self.needed("by", by, LONGEST_LINE);
        if let Some(lacks) = lacks {
            let AdoptionLacks {
                points: _,
                unanswered: _,
                items: _,
                notes: _,
                signatories: _,
                unsigned,
                safeguards,
            } = lacks;
            self.many("unsigned", unsigned.len(), MOST_ROWS);
            unsigned.iter().for_each(|name| self.words("unsigned", name, LONGEST_LINE));
            self.many("safeguards", safeguards.len(), MOST_ROWS);
            safeguards.keys().for_each(|question| self.words("safeguards", question, LONGEST_NAME));
        }
    }
}
