//! Checks that names stay with their paragraphs, whatever the facts are.

use super::*;
use crate::document::functions;
use crate::lang::{Lang, Language};
use serde_json::{Value, json};
use std::sync::Arc;
use tera::{Context, Tera};

/// The names that the marked template gives with these facts, line by line of what is rendered.
fn names(template: &str, facts: &Value) -> Vec<(String, String)> {
    let mut anchors = Anchors::default();
    let marked = anchors.mark(template);
    let mut tera = Tera::new();
    functions::register(&mut tera, &Arc::new(Language::unknown(Lang::EN)));
    tera.add_raw_template("a.md", &marked).unwrap_or_else(|error| panic!("{error}\n{marked}"));
    let rendered = tera.render("a.md", &Context::from_serialize(facts).unwrap()).unwrap();
    let mut found = Vec::new();
    for line in rendered.lines().filter(|line| line.contains(END)) {
        let mut text = vec![Inline::Text { text: line.to_owned() }];
        let anchor = anchors.take(&mut text).unwrap();
        let Inline::Text { text } = &text[0] else { panic!("no words") };
        assert!(!text.contains(END), "{text:?}");
        found.push((anchor.0, text.clone()));
    }
    found
}

/// The name of the line with these words.
fn name(names: &[(String, String)], words: &str) -> String {
    names.iter().find(|(_, line)| line == words).unwrap_or_else(|| panic!("{words}: {names:?}")).0.clone()
}

#[test]
fn marks_change_no_word() {
    let template = "# Head\n\nOne *two*.\n\n- a\n- b\n\n1. c\n\n> [!NOTE]\n> d\n\n| e | f |\n|---|---|\n| g | h |\n\n![](figure:x)\n";
    let lines: Vec<String> = names(template, &json!({})).into_iter().map(|(_, line)| line).collect();
    assert_eq!(lines, ["# Head", "One *two*.", "- a", "- b", "1. c", "> d", "| e | f |"]);
}

#[test]
fn a_paragraph_keeps_its_name_when_another_appears() {
    let template = "{% if more -%}\nFirst.\n{%- endif %}\n\nSecond {{ n }}.\n";
    let with = names(template, &json!({ "more": true, "n": 1 }));
    let without = names(template, &json!({ "more": false, "n": 2 }));
    assert_eq!(name(&with, "Second 1."), name(&without, "Second 2."));
    assert_ne!(name(&with, "First."), name(&with, "Second 1."));
}

#[test]
fn the_first_lines_of_branches_stand_for_each_other() {
    let template = "{% if a == 1 -%}\n**One.**\n{%- elif a == 2 -%}\n{% if b -%}\n**Two.**\n{%- else -%}\n**Three.**\n{%- endif %}\n\nMore.\n{%- else -%}\n**Four.**\n{%- endif %}\n";
    let of = |a: u8, b: bool| names(template, &json!({ "a": a, "b": b }));
    let one = name(&of(1, true), "**One.**");
    assert_eq!(name(&of(2, true), "**Two.**"), one);
    assert_eq!(name(&of(2, false), "**Three.**"), one);
    assert_eq!(name(&of(3, false), "**Four.**"), one);
    assert_ne!(name(&of(2, true), "More."), one);
}

#[test]
fn in_a_loop_the_name_follows_the_thing_and_not_its_place() {
    let template = "{% for gap in gaps -%}\n### {{ gap.rank }}. {{ gap.name }}\n\n{{ gap.name }} waits.\n\n{% endfor %}\n";
    let before = names(template, &json!({ "gaps": [{ "id": "C01", "rank": 1, "name": "A" }] }));
    let gaps = json!([{ "id": "C02", "rank": 1, "name": "B" }, { "id": "C01", "rank": 2, "name": "A" }]);
    let after = names(template, &json!({ "gaps": gaps }));
    assert_eq!(name(&before, "A waits."), name(&after, "A waits."));
    assert_eq!(name(&before, "### 1. A"), name(&after, "### 2. A"));
    assert!(name(&after, "B waits.").ends_with(".c02"));
}

#[test]
fn a_list_that_a_loop_makes_is_one_block() {
    let template = "{% for at in levels -%}\n- **Level {{ at.n }}**\n{% endfor %}\n";
    let of = |n: u8| names(template, &json!({ "levels": [{ "n": n }] }));
    assert_eq!(of(1)[0].0, of(2)[0].0);
}

#[test]
fn a_name_that_the_writer_gives_is_kept() {
    let template = |words: &str| format!("{{# id: scope #}}{words}\n");
    let named = |words: &str| names(&template(words), &json!({}))[0].0.clone();
    assert_eq!(named("This draft."), "scope");
    assert_eq!(named("This strategy."), "scope");
}

#[test]
fn the_same_words_twice_have_two_names() {
    let both = names("Same.\n\nSame.\n", &json!({}));
    assert_ne!(both[0].0, both[1].0);
}

#[test]
fn whatever_people_type_makes_no_mark() {
    let forged = format!("{}x{END} y", char::from_u32(FIRST).unwrap());
    let kept = crate::document::fold(&forged);
    assert_eq!(kept, "x y");
}
