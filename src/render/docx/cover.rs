//! Knows the cover of a Word file.

use super::section::Section;
use super::writer::{Shape, Writer};

/// How high the profile on the cover may be, as a share of the room: title, stamp and small print stand there too.
const PROFILE: f64 = 0.56;

impl Writer<'_> {
    /// Country and stamp, title, profile, small print. Without a template it has pages of its own.
    pub fn cover(&mut self) {
        let own = self.given.house.then(|| Section::cover(self.given.right_to_left));
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
            let tallest = self.place.room.height as f64 * PROFILE;
            self.picture(profile, tallest, false);
        }
        self.small_print(section);
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
