//! Knows the messages of the interface by key; English stands in where a translation is missing.

use crate::lang::{Lang, Languages};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;
use std::collections::BTreeMap;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// An argument of a message: a word or a number that chooses the plural.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words, shown as they are.
    Words(String),
    /// A number that chooses the plural form; show it by a second, formatted argument.
    Number(f64),
}

impl From<&str> for Arg {
    fn from(words: &str) -> Self {
        Arg::Words(words.to_owned())
    }
}

impl From<String> for Arg {
    fn from(words: String) -> Self {
        Arg::Words(words)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Arg::Number(number as f64)
    }
}

/// Something wrong with a message file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageProblem {
    /// The file.
    pub file: String,
    /// What is wrong.
    pub text: String,
}

/// The messages of every language. Cheap to clone.
#[derive(Clone)]
pub struct Messages(Arc<Bundles>);

struct Bundles {
    languages: Languages,
    bundles: BTreeMap<Lang, FluentBundle<FluentResource>>,
    keys: BTreeMap<Lang, Vec<String>>,
}

impl Messages {
    /// Reads the message files of these languages, given as language, file name and text; returns what is wrong with
    /// them as well.
    pub fn read(languages: Languages, files: &[(Lang, String, String)]) -> (Messages, Vec<MessageProblem>) {
        let mut problems = Vec::new();
        let mut messages = Bundles { bundles: BTreeMap::new(), keys: BTreeMap::new(), languages };
        for lang in messages.languages.codes().collect::<Vec<_>>() {
            let mut bundle = FluentBundle::new_concurrent(vec![identifier(lang)]);
            bundle.set_use_isolating(false);
            messages.bundles.insert(lang, bundle);
        }
        for (lang, file, text) in files {
            messages.add(*lang, file, text, &mut problems);
        }
        (Messages(Arc::new(messages)), problems)
    }

    /// The languages with the facts of each.
    pub fn languages(&self) -> &Languages {
        &self.0.languages
    }

    /// The keys of a language, in file order.
    pub fn keys(&self, lang: Lang) -> &[String] {
        self.0.keys.get(&lang).map_or(&[], Vec::as_slice)
    }

    /// Whether there is a message `key` in any language.
    pub fn has(&self, key: &str) -> bool {
        self.0.bundles.values().any(|bundle| bundle.has_message(key))
    }

    /// The message `key` in `lang`. A key that no language has is shown as it is, so that a test can see it.
    pub fn say(&self, lang: Lang, key: &str) -> String {
        self.say_with(lang, key, &[])
    }

    /// The message `key` in `lang` with arguments.
    pub fn say_with(&self, lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
        self.0
            .format(lang, key, args)
            .or_else(|| self.0.format(Lang::EN, key, args))
            .unwrap_or_else(|| format!("⟨{key}⟩"))
    }
}

impl Bundles {
    fn add(&mut self, lang: Lang, file: &str, text: &str, problems: &mut Vec<MessageProblem>) {
        let problem = |text: String| MessageProblem { file: file.to_owned(), text };
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
            problems.extend(errors.iter().map(|error| problem(error.to_string())));
            resource
        });
        let keys = resource.entries().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        });
        self.keys.entry(lang).or_default().extend(keys);
        if let Some(bundle) = self.bundles.get_mut(&lang)
            && let Err(errors) = bundle.add_resource(resource)
        {
            problems.extend(errors.iter().map(|error| problem(error.to_string())));
        }
    }

    fn format(&self, lang: Lang, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let bundle = self.bundles.get(&lang)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Words(words) => values.set(*name, FluentValue::from(words.as_str())),
                Arg::Number(number) => values.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        for error in errors {
            tracing::warn!(key, lang = lang.code(), %error, "a message lacks an argument");
        }
        Some(text)
    }
}

fn identifier(lang: Lang) -> LanguageIdentifier {
    lang.code().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    fn languages() -> Languages {
        Languages::new([Lang::EN, Lang::ES].map(Language::unknown).into())
    }

    fn messages() -> Messages {
        let file = |lang, text: &str| (lang, "x.ftl".to_owned(), text.to_owned());
        let (messages, problems) = Messages::read(
            languages(),
            &[
                file(
                    Lang::EN,
                    "hello = Hello { $name }\nonly-en = Only English\nitems = { $n ->\n    [one] one item\n   *[other] { $shown } items\n}\n",
                ),
                file(Lang::ES, "hello = Hola, { $name }\n"),
            ],
        );
        assert_eq!(problems, []);
        messages
    }

    #[test]
    fn says_words_in_the_language_and_falls_back_to_english() {
        let messages = messages();
        assert_eq!(messages.say_with(Lang::ES, "hello", &[("name", "Ana".into())]), "Hola, Ana");
        assert_eq!(messages.say(Lang::ES, "only-en"), "Only English");
        assert_eq!(messages.say(Lang::ES, "nowhere"), "⟨nowhere⟩");
    }

    #[test]
    fn chooses_the_plural() {
        let messages = messages();
        let say = |n: usize| {
            messages.say_with(Lang::EN, "items", &[("n", n.into()), ("shown", n.to_string().into())])
        };
        assert_eq!(say(1), "one item");
        assert_eq!(say(7), "7 items");
    }

    #[test]
    fn reports_a_broken_file() {
        let (_, problems) =
            Messages::read(languages(), &[(Lang::EN, "x.ftl".to_owned(), "= no key\n".to_owned())]);
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].file, "x.ftl");
    }
}
