//! Knows how blocks are written in Markdown so that the reader next door reads the same blocks; for people who edit.

use crate::document::{Align, Block, Inline, NoteKind, Table};

/// Whether the marks of sources are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum SourceMarks {
    /// As `[](source:C01)`.
    Shown,
    /// Left out: for comparing words.
    Left,
}

/// The blocks as Markdown.
pub(in super::super) fn write(blocks: &[Block], marks: SourceMarks) -> String {
    let parts: Vec<String> = blocks.iter().map(|block| one(block, marks)).collect();
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

fn one(block: &Block, marks: SourceMarks) -> String {
    match block {
        Block::Heading { level, text, .. } => {
            format!("{} {}", "#".repeat(usize::from(*level)), inlines(text, marks).trim())
        }
        Block::Finding { text, .. } => guard_start(&finding(text, marks)),
        Block::Paragraph { text, .. } => guard_start(inlines(text, marks).trim()),
        Block::List { ordered, start, items, .. } => list(ordered.then_some(*start), items, marks),
        Block::Table(of) => table(of, marks),
        Block::Figure(figure) => {
            let head = format!("**{}**\n\n{}", escape(&figure.title), guard_start(&escape(&figure.alt)));
            figure.data.iter().fold(head, |head, data| format!("{head}\n\n{}", table(data, marks)))
        }
        Block::Note { kind, blocks, .. } => {
            let mark = match kind {
                NoteKind::Drafting => "[!WARNING]\n",
                NoteKind::Remark => "[!NOTE]\n",
                NoteKind::Quote => "",
            };
            behind(&format!("{mark}{}", write(blocks, marks)), "> ", "> ")
        }
        Block::PageBreak => "---".to_owned(),
    }
}

/// A finding is a paragraph that is strong as a whole; its sources stand behind it.
fn finding(text: &[Inline], marks: SourceMarks) -> String {
    let (sources, words): (Vec<Inline>, Vec<Inline>) =
        text.iter().cloned().partition(|inline| matches!(inline, Inline::Source { .. }));
    let strong = spread("**", &inlines(&words, marks));
    format!("{} {}", strong.trim(), inlines(&sources, marks)).trim().to_owned()
}

fn list(start: Option<u32>, items: &[Vec<Block>], marks: SourceMarks) -> String {
    let tight = items.iter().all(|item| matches!(item.as_slice(), [Block::Paragraph { .. }]));
    let written = items.iter().zip(0..).map(|(item, index)| {
        let mark = start.map_or("- ".to_owned(), |start| format!("{}. ", start.saturating_add(index)));
        behind(&write(item, marks), &mark, &" ".repeat(mark.len()))
    });
    written.collect::<Vec<_>>().join(if tight { "\n" } else { "\n\n" })
}

/// Lines behind a mark; the first has its own.
fn behind(text: &str, first: &str, others: &str) -> String {
    let lines = text.lines().enumerate().map(|(number, line)| {
        let margin = if number == 0 { first } else { others };
        if line.is_empty() { margin.trim_end().to_owned() } else { format!("{margin}{line}") }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn table(table: &Table, marks: SourceMarks) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let rule = |align: &Align| match align {
        Align::Start => "---",
        Align::End => "--:",
        Align::Center => ":-:",
    };
    let mut lines = Vec::new();
    if !table.caption.is_empty() {
        lines.push(format!("*{}*\n", escape(&table.caption)));
    }
    lines.push(row(table.columns.iter().map(|column| escape(&column.title)).collect()));
    lines.push(row(table.columns.iter().map(|column| rule(&column.align).to_owned()).collect()));
    for each in &table.rows {
        lines.push(row(each.cells.iter().map(|cell| inlines(cell, marks).replace("\\\n", " ")).collect()));
    }
    lines.join("\n")
}

fn inlines(text: &[Inline], marks: SourceMarks) -> String {
    text.iter().map(|inline| write_inline(inline, marks)).collect()
}

fn write_inline(inline: &Inline, marks: SourceMarks) -> String {
    match inline {
        Inline::Text { text } => escape(text),
        Inline::Strong { children } => spread("**", &inlines(children, marks)),
        Inline::Emphasis { children } => spread("*", &inlines(children, marks)),
        Inline::Link { href, children } => format!("[{}](<{href}>)", inlines(children, marks)),
        Inline::Source { id } if marks == SourceMarks::Shown => format!("[](source:{})", id.0),
        Inline::Source { .. } | Inline::Deleted { .. } => String::new(),
        Inline::Foreign { children, .. } | Inline::Inserted { children } => inlines(children, marks),
        Inline::Break => "\\\n".to_owned(),
    }
}

/// Emphasis whose marks touch words and not spaces, as Markdown demands.
fn spread(mark: &str, inside: &str) -> String {
    let core = inside.trim();
    let (before, after) = inside.split_once(core).unwrap_or_default();
    if core.is_empty() { inside.to_owned() } else { format!("{before}{mark}{core}{mark}{after}") }
}

/// Text with a back-slash only where Markdown would read something else.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("&#92;"),
            '|' => out.push_str("&#124;"),
            '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' => out.extend(['\\', c]),
            '\n' => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// Text whose lines begin with what is not taken for a list, a rule or a heading.
fn guard_start(text: &str) -> String {
    text.split("\\\n").map(begun_line).collect::<Vec<_>>().join("\\\n")
}

fn begun_line(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{}\\{rest}", line.get(..digits).unwrap_or_default());
    }
    if line.starts_with(['-', '+', '=', ':', '#']) { format!("\\{line}") } else { line.to_owned() }
}
