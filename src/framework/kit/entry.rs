//! Knows what the entries of the strategy's lists have in common: an id, words and lines. Knows no list.

use crate::framework::{Text, TextLine, Translatable};

/// A line of an entry: words with a permanent name.
pub trait EntryLine {
    /// The permanent name.
    fn id(&self) -> &str;

    /// The words.
    fn text(&mut self) -> &mut Text;
}

impl EntryLine for TextLine {
    fn id(&self) -> &str {
        &self.id
    }

    fn text(&mut self) -> &mut Text {
        &mut self.text
    }
}

/// An entry of a list, such as an indicator or a body.
pub trait KitEntry {
    /// The key of the list in its file, such as `indicators`.
    const LIST: &'static str;

    /// The permanent name, and those of the lines inside.
    fn ids(&self) -> Vec<String>;

    /// Calls `visit` with the words of the entry; their keys begin with `key`.
    fn visit(&mut self, key: &str, visit: &mut dyn FnMut(&str, &mut Text));
}

impl<T: KitEntry> Translatable for Vec<T> {
    fn words(&mut self, visit: &mut dyn FnMut(&str, &mut Text)) {
        for entry in self {
            let id = entry.ids().first().cloned().unwrap_or_default();
            entry.visit(&format!("{}.{id}", T::LIST), visit);
        }
    }
}

/// A file of the strategy's content.
pub trait KitFile: Translatable {
    /// Every permanent name in it.
    fn ids(&self) -> Vec<String>;
}

impl<T: KitEntry> KitFile for Vec<T> {
    fn ids(&self) -> Vec<String> {
        self.iter().flat_map(KitEntry::ids).collect()
    }
}

/// The ids of lines.
pub fn ids_of<L: EntryLine>(lines: &[L]) -> Vec<String> {
    lines.iter().map(|line| line.id().to_owned()).collect()
}

/// The words of lines, each under `key` and its id.
pub fn visit_lines<L: EntryLine>(key: &str, lines: &mut [L], visit: &mut dyn FnMut(&str, &mut Text)) {
    for line in lines {
        visit(&format!("{key}.{}", line.id()), line.text());
    }
}

/// Says of a kind of entry which fields are words that must be there, words that may be there, and lines.
macro_rules! entry {
    ($kind:ty, $list:literal, words($($words:ident),*), optional($($optional:ident),*), lines($($lines:ident),*)) => {
        impl $crate::framework::kit::entry::KitEntry for $kind {
            const LIST: &'static str = $list;

            fn ids(&self) -> Vec<String> {
                let own = vec![self.id.as_str().to_owned()];
                [own, $($crate::framework::kit::entry::ids_of(&self.$lines)),*].concat()
            }

            fn visit(&mut self, key: &str, visit: &mut dyn FnMut(&str, &mut $crate::framework::Text)) {
                let place = |field: &str| format!("{key}.{}", field.replace('_', "-"));
                $(visit(&place(stringify!($words)), &mut self.$words);)*
                $(if !self.$optional.is_empty() {
                    visit(&place(stringify!($optional)), &mut self.$optional);
                })*
                $($crate::framework::kit::entry::visit_lines(
                    &place(stringify!($lines)), &mut self.$lines, visit,
                );)*
            }
        }
    };
}
pub(super) use entry;
