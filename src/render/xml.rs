//! Knows how XML is written so that every element closes and every word means itself; knows no vocabulary.

use super::mark::html;

/// The first line of a part.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Attributes of an element: name and value, which is escaped when written.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// XML in the making. What XML 1.0 forbids is left out of texts and values.
#[derive(Default)]
pub(super) struct Xml {
    out: String,
}

impl Xml {
    /// The beginning of a part.
    pub fn part() -> Xml {
        Xml { out: DECLARATION.to_owned() }
    }

    pub fn open(&mut self, name: &str, attributes: Attributes) {
        self.start(name, attributes);
        self.out.push('>');
    }

    pub fn close(&mut self, name: &str) {
        self.out.extend(["</", name, ">"]);
    }

    /// An element without content.
    pub fn empty(&mut self, name: &str, attributes: Attributes) {
        self.start(name, attributes);
        self.out.push_str("/>");
    }

    /// An element around words.
    pub fn words(&mut self, name: &str, attributes: Attributes, text: &str) {
        self.open(name, attributes);
        self.text(text);
        self.close(name);
    }

    pub fn text(&mut self, text: &str) {
        self.out.push_str(&html(text));
    }

    /// XML that is already written.
    pub fn raw(&mut self, xml: &str) {
        self.out.push_str(xml);
    }

    /// Puts XML that is already written where `at` bytes have been written.
    pub fn insert(&mut self, at: usize, xml: &str) {
        self.out.insert_str(at, xml);
    }

    /// What is written so far.
    pub fn as_str(&self) -> &str {
        &self.out
    }

    pub fn finish(self) -> String {
        self.out
    }

    fn start(&mut self, name: &str, attributes: Attributes) {
        self.out.extend(["<", name]);
        for (key, value) in attributes {
            self.out.extend([" ", key, "=\"", &html(value), "\""]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        let mut xml = Xml::default();
        xml.words("a", &[("b", "\"<\0>")], "</a> ]]>");
        xml.empty("c", &[]);
        assert_eq!(xml.finish(), "<a b=\"&quot;&lt;&gt;\">&lt;/a&gt; ]]&gt;</a><c/>");
    }
}
