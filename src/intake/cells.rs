//! Knows what the cells of a findings file may say about an item: its level, confidence and grade.

use super::InputRemark;
use super::vocabulary::Vocabulary;
use crate::assessment::{Confidence, Grade, Rating};
use crate::framework::{Framework, Level};
use crate::lang::with_digits;
use crate::words::plain_words;

/// The numbers of the levels above 0 as Romans wrote them.
const ROMAN: [&str; 4] = ["i", "ii", "iii", "iv"];

/// The level: `0` to `4`, `U` for unknown, or `NA: reason`, also in the words of the framework's scale.
///
/// # Errors
/// Anything else; a level that is missing; a reason that is.
pub(super) fn rating(cell: &str, framework: &Framework, words: &Vocabulary) -> Result<Rating, InputRemark> {
    let wrong = |key| Err(InputRemark::new(key).with("level", cell));
    if cell.is_empty() {
        return wrong("intake-level-empty");
    }
    if let Some(reason) = not_applicable(cell, words) {
        let reason = reason.to_owned();
        return if reason.is_empty() {
            wrong("intake-level-reason")
        } else {
            Ok(Rating::NotApplicable { reason })
        };
    }
    if words.is_unknown(cell) {
        return Ok(Rating::Unknown);
    }
    level(cell, framework, words).map_or_else(|| wrong("intake-level"), |level| Ok(Rating::Level(level)))
}

/// How a rating is written in tables.
pub(super) fn rating_code(rating: &Rating) -> String {
    match rating {
        Rating::Level(level) => level.to_string(),
        Rating::Unknown => "U".to_owned(),
        Rating::NotApplicable { reason } => format!("NA: {reason}"),
    }
}

/// The reason behind `NA`, empty where none is given; `None` where the cell says something else.
fn not_applicable<'a>(cell: &'a str, words: &Vocabulary) -> Option<&'a str> {
    let parts =
        [":", "(", " – ", " — ", " - ", ";", ","].into_iter().filter_map(|mark| cell.split_once(mark));
    let parts = std::iter::once((cell, "")).chain(parts);
    let reason = |rest: &'a str| rest.trim().trim_end_matches(')').trim_end();
    parts.filter(|(word, _)| words.is_not_applicable(word)).map(|(_, rest)| reason(rest)).next()
}

/// A level as a number, alone or with words: `3`, `3.0`, `Level 3`, `III`, `3 – Established`, `Established`.
fn level(cell: &str, framework: &Framework, words: &Vocabulary) -> Option<Level> {
    let named = |name: &str| {
        let name = plain_words(name);
        let is = |level: &&Level| {
            let label = framework.level_name(**level).map(|level| &level.label);
            label.is_some_and(|label| label.all().any(|label| plain_words(label) == name))
        };
        Level::ALL.iter().find(is).copied()
    };
    let cell = &with_digits(cell);
    let Some((before, rest)) = number_parts(cell) else { return named(cell).or_else(|| roman(cell, words)) };
    let is_words = before.chars().all(|letter| letter.is_alphanumeric() || letter.is_whitespace());
    if !(before.is_empty() || is_words && words.is_level(before)) {
        return None;
    }
    let end =
        rest.find(|letter: char| !letter.is_ascii_digit() && !".,".contains(letter)).unwrap_or(rest.len());
    let (number, behind) = rest.split_at(end);
    let level = Level::try_from(whole(number.trim_end_matches(['.', ',']))?).ok()?;
    let behind = behind.trim_matches(|letter: char| " :.–—-()".contains(letter));
    (behind.is_empty() || named(behind) == Some(level)).then_some(level)
}

/// A level in Roman numbers, alone or behind the word for level.
fn roman(cell: &str, words: &Vocabulary) -> Option<Level> {
    let plain = plain_words(cell);
    let (before, number) = plain.rsplit_once(' ').unwrap_or(("", &plain));
    let place = ROMAN.iter().position(|roman| *roman == number)?;
    Level::ALL.get(place + 1).copied().filter(|_| before.is_empty() || words.is_level(before))
}

/// What stands before the first digit of a cell, without the marks between them, and the rest.
fn number_parts(cell: &str) -> Option<(&str, &str)> {
    let (before, rest) = cell.split_at(cell.find(|letter: char| letter.is_ascii_digit())?);
    let before = before.trim_end_matches([' ', ':', '.', '_']);
    let word = before.strip_suffix('-').filter(|word| word.ends_with(char::is_alphabetic));
    Some((word.unwrap_or(before), rest))
}

/// A whole number of one digit, also as spreadsheets write it where they are told to show decimals: `3.0`, `3,00`.
fn whole(number: &str) -> Option<u8> {
    let (digits, decimals) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let zeros = !decimals.is_empty() && decimals.chars().all(|digit| digit == '0');
    digits.parse().ok().filter(|_| zeros && !digits.starts_with('+'))
}

/// `low`, `medium` or `high`; empty where nobody said.
///
/// # Errors
/// Anything else.
pub(super) fn confidence(cell: &str, words: &Vocabulary) -> Result<Option<Confidence>, InputRemark> {
    if cell.is_empty() {
        return Ok(None);
    }
    let wrong = || InputRemark::new("intake-confidence").with("confidence", cell);
    words.confidence(cell).map(Some).ok_or_else(wrong)
}

/// `e0` to `e4`, also without the letter or behind the heading of the column; empty where nobody graded.
///
/// # Errors
/// Anything else.
pub(super) fn grade(cell: &str, words: &Vocabulary) -> Result<Option<Grade>, InputRemark> {
    if cell.is_empty() {
        return Ok(None);
    }
    let wrong = || InputRemark::new("intake-grade").with("grade", cell);
    let digits = with_digits(cell);
    let (before, rest) = number_parts(&digits).ok_or_else(wrong)?;
    let is_known = |before: &str| before.is_empty() || words.is_grade(before);
    let is_named =
        is_known(before) || before.strip_suffix(['e', 'E']).is_some_and(|words| is_known(words.trim_end()));
    let end =
        rest.find(|letter: char| !letter.is_ascii_digit() && !".,".contains(letter)).unwrap_or(rest.len());
    let (number, behind) = rest.split_at(end);
    let grade = whole(number).and_then(|number| Grade::from_code(&format!("e{number}")));
    let is_one = is_named && !behind.contains(|letter: char| letter.is_ascii_digit());
    grade.filter(|_| is_one).map(Some).ok_or_else(wrong)
}
