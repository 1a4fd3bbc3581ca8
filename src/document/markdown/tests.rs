//! Checks what each construct of Markdown becomes.

use super::*;

fn parse(markdown: &str) -> Result<Vec<Block>, QuotedFault> {
    let (figures, tables, anchors) = (BTreeMap::new(), BTreeMap::new(), Anchors::default());
    read(markdown, "s", &PreparedContent { figures: &figures, tables: &tables, anchors: &anchors })
}

/// The kinds of blocks and inlines, as short as can be read.
fn sketch(blocks: &[Block]) -> String {
    let one = |block: &Block| match block {
        Block::Heading { level, text, .. } => format!("h{level}({})", words(text)),
        Block::Finding { text, .. } => format!("f({})", words(text)),
        Block::Paragraph { text, .. } => format!("p({})", words(text)),
        Block::List { ordered, start, items, .. } => {
            let items: Vec<String> = items.iter().map(|item| sketch(item)).collect();
            let start = if *start == 1 { String::new() } else { start.to_string() };
            format!("{}{start}[{}]", if *ordered { "ol" } else { "ul" }, items.join(", "))
        }
        Block::Table(table) => {
            let rows: Vec<String> = table.rows.iter().map(|row| words(&row.cells.concat())).collect();
            format!("table({}; {})", table.caption, rows.join("; "))
        }
        Block::Figure(figure) => format!("figure({})", figure.id),
        Block::Note { kind, blocks, .. } => format!("{kind:?}[{}]", sketch(blocks)),
        Block::PageBreak => "break".to_owned(),
    };
    blocks.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn words(text: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Text { text } => text.clone(),
        Inline::Strong { children } => format!("*{}*", words(children)),
        Inline::Emphasis { children } => format!("_{}_", words(children)),
        Inline::Foreign { lang, children } => format!("{lang}({})", words(children)),
        Inline::Inserted { children } => format!("+{}+", words(children)),
        Inline::Deleted { children } => format!("-{}-", words(children)),
        Inline::Link { href, children } => format!("{}<{href}>", words(children)),
        Inline::Source { id } => format!("[{}]", id.0),
        Inline::Break => "/".to_owned(),
    };
    text.iter().map(one).collect()
}

#[test]
fn each_construct_has_its_block() {
    let cases = [
        ("# One\n\nTwo **three** *four*.", "h1(One) p(Two *three* _four_.)"),
        ("It is so. [](source:C01) [](source:C01-E1)", "p(It is so. [C01] [C01-E1])"),
        ("- a\n- b\n  1. c\n", "ul[p(a), p(b) ol[p(c)]]"),
        ("> [!WARNING]\n> Who pays?", "Drafting[p(Who pays?)]"),
        ("> [!NOTE]\n> See 2.", "Remark[p(See 2.)]"),
        ("> We know.\n>\n> — Pupils", "Quote[p(We know.) p(— Pupils)]"),
        ("> a\n\n> b", "Quote[p(a)] Quote[p(b)]"),
        ("*Who does what*\n\n| a | b |\n|---|--:|\n| 1 | 2 |", "table(Who does what; 12)"),
        ("a\n\n---\n\nb", "p(a) break p(b)"),
        ("a  \nb\nc", "p(a/b c)"),
        ("<script>alert(1)</script>\n\na <b>b</b>", "p(a b)"),
        (
            "[x](javascript:alert) [y](https://a.org) <https://b.org>",
            "p(x y<https://a.org> https://b.org<https://b.org>)",
        ),
        ("#\n\n# &#32;\n\na", "p(a)"),
        ("- # h\n", "ul[p(*h*)]"),
    ];
    for (markdown, wanted) in cases {
        assert_eq!(sketch(&parse(markdown).unwrap()), wanted, "{markdown}");
    }
}

#[test]
fn nesting_is_cut_and_no_word_is_lost() {
    let deep = format!("{}deep", "> ".repeat(40));
    let sketch = sketch(&parse(&deep).unwrap());
    assert_eq!(sketch.matches("Quote").count(), DEPTH);
    assert!(sketch.contains("p(deep)"));
    let strong = format!("{}deep{}", "**a *".repeat(30), "* b**".repeat(30));
    assert!(plain_of(&parse(&strong).unwrap()).contains("deep"));
}

fn plain_of(blocks: &[Block]) -> String {
    match &blocks[0] {
        Block::Paragraph { text, .. } => plain(text),
        other => panic!("{other:?}"),
    }
}

#[test]
fn ids_run_through_the_section() {
    let blocks = parse("# a\n\nb\n\n- c\n\nd").unwrap();
    let json = serde_json::to_value(&blocks).unwrap();
    let ids: Vec<&str> = json.as_array().unwrap().iter().map(|block| block["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["s-1", "s-2", "s-4", "s-5"]);
}

#[test]
fn what_nobody_prepared_is_an_error() {
    let fault = parse("![](figure:nothing)").unwrap_err();
    assert_eq!(fault.quote, "figure:nothing");
    assert!(parse("a ![](figure:nothing) b").unwrap_err().problem.contains("inside a text"));
    assert!(parse("![](https://a.org/x.png)").is_err());
}

#[test]
fn only_three_schemes_are_followed() {
    for address in ["https://a.org/b?c=d", "HTTP://a.org", "mailto:a@b.org"] {
        assert!(may_follow(address), "{address}");
    }
    for address in
        ["javascript:x", "data:text/html,x", "file:///etc", "//a.org", "https://a b", " https://a", ""]
    {
        assert!(!may_follow(address), "{address}");
    }
}

#[test]
fn what_a_country_numbers_keeps_its_numbers_and_its_lines() {
    let cases = [
        ("1. a\n2. b\n\nBetween.\n\n3. c\n4. d", "ol[p(a), p(b)] p(Between.) ol3[p(c), p(d)]"),
        ("1. a\n2. b\n4. d", "ol[p(a), p(b)] ol4[p(d)]"),
        ("1. a\n1. b\n1. c", "ol[p(a), p(b), p(c)]"),
        ("7. a\n   - x\n8. b", "ol7[p(a) ul[p(x)], p(b)]"),
        ("3) c\n4) d", "ol3[p(c), p(d)]"),
        ("2025. The year of the law.", "p(2025. The year of the law.)"),
        ("2024. One.\n\n2025. Two.", "p(2024. One.) p(2025. Two.)"),
        ("Ministry of ICT\nP.O. Box 30025\nNairobi", "p(Ministry of ICT/P.O. Box 30025/Nairobi)"),
        ("Sum:\n\\- 3\n2025. x\n\\# y", "p(Sum:/- 3/2025. x/# y)"),
        ("*Ministry\nof ICT*", "p(_Ministry/of ICT_)"),
        ("Signed:\n__________\nMinister", "p(Signed:/__________/Minister)"),
        ("Text\n---\nMore\n=", "p(Text/---/More/=)"),
        ("a\n\n---\n\nb", "p(a) break p(b)"),
        ("a) one\nb) two\nI. three", "p(a) one/b) two/I. three)"),
        ("24. December is a holiday.", "ol24[p(December is a holiday.)]"),
        ("2026) x\n\n1999. y", "p(2026) x) p(1999. y)"),
        ("0. zero\n1. one", "ol0[p(zero), p(one)]"),
        ("9. c\n8. b", "ol9[p(c)] ol8[p(b)]"),
        ("1.- Primero\n2.- Segundo", "p(1.- Primero/2.- Segundo)"),
        ("●  one\n○  below\n●  two", "ul[p(one) ul[p(below)], p(two)]"),
        ("Council\u{85}for\u{c}Children", "p(Council/for/Children)"),
        ("Council\u{b}for\u{2028}Children", "p(Council/for/Children)"),
        ("We will:\n•\tprotect\n•\tteach\nThen more.", "p(We will:) ul[p(protect), p(teach)] p(Then more.)"),
        ("1)\tone\no\tbelow\n2)\ttwo", "ol[p(one) ul[p(below)], p(two)]"),
        ("> We know.\n> So do we.", "Quote[p(We know./So do we.)]"),
    ];
    for (markdown, wanted) in cases {
        let blocks = read_own(markdown, "s");
        assert_eq!(sketch(&blocks), wanted, "{markdown:?}");
        assert_eq!(
            sketch(&read_own(&write(&blocks, SourceMarks::Shown), "s")),
            wanted,
            "{markdown:?} written"
        );
    }
}

#[test]
fn a_fact_keeps_its_lines_where_it_stands() {
    for (markdown, wanted) in [
        ("Said: a\u{2028}b.", "p(Said: a/b.)"),
        ("- **a\u{2028}b**", "ul[p(*a/b*)]"),
        ("| a |\n|---|\n| x\u{2028}y |", "table(; x/y)"),
        ("## a\u{2028}b", "h2(a b)"),
        ("3. a\n4. b", "ol3[p(a), p(b)]"),
        ("1. a\n3. b", "ol[p(a), p(b)]"),
    ] {
        assert_eq!(sketch(&parse(markdown).unwrap()), wanted, "{markdown:?}");
    }
}

#[test]
fn a_column_of_boxes_takes_no_more_room_than_its_title() {
    let shares = |markdown: &str| match parse(markdown).unwrap().as_slice() {
        [Block::Table(table)] => table.columns.iter().map(|column| column.width).collect::<Vec<_>>(),
        other => panic!("no table: {other:?}"),
    };
    let form = shares("| Is it so? | Not known | Note |\n|---|:-:|---|\n| A sentence | ☐ | |\n| Proof | | |");
    assert_eq!(form, [Width::Share(3.16), Width::Share(1.0), Width::Share(2.45)]);
}
