//! Knows inlines as a flat row of runs, as office formats want them; knows no format.

use super::series::join_series;
use crate::document::{Inline, SourceId};
use crate::lang::Lang;
use std::borrow::Cow;

/// A piece of text in one form.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Run<'a> {
    /// Words.
    Words { text: Cow<'a, str>, form: RunForm<'a> },
    /// The mark of a source, and what of its id is shown.
    Mark { id: &'a SourceId, shown: Cow<'a, str> },
    /// A line break.
    Break,
}

/// The form of words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct RunForm<'a> {
    pub strong: bool,
    pub emphasis: bool,
    /// Words that a later version has and the earlier one had not.
    pub inserted: bool,
    /// Words that an earlier version had.
    pub deleted: bool,
    /// The address that the words lead to.
    pub link: Option<&'a str>,
    /// The language of a passage that is in another one than the document.
    pub lang: Option<Lang>,
}

/// What stands between a mark and what it clings to: a narrow space that does not break.
pub(super) const CLING: &str = "\u{202f}";

/// A mark of more letters than these is long, and so is a word.
const LONG: usize = 8;
const LONG_WORD: usize = 30;

/// The runs of `text`. A mark clings to the word before it, and the mark of a proof to that of its answer. Where it is
/// `narrow`, in the cells of a table, a long mark may go to the next line, and so may any after a long word, such as an
/// address: together they would not fit on one.
pub(super) fn runs(text: &[Inline], narrow: bool) -> Vec<Run<'_>> {
    let mut out = Vec::new();
    flatten(text, RunForm::default(), &mut out);
    let mut out = join_series(out);
    for index in 1..out.len() {
        if let Some(Run::Mark { shown, .. }) = out.get(index)
            && !(narrow && shown.chars().count() > LONG)
            && last_word(&out[index - 1]) <= LONG_WORD
        {
            attach_mark(&mut out, index);
        }
    }
    out
}

fn flatten<'a>(text: &'a [Inline], form: RunForm<'a>, out: &mut Vec<Run<'a>>) {
    for inline in text {
        match inline {
            Inline::Text { text } => out.push(Run::Words { text: bound(text), form }),
            Inline::Strong { children } => flatten(children, RunForm { strong: true, ..form }, out),
            Inline::Emphasis { children } => flatten(children, RunForm { emphasis: true, ..form }, out),
            Inline::Foreign { lang, children } => {
                flatten(children, RunForm { lang: Some(*lang), ..form }, out);
            }
            Inline::Inserted { children } => flatten(children, RunForm { inserted: true, ..form }, out),
            Inline::Deleted { children } => flatten(children, RunForm { deleted: true, ..form }, out),
            Inline::Link { href, children } => flatten(children, RunForm { link: Some(href), ..form }, out),
            Inline::Source { id } => {
                if matches!(out.last(), Some(Run::Mark { .. })) {
                    out.push(Run::Words { text: Cow::Borrowed(CLING), form: RunForm::default() });
                }
                out.push(Run::Mark { id, shown: Cow::Borrowed(&id.0) });
            }
            Inline::Break => out.push(Run::Break),
        }
    }
}

/// `text` with each dash bound to the word before it: no line begins with one.
pub(super) fn bound(text: &str) -> Cow<'_, str> {
    if text.contains(" – ") { Cow::Owned(text.replace(" – ", "\u{a0}– ")) } else { Cow::Borrowed(text) }
}

/// How many letters the word has that a run ends with.
fn last_word(run: &Run) -> usize {
    let Run::Words { text, .. } = run else { return 0 };
    text.split_whitespace().next_back().map_or(0, |word| word.chars().count())
}

/// Puts a narrow space before the mark at `index`; a wide one stays between the marks of different answers.
fn attach_mark(out: &mut [Run], index: usize) {
    let separate = index > 1 && separates(&out[index - 2], &out[index]);
    if let Run::Words { text, .. } = &mut out[index - 1]
        && !(text.trim().is_empty() && separate)
    {
        *text = Cow::Owned(format!("{}{CLING}", text.trim_end()));
    }
}

/// Whether two marks belong to different answers.
fn separates(before: &Run, mark: &Run) -> bool {
    match (before, mark) {
        (Run::Mark { id: before, .. }, Run::Mark { id, .. }) => !id.0.starts_with(&format!("{}-", before.0)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text { text: text.to_owned() }
    }

    fn source(id: &str) -> Inline {
        Inline::Source { id: SourceId(id.to_owned()) }
    }

    fn said(inlines: &[Inline]) -> String {
        let one = |run: &Run| match run {
            Run::Words { text, form } if form.strong => format!("*{text}*"),
            Run::Words { text, .. } => text.to_string(),
            Run::Mark { shown, .. } => format!("[{shown}]"),
            Run::Break => "/".to_owned(),
        };
        runs(inlines, false).iter().map(one).collect()
    }

    #[test]
    fn marks_cling_to_words_and_proofs_to_answers() {
        let row = [text("Said. "), source("C01"), text(" "), source("C01-E1"), text(" "), source("C02")];
        assert_eq!(said(&row), "Said.\u{202f}[C01]\u{202f}[C01-E1] [C02]");
        assert_eq!(said(&[source("C01"), text(" more")]), "[C01] more");
        assert_eq!(said(&[source("C01"), source("C02")]), "[C01]\u{202f}[C02]");
        assert_eq!(said(&[text("Q1 – Q2")]), "Q1\u{a0}– Q2");
    }

    #[test]
    fn marks_that_count_on_stand_as_a_range() {
        let row = |ids: &[&str]| {
            let pair = |id: &&str| [text(" "), source(id)];
            said(&ids.iter().flat_map(pair).collect::<Vec<_>>())
        };
        assert_eq!(row(&["risk-1", "risk-2", "risk-3", "C01"]), "\u{202f}[risk-1][–3] [C01]");
        assert_eq!(row(&["risk-1", "risk-2"]), "\u{202f}[risk-1] [risk-2]");
        assert_eq!(row(&["risk-1", "risk-3", "risk-4"]), "\u{202f}[risk-1] [risk-3] [risk-4]");
        assert_eq!(row(&["C01-1", "C01-2", "C01-3"]), "\u{202f}[C01-1] [C01-2] [C01-3]");
        assert_eq!(row(&["risk-8", "risk-9", "risk-10", "version-11"]), "\u{202f}[risk-8][–10] [version-11]");
        assert_eq!(said(&[source("a-1"), source("a-2"), source("a-3")]), "[a-1][–3]");
        let most = format!("a-{}", u32::MAX);
        assert_eq!(row(&[&most, "a-1"]), format!("\u{202f}[{most}] [a-1]"), "nothing comes after the most");
    }

    #[test]
    fn a_long_mark_may_leave_its_word_where_it_is_narrow() {
        let row = [text("Talks "), source("consultation-3")];
        assert!(matches!(&runs(&row, true)[0], Run::Words { text, .. } if text == "Talks "));
        assert!(matches!(&runs(&row, false)[0], Run::Words { text, .. } if text == "Talks\u{202f}"));
    }

    #[test]
    fn words_of_a_passage_know_their_language() {
        let passage = Inline::Foreign { lang: Lang::EN, children: vec![text("The unit exists.")] };
        let row = [text("Se dice: "), Inline::Strong { children: vec![passage] }, text(" Ya.")];
        let lang = |run: &Run| match run {
            Run::Words { form, .. } => form.lang,
            Run::Mark { .. } | Run::Break => None,
        };
        let langs: Vec<Option<Lang>> = runs(&row, false).iter().map(lang).collect();
        assert_eq!(langs, [None, Some(Lang::EN), None]);
    }

    #[test]
    fn forms_add_up() {
        let strong = Inline::Strong { children: vec![text("a"), Inline::Break, text("b")] };
        assert_eq!(said(&[strong, text("c")]), "*a*/*b*c");
    }
}
