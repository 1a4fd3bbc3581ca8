//! Knows which item a cell of a findings file names, by its id as people write ids, or by its title.

use super::InputRemark;
use crate::framework::{ItemId, Library};
use crate::lang::with_digits;
use crate::words::plain_words;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// Capitals of other scripts that look like Latin ones, and those in the same order: whoever types Cyrillic or Greek types
/// them in ids without seeing it.
const ALIKE: (&str, &str) = ("АВСЕНІЈКМОРЅТХУΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABCEHIJKMOPSTXYABEZHIKMNOPTYX");

/// What the items of all frameworks are called.
pub(super) struct ItemNames<'a> {
    library: &'a Library,
    /// By ids without what people leave out; `None` where two items would be called the same.
    ids: BTreeMap<String, Option<&'a ItemId>>,
    /// By titles in every language, in plain words.
    titles: BTreeMap<String, Option<&'a ItemId>>,
}

impl<'a> ItemNames<'a> {
    /// Those of the items of this library.
    pub fn of(library: &'a Library) -> ItemNames<'a> {
        let mut names = ItemNames { library, ids: BTreeMap::new(), titles: BTreeMap::new() };
        for item in library.frameworks.iter().flat_map(|framework| &framework.items) {
            add(&mut names.ids, bare(item.id.as_str()), &item.id);
            item.title.all().for_each(|title| add(&mut names.titles, plain_words(title), &item.id));
        }
        names
    }

    /// The item with this id or this title.
    ///
    /// # Errors
    /// An item that no framework has.
    pub fn item(&self, cell: &str) -> Result<ItemId, InputRemark> {
        let titled = || self.titles.get(&plain_words(cell)).copied().flatten().cloned();
        self.by_id(cell).or_else(titled).ok_or_else(|| {
            let whole = ItemId::from(cell.to_uppercase().as_str());
            super::vet::unknown_item(&whole, self.library)
        })
    }

    /// The item with this id, also where zeros, blanks or hyphens of the id differ, its letters or digits are those of
    /// another script, or words stand behind it: `C1`, `gl 01`, `C٠١`, `C01 – Leadership`.
    pub fn by_id(&self, cell: &str) -> Option<ItemId> {
        let whole = ItemId::from(cell.to_uppercase().as_str());
        if self.library.item(&whole).is_some() {
            return Some(whole);
        }
        let cell = in_latin(cell);
        let find = |words: &str| self.ids.get(&bare(words)).copied().flatten().cloned();
        // Words stand behind an id of one or two parts.
        let ends = cell.match_indices([' ', ':', '.', '–', '—', '(']).take(3);
        let mut before_words = ends.filter_map(|(end, _)| {
            let (first, behind) = cell.split_at(end);
            let behind = behind.trim_start_matches(|letter: char| !letter.is_alphanumeric());
            find(first).filter(|_| behind.starts_with(char::is_alphabetic))
        });
        find(&cell).or_else(|| before_words.next())
    }
}

/// Gives an item a name; one that another has already is nobody's.
fn add<'a>(names: &mut BTreeMap<String, Option<&'a ItemId>>, name: String, id: &'a ItemId) {
    names.entry(name).and_modify(|known| *known = known.filter(|known| *known == id)).or_insert(Some(id));
}

/// An id in the letters and digits in which ids are written.
fn in_latin(id: &str) -> String {
    let (others, latin) = ALIKE;
    let one = |letter: char| {
        let capital = letter.to_uppercase().next();
        let place = others.chars().position(|other| Some(other) == capital);
        place.and_then(|place| latin.chars().nth(place)).unwrap_or(letter)
    };
    with_digits(&id.nfkc().collect::<String>()).chars().map(one).collect()
}

/// An id without what people leave out or put between: hyphens, blanks, zeros before a number.
fn bare(id: &str) -> String {
    let mut bare = String::new();
    let mut is_parted = false;
    for letter in id.to_uppercase().chars() {
        let follows = bare.ends_with(|before: char| before.is_ascii_digit());
        match letter {
            letter if !letter.is_alphanumeric() => is_parted = true,
            '0' if !follows => is_parted = false,
            letter => {
                // Two numbers stay two.
                bare.extend((is_parted && follows && letter.is_ascii_digit()).then_some('-'));
                bare.push(letter);
                is_parted = false;
            }
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_known_by_its_id_as_people_write_it_and_by_its_title() {
        let (library, _) = crate::bundle::library(&crate::bundle::Files::embedded()).unwrap();
        let names = ItemNames::of(&library);
        for (cell, expected) in [
            ("C01", Some("C01")),
            ("c 1", Some("C01")),
            ("GL‑01", Some("GL-01")),
            ("С01", Some("C01")),
            ("с1", Some("C01")),
            ("C٠١", Some("C01")),
            ("Ｃ０１", Some("C01")),
            ("C\u{a0}07 – Law enforcement", Some("C07")),
            ("Leadership", Some("C01")),
            ("LIDERAZGO.", Some("C01")),
            ("Leader", None),
            ("C1 2", None),
            ("Ж01", None),
            ("", None),
        ] {
            let found = names.item(cell).ok();
            assert_eq!(found.as_ref().map(ItemId::as_str), expected, "{cell}");
        }
        assert_eq!(names.by_id("Leadership"), None);
    }
}
