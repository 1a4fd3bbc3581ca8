//! Knows where the chapters of a book begin: below the one before, on a page of their own, or on their side; knows no XML.

use super::headings::ChapterNumbering;
use crate::document::Block;

/// The most blocks of a chapter that is looked at as a whole.
const WHOLE: usize = 10;
/// How many paragraphs before a page that begins anew stay together: of short ones that is a third of a page.
const LAST: usize = 4;

/// Whether a chapter begins at `index`, and on a page of its own: the first one, the first annex, one after pages on their
/// side, and a sheet such as the strategy on a page. Only Word knows where the one before ends: a page for each would leave
/// many nearly empty.
pub(super) fn begins_page(blocks: &[Block], index: usize) -> bool {
    let Some(now) = blocks.get(index).and_then(counting) else { return false };
    let before = blocks[..index].iter().rev().find_map(counting);
    let is_after_wide = matches!(blocks[..index].last(), Some(Block::Table(table)) if table.landscape);
    let is_first = before.is_none_or(|before| now != before && now != ChapterNumbering::Nothing);
    is_first || is_after_wide || is_sheet(blocks, index)
}

/// Where the paragraphs end to which the one at `index` belongs, if it is one of the last of them and not the very last: where
/// a page begins there, these do not part, or a line or two would have a page to themselves.
pub(super) fn ends_soon(blocks: &[Block], index: usize) -> Option<usize> {
    let text = blocks.iter().skip(index).take(LAST + 1);
    let count = text.take_while(|block| matches!(block, Block::Paragraph { .. })).count();
    (2..=LAST).contains(&count).then_some(index + count)
}

/// Whether the chapter at `index` stands before those that are counted, is short and holds a table: it does not tear.
fn is_sheet(blocks: &[Block], index: usize) -> bool {
    let is_counted = |block: &Block| counting(block).is_some_and(|count| count != ChapterNumbering::Nothing);
    let is_front = !blocks[..=index].iter().any(is_counted) && blocks[index..].iter().any(is_counted);
    let own = || blocks[index + 1..].iter().take_while(|block| counting(block).is_none());
    let has_table = own().any(|block| matches!(block, Block::Table(table) if !table.landscape));
    is_front && has_table && own().count() <= WHOLE
}

fn counting(block: &Block) -> Option<ChapterNumbering> {
    let Block::Heading { level: 1, number, .. } = block else { return None };
    Some(ChapterNumbering::of(number.as_deref()))
}

/// How many of `blocks` stand on the pages on their side with which they begin: a table that needs such pages, and before
/// it the title of the chapter that it opens and what leads to it.
pub(super) fn on_its_side(blocks: &[Block]) -> usize {
    let title = usize::from(matches!(blocks.first(), Some(Block::Heading { level: 1, .. })));
    let leads = |block: &&Block| {
        matches!(block, Block::Finding { .. } | Block::Paragraph { .. } | Block::Note { .. })
    };
    let before = if title == 1 { 1 + blocks[1..].iter().take_while(leads).count() } else { 0 };
    match blocks.get(before) {
        Some(Block::Table(table)) if table.landscape => before + 1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Table;

    fn chapter(number: Option<&str>) -> Block {
        let number = number.map(str::to_owned);
        Block::Heading { id: String::new(), level: 1, number, text: Vec::new() }
    }

    fn words() -> Block {
        Block::Paragraph { id: String::new(), text: Vec::new(), sources: Vec::new() }
    }

    fn table(landscape: bool) -> Block {
        let (id, caption) = (String::new(), String::new());
        Block::Table(Table { id, caption, columns: Vec::new(), rows: Vec::new(), landscape })
    }

    #[test]
    fn the_first_of_each_count_begins_a_page_and_others_run_on() {
        let numbers = [None, None, Some("1"), Some("2"), Some("10"), Some("A"), Some("B"), None];
        let blocks: Vec<Block> = numbers.iter().flat_map(|number| [chapter(*number), words()]).collect();
        let begin: Vec<bool> = (0..numbers.len()).map(|chapter| begins_page(&blocks, 2 * chapter)).collect();
        assert_eq!(begin, [true, false, true, false, false, true, false, false]);
        assert!(!begins_page(&blocks, 1), "words begin none");
        assert!(begins_page(&[chapter(Some("A")), table(true), chapter(Some("B"))], 2));
    }

    #[test]
    fn a_sheet_before_the_chapters_that_are_counted_begins_a_page() {
        let sheet = |more: usize| {
            let front = [chapter(None), words(), chapter(None), table(false)];
            front.into_iter().chain((0..more).map(|_| words())).collect::<Vec<_>>()
        };
        let with = |more: usize, next: Block| [sheet(more), vec![next]].concat();
        assert!(begins_page(&with(2, chapter(Some("1"))), 2));
        assert!(
            !begins_page(&with(WHOLE, chapter(Some("1"))), 2),
            "one of many blocks is longer than a page"
        );
        assert!(!begins_page(&with(2, chapter(None)), 2), "where no chapter is counted, all run on");
        let late = [vec![chapter(Some("1"))], sheet(2), vec![chapter(Some("2"))]].concat();
        assert!(!begins_page(&late, 3), "behind them it runs on");
    }

    #[test]
    fn the_last_paragraphs_stay_together() {
        let many = vec![words(); LAST + 1];
        let blocks = [vec![chapter(None), words(), words(), chapter(None)], many].concat();
        let ends: Vec<Option<usize>> = (0..blocks.len()).map(|index| ends_soon(&blocks, index)).collect();
        assert_eq!(
            ends[..5],
            [None, Some(3), None, None, None],
            "a paragraph with those behind it, and not the last"
        );
        let all = blocks.len();
        assert!(ends[5..all - 1].iter().all(|end| *end == Some(all)), "{ends:?}");
        assert_eq!(ends[all - 1], None);
    }

    #[test]
    fn a_wide_table_takes_the_title_that_it_opens_along() {
        let (title, wide) = (chapter(Some("A")), table(true));
        assert_eq!(on_its_side(&[title.clone(), words(), words(), wide.clone(), words()]), 4);
        assert_eq!(on_its_side(&[title.clone(), wide.clone()]), 2);
        assert_eq!(on_its_side(&[wide.clone(), words()]), 1);
        assert_eq!(on_its_side(&[words(), wide.clone()]), 0, "words alone stay where they are");
        assert_eq!(on_its_side(&[title.clone(), words(), table(false), wide]), 0);
        assert_eq!(on_its_side(&[title]), 0);
    }
}
