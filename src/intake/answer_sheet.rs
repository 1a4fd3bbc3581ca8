//! Knows the sheet on which an institution answers without a network: written with hidden marks, so that it is read back
//! wherever its columns were moved and in whichever language it was filled in; knows no assessment.

use super::workbook::workbook;
use super::{InputProblem, InputRemark, TableError};
use crate::assessment::strategy::Paper;
use crate::assessment::{InstitutionId, Rating};
use crate::framework::{ItemId, Level};
use rust_xlsxwriter::{DataValidation, Format, FormatAlign, Workbook, Worksheet};
use std::collections::BTreeSet;

/// What the hidden cells begin with.
const MARK: &str = "amparo:";
/// The marks above the columns, in the order in which they are written.
const COLUMNS: [&str; 4] = ["amparo:item", "amparo:question", "amparo:rating", "amparo:comment"];
/// The mark of the line with headings for people.
const HEADS: &str = "amparo:heads";
/// What the mark begins with that says for whom the sheet is.
const OWNER: &str = "amparo:of:";
/// What can stand in the column of ratings: levels, nobody knows, does not apply.
const CODES: [&str; 7] = ["0", "1", "2", "3", "4", "?", "x"];
/// The most characters that the name of a sheet may have.
const LONGEST_NAME: usize = 31;

/// A question as it stands on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetQuestion {
    /// The item.
    pub item: ItemId,
    /// What is asked, with its levels, in the language of the sheet.
    pub words: String,
    /// The code of what was answered; empty where nothing was.
    pub rating: String,
    /// The reason.
    pub comment: String,
}

/// What a sheet says besides its questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetHead {
    /// The assessment.
    pub assessment: String,
    /// The institution.
    pub institution: InstitutionId,
    /// What such a sheet is called.
    pub name: String,
    /// The paper that it is printed on.
    pub paper: Paper,
    /// What stands above all.
    pub title: String,
    /// How it is filled in.
    pub hint: String,
    /// The headings of the questions, the ratings and the reasons.
    pub heads: [String; 3],
}

/// An answer that stands on a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetAnswer {
    /// The row, counted from 1.
    pub line: usize,
    /// The item.
    pub item: ItemId,
    /// The rating.
    pub rating: Rating,
    /// The reason.
    pub comment: String,
}

/// A sheet that was filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerSheet {
    /// The assessment that it was written for.
    pub assessment: String,
    /// The institution that it was written for.
    pub institution: InstitutionId,
    /// What stands on it, without what was left empty.
    pub answers: Vec<SheetAnswer>,
    /// What of it cannot be used, and why. Nothing of the sheet is kept while there is some.
    pub refusals: Vec<InputProblem>,
}

/// The code of a rating.
pub fn sheet_code(rating: &Rating) -> String {
    match rating {
        Rating::Level(level) => level.value().to_string(),
        Rating::Unknown => "?".to_owned(),
        Rating::NotApplicable { .. } => "x".to_owned(),
    }
}

/// The sheet as a workbook (XLSX), which prints with its headings on each page, and above them what it is.
///
/// # Errors
/// A text that is longer than a cell of a workbook may be.
pub fn write_answer_sheet(head: &SheetHead, questions: &[SheetQuestion]) -> Result<Vec<u8>, TableError> {
    let mut sheet = Worksheet::new();
    let name = sheet_name(&head.name);
    if !name.is_empty() {
        sheet.set_name(name)?;
    }
    let usual = Format::new().set_font_name("Arial").set_font_size(10);
    let words = usual.clone().set_text_wrap().set_align(FormatAlign::Top);
    let bold = words.clone().set_bold();
    let owner = format!("{OWNER}{}/{}", head.assessment, head.institution);
    sheet.write_row(0, 0, COLUMNS)?.write_string(0, 4, owner)?.set_row_hidden(0)?;
    sheet.set_column_hidden(0)?.set_column_hidden(4)?;
    for (column, width) in [(1, 70.0), (2, 10.0), (3, 60.0)] {
        sheet.set_column_width(column, width)?;
    }
    sheet.write_string_with_format(1, 1, &head.title, &bold)?;
    sheet.write_string_with_format(2, 1, &head.hint, &words)?;
    sheet.write_string(3, 0, HEADS)?;
    for (column, name) in (1..).zip(&head.heads) {
        sheet.write_string_with_format(3, column, name, &bold)?;
    }
    sheet.set_freeze_panes(4, 0)?.set_repeat_rows(3, 3)?;
    sheet.set_landscape().set_paper_size(paper_code(head.paper)).set_print_fit_to_pages(1, 0);
    sheet.set_header(header(&head.title)).set_footer("&R&8&P / &N");
    let mut last = 4;
    for (row, question) in (4..).zip(questions) {
        sheet.write_string(row, 0, question.item.as_str())?;
        sheet.write_string_with_format(row, 1, &question.words, &words)?;
        sheet.write_string_with_format(row, 2, &question.rating, &words)?;
        sheet.write_string_with_format(row, 3, &question.comment, &words)?;
        last = row;
    }
    let codes = DataValidation::new().allow_list_strings(&CODES)?;
    sheet.add_data_validation(4, 2, last, 2, &codes)?;
    let mut book = Workbook::new();
    book.push_worksheet(sheet);
    Ok(book.save_to_buffer()?)
}

/// The words without what the name of a sheet may not hold.
fn sheet_name(words: &str) -> String {
    let is_plain = |c: &char| c.is_alphanumeric() || *c == ' ';
    words.chars().filter(is_plain).take(LONGEST_NAME).collect::<String>().trim().to_owned()
}

/// Words above each page, where `&` stands for itself only when doubled.
fn header(words: &str) -> String {
    let words: String = words.chars().take(80).collect();
    format!("&L&8 {}", words.replace('&', "&&"))
}

/// The number of a paper among those of workbooks.
fn paper_code(paper: Paper) -> u8 {
    match paper {
        Paper::A4 => 9,
        Paper::Letter => 1,
    }
}

/// The places of the columns on a sheet that may have been changed.
struct SheetColumns {
    item: usize,
    rating: usize,
    comment: usize,
}

/// What stands on a sheet, of which these items may be answered.
///
/// # Errors
/// Why it is no such sheet. What is wrong in single rows stands among its refusals.
pub fn read_answer_sheet(bytes: &[u8], asked: &BTreeSet<ItemId>) -> Result<AnswerSheet, Vec<InputProblem>> {
    let book = workbook(bytes, |_| true).map_err(|problem| vec![problem])?;
    let owner_of = |cell: &String| cell.trim().strip_prefix(OWNER).map(str::to_owned);
    let found = book.tables.iter().find_map(|table| {
        let place =
            table.lines.iter().position(|line| line.cells.iter().any(|cell| owner_of(cell).is_some()))?;
        let owner = table.lines[place].cells.iter().find_map(owner_of)?;
        Some((table, place, owner))
    });
    let lacks = || vec![InputRemark::new("intake-sheet-none")];
    let Some((table, place, owner)) = found else { return Err(lacks()) };
    let (assessment, institution) = owner.rsplit_once('/').ok_or_else(lacks)?;
    let institution: InstitutionId = institution.parse().map_err(|_| lacks())?;
    let marks = &table.lines[place];
    let column = |mark: &str| {
        let column = marks.cells.iter().position(|cell| cell.trim() == mark);
        column.ok_or_else(|| vec![InputRemark::new("intake-sheet-columns").at(marks.number)])
    };
    let columns =
        SheetColumns { item: column(COLUMNS[0])?, rating: column(COLUMNS[2])?, comment: column(COLUMNS[3])? };
    let mut refusals: Vec<InputProblem> =
        table.merged.iter().map(|line| InputRemark::new("intake-sheet-merged").at(*line)).collect();
    refusals.extend(table.is_cut.then(|| InputRemark::new("intake-sheet-cut")));
    let mut answers: Vec<SheetAnswer> = Vec::new();
    for line in table.lines.iter().skip(place + 1) {
        let cells = [columns.item, columns.rating, columns.comment].map(|column| line.cell(column).trim());
        let is_formula = line.faults.iter().any(|fault| [columns.rating, columns.comment].contains(fault));
        if is_formula {
            refusals.push(InputRemark::new("intake-sheet-formula").at(line.number));
            continue;
        }
        match answer(line.number, cells, asked) {
            Ok(Some(answer)) if answers.iter().any(|one| one.item == answer.item) => {
                refusals
                    .push(InputRemark::new("intake-sheet-twice").at(line.number).with("item", &answer.item));
            }
            Ok(found) => answers.extend(found),
            Err(problem) => refusals.push(problem.at(line.number)),
        }
    }
    Ok(AnswerSheet { assessment: assessment.to_owned(), institution, answers, refusals })
}

/// What a line says; nothing where it was left empty, or is for people.
fn answer(
    line: usize,
    [item, rating, comment]: [&str; 3],
    asked: &BTreeSet<ItemId>,
) -> Result<Option<SheetAnswer>, InputProblem> {
    if item.starts_with(MARK) || rating.is_empty() && comment.is_empty() {
        return Ok(None);
    }
    if item.is_empty() {
        return match rating.is_empty() {
            // A note between the lines.
            true => Ok(None),
            false => Err(InputRemark::new("intake-sheet-no-item")),
        };
    }
    let item = ItemId::from(item);
    if !asked.contains(&item) {
        return Err(InputRemark::new("intake-sheet-other-item").with("item", &item));
    }
    let comment = comment.to_owned();
    let level = rating.parse::<u8>().ok().and_then(|level| Level::try_from(level).ok());
    let rating = match (level, rating) {
        (Some(level), _) => Rating::Level(level),
        (None, "?" | "\u{bf}" | "\u{ff1f}") => Rating::Unknown,
        (None, "x" | "X") if comment.is_empty() => return Err(InputRemark::new("intake-sheet-reason")),
        (None, "x" | "X") => Rating::NotApplicable { reason: comment.clone() },
        (None, "") => return Err(InputRemark::new("intake-sheet-no-rating")),
        (None, other) => return Err(InputRemark::new("intake-sheet-rating").with("value", other)),
    };
    Ok(Some(SheetAnswer { line, item, rating, comment }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head() -> SheetHead {
        SheetHead {
            assessment: "ken-2025".into(),
            institution: "stakeholder-1".parse().unwrap(),
            name: "Answer sheet".into(),
            paper: Paper::A4,
            title: "Police".into(),
            hint: "Write 0 to 4".into(),
            heads: ["Question", "Level", "Reason"].map(str::to_owned),
        }
    }

    fn question(item: &str, rating: &str, comment: &str) -> SheetQuestion {
        let (item, words) = (item.into(), format!("{item}: is there a helpline?"));
        SheetQuestion { item, words, rating: rating.into(), comment: comment.into() }
    }

    fn asked() -> BTreeSet<ItemId> {
        ["A1", "A2", "A3", "A4"].map(ItemId::from).into()
    }

    fn problems(questions: &[SheetQuestion]) -> Vec<(Option<usize>, &'static str)> {
        let bytes = write_answer_sheet(&head(), questions).unwrap();
        let refusals = read_answer_sheet(&bytes, &asked()).unwrap().refusals;
        refusals.into_iter().map(|problem| (problem.line, problem.key)).collect()
    }

    #[test]
    fn what_is_written_is_read_back_and_what_was_left_empty_is_nothing() {
        let questions = [
            question("A1", "2", "why"),
            question("A2", "", ""),
            question("A3", "?", ""),
            question("A4", "x", "No sea."),
        ];
        let bytes = write_answer_sheet(&head(), &questions).unwrap();
        let sheet = read_answer_sheet(&bytes, &asked()).unwrap();
        assert_eq!((sheet.assessment.as_str(), &sheet.institution), ("ken-2025", &head().institution));
        let found: Vec<(&str, String, &str)> = sheet
            .answers
            .iter()
            .map(|one| (one.item.as_str(), sheet_code(&one.rating), one.comment.as_str()))
            .collect();
        let wanted = [("A1", "2", "why"), ("A3", "?", ""), ("A4", "x", "No sea.")];
        assert_eq!(found, wanted.map(|(item, code, comment)| (item, code.to_owned(), comment)));
    }

    #[test]
    fn a_sheet_is_called_what_it_is_in_any_language() {
        for (words, wanted) in [
            ("Hoja de respuestas", "Hoja de respuestas"),
            ("[Ánšwér: šhéét]", "Ánšwér šhéét"),
            ("ورقة الإجابات", "ورقة الإجابات"),
            ("'?*'", ""),
            ("one two three four five six seven", "one two three four five six sev"),
        ] {
            assert_eq!(sheet_name(words), wanted, "{words}");
            let head = SheetHead { name: words.to_owned(), paper: Paper::Letter, ..head() };
            assert!(write_answer_sheet(&head, &[question("A1", "", "")]).is_ok(), "{words}");
        }
        assert_eq!(header("Health & Welfare"), "&L&8 Health && Welfare");
    }

    #[test]
    fn every_mistake_is_named_with_its_row() {
        let found = problems(&[
            question("A1", "7", ""),
            question("A2", "x", ""),
            question("A3", "", "why"),
            question("Z9", "1", ""),
            question("A4", "1", ""),
            question("A4", "2", ""),
        ]);
        let wanted = [
            (Some(5), "intake-sheet-rating"),
            (Some(6), "intake-sheet-reason"),
            (Some(7), "intake-sheet-no-rating"),
            (Some(8), "intake-sheet-other-item"),
            (Some(10), "intake-sheet-twice"),
        ];
        assert_eq!(found, wanted);
    }

    /// A sheet as somebody gave it back: columns moved, cells merged, formulas.
    fn given_back(change: impl FnOnce(&mut Worksheet)) -> Result<AnswerSheet, Vec<&'static str>> {
        let mut sheet = Worksheet::new();
        let marks = ["amparo:comment", "amparo:rating", "amparo:of:ken-2025/stakeholder-1", "amparo:item"];
        sheet.write_row(0, 0, marks).unwrap();
        sheet.write_row(1, 0, ["Motivo", "Nivel", "", "amparo:heads"]).unwrap();
        sheet.write_row(2, 0, ["porque sí", "3", "", "A1"]).unwrap();
        sheet.write_row(3, 0, ["", "", "", "A2"]).unwrap();
        change(&mut sheet);
        let mut book = Workbook::new();
        book.push_worksheet(sheet);
        let keys = |all: Vec<InputProblem>| all.into_iter().map(|problem| problem.key).collect::<Vec<_>>();
        let read = read_answer_sheet(&book.save_to_buffer().unwrap(), &asked()).map_err(keys)?;
        if read.refusals.is_empty() { Ok(read) } else { Err(keys(read.refusals)) }
    }

    #[test]
    fn moved_columns_in_another_language_are_read_and_what_says_two_things_is_refused() {
        let sheet = given_back(|_| ()).unwrap();
        assert_eq!((sheet.answers.len(), sheet.answers[0].comment.as_str()), (1, "porque sí"));
        let merged = given_back(|sheet| {
            sheet.merge_range(2, 1, 3, 1, "3", &Format::new()).unwrap();
        });
        assert_eq!(merged, Err(vec!["intake-sheet-merged"]));
        let failed = given_back(|sheet| {
            let formula = rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!");
            sheet.write_formula(3, 1, formula).unwrap();
        });
        assert_eq!(failed.unwrap_err().len(), 1, "what a formula could not work out is no level");
        let unmarked = given_back(|sheet| {
            sheet.write_string(0, 1, "Nivel").unwrap();
        });
        assert_eq!(unmarked, Err(vec!["intake-sheet-columns"]));
        let other = given_back(|sheet| {
            sheet.write_string(0, 2, "nothing").unwrap();
        });
        assert_eq!(other, Err(vec!["intake-sheet-none"]));
    }
}
