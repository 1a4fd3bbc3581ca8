//! Knows how a file of translations is laid over the content it translates: words by id, and nothing but words.

use super::text_places::line_at;
use crate::framework::{Status, Translatable};
use crate::lang::Lang;
use std::collections::BTreeMap;
use toml::de::{DeTable, DeValue};

/// A translated text and the line it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
struct TranslatedText {
    words: String,
    line: usize,
}

/// The words of one overlay file by key, such as `questions.C01-Q1.ask`.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    /// The id of what is translated, with its line, where the file names one.
    pub id: Option<(String, usize)>,
    entries: BTreeMap<String, TranslatedText>,
}

/// What is wrong with an overlay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayFault {
    /// The line, where one can be named.
    pub line: Option<usize>,
    /// What is wrong.
    pub text: String,
    /// What to do about it.
    pub remedy: &'static str,
}

const WORDS_ONLY: &str = "Write the translated words between quotation marks.";
const KEY_OF_BASE: &str = "Use the same ids as the file it translates, or remove the line.";

impl Overlay {
    /// Reads an overlay file with what is wrong in it; `id` and `status` are about the file, everything else is words.
    ///
    /// # Errors
    /// What keeps the file from being read.
    pub fn read(text: &str) -> Result<(Overlay, Vec<OverlayFault>), OverlayFault> {
        let table = DeTable::parse(text).map_err(|error| {
            let line = error.span().map(|span| line_at(text, span.start));
            let remedy = "Correct the line; it is not valid TOML.";
            OverlayFault { line, text: error.message().trim_end_matches('.').replace('\n', "; "), remedy }
        })?;
        let (mut overlay, mut faults) = (Overlay::default(), Vec::new());
        overlay.flatten(table.get_ref(), "", text, &mut faults);
        Ok((overlay, faults))
    }

    fn flatten(&mut self, table: &DeTable<'_>, prefix: &str, text: &str, faults: &mut Vec<OverlayFault>) {
        for (name, value) in table {
            let key = if prefix.is_empty() {
                name.get_ref().to_string()
            } else {
                format!("{prefix}.{}", name.get_ref())
            };
            let line = line_at(text, name.span().start);
            match value.get_ref() {
                DeValue::Table(inner) => self.flatten(inner, &key, text, faults),
                DeValue::String(words) => self.add(key, words, line, faults),
                other => faults.push(OverlayFault {
                    line: Some(line),
                    text: format!("`{key}` should be words, not {}", other.type_str()),
                    remedy: WORDS_ONLY,
                }),
            }
        }
    }

    fn add(&mut self, key: String, words: &str, line: usize, faults: &mut Vec<OverlayFault>) {
        match key.as_str() {
            "id" => self.id = Some((words.to_owned(), line)),
            "status" if is_status(words) => {}
            "status" => faults.push(OverlayFault {
                line: Some(line),
                text: format!("`{words}` is no status"),
                remedy: "Write verified, recalled or drafted.",
            }),
            _ => {
                self.entries.insert(key, TranslatedText { words: words.to_owned(), line });
            }
        }
    }

    /// Adds the words to `content`; returns the keys that the content does not have. Empty words are ignored,
    /// so that the base language stands in.
    pub fn apply(mut self, lang: Lang, content: &mut (impl Translatable + ?Sized)) -> Vec<OverlayFault> {
        content.words(&mut |key, text| {
            if let Some(entry) = self.entries.remove(key)
                && !entry.words.trim().is_empty()
            {
                text.translate(lang, entry.words);
            }
        });
        let orphans = self.entries.into_iter();
        orphans
            .map(|(key, entry)| OverlayFault {
                line: Some(entry.line),
                text: format!("`{key}` translates nothing: the base has no such text"),
                remedy: KEY_OF_BASE,
            })
            .collect()
    }
}

/// Where the translation of a file into a language lies: in the folder of the language beside it.
pub fn overlay_path(base: &str, lang: Lang) -> String {
    match base.split_once('/') {
        Some((folder, inner)) => format!("{folder}/{lang}/{inner}"),
        None => format!("{lang}/{base}"),
    }
}

fn is_status(words: &str) -> bool {
    let value = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(words);
    <Status as serde::Deserialize>::deserialize(value).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::{Item, Stage};

    fn stage() -> Stage {
        toml::from_str(
            "id = 'ST1'\ntitle = 'Start'\nshort-title = 'S'\nstatus = 'drafted'\npurpose = 'P'\n\
             tasks = []\noutputs = [{ id = 'ST1-O1', text = 'Decree' }]\n",
        )
        .unwrap()
    }

    #[test]
    fn lays_words_over_the_content_by_id() {
        let mut stage = stage();
        let (overlay, faults) = Overlay::read(
            "id = 'ST1'\nstatus = 'drafted'\ntitle = 'Inicio'\n[outputs]\nST1-O1 = 'Decreto'\n",
        )
        .unwrap();
        assert_eq!(faults, []);
        assert_eq!(overlay.id, Some(("ST1".to_owned(), 1)));
        assert_eq!(overlay.apply(Lang::ES, &mut stage), []);
        assert_eq!(stage.title.get(Lang::ES), "Inicio");
        assert_eq!(stage.outputs[0].text.get(Lang::ES), "Decreto");
        assert_eq!(stage.purpose.get(Lang::ES), "P");
        assert!(!stage.purpose.is_translated(Lang::ES));
    }

    #[test]
    fn names_keys_that_translate_nothing_with_their_line() {
        let (overlay, _) = Overlay::read("title = 'Inicio'\n\n[outputs]\nST1-O9 = 'x'\n").unwrap();
        let faults = overlay.apply(Lang::ES, &mut stage());
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].line, Some(4));
        assert!(faults[0].text.starts_with("`outputs.ST1-O9` translates nothing"));
    }

    #[test]
    fn refuses_what_is_not_words() {
        let (_, faults) = Overlay::read("title = 3\nstatus = 'perfect'\npurpose = ['x']\n").unwrap();
        let mut texts: Vec<&str> = faults.iter().map(|fault| fault.text.as_str()).collect();
        texts.sort_unstable();
        assert_eq!(
            texts,
            [
                "`perfect` is no status",
                "`purpose` should be words, not array",
                "`title` should be words, not integer"
            ]
        );
        let fault = Overlay::read("title = 'x\n").unwrap_err();
        assert_eq!(fault.line, Some(1));
    }

    #[test]
    fn lies_in_the_folder_of_its_language() {
        for (base, expected) in [
            ("countries.toml", "es/countries.toml"),
            ("a/framework.toml", "a/es/framework.toml"),
            ("a/items/c01-b.toml", "a/es/items/c01-b.toml"),
        ] {
            assert_eq!(overlay_path(base, Lang::ES), expected);
        }
    }

    #[test]
    fn ignores_empty_words_so_that_the_base_stands_in() {
        let mut stage = stage();
        let (overlay, _) = Overlay::read("title = ' '\n").unwrap();
        overlay.apply(Lang::ES, &mut stage);
        assert_eq!(stage.title.get(Lang::ES), "Start");
    }

    #[test]
    fn lays_words_over_steps_targets_unit_and_examples_of_an_action() {
        let mut item: Item = toml::from_str(
            "id = 'C01'\ntitle = 'T'\nstatus = 'drafted'\nsense = 'S'\nwhy = 'W'\nlevels = []\n\
             [[actions]]\nid = 'A01-1'\ntitle = 'Do'\nindicator = 'I'\nverification = 'V'\ntime = 'short'\ncost = 'low'\n\
             steps = ['Ask.', 'Sign.']\n\
             [actions.unit-cost]\nunit = 'per text'\nlow = 1\nusual = 2\nhigh = 3\nyear = 2026\nstatus = 'drafted'\n\
             [actions.targets]\n3 = 'Ten'\n\
             [[actions.examples]]\nid = 'A01-1-E1'\ncountry = 'KEN'\nyear = 2019\ntext = 'It began.'\n\
             source = 'UN'\nstatus = 'verified'\n",
        )
        .unwrap();
        let (overlay, faults) = Overlay::read(
            "[actions.A01-1]\nunit = 'por texto'\n[actions.A01-1.steps]\n2 = 'Firmar.'\n3 = 'x'\n\
             [actions.A01-1.targets]\n3 = 'Diez'\n[actions.A01-1.examples]\nA01-1-E1 = 'Comenzó.'\n",
        )
        .unwrap();
        assert_eq!(faults, []);
        let faults = overlay.apply(Lang::ES, &mut item);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].text.starts_with("`actions.A01-1.steps.3` translates nothing"));
        let action = &item.actions[0];
        let steps: Vec<&str> = action.steps.iter().map(|step| step.get(Lang::ES)).collect();
        assert_eq!(steps, ["Ask.", "Firmar."]);
        let cost = action.unit_cost.as_ref().unwrap();
        assert_eq!((cost.unit.get(Lang::ES), cost.usual), ("por texto", 2.0));
        let targets: Vec<(u8, &str)> =
            action.targets.iter().map(|(year, target)| (year.number(), target.get(Lang::ES))).collect();
        assert_eq!(targets, [(3, "Diez")]);
        assert_eq!(action.examples[0].text.get(Lang::ES), "Comenzó.");
    }
}
