//! Knows the tree that every output walks: a closed set of blocks and inlines, each able to name its sources.

use super::walk::each_block;
use super::{BlockStanding, Chart, LINE_END, Layout, Look, Marks, Passage, Row, Table, WritingSystem};
use crate::lang::{Lang, Language};
use crate::presentation::Drawing;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A whole document, ready to be laid out by any renderer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Document {
    /// The language of its words: a BCP 47 code.
    #[schemars(with = "String")]
    pub lang: Lang,
    /// How its words are set.
    #[serde(default, skip_serializing_if = "WritingSystem::is_unknown")]
    pub writing: WritingSystem,
    /// The other languages in which passages of it are, with how their words are set.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(with = "BTreeMap<String, WritingSystem>")]
    pub languages: BTreeMap<Lang, WritingSystem>,
    /// How its parts are put together.
    #[serde(default, skip_serializing_if = "Layout::is_book")]
    pub layout: Layout,
    /// The marks of sources that its words carry.
    #[serde(default, skip_serializing_if = "Marks::are_usual")]
    pub marks: Marks,
    /// The date it is made for; the only date a renderer may print or store.
    pub date: NaiveDate,
    /// The cover and the document's metadata.
    pub cover: Cover,
    /// The body, headings included, in reading order.
    pub blocks: Vec<Block>,
    /// The evidence register that sources refer to.
    pub register: Vec<Source>,
    /// Fixed words that renderers need, by the keys of [`super::LABELS`].
    pub labels: BTreeMap<String, String>,
    /// The national look; absent where the country has none.
    #[serde(default, skip_serializing_if = "Look::is_usual")]
    pub look: Look,
    /// The blocks that the country wrote itself, by id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub own: BTreeMap<String, BlockStanding>,
}

impl Document {
    /// The same with what documents did not say that were kept before they did: how this language is set, and which rows
    /// are titles.
    pub fn written_in(mut self, language: &Language) -> Document {
        if self.writing.is_unknown() {
            self.writing = language.into();
        }
        each_block(&mut self.blocks, &mut |block| {
            let rows = block.table_mut().into_iter().flat_map(|table| &mut table.rows);
            rows.for_each(Row::find_kind);
        });
        self
    }

    /// Nothing but these blocks, for showing a part of a document: no cover, no register, the usual look.
    pub fn of_blocks(language: &Language, labels: BTreeMap<String, String>, blocks: Vec<Block>) -> Document {
        Document {
            lang: language.lang,
            writing: language.into(),
            languages: BTreeMap::new(),
            layout: Layout::default(),
            marks: Marks::default(),
            date: NaiveDate::MIN,
            cover: Cover::default(),
            blocks,
            register: Vec::new(),
            labels,
            look: Look::default(),
            own: BTreeMap::new(),
        }
    }
}

/// What stands on the cover.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Cover {
    /// The title.
    pub title: String,
    /// A line below it.
    pub subtitle: String,
    /// The country's name.
    pub country: String,
    /// The status stamp, such as "DRAFT", or by which act the document is in force.
    pub stamp: Option<String>,
    /// Whether the document is in force; its stamp is no warning then.
    #[serde(default)]
    pub in_force: bool,
    /// The stamp in few words, for the head of each page; absent where the stamp itself is short.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// Lines of small print: date, basis of the levels, what is not official.
    pub lines: Vec<String>,
    /// The country's profile.
    pub profile: Option<Figure>,
}

impl Cover {
    /// The stamp as it stands at the head of each page: in few words.
    pub fn head_stamp(&self) -> Option<&str> {
        let stamp = self.stamp.as_deref()?;
        Some(self.mark.as_deref().unwrap_or(stamp))
    }

    /// The title as it stands at the head of each page: cut between words after at most so many characters.
    pub fn head_title(&self, most: usize) -> String {
        let Some((end, _)) = self.title.char_indices().nth(most) else { return self.title.clone() };
        let cut = self.title.get(..end).unwrap_or_default();
        let words = cut.rsplit_once(' ').map_or(cut, |(words, _)| words);
        format!("{words}…")
    }

    /// The name of the colour that its stamp has.
    pub fn stamp_colour(&self) -> &'static str {
        if self.in_force { "accent" } else { "attention" }
    }
}

/// The name of an answer or a piece of evidence: `C01` or `C01-E1`; of an endnote its number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct SourceId(pub String);

/// An entry of the evidence register.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Its name in the text.
    pub id: SourceId,
    /// What it is, in words.
    pub text: String,
    /// Where it can be found; may be a plain reference.
    pub link: String,
    /// Grade, date and confidence in words.
    pub remark: String,
    /// How it reads as an endnote: publisher, title, date. Empty where it is nothing published, where not everybody may
    /// read it, and in endnotes themselves, whose text this is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// Those of the words that are in another language than the document's.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<Passage>,
}

/// A block of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Block {
    /// A heading, level 1 (chapter) to 4.
    Heading {
        /// Permanent inside the document; also the anchor.
        id: String,
        /// 1 to 4, never skipping one.
        level: u8,
        /// The number printed before it: `2`, `2.1`, `A`; absent in the front matter and below level 2.
        number: Option<String>,
        /// The words.
        text: Vec<Inline>,
    },
    /// What a chapter says, in one sentence, right below its heading.
    Finding {
        /// Permanent inside the document.
        id: String,
        /// The words.
        text: Vec<Inline>,
        /// The answers and evidence behind it.
        sources: Vec<SourceId>,
    },
    /// A paragraph.
    Paragraph {
        /// Permanent inside the document.
        id: String,
        /// The words.
        text: Vec<Inline>,
        /// The answers and evidence behind it.
        sources: Vec<SourceId>,
    },
    /// A list.
    List {
        /// Permanent inside the document.
        id: String,
        /// Numbered or not.
        ordered: bool,
        /// The number of the first item, where items are numbered.
        #[serde(default = "first_number", skip_serializing_if = "is_first_number")]
        start: u32,
        /// Its items.
        items: Vec<Vec<Block>>,
    },
    /// A table.
    Table(Table),
    /// A figure with its data table.
    Figure(Figure),
    /// A box: a drafting note in the attention colour, or a remark; or a quotation, set apart without a box.
    Note {
        /// Permanent inside the document.
        id: String,
        /// What kind of box.
        kind: NoteKind,
        /// Its content.
        blocks: Vec<Block>,
    },
    /// The next block starts on a new page.
    PageBreak,
}

/// The number with which a list begins that does not go on with another.
fn first_number() -> u32 {
    1
}

fn is_first_number(start: &u32) -> bool {
    *start == first_number()
}

/// What kind of box a note is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// Something is missing before signature; it has no evidence or no owner yet.
    Drafting,
    /// A remark for the reader.
    Remark,
    /// The words of people who were heard.
    Quote,
}

/// A run of text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "t", rename_all = "kebab-case")]
pub enum Inline {
    /// Plain text; never markup of any kind.
    Text {
        /// The text.
        text: String,
    },
    /// Strong emphasis.
    Strong {
        /// What is emphasised.
        children: Vec<Inline>,
    },
    /// Emphasis.
    Emphasis {
        /// What is emphasised.
        children: Vec<Inline>,
    },
    /// A link to `https`, `http` or `mailto`, or a reference: `#` and the id of a heading of the document.
    Link {
        /// The address.
        href: String,
        /// The words.
        children: Vec<Inline>,
    },
    /// A discreet mark that leads to the register.
    Source {
        /// The entry.
        id: SourceId,
    },
    /// A line break inside a paragraph.
    Break,
    /// Words of people in another language than the document's.
    Foreign {
        /// Their language: a BCP 47 code.
        #[schemars(with = "String")]
        lang: Lang,
        /// The words.
        children: Vec<Inline>,
    },
    /// Words that a later version has and the earlier one had not.
    Inserted {
        /// The words.
        children: Vec<Inline>,
    },
    /// Words that an earlier version had and the later one has not.
    Deleted {
        /// The words.
        children: Vec<Inline>,
    },
}

impl Inline {
    /// Plain text with a break where one of its lines ends.
    pub fn lines(text: &str) -> Vec<Inline> {
        let mut run = Vec::new();
        for (index, line) in text.split(LINE_END).enumerate() {
            run.extend((index > 0).then_some(Inline::Break));
            run.push(Inline::Text { text: line.to_owned() });
        }
        run
    }
}

/// A figure: a chart, a title that states the finding, a description, and the data behind it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// Permanent inside the document.
    pub id: String,
    /// The title, which states the finding.
    pub title: String,
    /// What the chart shows, for those who cannot see it.
    pub alt: String,
    /// The chart.
    pub chart: Chart,
    /// The data as a table, where it does not stand nearby anyway.
    pub data: Option<Table>,
}

impl Figure {
    /// A drawing under its name inside the document, with its data nearby.
    pub fn of(id: &str, drawing: Drawing) -> Figure {
        let Drawing { title, alt, chart } = drawing;
        Figure { id: id.to_owned(), title, alt, chart, data: None }
    }
}
