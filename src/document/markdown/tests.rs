//! Checks what each construct of Markdown becomes.

use super::*;

fn parsed(markdown: &str) -> Result<Vec<Block>, Fault> {
    let (figures, tables, anchors) = (BTreeMap::new(), BTreeMap::new(), Anchors::default());
    read(markdown, "s", &Prepared { figures: &figures, tables: &tables, anchors: &anchors })
}

/// The kinds of blocks and inlines, as short as can be read.
fn sketch(blocks: &[Block]) -> String {
    let one = |block: &Block| match block {
        Block::Heading { level, text, .. } => format!("h{level}({})", words(text)),
        Block::Finding { text, .. } => format!("f({})", words(text)),
        Block::Paragraph { text, .. } => format!("p({})", words(text)),
        Block::List { ordered, items, .. } => {
            let items: Vec<String> = items.iter().map(|item| sketch(item)).collect();
            format!("{}[{}]", if *ordered { "ol" } else { "ul" }, items.join(", "))
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
        assert_eq!(sketch(&parsed(markdown).unwrap()), wanted, "{markdown}");
    }
}

#[test]
fn nesting_is_cut_and_no_word_is_lost() {
    let deep = format!("{}deep", "> ".repeat(40));
    let sketch = sketch(&parsed(&deep).unwrap());
    assert_eq!(sketch.matches("Remark").count(), DEPTH);
    assert!(sketch.contains("p(deep)"));
    let strong = format!("{}deep{}", "**a *".repeat(30), "* b**".repeat(30));
    assert!(plain_of(&parsed(&strong).unwrap()).contains("deep"));
}

fn plain_of(blocks: &[Block]) -> String {
    match &blocks[0] {
        Block::Paragraph { text, .. } => plain(text),
        other => panic!("{other:?}"),
    }
}

#[test]
fn ids_run_through_the_section() {
    let blocks = parsed("# a\n\nb\n\n- c\n\nd").unwrap();
    let json = serde_json::to_value(&blocks).unwrap();
    let ids: Vec<&str> = json.as_array().unwrap().iter().map(|block| block["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["s-1", "s-2", "s-4", "s-5"]);
}

#[test]
fn what_nobody_prepared_is_an_error() {
    let fault = parsed("![](figure:nothing)").unwrap_err();
    assert_eq!(fault.quote, "figure:nothing");
    assert!(parsed("a ![](figure:nothing) b").unwrap_err().problem.contains("inside a text"));
    assert!(parsed("![](https://a.org/x.png)").is_err());
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
