//! Knows how a table of consents is read: one line, one entry of the ledger. What is shown of a country hangs on it, so that
//! nothing is guessed: every line is understood, or the table is refused.

use super::dates::Dates;
use super::delimited::{self, separators};
use super::encoding::decode;
use super::kind::FileKind;
use super::table::{Line, MOST_LINES, Table};
use super::workbook::workbook;
use super::{InputProblem, InputRemark, LARGEST_FILE, clean};
use crate::assessment::strategy::FileHash;
use crate::code::{Code, codes};
use crate::framework::{ConsentTextId, CountryCode, Library};
use crate::lang::Lang;
use crate::region::{ConsentAct, ConsentEntry, ConsentScope, ConsentTerms};
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// The columns, in the order in which documentation names them. The last three may be left out: a line without an act gives a
/// consent, in words that were read in English.
pub const CONSENT_COLUMNS: [&str; 11] = [
    "country", "field", "audience", "purpose", "until", "office", "day", "words", "act", "language", "reason",
];

/// How many of them a table must have.
const NEEDED: usize = 8;

/// How many lines may stand above the headings.
const MOST_ABOVE: usize = 30;

codes! {
    /// What a line says was done.
    #[derive(Default)]
    enum ActCode {
        /// The country gave its consent.
        #[default]
        Give = "give",
        /// It was asked for it.
        Ask = "ask",
        /// It took it back.
        Withdraw = "withdraw",
    }
}

/// Reads consents: a workbook (XLSX) or text with whatever a spreadsheet puts between cells, with [`CONSENT_COLUMNS`].
///
/// # Errors
/// Every problem of the file; it is then not used at all.
pub fn read_consents(bytes: &[u8], library: &Library) -> Result<Vec<ConsentEntry>, Vec<InputProblem>> {
    let (table, head) = find(bytes)?;
    let below = table.lines.iter().filter(|line| line.number > head.line);
    let lines: Vec<&Line> = below.filter(|line| !line.is_empty()).collect();
    let days = ["day", "until"].into_iter().flat_map(|column| {
        let place = head.place(column);
        lines.iter().map(move |line| (line.number, line.cell(place)))
    });
    let dates = Dates::of(days, None, &library.languages);
    let reader = ConsentReader { library, head: &head, dates: &dates };
    let (mut entries, mut problems) = (Vec::new(), Vec::new());
    for line in lines {
        if table.separator.is_some() && line.width() > head.width {
            let remark = InputRemark::new("intake-width").at(line.number).with("cells", line.width());
            problems.push(remark.with("columns", head.width));
            continue;
        }
        match reader.entry(line) {
            Ok(entry) => entries.push(entry),
            Err(faults) => problems.extend(faults.into_iter().map(|fault| fault.at(line.number))),
        }
    }
    if problems.is_empty() { Ok(entries) } else { Err(problems) }
}

/// Where the columns stand.
#[derive(Clone, Copy)]
struct ConsentHead {
    line: usize,
    width: usize,
    places: [Option<usize>; CONSENT_COLUMNS.len()],
}

impl ConsentHead {
    /// A line as headings, where it has any.
    fn of(line: &Line) -> ConsentHead {
        let place = |column: &str| {
            let mut cells = line.filled_cells();
            cells.find(|(_, cell)| cell.eq_ignore_ascii_case(column)).map(|(place, _)| place)
        };
        ConsentHead { line: line.number, width: line.width(), places: CONSENT_COLUMNS.map(place) }
    }

    fn count(&self) -> usize {
        self.places.iter().flatten().count()
    }

    /// The one that names more columns, the first of equals.
    fn better(self, next: ConsentHead) -> ConsentHead {
        if next.count() > self.count() { next } else { self }
    }

    /// The needed columns that are not there.
    fn missing(&self) -> impl Iterator<Item = &'static str> {
        let all = CONSENT_COLUMNS.into_iter().zip(self.places).take(NEEDED);
        all.filter(|(_, place)| place.is_none()).map(|(column, _)| column)
    }

    /// The place of a column; beyond every line where there is none.
    fn place(&self, column: &str) -> usize {
        let at = CONSENT_COLUMNS.iter().position(|name| *name == column);
        at.and_then(|at| self.places[at]).unwrap_or(usize::MAX)
    }
}

/// The table of the file that has most of the columns.
fn find(bytes: &[u8]) -> Result<(Table, ConsentHead), Vec<InputProblem>> {
    let heads = |table: &Table| {
        let heads = table.lines.iter().filter(|line| !line.is_empty()).take(MOST_ABOVE);
        heads.map(ConsentHead::of).reduce(ConsentHead::better)
    };
    let found = tables(bytes).map_err(|problem| vec![problem])?.into_iter();
    let found = found.filter_map(|table| heads(&table).map(|head| (table, head)));
    let best = found.reduce(|best, next| if next.1.count() > best.1.count() { next } else { best });
    let Some((table, head)) = best else {
        let remark = InputRemark::new("intake-consents-empty");
        return Err(vec![remark.with("expected", CONSENT_COLUMNS.join(","))]);
    };
    let missing = head.missing().map(|name| {
        let remark = InputRemark::new("intake-column-missing").at(head.line).with("name", name);
        remark.with("expected", CONSENT_COLUMNS.join(","))
    });
    let mut problems: Vec<InputProblem> = missing.collect();
    problems.extend(table.fault.clone());
    problems
        .extend(table.is_cut.then(|| InputRemark::new("intake-consents-large").with("limit", MOST_LINES)));
    if problems.is_empty() { Ok((table, head)) } else { Err(problems) }
}

fn tables(bytes: &[u8]) -> Result<Vec<Table>, InputProblem> {
    match FileKind::of(bytes) {
        FileKind::Workbook => Ok(workbook(bytes, |_| true)?.tables),
        FileKind::Text => {
            let text = decode(bytes, LARGEST_FILE)?.text;
            let tables = separators(&text).into_iter();
            Ok(tables.map(|separator| delimited::table(&text, separator, MOST_LINES)).collect())
        }
        FileKind::Other(key) => Err(InputRemark::new(key)),
    }
}

/// What a line is understood by.
struct ConsentReader<'a> {
    library: &'a Library,
    head: &'a ConsentHead,
    dates: &'a Dates<'a>,
}

/// What is wrong with a line so far.
#[derive(Default)]
struct LineFaults(Vec<InputProblem>);

impl LineFaults {
    /// The value, or nothing and a fault more.
    fn take<T>(&mut self, column: &str, read: Result<T, InputProblem>) -> Option<T> {
        read.map_err(|fault| self.0.push(fault.column(column))).ok()
    }
}

impl ConsentReader<'_> {
    /// The entry of a line.
    fn entry(&self, line: &Line) -> Result<ConsentEntry, Vec<InputProblem>> {
        let mut faults = LineFaults::default();
        let country = faults.take("country", self.country(line));
        let field = faults.take("field", code(self.cell(line, "field")));
        let audience = faults.take("audience", code(self.cell(line, "audience")));
        let purpose = faults.take("purpose", code(self.cell(line, "purpose")));
        let day = faults.take("day", self.needed_day(line, "day"));
        let act = self.act(line, day, &mut faults);
        let by = clean(self.cell(line, "office")).text;
        if by.trim().is_empty() {
            faults.0.push(missing("office"));
        }
        let (Some(country), Some(field), Some(audience), Some(purpose), Some(day), Some(act), true) =
            (country, field, audience, purpose, day, act, faults.0.is_empty())
        else {
            return Err(faults.0);
        };
        let entry = ConsentEntry { country, scope: ConsentScope { field, audience, purpose }, act, by, day };
        let limits: Vec<InputProblem> = entry.limit_faults().iter().map(InputRemark::from).collect();
        if limits.is_empty() { Ok(entry) } else { Err(limits) }
    }

    fn cell<'l>(&self, line: &'l Line, column: &str) -> &'l str {
        line.cell(self.head.place(column)).trim()
    }

    fn country(&self, line: &Line) -> Result<CountryCode, InputProblem> {
        let typed = self.cell(line, "country");
        let known = self.library.country(&CountryCode::from(typed)).map(|country| country.code.clone());
        known.ok_or_else(|| InputRemark::new("intake-unknown-country").with("country", typed))
    }

    fn needed_day(&self, line: &Line, column: &str) -> Result<NaiveDate, InputProblem> {
        self.dates.read(self.cell(line, column))?.ok_or_else(|| missing(column))
    }

    fn act(&self, line: &Line, day: Option<NaiveDate>, faults: &mut LineFaults) -> Option<ConsentAct> {
        let typed = self.cell(line, "act");
        let act = if typed.is_empty() { Ok(ActCode::default()) } else { code(typed) };
        let act = faults.take("act", act)?;
        if act == ActCode::Withdraw {
            return Some(ConsentAct::Withdraw { reason: clean(self.cell(line, "reason")).text });
        }
        let until = faults.take("until", self.needed_day(line, "until"));
        let terms = faults.take("words", self.terms(line, until));
        if let (Some(until), Some(day)) = (until, day)
            && until < day
        {
            let remark = InputRemark::new("intake-consents-ended").column("until");
            faults.0.push(remark.with("until", until).with("day", day));
        }
        let terms = terms??;
        Some(if act == ActCode::Ask { ConsentAct::Ask(terms) } else { ConsentAct::Give(terms) })
    }

    /// Terms in the words that the line names, as they stand in its language; nothing where the day is not known.
    fn terms(&self, line: &Line, until: Option<NaiveDate>) -> Result<Option<ConsentTerms>, InputProblem> {
        let (typed, language) = (self.cell(line, "words"), self.cell(line, "language"));
        let regions = &self.library.regions;
        let known = regions.consents.iter().map(|text| text.id.as_str());
        let words = regions
            .consent(&ConsentTextId::from(typed))
            .ok_or_else(|| unknown(typed, &known.collect::<Vec<_>>().join(", ")))?;
        let lang = match language {
            "" => Some(Lang::EN),
            code => self.library.languages.speaks(code),
        };
        let lang = lang.filter(|lang| *lang == Lang::EN || words.text.is_translated(*lang));
        let lang =
            lang.ok_or_else(|| InputRemark::new("intake-consents-language").with("value", language))?;
        let hash = FileHash::from_digest(&Sha256::digest(words.text.get(lang).as_bytes()));
        Ok(until.map(|until| ConsentTerms::of(words, hash, until)))
    }
}

/// A value that is one of a few.
fn code<T: Code>(typed: &str) -> Result<T, InputProblem> {
    T::from_code(&typed.to_lowercase()).ok_or_else(|| {
        let known: Vec<&str> = T::ALL.iter().map(|value| value.code()).collect();
        unknown(typed, &known.join(", "))
    })
}

fn unknown(typed: &str, known: &str) -> InputProblem {
    InputRemark::new("intake-consents-value").with("value", typed).with("known", known)
}

fn missing(column: &str) -> InputProblem {
    InputRemark::new("intake-consents-missing").column(column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::{self, Files};
    use crate::region::{ConsentAudience, ConsentField, ConsentLedger, ConsentPurpose};
    use crate::words::{Messages, Voice};

    const HEAD: &str = "country,field,audience,purpose,until,office,day,words,act,language,reason\n";
    const KENYA: &str = "KEN,levels,public,edition,2027-12-31,Ministry of ICT,2026-10-01,CT-01";

    fn read(text: &str) -> Result<Vec<ConsentEntry>, Vec<InputProblem>> {
        let (library, _) = bundle::library(&Files::embedded()).unwrap();
        read_consents(text.as_bytes(), &library)
    }

    fn said(text: &str) -> Vec<String> {
        let voice = Voice::new(Lang::EN, &Messages::load(&Files::embedded()).0);
        voice.remarks(&read(text).unwrap_err())
    }

    #[test]
    fn a_line_is_an_entry_whatever_stands_between_its_cells() {
        let short = HEAD.replace(",act,language,reason", "");
        let table = format!("{short}{KENYA}\n");
        let first = read(&table).unwrap();
        assert_eq!(first.len(), 1);
        assert_eq!((first[0].country.as_str(), first[0].by.as_str()), ("KEN", "Ministry of ICT"));
        let ConsentAct::Give(terms) = &first[0].act else { panic!("{first:?}") };
        assert_eq!((terms.until.to_string().as_str(), terms.text.as_str()), ("2027-12-31", "CT-01"));
        assert!(!terms.includes_narrower && terms.hash.0.len() == 64);
        let turned = "Consents of 2026\n\nday,COUNTRY,words,office,purpose,audience,field,until\n\
                      2026-10-01,ken,CT-01,Ministry of ICT,Edition,Public,Levels,31/12/2027\n";
        for other in [table.replace(',', ";"), table.replace(',', "\t"), turned.to_owned()] {
            assert_eq!(read(&other).unwrap(), first, "{other}");
        }
        assert_eq!(read(&short).unwrap(), [], "nobody consented to anything");
    }

    #[test]
    fn what_was_asked_given_and_taken_back_adds_up() {
        let text = format!(
            "{HEAD}{KENYA},ask,,\n{KENYA},,es,\nGHA,levels,public,edition,,Cabinet,2026-11-01,,withdraw,,A new law\n"
        );
        let entries = read(&text).unwrap();
        let hash = |act: &ConsentAct| match act {
            ConsentAct::Ask(terms) | ConsentAct::Give(terms) => terms.hash.0.clone(),
            ConsentAct::Withdraw { reason } => reason.clone(),
        };
        let hashes: Vec<String> = entries.iter().map(|entry| hash(&entry.act)).collect();
        assert_ne!(hashes[0], hashes[1], "other words were shown in another language");
        assert_eq!(hashes[2], "A new law");
        let ledger = ConsentLedger::of(&entries);
        let scope = ConsentScope {
            field: ConsentField::Levels,
            audience: ConsentAudience::Public,
            purpose: ConsentPurpose::Edition,
        };
        let day = "2026-12-01".parse().unwrap();
        assert!(ledger.permits(&"KEN".into(), scope, day) && !ledger.permits(&"GHA".into(), scope, day));
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let text = format!(
            "{HEAD}KEN,grades,public,edition,2027-12-31,Ministry,2026-10-01,CT-01,,,\n\
             KAN,levels,everybody,edition,2027-12-31,Ministry,2026-10-01,CT-01,,,\n\
             KEN,levels,public,edition,2025-12-31,Ministry,2026-10-01,CT-99,,,\n\
             KEN,levels,public,edition,,,soon,CT-01,lend,,\n\
             KEN,levels,public,edition,2027-12-31,Ministry of ICT, Kenya,2026-10-01,CT-01,,es,A new law\n\
             KEN,levels,public,edition,2027-12-31,Ministry,2026-10-01,CT-01,,xx,\n"
        );
        let said = said(&text);
        for (line, words) in [
            (2, "column field: “grades” cannot stand here. Write one of: process, bands, levels, "),
            (3, "column country: There is no country “KAN”"),
            (3, "column audience: “everybody”"),
            (4, "column until: The last day 2025-12-31"),
            (4, "column words: “CT-99” cannot stand here. Write one of: CT-01, CT-02."),
            (5, "column day: “soon” is no date"),
            (5, "column act: “lend”"),
            (5, "column office: "),
            (6, "Cells in the line: 12; columns: 11."),
            (7, "column words: "),
        ] {
            let is_told = |one: &&String| one.starts_with(&format!("Line {line}")) && one.contains(words);
            assert!(said.iter().any(|one| is_told(&one)), "{line} {words}: {said:#?}");
        }
        assert_eq!(said.len(), 10, "{said:#?}");
    }

    #[test]
    fn a_table_without_its_columns_is_refused() {
        assert!(said("country,field\nKEN,levels\n").iter().any(|one| one.contains("no column “audience”")));
        assert_eq!(read("").unwrap_err()[0].key, "intake-empty");
        assert_eq!(read("%PDF-1.7").unwrap_err()[0].key, "intake-kind-pdf");
    }
}
