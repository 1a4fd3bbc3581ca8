//! Knows each block and inline as HTML elements; every word of the document is escaped here.

use super::{EditLinks, draw_chart, label};
use crate::document::{
    Align, Block, BlockStanding, Chart, Column, Document, Figure, Inline, Marks, NoteKind, Row, Source,
    SourceId, Table, linked, may_follow, plain, refers, target,
};
use crate::lang::Lang;
use crate::render::charts::{ChartLook, svg};
use crate::render::mark::html;

/// Writes one document; counts its figures and tables.
pub(super) struct HtmlWriter<'a> {
    document: &'a Document,
    look: &'a ChartLook,
    links: Option<&'a EditLinks>,
    out: String,
    figures: usize,
    tables: usize,
}

impl<'a> HtmlWriter<'a> {
    pub(super) fn new(
        document: &'a Document,
        look: &'a ChartLook,
        links: Option<&'a EditLinks>,
    ) -> HtmlWriter<'a> {
        HtmlWriter { document, look, links, out: String::new(), figures: 0, tables: 0 }
    }

    /// Blocks and register.
    pub(super) fn body(mut self) -> String {
        self.blocks(&self.document.blocks);
        self.register();
        self.out
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
            self.write_standing(block);
        }
    }

    /// Below a block of the country's own: that it is, and the way to where it can be changed.
    fn write_standing(&mut self, block: &Block) {
        let Some(links) = self.links else { return };
        let Some((id, standing)) = block.id().and_then(|id| Some((id, self.document.own.get(id)?))) else {
            return;
        };
        let (class, words) = match standing {
            BlockStanding::Generated => return,
            BlockStanding::Own => ("own", &links.own),
            BlockStanding::Overtaken => ("own overtaken", &links.overtaken),
        };
        let place = id.split(['~', '+']).next().unwrap_or(id);
        let address = match section(place) {
            Some(section) => format!("{}/{section}#edit-{place}", links.address),
            None => links.address.clone(),
        };
        self.put(&format!("<p class=\"{class}\"><a href=\"{}\">{}</a></p>", html(&address), html(words)));
    }

    /// In a chapter's heading: the way to its editor.
    fn edit_link(&self, id: &str, level: u8, words: &str) -> String {
        let links = self.links.filter(|_| level == 1).zip(section(id));
        let link = links.map(|(links, section)| {
            let (address, name) = (html(&format!("{}/{section}", links.address)), html(&links.edit));
            format!(" <a class=\"edit-link\" href=\"{address}\" aria-label=\"{name}: {words}\">{name}</a>")
        });
        link.unwrap_or_default()
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { id, level, number, text } => self.heading(id, *level, number.as_deref(), text),
            Block::Finding { id, text, .. } => self.words("p class=\"finding\"", "p", id, text),
            Block::Paragraph { id, text, .. } => self.words("p", "p", id, text),
            Block::List { id, ordered, start, items } => self.list(id, ordered.then_some(*start), items),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Note { id, kind, blocks } => self.note(id, *kind, blocks),
            Block::PageBreak => self.out.push_str("<hr class=\"page-break\">\n"),
        }
    }

    fn heading(&mut self, id: &str, level: u8, number: Option<&str>, text: &[Inline]) {
        let element = format!("h{}", level.clamp(1, 4) + 1);
        let number = number.map(|number| format!("<span class=\"number\">{}</span> ", html(number)));
        let words = self.inlines(text);
        self.put(&format!(
            "<{element} id=\"{}\">{}{words}{}</{element}>",
            html(id),
            number.unwrap_or_default(),
            self.edit_link(id, level, html(plain(text).trim()).as_str())
        ));
    }

    fn words(&mut self, open: &str, close: &str, id: &str, text: &[Inline]) {
        let words = self.inlines(text);
        self.put(&format!("<{open} id=\"{}\">{words}</{close}>", html(id)));
    }

    fn list(&mut self, id: &str, first: Option<u32>, items: &[Vec<Block>]) {
        let element = if first.is_some() { "ol" } else { "ul" };
        let start = first.filter(|first| *first != 1).map(|first| format!(" start=\"{first}\""));
        self.put(&format!("<{element} id=\"{}\"{}>", html(id), start.unwrap_or_default()));
        for item in items {
            self.out.push_str("<li>");
            match item.as_slice() {
                // A plain item is words, without the space around a paragraph.
                [Block::Paragraph { text, .. }] => {
                    let words = self.inlines(text);
                    self.out.push_str(&words);
                }
                blocks => self.blocks(blocks),
            }
            self.out.push_str("</li>\n");
        }
        self.put(&format!("</{element}>"));
    }

    fn note(&mut self, id: &str, kind: NoteKind, blocks: &[Block]) {
        let (class, key) = match kind {
            NoteKind::Drafting => ("note drafting", "drafting-note"),
            NoteKind::Remark => ("note remark", "remark"),
            NoteKind::Quote => {
                self.put(&format!("<blockquote id=\"{}\">", html(id)));
                self.blocks(blocks);
                return self.put("</blockquote>");
            }
        };
        let (id, title) = (html(id), html(label(self.document, key)));
        self.put(&format!("<aside class=\"{class}\" id=\"{id}\" aria-labelledby=\"{id}-kind\">"));
        self.put(&format!("<p class=\"note-kind\" id=\"{id}-kind\">{title}</p>"));
        self.blocks(blocks);
        self.put("</aside>");
    }

    /// A picture without a caption: the words beside it say what it stands for.
    fn picture(&mut self, figure: &Figure) {
        self.put(&format!("<div class=\"picture\" id=\"{}\">", html(&figure.id)));
        self.put(&svg(figure, self.look));
        self.put("</div>");
    }

    fn figure(&mut self, figure: &Figure) {
        if matches!(figure.chart, Chart::Symbol(_)) {
            return self.picture(figure);
        }
        self.figures += 1;
        let (id, kind, title) = (html(&figure.id), html(label(self.document, "figure")), html(&figure.title));
        self.put(&format!("<figure id=\"{id}\">"));
        let number = format!("<span class=\"number\">{kind} {}.</span>", self.figures);
        self.put(&format!("<figcaption>{number} {title}</figcaption>"));
        self.put(&draw_chart(figure, self.look));
        if let Some(data) = &figure.data {
            self.write_framed_table(data, &format!("{} ({})", figure.title, figure.id), None);
        }
        self.put("</figure>");
    }

    fn table(&mut self, table: &Table) {
        if table.caption.is_empty() {
            self.write_framed_table(table, &table.id, None);
            return;
        }
        self.tables += 1;
        let number = format!("{} {}.", label(self.document, "table"), self.tables);
        self.write_framed_table(table, &table.caption, Some(&number));
    }

    /// A table that scrolls inside its own frame; the frame can be reached by keyboard and has a name.
    fn write_framed_table(&mut self, table: &Table, name: &str, number: Option<&str>) {
        let (id, name) = (html(&table.id), html(name));
        self.put(&format!("<div class=\"table\" role=\"region\" aria-label=\"{name}\" tabindex=\"0\">"));
        self.put(&format!("<table id=\"{id}\">"));
        if let Some(number) = number {
            let (number, caption) = (html(number), html(&table.caption));
            self.put(&format!("<caption><span class=\"number\">{number}</span> {caption}</caption>"));
        }
        self.out.push_str("<thead><tr>");
        for Column { title, align, .. } in &table.columns {
            self.out.push_str(&format!("<th scope=\"col\"{}>{}</th>", class(*align), html(title)));
        }
        self.put("</tr></thead>\n<tbody>");
        for row in &table.rows {
            self.row(row, &table.columns);
        }
        self.put("</tbody>\n</table>\n</div>");
    }

    fn row(&mut self, row: &Row, columns: &[Column]) {
        if let Some(title) = row.group_title() {
            let (count, words) = (columns.len(), self.inlines(title));
            // A title of the rows below begins a part of the table.
            self.put(&format!(
                "</tbody>\n<tbody><tr><th scope=\"rowgroup\" colspan=\"{count}\">{words}</th></tr>"
            ));
            return;
        }
        self.out.push_str("<tr>");
        for (index, cell) in row.cells.iter().enumerate() {
            let align = columns.get(index).map_or(Align::Start, |column| column.align);
            let (element, scope) = if index == 0 { ("th", " scope=\"row\"") } else { ("td", "") };
            let words = self.inlines(cell);
            self.out.push_str(&format!("<{element}{scope}{}>{words}</{element}>", class(align)));
        }
        self.put("</tr>");
    }

    fn register(&mut self) {
        if self.document.register.is_empty() {
            return;
        }
        let title = html(label(self.document, "register"));
        self.put(&format!("<h2 id=\"register\">{title}</h2>\n<dl class=\"register\">"));
        for source in &self.document.register {
            let Source { id, text, link, remark, reference: _, passages: _ } = source;
            let anchor = html(&anchor(id));
            self.put(&format!("<dt id=\"{anchor}\">{}</dt>", html(&id.0)));
            let address = |words: &String| {
                let children = vec![Inline::Text { text: words.clone() }];
                target(words).map(|href| vec![Inline::Link { href, children }])
            };
            let text = self.inlines(&address(text).unwrap_or_else(|| source.words()));
            let link = self.inlines(&address(link).unwrap_or_else(|| linked(link)));
            let parts = [text, link, format!("<span class=\"remark\">{}</span>", html(remark))];
            let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            self.put(&format!("<dd>{}</dd>", said.join("<br>")));
        }
        self.put("</dl>");
    }

    fn inlines(&self, text: &[Inline]) -> String {
        let mut out = String::new();
        let mut before: Option<&Inline> = None;
        for inline in text {
            let follows = matches!((before, inline), (Some(Inline::Source { .. }), Inline::Source { .. }));
            if follows && self.document.marks == Marks::Endnotes {
                out.push_str("<sup>, </sup>");
            }
            out.push_str(&self.inline(inline));
            before = Some(inline);
        }
        out
    }

    fn inline(&self, inline: &Inline) -> String {
        match inline {
            Inline::Text { text } => html(text),
            Inline::Strong { children } => format!("<strong>{}</strong>", self.inlines(children)),
            Inline::Emphasis { children } => format!("<em>{}</em>", self.inlines(children)),
            Inline::Link { href, children } if may_follow(href) => {
                format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", html(href), self.inlines(children))
            }
            Inline::Link { href, children } if refers(href) => {
                format!("<a href=\"{}\">{}</a>", html(href), self.inlines(children))
            }
            Inline::Link { children, .. } => self.inlines(children),
            Inline::Source { id } => self.mark(id),
            Inline::Break => "<br>\n".to_owned(),
            Inline::Foreign { lang, children } => {
                let words = self.inlines(children);
                format!("<span lang=\"{}\"{}>{words}</span>", lang.code(), self.direction(*lang))
            }
            Inline::Inserted { children } => format!("<ins>{}</ins>", self.inlines(children)),
            Inline::Deleted { children } => format!("<del>{}</del>", self.inlines(children)),
        }
    }

    /// The attribute of words that are read from another side than the document.
    fn direction(&self, lang: Lang) -> String {
        let Document { languages, writing, .. } = self.document;
        let direction = languages.get(&lang).map(|other| other.direction);
        let turned = direction.filter(|direction| *direction != writing.direction);
        turned.map(|direction| format!(" dir=\"{}\"", direction.code())).unwrap_or_default()
    }

    /// A small link to the register, which says in words what it is.
    fn mark(&self, id: &SourceId) -> String {
        let (anchor, word, name) = (html(&anchor(id)), html(label(self.document, "source")), html(&id.0));
        format!("<sup class=\"source\"><a href=\"#{anchor}\" aria-label=\"{word} {name}\">{name}</a></sup>")
    }

    fn put(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }
}

/// The section that an id belongs to; figures and tables that facts prepare belong to none by their names.
fn section(id: &str) -> Option<&str> {
    id.rsplit_once('-').map(|(section, _)| section)
}

fn class(align: Align) -> &'static str {
    match align {
        Align::Start => "",
        Align::End => " class=\"end\"",
        Align::Center => " class=\"center\"",
    }
}

/// Where the register holds a source.
fn anchor(id: &SourceId) -> String {
    format!("source-{}", id.0)
}
