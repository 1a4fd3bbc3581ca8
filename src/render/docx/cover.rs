//! Knows the cover of a Word file.

use super::section::Section;
use super::writer::{Shape, Writer};
use crate::document::Cover;

/// How high the profile on the cover may be, as a share of the room: title, stamp and small print stand there too.
const PROFILE: f64 = 0.62;
/// The least height of the profile, and the height of a line with its space, in twentieths of a point.
const LEAST: f64 = 3_000.0;
const LINE: f64 = 300.0;
/// What fits beside a profile of that height: lines of small print, of the title and of what stands below it.
const PRINT: usize = 5;
const TITLE: usize = 2;
const SUBTITLE: usize = 1;
/// How many letters a line of each holds at least, and the height of one more line of the two large ones.
const PRINT_LETTERS: usize = 105;
const TITLE_LETTERS: usize = 24;
const SUBTITLE_LETTERS: usize = 52;
const TITLE_LINE: f64 = 740.0;
const SUBTITLE_LINE: f64 = 410.0;

impl Writer<'_> {
    /// What stands before the text: cover and contents of a book, a title above what has neither.
    pub fn front(&mut self) {
        if self.given.document.layout.is_book() {
            self.cover();
            self.contents();
            self.lists_of_captions();
            // What follows the contents begins on a page of its own.
            self.page_break = true;
        } else {
            self.masthead();
        }
    }

    /// Emblem and institutions, country and stamp, title, profile, small print. Without a template it has pages of its
    /// own; a template brings its emblem itself.
    fn cover(&mut self) {
        let own = self
            .given
            .house
            .then(|| Section::cover(self.given.document.look.sheet, self.given.right_to_left));
        let mut place = self.place;
        if let Some(own) = &own {
            place.room = own.room();
        }
        self.at(place, |writer| writer.cover_page(own.map(|own| own.first())));
        self.page_break = !self.given.house;
    }

    fn cover_page(&mut self, section: Option<String>) {
        let document = self.given.document;
        let cover = &document.cover;
        let head = if self.given.house { self.whose() } else { 0.0 };
        self.paragraph(&Shape::of("CoverCountry"), |writer| {
            writer.plain(&cover.country);
            if let Some(stamp) = &cover.stamp {
                writer.tab();
                // Spaces that do not break keep the frame away from the word.
                writer.styled(&format!("\u{a0}{stamp}\u{a0}"), "CoverStamp");
            }
        });
        self.paragraph(&Shape { unnumbered: !self.given.house, ..Shape::of("Title") }, |writer| {
            writer.plain(&cover.title);
        });
        self.paragraph(&Shape::of("Subtitle"), |writer| writer.plain(&cover.subtitle));
        if let Some(profile) = &cover.profile {
            self.paragraph(&Shape::of("CoverFigure"), |writer| writer.plain(&profile.title));
            let text = more_lines(cover);
            let tallest = (self.place.room.height as f64 * PROFILE - head - text).max(LEAST);
            self.picture(profile, tallest, false);
        }
        self.small_print(section);
    }

    /// Emblem and institutions; returns about how high they are, in twentieths of a point.
    fn whose(&mut self) -> f64 {
        let emblem = self.emblem(1.0);
        let institutions = &self.given.document.look.institutions;
        for name in institutions {
            self.paragraph(&Shape::of("CoverInstitution"), |writer| writer.plain(name));
        }
        emblem + institutions.len() as f64 * LINE + if emblem > 0.0 { LINE } else { 0.0 }
    }

    /// The last line ends the cover's section, so that no empty paragraph can spill onto a page of its own.
    fn small_print(&mut self, mut section: Option<String>) {
        let lines = &self.given.document.cover.lines;
        for (index, line) in lines.iter().enumerate() {
            let section = if index + 1 == lines.len() { section.take() } else { None };
            let shape = Shape { ruled: index == 0, section, ..Shape::of("CoverLine") };
            self.paragraph(&shape, |writer| writer.plain(line));
        }
        if section.is_some() {
            self.seam(section);
        }
    }
}

/// How high the text is beyond what fits beside the profile, in twentieths of a point.
fn more_lines(cover: &Cover) -> f64 {
    let lines = |text: &str, letters: usize| text.chars().count().div_ceil(letters);
    let beyond = |lines: usize, fit: usize, height: f64| lines.saturating_sub(fit) as f64 * height;
    let print: usize = cover.lines.iter().map(|line| lines(line, PRINT_LETTERS)).sum();
    beyond(lines(&cover.title, TITLE_LETTERS), TITLE, TITLE_LINE)
        + beyond(lines(&cover.subtitle, SUBTITLE_LETTERS), SUBTITLE, SUBTITLE_LINE)
        + beyond(print, PRINT, LINE)
}
