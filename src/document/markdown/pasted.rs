//! Knows lists as office programs put them on the clipboard, and writes them as Markdown; what is Markdown stays.

use crate::lang::ends_line;

/// Bullets that stand for nothing else at the beginning of a line.
const BULLETS: &str = "•‣◦▪▫●○■□◼◾⁃∙❖◆◇♦❑❒►▶▸▹▻➔➜➢➤✓✔";
/// What is a bullet where a tab or several blanks follow: Word copies the letters of its fonts of symbols.
const LETTERS: &str = "·o–—-*+§Øüvq¨Ÿ";
/// What is a bullet where one blank follows, if the line before or behind begins so as well.
const DASHES: &str = "–—";
/// Bullets of the fonts Symbol and Wingdings.
const SYMBOLS: std::ops::RangeInclusive<char> = '\u{f020}'..='\u{f0ff}';

/// What stands before an item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Bullet(char),
    /// A number, and what stands behind it.
    Number(u32, char),
}

impl Mark {
    /// Whether items with these marks stand in one list.
    fn is_like(self, other: Mark) -> bool {
        match (self, other) {
            (Mark::Number(_, one), Mark::Number(_, two)) => one == two,
            _ => self == other,
        }
    }

    fn text(self) -> String {
        match self {
            Mark::Bullet(_) => "- ".to_owned(),
            Mark::Number(number, _) => format!("{number}. "),
        }
    }
}

/// `text` with the lists of office programs as lists of Markdown, and without what nobody meant: a paragraph that begins
/// with a year is no list, a line on which somebody signs no break of the page, and dashes below words make no heading.
pub(super) fn pasted(text: &str) -> String {
    let lines: Vec<&str> = text.split(ends_line).collect();
    let mut out: Vec<String> = Vec::with_capacity(lines.len());
    // The lists that are open, each with the marks of its items and how far they are indented.
    let mut open: Vec<(Mark, usize)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let above = index.checked_sub(1).and_then(|at| lines.get(at));
        let below_words = above.is_some_and(|above| !above.trim().is_empty());
        let beside = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
        let in_row = beside.filter_map(|at| lines.get(at)).any(|line| dash(line).is_some());
        if let Some((mark, words)) = item(line).or_else(|| dash(line).filter(|_| in_row)) {
            let indent = indent(&mut open, mark);
            out.extend([String::new(), format!("{}{}{words}", " ".repeat(indent), mark.text())]);
        } else if line.trim().is_empty() || open.is_empty() {
            out.push(as_typed(line, below_words));
        } else if line.starts_with(is_blank) {
            let room = open.last().map_or(0, |(mark, indent)| indent + mark.text().len());
            out.push(format!("{}{}", " ".repeat(room), line.trim()));
        } else {
            open.clear();
            out.extend([String::new(), as_typed(line, below_words)]);
        }
    }
    out.join("\n")
}

/// How far an item is indented, which goes on with an open list or opens one: another bullet stands below the one
/// before, a number after bullets begins anew.
fn indent(open: &mut Vec<(Mark, usize)>, mark: Mark) -> usize {
    if let Some(at) = open.iter().position(|(known, _)| known.is_like(mark)) {
        open.truncate(at + 1);
        return open[at].1;
    }
    if matches!(mark, Mark::Number(..)) {
        open.clear();
    }
    let indent = open.last().map_or(0, |(above, indent)| indent + above.text().len());
    open.push((mark, indent));
    indent
}

/// The mark and the words of a line that an office program wrote as an item.
fn item(line: &str) -> Option<(Mark, &str)> {
    let line = line.trim_start_matches(is_blank);
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let words = rest.trim_start_matches(is_blank);
    let clear =
        BULLETS.contains(first) || SYMBOLS.contains(&first) || first == '·' && rest.starts_with(is_blank);
    if !words.is_empty() && (clear || LETTERS.contains(first) && is_set_off(rest)) {
        return Some((Mark::Bullet(first), words));
    }
    number_mark(line)
}

/// `1)`, `1.` or `(1)` before a tab.
fn number_mark(line: &str) -> Option<(Mark, &str)> {
    let inside = line.strip_prefix('(');
    let line = inside.unwrap_or(line);
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    let end = rest.chars().next().filter(|c| *c == ')' || *c == '.' && inside.is_none())?;
    let rest = &rest[1..];
    let words = rest.trim_start_matches(is_blank);
    let number = number.parse().ok().filter(|_| digits <= 3 && is_set_off(rest) && !words.is_empty())?;
    Some((Mark::Number(number, if inside.is_some() { '(' } else { end }), words))
}

/// A line that begins with a dash and a blank, as people type lists.
fn dash(line: &str) -> Option<(Mark, &str)> {
    let first = line.chars().next().filter(|first| DASHES.contains(*first))?;
    let rest = &line[first.len_utf8()..];
    let words = rest.trim_start_matches(is_blank);
    (rest.starts_with(is_blank) && !words.is_empty()).then_some((Mark::Bullet(first), words))
}

/// Whether a tab or several blanks stand at the beginning.
fn is_set_off(rest: &str) -> bool {
    rest.starts_with('\t') || rest.chars().take_while(|c| is_blank(*c)).count() >= 2
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{2002}' | '\u{2003}' | '\u{202f}')
}

/// The line, whose number of four digits and more is no number of an item, and whose underscores or dashes are all there
/// is.
fn as_typed(line: &str, below_words: bool) -> String {
    let bare = line.trim();
    let is_signature = bare.chars().all(|c| c == '_' || is_blank(c)) && bare.matches('_').count() >= 3;
    let is_underline = |mark: char| below_words && !bare.is_empty() && bare.chars().all(|c| c == mark);
    if is_signature || is_underline('-') || is_underline('=') {
        return format!("\\{bare}");
    }
    let start = line.len() - line.trim_start().len();
    let digits = line[start..].chars().take_while(char::is_ascii_digit).count();
    let (year, rest) = line.split_at(start + digits);
    if digits >= 4 && rest.starts_with(['.', ')']) { format!("{year}\\{rest}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_office_programs_are_lists() {
        for (text, wanted) in [
            ("Priorities:\n•\tone\n•\ttwo\nThen:", "Priorities:\n\n- one\n\n- two\n\nThen:"),
            ("·         one\n·\u{a0}two", "\n- one\n\n- two"),
            (
                "•\tone\no\tdeep\n§\tdeeper\no\tdeep\n•\ttwo",
                "\n- one\n\n  - deep\n\n    - deeper\n\n  - deep\n\n- two",
            ),
            ("–\tone\n–\ttwo", "\n- one\n\n- two"),
            ("– one\n– two", "\n- one\n\n- two"),
            ("1)\tone\n2)\ttwo\n•\tbelow\n3)\tthree", "\n1. one\n\n2. two\n\n   - below\n\n3. three"),
            ("(4)\tfour\n(5)   five", "\n4. four\n\n5. five"),
            ("\u{f0b7}\tone\n\u{f0a7}\tdeep", "\n- one\n\n  - deep"),
            ("►\tone\n▶ two", "\n- one\n\n  - two"),
            ("•one\n\tgoes on", "\n- one\n  goes on"),
            ("•\tone\n1.\tfirst", "\n- one\n\n1. first"),
        ] {
            assert_eq!(pasted(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_list_of_an_office_program_stays() {
        for text in [
            "– said one, and nobody else",
            "o mejor dicho",
            "v. the State\nq",
            "- one\n- two\n  1. deep",
            "| • | a |",
            "1. one\n2. two",
            "(1) of Article 5",
            "•",
            "A · B",
        ] {
            assert_eq!(pasted(text), text);
        }
        assert_eq!(pasted("2025. The year\n2026) next"), "2025\\. The year\n2026\\) next");
        assert_eq!(pasted("In 2025. x\n25. y"), "In 2025. x\n25. y");
        assert_eq!(pasted("Signed:\n_____\n _ _ _"), "Signed:\n\\_____\n\\_ _ _");
        assert_eq!(pasted("__strong__\n__"), "__strong__\n__");
        assert_eq!(pasted("a\n---\n\n---\n\nb\n="), "a\n\\---\n\n---\n\nb\n\\=");
    }
}
