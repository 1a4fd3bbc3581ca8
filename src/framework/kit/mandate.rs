//! Knows what international bodies asked of states about children online; knows no country's answer.

use super::entry::KitEntry;
use super::{CommitmentScope, Provision};
use crate::framework::{Status, Text, Translatable};
use serde::Deserialize;

/// A text on which a country can rest its strategy: a declaration, a resolution, an article of a treaty.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Mandate {
    /// Permanent name, such as `MD-UDHR`.
    pub id: String,
    /// The countries it speaks to.
    pub scope: CommitmentScope,
    /// When it was adopted: `2021`, `2021-03` or `2021-03-02`.
    pub adopted: String,
    /// How far the entry can be relied on.
    pub status: Status,
    /// Where it was read; needed where the status is verified.
    #[serde(default)]
    pub source: Option<String>,
    /// Whether it stands in the box of the strategy, which has room for [`Mandate::MOST_IN_BOX`].
    pub in_box: bool,
    /// Articles or paragraphs, such as `23-24`; empty for the whole.
    pub reference: String,
    /// Full title.
    pub title: Text,
    /// Title for narrow places.
    pub short_title: Text,
    /// Whom it speaks to, in our words.
    pub addressed: Text,
    /// What it asks, in our words and one short sentence.
    pub asks: Text,
    /// Something readers must know, such as that a later text may have taken its place.
    #[serde(default)]
    pub note: Text,
    /// What it asks paragraph by paragraph, where that matters.
    #[serde(default)]
    pub provisions: Vec<Provision>,
    /// The same where it has several lists of paragraphs, each numbered by itself.
    #[serde(default)]
    pub lists: Vec<MandateList>,
}

impl Mandate {
    /// How many lines the box of the strategy has.
    pub const MOST_IN_BOX: usize = 12;

    /// Every paragraph, whichever list it stands in.
    pub fn all_provisions(&self) -> impl Iterator<Item = &Provision> {
        self.provisions.iter().chain(self.lists.iter().flat_map(|list| &list.provisions))
    }
}

/// A list of paragraphs of a text that numbers several of them alike.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct MandateList {
    /// Permanent name, such as `MD-WTDC67-L1`.
    pub id: String,
    /// What the list is and to whom it speaks, in our words.
    pub heading: Text,
    /// Its paragraphs.
    pub provisions: Vec<Provision>,
}

impl KitEntry for MandateList {
    const LIST: &'static str = "lists";

    fn ids(&self) -> Vec<String> {
        std::iter::once(self.id.clone()).chain(self.provisions.iter().flat_map(KitEntry::ids)).collect()
    }

    fn visit(&mut self, key: &str, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit(&format!("{key}.heading"), &mut self.heading);
        self.provisions.words(&mut |inner, text| visit(&format!("{key}.{inner}"), text));
    }
}

impl KitEntry for Mandate {
    const LIST: &'static str = "mandates";

    fn ids(&self) -> Vec<String> {
        let lists = self.lists.iter().flat_map(KitEntry::ids);
        let inside = self.provisions.iter().flat_map(KitEntry::ids).chain(lists);
        std::iter::once(self.id.clone()).chain(inside).collect()
    }

    fn visit(&mut self, key: &str, visit: &mut dyn FnMut(&str, &mut Text)) {
        visit(&format!("{key}.title"), &mut self.title);
        visit(&format!("{key}.short-title"), &mut self.short_title);
        visit(&format!("{key}.addressed"), &mut self.addressed);
        visit(&format!("{key}.asks"), &mut self.asks);
        if !self.note.is_empty() {
            visit(&format!("{key}.note"), &mut self.note);
        }
        self.provisions.words(&mut |inner, text| visit(&format!("{key}.{inner}"), text));
        self.lists.words(&mut |inner, text| visit(&format!("{key}.{inner}"), text));
    }
}
