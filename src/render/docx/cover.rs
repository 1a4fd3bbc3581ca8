//! Knows the cover of a Word file.

use super::masthead;
use super::section::{PageSetup, PageSpace};
use super::writer::{BodyWriter, ParagraphFormat};
use crate::document::{Cover, Look};
use crate::render::letters::width;

/// The height that title, stamp and small print take of the cover, in twentieths of a point; the profile has the rest.
const BESIDE: f64 = 5_235.0;
/// The least height of the profile, and the height of a line with its space, in twentieths of a point.
const LEAST: f64 = 3_000.0;
const LINE: f64 = 300.0;
/// What fits into that height: lines of small print, of the title and of what stands below it.
const PRINT: usize = 5;
const TITLE: usize = 2;
const SUBTITLE: usize = 1;
/// How many letters a line of each holds at least on an upright sheet, where it is so wide, and the height of one more line
/// of the two large ones.
const UPRIGHT: f64 = 8_730.0;
const PRINT_LETTERS: usize = 105;
const INSTITUTION_LETTERS: usize = 80;
const TITLE_LETTERS: usize = 24;
const SUBTITLE_LETTERS: usize = 52;
const STAMP_LETTERS: usize = 40;
const STAMP_LINE: f64 = 410.0;
const TITLE_LINE: f64 = 740.0;
/// The width of a usual letter, as a share of its size.
const LETTER: f64 = 0.59;
const SUBTITLE_LINE: f64 = 410.0;

/// Sizes of the letters, in half points, and the share that is left of the usual ones.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Sizes {
    title: usize,
    share: f64,
}

/// The usual sizes first: whatever people write there, the cover is one page.
const SIZES: [Sizes; 8] = [
    Sizes { title: TITLE_SIZE, share: 1.0 },
    Sizes { title: 52, share: 1.0 },
    Sizes { title: 46, share: 1.0 },
    Sizes { title: 40, share: 0.95 },
    Sizes { title: 34, share: 0.9 },
    Sizes { title: 30, share: 0.8 },
    Sizes { title: 24, share: 0.65 },
    Sizes { title: 18, share: 0.5 },
];
/// With the first of them the figure keeps a height that can be read; with the others there is none.
const WITH_FIGURE: usize = 5;
/// The usual sizes, in half points.
const TITLE_SIZE: usize = 60;
const INSTITUTION_SIZE: f64 = 20.0;
const PRINT_SIZE: f64 = 16.0;

impl BodyWriter<'_> {
    /// What stands before the text: cover and contents of a book, a title above what has neither.
    pub fn front(&mut self) {
        let layout = self.given.document.layout;
        if layout.has_chapters() {
            self.cover();
            self.contents();
            if layout.is_book() {
                self.lists_of_captions();
            }
            self.name_chapters();
            // What follows the contents begins on a page of its own.
            self.page_break = true;
        } else {
            self.masthead();
        }
    }

    /// Emblem and institutions, country and stamp, title, profile, small print. Without a template it has pages of its
    /// own; a template brings its emblem itself.
    fn cover(&mut self) {
        let document = self.given.document;
        let own = self
            .given
            .house
            .then(|| PageSetup::cover(document.layout, document.look.sheet, self.given.right_to_left));
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
        let is_house = self.given.house;
        let (sizes, tallest) = fitting_sizes(cover, is_house.then_some(&document.look), self.place.room);
        let is_usual = !is_house || sizes == SIZES[0];
        let sized = |usual: f64| (!is_usual).then_some((usual * sizes.share).round() as usize);
        if is_house {
            self.emblem(1.0);
            self.sized(sized(INSTITUTION_SIZE), |writer| {
                for name in &document.look.institutions {
                    writer.paragraph(&ParagraphFormat::of("CoverInstitution"), |writer| writer.plain(name));
                }
            });
        }
        self.country_and_stamp(cover);
        let title = (!is_usual).then_some(sizes.title);
        self.paragraph(
            &ParagraphFormat { unnumbered: !is_house, ..ParagraphFormat::of("Title") },
            |writer| {
                writer.sized(title, |writer| writer.plain(&cover.title));
            },
        );
        self.paragraph(&ParagraphFormat::of("Subtitle"), |writer| writer.plain(&cover.subtitle));
        if let (Some(profile), Some(tallest)) = (&cover.profile, tallest) {
            self.paragraph(&ParagraphFormat::of("CoverFigure"), |writer| writer.plain(&profile.title));
            self.picture(profile, tallest, false);
        }
        self.sized(sized(PRINT_SIZE), |writer| writer.small_print(section));
    }

    /// A short stamp stands beside the country; a sentence below it, in a paragraph of its own.
    fn country_and_stamp(&mut self, cover: &Cover) {
        // Spaces that do not break keep the frame away from the word.
        let framed = cover.stamp.as_ref().map(|stamp| format!("\u{a0}{stamp}\u{a0}"));
        let (beside, below) = if is_long_stamp(cover) { (None, framed) } else { (framed, None) };
        self.paragraph(&ParagraphFormat::of("CoverCountry"), |writer| {
            writer.plain(&cover.country);
            if let Some(stamp) = &beside {
                writer.tab();
                writer.write_styled(stamp, "CoverStamp");
            }
        });
        if let Some(stamp) = &below {
            self.paragraph(&ParagraphFormat::of("CoverCountry"), |writer| {
                writer.write_styled(stamp, "CoverStamp")
            });
        }
    }

    /// The last line ends the cover's section, so that no empty paragraph can spill onto a page of its own.
    fn small_print(&mut self, mut section: Option<String>) {
        let lines = &self.given.document.cover.lines;
        for (index, line) in lines.iter().enumerate() {
            let section = if index + 1 == lines.len() { section.take() } else { None };
            let shape = ParagraphFormat { ruled: index == 0, section, ..ParagraphFormat::of("CoverLine") };
            self.paragraph(&shape, |writer| writer.plain(line));
        }
        if section.is_some() {
            self.seam(section);
        }
    }
}

/// Whether country and stamp take more than a line.
fn is_long_stamp(cover: &Cover) -> bool {
    let together = |stamp: &String| lines(&format!("{} {stamp}", cover.country), STAMP_LETTERS, 1.0);
    cover.stamp.as_ref().is_some_and(|stamp| together(stamp) > 1)
}

/// The first sizes with which the cover is one page with this room, and how high the figure may be; with small ones it is left
/// out, as it stands in the text too. `look` is what stands at the head of our own cover.
fn fitting_sizes(cover: &Cover, look: Option<&Look>, room: PageSpace) -> (Sizes, Option<f64>) {
    let narrow = UPRIGHT / room.width as f64;
    let free = |sizes: &Sizes| {
        let free = room.height as f64 - BESIDE;
        free - look.map_or(0.0, |look| whose(look, *sizes, narrow)) - more_lines(cover, *sizes, narrow)
    };
    let figure = SIZES[..WITH_FIGURE].iter().find(|sizes| free(sizes) >= LEAST);
    if let (Some(sizes), Some(_)) = (figure, &cover.profile) {
        return (*sizes, Some(free(sizes)));
    }
    (SIZES.into_iter().find(|sizes| free(sizes) >= 0.0).unwrap_or(SIZES[SIZES.len() - 1]), None)
}

/// About how high emblem and institutions are, in twentieths of a point; `narrow` is how often the text is as wide on an
/// upright sheet.
fn whose(look: &Look, sizes: Sizes, narrow: f64) -> f64 {
    let emblem = look.emblem.as_ref().map_or(0.0, |emblem| masthead::size(emblem, 1.0).1 + LINE);
    let institutions =
        look.institutions.iter().map(|name| lines(name, INSTITUTION_LETTERS, sizes.share * narrow));
    emblem + institutions.sum::<usize>() as f64 * LINE * sizes.share
}

/// How many lines a text takes where a line of the usual size holds so many letters; capitals and the letters of some
/// scripts take the room of more.
fn lines(text: &str, letters: usize, share: f64) -> usize {
    let wide = (width(text, 1.0, false) / LETTER).ceil() as usize;
    wide.max(text.chars().count()).div_ceil(((letters as f64 / share) as usize).max(1))
}

/// How high the text is beyond what fits beside the profile, in twentieths of a point; less where it takes less.
fn more_lines(cover: &Cover, sizes: Sizes, narrow: f64) -> f64 {
    let share = sizes.title as f64 / TITLE_SIZE as f64;
    let beyond = |lines: usize, fit: usize, height: f64| lines.saturating_sub(fit) as f64 * height;
    let print: usize = cover.lines.iter().map(|line| lines(line, PRINT_LETTERS, sizes.share * narrow)).sum();
    let title = lines(&cover.title, TITLE_LETTERS, share * narrow) as f64 * TITLE_LINE * share;
    let stamp = cover.stamp.as_ref().filter(|_| is_long_stamp(cover));
    let stamp = stamp.map_or(0, |stamp| lines(stamp, STAMP_LETTERS, 1.0));
    stamp as f64 * STAMP_LINE
        + (title - TITLE as f64 * TITLE_LINE).max(0.0)
        + beyond(lines(&cover.subtitle, SUBTITLE_LETTERS, narrow), SUBTITLE, SUBTITLE_LINE)
        + beyond(print, PRINT, LINE * sizes.share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Bytes, Chart, Figure, Picture, PictureChart};

    fn cover(title: &str) -> Cover {
        let chart = Chart::Picture(PictureChart { png: Bytes(Vec::new()), width: 1, height: 1 });
        Cover {
            title: title.to_owned(),
            subtitle: "A draft".to_owned(),
            country: "Maravia".to_owned(),
            stamp: None,
            in_force: false,
            mark: None,
            lines: vec!["A line of small print".to_owned(); 5],
            profile: Some(figure(chart)),
        }
    }

    fn figure(chart: Chart) -> Figure {
        let text = || "x".to_owned();
        Figure { id: text(), title: text(), alt: text(), chart, data: None }
    }

    fn look(institutions: usize) -> Look {
        let emblem = Picture { png: Bytes(Vec::new()), width: 10, height: 10, alt: String::new() };
        let institutions = vec!["Ministry of ".repeat(15); institutions];
        Look { emblem: Some(emblem), institutions, ..Look::default() }
    }

    #[test]
    fn a_long_title_is_set_smaller_and_then_the_figure_goes() {
        const ROOM: PageSpace = PageSpace { width: 8_730, height: 13_776 };
        let at = |letters: usize, institutions: usize| {
            let (sizes, tallest) =
                fitting_sizes(&cover(&"x".repeat(letters)), Some(&look(institutions)), ROOM);
            (sizes.title, tallest.is_some())
        };
        assert_eq!(at(40, 0), (TITLE_SIZE, true), "a usual title keeps its size");
        let (size, has_figure) = at(230, 1);
        assert!(size < TITLE_SIZE && has_figure, "{size}");
        let of = |title: &str| fitting_sizes(&cover(title), Some(&look(1)), ROOM).0.title;
        assert!(of(&"W".repeat(230)) < size, "capitals are wide");
        assert_eq!(of(&"ل".repeat(230)), size, "Arabic letters are not");
        let (size, has_figure) = at(300, 8);
        assert!(size < 40 && !has_figure, "{size}");
        assert_eq!(
            fitting_sizes(&cover("x"), None, ROOM).1,
            Some(ROOM.height as f64 - BESIDE),
            "a template brings its own head"
        );
        let lying = PageSpace { width: 13_662, height: 8_844 };
        let plain = |title: &str| Cover { profile: None, ..cover(title) };
        let of = |title: &str, room| fitting_sizes(&plain(title), Some(&Look::default()), room).0.title;
        assert_eq!(of(&"x".repeat(200), lying), TITLE_SIZE, "a sheet on its side is low and wide");
        assert!(of(&"x".repeat(400), lying) < of(&"x".repeat(400), ROOM), "lower than wide");
    }
}
