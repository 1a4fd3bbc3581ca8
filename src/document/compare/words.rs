//! Knows which words of a run of text came and which went, whatever their form.

use crate::document::{Inline, SourceId};
use similar::{Algorithm, DiffOp, DiffableStr, capture_diff_slices};

/// A word, a space or a mark, with the form it stands in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Token {
    leaf: Leaf,
    form: Vec<TextForm>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Leaf {
    Word(String),
    Source(SourceId),
    Break,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum TextForm {
    Strong,
    Emphasis,
    Link(String),
}

/// Both texts in one: what only `new` has is inserted, what only `old` has is deleted.
pub(super) fn merge(old: &[Inline], new: &[Inline]) -> Vec<Inline> {
    let (old, new) = (tokens(old), tokens(new));
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let mut merged = Vec::new();
    let (mut gone, mut come): (Vec<Token>, Vec<Token>) = (Vec::new(), Vec::new());
    for (index, op) in ops.iter().enumerate() {
        let (old, new) = (&old[op.old_range()], &new[op.new_range()]);
        let last = index + 1 == ops.len();
        if matches!(op, DiffOp::Equal { .. })
            && !(bridges(new) && !last && !gone.is_empty() && !come.is_empty())
        {
            flush(&mut gone, &mut come, &mut merged);
            merged.extend(inlines(new));
        } else {
            gone.extend_from_slice(old);
            come.extend_from_slice(new);
        }
    }
    flush(&mut gone, &mut come, &mut merged);
    merged
}

/// The whole text marked, sources aside.
pub(super) fn mark_all(text: &[Inline], mark: fn(Vec<Inline>) -> Inline) -> Vec<Inline> {
    let (sources, words): (Vec<Inline>, Vec<Inline>) =
        text.iter().cloned().partition(|inline| matches!(inline, Inline::Source { .. }));
    let marked = (!words.is_empty()).then(|| mark(words));
    marked.into_iter().chain(sources).collect()
}

/// A space between two changes belongs to both, so that a changed phrase is shown as one.
fn bridges(tokens: &[Token]) -> bool {
    tokens.iter().all(|token| matches!(&token.leaf, Leaf::Word(word) if word.trim().is_empty()))
}

fn flush(gone: &mut Vec<Token>, come: &mut Vec<Token>, merged: &mut Vec<Inline>) {
    let (gone, come) = (std::mem::take(gone), std::mem::take(come));
    // Only words count as changed; marks of sources follow the newer text.
    let words: Vec<Token> = gone.into_iter().filter(|token| matches!(token.leaf, Leaf::Word(_))).collect();
    if !words.is_empty() {
        merged.push(Inline::Deleted { children: inlines(&words) });
    }
    if !come.is_empty() {
        let (words, marks): (Vec<Token>, Vec<Token>) =
            come.into_iter().partition(|token| !matches!(token.leaf, Leaf::Source(_)));
        if !words.is_empty() {
            merged.push(Inline::Inserted { children: inlines(&words) });
        }
        merged.extend(inlines(&marks));
    }
}

fn tokens(text: &[Inline]) -> Vec<Token> {
    let mut all = Vec::new();
    collect(text, &mut Vec::new(), &mut all);
    all
}

fn collect(text: &[Inline], form: &mut Vec<TextForm>, all: &mut Vec<Token>) {
    let leaf = |leaf, form: &[TextForm]| Token { leaf, form: form.to_vec() };
    for inline in text {
        match inline {
            Inline::Text { text } => {
                let words = text.as_str().tokenize_unicode_words();
                all.extend(words.into_iter().map(|word| leaf(Leaf::Word(word.to_owned()), form)));
            }
            Inline::Source { id } => all.push(leaf(Leaf::Source(id.clone()), form)),
            Inline::Break => all.push(leaf(Leaf::Break, form)),
            Inline::Strong { children } => within(TextForm::Strong, children, form, all),
            Inline::Emphasis { children } => within(TextForm::Emphasis, children, form, all),
            Inline::Link { href, children } => within(TextForm::Link(href.clone()), children, form, all),
            Inline::Inserted { children } => collect(children, form, all),
            Inline::Deleted { .. } => {}
        }
    }
}

fn within(one: TextForm, children: &[Inline], form: &mut Vec<TextForm>, all: &mut Vec<Token>) {
    form.push(one);
    collect(children, form, all);
    form.pop();
}

fn inlines(tokens: &[Token]) -> Vec<Inline> {
    let mut all = Vec::new();
    for run in tokens.chunk_by(|a, b| a.form == b.form) {
        let Some(Token { form, .. }) = run.first() else { continue };
        let mut inside = Vec::new();
        for Token { leaf, .. } in run {
            match (leaf, inside.last_mut()) {
                (Leaf::Word(word), Some(Inline::Text { text })) => text.push_str(word),
                (Leaf::Word(word), _) => inside.push(Inline::Text { text: word.clone() }),
                (Leaf::Source(id), _) => inside.push(Inline::Source { id: id.clone() }),
                (Leaf::Break, _) => inside.push(Inline::Break),
            }
        }
        let formed = form.iter().rev().fold(inside, |children, form| vec![apply_form(form, children)]);
        all.extend(formed);
    }
    all
}

fn apply_form(form: &TextForm, children: Vec<Inline>) -> Inline {
    match form {
        TextForm::Strong => Inline::Strong { children },
        TextForm::Emphasis => Inline::Emphasis { children },
        TextForm::Link(href) => Inline::Link { href: href.clone(), children },
    }
}
