//! Knows two languages that nobody speaks, made from English when files are read: one runs from right to left, one is long.
//!
//! They show, before there is a translator, what an Arabic or a German reader will meet. Readers are never offered them.

use super::Folder;
use crate::framework::{Library, Translatable};
use crate::lang::{Direction, Lang, Language};
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant, VariantKey,
};
use fluent_syntax::{parser, serializer};
use std::ops::Range;

/// A language that nobody speaks. Its code has one of the regions that are kept for such (CLDR, pseudo-locales).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// English with accents, a third longer.
    Long,
    /// English in Arabic letters, from right to left.
    Mirrored,
}

/// Arabic letters in the place of those from a to z.
const ARABIC: [char; 26] = [
    'ا', 'ب', 'ث', 'د', 'ي', 'ف', 'غ', 'ه', 'ئ', 'ج', 'ك', 'ل', 'م', 'ن', 'و', 'پ', 'ق', 'ر', 'س', 'ت', 'ؤ',
    'ظ', 'ط', 'خ', 'ى', 'ز',
];

/// What is no words in a template or a message: code of Tera, the target of a link, the kind of a box.
const CODE: [(&str, &str); 5] = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("](", ")"), ("[!", "]")];

impl Pseudo {
    /// Both.
    pub const ALL: [Pseudo; 2] = [Pseudo::Long, Pseudo::Mirrored];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Pseudo::Long => "en-XA",
            Pseudo::Mirrored => "ar-XB",
        }
    }

    /// The forms in which the language counts and English does not.
    fn forms(self) -> &'static [&'static str] {
        match self {
            Pseudo::Long => &[],
            Pseudo::Mirrored => &["zero", "two", "few", "many"],
        }
    }

    /// The language as if somebody spoke it. Figures stay Latin: every reader of a test can read them.
    pub(super) fn language(self, english: &Language) -> Option<Language> {
        let (direction, locale) = match self {
            Pseudo::Long => (Direction::LeftToRight, english.locale.clone()),
            Pseudo::Mirrored => (Direction::RightToLeft, "ar-EG-u-nu-latn".to_owned()),
        };
        let mut spelling = english.spelling.clone();
        spelling.words.values_mut().for_each(|word| *word = self.words(word));
        let (lang, name) = (Lang::from_code(self.code())?, self.words(&english.name));
        let country_forms = english.country_forms.in_words(|words| self.words(words));
        let institution_articles = english.institution_articles.in_words(|words| self.words(words));
        Some(Language {
            lang,
            name,
            direction,
            locale,
            spelling,
            country_forms,
            institution_articles,
            ..english.clone()
        })
    }

    /// The words of a text without any code in it. Addresses stay.
    pub fn words(self, text: &str) -> String {
        let word = |word: &str| match word {
            address if address.contains("://") || address.contains('@') => address.to_owned(),
            word => word.chars().map(|letter| self.letter(letter)).collect(),
        };
        text.split_inclusive(char::is_whitespace).map(word).collect()
    }

    fn letter(self, letter: char) -> String {
        match self {
            Pseudo::Mirrored => {
                let place = (letter.to_ascii_lowercase() as usize).checked_sub('a' as usize);
                place.and_then(|place| ARABIC.get(place)).copied().unwrap_or(letter).to_string()
            }
            Pseudo::Long => match letter {
                'a' => "åå".to_owned(),
                'e' => "éé".to_owned(),
                'i' => "îî".to_owned(),
                'o' => "öö".to_owned(),
                'u' => "ûû".to_owned(),
                other => other.to_string(),
            },
        }
    }

    /// The file of an English folder in this language.
    pub(super) fn file(self, path: &str, text: &str) -> String {
        if path.ends_with(".ftl") { self.messages(text) } else { self.template(text) }
    }

    /// A template with its words changed and its code as it was.
    fn template(self, text: &str) -> String {
        let mut out = String::with_capacity(2 * text.len());
        let mut rest = text;
        while let Some(code) = next_code(rest) {
            out.push_str(&self.words(&rest[..code.start]));
            out.push_str(&rest[code.clone()]);
            rest = &rest[code.end..];
        }
        out + &self.words(rest)
    }

    fn messages(self, text: &str) -> String {
        let mut resource: Resource<String> =
            parser::parse(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        for entry in &mut resource.body {
            if let Entry::Message(message) = entry {
                message.value.iter_mut().for_each(|pattern| self.pattern(pattern));
            }
        }
        serializer::serialize(&resource)
    }

    fn pattern(self, pattern: &mut Pattern<String>) {
        for element in &mut pattern.elements {
            match element {
                PatternElement::TextElement { value } => *value = self.words(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    /// Gives a message that counts every form in which the language does, with the words of the last one.
    fn count(self, variants: &mut Vec<Variant<String>>) {
        let counts = variants.iter().any(|variant| matches!(form(variant), Some("one" | "other")));
        let Some(other) = variants.iter().find(|variant| variant.default && counts).cloned() else { return };
        for name in self.forms() {
            if !variants.iter().any(|variant| form(variant) == Some(*name)) {
                let key = VariantKey::Identifier { name: (*name).to_owned() };
                variants.insert(0, Variant { key, default: false, ..other.clone() });
            }
        }
    }

    fn expression(self, expression: &mut Expression<String>) {
        match expression {
            Expression::Select { variants, .. } => {
                variants.iter_mut().for_each(|variant| self.pattern(&mut variant.value));
                self.count(variants);
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            Expression::Inline(_) => {}
        }
    }
}

/// The form of a number that a variant is for, if it is for one by name.
fn form(variant: &Variant<String>) -> Option<&str> {
    match &variant.key {
        VariantKey::Identifier { name } => Some(name),
        VariantKey::NumberLiteral { .. } => None,
    }
}

/// The first piece of code in a template.
fn next_code(text: &str) -> Option<Range<usize>> {
    let found = CODE.iter().filter_map(|(open, close)| Some((text.find(open)?, open.len(), close)));
    let (start, length, close) = found.min_by_key(|(at, ..)| *at)?;
    let inside = start + length;
    let end = text[inside..].find(close).map_or(text.len(), |at| inside + at + close.len());
    Some(start..end)
}

/// The English file from which that at `path` is made, where it is one of a language that nobody speaks.
pub(super) fn original(folder: Folder, path: &str) -> Option<(Pseudo, String)> {
    let place = place_of_code(folder)?;
    let code = path.split('/').nth(place)?;
    let pseudo = Pseudo::ALL.into_iter().find(|pseudo| pseudo.code() == code)?;
    Some((pseudo, exchange(path, place, Lang::EN.code())))
}

/// The files that are made from those at `paths`.
pub(super) fn pseudo_paths(folder: Folder, paths: &[String]) -> Vec<String> {
    let Some(place) = place_of_code(folder) else { return Vec::new() };
    let words = |path: &&String| path.ends_with(".ftl") || path.ends_with(".md");
    let english = |path: &&String| path.split('/').nth(place) == Some(Lang::EN.code());
    let originals = paths.iter().filter(words).filter(english);
    originals.flat_map(|path| Pseudo::ALL.map(|pseudo| exchange(path, place, pseudo.code()))).collect()
}

/// Which part of a path names the language; content is translated when it has been read.
fn place_of_code(folder: Folder) -> Option<usize> {
    match folder {
        Folder::Locales => Some(0),
        Folder::Templates => Some(1),
        Folder::Questionnaires | Folder::Style | Folder::Islands => None,
    }
}

fn exchange(path: &str, place: usize, code: &str) -> String {
    let parts: Vec<&str> =
        path.split('/').enumerate().map(|(at, part)| if at == place { code } else { part }).collect();
    parts.join("/")
}

/// Puts the content into the languages that nobody speaks.
pub(super) fn translate(library: &mut Library) {
    for pseudo in Pseudo::ALL {
        let Some(lang) = Lang::from_code(pseudo.code()) else { continue };
        library.words(&mut |_, text| {
            let words = pseudo.words(text.base());
            text.translate(lang, words);
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_change_and_everything_else_stays() {
        assert_eq!(
            Pseudo::Mirrored.words("Level 2 / 4, see https://a.org/x"),
            "ليظيل 2 / 4, سيي https://a.org/x"
        );
        assert_eq!(Pseudo::Long.words("Level 2"), "Léévéél 2");
    }

    #[test]
    fn code_of_templates_stays() {
        let text = "## Gaps\n> [!NOTE]\n{% if a %}[chapter 2](#gaps) {{ b.c }}{# id: x #}{% endif %} {{ open";
        let kept =
            "## Gååps\n> [!NOTE]\n{% if a %}[chååptéér 2](#gaps) {{ b.c }}{# id: x #}{% endif %} {{ open";
        assert_eq!(Pseudo::Long.template(text), kept);
    }

    #[test]
    fn messages_keep_keys_and_variables() {
        let text = "gaps = { $n ->\n    [one] one gap\n   *[other] { $shown } gaps\n}\n";
        let made = Pseudo::Long.messages(text);
        for part in ["gaps =", "{ $n ->", "[one] öönéé gååp", "*[other] { $shown } gååps"] {
            assert!(made.contains(part), "{made}");
        }
    }

    #[test]
    fn messages_count_as_the_language_does() {
        let text = "gaps = { $n ->\n    [one] gap\n   *[other] gaps\n}\nkind = { $kind ->\n    [law] a\n   *[act] b\n}\n";
        let made = Pseudo::Mirrored.messages(text);
        for form in ["[zero]", "[one]", "[two]", "[few]", "[many]", "*[other]"] {
            assert_eq!(made.matches(form).count(), 1, "{form} in {made}");
        }
        assert_eq!(made.matches("غاپس").count(), 5, "{made}");
    }

    #[test]
    fn files_are_made_from_english_ones() {
        let paths = ["en/a.ftl".to_owned(), "es/a.ftl".to_owned(), "en/language.toml".to_owned()];
        assert_eq!(pseudo_paths(Folder::Locales, &paths), ["en-XA/a.ftl", "ar-XB/a.ftl"]);
        let (pseudo, path) = original(Folder::Templates, "memorandum/ar-XB/a.md").unwrap();
        assert_eq!((pseudo, path.as_str()), (Pseudo::Mirrored, "memorandum/en/a.md"));
        assert_eq!(original(Folder::Templates, "memorandum/en/a.md"), None);
    }
}
