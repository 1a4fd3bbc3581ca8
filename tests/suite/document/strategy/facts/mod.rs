//! `templates/README.md` lists every fact that templates may use, as the types have them, and its examples do what they
//! say.

mod list;

use crate::support::fixture::Fixture;
use crate::support::golden::assert_golden;
use crate::support::schema::follows;
use amparo::assessment::Audience;
use amparo::assessment::strategy::DocumentKind;
use amparo::bundle::{Files, languages};
use amparo::document::room::room_schema;
use amparo::document::strategy::{facts, schema};
use amparo::document::{Block, Facts, TemplateFile, Templates, compose, plain};
use amparo::lang::Lang;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What stands above this line is written by hand.
const MARK: &str = "<!-- made from the program; tests/README.md says how it is renewed -->\n";

fn readme() -> (PathBuf, String) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates/README.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (written, _) = text.split_once(MARK).unwrap_or_else(|| panic!("{}: no line {MARK}", path.display()));
    (path, written.to_owned())
}

/// The facts of the invented country for a document.
fn of_sample(fixture: &Fixture, document: DocumentKind) -> Facts {
    fixture.with_inputs(&fixture.invented(), (document, Lang::EN, Audience::Internal), facts)
}

#[test]
fn writers_are_told_of_every_fact() {
    let (path, written) = readme();
    let (facts, session) =
        (list::list(&schema(), "The facts"), list::list(&room_schema(), "The facts of a session"));
    assert_golden(&path, &format!("{written}{MARK}\n{facts}\n{session}"));
}

#[test]
fn facts_are_what_writers_are_told() {
    let (fixture, schema) = (Fixture::open(), schema());
    for (name, sample) in
        fixture.samples().into_iter().filter(|(name, _)| ["empty-two", "sample"].contains(name))
    {
        for document in DocumentKind::ALL {
            let facts = fixture.with_inputs(&sample, (document, Lang::EN, Audience::Public), facts);
            follows(&schema, &schema, &facts.values)
                .unwrap_or_else(|fault| panic!("{name}, {}: {fault}", document.code()));
        }
    }
}

/// The examples of the page: what to write and what comes of it.
fn examples(text: &str) -> Vec<(&str, &str)> {
    let example = |line| {
        let (written, rest) = str::strip_prefix(line, "- `")?.split_once("` → “")?;
        Some((written, rest.split_once('”')?.0))
    };
    text.lines().filter_map(example).collect()
}

#[test]
fn the_examples_give_what_they_say() {
    let (_, text) = readme();
    let examples = examples(&text);
    assert!(examples.len() > 10, "{examples:?}");
    let template: String = examples.iter().map(|(written, _)| format!("{written}\n\n")).collect();
    let file = TemplateFile { lang: Lang::EN, name: "s.md".to_owned(), text: template };
    let (known, _) = languages(&Files::embedded());
    let templates = Templates::new(crate::support::documents::OUTLINE, &[file], &known).unwrap();
    let document = compose(&templates, &of_sample(Fixture::open(), DocumentKind::Strategy)).unwrap();
    let given = document.blocks.iter().map(|block| match block {
        Block::Paragraph { text, .. } => plain(text),
        other => panic!("{other:?}"),
    });
    let wanted: Vec<(&str, String)> =
        examples.iter().map(|(written, given)| (*written, (*given).to_owned())).collect();
    let given: Vec<(&str, String)> = examples.iter().map(|(written, _)| *written).zip(given).collect();
    assert_eq!(given, wanted);
}

#[test]
fn writers_are_told_of_every_function() {
    let (_, text) = readme();
    let source = include_str!("../../../../../src/document/functions.rs");
    let names: Vec<&str> =
        source.split("register_function(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(names.len() > 4, "{names:?}");
    let untold: Vec<&&str> = names.iter().filter(|name| !text.contains(&format!("`{{{{ {name}("))).collect();
    assert_eq!(untold, Vec::<&&str>::new());
}

#[test]
fn writers_are_told_of_every_figure_and_table() {
    let (_, text) = readme();
    let fixture = Fixture::open();
    let mut seen = BTreeSet::new();
    for document in DocumentKind::ALL {
        let facts = of_sample(fixture, document);
        let counted = |name: &str| ["gantt-", "life-", "picture-"].iter().any(|kind| name.starts_with(kind));
        seen.extend(
            facts.figures.into_keys().filter(|name| !counted(name)).map(|name| format!("figure:{name}")),
        );
        let of_objective = |name: &String| name.starts_with("actions-");
        let tables = facts.tables.into_keys().filter(|name| !of_objective(name));
        seen.extend(tables.map(|name| format!("table:{name}")));
    }
    assert!(seen.len() > 10, "{seen:?}");
    let untold: Vec<&String> = seen.iter().filter(|name| !text.contains(&format!("`![]({name})`"))).collect();
    assert_eq!(untold, Vec::<&String>::new());
}
