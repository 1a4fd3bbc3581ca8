//! Knows how a table of findings becomes an assessment: one line, one answer.

use super::header::Header;
use super::lines::Lines;
use super::row::Row;
use super::{InputProblem, Intake, KeptFiles, LARGEST_FILE, Origin, Remark, Report, text};
use crate::assessment::{Answer, Assessment, Basis, Choices, Pin};
use crate::framework::{ItemId, Library};
use std::collections::BTreeMap;

/// Reads findings: comma-separated values (or semicolons, as spreadsheets write them in many countries) with the
/// columns `item,level,finding,confidence,source` and, where known, `grade,date`.
///
/// Without any grade the result is desk coding: the evidence cap is off. Nothing is filled in: a line without a
/// level is a problem, an item without a line stays unanswered.
///
/// # Errors
/// Every problem of the file; it is then not used at all.
pub fn read_findings(bytes: &[u8], library: &Library, origin: &Origin) -> Result<Intake, Vec<InputProblem>> {
    let text = text(bytes, LARGEST_FILE).map_err(|problem| vec![problem])?;
    let mut reading = Reading::new(library, origin);
    reading.quotes(text);
    reading.lines(text);
    reading.finish()
}

/// What has been read so far.
struct Reading<'a> {
    library: &'a Library,
    origin: &'a Origin,
    report: Report,
    problems: Vec<InputProblem>,
    answers: BTreeMap<ItemId, Answer>,
    /// The line and the cells of each item's finding.
    seen: BTreeMap<ItemId, (usize, csv::StringRecord)>,
}

impl<'a> Reading<'a> {
    fn new(library: &'a Library, origin: &'a Origin) -> Reading<'a> {
        Reading {
            library,
            origin,
            report: Report::default(),
            problems: Vec::new(),
            answers: BTreeMap::new(),
            seen: BTreeMap::new(),
        }
    }

    /// A quotation mark that is never closed would swallow all lines behind it.
    fn quotes(&mut self, text: &str) {
        if text.matches('"').count() % 2 == 1 {
            let line = text.lines().position(|line| line.matches('"').count() % 2 == 1).unwrap_or(0) + 1;
            self.problems.push(Remark::new("intake-open-quote").at(line));
        }
    }

    fn lines(&mut self, text: &str) {
        if !self.problems.is_empty() {
            return;
        }
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter(text))
            .from_reader(text.as_bytes());
        // The text is UTF-8 and lines may differ in width, so that no record can fail.
        let mut records = reader.records().map_while(Result::ok);
        let Some(first) = records.next() else { return };
        match Header::read(&first) {
            Err(problems) => self.problems.extend(problems),
            Ok(header) => {
                let unread = header.unread.iter().filter(|name| !name.is_empty());
                self.report
                    .dropped
                    .extend(unread.map(|name| Remark::new("intake-column-unread").at(1).with("name", name)));
                let mut lines = Lines::of(text);
                records.for_each(|record| {
                    let start = record.position().map_or(0, csv::Position::byte);
                    let line = lines.at(usize::try_from(start).unwrap_or(usize::MAX));
                    self.line(&header, line, record);
                });
            }
        }
    }

    fn line(&mut self, header: &Header, line: usize, record: csv::StringRecord) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            self.report.dropped.push(Remark::new("intake-empty-line").at(line));
            return;
        }
        if record.len() != header.width {
            let remark = Remark::new("intake-width").at(line);
            self.problems.push(remark.with("cells", record.len()).with("columns", header.width));
            return;
        }
        let row = Row { header, record: &record, line };
        match row.item(self.library) {
            Err(problem) => self.problems.push(problem),
            Ok(item) if self.seen.contains_key(&item) => self.again(&item, line, &record),
            Ok(item) => {
                match row.answer(&item, self.origin, &mut self.report) {
                    Ok(answer) => drop(self.answers.insert(item.clone(), answer)),
                    Err(problems) => self.problems.extend(problems),
                }
                self.seen.insert(item, (line, record));
            }
        }
    }

    /// The same line twice is dropped; two findings about one item are for a person to decide.
    fn again(&mut self, item: &ItemId, line: usize, record: &csv::StringRecord) {
        let Some((first, cells)) = self.seen.get(item) else { return };
        let same = cells.iter().eq(record.iter());
        let key = if same { "intake-same-twice" } else { "intake-item-twice" };
        let remark = Remark::new(key).at(line).column("item").with("item", item).with("first", first);
        if same { self.report.dropped.push(remark) } else { self.problems.push(remark) }
    }

    fn finish(mut self) -> Result<Intake, Vec<InputProblem>> {
        if self.problems.is_empty() && self.answers.is_empty() {
            self.problems.push(Remark::new("intake-no-findings"));
        }
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        self.report.kept = self.answers.len();
        let basis = self.basis();
        let frameworks = self.library.frameworks.iter();
        let used = frameworks.filter(|one| one.items.iter().any(|item| self.answers.contains_key(&item.id)));
        let assessment = Assessment {
            id: name(self.origin),
            country: self.origin.country.clone(),
            round: self.origin.round.clone(),
            basis,
            frameworks: used
                .map(|one| Pin { framework: one.id.clone(), version: one.version.clone() })
                .collect(),
            created: self.origin.created,
            choices: Choices::default(),
            answers: self.answers,
            stages: BTreeMap::new(),
            strategy: Default::default(),
            deliberations: Default::default(),
            removed: Default::default(),
        };
        Ok(Intake { assessment, report: self.report, files: KeptFiles::new() })
    }

    /// Findings without a single grade are desk coding; where some have one, those without count as asserted only.
    fn basis(&mut self) -> Basis {
        let graded = |answer: &Answer| answer.evidence.iter().any(|one| one.grade.is_some());
        let with = self.answers.values().filter(|answer| graded(answer)).count();
        if with == 0 {
            return Basis::DeskCoding;
        }
        if with < self.answers.len() {
            let remark = Remark::new("intake-some-ungraded").column("grade");
            self.report.changed.push(remark.with("number", self.answers.len() - with));
        }
        Basis::SelfAssessment
    }
}

/// Spreadsheets in many countries separate cells by semicolons.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    if first.contains(';') && !first.contains(',') { b';' } else { b',' }
}

/// The name in addresses: country and round, in plain lower-case letters.
fn name(origin: &Origin) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let whole: String = format!("{}-{}", origin.country, origin.round).chars().map(plain).collect();
    let parts: Vec<&str> = whole.split('-').filter(|part| !part.is_empty()).collect();
    parts.join("-")
}
