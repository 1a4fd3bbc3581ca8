//! Knows words inside a paragraph of a Word file: runs, links, marks of sources, fields; knows no block.

use super::bookmarks;
use super::writer::BodyWriter;
use crate::document::{Inline, Marks, SourceId};
use crate::lang::{ISOLATE, POP, composites};
use crate::render::address::address;
use crate::render::runs::{CLING, Run, RunForm, runs};

impl BodyWriter<'_> {
    /// A row of inlines.
    pub fn inlines(&mut self, text: &[Inline]) {
        let numbered = self.given.document.marks == Marks::Endnotes;
        let mut after_mark = false;
        for run in runs(text, self.place.in_cell && self.place.note.is_none()) {
            let is_mark = matches!(run, Run::Mark { .. });
            match run {
                // Between numbers: 1, 2.
                Run::Words { text, .. } if numbered && after_mark && text.as_ref() == CLING => {
                    self.write_styled(",\u{202f}", "SourceMark");
                }
                Run::Words { text, form } => self.write_formed(&text, form),
                Run::Mark { id, shown } => self.mark(id, &shown),
                Run::Break => self.run("", RunForm::default(), |writer| writer.xml.empty("w:br", &[])),
            }
            after_mark = is_mark;
        }
    }

    /// Plain words.
    pub fn plain(&mut self, text: &str) {
        self.write_styled(text, "");
    }

    /// Words in a style of their own.
    pub fn write_styled(&mut self, text: &str, style: &str) {
        self.words_in(style, RunForm::default(), text);
    }

    /// An id on one line: its hyphens do not break.
    pub fn whole(&mut self, id: &str, style: &str) {
        self.run(style, RunForm::default(), |writer| {
            for (index, part) in id.split('-').enumerate() {
                if index > 0 {
                    writer.xml.empty("w:noBreakHyphen", &[]);
                }
                writer.write_text(part);
            }
        });
    }

    /// A step to the next stop.
    pub fn tab(&mut self) {
        self.run("", RunForm::default(), |writer| writer.xml.empty("w:tab", &[]));
    }

    fn write_formed(&mut self, text: &str, form: RunForm) {
        let place = form.link.and_then(|href| href.strip_prefix('#'));
        match (place, form.link.and_then(address)) {
            (Some(id), _) => self.write_reference(id, form, text),
            (None, Some(address)) => self.write_link(&address, |writer| {
                writer.words_in("Hyperlink", form, text);
            }),
            (None, None) => self.words_in("", form, text),
        }
    }

    /// What leads to a block of the file. A number that Word counts it reckons here too, so that it stays right when
    /// somebody adds a chapter.
    fn write_reference(&mut self, id: &str, form: RunForm, text: &str) {
        let Some(number) = self.targets.get(id).copied() else { return self.words_in("", form, text) };
        let place = bookmarks::name(id);
        let is_apart = |words: &&str| words.is_empty() || words.ends_with(char::is_whitespace);
        let words = number.and_then(|number| text.strip_suffix(number)).filter(is_apart);
        self.xml.open("w:hyperlink", &[("w:anchor", &place), ("w:history", "1")]);
        self.words_in("", form, words.unwrap_or(text));
        if let Some(number) = number.filter(|_| words.is_some()) {
            self.formed_field(&format!("REF {place} \\n \\h"), number, "", form);
        }
        self.xml.close("w:hyperlink");
    }

    /// Words in a run. Where reading starts at the right, each row of figures has a run of its own that is read from the
    /// left: Word goes by the run, other programs by the marks in it.
    fn words_in(&mut self, style: &str, form: RunForm, text: &str) {
        let rows = if self.is_turned(form) { composites(text) } else { Vec::new() };
        let mut at = 0;
        for row in rows {
            if at < row.start {
                self.run(style, form, |writer| writer.write_text(&text[at..row.start]));
            }
            let figures = format!("{ISOLATE}{}{POP}", &text[row.clone()]);
            self.run_towards(false, style, form, |writer| writer.write_text(&figures));
            at = row.end;
        }
        if at == 0 || at < text.len() {
            self.run(style, form, |writer| writer.write_text(&text[at..]));
        }
    }

    /// What leads out of the file.
    pub fn write_link(&mut self, address: &str, write: impl FnOnce(&mut Self)) {
        let known = self.links.iter().position(|known| known == address);
        let index = known.unwrap_or_else(|| {
            self.links.push(address.to_owned());
            self.links.len() - 1
        });
        let id = format!("amparoLink{}", index + 1);
        self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
        write(self);
        self.xml.close("w:hyperlink");
    }

    /// The small id of a source, which leads to its entry in the register.
    fn mark(&mut self, id: &SourceId, shown: &str) {
        let Some(target) = self.marks.get(id).cloned() else { return self.whole(shown, "SourceMark") };
        self.xml.open("w:hyperlink", &[("w:anchor", &target), ("w:history", "1")]);
        self.whole(shown, "SourceMark");
        self.xml.close("w:hyperlink");
    }

    /// A field that Word reckons; `shown` stands there until it does.
    pub fn field(&mut self, code: &str, shown: &str, style: &str) {
        self.formed_field(code, shown, style, RunForm::default());
    }

    fn formed_field(&mut self, code: &str, shown: &str, style: &str, form: RunForm) {
        let mark = |writer: &mut Self, kind: &str| {
            writer.run(style, form, |writer| writer.xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
        };
        mark(self, "begin");
        self.run(style, form, |writer| {
            writer.xml.words("w:instrText", &[("xml:space", "preserve")], &format!(" {code} "));
        });
        mark(self, "separate");
        self.words_in(style, form, shown);
        mark(self, "end");
    }

    /// A run with its properties in the order of the schema.
    pub fn run(&mut self, style: &str, form: RunForm, write: impl FnOnce(&mut Self)) {
        self.run_towards(self.is_turned(form), style, form, write);
    }

    /// Whether words are read from the right: those of a passage as its language is, all others as the document.
    fn is_turned(&self, form: RunForm) -> bool {
        let other = form.lang.and_then(|lang| self.given.document.languages.get(&lang));
        other.map_or(self.given.right_to_left, |writing| writing.direction.is_right_to_left())
    }

    fn run_towards(
        &mut self,
        right_to_left: bool,
        style: &str,
        form: RunForm,
        write: impl FnOnce(&mut Self),
    ) {
        self.xml.open("w:r", &[]);
        let is_plain = style.is_empty() && form == RunForm::default() && self.size.is_none();
        if !is_plain || right_to_left || !self.given.house {
            self.xml.open("w:rPr", &[]);
            if !style.is_empty() {
                let id = self.given.styles.id(style).to_owned();
                self.xml.empty("w:rStyle", &[("w:val", &id)]);
            }
            for (wanted, names) in [(form.strong, ["w:b", "w:bCs"]), (form.emphasis, ["w:i", "w:iCs"])] {
                names.iter().filter(|_| wanted).for_each(|name| self.xml.empty(name, &[]));
            }
            if form.deleted {
                self.xml.empty("w:strike", &[]);
            }
            if let Some(size) = self.size.map(|size| size.to_string()) {
                ["w:sz", "w:szCs"].iter().for_each(|name| self.xml.empty(name, &[("w:val", &size)]));
            }
            if form.inserted {
                self.xml.empty("w:u", &[("w:val", "single")]);
            }
            if right_to_left {
                self.xml.empty("w:rtl", &[]);
            }
            if let Some(culture) = self.culture(form) {
                self.xml.empty("w:lang", &[("w:val", &culture), ("w:bidi", &culture)]);
            }
            self.xml.close("w:rPr");
        }
        write(self);
        self.xml.close("w:r");
    }

    /// The language that a run names: that of its passage or, as a template speaks the one it was made in, the document's.
    fn culture(&self, form: RunForm) -> Option<String> {
        let document = self.given.document;
        let Some(lang) = form.lang else {
            return (!self.given.house).then(|| super::culture(document).to_owned());
        };
        let known = document.languages.get(&lang).map(|writing| &writing.culture);
        Some(known.filter(|culture| !culture.is_empty()).cloned().unwrap_or_else(|| lang.to_string()))
    }

    fn write_text(&mut self, text: &str) {
        self.xml.words("w:t", &[("xml:space", "preserve")], text);
    }
}
