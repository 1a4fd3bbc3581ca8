//! Knows how a table of findings becomes an assessment: one line, one answer.

use super::clean_text::clean_line;
use super::dates::{AMBIGUOUS, Dates};
use super::delimited::{self, SEPARATOR_LINE};
use super::header::Header;
use super::item_names::ItemNames;
use super::readings::Readings;
use super::row::{FindingsRow, Ground};
use super::sheet::Sheet;
use super::table::{Line, MOST_LINES};
use super::vocabulary::Vocabulary;
use super::{
    FindingsOrigin, InputProblem, InputRemark, Intake, IntakeReport, KeptFiles, assessment_id, cells,
};
use crate::assessment::{Answer, Assessment, Basis, EvidenceCap, Pin};
use crate::framework::{ItemId, Library};
use std::collections::BTreeMap;

/// Reads findings: a workbook (XLSX), or text with whatever a spreadsheet puts between cells, with the columns
/// `item,level,finding,confidence,source` and, where known, `grade,date`, by these names or those of a language.
///
/// Without any grade the result is desk coding, which evidence does not cap. Nothing is filled in: a line without a
/// level is a problem, an item without a line stays unanswered. What is read otherwise than it was written is told.
///
/// # Errors
/// Every problem of the file; it is then not used at all.
pub fn read_findings(
    bytes: &[u8],
    library: &Library,
    origin: &FindingsOrigin,
) -> Result<Intake, Vec<InputProblem>> {
    let words = Vocabulary::of(library);
    let Sheet { table, report } = Sheet::find(bytes, &words).map_err(|problem| vec![problem])?;
    let header = Header::find(&table, &words)?;
    if table.is_cut {
        return Err(vec![InputRemark::new("intake-table-large").with("limit", MOST_LINES)]);
    }
    if let Some(fault) = table.fault {
        return Err(vec![fault]);
    }
    let below = table.lines.iter().filter(|line| line.number > header.line);
    let below: Vec<&Line> = below.filter(|line| !line.is_empty() && !line.is_rule()).collect();
    let days = below.iter().map(|line| (line.number, header.cell(line, "date")));
    let dates = Dates::of(days, origin.dates, &library.languages);
    let items = ItemNames::of(library);
    let ground = Ground { library, origin, items: &items, words: &words, header: &header, dates: &dates };
    let mut reading = FindingsReader::new(&ground, report);
    reading.head(&table.lines);
    below.into_iter().for_each(|line| reading.line(line, table.separator));
    reading.finish()
}

/// What has been read so far.
struct FindingsReader<'a> {
    ground: &'a Ground<'a>,
    report: IntakeReport,
    readings: Readings,
    problems: Vec<InputProblem>,
    answers: BTreeMap<ItemId, Answer>,
    /// The line of each item's finding.
    seen: BTreeMap<ItemId, Line>,
    /// The lines in which something stands under no heading.
    unnamed: Vec<usize>,
}

impl<'a> FindingsReader<'a> {
    fn new(ground: &'a Ground<'a>, report: IntakeReport) -> FindingsReader<'a> {
        let (readings, problems) = (Readings::default(), Vec::new());
        FindingsReader {
            ground,
            report,
            readings,
            problems,
            answers: BTreeMap::new(),
            seen: BTreeMap::new(),
            unnamed: Vec::new(),
        }
    }

    /// Tells how the headings were found and read, and what stands above them.
    fn head(&mut self, lines: &[Line]) {
        let header = self.ground.header;
        let above = lines.iter().filter(|line| line.number < header.line && !line.is_empty());
        for line in above.filter(|line| !line.cell(0).to_lowercase().starts_with(SEPARATOR_LINE)) {
            self.report
                .dropped
                .push(InputRemark::new("intake-above").at(line.number).with("text", shortened(line)));
        }
        let unread = header.unread.iter();
        let unread =
            unread.map(|name| InputRemark::new("intake-column-unread").at(header.line).with("name", name));
        self.report.dropped.extend(unread);
        if !header.renamed.is_empty() {
            let pairs = header.renamed.iter().map(|(name, column)| format!("{name} → {column}"));
            let pairs: Vec<String> = pairs.collect();
            let remark = InputRemark::new("intake-columns-read-as").at(header.line);
            self.report.changed.push(remark.with("pairs", pairs.join(", ")));
        }
        let dates = self.ground.dates.remark();
        self.report.changed.extend(dates.map(|remark| remark.column(header.name("date"))));
    }

    fn line(&mut self, line: &Line, separator: Option<char>) {
        let header = self.ground.header;
        if header.is_repeated(line, self.ground.words) {
            self.report.dropped.push(InputRemark::new("intake-headings-again").at(line.number));
        } else if let Some(whole) = separator.and_then(|separator| self.in_one_cell(line, separator)) {
            self.report.changed.push(InputRemark::new("intake-one-cell").at(line.number));
            self.finding(&whole);
        } else if self.is_note(line) {
            self.report
                .dropped
                .push(InputRemark::new("intake-note").at(line.number).with("text", shortened(line)));
        } else if separator.is_some() && line.width() > header.width {
            let remark = InputRemark::new("intake-width").at(line.number).with("cells", line.width());
            self.problems.push(remark.with("columns", header.width));
        } else if let Some(problem) = separator.and_then(|separator| self.swallowed(line, separator)) {
            self.problems.push(problem);
        } else {
            self.finding(line);
        }
    }

    fn finding(&mut self, line: &Line) {
        self.unnamed.extend(
            line.filled_cells()
                .filter(|(place, _)| !self.ground.header.is_named(*place))
                .map(|_| line.number),
        );
        let mut row = FindingsRow {
            ground: self.ground,
            line,
            report: &mut self.report,
            readings: &mut self.readings,
            problems: Vec::new(),
        };
        let item = row.item();
        let first = item.as_ref().filter(|item| !self.seen.contains_key(*item));
        let answer = first.and_then(|item| row.answer(item));
        self.problems.append(&mut row.problems);
        let Some(item) = item else { return };
        if self.seen.contains_key(&item) {
            return self.again(&item, line);
        }
        self.seen.insert(item.clone(), line.clone());
        self.answers.extend(answer.map(|answer| (item, answer)));
    }

    /// The same line twice is dropped; two findings about one item are for a person to decide.
    fn again(&mut self, item: &ItemId, line: &Line) {
        let Some(first) = self.seen.get(item) else { return };
        let same = first.filled_cells().eq(line.filled_cells());
        let key = if same { "intake-same-twice" } else { "intake-item-twice" };
        let remark = InputRemark::new(key).at(line.number).column(self.ground.header.name("item"));
        let remark = remark.with("item", item).with("first", first.number);
        if same { self.report.dropped.push(remark) } else { self.problems.push(remark) }
    }

    /// The cells of a line that a spreadsheet took for one cell, because it expects another separator.
    fn in_one_cell(&self, line: &Line, separator: char) -> Option<Line> {
        let mut filled = line.filled_cells();
        let (Some((0, _)), None) = (filled.next(), filled.next()) else { return None };
        let table = delimited::table(line.cell(0), separator, 2);
        let [whole] = table.lines.as_slice() else { return None };
        let item = self.ground.header.cell(whole, "item").trim();
        let is_finding = whole.cells.len() > 1 && self.ground.items.by_id(item).is_some();
        is_finding.then(|| Line { number: line.number, ..whole.clone() })
    }

    /// Whether the line is a remark between or below the findings: one cell with a sentence that names no item.
    fn is_note(&self, line: &Line) -> bool {
        let mut filled = line.filled_cells();
        let (Some((_, text)), None) = (filled.next(), filled.next()) else { return false };
        text.contains(char::is_whitespace) && self.ground.items.by_id(text).is_none()
    }

    /// What is wrong where a cell goes over several lines and one of these is a finding of its own: a quotation mark
    /// was opened, and the next one that was found, lines below, closed it.
    fn swallowed(&self, line: &Line, separator: char) -> Option<InputRemark> {
        let Ground { library, items, words, header, .. } = self.ground;
        let inner = line.cells.iter().flat_map(|cell| cell.split('\n').skip(1));
        inner.zip(line.number + 1..).find_map(|(text, number)| {
            let cells: Vec<&str> = text.split(separator).map(|cell| cell.trim().trim_matches('"')).collect();
            let cell = |column| header.place(column).and_then(|place| cells.get(place)).copied();
            let item = items.by_id(cell("item")?)?;
            let (framework, _) = library.item(&item)?;
            cells::rating(cell("level")?, framework, words).ok()?;
            let remark = InputRemark::new("intake-swallowed").at(line.number);
            Some(remark.with("item", item).with("swallowed", number))
        })
    }

    fn finish(mut self) -> Result<Intake, Vec<InputProblem>> {
        if self.problems.is_empty() && self.answers.is_empty() {
            self.problems.push(InputRemark::new("intake-no-findings"));
        }
        if !self.problems.is_empty() {
            // Which part is the day is one question, however many days there are.
            let mut asked = false;
            self.problems.retain(|problem| problem.key != AMBIGUOUS || !std::mem::replace(&mut asked, true));
            return Err(self.problems);
        }
        self.report.kept = self.answers.len();
        self.report.changed.extend(self.readings.remarks(self.ground.header));
        if let Some(line) = self.unnamed.first() {
            let remark = InputRemark::new("intake-unnamed").at(*line);
            self.report.dropped.push(remark.with("number", self.unnamed.len()));
        }
        let (basis, cap) = self.basis();
        for remarks in [&mut self.report.changed, &mut self.report.dropped] {
            remarks.sort_by_key(|remark| remark.line);
        }
        let Ground { library, origin, .. } = self.ground;
        let round = clean_line(&origin.round);
        self.report.changed.extend(round.remarks().into_iter().map(|remark| remark.column("round")));
        let frameworks = library.frameworks.iter();
        let used = frameworks.filter(|one| one.items.iter().any(|item| self.answers.contains_key(&item.id)));
        let id = assessment_id(&origin.country, &round.text);
        let pins = used.map(Pin::of).collect();
        let begun = Assessment::new(origin.country.clone(), round.text, basis, pins, origin.created);
        let assessment = Assessment { id, cap: Some(cap), answers: self.answers, ..begun };
        Ok(Intake { assessment, report: self.report, files: KeptFiles::new() })
    }

    /// Findings without a single grade are desk coding, and evidence caps nothing; where some have one it does, and the
    /// others count by what is filled in about their sources.
    fn basis(&mut self) -> (Basis, EvidenceCap) {
        let graded = |answer: &Answer| answer.evidence.iter().any(|one| one.grade.is_some());
        let with = self.answers.values().filter(|answer| graded(answer)).count();
        if with == 0 {
            return (Basis::DeskCoding, EvidenceCap::Off);
        }
        if with < self.answers.len() {
            let remark = InputRemark::new("intake-some-ungraded").column(self.ground.header.name("grade"));
            self.report.changed.push(remark.with("number", self.answers.len() - with));
        }
        (Basis::SelfAssessment, EvidenceCap::On)
    }
}

/// The beginning of what stands in a line.
fn shortened(line: &Line) -> String {
    let words: Vec<&str> = line.filled_cells().map(|(_, cell)| cell).collect();
    let words = words.join(" ");
    let beginning: String = words.chars().take(60).collect();
    if beginning == words { words } else { beginning + "…" }
}
