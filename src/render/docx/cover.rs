//! Knows the cover of a Word file.

use super::section::Section;
use super::writer::{Shape, Writer};

/// How high the profile on the cover may be, as a share of the room: title, stamp and small print stand there too.
const PROFILE: f64 = 0.56;
/// The least height of the profile, and the height of a line with its space, in twentieths of a point.
const LEAST: f64 = 3_000.0;
const LINE: f64 = 300.0;
/// What fits beside a profile of that height: lines of small print, and letters of a title on two lines; and the height
/// of one more line of the title.
const PRINT: usize = 5;
const TITLE: usize = 58;
const TITLE_LINE: f64 = 740.0;

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
            let print = cover.lines.len().saturating_sub(PRINT) as f64 * LINE;
            let title = (cover.title.chars().count() / TITLE) as f64 * TITLE_LINE;
            let tallest = (self.place.room.height as f64 * PROFILE - head - print - title).max(LEAST);
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
