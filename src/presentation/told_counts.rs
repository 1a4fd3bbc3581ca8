//! Knows which counts of a table stay unsaid so that nobody can work out one below ten; knows no words.
//!
//! A table has rows and groups and the totals of both. Whoever reads it can subtract what is told from what is told; what
//! stays possible for a count that is not told are the values between the lowest and the highest with which all that is told
//! still adds up. They are the ends of two flows through the counts that are not told: one row or group gains what another
//! loses.

use std::collections::VecDeque;

/// Counts below this one are not told.
pub const FEW: u64 = 10;
/// How many values further a count that is not told may lie at least, for all that can be worked out.
const DOUBT: u64 = 10;

/// The counts of a table as they may be told; `None` where one stays unsaid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldCounts {
    /// Each row with its groups.
    pub cells: Vec<Vec<Option<u64>>>,
    /// The total of each row.
    pub row_totals: Vec<Option<u64>>,
    /// The total of each group.
    pub group_totals: Vec<Option<u64>>,
    /// The total of all.
    pub total: Option<u64>,
}

/// What may be told of a table with all its totals: no count below ten, and of the others as many as leave in doubt what
/// such a count is. Each row has as many groups as the first.
pub fn told_counts(rows: &[Vec<u64>]) -> ToldCounts {
    let mut table = CountTable::of(rows);
    let few: Vec<usize> = (0..table.counts.len()).filter(|cell| table.counts[*cell] < FEW).collect();
    few.iter().for_each(|cell| table.hidden[*cell] = true);
    few.iter().for_each(|cell| table.protect(*cell));
    table.outcome()
}

/// A table whose last row and last column are totals.
#[derive(Clone, Debug)]
struct CountTable {
    /// Its rows, the totals among them.
    height: usize,
    /// Its columns, the totals among them.
    width: usize,
    /// The counts, row by row.
    counts: Vec<u64>,
    /// Which of them stay unsaid.
    hidden: Vec<bool>,
}

/// How far a count that is not told may move.
#[derive(Clone, Copy, Default)]
struct Slack {
    up: u64,
    down: u64,
}

/// A step from a row to a column or back, over the count where they meet.
#[derive(Clone, Copy)]
struct Step {
    to: usize,
    cell: usize,
    is_up: bool,
}

impl CountTable {
    fn of(rows: &[Vec<u64>]) -> CountTable {
        let groups = rows.first().map_or(0, Vec::len);
        let count = |row: &Vec<u64>, group: usize| row.get(group).copied().unwrap_or_default();
        let mut counts = Vec::new();
        for row in rows {
            counts.extend((0..groups).map(|group| count(row, group)));
            counts.push((0..groups).map(|group| count(row, group)).sum());
        }
        let totals: Vec<u64> =
            (0..groups).map(|group| rows.iter().map(|row| count(row, group)).sum()).collect();
        counts.extend_from_slice(&totals);
        counts.push(totals.iter().sum());
        CountTable { height: rows.len() + 1, width: groups + 1, hidden: vec![false; counts.len()], counts }
    }

    fn row_of(&self, cell: usize) -> usize {
        cell / self.width
    }

    fn column_of(&self, cell: usize) -> usize {
        cell % self.width
    }

    fn cell(&self, row: usize, column: usize) -> usize {
        row * self.width + column
    }

    /// Whether a count adds to its row and its column alike: the total of a row or of a group adds to one and is what the
    /// other comes to.
    fn is_plain(&self, cell: usize) -> bool {
        let is_total = (self.row_of(cell) + 1 == self.height, self.column_of(cell) + 1 == self.width);
        is_total.0 == is_total.1
    }

    /// Whether enough values stay possible for a count that is not told.
    fn is_safe(&self, cell: usize) -> bool {
        self.room(cell, true) + self.room(cell, false).min(self.counts[cell]) >= DOUBT
    }

    /// How far a count that is not told may grow or shrink while all that is told still adds up; no further than matters.
    fn room(&self, cell: usize, grows: bool) -> u64 {
        let mut slack: Vec<Slack> = (0..self.counts.len())
            .map(|one| if one == cell { Slack::default() } else { self.slack(one) })
            .collect();
        let (row, column) = (self.row_of(cell), self.height + self.column_of(cell));
        let (from, to) = if grows == self.is_plain(cell) { (column, row) } else { (row, column) };
        let mut found = 0;
        while found < DOUBT {
            let Some(way) = self.way(&slack, from, to) else { break };
            let step = way.iter().map(|step| slack[step.cell].of(step.is_up)).min().unwrap_or(DOUBT);
            let step = step.min(DOUBT - found);
            way.iter().for_each(|one| slack[one.cell].take(one.is_up, step));
            found += step;
        }
        found
    }

    /// How far a count may move in the sense of its row and its column: it is never below nothing.
    fn slack(&self, cell: usize) -> Slack {
        match (self.hidden[cell], self.is_plain(cell)) {
            (false, _) => Slack::default(),
            (true, true) => Slack { up: u64::MAX, down: self.counts[cell] },
            (true, false) => Slack { up: self.counts[cell], down: u64::MAX },
        }
    }

    /// The shortest way from a row or column to another over counts that can still move: up from a row, down from a column.
    fn way(&self, slack: &[Slack], from: usize, to: usize) -> Option<Vec<Step>> {
        let mut before: Vec<Option<(usize, Step)>> = vec![None; self.height + self.width];
        let mut open = VecDeque::from([from]);
        while let Some(place) = open.pop_front() {
            for step in self.steps(place) {
                let is_new = step.to != from && before[step.to].is_none();
                if is_new && slack[step.cell].of(step.is_up) > 0 {
                    before[step.to] = Some((place, step));
                    open.push_back(step.to);
                }
            }
        }
        let mut way = Vec::new();
        let mut place = to;
        while place != from {
            let (earlier, step) = before[place]?;
            way.push(step);
            place = earlier;
        }
        Some(way)
    }

    fn steps(&self, place: usize) -> Vec<Step> {
        match place.checked_sub(self.height) {
            None => (0..self.width)
                .map(|column| Step { to: self.height + column, cell: self.cell(place, column), is_up: true })
                .collect(),
            Some(column) => (0..self.height)
                .map(|row| Step { to: row, cell: self.cell(row, column), is_up: false })
                .collect(),
        }
    }

    /// Leaves so many other counts unsaid that enough values stay possible for this one: the three that make a rectangle
    /// with it and together lose least. The totals of its row, its column and all are such a rectangle and always enough.
    fn protect(&mut self, cell: usize) {
        if self.is_safe(cell) {
            return;
        }
        let (row, column) = (self.row_of(cell), self.column_of(cell));
        let others = (0..self.height).filter(|other| *other != row);
        let rectangles = others.flat_map(|other| {
            let columns = (0..self.width).filter(|one| *one != column);
            columns.map(move |one| (other, one)).collect::<Vec<_>>()
        });
        let mut ways: Vec<(u64, [usize; 3])> = rectangles
            .map(|(other, one)| [self.cell(row, one), self.cell(other, column), self.cell(other, one)])
            .map(|corners| (self.loss(&corners), corners))
            .collect();
        ways.sort_by_key(|(loss, _)| *loss);
        for (_, corners) in ways {
            let mut tried = self.clone();
            corners.into_iter().for_each(|corner| tried.hidden[corner] = true);
            if tried.is_safe(cell) {
                *self = tried;
                return;
            }
        }
    }

    /// How much stays unsaid if these are not told.
    fn loss(&self, cells: &[usize]) -> u64 {
        cells.iter().filter(|cell| !self.hidden[**cell]).map(|cell| self.counts[*cell]).sum()
    }

    fn outcome(&self) -> ToldCounts {
        let told = |cell: usize| (!self.hidden[cell]).then_some(self.counts[cell]);
        let row = |row: usize| (0..self.width - 1).map(|column| told(self.cell(row, column))).collect();
        let (rows, groups) = (self.height - 1, self.width - 1);
        ToldCounts {
            cells: (0..rows).map(row).collect(),
            row_totals: (0..rows).map(|row| told(self.cell(row, groups))).collect(),
            group_totals: row(rows),
            total: told(self.cell(rows, groups)),
        }
    }
}

impl Slack {
    fn of(self, is_up: bool) -> u64 {
        if is_up { self.up } else { self.down }
    }

    fn take(&mut self, is_up: bool, step: u64) {
        let (less, more) =
            if is_up { (&mut self.up, &mut self.down) } else { (&mut self.down, &mut self.up) };
        *less = less.saturating_sub(step);
        *more = more.saturating_add(step);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A field in which every number but zero can be divided by.
    const PRIME: u64 = 1_000_003;

    /// The counts of one row as they are told, then its total.
    fn line(counts: &[u64]) -> Vec<Option<u64>> {
        let ToldCounts { mut cells, row_totals, .. } = told_counts(&[counts.to_vec()]);
        cells.remove(0).into_iter().chain(row_totals).collect()
    }

    #[test]
    fn with_a_group_of_few_another_one_stays_unsaid_and_the_total_stands() {
        for (counts, wanted) in [
            (&[34, 31][..], vec![Some(34), Some(31), Some(65)]),
            (&[56, 9], vec![None, None, Some(65)]),
            (&[56, 9, 20], vec![Some(56), None, None, Some(85)]),
            (&[9, 9, 40], vec![None, None, Some(40), Some(58)]),
            (&[1, 1, 40], vec![None, None, None, Some(42)]),
            (&[30, 0], vec![None, None, Some(30)]),
            (&[4, 3], vec![None, None, None]),
            (&[12], vec![Some(12), Some(12)]),
        ] {
            assert_eq!(line(counts), wanted, "{counts:?}");
        }
    }

    #[test]
    fn what_a_row_hides_no_column_gives_back() {
        let told = told_counts(&[vec![20, 5, 30], vec![40, 50, 60]]);
        let hidden = |row: &Vec<Option<u64>>| row.iter().filter(|count| count.is_none()).count();
        assert_eq!(told.cells.iter().map(hidden).collect::<Vec<_>>(), [2, 2], "{told:?}");
        assert_eq!((told.cells[0][1], told.cells[1][1]), (None, None));
        assert_eq!((told.row_totals, told.total), (vec![Some(55), Some(150)], Some(205)));
        assert_eq!(told_counts(&[]).total, None);
    }

    /// Every count with its place, totals too: `None` where it stays unsaid.
    fn all_told(told: &ToldCounts) -> Vec<Option<u64>> {
        let rows = told.cells.iter().zip(&told.row_totals);
        let rows = rows.flat_map(|(row, total)| row.iter().chain([total]).copied().collect::<Vec<_>>());
        rows.chain(told.group_totals.iter().copied()).chain([told.total]).collect()
    }

    /// The relations between counts: each row and each column, totals too, adds up. A line has the factor of each count.
    fn relations(height: usize, width: usize) -> Vec<Vec<u64>> {
        let line = |is_in: &dyn Fn(usize) -> bool, is_sum: &dyn Fn(usize) -> bool| -> Vec<u64> {
            let factor = |cell: usize| match (is_in(cell), is_sum(cell)) {
                (false, _) => 0,
                (true, false) => 1,
                (true, true) => PRIME - 1,
            };
            (0..height * width).map(factor).collect()
        };
        let rows =
            (0..height).map(|row| line(&|cell| cell / width == row, &|cell| cell % width + 1 == width));
        let columns =
            (0..width).map(|column| line(&|cell| cell % width == column, &|cell| cell / width + 1 == height));
        rows.chain(columns).collect()
    }

    fn inverse(number: u64) -> u64 {
        let (mut power, mut base, mut result) = (PRIME - 2, number, 1);
        while power > 0 {
            if power % 2 == 1 {
                result = result * base % PRIME;
            }
            base = base * base % PRIME;
            power /= 2;
        }
        result
    }

    /// The counts that follow from those which are told, by adding and subtracting as anybody can: the unknowns that stand
    /// alone once the relations are solved.
    fn worked_out(height: usize, width: usize, hidden: &[usize]) -> Vec<usize> {
        let mut lines: Vec<Vec<u64>> = relations(height, width)
            .into_iter()
            .map(|line| hidden.iter().map(|cell| line[*cell]).collect())
            .collect();
        let mut solved = 0;
        for unknown in 0..hidden.len() {
            let Some(at) = (solved..lines.len()).find(|at| lines[*at][unknown] != 0) else { continue };
            lines.swap(solved, at);
            let factor = inverse(lines[solved][unknown]);
            lines[solved].iter_mut().for_each(|one| *one = *one * factor % PRIME);
            let pivot = lines[solved].clone();
            for (_, line) in lines.iter_mut().enumerate().filter(|(at, _)| *at != solved) {
                let factor = PRIME - line[unknown];
                line.iter_mut().zip(&pivot).for_each(|(one, own)| *one = (*one + factor * own) % PRIME);
            }
            solved += 1;
        }
        let alone = |line: &&Vec<u64>| line.iter().filter(|factor| **factor != 0).count() == 1;
        let alone = lines.iter().filter(alone);
        alone.filter_map(|line| Some(hidden[line.iter().position(|factor| *factor != 0)?])).collect()
    }

    /// All values of each of three groups with which what is told of them and of their total still adds up.
    fn possible(told: &[Option<u64>]) -> [Vec<u64>; 3] {
        let mut values = [(); 3].map(|()| Vec::new());
        let most = 70;
        let range = |place: usize| told[place].map_or(0..=most, |count| count..=count);
        for (first, second) in range(0).flat_map(|first| range(1).map(move |second| (first, second))) {
            let third: Vec<u64> = match (told[2], told[3]) {
                (Some(third), _) => vec![third],
                (None, Some(total)) => total.checked_sub(first + second).into_iter().collect(),
                (None, None) => (0..=most).collect(),
            };
            for third in third {
                if told[3].is_none_or(|total| total == first + second + third) {
                    let found = [first, second, third];
                    values
                        .iter_mut()
                        .zip(found)
                        .filter(|(all, one)| !all.contains(one))
                        .for_each(|(all, one)| all.push(one));
                }
            }
        }
        values
    }

    fn count() -> impl Strategy<Value = u64> {
        prop_oneof![3 => 0..15_u64, 2 => 10..60_u64, 1 => 0..2_000_u64]
    }

    fn table() -> impl Strategy<Value = Vec<Vec<u64>>> {
        (1..5_usize, 1..6_usize).prop_flat_map(|(rows, groups)| {
            prop::collection::vec(prop::collection::vec(count(), groups), rows)
        })
    }

    proptest! {
        #[test]
        fn nothing_below_ten_is_told_and_no_difference_gives_it_back(rows in table()) {
            let (whole, told) = (CountTable::of(&rows), told_counts(&rows));
            let told = all_told(&told);
            let hidden: Vec<usize> = (0..told.len()).filter(|cell| told[*cell].is_none()).collect();
            for (cell, count) in whole.counts.iter().enumerate() {
                prop_assert!(told[cell].is_none_or(|said| said == *count && said >= FEW), "{rows:?}");
            }
            for cell in worked_out(whole.height, whole.width, &hidden) {
                prop_assert!(whole.counts[cell] >= FEW, "{} follows: {rows:?}: {told:?}", whole.counts[cell]);
            }
        }

        #[test]
        fn a_count_that_is_not_told_may_be_many(counts in prop::collection::vec(0..20_u64, 3)) {
            let told = line(&counts);
            for (count, values) in counts.iter().zip(possible(&told)) {
                prop_assert!(*count >= FEW || values.len() > 9, "{counts:?}: {told:?}: {values:?}");
                prop_assert!(values.contains(count), "{counts:?}: {told:?}");
            }
        }

        #[test]
        fn where_all_are_many_all_is_told(rows in prop::collection::vec(prop::collection::vec(10..90_u64, 3), 1..4)) {
            prop_assert!(all_told(&told_counts(&rows)).iter().all(Option::is_some));
        }
    }
}
