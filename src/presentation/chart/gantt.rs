//! Knows what a Gantt chart shows: what happens when, by objective, and how to part a long one; knows no places.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
}

/// The words of the legend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GanttWords {
    /// Not begun.
    pub planned: String,
    /// Begun.
    pub under_way: String,
    /// Finished.
    pub done: String,
    /// Past its end and not finished.
    pub overdue: String,
    /// Given up.
    pub dropped: String,
    /// A point in time.
    pub milestone: String,
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

/// An action or a milestone.
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
    /// On a day.
    Milestone {
        /// The day.
        date: NaiveDate,
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
    /// Not begun.
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

    /// The chart in parts of at most `most` rows (at least 1), in order, each with the same axis and legend; a short
    /// chart is one part. A group that fits into one part is torn only where a part would stay less than half full;
    /// the title of what goes on carries [`GanttWords::continued`]. On A4, 20 rows fill a page.
    pub fn parts(&self, most: usize) -> Vec<GanttChart> {
        let most = most.max(1);
        let mut parts: Vec<Vec<GanttGroup>> = vec![Vec::new()];
        let mut used = 0;
        for group in &self.groups {
            if used > 0 && used + group.rows.len() > most && (group.rows.len() <= most && used * 2 >= most) {
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
            if *used == most {
                parts.push(Vec::new());
                *used = 0;
            }
            let (now, later) = rest.split_at(rest.len().min(most - *used));
            if let Some(part) = parts.last_mut() {
                part.push(GanttGroup { title: title.clone(), rows: now.to_vec() });
            }
            *used += now.len();
            rest = later;
            title = format!("{} {}", group.title, self.words.continued).trim_end().to_owned();
        }
    }
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
            words: GanttWords {
                planned: word(),
                under_way: word(),
                done: word(),
                overdue: word(),
                dropped: word(),
                milestone: word(),
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
