//! Knows what the parser of Markdown reads, and which number each item of a list has in the text; knows no blocks.

use pulldown_cmark::{Event, OffsetIter, Options, Parser};
use std::iter::Peekable;

/// The events of a text, one after the other.
pub(super) struct Events<'a> {
    text: &'a str,
    events: Peekable<OffsetIter<'a>>,
    at: usize,
}

impl<'a> Events<'a> {
    pub fn of(text: &'a str) -> Events<'a> {
        let options = Options::ENABLE_TABLES | Options::ENABLE_GFM;
        Events { text, events: Parser::new_ext(text, options).into_offset_iter().peekable(), at: 0 }
    }

    pub fn peek(&mut self) -> Option<&Event<'a>> {
        self.events.peek().map(|(event, _)| event)
    }

    pub fn next(&mut self) -> Option<Event<'a>> {
        let (event, range) = self.events.next()?;
        self.at = range.start;
        Some(event)
    }

    /// The number that was typed before the item that was read last; none before a bullet.
    pub fn number(&self) -> Option<u32> {
        let item = self.text.get(self.at..)?.trim_start();
        let digits = item.find(|c: char| !c.is_ascii_digit())?;
        item[..digits].parse().ok()
    }
}
