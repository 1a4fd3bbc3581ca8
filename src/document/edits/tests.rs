//! Checks that a country's words stand in their place, and stay there when the facts move.

use super::*;
use crate::assessment::strategy::{EditKind, OwnCaption, OwnFigure};
use crate::document::{
    Chart, ComposedDocument, Facts, Figure, Inline, PictureChart, Table, TemplateFile, Templates, compare,
    compose_edited, plain,
};
use serde_json::json;

const OUTLINE: &str = "[[section]]\nid = \"s\"\nfile = \"s.md\"\npart = \"body\"\n";
const TEMPLATE: &str = "# Head\n\n**{{ first }}**\n\n{% if more -%}\nA new one.\n{%- endif %}\n\nThere are {{ n }} gaps. [](source:C01)\n\n*Who*\n\n| a | b |\n|---|---|\n| {{ n }} | z |\n\n> [!WARNING]\n> Say who pays.\n\n{% for item in items -%}\n## {{ item.name }}\n\n{{ item.name }} waits.\n\n{% endfor %}\n";

fn facts(n: u32, more: bool, items: &[&str]) -> Facts {
    let items: Vec<_> = items.iter().map(|name| json!({ "id": name, "name": name })).collect();
    let labels: BTreeMap<&str, &str> = crate::document::LABELS.into_iter().map(|key| (key, key)).collect();
    serde_json::from_value(json!({
        "lang": "en", "date": "2026-11-25",
        "cover": { "title": "T", "subtitle": "", "country": "K", "stamp": "DRAFT", "lines": [], "profile": null },
        "labels": labels,
        "values": { "first": "All is well.", "n": n, "more": more, "items": items },
        "figures": {}, "tables": {},
        "register": [{ "id": "C01", "text": "x", "link": "", "remark": "" }],
    }))
    .unwrap()
}

fn templates() -> Templates {
    let file = TemplateFile { lang: Lang::EN, name: "s.md".into(), text: TEMPLATE.into() };
    Templates::new(OUTLINE, &[file], &Default::default()).unwrap()
}

fn compose_with(facts: &Facts, edits: &BTreeMap<BlockPlace, Edit>) -> ComposedDocument {
    compose_edited(&templates(), facts, &Edits::of(edits, DocumentKind::Strategy, Lang::EN)).unwrap()
}

fn place(block: &str) -> BlockPlace {
    BlockPlace { document: DocumentKind::Strategy, lang: Lang::EN, block: block.into() }
}

fn edit(kind: EditKind, state: &BlockState) -> Edit {
    Edit { seen: state.hash.clone(), seen_text: state.generated.clone(), ..Edit::of(kind) }
}

fn replace(text: &str) -> EditKind {
    EditKind::Replace { text: text.into() }
}

/// The state of the block whose generated words contain these.
fn about<'a>(composed: &'a ComposedDocument, words: &str) -> &'a BlockState {
    composed.states.iter().find(|state| state.generated.contains(words)).unwrap()
}

fn texts_of(composed: &ComposedDocument) -> Vec<String> {
    composed
        .document
        .blocks
        .iter()
        .map(|block| write(std::slice::from_ref(block), SourceMarks::Left))
        .collect()
}

#[test]
fn what_is_written_for_people_to_edit_reads_back_as_it_was() {
    let composed = compose_with(&facts(3, true, &["A"]), &BTreeMap::new());
    for state in &composed.states {
        let edits = BTreeMap::from([(place(&state.id), edit(replace(&state.generated), state))]);
        let again = super::tests::compose_with(&facts(3, true, &["A"]), &edits);
        assert_eq!(texts_of(&again), texts_of(&composed), "{}", state.id);
    }
}

#[test]
fn own_words_stay_with_their_paragraph_when_facts_move() {
    let before = compose_with(&facts(3, false, &["B"]), &BTreeMap::new());
    let gaps = about(&before, "There are");
    let waits = about(&before, "B waits");
    let edits = BTreeMap::from([
        (place(&gaps.id), edit(replace("We counted three."), gaps)),
        (place(&waits.id), edit(replace("B must wait."), waits)),
    ]);
    let same = compose_with(&facts(3, true, &["A", "B"]), &edits);
    assert_eq!(about(&same, "There are").standing, BlockStanding::Own);
    assert_eq!(about(&same, "B waits").standing, BlockStanding::Own);
    assert!(texts_of(&same).contains(&"We counted three.".to_owned()));
    assert!(texts_of(&same).contains(&"A waits.".to_owned()));
    let moved = compose_with(&facts(4, false, &["B"]), &edits);
    assert_eq!(about(&moved, "There are").standing, BlockStanding::Overtaken);
    assert!(about(&moved, "There are").generated.contains("There are 4 gaps"));
    assert!(moved.orphans.is_empty());
    assert_eq!(moved.document.own[&gaps.id], BlockStanding::Overtaken);
}

#[test]
fn an_edit_without_a_block_is_kept_and_comes_back() {
    let full = compose_with(&facts(1, true, &[]), &BTreeMap::new());
    let new = about(&full, "A new one");
    let edits = BTreeMap::from([(place(&new.id), edit(replace("Ours."), new))]);
    let without = compose_with(&facts(1, false, &[]), &edits);
    assert_eq!(without.orphans.len(), 1);
    assert!(!texts_of(&without).contains(&"Ours.".to_owned()));
    assert!(texts_of(&compose_with(&facts(1, true, &[]), &edits)).contains(&"Ours.".to_owned()));
}

#[test]
fn own_sections_are_counted_and_own_findings_are_findings() {
    let before = compose_with(&facts(1, false, &["A"]), &BTreeMap::new());
    let (gaps, finding) = (about(&before, "There are"), about(&before, "All is well"));
    let text = "# Our plan\n\nWe will.\n\n##### Deep\n\n- one";
    let edits = BTreeMap::from([
        (place(&place_after(&gaps.id, 1)), edit(EditKind::Insert { text: text.into() }, gaps)),
        (place(&finding.id), edit(replace("**We begin with the law.**"), finding)),
    ]);
    let after = compose_with(&facts(1, false, &["A"]), &edits);
    let numbers = after.document.blocks.iter().filter_map(|block| match block {
        Block::Heading { level, number, text, .. } => {
            Some((*level, number.clone().unwrap_or_default(), plain(text)))
        }
        _ => None,
    });
    let numbers: Vec<_> = numbers.collect();
    assert_eq!(
        numbers,
        [
            (1, "1".into(), "Head".into()),
            (2, "1.1".into(), "Our plan".into()),
            (3, String::new(), "Deep".into()),
            (2, "1.2".into(), "A".into())
        ]
    );
    assert!(
        matches!(&after.document.blocks[1], Block::Finding { text, .. } if plain(text) == "We begin with the law.")
    );
}

#[test]
fn tables_notes_and_headings_keep_what_makes_them() {
    let before = compose_with(&facts(1, false, &[]), &BTreeMap::new());
    let (table, note, head) =
        (about(&before, "| a | b |"), about(&before, "who pays"), about(&before, "# Head"));
    let edits = BTreeMap::from([
        (place(&table.id), edit(replace("| a | b |\n|---|---|\n| 9 | ours |"), table)),
        (place(&note.id), edit(EditKind::Remove, note)),
        (place(&head.id), edit(replace("Our head"), head)),
    ]);
    let after = compose_with(&facts(1, false, &[]), &edits);
    assert!(after.document.blocks.iter().any(
        |block| matches!(block, Block::Table(table) if table.caption == "Who" && table.rows.len() == 1)
    ));
    assert!(!after.document.blocks.iter().any(|block| matches!(block, Block::Note { .. })));
    assert!(
        matches!(&after.document.blocks[0], Block::Heading { level: 1, number: Some(number), text, .. } if number == "1" && plain(text) == "Our head")
    );
    assert_eq!(about(&after, "who pays").edit.as_ref().unwrap().kind, EditKind::Remove);
}

#[test]
fn nothing_that_people_write_is_markup_or_a_fault() {
    let before = compose_with(&facts(1, false, &[]), &BTreeMap::new());
    let gaps = about(&before, "There are");
    let hostile = "Ours <script>x</script> ![pic](figure:none) [a](javascript:x) [](source:C99) [](source:C01) \u{f0000}{{ n }} {% if %}";
    let edits = BTreeMap::from([(place(&gaps.id), edit(replace(hostile), gaps))]);
    let after = compose_with(&facts(1, false, &[]), &edits);
    let Some(Block::Paragraph { text, .. }) = after.document.blocks.get(2) else {
        panic!("{:?}", after.document.blocks)
    };
    assert_eq!(
        plain(text).split_whitespace().collect::<Vec<_>>(),
        ["Ours", "<script>x</script>", "pic", "a", "{{", "n", "}}", "{%", "if", "%}"]
    );
    let marks = text.iter().filter_map(|inline| match inline {
        Inline::Source { id } => Some(id.0.as_str()),
        _ => None,
    });
    assert_eq!(marks.collect::<Vec<_>>(), ["C01"]);
    let deep = format!("{}deep", "> ".repeat(100));
    assert_eq!(preview(&deep, "p").len(), 1);
    assert!(preview(&"ä".repeat(300_000), "p").len() == 1);
}

#[test]
fn a_picture_of_the_country_is_a_figure_and_without_its_file_stands_in_words() {
    let before = compose_with(&facts(1, false, &[]), &BTreeMap::new());
    let gaps = about(&before, "There are");
    let file = FileHash("a".repeat(64));
    let kind = EditKind::Figure(OwnFigure {
        file: file.clone(),
        width: 4,
        height: 2,
        title: "A [map](x)".into(),
        alt: "Two <rivers>".into(),
        source: "Survey".into(),
    });
    let at = place_after(&gaps.id, 1);
    let edits = BTreeMap::from([(place(&at), edit(kind, gaps))]);
    let own = Edits::of(&edits, DocumentKind::Strategy, Lang::EN);
    let with = |png: &[u8]| {
        let pictures = BTreeMap::from([(file.clone(), Bytes(png.to_vec()))]);
        let own = own.clone().with_pictures(&pictures, "Source");
        compose_edited(&templates(), &facts(1, false, &[]), &own).unwrap().document
    };
    let document = with(b"one");
    let put = document.blocks.iter().position(|block| block.id() == Some(&at)).unwrap();
    let Block::Figure(figure) = &document.blocks[put] else { panic!("{:?}", document.blocks[put]) };
    assert_eq!((figure.title.as_str(), figure.alt.as_str()), ("A [map](x)", "Two <rivers>"));
    let picture = PictureChart { png: Bytes(b"one".to_vec()), width: 4, height: 2 };
    assert_eq!(figure.chart, Chart::Picture(picture));
    assert_eq!(write(&document.blocks[put + 1..put + 2], SourceMarks::Left), "*Source: Survey*");
    assert_eq!(document.own[&at], BlockStanding::Own);
    assert_eq!(compare(&document, &document).counts.differing(), 0);
    assert_eq!(compare(&document, &with(b"two")).counts.changed, 1, "another picture is a change");
    let bare = compose_edited(&templates(), &facts(1, false, &[]), &own).unwrap();
    assert!(texts_of(&bare).iter().any(|words| words.contains("Two \\<rivers")), "{:?}", texts_of(&bare));
    assert_eq!(bare.orphans, []);
}

#[test]
fn a_caption_changes_words_and_never_the_table_or_the_chart() {
    let own = OwnCaption { caption: "Who [pays](x)".into(), alt: "Two columns".into() };
    let before = compose_with(&facts(1, false, &[]), &BTreeMap::new());
    let table = about(&before, "| a | b |");
    let edits = BTreeMap::from([(place(&table.id), edit(EditKind::Caption(own.clone()), table))]);
    let after = compose_with(&facts(7, false, &[]), &edits);
    let tables: Vec<&Table> = after.document.blocks.iter().filter_map(Block::table).collect();
    assert_eq!(tables.iter().map(|table| table.caption.as_str()).collect::<Vec<_>>(), ["Who [pays](x)"]);
    assert_eq!(plain(&tables[0].rows[0].cells[0]), "7", "the table goes on following the facts");
    assert_eq!(after.document.own[&table.id], BlockStanding::Overtaken, "and says that they have changed");
    let picture = Chart::Picture(PictureChart { png: Bytes(vec![1]), width: 2, height: 3 });
    let figure = |title: &str, alt: &str| {
        let (title, alt) = (title.to_owned(), alt.to_owned());
        Block::Figure(Figure { id: "f".into(), title, alt, chart: picture.clone(), data: None })
    };
    let generated = figure("Generated", "What it shows");
    assert_eq!(captioned(&generated, &own), Some(figure("Who [pays](x)", "Two columns")));
    let silent = OwnCaption { caption: " ".into(), alt: String::new() };
    assert_eq!(
        captioned(&generated, &silent),
        Some(generated),
        "nothing that people read is left without words"
    );
    let gaps = about(&before, "There are");
    assert_eq!(captioned(&gaps.block, &own), None);
    let edits = BTreeMap::from([(place(&gaps.id), edit(EditKind::Caption(own), gaps))]);
    assert_eq!(texts_of(&compose_with(&facts(1, false, &[]), &edits)), texts_of(&before));
}

#[test]
fn words_are_the_same_however_they_are_broken_into_lines() {
    let composed = compose_with(&facts(3, true, &["A"]), &BTreeMap::new());
    for state in &composed.states {
        let typed = format!("\n{}  \n\n", state.generated.replace("\n", "\r\n"));
        assert!(same_words(&typed, &state.generated), "{typed:?}");
        assert!(!same_words(&format!("{typed}More."), &state.generated), "{typed:?}");
    }
}

#[test]
fn a_part_that_was_settled_stands_as_generated_and_is_no_text_without_a_place() {
    let before = compose_with(&facts(1, true, &[]), &BTreeMap::new());
    let new = about(&before, "A new one");
    let unchanged = |turn| Edit { turn, ..Edit::of(EditKind::Unchanged) };
    let edits =
        BTreeMap::from([(place(&new.id), unchanged(3)), (place(&place_after(&new.id, 2)), unchanged(4))]);
    let after = compose_with(&facts(1, true, &[]), &edits);
    assert_eq!(texts_of(&after), texts_of(&before));
    let state = about(&after, "A new one");
    assert_eq!((&state.edit, state.inserted.len(), state.standing), (&None, 0, BlockStanding::Generated));
    let turns: Vec<_> = state.touches.iter().map(|(number, touch)| (*number, touch.turn)).collect();
    assert_eq!(turns, [(None, 3), (Some(2), 4)]);
    assert!(compose_with(&facts(1, false, &[]), &edits).orphans.is_empty());
}
