//! From a document to paper: the file, its text, its tags, its standards; needs Debian's poppler-utils.

use crate::document::{HOSTILE, hostile_document};
use crate::sample::Case;
use amparo::document::{Block, Document, Figure, Inline, NoteKind, SourceId, Table, fold};
use amparo::render::paper::{Limits, Pdf, Printer, RenderError, Warning};
use amparo::render::pdf::{Look, pdf};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

fn set(document: &Document) -> Pdf {
    pdf(document, &Look::strategy()).unwrap()
}

/// What a tool of poppler says about a file.
fn poppler(tool: &str, options: &[&str], bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let mut command = Command::new(tool);
    command.args(options).arg(file.path());
    if tool == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap_or_else(|error| panic!("{tool}: {error}; install poppler-utils"));
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn text(bytes: &[u8]) -> String {
    poppler("pdftotext", &["-raw"], bytes)
}

/// Without white space, places to break and hyphens, which the lines of a page put in.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '-' | '\u{2010}')).collect()
}

fn contains(bytes: &[u8], wanted: &str) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted.as_bytes())
}

#[test]
fn the_file_meets_both_standards_and_says_who_it_is() {
    let pdf = set(&Case::read("maravia").document());
    assert_eq!(pdf.warnings, []);
    assert!(contains(&pdf.bytes, "<pdfuaid:part>1</pdfuaid:part>"));
    assert!(contains(&pdf.bytes, "<pdfaid:part>2</pdfaid:part>"));
    assert!(contains(&pdf.bytes, "<pdfaid:conformance>A</pdfaid:conformance>"));
    let info = poppler("pdfinfo", &["-isodates"], &pdf.bytes);
    for line in [
        "National Strategy for Child Online Protection 2027–2031",
        "2026-03-31T00:00:00Z",
        "Tagged:          yes",
    ] {
        assert!(info.contains(line), "{line}\n{info}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = Case::read("maravia").document();
    assert!(set(&document) == set(&document));
}

#[test]
fn every_page_carries_its_number_and_the_stamp_until_adoption() {
    let mut document = Case::read("maravia").document();
    let draft = text(&set(&document).bytes);
    let pages = set(&document).pages;
    assert_eq!(draft.matches('\u{c}').count(), pages);
    assert!(pages > 20);
    for page in 2..=pages {
        assert!(draft.contains(&format!("{page} / {pages}")), "page {page}");
    }
    assert_eq!(draft.matches("DRAFT").count(), pages);
    document.cover.stamp = None;
    assert!(!text(&set(&document).bytes).contains("DRAFT"));
}

#[test]
fn chapters_tables_figures_and_sources_are_there() {
    let document = Case::read("maravia").document();
    let pdf = set(&document);
    let said = bare(&text(&pdf.bytes));
    for block in &document.blocks {
        let words = match block {
            Block::Heading { text, .. } | Block::Finding { text, .. } => amparo::document::plain(text),
            Block::Table(table) => table.caption.clone(),
            Block::Figure(figure) => figure.title.clone(),
            _ => continue,
        };
        assert!(said.contains(&bare(&words)), "{words}");
    }
    assert!(document.register.iter().all(|source| said.contains(&bare(&source.text))));
    let links = poppler("pdftohtml", &["-xml", "-i", "-stdout"], &pdf.bytes);
    let pages: Vec<String> = text(&pdf.bytes).split('\u{c}').map(bare).collect();
    let marks: Vec<(&str, &str)> =
        links.split(".html#").skip(1).filter_map(|rest| rest.split_once("\">")).collect();
    let sources = marks.iter().filter_map(|(page, rest)| Some((page, rest.split('<').next()?)));
    let sources: Vec<_> =
        sources.filter(|(_, id)| document.register.iter().any(|entry| entry.id.0 == *id)).collect();
    assert!(sources.len() > 60, "{}", sources.len());
    for (page, id) in sources {
        let register = &pages[page.parse::<usize>().unwrap() - 1];
        assert!(register.contains(&bare(id)), "{id} leads to page {page}, which does not hold it");
    }
}

#[test]
fn tags_tell_what_each_thing_is() {
    let document = Case::read("maravia").document();
    let tags = poppler("pdfinfo", &["-struct"], &set(&document).bytes);
    let count = |tag: &str| {
        tags.lines()
            .filter(|line| {
                line.split_whitespace().next().map(|first| first.trim_end_matches(':')) == Some(tag)
            })
            .count()
    };
    let headings = |wanted: u8| {
        document
            .blocks
            .iter()
            .filter(|block| matches!(block, Block::Heading { level, .. } if *level == wanted))
            .count()
    };
    // Contents and register have headings of their own.
    assert_eq!(
        (count("H1"), count("H2"), count("H3")),
        (headings(1) + 2, headings(2), headings(3)),
        "{tags}"
    );
    assert_eq!((count("Table"), count("Figure")), (5, 4));
    assert!(count("TH") > 15 && count("Link") > 60 && count("TOC") > 0, "{tags}");
}

#[test]
fn hostile_words_are_words_on_paper() {
    for words in HOSTILE {
        let pdf = set(&hostile_document(words));
        assert!(
            !pdf.warnings.iter().any(|warning| matches!(warning, Warning::NotArchival { .. })),
            "{words}"
        );
        let printed: String = fold(words).chars().map(as_printed).collect();
        let wanted = format!("Words {printed} here.");
        assert!(bare(&text(&pdf.bytes)).contains(&bare(&wanted)), "{wanted}");
    }
}

/// A character of the hostile words as paper shows it.
fn as_printed(c: char) -> String {
    let lacking = matches!(c, '\u{1f600}' | '\u{1200}'..='\u{137f}');
    if lacking { format!("[U+{:04X}]", u32::from(c)) } else { c.to_string() }
}

#[test]
fn characters_without_a_glyph_are_counted() {
    let mut document = Case::read("maravia").document();
    document.cover.subtitle = "a \u{1f600} b \u{1f600} c \u{1230}".to_owned();
    let characters = vec![('\u{1230}', 1), ('\u{1f600}', 2)];
    assert_eq!(set(&document).warnings, [Warning::MissingCharacters { characters }]);
}

#[test]
fn two_hundred_thousand_characters_are_printed() {
    let mut document = Case::read("maravia").document();
    let long = |text: String| Block::Paragraph {
        id: "long".to_owned(),
        text: vec![Inline::Text { text }],
        sources: vec![],
    };
    document.blocks = vec![long("word ".repeat(40_000)), long("x".repeat(200_000))];
    if let Some(Block::Table(table)) =
        Case::read("maravia").document().blocks.iter().find(|b| matches!(b, Block::Table(_)))
    {
        let mut table = table.clone();
        table.rows.truncate(1);
        table.rows[0].cells[1] = vec![Inline::Text { text: "cell ".repeat(40_000) }];
        document.blocks.push(Block::Table(table));
    }
    let said = bare(&text(&set(&document).bytes));
    assert_eq!(said.matches("word").count(), 40_000);
    assert_eq!(said.matches("cell").count(), 40_000);
    assert!(said.matches('x').count() >= 200_000);
}

#[test]
fn what_is_too_strict_becomes_a_plain_file_with_a_warning() {
    let mut document = Case::read("maravia").document();
    let words = |text: &str| vec![Inline::Text { text: text.to_owned() }];
    document.blocks = vec![
        Block::Heading { id: "a".to_owned(), level: 1, number: None, text: words("First") },
        Block::Heading { id: "b".to_owned(), level: 3, number: None, text: words("Third") },
    ];
    let pdf = set(&document);
    assert!(matches!(pdf.warnings.as_slice(), [Warning::NotArchival { .. }]), "{:?}", pdf.warnings);
    assert!(text(&pdf.bytes).contains("Third"));
    assert!(!contains(&pdf.bytes, "pdfaid:part"));
}

/// Every kind of block and inline, also where only edited documents have them.
fn every_kind() -> Document {
    let mut document = Case::read("maravia").document();
    let find = |wanted: fn(&&Block) -> bool| document.blocks.iter().find(wanted).cloned().unwrap();
    let table = find(|block| matches!(block, Block::Table(_)));
    let figure = find(|block| matches!(block, Block::Figure(_)));
    let text = |text: &str| Inline::Text { text: text.to_owned() };
    let inlines = vec![
        text("Plain "),
        Inline::Strong { children: vec![text("strong"), Inline::Emphasis { children: vec![text("both")] }] },
        Inline::Break,
        Inline::Link { href: "https://example.org".to_owned(), children: vec![text("linked")] },
        Inline::Source { id: SourceId("C01".to_owned()) },
        Inline::Source { id: SourceId("nowhere".to_owned()) },
    ];
    let heading =
        Block::Heading { id: "h".to_owned(), level: 1, number: Some("1".to_owned()), text: inlines.clone() };
    let finding = Block::Finding { id: "f".to_owned(), text: inlines.clone(), sources: vec![] };
    let paragraph = Block::Paragraph { id: "p".to_owned(), text: inlines, sources: vec![] };
    let all = vec![heading.clone(), finding, paragraph, table, figure, Block::PageBreak];
    let list =
        |ordered| Block::List { id: "l".to_owned(), ordered, items: vec![all.clone(), vec![], all.clone()] };
    let note = |kind| Block::Note {
        id: "n".to_owned(),
        kind,
        blocks: [vec![list(true), list(false)], all.clone()].concat(),
    };
    document.blocks =
        vec![heading, list(true), list(false), note(NoteKind::Drafting), note(NoteKind::Remark)];
    document.blocks.extend(all);
    document
}

#[test]
fn every_kind_of_block_is_set_anywhere() {
    let document = every_kind();
    let pdf = set(&document);
    assert_eq!(pdf.warnings, []);
    assert!(bare(&text(&pdf.bytes)).matches("Plainstrongbothlinked").count() > 20);
    assert!(amparo::render::markdown::markdown(&document).matches("**strong*both***").count() > 20);
    assert!(
        amparo::render::html::page(&document).matches("<strong>strong<em>both</em></strong>").count() > 20
    );
}

#[test]
fn empty_things_are_no_fault() {
    let mut document = Case::read("maravia").document();
    document.register.clear();
    document.cover.profile = None;
    document.cover.lines.clear();
    let table = |columns, rows| Table {
        id: "t".to_owned(),
        caption: "Empty".to_owned(),
        columns,
        rows,
        landscape: false,
    };
    let whole = Case::read("maravia").facts.tables["priorities"].clone();
    let mut torn = whole.clone();
    torn.rows[0].cells.truncate(1);
    torn.rows[1].cells.extend(vec![vec![]; 9]);
    document.blocks = vec![
        Block::Table(table(vec![], vec![])),
        Block::Table(table(whole.columns, vec![])),
        Block::Table(torn),
        Block::List { id: "l".to_owned(), ordered: true, items: vec![] },
    ];
    assert_eq!(set(&document).warnings, []);
}

#[test]
fn a_fault_in_the_style_names_file_and_line() {
    let look = Look::strategy().with_source("/blocks.typ", "#let a = 1\n#let b = nothing\n");
    let error = pdf(&Case::read("maravia").document(), &look).unwrap_err();
    assert!(error.to_string().contains("blocks.typ:2: unknown variable: nothing"), "{error}");
}

#[test]
fn the_style_sees_no_file_but_its_own() {
    let look = Look::strategy().with_source("/blocks.typ", "#let a = read(\"/etc/passwd\")\n");
    let error = pdf(&Case::read("maravia").document(), &look).unwrap_err();
    assert!(error.to_string().contains("file not found"), "{error}");
}

fn printer(program: &str, time: Duration) -> Printer {
    Printer::new(PathBuf::from(program), Limits { time, ..Limits::default() })
}

#[tokio::test]
async fn a_worker_gives_the_same_file() {
    let mut document = Case::read("maravia").document();
    document.cover.subtitle = "\u{1f600}".to_owned();
    let printer = printer(env!("CARGO_BIN_EXE_amparo"), Duration::from_secs(60));
    let (one, two, three) =
        tokio::join!(printer.print(&document), printer.print(&document), printer.print(&document));
    let here = set(&document);
    assert!([one, two, three].into_iter().all(|there| there.unwrap() == here));
}

#[tokio::test]
async fn workers_that_fail_say_why() {
    let document = Case::read("maravia").document();
    let folder = tempfile::tempdir().unwrap();
    let script = |name: &str, body: &str| script(folder.path(), name, body);
    let slow = printer(&script("slow", "exec sleep 60"), Duration::from_secs(1)).print(&document).await;
    assert_eq!(slow, Err(RenderError::TimedOut { seconds: 1 }));
    let dead = printer(&script("dead", "echo no memory >&2; kill -9 $$"), Duration::from_secs(9))
        .print(&document)
        .await;
    assert!(dead.unwrap_err().to_string().contains("no memory"));
    let absent = printer("/no/such/program", Duration::from_secs(9)).print(&document).await;
    assert!(matches!(absent, Err(RenderError::Process { .. })));
}

#[tokio::test]
async fn a_worker_gets_no_more_memory_than_it_may_have() {
    let document = Case::read("maravia").document();
    let program = PathBuf::from(env!("CARGO_BIN_EXE_amparo"));
    // Too little to read the document, and too little to set it.
    for megabytes in [16, 160] {
        let limits = Limits { memory: megabytes << 20, ..Limits::default() };
        let refused = Printer::new(program.clone(), limits).print(&document).await.unwrap_err();
        assert_eq!(refused, RenderError::TooLarge { megabytes });
        assert!(refused.to_string().contains(&format!("more than {megabytes} MB of memory")), "{refused}");
    }
    // The limit is the worker's alone, and 2 GiB by default.
    let whole = Printer::new(program, Limits::default()).print(&document).await.unwrap();
    assert!(whole.pages > 20);
    assert_eq!(Limits::default().memory, 2 * 1024 * 1024 * 1024);
}

#[tokio::test]
async fn dropping_the_future_kills_the_worker() {
    let document = Case::read("maravia").document();
    let folder = tempfile::tempdir().unwrap();
    let told = folder.path().join("pid");
    let program = script(folder.path(), "endless", &format!("echo $$ > {}; exec sleep 600", told.display()));
    let printer = printer(&program, Duration::from_secs(600));
    let begun = async {
        loop {
            match fs::read_to_string(&told).unwrap_or_default().trim().parse::<u32>() {
                Ok(pid) => break pid,
                Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        }
    };
    let pid = tokio::select! {
        result = printer.print(&document) => panic!("the worker ended: {result:?}"),
        pid = begun => pid,
    };
    for _ in 0..500 {
        if is_gone(pid) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("worker {pid} still runs");
}

/// Whether a process has ended; one that nobody has asked about yet is a zombie.
fn is_gone(pid: u32) -> bool {
    let state = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    state.rsplit(')').next().is_none_or(|rest| matches!(rest.trim().chars().next(), None | Some('Z')))
}

/// A program that does what `body` says, in shell.
fn script(folder: &Path, name: &str, body: &str) -> String {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_worker_refuses_what_is_no_document() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_amparo"))
        .arg("render-worker")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"{\"lang\": \"en\"}").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(!output.status.success() && output.stdout.is_empty());
    assert!(String::from_utf8_lossy(&output.stderr).contains("missing field `date`"));
}

#[test]
fn charts_are_pictures_with_words() {
    let document = Case::read("maravia").document();
    let figures: Vec<&Figure> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Figure(figure) => Some(figure),
            _ => None,
        })
        .collect();
    let said = bare(&text(&set(&document).bytes));
    assert_eq!(figures.len(), 3);
    // The words of a chart are text in the file and can be searched.
    assert!(said.contains("Claimed,notyetevidenced") && said.contains(&bare("Rank among the gaps")));
}
