//! Knows that a number and what it counts agree: whatever is counted is said in each form in which a language counts.

use crate::support::languages::LANGS;
use amparo::bundle::{Files, Folder};
use amparo::words::{Arg, Messages};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The variables that hold a number of things which may be one.
const COUNTS: [&str; 18] = [
    "applicable",
    "below",
    "cells",
    "columns",
    "controls",
    "known",
    "most",
    "n",
    "needs",
    "number",
    "of",
    "open",
    "part",
    "points",
    "reversals",
    "shown",
    "unknown",
    "whole",
];

/// Words that stay the same whatever number stands before them.
const STEADY: [&str; 13] =
    ["of", "that", "and", "known", "answered", "decided", "filled", "more", "de", "que", "y", "sobre", "más"];

/// Messages in which such a variable is no count that may be one: a limit of the program, a part of a file.
const OTHERS: [&str; 2] = ["figure-too-many", "docx-template-malformed"];

/// The messages of a language: file, key and pattern.
fn messages(lang: &str, visit: &mut dyn FnMut(&str, &str, &Pattern<&str>)) {
    let files = Files::embedded();
    for path in files.paths(Folder::Locales).iter().filter(|path| path.starts_with(&format!("{lang}/"))) {
        let Some(text) = files.text(Folder::Locales, path).filter(|_| path.ends_with(".ftl")) else {
            continue;
        };
        let resource = fluent_syntax::parser::parse(text.as_str()).unwrap();
        for entry in &resource.body {
            if let Entry::Message(message) = entry
                && let Some(pattern) = &message.value
            {
                visit(path, message.id.name, pattern);
            }
        }
    }
}

/// The word that follows a bare number, where it is one that would have to agree with it.
fn disagreement<'a>(pattern: &Pattern<&'a str>) -> Option<(&'a str, &'a str)> {
    pattern.elements.windows(2).find_map(|pair| {
        let [
            PatternElement::Placeable { expression: Expression::Inline(shown) },
            PatternElement::TextElement { value },
        ] = pair
        else {
            return None;
        };
        let InlineExpression::VariableReference { id } = shown else { return None };
        let word = value.strip_prefix(' ')?.split(|letter: char| !letter.is_alphabetic()).next()?;
        let agrees = word.is_empty() || STEADY.contains(&word);
        (COUNTS.contains(&id.name) && !agrees).then_some((id.name, word))
    })
}

#[test]
fn whatever_is_counted_has_its_forms() {
    for lang in LANGS {
        let (mut problems, mut seen) = (Vec::new(), 0);
        messages(lang.code(), &mut |file, key, pattern| {
            seen += 1;
            if let Some((variable, word)) = disagreement(pattern).filter(|_| !OTHERS.contains(&key)) {
                problems.push(format!("{file}: {key}: `{word}` follows {variable} in one form alone"));
            }
        });
        assert!(seen > 1_000, "only {seen} messages were read");
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }
}

/// How many colons a message may show, whichever of its forms is chosen.
fn colons(pattern: &Pattern<&str>) -> usize {
    let of = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => value.matches(':').count(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
            variants.iter().map(|variant| colons(&variant.value)).max().unwrap_or_default()
        }
        PatternElement::Placeable { .. } => 0,
    };
    pattern.elements.iter().map(of).sum()
}

/// Headings, captions, and the claims that stand behind the colon of some of them.
#[test]
fn no_heading_holds_two_colons() {
    let headings = ["-title", "-heading", "-headline", "-finding"];
    for lang in LANGS {
        let (mut problems, mut seen) = (Vec::new(), 0);
        messages(lang.code(), &mut |file, key, pattern| {
            let is_heading = key.starts_with("table-") || headings.iter().any(|part| key.contains(part));
            let most = match (key.starts_with("claim-"), is_heading) {
                (true, _) => 0,
                (false, true) => 1,
                (false, false) => return,
            };
            seen += 1;
            if colons(pattern) > most {
                problems.push(format!("{file}: {key}"));
            }
        });
        assert!(seen > 100, "only {seen} headings were read");
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }
}

/// The variable by which a message chooses between one and more, where it does.
fn chooses_by<'a>(pattern: &Pattern<&'a str>) -> Option<&'a str> {
    pattern.elements.iter().find_map(|element| match element {
        PatternElement::Placeable {
            expression: Expression::Select { selector: InlineExpression::VariableReference { id }, variants },
        } => {
            let one = variants.iter().any(|variant| {
                matches!(&variant.key, fluent_syntax::ast::VariantKey::Identifier { name: "one" })
            });
            one.then_some(id.name)
        }
        _ => None,
    })
}

#[test]
fn none_one_and_two_are_said_in_their_forms() {
    let (words, _) = Messages::load(&Files::embedded());
    for lang in LANGS {
        let mut seen = 0;
        messages(lang.code(), &mut |file, key, pattern| {
            let Some(variable) = chooses_by(pattern) else { return };
            let said = [0_usize, 1, 2].map(|number| {
                let shown = [("shown", Arg::from("#")), ("words", Arg::from("#")), (variable, number.into())];
                words.say_with(lang, key, &shown)
            });
            assert_ne!(said[1], said[2], "{file}: {key}: one and two are said alike");
            assert_ne!(said[0], said[1], "{file}: {key}: none and one are said alike");
            seen += 1;
        });
        assert!(seen > 80, "only {seen} messages count");
    }
}
