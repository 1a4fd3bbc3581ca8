//! Knows which messages a file of the interface holds and which variables each shows to the reader.
//!
//! A variable that only chooses between forms is left out: languages differ in what they inflect.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use std::collections::{BTreeMap, BTreeSet};

/// The messages of a file by key, each with its line and the variables it shows.
pub type MessageUses = BTreeMap<String, (usize, BTreeSet<String>)>;

/// Reads a file; what cannot be read is left out, because another check tells of it.
pub fn read(text: &str) -> MessageUses {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut found = MessageUses::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut variables = BTreeSet::new();
            let attributes = message.attributes.iter().map(|attribute| &attribute.value);
            message.value.iter().chain(attributes).for_each(|pattern| collect(pattern, &mut variables));
            found.insert(message.id.name.to_owned(), (line_of(text, message.id.name), variables));
        }
    }
    found
}

/// The forms in which a language may count; what else a message chooses by is no number.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// A message that chooses between forms by a number.
#[derive(Debug, PartialEq, Eq)]
pub struct PluralMessage {
    /// Its key.
    pub key: String,
    /// The line in which it begins.
    pub line: usize,
    /// The forms that it has.
    pub forms: BTreeSet<String>,
}

/// The messages of a file that choose between forms by a number.
pub fn plurals(text: &str) -> Vec<PluralMessage> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut found = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let elements = message.value.iter().flat_map(|pattern| &pattern.elements);
        for element in elements {
            let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element
            else {
                continue;
            };
            let forms: BTreeSet<String> = variants
                .iter()
                .filter_map(|variant| match variant.key {
                    VariantKey::Identifier { name } if FORMS.contains(&name) => Some(name.to_owned()),
                    _ => None,
                })
                .collect();
            if !forms.is_empty() {
                let key = message.id.name;
                found.push(PluralMessage { key: key.to_owned(), line: line_of(text, key), forms });
            }
        }
    }
    found
}

fn line_of(text: &str, key: &str) -> usize {
    let begins = |line: &str| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
    text.lines().position(begins).map_or(1, |index| index + 1)
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_of(expression, variables);
        }
    }
}

fn expression_of(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_of(inline, variables),
        Expression::Select { variants, .. } => {
            variants.iter().for_each(|variant| collect(&variant.value, variables));
        }
    }
}

fn inline_of(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(variables.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => expression_of(expression, variables),
        InlineExpression::FunctionReference { arguments, .. } => arguments_of(arguments, variables),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            arguments_of(arguments, variables)
        }
        _ => {}
    }
}

fn arguments_of(arguments: &CallArguments<&str>, variables: &mut BTreeSet<String>) {
    arguments.positional.iter().for_each(|argument| inline_of(argument, variables));
    arguments.named.iter().for_each(|argument| inline_of(&argument.value, variables));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_forms_of_messages_that_count() {
        let text =
            "a = { $n ->\n    [one] x\n   *[other] y\n}\nb = { $kind ->\n    [law] x\n   *[none] y\n}\n";
        let forms = ["one", "other"].map(str::to_owned).into();
        assert_eq!(plurals(text), [PluralMessage { key: "a".to_owned(), line: 1, forms }]);
    }

    #[test]
    fn finds_keys_lines_and_variables_in_every_branch() {
        let found = read(
            "# x\na = { $name } and { $n ->\n    [one] { $one }\n   *[other] { NUMBER($many) }\n}\n\nb = plain\n",
        );
        let names: Vec<&str> = found["a"].1.iter().map(String::as_str).collect();
        assert_eq!((found["a"].0, names), (2, vec!["many", "name", "one"]));
        assert_eq!((found["b"].0, found["b"].1.len()), (7, 0));
    }
}
