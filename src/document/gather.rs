//! Knows what can only be said once everything else is: which terms occur, and what the drafting notes ask for.

use super::walk::{all_blocks, plain};
use super::{Block, Inline, NoteKind, Row, Table};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The table of acronyms and terms: a row stays where its first cell occurs elsewhere as a word of its own, and of more
/// than a page of them the acronyms, which say nothing by themselves, and then the words used most.
pub const GLOSSARY: &str = "glossary";
/// The most words that it explains.
const MOST_TERMS: usize = 20;
/// The table of what is missing: one row for each drafting note. Its columns are number, place, what, who owes it.
pub const MISSING: &str = "missing";

/// The longest account of one note in the list of what is missing, in characters.
const TOLD: usize = 420;

/// Fills and thins the tables that depend on the other blocks.
pub(super) fn gather(blocks: &mut Vec<Block>) {
    let said = words(blocks.iter().filter(|block| !depends(block) && !is_drafting_note(block)));
    for block in blocks.iter_mut() {
        if let Block::Table(table) = block
            && table.id == GLOSSARY
        {
            keep_most_used(table, &said);
        }
    }
    list_missing(blocks);
    blocks.retain(|block| !matches!(block, Block::Table(table) if depends(block) && table.rows.is_empty()));
}

/// Fills the list of what is missing again, after a note was taken out.
pub(super) fn list_missing(blocks: &mut Vec<Block>) {
    let missing: Vec<Row> =
        lines(blocks).into_iter().zip(1..).map(|(line, number)| row(line, number)).collect();
    for block in blocks.iter_mut() {
        if let Block::Table(table) = block
            && table.id == MISSING
        {
            table.rows.clone_from(&missing);
        }
    }
    if missing.is_empty() {
        drop_list(blocks);
    }
}

/// Takes out the list of what is missing with the heading above it.
pub(super) fn drop_list(blocks: &mut Vec<Block>) {
    let Some(end) = blocks.iter().position(is_list) else { return };
    let is_heading = |block: &Block| matches!(block, Block::Heading { .. });
    if let Some(start) = blocks[..end].iter().rposition(is_heading) {
        blocks.drain(start..=end);
    }
}

/// Whether a block is the list of what is missing.
pub(super) fn is_list(block: &Block) -> bool {
    matches!(block, Block::Table(table) if table.id == MISSING)
}

fn depends(block: &Block) -> bool {
    matches!(block, Block::Table(table) if [GLOSSARY, MISSING].contains(&table.id.as_str()))
}

/// Whether a block is for those who draft: the text that is adopted does not hold it.
fn is_drafting_note(block: &Block) -> bool {
    matches!(block, Block::Note { kind: NoteKind::Drafting, .. })
}

/// The rows of acronyms and of the words that occur most often, in their order.
fn keep_most_used(table: &mut Table, said: &str) {
    let small = said.to_lowercase();
    let term = |row: &Row| row.cells.first().map(|cell| plain(cell)).unwrap_or_default();
    let count = |term: &str| {
        // A term stands as it is written or in small letters, an acronym only as it is.
        match term.chars().filter(|letter| letter.is_uppercase()).count() {
            0 => count_words(&small, term.trim()),
            _ => count_words(said, term.trim()),
        }
    };
    let terms = table.rows.iter().map(term).enumerate();
    let counts = terms.map(|(at, term)| (at, count(&term), is_acronym(&term)));
    let mut counts: Vec<(usize, usize, bool)> = counts.filter(|(_, count, _)| *count > 0).collect();
    counts.sort_by_key(|(_, count, is_acronym)| (!*is_acronym, Reverse(*count)));
    let kept: BTreeSet<usize> = counts.into_iter().take(MOST_TERMS).map(|(at, ..)| at).collect();
    let mut places = 0..;
    table.rows.retain(|_| places.next().is_some_and(|at| kept.contains(&at)));
}

/// Whether a word is made of initials: most of its letters are capitals.
fn is_acronym(term: &str) -> bool {
    let letters = || term.chars().filter(|letter| letter.is_alphabetic());
    let capitals = letters().filter(|letter| letter.is_uppercase()).count();
    capitals * 2 > letters().count()
}

/// How often `term` stands in `text` with no letter or digit beside it.
fn count_words(text: &str, term: &str) -> usize {
    let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let is_word =
        |at: usize| free(text[..at].chars().next_back()) && free(text[at + term.len()..].chars().next());
    match term {
        "" => 0,
        term => text.match_indices(term).filter(|(at, _)| is_word(*at)).count(),
    }
}

/// All words of the blocks, one block or cell a line; of a figure its title alone.
fn words<'a>(blocks: impl Iterator<Item = &'a Block>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for block in blocks.flat_map(|block| all_blocks(std::slice::from_ref(block))) {
        match block {
            Block::Figure(figure) => lines.push(figure.title.clone()),
            other => {
                let titles = other.table().into_iter().flat_map(|table| &table.columns);
                lines.extend(titles.map(|column| column.title.clone()));
                lines.extend(other.texts().into_iter().map(|text| plain(text)));
            }
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

/// Every drafting note of these blocks, in order: its id and what it says.
pub fn drafting_notes(blocks: &[Block]) -> impl Iterator<Item = (&str, &[Block])> {
    all_blocks(blocks).into_iter().filter_map(|block| match block {
        Block::Note { id, kind: NoteKind::Drafting, blocks } => Some((id.as_str(), blocks.as_slice())),
        _ => None,
    })
}

/// A line of the list of what is missing: the notes that ask for it, and where the first of them stands.
struct MissingLine<'a> {
    notes: Vec<&'a str>,
    place: String,
    what: String,
    owed: String,
}

/// One line for each drafting note, each text once.
fn lines(blocks: &[Block]) -> Vec<MissingLine<'_>> {
    let mut place = String::new();
    let mut lines: Vec<MissingLine> = Vec::new();
    for block in blocks {
        if let Block::Heading { level: 1 | 2, text, number, .. } = block {
            let number = number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
            place = number + plain(text).trim();
        }
        for (id, asking) in drafting_notes(std::slice::from_ref(block)) {
            let (what, owed) = need_and_owner(asking);
            match lines.iter_mut().find(|line| line.what == what) {
                Some(line) => line.notes.push(id),
                None => lines.push(MissingLine { notes: vec![id], place: place.clone(), what, owed }),
            }
        }
    }
    lines
}

/// The number of the line that asks for what a note asks for, by the id of the note.
pub(super) fn note_numbers(blocks: &[Block]) -> BTreeMap<String, usize> {
    let numbered = lines(blocks).into_iter().zip(1..);
    numbered
        .flat_map(|(line, number)| line.notes.into_iter().map(move |id| (id.to_owned(), number)))
        .collect()
}

/// The cells of a line; the second one leads to the first note.
fn row(line: MissingLine, number: usize) -> Row {
    let MissingLine { notes, place, what, owed } = line;
    let mut cells = [number.to_string(), place, what, owed].map(|text| vec![Inline::Text { text }]);
    if let Some(id) = notes.first() {
        lead_to(&mut cells[1], id);
    }
    Row::new(cells.into(), Vec::new())
}

/// Leads the words of a cell to a block.
pub(super) fn lead_to(cell: &mut Vec<Inline>, id: &str) {
    let words = vec![Inline::Text { text: plain(cell) }];
    *cell = vec![Inline::Link { href: format!("#{id}"), children: words }];
}

/// What a note asks for, and who owes it: the words behind the colon of a last paragraph that is emphasised as a whole.
fn need_and_owner(blocks: &[Block]) -> (String, String) {
    let owed = blocks.last().and_then(owed_by);
    let asking = &blocks[..blocks.len() - usize::from(owed.is_some())];
    let said: Vec<String> = asking.iter().map(brief).filter(|part| !part.is_empty()).collect();
    (cut(&run_on(&said)), owed.unwrap_or_default())
}

/// The parts of a note one after another; a title that ends without a stop leads to what follows with a colon.
fn run_on(parts: &[String]) -> String {
    let mut said = String::new();
    for part in parts {
        if !said.is_empty() {
            said.push_str(if said.ends_with(['.', ':', ';', '?', '!', '…']) { " " } else { ": " });
        }
        said.push_str(part);
    }
    said
}

fn owed_by(block: &Block) -> Option<String> {
    let Block::Paragraph { text, .. } = block else { return None };
    let [Inline::Emphasis { children }] = text.as_slice() else { return None };
    let words = plain(children);
    Some(words.split_once(": ").map_or(words.clone(), |(_, owed)| owed.trim().to_owned()))
}

/// The words of a block; of a list only what its items set in strong type, where they do.
fn brief(block: &Block) -> String {
    match block {
        Block::List { items, .. } => {
            let strong = |item: &Vec<Block>| match item.first() {
                Some(Block::Paragraph { text, .. }) => match text.first() {
                    Some(Inline::Strong { children }) => plain(children).trim_end_matches('.').to_owned(),
                    _ => plain(text),
                },
                _ => String::new(),
            };
            let said: Vec<String> = items.iter().map(strong).map(|item| item.trim().to_owned()).collect();
            said.join(" · ")
        }
        // What is strong as a whole is the title of what follows.
        Block::Paragraph { text, .. } if matches!(text.as_slice(), [Inline::Strong { .. }]) => {
            format!("{}:", plain(text).trim().trim_end_matches([':', '.']))
        }
        other => words(std::iter::once(other)).trim().to_owned(),
    }
}

fn cut(text: &str) -> String {
    if text.chars().count() <= TOLD {
        return text.to_owned();
    }
    let whole: String = text.chars().take(TOLD).collect();
    let words = whole.rsplit_once(' ').map_or(whole.as_str(), |(words, _)| words);
    format!("{} […]", words.trim_end_matches([' ', '·', ',', ';']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acronym_is_a_word_of_its_own() {
        for (text, term, found) in [
            ("The AU acts.", "AU", true),
            ("AUSTRALIA", "AU", false),
            ("(CRC)", "CRC", true),
            ("", "CRC", false),
        ] {
            assert_eq!(count_words(text, term) > 0, found, "{text}");
        }
    }

    #[test]
    fn acronyms_and_the_words_used_most_are_explained_and_no_more_than_a_page_of_them() {
        let cell = |text: &str| vec![Inline::Text { text: text.to_owned() }];
        let row = |text: &str| Row::new(vec![cell(text), cell("what it means")], Vec::new());
        let words: Vec<String> = (10..40).map(|number| format!("term{number}")).collect();
        let rows = words.iter().map(|word| row(word));
        let rows = rows.chain([row("AI"), row("OG 25"), row("Take It Down"), row("hash"), row("unsaid")]);
        let mut table = Table {
            id: GLOSSARY.to_owned(),
            caption: String::new(),
            columns: Vec::new(),
            rows: rows.collect(),
            landscape: false,
        };
        let said = format!("{0} {0} AI ai said. OG 25 Take It Down Hash hash hash", words.join(" "));
        keep_most_used(&mut table, &said);
        let kept: Vec<String> = table.rows.iter().map(|row| plain(&row.cells[0])).collect();
        assert_eq!(kept.len(), MOST_TERMS);
        let is_kept = |word: &str| kept.iter().any(|one| one == word);
        assert!(is_kept("AI") && is_kept("OG 25"), "acronyms are kept, however seldom: {kept:?}");
        assert!(is_kept("hash") && !is_kept("Take It Down"), "of the others those used most: {kept:?}");
        table.rows = vec![row("AI"), row("hash"), row("unsaid")];
        keep_most_used(&mut table, &said);
        assert_eq!(table.rows.len(), 2);
    }

    #[test]
    fn words_of_drafting_notes_alone_are_not_explained() {
        let cell = |text: &str| vec![Inline::Text { text: text.to_owned() }];
        let says =
            |text: &str| Block::Paragraph { id: text.to_owned(), text: cell(text), sources: Vec::new() };
        let note = |kind, text: &str| Block::Note { id: text.to_owned(), kind, blocks: vec![says(text)] };
        let row = |text: &str| Row::new(vec![cell(text), cell("what it means")], Vec::new());
        let table = Table {
            id: GLOSSARY.to_owned(),
            caption: String::new(),
            columns: Vec::new(),
            rows: vec![row("AI"), row("CSAM"), row("NCII")],
            landscape: false,
        };
        let notes = [note(NoteKind::Drafting, "CSAM"), note(NoteKind::Remark, "NCII")];
        let mut blocks: Vec<Block> = [says("AI")].into_iter().chain(notes).collect();
        blocks.push(Block::Table(table));
        gather(&mut blocks);
        let table = blocks.last().and_then(Block::table).unwrap();
        let kept: Vec<String> = table.rows.iter().map(|row| plain(&row.cells[0])).collect();
        assert_eq!(kept, ["AI", "NCII"]);
    }

    #[test]
    fn a_remark_is_no_drafting_note() {
        let note = |id: &str, kind| Block::Note { id: id.to_owned(), kind, blocks: Vec::new() };
        let blocks = [note("asks", NoteKind::Drafting), note("says", NoteKind::Remark), Block::PageBreak];
        let found: Vec<&str> = drafting_notes(&blocks).map(|(id, _)| id).collect();
        assert_eq!(found, ["asks"]);
    }

    #[test]
    fn a_note_says_what_is_missing_and_who_owes_it() {
        let text = |words: &str| vec![Inline::Text { text: words.to_owned() }];
        let paragraph = |text: Vec<Inline>| Block::Paragraph { id: "p".into(), text, sources: Vec::new() };
        let owed = paragraph(vec![Inline::Emphasis { children: text("Owed by: the ministry") }]);
        let item =
            vec![Inline::Strong { children: text("Hotline") }, Inline::Text { text: ". Ask whom?".into() }];
        let list =
            Block::List { id: "l".into(), ordered: false, start: 1, items: vec![vec![paragraph(item)]] };
        let told = need_and_owner(&[paragraph(text("Not known:")), list, owed]);
        assert_eq!(told, ("Not known: Hotline".to_owned(), "the ministry".to_owned()));
    }
}
