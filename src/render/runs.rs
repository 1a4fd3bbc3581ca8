//! Knows inlines as a flat row of runs, as office formats want them; knows no format.

use crate::document::{Inline, SourceId};
use std::borrow::Cow;

/// A piece of text in one form.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Run<'a> {
    /// Words.
    Words { text: Cow<'a, str>, form: Form<'a> },
    /// The mark of a source.
    Mark(&'a SourceId),
    /// A line break.
    Break,
}

/// The form of words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Form<'a> {
    pub strong: bool,
    pub emphasis: bool,
    /// The address that the words lead to.
    pub link: Option<&'a str>,
}

/// What stands between a mark and what it clings to: a narrow space that does not break.
const CLING: &str = "\u{202f}";

/// The runs of `text`. A mark clings to the word before it, and the mark of a proof to that of its answer.
pub(super) fn runs(text: &[Inline]) -> Vec<Run<'_>> {
    let mut out = Vec::new();
    flatten(text, Form::default(), &mut out);
    for index in 1..out.len() {
        if matches!(out.get(index), Some(Run::Mark(_))) {
            cling(&mut out, index);
        }
    }
    out
}

fn flatten<'a>(text: &'a [Inline], form: Form<'a>, out: &mut Vec<Run<'a>>) {
    for inline in text {
        match inline {
            Inline::Text { text } => out.push(Run::Words { text: Cow::Borrowed(text), form }),
            Inline::Strong { children } => flatten(children, Form { strong: true, ..form }, out),
            Inline::Emphasis { children } => flatten(children, Form { emphasis: true, ..form }, out),
            Inline::Link { href, children } => flatten(children, Form { link: Some(href), ..form }, out),
            Inline::Source { id } => {
                if matches!(out.last(), Some(Run::Mark(_))) {
                    out.push(Run::Words { text: Cow::Borrowed(CLING), form: Form::default() });
                }
                out.push(Run::Mark(id));
            }
            Inline::Break => out.push(Run::Break),
        }
    }
}

/// Puts a narrow space before the mark at `index`; a wide one stays between the marks of different answers.
fn cling(out: &mut [Run], index: usize) {
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
        (Run::Mark(before), Run::Mark(mark)) => !mark.0.starts_with(&format!("{}-", before.0)),
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
            Run::Mark(id) => format!("[{}]", id.0),
            Run::Break => "/".to_owned(),
        };
        runs(inlines).iter().map(one).collect()
    }

    #[test]
    fn marks_cling_to_words_and_proofs_to_answers() {
        let row = [text("Said. "), source("C01"), text(" "), source("C01-E1"), text(" "), source("C02")];
        assert_eq!(said(&row), "Said.\u{202f}[C01]\u{202f}[C01-E1] [C02]");
        assert_eq!(said(&[source("C01"), text(" more")]), "[C01] more");
        assert_eq!(said(&[source("C01"), source("C02")]), "[C01]\u{202f}[C02]");
    }

    #[test]
    fn forms_add_up() {
        let strong = Inline::Strong { children: vec![text("a"), Inline::Break, text("b")] };
        assert_eq!(said(&[strong, text("c")]), "*a*/*b*c");
    }
}
