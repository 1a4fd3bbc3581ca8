//! Knows the document as Markdown that people go on writing in; escapes only what Markdown would misread.

use crate::document::{
    Align, Block, Chart, Column, Document, Figure, Inline, NoteKind, Row, Source, SourceId, Table,
    may_follow, plain, sources_in, target,
};

/// The document as Markdown with tables: title, body, evidence register.
pub fn markdown(document: &Document) -> String {
    let mut writer = MarkdownWriter { document, out: String::new(), figures: 0, tables: 0 };
    writer.cover();
    writer.blocks(&document.blocks, "");
    writer.register();
    writer.out.truncate(writer.out.trim_end().len());
    writer.out.push('\n');
    writer.out
}

struct MarkdownWriter<'a> {
    document: &'a Document,
    out: String,
    figures: usize,
    tables: usize,
}

impl MarkdownWriter<'_> {
    /// A block of lines, each behind `margin`, and an empty line.
    fn put(&mut self, margin: &str, lines: &str) {
        for line in lines.lines() {
            self.out.push_str(format!("{margin}{line}").trim_end());
            self.out.push('\n');
        }
        self.out.push_str(margin.trim_end());
        self.out.push('\n');
    }

    fn cover(&mut self) {
        let cover = &self.document.cover;
        self.put("", &format!("# {}", words(&cover.title)));
        self.put("", &line(&cover.subtitle));
        self.put("", &line(&cover.country));
        if let Some(stamp) = &cover.stamp {
            self.put("", &format!("**{}**", words(stamp)));
        }
        for small in &cover.lines {
            self.put("", &line(small));
        }
        if let Some(profile) = &cover.profile {
            self.chart(profile, &words(&profile.title), "");
        }
    }

    fn blocks(&mut self, blocks: &[Block], margin: &str) {
        for block in blocks {
            self.block(block, margin);
        }
    }

    fn block(&mut self, block: &Block, margin: &str) {
        match block {
            Block::Heading { level, number, text, .. } => {
                let marks = "#".repeat(usize::from(*level) + 1);
                let number = number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
                self.put(margin, &format!("{marks} {number}{}", inlines(text)));
            }
            Block::Finding { text, .. } => self.put(margin, &finding(text)),
            Block::Paragraph { text, .. } => self.put(margin, &guard_start(&inlines(text))),
            Block::List { ordered, start, items, .. } => self.list(ordered.then_some(*start), items, margin),
            Block::Table(table) => self.table(table, margin),
            Block::Figure(figure) => self.figure(figure, margin),
            Block::Note { kind, blocks, .. } => self.note(*kind, blocks, margin),
            Block::PageBreak => self.put(margin, "---"),
        }
    }

    fn list(&mut self, first: Option<u32>, items: &[Vec<Block>], margin: &str) {
        let tight = items.iter().all(|item| matches!(item.as_slice(), [Block::Paragraph { .. }]));
        for (index, item) in items.iter().enumerate() {
            let number = |first: u32| format!("{}. ", first as usize + index);
            let mark = first.map_or("- ".to_owned(), number);
            let start = self.out.len();
            let inner = format!("{margin}{}", " ".repeat(mark.len()));
            self.blocks(item, &inner);
            if tight && index + 1 < items.len() {
                drop_empty_lines(&mut self.out);
            }
            // The first line of the item carries the mark in place of its margin.
            if self.out.get(start..).is_some_and(|written| written.starts_with(&inner)) {
                self.out.replace_range(start..start + inner.len(), &format!("{margin}{mark}"));
            }
        }
    }

    fn note(&mut self, kind: NoteKind, blocks: &[Block], margin: &str) {
        let mark = match kind {
            NoteKind::Drafting => Some("[!WARNING]"),
            NoteKind::Remark => Some("[!NOTE]"),
            NoteKind::Quote => None,
        };
        mark.into_iter().for_each(|mark| self.out.push_str(&format!("{margin}> {mark}\n")));
        self.blocks(blocks, &format!("{margin}> "));
        // The empty line after the last block must not belong to the box.
        drop_empty_lines(&mut self.out);
        self.put(margin, "");
    }

    fn figure(&mut self, figure: &Figure, margin: &str) {
        // A picture without words: what it shows is enough.
        if matches!(figure.chart, Chart::Symbol(_)) {
            return self.put(margin, &format!("*{}*", words(&figure.alt)));
        }
        self.figures += 1;
        let title = format!("{} {}. {}", self.label("figure"), self.figures, words(&figure.title));
        self.chart(figure, &title, margin);
    }

    /// A chart in words: its title, what it shows, its data.
    fn chart(&mut self, figure: &Figure, title: &str, margin: &str) {
        self.put(margin, &format!("**{title}**"));
        self.put(margin, &line(&figure.alt));
        if let Some(data) = &figure.data {
            self.rows(data, margin);
        }
    }

    fn table(&mut self, table: &Table, margin: &str) {
        if !table.caption.is_empty() {
            self.tables += 1;
            let title = format!("**{} {}. {}**", self.label("table"), self.tables, words(&table.caption));
            self.put(margin, &title);
        }
        self.rows(table, margin);
    }

    fn rows(&mut self, table: &Table, margin: &str) {
        let head = table.columns.iter().map(|column| words(&column.title));
        let mut lines = vec![row(head), row(table.columns.iter().map(|column| rule(column).to_owned()))];
        for Row { cells, .. } in &table.rows {
            lines.push(row(cells.iter().map(|cell| inlines(cell).replace("\\\n", "<br>"))));
        }
        self.put(margin, &lines.join("\n"));
    }

    fn register(&mut self) {
        if self.document.register.is_empty() {
            return;
        }
        let title = format!("## {}", self.label("register"));
        self.put("", &title);
        for Source { id, text, link, remark, reference: _, passages: _ } in &self.document.register {
            let parts = [words(text), address(link), words(remark)];
            let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            self.put(
                "",
                &format!("- <a id=\"{}\"></a>**{}** {}", anchor(id), words(&id.0), said.join(" · ")),
            );
        }
    }

    fn label(&self, key: &str) -> String {
        self.document.labels.get(key).map(|label| words(label)).unwrap_or_default()
    }
}

/// Takes lines of nothing but margin from the end.
fn drop_empty_lines(out: &mut String) {
    while let Some((before, "")) = out.rsplit_once('\n') {
        let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
        if line.contains(|c| !matches!(c, ' ' | '>')) {
            break;
        }
        out.truncate(before.len() - line.len());
    }
}

/// Strong as a whole; the marks of its sources stand behind it, as the reader of templates expects them.
fn finding(text: &[Inline]) -> String {
    let marks = sources_in(text).into_iter().map(|id| Inline::Source { id });
    let words = Inline::Strong { children: vec![Inline::Text { text: plain(text).trim().to_owned() }] };
    inlines(&std::iter::once(words).chain(marks).collect::<Vec<_>>())
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn rule(column: &Column) -> &'static str {
    match column.align {
        Align::Start => "---",
        Align::End => "--:",
        Align::Center => ":-:",
    }
}

fn inlines(text: &[Inline]) -> String {
    let mut out = String::new();
    for part in text {
        // On paper a source stands high and small; here it needs a space before it.
        if matches!(part, Inline::Source { .. }) && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        out.push_str(&inline(part));
    }
    out
}

fn inline(inline: &Inline) -> String {
    match inline {
        Inline::Text { text } => words(text),
        Inline::Strong { children } => spread("**", &inlines(children)),
        Inline::Emphasis { children } => spread("*", &inlines(children)),
        Inline::Link { href, children } if may_follow(href) => format!("[{}](<{href}>)", inlines(children)),
        Inline::Link { children, .. } | Inline::Foreign { children, .. } => inlines(children),
        Inline::Source { id } => format!("[{}](#{})", words(&id.0), anchor(id)),
        Inline::Break => "\\\n".to_owned(),
        Inline::Inserted { children } => spread("**", &inlines(children)),
        Inline::Deleted { children } => spread("~~", &inlines(children)),
    }
}

/// Emphasis whose marks touch words and not spaces, as Markdown demands.
fn spread(mark: &str, inside: &str) -> String {
    let core = inside.trim();
    if core.is_empty() {
        return inside.to_owned();
    }
    let (before, after) = inside.split_once(core).unwrap_or_default();
    format!("{before}{mark}{core}{mark}{after}")
}

/// Text on one line, with a back-slash before each mark that Markdown reads anywhere.
fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\\' => out.push_str("&#92;"),
            '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$' => out.extend(['\\', c]),
            _ if c.is_control() => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// Text that stands at the start of a line.
fn line(text: &str) -> String {
    guard_start(&words(text.trim()))
}

/// Text whose lines begin with what is not taken for a list, a rule or a heading.
fn guard_start(text: &str) -> String {
    text.split("\\\n").map(begun_line).collect::<Vec<_>>().join("\\\n")
}

fn begun_line(line: &str) -> String {
    let line = line.trim_start();
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = line.get(digits..).unwrap_or_default();
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{}\\{rest}", line.get(..digits).unwrap_or_default());
    }
    if line.starts_with(['-', '+', '=', ':']) { format!("\\{line}") } else { line.to_owned() }
}

/// Where a source can be found: a link if it may be followed, else the words.
fn address(link: &str) -> String {
    match target(link) {
        Some(address) if address == link => format!("<{link}>"),
        Some(address) => format!("[{}](<{address}>)", words(link)),
        None => words(link),
    }
}

fn anchor(id: &SourceId) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_') { c } else { '_' };
    format!("source-{}", id.0.chars().map(safe).collect::<String>())
}
