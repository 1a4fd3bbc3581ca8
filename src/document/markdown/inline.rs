//! Knows how runs of text are read from Markdown: emphasis, links, sources; knows no blocks.

use super::{DEPTH, MarkdownReader, misplaced_reference};
use crate::document::error::QuotedFault;
use crate::document::{Inline, SourceId};
use pulldown_cmark::{CowStr, Event, Tag};

impl MarkdownReader<'_> {
    /// Words up to and including the end of what is open.
    pub(super) fn closed_inlines(&mut self) -> Result<Vec<Inline>, QuotedFault> {
        let text = self.inlines(0)?;
        self.events.next();
        Ok(text)
    }

    /// Words up to the next block or end, which stays.
    pub(super) fn inlines(&mut self, depth: usize) -> Result<Vec<Inline>, QuotedFault> {
        let mut text = Vec::new();
        let mut frames_cut = 0;
        while let Some(event) = self.events.peek() {
            match event {
                Event::End(_) if frames_cut == 0 => break,
                Event::End(_) => {
                    self.events.next();
                    frames_cut -= 1;
                }
                Event::Start(tag) if is_block(tag) => break,
                Event::Rule => break,
                Event::Start(_) if depth >= DEPTH => {
                    self.events.next();
                    frames_cut += 1;
                }
                _ => self.inline(depth, &mut text)?,
            }
        }
        Ok(trim(text))
    }

    fn inline(&mut self, depth: usize, text: &mut Vec<Inline>) -> Result<(), QuotedFault> {
        match self.events.next() {
            Some(Event::Text(words) | Event::Code(words)) => push_text(text, &words),
            // People who write themselves mean the words; a template that holds HTML is cleaned of it.
            Some(Event::Html(words) | Event::InlineHtml(words)) if self.prepared.is_none() => {
                push_text(text, &words);
            }
            // A line of a template ends where its author liked; one that people typed ends where they meant it to.
            Some(Event::SoftBreak) if self.prepared.is_some() => push_text(text, " "),
            Some(Event::SoftBreak | Event::HardBreak) => text.push(Inline::Break),
            Some(Event::Start(tag)) => {
                let children = self.inlines(depth + 1)?;
                self.events.next();
                match tag {
                    // What people write themselves shows no pictures; their words stay.
                    Tag::Image { .. } if self.prepared.is_none() => text.extend(children),
                    tag => push_span(text, tag, children)?,
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// True for what ends a run of text.
pub(super) fn is_block(tag: &Tag) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
}

/// Adds words to the last ones; facts may hold ends of lines.
fn push_text(text: &mut Vec<Inline>, words: &str) {
    for part in Inline::lines(words) {
        match (text.last_mut(), part) {
            (Some(Inline::Text { text: last }), Inline::Text { text: words }) => last.push_str(&words),
            (_, part) => text.push(part),
        }
    }
}

fn push_span(text: &mut Vec<Inline>, tag: Tag, children: Vec<Inline>) -> Result<(), QuotedFault> {
    match tag {
        Tag::Image { dest_url, .. } => return Err(misplaced_reference(&dest_url)),
        Tag::Link { dest_url, .. } => push_link(text, &dest_url, children),
        _ if children.is_empty() => {}
        Tag::Strong => text.push(Inline::Strong { children }),
        _ => text.push(Inline::Emphasis { children }),
    }
    Ok(())
}

/// A source, a link, or only the words where the address may not be followed.
fn push_link(text: &mut Vec<Inline>, address: &CowStr, children: Vec<Inline>) {
    if let Some(id) = address.strip_prefix("source:") {
        text.push(Inline::Source { id: SourceId(id.to_owned()) });
    } else if !may_follow(address) && (!refers(address) || children.is_empty()) {
        text.extend(children);
    } else if children.is_empty() {
        text.push(Inline::Link {
            href: address.to_string(),
            children: vec![Inline::Text { text: address.to_string() }],
        });
    } else {
        text.push(Inline::Link { href: address.to_string(), children });
    }
}

/// True for a reference inside the document: `#` and an id or the name of a section.
pub fn refers(address: &str) -> bool {
    let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~' | '+');
    address.strip_prefix('#').is_some_and(|name| !name.is_empty() && name.chars().all(sound))
}

/// True for addresses that are safe behind a link: `https`, `http`, `mailto`.
pub fn may_follow(address: &str) -> bool {
    ["https://", "http://", "mailto:"]
        .iter()
        .any(|scheme| address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
        && !address.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>'))
}

/// Without white space at either end.
fn trim(mut text: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text: first }) = text.first_mut() {
        *first = first.trim_start_matches(' ').to_owned();
    }
    if let Some(Inline::Text { text: last }) = text.last_mut() {
        last.truncate(last.trim_end_matches(' ').len());
    }
    text.retain(|inline| !matches!(inline, Inline::Text { text } if text.is_empty()));
    text
}
