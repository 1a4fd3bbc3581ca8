//! Knows that a message gets the arguments that its text uses in every language, wherever code says it by its name.

use crate::support::languages::LANGS;
use amparo::bundle::{Files, Folder};
use amparo::lang::Lang;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The ways to say a message, with the arguments that each gives by itself.
const WAYS: [(&str, &[&str]); 4] = [
    ("say(", &[]),
    ("say_with(", &[]),
    ("say_count(", &["n", "shown"]),
    ("say_part(", &["n", "part", "whole"]),
];

/// The text of every file of code, without its tests.
fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            // A quotation mark that is a letter opens no string.
            found.push((path.display().to_string(), code.replace("'\"'", "'_'")));
        }
    }
}

/// Where the bracket that stands at `at` is closed.
fn closed(text: &str, at: usize) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (index, byte) in text.bytes().enumerate().skip(at) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'(' | b'[' | b'{' if !quoted => depth += 1,
            b')' | b']' | b'}' if !quoted => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(index);
                }
            }
            _ => {}
        }
    }
    None
}

/// The names of arguments in a piece of code: what stands first in a pair.
fn names(code: &str) -> BTreeSet<String> {
    let pairs = code.split('(').skip(1).filter_map(|rest| {
        let (name, after) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
        after.trim_start().starts_with(',').then(|| name.to_owned())
    });
    pairs.collect()
}

/// The names of the arguments of a list that is written out pair by pair; nothing where some come from elsewhere.
fn written_out(list: &str) -> Option<BTreeSet<String>> {
    let mut rest = list.strip_prefix('[')?.strip_suffix(']')?.trim();
    while !rest.is_empty() {
        let end = rest.starts_with('(').then(|| closed(rest, 0))??;
        rest = rest[end + 1..].trim_start_matches([',', ' ', '\n']);
    }
    Some(names(list))
}

/// The list of arguments behind the key of a call: in its place, or named before it.
fn list<'a>(code: &'a str, call: usize, behind: &'a str) -> Option<&'a str> {
    let given = behind.trim_start().strip_prefix(',')?.trim_start().strip_prefix('&')?;
    if given.starts_with('[') {
        return given.get(..=closed(given, 0)?);
    }
    let name = given.split(|letter: char| !letter.is_alphanumeric() && letter != '_').next()?;
    let indent = |at: usize| {
        let line = code[..at].rfind('\n').map_or(0, |end| end + 1);
        code[line..].len() - code[line..].trim_start().len()
    };
    let named =
        code[..call].rmatch_indices(&format!("let {name} =")).find(|(at, _)| indent(*at) <= indent(call));
    let (at, start) = named?;
    let list = code[at + start.len()..].trim_start();
    list.starts_with('[').then(|| list.get(..=closed(list, 0)?))?
}

/// A call by which a message is said: its key, and what it is given.
fn calls(code: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for (way, own) in WAYS {
        for (at, _) in code.match_indices(way) {
            let within = &code[at + way.len()..];
            let Some((key, behind)) =
                within.trim_start().strip_prefix('"').and_then(|rest| rest.split_once('"'))
            else {
                continue;
            };
            let given = match way {
                "say_with(" => list(code, at, behind).and_then(written_out).unwrap_or_else(|| names(code)),
                _ => own.iter().map(|name| (*name).to_owned()).collect(),
            };
            found.push((key.to_owned(), given));
        }
    }
    found
}

/// The files with the messages of a language.
fn texts(lang: Lang) -> Vec<String> {
    let files = Files::embedded();
    let own = |path: &String| path.starts_with(&format!("{}/", lang.code())) && path.ends_with(".ftl");
    let paths = files.paths(Folder::Locales).into_iter().filter(own);
    paths.filter_map(|path| files.text(Folder::Locales, &path)).collect()
}

/// What stands in them.
fn resources(texts: &[String]) -> Vec<Resource<&str>> {
    texts.iter().map(|text| fluent_syntax::parser::parse(text.as_str()).unwrap()).collect()
}

/// The messages of a language by key.
fn patterns<'a>(resources: &'a [Resource<&'a str>]) -> BTreeMap<&'a str, &'a Pattern<&'a str>> {
    let entries = resources.iter().flat_map(|resource| &resource.body);
    let messages = entries.filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    });
    messages.collect()
}

/// The variables of a pattern, and of the messages that it shows.
fn variables(pattern: &Pattern<&str>, all: &BTreeMap<&str, &Pattern<&str>>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => shown(inline, all, found),
            Expression::Select { selector, variants } => {
                shown(selector, all, found);
                variants.iter().for_each(|variant| variables(&variant.value, all, found));
            }
        }
    }
}

fn shown(
    inline: &InlineExpression<&str>,
    all: &BTreeMap<&str, &Pattern<&str>>,
    found: &mut BTreeSet<String>,
) {
    match inline {
        InlineExpression::VariableReference { id } => drop(found.insert(id.name.to_owned())),
        InlineExpression::MessageReference { id, .. } => {
            all.get(id.name).iter().for_each(|pattern| variables(pattern, all, found));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| shown(argument, all, found));
        }
        _ => {}
    }
}

#[test]
fn every_message_gets_the_arguments_that_its_text_uses() {
    let mut code = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
    let calls: Vec<(&str, String, BTreeSet<String>)> = code
        .iter()
        .flat_map(|(file, text)| calls(text).into_iter().map(move |(key, given)| (file.as_str(), key, given)))
        .collect();
    assert!(calls.len() > 1_000, "only {} calls were found", calls.len());
    for lang in LANGS {
        let texts = texts(lang);
        let resources = resources(&texts);
        let patterns = patterns(&resources);
        let mut problems = Vec::new();
        for (file, key, given) in &calls {
            let Some(pattern) = patterns.get(key.as_str()) else { continue };
            let mut used = BTreeSet::new();
            variables(pattern, &patterns, &mut used);
            let lacking: Vec<&String> = used.difference(given).collect();
            if !lacking.is_empty() {
                problems.push(format!("{file}: {key} lacks {lacking:?}"));
            }
        }
        assert!(problems.is_empty(), "{lang:?}:\n{}", problems.join("\n"));
    }
}

#[test]
fn a_call_that_lacks_an_argument_is_found() {
    let code = r#"
        let made = [("product", version.into()), ("templates", short.into())];
        voice.say_with("versions-made", &made);
        let year = ("year", year.into());
        voice.say_with("costs", &[year, ("sum", sum.into())]);
        voice.say("saved");
        voice.say_count("parts", parts(&["x"]));
    "#;
    let found: BTreeMap<String, Vec<String>> =
        calls(code).into_iter().map(|(key, given)| (key, given.into_iter().collect())).collect();
    assert_eq!(found["versions-made"], ["product", "templates"]);
    assert!(found["costs"].contains(&"year".to_owned()) && found["costs"].contains(&"sum".to_owned()));
    assert_eq!(found["saved"], Vec::<String>::new());
    assert_eq!(found["parts"], ["n", "shown"]);
}

/// A message that shows another one shows its key where there is none.
#[test]
fn every_message_that_another_shows_is_there() {
    for lang in LANGS {
        let texts = texts(lang);
        let resources = resources(&texts);
        let patterns = patterns(&resources);
        let shown =
            patterns.values().flat_map(|pattern| &pattern.elements).filter_map(|element| match element {
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::MessageReference { id, .. }),
                } => Some(id.name),
                _ => None,
            });
        let shown: Vec<&str> = shown.collect();
        assert!(shown.len() > 20, "only {} references were read", shown.len());
        let gone: Vec<&&str> = shown.iter().filter(|key| !patterns.contains_key(**key)).collect();
        assert_eq!(gone, Vec::<&&str>::new(), "{lang:?}");
    }
}
