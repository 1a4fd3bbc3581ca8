//! Knows which characters words may hold where they are shown; knows nothing of fonts or markup.

use crate::lang::{QuoteMarks, ends_line, ends_sentence, is_invisible, joins_letters};
use std::borrow::Cow;
use std::collections::BTreeSet;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What ends a line inside a text of the facts. It is no markup anywhere, so that it travels through templates.
pub const LINE_END: char = '\u{2028}';

/// `text` as a page or a document may hold it: composed (NFC), without controls, byte order marks, private-use characters,
/// non-characters and the marks that turn the writing direction around. Line breaks and tabs become spaces.
pub fn normalise(text: &str) -> String {
    let is_composed = matches!(is_nfc_quick(text.chars()), IsNormalized::Yes);
    match is_composed && text.chars().all(|letter| keep(letter) == Some(letter)) {
        true => text.to_owned(),
        false => text.nfc().filter_map(keep).collect(),
    }
}

/// `text` normalised line by line, without spaces at the ends of lines and without empty lines at either end.
pub fn normalise_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<String> =
        text.split(ends_line).map(|line| normalise(line).trim_end().to_owned()).collect();
    lines.join("\n").trim().to_owned()
}

/// `text` with each of its lines folded and none of them empty; [`LINE_END`] stands between them.
pub fn fold_lines(text: &str) -> String {
    let lines = text.split(ends_line).map(fold).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\u{2028}")
}

/// `text` normalised, on one line, with every run of white space as one space and none at the ends.
pub fn fold(text: &str) -> String {
    let kept = normalise(text);
    let mut words = kept.split(breaks).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |line, word| line + " " + word)
}

/// `text` without the full stop behind what ends by itself: a question, an exclamation, words that are left out.
pub fn single_stops(text: &str) -> Cow<'_, str> {
    let is_second = |at: usize| {
        let (before, after) = (&text[..at], &text[at + 1..]);
        let is_question = ends_sentence(before) && !before.ends_with(['.', ' ']);
        let is_last = after.chars().next().is_none_or(|next| next.is_whitespace() || "”’»)]".contains(next));
        is_last && (is_question || before.ends_with("..."))
    };
    let second: BTreeSet<usize> =
        text.match_indices('.').map(|(at, _)| at).filter(|at| is_second(*at)).collect();
    if second.is_empty() {
        return Cow::Borrowed(text);
    }
    let kept = text.char_indices().filter(|(at, _)| !second.contains(at));
    Cow::Owned(kept.map(|(_, letter)| letter).collect())
}

/// `text` with square brackets where round ones would stand doubled: inside others, at their edge.
pub fn print_brackets(text: &str) -> Cow<'_, str> {
    if !text.contains("((") && !text.contains("))") {
        return Cow::Borrowed(text);
    }
    let (mut open, mut inner): (Vec<usize>, BTreeSet<usize>) = (Vec::new(), BTreeSet::new());
    for (at, letter) in text.char_indices().filter(|(_, letter)| "()".contains(*letter)) {
        if letter == '(' {
            open.push(at);
            continue;
        }
        let Some(start) = open.pop() else { continue };
        let is_doubled = open.last().is_some_and(|outer| outer + 1 == start)
            || (!open.is_empty() && text[at + 1..].starts_with(')'));
        // Behind a letter it is part of a word, as in a formula or an address.
        let before = text[..start].chars().next_back();
        if is_doubled && before.is_none_or(|letter| letter.is_whitespace() || letter == '(') {
            inner.extend([start, at]);
        }
    }
    let print = |(at, letter): (usize, char)| match (inner.contains(&at), letter) {
        (true, '(') => '[',
        (true, _) => ']',
        (false, letter) => letter,
    };
    Cow::Owned(text.char_indices().map(print).collect())
}

/// `text` with the apostrophes and quotation marks of print in the place of those of typewriters, as a language sets them.
/// Addresses keep theirs, and so do marks of feet, inches and what stands alone. A quotation inside another has the inner
/// marks, whichever were typed.
pub fn print_quotes<'t>(text: &'t str, marks: &QuoteMarks) -> Cow<'t, str> {
    let nests = may_nest(text, marks);
    if !nests && !text.contains(['\'', '"']) {
        return Cow::Borrowed(text);
    }
    let is_address = |word: &str| word.contains("://") || word.contains('@') || word.starts_with("www.");
    let mut quotations = Quotations { marks, nests, open: Vec::new() };
    let print = |word: &str| if is_address(word) { word.to_owned() } else { quotations.print(word) };
    Cow::Owned(text.split_inclusive(char::is_whitespace).map(print).collect())
}

/// Whether a text has several quotations by marks of print, each with its end.
fn may_nest(text: &str, marks: &QuoteMarks) -> bool {
    let (opening, closing) = marks.outer;
    let count = text.matches(opening).count();
    opening != closing && count > 1 && count == text.matches(closing).count()
}

/// The quotations of a text that are open where a word stands.
struct Quotations<'m> {
    marks: &'m QuoteMarks,
    /// Whether marks of print become inner ones inside a quotation.
    nests: bool,
    open: Vec<(char, char)>,
}

impl Quotations<'_> {
    fn print(&mut self, word: &str) -> String {
        let letters: Vec<char> = word.chars().collect();
        let mark = |(index, letter): (usize, &char)| {
            let before = index.checked_sub(1).and_then(|index| letters.get(index)).copied();
            let after = letters.get(index + 1).copied();
            self.mark(*letter, before, after)
        };
        letters.iter().enumerate().map(mark).collect()
    }

    /// A character as it is printed between these two of its word.
    fn mark(&mut self, letter: char, before: Option<char>, after: Option<char>) -> char {
        let starts = after.is_some_and(|c| c.is_alphanumeric() || "¿¡«“‘/([{…".contains(c));
        let opens = before.is_none_or(|c| "([{–—«“‘/¿¡".contains(c)) && starts;
        let closes = before.is_some_and(|c| c.is_alphabetic() || ".,;:!?…)]}%»”’".contains(c));
        // A number may be measured in inches, unless something is quoted.
        let is_quoted = !self.open.is_empty() && before.is_some_and(char::is_numeric);
        let ends = !after.is_some_and(char::is_alphanumeric) && (closes || is_quoted);
        match letter {
            '\'' if opens && !after.is_some_and(char::is_numeric) => '‘',
            '\'' if opens || closes => '’',
            '"' if opens => self.begin(),
            '"' if ends => self.open.pop().unwrap_or(self.marks.outer).1,
            other => self.keep(other),
        }
    }

    fn begin(&mut self) -> char {
        let pair = if self.open.is_empty() { self.marks.outer } else { self.marks.inner };
        self.open.push(pair);
        pair.0
    }

    /// A mark of print that was typed counts as well.
    fn keep(&mut self, letter: char) -> char {
        let outer = self.marks.outer;
        if letter == outer.0 && self.nests {
            return self.begin();
        }
        if letter == outer.0 {
            self.open.push(outer);
        } else if letter == outer.1 {
            let pair = self.open.pop().unwrap_or(outer);
            return if self.nests { pair.1 } else { letter };
        }
        letter
    }
}

/// Words without what differs from one hand to the next: capitals, accents, punctuation, doubled and hidden characters.
pub fn plain_words(words: &str) -> String {
    let letters = words.nfkd().filter(|letter| !is_combining_mark(*letter));
    let letters = letters.filter(|letter| letter.is_whitespace() || !shows_nothing(*letter));
    let plain: String = letters.map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character shows nothing: blanks, control characters, marks of direction and of width.
pub fn shows_nothing(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control() || is_invisible(letter)
}

/// White space at which a line may break; the spaces that hold words together are not among it.
fn breaks(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

fn keep(c: char) -> Option<char> {
    match c {
        '\t' | '\u{1f}' => Some(' '),
        // Bullets of the fonts Symbol and Wingdings, which Word copies as they are.
        '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' => Some('•'),
        _ if ends_line(c) => Some(' '),
        _ if joins_letters(c) => Some(c),
        _ if c.is_control() || is_invisible(c) || is_unassigned(c) => None,
        _ => Some(c),
    }
}

/// Private use areas and code points that are no characters.
fn is_unassigned(c: char) -> bool {
    let code = u32::from(c);
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}')
        || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_typewriters_become_those_of_print() {
        for (typed, printed) in [
            ("children's voices, Victims' Rights", "children’s voices, Victims’ Rights"),
            ("the words 'obscene' and \"harmful\".", "the words ‘obscene’ and “harmful”."),
            ("(\"It ends.\") the '90s", "(“It ends.”) the ’90s"),
            ("the \"Act of 2020\" and \"more\"", "the “Act of 2020” and “more”"),
            ("“They call it a \"portal\"” and \"help\"", "“They call it a ‘portal’” and “help”"),
            ("“The words “harmful” and “false””; “more”", "“The words ‘harmful’ and ‘false’”; “more”"),
            ("“It never ends and “this” does", "“It never ends and “this” does"),
            ("5' 3\" and ' alone, צה\"ל", "5' 3\" and ' alone, צה\"ל"),
            ("see https://a.example/it's", "see https://a.example/it's"),
            ("nothing", "nothing"),
        ] {
            assert_eq!(print_quotes(typed, &QuoteMarks::default()), printed);
        }
    }

    #[test]
    fn a_language_has_its_own_marks() {
        let marks = QuoteMarks { outer: ('«', '»'), inner: ('“', '”') };
        for (typed, printed) in [
            ("la \"ley\" dice \"¿quién?\".", "la «ley» dice «¿quién?»."),
            ("«Lo llaman \"portal\"» y \"ayuda\"", "«Lo llaman “portal”» y «ayuda»"),
            ("O'Higgins", "O’Higgins"),
            ("«El cuaderno «Convivir en red»». «Otro»", "«El cuaderno “Convivir en red”». «Otro»"),
        ] {
            assert_eq!(print_quotes(typed, &marks), printed);
        }
    }

    #[test]
    fn a_sentence_ends_once() {
        for (typed, printed) in [
            ("Rights › Is it in place?.", "Rights › Is it in place?"),
            ("«¿Se cumple?. Sí.»", "«¿Se cumple? Sí.»"),
            ("“Stop!.” and so on....", "“Stop!” and so on..."),
            ("It ends. See a.example/?.x and so on...", "It ends. See a.example/?.x and so on..."),
            ("One … . Two", "One … . Two"),
            ("", ""),
        ] {
            assert_eq!(single_stops(typed), printed);
        }
    }

    #[test]
    fn no_brackets_stand_doubled() {
        for (typed, printed) in [
            ("(a report (Sept 2019)).", "(a report [Sept 2019])."),
            ("((one) two)", "([one] two)"),
            ("(a (b) c)", "(a (b) c)"),
            ("f(g(x)) and (see a.example/x_(y))", "f(g(x)) and (see a.example/x_(y))"),
            ("open ((", "open (("),
            ("shut )) (x)", "shut )) (x)"),
        ] {
            assert_eq!(print_brackets(typed), printed);
        }
    }

    #[test]
    fn only_what_can_be_printed_stays() {
        let cases = [
            ("cafe\u{301}", "caf\u{e9}"),
            ("a\0b\u{7}c\u{feff}d", "abcd"),
            ("a\u{e000}b\u{10fffd}c\u{ffff}", "abc"),
            ("\u{202e}gnp.exe\u{202c} \u{2067}x\u{2069}", "gnp.exe x"),
            ("a\tb\r\nc", "a b  c"),
            ("😀 ሰ", "😀 ሰ"),
            ("\u{f0b7}\tone", "• one"),
        ];
        for (given, wanted) in cases {
            assert_eq!(normalise(given), wanted, "{given:?}");
        }
    }

    #[test]
    fn folding_leaves_one_line_without_ends() {
        assert_eq!(fold("  a \n\n b\u{2028}c\t"), "a b c");
        assert_eq!(fold("12\u{202f}345\u{a0}km"), "12\u{202f}345\u{a0}km");
        assert_eq!(fold(" \n\0 "), "");
    }

    #[test]
    fn no_mark_between_words_joins_them() {
        for mark in "\t\n\r\u{b}\u{c}\u{1c}\u{1d}\u{1e}\u{1f}\u{85}\u{2028}\u{2029}\u{2003}\u{3000}".chars() {
            let glued = format!("Council{mark}for Children");
            assert_eq!(fold(&glued), "Council for Children", "{mark:?}");
            let lines = if ends_line(mark) { "Council\u{2028}for Children" } else { "Council for Children" };
            assert_eq!(fold_lines(&glued), lines, "{mark:?}");
            let kept = if ends_line(mark) { "Council\nfor Children" } else { "Council" };
            assert!(normalise_lines(&glued).starts_with(kept), "{mark:?}");
        }
        assert_eq!(fold_lines("P.O. Box 30025\r\n\r\n Nairobi "), "P.O. Box 30025\u{2028}Nairobi");
    }

    #[test]
    fn words_are_compared_without_what_differs_from_hand_to_hand() {
        for (words, expected) in [
            (" Constatación: ", "constatacion"),
            ("\u{200b}ITEM\u{a0}id*", "item id"),
            ("N/A", "n a"),
            ("don't know", "don t know"),
            ("?", ""),
        ] {
            assert_eq!(plain_words(words), expected, "{words:?}");
        }
    }
}
