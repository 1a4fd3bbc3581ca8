//! Knows which words of a run of text came and which went, whatever their form.

use crate::document::{Inline, SourceId};
use crate::lang::Lang;
use similar::{Algorithm, DiffOp, DiffableStr, capture_diff_slices_by_key};

/// A word, a space or a mark, with the form it stands in.
#[derive(Clone, Debug)]
struct Token {
    leaf: Leaf,
    form: Vec<TextForm>,
    /// The language of the passage it is in. A word is the same where an earlier version did not know it.
    lang: Option<Lang>,
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
    let key = |token: &Token| (token.leaf.clone(), token.form.clone());
    let ops = capture_diff_slices_by_key(Algorithm::Myers, &old, &new, key);
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
    collect(text, &mut Place::default(), &mut all);
    all
}

/// What stands around the words that are read.
#[derive(Default)]
struct Place {
    form: Vec<TextForm>,
    lang: Option<Lang>,
}

fn collect(text: &[Inline], place: &mut Place, all: &mut Vec<Token>) {
    let leaf = |leaf, place: &Place| Token { leaf, form: place.form.clone(), lang: place.lang };
    for inline in text {
        match inline {
            Inline::Text { text } => {
                let words = text.as_str().tokenize_unicode_words();
                all.extend(words.into_iter().map(|word| leaf(Leaf::Word(word.to_owned()), place)));
            }
            Inline::Source { id } => all.push(leaf(Leaf::Source(id.clone()), place)),
            Inline::Break => all.push(leaf(Leaf::Break, place)),
            Inline::Strong { children } => within(TextForm::Strong, children, place, all),
            Inline::Emphasis { children } => within(TextForm::Emphasis, children, place, all),
            Inline::Link { href, children } => within(TextForm::Link(href.clone()), children, place, all),
            Inline::Foreign { lang, children } => {
                let around = place.lang.replace(*lang);
                collect(children, place, all);
                place.lang = around;
            }
            Inline::Inserted { children } => collect(children, place, all),
            Inline::Deleted { .. } => {}
        }
    }
}

fn within(one: TextForm, children: &[Inline], place: &mut Place, all: &mut Vec<Token>) {
    place.form.push(one);
    collect(children, place, all);
    place.form.pop();
}

fn inlines(tokens: &[Token]) -> Vec<Inline> {
    let mut all = Vec::new();
    for run in tokens.chunk_by(|a, b| (&a.form, a.lang) == (&b.form, b.lang)) {
        let Some(Token { form, lang, .. }) = run.first() else { continue };
        let mut inside = Vec::new();
        for Token { leaf, .. } in run {
            match (leaf, inside.last_mut()) {
                (Leaf::Word(word), Some(Inline::Text { text })) => text.push_str(word),
                (Leaf::Word(word), _) => inside.push(Inline::Text { text: word.clone() }),
                (Leaf::Source(id), _) => inside.push(Inline::Source { id: id.clone() }),
                (Leaf::Break, _) => inside.push(Inline::Break),
            }
        }
        if let Some(lang) = *lang {
            inside = vec![Inline::Foreign { lang, children: inside }];
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
