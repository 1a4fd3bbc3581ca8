//! Knows which fixed words renderers need; knows them in no language.

/// The keys of [`super::Document::labels`]. A document that lacks one is refused when it is composed.
pub const LABELS: [&str; 22] = [
    // The heading of the table of contents.
    "contents",
    // The heading of the evidence register, the last chapter; and what it is called where it holds endnotes.
    "register",
    "sources",
    // What stands before the number of a figure, a table, a chapter that is an annex.
    "figure",
    "table",
    "annex",
    // The headings of the lists of tables and of figures, and what stands before the number of a page.
    "tables",
    "figures",
    "page",
    // What stands above the two kinds of box.
    "drafting-note",
    "remark",
    // How a source is called by those who hear the page: "Source C01".
    "source",
    // The legend of the profile.
    "level-0",
    "level-1",
    "level-2",
    "level-3",
    "level-4",
    "unknown",
    "open",
    "not-applicable",
    "contested",
    "claimed",
];
