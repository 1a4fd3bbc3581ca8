//! Knows what a Gantt chart shows: what happens when, by objective, and how to part a long one; knows no places.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How many letters of a name stand on a line where rows are set close.
const LINE: usize = 54;

/// Actions and milestones over the years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GanttChart {
    /// The first calendar year of the axis.
    pub first_year: i32,
    /// What each year of the axis is called, from the first on.
    pub years: Vec<String>,
    /// What the quarters are called: "Q1" to "Q4".
    pub quarters: [String; 4],
    /// The day the states belong to, where it is to be shown.
    pub today: Option<NaiveDate>,
    /// The words of the legend.
    pub words: GanttWords,
    /// The objectives in order.
    pub groups: Vec<GanttGroup>,
    /// Points in time of the whole plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<GanttMilestone>,
    /// Whether it is set close on paper, for a landscape page of its own.
    #[serde(default)]
    pub is_dense: bool,
}

/// A point in time of the whole plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GanttMilestone {
    /// The day.
    pub date: NaiveDate,
    /// What kind it is, which decides how it looks.
    pub kind: MilestoneKind,
    /// What it is called.
    pub name: String,
}

/// A kind of milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MilestoneKind {
    /// A report is due.
    Report,
    /// The plan is reviewed half way.
    Review,
    /// The period ends, with its evaluation.
    End,
}

/// The words of the legend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GanttWords {
    /// Nobody has decided about it.
    #[serde(default)]
    pub proposed: String,
    /// Decided and not begun.
    pub planned: String,
    /// Begun.
    pub under_way: String,
    /// Finished.
    pub done: String,
    /// Past its end and not finished.
    pub overdue: String,
    /// Given up.
    pub dropped: String,
    /// Without dates.
    pub undated: String,
    /// The day the states belong to.
    pub today: String,
    /// Stands behind the title of a group that goes on in another part: "continued".
    pub continued: String,
}

/// An objective.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GanttGroup {
    /// Its title.
    pub title: String,
    /// Its rows in order.
    pub rows: Vec<GanttRow>,
}

/// An action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GanttRow {
    /// Its id; readers see it.
    pub id: String,
    /// Its short name.
    pub name: String,
    /// State, dates and lead in words, for those who hear the chart or point at it.
    pub note: String,
    /// When it happens.
    pub span: GanttSpan,
}

/// When something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "span", rename_all = "kebab-case")]
pub enum GanttSpan {
    /// From day to day, both included; in either order.
    Bar {
        /// The first day.
        start: NaiveDate,
        /// The last day.
        end: NaiveDate,
        /// How it stands.
        state: GanttState,
    },
    /// Not dated yet.
    Undated,
}

/// How an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GanttState {
    /// Nobody has decided about it.
    Proposed,
    /// Decided and not begun.
    Planned,
    /// Begun.
    UnderWay,
    /// Finished.
    Done,
    /// Past its end and not finished.
    Overdue,
    /// Given up.
    Dropped,
}

impl GanttChart {
    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.groups.iter().map(|group| group.rows.len()).sum()
    }

    /// The id of each row.
    pub fn ids(&self) -> impl Iterator<Item = &String> {
        self.groups.iter().flat_map(|group| &group.rows).map(|row| &row.id)
    }

    /// The chart in parts of at most `most` lines (at least 1), in order, each with the same axis and legend; a short
    /// chart is one part. A group that fits into one part is torn only where a part would stay less than half full;
    /// the title of what goes on carries [`GanttWords::continued`].
    pub fn parts(&self, most: usize) -> Vec<GanttChart> {
        let most = most.max(1);
        let mut parts: Vec<Vec<GanttGroup>> = vec![Vec::new()];
        let mut used = 0;
        for group in &self.groups {
            let own: usize = group.rows.iter().map(GanttRow::lines).sum();
            if used > 0 && used + own > most && (own <= most && used * 2 >= most) {
                parts.push(Vec::new());
                used = 0;
            }
            self.place(group, &mut parts, &mut used, most);
        }
        parts.into_iter().map(|groups| GanttChart { groups, ..self.clone() }).collect()
    }

    /// Puts the rows of `group` into the last part, and into new parts as it gets full.
    fn place(&self, group: &GanttGroup, parts: &mut Vec<Vec<GanttGroup>>, used: &mut usize, most: usize) {
        let mut rest = group.rows.as_slice();
        let mut title = group.title.clone();
        while !rest.is_empty() {
            let count = match fitting_rows(rest, most.saturating_sub(*used)) {
                // A row that is higher than a part stands alone in it.
                0 if *used == 0 => 1,
                0 => {
                    parts.push(Vec::new());
                    *used = 0;
                    continue;
                }
                count => count,
            };
            let (now, later) = rest.split_at(count);
            if let Some(part) = parts.last_mut() {
                part.push(GanttGroup { title: title.clone(), rows: now.to_vec() });
            }
            *used += now.iter().map(GanttRow::lines).sum::<usize>();
            rest = later;
            title = format!("{} {}", group.title, self.words.continued).trim_end().to_owned();
        }
    }
}

impl GanttRow {
    /// How many lines its name takes where it is set close.
    fn lines(&self) -> usize {
        self.name.chars().count().div_ceil(LINE).max(1)
    }
}

/// How many of the first rows stand in so many lines.
fn fitting_rows(rows: &[GanttRow], room: usize) -> usize {
    let mut used = 0;
    let fits = |row: &&GanttRow| {
        used += row.lines();
        used <= room
    };
    rows.iter().take_while(fits).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(groups: &[usize]) -> GanttChart {
        let row = |id: usize| GanttRow {
            id: format!("A{id}"),
            name: String::new(),
            note: String::new(),
            span: GanttSpan::Undated,
        };
        let word = String::new;
        GanttChart {
            first_year: 2026,
            years: vec!["2026".into()],
            quarters: [word(), word(), word(), word()],
            today: None,
            milestones: Vec::new(),
            is_dense: false,
            words: GanttWords {
                proposed: word(),
                planned: word(),
                under_way: word(),
                done: word(),
                overdue: word(),
                dropped: word(),
                undated: word(),
                today: word(),
                continued: "(continued)".into(),
            },
            groups: groups
                .iter()
                .enumerate()
                .map(|(at, rows)| GanttGroup { title: at.to_string(), rows: (0..*rows).map(row).collect() })
                .collect(),
        }
    }

    #[test]
    fn parts_hold_all_rows_in_order_and_no_more_than_asked_for() {
        for groups in [vec![], vec![0], vec![1], vec![60], vec![7, 5, 9, 12, 3, 24], vec![20; 3], vec![1; 60]]
        {
            for most in [0, 1, 7, 20, 22, 1_000] {
                let whole = chart(&groups);
                let parts = whole.parts(most);
                assert!(parts.iter().all(|part| part.rows() <= most.max(1)), "{groups:?} {most}");
                let ids = |chart: &GanttChart| {
                    chart
                        .groups
                        .iter()
                        .flat_map(|group| &group.rows)
                        .map(|row| row.id.clone())
                        .collect::<Vec<_>>()
                };
                assert_eq!(parts.iter().flat_map(ids).collect::<Vec<_>>(), ids(&whole), "{groups:?} {most}");
                assert!(parts.len() == 1 || parts.iter().all(|part| part.rows() > 0), "{groups:?} {most}");
            }
        }
    }

    #[test]
    fn a_long_name_takes_the_room_of_several() {
        let mut whole = chart(&[4]);
        for (row, length) in whole.groups[0].rows.iter_mut().zip([LINE, LINE + 1, 10, 5 * LINE]) {
            row.name = "x".repeat(length);
        }
        let sizes = |most: usize| whole.parts(most).iter().map(GanttChart::rows).collect::<Vec<_>>();
        assert_eq!(
            (sizes(9), sizes(8), sizes(4), sizes(2)),
            (vec![4], vec![3, 1], vec![3, 1], vec![1, 1, 1, 1])
        );
    }

    #[test]
    fn groups_stay_whole_where_a_part_is_half_full_anyway() {
        let sizes = |groups: &[usize], most: usize| -> Vec<usize> {
            chart(groups).parts(most).iter().map(GanttChart::rows).collect()
        };
        assert_eq!(sizes(&[12, 15, 4], 20), [12, 19]);
        assert_eq!(sizes(&[4, 18], 20), [20, 2]);
        let torn = chart(&[60]).parts(22);
        let titles: Vec<&str> = torn.iter().map(|part| part.groups[0].title.as_str()).collect();
        assert_eq!(titles, ["0", "0 (continued)", "0 (continued)"]);
    }
}
