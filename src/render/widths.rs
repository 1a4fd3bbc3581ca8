//! Knows how the width of a table is shared among its columns where no layout engine does it; knows no format.

use super::letters::width;
use super::runs::bound;
use crate::document::{Inline, Table, Width, plain};

/// What a word is given beyond its width, which is known only nearly: one letter too many would break it.
const SPARE: f64 = 1.06;
/// The same for words of heads: where Noto Sans is missing they are set in DejaVu Sans, which is wider.
const HEAD_SPARE: f64 = 1.28;
/// The width of the longest word that is not broken, as a share of the size of its letters: some 24 of them.
const LONGEST_WORD: f64 = 13.92;
/// The most of a table that columns without a share may take when others want shares.
const MOST_AUTO: f64 = 0.6;
/// The least a column may have, as a share of the table.
const LEAST: f64 = 0.04;
/// How much of the table's width a column gives to another at a time, how often at most, and how much lower the table
/// must become by it.
const STEP: f64 = 0.02;
/// The share of its width that a column keeps: what is empty today is to be filled in.
const KEPT: f64 = 0.5;
const STEPS: usize = 32;
const NOTABLY: f64 = 0.995;
/// How much longer a cell becomes because its lines end between words.
const RAGGED: f64 = 1.08;
/// What a part of a line counts beside a whole one, so that many small steps find a way.
const PART: f64 = 0.3;

/// What a column would like: enough for its longest word, and for its longest cell on one line.
struct ColumnNeed {
    word: f64,
    line: f64,
}

/// The widths of the columns of `table`, which add up to `total`; `size` is the size of its letters and `gap` what
/// a cell keeps free, in the same unit. No word is broken as long as there is room for all of them.
pub(super) fn widths(table: &Table, total: f64, size: f64, gap: f64) -> Vec<f64> {
    let wishes_with = |head_spare: f64| -> Vec<ColumnNeed> {
        (0..table.columns.len()).map(|index| wish(table, index, (size, gap), head_spare)).collect()
    };
    let spared = wishes_with(HEAD_SPARE);
    // Where heads with room to spare would leave the words of the rows too little, they have no more than those.
    let has_room = spared.iter().map(|wish| wish.word).sum::<f64>() <= total;
    let wishes = if has_room { spared } else { wishes_with(SPARE) };
    let shares: Vec<f64> = table.columns.iter().map(|column| share(column.width)).collect();
    let mut wanted = automatic(&wishes, &shares, total);
    let rest = total - wanted.iter().sum::<f64>();
    share_out(&mut wanted, &wishes, &shares, rest);
    let wanted: Vec<f64> = wanted.into_iter().map(|width| width.max(total * LEAST)).collect();
    let sum: f64 = wanted.iter().sum();
    let even: Vec<f64> = wanted.into_iter().map(|width| width * total / sum).collect();
    let least = wishes.iter().zip(&even).map(|(wish, even)| wish.word.max(even * KEPT)).collect();
    WidthBalance { least, needs: needs(table, size), step: total * STEP, gap }.improve(even)
}

/// What it takes to give room to the columns that make rows high.
struct WidthBalance {
    /// What no column may fall below.
    least: Vec<f64>,
    /// For each row, how long each of its cells is on one line.
    needs: Vec<Vec<f64>>,
    step: f64,
    gap: f64,
}

impl WidthBalance {
    /// Takes a step of room from one column and gives it to another as long as that makes the table notably lower.
    fn improve(&self, mut widths: Vec<f64>) -> Vec<f64> {
        let mut height = self.height(&widths);
        for _ in 0..STEPS {
            let columns = 0..widths.len();
            let pairs = columns.clone().flat_map(|from| columns.clone().map(move |to| (from, to)));
            let moved = pairs.filter_map(|(from, to)| self.shift_room(&widths, from, to));
            let best = moved.map(|widths| (self.height(&widths), widths)).min_by(|a, b| a.0.total_cmp(&b.0));
            match best {
                Some((lower, better)) if lower < height * NOTABLY => (height, widths) = (lower, better),
                _ => break,
            }
        }
        widths
    }

    fn shift_room(&self, widths: &[f64], from: usize, to: usize) -> Option<Vec<f64>> {
        if from == to || widths[from] - self.step < self.least[from] {
            return None;
        }
        let mut moved = widths.to_vec();
        moved[from] -= self.step;
        moved[to] += self.step;
        Some(moved)
    }

    /// How many lines the rows have together; a line that is nearly full counts a little less than one that overflows.
    fn height(&self, widths: &[f64]) -> f64 {
        let lines = |(need, width): (&f64, &f64)| {
            let lines = need / (width - self.gap).max(self.gap);
            if lines <= 1.0 { lines * PART } else { (lines * RAGGED).ceil() + lines * PART }
        };
        self.needs.iter().map(|row| row.iter().zip(widths).map(lines).fold(0.0, f64::max).max(1.0)).sum()
    }
}

fn needs(table: &Table, size: f64) -> Vec<Vec<f64>> {
    let need = |cell: &Vec<Inline>| width(&words(cell), size, false);
    let rows = table.rows.iter().filter(|row| row.group_title().is_none());
    rows.map(|row| row.cells.iter().map(need).collect()).collect()
}

fn share(width: Width) -> f64 {
    match width {
        Width::Share(share) if share.is_finite() && share > 0.0 => share,
        Width::Share(_) | Width::Auto => 0.0,
    }
}

/// Columns without a share: whole lines where there is room, else their words and a part of what is left.
fn automatic(wishes: &[ColumnNeed], shares: &[f64], total: f64) -> Vec<f64> {
    let is_auto = |index: usize| shares[index] <= 0.0;
    let sum = |wish: fn(&ColumnNeed) -> f64, wanted: bool| -> f64 {
        wishes.iter().enumerate().filter(|(index, _)| is_auto(*index) == wanted).map(|(_, it)| wish(it)).sum()
    };
    let (words, lines) = (sum(|wish| wish.word, true), sum(|wish| wish.line, true));
    let limit = if shares.iter().any(|share| *share > 0.0) {
        (total - sum(|wish| wish.word, false)).min(total * MOST_AUTO).max(words)
    } else {
        total
    };
    let part = if lines > words { ((limit - words) / (lines - words)).clamp(0.0, 1.0) } else { 0.0 };
    let width = |wish: &ColumnNeed| wish.word + (wish.line - wish.word) * part;
    wishes.iter().enumerate().map(|(index, it)| if is_auto(index) { width(it) } else { 0.0 }).collect()
}

/// Columns with a share: that share of `rest`, but no less than their longest word.
fn share_out(wanted: &mut [f64], wishes: &[ColumnNeed], shares: &[f64], mut rest: f64) {
    let mut open: Vec<usize> = (0..shares.len()).filter(|index| shares[*index] > 0.0).collect();
    loop {
        let sum: f64 = open.iter().map(|index| shares[*index]).sum();
        let narrow = open.iter().position(|index| rest * shares[*index] / sum < wishes[*index].word);
        let Some(position) = narrow else {
            open.iter().for_each(|index| wanted[*index] = rest * shares[*index] / sum);
            return;
        };
        let index = open.remove(position);
        wanted[index] = wishes[index].word;
        rest -= wishes[index].word;
    }
}

fn wish(table: &Table, index: usize, (size, gap): (f64, f64), head_spare: f64) -> ColumnNeed {
    let (mut word, mut line) = (gap, gap);
    let mut see = |text: &str, bold: bool, spare: f64| {
        let wide = |text: &str| width(text, size, bold) * spare + gap;
        word = text.split(breaks).map(wide).fold(word, f64::max);
        line = line.max(wide(text));
    };
    let rows = table.rows.iter().filter(|row| row.group_title().is_none());
    // Totals stand in bold letters.
    let is_bold = |cell: &Vec<Inline>| cell.iter().any(|inline| matches!(inline, Inline::Strong { .. }));
    rows.filter_map(|row| row.cells.get(index)).for_each(|cell| see(&words(cell), is_bold(cell), SPARE));
    // A title may stand on two lines.
    let title = table.columns.get(index).map_or("", |column| column.title.as_str());
    title.split_whitespace().for_each(|part| see(part, true, head_spare));
    // A word of a thousand letters will be broken; its column need not be wider for it.
    let most = size * LONGEST_WORD + gap;
    ColumnNeed { word: word.min(most), line: line.max(word).min(most * 8.0) }
}

/// Whether a line may end here: not at a space that holds an amount and its currency together.
fn breaks(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// The words of a cell with the names of its sources, which take room as well.
fn words(cell: &[Inline]) -> String {
    let marks = cell.iter().filter_map(|inline| match inline {
        Inline::Source { id } => Some(id.0.as_str()),
        _ => None,
    });
    marks.fold(bound(&plain(cell)).into_owned(), |text, mark| format!("{} {mark}", text.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Align, Column, Row};

    fn table(columns: &[(Width, &str)]) -> Table {
        let cell = |text: &str| vec![Inline::Text { text: text.to_owned() }];
        let column = |width| Column { title: "Title".to_owned(), width, align: Align::Start };
        Table {
            id: "t".to_owned(),
            caption: String::new(),
            columns: columns.iter().map(|(width, _)| column(*width)).collect(),
            rows: vec![Row::new(columns.iter().map(|(_, text)| cell(text)).collect(), vec![])],
            landscape: false,
        }
    }

    #[test]
    fn heads_that_want_too_much_break_no_word_of_the_rows() {
        let mut table = table(&[(Width::Auto, "Total"); 8]);
        for column in table.columns.iter_mut().skip(1) {
            column.title = "Reserves".to_owned();
        }
        let total = 8.0 * (width("Reserves", 170.0, true) * SPARE + 160.0);
        let widths = widths(&table, total, 170.0, 160.0);
        let least = width("Total", 170.0, true) + 160.0;
        assert!(widths.iter().all(|width| *width >= least), "{least}: {widths:?}");
    }

    #[test]
    fn room_goes_to_the_column_that_makes_rows_high() {
        let long = "a long cell with many words ".repeat(10);
        let columns =
            [(Width::Share(1.0), long.as_str()), (Width::Share(1.0), "short"), (Width::Share(1.0), "x")];
        let widths = widths(&table(&columns), 9_000.0, 170.0, 100.0);
        assert!(widths[0] > 4_500.0 && widths[1] > 1_490.0, "{widths:?}");
        assert!((widths.iter().sum::<f64>() - 9_000.0).abs() < 1.0, "{widths:?}");
    }

    #[test]
    fn widths_add_up_and_leave_room_for_words() {
        let long = "a long cell with many words ".repeat(20);
        for columns in [
            vec![(Width::Auto, "x"), (Width::Share(1.0), long.as_str()), (Width::Share(2.0), long.as_str())],
            vec![(Width::Auto, "x"), (Width::Auto, long.as_str())],
            vec![(Width::Share(1.0), "x")],
            vec![(Width::Auto, ""); 12],
            vec![(Width::Auto, long.as_str()), (Width::Auto, long.as_str()), (Width::Share(0.1), "word")],
        ] {
            let widths = widths(&table(&columns), 8_000.0, 170.0, 100.0);
            assert!((widths.iter().sum::<f64>() - 8_000.0).abs() < 1.0, "{widths:?}");
            assert!(widths.iter().all(|width| *width > 250.0), "{widths:?}");
        }
        let shares =
            widths(&table(&[(Width::Share(1.0), "a"), (Width::Share(3.0), "b")]), 8_000.0, 170.0, 0.0);
        assert_eq!(shares, [2_000.0, 6_000.0]);
        assert!(widths(&table(&[]), 8_000.0, 170.0, 0.0).is_empty());
    }
}
